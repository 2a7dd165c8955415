import type { Cloud } from '../cloud/clouds';
import type { HttpClient } from '../http/client';
import { jsonObject } from '../util/json';
import { isGuid, printable } from '../util/text';

export type TenantLookup =
  | { kind: 'found'; tenantId: string }
  /** The login host knows no tenant of that name. */
  | { kind: 'unknown' }
  /** Nobody could say; `why` names what came instead of an answer. */
  | { kind: 'unanswered'; why: string };

/**
 * The ID of the tenant to which a domain belongs, from its OpenID configuration, which needs no credential. The issuer in there
 * carries the ID. A domain of no tenant is refused with AADSTS90002 (HTTP 400).
 */
export async function lookUpTenant(
  domain: string,
  { login }: Pick<Cloud, 'login'>,
  http: HttpClient,
  signal?: AbortSignal,
): Promise<TenantLookup> {
  const url = `https://${login}/${encodeURIComponent(domain)}/v2.0/.well-known/openid-configuration`;
  const outcome = await http.send({ method: 'GET', url, purpose: 'discovery', signal });
  if (outcome.kind === 'fault') return { kind: 'unanswered', why: printable(outcome.code, 60) };
  const body = jsonObject(outcome.body);
  if (outcome.status === 200) {
    const tenantId = idIn(body?.issuer);
    return tenantId ? { kind: 'found', tenantId } : { kind: 'unanswered', why: 'a response without a tenant' };
  }
  // Only Entra itself knows that there is none: a proxy's page proves nothing.
  if (/^AADSTS90002\b/.test(String(body?.error_description)) || body?.error === 'invalid_tenant') {
    return { kind: 'unknown' };
  }
  return { kind: 'unanswered', why: `HTTP ${outcome.status}` };
}

/** `https://login.microsoftonline.com/ID/v2.0`, or an older form of it. */
function idIn(issuer: unknown): string | undefined {
  if (typeof issuer !== 'string' || !URL.canParse(issuer)) return undefined;
  return new URL(issuer).pathname.split('/').find(isGuid)?.toLowerCase();
}
