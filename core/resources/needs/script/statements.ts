/** What belongs together in a script, on one line. */
export interface Statement {
  /** Where it begins, counted from 1. */
  line: number;
  text: string;
}

/** More than that is not a statement that a person wrote. */
export const LONGEST_STATEMENT = 10_000;

/** Statements are joined over at most so many lines. */
const LONGEST = 40;

/** Remarks of more than one line, where they begin a line: PowerShell, C and JavaScript, Python. */
const REMARKS: readonly (readonly [begin: string, end: string])[] = [
  ['<#', '#>'],
  ['/*', '*/'],
  ['"""', '"""'],
  ["'''", "'''"],
];

export const isEmpty = (line: string): boolean => /^\s*(?:#|\/\/|$)/.test(line);

/** Lines that belong together: a sign at the end says so, or a bracket that is still open. Remarks are left out. */
export function statementsIn(lines: readonly string[]): Statement[] {
  const all: Statement[] = [];
  let open: Statement | undefined;
  let joined = 0;
  let end: string | undefined;
  lines.forEach((given, at) => {
    const raw = given.length > LONGEST_STATEMENT ? given : inOneForm(given);
    if (end !== undefined) {
      if (raw.includes(end)) end = undefined;
      return;
    }
    const [begin, last] = REMARKS.find(([sign]) => raw.trimStart().startsWith(sign)) ?? [];
    if (begin !== undefined && last !== undefined) {
      if (!raw.trimStart().slice(begin.length).includes(last)) end = last;
      return;
    }
    if (isEmpty(raw)) return;
    const trimmed = raw.trimEnd();
    const continued = /(?:\s[`^]|\\)$/.test(trimmed);
    const text = continued ? `${trimmed.slice(0, -1)} ` : raw;
    open = open ? { ...open, text: `${open.text} ${text.trim()}` } : { line: at + 1, text };
    joined++;
    if ((continued || isOpen(open.text)) && joined < LONGEST) return;
    all.push(open);
    open = undefined;
    joined = 0;
  });
  if (open) all.push(open);
  return all;
}

/**
 * What stands for one value in an address, as one word: an expression of a pipeline (`${{ secrets.USER }}`), a command that is run
 * for it. Quotes around a command that calls are left out. A dash that was copied from a document is longer; PowerShell takes it for the same.
 */
const inOneForm = (line: string) =>
  line
    .replace(/[–—]/g, '-')
    .replace(/"\$\((?=(?:az|curl|fab)\s)/g, ' $(')
    .replace(/\$?\{\{\s*([\w.-]+)[^{}]*\}\}/g, '{$1}')
    .replace(/(?<=[/'])(?:\$\((?=\w)[^()]*\s[^()]*\)|`[^`]*\s[^`]*`)/g, '{value}');

/** Whether a round bracket, or the brace of a table of parameters, is still open. A block of code stands by itself. */
function isOpen(text: string): boolean {
  if (text.length > LONGEST_STATEMENT) return false;
  const last = text.trimEnd();
  if (last.endsWith('{') && !/(?:^|[@(,=:])\s?\{$/.test(last.slice(-3))) return false;
  const bare = text.replace(/"(?:[^"\\`]|[\\`].)*"|'[^']*'/g, '');
  const count = (sign: RegExp) => bare.match(sign)?.length ?? 0;
  if (count(/\(/g) > count(/\)/g)) return true;
  return /@\{/.test(bare) && count(/\{/g) > count(/\}/g);
}
