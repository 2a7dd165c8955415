import type { OnSignIn } from './credential/deviceCode';
import { createTokenSource } from './credential/tokenSource';
import type { DiagnoseOptions } from './diagnosis/diagnose';
import type { HttpClient } from './http/client';
import type { Diagnosis } from './model/diagnosis';
import type { Evidence } from './model/evidence';
import { overallOutcome } from './model/outcome';
import type { Plan } from './model/plan';
import { type AppResult, type CheckResult, type ProgressEvent, type Report, SCHEMA_VERSION } from './model/results';
import { AppRun } from './run/appRun';
import { sectionsOf } from './run/sections';
import type { RunServices } from './run/services';
import { TenantClouds } from './run/tenantCloud';
import { waitForAccess } from './run/waiting';
import type { Clock } from './util/clock';
import { mapLimit } from './util/mapLimit';

/** So many apps at a time keep the network busy while memory and the services' throttling limits stay out of the way. */
const APPS_AT_ONCE = 8;

export interface SelfTestServices {
  http: HttpClient;
  clock: Clock;
  /** Ends the run early: what is known by then is reported, the rest is unverified. */
  signal?: AbortSignal;
  onEvent?: (event: ProgressEvent) => void;
  /** Shows a person page and code to sign in; needed for apps that are tested as a user. */
  onSignIn?: OnSignIn;
  tool: { name: string; version: string };
  /** Base address of the product's own documents, for links to them. */
  documentation?: string;
  /** Where the report is read; a pipeline unless said otherwise. */
  audience?: DiagnoseOptions['audience'];
  /** In place of the real ones, for tests. */
  createTokenSource?: RunServices['createTokenSource'];
  diagnose?: RunServices['diagnose'];
}

/** Runs a plan and gives back its report. Never rejects: whatever goes wrong is a result of some check. */
export async function runSelfTest(plan: Plan, services: SelfTestServices): Promise<Report> {
  const { clock, http, signal, tool, documentation, audience } = services;
  const startedAt = clock.now();
  const onEvent = services.onEvent ?? (() => {});
  const progress = new Progress(onEvent);
  const clouds = new TenantClouds(http, plan.customCloud, signal);
  const runServices: RunServices = {
    http,
    clock,
    signal,
    onSignIn: services.onSignIn,
    createTokenSource: services.createTokenSource ?? createTokenSource,
    diagnose: services.diagnose ?? ((evidence) => diagnoseLater(evidence, { documentation, audience })),
    onCheck: (app, check) => progress.checked(app, check),
  };
  const runs = await Promise.all(
    sectionsOf(plan.apps).map((section) => AppRun.of(section, plan, runServices, clouds.of(section[0]))),
  );
  progress.total = runs.reduce((sum, run) => sum + run.checkCount, 0);

  const report = (): Report => {
    const apps = runs.map(({ result }) => result);
    return {
      schemaVersion: SCHEMA_VERSION,
      tool,
      outcome: overallOutcome({ apps }, plan.unverified),
      startedAt: new Date(startedAt).toISOString(),
      durationMs: clock.now() - startedAt,
      errors: [],
      apps,
    };
  };

  await mapLimit(APPS_AT_ONCE, runs, async (run) => {
    await run.run();
    // Hundreds of apps would otherwise keep their keys and clients in memory to the end.
    run.release();
  });
  if (plan.waitMinutes > 0) {
    await waitForAccess({
      runs,
      atMost: plan.waitMinutes * 60_000,
      unverifiedFails: plan.unverified === 'fail',
      clock,
      signal,
      report,
      onEvent,
      retry: (work, some) => mapLimit(APPS_AT_ONCE, some, work),
    });
  }
  return report();
}

/** The catalog is loaded with the first check that fails. */
async function diagnoseLater(evidence: Evidence, options: DiagnoseOptions): Promise<Diagnosis> {
  // perf: Catalog of causes, and MSAL's managed identity, loaded only where needed
  const { diagnose } = await import('./diagnosis/diagnose');
  return diagnose(evidence, options);
}

/** Counts checks, each once however often it is tried. */
class Progress {
  total = 0;
  readonly #done = new Set<string>();

  constructor(private readonly onEvent: (event: ProgressEvent) => void) {}

  checked(app: AppResult, check: CheckResult): void {
    this.#done.add(`${app.connectionId} ${app.tenantId} ${check.id}`);
    this.onEvent({ type: 'check', app, check, done: this.#done.size, total: this.total });
  }
}
