import { hasInvisible } from './invisible';
import { ANY_METHOD } from './method';
import { beginsWithSecret, secretFormOf } from './secretLook';

/** Rules for the path of an API's call that hold wherever one is read. A problem is the end of a sentence that begins with the call. */

/** Longer paths are cut by proxies and servers before they reach the API. */
export const LONGEST_PATH = 2000;

/** Without the signs that keep a shell from reading the next one: they are not part of the call. */
export const withoutShellSigns = (call: string): string => call.replace(/[\\`](?=[$?&])/g, '');

const COLON = new RegExp(`^${ANY_METHOD}\\s*:`, 'i');
const MARKED = new RegExp(String.raw`^(?:\d{1,4}[.)])?[^\w/$<{(.]{1,8}(?:${ANY_METHOD}\b\W{1,8})?\/`, 'i');

/** What is wrong in front of a path: a mark of a list, a colon behind the method. */
export function frontProblem(call: string): string | undefined {
  if (COLON.test(call)) return 'has a colon behind the method; write a space';
  return MARKED.test(call) ? 'begins with something else; write METHOD /path and nothing before' : undefined;
}

const NEXT_CALL = new RegExp(String.raw`^[^?]*(?:[,;]\s*\/|\s${ANY_METHOD}\s+\/)`, 'i');

/** What a blank in a path, or behind it, has come from: `GET /users, GET /groups`, `GET /users # all of them`. */
export function blankProblem(path: string): string | undefined {
  if (NEXT_CALL.test(path)) return 'holds more than one call; write one per line';
  if (/\s(?:#|\/\/)/.test(path)) return 'has a remark behind the path; put it on a line of its own that begins with #';
  return /\s/.test(path) ? 'contains a space; write %20' : undefined;
}

/** What is wrong with the signs in a path and its query. */
export function signProblem(path: string, query = ''): string | undefined {
  if (`${path}${query}`.includes('#'))
    return 'contains a fragment (#), which is never sent; where # is part of a name (a guest: ann_contoso.com#EXT#@…), write %23';
  if (path.includes('\\')) return 'contains a backslash';
  if (path.includes('//')) return 'contains an empty part (//)';
  return undefined;
}

/** What is wrong with one of the parts of a path, which has no query. */
export function partProblem(path: string): string | undefined {
  if (beginsWithSecret(path)) return 'does not begin with the name of a collection, such as /users';
  if (secretFormOf(path)) return 'has what looks like a secret in its path; leave it out';
  for (const part of path.split('/')) {
    const name = decoded(part);
    if (name === undefined) return 'contains a % that does not start an escape sequence; write %25';
    if (hasInvisible(name)) return 'contains an invisible character in an escape sequence';
    // An ID may hold an encoded slash; some servers decode it before they look at the path.
    const steps = name.split(/[/\\]/);
    if (steps.includes('.') || steps.includes('..')) return 'contains a relative segment (. or ..)';
    if (steps.some((step) => step.toLowerCase() === '$batch'))
      return 'is a batch call, which could contain anything; list its calls one per line';
  }
  return undefined;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
