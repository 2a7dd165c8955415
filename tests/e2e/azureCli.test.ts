import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { addAdministration } from '../../simulator/cloud/resources/administration';
import { neverConsented, notDeclared } from '../../simulator/scenes/consentScenes';
import { federatedMismatch, noServicePrincipal, wrongSecret } from '../../simulator/scenes/credentialScenes';
import { fabricWorkspaceMissing } from '../../simulator/scenes/fabricScenes';
import { workspaceMissing } from '../../simulator/scenes/powerBiScenes';
import type { Scene, SceneSetup } from '../../simulator/scenes/scene';
import { inTestBed, type Outcome, type TestBed } from './support/testBed';

const run = promisify(execFile);
const HAS_AZ = spawnSync('az', ['version'], { stdio: 'ignore' }).status === 0;

/** Signs in as an administrator with the real Azure CLI, which knows nothing of the simulation, and runs lines in a shell. */
async function azureCli(bed: TestBed, line: string, read: (printed: string) => void = () => {}): Promise<void> {
  const [tenant] = bed.model.tenants;
  assert.ok(tenant);
  addAdministration(bed.model, tenant);
  const admin = bed.model.register(tenant, 'Administrator');
  const secret = bed.model.addSecret(admin).value;
  const app = bed.model.enterpriseApp(admin);
  app.directoryRoles.push('Global Administrator');
  for (const workspace of tenant.powerbi.workspaces) workspace.members.set(app.objectId, 'Admin');
  const folder = mkdtempSync(join(tmpdir(), 'az-'));
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    AZURE_CONFIG_DIR: folder,
    AZURE_CORE_COLLECT_TELEMETRY: 'no',
    HTTPS_PROXY: bed.cloud.proxyUrl,
    REQUESTS_CA_BUNDLE: bed.cloud.caPath,
  };
  try {
    const login = ['login', '--service-principal', '-u', admin.appId, '-p', secret, '--tenant', tenant.id];
    await run('az', [...login, '--allow-no-subscriptions'], { env });
    const { stdout } = await run('bash', ['--norc', '-c', line], { env });
    read(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The line for bash with that title in the report of a failed run. */
function commandIn({ report }: Outcome, title: RegExp): string {
  const commands = report.apps.flatMap(({ checks }) => checks.flatMap(({ diagnosis }) => diagnosis?.commands ?? []));
  const found = commands.find((one) => one.shell === 'bash' && title.test(one.title));
  assert.ok(found, `no such command among ${commands.map((one) => one.title).join('; ')}`);
  assert.deepEqual(found.replace, [], 'everything in it is known');
  return found.command;
}

/** What somebody who has made a new secret does with it. */
function storeSecret(setup: SceneSetup, printed: string): void {
  const password = /"password": "([^"]+)"/.exec(printed)?.[1];
  if (!password) return;
  for (const connection of setup.connections) Object.assign(connection.parameters, { serviceprincipalkey: password });
}

/** The next link of a chain: where the first line leads to a cause that another one fixes. */
type More = (bed: TestBed, setup: SceneSetup, next: Outcome) => Promise<void>;

const thenConsent: More = async (bed, setup, next) => {
  await azureCli(bed, commandIn(next, /^Grant admin consent/));
  assert.equal((await bed.run(setup)).report.outcome, 'passed');
};

const CASES: readonly (readonly [what: string, scene: Scene, title: RegExp, more?: More])[] = [
  ['consent', neverConsented, /^Grant admin consent/],
  ['an app role', neverConsented, /^Grant the application permission alone/],
  ['a permission that was not declared', notDeclared, /^Add the application permission/],
  ['the enterprise app', noServicePrincipal, /^Create the enterprise app/, thenConsent],
  ['a new secret', wrongSecret, /^Add a new client secret/],
  ['a federated credential', federatedMismatch, /^Add a federated credential/],
  ['a role in a Power BI workspace', workspaceMissing, /^Add the app to the Power BI workspace/],
  ['a role in a Fabric workspace', fabricWorkspaceMissing, /^Add the app to the Fabric workspace/],
];

describe('the command of a report, run with the real Azure CLI', () => {
  for (const [what, scene, title, more] of CASES) {
    it(`fixes ${what}, and the run after it passes${HAS_AZ ? '' : ' (skipped: az is not installed)'}`, function () {
      // Where the Azure CLI is not installed there is nothing to prove: the count of skipped tests says so.
      if (!HAS_AZ) this.skip();
      return inTestBed(async (bed) => {
        const setup = scene.build(bed.model);
        const failed = await bed.run(setup);
        const line = commandIn(failed, title);
        const cause = failed.report.apps
          .flatMap(({ checks }) => checks)
          .find(({ diagnosis }) => diagnosis?.commands.some(({ command }) => command === line))?.diagnosis?.cause;
        await azureCli(bed, line, (printed) => storeSecret(setup, printed));
        const next = await bed.run(setup);
        const left = next.report.apps.flatMap(({ checks }) =>
          checks.flatMap(({ diagnosis }) => diagnosis?.cause ?? []),
        );
        assert.ok(!left.includes(cause ?? ''), `still ${cause}`);
        if (more) await more(bed, setup, next);
        else assert.match(next.report.outcome, /^(?:passed|warned)$/, left.join(', '));
      });
    });
  }
});
