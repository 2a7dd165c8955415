import type { AppResult, CheckResult, ProgressEvent, Report } from '../../../../core/model/results';

type CheckEnded = Extract<ProgressEvent, { type: 'check' }>;

/** What is known of each app while the tests run, so that a run that is cut short still has something to report. */
export class PartialResults {
  readonly #apps = new Map<string, { app: AppResult; checks: Map<string, CheckResult> }>();

  add({ app, check }: CheckEnded): void {
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

// perf: Progress of a check written a turn

/** How far the checks are, shown once the requests that follow from them are on their way: to write takes as long as to send. */
export class CheckProgress {
  #ended: CheckEnded[] = [];

  constructor(private readonly show: (event: CheckEnded) => void) {}

  ended(event: CheckEnded): void {
    if (this.#ended.length === 0) setImmediate(() => this.flush());
    this.#ended.push(event);
  }

  /** Shows at once what has not been shown yet. */
  flush(): void {
    const ended = this.#ended;
    this.#ended = [];
    for (const event of ended) this.show(event);
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
