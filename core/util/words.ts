import { printable } from './text';

/** A list as people write it: `A`, `A and B`, `A, B and C`; `last` stands before the last one. */
export function listed(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;
}

/** The first of many names, each made printable: `A, B and 3 more`. */
export function firstNames(names: readonly string[], max = 8): string {
  const shown = names.slice(0, max).map((name) => printable(name, 100));
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

/** `1 workspace`, `3 workspaces`, `2 policies`. */
export function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun.replace(/y$/, 'ie')}s`}`;
}

/** The day of a date in UTC: `2027-01-31`. */
export function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
