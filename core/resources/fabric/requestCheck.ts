import type { ApiRequest } from '../../model/plan';
import { bearerOf } from '../../model/tokenPermissions';
import { isRecord, jsonObject } from '../../util/json';
import { isGuid, printable } from '../../util/text';
import { listed } from '../../util/words';
import { type Check, type HeldToken, type ProbeResponse, type Verdict, withToken } from '../check';
import { idBehind, objectIn } from '../operations/path';
import { requestCheck } from '../operations/requestCheck';
import { checkUnsentCall, type Examiner, type Ruling } from '../operations/unsentCall';
import { notOwner, readModel } from '../powerbi/models';
import { readObject, refused } from '../response';
import { tried } from '../tried';
import { ask, askOnce, type FabricAccess, readPages, TITLE } from './ask';
import { proveRole } from './roles';
import { verdictOf } from './roleVerdict';

/** A call that the release makes. */
export function request(call: ApiRequest): Check {
  const run = withToken('fabric', async (context, held) => {
    const access: FabricAccess = { context, held, resource: 'fabric' };
    return call.method === 'GET'
      ? attempt(access, call.path)
      : checkUnsentCall(context, held, call, examinerOf(access));
  });
  return requestCheck('fabric', TITLE, call, run);
}

/** Sends the call. What goes on behind a 202 is looked at once and never waited for: access is decided before it begins. */
async function attempt(access: FabricAccess, path: string): Promise<Verdict> {
  const reply = await ask(access, path);
  const { outcome } = reply;
  if (outcome.kind === 'answer' && outcome.status === 202) return accepted(access, reply);
  return tried(reply);
}

/** Under a 200, the state alone says what became of the operation. */
async function accepted(access: FabricAccess, reply: ProbeResponse): Promise<Verdict> {
  const { outcome } = reply;
  const id = outcome.kind === 'answer' ? outcome.headers['x-ms-operation-id'] : undefined;
  const found = '202, accepted; its result is not waited for';
  // The address in the answer may lead to another host, so it is not used; the ID is enough.
  if (id === undefined || !isGuid(id)) return { status: 'passed', found, attempts: outcome.attempts };
  const state = await ask(access, `/operations/${id}`);
  const json =
    state.outcome.kind === 'answer' && state.outcome.status === 200 ? jsonObject(state.outcome.body) : undefined;
  if (json?.status !== 'Failed') return { status: 'passed', found, attempts: outcome.attempts };
  const code = isRecord(json.error) ? json.error.errorCode : undefined;
  return {
    ...refused(state),
    found: `202, then failed${typeof code === 'string' ? ` with ${printable(code, 100)}` : ''}`,
  };
}

function examinerOf(access: FabricAccess): Examiner {
  return {
    resource: 'fabric',
    async requirement({ method, path }) {
      // perf: What a good run seldom needs in files of their own
      const { fabricRequirement } = await import('./operations');
      return fabricRequirement(method, path);
    },
    async role(path, wanted) {
      const id = idBehind(path, 'workspaces');
      // Paths of deployment pipelines name no workspace.
      if (!id)
        return { is: 'open', because: `It takes the workspace role ${wanted}, and the path names no workspace ID.` };
      const proof = await proveRole(access, id, wanted);
      if (proof.kind === 'held')
        return { is: 'met', because: `${bearerOf(access.held.claims)} is at least ${proof.role}` };
      const verdict = verdictOf(proof, { id, wanted, name: 'the workspace', who: bearerOf(access.held.claims) });
      if (proof.kind === 'unproved')
        return { is: 'open', because: `Not verified that the app is ${wanted}: ${proof.why}.` };
      return { is: 'broken', verdict };
    },
    items: (path, decidedBy) => (decidedBy === 'item' ? typeOfItem(access, path) : typesInWorkspace(access, path)),
    owner: (path) => ownerOf(access, path),
    reach: (path) => reachOf(access, path),
  };
}

/** Objects with roles of their own, and what reading one of them proves. */
const WITH_ROLES = {
  connections: 'has a role on the connection',
  gateways: 'has a role on the gateway',
  deploymentPipelines: 'is Admin of the deployment pipeline',
  capacities: 'is contributor or administrator of the capacity',
} as const;

async function reachOf(access: FabricAccess, path: string): Promise<Ruling> {
  const object = objectIn(path, WITH_ROLES);
  if (!object) return { is: 'met' };
  const { kind, id } = object;
  const reply = await askOnce(access, `/${kind}/${id}`);
  const parsed = readObject(reply);
  if (parsed.ok) {
    return { is: 'met', because: `${bearerOf(access.held.claims)} ${WITH_ROLES[kind]}` };
  }
  const { outcome } = reply;
  const isMissing = outcome.kind === 'answer' && [400, 401, 403, 404].includes(outcome.status);
  if (kind !== 'connections' || !isMissing) return { is: 'broken', verdict: parsed.verdict };
  const evidence = reply.evidence({ kind: 'connection-not-shared', connectionId: id });
  return {
    is: 'broken',
    verdict: { status: 'failed', found: 'not sent; the connection is not shared with the app', evidence },
  };
}

/** What the types of these items mean for a call that takes apps only where all of them do. */
async function byTypes(access: FabricAccess, names: readonly string[]): Promise<Ruling> {
  const { itemType } = await import('./operations/itemTypes');
  const types = [...new Set(names)].map((name) => ({ name: printable(name, 60), known: itemType(name) }));
  const refusing = types.filter(({ known }) => known?.apps === 'no').map(({ name }) => name);
  if (refusing.length > 0) {
    const what = `The item type ${listed(refusing)} does not accept apps.`;
    const evidence = access.context.evidence('fabric', { kind: 'operation-not-for-apps', call: 'the call', what });
    return {
      is: 'broken',
      verdict: { status: 'failed', found: `not sent; ${listed(refusing)} does not accept apps`, evidence },
    };
  }
  const doubtful = types
    .filter(({ known }) => known === undefined || known.apps === 'disputed')
    .map(({ name }) => name);
  if (doubtful.length > 0)
    return { is: 'open', because: `Whether items of the type ${listed(doubtful)} accept apps is uncertain.` };
  return {
    is: 'met',
    because: names.length === 1 ? `${listed(types.map(({ name }) => name))} takes apps` : 'all item types accept apps',
  };
}

async function typeOfItem(access: FabricAccess, path: string): Promise<Ruling> {
  const workspaceId = idBehind(path, 'workspaces');
  const itemId = idBehind(path, 'items');
  if (!workspaceId || !itemId) {
    return {
      is: 'open',
      because:
        'It accepts apps for most item types, and the path does not say which: name the type in the path, such as /lakehouses.',
    };
  }
  const reply = await askOnce(access, `/workspaces/${workspaceId}/items/${itemId}`);
  const parsed = readObject(reply);
  if (!parsed.ok) return { is: 'broken', verdict: parsed.verdict };
  return byTypes(access, [String(parsed.json.type)]);
}

async function typesInWorkspace(access: FabricAccess, path: string): Promise<Ruling> {
  const id = idBehind(path, 'workspaces');
  if (!id) return { is: 'open', because: 'It accepts an app only where the types of all items involved do.' };
  const pages = await access.context.once(`fabric items of ${id}`, () => readPages(access, `/workspaces/${id}/items`));
  if (!pages.ok) return { is: 'broken', verdict: pages.verdict };
  return pages.list.length === 0
    ? { is: 'met' }
    : byTypes(
        access,
        pages.list.map(({ type }) => String(type)),
      );
}

/** Power BI alone says who owns a model. */
async function ownerOf({ context }: FabricAccess, path: string): Promise<Ruling> {
  const workspaceId = idBehind(path, 'workspaces');
  const modelId = idBehind(path, 'semanticModels');
  const isReadable = context.plan.resources.includes('powerbi') && workspaceId !== undefined && modelId !== undefined;
  const held = isReadable ? await context.token('powerbi') : undefined;
  if (!held?.ok || !workspaceId || !modelId) {
    return {
      is: 'open',
      because:
        'Only the owner of the semantic model may call it: list the model in powerbiSemanticModels with the word owner.',
    };
  }
  return ruleOwner(context, held, { workspaceId, modelId });
}

async function ruleOwner(
  context: FabricAccess['context'],
  held: HeldToken,
  model: { workspaceId: string; modelId: string },
): Promise<Ruling> {
  const read = await readModel(context, held, model);
  if (!read.ok) return { is: 'broken', verdict: read.verdict };
  const verdict = notOwner(model, read, held.claims);
  return verdict ? { is: 'broken', verdict } : { is: 'met', because: 'the app owns the semantic model' };
}
