import assert from 'node:assert/strict';
import { GRAPH_APP_ID } from '../../simulator/cloud/permissions';
import { connectionInputs, secretConnection } from '../../simulator/scenes/connections';
import { contoso, DAY, grantNeeded, NEEDED, reportingApp } from '../../simulator/scenes/contoso';
import { assertHarmlessMarkdown } from './support/harmless';
import { sideBySide } from './support/sideBySide';
import { inTestBed, type Outcome, type TestBed, type TestBedRun } from './support/testBed';

/** A release for which everything is right, and the app, workspace and model that it needs. */
function release(bed: TestBed) {
  const { model } = bed;
  const tenant = contoso(model);
  const reporting = reportingApp(model, tenant);
  const { app, registration, workspace, secret } = reporting;
  grantNeeded(model, app);
  const sales = model.addModel(tenant, workspace, 'Sales', app.objectId);
  const connections = [secretConnection('contoso-reports', reporting, secret)];
  const setup = {
    connections,
    inputs: {
      ...connectionInputs(connections),
      graphPermissions: NEEDED.join('\n'),
      excessPermissions: 'warn',
      powerbiSemanticModels: `${workspace.id}/${sales.id}`,
      baselineReport: 'baseline/report.json',
    },
  };
  return { setup, tenant, app, registration, workspace, sales };
}

const reportOf = (outcome: Outcome) => JSON.stringify(outcome.report);

/** The run after one that left that report, or whatever else lies there. */
const beside = (report: string | Uint8Array): TestBedRun => ({ sources: { 'baseline/report.json': report } });

const changesOf = ({ report }: Outcome) =>
  report.changes?.map(
    ({ kind, title, before, after: now, attention }) =>
      `${kind} ${title}: ${before ?? '-'} → ${now ?? '-'}${attention ? ' !' : ''}`,
  );

const warnings = ({ issues }: Outcome) =>
  issues.flatMap(({ type, message }) => (type === 'warning' ? [message.replaceAll('\n', ' ')] : []));

describe('the packaged task beside the report of an earlier run', () => {
  const test = sideBySide();

  it(
    'says nothing changed where nothing did, and on the first run that there is none, without failing',
    test(() =>
      inTestBed(async (bed) => {
        const { setup } = release(bed);
        const first = await bed.run(setup);
        assert.equal(first.result, 'Succeeded', first.log);
        assert.equal(first.outputVariables.changes, '');
        assert.equal(first.report.changes, undefined);
        const [warning, ...others] = warnings(first);
        assert.deepEqual(others, []);
        assert.match(warning ?? '', /^baselineReport: .*“baseline\/report\.json” cannot be read: it does not exist\./);
        const second = await bed.run(setup, beside(reportOf(first)));
        assert.equal(second.outputVariables.changes, '0');
        assert.match(second.log, /No changes since \d{4}-\d\d-\d\d\./);
        assert.deepEqual(warnings(second), []);
      }),
    ),
  );

  it(
    'shows the drift of a permission from one run to the next in log, summary, report, JUnit file and variable',
    test(() =>
      inTestBed(async (bed) => {
        const { setup, app } = release(bed);
        const first = await bed.run(setup);
        app.roles = app.roles.filter(({ value }) => value !== 'GroupMember.Read.All');
        const second = await bed.run(setup, beside(reportOf(first)));
        assert.equal(second.result, 'Failed');
        assert.deepEqual(changesOf(second), [
          'check-fails Microsoft Graph: required permissions: passed → failed !',
          'permission-removed GroupMember.Read.All: GroupMember.Read.All → - !',
        ]);
        assert.equal(second.outputVariables.changes, '2');
        assert.match(second.log, /! permission removed: GroupMember\.Read\.All \(Microsoft Graph\)/);
        assert.match(second.summary, /permission removed: `GroupMember\.Read\.All`/);
        assert.match(second.junit, /<property name="change" value="permission removed: GroupMember\.Read\.All/);

        bed.model.grant(app, GRAPH_APP_ID, 'GroupMember.Read.All');
        const third = await bed.run(setup, beside(reportOf(second)));
        assert.equal(third.result, 'Succeeded', third.log);
        assert.deepEqual(changesOf(third), [
          'check-fixed Microsoft Graph: required permissions: failed → passed',
          'permission-granted GroupMember.Read.All: - → GroupMember.Read.All !',
        ]);
      }),
    ),
  );

  it(
    'shows excess that grew, a renewed secret and another owner of a model, of which none fails the run',
    test(() =>
      inTestBed(async (bed) => {
        const { setup, app, registration, sales, tenant } = release(bed);
        bed.model.grant(app, GRAPH_APP_ID, 'Mail.Send');
        const first = await bed.run(setup);
        bed.model.grant(app, GRAPH_APP_ID, 'Sites.Read.All');
        const [old] = registration.secrets;
        assert.ok(old);
        old.expires = new Date(old.expires.getTime() + 365 * DAY);
        sales.owner = `adele.vance@${tenant.domain}`;
        const second = await bed.run(setup, beside(reportOf(first)));
        assert.equal(second.result, 'SucceededWithIssues', second.log);
        const day = (date: string | undefined) => date?.slice(0, 10);
        const [before, now] = [first, second].map(({ report }) => day(report.apps[0]?.credentialExpires));
        assert.deepEqual(changesOf(second), [
          'fact-changed Microsoft Graph: permissions beyond the required ones: count: 1 → 2 !',
          `fact-changed Power BI: semantic model ${sales.id}: owner: the app → adele.vance@${tenant.domain} !`,
          'permission-granted Sites.Read.All: - → Sites.Read.All !',
          `credential-renewed Credential: expiry: ${before} → ${now}`,
        ]);
      }),
    ),
  );

  const WRONG: [what: string, file: (report: string) => string | Uint8Array, said: RegExp][] = [
    ['is of a newer schema', (report) => report.replace('"schemaVersion":1', '"schemaVersion":2'), /newer version/],
    [
      'is about another app',
      (report) => report.replace(/"clientId":"[^"]+"/, '"clientId":"11111111-2222-4333-8444-555555555555"'),
      /the earlier report is about other apps/,
    ],
    ['is of another tool', () => '{"schemaVersion":1,"tool":{"name":"x"},"apps":[]}', /another tool/],
    ['is cut off', (report) => report.slice(0, -40), /it is not a JSON object/],
    ['is no text', () => new Uint8Array([0xff, 0xd8, 0xff]), /it is not UTF-8 text/],
    ['has 31 megabytes', () => `{"a":"${'x'.repeat(31_000_000)}"}`, /larger than 30 MB/],
    ['is nested without end', () => '['.repeat(1_000_000), /it is not a JSON object/],
  ];
  for (const [what, file, said] of WRONG) {
    it(
      `goes on with one warning where that report ${what}`,
      test(() =>
        inTestBed(async (bed) => {
          const { setup } = release(bed);
          const first = await bed.run(setup, beside('{}'));
          const outcome = await bed.run(setup, beside(file(reportOf(first))));
          assert.equal(outcome.result, 'Succeeded', outcome.log);
          assert.equal(outcome.outputVariables.changes, '');
          assert.equal(outcome.issues.length, 1, outcome.log);
          assert.match(warnings(outcome)[0] ?? '', said);
          assert.equal(outcome.log.split('Nothing was compared').length, 2, outcome.log);
        }),
      ),
    );
  }

  it(
    'lets a hostile report neither command the agent nor write into what people read',
    test(() =>
      inTestBed(async (bed) => {
        const { setup } = release(bed);
        const first = await bed.run(setup);
        const hostile = [
          '##vso[task.setvariable variable=PATH]x',
          'a\r\n##vso[task.complete result=Succeeded;]',
          '[click](https://evil.example)',
          '<img src=x onerror=alert(1)>',
          ...Array.from({ length: 3000 }, (_, index) => `Fake.Permission${index}`),
        ];
        const apps = first.report.apps.map((app) => ({
          ...app,
          grantedRoles: { ...app.grantedRoles, graph: hostile, constructor: hostile },
          checks: app.checks.map((check) => ({ ...check, facts: { owner: hostile[1], count: hostile[0] } })),
        }));
        const text = JSON.stringify({ ...first.report, apps }).replace('{', '{"__proto__":{"apps":[]},');
        const second = await bed.run(setup, beside(text));
        assert.equal(second.result, 'Succeeded', second.log);
        assert.deepEqual(second.refusedCommands, []);
        assert.deepEqual(second.variables, {});
        assert.ok((second.report.changes?.length ?? 0) < 1100);
        assertHarmlessMarkdown(second.summary);
        assert.ok(second.summary.length < 20_000, `${second.summary.length} characters`);
      }),
    ),
  );

  it(
    'refuses a path with a variable that nobody expanded, before any call',
    test(() =>
      inTestBed(async (bed) => {
        const { setup } = release(bed);
        const inputs = { ...setup.inputs, baselineReport: '$(selfTest.reportPath)' };
        const outcome = await bed.run({ ...setup, inputs });
        assert.equal(outcome.result, 'Failed');
        assert.deepEqual(bed.cloud.requests, []);
        assert.equal(outcome.issues.length, 1, outcome.log);
        assert.match(outcome.issues[0]?.message ?? '', /baselineReport: The variable “selfTest\.reportPath”/);
      }),
    ),
  );
});
