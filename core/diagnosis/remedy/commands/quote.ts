import type { Shell } from '../../../model/command';

/**
 * Quoting for the two shells. Both take any text: whatever stands in it, the shell hands it on as one argument and reads no
 * code in it. Characters that could end a line or reorder what is seen are not the business of quoting: see `isOneLine`.
 */

/** Needs no quotes in either shell: an option, or letters and the like. PowerShell takes a quoted option for a value. */
const BARE = /^(?:--?[A-Za-z][A-Za-z-]*|[A-Za-z0-9_./][\w./:=-]*)$/;

/** Printable, with single quotes, and with nothing that a shell would read as code between double ones. */
const SINGLE_QUOTES_ONLY = /^(?=.*')[ #%-[\]^_a-~]*$/;

/** POSIX shells: nothing is special between single quotes, and a single quote cannot stand there. */
export function bashWord(text: string): string {
  if (BARE.test(text)) return text;
  return SINGLE_QUOTES_ONLY.test(text) ? `"${text}"` : `'${text.replaceAll("'", `'\\''`)}'`;
}

/**
 * PowerShell (about_Quoting_Rules): nothing is special between single quotes, and a single quote is doubled. Its four
 * typographic forms are quotes to PowerShell as well.
 */
export function powershellWord(text: string): string {
  return BARE.test(text) ? text : `'${text.replace(/['\u2018-\u201b]/g, (quote) => quote + quote)}'`;
}

export const WORD: Readonly<Record<Shell, (text: string) => string>> = { bash: bashWord, powershell: powershellWord };

/** Printable ASCII alone: what stays one line, and looks like what it is, wherever it is pasted. */
export function isOneLine(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** JSON in ASCII without a single quote, so that it needs no more than single quotes around it in any shell. */
export function jsonString(text: string): string {
  const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^\x20-\x7e]|'/g, escaped);
}
