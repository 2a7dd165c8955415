import type { GraphRequest } from '../plan';
import { printable } from '../text';
import { type Check, type Reply, withToken } from './check';
import { ask, TITLE } from './graphAsk';
import { needsOf } from './graphCalls';
import { entries, isPage, type Json, provesNothing, readObject } from './reading';
import { count } from './words';

/** Each request once. */
export function distinct(requests: readonly GraphRequest[]): GraphRequest[] {
  return [...new Map(requests.map((one) => [`${one.version} ${one.path}`, one])).values()];
}

/** A read-only call that the user named. */
export function request({ path, version }: GraphRequest): Check {
  const shown = version === 'v1.0' ? path : `/${version}${path}`;
  return {
    id: `graph.request:${shown}`,
    resource: 'graph',
    title: `${TITLE}: GET ${printable(shown, 200)}`,
    expected: 'an answer with data',
    after: ['graph.token'],
    run: withToken('graph', async (context, answer) => {
      const reply = await ask(context, answer, `/${version}${path}`, needsOf(path));
      if (isDownload(reply, path)) return { status: 'passed', found: '302, a download is offered' };
      if (isPlainValue(reply, path)) return { status: 'passed', found: '200 with data' };
      const reading = readObject(reply);
      if (!reading.ok) return reading.verdict;
      const { attempts } = reading;
      const list = entries(reading.json);
      if (namesWithheld(path, list ?? [])) {
        const evidence = reply.evidence({ kind: 'names-withheld' });
        return { status: 'failed', found: '200, but the names are withheld', evidence, attempts };
      }
      if (Object.keys(reading.json).length === 0 && reply.outcome.kind === 'answer' && !reply.outcome.truncated) {
        return provesNothing(reply, '200 with an empty object');
      }
      return { status: 'passed', found: list ? `200, ${size(list)}` : '200 with data', attempts };
    }),
  };
}

const size = (list: readonly Json[]) => (list.length === 0 ? 'an empty list' : count(list.length, 'entry'));

/** Reports and file contents are answered with the address of a download; elsewhere a redirect is no answer. */
export function isDownload(reply: Reply, path: string): boolean {
  const { outcome } = reply;
  return (
    outcome.kind === 'answer' &&
    outcome.status === 302 &&
    /^https:\/\//i.test(outcome.headers.location ?? '') &&
    /^\/reports\/get|\/content(?:\?|$)/i.test(path)
  );
}

/** `$count` and `$value` are answered with text or bytes. */
function isPlainValue(reply: Reply, path: string): boolean {
  const { outcome } = reply;
  if (outcome.kind !== 'answer' || outcome.status !== 200 || isPage(outcome.headers, outcome.body)) return false;
  return /\/\$(?:count|value)(?:\?|$)/i.test(path) && outcome.body.length > 0 && !/^\s*\{/.test(outcome.body);
}

/**
 * Graph answers 200 and lists objects of a type that the app may not read with their ID only, all else null or left out.
 * That is judged by `displayName`, which every directory object has; where it was not asked for, nothing can be said.
 */
function namesWithheld(path: string, list: readonly Json[]): boolean {
  if (/\/\$ref\b/i.test(path)) return false;
  const select = /[?&]\$select=([^&]*)/i.exec(decode(path))?.[1];
  if (select !== undefined && !/(?:^|,)\s*displayName\s*(?:,|$)/i.test(select)) return false;
  const ofDirectory = /\/(?:transitive)?member(?:of|s)\b|\/owners\b|\/(?:owned|registered|created)\w*\b/i.test(path);
  return list.some((entry) => {
    const isObject =
      /\.(?:user|group|device|directoryRole|administrativeUnit|servicePrincipal|application|orgContact|directoryObject)$/i;
    const typed = typeof entry['@odata.type'] === 'string' && isObject.test(entry['@odata.type']);
    if (!ofDirectory && !typed) return false;
    const values = Object.entries(entry).filter(([key]) => key !== 'id' && !key.startsWith('@odata.'));
    return values.every(([, value]) => value === null || (Array.isArray(value) && value.length === 0));
  });
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
