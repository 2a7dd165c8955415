import { whenAborted } from '../util/abort';
import type { Clock } from '../util/clock';

/**
 * Lets so many requests at a time through to one host, and fewer when the host throttles: a 429 holds every
 * request to the host back until its time and halves the number; answers raise it again.
 */
export class HostLimiter {
  readonly #most: number;
  readonly #clock: Clock;
  #limit: number;
  #active = 0;
  #notBefore = 0;
  #slowedAt = -1;
  #answersSince = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(most: number, clock: Clock) {
    this.#most = most;
    this.#limit = most;
    this.#clock = clock;
  }

  /** Requests that may be under way at once. */
  get limit(): number {
    return this.#limit;
  }

  /** Requests under way. */
  get active(): number {
    return this.#active;
  }

  /** Waits for a place, first come first served. False when `signal` ended the wait; only a place given must be left. */
  async enter(signal?: AbortSignal): Promise<boolean> {
    if (signal?.aborted) return false;
    if (this.#active < this.#limit) {
      this.#active++;
      return true;
    }
    return new Promise((resolve) => {
      const admit = () => {
        endWait?.();
        resolve(true);
      };
      const giveUp = () => {
        const index = this.#waiting.indexOf(admit);
        if (index >= 0) this.#waiting.splice(index, 1);
        resolve(false);
      };
      this.#waiting.push(admit);
      const endWait = signal && whenAborted(signal, giveUp);
    });
  }

  leave(): void {
    this.#active--;
    this.#admit();
  }

  /** Milliseconds until the host may be asked again. */
  get closedForMs(): number {
    return Math.max(0, this.#notBefore - this.#clock.now());
  }

  /** The host threw back a request that began at `startedAt`, and may be asked again in `delayMs`. */
  throttled(startedAt: number, delayMs: number): void {
    const now = this.#clock.now();
    this.#notBefore = Math.max(this.#notBefore, now + delayMs);
    this.#answersSince = 0;
    // The other requests of the same volley say nothing new.
    if (startedAt <= this.#slowedAt) return;
    this.#slowedAt = now;
    this.#limit = Math.max(1, Math.floor(this.#limit / 2));
  }

  answered(): void {
    if (this.#limit >= this.#most || ++this.#answersSince < this.#limit) return;
    this.#answersSince = 0;
    this.#limit++;
    this.#admit();
  }

  #admit(): void {
    while (this.#active < this.#limit) {
      const next = this.#waiting.shift();
      if (!next) return;
      this.#active++;
      next();
    }
  }
}
