import type { TaskResult } from './types';

/** From best to worst; the numbers are the agent's own. */
const results: TaskResult[] = ['Succeeded', 'SucceededWithIssues', 'Failed', 'Canceled', 'Skipped', 'Abandoned'];

/** The name must be spelled exactly (`Cancelled` does not exist), or be a number. */
export function parseResult(text: string): TaskResult | undefined {
  const trimmed = text.trim();
  if (/^\d+$/.test(trimmed)) return results[Number(trimmed)];
  return results.find((result) => result === trimmed);
}

/** The worse of the two; one that is worse than Failed stays. */
export function mergeResults(current: TaskResult | undefined, coming: TaskResult | undefined): TaskResult | undefined {
  if (!current || !coming) return current ?? coming;
  if (results.indexOf(current) > results.indexOf('Failed')) return current;
  return results.indexOf(coming) > results.indexOf(current) ? coming : current;
}
