import type { GraphRequest } from '../model/plan';
import { refused } from '../util/refusedValue';
import { type Item, type Reading, readEach } from './inputError';
import { lines } from './lists';

/** Longer paths are cut by proxies and servers before they reach the API. */
const LONGEST = 2000;

type Path = Item<string>;

/** `GET /x` is how documents write a call; every other method could change something. */
function withoutMethod(line: string, place: string): Path {
  const method = /^([A-Za-z]+)\s+(.*)$/.exec(line);
  if (!method || !/^(?:get|post|put|patch|delete|head|options|merge|trace|connect)$/i.test(method[1] ?? '')) {
    return { value: line };
  }
  if (method[1]?.toUpperCase() === 'GET') return { value: method[2] ?? '' };
  return {
    fault: `${refused(line, 'call', place)} names the method ${method[1]?.toUpperCase()}; only reading calls (GET) are made.`,
  };
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/** What is wrong with a path that shall be appended to an API's address, or undefined. */
function pathFault(path: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(path)) return 'names a host; write the path alone, from its first slash';
  if (!path.startsWith('/')) return 'does not start with a slash';
  if (path.length > LONGEST) return `is longer than ${LONGEST} characters`;
  if (/\p{Z}/u.test(path)) return 'contains a blank; write %20';
  if (/\p{C}/u.test(path)) return 'contains a character that cannot be seen';
  if (path.includes('#')) return 'contains a fragment (#), which is never sent';
  const resource = path.split('?', 1)[0] ?? '';
  if (resource.includes('\\')) return 'contains a backslash';
  if (resource.includes('//')) return 'contains an empty part (//)';
  if (resource === '/') return 'names nothing to read';
  for (const segment of resource.split('/')) {
    const name = decoded(segment);
    if (name === undefined) return 'contains a % that starts no character code; write %25';
    if (/\p{C}/u.test(name)) return 'hides an invisible character in a character code';
    // An ID may hold an encoded slash; some servers decode it before they look at the path.
    const steps = name.split(/[/\\]/);
    if (steps.includes('.') || steps.includes('..')) return 'contains a step upwards (. or ..)';
    if (steps.some((step) => step.toLowerCase() === '$batch'))
      return 'is a batch call, which could hold anything; write its calls as lines of their own';
  }
  return undefined;
}

function readPath(line: string, place: string): Path {
  const path = withoutMethod(line, place);
  if ('fault' in path) return path;
  const fault = pathFault(path.value);
  return fault ? { fault: `${refused(line, 'call', place)} ${fault}.` } : path;
}

/** Read-only Graph calls. `/v1.0` or `/beta` may lead; without them it is v1.0. */
export function readGraphRequests(text: string): Reading<GraphRequest[]> {
  const read = (line: string, place: string): Item<GraphRequest> => {
    const path = readPath(line, place);
    if ('fault' in path) return path;
    const version = /^\/(v\d+(?:\.\d+)?|beta)(?=[/?]|$)/i.exec(path.value)?.[1]?.toLowerCase();
    if (!version) return { value: { version: 'v1.0', path: path.value } };
    if (version !== 'v1.0' && version !== 'beta') {
      return { fault: `${refused(line, 'call', place)} names version ${version}; Graph has /v1.0 and /beta.` };
    }
    const below = path.value.slice(version.length + 1);
    if (!/^\/[^/?]/.test(below)) return { fault: `${refused(line, 'call', place)} names nothing to read.` };
    return { value: { version, path: below } };
  };
  return readEach(lines(text), read, ({ version, path }) => `${version} ${path}`);
}

/** Read-only Power BI calls below `/v1.0/myorg`, which may be written out. */
export function readPowerbiRequests(text: string): Reading<string[]> {
  const read = (line: string, place: string): Path => {
    const path = readPath(line, place);
    if ('fault' in path) return path;
    const prefix = /^\/v1\.0\/myorg(?=[/?]|$)/i.exec(path.value)?.[0] ?? '';
    const below = path.value.slice(prefix.length);
    if (/^\/v\d/i.test(below)) return { fault: `${refused(line, 'call', place)} is not a path below /v1.0/myorg.` };
    if (!/^\/[^/?]/.test(below)) return { fault: `${refused(line, 'call', place)} names nothing to read.` };
    return { value: below };
  };
  return readEach(lines(text), read, (path) => path);
}
