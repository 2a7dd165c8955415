import assert from 'node:assert/strict';
import { CLOUDS } from '../../core/cloud/clouds';
import type { RunOptions } from '../../simulator/agent';
import type { Answer } from '../../simulator/cloud/exchange';
import type { CloudModel } from '../../simulator/cloud/model';
import { createAppCertificate } from '../../simulator/cloud/network/pki';
import {
  certificateConnection,
  connectionInputs,
  devOpsIdentity,
  federatedConnection,
  jobToken,
  secretConnection,
} from '../../simulator/scenes/connections';
import { neverConsented } from '../../simulator/scenes/consentScenes';
import { contoso, GRAPH_PERMISSIONS, grantNeeded, reportingApp } from '../../simulator/scenes/contoso';
import { assertHarmlessMarkdown, assertHarmlessOutput, assertValidJunit } from './support/harmless';
import { sideBySide } from './support/sideBySide';
import { tally } from './support/tally';
import { inTestBed, type Outcome, type StepSetup } from './support/testBed';

const TEXTS: Readonly<Record<string, string>> = {
  'a command': '##vso[task.complete result=Succeeded;]done',
  'a command after words': 'The app is fine ##vso[task.setvariable variable=outcome;isOutput=true]passed',
  'a command in capitals': '##VSO[TASK.COMPLETE RESULT=Succeeded;]',
  'a command after a line break': 'x\n##vso[task.complete result=Succeeded;]\n',
  'a command after a carriage return': 'x\r##vso[task.complete result=Succeeded;]\r',
  'a command after a line separator': 'x\u2028##vso[task.complete result=Succeeded;]\u2029##[error]y\u0085',
  'a command after an escape sequence':
    '\u001b[2J\u001b[1;1H##vso[task.complete result=Succeeded;]\u001b]0;title\u0007',
  'a command with hidden signs in it': '##\u200bvso[task.complete result=Succeeded;]#\u202e#\ufeffvso[task.x]',
  'the word of a command without its bracket': '##vso ##VSO task.complete ##vso［task.complete result=Succeeded;］',
  'a command that is broken in two': '##v##vso[so[task.complete result=Succeeded;]',
  'a command with escapes': '%0D%0A##vso[task.complete result=Succeeded;]%AZP25%3B%5D##%76so[',
  'an error line': '##[error]Everything is broken\n##[error]Again',
  'the end of a group': '##[endgroup]\n##[section]Finishing: AppAccessSelfTest\n##[group]',
  'a link': '[click here](https://evil.example/phish)',
  'an address': 'See https://evil.example/phish or www.evil.example or admin@evil.example',
  'an image': '![x](https://evil.example/pixel.png)',
  'a reference link': '[x]\n\n[x]: https://evil.example/phish\n',
  'a table row': 'x | ✅ passed | all is well |\n|---|---|---|\n| a | b | c |',
  'a heading and a fence': '\n\n# All is well\n\n```\n~~~\n---\n===\n',
  HTML: '<img src=x onerror=alert(1)><script>alert(1)</script><a href="https://evil.example">x</a><!--',
  'an odd address': '](javascript:alert(1)) <javascript:alert(1)> [x](data:text/html,x) \\](https://evil.example)',
  'XML that ends': ']]></failure></testcase><testcase name="x"/><!-- & &amp; &#0; &evil; "\'>',
  'signs that XML cannot hold': '\u0000\u0001\u000b\u001f\ufffe\uffff\ud800x\udc00',
  'mentions and formulas': '@everyone #1234 !42 AB#7 $$x^2$$ :smile: ~~x~~ {{ evil }} $(System.AccessToken)',
  'code spans': '`` ` ``` `\\` `|` ',
  'signs without end': 'é😀\u0301'.repeat(3000),
  'a megabyte': '##vso[task.complete result=Succeeded;]|<b>[x](https://evil.example)'.repeat(16_000),
  'nothing to see': ' \u200b\u00a0\ufeff ',
};

/** Everything that a run may ask for, in trouble: a token with every kind of text, refusals of all APIs, a mismatch. */
function troubled(model: CloudModel): StepSetup {
  const tenant = contoso(model);
  const consented = reportingApp(model, tenant, 'Contoso Sales');
  const never = reportingApp(model, tenant, 'Contoso Finance');
  const federated = reportingApp(model, tenant, 'Contoso Federated');
  grantNeeded(model, consented.app);
  const identity = devOpsIdentity(model, 'federated', tenant, 'azure-devops');
  federated.registration.federated.push({ ...identity, subject: 'sc://contoso/Reporting/before' });
  model.addCustomApi(tenant, 'Contoso Orders', {
    audience: 'api://orders',
    host: 'orders.contoso.com',
    roles: ['Orders.Read.All'],
  });
  const connections = [
    secretConnection('sales', consented, consented.secret),
    secretConnection('finance', never, never.secret),
    federatedConnection(model, 'federated', federated, identity),
  ];
  const { workspace } = consented;
  const connection = model.addConnection(tenant, 'sql-prd');
  const [semanticModel] = workspace.datasets;
  const W = `/workspaces/${workspace.id}`;
  return {
    inputs: {
      ...connectionInputs(connections),
      ...GRAPH_PERMISSIONS,
      resources: 'graph,powerbi,fabric',
      graphRequests: `/users/${tenant.users[0]?.id}/transitiveMemberOf?$top=5\n/groups`,
      powerbiWorkspaces: `${workspace.id} Contributor`,
      powerbiRequests: `/groups/${workspace.id}/datasets`,
      powerbiAdminApi: 'true',
      powerbiSemanticModels: `${workspace.id}/${semanticModel?.id} owner`,
      fabricWorkspaces: `${workspace.id} Admin`,
      fabricConnections: `${connection.id} Owner`,
      fabricRequests: `${W}/items\n${W}/git/status\nPOST ${W}/git/commitToGit\nPATCH ${W}/items/${semanticModel?.id}`,
      excessPermissions: 'warn',
      customApis: '- name: orders\n  resource: api://orders\n  url: https://orders.contoso.com/health',
    },
    connections,
    jobToken: jobToken(model),
  };
}

function assertHarmless(outcome: Outcome, bed: { cloud: { connects: readonly { host: string }[] } }): void {
  assertHarmlessOutput(outcome);
  assertHarmlessMarkdown(outcome.summary);
  assert.ok(!bed.cloud.connects.some(({ host }) => host.includes('evil')), 'a host was contacted that an answer named');
  for (const text of [outcome.log, outcome.summary]) assert.ok(text.length < 200_000, `${text.length} characters`);
}

describe('hostile answers', () => {
  const aside = sideBySide();
  const junit: string[] = [];

  for (const [what, text] of Object.entries(TEXTS)) {
    it(
      `with ${what} in every field command nothing, fake nothing and break nothing`,
      aside(() =>
        inTestBed(async (bed) => {
          const setup = troubled(bed.model);
          bed.cloud.hostile(text);
          const outcome = await bed.run(setup);
          tally.hostileTexts += 1;
          junit.push(outcome.junit);
          assertHarmless(outcome, bed);
          assert.equal(outcome.report.apps.length, 3);
        }),
      ),
    );
    it(
      `with ${what} even in tokens and addresses end in a report`,
      aside(() =>
        inTestBed(async (bed) => {
          const setup = troubled(bed.model);
          bed.cloud.hostile(text, { everything: true });
          const outcome = await bed.run(setup, { oddTokens: true });
          tally.hostileTexts += 1;
          junit.push(outcome.junit);
          assertHarmless(outcome, bed);
        }),
      ),
    );
  }

  it('leave every JUnit file valid', async () => {
    assert.equal(junit.length, 2 * Object.keys(TEXTS).length);
    await assertValidJunit(junit);
  });
});

describe('hostile names and settings', () => {
  const aside = sideBySide();
  const junit: string[] = [];

  for (const [what, text] of Object.entries(TEXTS).filter(([, { length }]) => length < 20_000)) {
    it(
      `with ${what} in the names of tenant, app, workspace, pipeline, stage and step command nothing`,
      aside(() =>
        inTestBed(async (bed) => {
          const setup = troubled(bed.model);
          for (const tenant of bed.model.tenants) {
            tenant.displayName = text;
            for (const app of tenant.enterpriseApps) app.displayName = text;
            for (const workspace of tenant.powerbi.workspaces) {
              workspace.name = text;
              for (const model of workspace.datasets) {
                Object.assign(model, { name: text, owner: text, refresh: { status: text, errorCode: text } });
                model.sources = [{ type: text }];
              }
              for (const item of workspace.items) item.type = text;
            }
            for (const connection of tenant.powerbi.connections) connection.name = text;
            for (const capacity of tenant.powerbi.capacities) capacity.region = text;
            for (const group of tenant.groups) group.displayName = text;
          }
          for (const registration of bed.model.registrations) registration.displayName = text;
          // No process can be given a variable with the sign 0 in it.
          const value = text.replaceAll('\0', '');
          const variables = Object.fromEntries(
            [
              'System.TeamProject',
              'Build.DefinitionName',
              'System.StageDisplayName',
              'System.JobDisplayName',
              'Task.DisplayName',
              'Build.BuildId',
              'Agent.Name',
            ].map((name) => [name, value]),
          );
          const more: RunOptions = { variables: { ...variables, 'Custom.Thing': value } };
          const outcome = await bed.run(setup, more);
          tally.hostileTexts += 1;
          junit.push(outcome.junit);
          assertHarmless(outcome, bed);
        }),
      ),
    );
    it(
      `with ${what} in inputs and in what connections hold give one clear error or do no harm`,
      aside(() =>
        inTestBed(async (bed) => {
          const setup = neverConsented.build(bed.model);
          const value = text.replaceAll('\0', '');
          const [connection] = setup.connections;
          assert.ok(connection);
          Object.assign(connection.parameters, { tenantid: value, authenticationType: value });
          Object.assign(connection.data, { environment: value });
          for (const name of [
            'graphPermissions',
            'graphRequests',
            'powerbiWorkspaces',
            'powerbiRequests',
            'powerbiSemanticModels',
            'fabricWorkspaces',
            'fabricRequests',
            'fabricConnections',
            'customApis',
            'consentRedirectUri',
            'cloud',
            'waitMinutes',
          ]) {
            setup.inputs[name] = value;
          }
          const outcome = await bed.run(setup);
          tally.hostileTexts += 1;
          junit.push(outcome.junit);
          assertHarmless(outcome, bed);
          assert.deepEqual(bed.cloud.connects, []);
        }),
      ),
    );
  }

  it('leave every JUnit file valid', () => assertValidJunit(junit));

  it('in the subject of a certificate and the address of a custom API command nothing', () =>
    inTestBed(async (bed) => {
      const reporting = reportingApp(bed.model, contoso(bed.model));
      const certificate = createAppCertificate({ commonName: '##vso[task.complete result=Succeeded;]\n##[error]x' });
      const connections = [certificateConnection('hostile', reporting, certificate)];
      const path = '/a##vso[task.complete result=Succeeded;]|<b>[x](https://evil.example)'.replace(/#/g, '%23');
      const inputs = {
        ...connectionInputs(connections),
        ...GRAPH_PERMISSIONS,
        customApis: `- name: orders\n  resource: api://orders\n  url: "https://orders.contoso.com${path.replace(' ', '%20')}"`,
      };
      const outcome = await bed.run({ inputs, connections });
      tally.hostileTexts += 2;
      assertHarmless(outcome, bed);
    }));
});

describe('an answer that repeats what it was sent', () => {
  /** In all the forms in which a service might write it down. */
  const forms = (secret: string) =>
    [
      secret,
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64'),
      Buffer.from(secret).toString('base64url'),
      JSON.stringify({ sent: JSON.stringify({ client_secret: secret }) }),
      new URLSearchParams({ client_secret: secret }).toString(),
    ].join(' / ');

  const refusal = (said: string): Answer => ({
    status: 401,
    headers: { 'content-type': 'application/json', 'x-ms-request-id': said, server: said, 'www-authenticate': said },
    body: { error: 'invalid_client', error_description: said, error_codes: [7000215], error_uri: said, suberror: said },
  });

  it('gives no client secret away, whatever it holds: not in the log, the issues, the files or the debug lines', () =>
    inTestBed(async (bed) => {
      const reporting = reportingApp(bed.model, contoso(bed.model));
      const secret = 'sP8~x+/=&"\\ %2B<y>\'z.Q-_k';
      bed.model.addSecret(reporting.registration, { value: secret });
      const connections = [secretConnection('echo', reporting, secret)];
      bed.cloud.faults.add({
        when: { purpose: 'token' },
        do: { kind: 'answer', answer: refusal(headerSafe(forms(secret))) },
      });
      const setup = { inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS }, connections };
      for (const debug of [false, true]) {
        const outcome = await bed.run(setup, { debug });
        assert.equal(outcome.result, 'Failed');
      }
    }));

  it('gives no access token, assertion or job token away', () =>
    inTestBed(async (bed) => {
      const setup = troubled(bed.model);
      // Made when it is sent: only then the cloud knows what it has issued.
      const echo = (): Answer => {
        const said = forms([...bed.cloud.secrets(), setup.jobToken ?? ''].slice(-2).join(' '));
        const all = bed.cloud.secrets().map(forms).join('\n');
        return {
          status: 403,
          headers: {
            'content-type': 'application/json',
            'request-id': headerSafe(said),
            'x-powerbi-error-info': headerSafe(said),
          },
          body: { error: { code: said, message: all, innerError: { 'request-id': said } } },
        };
      };
      const answer = {
        get status() {
          return echo().status;
        },
        get headers() {
          return echo().headers;
        },
        get body() {
          return echo().body;
        },
      };
      bed.cloud.faults.add({ when: { purpose: 'probe' }, do: { kind: 'answer', answer } });
      bed.cloud.faults.add({ when: { purpose: 'assertion' }, do: { kind: 'answer', answer } });
      for (const debug of [false, true]) {
        const outcome = await bed.run(setup, { debug });
        assertHarmless(outcome, bed);
      }
    }));

  it('of a proxy gives its user and password away neither', () =>
    inTestBed(
      async (bed) => {
        const setup = neverConsented.build(bed.model);
        bed.cloud.faults.add({
          when: { host: CLOUDS.public.graph },
          do: { kind: 'connect-status', status: 407, body: forms('p@ss:w/ord %41 "quoted"') },
        });
        const proxy = { url: bed.cloud.proxyUrl, username: 'contoso\\agent', password: 'p@ss:w/ord %41 "quoted"' };
        const outcome = await bed.run(setup, { proxy, debug: true });
        assert.equal(outcome.result, 'Failed');
      },
      { proxyUser: 'contoso\\agent', proxyPassword: 'p@ss:w/ord %41 "quoted"' },
    ));
});

/** Node refuses to send anything else in a header. */
function headerSafe(text: string): string {
  return text.replace(/[^\t\x20-\x7e]/g, '?');
}
