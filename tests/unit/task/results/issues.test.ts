import assert from 'node:assert/strict';
import { findingsIn } from '../../../../core/report/findings/findings';
import { announcementsOf, issuesOf } from '../../../../tasks/AppAccessSelfTest/V1/results/issues';
import { app, CONTEXT, check, diagnosis, link, RUNS, report } from '../../report/fixtures';

/** A page of each app's own. */
const pageOf = (i: number) => ({ ...link('enterprise-app'), url: `${link('enterprise-app').url}?app=${i}` });

const failing = (n: number, status: 'failed' | 'warned' = 'failed') =>
  report(
    Array.from({ length: n }, (_, i) =>
      app({
        displayName: `App ${i}`,
        checks: [check({ status, diagnosis: diagnosis({ links: [pageOf(i)] }) })],
      }),
    ),
  );

describe('the issues of a run', () => {
  it('are none when all passed', () => {
    assert.deepEqual(issuesOf(findingsIn(RUNS.allPassed), CONTEXT), []);
  });

  it('name the missing permissions, who can grant them, and the link on a line of its own', () => {
    const [issue, ...rest] = issuesOf(findingsIn(RUNS.consentMissing), CONTEXT);
    assert.equal(rest.length, 0);
    assert.equal(issue?.severity, 'error');
    assert.match(issue?.message ?? '', /User\.Read\.All and GroupMember\.Read\.All/);
    assert.match(
      issue?.message ?? '',
      /Who can fix it: a tenant administrator\.[\s\S]*Approval requires Privileged Role Administrator or/,
    );
    assert.ok(issue?.message.split('\n').includes(link('admin-consent').url));
    assert.equal(issue?.links[0]?.url, link('admin-consent').url);
  });

  it('are one for each app and cause, however many checks it affects', () => {
    const { apps } = RUNS.threeConnections;
    const errors = issuesOf(findingsIn(RUNS.threeConnections), CONTEXT).filter(({ severity }) => severity === 'error');
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
    const issues = issuesOf(findingsIn(report([app({ checks })])));
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
    const [issue] = issuesOf(findingsIn(report([app({ checks })])), CONTEXT);
    assert.match(issue?.message ?? '', /GET \/first/);
    assert.match(issue?.message ?? '', /GET \/second/);
  });

  it('give the consent link, too, where a permission must be declared first', () => {
    const links = [link('app-registration-permissions'), link('enterprise-app'), link('admin-consent')];
    const run = report([app({ checks: [check({ status: 'failed', diagnosis: diagnosis({ links }) })] })]);
    assert.deepEqual(
      issuesOf(findingsIn(run))[0]?.links.map(({ kind }) => kind),
      ['app-registration-permissions', 'enterprise-app', 'admin-consent'],
    );
  });

  it('explain the end of the consent page only once', () => {
    const run = report([
      ...RUNS.consentMissing.apps,
      ...RUNS.consentMissing.apps.map((one) => ({ ...one, displayName: 'B' })),
    ]);
    const hints = issuesOf(findingsIn(run)).filter(({ message }) => message.includes('AADSTS500113'));
    assert.equal(hints.length, 1);
  });

  it('say what to do where no page fixes it', () => {
    const run = report([
      app({ checks: [check({ status: 'failed', diagnosis: diagnosis({ steps: ['Fix the YAML'] }) })] }),
    ]);
    assert.match(issuesOf(findingsIn(run))[0]?.message ?? '', /What to do: Fix the YAML\./);
  });

  it('are at most ten errors, and the tenth says how many more there are', () => {
    assert.equal(issuesOf(findingsIn(failing(10))).length, 10);
    assert.match(issuesOf(findingsIn(failing(10)))[9]?.message ?? '', /App: App 9\./);
    const issues = issuesOf(findingsIn(failing(13)));
    assert.equal(issues.length, 10);
    assert.match(issues[9]?.message ?? '', /^4 more errors: /);
  });

  it('are at most ten warnings, and the tenth says how many more there are', () => {
    const issues = issuesOf(findingsIn(failing(200, 'warned')));
    assert.equal(issues.length, 10);
    assert.ok(issues.every(({ severity }) => severity === 'warning'));
    assert.match(issues[9]?.message ?? '', /^191 more warnings: /);
  });

  it('never repeat themselves', () => {
    const twice = report([...failing(1).apps, ...failing(1).apps]);
    assert.equal(issuesOf(findingsIn(twice)).length, 1);
    for (const run of Object.values(RUNS)) {
      const messages = issuesOf(findingsIn(run), CONTEXT).map(({ message }) => message);
      assert.equal(new Set(messages).size, messages.length);
    }
  });

  it('call an unverified check an error, unless the plan only warns about it', () => {
    const down = check({ status: 'unverified', diagnosis: diagnosis({ owner: 'none', retryable: true }) });
    const run = report([app({ checks: [check(), down] })]);
    assert.equal(issuesOf(findingsIn(run))[0]?.severity, 'error');
    assert.equal(issuesOf(findingsIn(run), { unverified: 'warn' })[0]?.severity, 'warning');
    assert.equal(issuesOf(findingsIn({ ...run, outcome: 'warned' }))[0]?.severity, 'warning');
  });

  it('are one for each mistake in the settings', () => {
    const issues = issuesOf(findingsIn(RUNS.badInput));
    assert.equal(issues.length, 2);
    assert.match(issues[0]?.message ?? '', /^graphPermissions: "User\.Read" exists as a delegated permission only/);
  });
});

describe('one page for several apps', () => {
  const settings = { ...link('powerbi-tenant-settings') };
  const apps = ['Sales', 'Finance', 'Stock'].map((displayName, index) =>
    app({
      displayName,
      connectionId: `connection-${index}`,
      connectionIds: [`connection-${index}`],
      checks: [check({ status: 'failed', diagnosis: diagnosis({ cause: 'power-bi-setting-off', links: [settings] }) })],
    }),
  );

  it('is one issue that names them all', () => {
    const [issue, ...rest] = issuesOf(findingsIn(report(apps)), CONTEXT);
    assert.deepEqual(rest, []);
    assert.match(issue?.message ?? '', /App: Sales\. .* The same holds for “Finance”; “Stock”\./);
    assert.match(issue?.message ?? '', /connections connection-0, connection-1, connection-2\./);
    assert.deepEqual(issue?.links, [settings]);
  });

  it('is shown for each tenant, although the page’s address names none', () => {
    const inTwo = apps.map((one, index) => ({ ...one, tenantId: `tenant-${index % 2}` }));
    const texts = issuesOf(findingsIn(report(inTwo)), CONTEXT).map(({ message }) => message);
    assert.equal(texts.length, 2);
    assert.match(
      texts[0] ?? '',
      /The same holds for “Stock”\.[\s\S]*Tenant tenant-0, connections connection-0, connection-2\./,
    );
    assert.match(texts[1] ?? '', /App: Finance\. [\s\S]*Tenant tenant-1, connection connection-1\./);
  });

  it('does not count as said before what fails only now', () => {
    const { announced } = announcementsOf(findingsIn(report(apps.slice(0, 1))), CONTEXT, 5);
    const texts = issuesOf(findingsIn(report(apps)), { ...CONTEXT, announced }).map(({ message }) => message);
    assert.match(texts[0] ?? '', /^Still failing\. Something is wrong\.[\s\S]*App: Sales\./);
    assert.match(texts[1] ?? '', /^Something is wrong\.[\s\S]*App: Finance\. .*The same holds for “Stock”\./);
  });

  it('is shown for each where one fails and another warns', () => {
    const [first, ...others] = apps.map((one, index) =>
      index === 0 ? one : { ...one, checks: one.checks.map((each) => ({ ...each, status: 'warned' as const })) },
    );
    const issues = issuesOf(findingsIn(report(first ? [first, ...others] : [])), CONTEXT);
    assert.deepEqual(
      issues.map(({ severity }) => severity),
      ['error', 'warning'],
    );
  });
});

describe('what is announced while the step waits', () => {
  it('names the app, what is wrong, and who is to open which link', () => {
    const { issues } = announcementsOf(findingsIn(RUNS.consentMissing), CONTEXT, 20);
    assert.deepEqual(
      issues.map(({ severity, message }) => [severity, message.split('\n').slice(1)]),
      [['warning', ['To be opened now by a tenant administrator:', link('admin-consent').url]]],
    );
    assert.match(
      issues[0]?.message ?? '',
      /^Retrying for up to 20 min\. Application permissions of .* App: Sales report publisher\./,
    );
  });

  it('is not said again by the final error, and nothing is taken for said that was not', () => {
    const many = report(failing(14).apps.map((one, index) => ({ ...one, connectionId: `connection ${index}` })));
    const { issues, announced } = announcementsOf(findingsIn(many), CONTEXT, 5);
    assert.equal(issues.length, 10);
    assert.match(issues[9]?.message ?? '', /^5 more failures: the lines above list them all\.$/);
    const said = (index: number) => {
      const [app] = many.apps.slice(index);
      return issuesOf(findingsIn(report(app ? [app] : [])), { ...CONTEXT, announced })[0]?.message ?? '';
    };
    assert.match(said(0), /^Still failing\. Something is wrong\. [\s\S]*App: App 0\./);
    assert.doesNotMatch(said(12), /Still failing/);
  });

  it('is a matter of failures: a warning says itself', () => {
    const { announced } = announcementsOf(findingsIn(failing(1)), CONTEXT, 5);
    const [issue] = issuesOf(findingsIn(failing(1, 'warned')), { ...CONTEXT, announced });
    assert.doesNotMatch(issue?.message ?? '', /Still failing/);
  });
});
