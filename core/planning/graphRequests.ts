import type { GraphRequest } from '../model/plan';
import { readLine } from './apiRequests';
import { type Item, type Reading, readEach, shown } from './inputError';
import { lines } from './lists';

/** A call as it may stand in a message: what stands behind the path may be a secret. */
const named = (line: string) => shown(line.replace(/\s+[{["'][\s\S]*$/, ' …').replace(/\?[\s\S]*$/, '?…'));

function readRequest(line: string): Item<GraphRequest> {
  const call = readLine(line);
  if ('fault' in call) return { fault: `${named(line)} ${call.fault}.` };
  const { method, path } = call.value;
  const version = /^\/(v\d+(?:\.\d+)?|beta)(?=[/?]|$)/i.exec(path)?.[1]?.toLowerCase();
  if (!version) return { value: { method, version: 'v1.0', path } };
  if (version !== 'v1.0' && version !== 'beta') {
    return { fault: `${named(line)} names version ${version}; Graph has /v1.0 and /beta.` };
  }
  const below = path.slice(version.length + 1);
  if (!/^\/[^/?]/.test(below)) return { fault: `${named(line)} names nothing to call.` };
  return { value: { method, version, path: below } };
}

const key = ({ method, version, path }: GraphRequest) => `${method} ${version} ${path}`;

/** Calls of Microsoft Graph. `/v1.0` or `/beta` may lead; without them it is v1.0. */
export function readGraphRequests(text: string): Reading<GraphRequest[]> {
  return readEach(lines(text), readRequest, key);
}

/** Calls that must be refused: they are tried, so they can only be reads. */
export function readForbiddenRequests(text: string): Reading<GraphRequest[]> {
  const read = (line: string): Item<GraphRequest> => {
    const request = readRequest(line);
    if ('fault' in request || request.value.method === 'GET') return request;
    return { fault: `${named(line)} names the method ${request.value.method}; only GET is ever sent.` };
  };
  return readEach(lines(text), read, key);
}

/** Calls that are listed as needed and as forbidden. */
export function inBoth(requests: readonly GraphRequest[], forbidden: readonly GraphRequest[]): GraphRequest[] {
  const needed = new Set(requests.map(key));
  return forbidden.filter((request) => needed.has(key(request)));
}
