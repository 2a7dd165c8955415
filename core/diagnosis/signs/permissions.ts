import type { Endpoint, Evidence } from '../../model/evidence';
import { knownResource } from '../../resources/registry';
import { missingIn } from './named';

/** Permissions that the evidence speaks of: the missing ones, or those that the call is known to need. */
export function permissionsOf(evidence: Evidence, endpoint: Endpoint | undefined): readonly string[] {
  if (evidence.finding?.kind === 'roles-missing' || evidence.finding?.kind === 'scopes-missing')
    return evidence.finding.missing;
  if (evidence.finding?.kind === 'names-withheld' && evidence.finding.missing.length > 0)
    return evidence.finding.missing;
  if (evidence.finding?.kind === 'nothing-granted') return Object.keys(evidence.finding.declaration);
  // Any one of the needed permissions will do; the first that is not held is the one to ask for.
  const held = evidence.claims?.roles ?? [];
  const needs = evidence.asked.needs ?? [];
  if (needs.some((need) => held.includes(need))) return [];
  return needs.length > 0 ? needs.slice(0, 1) : namedByGraph(evidence, endpoint);
}

/** Only Graph's words, and those of a pasted text, may name what an administrator is asked to grant. */
function namedByGraph({ answer, text }: Evidence, endpoint: Endpoint | undefined): readonly string[] {
  return endpoint === 'graph' || endpoint === undefined ? missingIn((answer?.body ?? text ?? '').slice(0, 20_000)) : [];
}

/** Whether Exchange can grant all of them for one mailbox alone. */
export function areGrantedForOneMailbox(permissions: readonly string[]): boolean {
  const isGranted = knownResource('graph')?.grantedForOneMailbox;
  return permissions.length > 0 && isGranted !== undefined && permissions.every(isGranted);
}
