import assert from 'node:assert/strict';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import type { RunOptions } from '../../simulator/agent';
import { type AppCertificate, createAppCertificate } from '../../simulator/cloud/network/pki';
import { allPassed } from '../../simulator/scenes/consentScenes';
import { DAY } from '../../simulator/scenes/contoso';
import { certificate, federated, ownConnectionType } from '../../simulator/scenes/credentialScenes';
import { sideBySide } from './support/sideBySide';
import { tally } from './support/tally';
import { inTestBed, type StepSetup } from './support/testBed';

interface Case {
  what: string;
  /** Starts from a step that passes, and spoils it. */
  from?: { build: typeof allPassed.build };
  spoil: (setup: StepSetup) => void;
  more?: (setup: StepSetup) => RunOptions;
  /** The input that the report names. */
  input?: string;
  /** What the error says. */
  says: RegExp;
}

const connectionOf = (setup: StepSetup) => setup.connections[0] as StepSetup['connections'][number];

const input = (name: string, value: string, says: RegExp): Case => ({
  what: `${name}: ${JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)}`,
  spoil: (setup) => {
    setup.inputs[name] = value;
  },
  input: name,
  says,
});

const parameter = (what: string, name: string, value: string | undefined, says: RegExp, from?: Case['from']): Case => ({
  what,
  from,
  spoil: (setup) => {
    const { parameters } = connectionOf(setup);
    if (value === undefined) delete parameters[name];
    else parameters[name] = value;
  },
  input: 'azureSubscription',
  says,
});

/** A certificate connection whose PEM text is this. */
const pem = (what: string, text: (good: AppCertificate) => string, says: RegExp): Case => ({
  what,
  from: certificate,
  spoil: (setup) => {
    connectionOf(setup).parameters.servicePrincipalCertificate = text(good());
  },
  input: 'azureSubscription',
  says,
});

let kept: AppCertificate | undefined;
function good(): AppCertificate {
  kept ??= createAppCertificate({ commonName: 'kept' });
  return kept;
}

function encrypted({ certificatePem, privateKeyPem }: AppCertificate): string {
  const key = createPrivateKey(privateKeyPem).export({
    type: 'pkcs8',
    format: 'pem',
    cipher: 'aes-256-cbc',
    passphrase: 'a passphrase that nobody has',
  });
  return certificatePem + key.toString();
}

const ecKey = () =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' });

const dated = (from: number, until: number) => (one: AppCertificate) =>
  createAppCertificate({
    commonName: 'dated',
    privateKeyPem: one.privateKeyPem,
    notBefore: new Date(Date.now() + from * DAY),
    notAfter: new Date(Date.now() + until * DAY),
  }).pem;

const CUSTOM_CLOUD = 'login: https://login.example.org\ngraph: https://graph.example.org';

/** Presets with a wrong address, an unknown preset, and what contradicts one: each with the example that is meant. */
const PRESET_INPUTS: readonly (readonly [entry: string, says: RegExp])[] = [
  [
    '- {preset: vault, url: "https://contoso.vault.azure.net"}',
    /preset .*is not known .* Example: - \{ preset: keyVault, url: /,
  ],
  [
    '- {preset: keyVault}',
    /has no url; .* Example: - \{ preset: keyVault, url: https:\/\/contoso\.vault\.azure\.net \}(?!.*Example)/,
  ],
  [
    '- {preset: keyVault, url: contoso}',
    /is not a web address \(https:\/\/host\/path\)\. Example: - \{ preset: keyVault, /,
  ],
  [
    '- {preset: keyVault, url: "https://dev.azure.com/contoso"}',
    /not a host of Key Vault; .* Example: - \{ preset: keyVault, /,
  ],
  [
    '- {preset: azureDevOps, url: "https://dev.azure.com"}',
    /not the address of an organization.* Example: - \{ preset: azureDevOps, /,
  ],
  [
    '- {preset: dataverse, url: "https://make.powerapps.com"}',
    /not a host of Dataverse.* Example: - \{ preset: dataverse, /,
  ],
  [
    '- {preset: sharepoint, url: "https://contoso.sharepoint.com/sites/a/Lists/b"}',
    /not the address of a site\. Example: - \{ preset: sharepoint, /,
  ],
  [
    '- {preset: azureResourceManager, url: "https://portal.azure.com"}',
    /not a host of .* Example: - \{ preset: azureResourceManager, /,
  ],
  [
    '- {preset: keyVault, url: "https://contoso.vault.azure.net", resource: "https://vault.azure.net"}',
    /leave resource out/,
  ],
  [
    '- {preset: dataverse, url: "https://contoso.crm4.dynamics.com", permissions: [A.Read]}',
    /do not matter for Dataverse; leave them out/,
  ],
];

const CASES: readonly Case[] = [
  {
    what: 'no connection',
    spoil: (setup) => delete setup.inputs.azureSubscription,
    input: 'azureSubscription',
    says: /No service connection is chosen/,
  },
  {
    what: 'a connection that the agent does not pass',
    spoil: (setup) => {
      setup.inputs.azureSubscription = 'a8c1f0de-4a33-4d15-9d27-0d5f9a1b2c3d';
    },
    // A list that comes late is not looked at before the run.
    more: () => ({ unchecked: true }),
    input: 'azureSubscription',
    says: /passed no authorization .*ENDPOINT_AUTH_a8c1f0de/,
  },
  {
    what: 'a connection whose variable was not expanded',
    spoil: (setup) => {
      setup.inputs.azureSubscription = '$(connection)';
    },
    // A list that comes late is not looked at before the run.
    more: () => ({ unchecked: true }),
    input: 'azureSubscription',
    says: /“connection” was not expanded/,
  },
  {
    what: 'a connection whose authorization variable is missing',
    spoil: () => {},
    more: (setup) => ({ withoutEnvironment: [`ENDPOINT_AUTH_${connectionOf(setup).id}`] }),
    input: 'azureSubscription',
    says: /ENDPOINT_AUTH_.*this pipeline may use it/,
  },
  ...['PublishProfile', 'Token', 'None', 'UsernamePassword'].map(
    (scheme): Case => ({
      what: `a connection of the scheme ${scheme}`,
      spoil: (setup) => {
        connectionOf(setup).scheme = scheme;
      },
      input: 'azureSubscription',
      says: scheme === 'PublishProfile' ? /publish profile/ : new RegExp(`scheme .${scheme}. cannot sign in`),
    }),
  ),
  parameter(
    'a tenant that is no GUID',
    'tenantid',
    'contoso.onmicrosoft.com',
    /tenant ID \(looks like a domain name: 23 characters\) is not a GUID/,
  ),
  parameter('a tenant that was not expanded', 'tenantid', '$(tenant)', /“tenant” was not expanded/),
  parameter('no tenant', 'tenantid', undefined, /has no tenant ID/),
  parameter('a client ID that is no GUID', 'serviceprincipalid', 'my-app', /client ID .*is not a GUID/),
  parameter('a client ID that was not expanded', 'serviceprincipalid', '$(clientId)', /“clientId” was not expanded/),
  parameter('no client ID', 'serviceprincipalid', undefined, /has no client ID/),
  parameter('an empty secret', 'serviceprincipalkey', '', /client secret is empty/),
  parameter('a secret of blanks', 'serviceprincipalkey', '   ', /client secret is empty/),
  parameter('a secret that was not expanded', 'serviceprincipalkey', '$(secret)', /“secret” was not expanded/),
  parameter(
    'an unknown authentication type',
    'authenticationType',
    'spnMagic',
    /neither a secret .* nor a certificate/,
  ),
  pem('a certificate without a key', ({ certificatePem }) => certificatePem, /no private key/),
  pem('a key without a certificate', ({ privateKeyPem }) => privateKeyPem, /holds no certificate/),
  pem('an encrypted key', encrypted, /private key is encrypted/),
  pem(
    'a key that does not fit',
    ({ certificatePem }) => certificatePem + createAppCertificate({ commonName: 'other' }).privateKeyPem,
    /does not match/,
  ),
  pem('a key of another kind', ({ certificatePem }) => certificatePem + ecKey(), /does not match|not an RSA key/),
  pem('an expired certificate', dated(-30, -2), /expired on \d{4}-\d\d-\d\d/),
  pem('a certificate that is not yet valid', dated(2, 30), /not valid before \d{4}-\d\d-\d\d/),
  pem('no PEM text at all', () => 'MIIJqgIBAzCCCWYGCSqGSIb3DQEHAaCCCVcEgglTMIIJTzCCBgcGCSqGSIb3', /not a PEM text/),
  {
    what: 'federation without a token of the job',
    from: federated,
    spoil: () => {},
    more: () => ({ jobToken: null }),
    input: 'azureSubscription',
    says: /needs the token of this job \(SYSTEMVSSCONNECTION\)/,
  },
  {
    what: 'federation whose address leads elsewhere',
    from: federated,
    spoil: () => {},
    more: () => ({ variables: { 'System.OidcRequestUri': 'https://evil.example/oidctoken' } }),
    input: 'azureSubscription',
    says: /.evil\.example., which is not this Azure DevOps organization/,
  },
  {
    what: 'federation whose address is plain HTTP',
    from: federated,
    spoil: () => {},
    more: () => ({ variables: { 'System.OidcRequestUri': 'http://dev.azure.com/contoso/oidctoken' } }),
    input: 'azureSubscription',
    says: /over HTTPS/,
  },
  {
    what: 'federation whose address is unknown',
    from: federated,
    spoil: () => {},
    more: () => ({ variables: { 'System.OidcRequestUri': undefined, 'System.PlanId': undefined } }),
    input: 'azureSubscription',
    says: /neither System\.OidcRequestUri nor System\.PlanId/,
  },
  {
    what: 'an own connection of an unknown cloud',
    from: ownConnectionType,
    spoil: (setup) => {
      connectionOf(setup).data.cloud = 'moon';
    },
    input: 'entraApp',
    says: /cloud \(one word: 4 letters\) is not one of/,
  },
  {
    what: 'an own connection with custom hosts that nobody gave',
    from: ownConnectionType,
    spoil: (setup) => {
      connectionOf(setup).data.cloud = 'custom';
    },
    input: 'entraApp',
    says: /custom hosts: give them in the input customCloud/,
  },
  {
    what: 'a connection of an Azure Stack',
    spoil: (setup) => {
      connectionOf(setup).data.environment = 'AzureStack';
    },
    input: 'azureSubscription',
    says: /environment .AzureStack. is not one of/,
  },
  input('connectTo', 'other', /is not one of azureRM, entraApp/),
  input('resources', 'graph,teams', /Entry 2 \(one word: 5 letters\) is not one of graph, powerbi, fabric/),
  input('graphPermissions', 'User Read All!', /does not have the form of a permission/),
  input('graphPermissions', 'https://graph.microsoft.com/.default', /does not have the form of a permission/),
  input('graphPermissions', '$(permissions)', /“permissions” was not expanded/),
  ...['openid', 'offline_access', 'profile', 'User.Read', 'Mail.Read.Shared'].map((name) =>
    input('graphPermissions', name, /exists only as a delegated permission/),
  ),
  input('graphPermissions', 'User.Read', /The application permission is User\.Read\.All/),
  input('graphRequests', 'https://evil.example/users', /names a host/),
  input('graphRequests', '//evil.example/users', /empty part|names a host|does not start/),
  input('graphPermissions', 'Users.Read.All', /does not exist\. Did you mean User\.Read\.All\?/),
  input('graphRequests', 'FETCH /users', /names the method FETCH/),
  input('graphRequests', 'POST users', /does not start with a slash/),
  input('graphRequests', 'POST /users {"displayName":"x"}', /has a body behind the path/),
  input('graphRequests', 'POST https://evil.example/users', /names a host/),
  input('graphRequests', 'POST /v1.0/$batch', /batch call/),
  input('graphRequests', 'GET /groups/{id}/members', /has a placeholder in its path; GET is sent/),
  input('graphRequests', '/users/$userId/memberOf', /has a placeholder in its path/),
  input('graphForbiddenRequests', 'GET /users/<id>/messages', /has a placeholder in its path/),
  input('powerbiRequests', `GET /groups/\${id}/datasets`, /has a placeholder in its path/),
  input('graphRequests', 'az rest --method post --url https://graph.microsoft.com/v1.0/groups', /names the method AZ/),
  input('graphRequests', 'POST "https://graph.microsoft.com/v1.0/groups"', /does not start with a slash/),
  input('graphForbiddenRequests', 'DELETE /users/x', /only GET is ever sent/),
  input('graphForbiddenRequests', 'https://evil.example/users', /names a host/),
  input('graphRequests', '/$batch', /batch call/),
  input('graphRequests', '/users/../../evil', /relative segment/),
  input('graphRequests', '/users/%2e%2e/groups', /relative segment/),
  input('graphRequests', '/users\\@evil.example', /backslash/),
  input('powerbiWorkspaces', 'Sales reports', /does not start with a workspace ID/),
  input('powerbiWorkspaces', '9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f Owner', /is not a workspace role/),
  input('powerbiRequests', 'HEAD /groups', /names the method HEAD/),
  input('powerbiRequests', 'POST /groups {}', /has a body behind the path/),
  input('powerbiSemanticModels', '9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f', /names no workspace and model/),
  input('powerbiRequests', 'http://evil.example', /names a host/),
  input('powerbiAdminApi', 'yes', /neither true nor false/),
  input('maskClientId', 'maybe', /neither true nor false/),
  input('requestTimeoutSeconds', '0', /whole number from 1 to 300/),
  input('requestTimeoutSeconds', '301', /whole number from 1 to 300/),
  input('requestTimeoutSeconds', '3e1', /whole number/),
  input('credentialExpiryDays', '-1', /whole number from 0 to 730/),
  input('credentialExpiryDays', '731', /whole number from 0 to 730/),
  input('waitMinutes', '1441', /whole number from 0 to 1440/),
  input('waitMinutes', 'ten', /whole number/),
  input('excessPermissions', 'block', /is not one of ignore, warn, fail/),
  input('unverified', 'pass', /is not one of fail, warn/),
  input('tenantIds', 'contoso.com', /is not a tenant ID/),
  input('consentRedirectUri', 'http://portal.example.com', /is not an HTTPS address/),
  input('cloud', 'moon', /is not one of auto, public/),
  { ...input('cloud', 'custom', /no hosts are given/), input: 'customCloud' },
  input('customCloud', CUSTOM_CLOUD, /the input cloud is auto/),
  {
    what: 'custom hosts without the one of Power BI',
    spoil: (setup) => Object.assign(setup.inputs, { cloud: 'custom', customCloud: CUSTOM_CLOUD }),
    input: 'customCloud',
    says: /Missing for the chosen resources: powerbi, powerbiResource, powerbiPortal/,
  },
  {
    what: 'custom hosts without TLS',
    spoil: (setup) =>
      Object.assign(setup.inputs, {
        resources: 'graph',
        cloud: 'custom',
        customCloud: 'login: http://login.example.org\ngraph: https://graph.example.org',
      }),
    input: 'customCloud',
    says: /login is not an HTTPS address/,
  },
  {
    what: 'custom hosts that would get a token of Power BI',
    spoil: (setup) =>
      Object.assign(setup.inputs, {
        cloud: 'custom',
        customCloud: `${CUSTOM_CLOUD}\npowerbi: https://api.evil.example\npowerbiResource: https://analysis.windows.net/powerbi/api\npowerbiPortal: https://app.powerbi.com`,
      }),
    input: 'customCloud',
    says: /is not a host of powerbiResource/,
  },
  input('customApis', 'name: orders', /not a list/),
  input('customApis', '- [', /YAML/),
  ...PRESET_INPUTS.map(([entry, says]) => input('customApis', entry, says)),
  input(
    'customApis',
    '- name: orders\n  resource: api://orders\n  url: http://orders.example.com/',
    /not an HTTPS address/,
  ),
  input(
    'customApis',
    '- name: orders\n  resource: https://graph.microsoft.com\n  url: https://evil.example/',
    /is not a host of/,
  ),
  input(
    'customApis',
    '- name: orders\n  resource: https://vault.azure.net\n  url: https://evil.example/',
    /is not a host of/,
  ),
  input(
    'customApis',
    '- name: orders\n  resource: 00000003-0000-0000-c000-000000000000\n  url: https://evil.example/',
    /service of Microsoft/,
  ),
  input(
    'customApis',
    '- name: graph\n  resource: api://orders\n  url: https://orders.example.com/',
    /taken by a resource/,
  ),
];

describe('bad input', () => {
  const aside = sideBySide();
  for (const { what, from, spoil, more, input: named, says } of CASES) {
    it(
      `${what}: one clear error, and nothing is asked of the network`,
      aside(() =>
        inTestBed(async (bed) => {
          const setup: StepSetup = (from ?? allPassed).build(bed.model);
          spoil(setup);
          const outcome = await bed.run(setup, more?.(setup));
          assert.equal(outcome.result, 'Failed');
          assert.equal(outcome.exitCode, 0);
          const { errors, apps } = outcome.report;
          assert.equal(errors.length, 1, outcome.log);
          assert.match(errors[0]?.message ?? '', says);
          assert.equal(errors[0]?.input, named);
          assert.deepEqual(apps, []);
          assert.deepEqual(
            outcome.issues.map(({ type }) => type),
            ['error'],
          );
          assert.match(outcome.issues[0]?.message.replace(/\n/g, ' ') ?? '', says, 'the masked issue still says it');
          assert.match(outcome.summary, /failed/i);
          assert.ok(outcome.junit.includes('<failure') || outcome.junit.includes('<error'));
          const { cloud } = bed;
          assert.deepEqual([cloud.connects, cloud.requests, cloud.imds.requests], [[], [], []]);
          tally.wrongInputs += 1;
        }),
      ),
    );
  }

  it('of several kinds is reported all at once, one error an input', () =>
    inTestBed(async (bed) => {
      const setup = allPassed.build(bed.model);
      Object.assign(setup.inputs, { resources: 'teams', waitMinutes: '-5', graphRequests: '/$batch' });
      connectionOf(setup).parameters.tenantid = 'x';
      const outcome = await bed.run(setup);
      assert.deepEqual(outcome.report.errors.map((error) => error.input).sort(), [
        'azureSubscription',
        'graphRequests',
        'resources',
        'waitMinutes',
      ]);
      assert.deepEqual(bed.cloud.connects, []);
    }));

  it('in one of two connections leaves the other one to be tested', () =>
    inTestBed(async (bed) => {
      const setup = allPassed.build(bed.model);
      const [right] = setup.connections;
      assert.ok(right);
      const wrong = { ...right, id: 'a8c1f0de-4a33-4d15-9d27-0d5f9a1b2c3d', parameters: { ...right.parameters } };
      wrong.parameters.serviceprincipalkey = '';
      const inputs = { ...setup.inputs, azureSubscription: `${wrong.id},${right.id}` };
      const outcome = await bed.run({ inputs, connections: [wrong, right] });
      assert.equal(outcome.result, 'Failed');
      assert.match(
        outcome.report.errors[0]?.message ?? '',
        new RegExp(`^Connection ${wrong.id}: Its client secret is empty`),
      );
      assert.ok(outcome.report.apps[0]?.checks.every(({ status }) => status === 'passed' || status === 'skipped'));
      assert.equal(outcome.report.apps.length, 1);
    }));

  it('that is accepted and holds a secret variable leaves its value nowhere', () =>
    inTestBed(async (bed) => {
      const setup = allPassed.build(bed.model);
      const value = 'spring-board-meeting-27';
      Object.assign(setup.inputs, { graphRequests: `/users/${value}`, powerbiRequests: `/groups/${value}` });
      // The simulated agent searches everything that is left for it, in all encodings.
      const outcome = await bed.run(setup, { secretVariables: { meeting: value } });
      assert.ok(bed.cloud.requests.some(({ path }) => path.includes(value)));
      assert.match(outcome.summary, /users\/\\\*\\\*\\\*/);
      assert.ok(outcome.report.apps[0]?.checks.some(({ id }) => id.endsWith('/users/***')));
    }));

  it('that is nested deeper than any parser goes ends with one error on every Node', () =>
    inTestBed(async (bed) => {
      for (const text of ['['.repeat(29_000), '{a: '.repeat(7_000), '- '.repeat(14_000), '? '.repeat(14_000)]) {
        for (const name of ['customApis', 'customCloud']) {
          const setup = allPassed.build(bed.model);
          Object.assign(setup.inputs, { [name]: text, ...(name === 'customCloud' && { cloud: 'custom' }) });
          const { report, exitCode } = await bed.run(setup, { node: '20' });
          assert.equal(exitCode, 0);
          assert.deepEqual(
            report.errors.map(({ input }) => input),
            [name],
          );
          assert.match(report.errors[0]?.message ?? '', /nested too deeply/);
        }
      }
    }));

  it('that holds a secret variable or the job’s own token is reported without it', () =>
    inTestBed(async (bed) => {
      const setup = allPassed.build(bed.model);
      const token = `eyJ0eXAiOiJKV1QifQ.${'a-long-job-token-'.repeat(20)}.signature-of-it`;
      Object.assign(setup.inputs, { graphRequests: 'GET $(System.AccessToken)', powerbiWorkspaces: '$(pin) $(pin)' });
      const outcome = await bed.run(setup, { jobToken: token, secretVariables: { pin: 'one-two-three-four' } });
      assert.equal(outcome.report.errors.length, 2);
      for (const { message } of outcome.report.errors) {
        assert.ok(!message.includes(token) && !message.includes('one-two-three-four'), message);
        assert.match(message, /looks like a token|characters|letters/);
      }
    }));

  it('is none where a permission is well formed and unknown here', () =>
    inTestBed(async (bed) => {
      const setup = allPassed.build(bed.model);
      setup.inputs.graphPermissions = 'Brand.New.Thing';
      const outcome = await bed.run(setup);
      assert.deepEqual(outcome.report.errors, []);
    }));

  it('that names no temp folder still ends in a verdict and says why there is no report', () =>
    inTestBed(async (bed) => {
      const setup = allPassed.build(bed.model);
      const run = await bed.runBare(setup, { withoutEnvironment: ['AGENT_TEMPDIRECTORY'] });
      assert.equal(run.result, 'Succeeded');
      assert.equal(run.outputVariables.outcome, 'passed');
      assert.match(run.issues[0]?.message ?? '', /AGENT_TEMPDIRECTORY/);
      assert.deepEqual(run.attachments, []);
    }));
});
