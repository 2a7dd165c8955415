import type { Exchange } from '../http/client';
import type { ProgressEvent } from '../model/results';
import { spelledWait } from '../util/retryAfter';
import { printable } from '../util/text';
import { unlinked } from '../util/unlinked';

/** One request and its answer as a debug log shows it. */
export function exchangeLine({ method, host, path, attempt, result, durationMs, requestId }: Exchange): string {
  const again = attempt > 1 ? `, attempt ${attempt}` : '';
  const id = requestId ? `, request ${requestId}` : '';
  return `${method} https://${host}${path} -> ${result} in ${Math.round(durationMs)} ms${again}${id}`;
}

/** Why there is no waiting, where it was asked for. */
export function notWaitingLine(event: Extract<ProgressEvent, { type: 'notWaiting' }>): string {
  const { app, because, askAgainInMs } = event;
  const check = `“${because.title}” of ${printable(app.displayName || app.connectionId, 120)}`;
  return unlinked(
    askAgainInMs === undefined
      ? `Not waiting: ${check} cannot be fixed while this run is in progress.`
      : `Not waiting: the service behind ${check} asks not to be called again for ${spelledWait(askAgainInMs)}, which is longer than this run would wait.`,
  );
}

/** One line per minute while the run waits for access. */
export function waitingLine({ waitedMs, remainingMs, pending }: Extract<ProgressEvent, { type: 'waiting' }>): string {
  const minutes = (ms: number) => Math.max(0, Math.round(ms / 60_000));
  const names = pending.slice(0, 3).map((check) => unlinked(check.title));
  const more = pending.length > names.length ? ` and ${pending.length - names.length} more` : '';
  return `Waiting for access: ${minutes(waitedMs)} min so far, ${minutes(remainingMs)} min left, still failing: ${names.join('; ')}${more}.`;
}
