import { absentApi } from '../entra/consent';
import { type Answer, json, type Request } from '../exchange';
import { guid } from '../ids';
import { type CloudModel, type EnterpriseApp, type Tenant, WORKSPACE_ROLES, type WorkspaceRole } from '../model';
import { GRAPH_APP_ID, KNOWN_GRAPH_ROLES, roleId } from '../permissions';
import type { Services } from '../services';
import { type Caller, callerOf } from './bearer';
import { management } from './management';

const ARM = 'management.azure.com';
const PORTAL = 'main.iam.ad.ext.azure.com';
/** Where Azure DevOps keeps who may use an organization. */
const ENTITLEMENTS = 'vsaex.dev.azure.com';
const AZURE_DEVOPS = '499b84ac-1321-427f-aa17-267ca6975798';
/** Application ID of the portal's own API, which grants consent. */
const PORTAL_API = '74658136-14ec-4630-ad9b-26e160ff0fc6';

/** Makes the APIs known that the Azure CLI asks for tokens of, beside Graph, Power BI and Fabric. */
export function addAdministration(model: CloudModel, tenant: Tenant): void {
  for (const [host, appId, audience] of [
    [ARM, '797f4846-ba00-4fd7-ba43-dac1f8f63013', 'https://management.core.windows.net'],
    [PORTAL, PORTAL_API, PORTAL_API],
    [ENTITLEMENTS, AZURE_DEVOPS, AZURE_DEVOPS],
  ] as const) {
    const api = { kind: 'custom', appId, displayName: host, audiences: [audience], host, tokenVersion: 1 } as const;
    model.customApis.push({ ...api, audiences: [...api.audiences] });
    model.enterpriseApp({ ...model.register(tenant, host), appId }, tenant);
  }
}

/** Application ID of the Azure CLI, which people sign in with. */
const AZURE_CLI = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';

/** Makes the Azure CLI known in a tenant: a client without a secret, with the delegated permissions that it has everywhere. */
export function addAzureCli(model: CloudModel, tenant: Tenant): void {
  const registration = model.register(tenant, 'Microsoft Azure CLI');
  registration.appId = AZURE_CLI;
  registration.publicClient = true;
  const app = model.enterpriseApp(registration, tenant);
  for (const api of model.apis(tenant.cloud)) model.grantDelegated(app, api.appId, 'user_impersonation');
}

/** What an administrator may call: only a caller with a directory role, or an administrator of the workspace. */
interface Visit {
  services: Services;
  request: Request;
  caller: Caller;
  ids: string[];
  body: Record<string, unknown>;
}

type Route = readonly [method: string, host: RegExp, path: RegExp, answer: (visit: Visit) => Answer];

const GRAPH = /^graph\.microsoft\.com$/;
const NO_CONTENT: Answer = { status: 204 };
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const error = (status: number, code: string, message: string) => json(status, { error: { code, message } });
const NOT_FOUND = error(404, 'Request_ResourceNotFound', 'Resource does not exist.');
const DENIED = error(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');

const registrationRow = (visit: Visit, find: (one: { appId: string; objectId: string }) => boolean) => {
  const found = visit.services.model.registrations.find(find);
  return (
    found && {
      id: found.objectId,
      appId: found.appId,
      displayName: found.displayName,
      keyCredentials: [],
      passwordCredentials: found.secrets.map((one) => ({ keyId: one.id, endDateTime: one.expires.toISOString() })),
      requiredResourceAccess: [...new Set(found.declared.map((one) => one.resourceAppId))].map((resourceAppId) => ({
        resourceAppId,
        resourceAccess: found.declared
          .filter((one) => one.resourceAppId === resourceAppId)
          .map((one) => ({ id: roleId(resourceAppId, one.value), type: 'Role' })),
      })),
    }
  );
};

const appRow = (app: EnterpriseApp) => ({
  id: app.objectId,
  appId: app.appId,
  displayName: app.displayName,
  appRoles: (app.appId === GRAPH_APP_ID ? KNOWN_GRAPH_ROLES : []).map((value) => ({
    id: roleId(app.appId, value),
    value,
    allowedMemberTypes: ['Application'],
    isEnabled: true,
  })),
});

const wanted = (visit: Visit) => /eq '([^']*)'/.exec(visit.request.query.get('$filter') ?? '')?.[1]?.toLowerCase();
const list = (row: object | undefined) => json(200, { value: row ? [row] : [] });
const one = (row: object | undefined) => (row ? json(200, row) : NOT_FOUND);
const ownApp = (visit: Visit) =>
  visit.services.model.registrations.find(({ objectId }) => objectId === visit.ids[0]?.toLowerCase());
const nameOf = (resourceAppId: string, id: string) =>
  KNOWN_GRAPH_ROLES.find((value) => roleId(resourceAppId, value) === id);

const ROUTES: readonly Route[] = [
  [
    'POST',
    /^main\.iam\.ad\.ext\.azure\.com$/,
    /^\/api\/RegisteredApplications\/([^/]+)\/Consent$/,
    ({ services, caller, ids }) => {
      const registration = services.model.findRegistration(ids[0] ?? '');
      if (!registration) return NOT_FOUND;
      const absent = absentApi(services, registration.declared, caller.tenant);
      if (absent) return error(400, 'BadRequest', `The tenant has no service principal of ${absent}.`);
      const app = services.model.enterpriseApp(registration, caller.tenant);
      for (const { resourceAppId, value, type } of registration.declared)
        if (type === 'application') services.model.grant(app, resourceAppId, value);
      return NO_CONTENT;
    },
  ],
  [
    'GET',
    GRAPH,
    /^\/v1\.0\/applications$/,
    (visit) => list(registrationRow(visit, (app) => app.appId === wanted(visit))),
  ],
  [
    'GET',
    GRAPH,
    /^\/v1\.0\/applications\/([^/(]+)$/,
    (visit) => one(registrationRow(visit, (app) => app.objectId === visit.ids[0])),
  ],
  [
    'GET',
    GRAPH,
    /^\/v1\.0\/servicePrincipals$/,
    (visit) => {
      const found = visit.caller.tenant.enterpriseApps.find(({ appId }) => appId === wanted(visit));
      return list(found && appRow(found));
    },
  ],
  [
    'GET',
    GRAPH,
    /^\/v1\.0\/servicePrincipals\/([^/(]+)$/,
    (visit) => {
      const found = visit.caller.tenant.enterpriseApps.find(({ objectId }) => objectId === visit.ids[0]);
      return one(found && appRow(found));
    },
  ],
  [
    'POST',
    GRAPH,
    /^\/v1\.0\/servicePrincipals$/,
    ({ services, caller, body }) => {
      const registration = services.model.findRegistration(text(body.appId));
      return registration ? json(201, appRow(services.model.enterpriseApp(registration, caller.tenant))) : NOT_FOUND;
    },
  ],
  [
    'POST',
    GRAPH,
    /^\/v1\.0\/servicePrincipals\/([^/]+)\/appRoleAssignments$/,
    ({ services, caller, ids, body }) => {
      const app = caller.tenant.enterpriseApps.find(({ objectId }) => objectId === ids[0]);
      const api = caller.tenant.enterpriseApps.find(({ objectId }) => objectId === body.resourceId);
      const role = api && nameOf(api.appId, text(body.appRoleId));
      if (!app || !api || body.principalId !== ids[0]) return NOT_FOUND;
      if (!role) return error(400, 'Request_BadRequest', 'Permission being assigned was not found on application');
      services.model.grant(app, api.appId, role);
      return json(201, { id: guid(`assignment ${app.objectId} ${role}`), principalType: 'ServicePrincipal', ...body });
    },
  ],
  [
    'GET',
    GRAPH,
    /^\/v1\.0\/groups$/,
    (visit) => {
      const found = visit.caller.tenant.groups.find(({ displayName }) => displayName.toLowerCase() === wanted(visit));
      return list(found && { id: found.id, displayName: found.displayName });
    },
  ],
  [
    'POST',
    GRAPH,
    /^\/v1\.0\/groups\/([^/]+)\/members\/\$ref$/,
    ({ caller, ids, body }) => {
      const group = caller.tenant.groups.find(({ id }) => id === ids[0]);
      const member = /\/directoryObjects\/([^/]+)$/.exec(text(body['@odata.id']))?.[1];
      if (!group || !member) return NOT_FOUND;
      group.members.add(member);
      return NO_CONTENT;
    },
  ],
  [
    'POST',
    /^vsaex\.dev\.azure\.com$/,
    /^\/contoso\/_apis\/serviceprincipalentitlements$/,
    ({ services, caller, body }) => {
      const { originId } = (body.servicePrincipal ?? {}) as { originId?: string };
      const app = caller.tenant.enterpriseApps.find(({ objectId }) => objectId === originId);
      // A refusal comes under 200, too.
      if (!app) return json(200, { isSuccess: false, operationResult: { isSuccess: false } });
      for (const { preset } of services.model.customApis)
        if (preset?.service === 'azureDevOps') preset.allowed.add(app.objectId);
      return json(200, { isSuccess: true, operationResult: { isSuccess: true } });
    },
  ],
  [
    'PATCH',
    GRAPH,
    /^\/v1\.0\/applications\/([^/]+)$/,
    (visit) => {
      const app = ownApp(visit);
      if (!app) return NOT_FOUND;
      const all = (visit.body.requiredResourceAccess ?? []) as {
        resourceAppId: string;
        resourceAccess: { id: string; type: string }[];
      }[];
      for (const { resourceAppId, resourceAccess } of all) {
        const values = resourceAccess.flatMap(({ id, type }) =>
          type === 'Role' ? (nameOf(resourceAppId, id) ?? []) : [],
        );
        const fresh = values.filter(
          (value) => !app.declared.some((entry) => entry.type === 'application' && entry.value === value),
        );
        visit.services.model.declare(app, resourceAppId, 'application', ...fresh);
      }
      return NO_CONTENT;
    },
  ],
  [
    'POST',
    GRAPH,
    /^\/v1\.0\/applications\/([^/]+)\/addPassword$/,
    (visit) => {
      const app = ownApp(visit);
      if (!app) return NOT_FOUND;
      const secret = visit.services.model.addSecret(app);
      return json(200, {
        keyId: secret.id,
        secretText: secret.value,
        hint: secret.value.slice(0, 3),
        endDateTime: secret.expires.toISOString(),
      });
    },
  ],
  [
    'POST',
    GRAPH,
    /^\/v1\.0\/applications\/([^/]+)\/federatedIdentityCredentials$/,
    (visit) => {
      const app = ownApp(visit);
      if (!app) return NOT_FOUND;
      const [audience] = (visit.body.audiences ?? []) as string[];
      app.federated.push({
        issuer: text(visit.body.issuer),
        subject: text(visit.body.subject),
        audience: audience ?? '',
      });
      return json(201, { id: guid(`federated ${text(visit.body.name)}`), ...visit.body });
    },
  ],
];

const WORKSPACES: readonly Route[] = [
  [
    'POST',
    /^api\.powerbi\.com$/,
    /^\/v1\.0\/myorg\/groups\/([^/]+)\/users$/,
    (visit) => join(visit, text(visit.body.identifier), visit.body.groupUserAccessRight) ?? { status: 200 },
  ],
  [
    'POST',
    /^api\.fabric\.microsoft\.com$/,
    /^\/v1\/workspaces\/([^/]+)\/roleAssignments$/,
    (visit) => {
      const { id = '' } = (visit.body.principal ?? {}) as { id?: string };
      return join(visit, id, visit.body.role) ?? json(201, { id, ...visit.body });
    },
  ],
  [
    'POST',
    /^api\.fabric\.microsoft\.com$/,
    /^\/v1\/connections\/([^/]+)\/roleAssignments$/,
    (visit) => {
      const { id = '' } = (visit.body.principal ?? {}) as { id?: string };
      return share(visit, id, visit.body.role) ?? json(201, { id, ...visit.body });
    },
  ],
  [
    'PATCH',
    /^api\.fabric\.microsoft\.com$/,
    /^\/v1\/connections\/([^/]+)\/roleAssignments\/([^/]+)$/,
    (visit) => share(visit, visit.ids[1] ?? '', visit.body.role) ?? json(200, visit.body),
  ],
];

/** Azure Resource Manager, whose one subscription belongs to every administrator. */
function managed(services: Services, request: Request): Answer | undefined {
  if (request.host !== ARM || !services.model.customApis.some(({ host, preset }) => host === ARM && !preset))
    return undefined;
  const checked = callerOf(services, request, ['https://management.core.windows.net']);
  if ('fault' in checked) return error(401, 'InvalidAuthenticationToken', checked.fault);
  const { method, path } = request;
  const body = request.body === '' ? {} : (JSON.parse(request.body) as Record<string, unknown>);
  const asked = { model: services.model, tenantId: checked.caller.tenant.id, method, path, body };
  return management(asked) ?? error(404, 'ResourceNotFound', 'There is no such resource.');
}

/** Shares a connection: only who owns it may. */
function share({ caller, ids }: Visit, principal: string, role: unknown): Answer | undefined {
  const connection = caller.tenant.powerbi.connections.find(({ id }) => id === ids[0]?.toLowerCase());
  if (connection?.roles.get(caller.oid) !== 'Owner') return error(403, 'InsufficientPrivileges', 'Forbidden');
  const known = (['User', 'UserWithReshare', 'Owner'] as const).find((one) => one === role);
  if (!known) return error(400, 'InvalidRequest', 'The role is unknown.');
  connection.roles.set(principal, known);
  return undefined;
}

/** Adds a member; an answer where that is refused. */
function join({ caller, ids }: Visit, principal: string, role: unknown): Answer | undefined {
  const workspace = caller.tenant.powerbi.workspaces.find(({ id }) => id === ids[0]?.toLowerCase());
  const own = workspace?.members.get(caller.oid);
  if (!workspace || (own !== 'Admin' && own !== 'Member')) return error(403, 'InsufficientPrivileges', 'Forbidden');
  const known = WORKSPACE_ROLES.find((one) => one === role) as WorkspaceRole | undefined;
  const app = caller.tenant.enterpriseApps.find(({ objectId }) => objectId === principal);
  if (!known || !app) return error(400, 'InvalidRequest', 'The principal or its role is unknown.');
  workspace.members.set(principal, known);
  return undefined;
}

/**
 * The calls by which an administrator changes the tenant, as the Azure CLI makes them. Undefined where the request is none of
 * these, or where nobody with a directory role asks: then the services that everybody knows answer.
 */
export function administration(services: Services, request: Request): Answer | undefined {
  const ofManagement = managed(services, request);
  if (ofManagement) return ofManagement;
  for (const [method, host, path, answer] of [...ROUTES, ...WORKSPACES]) {
    const found = request.method === method && host.test(request.host) ? path.exec(request.path) : null;
    if (!found) continue;
    const checked = callerOf(services, request, [
      'https://graph.microsoft.com',
      'https://management.core.windows.net',
      PORTAL_API,
      'https://analysis.windows.net/powerbi/api',
      'https://api.fabric.microsoft.com',
      AZURE_DEVOPS,
    ]);
    if ('fault' in checked)
      return method === 'GET' ? undefined : error(401, 'InvalidAuthenticationToken', checked.fault);
    const { caller } = checked;
    const isAdministrator = caller.directoryRoles.includes('62e90394-69f5-4237-9190-012177145e10');
    if (!isAdministrator && ROUTES.some((route) => route[3] === answer)) return method === 'GET' ? undefined : DENIED;
    const body = request.body === '' ? {} : (JSON.parse(request.body) as Record<string, unknown>);
    return answer({ services, request, caller, ids: found.slice(1).map(decodeURIComponent), body });
  }
  return undefined;
}
