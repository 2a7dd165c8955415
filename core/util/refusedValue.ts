import { hasInvisible } from './invisible';
import { lookOf, looksSecret, secretFormOf } from './secretLook';
import { slips } from './slips';
import { printable } from './text';
import { unicodePattern } from './unicodePattern';

/**
 * The one way to speak of a value that was refused. It may be a secret that was pasted into the wrong field, so it is
 * repeated only where it has the form that was asked for and is wrong in a detail; else only what it looks like is said.
 */
export type Form =
  | 'guid'
  | 'path'
  | 'host'
  | 'number'
  /** `User.Read.All` */
  | 'permission'
  /** `GET /users/ID`; its query is never repeated. */
  | 'call'
  /** `AzureStack`: the name of an environment of Azure. */
  | 'environment'
  /** The form of nothing that could be repeated. */
  | 'none'
  /** One of these words, written nearly right. */
  | { oneOf: readonly string[] };

const LONGEST_SHOWN = 80;

/**
 * The value in quotes, or what it looks like: both stand where the sentence names the value. `what` leads where it is not
 * repeated: `Line 3 (looks like a client secret: 40 characters)`.
 */
export function refused(value: string, form: Form, what = 'The value'): string {
  const whole = value.trim();
  const text = form === 'call' ? (whole.split('?', 1)[0] ?? '') : whole;
  // A GUID is random by its nature; its form alone distinguishes it from a key.
  const isSecret = () => (form === 'guid' ? secretFormOf(whole) !== undefined : looksSecret(whole));
  return text.length <= LONGEST[formName(form)] && hasForm(text, form) && !isSecret()
    ? `“${printable(text, LONGEST_SHOWN)}”`
    : `${what} (${lookOf(value)})`;
}

/** The same where the name of the value leads always: `Its client ID “9f1c…” is not a GUID`. */
export function refusedNamed(what: string, value: string, form: Form): string {
  const shown = refused(value, form, what);
  return shown.startsWith('“') ? `${what} ${shown}` : shown;
}

const formName = (form: Form) => (typeof form === 'string' ? form : 'oneOf');

const LONGEST: Readonly<Record<ReturnType<typeof formName>, number>> = {
  guid: 42,
  path: 260,
  host: 100,
  number: 6,
  permission: 100,
  call: 200,
  environment: 32,
  none: 0,
  oneOf: 30,
};

function hasForm(text: string, form: Form): boolean {
  if (typeof form !== 'string') return nearest(text, form.oneOf) !== undefined;
  switch (form) {
    case 'guid':
      return isNearlyGuid(text);
    case 'path':
      return isPathLike(text);
    case 'host':
      return /^(?=.{1,100}$)[a-z\d](?:[a-z\d-]{0,30}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,30}[a-z\d])?){1,6}(?::\d{1,5})?$/i.test(
        text,
      );
    case 'number':
      return /^[+-]?\d{1,5}$/.test(text);
    case 'permission':
      return /^[A-Za-z][A-Za-z-]{0,60}(?:\.[A-Za-z][A-Za-z\d-]{0,60}){1,5}$/.test(text);
    case 'call':
      return /^(?:[A-Za-z]{3,7} {1,4})?\/[\w/ $().,'@!*:%{}~+-]{0,199}$/.test(text);
    case 'environment':
      return /^Azure[A-Za-z]{2,26}$/i.test(text);
    case 'none':
      return false;
  }
}

/** Five groups as in a GUID, of which a sign or two are wrong, missing or too many. */
function isNearlyGuid(text: string): boolean {
  const groups = text.replace(/^[{("'“‘]|[})"'”’]$/g, '').split('-');
  const lengths = [8, 4, 4, 4, 12];
  if (groups.length !== lengths.length || !groups.every((group) => /^[A-Za-z\d]{3,13}$/.test(group))) return false;
  const missing = groups.reduce((sum, group, index) => sum + Math.abs(group.length - (lengths[index] ?? 0)), 0);
  const strange = groups.join('').match(/[^\da-f]/gi)?.length ?? 0;
  return missing + strange <= 2;
}

/** Endings of files in which credentials, settings and reports are kept. */
const ENDINGS = /\.(?:pem|crt|cer|cert|der|key|pfx|p12|txt|secret|token|jwt|env|ya?ml|json|md|xml|log|ini|conf|cfg)$/i;

/** Begins as a path does, or ends as a file's name does, and is made of names that people give. */
function isPathLike(text: string): boolean {
  if (/[\u2028\u2029"'<>|*?=+]/.test(text) || hasInvisible(text)) return false;
  if (!/^(?:~?[\\/]|\.{1,2}[\\/]|[A-Za-z]:[\\/]|\\\\)/.test(text) && !ENDINGS.test(text)) return false;
  return text.split(/[\\/]/).every((name) => name.length <= 100);
}

/** The choice that was probably meant: the same but for a slip or two; of several that are as near, the first. */
export function nearest(text: string, choices: readonly string[]): string | undefined {
  const plain = (word: string) => word.toLowerCase().replace(/[-_ .]/g, '');
  const given = plain(text);
  if (given.length < 3 || given.length > 60) return undefined;
  const near = choices
    .map((choice) => ({ choice, count: slips(given, plain(choice), 2) }))
    .filter(({ choice, count }) => count <= Math.min(2, Math.floor(plain(choice).length / 3)))
    .sort((a, b) => a.count - b.count);
  return near[0]?.choice;
}

const PLAIN_NAME = unicodePattern(String.raw`^[\p{L}\d][\p{L}\d ._:/@()-]{0,79}$`);

/** How a connection is named in a message: by its ID or a plain name; what looks like anything else is described. */
export function connectionName(id: string): string {
  const plain = PLAIN_NAME().test(id) || /^--[a-z-]{1,40}$/.test(id);
  return plain && !looksSecret(id) ? printable(id, 80) : `(${lookOf(id)})`;
}
