import { isPlainAscii } from '../util/plainText';
import { unicodePattern } from '../util/unicodePattern';

const LINE_END = /\r\n|[\r\n\u0085\u2028\u2029]/;

/** What shows nothing, but for a tab and what breaks a line. */
const SHOWS_NOTHING = unicodePattern(
  String.raw`(?![\t\r\n\u0085\u2028\u2029])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+`,
  'g',
);

/** The lines of a text as they are. */
export const rows = (value: string): string[] => value.split(LINE_END);

/** One entry per line; blank lines, comments (`# …`) and invisible characters at a line's ends count for nothing. */
export function lines(value: string): string[] {
  return rows(value)
    .map((line) => trimmed(line))
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Without blanks and invisible characters at both ends; inside, they stay to be named. */
function trimmed(line: string): string {
  if (isPlainAscii(line)) return line.trim();
  const clean = line.trim();
  const bare = clean.replace(SHOWS_NOTHING(), '');
  return clean === bare || !clean.includes(bare) ? clean : bare;
}

/** Entries that hold no blanks themselves: lines, commas, semicolons and blanks all separate them. Comments count for nothing. */
export function words(value: string): string[] {
  return lines(value)
    .join('\n')
    .split(/[\s,;\u0085]+/)
    .map((word) => trimmed(word))
    .filter((word) => word !== '');
}
