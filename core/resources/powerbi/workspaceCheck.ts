import type { WorkspaceRequirement, WorkspaceRole } from '../../model/plan';
import { bearerOf } from '../../model/tokenPermissions';
import { rankOf } from '../../model/workspaceRole';
import { isPage } from '../../util/htmlPage';
import type { Json } from '../../util/json';
import { printable } from '../../util/text';
import { type AppContext, type Check, type HeldToken, type Verdict, withToken } from '../check';
import { proveRole } from '../fabric/roles';
import { nameOf, verdictOf } from '../fabric/roleVerdict';
import { keptOut } from '../operations/keptOut';
import { inconclusive, readList, readObject } from '../response';
import { askOnce, TITLE } from './ask';

/** A workspace that the app must reach, and the role that it must hold there at least. */
export function workspace({ id, role }: WorkspaceRequirement): Check {
  return {
    id: `powerbi.workspace:${id}`,
    resource: 'powerbi',
    title: `${TITLE}: workspace ${id}`,
    expected: role ? `a role of at least ${role}` : 'the workspace can be read',
    requires: ['powerbi.token', 'powerbi.access'],
    asks: 'powerbi',
    blockedBy: keptOut,
    run: withToken('powerbi', (context, held) => reachWorkspace(context, held, id, role)),
  };
}

/** Whether the app reaches the workspace, with that role at least. Requested once, for all callers. */
export function reachWorkspace(
  context: AppContext,
  held: HeldToken,
  id: string,
  role?: WorkspaceRole,
): Promise<Verdict> {
  return context.once(`powerbi workspace ${id} as ${role}`, async () => {
    const reply = await askOnce(context, held, `/groups/${encodeURIComponent(id)}`);
    const parsed = readObject(reply);
    if (!parsed.ok) return parsed.verdict;
    if (!isWorkspace(parsed.json, id)) return inconclusive(reply, '200, but not with the workspace');
    const name = nameOf(parsed.json);
    if (!role) return { status: 'passed', found: `200, ${name}`, attempts: parsed.attempts };
    const byUsers = await roleIn(context, held, id, role, name);
    return byUsers.status === 'warned' ? byLadder(context, held, { id, role, name }, byUsers) : byUsers;
  });
}

/**
 * Where the list of users does not tell the role, Fabric's read-only calls may: they count roles through groups, and Power
 * BI's own host serves them. What they cannot prove either stays as it was.
 */
async function byLadder(
  context: AppContext,
  held: HeldToken,
  { id, role, name }: { id: string; role: WorkspaceRole; name: string },
  byUsers: Verdict,
): Promise<Verdict> {
  if (!(await context.cloud()).fabric) return byUsers;
  const proof = await proveRole({ context, held, resource: 'powerbi' }, id, role);
  if (proof.kind !== 'held' && proof.kind !== 'too-low') return byUsers;
  return verdictOf(proof, { id, wanted: role, name, who: bearerOf(held.claims) });
}

function isWorkspace(json: Json, id: string): boolean {
  return typeof json.id === 'string' && json.id.toLowerCase() === id.toLowerCase();
}

/** What a list of users that the app may not see is answered with. */
const REFUSED = [401, 403, 404];

/** What something on the way answered, or Power BI of the token, is another trouble than a list that may not be read. */
function isOfAnother(headers: Readonly<Record<string, string>>): boolean {
  const isOnTheWay = headers.requestid === undefined && headers.server !== undefined;
  return (
    (isOnTheWay && !/microsoft/i.test(headers.server ?? '')) || /token/i.test(headers['x-powerbi-error-info'] ?? '')
  );
}

/** The role from the workspace's list of users. What the app has through a group of that list stays unknown. */
async function roleIn(
  context: AppContext,
  held: HeldToken,
  id: string,
  wanted: WorkspaceRole,
  name: string,
): Promise<Verdict> {
  const reply = await askOnce(context, held, `/groups/${encodeURIComponent(id)}/users`);
  const parsed = readList(reply);
  const who = bearerOf(held.claims);
  const attempts = reply.outcome.attempts;
  const notProved = (why: string): Verdict => ({
    status: 'warned',
    found: `${name} can be read; not verified that ${who} is ${wanted}: ${why}`,
    evidence: reply.evidence({ kind: 'workspace-role-unknown', workspaceId: id, required: wanted }),
    attempts,
  });
  if (!parsed.ok) {
    const { outcome } = reply;
    if (outcome.kind === 'fault' || !REFUSED.includes(outcome.status)) return parsed.verdict;
    // The workspace itself was just read, so a page in place of a refusal says nothing about the app's access.
    if (isPage(outcome.headers, outcome.body))
      return inconclusive(reply, `${outcome.status} with a web page instead of the list of users`);
    return isOfAnother(outcome.headers) ? parsed.verdict : notProved('its list of users cannot be read');
  }

  const { list = [] } = parsed;
  // Apps are listed by their object ID, users by their sign-in name.
  const own = [held.claims.oid, held.claims.upn].flatMap((one) => lower(one) ?? []);
  const role = roleOf(list.find(({ identifier }) => own.includes(lower(identifier) ?? '')));
  if (!role) return notProved(`its list of users does not name ${who}`);
  if (rankOf(role) >= rankOf(wanted)) return { status: 'passed', found: `in ${name}, ${who} is ${role}`, attempts };
  const ofGroup = list
    .filter(({ principalType }) => lower(principalType) === 'group')
    .map(roleOf)
    .find((one) => rankOf(one) >= rankOf(wanted));
  if (ofGroup) return notProved(`${who} itself is ${role}, and a group that it may be in is ${ofGroup}`);
  return {
    status: 'failed',
    found: `in ${name}, ${who} is only ${role}`,
    evidence: reply.evidence({ kind: 'workspace-role-too-low', workspaceId: id, required: wanted, held: role }),
    attempts,
  };
}

function roleOf(entry: Json | undefined): string | undefined {
  return typeof entry?.groupUserAccessRight === 'string' ? printable(entry.groupUserAccessRight, 40) : undefined;
}

const lower = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : undefined);
