import { CLOUDS, type CloudId } from '../cloud/clouds';
import { asEvidence } from '../http/asEvidence';
import type { HttpClient } from '../http/client';
import type { Observation } from '../model/evidence';
import { type Json, jsonObject } from '../util/json';
import { printable } from '../util/text';

/**
 * The cloud of a tenant, from its OpenID configuration, which needs no credential. `hint` names the login host to ask.
 * A tenant of another cloud than the hint's is no error here: the answer says which cloud it is, `unknown` where nobody knows.
 * Sub-scopes are a default that an explicit choice beats: Microsoft does not document them.
 */
export async function discoverCloud(
  tenantId: string,
  hint: CloudId,
  http: HttpClient,
  signal?: AbortSignal,
): Promise<{ ok: true; cloud: CloudId } | { ok: true; unknown: string } | { ok: false; evidence: Observation }> {
  // A custom cloud is whatever its hosts say.
  if (hint === 'custom') return { ok: true, cloud: 'custom' };
  const url = `https://${CLOUDS[hint].login}/${encodeURIComponent(tenantId)}/v2.0/.well-known/openid-configuration`;
  const outcome = await http.send({ method: 'GET', url, purpose: 'discovery', signal });
  const asked = { endpoint: 'discovery', method: 'GET', url } as const;
  const answered = outcome.kind === 'answer' && outcome.status === 200;
  const configuration = answered ? jsonObject(outcome.body) : undefined;
  if (configuration) return cloudIn(configuration, hint);
  return { ok: false, evidence: { asked, ...asEvidence(outcome) } };
}

/** A configuration without an instance says nothing against the hint; one of an instance that is not known does. */
function cloudIn(configuration: Json, hint: CloudId): { ok: true; cloud: CloudId } | { ok: true; unknown: string } {
  const cloud = cloudOf(configuration);
  if (cloud) return { ok: true, cloud };
  const instance = configuration.cloud_instance_name;
  if (instance === undefined || instance === null) return { ok: true, cloud: hint };
  return { ok: true, unknown: typeof instance === 'string' ? printable(instance, 60) : 'a name that is not a text' };
}

/** Undefined for an instance that we don't know. */
function cloudOf(configuration: Json): CloudId | undefined {
  const scope = configuration.tenant_region_sub_scope;
  switch (configuration.cloud_instance_name) {
    case 'microsoftonline.com':
      // The public login host answers for tenants of the government cloud as well; they then carry its sub-scope.
      return governmentCloud(scope) ?? (scope === 'GCC' ? 'usGovGcc' : 'public');
    case 'microsoftonline.us':
      if (configuration.msgraph_host === CLOUDS.usGovDod.graph) return 'usGovDod';
      return governmentCloud(scope) ?? 'usGovGccHigh';
    case 'partner.microsoftonline.cn':
      return 'china';
    default:
      return undefined;
  }
}

function governmentCloud(scope: unknown): CloudId | undefined {
  if (scope === 'DODCON') return 'usGovGccHigh';
  return scope === 'DOD' ? 'usGovDod' : undefined;
}
