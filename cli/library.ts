/**
 * The self-test for scripts. Names exported here follow semantic versioning.
 */

import { CLOUDS, type CloudId } from '../core/cloud/clouds';
import { type Earlier, withChanges } from '../core/comparison';
import { explain as explained } from '../core/diagnosis/explain';
import { createHttpClient } from '../core/http/httpClient';
import type { Diagnosis } from '../core/model/diagnosis';
import type { Plan } from '../core/model/plan';
import type { ProgressEvent, Report } from '../core/model/results';
import { secretsIn } from '../core/model/secret';
import { guidIn, tenantIn } from '../core/planning';
import { customApiProblem } from '../core/planning/customApis';
import { PRODUCT } from '../core/product';
import { readBaseline } from '../core/report/changes/baseline';
import type { ReportContext } from '../core/report/findings/context';
import { findingsIn } from '../core/report/findings/findings';
import { reportJson as writeJson } from '../core/report/machine/json';
import { junitXml as writeJunit } from '../core/report/machine/junit';
import { summaryMarkdown as writeSummary } from '../core/report/markdown/summary';
import { lookUpTenant } from '../core/run/tenantLookup';
import { runSelfTest as runPlan } from '../core/selfTest';
import { systemClock } from '../core/util/clock';
import { CAUGHT, LastNet } from '../core/util/lastNet';
import { contextProblem, lookUpProblem, optionsProblem, planProblem, reportProblem } from './libraryShapes';
import type { RunOptions } from './runOptions';

export type { CloudId } from '../core/cloud/clouds';
export { adminConsentUrl } from '../core/cloud/portalLinks';
export type { SignInPrompt } from '../core/credential/deviceCode';
export type { NetworkSettings } from '../core/http/network';
export type { Change, ChangeKind } from '../core/model/changes';
export type { Alternative, Diagnosis, EvidenceFacts, Link, LinkKind, Owner } from '../core/model/diagnosis';
export type {
  AppPlan,
  AssertionSource,
  Credential,
  CustomApi,
  GraphRequest,
  Plan,
  WorkspaceRequirement,
} from '../core/model/plan';
export type {
  AppResult,
  BaselineFacts,
  CheckResult,
  CheckStatus,
  Outcome,
  ProgressEvent,
  Report,
  ReportError,
} from '../core/model/results';
export { Secret } from '../core/model/secret';
export { buildPlan, type ConnectionFacts, type Planned } from '../core/planning';
export type { RunOptions } from './runOptions';

/** The report as JSON, as the task and the terminal command write it (schema 1). */
export function reportJson(report: Report): string {
  refuseWrongReport('reportJson', report);
  return given(netFor([]), writeJson(report));
}

/** The report as JUnit XML: a suite an app, a case a check. */
export function junitXml(report: Report, context: ReportContext = {}): string {
  refuseWrongReport('junitXml', report, context);
  return given(netFor([]), writeJunit(findingsIn(report), context));
}

/** The report as a Markdown page. Every text from outside is escaped; there is no raw HTML in it. */
export function summaryMarkdown(report: Report, context: ReportContext = {}): string {
  refuseWrongReport('summaryMarkdown', report, context);
  return given(netFor([]), writeSummary(findingsIn(report), context));
}

/** A context that nobody looks at, or what is no report at all. */
function refuseWrongReport(name: string, report: unknown, context: unknown = {}): void {
  const problem = reportProblem(report) ?? contextProblem(context);
  if (problem) throw new TypeError(`${name}: ${problem}`);
}

/**
 * Runs a plan (see `buildPlan`) and gives back its report. A check that fails is a result, never a rejection. A plan whose
 * `customApis` would not come out of `buildPlan`, a name that is not known and a value of a wrong type are refused before any
 * call (`TypeError`).
 */
export async function runSelfTest(plan: Plan, options: RunOptions = {}): Promise<Report> {
  refuseOtherShapes(plan, options);
  refuseForeignApis(plan);
  const { network = { environment: { ...process.env }, ca: [] }, signal, onEvent, onSignIn } = options;
  const net = netFor([plan, network]);
  const earlier = options.baselineReport === undefined ? undefined : earlierIn(options.baselineReport);
  const http = await createHttpClient(network, { clock: systemClock, timeoutMs: plan.requestTimeoutSeconds * 1000 });
  try {
    const report = await runPlan(plan, {
      http,
      clock: systemClock,
      tool: { name: PRODUCT.name, version: PRODUCT.version },
      // A script is no pipeline's task: it has no service connection and no stage.
      audience: 'terminal',
      ...(PRODUCT.documentation && { documentation: PRODUCT.documentation }),
      signal,
      ...(onEvent && { onEvent: (event: ProgressEvent) => onEvent(net.passAll(event)) }),
      onSignIn,
    });
    return given(net, earlier ? withChanges(report, earlier) : report);
  } finally {
    http.close();
  }
}

/** Knows the secrets of these arguments: the last look at everything that is given back. */
function netFor(values: unknown): LastNet {
  const net = new LastNet();
  for (const secret of secretsIn(values)) net.add(secret);
  return net;
}

/** The value without any secret. That there was one is a mistake of ours, which a script's console shows. */
function given<T>(net: LastNet, value: T): T {
  const clean = net.passAll(value);
  if (net.caught) process.emitWarning(CAUGHT, 'AppAccessSelfTestWarning');
  return clean;
}

function earlierIn(text: unknown): Earlier {
  if (typeof text !== 'string') {
    throw new TypeError(
      "runSelfTest: baselineReport is not a text. It takes the text of a JSON report. Example: readFileSync('report.json', 'utf8')",
    );
  }
  const baseline = readBaseline(text, PRODUCT.name);
  return 'problem' in baseline ? { problem: `the earlier report cannot be used: ${baseline.problem}` } : { baseline };
}

/**
 * The ID of the tenant to which a domain belongs, for `tenantId` of an app: looked up without a credential. `cloud` names the
 * login host to ask, the public one where it is left out. What is neither a domain nor an ID, and a domain of no tenant, are a
 * `TypeError`; an `Error` says that nobody answered. An ID comes back as it is, and nothing is asked.
 */
export async function findTenantId(
  domain: string,
  options: Pick<RunOptions, 'signal' | 'network'> & { cloud?: Exclude<CloudId, 'custom'> } = {},
): Promise<string> {
  const name = typeof domain === 'string' ? tenantIn(domain) : undefined;
  if (name === undefined) {
    throw new TypeError(
      "findTenantId: the argument is neither a domain nor the ID of a tenant. Example: findTenantId('contoso.onmicrosoft.com')",
    );
  }
  const wrong = lookUpProblem(options);
  if (wrong) throw new TypeError(`findTenantId: ${wrong}`);
  const { network = { environment: { ...process.env }, ca: [] }, signal, cloud = 'public' } = options;
  if (!Object.hasOwn(CLOUDS, cloud)) {
    throw new TypeError(`findTenantId: cloud is not one of ${Object.keys(CLOUDS).join(', ')}.`);
  }
  if (guidIn(name) !== undefined) return name;
  const http = await createHttpClient(network, { clock: systemClock, timeoutMs: 30_000 });
  try {
    const { login } = CLOUDS[cloud];
    const found = await lookUpTenant(name, { login }, http, signal);
    if (found.kind === 'found') return found.tenantId;
    if (found.kind === 'unknown')
      throw new TypeError(`findTenantId: no tenant behind ${login} has the domain “${name}”.`);
    throw new Error(`findTenantId: ${login} gave no answer that says which tenant has “${name}” (${found.why}).`);
  } finally {
    http.close();
  }
}

/** A script without types may misspell a name, and a signal or a proxy that nobody looks at is worse than an error. */
function refuseOtherShapes(plan: unknown, options: unknown): void {
  const problem = planProblem(plan) ?? optionsProblem(options);
  if (problem) throw new TypeError(`runSelfTest: ${problem}`);
}

/** A plan may be written by hand; a token for a service of Microsoft's goes to that service's hosts all the same. */
function refuseForeignApis({ customApis }: Plan): void {
  const apis: readonly unknown[] | undefined = Array.isArray(customApis) ? customApis : undefined;
  const problem = apis
    ? apis.map((api, index) => [index, customApiProblem(api)] as const).find(([, found]) => found !== undefined)
    : undefined;
  if (apis && !problem) return;
  const what = problem ? `customApis[${problem[0]}] ${problem[1]}` : 'customApis is not a list';
  throw new TypeError(
    `runSelfTest: ${what}. Example: customApis: [{ name: 'orders', resource: 'api://orders', url: 'https://orders.example.com/health', permissions: [] }]`,
  );
}

/**
 * Explains an error code, a log line or an error body: its cause, who can fix it, steps and pages. Offline. No text makes it
 * throw; what is no text does (`TypeError`).
 */
export function explain(text: string): Diagnosis {
  if (typeof text !== 'string') {
    throw new TypeError(
      "explain: the argument is not a text. Example: explain(error.message), or explain('AADSTS7000215')",
    );
  }
  const diagnosis = explained(text, {
    audience: 'anywhere',
    ...(PRODUCT.documentation && { documentation: PRODUCT.documentation }),
  });
  return given(netFor([]), diagnosis);
}
