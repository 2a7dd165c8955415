import type { GraphRequest } from '../../model/plan';
import { permissionsIn } from '../../model/tokenPermissions';
import { entries, type Json } from '../../util/json';
import { printable } from '../../util/text';
import { count, firstNames, listed } from '../../util/words';
import { type AppContext, type Check, type HeldToken, type ProbeResponse, type Verdict, withToken } from '../check';
import { sufficesFor } from '../delegated';
import { answeredByService, isFile } from '../file';
import { inconclusive, readObject } from '../response';
import { ask, TITLE } from './ask';
import { heldCombination, needsForEvidence, needsOfRequest, selectedFor, shownPath } from './callNeeds';
import { bringNames, namesWithheld } from './namesWithheld';
import { asksForFile, mayBeRedirected } from './odata';
import { grantCall } from './permissions/grants';

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
      const sought = withheld?.matters ? withheld.wanted : withheld?.types;
      const missing = await bringNames(sought ?? [], permissionsIn(answer.claims), sufficesFor(answer.claims));
      const bring = missing.length > 0 ? `; ${listed(missing)} would bring the names` : '';
      if (withheld?.matters) {
        const evidence = reply.evidence({ kind: 'names-withheld', missing });
        const why = bring === '' ? ' (missing read permission)' : '';
        return { status: 'failed', found: `200, but only IDs returned${why}${types}${bring}`, evidence, attempts };
      }
      if (withheld?.all) {
        const evidence = reply.evidence({ kind: 'names-withheld', missing });
        const found = `200, with only IDs returned${types}: it is not verified that the requested objects can be read${bring}`;
        return { status: 'warned', found, evidence, attempts };
      }
      if (Object.keys(parsed.json).length === 0 && reply.outcome.kind === 'answer' && !reply.outcome.truncated) {
        return inconclusive(reply, '200 with an empty object');
      }
      const beside = withheld ? `; only IDs returned${types} for objects that were not requested${bring}` : '';
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
  const call = grantCall(grant, wanted.path);
  const finding = { kind: 'site-grant-missing', call, what: grant.callerNeeds } as const;
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
