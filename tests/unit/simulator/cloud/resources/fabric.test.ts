import assert from 'node:assert/strict';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { guid } from '../../../../../simulator/cloud/ids';
import type { SimulatedCloud } from '../../../../../simulator/cloud/simulatedCloud';
import type { ReportingApp } from '../../../../../simulator/scenes/contoso';
import { accessToken, get, POWER_BI, withCloud } from '../client';

const API = 'https://api.fabric.microsoft.com/v1';

const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: false });
addFormats(ajv);

const id = { type: 'string', format: 'uuid' };
const text = { type: 'string' };
const object = (required: Record<string, object>, optional: Record<string, object> = {}) => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
});
/** A list as Fabric pages it: both fields of the continuation, or neither. */
const pageOf = (items: object, name = 'value') => ({
  ...object(
    { [name]: { type: 'array', items } },
    { continuationToken: text, continuationUri: { type: 'string', format: 'uri' } },
  ),
  dependentRequired: { continuationToken: ['continuationUri'], continuationUri: ['continuationToken'] },
});

const workspaceRole = { enum: ['Admin', 'Member', 'Contributor', 'Viewer'] };
const principalType = { enum: ['User', 'ServicePrincipal', 'Group', 'ServicePrincipalProfile', 'EntireTenant'] };
const workspace = object(
  { id, displayName: text, type: { enum: ['Personal', 'Workspace', 'AdminWorkspace'] } },
  { description: text, capacityId: id, capacityRegion: text, state: text },
);
const item = object({ id, type: text, displayName: text, workspaceId: id }, { description: text });
const connection = object(
  {
    id,
    connectivityType: { enum: ['ShareableCloud', 'PersonalCloud', 'OnPremisesGateway', 'VirtualNetworkGateway'] },
    connectionDetails: object({ type: text, path: text }),
  },
  {
    displayName: text,
    privacyLevel: text,
    allowUsageInUserControlledCode: { type: 'boolean' },
    allowConnectionUsageInGateway: { type: 'boolean' },
    credentialDetails: object({
      credentialType: text,
      singleSignOnType: text,
      connectionEncryption: text,
      skipTestConnection: { type: 'boolean' },
    }),
  },
);

/** Shapes of answers, written from the published specification and not from the simulated cloud. */
const SHAPES = {
  error: object(
    { requestId: id, errorCode: { type: 'string', pattern: '^[A-Z]\\w+$' }, message: text },
    { isRetriable: { type: 'boolean' }, moreDetails: { type: 'array' }, relatedResource: { type: 'object' } },
  ),
  workspaces: pageOf(workspace),
  adminWorkspaces: pageOf(workspace, 'workspaces'),
  workspace,
  items: pageOf(item),
  item,
  capacities: pageOf(
    object({ id, displayName: text, sku: text, region: text, state: { enum: ['Active', 'Inactive'] } }),
  ),
  connections: pageOf(connection),
  connection,
  connectionRoles: pageOf(
    object({
      id,
      principal: object({ id, type: principalType }),
      role: { enum: ['User', 'UserWithReshare', 'Owner'] },
    }),
  ),
  workspaceRoles: pageOf(
    object({
      id,
      principal: object(
        { id, displayName: text, type: principalType },
        { servicePrincipalDetails: object({ aadAppId: id }) },
      ),
      role: workspaceRole,
    }),
  ),
  git: object({
    gitConnectionState: { enum: ['NotConnected', 'Connected', 'ConnectedAndInitialized'] },
    gitProviderDetails: { type: ['object', 'null'] },
    gitSyncDetails: { type: ['object', 'null'] },
  }),
  operation: object({
    status: { enum: ['Undefined', 'NotStarted', 'Running', 'Succeeded', 'Failed'] },
    createdTimeUtc: text,
    lastUpdatedTimeUtc: text,
    percentComplete: { type: ['integer', 'null'], minimum: 0, maximum: 100 },
    error: { type: ['object', 'null'] },
  }),
};

const validators = Object.fromEntries(Object.entries(SHAPES).map(([name, shape]) => [name, ajv.compile(shape)]));

async function ask(cloud: SimulatedCloud, app: ReportingApp, path: string, origin = API) {
  const page = await get(cloud, `${origin}${path}`, await accessToken(cloud, app, POWER_BI));
  return { ...page, json: JSON.parse(page.body) as { value?: unknown[]; continuationToken?: string } };
}

function assertShape(shape: keyof typeof SHAPES, json: unknown): void {
  const validate = validators[shape];
  assert.ok(validate?.(json), `${shape}: ${JSON.stringify(validate?.errors?.slice(0, 3))}\n${JSON.stringify(json)}`);
}

describe('The simulated Fabric against the published shapes', () => {
  it(
    'answers every call in its shape',
    withCloud(async (cloud, app) => {
      const { tenant, workspace: sales } = app;
      sales.members.set(app.app.objectId, 'Admin');
      sales.members.set(tenant.users[0]?.id ?? '', 'Viewer');
      sales.members.set(app.allowed.id, 'Member');
      tenant.powerbi.adminApis = 'on';
      cloud.model.capacity(tenant).contributors.add(app.app.objectId);
      const shared = cloud.model.addConnection(tenant, 'sql-prd', {
        [app.app.objectId]: 'Owner',
        [app.allowed.id]: 'User',
      });
      const notebook = cloud.model.addItem(sales, 'Notebook', 'load');
      const W = `/workspaces/${sales.id}`;
      const calls: [keyof typeof SHAPES, string][] = [
        ['workspaces', '/workspaces'],
        ['workspaces', '/workspaces?roles=Admin'],
        ['workspace', W],
        ['git', `${W}/git/connection`],
        ['workspaceRoles', `${W}/roleAssignments`],
        ['items', `${W}/items`],
        ['item', `${W}/items/${notebook.id}`],
        ['capacities', '/capacities'],
        ['connections', '/connections'],
        ['connection', `/connections/${shared.id}`],
        ['connectionRoles', `/connections/${shared.id}/roleAssignments`],
        ['operation', `/operations/${guid('operation')}`],
        ['adminWorkspaces', '/admin/workspaces'],
      ];
      for (const [shape, path] of calls) {
        const { status, headers, json } = await ask(cloud, app, path);
        assert.equal(status, 200, path);
        assert.match(String(headers.requestid), /^[\da-f-]{36}$/);
        assertShape(shape, json);
      }
    }),
  );

  it(
    'refuses every call in the envelope, with its code in a header',
    withCloud(async (cloud, app) => {
      const { tenant, workspace: sales } = app;
      sales.members.set(app.app.objectId, 'Viewer');
      const other = cloud.model.addWorkspace(tenant, 'Not ours');
      const closed = cloud.model.addWorkspace(tenant, 'Closed', { [app.app.objectId]: 'Admin' });
      closed.inboundClosed = true;
      const abroad = cloud.model.addWorkspace(tenant, 'Abroad', { [app.app.objectId]: 'Admin' });
      abroad.refusal = { status: 400, errorCode: 'UnsupportedRegion', message: 'Not in this region' };
      const hidden = cloud.model.addConnection(tenant, 'hidden');
      const refusals: [number, string, string][] = [
        [403, 'InsufficientPrivileges', `/workspaces/${other.id}`],
        [401, 'Unauthorized', `/workspaces/${other.id}/items`],
        [401, 'Unauthorized', `/workspaces/${other.id}/git/connection`],
        [400, 'UnsupportedRegion', `/workspaces/${abroad.id}/items`],
        [403, 'InsufficientPrivileges', `/workspaces/${sales.id}/git/connection`],
        [403, 'InsufficientPrivileges', `/workspaces/${sales.id}/roleAssignments`],
        [403, 'InsufficientPrivileges', `/workspaces/${sales.id}/onelake/settings`],
        [403, 'RequestDeniedByInboundPolicy', `/workspaces/${closed.id}/items`],
        [404, 'EntityNotFound', `/workspaces/${sales.id}/items/${guid('none')}`],
        [404, 'EntityNotFound', `/connections/${hidden.id}`],
        [400, 'PrincipalTypeNotSupported', `/workspaces/${sales.id}/dashboards`],
        [403, 'InsufficientPrivileges', '/admin/workspaces'],
        [404, 'EndpointNotFound', '/unicorns'],
      ];
      for (const [status, code, path] of refusals) {
        const answer = await ask(cloud, app, path);
        assert.deepEqual([answer.status, answer.headers['x-ms-public-api-error-code']], [status, code], path);
        assertShape('error', answer.json);
      }
      tenant.powerbi.publicApis = 'off';
      const off = await ask(cloud, app, '/workspaces');
      assert.equal(off.status, 401);
      assertShape('error', off.json);
    }),
  );

  it(
    'pages its lists, and names no continuation on the last page',
    withCloud(async (cloud, app) => {
      const { tenant } = app;
      tenant.powerbi.pageSize = 2;
      for (const name of ['A', 'B']) cloud.model.addWorkspace(tenant, name, { [app.app.objectId]: 'Viewer' });
      const first = await ask(cloud, app, '/workspaces');
      assertShape('workspaces', first.json);
      assert.equal(first.json.value?.length, 2);
      const token = encodeURIComponent(first.json.continuationToken ?? '');
      const last = await ask(cloud, app, `/workspaces?continuationToken=${token}`);
      assert.equal(last.json.value?.length, 1);
      assert.equal(last.json.continuationToken, undefined);
    }),
  );

  it(
    'starts a long-running operation with the headers that lead to it',
    withCloud(async (cloud, app) => {
      const answer = await ask(cloud, app, `/workspaces/${app.workspace.id}/git/status`);
      assert.equal(answer.status, 202);
      assert.equal(answer.body, 'null');
      const operation = String(answer.headers['x-ms-operation-id']);
      assert.ok(String(answer.headers.location).endsWith(`/v1/operations/${operation}`));
      assert.equal(answer.headers['retry-after'], '20');
    }),
  );

  it(
    'answers under the host of Power BI as well',
    withCloud(async (cloud, app) => {
      const { status, json } = await ask(cloud, app, '/workspaces', 'https://api.powerbi.com/v1');
      assert.equal(status, 200);
      assertShape('workspaces', json);
    }),
  );
});
