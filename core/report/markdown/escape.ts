import { inlineCodeOf } from '../text/inlineCode';
import { field, SENTENCE } from '../text/words';

/** Signs that mean something anywhere in Markdown, or in what Azure DevOps makes of it (mentions, work items, formulas). */
const SPECIAL = /[\\`*_[\]<>|~&@#!$^{}]/g;
/** `https://`, `mailto:`, `:smile:` */
const COLON = /:(?=\S)/g;
/** A dot inside a word: `www.example.com` becomes a link by itself in many renderers. */
const INNER_DOT = /(?<=[\p{L}\p{N}\-_])\.(?=[\p{L}\p{N}])/gu;
/** What would begin a list, a rule or a block at the start of a line. */
const START = /^[-+=:]/;
const START_NUMBER = /^(\d{1,9})(?=[.)])/;

/** Outside text as Markdown that shows exactly this text and does nothing. Never empty, never more than one line. */
export function md(text: string | undefined, max?: number): string {
  return atStart(escaped(field(text, max)));
}

const escaped = (text: string) => text.replace(SPECIAL, '\\$&').replace(COLON, '\\:').replace(INNER_DOT, '\\.');

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
  return parts.length > 0 ? atStart(parts.join('')) : md(whole);
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
