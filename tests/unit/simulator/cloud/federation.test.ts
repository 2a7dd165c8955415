import assert from 'node:assert/strict';
import type { FederatedCredential } from '../../../../simulator/cloud/model';
import type { SimulatedCloud } from '../../../../simulator/cloud/simulatedCloud';
import { devOpsIdentity, federatedConnection, jobToken } from '../../../../simulator/scenes/connections';
import type { ReportingApp } from '../../../../simulator/scenes/contoso';
import { askToken, body, claimsOf, refusalCode, withCloud } from './client';

const OIDC = 'https://dev.azure.com/contoso/p/_apis/distributedtask/hubs/build/plans/q/jobs/r/oidctoken';

async function assertionFor(
  cloud: SimulatedCloud,
  app: ReportingApp,
): Promise<{ text: string; identity: FederatedCredential }> {
  const identity = devOpsIdentity(cloud.model, 'reports', app.tenant, 'azure-devops');
  const connection = federatedConnection(cloud.model, 'reports', app, identity);
  const page = await cloud.visit(`${OIDC}?api-version=7.1&serviceConnectionId=${connection.id}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${jobToken(cloud.model)}` },
  });
  return { text: body<{ oidcToken: string }>(page).oidcToken, identity };
}

const ask = (cloud: SimulatedCloud, app: ReportingApp, text: string) =>
  askToken(cloud, app, {
    client_secret: undefined,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: text,
  });

describe('ID tokens of the simulated Azure DevOps', () => {
  it(
    'name the connection and live for ten minutes',
    withCloud(async (cloud, app) => {
      const { text, identity } = await assertionFor(cloud, app);

      const claims = claimsOf(text);
      assert.equal(claims.iss, identity.issuer);
      assert.equal(claims.sub, 'sc://contoso/Reporting/reports');
      assert.equal(claims.aud, 'api://AzureADTokenExchange');
      assert.equal(Number(claims.exp) - Number(claims.iat), 600);
    }),
  );

  it(
    'are not given for a bad job token: a sign-in page comes instead',
    withCloud(async (cloud) => {
      const visit = () =>
        cloud.visit(`${OIDC}?api-version=7.1`, { method: 'POST', headers: { authorization: 'Bearer wrong' } });
      const page = await visit();
      assert.equal(page.status, 203);
      assert.match(page.headers['content-type'] ?? '', /text\/html/);

      cloud.model.devOps.badToken = 'redirect';

      assert.equal((await visit()).status, 302);
    }),
  );
});

describe('ID tokens of the simulated GitHub', () => {
  it(
    'are given for the audience that was asked for',
    withCloud(async (cloud) => {
      cloud.model.github.requestToken = 'request token';
      const url =
        'https://pipelines.actions.githubusercontent.com/x/idtoken?api-version=2.0&audience=api://AzureADTokenExchange';

      const page = await cloud.visit(url, { headers: { authorization: 'Bearer request token' } });

      assert.equal(claimsOf(body<{ value: string }>(page).value).aud, 'api://AzureADTokenExchange');
      assert.equal((await cloud.visit(url)).status, 401);
    }),
  );
});

describe('Federated assertions at the simulated Entra', () => {
  it(
    'are accepted when issuer, subject and audience fit',
    withCloud(async (cloud, app) => {
      const { text, identity } = await assertionFor(cloud, app);
      app.registration.federated.push(identity);

      assert.equal((await ask(cloud, app, text)).status, 200);
    }),
  );

  const rows: [string, number, (identity: FederatedCredential) => FederatedCredential[]][] = [
    ['no federated credential', 70025, () => []],
    ['another issuer', 700211, (identity) => [{ ...identity, issuer: 'https://issuer.example.net' }]],
    ['another subject', 700213, (identity) => [{ ...identity, subject: 'sc://contoso/Reporting/other' }]],
    ['a subject of other case', 7002138, (identity) => [{ ...identity, subject: identity.subject.toUpperCase() }]],
    ['another audience', 700212, (identity) => [{ ...identity, audience: 'api://other' }]],
  ];
  for (const [name, code, credentials] of rows) {
    it(
      `are refused with ${code} for ${name}`,
      withCloud(async (cloud, app) => {
        const { text, identity } = await assertionFor(cloud, app);
        app.registration.federated.push(...credentials(identity));

        assert.equal(await refusalCode(ask(cloud, app, text)), code);
      }),
    );
  }

  it(
    'are refused with 50013 when somebody else signed them',
    withCloud(async (cloud, app) => {
      const { text, identity } = await assertionFor(cloud, app);
      app.registration.federated.push(identity);

      assert.equal(await refusalCode(ask(cloud, app, `${text.slice(0, -8)}AAAAAAAA`)), 50013);
    }),
  );

  it(
    'are refused with 700024 when they are too old',
    withCloud(async (cloud, app) => {
      const { text, identity } = await assertionFor(cloud, app);
      app.registration.federated.push(identity);

      cloud.aheadMs = 3_600_000;

      assert.equal(await refusalCode(ask(cloud, app, text)), 700024);
    }),
  );
});
