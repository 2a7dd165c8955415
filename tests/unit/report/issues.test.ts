import assert from 'node:assert/strict';
import { issuesOf } from '../../../core/report/issues';
import { app, CONTEXT, check, diagnosis, link, RUNS, report } from './fixtures';

const failing = (n: number, status: 'failed' | 'warned' = 'failed') =>
  report(
    Array.from({ length: n }, (_, i) =>
      app({
        displayName: `App ${i}`,
        checks: [check({ status, diagnosis: diagnosis({ links: [link('enterprise-app')] }) })],
      }),
    ),
  );

describe('the issues of a run', () => {
  it('are none when all passed', () => {
    assert.deepEqual(issuesOf(RUNS.allPassed, CONTEXT), []);
  });

  it('name the missing permissions, who can grant them, and the link on a line of its own', () => {
    const [issue, ...rest] = issuesOf(RUNS.consentMissing, CONTEXT);
    assert.equal(rest.length, 0);
    assert.equal(issue?.severity, 'error');
    assert.match(issue?.message ?? '', /User\.Read\.All and GroupMember\.Read\.All/);
    assert.match(issue?.message ?? '', /Who can mend it: a tenant administrator \(Privileged Role Administrator or/);
    assert.ok(issue?.message.split('\n').includes(link('admin-consent').url));
    assert.deepEqual(issue?.links, [link('admin-consent')]);
  });

  it('are one for each app and cause, however many checks it spoilt', () => {
    const { apps } = RUNS.threeConnections;
    const errors = issuesOf(RUNS.threeConnections, CONTEXT).filter(({ severity }) => severity === 'error');
    assert.equal(apps.flatMap(({ checks }) => checks).filter(({ status }) => status === 'failed').length, 4);
    assert.equal(errors.length, 4);
    assert.equal(errors.filter(({ message }) => message.includes('not granted')).length, 1);
  });

  it('are one even where the steps of a cause differ from check to check', () => {
    const checks = ['a', 'b', 'c'].map((id) =>
      check({
        id,
        found: `no ${id}`,
        status: 'failed',
        diagnosis: diagnosis({ steps: [id], explanation: `Missing ${id}.` }),
      }),
    );
    const issues = issuesOf(report([app({ checks })]));
    assert.equal(issues.length, 1);
    assert.match(issues[0]?.message ?? '', /Missing a\. And 2 more like it\./);
  });

  it('name each check of a cause, because two paths differ in nothing else', () => {
    const one = diagnosis({ explanation: 'A 404 without a code means that the path is wrong.' });
    const checks = ['/first', '/second'].map((path) =>
      check({
        id: `powerbi.request:${path}`,
        title: `Power BI: GET ${path}`,
        status: 'failed',
        found: '404',
        diagnosis: one,
      }),
    );
    const [issue] = issuesOf(report([app({ checks })]), CONTEXT);
    assert.match(issue?.message ?? '', /GET \/first/);
    assert.match(issue?.message ?? '', /GET \/second/);
  });

  it('give the consent link, too, where a permission must be declared first', () => {
    const links = [link('app-registration-permissions'), link('enterprise-app'), link('admin-consent')];
    const run = report([app({ checks: [check({ status: 'failed', diagnosis: diagnosis({ links }) })] })]);
    assert.deepEqual(
      issuesOf(run)[0]?.links.map(({ kind }) => kind),
      ['app-registration-permissions', 'admin-consent'],
    );
  });

  it('explain the end of the consent page only once', () => {
    const run = report([
      ...RUNS.consentMissing.apps,
      ...RUNS.consentMissing.apps.map((one) => ({ ...one, displayName: 'B' })),
    ]);
    const hints = issuesOf(run).filter(({ message }) => message.includes('AADSTS500113'));
    assert.equal(hints.length, 1);
  });

  it('say what to do where no page mends it', () => {
    const run = report([
      app({ checks: [check({ status: 'failed', diagnosis: diagnosis({ steps: ['Fix the YAML'] }) })] }),
    ]);
    assert.match(issuesOf(run)[0]?.message ?? '', /What to do: Fix the YAML\./);
  });

  it('are at most ten errors, and the tenth says how many more there are', () => {
    assert.equal(issuesOf(failing(10)).length, 10);
    assert.match(issuesOf(failing(10))[9]?.message ?? '', /^App 9: /);
    const issues = issuesOf(failing(13));
    assert.equal(issues.length, 10);
    assert.match(issues[9]?.message ?? '', /^4 more errors: /);
  });

  it('are at most ten warnings, and the tenth says how many more there are', () => {
    const issues = issuesOf(failing(200, 'warned'));
    assert.equal(issues.length, 10);
    assert.ok(issues.every(({ severity }) => severity === 'warning'));
    assert.match(issues[9]?.message ?? '', /^191 more warnings: /);
  });

  it('never repeat themselves', () => {
    const twice = report([...failing(1).apps, ...failing(1).apps]);
    assert.equal(issuesOf(twice).length, 1);
    for (const run of Object.values(RUNS)) {
      const messages = issuesOf(run, CONTEXT).map(({ message }) => message);
      assert.equal(new Set(messages).size, messages.length);
    }
  });

  it('call an unverified check an error, unless the plan only warns about it', () => {
    const down = check({ status: 'unverified', diagnosis: diagnosis({ owner: 'none', retryable: true }) });
    const run = report([app({ checks: [check(), down] })]);
    assert.equal(issuesOf(run)[0]?.severity, 'error');
    assert.equal(issuesOf(run, { unverified: 'warn' })[0]?.severity, 'warning');
    assert.equal(issuesOf({ ...run, outcome: 'warned' })[0]?.severity, 'warning');
  });

  it('are one for each mistake in the settings', () => {
    const issues = issuesOf(RUNS.badInput);
    assert.equal(issues.length, 2);
    assert.match(issues[0]?.message ?? '', /^graphPermissions: "User\.Read" exists as a delegated permission only/);
  });
});
