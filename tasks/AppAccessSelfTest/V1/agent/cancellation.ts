import { whenAborted } from '../../../../core/util/abort';

/** The agent asks to stop: SIGINT first, SIGTERM 7.5 seconds later, then it kills. Windows sends a break instead. */
const SIGNALS: NodeJS.Signals[] = process.platform === 'win32' ? ['SIGINT', 'SIGBREAK'] : ['SIGINT', 'SIGTERM'];

export interface Cancellation {
  readonly signal: AbortSignal;
  /** Stops the run from within, as a signal of the agent would. */
  cancel(): void;
  stopListening(): void;
}

/** From here on a signal no longer kills the process: it ends the tests, and the report still gets written. */
export function listenForCancellation(): Cancellation {
  const controller = new AbortController();
  const cancel = () => controller.abort();
  for (const signal of SIGNALS) process.on(signal, cancel);
  return {
    signal: controller.signal,
    cancel,
    stopListening: () => {
      for (const signal of SIGNALS) process.removeListener(signal, cancel);
    },
  };
}

/**
 * What the work gives back, or what `instead` gives where the work has not ended `graceMs` after the signal.
 * The rest of the agent's 7.5 seconds is for writing the report.
 */
export async function inTime<T>(work: Promise<T>, signal: AbortSignal, graceMs: number, instead: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let endWait = () => {};
  const late = new Promise<T>((resolve) => {
    endWait = whenAborted(signal, () => {
      timer = setTimeout(() => resolve(instead()), graceMs);
    });
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    endWait();
  }
}

/**
 * Ends the process, whatever may still hold it (a socket that nobody closed), once everything that was written has gone out:
 * `process.exit` by itself drops what a slow reader has not taken yet.
 */
export function endProcess(): void {
  process.stdout.write('', () => process.exit());
}
