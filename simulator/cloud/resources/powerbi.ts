import type { Cloud } from '../../../core/cloud/clouds';
import { type Answer, json, type Request } from '../exchange';
import type { SemanticModel, Setting, Tenant, Workspace } from '../model';
import { WORKSPACE_ROLES } from '../model';
import type { Services } from '../services';
import { type Caller, callerOf } from './bearer';

/** Paths that service principals cannot use at all: "My workspace" and what belongs to a person. */
const PERSONAL = /^\/(datasets|reports|dashboards|imports|apps|availableFeatures)(\/|$|\()/i;

/** The Power BI REST API. Its meanings of 401 and 403 are the reverse of the usual ones. */
export class PowerBiApi {
  constructor(private readonly services: Services) {}

  answer(request: Request, cloud: Cloud): Answer {
    const id = this.services.nextId();
    const reply = (status: number, body?: object, headers: Record<string, string> = {}): Answer =>
      body
        ? json(status, body, { requestid: id, ...headers })
        : { status, headers: { 'content-length': '0', requestid: id, ...headers } };
    const checked = callerOf(this.services, request, audiences(cloud));
    if ('fault' in checked) return this.#tokenFault(checked.fault, reply);
    const { caller } = checked;
    const path = /^\/v1\.0\/(?:myorg|[0-9a-f-]{36})(\/.*)$/i.exec(request.path)?.[1];
    if (!path || request.method !== 'GET') return reply(404);
    if (!caller.delegated && !holds(this.services, caller.tenant, caller.tenant.powerbi.publicApis, caller.oid)) {
      return caller.tenant.powerbi.refusal === 'header'
        ? reply(401, undefined, { 'x-powerbi-error-info': 'ServicePrincipalIsNotAllowedByTenantAdminSwitch' })
        : reply(401, { Message: 'API is not accessible for application' });
    }
    if (path.startsWith('/admin/')) return this.#admin(request, caller, path, reply);
    if (PERSONAL.test(path) && !caller.delegated)
      return reply(401, { Message: 'API is not accessible for application' });
    return this.#workspaces(request, caller, path, cloud, reply);
  }

  #tokenFault(fault: string, reply: ProbeResponse): Answer {
    if (fault === 'expired') {
      const error = { code: 'TokenExpired', message: 'Access token has expired, resubmit with a new access token' };
      return reply(403, { error }, { 'x-powerbi-error-info': 'TokenExpired' });
    }
    return reply(403, undefined, fault === 'missing' ? {} : { 'x-powerbi-error-info': 'InvalidToken' });
  }

  #admin(request: Request, caller: Caller, path: string, reply: ProbeResponse): Answer {
    const { powerbi } = caller.tenant;
    if (powerbi.adminCallsLeft <= 0) return reply(429, undefined, { 'retry-after': '1200' });
    powerbi.adminCallsLeft -= 1;
    const brokenByRoles = caller.roles.some((role) => role.startsWith('Tenant.'));
    if (brokenByRoles || !holds(this.services, caller.tenant, powerbi.adminApis, caller.oid)) {
      return refused(reply, 401, 'PowerBINotAuthorizedException');
    }
    if (path !== '/admin/groups') return reply(200, { value: [] });
    const top = Number(request.query.get('$top'));
    if (!Number.isInteger(top) || top < 1 || top > 5000) {
      return reply(400, {
        error: {
          code: 'BadRequest',
          message: 'Bad Request',
          details: [{ message: '$top is required', target: '$top' }],
        },
      });
    }
    return reply(200, { value: powerbi.workspaces.slice(0, top).map((workspace) => workspaceRow(workspace)) });
  }

  #workspaces(request: Request, caller: Caller, path: string, cloud: Cloud, reply: ProbeResponse): Answer {
    const { tenant } = caller;
    const reachable = tenant.powerbi.workspaces.filter((entry) =>
      this.services.model.workspaceRole(tenant, entry, caller.oid),
    );
    const context = (what: string) => ({ '@odata.context': `https://${cloud.powerbi}/v1.0/myorg/$metadata#${what}` });
    if (path === '/groups') {
      const [, wanted] = /id eq '([^']+)'/i.exec(request.query.get('$filter') ?? '') ?? [];
      const rows = reachable.filter((entry) => !wanted || entry.id === wanted.toLowerCase());
      const top = Number(request.query.get('$top') ?? 5000);
      return reply(200, { ...context('groups'), value: rows.slice(0, top).map((entry) => workspaceRow(entry)) });
    }
    const [, id, sub, modelId, detail] =
      /^\/groups\/([^/]+)(?:\/([A-Za-z]+)(?:\/([^/]+)(?:\/([A-Za-z]+))?)?)?$/.exec(path) ?? [];
    if (!id) return reply(404);
    const workspace = reachable.find((entry) => entry.id === id.toLowerCase());
    if (!workspace)
      return sub ? refused(reply, 401, 'GroupNotAccessible') : refused(reply, 404, 'PowerBIEntityNotFound');
    if (!sub) return reply(200, { ...context('groups/$entity'), ...workspaceRow(workspace) });
    if (sub === 'datasets' && modelId) return semanticModel(workspace, modelId, detail, reply);
    return this.#inside(tenant, workspace, caller, sub, context, reply);
  }

  #inside(
    tenant: Tenant,
    workspace: Workspace,
    caller: Caller,
    sub: string,
    context: (what: string) => object,
    reply: ProbeResponse,
  ): Answer {
    if (sub === 'users') {
      const role = this.services.model.workspaceRole(tenant, workspace, caller.oid) ?? 'Viewer';
      if (WORKSPACE_ROLES.indexOf(role) < WORKSPACE_ROLES.indexOf(workspace.usersReadableFrom)) {
        return refused(reply, 401, 'PowerBINotAuthorizedException');
      }
      return reply(200, {
        ...context('groups/users'),
        value: [...workspace.members].map(([id, held]) => member(tenant, id, held)),
      });
    }
    if (sub === 'datasets') {
      const rows = workspace.datasets.map(modelRow);
      return reply(200, { ...context('datasets'), value: rows });
    }
    const known = ['reports', 'dashboards', 'dataflows', 'imports'];
    return known.includes(sub) ? reply(200, { ...context(sub), value: [] }) : reply(404);
  }
}

type ProbeResponse = (status: number, body?: object, headers?: Record<string, string>) => Answer;

function modelRow({ id, name, owner }: SemanticModel): object {
  return {
    id,
    name,
    addRowsAPIEnabled: false,
    configuredBy: owner,
    isRefreshable: true,
    isEffectiveIdentityRequired: false,
    isEffectiveIdentityRolesRequired: false,
    isOnPremGatewayRequired: false,
    targetStorageMode: 'Abf',
    upstreamDatasets: [],
    users: [],
  };
}

function semanticModel(workspace: Workspace, id: string, detail: string | undefined, reply: ProbeResponse): Answer {
  const model = workspace.datasets.find((one) => one.id === id.toLowerCase());
  if (!model) return refused(reply, 404, 'PowerBIEntityNotFound');
  if (!detail) return reply(200, modelRow(model));
  if (detail === 'refreshes') {
    const error = model.refresh?.errorCode;
    const row = {
      requestId: id,
      refreshType: 'ViaApi',
      startTime: '2026-11-28T02:00:00Z',
      endTime: '2026-11-28T02:10:00Z',
      status: model.refresh?.status,
      ...(error && { serviceExceptionJson: JSON.stringify({ errorCode: error }) }),
    };
    return reply(200, { value: model.refresh ? [row] : [] });
  }
  if (detail !== 'datasources') return reply(404);
  const sources = model.sources.map(({ type, gatewayId }) => ({
    datasourceType: type,
    connectionDetails: { server: 'sql1.contoso.example', database: 'sales' },
    ...(gatewayId && { gatewayId, datasourceId: gatewayId }),
  }));
  return reply(200, { value: sources });
}

/** Both APIs belong to one service: each takes the other's audience. */
export function audiences(cloud: Cloud): string[] {
  return [cloud.powerbiResource, cloud.powerbiAppId, ...(cloud.fabric ? [`https://${cloud.fabric}`] : [])];
}

/** Whether a tenant setting lets the principal in: a limit to groups counts members only. */
export function holds(services: Services, tenant: Tenant, setting: Setting, principalId: string): boolean {
  if (typeof setting === 'string') return setting === 'on';
  return setting.groups.some((group) => services.model.isMember(tenant, group, principalId));
}

function refused(reply: ProbeResponse, status: number, code: string): Answer {
  const inner = { code, parameters: {}, details: [], exceptionCulprit: 1 };
  return reply(status, { error: { code, 'pbi.error': inner } }, { 'x-powerbi-error-info': code });
}

function workspaceRow(workspace: Workspace): object {
  return {
    id: workspace.id,
    isReadOnly: false,
    isOnDedicatedCapacity: workspace.capacityId !== undefined,
    ...(workspace.capacityId ? { capacityId: workspace.capacityId.toUpperCase() } : {}),
    type: 'Workspace',
    name: workspace.name,
  };
}

function member(tenant: Tenant, id: string, role: string): object {
  const app = tenant.enterpriseApps.find((entry) => entry.objectId === id);
  if (app)
    return {
      groupUserAccessRight: role,
      displayName: app.displayName,
      identifier: id,
      graphId: id,
      principalType: 'App',
    };
  const user = tenant.users.find((entry) => entry.id === id);
  if (user) {
    const { userPrincipalName, displayName } = user;
    return {
      groupUserAccessRight: role,
      emailAddress: userPrincipalName,
      displayName,
      identifier: userPrincipalName,
      graphId: id,
      principalType: 'User',
    };
  }
  const group = tenant.groups.find((entry) => entry.id === id);
  return {
    groupUserAccessRight: role,
    displayName: group?.displayName ?? id,
    identifier: id,
    graphId: id,
    principalType: 'Group',
  };
}
