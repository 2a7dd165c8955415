import type { Change } from '../../model/changes';
import type { Alternative, Command, Diagnosis, EvidenceFacts, Link } from '../../model/diagnosis';
import type { AppResult, BaselineFacts, CheckResult, Report, ReportError } from '../../model/results';
import { sanitizeJson } from '../../util/sanitize';

/**
 * The report as JSON, schema 1 (`docs/report.schema.json`): two blanks of indent, fields always in the same order.
 * Every field is named here, so that nothing gets into a report that the schema does not know.
 */
export function reportJson(report: Report): string {
  const ordered = {
    schemaVersion: report.schemaVersion,
    tool: { name: report.tool.name, version: report.tool.version },
    outcome: report.outcome,
    startedAt: report.startedAt,
    durationMs: report.durationMs,
    errors: report.errors.map(error),
    apps: report.apps.map(app),
    baseline: report.baseline && baseline(report.baseline),
    changes: report.changes?.map(change),
  };
  return `${sanitizeJson(JSON.stringify(ordered, null, 2))}\n`;
}

const baseline = ({ startedAt, unknownApps, problem }: BaselineFacts) => ({ startedAt, unknownApps, problem });

const error = ({ input, message }: ReportError) => ({ input, message });

const app = (one: AppResult) => ({
  connectionIds: one.connectionIds,
  connectionId: one.connectionId,
  connectionUrls: one.connectionUrls,
  tenantId: one.tenantId,
  clientId: one.clientId,
  displayName: one.displayName,
  servicePrincipalId: one.servicePrincipalId,
  credential: one.credential,
  connectionCredentials: one.connectionCredentials,
  credentialExpires: one.credentialExpires,
  cloud: one.cloud,
  grantedRoles: one.grantedRoles,
  declared: one.declared,
  checks: one.checks.map(check),
});

const check = (one: CheckResult) => ({
  id: one.id,
  resource: one.resource,
  title: one.title,
  status: one.status,
  dependsOn: one.dependsOn,
  expected: one.expected,
  found: one.found,
  durationMs: one.durationMs,
  attempts: one.attempts,
  facts: one.facts,
  diagnosis: one.diagnosis && diagnosis(one.diagnosis),
});

const change = (one: Change) => ({
  kind: one.kind,
  connectionId: one.connectionId,
  tenantId: one.tenantId,
  clientId: one.clientId,
  subject: one.subject,
  title: one.title,
  before: one.before,
  after: one.after,
  attention: one.attention,
});

/** One diagnosis as it stands in a report. */
export function diagnosisJson(one: Diagnosis): string {
  return `${sanitizeJson(JSON.stringify(diagnosis(one), null, 2))}\n`;
}

const diagnosis = (one: Diagnosis) => ({
  cause: one.cause,
  title: one.title,
  explanation: one.explanation,
  confidence: one.confidence,
  owner: one.owner,
  steps: one.steps,
  links: one.links.map(link),
  commands: one.commands.map(command),
  retryable: one.retryable,
  alternatives: one.alternatives.map(alternative),
  evidence: evidence(one.evidence),
});

const link = ({ kind, title, url }: Link) => ({ kind, title, url });

const command = (one: Command) => ({
  title: one.title,
  shell: one.shell,
  command: one.command,
  role: one.role,
  changesTenant: one.changesTenant,
  replace: one.replace,
});

const alternative = (one: Alternative) => ({
  cause: one.cause,
  title: one.title,
  owner: one.owner,
  links: one.links.map(link),
  howToTell: one.howToTell,
});

const evidence = (one: EvidenceFacts) => ({
  method: one.method,
  host: one.host,
  path: one.path,
  httpStatus: one.httpStatus,
  code: one.code,
  subError: one.subError,
  requestId: one.requestId,
  correlationId: one.correlationId,
  timestamp: one.timestamp,
  message: one.message,
  issuer: one.issuer,
  subject: one.subject,
  audience: one.audience,
});
