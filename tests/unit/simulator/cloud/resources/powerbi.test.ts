import assert from 'node:assert/strict';
import { guid } from '../../../../../simulator/cloud/ids';
import type { SimulatedCloud } from '../../../../../simulator/cloud/simulatedCloud';
import type { ReportingApp } from '../../../../../simulator/scenes/contoso';
import { accessToken, body, GRAPH, get, POWER_BI, withCloud } from '../client';

const API = 'https://api.powerbi.com/v1.0/myorg';
const FABRIC = 'https://api.fabric.microsoft.com/v1';

async function ask(cloud: SimulatedCloud, app: ReportingApp, path: string) {
  return get(cloud, `${API}${path}`, await accessToken(cloud, app, POWER_BI));
}

describe('The simulated Power BI', () => {
  it(
    'lists the workspaces in which the app has a role, its own or that of a group',
    withCloud(async (cloud, app) => {
      cloud.model.addWorkspace(app.tenant, 'Not ours');
      cloud.model.addWorkspace(app.tenant, 'By group', { [app.allowed.id]: 'Viewer' });

      const { value } = body<{ value: { name: string }[] }>(await ask(cloud, app, '/groups?$top=100'));

      assert.deepEqual(
        value.map((row) => row.name),
        ['Sales reports', 'By group'],
      );
    }),
  );

  it(
    'says in a header that the tenant setting keeps service principals out',
    withCloud(async (cloud, app) => {
      app.tenant.powerbi.publicApis = 'off';

      const page = await ask(cloud, app, '/groups');

      assert.equal(page.status, 401);
      assert.equal(page.body, '');
      assert.equal(page.headers['x-powerbi-error-info'], 'ServicePrincipalIsNotAllowedByTenantAdminSwitch');
      assert.match(page.headers.requestid ?? '', /^[0-9a-f-]{36}$/);
    }),
  );

  it(
    'says it in the body where the test wants that',
    withCloud(async (cloud, app) => {
      app.tenant.powerbi.publicApis = 'off';
      app.tenant.powerbi.refusal = 'message';

      assert.deepEqual(JSON.parse((await ask(cloud, app, '/groups')).body), {
        Message: 'API is not accessible for application',
      });
    }),
  );

  it(
    'lets members of the allowed group in, and nobody else',
    withCloud(async (cloud, app) => {
      app.tenant.powerbi.publicApis = { groups: [app.allowed.id] };
      assert.equal((await ask(cloud, app, '/groups')).status, 200);

      app.allowed.members.clear();

      assert.equal((await ask(cloud, app, '/groups')).status, 401);
    }),
  );

  it(
    'hides a workspace without a role: 404 for itself, 401 for what is in it',
    withCloud(async (cloud, app) => {
      const other = cloud.model.addWorkspace(app.tenant, 'Not ours');

      const itself = await ask(cloud, app, `/groups/${other.id}`);
      const inside = await ask(cloud, app, `/groups/${other.id}/datasets`);

      assert.deepEqual([itself.status, itself.headers['x-powerbi-error-info']], [404, 'PowerBIEntityNotFound']);
      assert.deepEqual([inside.status, inside.headers['x-powerbi-error-info']], [401, 'GroupNotAccessible']);
      assert.equal((await ask(cloud, app, `/groups/${guid('none')}`)).status, 404);
      assert.equal((await ask(cloud, app, `/groups/${app.workspace.id}`)).status, 200);
    }),
  );

  it(
    'lists the members of a workspace with their roles, from a role that the test chooses',
    withCloud(async (cloud, app) => {
      const path = `/groups/${app.workspace.id}/users`;
      const { value } = body<{ value: object[] }>(await ask(cloud, app, path));
      assert.deepEqual(value, [
        {
          groupUserAccessRight: 'Contributor',
          displayName: 'Contoso Reports Deployment',
          identifier: app.app.objectId,
          graphId: app.app.objectId,
          principalType: 'App',
        },
      ]);

      app.workspace.usersReadableFrom = 'Member';

      assert.equal((await ask(cloud, app, path)).status, 401);
    }),
  );

  it(
    'keeps service principals from what belongs to a person',
    withCloud(async (cloud, app) => {
      assert.match((await ask(cloud, app, '/datasets')).body, /API is not accessible for application/);
    }),
  );

  it(
    'opens admin APIs by their own setting',
    withCloud(async (cloud, app) => {
      const path = '/admin/groups?$top=1';
      assert.equal((await ask(cloud, app, path)).headers['x-powerbi-error-info'], 'PowerBINotAuthorizedException');

      app.tenant.powerbi.adminApis = 'on';

      assert.equal((await ask(cloud, app, path)).status, 200);
      assert.equal((await ask(cloud, app, '/admin/groups')).status, 400);
    }),
  );

  it(
    'closes admin APIs to an app that holds permissions of Power BI',
    withCloud(async (cloud, app) => {
      app.tenant.powerbi.adminApis = 'on';
      cloud.model.grant(app.app, app.tenant.cloud.powerbiAppId, 'Tenant.Read.All');

      const page = await ask(cloud, app, '/admin/groups?$top=1');

      assert.deepEqual([page.status, page.headers['x-powerbi-error-info']], [401, 'PowerBINotAuthorizedException']);
    }),
  );

  it(
    'throttles admin APIs',
    withCloud(async (cloud, app) => {
      app.tenant.powerbi.adminApis = 'on';
      app.tenant.powerbi.adminCallsLeft = 1;

      assert.equal((await ask(cloud, app, '/admin/groups?$top=1')).status, 200);
      const page = await ask(cloud, app, '/admin/groups?$top=1');
      assert.equal(page.status, 429);
      assert.ok(Number(page.headers['retry-after']) > 0);
    }),
  );

  it(
    'answers 403 for a token that is not its own or is stale',
    withCloud(async (cloud, app) => {
      const foreign = await get(cloud, `${API}/groups`, await accessToken(cloud, app, GRAPH));
      assert.deepEqual(
        [foreign.status, foreign.body, foreign.headers['x-powerbi-error-info']],
        [403, '', 'InvalidToken'],
      );
      const token = await accessToken(cloud, app, POWER_BI);

      cloud.aheadMs = 2 * 3_600_000;

      const stale = await get(cloud, `${API}/groups`, token);
      assert.deepEqual([stale.status, stale.headers['x-powerbi-error-info']], [403, 'TokenExpired']);
    }),
  );
});

describe('The simulated Fabric', () => {
  const fabric = async (cloud: SimulatedCloud, app: ReportingApp, path: string) => {
    const page = await get(
      cloud,
      `${FABRIC}${path}`,
      await accessToken(cloud, app, 'https://api.fabric.microsoft.com'),
    );
    return { status: page.status, body: body<{ errorCode?: string; value?: { displayName: string }[] }>(page) };
  };

  it(
    'lists the workspaces of the app',
    withCloud(async (cloud, app) => {
      const { status, body: found } = await fabric(cloud, app, '/workspaces');

      assert.equal(status, 200);
      assert.deepEqual(
        found.value?.map((row) => row.displayName),
        ['Sales reports'],
      );
    }),
  );

  it(
    'refuses in its own shape',
    withCloud(async (cloud, app) => {
      const other = cloud.model.addWorkspace(app.tenant, 'Not ours');
      const codeOf = async (path: string) => {
        const { status, body: found } = await fabric(cloud, app, path);
        return `${status} ${found.errorCode}`;
      };

      assert.equal(await codeOf(`/workspaces/${other.id}`), '403 InsufficientPrivileges');
      assert.equal(await codeOf(`/workspaces/${guid('none')}`), '404 WorkspaceNotFound');
      assert.equal(await codeOf('/admin/workspaces'), '403 InsufficientPrivileges');
      app.tenant.powerbi.publicApis = 'off';
      assert.equal(await codeOf('/workspaces'), '401 Unauthorized');
    }),
  );
});

describe('A simulated API of the company’s own', () => {
  it(
    'wants its audience and its role',
    withCloud(async (cloud, app) => {
      const url = 'https://orders.contoso.com/health';
      const api = cloud.model.addCustomApi(app.tenant, 'Orders', {
        audience: 'api://orders',
        host: 'orders.contoso.com',
        roles: ['Orders.Read'],
      });
      const call = async (audience: string) => get(cloud, url, await accessToken(cloud, app, audience));

      assert.equal((await get(cloud, url)).headers['www-authenticate'], 'Bearer');
      assert.match((await call(GRAPH)).headers['www-authenticate'] ?? '', /error="invalid_token"/);
      assert.equal((await call('api://orders')).status, 403);
      cloud.model.grant(app.app, api.appId, 'Orders.Read');
      assert.equal((await call('api://orders')).status, 200);
    }),
  );
});
