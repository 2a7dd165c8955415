import assert from 'node:assert/strict';
import { diagnose } from '../../../core/diagnosis/diagnose';
import type { LinkKind, Owner } from '../../../core/diagnosis/diagnosis';
import type { Evidence } from '../../../core/diagnosis/evidence';
import { evidenceFromText } from '../../../core/diagnosis/explain';
import { answer, fabric, graph, powerBi, refusal, WORKSPACE } from './evidenceOf';

type Row = [says: string, evidence: Evidence, cause: string, owner: Owner, link: LinkKind | 'none'];

const html = { 'content-type': 'text/html' };
const imds = 'http://169.254.169.254/metadata/identity/oauth2/token';
const said = (text: string): Evidence => evidenceFromText(text);

/** Shapes of answers that pipelines really met, in words of our own: what decides is named in each title. */
const ROWS: Row[] = [
  [
    'a subject of the Entra issuer that fits no federated credential',
    refusal(7002137, 'No matching federated identity record found for presented assertion subject.', {
      credential: 'federated',
    }),
    'federated-credential-mismatch',
    'app-owner',
    'federated-credentials',
  ],
  [
    'an Entra token in place of the assertion',
    refusal(700222, 'AAD-issued tokens may not be used for federated identity flows.', { credential: 'federated' }),
    'assertion-of-wrong-kind',
    'pipeline-author',
    'none',
  ],
  [
    'an issuer that Entra could not reach',
    refusal(90061, 'Request to External OIDC endpoint failed.', { credential: 'federated' }),
    'issuer-unreachable',
    'none',
    'none',
  ],
  [
    'a declared permission that no longer exists',
    refusal(650051, 'Application is requesting permissions that are either invalid or out of date.'),
    'declared-permission-invalid',
    'app-owner',
    'app-registration-permissions',
  ],
  [
    'the portal’s word for the same',
    said('Grant consent failed with error: Claim is invalid: 1234 does not exist on resource application 5678.'),
    'declared-permission-invalid',
    'app-owner',
    'app-registration-permissions',
  ],
  [
    'the consent page opened with another directory’s account',
    { asked: { endpoint: 'authorize' }, text: 'AADSTS50020: User account does not exist in tenant' },
    'consent-by-wrong-account',
    'tenant-admin',
    'admin-consent',
  ],
  [
    'a certificate outside of its days, by its newer code',
    refusal(1000502, 'The provided certificate is not within its specified validity window.', {
      credential: 'certificate',
    }),
    'certificate-expired',
    'app-owner',
    'app-registration-credentials',
  ],
  [
    'a device that Conditional Access asks for',
    refusal(530003, 'Your device is required to be managed.', { grant: 'refresh_token' }),
    'conditional-access',
    'tenant-admin',
    'conditional-access',
  ],
  [
    'an app not found, by its older code',
    refusal(700011, 'Application was not found in the directory.'),
    'app-not-in-tenant',
    'pipeline-author',
    'service-connection',
  ],

  [
    'Teams without a role, which lists wanted and held ones',
    answer(graph('/teams/x/channels'), 403, {
      error: {
        code: 'Forbidden',
        message:
          "Missing role permissions on the request. API requires one of 'Channel.ReadBasic.All'. Roles on the request 'Chat.Read.All'.",
      },
    }),
    'permission-not-granted',
    'tenant-admin',
    'admin-consent',
  ],
  [
    'a meeting policy of Teams',
    answer(graph('/users/x/onlineMeetings'), 403, {
      error: { code: 'Unauthorized', message: 'App is not authorized to Create meeting on behalf of user' },
    }),
    'application-access-policy',
    'tenant-admin',
    'none',
  ],
  [
    'a permission scope that PIM misses under status 400',
    answer(graph('/roleManagement/directory/roleEligibilityScheduleRequests'), 400, {
      errorCode: 'PermissionScopeNotGranted',
      message: 'Authorization failed due to missing permission scope RoleManagement.Read.Directory.',
    }),
    'permission-not-granted',
    'tenant-admin',
    'admin-consent',
  ],
  [
    'an API that stopped taking app-only tokens',
    answer(graph('/users/x/onenote/notebooks'), 401, {
      error: { code: '40001', message: 'This API will no longer support app-only tokens.' },
    }),
    'path-needs-a-user',
    'pipeline-author',
    'none',
  ],
  [
    'the IIS page of a service behind Graph',
    answer(
      graph('/planner/plans'),
      401,
      '<!DOCTYPE html><html><body><h1>Server Error</h1><h2>401 - Unauthorized: Access is denied due to invalid credentials.</h2></body></html>',
      html,
    ),
    'permission-not-granted',
    'tenant-admin',
    'admin-consent',
  ],
  [
    'a missing token',
    answer(graph('/reports/x'), 403, {
      error: { code: 'MissingCredentials', message: 'Valid Authorization header is needed.' },
    }),
    'token-for-another-resource',
    'pipeline-author',
    'none',
  ],
  [
    'a licence check that fails for want of a permission',
    answer(graph('/auditLogs/signIns'), 403, {
      error: {
        code: 'Authentication_ApplicationHasNoDirectoryReadAccess',
        message: 'Failed to do premium license check',
      },
    }),
    'permission-not-granted',
    'tenant-admin',
    'admin-consent',
  ],

  [
    'a gateway that the app may not use',
    answer(powerBi('/gateways/x/datasources/y'), 401),
    'gateway-access-missing',
    'powerbi-admin',
    'none',
  ],
  [
    'an admin path with an empty 403',
    answer(powerBi('/admin/reports'), 403),
    'power-bi-admin-setting-off',
    'powerbi-admin',
    'powerbi-tenant-settings',
  ],
  [
    'an operation for the owner of the model only',
    answer(powerBi(`/groups/${WORKSPACE}/datasets/d/Default.UpdateDatasources`), 403, {
      error: { code: 'DMTS_OnlyDatasetOwnerAllowed' },
    }),
    'model-access-missing',
    'workspace-admin',
    'workspace-access',
  ],
  [
    'a model whose source wants a second factor, Entra’s code inside',
    answer(powerBi(`/groups/${WORKSPACE}/datasets/d/refreshes`), 400, {
      error: {
        code: 'DMTS_OAuthTokenRefreshFailedError',
        'pbi.error': { details: [{ detail: { value: 'AADSTS50076: you must use multi-factor authentication' } }] },
      },
    }),
    'data-source-without-credentials',
    'workspace-admin',
    'none',
  ],
  [
    'a query that Power BI could not run',
    answer(powerBi(`/groups/${WORKSPACE}/datasets/d/executeQueries`), 400, {
      error: { code: 'DatasetExecuteQueriesError' },
    }),
    'request-malformed',
    'pipeline-author',
    'none',
  ],
  [
    'two IDs in one place of the path',
    answer(
      'https://api.powerbi.com/v1.0/myorg/groups/g/datasets/0a1b2c3d-1111-4222-8333-444455556666 0a1b2c3d-1111-4222-8333-444455557777/refreshSchedule',
      404,
    ),
    'request-malformed',
    'pipeline-author',
    'none',
  ],
  [
    'Fabric that does not know the tenant',
    said("Tenant '1234' wasn't recognized by Microsoft Fabric. Sign up for Microsoft Fabric and try again."),
    'power-bi-not-in-tenant',
    'tenant-admin',
    'powerbi-signup',
  ],
  [
    'Fabric that refuses the app outside of any workspace',
    answer(fabric('/capacities'), 401, {
      errorCode: 'Unauthorized',
      message: 'The caller is not authenticated to access this resource',
    }),
    'power-bi-setting-off',
    'powerbi-admin',
    'powerbi-tenant-settings',
  ],
  [
    'Fabric with too few scopes in a user’s token',
    answer(fabric(`/workspaces/${WORKSPACE}/items`), 403, { errorCode: 'InsufficientScopes' }),
    'fabric-scopes-missing',
    'app-owner',
    'app-registration-permissions',
  ],
  [
    'a feature that is off',
    answer(fabric(`/workspaces/${WORKSPACE}/items`), 403, {
      errorCode: 'FeatureNotAvailable',
      message: 'The feature is not available',
    }),
    'power-bi-setting-off',
    'powerbi-admin',
    'powerbi-tenant-settings',
  ],
  [
    'a capacity that the app cannot see',
    said("Unable to find Capacity with 'id': 1234 on https://api.fabric.microsoft.com/v1/capacities"),
    'capacity-missing',
    'powerbi-admin',
    'none',
  ],

  [
    'a task that hides Entra’s answer',
    said('Could not fetch access token for Azure. Verify if the Service Principal used is valid and not expired.'),
    'connection-credential-doubtful',
    'pipeline-author',
    'service-connection',
  ],
  [
    'a connection of another kind than the task reads',
    said('Endpoint auth data not present: 1234'),
    'connection-unusable',
    'pipeline-author',
    'service-connection',
  ],
  [
    'a pipeline that may not use the connection',
    said(
      'The pipeline is not valid. Step input azureSubscription references service connection x which could not be found.',
    ),
    'connection-unusable',
    'pipeline-author',
    'service-connection',
  ],
  [
    'a task that gives up fetching the assertion for now',
    said("Failed to fetch federated token. Remaining retries count = '2'"),
    'assertion-service-unavailable',
    'none',
    'none',
  ],
  [
    'an identity service behind a proxy',
    answer(imds, 502, 'Bad gateway', {}, { credential: 'managed-identity' }),
    'managed-identity-behind-proxy',
    'network',
    'none',
  ],
  [
    'an identity request without its header',
    answer(
      imds,
      400,
      { error: 'bad_request_102', error_description: 'Required metadata header not specified' },
      {},
      { credential: 'managed-identity' },
    ),
    'request-malformed',
    'pipeline-author',
    'none',
  ],

  [
    'a proxy’s refusal in the words of curl',
    said('Received HTTP code 403 from proxy after CONNECT to login.microsoftonline.com'),
    'proxy-denies-host',
    'network',
    'none',
  ],
  [
    'a proxy’s refused connection in the words of Python',
    said(
      "HTTPSConnectionPool(host='login.microsoftonline.com', port=443): Max retries exceeded (Caused by ProxyError('Cannot connect to proxy.', [WinError 10061] actively refused it))",
    ),
    'proxy-unreachable',
    'network',
    'none',
  ],
  [
    'a name service that fails in the words of Go',
    said('dial tcp: lookup login.microsoftonline.com on 127.0.0.11:53: server misbehaving'),
    'name-not-resolved',
    'network',
    'none',
  ],
  [
    'a handshake that fails in the words of .NET',
    said('The SSL connection could not be established, see inner exception.'),
    'tls-failed',
    'network',
    'none',
  ],
  [
    'a certificate out of its days in the words of .NET',
    said('NotTimeValid: A required certificate is not within its validity period'),
    'certificate-on-the-wire-expired',
    'network',
    'none',
  ],
  [
    'a filter’s page inside of an error text',
    answer(
      'https://login.microsoftonline.com/x/oauth2/v2.0/devicecode',
      403,
      'Request returned http error: 403 and server response: "<!DOCTYPE html><html><head><base href=x>"',
    ),
    'blocked-on-the-way',
    'network',
    'none',
  ],
  [
    'a filter that names itself in a header',
    answer(graph('/users'), 403, 'Forbidden', { server: 'Zscaler/6.2' }),
    'blocked-on-the-way',
    'network',
    'none',
  ],
  [
    'a tool whose secret has no value',
    said('ValueError: the client secret is null or empty'),
    'credential-missing',
    'pipeline-author',
    'service-connection',
  ],
  [
    'a tool that nobody has signed in',
    said("ERROR: Please run 'az login' to setup account."),
    'tool-not-set-up',
    'pipeline-author',
    'none',
  ],
  [
    'an unknown code of Entra beside a tool’s words',
    said('AADSTS999999: the input is missing'),
    'unknown',
    'none',
    'none',
  ],
  [
    'a private key that its account may not read',
    said('Sign-in failed: Keyset does not exist'),
    'certificate-not-at-hand',
    'pipeline-author',
    'none',
  ],
  [
    'a certificate of the TLS handshake that has expired',
    refusal(392204, 'The client certificate has expired.'),
    'certificate-expired',
    'app-owner',
    'app-registration-credentials',
  ],
  [
    'an issuer that may stand behind a firewall',
    refusal(50166, 'Request to the OIDC endpoint failed.', { credential: 'federated' }),
    'issuer-unreachable',
    'none',
    'none',
  ],
  [
    'an identity of another tenant in place of an assertion',
    refusal(700236, "Tokens of the issuer 'https://login.microsoftonline.com/x/v2.0' may not be used here.", {
      credential: 'federated',
    }),
    'assertion-of-wrong-kind',
    'pipeline-author',
    'none',
  ],
  [
    'a policy that forbids an issuer of others',
    refusal(700236, "Tokens of the issuer 'https://issuer.example/' may not be used here.", {
      credential: 'federated',
    }),
    'federation-forbidden-by-policy',
    'tenant-admin',
    'none',
  ],
  [
    'no file with an assertion',
    said('no token file specified, check the pod'),
    'assertion-file-unreadable',
    'pipeline-author',
    'none',
  ],
  [
    'a metadata service of another cloud',
    answer(imds, 401, '<html><body>401</body></html>', { ...html, server: 'EC2ws' }),
    'managed-identity-unreachable',
    'pipeline-author',
    'service-connection',
  ],
  [
    'a client ID that names no user-assigned identity',
    said('No User Assigned or Delegated Managed Identity found for specified ClientId'),
    'managed-identity-not-found',
    'pipeline-author',
    'service-connection',
  ],
  [
    'a proxy that refuses CONNECT in the words of Go',
    said('Post "https://login.microsoftonline.com/x/oauth2/token": Forbidden'),
    'proxy-denies-host',
    'network',
    'none',
  ],
  [
    'Azure Firewall without a rule',
    answer('https://login.microsoftonline.com/x/oauth2/v2.0/token', 470, 'Action: Deny. Reason: No rule matched.'),
    'blocked-on-the-way',
    'network',
    'none',
  ],
  [
    'a status that asks for a newer protocol',
    answer(
      'https://login.microsoftonline.com/x/oauth2/v2.0/token',
      426,
      'This service requires use of the TLS-1.2 protocol',
    ),
    'old-tls',
    'pipeline-author',
    'none',
  ],
  [
    'old TLS in the words of SChannel',
    said('The client and server cannot communicate, because they do not possess a common algorithm'),
    'old-tls',
    'pipeline-author',
    'none',
  ],
  [
    'a OneDrive that was never made',
    answer(graph('/users/x/drive/root'), 404, {
      error: { code: 'ResourceNotFound', message: "User's mysite not found." },
    }),
    'service-not-provisioned',
    'tenant-admin',
    'none',
  ],
  [
    'a licence that the code speaks of',
    answer(graph('/roleManagement/directory'), 400, { error: { code: 'SomePremiumLicenseRequired', message: 'x' } }),
    'tenant-licence-missing',
    'tenant-admin',
    'none',
  ],
  [
    'a quota of the directory',
    answer(graph('/applications'), 403, {
      error: { code: 'Directory_QuotaExceeded', message: 'The directory object quota limit is exceeded.' },
    }),
    'directory-quota-used-up',
    'tenant-admin',
    'none',
  ],
  [
    'a policy against secrets',
    said('Credential type not allowed as per assigned policy'),
    'app-management-policy',
    'tenant-admin',
    'none',
  ],
  [
    'a call to Azure AD Graph, whatever it says',
    answer('https://graph.windows.net/x/users', 403, 'Access Token missing or malformed.'),
    'aad-graph-retired',
    'pipeline-author',
    'none',
  ],
  [
    'a feature of Power BI that is switched off',
    answer(powerBi('/groups/x/datasets'), 403, { error: { code: 'SomeFeatureDisabled' } }),
    'power-bi-setting-off',
    'powerbi-admin',
    'powerbi-tenant-settings',
  ],
  [
    'a dataset outside of any workspace',
    { ...answer(powerBi('/datasets/x/datasources'), 403, ''), credential: 'secret' },
    'power-bi-path-not-for-apps',
    'pipeline-author',
    'none',
  ],
  [
    'a capacity without enough memory',
    said('Power BI: Resource governing: there was not enough memory'),
    'capacity-missing',
    'powerbi-admin',
    'none',
  ],
  [
    'an empty ID in a path',
    answer(fabric('/workspaces/00000000-0000-0000-0000-000000000000/items'), 404, {
      errorCode: 'WorkspaceNotFound',
      message: 'The workspace was not found.',
    }),
    'request-malformed',
    'pipeline-author',
    'none',
  ],
  [
    'a request that is too large',
    answer(powerBi('/groups/x/datasets'), 413, { error: { code: 'PushRequestSizeTooLarge' } }),
    'request-malformed',
    'pipeline-author',
    'none',
  ],
  [
    'a token request that was refused without a word',
    answer('https://login.microsoftonline.com/x/oauth2/v2.0/token', 401, '', {}),
    'blocked-on-the-way',
    'network',
    'none',
  ],
  [
    'a client’s refusal whose body a tool dropped',
    {
      ...answer('https://login.microsoftonline.com/x/oauth2/v2.0/token', 401, 'HTTPError: 401 Client Error'),
      credential: 'secret',
    },
    'secret-wrong',
    'app-owner',
    'app-registration-credentials',
  ],
  [
    'the same for a certificate',
    {
      ...answer('https://login.microsoftonline.com/x/oauth2/v2.0/token', 401, 'HTTPError: 401 Client Error'),
      credential: 'certificate',
    },
    'certificate-not-registered',
    'app-owner',
    'app-registration-credentials',
  ],
  [
    'a mailbox that is not there',
    answer(graph('/users/x/messages'), 404, { error: { code: 'MailboxNotEnabledForRESTAPI', message: 'x' } }),
    'service-not-provisioned',
    'tenant-admin',
    'none',
  ],
  [
    'a tenant without Exchange',
    answer(graph('/users/x/messages'), 401, { error: { code: 'OrganizationFromTenantGuidNotFound', message: 'x' } }),
    'service-not-provisioned',
    'tenant-admin',
    'none',
  ],
  [
    'a personal workspace',
    answer(powerBi('/groups/x'), 401, {
      error: { code: 'GroupNotAccessible', message: 'Calling group APIs not permitted for personal workspace' },
    }),
    'workspace-id-wrong',
    'pipeline-author',
    'workspace-access',
  ],
  [
    'a workspace behind a private link',
    answer(fabric('/workspaces/x'), 403, { errorCode: 'RequestDeniedByInboundPolicy', message: 'x' }),
    'power-bi-network-closed',
    'network',
    'none',
  ],
  [
    'a resource with a port behind its host',
    refusal(
      500011,
      'The resource principal named https://api.flow.microsoft.com:11777 was not found in the tenant named x.',
    ),
    'resource-not-in-tenant',
    'pipeline-author',
    'none',
  ],
  [
    'an app that Entra keeps away for now',
    refusal(1000031, 'It cannot be accessed at this time.'),
    'app-disabled',
    'tenant-admin',
    'enterprise-app',
  ],
  [
    'a job whose token ends at its project',
    said('VS800075: The project does not exist, or you do not have permission.'),
    'job-token-refused',
    'pipeline-author',
    'none',
  ],
  [
    'a firewall of the machine',
    said('An attempt was made to access a socket in a way forbidden by its access permissions'),
    'connection-refused',
    'network',
    'none',
  ],
  [
    'a page of a proxy under the status of a refused client',
    {
      ...answer('https://login.microsoftonline.com/x/oauth2/v2.0/token', 401, '<html><body>401</body></html>', html),
      credential: 'secret',
    },
    'blocked-on-the-way',
    'network',
    'none',
  ],
  [
    'a refusal in a log of Windows PowerShell',
    said(
      'Invoke-RestMethod : The remote server returned an error: (403) Forbidden. GET https://graph.microsoft.com/v1.0/users\n + CategoryInfo : InvalidOperation: (System.Net.HttpWebRequest:HttpWebRequest)',
    ),
    'permission-not-granted',
    'tenant-admin',
    'admin-consent',
  ],
  [
    'a token that an API of one’s own does not take',
    answer(
      'https://orders.example.com/',
      401,
      { error: 'invalid_token' },
      { 'www-authenticate': 'Bearer error="invalid_token", error_description="The audience is invalid"' },
    ),
    'token-for-another-resource',
    'pipeline-author',
    'none',
  ],
  [
    'an outage whose code sounds like a wrong request',
    answer('https://orders.example.com/', 503, { error: { code: 'InvalidState', message: 'x' } }),
    'service-unavailable',
    'none',
    'none',
  ],
  [
    'a policy against an issuer, with the address of Entra’s own page in it',
    answer('https://login.microsoftonline.com/x/oauth2/v2.0/token', 401, {
      error_description:
        "AADSTS700236: Tokens of the issuer 'https://token.actions.githubusercontent.com' may not be used.",
      error_codes: [700236],
      error_uri: 'https://login.microsoftonline.com/error?code=700236',
    }),
    'federation-forbidden-by-policy',
    'tenant-admin',
    'none',
  ],
  [
    'a template that denies by default',
    said('networkAcls: defaultAction: Deny. Public network access is disabled'),
    'unknown',
    'none',
    'none',
  ],
  [
    'a network drive’s password',
    said('System error 86 has occurred. The specified network password is not correct.'),
    'unknown',
    'none',
    'none',
  ],
  [
    'a refusal of Graph in the words of Go',
    said('GET "https://graph.microsoft.com/v1.0/users": Forbidden {"error":{"code":"Authorization_RequestDenied"}}'),
    'permission-not-granted',
    'tenant-admin',
    'admin-consent',
  ],
  [
    'a request ID that holds the number of a fault',
    said(
      '403 Forbidden Authorization_RequestDenied https://graph.microsoft.com/v1.0/users "request-id":"4f10013a-1006-4005-8005-100540000000"',
    ),
    'permission-not-granted',
    'tenant-admin',
    'admin-consent',
  ],
  [
    'a server’s JSON that misses a value',
    said('{"error":{"code":"UnknownError","message":"The value is missing"}}'),
    'unknown',
    'none',
    'none',
  ],
  ['a sentence about permissions', said('no permission configured for the caller'), 'unknown', 'none', 'none'],
  [
    'a proxy before Power BI’s open list',
    answer(powerBi('/datasets'), 403, '', { server: 'squid/5.1' }),
    'blocked-on-the-way',
    'network',
    'none',
  ],
  [
    'a program that ran out of memory',
    said('npm ERR! the process exceeded its memory limit'),
    'unknown',
    'none',
    'none',
  ],
  [
    'a throttled call to Azure AD Graph',
    answer('https://graph.windows.net/x/users', 429, ''),
    'throttled',
    'none',
    'none',
  ],
  ['a sub-code of a sub-code', refusal(70002159, 'x'), 'secret-wrong', 'app-owner', 'app-registration-credentials'],
  [
    'a log line whose code ends like a fault of the name service',
    said(
      'Request failed with status code 404: {"error":{"code":"Request_ResourceNotFound","message":"x"}} https://graph.microsoft.com/v1.0/users/x',
    ),
    'object-not-found',
    'pipeline-author',
    'none',
  ],
  [
    'a log line about a workspace that was not found',
    said('404 {"errorCode":"WorkspaceNotFound","message":"x"} https://api.fabric.microsoft.com/v1/workspaces/x'),
    'workspace-access-missing',
    'workspace-admin',
    'workspace-access',
  ],
  [
    'a log line with a bare 403 of Power BI’s list of workspaces',
    said('403 Client Error: Forbidden for url: https://api.powerbi.com/v1.0/myorg/groups'),
    'power-bi-token-refused',
    'pipeline-author',
    'none',
  ],
  [
    'a kind of principal that a call of Power BI does not take',
    answer(powerBi('/groups/x/reports'), 403, { error: { code: 'UnsupportedPrincipalType' } }),
    'power-bi-path-not-for-apps',
    'pipeline-author',
    'none',
  ],
  [
    'a resource of the public cloud in a tenant of Azure China',
    answer('https://login.chinacloudapi.cn/x/oauth2/v2.0/token', 400, {
      error_description:
        'AADSTS500011: The resource principal named https://management.azure.com was not found in the tenant named x.',
      error_codes: [500011],
    }),
    'wrong-cloud',
    'pipeline-author',
    'service-connection',
  ],
  [
    'the end of a consent page without a redirect URI',
    answer(
      'https://login.microsoftonline.com/x/adminconsent',
      400,
      'AADSTS500113: No reply address is registered for the application.',
    ),
    'consent-page-without-return',
    'none',
    'none',
  ],
  [
    'a pipeline that may not use the connection',
    said('Pipeline does not have permissions to use the referenced service connection(s) X.'),
    'connection-unusable',
    'pipeline-author',
    'service-connection',
  ],
  [
    'a connection that a task was given by name only',
    said('##[debug]ENDPOINT_AUTH_PRODUCTION (empty)'),
    'connection-unusable',
    'pipeline-author',
    'service-connection',
  ],
  [
    'a number of a build beside a refusal',
    said(
      'Build 10061: {"error":{"code":"Authorization_RequestDenied"}} GET https://graph.microsoft.com/v1.0/users/10061',
    ),
    'permission-not-granted',
    'tenant-admin',
    'admin-consent',
  ],
  [
    'a fault in the words of Windows',
    said('[WinError 10061] No connection could be made'),
    'connection-refused',
    'network',
    'none',
  ],
  [
    'Go’s words inside of Terraform’s',
    said('Error: Get "https://graph.microsoft.com/v1.0/users": Forbidden\n\n  on main.tf line 3'),
    'proxy-denies-host',
    'network',
    'none',
  ],
  [
    'a sign-in page without a redirect URI',
    answer(
      'https://login.microsoftonline.com/x/oauth2/v2.0/authorize?client_id=y',
      400,
      'AADSTS500113: No reply address is registered.',
    ),
    'redirect-uri-missing',
    'app-owner',
    'app-registration-authentication',
  ],
  [
    'a Chinese company’s own API in the public cloud',
    answer('https://login.microsoftonline.com/x/oauth2/v2.0/token', 400, {
      error_description:
        'AADSTS500011: The resource principal named https://api.contoso.cn was not found in the tenant named x.',
      error_codes: [500011],
    }),
    'resource-not-in-tenant',
    'pipeline-author',
    'none',
  ],
  [
    'a certificate store’s password in the words of .NET',
    said('System.Security.Cryptography.CryptographicException: The specified network password is not correct.'),
    'certificate-not-at-hand',
    'pipeline-author',
    'none',
  ],
  [
    'a variable without a value in a numbered list',
    said('[0] Error: AZURE_CLIENT_ID is not set'),
    'tool-not-set-up',
    'pipeline-author',
    'none',
  ],
  [
    'an app that an API admits only with a role',
    refusal(50105, "The signed in user '{EmailHidden}' is not assigned to a role for the application."),
    'app-role-not-assigned',
    'tenant-admin',
    'admin-consent',
  ],
  [
    'a query that needs too much memory',
    said('{"error":{"code":"DatasetExecuteQueriesError","message":"There is not enough memory for it."}}'),
    'capacity-missing',
    'powerbi-admin',
    'none',
  ],
  ...[
    'secret must be a non empty string.',
    'ValueError: client_secret should be a Microsoft Entra application’s client secret',
    'Client credential (secret, certificate, or assertion) must not be empty when creating a confidential client.',
    "System.ArgumentNullException: Value cannot be null. (Parameter 'clientSecret')",
    'Must provide non-null values for clientSecret property',
    'az login: error: argument --password/-p: expected one argument',
    'Neither client secret nor certificate was provided',
    'missing environment variable AZURE_CLIENT_SECRET',
  ].map(
    (text): Row => [
      `a tool that was given no secret: ${text}`,
      said(text),
      'credential-missing',
      'pipeline-author',
      'service-connection',
    ],
  ),
  [
    'a variable without a value that is no secret',
    said('The value of the variable workspaceId is empty'),
    'tool-not-set-up',
    'pipeline-author',
    'none',
  ],
  [
    'a client that was not let in, in the one word of OAuth',
    said('##[error]Error: invalid_client'),
    'connection-credential-doubtful',
    'pipeline-author',
    'service-connection',
  ],
  [
    'the same word for a secret',
    { ...said('{"error":"invalid_client"}'), credential: 'secret' },
    'secret-wrong',
    'app-owner',
    'app-registration-credentials',
  ],
  [
    'the same word beside a code of Entra, which says more',
    said('invalid_client: AADSTS7000222: The provided client secret keys are expired.'),
    'secret-expired',
    'app-owner',
    'app-registration-credentials',
  ],
  [
    'OAuth’s word for an app that may not ask here',
    said('Error: unauthorized_client'),
    'app-not-in-tenant',
    'pipeline-author',
    'service-connection',
  ],
  ['OAuth’s word for a scope', said('Error: invalid_scope'), 'scope-unknown', 'pipeline-author', 'none'],
  [
    'OAuth’s word for missing consent',
    said('Token request failed: consent_required'),
    'consent-missing',
    'tenant-admin',
    'admin-consent',
  ],
  [
    'a secret that Entra refuses although the credential is a certificate',
    refusal(7000215, 'Invalid client secret provided.', { credential: 'certificate' }),
    'connection-unusable',
    'pipeline-author',
    'service-connection',
  ],
  [
    'a login host of the closed German cloud that does not answer',
    said("HTTPSConnectionPool(host='login.microsoftonline.de', port=443): Max retries exceeded: connect timeout"),
    'wrong-cloud',
    'pipeline-author',
    'service-connection',
  ],
  [
    'a task that knows no certificates',
    said('Invalid authentication type. Certificate based authentication is not supported.'),
    'connection-unusable',
    'pipeline-author',
    'service-connection',
  ],
  [
    'an import outside of any workspace',
    {
      asked: { url: 'https://api.powerbi.com/v1.0/myorg/imports/1', method: 'GET' },
      answer: { status: 403, headers: {}, body: '{"Message":"API is not accessible for application"}' },
    },
    'power-bi-path-not-for-apps',
    'pipeline-author',
    'none',
  ],
  [
    'an owner who lost the workspace',
    {
      asked: { url: `https://api.powerbi.com/v1.0/myorg/groups/${WORKSPACE}/datasets/1/refreshes`, method: 'GET' },
      answer: {
        status: 400,
        headers: {},
        body: '{"error":{"code":"Premium_ASWL_Error","message":"The model owner no longer has access to the workspace."}}',
      },
    },
    'workspace-access-missing',
    'workspace-admin',
    'workspace-access',
  ],
  [
    'Graph’s answer without its address and status',
    said('{"error":{"code":"Forbidden","message":"","innerError":{"date":"2026-01-01","request-id":"0b6d"}}}'),
    'permission-not-granted',
    'tenant-admin',
    'admin-consent',
  ],
  [
    'Graph’s list of scopes, one of which is needed',
    said('Application is not authorized. Application must have one of the following scopes: Sites.Read.All'),
    'permission-not-granted',
    'tenant-admin',
    'admin-consent',
  ],
  [
    'a path that Graph does not have, without its address',
    said("Code: BadRequest Message: Resource not found for the segment 'usrs'."),
    'request-malformed',
    'pipeline-author',
    'none',
  ],
  [
    'Fabric’s answer without its address and status',
    said(
      '{"requestId":"0b6d","errorCode":"InsufficientPrivileges","message":"The caller does not have sufficient permissions to perform this operation"}',
    ),
    'workspace-access-missing',
    'workspace-admin',
    'workspace-access',
  ],
  [
    'a cmdlet of Power BI that shows a status and no more',
    said("Get-PowerBIWorkspace : Operation returned an invalid status code 'Unauthorized'"),
    'power-bi-setting-off',
    'powerbi-admin',
    'powerbi-tenant-settings',
  ],
  [
    'Azure DevOps’ words for a connection that the stage does not name',
    said('{"count":1,"value":"There is no explicit reference to service connection x from current stage."}'),
    'assertion-request-refused',
    'pipeline-author',
    'none',
  ],
  ...(
    [
      ['wget: unable to resolve host address ‘login.microsoftonline.com’', 'name-not-resolved'],
      ['Der Remotename konnte nicht aufgelöst werden: "login.microsoftonline.com"', 'name-not-resolved'],
      ['Le nom distant n’a pas pu être résolu: "login.microsoftonline.com"', 'name-not-resolved'],
      [
        'Für den geschützten SSL/TLS-Kanal konnte keine Vertrauensstellung hergestellt werden.',
        'certificate-untrusted',
      ],
      ['Impossible d’établir une relation de confiance pour le canal sécurisé SSL/TLS.', 'certificate-untrusted'],
      [
        'curl: (35) OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to login.microsoftonline.com:443',
        'tls-failed',
      ],
      [
        'Access Denied (policy_denied): Your system policy has denied access to the requested URL.',
        'blocked-on-the-way',
      ],
    ] as const
  ).map(([text, cause]): Row => [`the network, in other words: ${text}`, said(text), cause, 'network', 'none']),
  [
    'old TLS, in the words of .NET Framework',
    said('The underlying connection was closed: An unexpected error occurred on a send.'),
    'old-tls',
    'pipeline-author',
    'none',
  ],
  [
    'a gateway that waited too long: the service’s trouble, not the way’s',
    said('504 Gateway Timeout'),
    'service-unavailable',
    'none',
    'none',
  ],
];

describe('diagnose, on shapes of real answers', () => {
  for (const [says, evidence, cause, owner, link] of ROWS) {
    it(`understands ${says}`, () => {
      const diagnosis = diagnose(evidence);
      assert.equal(diagnosis.cause, cause);
      assert.equal(diagnosis.owner, owner);
      assert.equal(diagnosis.links.find(({ kind }) => kind !== 'docs')?.kind ?? 'none', link);
    });
  }
});
