import { withoutCommands } from './sanitize';

/** ANSI escape sequences: CSI, OSC and the two-character ones. */
const ANSI = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
/** Control characters, line and paragraph separators: anything that could start a line or move the cursor. */
const BREAKS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** Characters that show nothing and reorder or hide what stands beside them. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text from outside as one printable line: no control characters, escape sequences, line separators or
 * invisible characters, blanks folded, cut at `max` characters with an ellipsis.
 */
export function printable(text: string, max = 500): string {
  // Cutting first keeps the work bounded when a server sends megabytes; the factor leaves room for what is removed.
  const bounded = text.length > max * 8 ? text.slice(0, max * 8) : text;
  const line = bounded.replace(ANSI, '').replace(BREAKS, ' ').replace(INVISIBLE, '').replace(/ {2,}/g, ' ').trim();
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
