/**
 * The self-test for scripts. Names exported here follow semantic versioning.
 */
import { systemClock } from '../core/clock';
import { diagnose } from '../core/diagnosis/diagnose';
import type { Diagnosis } from '../core/diagnosis/diagnosis';
import { evidenceFromText } from '../core/diagnosis/explain';
import { createHttpClient } from '../core/http/httpClient';
import type { NetworkSettings } from '../core/http/network';
import type { Plan } from '../core/plan';
import { PRODUCT } from '../core/product';
import type { ProgressEvent, Report } from '../core/results';
import { runSelfTest as runPlan, type SelfTestServices } from '../core/selfTest';

export type { CloudId } from '../core/cloud/clouds';
export type { SignInPrompt } from '../core/credential/deviceCode';
export type { Alternative, Diagnosis, EvidenceFacts, Link, LinkKind, Owner } from '../core/diagnosis/diagnosis';
export type { NetworkSettings } from '../core/http/network';
export { adminConsentUrl } from '../core/links';
export type { AppPlan, AssertionSource, Credential, CustomApi, GraphRequest, Plan, WorkspaceWish } from '../core/plan';
export { buildPlan, type ConnectionFacts, type Planned } from '../core/planning';
export { reportJson } from '../core/report/json';
export { junitXml } from '../core/report/junit';
export { summaryMarkdown } from '../core/report/markdown';
export type { AppResult, CheckResult, CheckStatus, Outcome, ProgressEvent, Report, ReportError } from '../core/results';
export { Secret } from '../core/secret';

export interface RunOptions {
  /** Ends the run early: what is known by then is reported, the rest is unverified. */
  signal?: AbortSignal;
  onEvent?: (event: ProgressEvent) => void;
  /** Shows a person page and code to sign in; needed for a credential of the kind `user`. */
  onSignIn?: SelfTestServices['onSignIn'];
  /** Proxy and certificates. Left out: `HTTPS_PROXY`, `NO_PROXY` and Node's own certificates. */
  network?: NetworkSettings;
}

/** Runs a plan (see `buildPlan`) and gives back its report. A check that fails is a result, never a rejection. */
export async function runSelfTest(plan: Plan, options: RunOptions = {}): Promise<Report> {
  const { network = { environment: { ...process.env }, ca: [] }, signal, onEvent, onSignIn } = options;
  const http = createHttpClient(network, { clock: systemClock, timeoutMs: plan.requestTimeoutSeconds * 1000 });
  try {
    return await runPlan(plan, {
      http,
      clock: systemClock,
      tool: { name: PRODUCT.name, version: PRODUCT.version },
      // A script is no pipeline's task: it has no service connection and no stage.
      place: 'terminal',
      ...(PRODUCT.documentation && { documentation: PRODUCT.documentation }),
      signal,
      onEvent,
      onSignIn,
    });
  } finally {
    http.close();
  }
}

/** Explains an error code, a log line or an error body: its cause, who can mend it, steps and pages. Offline, and never throws. */
export function explain(text: string): Diagnosis {
  return diagnose(evidenceFromText(text), {
    place: 'anywhere',
    ...(PRODUCT.documentation && { documentation: PRODUCT.documentation }),
  });
}
