import type { ReportError } from '../model/results';
import type { Option } from '../options';
import { refused } from '../util/refusedValue';

/** What a reader of one input gives back: its value, or what is wrong with it, one sentence a problem. */
export interface ParsedInput<T> {
  value: T;
  problems: string[];
  /** A right value for just these problems, in place of the option's own example. */
  example?: string;
}

/** What a reader of one entry of a list gives back. */
export type Item<T> = { value: T } | { problem: string };

/** More problems of one input than this are only counted. */
const SHOWN = 3;

/** A line that was refused: repeated where it is a call, a permission or a GUID, else described. It may be a secret. */
export function shown(value: string): string {
  const forms = ['guid', 'permission', 'call', 'number'] as const;
  return forms.map((form) => refused(value, form)).find((text) => text.startsWith('“')) ?? refused(value, 'none');
}

/** A YAML example on one line, in flow style, so that it can still be pasted. */
function oneLine(example: string): string {
  const rows = example.split('\n').map((row) => row.trim());
  if (rows.length === 1) return example;
  const list = rows[0]?.startsWith('- ') ?? false;
  return `${list ? '- ' : ''}{ ${rows.map((row) => row.replace(/^- /, '')).join(', ')} }`;
}

/** All problems of one input as one error: what is wrong with it, and a right value. */
export function inputError(
  { name, example }: Pick<Option, 'name' | 'example'>,
  problems: readonly string[],
): ReportError {
  const shownProblems = problems.slice(0, SHOWN).join(' ');
  const more = problems.length > SHOWN ? ` And ${problems.length - SHOWN} more.` : '';
  return { input: name, message: `${shownProblems}${more} Example: ${oneLine(example)}` };
}

/**
 * Reads every item of a list, drops double ones, and collects what is wrong with any. `read` gets the item's place, to name
 * it by where it is not repeated: `Entry 2`.
 */
export function readEach<T>(
  items: readonly string[],
  read: (item: string, place: string) => Item<T>,
  key: (value: T) => string = (value) => String(value).toLowerCase(),
): ParsedInput<T[]> {
  const values = new Map<string, T>();
  const problems: string[] = [];
  for (const [index, item] of items.entries()) {
    const result = read(item, items.length > 1 ? `Entry ${index + 1}` : 'The value');
    if ('problem' in result) problems.push(result.problem);
    else if (!values.has(key(result.value))) values.set(key(result.value), result.value);
  }
  return { value: [...values.values()], problems: [...new Set(problems)] };
}
