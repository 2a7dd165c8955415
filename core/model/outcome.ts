import type { CheckResult, Outcome } from './results';

/**
 * The outcome of a set of checks: failed > unverified > warned > passed.
 * Errors (bad input) fail it. With the policy `warn`, a check that could not be verified only warns.
 * Where nothing was proved at all (no check, or every one skipped) the outcome is never `passed`.
 */
export function outcomeOf(
  checks: readonly Pick<CheckResult, 'status'>[],
  errors: readonly unknown[] = [],
  unverified: 'fail' | 'warn' = 'fail',
): Outcome {
  const any = (status: CheckResult['status']) => checks.some((check) => check.status === status);
  if (errors.length > 0 || any('failed')) return 'failed';
  const nothingProved = !any('passed') && !any('warned');
  if (any('unverified') || nothingProved) return unverified === 'warn' ? 'warned' : 'unverified';
  return any('warned') ? 'warned' : 'passed';
}

/** The outcome of a whole run. */
export function overallOutcome(
  report: {
    readonly apps: readonly { readonly checks: readonly Pick<CheckResult, 'status'>[] }[];
    readonly errors?: readonly unknown[];
  },
  unverified: 'fail' | 'warn' = 'fail',
): Outcome {
  return outcomeOf(
    report.apps.flatMap((app) => app.checks),
    report.errors,
    unverified,
  );
}
