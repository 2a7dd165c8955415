import type { Outcome } from '../core/model/results';

/** What a script can tell from the command's end. Stable. */
export const EXIT = {
  /** Passed, perhaps with warnings. */
  ok: 0,
  /** A check failed; or something changed, where `--fail-on changes` asks for that. */
  failed: 1,
  /** Wrong use: nothing was tested. */
  usageError: 2,
  /** Nothing is wrong for sure, and not everything could be proved. */
  unverified: 3,
  /** Ctrl-C: 128 and the number of the signal, as shells do it. */
  interrupted: 130,
} as const;

export function exitCodeOf(outcome: Outcome): number {
  switch (outcome) {
    case 'passed':
    case 'warned':
      return EXIT.ok;
    case 'failed':
      return EXIT.failed;
    case 'unverified':
      return EXIT.unverified;
  }
}
