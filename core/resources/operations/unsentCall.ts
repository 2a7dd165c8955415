import { tenantSetting } from '../../cloud/tenantSettings';
import type { OwnFinding } from '../../model/evidence';
import type { ApiRequest, WorkspaceRole } from '../../model/plan';
import { isUserToken } from '../../model/tokenPermissions';
import { printable } from '../../util/text';
import type { AppContext, HeldToken, Verdict } from '../check';
import { leastRole, type Requirement } from './operation';

/** What is proved of one condition: nothing stands in the way, it does, or it stays open. */
export type Ruling =
  | { is: 'met'; because?: string }
  | { is: 'broken'; verdict: Verdict }
  | { is: 'open'; because: string };

/** What one API can find out by reading. Each question is asked only where a call hangs on it. */
export interface Examiner {
  resource: 'powerbi' | 'fabric';
  /** What the reference asks for, or undefined for a call that it does not have. */
  requirement(request: ApiRequest): Promise<Requirement | undefined>;
  /** Whether the app has that role in the workspace that the path names. */
  role(path: string, wanted: WorkspaceRole): Promise<Ruling>;
  /** Whether the types of the items that decide take apps. */
  items(path: string, decidedBy: NonNullable<Requirement['decidedBy']>): Promise<Ruling>;
  /** Whether the app owns the model that the path names. */
  owner(path: string): Promise<Ruling>;
  /** Whether the app may read the object that the path names, for objects with roles of their own. */
  reach(path: string): Promise<Ruling>;
}

/**
 * Evaluates a call that must not be sent: by the reference and by what reading proves. Only what is certain fails; what
 * stays open is a warning that names it, and never a silent pass.
 */
export async function checkUnsentCall(
  context: AppContext,
  held: HeldToken,
  request: ApiRequest,
  examiner: Examiner,
): Promise<Verdict> {
  const call = printable(`${request.method} ${request.path}`, 200);
  // Nothing was asked, so no exchange stands behind it.
  const evidence = (finding: OwnFinding) => context.evidence(examiner.resource, finding);
  const requirement = await examiner.requirement(request);
  if (!requirement) {
    const finding: OwnFinding = { kind: 'operation-unknown', call };
    return { status: 'warned', found: 'not sent; not a call that the reference has', evidence: evidence(finding) };
  }
  const isUser = isUserToken(held.claims);
  if (requirement.app === 'no' && !isUser) {
    const what = requirement.note ?? 'The reference says that apps are not supported.';
    const finding: OwnFinding = { kind: 'operation-not-for-apps', call, what };
    return { status: 'failed', found: 'not sent; it does not accept an app', evidence: evidence(finding) };
  }

  const rulings = await examine(request.path, requirement, examiner, isUser);
  const broken = rulings.find((one) => one.is === 'broken');
  if (broken?.is === 'broken') return unsent(broken.verdict);
  const setting = requirement.setting && tenantSetting(requirement.setting);
  if (setting?.cannotBeProved && !isUser) {
    const { name, group } = setting;
    return {
      status: 'warned',
      found: `not sent; no read-only call proves that the tenant setting “${name}” is on`,
      evidence: evidence({ kind: 'setting-unproved', call, setting: name, group }),
    };
  }
  const open = rulings.flatMap((one) => (one.is === 'open' ? [one.because] : []));
  if (open.length > 0) {
    const what = open.join(' ');
    return {
      status: 'warned',
      found: `not sent; not verified whether it will work. ${what}`,
      evidence: evidence({ kind: 'operation-not-verified', call, what }),
    };
  }
  const because = rulings.flatMap((one) => (one.is === 'met' && one.because ? [one.because] : []));
  const accepts = requirement.app && !isUser ? ['it accepts apps'] : [];
  const note = requirement.note ? `. ${requirement.note}` : '';
  return { status: 'passed', found: `not sent; ${[...accepts, ...because].join(', ')}${note}` };
}

async function examine(path: string, requirement: Requirement, examiner: Examiner, isUser: boolean): Promise<Ruling[]> {
  const { also, app, decidedBy, disputed, note, owner } = requirement;
  const role = leastRole(requirement);
  const asked = await Promise.all([
    examiner.reach(path),
    role ? examiner.role(path, role) : undefined,
    decidedBy && !isUser ? examiner.items(path, decidedBy) : undefined,
    owner ? examiner.owner(path) : undefined,
  ]);
  const rulings = asked.filter((one) => one !== undefined);
  const open = (because: string) => rulings.push({ is: 'open', because });
  if (also) open(also);
  if (!isUser && disputed) open(note ?? 'Sources disagree on whether it accepts an app.');
  else if (!isUser && app === 'conditional' && !decidedBy) open(note ?? 'It accepts an app on a condition.');
  else if (!isUser && app === undefined) open('The reference does not say whether it accepts an app.');
  if (!rulings.some((one) => one.is !== 'met' || one.because)) {
    rulings.push({ is: 'met', because: 'the reference names no role for it' });
  }
  return rulings;
}

/** What was found out by reading, said of a call that is not sent. */
function unsent(verdict: Verdict): Verdict {
  const found = verdict.found?.replace(/^(?!not sent)/, 'not sent; ');
  return found === undefined ? verdict : { ...verdict, found };
}
