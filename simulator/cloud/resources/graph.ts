import type { Cloud } from '../../../core/cloud/clouds';
import { type Answer, json, type Request } from '../exchange';
import type { AppRegistration, EnterpriseApp, Tenant } from '../model';
import { DIRECTORY_ROLES, GRAPH_APP_ID, KNOWN_GRAPH_ROLES, roleId, scopeId } from '../permissions';
import type { Services } from '../services';
import { type Caller, callerOf, type TokenProblem } from './bearer';
import { DIRECTORY_READERS, GRAPH_RULES, GROUP_READERS, scopesAllow } from './graphRules';

type Row = Record<string, unknown>;

const TOKEN_PROBLEMS: Readonly<Record<TokenProblem, [code: string, message: string]>> = {
  missing: ['InvalidAuthenticationToken', 'Access token is empty.'],
  malformed: ['InvalidAuthenticationToken', 'IDX14100: JWT is not well formed, there are no dots (.).'],
  signature: ['InvalidAuthenticationToken', 'Access token validation failure. Invalid signature.'],
  audience: ['InvalidAuthenticationToken', 'Access token validation failure. Invalid audience.'],
  expired: ['InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.'],
  tenant: ['InvalidAuthenticationToken', 'Access token validation failure.'],
};

/** Microsoft Graph, v1.0 and beta, as far as a self-test may ask it. */
export class Graph {
  constructor(private readonly services: Services) {}

  answer(request: Request, cloud: Cloud): Answer {
    const requestId = this.services.nextId();
    const fail = (status: number, code: string, message: string) =>
      this.#error(request, requestId, status, code, message);
    const [, version, rest] = /^\/(v1\.0|beta)(\/.*)?$/.exec(request.path) ?? [];
    if (!version) return fail(400, 'BadRequest', 'Invalid version.');
    const checked = callerOf(this.services, request, [`https://${cloud.graph}`, GRAPH_APP_ID]);
    if ('fault' in checked) return fail(401, ...TOKEN_PROBLEMS[checked.fault]);
    const { caller } = checked;
    if (!caller.oid) {
      return fail(
        401,
        'Authorization_IdentityNotFound',
        'The identity of the calling application could not be established.',
      );
    }
    if (request.method !== 'GET') return fail(405, 'Request_BadRequest', 'Specified HTTP method is not allowed.');
    const path = normalise(rest ?? '/');
    if (path === '/me' || path.startsWith('/me/')) return this.#me(request, caller, path, fail);
    const rule = GRAPH_RULES.find((candidate) => candidate.path.test(path));
    if (!rule) {
      const [, segment = ''] = path.split('/');
      return fail(400, 'BadRequest', `Resource not found for the segment '${segment}'.`);
    }
    const own = caller.tenant.ownObjectsReadable && isOwn(this.services, path, caller);
    const allowed =
      own ||
      rule.roles.some((role) => caller.roles.includes(role)) ||
      scopesAllow(caller.scopes, rule) ||
      isGranted(path, caller) ||
      (rule.directory === true && caller.directoryRoles.some((role) => DIRECTORY_READERS.includes(role)));
    const [code, message] = rule.refusal ?? [
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    ];
    if (!allowed) return fail(403, code, message);
    const data = this.#read(path, caller);
    if (data === undefined) {
      const [, , id = ''] = path.split('/');
      return fail(
        404,
        'Request_ResourceNotFound',
        `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
      );
    }
    return json(200, shape(data, request.query, `https://${cloud.graph}/${version}`, path), {
      'request-id': requestId,
      'client-request-id': request.headers['client-request-id'] ?? requestId,
    });
  }

  #me(
    request: Request,
    caller: Caller,
    path: string,
    fail: (status: number, code: string, message: string) => Answer,
  ): Answer {
    if (!caller.delegated)
      return fail(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
    const user = caller.tenant.users.find((candidate) => candidate.id === caller.oid);
    if (!user) return fail(404, 'Request_ResourceNotFound', 'Resource does not exist.');
    if (path === '/me') return json(200, select(userRow(user), request.query));
    return json(200, { value: memberships(caller.tenant, user.id, true, true) });
  }

  /** Rows, one object, or undefined where there is none. */
  #read(path: string, caller: Caller): Row | Row[] | undefined {
    const { tenant } = caller;
    const [, collection = '', id, relation] = path.split('/');
    switch (collection) {
      case 'organization':
        return [
          {
            id: tenant.id,
            displayName: tenant.displayName,
            verifiedDomains: [{ name: tenant.domain, isDefault: true }],
          },
        ];
      case 'users':
        return this.#users(tenant, caller, id, relation);
      case 'groups':
        return this.#groups(tenant, id, relation);
      case 'servicePrincipals':
        return this.#servicePrincipals(tenant, id, relation);
      case 'applications':
        return this.#applications(tenant, id);
      case 'sites':
        return id === 'root'
          ? { id: `${tenant.domain},root`, displayName: tenant.displayName, webUrl: `https://${tenant.domain}` }
          : [];
      case 'domains':
        return [{ id: tenant.domain, isDefault: true }];
      default:
        return [];
    }
  }

  #users(
    tenant: Tenant,
    caller: Caller,
    id: string | undefined,
    relation: string | undefined,
  ): Row | Row[] | undefined {
    if (id === undefined) return tenant.users.map(userRow);
    const name = decodeURIComponent(id).toLowerCase();
    const user = tenant.users.find((entry) => entry.id === name || entry.userPrincipalName.toLowerCase() === name);
    if (!user) return undefined;
    if (relation === undefined) return userRow(user);
    if (!/^(transitiveM|m)emberOf$/.test(relation)) return [];
    const held = [...caller.roles, ...caller.scopes];
    const reader = caller.directoryRoles.some((role) => DIRECTORY_READERS.includes(role));
    const groups = reader || held.some((role) => GROUP_READERS.includes(role));
    const roles =
      reader || held.some((role) => role.startsWith('Directory.') || role.startsWith('RoleManagement.Read'));
    return memberships(tenant, user.id, groups, roles);
  }

  #groups(tenant: Tenant, id: string | undefined, relation: string | undefined): Row | Row[] | undefined {
    const row = (group: Tenant['groups'][number]): Row => ({
      id: group.id,
      displayName: group.displayName,
      securityEnabled: true,
      mailEnabled: false,
    });
    if (id === undefined) return tenant.groups.map(row);
    const group = tenant.groups.find((entry) => entry.id === id.toLowerCase());
    if (!group) return undefined;
    if (relation === undefined) return row(group);
    return [...group.members].map((id) => {
      const user = tenant.users.find((one) => one.id === id);
      const app = tenant.enterpriseApps.find((one) => one.objectId === id);
      if (user) return { '@odata.type': '#microsoft.graph.user', ...userRow(user) };
      return { '@odata.type': '#microsoft.graph.servicePrincipal', id, displayName: app?.displayName ?? null };
    });
  }

  #servicePrincipals(tenant: Tenant, id: string | undefined, relation: string | undefined): Row | Row[] | undefined {
    if (id === undefined) return tenant.enterpriseApps.map((app) => servicePrincipalRow(app));
    const app = findByKey(tenant.enterpriseApps, id, 'objectId');
    if (!app) return undefined;
    if (relation === undefined) return servicePrincipalRow(app);
    if (relation === 'owners') return app.owners.map((owner) => ({ id: owner }));
    if (relation === 'memberOf') {
      return tenant.groups
        .filter((group) => group.members.has(app.objectId))
        .map((group) => ({ id: group.id, displayName: group.displayName }));
    }
    return app.roles.map((role) => {
      const resource = this.services.model.findEnterpriseApp(tenant, role.resourceAppId);
      return {
        id: Buffer.from(`${app.objectId}${role.value}`).toString('base64url').slice(0, 43),
        appRoleId: roleId(role.resourceAppId, role.value),
        principalId: app.objectId,
        principalType: 'ServicePrincipal',
        principalDisplayName: app.displayName,
        resourceId: resource?.objectId ?? null,
        resourceDisplayName: resource?.displayName ?? null,
      };
    });
  }

  #applications(tenant: Tenant, id: string | undefined): Row | Row[] | undefined {
    const home = this.services.model.registrations.filter((registration) => registration.home === tenant);
    if (id === undefined) return home.map(registrationRow);
    const found = findByKey(home, id, 'objectId');
    return found && registrationRow(found);
  }

  #error(request: Request, requestId: string, status: number, code: string, message: string): Answer {
    const clientRequestId = request.headers['client-request-id'] ?? requestId;
    const date = new Date(this.services.now()).toISOString().slice(0, 19);
    const login = this.services.model.clouds.find((cloud) => cloud.graph === request.host)?.login;
    const innerError = { date, 'request-id': requestId, 'client-request-id': clientRequestId };
    return json(
      status,
      { error: { code, message, innerError } },
      {
        'request-id': requestId,
        'client-request-id': clientRequestId,
        'x-ms-ags-diagnostic': '{"ServerInfo":{"DataCenter":"Simulated","Slice":"E","Ring":"1","ScaleUnit":"000"}}',
        ...(status === 401
          ? { 'www-authenticate': `Bearer realm="", authorization_uri="https://${login}/common/oauth2/authorize"` }
          : {}),
      },
    );
  }
}

/** `/users('x')`, `/applications(appId='x')` and a trailing slash, written as plain segments. */
function normalise(path: string): string {
  return decodeURIComponent(path)
    .replace(
      /\((appId=)?'([^']*)'\)/gi,
      (_, key: string | undefined, value: string) => `/${key ? 'appId=' : ''}${value}`,
    )
    .replace(/(.)\/+$/, '$1');
}

/** Finds by object ID, or by `appId=…`. */
function findByKey<T extends { appId: string }>(list: readonly T[], key: string, idName: keyof T): T | undefined {
  const [, appId] = /^appId=(.+)$/i.exec(key) ?? [];
  return list.find((entry) => (appId ? entry.appId === appId.toLowerCase() : entry[idName] === key.toLowerCase()));
}

/** Whether the path names the caller's own registration or enterprise app (never a managed identity's: it has no registration). */
function isOwn(services: Services, path: string, caller: Caller): boolean {
  const [, collection, id = '', relation] = path.split('/');
  if (relation !== undefined || caller.delegated) return false;
  if (collection === 'servicePrincipals') return findByKey(caller.tenant.enterpriseApps, id, 'objectId') === caller.app;
  if (collection !== 'applications') return false;
  const own = services.model.findRegistration(caller.appId);
  return own !== undefined && findByKey([own], id, 'objectId') === own;
}

/** What was granted object by object: a mailbox by Exchange, which no token shows, or a site beside `Sites.Selected`. */
function isGranted(path: string, { app, roles, tenant }: Caller): boolean {
  const [, collection, id = '', relation = ''] = path.split('/');
  if (!app) return false;
  if (collection === 'sites') return roles.includes('Sites.Selected') && app.sites.has(id);
  if (collection !== 'users' || !/^(?:messages|mailFolders)$/.test(relation)) return false;
  const user = tenant.users.find((one) => one.id === id || one.userPrincipalName.toLowerCase() === id.toLowerCase());
  return user !== undefined && app.mailboxes.has(user.id);
}

function userRow(user: Tenant['users'][number]): Row {
  return {
    id: user.id,
    displayName: user.displayName,
    userPrincipalName: user.userPrincipalName,
    mail: user.userPrincipalName,
    jobTitle: null,
  };
}

/** Groups and directory roles of a user; what the caller may not read comes with its ID only. */
function memberships(tenant: Tenant, userId: string, groupsReadable: boolean, rolesReadable: boolean): Row[] {
  const user = tenant.users.find((entry) => entry.id === userId);
  const groups = tenant.groups
    .filter((group) => group.members.has(userId))
    .map((group) => ({
      '@odata.type': '#microsoft.graph.group',
      id: group.id,
      displayName: groupsReadable ? group.displayName : null,
      description: null,
      securityEnabled: groupsReadable ? true : null,
    }));
  const roles = (user?.directoryRoles ?? []).map((role) => ({
    '@odata.type': '#microsoft.graph.directoryRole',
    id: DIRECTORY_ROLES[role],
    displayName: rolesReadable ? role : null,
    description: null,
    roleTemplateId: rolesReadable ? DIRECTORY_ROLES[role] : null,
  }));
  return [...groups, ...roles];
}

function servicePrincipalRow(app: EnterpriseApp): Row {
  const graph = app.appId === GRAPH_APP_ID;
  return {
    id: app.objectId,
    appId: app.appId,
    displayName: app.displayName,
    accountEnabled: app.enabled,
    servicePrincipalType: app.kind === 'managed-identity' ? 'ManagedIdentity' : 'Application',
    appRoleAssignmentRequired: app.assignmentRequired,
    appRoles: graph ? KNOWN_GRAPH_ROLES.map((value) => ({ id: roleId(app.appId, value), value, isEnabled: true })) : [],
  };
}

function registrationRow(registration: AppRegistration): Row {
  const resources = [...new Set(registration.declared.map((entry) => entry.resourceAppId))];
  return {
    id: registration.objectId,
    appId: registration.appId,
    displayName: registration.displayName,
    signInAudience: registration.multiTenant ? 'AzureADMultipleOrgs' : 'AzureADMyOrg',
    isFallbackPublicClient: registration.publicClient,
    passwordCredentials: registration.secrets.map((secret) => ({
      keyId: secret.id,
      displayName: 'pipeline',
      hint: secret.value.slice(0, 3),
      secretText: null,
      endDateTime: secret.expires.toISOString(),
    })),
    keyCredentials: registration.certificates.map((certificate) => ({
      customKeyIdentifier: certificate.thumbprintSha1,
      type: 'AsymmetricX509Cert',
      usage: 'Verify',
      startDateTime: certificate.notBefore.toISOString(),
      endDateTime: certificate.notAfter.toISOString(),
    })),
    requiredResourceAccess: resources.map((resourceAppId) => ({
      resourceAppId,
      resourceAccess: registration.declared
        .filter((entry) => entry.resourceAppId === resourceAppId)
        .map((entry) =>
          entry.type === 'application'
            ? { id: roleId(resourceAppId, entry.value), type: 'Role' }
            : { id: scopeId(resourceAppId, entry.value), type: 'Scope' },
        ),
    })),
    web: { redirectUris: registration.redirectUris },
  };
}

function select(row: Row, query: URLSearchParams): Row {
  const names = query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim());
  if (!names) return row;
  return Object.fromEntries(Object.entries(row).filter(([name]) => name.startsWith('@') || names.includes(name)));
}

/** The OData envelope, with `$select`, `$top`, `$filter=appId eq '…'` and a link to the next page. */
function shape(data: Row | Row[], query: URLSearchParams, base: string, path: string): object {
  const context = `${base}/$metadata#${path.slice(1).split('/')[0]}`;
  if (!Array.isArray(data)) return { '@odata.context': `${context}/$entity`, ...select(data, query) };
  const [, field, wanted] = /^(\w+) eq '([^']*)'$/.exec(query.get('$filter') ?? '') ?? [];
  const rows = field ? data.filter((row) => row[field] === wanted) : data;
  const top = Number(query.get('$top') ?? 100);
  const value = rows.slice(0, top).map((row) => select(row, query));
  const next = rows.length > top ? { '@odata.nextLink': `${base}${path}?$top=${top}&$skiptoken=simulated` } : {};
  return { '@odata.context': context, ...next, value };
}
