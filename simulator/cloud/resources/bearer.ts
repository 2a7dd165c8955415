import { bearerOf, type Request } from '../exchange';
import { type Claims, claim, listClaim, parseJwt, signatureFits } from '../jwt';
import type { EnterpriseApp, Tenant } from '../model';
import type { Services } from '../services';

/** Who calls, as the token says; the token is the only thing that a resource knows of its caller. */
export interface Caller {
  tenant: Tenant;
  claims: Claims;
  /** Object ID; empty where the tenant has no enterprise app. */
  oid: string;
  appId: string;
  roles: string[];
  scopes: string[];
  /** Template IDs of directory roles. */
  directoryRoles: string[];
  /** Whether a user is signed in. */
  delegated: boolean;
  app?: EnterpriseApp;
}

export type TokenProblem = 'missing' | 'malformed' | 'signature' | 'audience' | 'expired' | 'tenant';

/** Checks the bearer token for one of these audiences. */
export function callerOf(
  services: Services,
  request: Request,
  audiences: readonly string[],
): { caller: Caller } | { fault: TokenProblem; audience?: string } {
  const token = bearerOf(request);
  if (!token) return { fault: 'missing' };
  const parsed = parseJwt(token);
  if (!parsed) return { fault: 'malformed' };
  const { claims } = parsed;
  const tenant = services.model.findTenant(claim(claims, 'tid'));
  if (!tenant) return { fault: 'tenant' };
  if (!signatureFits(token, services.cloudKey(tenant).publicKey)) return { fault: 'signature' };
  const audience = claim(claims, 'aud').replace(/\/+$/, '').toLowerCase();
  if (!audiences.some((wanted) => wanted.toLowerCase() === audience)) return { fault: 'audience', audience };
  if (Number(claims.exp) <= services.seconds) return { fault: 'expired' };
  const appId = claim(claims, 'appid') || claim(claims, 'azp');
  return {
    caller: {
      tenant,
      claims,
      oid: claim(claims, 'oid'),
      appId,
      roles: listClaim(claims, 'roles'),
      scopes: claim(claims, 'scp').split(' ').filter(Boolean),
      directoryRoles: listClaim(claims, 'wids'),
      delegated: claim(claims, 'scp') !== '',
      app: services.model.findEnterpriseApp(tenant, appId),
    },
  };
}
