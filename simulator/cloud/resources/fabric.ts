import type { Cloud } from '../../../core/cloud/clouds';
import { type Answer, json, type Request } from '../exchange';
import type { Capacity, Connection, Tenant, Workspace, WorkspaceRole } from '../model';
import { WORKSPACE_ROLES } from '../model';
import type { Services } from '../services';
import { type Caller, callerOf } from './bearer';
import { audiences, holds } from './powerbi';

/** One request, with all that a route needs to answer it. */
interface Visit {
  services: Services;
  request: Request;
  caller: Caller;
  tenant: Tenant;
  /** The IDs in the path, in their order. */
  ids: string[];
  ok(body: object): Answer;
  fail(status: number, errorCode: string, message: string): Answer;
  /** One page of a list, with its continuation. */
  page(rows: object[], name?: string): Answer;
}

type Route = readonly [path: RegExp, answer: (visit: Visit) => Answer];

const ID = '([^/]+)';
const at = (template: string) => new RegExp(`^/v1${template.replaceAll('{}', ID)}$`, 'i');

const NO_PRIVILEGE = [
  403,
  'InsufficientPrivileges',
  'The caller does not have sufficient permissions to access the requested resource',
] as const;
const NOT_AUTHENTICATED = [401, 'Unauthorized', 'The caller is not authenticated to access this resource'] as const;
const NO_ENTITY = [404, 'EntityNotFound', 'The requested resource could not be found'] as const;

const roleOf = ({ services, tenant, caller }: Visit, workspace: Workspace) =>
  services.model.workspaceRole(tenant, workspace, caller.oid);

/** Whether the path goes on behind a workspace. */
const isBelow = (path: string) => /^\/v1\/workspaces\/[^/]+\/./i.test(path);

/** What is inside one workspace: a role at least so high, and a network that lets the caller in. */
function inWorkspace(least: WorkspaceRole, answer: (visit: Visit, workspace: Workspace) => Answer) {
  return (visit: Visit): Answer => {
    const [id = ''] = visit.ids;
    const workspace = visit.tenant.powerbi.workspaces.find((entry) => entry.id === id.toLowerCase());
    if (!workspace) return visit.fail(404, 'WorkspaceNotFound', 'The requested workspace was not found');
    if (workspace.inboundClosed)
      return visit.fail(403, 'RequestDeniedByInboundPolicy', 'Request is denied due to inbound communication policy');
    const role = roleOf(visit, workspace);
    // Seen in the live service: the workspace itself answers 403 to an app without a role, what is below it 401.
    if (!role && isBelow(visit.request.path)) return visit.fail(...NOT_AUTHENTICATED);
    if (role && workspace.refusal && isBelow(visit.request.path)) {
      const { status, errorCode, message } = workspace.refusal;
      return visit.fail(status, errorCode, message);
    }
    if (!role || WORKSPACE_ROLES.indexOf(role) < WORKSPACE_ROLES.indexOf(least)) return visit.fail(...NO_PRIVILEGE);
    return answer(visit, workspace);
  };
}

/** Item types that take no app, whatever its role. */
const FOR_USERS_ONLY =
  /^(?:dashboards|datamarts|eventSchemaSets|anomalyDetectors|operationsAgents|digitalTwinBuilders)$/i;

const ROUTES: readonly Route[] = [
  [
    at('/workspaces'),
    (visit) => {
      const wanted = visit.request.query.get('roles')?.toLowerCase().split(',');
      const rows = visit.tenant.powerbi.workspaces.filter((workspace) => {
        const role = roleOf(visit, workspace);
        return role !== undefined && (!wanted || wanted.includes(role.toLowerCase()));
      });
      return visit.page(rows.map((workspace) => workspaceRow(visit.tenant, workspace)));
    },
  ],
  [at('/workspaces/{}'), inWorkspace('Viewer', (visit, workspace) => visit.ok(workspaceRow(visit.tenant, workspace)))],
  [
    at('/workspaces/{}/git/connection'),
    inWorkspace('Contributor', ({ ok }) =>
      ok({ gitConnectionState: 'NotConnected', gitProviderDetails: null, gitSyncDetails: null }),
    ),
  ],
  [at('/workspaces/{}/git/status'), inWorkspace('Contributor', (visit) => started(visit))],
  [
    at('/workspaces/{}/roleAssignments'),
    inWorkspace('Member', (visit, workspace) =>
      visit.page([...workspace.members].map(([id, role]) => assignment(visit.tenant, id, role))),
    ),
  ],
  [
    at('/workspaces/{}/onelake/settings'),
    inWorkspace('Admin', ({ ok }) => ok({ diagnostics: { status: 'Disabled' }, immutabilityPolicies: [] })),
  ],
  [
    at('/workspaces/{}/items'),
    inWorkspace('Viewer', (visit, workspace) => {
      const type = visit.request.query.get('type');
      const items = workspace.items.filter((item) => !type || item.type.toLowerCase() === type.toLowerCase());
      return visit.page(items.map((item) => itemRow(workspace, item)));
    }),
  ],
  [
    at('/workspaces/{}/items/{}'),
    inWorkspace('Viewer', (visit, workspace) => {
      const item = workspace.items.find(({ id }) => id === visit.ids[1]?.toLowerCase());
      return item ? visit.ok(itemRow(workspace, item)) : visit.fail(...NO_ENTITY);
    }),
  ],
  [
    at('/capacities'),
    (visit) =>
      visit.page(
        visit.tenant.powerbi.capacities
          .filter(({ contributors }) => contributors.has(visit.caller.oid))
          .map(capacityRow),
      ),
  ],
  [
    at('/connections'),
    (visit) =>
      visit.page(
        visit.tenant.powerbi.connections
          .filter((connection) => visit.services.model.connectionRole(visit.tenant, connection, visit.caller.oid))
          .map(connectionRow),
      ),
  ],
  [at('/connections/{}'), withConnection((visit, connection) => visit.ok(connectionRow(connection)))],
  [
    at('/connections/{}/roleAssignments'),
    withConnection((visit, { roles }) =>
      // Rows of connections name their principals by nothing but the object ID.
      visit.page(
        [...roles].map(([id, role]) => ({ id, principal: { id, type: principalType(visit.tenant, id) }, role })),
      ),
    ),
  ],
  [
    at('/operations/{}'),
    ({ ok }) =>
      ok({
        status: 'Running',
        createdTimeUtc: '2026-11-29T08:00:00.1234567',
        lastUpdatedTimeUtc: '2026-11-29T08:00:01.1234567',
        percentComplete: null,
        error: null,
      }),
  ],
  [
    at('/admin/workspaces'),
    (visit) =>
      visit.page(
        visit.tenant.powerbi.workspaces.map((entry) => ({ ...workspaceRow(visit.tenant, entry), state: 'Active' })),
        'workspaces',
      ),
  ],
  [
    at('/workspaces/{}/([a-z]+)'),
    inWorkspace('Viewer', (visit) =>
      FOR_USERS_ONLY.test(visit.ids[1] ?? '')
        ? visit.fail(400, 'PrincipalTypeNotSupported', 'The operation is not supported for the principal type')
        : visit.page([]),
    ),
  ],
];

function withConnection(answer: (visit: Visit, connection: Connection) => Answer) {
  return (visit: Visit): Answer => {
    const connection = visit.tenant.powerbi.connections.find(({ id }) => id === visit.ids[0]?.toLowerCase());
    // One that is not shared is as good as none.
    if (!connection || !visit.services.model.connectionRole(visit.tenant, connection, visit.caller.oid)) {
      return visit.fail(...NO_ENTITY);
    }
    return answer(visit, connection);
  };
}

/** A long-running operation that has only begun. */
function started({ services, request }: Visit): Answer {
  const id = services.nextId();
  return {
    status: 202,
    headers: {
      location: `https://${request.host}/v1/operations/${id}`,
      'x-ms-operation-id': id,
      'retry-after': '20',
      requestid: services.nextId(),
      'content-type': 'application/json; charset=utf-8',
    },
    body: 'null',
  };
}

/** The Fabric REST API: the tenant settings and workspaces of Power BI, refusals of another shape. Nothing is ever written. */
export class FabricApi {
  constructor(private readonly services: Services) {}

  answer(request: Request, cloud: Cloud): Answer {
    const { services } = this;
    const requestId = services.nextId();
    const fail = (status: number, errorCode: string, message: string) =>
      json(
        status,
        { requestId, errorCode, message, isRetriable: false },
        { requestid: requestId, 'x-ms-public-api-error-code': errorCode },
      );
    const ok = (body: object) => json(200, body, { requestid: requestId });
    const checked = callerOf(services, request, audiences(cloud));
    if ('fault' in checked) {
      return checked.fault === 'expired'
        ? fail(401, 'TokenExpired', 'Access token has expired, resubmit with a new access token')
        : fail(401, 'InvalidToken', 'Access token is invalid');
    }
    const { caller } = checked;
    const { tenant } = caller;
    if (!tenant.powerbi.signedUpForFabric) {
      return fail(403, 'TenantNotAllowed', 'The tenant is not registered for Microsoft Fabric');
    }
    if (!holds(services, tenant, tenant.powerbi.publicApis, caller.oid)) return fail(...NOT_AUTHENTICATED);
    const route = request.method === 'GET' ? ROUTES.find(([path]) => path.test(request.path)) : undefined;
    if (!route) return fail(404, 'EndpointNotFound', 'The requested endpoint was not found');
    if (request.path.startsWith('/v1/admin/')) {
      if (!holds(services, tenant, tenant.powerbi.adminApis, caller.oid) || caller.roles.length > 0) {
        return fail(
          403,
          'InsufficientPrivileges',
          'The caller does not have sufficient permissions to perform this operation',
        );
      }
    }
    const ids = [...(route[0].exec(request.path) ?? [])].slice(1).map((id) => decodeURIComponent(id));
    const page = (rows: object[], name = 'value') => ok(onePage(request, rows, name, tenant.powerbi.pageSize));
    return route[1]({ services, request, caller, tenant, ids, ok, fail, page });
  }
}

/** As Fabric pages: token and address of the next page, and neither of them on the last one. */
function onePage(request: Request, rows: object[], name: string, size: number): object {
  const token = request.query.get('continuationToken');
  const start = token ? Number(Buffer.from(token, 'base64').toString()) || 0 : 0;
  const value = rows.slice(start, start + size);
  if (start + size >= rows.length) return { [name]: value };
  const continuationToken = Buffer.from(String(start + size)).toString('base64');
  const query = `continuationToken=${encodeURIComponent(continuationToken)}`;
  return { [name]: value, continuationToken, continuationUri: `https://${request.host}${request.path}?${query}` };
}

function workspaceRow(tenant: Tenant, workspace: Workspace): object {
  const capacity = tenant.powerbi.capacities.find(({ id }) => id === workspace.capacityId);
  return {
    id: workspace.id,
    displayName: workspace.name,
    description: '',
    type: 'Workspace',
    ...(workspace.capacityId && { capacityId: workspace.capacityId }),
    ...(capacity && { capacityRegion: capacity.region }),
  };
}

function itemRow(workspace: Workspace, { id, type, name }: Workspace['items'][number]): object {
  return { id, type, displayName: name, description: '', workspaceId: workspace.id };
}

function capacityRow({ id, name, state, region }: Capacity): object {
  return { id, displayName: name, sku: 'F8', region, state };
}

function connectionRow({ id, name }: Connection): object {
  return {
    id,
    displayName: name,
    connectivityType: 'ShareableCloud',
    allowUsageInUserControlledCode: false,
    connectionDetails: { type: 'SQL', path: 'sql1.contoso.example;sales' },
    privacyLevel: 'Organizational',
    allowConnectionUsageInGateway: false,
    credentialDetails: {
      credentialType: 'ServicePrincipal',
      singleSignOnType: 'None',
      connectionEncryption: 'Encrypted',
      skipTestConnection: false,
    },
  };
}

function principalType(tenant: Tenant, id: string): string {
  if (tenant.groups.some((group) => group.id === id)) return 'Group';
  return tenant.users.some((user) => user.id === id) ? 'User' : 'ServicePrincipal';
}

function assignment(tenant: Tenant, id: string, role: WorkspaceRole): object {
  const type = principalType(tenant, id);
  const app = tenant.enterpriseApps.find(({ objectId }) => objectId === id);
  const displayName = app?.displayName ?? [...tenant.groups, ...tenant.users].find((one) => one.id === id)?.displayName;
  return {
    id,
    principal: {
      id,
      displayName: displayName ?? id,
      type,
      ...(app && { servicePrincipalDetails: { aadAppId: app.appId } }),
    },
    role,
  };
}
