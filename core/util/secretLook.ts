/**
 * What a text looks like that may be a secret in the wrong place. Nothing here gives a part of the text away: only its kind
 * and its length.
 */

import { unicodePattern } from './unicodePattern';

/** Forms that are a secret whatever stands around them. Each pattern is linear in the length of the text. */
const FORMS: readonly (readonly [kind: string, form: RegExp])[] = [
  ['a private key (PEM)', /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----/],
  ['a certificate (PEM)', /-----BEGIN [A-Z0-9 ]{1,40}-----/],
  // Header and payload of a JSON Web Token are JSON objects: `{"` is `eyJ` in base64url.
  ['a token (JWT)', /(?<![\w-])eyJ[\w-]{6,}\.(?:eyJ|[\w-]{8,}\.)/],
  // Five parts, the first one a header: an encrypted token.
  ['a token (JWE)', /(?<![\w-])eyJ[\w-]{6,}\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+/],
  // Entra puts `8Q~` (earlier `7Q~`) behind the third character of the secrets that it makes.
  ['a client secret', /(?<![\w.~-])[\w.~-]{3}\dQ~[\w.~-]{20,60}(?![\w.~-])/],
  ['a GitHub token', /(?<![A-Za-z\d])(?:gh[pousr]_[A-Za-z\d]{20,}|github_pat_\w{20,})/],
  ['a personal access token of Azure DevOps', /(?<![A-Za-z\d])[A-Za-z\d]{70,80}AZDO[A-Za-z\d]{4}(?![A-Za-z\d])/],
  ['an npm token', /(?<![A-Za-z\d])npm_[A-Za-z\d]{30,}/],
  ['a GitLab token', /(?<![A-Za-z\d])glpat-[\w-]{18,}/],
  ['a Slack token', /(?<![A-Za-z\d])xox[abeoprs]-[\w-]{10,}/],
  ['an API key', /(?<![A-Za-z\d])(?:sk|pk|rk)[_-](?:live|test|proj|ant)[_-][\w-]{16,}/],
  ['an API key', /(?<![A-Za-z\d])(?:SG\.[\w-]{16,}\.[\w-]{16,}|AKIA[A-Z\d]{16}|AIza[\w-]{30,})/],
  [
    'a password or a connection string',
    /(?:AccountKey|SharedAccessKey|SharedAccessSignature|Client_?Secret|Password|Passwd|Pwd)["']?[ \t]{0,3}[=:][ \t]{0,3}["']?[^\s;"'&]{6,}/i,
  ],
  ['an address with a user name or password', /:\/\/[^\s/:@]{0,100}:[^\s/@]{1,200}@/],
  ['an address with a signature (SAS)', /[?&]sig=[\w%+/=-]{20,}/i],
  [
    'the address of a webhook',
    /\/\/(?:hooks\.slack\.com\/|[\w-]{1,60}\.webhook\.office\.com\/|(?:\w{1,20}\.)?discord(?:app)?\.com\/api\/webhooks\/)/i,
  ],
  ['an authorization header', /(?:^|[^A-Za-z])(?:Bearer|Basic)\s{1,3}[\w+/=.~-]{16,}/i],
];

/** What the text, or a part of it, surely is that nobody may see; undefined for everything else. */
export function secretFormOf(text: string): string | undefined {
  return FORMS.find(([, form]) => form.test(text))?.[0];
}

/** Words of camel case, runs of digits and single signs. Random text falls into many short pieces, words into few long ones. */
const PIECES = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^A-Za-z\d]/g;
/** Shorter runs are random only by chance. */
const SHORTEST_RUN = 16;
const RUNS = /[\w~+/=!$%^*-]{16,}/g;
/** Average length of the pieces of a text that nobody would read aloud. */
const RANDOM_PIECE = 3.1;
const GUIDS = /(?<![\da-f])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\da-f])/gi;

/** Whether a run of characters without a break is random rather than made of words; GUIDs are identifiers and count for nothing. */
export function isRandom(text: string): boolean {
  const runs = text.replace(GUIDS, ' ').match(RUNS) ?? [];
  return runs.some((run) => {
    const plain = run.replace(/[-_/]/g, '');
    if (plain.length < SHORTEST_RUN) return false;
    const groups = plain.match(/\d+/g)?.length ?? 0;
    if (/^[\da-f]+$/i.test(plain)) return groups >= 3;
    // Base32 and the like: small letters, and digits all over.
    if (plain.length >= 24 && groups >= 4) return true;
    const pieces = plain.match(PIECES)?.length ?? 0;
    return pieces > 0 && plain.length / pieces < RANDOM_PIECE;
  });
}

/** The text with `***` in place of every run of characters that is random rather than made of words. */
export function withoutRandom(text: string): string {
  return text.replace(RUNS, (run) => (isRandom(run) ? '***' : run));
}

/** Whether the text surely or probably is, or holds, a secret. For fields in which nothing random has any business. */
export function looksSecret(text: string): boolean {
  return secretFormOf(text) !== undefined || isRandom(text);
}

/**
 * Whether a path of an API begins with a secret. Its first part, behind a version, names a collection: words (`/users`). IDs
 * further behind are random by their nature.
 */
export function beginsWithSecret(path: string): boolean {
  const parts = path.split(/[/?]/, 6).filter((part) => part && !/^(?:v\d+(?:\.\d+)?|beta|myorg)$/i.test(part));
  return looksSecret(parts[0] ?? '');
}

/** Names of parameters that carry a key. Where a list goes on is a token, too, and no secret. */
const NAMES_A_KEY = /(?:key|secret|password|passwd|pwd|sig|code|token)$/i;
const GOES_ON = /(?:skip|delta|continuation)token$/i;

/** Whether a query of an API holds a secret. IDs and the places where lists go on are random by their nature. */
export function queryHoldsSecret(query: string): boolean {
  if (secretFormOf(`?${query}`) !== undefined) return true;
  return [...new URLSearchParams(query)].some(
    ([name, value]) =>
      secretFormOf(value) !== undefined || (NAMES_A_KEY.test(name) && !GOES_ON.test(name) && looksSecret(value)),
  );
}

/** Whether an address holds a password, or what is probably a key in its path or query. */
export function addressHoldsSecret(url: URL): boolean {
  return url.password !== '' || [url.pathname, ...url.searchParams.values()].some(looksSecret);
}

const count = (text: string, unit = 'character') => {
  const { length } = [...text.slice(0, 100_001)];
  if (length > 100_000) return `more than 100000 ${unit}s`;
  return `${length} ${unit}${length === 1 ? '' : 's'}`;
};

/** Kinds of texts that are no secret as such. The first that fits is said. */
const KINDS: readonly (readonly [what: string, form: RegExp])[] = [
  ['a GUID', /^\{?[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\}?$/i],
  ['a web address', /^https?:\/\//i],
  ['an e-mail address or sign-in name', /^[^\s@]{1,64}@[^\s@.]+\.[^\s@]+$/],
  ['a domain name', /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,24}$/i],
  ['a number', /^[+-]?\d+(?:[.,]\d+)?$/],
  ['a path', /^(?:~?\/|\.{1,2}[\\/]|[A-Za-z]:[\\/]|\\\\)/],
];

const ONE_WORD = unicodePattern(String.raw`^\p{L}+$`);

/** What the text looks like and how long it is, and nothing of itself: `looks like a client secret: 40 characters`. */
export function lookOf(value: string): string {
  const text = value.trim();
  if (text === '') return value === '' ? 'empty' : 'nothing but spaces';
  const secret = secretFormOf(text);
  if (secret) return `looks like ${secret}: ${count(text)}`;
  const kind = KINDS.find(([, form]) => form.test(text))?.[0];
  // A number of eight digits may be a PIN, and an address may carry a key: only their length is said of them as well.
  if (kind) return `looks like ${kind}: ${count(text)}`;
  if (/[\r\n]/.test(text)) return `several lines of text: ${count(text)}`;
  if (/^[\da-f]{32,}$/i.test(text)) return `looks like a hexadecimal key: ${count(text)}`;
  if (isRandom(text)) return `looks like a client secret, a password or a key: ${count(text)}`;
  if (/\s/.test(text)) return `${text.split(/\s+/).length} words: ${count(text)}`;
  if (ONE_WORD().test(text)) return `one word: ${count(text, 'letter')}`;
  return `text of ${count(text)}`;
}
