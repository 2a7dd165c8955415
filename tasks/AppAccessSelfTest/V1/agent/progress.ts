import type { AppResult, CheckResult, ProgressEvent, Report } from '../../../../core/model/results';

/** What is known of each app while the tests run, so that a run that is cut short still has something to report. */
export class PartialResults {
  readonly #apps = new Map<string, { app: AppResult; checks: Map<string, CheckResult> }>();

  add({ app, check }: Extract<ProgressEvent, { type: 'check' }>): void {
    const key = `${app.tenantId} ${app.clientId} ${app.connectionId}`;
    const known = this.#apps.get(key) ?? { app, checks: new Map<string, CheckResult>() };
    known.checks.set(check.id, check);
    this.#apps.set(key, known);
  }

  /** The apps with the checks that ended. */
  get apps(): AppResult[] {
    return [...this.#apps.values()].map(({ app, checks }) => ({ ...app, checks: [...checks.values()] }));
  }
}

/** A report of a run that tested nothing, or not to its end. */
export function shortReport(known: Pick<Report, 'tool' | 'errors' | 'apps' | 'outcome'>, startedAt: number): Report {
  return {
    schemaVersion: 1,
    tool: known.tool,
    outcome: known.outcome,
    startedAt: new Date(startedAt).toISOString(),
    durationMs: Date.now() - startedAt,
    errors: known.errors,
    apps: known.apps,
  };
}
