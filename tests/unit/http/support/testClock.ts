import type { Clock } from '../../../../core/util/clock';

/** A timeout given to a client under test. Waits of this length last until `expire`; all others pass at once. */
export const TIME_OUT_MS = 1_000_000;

/** Time that moves by sleeping: nothing waits for real, and what was waited for is written down. */
export class TestClock implements Clock {
  time = Date.UTC(2026, 10, 23, 12);
  readonly slept: number[] = [];
  readonly #held: { ms: number; wake: () => void }[] = [];

  constructor(private readonly holds: readonly number[] = [TIME_OUT_MS]) {}

  now(): number {
    return this.time;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return;
    if (!this.holds.includes(ms)) {
      this.slept.push(ms);
      this.time += ms;
      return;
    }
    await new Promise<void>((wake) => {
      this.#held.push({ ms, wake });
      signal?.addEventListener('abort', () => wake(), { once: true });
    });
  }

  /** Ends every held wait of this length, as if the time had passed. */
  expire(ms = TIME_OUT_MS): void {
    for (const held of this.#held.splice(0)) {
      if (held.ms === ms) held.wake();
      else this.#held.push(held);
    }
  }
}
