import { type Answer, json, type Request } from '../exchange';
import type { Tenant } from '../model';
import type { Services } from '../services';
import { refuse } from './refusals';

/** The sub-scope by which a tenant of a government cloud shows itself. */
const SUB_SCOPES: Readonly<Record<string, string>> = { usGovGcc: 'GCC', usGovGccHigh: 'DODCON', usGovDod: 'DOD' };

const REGION_SCOPES: Readonly<Record<string, string>> = { usGovGccHigh: 'USGov', usGovDod: 'USGov', china: 'AS' };

function cloudInstance(tenant: Tenant): string {
  return tenant.cloud.login.replace(/^login\./, '');
}

/** `/{tenant}/v2.0/.well-known/openid-configuration`: needs no credential and says which cloud the tenant lives in. */
export function openIdConfiguration(services: Services, request: Request, tenantName: string): Answer {
  const tenant = services.model.findTenant(tenantName);
  const here = tenant && services.model.cloudsOfLogin(request.host).some((cloud) => cloud.login === tenant.cloud.login);
  if (!tenant || (!here && !tenant.knownElsewhere)) {
    return refuse(services, 90002, { tenant: tenantName }, { login: request.host });
  }
  const base = `https://${request.host}/${tenant.id}`;
  return json(200, {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${base}/v2.0`,
    request_uri_parameter_supported: false,
    userinfo_endpoint: `https://${tenant.cloud.graph}/oidc/userinfo`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'tid', 'oid', 'preferred_username'],
    tenant_region_scope: REGION_SCOPES[tenant.cloud.id] ?? 'NA',
    ...(SUB_SCOPES[tenant.cloud.id] ? { tenant_region_sub_scope: SUB_SCOPES[tenant.cloud.id] } : {}),
    cloud_instance_name: cloudInstance(tenant),
    cloud_graph_host_name: tenant.cloud.id === 'china' ? 'graph.chinacloudapi.cn' : 'graph.windows.net',
    msgraph_host: tenant.cloud.graph,
    rbac_url: 'https://pas.windows.net',
  });
}

/** `/common/discovery/instance`: which login hosts belong together. */
export function instanceDiscovery(services: Services, request: Request): Answer {
  const asked = request.query.get('authorization_endpoint') ?? '';
  const host = URL.canParse(asked) ? new URL(asked).host : '';
  if (services.model.cloudsOfLogin(host).length === 0) {
    return json(400, {
      error: 'invalid_instance',
      error_description: 'AADSTS50049: Unknown or invalid instance.',
      error_codes: [50049],
    });
  }
  const aliases = ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'];
  return json(200, {
    tenant_discovery_endpoint: asked.replace(/\/oauth2\/.*$/, '/v2.0/.well-known/openid-configuration'),
    'api-version': '1.1',
    metadata: [
      { preferred_network: 'login.microsoftonline.com', preferred_cache: 'login.windows.net', aliases },
      {
        preferred_network: 'login.partner.microsoftonline.cn',
        preferred_cache: 'login.partner.microsoftonline.cn',
        aliases: ['login.partner.microsoftonline.cn', 'login.chinacloudapi.cn'],
      },
      {
        preferred_network: 'login.microsoftonline.us',
        preferred_cache: 'login.microsoftonline.us',
        aliases: ['login.microsoftonline.us', 'login.usgovcloudapi.net'],
      },
    ],
  });
}

/** The public keys with which the cloud signs its tokens. */
export function signingKeys(services: Services, tenantName: string): Answer {
  const tenant = services.model.findTenant(tenantName);
  if (!tenant) return json(404, {});
  const key = services.cloudKey(tenant);
  return json(200, { keys: [{ ...key.publicKey.export({ format: 'jwk' }), use: 'sig', kid: key.kid, alg: 'RS256' }] });
}
