import type { ProgressEvent } from '../../core/model/results';
import { notWaitingLine, waitingLine } from '../../core/run/progress';
import { printable } from '../../core/util/text';
import { CLEAR } from './harmlessScreen';
import type { Screen } from './io';

/**
 * What is going on, on standard error, where a report on standard output is not disturbed. A terminal gets one line that is
 * rewritten; anything else only a line a minute while somebody gives access.
 */
export class Progress {
  #line = '';

  constructor(
    private readonly screen: Screen,
    private readonly isQuiet: boolean,
  ) {}

  show(event: ProgressEvent): void {
    if (this.isQuiet) return;
    if (event.type === 'check') this.#rewrite(`${event.done} of ${event.total} checks: ${event.check.title}`);
    else if (event.type === 'notWaiting') this.above(`${printable(notWaitingLine(event))}\n`);
    else if (event.type === 'waiting') {
      if (this.screen.isTerminal) this.#rewrite(waitingLine(event));
      else this.screen.write(`${printable(waitingLine(event))}\n`);
    }
  }

  /** Writes a text that stays, above the progress line. */
  above(text: string): void {
    const line = this.#line;
    this.end();
    this.screen.write(text);
    if (line) this.#rewrite(line);
  }

  /** Takes the progress line away. */
  end(): void {
    if (this.#line) this.screen.write(CLEAR);
    this.#line = '';
  }

  #rewrite(text: string): void {
    if (!this.screen.isTerminal) return;
    // A line that the terminal breaks could not be taken away again.
    this.#line = printable(text, (this.screen.columns ?? 80) - 1);
    this.screen.write(CLEAR + this.#line);
  }
}
