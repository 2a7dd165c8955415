import type { GraphRequest } from '../../model/plan';
import { isInsideSite, objectGrant } from './permissions/grants';
import type { Needs } from './permissions/table';

/** How a call is written in the report: its method, and the version where it is not v1.0. */
export function shownPath({ version, path }: GraphRequest): string {
  return version === 'v1.0' ? path : `/${version}${path}`;
}

/** What the call needs; undefined where the table does not know it. The table is loaded by the first call that asks. */
export async function needsOfRequest({ method, path }: GraphRequest): Promise<Needs | undefined> {
  // perf: What a good run seldom needs in files of their own
  const { needsOfCall } = await import('./permissions');
  const [bare = '', query] = path.split(/[?#]/, 2);
  return needsOfCall(method, bare, query);
}

type Suffices = (held: readonly string[], required: string) => boolean;

/** The combination that is held, the least privileged first. */
export function heldCombination(needs: Needs, held: readonly string[], suffices: Suffices): string[] | undefined {
  return needs.find((combination) => combination.every((permission) => suffices(held, permission)));
}

/** What the administrator is asked for: whatever the least privileged combination lacks. */
export function lackedBy(needs: Needs, held: readonly string[], suffices: Suffices): string[] {
  return (needs[0] ?? []).filter((permission) => !suffices(held, permission));
}

/** Permissions for the evidence of a call, any one of which would help. */
export function needsForEvidence(needs: Needs | undefined): string[] | undefined {
  if (!needs || needs.length === 0) return undefined;
  return [...new Set(needs.flatMap((combination) => combination.slice(0, 1)))];
}

/** A held permission that opens a path only once the object is granted besides. */
export function selectedFor(path: string, held: readonly string[]): ReturnType<typeof objectGrant> {
  if (!isInsideSite(path)) return undefined;
  return held.map(objectGrant).find((grant) => grant !== undefined);
}

/** The permissions that the calls make use of: the held ones of the least privileged combination, else what it lacks. */
export async function usedBy(
  requests: readonly GraphRequest[],
  held: readonly string[],
  suffices: Suffices,
): Promise<string[]> {
  const used = await Promise.all(
    requests.map(async (request) => {
      const needs = (await needsOfRequest(request)) ?? [];
      const byName = needs.find((combination) => combination.every((one) => includes(held, one)));
      const combination = byName ?? heldCombination(needs, held, suffices);
      if (!combination) return selectedFor(request.path, held)?.permission ?? needs[0] ?? [];
      return combination.flatMap((one) => (includes(held, one) ? one : (held.find((h) => suffices([h], one)) ?? one)));
    }),
  );
  return [...new Set(used.flat())];
}

const includes = (held: readonly string[], name: string) =>
  held.some((one) => one.toLowerCase() === name.toLowerCase());
