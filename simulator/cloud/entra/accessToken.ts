import type { Claims } from '../jwt';
import type { EnterpriseApp, ResourceApi, Tenant, User } from '../model';
import { DEFAULT_WID, DIRECTORY_ROLES } from '../permissions';
import type { Services } from '../services';

/** Seconds that an access token lives, as `expires_in` says it. */
export const TOKEN_LIFETIME = 3599;

export interface TokenRequest {
  tenant: Tenant;
  app: EnterpriseApp;
  api: ResourceApi;
  /** Audience as it was asked for: a version 1 token repeats it. */
  audience: string;
  /** How the client proved itself: 0 not at all, 1 secret, 2 certificate or assertion. */
  proof: 0 | 1 | 2;
  /** The signed-in user of a delegated token. */
  user?: User;
  /** Seconds; managed identities get long ones. */
  lifetime?: number;
}

/** Entra's version 1 issuer. For the government clouds it is assumed to be that of the public cloud. */
function issuer(tenant: Tenant): string {
  return tenant.cloud.id === 'china'
    ? `https://sts.chinacloudapi.cn/${tenant.id}/`
    : `https://sts.windows.net/${tenant.id}/`;
}

function principalClaims(services: Services, request: TokenRequest): Claims {
  const { app, api, user } = request;
  const directoryRoles = (user ?? app).directoryRoles.map((role) => DIRECTORY_ROLES[role]);
  if (user) {
    const scopes = app.delegated.filter((scope) => scope.resourceAppId === api.appId).map((scope) => scope.value);
    return {
      idtyp: 'user',
      oid: user.id,
      sub: `${user.id}-${app.appId}`.slice(0, 43),
      name: services.hostileText ?? user.displayName,
      upn: user.userPrincipalName,
      unique_name: user.userPrincipalName,
      amr: ['pwd', 'mfa'],
      scp: scopes.join(' '),
      wids: [...directoryRoles, 'b79fbf4d-3ef9-4689-8143-76b194e85509'],
    };
  }
  const roles = app.roles.filter((role) => role.resourceAppId === api.appId).map((role) => role.value);
  return {
    idtyp: 'app',
    oid: app.objectId,
    sub: app.objectId,
    ...(roles.length > 0 ? { roles: services.hostileText ? [...roles, services.hostileText] : roles } : {}),
    wids: [...directoryRoles, DEFAULT_WID],
  };
}

/** A signed access token with the claims that Entra puts into such a one. */
export function accessToken(services: Services, request: TokenRequest): string {
  const { tenant, app, api } = request;
  const iat = services.seconds;
  const name = services.hostileText ?? app.displayName;
  const versioned: Claims =
    api.tokenVersion === 2
      ? { ver: '2.0', iss: `https://${tenant.cloud.login}/${tenant.id}/v2.0`, aud: api.appId, azp: app.appId }
      : { ver: '1.0', iss: issuer(tenant), aud: request.audience, appid: app.appId, app_displayname: name };
  const claims: Claims = {
    ...versioned,
    [api.tokenVersion === 2 ? 'azpacr' : 'appidacr']: String(request.proof),
    iat,
    nbf: iat,
    exp: iat + (request.lifetime ?? TOKEN_LIFETIME) + 1,
    tid: tenant.id,
    idp: issuer(tenant),
    ...principalClaims(services, request),
    tenant_region_scope: 'NA',
    uti: services.nextId().slice(0, 22),
    rh: `1.${services.nextId()}`,
    xms_tcdt: 1_600_000_000,
    xms_idrel: request.user ? '1 2' : '7 20',
  };
  return services.sign(claims, services.cloudKey(tenant));
}
