import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../core/model/results';
import { stageNpmPackage } from '../../scripts/packaging/npmPackage';
import { ROOT, readProject } from '../../scripts/project';
import { runCompositeAction } from '../../simulator/github/compositeAction';
import { connectionInputs, secretConnection } from '../../simulator/scenes/connections';
import { contoso, grantNeeded, NEEDED, reportingApp } from '../../simulator/scenes/contoso';
import { inTestBed } from './support/testBed';

/** What was tested and what came of it; texts speak to different people. */
const verdictsOf = ({ outcome, apps }: Report) => ({
  outcome,
  checks: apps.map(({ checks }) =>
    checks.map(({ id, status, diagnosis }) => `${id} ${status} ${diagnosis?.cause ?? ''}`.trim()),
  ),
});

describe('one settings file', function () {
  this.timeout(240_000);
  before(() => stageNpmPackage(readProject()));

  it('gives the same verdicts to the task, the terminal command and the action for GitHub', () =>
    inTestBed(async (bed) => {
      const folder = mkdtempSync(join(tmpdir(), 'one-file-'));
      try {
        const reporting = reportingApp(bed.model, contoso(bed.model));
        const { app, registration, tenant, workspace, secret } = reporting;
        const text = [
          'resources: [graph, powerbi]',
          `graphPermissions: [${NEEDED.join(', ')}]`,
          'graphRequests: [GET /users?$top=1]',
          `powerbiWorkspaces: ['${workspace.id} Admin']`,
          '',
        ].join('\n');
        const path = join(folder, 'self-test.yaml');
        writeFileSync(path, text);
        const connections = [secretConnection('contoso-reports', reporting, secret)];
        const { connectTo = '', azureSubscription = '' } = connectionInputs(connections);
        const environment = {
          HTTPS_PROXY: bed.cloud.proxyUrl,
          NODE_EXTRA_CA_CERTS: bed.cloud.caPath,
          AZURE_TENANT_ID: tenant.id,
          AZURE_CLIENT_ID: registration.appId,
          AZURE_CLIENT_SECRET: secret,
        };
        const all = async () => {
          const inputs = { connectTo, azureSubscription, settingsFile: 'self-test.yaml' };
          const task = await bed.run({ connections, inputs }, { sources: { 'self-test.yaml': text } });
          const terminal = await inTerminal(['--config', path, '--output', 'json', '--quiet'], environment);
          const report = join(folder, 'report.json');
          const action = await runCompositeAction(ROOT, { config: path, report }, environment);
          const onGitHub = JSON.parse(readFileSync(report, 'utf8')) as Report;
          assert.equal(action.outputs.outcome, onGitHub.outcome, action.log);
          return [task.report, terminal, onGitHub].map(verdictsOf);
        };

        const [task, terminal, onGitHub] = await all();
        assert.equal(task?.outcome, 'failed');
        assert.deepEqual(terminal, task);
        assert.deepEqual(onGitHub, task);

        grantNeeded(bed.model, app);
        workspace.members.set(app.objectId, 'Admin');
        const [taskNow, terminalNow, onGitHubNow] = await all();
        assert.equal(taskNow?.outcome, 'passed');
        assert.deepEqual(terminalNow, taskNow);
        assert.deepEqual(onGitHubNow, taskNow);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }));
});

function inTerminal(argv: readonly string[], environment: Record<string, string>): Promise<Report> {
  const command = join(ROOT, 'build', 'npm', 'app-access-self-test.js');
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [command, ...argv],
      { env: { PATH: process.env.PATH, ...environment }, maxBuffer: 10_000_000 },
      (error, stdout) => {
        // A failed check is an exit code, too; without a report it is an error.
        if (stdout.startsWith('{')) resolve(JSON.parse(stdout) as Report);
        else reject(error ?? new Error('no report'));
      },
    );
  });
}
