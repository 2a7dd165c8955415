import type { TokenClaims } from '../../model/evidence';
import type { Json } from '../../util/json';
import { printable } from '../../util/text';
import type { AppContext, HeldToken, ProbeResponse, Verdict } from '../check';
import { inconclusive, readObject } from '../response';
import { ask } from './ask';

/** One semantic model. */
export interface ModelId {
  workspaceId: string;
  modelId: string;
}

export type ReadModel =
  | { ok: true; json: Json; name: string; reply: ProbeResponse; attempts: number }
  | { ok: false; verdict: Verdict };

export const pathOf = ({ workspaceId, modelId }: ModelId) =>
  `/groups/${encodeURIComponent(workspaceId)}/datasets/${encodeURIComponent(modelId)}`;

/** Some answers write names with a capital letter. */
export function field(json: Json, name: string): unknown {
  const key = Object.keys(json).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : json[key];
}

/** The model itself, read once for all that want to know something of it. */
export function readModel(context: AppContext, held: HeldToken, model: ModelId): Promise<ReadModel> {
  return context.once(`powerbi ${pathOf(model)}`, async (): Promise<ReadModel> => {
    const reply = await ask(context, held, pathOf(model));
    const reading = readObject(reply);
    if (!reading.ok) return reading;
    const id = field(reading.json, 'id');
    if (typeof id !== 'string' || id.toLowerCase() !== model.modelId.toLowerCase()) {
      return { ok: false, verdict: inconclusive(reply, '200, but not with the semantic model') };
    }
    const name = field(reading.json, 'name');
    return {
      ok: true,
      json: reading.json,
      name: typeof name === 'string' && name !== '' ? `“${printable(name, 100)}”` : 'the semantic model',
      reply,
      attempts: reading.attempts,
    };
  });
}

export type Ownership = { owner: 'app' } | { owner: 'other' | 'unknown'; heldBy: string };

/**
 * Whose the model is. Microsoft does not say what stands in `configuredBy` for an app; the object ID was seen. The app's
 * other names count as well, a sign-in name is a person's, and whatever else stands there is known to nobody.
 */
export function ownership(json: Json, claims: TokenClaims): Ownership {
  const value = field(json, 'configuredBy');
  const heldBy = typeof value === 'string' ? printable(value, 120) : '';
  if (heldBy === '') return { owner: 'other', heldBy };
  const names = [claims.oid, claims.appid, claims.app_displayname, claims.upn];
  if (names.some((name) => name?.toLowerCase() === heldBy.toLowerCase())) return { owner: 'app' };
  return { owner: heldBy.includes('@') ? 'other' : 'unknown', heldBy };
}

/** Who owns the model, to be compared from run to run: the next owner decides who may bind it. */
export function ownerFact(json: Json, claims: TokenClaims): Readonly<Record<string, string>> {
  const found = ownership(json, claims);
  return { owner: found.owner === 'app' ? 'the app' : found.heldBy || 'nobody' };
}

/** What the ownership means where the app needs to be the owner; undefined where it is. */
export function notOwner(
  model: ModelId,
  read: Extract<ReadModel, { ok: true }>,
  claims: TokenClaims,
): Verdict | undefined {
  const found = ownership(read.json, claims);
  if (found.owner === 'app') return undefined;
  const { workspaceId, modelId } = model;
  const { heldBy } = found;
  const evidence = (kind: 'model-owned-by-other' | 'model-owner-unknown') =>
    read.reply.evidence({ kind, workspaceId, modelId, heldBy });
  if (found.owner === 'unknown') {
    return {
      status: 'warned',
      found: `${read.name} can be read; not verified that the app owns it: the owner is named ${heldBy}`,
      evidence: evidence('model-owner-unknown'),
      attempts: read.attempts,
    };
  }
  return {
    status: 'failed',
    found: heldBy === '' ? `${read.name} has no owner` : `${read.name} is owned by ${heldBy}`,
    evidence: evidence('model-owned-by-other'),
    attempts: read.attempts,
  };
}
