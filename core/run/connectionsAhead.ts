import type { Check } from '../resources/check';

const isBehindAccess = ({ requires = [] }: Check) => requires.some((id) => !/\.token(?::|$)/.test(id));

// perf: Connections to a resource's host

/**
 * How many connections the checks of a resource need at once. They come in two waves: those that hang on the token alone, and
 * those that hang on one of the first, which find the connections of these.
 */
export function connectionsAhead(checks: readonly Check[], resource: string): number {
  const asking = checks.filter(({ asks }) => asks === resource);
  const later = asking.filter(isBehindAccess).length;
  return Math.max(1, later, asking.length - later);
}
