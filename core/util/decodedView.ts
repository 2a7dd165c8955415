import { unicodePattern } from './unicodePattern';

/** A text as its readers would decode it, and where each of its characters stands in the original. */
export interface DecodedView {
  text: string;
  /** Start of each character in the original; one more for the end. */
  at: number[];
}

/** Where none of these is, nothing is coded or invisible. */
const MAY_BE_CODED = /[%&\\\u0000\u001b\u0080-\uffff]/;

/** A code, or what shows nothing. */
const CODED = unicodePattern(
  String.raw`%([0-9a-f]{2})|\\u\{?([0-9a-f]{4,6})\}?|\\x([0-9a-f]{2})|&#(\d{1,7});?|&#x([0-9a-f]{1,6});?|&(amp|lt|gt|quot|apos|tilde);|\\(["'\\/])|\u001b\[[0-9;]{0,20}m|[\p{Cf}\u0000]`,
  'gi',
);

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", tilde: '~' };

/** A code may be written in another code; three deep is deeper than any log of a gateway. */
const ROUNDS = 3;

/** Percent codes, escapes of JSON and JavaScript, entities of HTML are undone; what shows nothing is left out. */
export function decodedView(text: string): DecodedView {
  let view: DecodedView = { text, at: [] };
  if (!MAY_BE_CODED.test(text)) return view;
  for (let round = 0; round < ROUNDS; round++) {
    const next = decodedOnce(view);
    if (next === view) break;
    view = next;
  }
  return view;
}

function decodedOnce(view: DecodedView): DecodedView {
  const { text } = view;
  const place = (index: number) => view.at[index] ?? index;
  let result = '';
  const at: number[] = [];
  let from = 0;
  for (const match of text.matchAll(CODED())) {
    for (let index = from; index < match.index; index++) at.push(place(index));
    result += text.slice(from, match.index);
    const sign = signOf(match);
    for (let index = 0; index < sign.length; index++) at.push(place(match.index));
    result += sign;
    from = match.index + match[0].length;
  }
  if (from === 0) return view;
  for (let index = from; index <= text.length; index++) at.push(place(index));
  return { text: result + text.slice(from), at };
}

function signOf([, percent, unicode, hex, decimal, entity, named, escaped]: RegExpExecArray): string {
  if (named !== undefined) return NAMED[named.toLowerCase()] ?? '';
  if (escaped !== undefined) return escaped;
  const code =
    decimal !== undefined ? Number(decimal) : Number.parseInt(percent ?? unicode ?? hex ?? entity ?? '0', 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
