import assert from 'node:assert/strict';
import { GRAPH_APP_ID } from '../../../../simulator/cloud/permissions';
import type { SimulatedCloud } from '../../../../simulator/cloud/simulatedCloud';
import { askToken, body, claimsOf, GRAPH, get, refusalCode, withCloud } from './client';

async function imds(cloud: SimulatedCloud, query: string, headers: Record<string, string> = { Metadata: 'true' }) {
  const url = `${cloud.imds.url}/metadata/identity/oauth2/token?api-version=2018-02-01&${query}`;
  const answer = await fetch(url, { headers });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
}

describe('The simulated managed-identity endpoint', () => {
  it(
    'gives a token for the identity that was asked for',
    withCloud(async (cloud, { tenant }) => {
      const identity = cloud.model.addManagedIdentity(tenant, 'agent');
      cloud.model.addManagedIdentity(tenant, 'other');
      cloud.model.grant(identity.app, GRAPH_APP_ID, 'User.Read.All');

      const { body: found } = await imds(cloud, `resource=${GRAPH}&client_id=${identity.app.appId}`);

      const claims = claimsOf(found.access_token ?? '');
      assert.deepEqual([claims.oid, claims.roles, claims.appidacr], [identity.app.objectId, ['User.Read.All'], '2']);
      assert.equal((await get(cloud, `${GRAPH}/v1.0/users`, found.access_token)).status, 200);
    }),
  );

  it(
    'keeps the token for a day, whatever is granted meanwhile',
    withCloud(async (cloud, { tenant }) => {
      const identity = cloud.model.addManagedIdentity(tenant, 'agent', { systemAssigned: true });
      const rolesNow = async () => claimsOf((await imds(cloud, `resource=${GRAPH}`)).body.access_token ?? '').roles;
      assert.equal(await rolesNow(), undefined);
      cloud.model.grant(identity.app, GRAPH_APP_ID, 'User.Read.All');
      assert.equal(await rolesNow(), undefined);

      cloud.imds.forgetTokens();

      assert.deepEqual(await rolesNow(), ['User.Read.All']);
    }),
  );

  it(
    'refuses what the real one refuses',
    withCloud(async (cloud, { tenant }) => {
      const said = async (query: string, headers?: Record<string, string>) => {
        const answer = await imds(cloud, query, headers);
        return `${answer.status} ${answer.body.error_description}`;
      };
      assert.match(await said(`resource=${GRAPH}`), /^400 Identity not found/);
      cloud.model.addManagedIdentity(tenant, 'one');
      cloud.model.addManagedIdentity(tenant, 'two');

      assert.match(await said(`resource=${GRAPH}`), /^400 Multiple user assigned identities exist/);
      assert.match(await said(`resource=${GRAPH}&client_id=${tenant.id}`), /^400 Identity not found/);
      assert.match(await said(`resource=${GRAPH}`, {}), /^400 Required metadata header not specified/);
    }),
  );
});

describe('The simulated device code', () => {
  const grant_type = 'urn:ietf:params:oauth:grant-type:device_code';
  const delegated = { client_secret: undefined, grant_type };

  async function start(cloud: SimulatedCloud, tenantId: string, clientId: string) {
    const page = await cloud.visit(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/devicecode`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: clientId, scope: 'User.Read offline_access openid profile' }).toString(),
    });
    return body<{ user_code: string; device_code: string; interval: number; message: string }>(page);
  }

  it(
    'gives a user’s token once the user signed in and consent is granted',
    withCloud(async (cloud, app) => {
      app.registration.publicClient = true;
      const [user] = app.tenant.users;
      assert.ok(user);
      const code = await start(cloud, app.tenant.id, app.registration.appId);
      const poll = () => askToken(cloud, app, { ...delegated, device_code: code.device_code, scope: 'User.Read' });
      assert.match(code.message, new RegExp(code.user_code));
      assert.equal(await refusalCode(poll()), 70016);

      cloud.enterDeviceCode(code.user_code, { user });
      assert.equal(await refusalCode(poll()), 65001);
      cloud.model.grantDelegated(app.app, GRAPH_APP_ID, 'User.Read');
      const page = await poll();

      const answer = body<{ access_token: string; refresh_token: string; id_token: string }>(page);
      const claims = claimsOf(answer.access_token);
      assert.deepEqual([claims.scp, claims.oid, claims.idtyp, claims.roles], ['User.Read', user.id, 'user', undefined]);
      assert.equal(claimsOf(answer.id_token).aud, app.registration.appId);
      const refreshed = await askToken(cloud, app, {
        client_secret: undefined,
        grant_type: 'refresh_token',
        refresh_token: answer.refresh_token,
        scope: 'https://graph.microsoft.com/.default',
      });
      assert.equal(refreshed.status, 200);
      assert.equal((await get(cloud, `${GRAPH}/v1.0/me`, answer.access_token)).status, 200);
    }),
  );

  it(
    'refuses an app that allows no public client flow with 7000218',
    withCloud(async (cloud, app) => {
      const code = await start(cloud, app.tenant.id, app.registration.appId);

      assert.equal(await refusalCode(askToken(cloud, app, { ...delegated, device_code: code.device_code })), 7000218);
    }),
  );

  it(
    'ends when the user declines or nobody comes',
    withCloud(async (cloud, app) => {
      app.registration.publicClient = true;
      const declined = await start(cloud, app.tenant.id, app.registration.appId);
      const late = await start(cloud, app.tenant.id, app.registration.appId);
      const poll = (code: string) => refusalCode(askToken(cloud, app, { ...delegated, device_code: code }));
      cloud.enterDeviceCode(declined.user_code, 'decline');

      assert.equal(await poll(declined.device_code), 70018);
      cloud.aheadMs = 901_000;
      assert.equal(await poll(late.device_code), 70019);
    }),
  );
});
