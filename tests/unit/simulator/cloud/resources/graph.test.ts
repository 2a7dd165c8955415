import assert from 'node:assert/strict';
import { GRAPH_APP_ID, roleId, scopeId } from '../../../../../simulator/cloud/permissions';
import type { SimulatedCloud } from '../../../../../simulator/cloud/simulatedCloud';
import type { ReportingApp } from '../../../../../simulator/scenes/contoso';
import { accessToken, body, GRAPH, get, POWER_BI, withCloud } from '../client';

type Rows = { value: { displayName: string | null; id: string }[] };
interface GraphError {
  error: { code: string; message: string; innerError: Record<string, string> };
}

/** Asks with a fresh token. */
async function ask(cloud: SimulatedCloud, app: ReportingApp, path: string) {
  return get(cloud, `${GRAPH}${path}`, await accessToken(cloud, app));
}

describe('The simulated Microsoft Graph', () => {
  it(
    'refuses without any role as the real one does',
    withCloud(async (cloud, app) => {
      const page = await ask(cloud, app, '/v1.0/users');

      const { error } = body<GraphError>(page);
      assert.equal(page.status, 403);
      assert.equal(error.code, 'Authorization_RequestDenied');
      assert.deepEqual(Object.keys(error.innerError), ['date', 'request-id', 'client-request-id']);
      assert.equal(page.headers['request-id'], error.innerError['request-id']);
    }),
  );

  const allowed: [string, string][] = [
    ['User.Read.All', '/v1.0/users?$top=1&$select=id'],
    ['User.ReadWrite.All', '/v1.0/users'],
    ['User.Read.All', '/v1.0/organization?$select=id'],
    ['GroupMember.Read.All', '/beta/groups?$top=1'],
    ['Directory.Read.All', '/v1.0/users'],
    ['Application.Read.All', '/v1.0/applications'],
    ['Sites.Read.All', '/v1.0/sites/root'],
    ['AuditLog.Read.All', '/v1.0/auditLogs/signIns?$top=1'],
  ];
  for (const [role, path] of allowed) {
    it(
      `lets ${role} read ${path}`,
      withCloud(async (cloud, app) => {
        assert.equal((await ask(cloud, app, path)).status, 403);

        cloud.model.grant(app.app, GRAPH_APP_ID, role);

        assert.equal((await ask(cloud, app, path)).status, 200);
      }),
    );
  }

  const refused: [string, string][] = [
    ['GroupMember.Read.All', '/v1.0/users'],
    ['User.Read.All', '/v1.0/groups'],
    ['User.ReadBasic.All', '/v1.0/organization'],
    ['Mail.Send', '/v1.0/sites/root'],
  ];
  for (const [role, path] of refused) {
    it(
      `does not let ${role} read ${path}`,
      withCloud(async (cloud, app) => {
        cloud.model.grant(app.app, GRAPH_APP_ID, role);

        assert.equal((await ask(cloud, app, path)).status, 403);
      }),
    );
  }

  it(
    'lets a directory role read the directory, and nothing else',
    withCloud(async (cloud, app) => {
      app.app.directoryRoles.push('Directory Readers');

      assert.equal((await ask(cloud, app, '/v1.0/organization')).status, 200);
      assert.equal((await ask(cloud, app, '/v1.0/auditLogs/signIns')).status, 403);
    }),
  );

  it(
    'believes the token, not what was granted after it',
    withCloud(async (cloud, app) => {
      const before = await accessToken(cloud, app);
      cloud.model.grant(app.app, GRAPH_APP_ID, 'User.Read.All');

      assert.equal((await get(cloud, `${GRAPH}/v1.0/users`, before)).status, 403);
      assert.equal((await ask(cloud, app, '/v1.0/users')).status, 200);
    }),
  );

  it(
    'withholds names from who may read users but not groups',
    withCloud(async (cloud, app) => {
      const [user] = app.tenant.users;
      const path = `/v1.0/users/${user?.userPrincipalName}/transitiveMemberOf`;
      cloud.model.grant(app.app, GRAPH_APP_ID, 'User.Read.All');
      const withheld = body<Rows>(await ask(cloud, app, path));
      assert.deepEqual(
        withheld.value.map((row) => row.displayName),
        [null, null],
      );

      cloud.model.grant(app.app, GRAPH_APP_ID, 'GroupMember.Read.All');

      const shown = body<Rows>(await ask(cloud, app, path));
      assert.deepEqual(
        shown.value.map((row) => row.displayName),
        ['Finance', 'Quarterly report readers'],
      );
    }),
  );

  it(
    'answers 404 for an object that is not there',
    withCloud(async (cloud, app) => {
      cloud.model.grant(app.app, GRAPH_APP_ID, 'User.Read.All');

      const page = await ask(cloud, app, '/v1.0/users/nobody@contoso.com');

      assert.equal(page.status, 404);
      assert.equal(body<GraphError>(page).error.code, 'Request_ResourceNotFound');
    }),
  );

  it(
    'shows an app its own registration without any permission, and not that of others',
    withCloud(async (cloud, app) => {
      const other = cloud.model.register(app.tenant, 'Other');
      const path = (id: string) =>
        `/v1.0/applications(appId='${id}')?$select=passwordCredentials,requiredResourceAccess`;
      cloud.model.declare(app.registration, GRAPH_APP_ID, 'delegated', 'User.Read');

      const page = await ask(cloud, app, path(app.registration.appId));

      assert.equal(page.status, 200);
      const own = body<{ requiredResourceAccess: unknown; passwordCredentials: { endDateTime: string }[] }>(page);
      assert.deepEqual(own.requiredResourceAccess, [
        {
          resourceAppId: GRAPH_APP_ID,
          resourceAccess: [
            { id: roleId(GRAPH_APP_ID, 'User.Read.All'), type: 'Role' },
            { id: roleId(GRAPH_APP_ID, 'GroupMember.Read.All'), type: 'Role' },
            { id: scopeId(GRAPH_APP_ID, 'User.Read'), type: 'Scope' },
          ],
        },
      ]);
      assert.equal(own.passwordCredentials[0]?.endDateTime, app.registration.secrets[0]?.expires.toISOString());
      assert.ok(!page.body.includes(app.secret));
      assert.equal((await ask(cloud, app, path(other.appId))).status, 403);
      app.tenant.ownObjectsReadable = false;
      assert.equal((await ask(cloud, app, path(app.registration.appId))).status, 403);
    }),
  );

  it(
    'refuses /me without a user',
    withCloud(async (cloud, app) => {
      const page = await ask(cloud, app, '/v1.0/me');

      assert.equal(page.status, 400);
      assert.match(body<GraphError>(page).error.message, /only valid with delegated authentication flow/);
    }),
  );

  it(
    'refuses a token for another resource, a stale one, a forged one and none',
    withCloud(async (cloud, app) => {
      const url = `${GRAPH}/v1.0/users`;
      const token = await accessToken(cloud, app);
      const codeOf = async (sent?: string) => {
        const page = await get(cloud, url, sent);
        return [page.status, body<GraphError>(page).error.code];
      };
      const refusal = [401, 'InvalidAuthenticationToken'];

      assert.deepEqual(await codeOf(await accessToken(cloud, app, POWER_BI)), refusal);
      assert.deepEqual(await codeOf(`${token.slice(0, -8)}AAAAAAAA`), refusal);
      assert.deepEqual(await codeOf(), refusal);
      cloud.aheadMs = 2 * 3_600_000;
      assert.deepEqual(await codeOf(token), refusal);
    }),
  );

  it(
    'counts and selects as it was asked to',
    withCloud(async (cloud, app) => {
      cloud.model.grant(app.app, GRAPH_APP_ID, 'User.Read.All');

      const page = body<Rows & { '@odata.nextLink'?: string }>(await ask(cloud, app, '/v1.0/users?$top=1&$select=id'));

      assert.deepEqual(page.value, [{ id: app.tenant.users[0]?.id }]);
      assert.match(page['@odata.nextLink'] ?? '', /^https:\/\/graph\.microsoft\.com\/v1\.0\/users\?/);
    }),
  );
});
