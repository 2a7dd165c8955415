import { printable } from '../text';

/** Names as a sentence takes them: `A, B and 3 more`. */
export function listed(names: readonly string[], max = 8): string {
  const shown = names.slice(0, max).map((name) => printable(name, 100));
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

/** `1 workspace`, `3 workspaces`, `2 policies`. */
export function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun.replace(/y$/, 'ie')}s`}`;
}
