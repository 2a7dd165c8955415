import { withoutShellSigns } from '../../../util/apiPath';

/** A text between quotes, and what follows it. */
export interface Quoted {
  /** With `{name}` for what was put between its parts. */
  value: string;
  /** Where it begins. */
  at: number;
  /** Whether something only the script knows is added behind its end. */
  isPart: boolean;
}

const QUOTED = /([a-z$@]{0,2})(["'`])((?:[^"'`\\]|[\\`].|(?!\2)["'])*?)\2/gi;

/** Something short that stands for a value: `$group.Id`, `uid`, `str(uid)`. */
const TERM = String.raw`[$\w][\w.$:]*(?:\[[^\]]*\]|\([\w.$]*\))?`;
const BETWEEN = new RegExp(String.raw`^\s*\+\s*(?:(${TERM})\s*\+\s*)?$`);

/** Texts between quotes; those that are added up become one, as far as they end in a text. */
export function quotedIn(text: string): Quoted[] {
  const all: (Quoted & { end: number })[] = [];
  for (const one of text.matchAll(QUOTED)) {
    const value = (one[3] ?? '').trimStart();
    const end = one.index + one[0].length;
    const before = all.at(-1);
    const between = before && BETWEEN.exec(text.slice(before.end, one.index));
    if (before && between) {
      before.value += `${between[1] ? `{${between[1].replace(/^\$/, '')}}` : ''}${value}`;
      before.end = end;
    } else all.push({ value, at: one.index, end, isPart: false });
  }
  return all.map(({ value, at, end }) => ({
    value,
    at,
    // Behind a question mark, the path is whole.
    isPart: !value.includes('?') && /^\s*(?:\+|\.\s*["'$]|%\s*\()/.test(text.slice(end)),
  }));
}

/** The text with blanks in place of what stands between quotes. */
export const withoutQuoted = (text: string): string => text.replace(QUOTED, (one) => ' '.repeat(one.length));

const ASSIGNMENT =
  /^\s*(?:(?:export|const|let|var|readonly|local|set|static|private|string)\s+)*(?:\[[\w.[\]]+\]\s*)?\$?(?:env:|script:|global:|self\.|this\.)?(\w+)\s*=(?!=)\s*(\S.*)$/is;

export interface Assignment {
  /** In lower case. */
  name: string;
  /** The text that is given to it; undefined where only the script knows. */
  value?: string;
  /** Whether more is added behind the text. */
  isPart: boolean;
  /** Whether it is the address of the next page of an answer. */
  isNextPage: boolean;
}

/** `name = …`, in the forms of PowerShell, shells, Python, C# and JavaScript. */
export function assignmentIn(text: string): Assignment | undefined {
  const [, name, given] = ASSIGNMENT.exec(text.trimEnd().replace(/[;,]$/, '')) ?? [];
  if (name === undefined || given === undefined) return undefined;
  const one = textOf(given.replace(/^\$\w+\s*=\s*/, ''));
  return {
    name: name.toLowerCase(),
    isPart: one?.isPart ?? false,
    isNextPage: /nextLink/i.test(given),
    ...(one && { value: withoutShellSigns(one.value) }),
  };
}

/** One text, with or without quotes, brackets and values that are formatted into it. */
function textOf(given: string): { value: string; isPart: boolean } | undefined {
  const bare = /^(?:https:\/\/|\$\{?\w+\}?\/)[^\s"'`;]*$/i.exec(given)?.[0];
  if (bare) return { value: bare, isPart: false };
  const [first, ...others] = quotedIn(given);
  if (!first || !/^\$?[(\s]*$/.test(given.slice(0, first.at))) return undefined;
  if (first.isPart || others.length === 0) return first;
  return /\s-f\s|\.format\(/i.test(withoutQuoted(given)) ? first : undefined;
}
