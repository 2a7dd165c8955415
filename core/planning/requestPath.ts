import { beginsWithSecret, queryHoldsSecret } from '../util/secretLook';

/** Longer paths are cut by proxies and servers before they reach the API. */
const LONGEST = 2000;

const SECRET_IN_QUERY =
  'has what looks like a secret in its query; the app’s own token is sent, and nothing else is needed';

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/** What is wrong with a path that shall be appended to an API's address, or undefined. */
export function pathProblem(path: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(path)) return 'names a host; write the path alone, from its first slash';
  if (!path.startsWith('/')) return 'does not start with a slash';
  if (path.length > LONGEST) return `is longer than ${LONGEST} characters`;
  if (/\p{Z}/u.test(path)) return 'contains a space; write %20';
  if (/\p{C}/u.test(path)) return 'contains a character that cannot be seen';
  if (path.includes('#'))
    return 'contains a fragment (#), which is never sent; where # is part of a name (a guest: ann_contoso.com#EXT#@…), write %23';
  const resource = path.split('?', 1)[0] ?? '';
  if (resource.includes('\\')) return 'contains a backslash';
  if (resource.includes('//')) return 'contains an empty part (//)';
  if (resource === '/') return 'names nothing to read';
  if (queryHoldsSecret(path.slice(resource.length + 1))) return SECRET_IN_QUERY;
  if (beginsWithSecret(resource)) return 'does not begin with the name of a collection, such as /users';
  for (const segment of resource.split('/')) {
    const name = decoded(segment);
    if (name === undefined) return 'contains a % that does not start an escape sequence; write %25';
    if (/\p{C}/u.test(name)) return 'contains an invisible character in an escape sequence';
    // An ID may hold an encoded slash; some servers decode it before they look at the path.
    const steps = name.split(/[/\\]/);
    if (steps.includes('.') || steps.includes('..')) return 'contains a relative segment (. or ..)';
    if (steps.some((step) => step.toLowerCase() === '$batch'))
      return 'is a batch call, which could contain anything; list its calls one per line';
  }
  return undefined;
}
