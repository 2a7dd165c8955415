import { withoutCommands, withoutControls } from './sanitize';

/**
 * Text from outside as one printable line: no control characters, escape sequences, line separators or
 * invisible characters, blanks folded, cut at `max` characters with an ellipsis.
 */
export function printable(text: string, max = 500): string {
  // Cutting first keeps the work bounded when a server sends megabytes; the factor leaves room for what is removed.
  const bounded = text.length > max * 8 ? text.slice(0, max * 8) : text;
  const line = withoutControls(bounded).replace(/ {2,}/g, ' ').trim();
  const clean = withoutCommands(line);
  if (clean.length <= max && bounded.length === text.length) return clean;
  return `${[...clean.slice(0, max - 1)]
    .filter((c) => !/^[\ud800-\udfff]$/.test(c))
    .join('')
    .trimEnd()}…`;
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isGuid(text: string): boolean {
  return GUID.test(text);
}

/** Host (with its port) of a web address; undefined for any other text. */
export function hostOf(address: string | undefined): string | undefined {
  return urlOf(address)?.host || undefined;
}

/** The address as a URL; undefined for what is none. (`URL.canParse` is unknown to Node 16, by which old agents run a task.) */
export function urlOf(address: string | undefined): URL | undefined {
  try {
    return new URL(address ?? '');
  } catch {
    return undefined;
  }
}
