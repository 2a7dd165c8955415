import assert from 'node:assert/strict';
import type { AppResult, CheckResult } from '../../../core/model/results';
import type { Expectation, ExpectedCheck } from '../../../simulator/scenes';
import type { Outcome } from './testBed';

/** The app that is meant; the only one where none is named. */
export function appOf(outcome: Outcome, wanted: { clientId?: string; tenantId?: string } = {}): AppResult {
  const { apps } = outcome.report;
  const found = apps.filter(
    (app) =>
      (!wanted.clientId || app.clientId === wanted.clientId) && (!wanted.tenantId || app.tenantId === wanted.tenantId),
  );
  assert.equal(found.length, 1, `${found.length} of ${apps.length} apps fit\n${outcome.log}`);
  return found[0] as AppResult;
}

export function checkOf(
  outcome: Outcome,
  id: string,
  wanted: { clientId?: string; tenantId?: string } = {},
): CheckResult {
  const check = appOf(outcome, wanted).checks.find((one) => one.id === id);
  assert.ok(check, `there is no check ${id}\n${outcome.log}`);
  return check;
}

const identity = (check: ExpectedCheck) => [check.clientId ?? '', check.tenantId ?? '', check.check].join(' ');

/** The run came out as its scene says; what the scene does not name may only pass or be skipped. */
export function assertExpected(outcome: Outcome, expected: Expectation): void {
  const seen = outcome.report.apps.flatMap((app) =>
    app.checks.filter(({ status }) => status !== 'passed' && status !== 'skipped').map((check) => ({ app, check })),
  );
  for (const wanted of expected.checks) {
    const check = checkOf(outcome, wanted.check, wanted);
    assert.equal(check.status, wanted.status, `${identity(wanted)}\n${outcome.log}`);
    if (wanted.owner) assert.equal(check.diagnosis?.owner, wanted.owner, identity(wanted));
    if (wanted.link) assert.equal(check.diagnosis?.links[0]?.kind, wanted.link, identity(wanted));
  }
  const unnamed = seen.filter(
    ({ app, check }) =>
      !expected.checks.some(
        (wanted) =>
          wanted.check === check.id &&
          (wanted.clientId ?? app.clientId) === app.clientId &&
          (wanted.tenantId ?? app.tenantId) === app.tenantId,
      ),
  );
  assert.deepEqual(
    unnamed.map(({ check }) => `${check.id}: ${check.status}, ${check.found}`),
    [],
    outcome.log,
  );
  for (const { check } of seen) assertSupportFacts(check, outcome);
  assertColumns(outcome.log);
  const texts = outcome.issues.map(({ message }) => message);
  // A later step may lead to a page that fixes something else as well; what fixes an issue fixes no other one.
  const fixes = texts.flatMap((text) => linksInLog(text).slice(0, 1));
  assert.equal(new Set(fixes).size, fixes.length, 'two issues with the same fix');
  const live = outcome.liveConsole.join('\n');
  assert.ok(
    fixes.every((link) => live.includes(`${link}\n`) || live.endsWith(link)),
    'the live console shows each fix whole',
  );
  assert.equal(outcome.report.outcome, expected.outcome);
  assert.equal(outcome.result, expected.result);
}

/** Services of the simulated cloud that number their answers. */
const NUMBERED = /^(?:login|graph|api|wabi)\b.*\.(?:com|cn|us)$/;

/** Where a server was asked, a support case finds all that it needs in the report. */
function assertSupportFacts({ id, diagnosis }: CheckResult, { log }: Outcome): void {
  const { method, host, path, httpStatus, requestId, correlationId, timestamp } = diagnosis?.evidence ?? {};
  if (httpStatus === undefined) return;
  assert.ok(method && host && path && timestamp, `${id}: endpoint and time\n${log}`);
  if (!NUMBERED.test(host) || path.includes('openid-configuration')) return;
  assert.ok(requestId, `${id}: request ID\n${log}`);
  if (!host.startsWith('api.')) assert.ok(correlationId, `${id}: correlation ID\n${log}`);
}

/** Each line of the task fits 120 columns, links excepted; those above are the agent’s. */
function assertColumns(log: string): void {
  const [, ...lines] = log.slice(log.lastIndexOf('\n====')).split('\n').slice(1);
  assert.ok(lines.length > 5, log);
  assert.deepEqual(
    lines.filter((line) => line.length > 120 && !/^\s*https:\/\/\S+$/.test(line)),
    [],
  );
}

/** Addresses that stand on a line of their own in the log, as a person sees them. */
export function linksInLog(log: string): string[] {
  return log.split('\n').flatMap((line) => /^\s*(https:\/\/\S+)\s*$/.exec(line)?.[1] ?? []);
}

export function consentLinksIn(log: string): string[] {
  return [...new Set(linksInLog(log).filter((link) => link.includes('/adminconsent?')))];
}
