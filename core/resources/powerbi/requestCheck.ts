import type { ApiRequest } from '../../model/plan';
import { type AppContext, type Check, type HeldToken, type Verdict, withToken } from '../check';
import { idBehind, objectIn } from '../operations/path';
import { requestCheck } from '../operations/requestCheck';
import { checkUnsentCall, type Examiner, type Ruling } from '../operations/unsentCall';
import { readObject } from '../response';
import { tried } from '../tried';
import { ask, askOnce, TITLE } from './ask';
import { notOwner, readModel } from './models';
import { reachWorkspace } from './workspaceCheck';

/** A call that the release makes. */
export function request(call: ApiRequest): Check {
  const run = withToken('powerbi', (context, held) =>
    call.method === 'GET'
      ? attempt(context, held, call.path)
      : checkUnsentCall(context, held, call, examinerOf(context, held)),
  );
  return requestCheck('powerbi', TITLE, call, run);
}

/** An export that is still being made answers 202: access is decided before it begins, and nothing is waited for. */
async function attempt(context: AppContext, held: HeldToken, path: string): Promise<Verdict> {
  const reply = await ask(context, held, path);
  const { outcome } = reply;
  if (outcome.kind === 'answer' && outcome.status === 202) {
    return { status: 'passed', found: '202, accepted; its result is not waited for', attempts: outcome.attempts };
  }
  return tried(reply);
}

/** A verdict about something that a call hangs on, as a ruling on the call. */
function rulingOf(verdict: Verdict, because: string): Ruling {
  if (verdict.status === 'passed') return { is: 'met', because };
  if (verdict.status === 'warned' || verdict.status === 'skipped') return { is: 'open', because: `${verdict.found}.` };
  return { is: 'broken', verdict };
}

/** Objects with rights of their own, and what reading one of them proves. */
const WITH_RIGHTS = {
  gateways: 'the app is administrator of the gateway',
  pipelines: 'the app is Admin of the deployment pipeline',
} as const;

function examinerOf(context: AppContext, held: HeldToken): Examiner {
  return {
    resource: 'powerbi',
    async requirement({ method, path }) {
      // perf: What a good run seldom needs in files of their own
      const { powerbiRequirement } = await import('./operations');
      return powerbiRequirement(method, path);
    },
    async role(path, wanted) {
      const id = idBehind(path, 'groups');
      if (!id)
        return { is: 'open', because: `It takes the workspace role ${wanted}, and the path names no workspace ID.` };
      return rulingOf(await reachWorkspace(context, held, id, wanted), `the app is at least ${wanted}`);
    },
    // No call of Power BI hangs on the types of items.
    items: async () => ({ is: 'met' }),
    async owner(path) {
      const workspaceId = idBehind(path, 'groups');
      const modelId = idBehind(path, 'datasets');
      if (!workspaceId || !modelId) {
        return { is: 'open', because: 'Only the owner of the semantic model may call it, and the path names no IDs.' };
      }
      const read = await readModel(context, held, { workspaceId, modelId });
      const verdict = read.ok ? notOwner({ workspaceId, modelId }, read, held.claims) : read.verdict;
      return verdict ? rulingOf(verdict, '') : { is: 'met', because: 'the app owns the semantic model' };
    },
    async reach(path) {
      const object = objectIn(path, WITH_RIGHTS);
      if (!object) return { is: 'met' };
      const { kind, id } = object;
      const parsed = readObject(await askOnce(context, held, `/${kind}/${id}`));
      return parsed.ok ? { is: 'met', because: WITH_RIGHTS[kind] } : { is: 'broken', verdict: parsed.verdict };
    },
  };
}
