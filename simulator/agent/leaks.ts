import { uriForm } from './masker';
import type { Leak, NamedSecret } from './types';

/** A text in which secrets are looked for, and how to speak of its place. */
export interface SearchedText {
  where: string;
  text: string;
  /** Parts of the text, for a more exact place. */
  parts?: { where: string; text: string }[];
}

interface Needle {
  secret: string;
  form: string;
  text: string;
}

/** Shorter secrets would be found in any text. */
const shortest = 4;
/** Of a longer secret the beginning alone is a leak too: texts are cut. */
const beginning = 16;

/** All places where a secret stands, in whatever usual form. Texts that only `##vso[task.setsecret]` carries are the caller's to leave out. */
export function findLeaks(secrets: NamedSecret[], texts: SearchedText[]): Leak[] {
  const needles = secrets.flatMap(needlesOf);
  const leaks = new Map<string, Leak>();
  for (const { where, text, parts } of texts) {
    for (const { secret, form, text: needle } of needles) {
      if (!text.includes(needle)) continue;
      const places = (parts ?? []).filter((part) => part.text.includes(needle));
      for (const place of places.length > 0 ? places : [{ where }]) {
        const key = `${secret}\0${place.where}`;
        if (!leaks.has(key)) leaks.set(key, { secret, form, where: place.where });
      }
    }
  }
  return [...leaks.values()];
}

function needlesOf({ label, value }: NamedSecret): Needle[] {
  const needles = formsOf(value).map(([form, text]) => ({ secret: label, form, text }));
  for (const [part, text] of partsOf(value)) {
    for (const [form, written] of formsOf(text))
      needles.push({ secret: label, form: `${part}, ${form}`, text: written });
  }
  const seen = new Set<string>();
  return needles.filter(({ text }) => text.length >= shortest && !seen.has(text) && seen.add(text));
}

/** Pieces that betray the whole: the lines of a PEM, the last two parts of a JWT, the beginning of anything long. */
function partsOf(value: string): [string, string][] {
  if (value.includes('-----BEGIN')) {
    const body = (value.match(/-----BEGIN [^-]+-----[\s\S]*?-----END/g) ?? []).flatMap((block) =>
      block
        .replace(/-----BEGIN [^-]+-----|-----END/g, '')
        .split(/[\s\\]+/)
        .map((line) => line.replace(/^[rn](?=.{64}$)/, ''))
        .filter((line) => line.length >= beginning),
    );
    return [
      ...body.map((line): [string, string] => ['PEM line', line]),
      ['PEM body', value.replace(/-----[^-]+-----|\s/g, '')],
    ];
  }
  const segments = /^eyJ[\w-]+\.([\w-]+)\.([\w-]+)$/.exec(value);
  if (segments) {
    return [
      ['beginning', value.slice(0, 2 * beginning)],
      ['claims', segments[1] ?? ''],
      ['signature', segments[2] ?? ''],
    ];
  }
  return value.length >= beginning + 8 ? [['beginning', value.slice(0, beginning)]] : [];
}

function formsOf(value: string): [string, string][] {
  const json = JSON.stringify(value).slice(1, -1);
  const uri = uriForm(value);
  const forms: [string, string][] = [
    ['raw', value],
    ['JSON-escaped', json],
    ['JSON-escaped twice', JSON.stringify(json).slice(1, -1)],
    ['URI-encoded', uri],
    ['URI-encoded', encodeURIComponent(Buffer.from(value).toString())],
    ['URI-encoded, lower case', uri.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())],
    ['form-encoded', new URLSearchParams([['', value]]).toString().slice(1)],
    ['command-escaped', value.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')],
    ['XML-escaped', xml(value)],
    ['hexadecimal', Buffer.from(value).toString('hex')],
    ['base64', Buffer.from(value).toString('base64')],
    ['base64url', Buffer.from(value).toString('base64url')],
  ];
  // Inside something longer (`user:value`, JSON) the base64 depends on where the value begins: three ways.
  if (value.length >= 8) {
    for (const before of [0, 1, 2]) {
      const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(value)]);
      const start = Math.ceil((before * 8) / 6);
      const inner = bytes.toString('base64').slice(start, Math.floor((bytes.length * 8) / 6));
      forms.push(['inside base64', inner], ['inside base64', inner.replaceAll('+', '-').replaceAll('/', '_')]);
    }
  }
  return forms;
}

function xml(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
