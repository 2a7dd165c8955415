import type { GraphRequest } from '../../model/plan';
import { permissionsIn } from '../../model/tokenPermissions';
import { entries, type Json } from '../../util/json';
import { printable } from '../../util/text';
import { count, firstNames } from '../../util/words';
import { type AppContext, type Check, type HeldToken, type ProbeResponse, type Verdict, withToken } from '../check';
import { sufficesFor } from '../delegated';
import { answeredByService, isFile } from '../file';
import { inconclusive, readObject } from '../response';
import { ask, TITLE } from './ask';
import { heldCombination, needsForEvidence, needsOfRequest, selectedFor, shownPath } from './callNeeds';
import { asksForFile, mayBeRedirected, option, plainPath } from './odata';

/** A read-only call that the user named. */
export function request(wanted: GraphRequest): Check {
  const { path } = wanted;
  const shown = shownPath(wanted);
  return {
    id: `graph.request:${shown}`,
    resource: 'graph',
    title: `${TITLE}: GET ${printable(shown, 200)}`,
    expected: 'an answer with data',
    requires: ['graph.token'],
    asks: 'graph',
    run: withToken('graph', async (context, answer) => {
      const reply = await tryOnce(context, answer, wanted);
      if (isDownload(reply, path)) return { status: 'passed', found: '302, a download is offered' };
      const file = asFile(reply, path);
      if (file) return file;
      const parsed = readObject(reply);
      if (!parsed.ok) return (await withoutSiteGrant(answer, reply, wanted)) ?? parsed.verdict;
      const { attempts } = parsed;
      const list = entries(parsed.json);
      const withheld = namesWithheld(path, list ?? []);
      const types = withheld && withheld.types.length > 0 ? ` (${firstNames(withheld.types)})` : '';
      if (withheld?.matters) {
        const evidence = reply.evidence({ kind: 'names-withheld' });
        return {
          status: 'failed',
          found: `200, but only IDs returned (missing read permission)${types}`,
          evidence,
          attempts,
        };
      }
      if (withheld?.all) {
        const evidence = reply.evidence({ kind: 'names-withheld' });
        const found = `200, with only IDs returned${types}: it is not verified that the requested objects can be read`;
        return { status: 'warned', found, evidence, attempts };
      }
      if (Object.keys(parsed.json).length === 0 && reply.outcome.kind === 'answer' && !reply.outcome.truncated) {
        return inconclusive(reply, '200 with an empty object');
      }
      const beside = withheld ? `; only IDs returned${types} for objects that were not requested` : '';
      return { status: 'passed', found: list ? `200, ${size(list)}${beside}` : '200 with data', attempts };
    }),
  };
}

/** The call, sent once for all checks that want its answer. */
export async function tryOnce(context: AppContext, held: HeldToken, wanted: GraphRequest): Promise<ProbeResponse> {
  const needs = needsForEvidence(await needsOfRequest(wanted));
  const path = `/${wanted.version}${wanted.path}`;
  return context.once(`graph ${path}`, () => ask(context, held, path, needs));
}

/** A refusal where the app holds only a permission that opens what was granted to it one by one. */
async function withoutSiteGrant(
  held: HeldToken,
  reply: ProbeResponse,
  wanted: GraphRequest,
): Promise<Verdict | undefined> {
  const { outcome } = reply;
  const roles = permissionsIn(held.claims);
  const grant = selectedFor(wanted.path, roles);
  if (!grant || outcome.kind !== 'answer' || outcome.status !== 403) return undefined;
  const needs = (await needsOfRequest(wanted)) ?? [];
  if (heldCombination(needs, roles, sufficesFor(held.claims))) return undefined;
  const finding = { kind: 'site-grant-missing', call: grant.call, what: grant.callerNeeds } as const;
  return {
    status: 'failed',
    found: `403: ${grant.permission} is held, and the ${grant.object} is not granted`,
    evidence: reply.evidence(finding),
    attempts: outcome.attempts,
  };
}

const size = (list: readonly Json[]) => (list.length === 0 ? 'an empty list' : count(list.length, 'entry'));

/** Reports and file contents are answered with the address of a download; elsewhere, and by anybody else, a redirect is no answer. */
export function isDownload(reply: ProbeResponse, path: string): boolean {
  const { outcome } = reply;
  return (
    outcome.kind === 'answer' &&
    outcome.status === 302 &&
    answeredByService(outcome.headers) &&
    /^https:\/\//i.test(outcome.headers.location ?? '') &&
    mayBeRedirected(path)
  );
}

/** A number, a file or a description that came in place of JSON. */
export function asFile(reply: ProbeResponse, path: string): Verdict | undefined {
  const { outcome } = reply;
  if (outcome.kind !== 'answer' || !isFile(reply, asksForFile(path))) return undefined;
  const what = asksForFile(path) ? 'data' : 'a file';
  return { status: 'passed', found: `${outcome.status} with ${what}`, attempts: outcome.attempts };
}

/**
 * Graph answers 200 and lists objects of a type that the app may not read with their ID only, all else null or left out.
 * One such entry of the type that was asked for matters; a list of nothing else proves little.
 * That is judged by `displayName`, which every directory object has; where it was not asked for, nothing can be said.
 */
function namesWithheld(
  path: string,
  list: readonly Json[],
): { types: string[]; matters: boolean; all: boolean } | undefined {
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
  return {
    types: [...new Set(types.filter((type) => type !== undefined))],
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
