import type { Plan } from '../core/model/plan';
import { Secret } from '../core/model/secret';
import { isRecord } from '../core/util/json';
import { type Rule, required, type Shape, shapeProblem } from '../core/util/shape';
import type { RunOptions } from './runOptions';

/** What the functions of the library take. Each gives back what is wrong with a value, in words that repeat none. */

const secret: Rule = (value) =>
  value === undefined || value instanceof Secret ? undefined : "is not a Secret. Example: new Secret('…')";
const callback: Rule = (value) =>
  value === undefined || typeof value === 'function' ? undefined : 'is not a function.';
const signal: Rule = (value) =>
  value === undefined || value instanceof AbortSignal ? undefined : 'is not an AbortSignal. Example: controller.signal';
const list = required('list');
const flag = required('flag');
const text = required('text');
/** `Infinity` is refused, too: a run must end. */
const number: Rule = (value) => (typeof value === 'number' && Number.isFinite(value) ? undefined : 'is not a number.');

const NETWORK: Shape = {
  proxy: { url: text, username: 'text', password: secret, bypass: list },
  environment: 'map',
  ca: list,
  clientCertificate: { cert: text, key: secret, passphrase: secret },
};

const OPTIONS: Record<keyof RunOptions, Rule> = {
  signal,
  onEvent: callback,
  onSignIn: callback,
  network: NETWORK,
  baselineReport: (value) =>
    value === undefined || typeof value === 'string'
      ? undefined
      : "is not a text. It takes the text of a JSON report. Example: readFileSync('report.json', 'utf8')",
};

/** A plan from `buildPlan` has all of it; one that was written by hand may lack or misspell something. */
const PLAN: Record<keyof Plan, Rule> = {
  apps: list,
  resources: list,
  graphPermissions: list,
  graphRequests: list,
  graphForbiddenRequests: list,
  powerbiWorkspaces: list,
  powerbiRequests: list,
  powerbiSemanticModels: list,
  fabricWorkspaces: list,
  fabricRequests: list,
  fabricConnections: list,
  powerbiAdminApi: flag,
  customApis: list,
  customCloud: 'map',
  excessPermissions: text,
  unverified: text,
  credentialExpiryDays: number,
  waitMinutes: number,
  consentRedirectUri: 'text',
  requestTimeoutSeconds: number,
};

const CONTEXT: Shape = {
  pipeline: {
    name: 'text',
    stage: 'text',
    runUrl: 'text',
    project: 'text',
    requestedBy: 'text',
    isScheduled: 'flag',
  },
  terminal: { columns: number },
  noSummary: 'flag',
  announced: 'any',
  documentation: 'text',
  unverified: 'text',
};

export const planProblem = (plan: unknown) => shapeProblem(plan, PLAN, 'the plan');

export const optionsProblem = (options: unknown) => shapeProblem(options, OPTIONS, 'the options');

export const lookUpProblem = (options: unknown) =>
  shapeProblem(options, { signal, network: NETWORK, cloud: 'text' }, 'the options');

export const contextProblem = (context: unknown) => shapeProblem(context, CONTEXT, 'the context');

/** A report may come from a file of a newer version, whose names are not all known here. */
export function reportProblem(report: unknown): string | undefined {
  const isReport = isRecord(report) && Array.isArray(report.apps) && Array.isArray(report.errors);
  return isReport && isRecord(report.tool)
    ? undefined
    : 'the argument is not a report. Example: await runSelfTest(plan), or JSON.parse of a report’s text';
}
