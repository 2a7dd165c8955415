import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** How many tests of one run passed, failed and were skipped. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Mocha's short reporter (a dot a test, failures in full), which also writes the counts
 * into the file that the reporter option `counts` names, so that several runs can be summed up.
 */
export default class CountingReporter extends Mocha.reporters.Dot {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const { counts } = options.reporterOptions as { counts: string };
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      writeFileSync(counts, JSON.stringify({ passed: passes, failed: failures, skipped: pending } satisfies Counts));
    });
  }
}
