import { type Answer, json } from '../exchange';
import type { Services } from '../services';

/** What fills the messages of the refusals; whatever is unknown shows as an empty text. */
export interface RefusalFacts {
  tenant?: string;
  tenantName?: string;
  appId?: string;
  appName?: string;
  resource?: string;
  resourceAppId?: string;
  resourceName?: string;
  detail?: string;
}

interface Refusal {
  status: number;
  error: string;
  suberror?: string;
  message: (facts: RefusalFacts) => string;
}

const FEDERATION_HELP =
  'Check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation';

/** Entra's refusals at the token endpoint: code, status, OAuth error and the message's shape. */
const REFUSALS: Readonly<Record<number, Refusal>> = {
  50013: {
    status: 400,
    error: 'invalid_grant',
    message: (f) => `Assertion failed signature validation. [Reason - ${f.detail ?? 'The key was not found.'}]`,
  },
  53003: {
    status: 400,
    error: 'invalid_grant',
    suberror: 'message_only',
    message: () =>
      'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
  },
  65001: {
    status: 400,
    error: 'invalid_grant',
    suberror: 'consent_required',
    message: (f) =>
      `The user or administrator has not consented to use the application with ID '${f.appId}' named '${f.appName}'. Send an interactive authorization request for this user and resource.`,
  },
  70002: { status: 401, error: 'invalid_client', message: () => 'Error validating credentials.' },
  70011: {
    status: 400,
    error: 'invalid_scope',
    message: (f) => `The provided request must include a 'scope' input parameter. The provided value ${f.detail ?? ''}`,
  },
  70016: {
    status: 400,
    error: 'authorization_pending',
    message: () => 'OAuth 2.0 device flow error. Authorization is pending. Continue polling.',
  },
  70018: { status: 400, error: 'bad_verification_code', message: () => 'Invalid verification code.' },
  70019: { status: 400, error: 'expired_token', message: () => 'Verification code expired.' },
  70021: {
    status: 400,
    error: 'invalid_request',
    message: (f) =>
      `No matching federated identity record found for presented assertion. ${f.detail} ${FEDERATION_HELP}`,
  },
  70025: {
    status: 401,
    error: 'invalid_client',
    message: (f) => `The client application '${f.appId}' has no configured federated identity credentials.`,
  },
  70044: {
    status: 400,
    error: 'invalid_grant',
    message: () => 'The session has expired or is invalid due to sign-in frequency checks by Conditional Access.',
  },
  70052: {
    status: 401,
    error: 'invalid_client',
    message: () => 'The identity must be a managed identity, single tenant app, or service account.',
  },
  90002: {
    status: 400,
    error: 'invalid_request',
    message: (f) =>
      `Tenant '${f.tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  },
  500011: {
    status: 400,
    error: 'invalid_resource',
    message: (f) =>
      `The resource principal named ${f.resource} was not found in the tenant named ${f.tenantName}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
  },
  501051: {
    status: 400,
    error: 'invalid_grant',
    message: (f) =>
      `Application '${f.appId}'(${f.appName}) is not assigned to a role for the application '${f.resource}'(${f.resourceName}).`,
  },
  650052: {
    status: 400,
    error: 'invalid_client',
    message: (f) =>
      `The app is trying to access a service '${f.resourceAppId}'(${f.resourceName}) that your organization '${f.tenant}' lacks a service principal for. Contact your IT Admin to review the configuration of your service subscriptions or consent to the application in order to create the required service principal.`,
  },
  650057: {
    status: 400,
    error: 'invalid_resource',
    message: (f) =>
      `Invalid resource. The client has requested access to a resource which is not listed in the requested permissions in the client's application registration. Client app ID: ${f.appId}(${f.appName}). Resource value from request: ${f.resource}. Resource app ID: ${f.resourceAppId}. List of valid resources from app registration: ${f.detail ?? ''}.`,
  },
  700016: {
    status: 400,
    error: 'unauthorized_client',
    message: (f) =>
      `Application with identifier '${f.appId}' was not found in the directory '${f.tenantName}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
  },
  700021: {
    status: 401,
    error: 'invalid_client',
    message: () => "Client assertion application identifier doesn't match 'client_id' parameter.",
  },
  700023: {
    status: 401,
    error: 'invalid_client',
    message: () => 'Client assertion audience claim does not match Realm issuer.',
  },
  700024: {
    status: 401,
    error: 'invalid_client',
    message: (f) => `Client assertion is not within its valid time range. ${f.detail}`,
  },
  700027: {
    status: 401,
    error: 'invalid_client',
    message: (f) =>
      `The certificate with identifier used to sign the client assertion is not registered on application. [${f.detail}, Please visit the Azure Portal, Graph Explorer or directly use MS Graph to see configured keys for app Id '${f.appId}'.]`,
  },
  700211: {
    status: 401,
    error: 'invalid_client',
    message: (f) =>
      `No matching federated identity record found for presented assertion issuer '${f.detail}'. ${FEDERATION_HELP}`,
  },
  700212: {
    status: 401,
    error: 'invalid_client',
    message: (f) =>
      `No matching federated identity record found for presented assertion audience '${f.detail}'. ${FEDERATION_HELP}`,
  },
  700213: {
    status: 401,
    error: 'invalid_client',
    message: (f) =>
      `No matching federated identity record found for presented assertion subject '${f.detail}'. ${FEDERATION_HELP}`,
  },
  900144: {
    status: 400,
    error: 'invalid_request',
    message: (f) => `The request body must contain the following parameter: '${f.detail}'.`,
  },
  900023: {
    status: 400,
    error: 'invalid_request',
    message: (f) =>
      `Specified tenant identifier '${f.tenant}' is neither a valid DNS name, nor a valid external domain.`,
  },
  900382: {
    status: 400,
    error: 'invalid_request',
    message: () => 'Confidential Client is not supported in Cross Cloud request.',
  },
  1002012: {
    status: 400,
    error: 'invalid_scope',
    message: (f) =>
      `The provided value for scope ${f.resource} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
  },
  7000112: {
    status: 400,
    error: 'unauthorized_client',
    message: (f) => `Application '${f.appId}'(${f.appName}) is disabled.`,
  },
  7000215: {
    status: 401,
    error: 'invalid_client',
    message: (f) =>
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${f.appId}'.`,
  },
  7000216: {
    status: 401,
    error: 'invalid_client',
    message: () =>
      "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
  },
  7000218: {
    status: 401,
    error: 'invalid_client',
    message: () => "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  },
  7000222: {
    status: 401,
    error: 'invalid_client',
    message: (f) =>
      `The provided client secret keys for app '${f.appId}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.`,
  },
  7000229: {
    status: 401,
    error: 'invalid_client',
    message: (f) =>
      `The client application ${f.appId} is missing service principal in the tenant ${f.tenant}. See instructions here: https://go.microsoft.com/fwlink/?linkid=2225119`,
  },
  7002138: {
    status: 401,
    error: 'invalid_client',
    message: (f) =>
      `No matching federated identity record found for presented assertion subject '${f.detail}'. The subject matches with case-insensitive comparison, but not with case-sensitive comparison. ${FEDERATION_HELP}`,
  },
};

/** Codes that the model can refuse with. */
export const REFUSAL_CODES: readonly number[] = Object.keys(REFUSALS).map(Number);

/** Entra's own way to write the time: `2026-11-24 09:30:00Z`. */
export function entraTime(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19).replace('T', ' ')}Z`;
}

/** A refusal of the token endpoint: body, headers and status as Entra sends them. */
export function refuse(
  services: Services,
  code: number,
  facts: RefusalFacts,
  context: { login: string; correlationId?: string },
): Answer {
  const refusal = REFUSALS[code];
  if (!refusal) throw new Error(`The simulated Entra knows no AADSTS${code}`);
  const trace = `${services.nextId().slice(0, 34)}00`;
  const correlation = context.correlationId || services.nextId();
  const timestamp = entraTime(services.now());
  const body: Record<string, unknown> = {
    error: refusal.error,
    error_description: `AADSTS${code}: ${refusal.message(facts)}\r\nTrace ID: ${trace}\r\nCorrelation ID: ${correlation}\r\nTimestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
    trace_id: trace,
    correlation_id: correlation,
    error_uri: `https://${context.login}/error?code=${code}`,
  };
  if (refusal.suberror) body.suberror = refusal.suberror;
  if (code === 53003) body.claims = '{"access_token":{"capolids":{"essential":true,"values":["policy"]}}}';
  return json(refusal.status, body, {
    'cache-control': 'no-store, no-cache',
    'x-ms-request-id': trace,
    'x-ms-ests-server': '2.1.19001.5 - SIM ProdSlices',
    'client-request-id': correlation,
  });
}
