import assert from 'node:assert/strict';
import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { GRAPH_APP_ID, KNOWN_GRAPH_ROLES } from '../../simulator/cloud/permissions';
import { addAdministration, addAzureCli } from '../../simulator/cloud/resources/administration';
import { neverConsented, notDeclared, otherApiMissing } from '../../simulator/scenes/consentScenes';
import { federatedMismatch, noServicePrincipal, wrongSecret } from '../../simulator/scenes/credentialScenes';
import { connectionNotShared, fabricWorkspaceMissing } from '../../simulator/scenes/fabricScenes';
import { powerBiNotInGroup, workspaceMissing } from '../../simulator/scenes/powerBiScenes';
import { PRESET_SCENES } from '../../simulator/scenes/presetScenes';
import type { Scene, SceneSetup } from '../../simulator/scenes/scene';
import { inTestBed, type Outcome, type TestBed } from './support/testBed';

const run = promisify(execFile);
const HAS_AZ = spawnSync('az', ['version'], { stdio: 'ignore' }).status === 0;

/** How the administrator signs in with the Azure CLI: as an app, or as a person with a code that is entered in a browser. */
type SignIn = 'app' | 'person';

/** Signs in as an administrator with the real Azure CLI, which knows nothing of the simulation, and runs lines in a shell. */
async function azureCli(
  bed: TestBed,
  line: string,
  read: (printed: string) => void = () => {},
  signIn: SignIn = 'app',
): Promise<void> {
  const [tenant] = bed.model.tenants;
  assert.ok(tenant);
  addAdministration(bed.model, tenant);
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
    if (signIn === 'app') await signInAsApp(bed, env);
    else await signInAsPerson(bed, env);
    const { stdout } = await run('bash', ['--norc', '-c', line], { env });
    read(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Lets somebody administer what the single objects of a tenant are owned by. */
function owns(bed: TestBed, objectId: string): void {
  const [tenant] = bed.model.tenants;
  for (const workspace of tenant?.powerbi.workspaces ?? []) workspace.members.set(objectId, 'Admin');
  for (const connection of tenant?.powerbi.connections ?? []) connection.roles.set(objectId, 'Owner');
}

async function signInAsApp(bed: TestBed, env: Environment): Promise<void> {
  const [tenant] = bed.model.tenants;
  assert.ok(tenant);
  const admin = bed.model.register(tenant, 'Administrator');
  const secret = bed.model.addSecret(admin).value;
  const app = bed.model.enterpriseApp(admin);
  app.directoryRoles.push('Global Administrator');
  owns(bed, app.objectId);
  const login = ['login', '--service-principal', '-u', admin.appId, '-p', secret, '--tenant', tenant.id];
  await run('az', [...login, '--allow-no-subscriptions'], { env });
}

/** As most administrators do: az shows a code, and the person enters it in a browser. */
async function signInAsPerson(bed: TestBed, env: Environment): Promise<void> {
  const [tenant] = bed.model.tenants;
  assert.ok(tenant);
  bed.model.deviceCodeInterval = 1;
  addAzureCli(bed.model, tenant);
  const user = bed.model.addUser(tenant, 'Megan Bowen', ['Global Administrator']);
  owns(bed, user.id);
  const login = spawn('az', ['login', '--use-device-code', '--tenant', tenant.id, '--allow-no-subscriptions'], { env });
  let shown = '';
  login.stderr.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    const code = /enter the code (\S+) to authenticate/.exec(shown)?.[1];
    if (code) {
      shown = '';
      bed.cloud.enterDeviceCode(code, { user });
    }
  });
  login.stdout.resume();
  const [exitCode] = (await once(login, 'close')) as [number];
  assert.equal(exitCode, 0, shown);
}

/** The line for bash with that title in the report of a failed run; `given` is what its reader has to know. */
function commandIn({ report }: Outcome, title: RegExp, given: Readonly<Record<string, string>> = {}): string {
  const commands = report.apps.flatMap(({ checks }) => checks.flatMap(({ diagnosis }) => diagnosis?.commands ?? []));
  const found = commands.find((one) => one.shell === 'bash' && title.test(one.title));
  assert.ok(found, `no such command among ${commands.map((one) => one.title).join('; ')}`);
  assert.deepEqual(found.replace, Object.keys(given), 'everything else in it is known');
  return Object.entries(given).reduce((line, [name, value]) => line.replaceAll(name, value), found.command);
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

const presetScene = (name: string): Scene => {
  const found = PRESET_SCENES.find((scene) => scene.name === name);
  assert.ok(found, name);
  return found;
};

/** More names than a sentence shows. */
const MANY = KNOWN_GRAPH_ROLES.slice(0, 12);

/** The scene, where the release needs many permissions; declared as far as the scene declares any. */
const withMany = (scene: Scene): Scene => ({
  ...scene,
  build(model) {
    const setup = scene.build(model);
    for (const registration of model.registrations.filter(({ declared }) => declared.length > 0))
      model.declare(registration, GRAPH_APP_ID, 'application', ...MANY);
    return { ...setup, inputs: { ...setup.inputs, graphPermissions: MANY.join('\n') } };
  },
});

/** The group that the tenant setting names, in the shell's quotes: no report can know it. */
const GROUP = { GROUP_NAME_OR_ID: "'Power BI service principals'" };

interface Case {
  what: string;
  scene: Scene;
  title: RegExp;
  given?: Readonly<Record<string, string>>;
  signIn?: SignIn;
  more?: More;
}

const CASES: readonly Case[] = [
  { what: 'consent', scene: neverConsented, title: /^Grant admin consent/ },
  { what: 'an app role', scene: neverConsented, title: /^Grant the application permission alone/ },
  { what: 'a permission that was not declared', scene: notDeclared, title: /^Add the application permission/ },
  {
    what: 'many app roles at once',
    scene: withMany(neverConsented),
    title: /^Grant the application permission alone/,
  },
  {
    what: 'many permissions that were not declared at once',
    scene: withMany(notDeclared),
    title: /^Add the application permission/,
  },
  { what: 'the enterprise app', scene: noServicePrincipal, title: /^Create the enterprise app/, more: thenConsent },
  { what: 'a new secret', scene: wrongSecret, title: /^Add a new client secret/ },
  { what: 'a federated credential', scene: federatedMismatch, title: /^Add a federated credential/ },
  { what: 'a role in a Power BI workspace', scene: workspaceMissing, title: /^Add the app to the Power BI workspace/ },
  {
    what: 'a role in a Fabric workspace',
    scene: fabricWorkspaceMissing,
    title: /^Add the app to the Fabric workspace/,
  },
  {
    what: 'consent by a person who signs in with a code',
    scene: neverConsented,
    title: /^Grant admin consent/,
    signIn: 'person',
  },
  {
    what: 'a role in a workspace by a person who signs in with a code',
    scene: workspaceMissing,
    title: /^Add the app to the Power BI workspace/,
    signIn: 'person',
  },
  {
    what: 'the permission alone where another API of the registration is not in the tenant',
    scene: otherApiMissing,
    title: /^Grant the application permission alone/,
    more: async (_bed, _setup, next) => assert.deepEqual(causesIn(next), ['power-bi-not-in-tenant']),
  },
  { what: 'the sharing of a Fabric connection', scene: connectionNotShared, title: /^Share the Fabric connection/ },
  {
    what: 'membership in the group of a tenant setting',
    scene: powerBiNotInGroup,
    title: /security group/,
    given: GROUP,
  },
  {
    what: 'a user of Azure DevOps',
    scene: presetScene('azureDevOpsRefused'),
    title: /^Add the app to the Azure DevOps/,
  },
  {
    what: 'an access policy of a key vault',
    scene: presetScene('keyVaultPolicyMissing'),
    title: /by an access policy/,
  },
  { what: 'the firewall of a key vault', scene: presetScene('keyVaultClosed'), title: /through the firewall/ },
];

const causesIn = ({ report }: Outcome) =>
  report.apps.flatMap(({ checks }) => checks.flatMap(({ diagnosis }) => diagnosis?.cause ?? []));

describe('the command of a report, run with the real Azure CLI', () => {
  for (const { what, scene, title, given, signIn, more } of CASES) {
    it(`fixes ${what}, and the run after it passes${HAS_AZ ? '' : ' (skipped: az is not installed)'}`, function () {
      // Where the Azure CLI is not installed there is nothing to prove: the count of skipped tests says so.
      if (!HAS_AZ) this.skip();
      return inTestBed(async (bed) => {
        const setup = scene.build(bed.model);
        const failed = await bed.run(setup);
        const line = commandIn(failed, title, given);
        const cause = failed.report.apps
          .flatMap(({ checks }) => checks)
          .find(({ diagnosis }) => diagnosis?.commands.some((one) => title.test(one.title)))?.diagnosis?.cause;
        await azureCli(bed, line, (printed) => storeSecret(setup, printed), signIn);
        const next = await bed.run(setup);
        const left = causesIn(next);
        assert.ok(!left.includes(cause ?? ''), `still ${cause}`);
        if (more) await more(bed, setup, next);
        else assert.match(next.report.outcome, /^(?:passed|warned)$/, left.join(', '));
      });
    });
  }
});
