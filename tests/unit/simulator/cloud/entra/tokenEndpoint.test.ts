import assert from 'node:assert/strict';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { REFUSAL_CODES } from '../../../../../simulator/cloud/entra/refusals';
import { guid } from '../../../../../simulator/cloud/ids';
import { GRAPH_APP_ID } from '../../../../../simulator/cloud/permissions';
import {
  accessToken,
  askToken,
  body,
  claimsOf,
  type EntraError,
  GRAPH,
  grantNeeded,
  POWER_BI,
  refusalCode,
  withCloud,
} from '../client';

describe('Tokens of the simulated Entra', () => {
  it(
    'are signed with the key that the tenant publishes, and carry the claims of real ones',
    withCloud(async (cloud, app) => {
      grantNeeded(cloud.model, app.app);
      const login = `https://login.microsoftonline.com/${app.tenant.id}`;
      const keys = body<{ keys: never[] }>(await cloud.visit(`${login}/discovery/v2.0/keys`));

      const { payload } = await jwtVerify(await accessToken(cloud, app), createLocalJWKSet(keys), {
        audience: GRAPH,
        issuer: `https://sts.windows.net/${app.tenant.id}/`,
      });

      assert.deepEqual(payload.roles, ['User.Read.All', 'GroupMember.Read.All']);
      assert.equal(payload.appid, app.registration.appId);
      assert.equal(payload.appidacr, '1');
      assert.equal(payload.app_displayname, 'Contoso Reports Deployment');
      assert.equal(payload.oid, app.app.objectId);
      assert.equal(payload.tid, app.tenant.id);
      assert.equal(payload.idtyp, 'app');
      assert.equal(payload.ver, '1.0');
    }),
  );

  it(
    'are given without roles where nothing was granted',
    withCloud(async (cloud, app) => {
      assert.equal(claimsOf(await accessToken(cloud, app)).roles, undefined);
    }),
  );

  it(
    'carry the roles of the asked resource only',
    withCloud(async (cloud, app) => {
      grantNeeded(cloud.model, app.app);

      assert.equal(claimsOf(await accessToken(cloud, app, POWER_BI)).roles, undefined);
    }),
  );

  it(
    'carry the directory roles of the principal',
    withCloud(async (cloud, app) => {
      app.app.directoryRoles.push('Directory Readers');

      const wids = claimsOf(await accessToken(cloud, app)).wids as string[];

      assert.ok(wids.includes('88d8e3e3-8f55-4a1e-953a-9b9898b8876b'));
    }),
  );

  it(
    'are of version 2 where the API wants them so',
    withCloud(async (cloud, app) => {
      const audience = 'api://orders';
      const api = cloud.model.addCustomApi(app.tenant, 'Orders', {
        audience,
        host: 'o.example.com',
        roles: [],
        tokenVersion: 2,
      });

      const claims = claimsOf(await accessToken(cloud, app, audience));

      assert.equal(claims.ver, '2.0');
      assert.equal(claims.aud, api.appId);
      assert.equal(claims.azp, app.registration.appId);
    }),
  );
});

describe('Refusals of the simulated token endpoint', () => {
  it(
    'have the shape of real ones',
    withCloud(async (cloud, app) => {
      const page = await askToken(cloud, app, { client_secret: 'wrong' });

      const error = body<EntraError>(page);
      assert.equal(page.status, 401);
      assert.equal(error.error, 'invalid_client');
      assert.deepEqual(error.error_codes, [7000215]);
      assert.match(
        error.error_description,
        /^AADSTS7000215: Invalid client secret provided\..*'\.\r\nTrace ID: [0-9a-f-]{36}\r\nCorrelation ID: [0-9a-f-]{36}\r\nTimestamp: \d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/,
      );
      assert.ok(error.error_description.includes(error.trace_id));
      assert.equal(error.error_uri, 'https://login.microsoftonline.com/error?code=7000215');
      assert.equal(page.headers['x-ms-request-id'], error.trace_id);
    }),
  );

  it(
    'repeat the correlation ID of the request',
    withCloud(async (cloud, app) => {
      const id = guid('correlation');

      const page = await askToken(cloud, app, { client_secret: 'wrong', 'client-request-id': id });

      assert.equal(body<EntraError>(page).correlation_id, id);
    }),
  );

  it(
    'know the secret by its value, never by its ID',
    withCloud(async (cloud, app) => {
      const [secret] = app.registration.secrets;

      assert.equal(await refusalCode(askToken(cloud, app, { client_secret: secret?.id })), 7000215);
    }),
  );

  it(
    '7000222: expired secret',
    withCloud(async (cloud, app) => {
      for (const secret of app.registration.secrets) secret.expires = new Date(Date.now() - 1000);

      assert.equal(await refusalCode(askToken(cloud, app)), 7000222);
    }),
  );

  it(
    '7000216: no credential',
    withCloud(async (cloud, app) => {
      assert.equal(await refusalCode(askToken(cloud, app, { client_secret: undefined })), 7000216);
    }),
  );

  it(
    '700016: an app that the tenant does not know',
    withCloud(async (cloud, app) => {
      assert.equal(await refusalCode(askToken(cloud, app, { client_id: guid('nobody') })), 700016);

      const other = cloud.model.addTenant('Fabrikam');
      assert.equal(await refusalCode(askToken(cloud, app, {}, { tenant: other.id })), 700016);
    }),
  );

  it(
    '7000229: a multi-tenant app without enterprise app in the tenant',
    withCloud(async (cloud, app) => {
      app.registration.multiTenant = true;
      const other = cloud.model.addTenant('Fabrikam');

      assert.equal(await refusalCode(askToken(cloud, app, {}, { tenant: other.id })), 7000229);
    }),
  );

  it(
    '7000112: a disabled enterprise app',
    withCloud(async (cloud, app) => {
      app.app.enabled = false;

      assert.equal(await refusalCode(askToken(cloud, app)), 7000112);
    }),
  );

  it(
    '90002: no such tenant',
    withCloud(async (cloud, app) => {
      assert.equal(await refusalCode(askToken(cloud, app, {}, { tenant: guid('no tenant') })), 90002);
    }),
  );

  it(
    '900382: a tenant of another cloud',
    withCloud(async (cloud, app) => {
      assert.equal(await refusalCode(askToken(cloud, app, {}, { login: 'login.microsoftonline.us' })), 900382);

      app.tenant.knownElsewhere = false;
      assert.equal(await refusalCode(askToken(cloud, app, {}, { login: 'login.microsoftonline.us' })), 90002);
    }),
  );

  it(
    '500011: a resource without enterprise app in the tenant',
    withCloud(async (cloud, app) => {
      const { enterpriseApps, cloud: hosts } = app.tenant;
      const powerbi = enterpriseApps.findIndex((entry) => entry.appId === hosts.powerbiAppId);
      enterpriseApps.splice(powerbi, 1);

      assert.equal(await refusalCode(askToken(cloud, app, { scope: `${POWER_BI}/.default` })), 500011);
      assert.equal((await askToken(cloud, app)).status, 200);
    }),
  );

  it(
    '1002012: a scope that is not /.default',
    withCloud(async (cloud, app) => {
      assert.equal(await refusalCode(askToken(cloud, app, { scope: `${GRAPH}/User.Read.All` })), 1002012);
    }),
  );

  it(
    '501051: an API that requires assignment',
    withCloud(async (cloud, app) => {
      const audience = 'api://orders';
      const api = cloud.model.addCustomApi(app.tenant, 'Orders', {
        audience,
        host: 'orders.example.com',
        roles: ['Orders.Read'],
        assignmentRequired: true,
      });
      const ask = () => askToken(cloud, app, { scope: `${audience}/.default` });
      assert.equal(await refusalCode(ask()), 501051);

      cloud.model.grant(app.app, api.appId, 'Orders.Read');

      assert.equal((await ask()).status, 200);
    }),
  );

  it(
    '53003: Conditional Access, for single-tenant apps only',
    withCloud(async (cloud, app) => {
      app.tenant.blockedApps.add(app.registration.appId);
      assert.equal(await refusalCode(askToken(cloud, app)), 53003);

      app.registration.multiTenant = true;

      assert.equal((await askToken(cloud, app)).status, 200);
    }),
  );

  it(
    'come with any code that a test asks for, for one resource',
    withCloud(async (cloud, app) => {
      for (const code of REFUSAL_CODES) {
        app.tenant.refusals = [{ appId: app.registration.appId, resourceAppId: GRAPH_APP_ID, code }];

        const page = await askToken(cloud, app);

        const { error_codes, error_description } = body<EntraError>(page);
        assert.deepEqual(error_codes, [code]);
        assert.ok(error_description.startsWith(`AADSTS${code}: `));
        assert.ok(page.status === 400 || page.status === 401);
      }
      assert.equal((await askToken(cloud, app, { scope: `${POWER_BI}/.default` })).status, 200);
    }),
  );
});
