import { whenAborted } from './abort';

/** Time as the core sees it, so that waiting and retrying can be tested without waiting. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `ms` milliseconds, or at once when `signal` is aborted. Never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        endWait?.();
        resolve();
      };
      const timer = setTimeout(done, ms);
      const endWait = signal && whenAborted(signal, done);
    }),
};
