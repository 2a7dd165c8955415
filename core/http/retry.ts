import { textField } from '../util/json';
import { requestedWaitMs } from '../util/retryAfter';
import type { HttpAnswer, HttpRequest, TransportFault } from './client';

/** Attempts for one request, the first included. */
const MOST_ATTEMPTS = 3;
/** The same where the host only asks for patience: then time is what bounds it. */
const MOST_ATTEMPTS_THROTTLED = 10;
/** The longest wait before one more attempt, in milliseconds. A server that asks for more is not asked again. */
export const LONGEST_WAIT_MS = 30_000;
/** The longest wait of one request in all, in milliseconds. */
export const LONGEST_WAITS_MS = 60_000;

/**
 * The service that hands out a job's ID token refuses at times what it takes a moment later (a plan or a connection that it
 * does not know yet): the agent and Microsoft's libraries ask again as well (azure-pipelines-agent#5508).
 */
const ASSERTION_WAITS_MS = [1000, 5000, 10_000];
const ASSERTION_REFUSALS = new Set([203, 302, 401, 403, 404]);

/** As Microsoft documents for the instance metadata service of Azure's machines. */
const IDENTITY_WAITS_MS = [2000, 6000, 14_000, 30_000];
/** 410 says that it is being updated, which takes up to 70 seconds. */
const IDENTITY_UPDATE_WAITS_MS: readonly number[] = Array(7).fill(10_000);
const LONGEST_IDENTITY_WAITS_MS = 75_000;

/** A hiccup on the way, not a wrong name, a wrong certificate or a refusal. */
const PASSING_FAULTS = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN']);
const PASSING_STATUSES = new Set([429, 502, 503, 504]);

/** The waits of a purpose that has rules of its own, for an outcome that may pass; undefined where the usual rules hold. */
function ownWaits({ purpose, wants }: Asked, outcome: Outcome): readonly number[] | undefined {
  if (outcome.kind === 'fault') return undefined;
  const { status, headers, body = '' } = outcome;
  if (purpose === 'assertion') {
    const lacks = wants !== undefined && status === 200 && textField(body, wants) === undefined;
    return lacks || ASSERTION_REFUSALS.has(status) ? ASSERTION_WAITS_MS : undefined;
  }
  if (purpose !== 'identity') return undefined;
  if (status === 410) return IDENTITY_UPDATE_WAITS_MS;
  // A page comes from something else that lives at this address.
  const isMissing = status === 404 && !/html/i.test(headers['content-type'] ?? '');
  return isMissing || status === 429 || status === 500 || (status > 501 && status < 600)
    ? IDENTITY_WAITS_MS
    : undefined;
}

/** Whether one more attempt could end otherwise. All that is sent through this client may be sent twice. */
function isPassing(request: Asked, outcome: Outcome, attempt: number): boolean {
  if (outcome.kind === 'fault') return request.purpose !== 'identity' && PASSING_FAULTS.has(outcome.code);
  if (PASSING_STATUSES.has(outcome.status)) return true;
  if (outcome.status === 408) return request.method === 'GET';
  // Entra and Graph answer 500 both for a hiccup and for what will never work: once more is worth it, twice is not.
  return outcome.status === 500 && attempt === 1;
}

type Outcome =
  | (Pick<HttpAnswer, 'kind' | 'status' | 'headers'> & { body?: string })
  | Pick<TransportFault, 'kind' | 'code'>;
type Asked = Pick<HttpRequest, 'method' | 'purpose' | 'wants'>;

/**
 * Milliseconds to wait before one more attempt, or `undefined` when this outcome stands. Without a time that the server asks for, the
 * waits are 1, 2, 4 … seconds.
 */
export function retryDelay(
  request: Asked,
  outcome: Outcome,
  attempt: number,
  now: number,
  waitedMs: number,
): number | undefined {
  const own = ownWaits(request, outcome);
  if (own) {
    const longest = request.purpose === 'identity' ? LONGEST_IDENTITY_WAITS_MS : LONGEST_WAITS_MS;
    const asked = outcome.kind === 'answer' ? requestedWaitMs(outcome, now) : undefined;
    const delay = attempt > own.length ? undefined : (asked ?? own[attempt - 1]);
    return delay === undefined || delay > LONGEST_WAIT_MS || waitedMs + delay > longest ? undefined : delay;
  }
  const throttled = outcome.kind === 'answer' && outcome.status === 429;
  if (attempt >= (throttled ? MOST_ATTEMPTS_THROTTLED : MOST_ATTEMPTS)) return undefined;
  if (!isPassing(request, outcome, attempt)) return undefined;
  const requested = outcome.kind === 'answer' ? requestedWaitMs(outcome, now) : undefined;
  const delay = requested ?? 1000 * 2 ** (attempt - 1);
  return delay > LONGEST_WAIT_MS || waitedMs + delay > LONGEST_WAITS_MS ? undefined : delay;
}
