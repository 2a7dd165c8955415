import type { AppResult, CheckResult, ProgressEvent, Report } from '../model/results';
import type { Clock } from '../util/clock';
import type { AppRun } from './appRun';
import { canBeFixedWhileWaiting } from './status';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Grants need seconds to minutes to take effect; asking more often than this only loads the services. */
const FIRST_TRY = 30 * SECOND;
const SLOWEST = 2 * MINUTE;

export interface Waiting {
  runs: readonly AppRun[];
  /** In milliseconds. */
  atMost: number;
  /** Whether checks that could not be verified stop the release. */
  unverifiedFails: boolean;
  clock: Clock;
  signal?: AbortSignal;
  report(): Report;
  onEvent(event: ProgressEvent): void;
  retry(work: (run: AppRun) => Promise<void>, runs: readonly AppRun[]): Promise<void>;
}

/** Retries what failed while access is being granted. Comes back at once where waiting cannot change the outcome. */
export async function waitForAccess(waiting: Waiting): Promise<void> {
  const { clock, signal, onEvent, runs } = waiting;
  const startedAt = clock.now();
  const deadline = startedAt + waiting.atMost;
  if (!isWorthWaiting(waiting, deadline)) return sayWhy(waiting, deadline);
  onEvent({ type: 'failing', report: waiting.report() });

  let pause = FIRST_TRY;
  let nextTry = notTooEarly(waiting, startedAt + pause);
  let nextLine = startedAt + MINUTE;
  while (!signal?.aborted) {
    const now = clock.now();
    // Time that is left over at the end is used for a last try.
    const wakeAt = Math.min(nextTry, nextLine, deadline);
    if (wakeAt > now) await clock.sleep(wakeAt - now, signal);
    if (signal?.aborted) return;
    if (clock.now() >= nextLine) {
      const waitedMs = clock.now() - startedAt;
      onEvent({
        type: 'waiting',
        report: waiting.report(),
        remainingMs: Math.max(0, deadline - clock.now()),
        waitedMs,
        pending: runs.flatMap(pendingOf),
      });
      while (nextLine <= clock.now()) nextLine += MINUTE;
    }
    const isOver = clock.now() >= deadline;
    if (clock.now() < nextTry && !isOver) continue;
    await waiting.retry(
      (run) => retry(run, clock, startedAt),
      runs.filter((run) => pendingOf(run).some((check) => mayBeAsked(check, clock.now()))),
    );
    if (isOver) return;
    if (!isWorthWaiting(waiting, deadline)) return sayWhy(waiting, deadline);
    pause = Math.min(pause * 2, SLOWEST);
    nextTry = notTooEarly(waiting, clock.now() + pause);
  }
}

const isPending = ({ status }: CheckResult) => status === 'failed' || status === 'unverified';
const pendingOf = (run: AppRun) => run.result.checks.filter(isPending);

function stoppingIn({ runs, unverifiedFails }: Waiting): { app: AppResult; check: CheckResult }[] {
  return runs.flatMap((run) =>
    pendingOf(run)
      .filter(({ status }) => status === 'failed' || unverifiedFails)
      .map((check) => ({ app: run.result, check })),
  );
}

/** Whether its service lets itself be asked again at that time. */
const mayBeAsked = ({ notBefore = 0 }: CheckResult, at: number) => notBefore <= at;

/** The time of the next try: later than planned where every service that refused asks for that. */
function notTooEarly({ runs }: Waiting, planned: number): number {
  const earliest = Math.min(...runs.flatMap(pendingOf).map(({ notBefore = 0 }) => notBefore));
  return Number.isFinite(earliest) ? Math.max(planned, earliest) : planned;
}

const isHopeful = (check: CheckResult, deadline: number) =>
  canBeFixedWhileWaiting(check) && mayBeAsked(check, deadline);

/** Why there is no waiting (any more); nothing where all is well. */
function sayWhy(waiting: Waiting, deadline: number): void {
  const hopeless = stoppingIn(waiting).find(({ check }) => !isHopeful(check, deadline));
  if (!hopeless) return;
  const { app, check } = hopeless;
  const askAgainInMs = canBeFixedWhileWaiting(check) ? (check.notBefore ?? 0) - waiting.clock.now() : undefined;
  waiting.onEvent({ type: 'notWaiting', app, because: check, ...(askAgainInMs && { askAgainInMs }) });
}

/** Something stops the release, and nothing does that nobody can fix meanwhile or ask about before the end. */
function isWorthWaiting(waiting: Waiting, deadline: number): boolean {
  const stopping = stoppingIn(waiting);
  return stopping.length > 0 && stopping.every(({ check }) => isHopeful(check, deadline));
}

/**
 * Tries what failed, and what was skipped because of it, and says how long it took where it now passes. A service that asks
 * to be left alone for a while is left alone.
 */
async function retry(run: AppRun, clock: Clock, startedAt: number): Promise<void> {
  const now = clock.now();
  const tried = run.result.checks.filter((check) => (isPending(check) ? mayBeAsked(check, now) : check.dependsOn));
  await run.again(new Set(tried.map(({ id }) => id)), (check) => {
    if (check.status !== 'passed') return check;
    return { ...check, found: `${check.found} (after ${spelled(clock.now() - startedAt)} of waiting)` };
  });
}

function spelled(ms: number): string {
  const seconds = Math.round(ms / SECOND);
  if (seconds < 60) return `${seconds} s`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
