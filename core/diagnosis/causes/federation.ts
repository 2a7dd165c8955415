import type { Cause } from '../rules/cause';
import { APIS } from './endpoints';
import { withMore } from './withMore';

/** Workload identity federation and managed identities: the trust itself, the service that hands out assertions, the machine. */
export const FEDERATION_CAUSES: readonly Cause[] = [
  {
    id: 'federated-credential-missing',
    title: 'The app has no federated credential',
    explanation: 'The pipeline proved who it is, but the app {app} trusts no outside issuer at all.',
    owner: 'app-owner',
    steps: [
      'Open the app registration’s certificates and secrets, third tab, and add a federated credential.',
      'Copy issuer, subject and audience exactly as they were sent: {federation}.',
    ],
    links: ['federated-credentials', 'service-connection'],
    retryable: false,
    check: 'The tab “Federated credentials” is empty.',
    signs: [{ aadsts: [70025] }],
  },
  {
    id: 'federated-credential-mismatch',
    title: 'No federated credential of the app matches the pipeline',
    explanation:
      'The app {app} has federated credentials, but none with the issuer, subject and audience that the pipeline sent.',
    owner: 'app-owner',
    steps: [
      'Open the app registration’s certificates and secrets, third tab, and compare each field letter by letter; renaming organisation, project or connection changes the subject.',
      'What was sent: {federation}.',
    ],
    links: ['federated-credentials', 'service-connection'],
    retryable: false,
    check: 'One of the three fields on the tab “Federated credentials” differs from what was sent.',
    signs: [
      { aadsts: [[7002130, 7002139]] },
      { message: /no matching federated identity/ },
      { aadsts: [70021, [700210, 700219], 7002138] },
      { aadsts: [70021], message: /federated/ },
    ],
  },
  {
    id: 'federation-forbidden-by-policy',
    title: 'A policy of the tenant forbids this kind of federation',
    explanation:
      'The federated credential is right, but a tenant-wide policy does not accept this issuer or its claims.',
    owner: 'tenant-admin',
    steps: [
      'An administrator allows the issuer in the tenant’s policy for app management, or the pipeline uses another kind of credential.',
    ],
    links: [],
    retryable: false,
    check:
      'Editing the federated credential changes nothing; the message speaks of a policy, an allowed issuer or a demanded claim.',
    signs: [
      { aadsts: [700223, 700236, 700237, 700238, 7002381, 7002382] },
      { aadsts: [[700220, 700239]], message: /polic(?:y|ies)|allow-?list|not allowed by/, likely: true },
      { aadsts: [[7002310, 7002399]], likely: true },
    ],
  },
  {
    id: 'assertion-of-wrong-kind',
    title: 'The assertion is of a kind that Entra does not take',
    explanation:
      'The token that was sent as an assertion may not be used so: it is Entra’s own, a user’s, or came out of another federation.',
    owner: 'pipeline-author',
    steps: [
      'Use the first token (of Azure DevOps, GitHub …) directly as the assertion; a managed identity’s token works only as the platform documents it.',
    ],
    links: [],
    retryable: false,
    check: 'The assertion’s issuer is Entra, and the step before got it by signing in to Entra.',
    signs: [
      // An identity of another tenant is a token of the wrong kind as well.
      {
        aadsts: [700236],
        message: /issuer '?https:\/\/(?:login\.|sts\.windows)/,
        also: ['federation-forbidden-by-policy'],
      },
      { aadsts: [700222, 700229, 700231] },
      { aadsts: [[700220, 700239]], also: ['federation-forbidden-by-policy'] },
      { message: /may not be used (?:for|as) (?:a )?federated identity|forbidden token type/ },
    ],
  },
  {
    id: 'issuer-unreachable',
    title: 'Entra could not reach the issuer of the assertion',
    explanation: 'Entra reads the issuer’s keys to check the assertion, and the issuer’s service did not answer it.',
    owner: 'none',
    steps: ['{again} some minutes later.', 'Look at the status page of Azure DevOps (or of the issuer that is used).'],
    links: [],
    retryable: true,
    check: 'Connections with a secret work at the same time.',
    signs: [
      { aadsts: [90061] },
      { aadsts: [50166], also: ['issuer-not-public'] },
      { message: /external oidc endpoint (?:has )?failed/, also: ['issuer-not-public'] },
    ],
  },
  {
    id: 'issuer-not-public',
    title: 'Entra may not read the issuer’s keys',
    explanation:
      'Entra fetches the issuer’s configuration and keys from the Internet, and an issuer of one’s own (a cluster, a storage account, a company’s server) lets nobody in from there.',
    owner: 'network',
    steps: [
      'Open the issuer’s `/.well-known/openid-configuration` and the address under `jwks_uri` to the Internet; they hold public keys only.',
    ],
    links: [],
    retryable: false,
    check: 'The issuer’s configuration does not open in a browser outside of the company’s network.',
    signs: [],
  },
  {
    id: 'federation-needs-single-tenant',
    title: 'The Entra issuer works for single-tenant apps only',
    explanation:
      'The connection uses the newer issuer, which Entra accepts only for apps of one tenant and for managed identities.',
    owner: 'app-owner',
    steps: [
      'Set the app registration’s supported account types to “this directory only”, or give the connection a certificate.',
    ],
    links: ['app-registration-authentication', 'service-connection'],
    retryable: false,
    check: 'The authentication page shows “Multitenant” under supported account types.',
    signs: [{ aadsts: [70052] }],
  },
  {
    id: 'credential-cannot-multi-tenant',
    title: 'This credential works in one tenant only',
    explanation: 'A connection with {credential} of this kind cannot sign in to the tenants of subscribers.',
    owner: 'pipeline-author',
    steps: ['Use a connection with a certificate or a secret for `tenantIds`.'],
    links: ['service-connection'],
    retryable: false,
    check: 'The connection’s kind is a managed identity, or federation with the Entra issuer.',
    signs: [{ finding: 'credential-cannot-multi-tenant' }],
  },
  {
    id: 'issuer-retires',
    title: 'The connection’s issuer is retired on 1 July 2027',
    explanation:
      'Azure DevOps retires its own issuer, which this connection uses; connections of the public cloud should move to the Entra issuer before.',
    owner: 'pipeline-author',
    steps: ['Open the service connection and convert it to the Entra issuer.'],
    links: ['service-connection'],
    retryable: false,
    check: 'The federated credential’s issuer begins with `https://vstoken.dev.azure.com/`.',
    signs: [{ finding: 'issuer-retires' }],
  },
  {
    id: 'job-token-refused',
    title: 'The job’s own token was not accepted',
    explanation:
      'The service that hands out ID tokens answered with a sign-in page or a refusal, because the job’s token was missing, out of date or not allowed to ask.',
    owner: 'pipeline-author',
    steps: [
      'Run the job again: the job’s token ends with the job.',
      'Check that the pipeline may use the service connection, and that the job runs on an agent of the same organisation.',
    ],
    links: [],
    retryable: false,
    check: 'The answer is an HTML sign-in page (status 203 or 302), or 401 or 403.',
    signs: [
      { message: /\b(?:vs800075|tf200016|tf401444)\b/, likely: true },

      { endpoint: ['assertion'], html: true, status: [[200, 399]] },
      { endpoint: ['assertion'], status: [203, 302, 301, 401, 403] },
      { endpoint: ['assertion'], html: true, status: [401, 403] },
      { message: /system[._]access_?token/ },
      { message: /oidc.{0,80}(?:could not find|missing|no) (?:an? )?(?:access )?token/ },
      { code: ['UnauthorizedRequestException'] },
      { message: /tf400813/ },
      { message: /actions_id_token_request_(?:url|token)/ },
    ],
  },
  {
    id: 'assertion-address-wrong',
    title: 'The address for the ID token does not exist',
    explanation:
      'The service that hands out ID tokens does not know what was asked for: plan, job or service connection in the address are wrong or missing.',
    owner: 'pipeline-author',
    steps: [
      'Use the address that the agent gives (`System.OidcRequestUri`) with `api-version=7.1` and the connection’s ID.',
      'Check that the service connection still exists and uses workload identity federation.',
    ],
    links: ['service-connection'],
    retryable: false,
    check:
      'The service connection’s ID in the address belongs to no connection of this project, or the address was built by hand.',
    signs: [
      { message: /oidc token not found in response/, overrides: true, likely: true },
      { endpoint: ['assertion'], status: [404, 405, 410] },
      { endpoint: ['assertion'], html: true, status: [404, 405, 410] },
      {
        endpoint: ['assertion'],
        message: /service ?connection|endpoint.{0,40}not found|serviceconnectionid/,
        status: [400, 404],
      },
      { message: /oidc.{0,40}request.{0,20}ur[il].{0,60}(?:not set|missing|undefined|empty)/ },
    ],
  },
  {
    id: 'assertion-request-refused',
    title: 'The request for the ID token is not formed as the service needs it',
    explanation: 'The service that hands out ID tokens did not understand the request, for example its API version.',
    owner: 'pipeline-author',
    steps: [
      'Use the address that the agent gives (`System.OidcRequestUri`) with `api-version=7.1` and the connection’s ID.',
    ],
    links: [],
    retryable: false,
    check: 'The message names the part that was not understood.',
    signs: [
      {
        endpoint: ['assertion'],
        status: [
          [400, 407],
          [409, 499],
        ],
      },
      { endpoint: ['assertion'], html: true, status: [[400, 499]] },
      { code: ['VssInvalidPreviewVersionException'] },
      { endpoint: ['assertion'], likely: true },
    ],
  },
  {
    id: 'connection-unusable',
    title: 'The service connection cannot be used for this',
    explanation:
      'The service connection does not exist, may not be used by this pipeline, or is of a kind that does not carry what the step reads.',
    owner: 'pipeline-author',
    steps: [
      'Open the service connection: check that it exists, that this pipeline may use it, and that its kind is one that the step supports.',
    ],
    links: ['service-connection'],
    retryable: false,
    check: 'The service connection’s page shows another kind, or the pipeline is missing under “Security”.',
    signs: [
      { message: /only supports? service principal/ },
      // A secret was sent, and the credential is none: a tool took the one for the other.
      {
        aadsts: [7000215],
        credential: ['certificate', 'federated', 'managed-identity'],
        overrides: true,
        likely: true,
      },
      {
        message:
          /unsupported auth\w{0,12} scheme|auth\w{0,12} scheme ['"]?\w{3,40}['"]? is not supported|(?:certificate|managed identity|workload identity|federat\w{1,10}|secret)(?:[- ]based)? auth\w{0,12}(?: type| scheme)? (?:is|are) not supported/,
        endpointNot: APIS,
        likely: true,
      },
      { message: /failed to query service connection api/ },
      { message: /endpoint_auth_\S{1,100}[ :=]{1,3}\(?(?:empty|undefined)/ },
      { message: /not have permissions? to use the referenced service connection/ },
      {
        message:
          /clientsecretcredential.{0,80}required|expects a service connection of type|service connection.{0,80}(?:is of type|of the wrong type|not of type)/,
      },
      { message: /workloadidentityfederation.{0,300}serviceprincipalkey = undefined/ },
      { message: /(?:task|extension).{0,60}(?:does not|doesn't) support.{0,40}(?:workload identity|federat)/ },
      {
        message:
          /lib_endpoint\w{0,20}notexist|endpoint (?:auth )?data not present|endpoint (?:auth )?(?:parameter|scheme).{0,60}not (?:present|found)/,
      },
      {
        message:
          /service connection.{0,160}(?:could not be found|does not exist|has been disabled|not been authorized|not authorized|can(?:not|'t) be found)/,
      },
      { message: /service ?endpoint.{0,80}(?:not found|could not be found|does not exist|not authorized)/ },
      {
        message:
          /(?:no|unknown|unsupported|invalid) (?:authentication |auth )?scheme.{0,80}(?:endpoint|connection)|scheme '?\w+'? (?:is )?not supported/,
      },
    ],
  },
  {
    id: 'assertion-service-unavailable',
    title: 'The service that hands out ID tokens is not available',
    explanation: 'Azure DevOps (or another issuer) answered with an error of its own.',
    owner: 'none',
    steps: ['Run the job again some minutes later.'],
    links: [],
    retryable: true,
    check: 'The status is 429, 500 or above.',
    signs: [
      { endpoint: ['assertion'], status: [408, 429, [500, 599]] },
      { endpoint: ['assertion'], html: true, status: [408, 429, [500, 599]] },
      {
        message:
          /(?:failed|could not|unable) to (?:fetch|get|obtain|acquire).{0,40}(?:federated|oidc|id) ?token.{0,80}(?:retr(?:y|ies)|attempt)/,
      },
    ],
  },
  {
    id: 'assertion-file-unreadable',
    title: 'The file with the assertion cannot be read',
    explanation:
      'The assertion for federation should stand in a file that the platform keeps fresh, and the file is missing, empty or not readable.',
    owner: 'pipeline-author',
    steps: ['Check the path (`AZURE_FEDERATED_TOKEN_FILE`) and that the job may read the file.'],
    links: [],
    retryable: false,
    check: 'The message names the path and the reason.',
    signs: [
      { fault: ['assertion-file'] },
      {
        message: /no token file specified|failed to read the service account token/,
        likely: true,
      },
    ],
  },
  {
    id: 'managed-identity-not-found',
    title: 'The machine has no such managed identity',
    explanation:
      'The agent’s machine answered, but the managed identity that the connection names is not assigned to it.',
    owner: 'pipeline-author',
    steps: ['Assign the managed identity to {machine}, or correct the client ID of the identity in the {connection}.'],
    links: ['service-connection'],
    retryable: false,
    check: 'The machine’s page “Identity” in the Azure portal does not list the identity.',
    signs: [
      { message: /no msi found for specified|no user[- ]assigned (?:or delegated )?managed identity found/ },
      {
        message: /identity (?:has not|hasn['’]t|is not|isn['’]t) (?:been )?assigned to this resource/,
        endpointNot: APIS,
      },
      { endpoint: ['identity'], status: [400, 403], likely: true },
      ...withMore(
        { message: /identity not found/ },
        { endpoint: ['identity'], code: ['invalid_request'], status: [400] },
      ),
    ],
  },
  {
    id: 'managed-identity-ambiguous',
    title: 'The machine has several managed identities, and none was named',
    explanation:
      'The agent’s machine has more than one user-assigned identity, and the request does not say which one it wants.',
    owner: 'pipeline-author',
    steps: ['Put the client ID of the identity into the {connection}.'],
    links: ['service-connection'],
    retryable: false,
    check: 'The machine’s page “Identity” lists several user-assigned identities.',
    signs: [
      { message: /multiple user[- ]assigned|more than one (?:user[- ]assigned )?(?:managed )?identit/ },
      { endpoint: ['identity'], message: /managed service principal.{0,80}bad request/ },
    ],
  },
  {
    id: 'managed-identity-unreachable',
    title: 'This machine has no managed identity',
    explanation:
      'Nothing answers at the machine’s address for managed identities: it is no Azure machine with an identity. A Microsoft-hosted agent never has one.',
    owner: 'pipeline-author',
    steps: [
      'Run the job on a self-hosted agent on an Azure machine that has the identity, or use a connection with workload identity federation.',
    ],
    links: ['service-connection'],
    retryable: false,
    check: 'The agent’s pool is “Azure Pipelines”, or the machine is not in Azure.',
    signs: [
      {
        endpoint: ['identity'],
        fault: [
          'refused',
          'timeout',
          'unreachable',
          'reset',
          'dns',
          'network',
          'not-tls',
          'broken-answer',
          'proxy-denied',
          'proxy-refused',
        ],
      },
      { endpoint: ['identity'], status: [405, 501] },
      // Other clouds and appliances keep a metadata service of their own at the same address.
      ...withMore({ endpoint: ['identity'], server: /ec2|openstack|metadata server/ }, { html: true }),
      { fault: ['identity-unreachable'] },
      {
        message:
          /no managed identity endpoint|managedidentitycredential.{0,60}unavailable|imds endpoint.{0,60}(?:unreachable|unavailable)/,
      },
    ],
  },
  {
    id: 'managed-identity-behind-proxy',
    title: 'A proxy stands before the machine’s identity service',
    explanation:
      'The machine’s address for managed identities (169.254.169.254) must be reached directly, and the answer came from a gateway or proxy.',
    owner: 'network',
    steps: ['Exempt 169.254.169.254 from the proxy (`NO_PROXY`, or the agent’s bypass list).'],
    links: [],
    retryable: false,
    check: 'The same call works with the proxy variables removed.',
    signs: [
      { endpoint: ['identity'], status: [407, 502, 504] },
      { endpoint: ['identity'], html: true },
      { endpoint: ['identity'], html: true, status: [[200, 599]] },
      { endpoint: ['identity'], fault: ['proxy-denied', 'proxy-refused', 'proxy-auth', 'proxy-dns'] },
      { endpoint: ['identity'], message: /gateway error/ },
      { message: /managedidentitycredential.{0,80}gateway error/ },
    ],
  },
  {
    id: 'managed-identity-busy',
    title: 'The machine’s identity service is busy',
    explanation: 'The machine’s own service for managed identities asked to be called later.',
    owner: 'none',
    steps: ['{again}.'],
    links: [],
    retryable: true,
    check: 'The status is 410, 429 or 500.',
    signs: [{ endpoint: ['identity'], status: [408, 410, 429, 500, 503] }],
  },
];
