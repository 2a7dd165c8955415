import type { GraphRequest } from '../model/plan';
import { readLine } from './apiRequests';
import { type Item, type ParsedInput, readEach, shown } from './inputError';
import { lines } from './lists';

/** A call as it may stand in a message: what stands behind the path may be a secret. */
const named = (line: string) => shown(line.replace(/\s[{["'][\s\S]*$/, ' …').replace(/\?[\s\S]*$/, '?…'));

function readRequest(line: string): Item<GraphRequest> {
  const call = readLine(line);
  if ('problem' in call) return { problem: `${named(line)} ${call.problem}.` };
  const { method, path } = call.value;
  const version = /^\/(v\d+(?:\.\d+)?|beta)(?=[/?]|$)/i.exec(path)?.[1]?.toLowerCase();
  if (!version) return { value: { method, version: 'v1.0', path } };
  if (version !== 'v1.0' && version !== 'beta') {
    return { problem: `${named(line)} names version ${version}; Graph has /v1.0 and /beta.` };
  }
  const below = path.slice(version.length + 1);
  if (!/^\/[^/?]/.test(below)) return { problem: `${named(line)} names nothing to call.` };
  return { value: { method, version, path: below } };
}

const key = ({ method, version, path }: GraphRequest) => `${method} ${version} ${path}`;

/** Calls of Microsoft Graph. `/v1.0` or `/beta` may lead; without them it is v1.0. */
export function readGraphRequests(text: string): ParsedInput<GraphRequest[]> {
  return readEach(lines(text), readRequest, key);
}

/** Calls that must be refused: they are tried, so they can only be reads. */
export function readForbiddenRequests(text: string): ParsedInput<GraphRequest[]> {
  const read = (line: string): Item<GraphRequest> => {
    const request = readRequest(line);
    if ('problem' in request || request.value.method === 'GET') return request;
    return { problem: `${named(line)} names the method ${request.value.method}; only GET is ever sent.` };
  };
  return readEach(lines(text), read, key);
}

/** Calls that are listed as needed and as forbidden. */
export function inBoth(requests: readonly GraphRequest[], forbidden: readonly GraphRequest[]): GraphRequest[] {
  const needed = new Set(requests.map(key));
  return forbidden.filter((request) => needed.has(key(request)));
}
