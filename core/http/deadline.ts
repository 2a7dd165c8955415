import { whenAborted } from '../util/abort';
import type { Clock } from '../util/clock';
import { ConnectionError } from './connection';

// perf: A reason of our own for `AbortController.abort`
/** A reason of our own: for one that is left out, Node makes an error with its stack, each time. */
const DONE = 'done';

/**
 * Runs `work` with a signal that ends after `ms` milliseconds or with any of `others`, and rejects at that moment: with
 * the code `TIMEOUT` and `missing` in its message, or as cancelled.
 */
export async function limited<T>(
  clock: Clock,
  ms: number,
  missing: string,
  work: (signal: AbortSignal) => Promise<T>,
  others: readonly AbortSignal[],
): Promise<T> {
  const stop = new AbortController();
  const done = new AbortController();
  let endWaits: (() => void)[] = [];
  const stopped = new Promise<never>((_, reject) => {
    const end = (error: Error) => {
      stop.abort();
      reject(error);
    };
    const cancel = () => end(new ConnectionError('CANCELLED', 'Canceled'));
    endWaits = others.map((other) => whenAborted(other, cancel));
    clock.sleep(ms, done.signal).then(() => {
      if (!done.signal.aborted) end(new ConnectionError('TIMEOUT', `${missing} within ${ms / 1000} seconds`));
    });
  });
  try {
    return await Promise.race([work(stop.signal), stopped]);
  } finally {
    done.abort(DONE);
    for (const endWait of endWaits) endWait();
  }
}
