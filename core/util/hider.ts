import { decodedView } from './decodedView';

const HIDDEN = '***';

/** Shorter texts would blank innocent words, and no real secret is so short. */
const SHORTEST_SECRET = 6;

/** A text may be quoted inside a text that is quoted itself; three deep is deeper than any log of a gateway. */
const DEEPEST_QUOTE = 3;

/** A function that hides these exact texts, raw or in the encodings in which a server might echo them. */
export function hider(secrets: readonly string[]): (text: string) => string {
  const forms = new Set(secrets.filter((secret) => secret.length >= SHORTEST_SECRET).flatMap(formsOf));
  // The longest first, so that no form leaves the rest of a longer one behind.
  const ordered = [...forms].sort((a, b) => b.length - a.length);
  const plain = [...new Set(secrets.flatMap(cutForms))].sort((a, b) => b.length - a.length);
  const beginnings = new Set([...ordered, ...plain].map((form) => form.slice(0, SHORTEST_SECRET)));
  return (text) => {
    // One look for all beginnings: most texts hold none, and there may be hundreds of secrets.
    const decoded = decodedView(text).text;
    if (!holdsOne(beginnings, text) && (decoded === text || !holdsOne(beginnings, decoded))) return text;
    return withoutDecoded(
      ordered.reduce((result, form) => result.replaceAll(form, HIDDEN), text),
      plain,
    );
  };
}

/** So few texts are found fastest by looking for each of them in turn. */
const FEW = 50;

/** Whether one of the beginnings, all of them as long as the shortest secret, stands anywhere in the text. */
function holdsOne(beginnings: ReadonlySet<string>, text: string): boolean {
  if (beginnings.size <= FEW) return [...beginnings].some((beginning) => text.includes(beginning));
  for (let at = 0; at + SHORTEST_SECRET <= text.length; at++) {
    if (beginnings.has(text.slice(at, at + SHORTEST_SECRET))) return true;
  }
  return false;
}

/** So much of a secret that is cut at either end still gives it away. */
const LEAST_OF_CUT = 12;

/** The secret as a decoded text holds it, and without the sign at either end: a server may cut what it quotes. */
function cutForms(secret: string): string[] {
  const { text } = decodedView(secret);
  const cut = [text.slice(1), text.slice(0, -1)].filter((part) => part.length >= LEAST_OF_CUT);
  return [secret, text, ...cut].filter((form) => form.length >= SHORTEST_SECRET);
}

/** Whatever decodes to one of the secrets is hidden as it stands: `%7e`, `\\u007e`, `&#126;`, a zero-width sign inside. */
function withoutDecoded(text: string, secrets: readonly string[]): string {
  const view = decodedView(text);
  const found: [from: number, to: number][] = [];
  for (const secret of secrets) {
    for (let at = view.text.indexOf(secret); at >= 0; at = view.text.indexOf(secret, at + secret.length)) {
      const end = at + secret.length;
      found.push([view.at[at] ?? at, view.at[end] ?? (view.at.length > 0 ? text.length : end)]);
    }
  }
  if (found.length === 0) return text;
  found.sort(([a], [b]) => a - b);
  let result = '';
  let from = 0;
  for (const [start, end] of found) {
    if (start >= from) result += text.slice(from, start) + HIDDEN;
    from = Math.max(from, end);
  }
  return result + text.slice(from);
}

function formsOf(secret: string): string[] {
  // By way of bytes, since half a surrogate pair cannot be encoded and would throw.
  const url = encodeURIComponent(Buffer.from(secret).toString());
  const quoted = [secret];
  for (let depth = 0; depth < DEEPEST_QUOTE; depth++) quoted.push(JSON.stringify(quoted.at(-1)).slice(1, -1));
  return [
    ...quoted,
    url,
    url.replace(/%20/g, '+'),
    url.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase()),
    new URLSearchParams({ s: secret }).toString().slice(2),
    secret.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign),
    ...base64Forms(secret),
  ];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Inside something longer (`user:secret`) base64 depends on where the secret begins: three ways, less the signs at both ends that are shared. */
function base64Forms(secret: string): string[] {
  const inner = [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
    return bytes.toString('base64').slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6));
  });
  const all = [Buffer.from(secret).toString('base64'), ...inner.filter((form) => form.length >= SHORTEST_SECRET)];
  return all.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')]);
}
