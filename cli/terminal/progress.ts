import type { ProgressEvent } from '../../core/model/results';
import { notWaitingLine, waitingLine } from '../../core/run/progress';
import { printable } from '../../core/util/text';
import type { TerminalOutput } from './io';
import { CLEAR } from './sanitizedIo';

/**
 * What is going on, on standard error, where a report on standard output is not disturbed. A terminal gets one line that is
 * rewritten; anything else only one line per minute while the run waits for access.
 */
export class Progress {
  #line = '';

  constructor(
    private readonly output: TerminalOutput,
    private readonly isQuiet: boolean,
  ) {}

  /** Before the first answer, which a slow network keeps back for long. */
  begin(): void {
    if (!this.isQuiet) this.#rewrite('Waiting for the first answer…');
  }

  show(event: ProgressEvent): void {
    if (this.isQuiet) return;
    if (event.type === 'check') this.#rewrite(`${event.done} of ${event.total} checks: ${event.check.title}`);
    else if (event.type === 'notWaiting') this.above(`${printable(notWaitingLine(event))}\n`);
    else if (event.type === 'waiting') {
      if (this.output.isTerminal) this.#rewrite(waitingLine(event));
      else this.output.write(`${printable(waitingLine(event))}\n`);
    }
  }

  /** Writes a text that stays, above the progress line. */
  above(text: string): void {
    const line = this.#line;
    this.end();
    this.output.write(text);
    if (line) this.#rewrite(line);
  }

  /** Takes the progress line away. */
  end(): void {
    if (this.#line) this.output.write(CLEAR);
    this.#line = '';
  }

  #rewrite(text: string): void {
    if (!this.output.isTerminal) return;
    // A line that the terminal breaks could not be taken away again.
    this.#line = printable(text, (this.output.columns ?? 80) - 1);
    this.output.write(CLEAR + this.#line);
  }
}
