import { once } from '../../util/once';
import { isPlainAscii } from '../../util/plainText';
import { inlineCodeOf } from '../text/inlineCode';
import { field, SENTENCE } from '../text/words';

/** Signs that mean something anywhere in Markdown, or in what Azure DevOps makes of it (mentions, work items, formulas). */
const SPECIAL = /[\\`*_[\]<>|~&@#!$^{}]/g;
/** `https://`, `mailto:`, `:smile:` */
const COLON = /:(?=\S)/g;
/** How addresses are known in words of these letters and digits. */
const addressesOf = (letters: string, digits: string) => ({
  /**
   * What makes an address of a word: `//`, a scheme, `@`, a dot inside of a name. Renderers make links of such words by themselves
   * (`www.example.com`, `name@example.com`), older ones even where a backslash stands before the sign. In a code span none does.
   */
  address: new RegExp(`//|[${letters}]:\\S|\\S@\\S|(?<=[${letters}${digits}_-])\\.(?=[${letters}${digits}])`, 'u'),
  /** What a piece of a torn address has. */
  piece: new RegExp(`[@/]|[.:][${letters}${digits}]|[${letters}${digits}][.:]`, 'u'),
});
const IN_ASCII = addressesOf('A-Za-z', '\\d');
const IN_EVERY_ALPHABET = once(() => addressesOf('\\p{L}', '\\p{N}'));
const addressesIn = (text: string) => (isPlainAscii(text) ? IN_ASCII : IN_EVERY_ALPHABET());
/**
 * Signs that a code span cannot hold, in a table least of all, nor where it is the title of a link: at the start of a paragraph
 * `[` and `]:` make a definition of what is between them, and the paragraph is gone. Renderers may read an address across them.
 */
const NO_CODE = /([`|\\[\]])/;
const PUNCTUATION = '.,;:!?()[]{}<>"\'';
/** What would begin a list, a rule or a block at the start of a line. */
const START = /^[-+=:]/;
const START_NUMBER = /^(\d{1,9})(?=[.)])/;

/** Outside text as Markdown that shows exactly this text and does nothing. Never empty, never more than one line. */
export function md(text: string | undefined, max?: number): string {
  return atStart(escaped(field(text, max)));
}

function escaped(text: string): string {
  return text
    .split(/(\s+)/)
    .map((word) => (hasAddress(word) ? word.split(NO_CODE).map(part).join('') : signs(word)))
    .join('');
}

function hasAddress(word: string): boolean {
  const { address, piece } = addressesIn(word);
  return address.test(word) || (NO_CODE.test(word) && piece.test(word));
}

const signs = (text: string) => text.replace(SPECIAL, '\\$&').replace(COLON, '\\:');

/** An address as a code span, the punctuation around it outside. */
function part(text: string): string {
  if (!addressesIn(text).piece.test(text)) return signs(text);
  let [start, end] = [0, text.length];
  while (PUNCTUATION.includes(text.charAt(start))) start++;
  while (PUNCTUATION.includes(text.charAt(end - 1))) end--;
  return `${signs(text.slice(0, start))}\`${text.slice(start, end)}\`${signs(text.slice(end))}`;
}

const atStart = (text: string) => text.replace(START, '\\$&').replace(START_NUMBER, '$1\\');

/**
 * A short identifier as a code span, which no renderer changes and which is easy to copy.
 * Text with a sign that could end the span or a table's cell is escaped instead.
 */
export function code(text: string | undefined, max?: number): string {
  const shown = field(text, max);
  return /[`|\\]/.test(shown) ? md(text, max) : `\`${shown}\``;
}

/**
 * A sentence of the catalog: what it marks with backticks becomes a code span, all else is escaped.
 * Not for a table, where a pipe would end the cell even inside a code span.
 */
export function prose(text: string | undefined): string {
  const whole = field(text, SENTENCE);
  const parts = inlineCodeOf(whole).map((part) => (part.isCode ? `\`${part.text}\`` : escaped(part.text)));
  return parts.length > 0 ? atStart(parts.reduce(joined)) : md(whole);
}

/** Two code spans without anything between them would be read as one with backticks inside. */
function joined(before: string, after: string): string {
  const isBetweenSpans = after.startsWith('`') && before.endsWith('`') && !before.endsWith('\\`');
  return isBetweenSpans ? before.slice(0, -1) + after.slice(1) : before + after;
}

/**
 * A line to be copied exactly, as a code span between more backticks than any run inside: unlike a block of code it breaks at
 * the edge of a narrow page, so that nobody has to run what cannot be seen whole. It must be printable already and not empty.
 * Not for a table.
 */
export function codeSpan(line: string): string {
  const longest = (line.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  // One blank at each end is taken off again.
  const blank = /^[ `]|[ `]$/.test(line) ? ' ' : '';
  return `${fence}${blank}${line}${blank}${fence}`;
}
