import type { Json } from '../../util/json';
import { heldCombination, lackedBy } from './callNeeds';
import { option, plainPath } from './odata';

/** What a list keeps from the app. */
export interface Withheld {
  /** Types of the objects without a name, as far as the answer or the path shows them: `group`. */
  types: string[];
  /** Those of them that were asked for. */
  wanted: string[];
  /** One of the nameless objects is what was asked for, or may be. */
  matters: boolean;
  /** The list holds nothing else. */
  all: boolean;
}

/**
 * Graph answers 200 and lists objects of a type that the app may not read with their ID only, all else null or left out.
 * One such entry of the type that was asked for matters; a list of nothing else proves little.
 * That is decided by `displayName`, which every directory object has; where it was not asked for, nothing can be said.
 */
export function namesWithheld(path: string, list: readonly Json[]): Withheld | undefined {
  const plain = plainPath(path);
  if (/\/\$ref\b/i.test(plain)) return undefined;
  const select = option(path, 'select');
  if (select !== undefined && !/(?:^|,)\s*displayName\s*(?:,|$)/i.test(select)) return undefined;
  const ofDirectory = /\/(?:transitive)?member(?:of|s)\b|\/owners\b|\/(?:owned|registered|created)\w*\b/i.test(plain);
  const nameless = list.filter((entry) => (ofDirectory || isDirectoryObject(entry)) && holdsOnlyAnId(entry));
  if (nameless.length === 0) return undefined;
  const wanted = wantedType(plain);
  const cast = castIn(plain);
  const types = nameless.map((entry) => typeOf(entry) ?? cast);
  const matters = (type: string | undefined) =>
    !type || !wanted || type === 'directoryObject' || type.toLowerCase() === wanted.toLowerCase();
  const known = [...new Set(types.filter((type) => type !== undefined))];
  return {
    types: known,
    wanted: known.filter(matters),
    matters: types.some(matters),
    all: nameless.length === list.length,
  };
}

function isDirectoryObject(entry: Json): boolean {
  const names =
    /^(?:user|group|device|directoryRole|administrativeUnit|servicePrincipal|application|orgContact|directoryObject)$/i;
  return names.test(typeOf(entry) ?? '');
}

function holdsOnlyAnId(entry: Json): boolean {
  const values = Object.entries(entry).filter(([key]) => key !== 'id' && !key.startsWith('@odata.'));
  return values.every(([, value]) => value === null || (Array.isArray(value) && value.length === 0));
}

/** `group` of `#microsoft.graph.group`. */
function typeOf(entry: Json): string | undefined {
  const type = entry['@odata.type'];
  return typeof type === 'string' ? type.split('.').at(-1) : undefined;
}

/** The type that a path narrows a list to: `/memberOf/microsoft.graph.group`. */
function castIn(path: string): string | undefined {
  return /\/(?:microsoft\.)?graph\.(\w+)(?=[/?]|$)/i.exec(path)?.[1];
}

/** Whose names a list is asked for. Memberships are asked for the groups: roles and administrative units stand beside them. */
function wantedType(path: string): string | undefined {
  return castIn(path) ?? (/\/(?:transitive)?memberof\b/i.test(path) ? 'group' : undefined);
}

/** The call that reads one object of a type: what it needs brings the names of all of them. */
const READS: Readonly<Record<string, string>> = {
  user: '/users/{id}',
  group: '/groups/{id}',
  device: '/devices/{id}',
  directoryRole: '/directoryRoles/{id}',
  administrativeUnit: '/directory/administrativeUnits/{id}',
  servicePrincipal: '/servicePrincipals/{id}',
  application: '/applications/{id}',
  orgContact: '/contacts/{id}',
};

/** The least privileged permissions that bring the names of these types, as far as they are not held. */
export async function bringNames(
  types: readonly string[],
  held: readonly string[],
  suffices: (held: readonly string[], required: string) => boolean,
): Promise<string[]> {
  // perf: What a good run seldom needs in files of their own
  const { needsOfCall } = await import('./permissions');
  const lacking = types.flatMap((type) => {
    const path = Object.hasOwn(READS, type) ? READS[type] : undefined;
    const needs = (path && needsOfCall('GET', path, undefined)) || [];
    return heldCombination(needs, held, suffices) ? [] : lackedBy(needs, held, suffices);
  });
  return [...new Set(lacking)];
}
