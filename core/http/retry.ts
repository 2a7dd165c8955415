import type { HttpAnswer, HttpRequest, TransportFault } from './client';

/** Attempts for one request, the first included. */
const MOST_ATTEMPTS = 3;
/** The same where the host only asks for patience: then time is what bounds it. */
const MOST_ATTEMPTS_THROTTLED = 10;
/** The longest wait before one more attempt, in milliseconds. A server that asks for more is not asked again. */
export const LONGEST_WAIT_MS = 30_000;
/** The longest wait of one request in all, in milliseconds. */
export const LONGEST_WAITS_MS = 60_000;

/** A hiccup on the way, not a wrong name, a wrong certificate or a refusal. */
const PASSING_FAULTS = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN']);
const PASSING_STATUSES = new Set([429, 502, 503, 504]);

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

/** Whether one more attempt could end otherwise. All that is sent through this client may be sent twice. */
function isPassing(request: Pick<HttpRequest, 'method' | 'purpose'>, outcome: Outcome, attempt: number): boolean {
  if (outcome.kind === 'fault') return request.purpose !== 'identity' && PASSING_FAULTS.has(outcome.code);
  if (PASSING_STATUSES.has(outcome.status)) return true;
  if (outcome.status === 408) return request.method === 'GET';
  // Entra and Graph answer 500 both for a hiccup and for what will never work: once more is worth it, twice is not.
  return outcome.status === 500 && attempt === 1;
}

type Outcome = Pick<HttpAnswer, 'kind' | 'status' | 'headers'> | Pick<TransportFault, 'kind' | 'code'>;

/**
 * Milliseconds to wait before one more attempt, or `undefined` when this outcome stands. Without a wish of the server the
 * waits are 1, 2, 4 … seconds.
 */
export function retryDelay(
  request: Pick<HttpRequest, 'method' | 'purpose'>,
  outcome: Outcome,
  attempt: number,
  now: number,
  waitedMs: number,
): number | undefined {
  const throttled = outcome.kind === 'answer' && outcome.status === 429;
  if (attempt >= (throttled ? MOST_ATTEMPTS_THROTTLED : MOST_ATTEMPTS)) return undefined;
  if (!isPassing(request, outcome, attempt)) return undefined;
  const wish = outcome.kind === 'answer' ? retryAfterMs(outcome.headers['retry-after'], now) : undefined;
  const delay = wish ?? 1000 * 2 ** (attempt - 1);
  return delay > LONGEST_WAIT_MS || waitedMs + delay > LONGEST_WAITS_MS ? undefined : delay;
}
