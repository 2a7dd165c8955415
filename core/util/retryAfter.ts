/**
 * The wait that `Retry-After` asks for, in milliseconds from `now`: seconds or an HTTP date, a date in the past counts as
 * no wait. `undefined` for a missing header or nonsense.
 */
export function retryAfterMs(value: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d{1,15}(?:\.\d{1,9})?$/.test(text)) return Math.ceil(Number(text) * 1000);
  // Date.parse takes nearly anything; an HTTP date begins with the name of a day.
  if (!/^(?:mon|tue|wed|thu|fri|sat|sun)/i.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Headers in which some services of Azure state it in milliseconds. */
const IN_MILLISECONDS = ['retry-after-ms', 'x-ms-retry-after-ms'];

const MINUTE = 60_000;
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:ms|millis)/i, 1],
  [/^h/i, 60 * MINUTE],
  [/^m/i, MINUTE],
  [/^s/i, 1000],
];

/** The same in words, where no header says it: `Retry in 3392 seconds`, `try again after 2 hours`. */
const IN_WORDS =
  /\b(?:retry|try again|try your request again|wait)\b[^.\d]{0,60}?(\d{1,7}(?:\.\d{1,3})?) ?(milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|hours?|hrs?)\b/i;

/** The same as a field of JSON, in seconds: `"retryAfter": 30`, `"retryAfterSeconds": "30"`. */
const IN_FIELD = /"retry_?-?after(?:_?(?:in)?_?(seconds|secs|milliseconds|ms))?"\s*:\s*"?(\d{1,9})\b/i;

/** Only the beginning is read: refusals are short. */
const LONGEST = 4096;

function inText(text: string): number | undefined {
  const beginning = text.slice(0, LONGEST);
  const [, fieldUnit = 's', field] = IN_FIELD.exec(beginning) ?? [];
  if (field !== undefined) return Number(field) * (/^m/i.test(fieldUnit) ? 1 : 1000);
  const [, number, unit = ''] = IN_WORDS.exec(beginning) ?? [];
  if (number === undefined) return undefined;
  return Math.ceil(Number(number) * (UNITS.find(([shape]) => shape.test(unit))?.[1] ?? 1000));
}

/** Statuses under which words about waiting are meant for the caller. */
const THROTTLES = new Set([429, 430, 503]);

/** The wait in milliseconds that an answer asks for, by header or, where it throttles, in its words. Header names in lower case. */
export function requestedWaitMs(
  { status, headers, body = '' }: { status: number; headers: Readonly<Record<string, string>>; body?: string },
  now: number,
): number | undefined {
  const stated = retryAfterMs(headers['retry-after'], now);
  if (stated !== undefined) return stated;
  const ms = IN_MILLISECONDS.map((name) => headers[name]?.trim() ?? '').find((text) => /^\d{1,12}$/.test(text));
  if (ms !== undefined) return Number(ms);
  return THROTTLES.has(status) ? inText(body) : undefined;
}

/** A wait as people say it, never shorter than it is: `40 seconds`, `57 minutes`, `3 hours`. */
export function spelledWait(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 120) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
