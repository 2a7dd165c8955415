import type { Cloud } from '../../../core/cloud/clouds';
import { type Answer, json, type Request } from '../exchange';
import type { Workspace } from '../model';
import type { Services } from '../services';
import { callerOf } from './bearer';
import { audiences, holds } from './powerbi';

/** The Fabric REST API: same tenant settings and workspaces as Power BI, refusals of another shape. */
export class FabricApi {
  constructor(private readonly services: Services) {}

  answer(request: Request, cloud: Cloud): Answer {
    const requestId = this.services.nextId();
    const fail = (status: number, errorCode: string, message: string) =>
      json(
        status,
        { requestId, errorCode, message, isRetriable: false },
        { requestid: requestId, 'x-ms-public-api-error-code': errorCode },
      );
    const ok = (body: object) => json(200, body, { requestid: requestId });
    const checked = callerOf(this.services, request, audiences(cloud));
    if ('fault' in checked) {
      return checked.fault === 'expired'
        ? fail(401, 'TokenExpired', 'Access token has expired, resubmit with a new access token')
        : fail(401, 'InvalidToken', 'Access token is invalid');
    }
    const { caller } = checked;
    const { tenant } = caller;
    if (!holds(this.services, tenant, tenant.powerbi.publicApis, caller.oid)) {
      return fail(401, 'Unauthorized', 'The caller is not authenticated to access this resource');
    }
    const [, admin, id, sub] = /^\/v1(\/admin)?\/workspaces(?:\/([^/]+))?(?:\/([A-Za-z]+))?$/.exec(request.path) ?? [];
    if (!request.path.startsWith('/v1/') || request.method !== 'GET')
      return fail(404, 'EndpointNotFound', 'The requested endpoint was not found');
    if (admin) {
      if (!holds(this.services, tenant, tenant.powerbi.adminApis, caller.oid) || caller.roles.length > 0) {
        return fail(
          403,
          'InsufficientPrivileges',
          'The caller does not have sufficient permissions to perform this operation',
        );
      }
      return ok({ workspaces: tenant.powerbi.workspaces.map((entry) => ({ ...row(entry), state: 'Active' })) });
    }
    const reachable = tenant.powerbi.workspaces.filter((entry) =>
      this.services.model.workspaceRole(tenant, entry, caller.oid),
    );
    if (!/^\/v1\/workspaces/.test(request.path))
      return fail(404, 'EndpointNotFound', 'The requested endpoint was not found');
    if (!id) return ok({ value: reachable.map(row) });
    const workspace = tenant.powerbi.workspaces.find((entry) => entry.id === id.toLowerCase());
    if (!workspace) return fail(404, 'WorkspaceNotFound', 'The requested workspace was not found');
    if (!reachable.includes(workspace)) {
      return fail(403, 'InsufficientWorkspaceRole', "User's workspace role does not allow this operation");
    }
    return ok(sub ? { value: [] } : row(workspace));
  }
}

function row(workspace: Workspace): object {
  return {
    id: workspace.id,
    displayName: workspace.name,
    description: '',
    type: 'Workspace',
    capacityId: workspace.capacityId,
  };
}
