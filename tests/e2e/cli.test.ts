import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../core/model/results';
import { CAUGHT } from '../../core/util/lastNet';
import { ROOT, readProject } from '../../scripts/project';
import { CloudModel, GRAPH_APP_ID, SimulatedCloud } from '../../simulator/cloud';
import {
  appCertificate,
  contoso,
  grantNeeded,
  NEEDED,
  type ReportingApp,
  reportingApp,
} from '../../simulator/scenes/contoso';
import { type Installed, installPackage, NODES } from '../../simulator/terminal/install';
import { type CliOptions, type CliRun, runCli } from '../../simulator/terminal/runCli';
import { assertTokensAtHome } from './support/home';
import { assertReport } from './support/testBed';

const PERMISSIONS = ['--graph-permissions', NEEDED.join(',')];

/** An ID token that the app trusts, as a platform would put it into a file. */
async function idToken(cloud: SimulatedCloud, { registration }: ReportingApp): Promise<string> {
  const { github } = cloud.model;
  github.requestToken = 'request-token-of-the-file';
  const audience = 'api://AzureADTokenExchange';
  const issuer = 'https://token.actions.githubusercontent.com';
  registration.federated.push({ issuer, subject: github.subject, audience });
  const page = await cloud.visit(
    `https://pipelines.actions.githubusercontent.com/idtoken?audience=${encodeURIComponent(audience)}`,
    { headers: { authorization: `Bearer ${github.requestToken}` } },
  );
  return (JSON.parse(page.body) as { value: string }).value;
}

describe('the installed command', () => {
  let installed: Installed;
  let cloud: SimulatedCloud;
  let reporting: ReportingApp;
  /** Runs whose output is searched for secrets at the end. */
  const runs: CliRun[] = [];
  const secrets = new Set<string>();

  before(async () => {
    installed = await installPackage();
  });
  after(() => installed?.remove());

  beforeEach(async () => {
    cloud = await SimulatedCloud.start({ model: new CloudModel() });
    reporting = reportingApp(cloud.model, contoso(cloud.model));
    secrets.add(reporting.secret);
  });
  afterEach(async () => {
    await cloud.stop();
    for (const secret of cloud.secrets()) secrets.add(secret);
    for (const { stdout, stderr } of runs.splice(0)) {
      assert.ok(!stderr.includes(CAUGHT), 'the last net had to hide a secret');
      for (const secret of secrets) assert.ok(!(stdout + stderr).includes(secret), 'a secret was printed');
    }
    assertTokensAtHome(cloud);
    assert.deepEqual(cloud.plainRequests, []);
  });

  const identity = () => ['--tenant', reporting.tenant.id, '--client-id', reporting.registration.appId];
  const withSecret = () => ({ AZURE_CLIENT_SECRET: reporting.secret });

  async function run(parameters: readonly string[], options: CliOptions = {}): Promise<CliRun> {
    const result = await runCli(installed, cloud, parameters, options);
    runs.push(result);
    return result;
  }
  /** The app with its secret in the environment. */
  const test = (parameters: readonly string[] = [], options: CliOptions = {}) =>
    run([...identity(), ...parameters], { ...options, environment: { ...withSecret(), ...options.environment } });

  async function reportOf(parameters: readonly string[], options: CliOptions = {}): Promise<Report> {
    const { stdout, stderr } = await test([...parameters, '--output', 'json'], options);
    assert.notEqual(stdout, '', stderr);
    const report = JSON.parse(stdout) as Report;
    assertReport(report);
    return report;
  }
  const statusOf = (report: Report, id: string) =>
    report.apps.flatMap(({ checks }) => checks).find((check) => check.id === id)?.status;

  describe('as npm installs it', () => {
    it('needs nothing else and leaves one package', () => {
      assert.deepEqual(
        readdirSync(join(installed.folder, 'node_modules')).filter((name) => !name.startsWith('.')),
        ['app-access-self-test'],
      );
    });

    it('says its version', async () => {
      assert.equal((await run(['--version'])).stdout.trim(), readProject().version);
    });

    for (const { name, path } of NODES) {
      it(`tests an app on ${name}: fails with the link, and passes once it was opened`, async () => {
        const failed = await test(PERMISSIONS, { node: path });
        assert.equal(failed.code, 1, failed.stderr);
        const link = failed.stdout.split('\n').find((line) => line.includes('/adminconsent?'));
        const { granted } = await cloud.openConsent(link ?? '');
        assert.equal(granted.length, NEEDED.length);
        const passed = await test(PERMISSIONS, { node: path });
        assert.equal(passed.code, 0, passed.stdout);
        assert.match(passed.stdout, /^PASSED: /m);
        assert.equal(passed.stderr, '');
      });
    }
  });

  describe('signs in', () => {
    beforeEach(() => grantNeeded(cloud.model, reporting.app));

    it('with names of the Azure SDKs alone', async () => {
      const environment = {
        AZURE_TENANT_ID: reporting.tenant.id,
        AZURE_CLIENT_ID: reporting.registration.appId,
        ...withSecret(),
      };
      assert.equal((await run([], { environment })).code, 0);
    });

    it('with a secret from a file and from standard input', async () => {
      const path = join(installed.folder, 'secret.txt');
      writeFileSync(path, `${reporting.secret}\n`);
      assert.equal((await run([...identity(), '--client-secret-file', path])).code, 0);
      const piped = await run([...identity(), '--client-secret-stdin'], { input: `${reporting.secret}\n` });
      assert.equal(piped.code, 0);
    });

    it('with a certificate, by option and by environment', async () => {
      const path = join(installed.folder, 'app.pem');
      writeFileSync(path, appCertificate().pem);
      reporting.registration.certificates.push(appCertificate());
      assert.equal((await run([...identity(), '--certificate', path])).code, 0);
      const environment = { AZURE_CLIENT_CERTIFICATE_PATH: path };
      assert.equal((await run(identity(), { environment })).code, 0);
    });

    it('with the ID token of a job of GitHub Actions', async () => {
      cloud.model.github.requestToken = 'request-token-of-the-job';
      secrets.add('request-token-of-the-job');
      reporting.registration.federated.push({
        issuer: 'https://token.actions.githubusercontent.com',
        subject: cloud.model.github.subject,
        audience: 'api://AzureADTokenExchange',
      });
      const environment = {
        ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.actions.githubusercontent.com/abc/idtoken?api-version=2.0',
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token-of-the-job',
      };
      const federated = await run(identity(), { environment });
      assert.equal(federated.code, 0, federated.stdout);
      assert.match(federated.stdout, /Credential from GitHub Actions/);
    });

    it('with a federated token in a file, and names the file that is not there', async () => {
      // Relative: a folder's random name may look like a secret, and such a path is described and not repeated.
      const environment = { AZURE_FEDERATED_TOKEN_FILE: './token' };
      const missing = await run(identity(), { environment });
      assert.equal(missing.code, 2);
      assert.match(missing.stderr, /“\.\/token” cannot be read: it does not exist/);
      writeFileSync(join(installed.folder, environment.AZURE_FEDERATED_TOKEN_FILE), await idToken(cloud, reporting));
      const federated = await run(identity(), { environment });
      assert.equal(federated.code, 0, federated.stdout);
    });

    it('as the managed identity of the machine', async () => {
      const machine = cloud.model.addManagedIdentity(reporting.tenant, 'build-machine', { systemAssigned: true });
      cloud.model.grant(machine.app, GRAPH_APP_ID, ...NEEDED);
      const environment = { AZURE_POD_IDENTITY_AUTHORITY_HOST: cloud.imds.url };
      const parameters = ['--tenant', reporting.tenant.id, '--resources', 'graph', '--managed-identity'];
      const system = await run(parameters, { environment });
      assert.equal(system.code, 0, system.stdout);
      const user = cloud.model.addManagedIdentity(reporting.tenant, 'assigned');
      cloud.model.grant(user.app, GRAPH_APP_ID, ...NEEDED);
      const assigned = await run([...parameters, user.app.appId], { environment });
      assert.equal(assigned.code, 0, assigned.stdout);
      assert.ok(cloud.imds.requests.some(({ clientId }) => clientId === user.app.appId));
    });

    it('through a proxy that wants a password, which it never prints', async () => {
      const strict = await SimulatedCloud.start({
        model: cloud.model,
        proxyUser: 'me',
        proxyPassword: 'proxy-password-1',
      });
      try {
        secrets.add('proxy-password-1');
        const proxy = new URL(strict.proxyUrl);
        const reached = await test(['--debug'], {
          environment: {
            HTTPS_PROXY: `http://me:proxy-password-1@${proxy.host}`,
            NODE_EXTRA_CA_CERTS: strict.caPath,
          },
        });
        assert.equal(reached.code, 0, reached.stdout);
      } finally {
        await strict.stop();
      }
    });
  });

  describe('with a domain in place of the tenant’s ID', () => {
    const withDomain = (domain: string) => ['--tenant', domain, '--client-id', reporting.registration.appId];

    it('looks the ID up, shows it, and tests the app', async () => {
      grantNeeded(cloud.model, reporting.app);
      const { code, stdout, stderr } = await run(withDomain(reporting.tenant.domain), { environment: withSecret() });
      assert.equal(code, 0, stdout);
      assert.ok(stderr.includes(`The domain ${reporting.tenant.domain} belongs to the tenant ${reporting.tenant.id}.`));
      assert.ok(stdout.includes(`in tenant ${reporting.tenant.id}`));
      assert.equal(cloud.requests[0]?.purpose, 'discovery');
    });

    it('sends no credential where no tenant has it', async () => {
      const { code, stdout, stderr } = await run(withDomain('nobody.example'), { environment: withSecret() });
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^error: No tenant behind login\.microsoftonline\.com has the domain “nobody\.example”/);
      assert.deepEqual(
        cloud.requests.map(({ purpose }) => purpose),
        ['discovery'],
      );
    });
  });

  describe('each option', () => {
    beforeEach(() => grantNeeded(cloud.model, reporting.app));

    it('of Microsoft Graph and Power BI reaches its check', async () => {
      const { workspace } = reporting;
      reporting.tenant.powerbi.adminApis = 'on';
      const report = await reportOf([
        ...PERMISSIONS,
        ...['--graph-requests', '/users?$top=1&$select=id', '--graph-requests', '/beta/groups?$top=1'],
        ...['--powerbi-workspaces', `${workspace.id} Viewer`],
        ...['--powerbi-requests', `/groups/${workspace.id}/datasets`],
        '--powerbi-admin-api',
        ...['--excess-permissions', 'fail', '--resources', 'graph,powerbi,fabric'],
      ]);
      for (const id of [
        'graph.permissions',
        'graph.request:/users?$top=1&$select=id',
        'graph.request:/beta/groups?$top=1',
        'graph.excess',
        `powerbi.workspace:${workspace.id}`,
        `powerbi.request:/groups/${workspace.id}/datasets`,
        'powerbi.admin',
        'fabric.token',
      ]) {
        assert.equal(statusOf(report, id), 'passed', id);
      }
    });

    it('for other APIs reaches them', async () => {
      const api = cloud.model.addCustomApi(reporting.tenant, 'Orders', {
        audience: 'api://orders',
        host: 'orders.example.com',
        roles: ['Orders.Read.All'],
      });
      cloud.model.grant(reporting.app, api.appId, 'Orders.Read.All');
      const yaml =
        '- {name: orders, resource: api://orders, url: https://orders.example.com/, permissions: [Orders.Read.All]}';
      const report = await reportOf(['--resources', '', '--custom-apis', yaml]);
      assert.equal(statusOf(report, 'orders.request'), 'passed');
      assert.equal(statusOf(report, 'orders.permissions'), 'passed');
    });

    it('for tenants of subscribers tests there', async () => {
      reporting.registration.multiTenant = true;
      const subscriber = cloud.model.addTenant('Fabrikam');
      const report = await reportOf(['--resources', 'graph', '--tenant-ids', subscriber.id]);
      assert.equal(report.apps[0]?.tenantId, subscriber.id);
      assert.equal(report.outcome, 'failed');
    });

    it('about the credential’s end warns, and warning is no failure', async () => {
      cloud.model.grant(reporting.app, GRAPH_APP_ID, 'Application.Read.All');
      const warned = await test(['--credential-expiry-days', '400']);
      assert.equal(warned.code, 0, warned.stdout);
      assert.match(warned.stdout, /PASSED WITH WARNINGS/);
      assert.equal(statusOf(await reportOf(['--credential-expiry-days', '0']), 'credential.expiry'), undefined);
    });

    it('about the cloud is obeyed', async () => {
      const report = await reportOf(['--resources', 'graph', '--cloud', 'china']);
      assert.equal(report.apps[0]?.cloud, 'china');
      assert.ok(cloud.connects.every(({ host }) => host.endsWith('.cn')));
    });

    it('for a custom cloud goes to its hosts', async () => {
      const hosts = [
        'login: https://login.sovereign.example',
        'graph: https://graph.sovereign.example',
        'portal: https://portal.sovereign.example',
      ].join('\n');
      await reportOf(['--resources', 'graph', '--cloud', 'custom', '--custom-cloud', hosts]);
      assert.ok(cloud.connects.length > 0);
      assert.ok(cloud.connects.every(({ host }) => host.endsWith('.sovereign.example')));
    });

    it('for the redirect URI is in the consent link', async () => {
      const { stdout } = await test([
        ...['--graph-permissions', 'Sites.Read.All'],
        ...['--consent-redirect-uri', 'https://portal.example.com/done'],
      ]);
      assert.ok(stdout.includes('redirect_uri=https%3A%2F%2Fportal.example.com%2Fdone'));
    });

    it('for the timeout ends a request', async () => {
      cloud.faults.add({ when: { host: 'graph.microsoft.com' }, do: { kind: 'delay' } });
      const slow = await test(['--resources', 'graph', '--request-timeout-seconds', '1', '--debug'], {
        onSkip: () => {},
      });
      assert.equal(slow.code, 3, slow.stdout);
      assert.match(slow.stderr, /TIMEOUT/);
    });

    it('for waiting shows the failure at once and passes when somebody consents meanwhile', async () => {
      const { app } = reporting;
      app.roles.length = 0;
      let consented = false;
      const waited = await test([...PERMISSIONS, '--wait-minutes', '10'], {
        onSkip: () => {},
        onError: (text) => {
          const link = text.split('\n').find((line) => line.includes('/adminconsent?'));
          if (link && !consented) {
            consented = true;
            grantNeeded(cloud.model, app);
          }
        },
      });
      assert.ok(consented);
      assert.equal(waited.code, 0, waited.stdout);
      assert.match(waited.stdout, /of waiting\)/);
    });

    it('may be in a file of settings', async () => {
      const path = join(installed.folder, 'settings.yaml');
      const settings = [
        `tenant: ${reporting.tenant.id}`,
        `clientId: ${reporting.registration.appId}`,
        'resources: [graph]',
        `graphPermissions: [${NEEDED.join(', ')}]`,
      ];
      writeFileSync(path, settings.join('\n'));
      const { stdout, code } = await run(['--config', path, '--output', 'json'], { environment: withSecret() });
      assert.equal(code, 0);
      assert.equal(statusOf(JSON.parse(stdout) as Report, 'graph.permissions'), 'passed');
    });

    it('for a quiet run says nothing when all is well', async () => {
      const quiet = await test(['--quiet']);
      assert.deepEqual([quiet.code, quiet.stdout, quiet.stderr], [0, '', '']);
    });

    it('for a file writes the report that only its owner may read', async () => {
      const path = join(installed.folder, 'report.xml');
      const { code } = await test(['--output', 'junit', '--output-file', path]);
      assert.equal(code, 0);
      assert.match(readFileSync(path, 'utf8'), /^<\?xml/);
      if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o777, 0o600);
    });

    it('for debugging lists each request without its secrets', async () => {
      const { stderr } = await test(['--debug']);
      assert.match(stderr, /^POST https:\/\/login\.microsoftonline\.com\/\S+\/token\S* -> 200 in \d+ ms/m);
      assert.match(stderr, /^GET https:\/\/graph\.microsoft\.com\/v1\.0\/\S+ -> 200/m);
    });
  });

  describe('ends with', () => {
    it('0 where access was proved', async () => {
      grantNeeded(cloud.model, reporting.app);
      assert.equal((await test(PERMISSIONS)).code, 0);
    });

    it('1 where a check failed', async () => {
      assert.equal((await test(PERMISSIONS)).code, 1);
    });

    it('2 for a usage error, with nothing on standard output and nothing asked', async () => {
      for (const parameters of [['--nonsense'], ['--wait-minutes', 'x'], ['--client-secret', reporting.secret]]) {
        const wrong = await test(parameters);
        assert.equal(wrong.code, 2, parameters.join(' '));
        assert.equal(wrong.stdout, '');
        assert.match(wrong.stderr, /^error: /);
      }
      assert.deepEqual(cloud.connects, []);
    });

    it('3 where nothing could be verified, or 0 where that only warns', async () => {
      cloud.faults.add({ when: { host: 'login.microsoftonline.com' }, do: { kind: 'status', status: 503 } });
      const down = await test(['--resources', 'graph'], { onSkip: () => {} });
      assert.equal(down.code, 3, down.stdout);
      const warned = await test(['--resources', 'graph', '--unverified', 'warn'], { onSkip: () => {} });
      assert.equal(warned.code, 0, warned.stdout);
    });

    it('130 on Ctrl-C, with what was known by then', async () => {
      cloud.faults.add({ when: { host: 'api.powerbi.com' }, do: { kind: 'delay' } });
      let pressed = false;
      const interrupted = await test(['--output', 'json', '--debug'], {
        onError: (text, child) => {
          if (!pressed && /GET https:\/\/graph\.microsoft\.com/.test(text)) {
            pressed = true;
            child.kill('SIGINT');
          }
        },
      });
      assert.equal(interrupted.code, 130, interrupted.stderr);
      const report = JSON.parse(interrupted.stdout) as Report;
      assert.equal(statusOf(report, 'graph.token'), 'passed');
      assert.equal(statusOf(report, 'powerbi.access'), 'unverified');
    });
  });

  describe('without a terminal', () => {
    it('never asks for a secret: it says what is missing', async () => {
      const missing = await run(identity());
      assert.equal(missing.code, 2);
      assert.match(missing.stderr, /No credential is given\. Set AZURE_CLIENT_SECRET/);
    });

    it('writes no escape sequence, whatever the servers say', async () => {
      cloud.hostile('\u001b[2J\u001b]0;owned\u0007\r\nFAKE LINE');
      for (const output of ['text', 'json', 'markdown', 'junit']) {
        const { stdout, stderr } = await test([...PERMISSIONS, '--output', output, '--debug']);
        assert.ok(!(stdout + stderr).includes('\u001b'), output);
        assert.ok(!/^FAKE LINE$/m.test(stdout + stderr), output);
      }
    });
  });

  describe('on a terminal', () => {
    const hasTerminal = existsSync('/usr/bin/script');

    it('asks for the secret without showing it, in colors, and shows progress', async function () {
      if (!hasTerminal) this.skip();
      grantNeeded(cloud.model, reporting.app);
      let typed = false;
      const asked = await run(identity(), {
        terminal: true,
        environment: { TERM: 'xterm' },
        onOutput: (text, child) => {
          if (typed || !text.includes('Client secret')) return;
          typed = true;
          child.stdin?.write(`${reporting.secret}\r`);
        },
      });
      assert.equal(asked.code, 0, asked.stdout);
      assert.ok(asked.stdout.includes('\u001b[32m✓\u001b[39m'));
      assert.match(asked.stdout, /\d of 5 checks: /);
    });

    it('says on a slow network that it waits and how far it is, and leaves the report alone on the screen', async function () {
      if (!hasTerminal) this.skip();
      grantNeeded(cloud.model, reporting.app);
      const seen = { waiting: () => {}, progress: () => {} };
      const until = (name: keyof typeof seen) =>
        new Promise<void>((resolve) => {
          seen[name] = resolve;
        });
      // Each answer is on its way until the terminal has said that it is waited for.
      const slow = [
        cloud.faults.add({
          when: { host: 'login.microsoftonline.com' },
          do: { kind: 'delay', until: until('waiting') },
        }),
        cloud.faults.add({ when: { host: 'graph.microsoft.com' }, do: { kind: 'delay', until: until('progress') } }),
      ];
      const ended = await run(identity(), {
        terminal: true,
        environment: { TERM: 'xterm', AZURE_CLIENT_SECRET: reporting.secret },
        onOutput: (text) => {
          if (text.includes('Waiting for the first answer…')) seen.waiting();
          if (/[1-4] of 5 checks: /.test(text)) seen.progress();
        },
      });
      for (const fault of slow) fault.remove();
      assert.equal(ended.code, 0, ended.stdout);
      assert.ok(slow.every(({ hits }) => hits > 0));
      const cleared = ended.stdout.split('\r\u001b[2K');
      assert.match(cleared.join('\n'), /Waiting for the first answer…\n.*[1-4] of 5 checks: .*\n.*PASSED/s);
      assert.doesNotMatch(cleared.at(-1) ?? '', /Waiting for|of 5 checks: /);
    });

    it('checks the settings before it asks for the secret', async function () {
      if (!hasTerminal) this.skip();
      const refused = await run([...identity(), '--wait-minutes', 'x'], { terminal: true });
      assert.equal(refused.code, 2);
      assert.match(refused.stdout, /error: --wait-minutes: /);
      assert.doesNotMatch(refused.stdout, /Client secret/);
    });

    it('ends with 130 on Ctrl-C at the prompt', async function () {
      if (!hasTerminal) this.skip();
      let typed = false;
      const interrupted = await run(identity(), {
        terminal: true,
        onOutput: (text, child) => {
          if (typed || !text.includes('Client secret')) return;
          typed = true;
          child.stdin?.write('\u0003');
        },
      });
      assert.equal(interrupted.code, 130);
    });
  });

  describe('as a user', () => {
    /** Signs in with the code as soon as it is shown. */
    function signingIn(user = reporting.tenant.users[0]) {
      let entered = false;
      return (text: string) => {
        const code = /enter the code (\w+)/.exec(text)?.[1];
        if (!code || entered) return;
        entered = true;
        cloud.enterDeviceCode(code, user ? { user } : 'decline');
      };
    }
    const asUser = (parameters: readonly string[], onError = signingIn()) =>
      run([...identity(), '--as-user', ...parameters], { onError });

    beforeEach(() => {
      cloud.model.deviceCodeInterval = 0;
      reporting.registration.publicClient = true;
      cloud.model.grantDelegated(reporting.app, reporting.tenant.cloud.powerbiAppId, 'Workspace.Read.All');
    });

    it('signs in once, and proves delegated permissions', async () => {
      cloud.model.grantDelegated(reporting.app, GRAPH_APP_ID, 'User.Read', 'Group.Read.All');
      const { code, stdout } = await asUser(['--graph-permissions', 'User.Read,GroupMember.Read.All']);
      assert.equal(code, 0, stdout);
      assert.match(stdout, /token with 2 delegated permissions/);
      assert.match(stdout, /carries application permissions only/);
      assert.equal(cloud.requestsFor('device-code').length, 1);
    });

    it('says where public client flows are allowed', async () => {
      reporting.registration.publicClient = false;
      const { code, stdout } = await asUser([]);
      assert.equal(code, 1);
      assert.match(stdout, /AADSTS7000218/);
      assert.match(stdout, /ApplicationMenuBlade\/~\/Authentication\/appId/);
    });

    it('links the consent that fits: the user’s own, or the administrator’s', async () => {
      cloud.model.grantDelegated(reporting.app, GRAPH_APP_ID, 'User.Read');
      const own = await asUser(['--graph-permissions', 'Mail.Read']);
      assert.equal(own.code, 1);
      assert.match(own.stdout, /\/oauth2\/v2\.0\/authorize\?\S*scope=https%3A%2F%2Fgraph\.microsoft\.com%2FMail\.Read/);
      const admin = await asUser(['--graph-permissions', 'Group.Read.All']);
      assert.match(admin.stdout, /\/adminconsent\?client_id=/);
      assert.doesNotMatch(admin.stdout, /\/authorize\?/);
    });

    it('ends at once on Ctrl-C while nobody signs in', async () => {
      cloud.model.deviceCodeInterval = 30;
      const interrupted = await run([...identity(), '--as-user'], {
        onError: (text, child) => {
          if (/enter the code/.test(text)) child.kill('SIGINT');
        },
      });
      assert.equal(interrupted.code, 130);
    });
  });

  describe('offline', () => {
    const offline = async (parameters: readonly string[], options: CliOptions = {}) => {
      const result = await runCli(installed, undefined, parameters, options);
      runs.push(result);
      return result;
    };

    it('explains a code, and a log that is piped in', async () => {
      assert.match((await offline(['explain', 'AADSTS7000215'])).stdout, /The client secret is wrong/);
      const piped = await offline(['explain', '-', '--output', 'json'], { input: 'ERROR: AADSTS700016: no app' });
      assert.equal((JSON.parse(piped.stdout) as { cause: string }).cause, 'app-not-in-tenant');
      assert.equal((await offline(['explain', 'nothing', 'known'])).code, 3);
    });

    it('says what calls need, also thousands that are piped in', async () => {
      const { stdout, code } = await offline(['needs', 'POST /groups/{id}/members/$ref']);
      assert.equal(code, 0);
      assert.match(stdout, /Least privileged: GroupMember\.ReadWrite\.All/);
      const input = Array.from({ length: 8500 }, (_, at) => `GET https://graph.microsoft.com/v1.0/users/${at}\n`).join(
        '',
      );
      const piped = await offline(['needs', '-', '--output', 'json'], { input });
      assert.equal((JSON.parse(piped.stdout) as { calls: unknown[] }).calls.length, 8500);
      assert.equal((await offline(['needs', 'POST /$batch'])).code, 2);
    });

    it('prints links and opens the first one', async () => {
      const log = join(installed.folder, 'opened');
      const browser = join(installed.folder, 'xdg-open');
      writeFileSync(browser, `#!/bin/sh\nprintf '%s' "$1" > '${log}'\n`, { mode: 0o755 });
      const environment = { PATH: `${installed.folder}:${process.env.PATH ?? ''}` };
      const { stdout, code } = await offline(['link', ...identity(), '--open'], { environment });
      assert.equal(code, 0);
      assert.match(stdout, /adminconsent\?client_id=/);
      if (process.platform === 'linux') {
        // The browser is not waited for.
        for (let tries = 0; tries < 100 && !existsSync(log); tries++) await new Promise((done) => setTimeout(done, 20));
        assert.match(readFileSync(log, 'utf8'), /adminconsent/);
      }
    });

    it('shows help', async () => {
      const { stdout, code } = await offline(['--help']);
      assert.equal(code, 0);
      assert.match(stdout, /--graph-permissions/);
    });
  });

  describe('as a library', () => {
    it('runs the example', async () => {
      cpSync(join(ROOT, 'examples', 'self-test.mjs'), join(installed.folder, 'example.mjs'));
      const script = { ...installed, command: join(installed.folder, 'example.mjs') };
      const environment = {
        ...withSecret(),
        AZURE_TENANT_ID: reporting.tenant.id,
        AZURE_CLIENT_ID: reporting.registration.appId,
      };
      const result = await runCli(script, cloud, [], { environment });
      runs.push(result);
      assert.equal(result.code, 1, result.stderr);
      assert.match(result.stdout, /^failed Microsoft Graph: required permissions$/m);
      assert.match(result.stdout, /\/adminconsent\?client_id=/);
    });

    it('finds the tenant of a domain without a credential, and says when there is none', async () => {
      const source = [
        "import { findTenantId } from 'app-access-self-test';",
        'for (const name of process.argv.slice(2)) {',
        '  await findTenantId(name).then(console.log, (error) => console.log(error.name, error.message));',
        '}',
      ];
      const command = join(installed.folder, 'domain.mjs');
      writeFileSync(command, source.join('\n'));
      const names = [reporting.tenant.domain, reporting.tenant.id, 'nobody.example', 'not a domain'];
      const { stdout } = await runCli({ ...installed, command }, cloud, names);
      const [found, same, unknown, wrong] = stdout.split('\n');
      assert.equal(found, reporting.tenant.id);
      assert.equal(same, reporting.tenant.id);
      assert.match(
        unknown ?? '',
        /^TypeError .*no tenant behind login\.microsoftonline\.com has the domain “nobody\.example”/,
      );
      assert.match(wrong ?? '', /^TypeError .*neither a domain nor the ID of a tenant\. Example: /);
      assert.deepEqual(
        cloud.requests.map(({ purpose, grant }) => [purpose, grant]),
        [
          ['discovery', undefined],
          ['discovery', undefined],
        ],
      );
    });

    it('comes with types that need no other package', () => {
      const source = [
        "import { buildPlan, type Diagnosis, explain, type Report, runSelfTest, Secret } from 'app-access-self-test';",
        "const diagnosis: Diagnosis = explain('AADSTS7000215');",
        "const credential = { kind: 'secret', secret: new Secret(diagnosis.cause) } as const;",
        "const planned = await buildPlan({ resources: 'graph' }, [{ id: 'a', credential }], Date.now());",
        "const report: Report | undefined = 'plan' in planned ? await runSelfTest(planned.plan) : undefined;",
        '// @ts-expect-error: a report has no such field',
        'console.log(report?.nonsense);',
      ];
      writeFileSync(join(installed.folder, 'use.mts'), source.join('\n'));
      const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
      const settings = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', 'node'];
      const types = ['--typeRoots', join(ROOT, 'node_modules', '@types')];
      const run = spawnSync(process.execPath, [tsc, ...settings, ...types, 'use.mts'], {
        cwd: installed.folder,
        encoding: 'utf8',
      });
      assert.equal(run.stdout + run.stderr, '');
    });
  });
});
