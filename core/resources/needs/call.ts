import {
  blankProblem,
  frontProblem,
  LONGEST_PATH,
  partProblem,
  signProblem,
  withoutShellSigns,
} from '../../util/apiPath';
import { hasInvisible } from '../../util/invisible';
import { METHODS, type Method } from '../../util/method';
import { lookOf, looksSecret, queryHoldsSecret } from '../../util/secretLook';
import { printable } from '../../util/text';

/** One call, as people and scripts write it: `GET /users`, `/users?$top=1`, `DELETE https://graph.microsoft.com/v1.0/users/ID`. */
export interface Call {
  /** What was written. */
  text: string;
  method: Method;
  /** Host in lower case; undefined where only a path was given. */
  host?: string;
  /** Begins with a slash; not decoded, the version still in front. */
  path: string;
  /** What stands behind the question mark. */
  query?: string;
}

/** Words that tools write in front of a path where they mean a method. */
const LIKE_A_METHOD = /^[A-Za-z]{2,12}$/;

/**
 * Reads one call. Whether the API has it is not verified: only what can be said of any call is checked.
 * A problem is the end of a sentence that begins with the call.
 */
export function readCall(line: string): Call | { problem: string } {
  const text = asSent(line.trim());
  if (text.length > LONGEST_PATH) return { problem: `is longer than ${LONGEST_PATH} characters` };
  if (hasInvisible(text)) return { problem: 'contains a character that cannot be seen' };
  const words = /^(\S+)\s+(\S[\s\S]*)$/.exec(text);
  const isPath = /^(?:\/|https?:)/i.test(text);
  if (words && !isPath && LIKE_A_METHOD.test(words[1] ?? '')) {
    const method = METHODS.find((one) => one === words[1]?.toUpperCase());
    if (!method) return { problem: `names the method ${words[1]?.toUpperCase()}; use ${orList(METHODS)}` };
    return readTarget(text, method, words[2] ?? '');
  }
  const alone = METHODS.find((one) => one === text.toUpperCase());
  if (alone) return { problem: 'names a method and no path' };
  return readTarget(text, 'GET', text);
}

/** Without the signs that a shell reads: quotes around the address, a `$` that was kept from it. */
function asSent(text: string): string {
  return withoutShellSigns(text.replace(/^([A-Za-z]+\s+)?(["'`])([^"'`]*)\2$/, '$1$3'));
}

const orList = (items: readonly string[]) => `${items.slice(0, -1).join(', ')} or ${items[items.length - 1]}`;

/** What stands where an address or a path belongs, and is neither. */
const NO_TARGET: readonly (readonly [form: RegExp, problem: string])[] = [
  [/^[\w-]+(?:\.[\w-]+)+\//, 'has no https:// in front of its host'],
  [
    /^[\w.\\/:~-]+\.(?:ps1|psm1|sh|bash|py|js|ts|cs|ipynb|txt|http|ya?ml|json)$/i,
    'names a file; pipe its text in (needs -)',
  ],
];

function readTarget(text: string, method: Method, target: string): Call | { problem: string } {
  const wrong = target.startsWith('/')
    ? undefined
    : (frontProblem(target) ?? NO_TARGET.find(([form]) => form.test(target))?.[1]);
  if (wrong) return { problem: wrong };
  const whole = /^(https?):\/\/([^/?#]*)([\s\S]*)$/i.exec(target);
  if (!whole && /^[a-z][a-z\d+.-]*:/i.test(target)) return { problem: 'is not an HTTPS address' };
  if (whole && whole[1]?.toLowerCase() !== 'https') return { problem: 'is not an HTTPS address' };
  const authority = whole?.[2]?.toLowerCase();
  if (authority !== undefined && !/^[a-z\d.-]+(?::443)?$/.test(authority)) return { problem: 'names no host' };
  const rest = whole ? (whole[3] ?? '') : target;
  if (!rest.startsWith('/')) return { problem: whole ? 'names nothing to call' : 'does not start with a slash' };
  const [path = '', ...queries] = rest.split('?');
  const problem = pathProblem(path, queries.join('?'));
  if (problem) return { problem };
  const host = authority?.replace(/:443$/, '');
  return { text, method, path, ...(host && { host }), ...(queries.length > 0 && { query: queries.join('?') }) };
}

function pathProblem(path: string, query: string): string | undefined {
  // Blanks may stand in a placeholder ({id | userPrincipalName}) or between the arguments of a function, nowhere else.
  const outside = path.replace(/\{[^{}/]*\}|'[^']*'/g, '').replace(/\([^()]*\)/g, '');
  if (/\s\s*[{["]/.test(outside) || /^\S*\s+[{[]/.test(path) || /\s\{\s*"/.test(query)) {
    return 'has a body behind the path; write the method and the path alone';
  }
  const blank = blankProblem(outside);
  if (blank) return blank;
  const wrong = signProblem(path, query);
  if (wrong) return wrong;
  if (path === '/') return 'names nothing to call';
  if (queryHoldsSecret(query)) return 'has what looks like a secret in its query; leave it out';
  return partProblem(path);
}

/** A call as it may stand in a message: without its query, a body or a password. What has not the form of a call is described. */
export function shownCall(text: string): string {
  const bare = text
    .trim()
    .replace(/\?[\s\S]*$/, '?…')
    .replace(/\s[{["][\s\S]*$/, ' …')
    .replace(/\/\/[^/@]*@/, '//…@');
  const isCall = /^(?:[A-Za-z]{3,7}\s{1,4})?(?:https?:\/\/[\w.-]{1,100}(?::\d{1,5})?(?![^/\s])|\/|[a-z]{2,40}\/)/i.test(
    bare,
  );
  return !isCall || looksSecret(bare) ? `A line (${lookOf(text)})` : `“${printable(bare, 100)}”`;
}
