import type { WorkspaceRole } from '../../model/plan';
import { rankOf, WORKSPACE_ROLES } from '../../model/workspaceRole';
import { isPage } from '../../util/htmlPage';
import { entries, isRecord, type Json } from '../../util/json';
import type { ProbeResponse, Verdict } from '../check';
import { readObject, refused } from '../response';
import { askOnce, errorCode, type FabricAccess, sameText } from './ask';
import { find, workspacesAsAdmin } from './workspaces';

/**
 * Read-only calls by the least role that each is documented to take, roles through groups included: a 200 proves that role.
 * Source: the reference of each call, and Fabric's page on roles in workspaces.
 */
const RUNGS: Readonly<Record<WorkspaceRole, string>> = {
  Viewer: '',
  Contributor: '/git/connection',
  Member: '/roleAssignments',
  Admin: '/onelake/settings',
};

/** Codes that speak of the caller's role. Whatever else refuses a call says nothing of it. */
const ABOUT_THE_ROLE = new Set([
  'insufficientprivileges',
  'insufficientworkspacerole',
  'insufficientpermissions',
  'usernotauthorizedsourceworkspace',
  'principalwithoutworkspacerolepermissions',
  'principalnotworkspaceadmin',
  'unauthorized',
  'forbidden',
  'accessdenied',
  'requestfailed',
  'groupnotaccessible',
  'powerbinotauthorizedexception',
]);

/** What a rung says. `refuses`: the role is too low, by this one answer. `silent`: it says nothing of the role. */
type Rung =
  | { says: 'proves'; reply: ProbeResponse; json: Json }
  | { says: 'refuses' | 'silent'; reply: ProbeResponse }
  | { says: 'nothing'; verdict: Verdict };

async function rung(access: FabricAccess, workspaceId: string, role: WorkspaceRole): Promise<Rung> {
  const reply = await askOnce(access, `/workspaces/${encodeURIComponent(workspaceId)}${RUNGS[role]}`);
  const parsed = readObject(reply);
  if (parsed.ok) return { says: 'proves', reply, json: parsed.json };
  const { outcome } = reply;
  const isRefusal =
    outcome.kind === 'answer' && outcome.status >= 400 && outcome.status < 500 && outcome.status !== 429;
  // A page, a token that expired or a closed network is another trouble than a role.
  if (!isRefusal || isPage(outcome.headers, outcome.body) || isOfAnother(outcome.headers)) {
    return { says: 'nothing', verdict: parsed.verdict };
  }
  const code = errorCode(reply)?.toLowerCase();
  if (code !== undefined && /token|inboundpolicy/.test(code)) return { says: 'nothing', verdict: refused(reply) };
  const speaks = (outcome.status === 401 || outcome.status === 403) && (code === undefined || ABOUT_THE_ROLE.has(code));
  return { says: speaks ? 'refuses' : 'silent', reply };
}

/** Something on the way answered in the service's place. */
function isOfAnother(headers: Readonly<Record<string, string>>): boolean {
  return headers.requestid === undefined && headers.server !== undefined && !/microsoft/i.test(headers.server);
}

export type RoleProof =
  /** At least this role. */
  | { kind: 'held'; role: WorkspaceRole; attempts: number }
  | { kind: 'too-low'; held: WorkspaceRole; reply: ProbeResponse }
  /** The workspace itself refuses. */
  | { kind: 'no-role'; reply: ProbeResponse }
  | { kind: 'unproved'; why: string; reply: ProbeResponse }
  /** No answer, or one that has nothing to do with roles. */
  | { kind: 'unknown'; verdict: Verdict };

/** Which calls can prove a role: its own, and the next higher one, so that no single refusal decides. */
function provingRungs(wanted: WorkspaceRole): WorkspaceRole[] {
  const rank = rankOf(wanted);
  return wanted === 'Viewer' ? ['Viewer'] : WORKSPACE_ROLES.slice(rank, rank + 2);
}

/** Proves that the app has at least that role in the workspace, by read-only calls. Each is sent once. */
export async function proveRole(access: FabricAccess, workspaceId: string, wanted: WorkspaceRole): Promise<RoleProof> {
  const rungs: Rung[] = [];
  for (const role of provingRungs(wanted)) {
    const answer = await rung(access, workspaceId, role);
    if (answer.says === 'proves') return { kind: 'held', role, attempts: answer.reply.outcome.attempts };
    rungs.push(answer);
  }
  if (wanted === 'Admin') {
    const admin = await workspacesAsAdmin(access);
    if (admin.ok && find(admin.list, workspaceId)) return { kind: 'held', role: 'Admin', attempts: admin.attempts };
  }
  const failed = rungs.find(({ says }) => says === 'nothing');
  if (failed?.says === 'nothing') return { kind: 'unknown', verdict: failed.verdict };
  return highestBelow(access, workspaceId, wanted, rungs[0]);
}

async function highestBelow(
  access: FabricAccess,
  workspaceId: string,
  wanted: WorkspaceRole,
  own: Rung | undefined,
): Promise<RoleProof> {
  if (own?.says !== 'refuses' && own?.says !== 'silent')
    throw new Error('Only a role that was refused has one below it');
  const { reply } = own;
  if (wanted === 'Viewer') return { kind: 'no-role', reply };
  for (const role of WORKSPACE_ROLES.slice(0, rankOf(wanted)).reverse()) {
    const answer = await rung(access, workspaceId, role);
    if (answer.says === 'nothing') return { kind: 'unknown', verdict: answer.verdict };
    if (answer.says !== 'proves') {
      if (role === 'Viewer') return { kind: 'no-role', reply: answer.reply };
      continue;
    }
    const listed = role === 'Member' ? ownRole(answer.json, access.held.claims.oid) : undefined;
    if (listed && rankOf(listed) >= rankOf(wanted)) return { kind: 'held', role: listed, attempts: 1 };
    if (own.says === 'refuses') return { kind: 'too-low', held: role, reply };
    const code = errorCode(reply);
    return { kind: 'unproved', why: `${RUNGS[wanted].slice(1)} answers ${code ?? 'something else'}`, reply };
  }
  return { kind: 'no-role', reply };
}

/** The app's own row among the role assignments. A role through a group stands in no row of its own. */
function ownRole(json: Json, oid: string | undefined): WorkspaceRole | undefined {
  const row = (entries(json) ?? []).find(({ principal }) => isRecord(principal) && sameText(principal.id, oid));
  return WORKSPACE_ROLES.find((role) => sameText(row?.role, role));
}
