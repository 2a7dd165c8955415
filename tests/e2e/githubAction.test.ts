import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stageNpmPackage } from '../../scripts/packaging/npmPackage';
import { ROOT, readProject } from '../../scripts/project';
import { GRAPH_APP_ID } from '../../simulator/cloud/permissions';
import { SimulatedCloud } from '../../simulator/cloud/simulatedCloud';
import { runCompositeAction } from '../../simulator/github/compositeAction';
import { contoso, grantNeeded, NEEDED, type ReportingApp, reportingApp } from '../../simulator/scenes/contoso';

describe('the action for GitHub', function () {
  this.timeout(240_000);
  let cloud: SimulatedCloud;
  let reporting: ReportingApp;

  before(async () => {
    await stageNpmPackage(readProject());
    cloud = await SimulatedCloud.start();
    reporting = reportingApp(cloud.model, contoso(cloud.model));
  });
  after(() => cloud.stop());

  const run = (given: Record<string, string>) =>
    runCompositeAction(ROOT, given, {
      HTTPS_PROXY: cloud.proxyUrl,
      NODE_EXTRA_CA_CERTS: cloud.caPath,
      AZURE_TENANT_ID: reporting.tenant.id,
      AZURE_CLIENT_ID: reporting.registration.appId,
      AZURE_CLIENT_SECRET: reporting.secret,
    });

  it('fails the job with an annotation, the summary and the consent link, and passes once consent is given', async () => {
    const inputs = { resources: 'graph', 'graph-permissions': NEEDED.join('\n') };
    const failed = await run(inputs);
    assert.equal(failed.succeeded, false, failed.log);
    assert.equal(failed.commands.filter(({ name }) => name === 'error').length, 1, failed.log);
    assert.match(failed.commands[0]?.message ?? '', /Who can fix it/);
    assert.match(failed.summary, /^# .*failed/);
    assert.equal(failed.outputs.outcome, 'failed');
    assert.match(failed.outputs['consent-url'] ?? '', /\/adminconsent\?client_id=/);
    assert.equal(failed.outputs.link, failed.outputs['consent-url']);
    assert.equal(failed.outputs['report-path'], '');
    assert.ok(!failed.log.includes(reporting.secret));

    grantNeeded(cloud.model, reporting.app);
    const passed = await run(inputs);
    assert.equal(passed.succeeded, true, passed.log);
    assert.equal(passed.outputs.outcome, 'passed');
    assert.deepEqual(passed.commands, []);
  });

  it('says in its outputs how many changes there are since an earlier report, and where the new one is', async () => {
    const folder = join(cloud.caPath, '..');
    const [first, second] = ['first.json', 'second.json'].map((name) => join(folder, name)) as [string, string];
    const inputs = { resources: 'graph', report: first, baseline: join(folder, 'none.json') };
    const before = await run(inputs);
    assert.equal(before.outputs.changes, '');
    assert.equal(before.outputs['report-path'], first);
    assert.deepEqual(
      before.commands.map(({ name }) => name),
      ['warning'],
    );
    cloud.model.grant(reporting.app, GRAPH_APP_ID, 'Mail.Send');
    const after = await run({ ...inputs, report: second, baseline: first });
    assert.equal(after.outputs.changes, '1', after.log);
    assert.match(after.summary, /permission granted: `Mail\.Send`/);
  });

  it('reads the settings file of the task, and takes no input for code', async () => {
    const path = join(cloud.caPath, '..', 'self-test.yaml');
    writeFileSync(path, `resources: [graph]\ngraphPermissions: [${NEEDED.join(', ')}]\n`);
    assert.equal((await run({ config: path })).outputs.outcome, 'passed');
    const wrong = await run({ resources: '"; echo hacked; ::error::forged' });
    assert.equal(wrong.succeeded, false);
    assert.doesNotMatch(wrong.log, /^hacked/m);
    assert.ok(wrong.commands.every(({ message }) => message !== 'forged'));
  });
});
