import type { WorkspaceRole, WorkspaceWish } from '../plan';
import { printable } from '../text';
import { bearerOf } from '../tokenPermissions';
import { type AppContext, type Check, type HeldToken, type Verdict, withToken } from './check';
import { ask, keptOut, TITLE } from './powerbiAsk';
import { type Json, provesNothing, readList, readObject } from './reading';

const RANK: Readonly<Record<string, number>> = { none: 0, viewer: 1, contributor: 2, member: 3, admin: 4 };
const rank = (role: string) => RANK[role.toLowerCase()] ?? 0;

/** Each workspace once, with the highest role that is wished for. */
export function distinct(wishes: readonly WorkspaceWish[]): WorkspaceWish[] {
  const byId = new Map<string, WorkspaceWish>();
  for (const wish of wishes) {
    const known = byId.get(wish.id.toLowerCase());
    if (!known || rank(wish.role ?? 'none') > rank(known.role ?? 'none')) byId.set(wish.id.toLowerCase(), wish);
  }
  return [...byId.values()];
}

/** A workspace that the app must reach, and the role that it must hold there at least. */
export function workspace(wish: WorkspaceWish): Check {
  return {
    id: `powerbi.workspace:${wish.id}`,
    resource: 'powerbi',
    title: `${TITLE}: workspace ${wish.id}`,
    expected: wish.role ? `a role of at least ${wish.role}` : 'the workspace can be read',
    after: ['powerbi.token', 'powerbi.access'],
    blockedBy: keptOut,
    run: withToken('powerbi', async (context, answer) => {
      const reply = await ask(context, answer, `/groups/${encodeURIComponent(wish.id)}`);
      const reading = readObject(reply);
      if (!reading.ok) return reading.verdict;
      if (!isWorkspace(reading.json, wish.id))
        return provesNothing(reply, '200 with something else than the workspace');
      const name = typeof reading.json.name === 'string' ? `“${printable(reading.json.name, 100)}”` : 'the workspace';
      if (!wish.role) return { status: 'passed', found: `200, ${name}`, attempts: reading.attempts };
      return roleIn(context, answer, wish.id, wish.role, name);
    }),
  };
}

function isWorkspace(json: Json, id: string): boolean {
  return typeof json.id === 'string' && json.id.toLowerCase() === id.toLowerCase();
}

/** The role from the workspace's list of users. An app that is only in a group of that list, or that may not read it, has a role that stays unknown. */
async function roleIn(
  context: AppContext,
  held: HeldToken,
  id: string,
  wanted: WorkspaceRole,
  name: string,
): Promise<Verdict> {
  const reply = await ask(context, held, `/groups/${encodeURIComponent(id)}/users`);
  const reading = readList(reply);
  const who = bearerOf(held.claims);
  // Apps are listed by their object ID, users by their sign-in name.
  const { oid, upn } = held.claims;
  const own = [oid, upn].flatMap((name) => lower(name) ?? []);
  const entry = reading.ok ? reading.list?.find(({ identifier }) => own.includes(lower(identifier) ?? '')) : undefined;
  const role = typeof entry?.groupUserAccessRight === 'string' ? printable(entry.groupUserAccessRight, 40) : undefined;
  const attempts = reply.outcome.attempts;
  if (!role) {
    const why = reading.ok ? `its list of users does not name ${who}` : 'its list of users may not be read';
    return {
      status: 'warned',
      found: `${name} can be read; not proved that ${who} is ${wanted}: ${why}`,
      evidence: reply.evidence({ kind: 'workspace-role-unknown', workspaceId: id, required: wanted }),
      attempts,
    };
  }
  if (rank(role) >= rank(wanted)) return { status: 'passed', found: `${name}, ${who} is ${role}`, attempts };
  return {
    status: 'failed',
    found: `${name}, ${who} is only ${role}`,
    evidence: reply.evidence({ kind: 'workspace-role-too-low', workspaceId: id, required: wanted, held: role }),
    attempts,
  };
}

const lower = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : undefined);
