import { CONNECTION_ROLES, type ConnectionRequirement, type ConnectionRole } from '../../model/plan';
import { bearerOf } from '../../model/tokenPermissions';
import { entries, isRecord, type Json } from '../../util/json';
import { printable } from '../../util/text';
import { type Check, type ProbeResponse, type Verdict, withToken } from '../check';
import { keptOut } from '../operations/keptOut';
import { readList } from '../response';
import { ask, type FabricAccess, type Pages, readPages, sameText, TITLE } from './ask';

/** The connections that the app may use: one list for all that are asked for. */
function connections(access: FabricAccess): Promise<Pages> {
  const wanted = access.context.plan.fabricConnections.map(({ id }) => id);
  return access.context.once('fabric connections', () =>
    readPages(access, '/connections', (list) =>
      wanted.every((id) => list.some((connection) => sameText(connection.id, id))),
    ),
  );
}

/** A connection that the app must be able to use, and the role that it must hold on it at least. */
export function connection({ id, role }: ConnectionRequirement): Check {
  return {
    id: `fabric.connection:${id}`,
    resource: 'fabric',
    title: `${TITLE}: connection ${id}`,
    expected: role && role !== 'User' ? `a role of at least ${role}` : 'the app may use the connection',
    requires: ['fabric.token', 'fabric.access'],
    blockedBy: keptOut,
    run: withToken('fabric', async (context, held) => {
      const access: FabricAccess = { context, held, resource: 'fabric' };
      const pages = await connections(access);
      if (!pages.ok) return pages.verdict;
      const found = pages.list.find((entry) => sameText(entry.id, id));
      if (!found) return notShared(await ask(access, `/connections/${encodeURIComponent(id)}`), id, pages.whole);
      const name = typeof found.displayName === 'string' ? `“${printable(found.displayName, 100)}”` : 'the connection';
      // Only what the app may use is listed, so being listed is the role User.
      if (!role || role === 'User') {
        return { status: 'passed', found: `${name} may be used`, attempts: pages.attempts };
      }
      return roleOn(access, id, role, name);
    }),
  };
}

/** An ID that is not listed is either not shared or wrong: Fabric gives the same answer for both. */
function notShared(reply: ProbeResponse, id: string, whole: boolean): Verdict {
  const { outcome } = reply;
  const answered = outcome.kind === 'answer' ? outcome.status : 0;
  // Listed or not, this is the connection itself.
  if (answered === 200) return { status: 'passed', found: 'the connection may be used', attempts: outcome.attempts };
  if (![400, 401, 403, 404].includes(answered)) return { status: 'refused', evidence: reply.evidence() };
  return {
    status: 'failed',
    found: whole ? 'not among the connections that the app may use' : 'the connection cannot be read',
    evidence: reply.evidence({ kind: 'connection-not-shared', connectionId: id }),
    attempts: outcome.attempts,
  };
}

const rank = (role: string | undefined) => CONNECTION_ROLES.findIndex((one) => sameText(role, one));

async function roleOn(access: FabricAccess, id: string, wanted: ConnectionRole, name: string): Promise<Verdict> {
  const reply = await ask(access, `/connections/${encodeURIComponent(id)}/roleAssignments`);
  const parsed = readList(reply);
  if (!parsed.ok) return parsed.verdict;
  const { attempts } = parsed;
  const rows = entries(parsed.json) ?? [];
  const { claims } = access.held;
  const who = bearerOf(claims);
  const own = roleOf(rows.find(({ principal }) => isRecord(principal) && sameText(principal.id, claims.oid)));
  if (own && rank(own) >= rank(wanted)) return { status: 'passed', found: `on ${name}, ${who} is ${own}`, attempts };
  // Rows name principals by their object IDs alone; what a group holds may be the app's as well.
  const mayBeOfGroup = rows.some(
    (row) => isRecord(row.principal) && sameText(row.principal.type, 'Group') && rank(roleOf(row)) >= rank(wanted),
  );
  if (!own || mayBeOfGroup) {
    return {
      status: 'warned',
      found: `${name} may be used; not verified that ${who} is ${wanted}: ${own ? `it is ${own}, and a group has more` : 'no row names it'}`,
      evidence: reply.evidence({ kind: 'fabric-connection-role-unknown', connectionId: id, required: wanted }),
      attempts,
    };
  }
  return {
    status: 'failed',
    found: `on ${name}, ${who} is only ${own}`,
    evidence: reply.evidence({ kind: 'fabric-connection-role-too-low', connectionId: id, required: wanted, held: own }),
    attempts,
  };
}

function roleOf(row: Json | undefined): string | undefined {
  return typeof row?.role === 'string' ? printable(row.role, 40) : undefined;
}
