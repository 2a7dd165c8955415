import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diagnose } from '../../../core/diagnosis/diagnose';
import { explain } from '../../../core/diagnosis/explain';
import type { Confidence, LinkKind, Owner } from '../../../core/model/diagnosis';
import type { Evidence } from '../../../core/model/evidence';
import { answer, CLIENT, fabric, fault, graph, OBJECT, powerBi, refusal, TENANT, WORKSPACE } from './evidenceOf';

type Row = [
  says: string,
  evidence: Evidence,
  cause: string,
  owner: Owner,
  link: LinkKind | 'none',
  confidence?: Confidence,
];

const html = { 'content-type': 'text/html' };
const page = '<!DOCTYPE html><html><head><title>Stop</title></head><body>Not here.</body></html>';
const graphError = (code: string, message: string) => ({
  error: { code, message, innerError: { 'request-id': 'r-1', date: '2026-05-04T03:02:01' } },
});
const assertionUrl =
  'https://dev.azure.com/contoso/_apis/distributedtask/hubs/build/plans/p/jobs/j/oidctoken?api-version=7.1&serviceConnectionId=c';
const imds = 'http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01';

const ROWS: Row[] = [
  // The token endpoint: by code, and by code and resource.
  ['a wrong secret', refusal(7000215), 'secret-wrong', 'app-owner', 'app-registration-credentials', 'certain'],
  ['an expired secret', refusal(7000222), 'secret-expired', 'app-owner', 'app-registration-credentials', 'certain'],
  [
    'an app that the tenant does not know',
    refusal(700016, `Application with identifier '${CLIENT}' was not found in the directory 'Contoso'.`),
    'app-not-in-tenant',
    'pipeline-author',
    'service-connection',
    'likely',
  ],
  [
    'the same in a subscriber’s tenant',
    refusal(700016, `Application with identifier '${CLIENT}' was not found in the directory 'Contoso'.`, {
      app: { tenantId: TENANT, clientId: CLIENT, subscriberTenant: true },
    }),
    'app-not-consented-in-tenant',
    'tenant-admin',
    'admin-consent',
  ],
  [
    'a name in place of the client ID',
    refusal(700016, "Application with identifier 'build-server' was not found in the directory 'Contoso'."),
    'client-id-malformed',
    'pipeline-author',
    'service-connection',
  ],
  [
    'a missing enterprise app',
    refusal(7000229),
    'service-principal-missing',
    'tenant-admin',
    'admin-consent',
    'certain',
  ],
  ['an unknown tenant', refusal(90002), 'tenant-not-found', 'pipeline-author', 'service-connection', 'certain'],
  ['missing consent', refusal(65001), 'consent-missing', 'tenant-admin', 'admin-consent', 'certain'],
  [
    'missing consent for Power BI, at the token endpoint',
    refusal(65001, 'x', { resource: 'powerbi' }),
    'consent-missing',
    'tenant-admin',
    'admin-consent',
  ],
  [
    'missing consent, asked from common',
    refusal(65001, 'x', { url: 'https://login.microsoftonline.com/common/oauth2/v2.0/token' }),
    'shared-authority-for-app',
    'pipeline-author',
    'none',
  ],
  [
    'an app without a role at an API that requires one',
    refusal(501051),
    'app-role-not-assigned',
    'tenant-admin',
    'admin-consent',
    'certain',
  ],
  [
    'Power BI that nobody signed up for',
    refusal(500011, 'x', { resource: 'powerbi' }),
    'power-bi-not-in-tenant',
    'tenant-admin',
    'powerbi-signup',
  ],
  [
    'the same, named in the words only',
    refusal(
      500011,
      'The resource principal named https://analysis.windows.net/powerbi/api was not found in the tenant named Contoso.',
    ),
    'power-bi-not-in-tenant',
    'tenant-admin',
    'powerbi-signup',
  ],
  [
    '650052 for Power BI',
    refusal(650052, 'x', { resource: 'powerbi' }),
    'power-bi-not-in-tenant',
    'tenant-admin',
    'powerbi-signup',
  ],
  [
    '650057 for Power BI',
    refusal(650057, 'x', { resource: 'powerbi' }),
    'power-bi-not-in-tenant',
    'tenant-admin',
    'powerbi-signup',
  ],
  [
    '650057 for another API',
    refusal(650057, 'x', { resource: 'orders' }),
    'resource-not-declared',
    'app-owner',
    'app-registration-permissions',
  ],
  [
    'an API that the tenant does not know',
    refusal(
      500011,
      'The resource principal named https://orders.contoso.com was not found in the tenant named Contoso.',
    ),
    'resource-not-in-tenant',
    'pipeline-author',
    'none',
    'likely',
  ],
  [
    'an API of another cloud',
    refusal(
      500011,
      'The resource principal named https://graph.microsoft.us was not found in the tenant named Contoso.',
    ),
    'wrong-cloud',
    'pipeline-author',
    'service-connection',
  ],
  ['a disabled API', refusal(500014), 'resource-disabled', 'tenant-admin', 'enterprise-app', 'certain'],
  ['a disabled app', refusal(7000112), 'app-disabled', 'tenant-admin', 'enterprise-app', 'certain'],
  [
    'an unregistered certificate',
    refusal(700027, 'Client assertion failed signature validation. [Reason - The key was not found.]'),
    'certificate-not-registered',
    'app-owner',
    'app-registration-credentials',
  ],
  [
    'a certificate whose registration expired',
    refusal(700027, 'Client assertion failed signature validation. [Reason - The key used is expired.]'),
    'certificate-expired',
    'app-owner',
    'app-registration-credentials',
  ],
  ['an assertion outside of its time', refusal(700024), 'assertion-time-invalid', 'pipeline-author', 'none', 'certain'],
  [
    'a federated credential with another subject',
    refusal(700213),
    'federated-credential-mismatch',
    'app-owner',
    'federated-credentials',
    'certain',
  ],
  [
    'a federated credential with another audience',
    refusal(700212),
    'federated-credential-mismatch',
    'app-owner',
    'federated-credentials',
  ],
  [
    'a code of the federation family that no list names',
    refusal(700215),
    'federated-credential-mismatch',
    'app-owner',
    'federated-credentials',
  ],
  [
    'a longer code of a known one',
    refusal(500119),
    'redirect-uri-missing',
    'app-owner',
    'app-registration-authentication',
    'likely',
  ],
  [
    'a longer code of a known six-digit one',
    refusal(5000147),
    'resource-disabled',
    'tenant-admin',
    'enterprise-app',
    'likely',
  ],
  [
    'no federated credential at all',
    refusal(70025),
    'federated-credential-missing',
    'app-owner',
    'federated-credentials',
    'certain',
  ],
  ['federation that a policy forbids', refusal(700238), 'federation-forbidden-by-policy', 'tenant-admin', 'none'],
  ['a second hop of federation', refusal(700231), 'assertion-of-wrong-kind', 'pipeline-author', 'none'],
  ['Conditional Access', refusal(53003), 'conditional-access', 'tenant-admin', 'conditional-access', 'certain'],
  [
    'another code of the Conditional Access family',
    refusal(530032),
    'conditional-access',
    'tenant-admin',
    'conditional-access',
  ],
  ['a cross-cloud request', refusal(900382), 'wrong-cloud', 'pipeline-author', 'service-connection', 'certain'],
  [
    'a public client that is not allowed',
    refusal(7000218, 'x', { grant: 'device_code' }),
    'public-client-not-allowed',
    'app-owner',
    'app-registration-authentication',
  ],
  ['an app that sends no credential', refusal(7000218), 'credential-missing', 'pipeline-author', 'service-connection'],
  ['a missing redirect URI', refusal(500113), 'redirect-uri-missing', 'app-owner', 'app-registration-authentication'],
  [
    'Entra’s own fault',
    answer(`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`, 503, ''),
    'entra-unavailable',
    'none',
    'none',
  ],
  [
    'too many token requests',
    answer(`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`, 429, 'Slow down', { 'retry-after': '17' }),
    'entra-throttled',
    'none',
    'none',
  ],
  [
    'a page for people in place of a token',
    answer(`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`, 200, page, html),
    'blocked-by-intermediary',
    'network',
    'none',
    'likely',
  ],
  [
    'a code in error_codes alone',
    answer(`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`, 401, {
      error: 'invalid_client',
      error_codes: [7000222],
    }),
    'secret-expired',
    'app-owner',
    'app-registration-credentials',
  ],
  [
    'a code buried in MSAL’s words',
    {
      asked: {},
      text: 'ServerError: invalid_client: Error(s): 7000222 - Timestamp: 2026-01-01 - Description: expired keys',
    },
    'secret-expired',
    'app-owner',
    'app-registration-credentials',
  ],
  [
    'a code buried in Graph’s answer',
    answer(
      graph('/users'),
      401,
      graphError('AuthenticationError', 'AADSTS500014: The service principal for resource is disabled.'),
    ),
    'resource-disabled',
    'tenant-admin',
    'enterprise-app',
  ],

  // Microsoft Graph.
  [
    'Graph without privileges',
    answer(
      graph('/users'),
      403,
      graphError('Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'),
    ),
    'permission-not-granted',
    'tenant-admin',
    'admin-consent',
    'likely',
  ],
  [
    'the same for a managed identity',
    answer(
      graph('/users'),
      403,
      graphError('Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'),
      {},
      { credential: 'managed-identity' },
    ),
    'managed-identity-role-missing',
    'tenant-admin',
    'none',
  ],
  [
    'Graph that does not take this caller',
    answer(
      graph('/applications'),
      403,
      graphError(
        'Authorization_RequestDenied',
        'This operation cannot be performed for the specified calling identity type.',
      ),
    ),
    'calling-identity-not-supported',
    'app-owner',
    'none',
  ],
  [
    'Graph that refuses though the permission is held',
    answer(
      graph('/users'),
      403,
      graphError('Authorization_RequestDenied', 'No.'),
      {},
      {
        asked: { method: 'GET', url: graph('/users'), needs: ['User.Read.All'] },
        claims: { roles: ['User.Read.All'], oid: OBJECT },
      },
    ),
    'permission-not-granted',
    'tenant-admin',
    'admin-consent',
    'likely',
  ],
  [
    'a path of the signed-in user',
    answer(
      graph('/me'),
      400,
      graphError('BadRequest', '/me request is only valid with delegated authentication flow.'),
    ),
    'path-requires-user',
    'pipeline-author',
    'none',
  ],
  [
    'Graph with an expired token',
    answer(
      graph('/users'),
      401,
      graphError('InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.'),
    ),
    'token-expired',
    'pipeline-author',
    'none',
  ],
  [
    'Graph with a token of another API',
    answer(
      graph('/users'),
      401,
      graphError('InvalidAuthenticationToken', 'Access token validation failure. Invalid audience.'),
    ),
    'token-for-another-resource',
    'pipeline-author',
    'none',
  ],
  [
    'Graph that does not know the app',
    answer(
      graph('/users'),
      401,
      graphError('Authorization_IdentityNotFound', 'The identity of the calling application could not be established.'),
    ),
    'identity-not-in-tenant',
    'tenant-admin',
    'admin-consent',
    'likely',
  ],
  [
    'Graph that throttles',
    answer(graph('/users'), 429, graphError('TooManyRequests', 'x')),
    'throttled',
    'none',
    'none',
  ],
  [
    'Graph that is down',
    answer(graph('/users'), 503, graphError('ServiceUnavailable', 'x')),
    'service-unavailable',
    'none',
    'none',
  ],
  [
    'Graph that finds nothing',
    answer(graph('/users/x'), 404, graphError('Request_ResourceNotFound', 'Resource does not exist.')),
    'object-not-found',
    'pipeline-author',
    'none',
  ],
  [
    'a web filter in place of Graph',
    answer(graph('/users'), 403, page, html),
    'blocked-by-intermediary',
    'network',
    'none',
    'likely',
  ],

  // Power BI and Fabric: never consent.
  [
    'Power BI’s tenant setting',
    answer(powerBi('/groups'), 401, '', { 'x-powerbi-error-info': 'ServicePrincipalIsNotAllowedByTenantAdminSwitch' }),
    'power-bi-setting-off',
    'powerbi-admin',
    'powerbi-tenant-settings',
    'certain',
  ],
  [
    'a refusal under status 200',
    answer(powerBi('/groups'), 200, { message: 'API is not accessible for application' }),
    'power-bi-setting-off',
    'powerbi-admin',
    'powerbi-tenant-settings',
    'likely',
  ],
  [
    'a workspace without a role',
    answer(powerBi(`/groups/${WORKSPACE}/datasets`), 401, '', { 'x-powerbi-error-info': 'GroupNotAccessible' }),
    'workspace-access-missing',
    'workspace-admin',
    'workspace-access',
    'certain',
  ],
  [
    'one code, on a workspace path',
    answer(powerBi(`/groups/${WORKSPACE}`), 401, { error: { code: 'PowerBINotAuthorizedException' } }),
    'workspace-access-missing',
    'workspace-admin',
    'workspace-access',
    'likely',
  ],
  [
    'the same code, on an admin path',
    answer(powerBi('/admin/groups?$top=1'), 401, { error: { code: 'PowerBINotAuthorizedException' } }),
    'power-bi-admin-setting-off',
    'powerbi-admin',
    'powerbi-tenant-settings',
    'likely',
  ],
  [
    'the same on an admin path with Tenant.* roles',
    answer(
      powerBi('/admin/groups?$top=1'),
      401,
      { error: { code: 'PowerBINotAuthorizedException' } },
      {},
      { claims: { oid: OBJECT, roles: ['Tenant.Read.All'] } },
    ),
    'power-bi-permissions-block-admin-api',
    'app-owner',
    'app-registration-permissions',
    'certain',
  ],
  ['an empty 403 of Power BI', answer(powerBi('/groups'), 403), 'power-bi-token-refused', 'pipeline-author', 'none'],
  [
    'an expired token at Power BI',
    answer(powerBi('/groups'), 403, { error: { code: 'TokenExpired' } }),
    'token-expired',
    'pipeline-author',
    'none',
  ],
  [
    'a 404 of Power BI with a code',
    answer(powerBi(`/groups/${WORKSPACE}`), 404, { error: { code: 'PowerBIEntityNotFound' } }),
    'workspace-access-missing',
    'workspace-admin',
    'workspace-access',
  ],
  [
    'a 404 of Power BI without a code',
    answer(powerBi('/nothing'), 404),
    'power-bi-address-wrong',
    'pipeline-author',
    'none',
  ],
  [
    'a claims challenge',
    answer(powerBi('/groups'), 401, '', { 'www-authenticate': 'Bearer error="insufficient_claims", claims="e30="' }),
    'conditional-access',
    'tenant-admin',
    'conditional-access',
  ],
  [
    'Fabric without a role in the workspace',
    answer(fabric(`/workspaces/${WORKSPACE}/items`), 403, {
      errorCode: 'InsufficientPrivileges',
      message: 'The caller does not have sufficient permissions.',
    }),
    'workspace-access-missing',
    'workspace-admin',
    'workspace-access',
  ],
  [
    'Fabric with a model of its own fault',
    answer(fabric('/workspaces'), 500, { errorCode: 'InternalServerError' }),
    'service-unavailable',
    'none',
    'none',
  ],

  // Federation and managed identities.
  [
    'a sign-in page in place of the assertion',
    answer(assertionUrl, 203, page, html),
    'job-token-refused',
    'pipeline-author',
    'none',
  ],
  [
    'a redirect in place of the assertion',
    answer(assertionUrl, 302, '', { location: 'https://spsprodcus1.vssps.visualstudio.com/_signin' }),
    'job-token-refused',
    'pipeline-author',
    'none',
  ],
  [
    'an unknown plan or connection',
    answer(assertionUrl, 404),
    'assertion-address-wrong',
    'pipeline-author',
    'service-connection',
  ],
  ['the assertion service down', answer(assertionUrl, 503), 'assertion-service-unavailable', 'none', 'none'],
  [
    'a machine without the identity',
    answer(imds, 400, { error: 'invalid_request', error_description: 'Identity not found' }),
    'managed-identity-not-found',
    'pipeline-author',
    'service-connection',
  ],
  [
    'several identities and none named',
    answer(imds, 400, {
      error: 'invalid_request',
      error_description: 'Multiple user assigned identities exist, please specify the clientId',
    }),
    'managed-identity-ambiguous',
    'pipeline-author',
    'service-connection',
  ],
  [
    'a machine without any identity',
    fault('ECONNREFUSED', 'connect ECONNREFUSED 169.254.169.254:80', imds),
    'managed-identity-unreachable',
    'pipeline-author',
    'service-connection',
  ],

  // The network.
  [
    'no name service',
    fault('ENOTFOUND', 'getaddrinfo ENOTFOUND graph.microsoft.com'),
    'name-not-resolved',
    'network',
    'none',
  ],
  [
    'a proxy that asks for a password',
    fault('PROXY_REFUSED', 'refused', graph('/x'), { proxyStatus: 407 }),
    'proxy-authentication',
    'network',
    'none',
  ],
  [
    'a proxy that denies the host',
    fault('PROXY_REFUSED', 'refused', graph('/x'), { proxyStatus: 403 }),
    'proxy-denies-host',
    'network',
    'none',
  ],
  [
    'an inspecting proxy',
    fault('SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate in certificate chain'),
    'tls-certificate-untrusted',
    'network',
    'none',
  ],
  [
    'an expired certificate on the wire',
    fault('CERT_HAS_EXPIRED', 'certificate has expired'),
    'tls-certificate-expired',
    'network',
    'none',
  ],
  [
    'a certificate of another host',
    fault('ERR_TLS_CERT_ALTNAME_INVALID', "Hostname/IP does not match certificate's altnames"),
    'tls-certificate-name-mismatch',
    'network',
    'none',
  ],
  [
    'an assertion file that is missing',
    fault('ASSERTION_FILE_UNREADABLE', 'The file with the assertion cannot be read (ENOENT): /x'),
    'assertion-file-unreadable',
    'pipeline-author',
    'none',
  ],
  ['a time-out', fault('TIMEOUT', 'No answer within 30 s'), 'timed-out', 'network', 'none'],
  ['a broken connection', fault('ECONNRESET', 'socket hang up'), 'connection-broken', 'network', 'none'],
  [
    'a library that hides the answer',
    {
      asked: {},
      text: 'ClientAuthError: network_error: Network request failed | Fetch client threw: HTTP status code 401',
    },
    'answer-hidden-by-library',
    'pipeline-author',
    'none',
  ],

  // What a check concluded by itself.
  [
    'a missing role, registration unreadable',
    {
      asked: { resource: 'graph' },
      finding: {
        kind: 'roles-missing',
        missing: ['User.Read.All'],
        held: [],
        declaration: { 'User.Read.All': 'unknown' },
      },
      credential: 'secret',
    },
    'permission-not-granted',
    'tenant-admin',
    'admin-consent',
  ],
  [
    'a missing role that is declared',
    {
      asked: { resource: 'graph' },
      finding: {
        kind: 'roles-missing',
        missing: ['User.Read.All'],
        held: [],
        declaration: { 'User.Read.All': 'application' },
      },
      credential: 'secret',
    },
    'permission-not-granted',
    'tenant-admin',
    'admin-consent',
    'certain',
  ],
  [
    'a missing role that is declared as delegated',
    {
      asked: { resource: 'graph' },
      finding: {
        kind: 'roles-missing',
        missing: ['User.Read.All'],
        held: [],
        declaration: { 'User.Read.All': 'delegated' },
      },
      credential: 'secret',
    },
    'delegated-permission-only',
    'app-owner',
    'app-registration-permissions',
    'certain',
  ],
  [
    'a missing role that is not declared',
    {
      asked: { resource: 'graph' },
      finding: {
        kind: 'roles-missing',
        missing: ['User.Read.All'],
        held: [],
        declaration: { 'User.Read.All': 'absent' },
      },
      credential: 'secret',
    },
    'permission-not-declared',
    'app-owner',
    'app-registration-permissions',
    'certain',
  ],
  [
    'a role that a managed identity lacks',
    {
      asked: { resource: 'graph' },
      finding: { kind: 'roles-missing', missing: ['User.Read.All'], held: [], declaration: {} },
      credential: 'managed-identity',
    },
    'managed-identity-role-missing',
    'tenant-admin',
    'none',
  ],
  [
    'a role too low in a workspace',
    {
      asked: { resource: 'powerbi' },
      finding: { kind: 'workspace-role-too-low', workspaceId: WORKSPACE, required: 'Contributor', held: 'Viewer' },
    },
    'workspace-role-too-low',
    'workspace-admin',
    'workspace-access',
  ],
];

describe('diagnose', () => {
  for (const [says, evidence, cause, owner, link, confidence] of ROWS) {
    it(`names cause, owner and first link of ${says}`, () => {
      const diagnosis = diagnose(evidence);
      assert.equal(diagnosis.cause, cause);
      assert.equal(diagnosis.owner, owner);
      assert.equal(diagnosis.links.find(({ kind }) => kind !== 'docs')?.kind ?? 'none', link);
      if (confidence) assert.equal(diagnosis.confidence, confidence);
    });
  }

  it('names nobody and shows code, page and IDs when it does not know the code', () => {
    const diagnosis = diagnose(refusal(999999));
    assert.equal(diagnosis.cause, 'unknown');
    assert.equal(diagnosis.confidence, 'unknown');
    assert.equal(diagnosis.owner, 'none');
    assert.deepEqual(
      diagnosis.links.map(({ url }) => url),
      ['https://login.microsoftonline.com/error?code=999999'],
    );
    assert.equal(diagnosis.evidence.code, 'AADSTS999999');
    assert.equal(diagnosis.evidence.correlationId, '1b2c3d4e-0000-4000-8000-000000000002');
    assert.equal(diagnosis.evidence.requestId, '1b2c3d4e-0000-4000-8000-000000000001');
    assert.equal(diagnosis.evidence.timestamp, '2026-05-04T03:02:01.000Z');
  });

  it('fills the consent link with tenant, client and cloud', () => {
    const diagnosis = diagnose({ ...refusal(65001), cloud: 'usGovGccHigh' });
    assert.equal(
      diagnosis.links[0]?.url,
      `https://login.microsoftonline.us/${TENANT}/adminconsent?client_id=${CLIENT}`,
    );
  });

  it('leaves the hint about the registration out where the permission is declared', () => {
    const finding = {
      kind: 'roles-missing',
      missing: ['A.Read.All'],
      held: [],
      declaration: { 'A.Read.All': 'application' },
    } as const;
    const diagnosis = diagnose({ asked: { resource: 'graph' }, finding, credential: 'secret' });
    assert.equal(diagnosis.steps.length, 1);
    assert.deepEqual(
      diagnosis.links.map(({ kind }) => kind),
      ['admin-consent'],
    );
  });

  it('gives a managed identity a command with what is known, and no link that needs an app registration', () => {
    const finding = {
      kind: 'roles-missing',
      missing: ['User.Read.All', 'Group.Read.All'],
      held: [],
      declaration: {},
    } as const;
    const diagnosis = diagnose({
      asked: { resource: 'graph' },
      finding,
      credential: 'managed-identity',
      claims: { oid: OBJECT },
    });
    const command = diagnosis.steps.join('\n');
    assert.ok(command.includes(`MI=${OBJECT}`));
    assert.ok(command.includes('for P in User.Read.All Group.Read.All; do '));
    assert.ok(command.includes("appRoles[?value=='$P']"));
    assert.equal(command.split('`').length, 3, 'one command for all');
    assert.ok(command.includes('appRoleAssignments'));
    assert.ok(diagnosis.links.every(({ kind }) => kind !== 'admin-consent'));
  });

  it('puts no text of a token into a command', () => {
    const finding = { kind: 'nothing-granted', declaration: { 'x"; rm -rf ~; "': 'unknown' } } as const;
    const diagnosis = diagnose({
      asked: { resource: 'graph' },
      finding,
      credential: 'managed-identity',
      claims: { oid: '$(curl evil)' },
    });
    assert.ok(!diagnosis.steps.join(' ').includes('curl evil'));
    assert.ok(!diagnosis.steps.join(' ').includes('rm -rf'));
  });

  it('speaks of no pipeline where it is read in a terminal', () => {
    for (const evidence of [
      refusal(7000215),
      refusal(90033),
      fault('PROXY_REFUSED', 'x', graph('/x'), { proxyStatus: 407 }),
      refusal(700024),
    ]) {
      const { explanation, steps, links } = diagnose(evidence, { place: 'terminal' });
      assert.doesNotMatch([explanation, ...steps].join(' '), /service connection|the agent|the stage/);
      assert.ok(links.every(({ kind }) => kind !== 'service-connection'));
    }
    assert.match(diagnose(refusal(7000215)).steps.join(' '), /service connection/);
  });

  it('begins a sentence with a capital, unless it begins with a host', () => {
    const host = diagnose(fault('TIMEOUT', 'No answer within 30 s'));
    assert.match(host.explanation, /^graph\.microsoft\.com did not answer/);
    const nameless = diagnose({ asked: {}, fault: { code: 'TIMEOUT', message: 'No answer within 30 s' } });
    assert.match(nameless.explanation, /^The host did not answer/);
    assert.ok(
      host.steps.every((step) => /^[A-Z`]/.test(step)),
      host.steps.join('\n'),
    );
  });

  it('says whose turn it is in a subscriber’s tenant', () => {
    const subscriber = { tenantId: TENANT, clientId: CLIENT, subscriberTenant: true };
    assert.match(diagnose(refusal(7000222, 'x', { app: subscriber })).steps.join(' '), /publisher/);
    assert.match(diagnose(refusal(65001, 'x', { app: subscriber })).steps.join(' '), /subscriber’s tenant/);
  });

  it('shows issuer, subject and audience exactly on a federation mismatch', () => {
    const assertion = {
      issuer: 'https://vstoken.dev.azure.com/1',
      subject: 'sc://contoso/Shop/prod',
      audience: 'api://AzureADTokenExchange',
    };
    const diagnosis = diagnose({ ...refusal(70021), credential: 'federated', assertion });
    assert.equal(diagnosis.evidence.issuer, assertion.issuer);
    assert.equal(diagnosis.evidence.subject, assertion.subject);
    assert.equal(diagnosis.evidence.audience, assertion.audience);
  });

  it('never offers consent for an answer of Power BI or Fabric, whatever it says', () => {
    const word = fc.constantFrom(
      'Insufficient privileges to complete the operation.',
      'Either scp or roles claim need to be present in the token.',
      'Missing role permissions on the request',
      'x',
    );
    const code = fc.constantFrom(
      'Authorization_RequestDenied',
      'PowerBINotAuthorizedException',
      'Forbidden',
      'Unauthorized',
      'AccessDenied',
      'InsufficientScopes',
      'x',
    );
    const url = fc.constantFrom(
      powerBi('/groups'),
      powerBi(`/groups/${WORKSPACE}`),
      powerBi('/admin/groups'),
      fabric('/workspaces'),
      fabric('/admin/items'),
    );
    fc.assert(
      fc.property(url, fc.constantFrom(401, 403, 404), code, word, (at, status, c, m) => {
        const diagnosis = diagnose(answer(at, status, { error: { code: c, message: m } }));
        const links = [...diagnosis.links, ...diagnosis.alternatives.flatMap((other) => other.links)];
        assert.ok(links.every(({ kind }) => kind !== 'admin-consent'));
      }),
    );
  });

  it('answers any evidence with one printable line a field, and never throws', () => {
    fc.assert(
      fc.property(
        fc.record({
          status: fc.integer({ min: 100, max: 599 }),
          body: fc.string({ unit: 'binary', maxLength: 300 }),
          header: fc.string(),
          url: fc.string(),
        }),
        ({ status, body, header, url }) => {
          const diagnosis = diagnose({
            asked: { url },
            answer: { status, headers: { 'x-powerbi-error-info': header, server: header }, body },
            app: { displayName: body, tenantId: header },
          });
          for (const text of [
            diagnosis.title,
            diagnosis.explanation,
            ...diagnosis.steps,
            ...Object.values(diagnosis.evidence).map(String),
          ]) {
            assert.doesNotMatch(text, /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
          }
        },
      ),
    );
  });

  it('looks at a bounded part of an endless body', () => {
    const diagnosis = diagnose(
      answer(graph('/users'), 403, `{"error":{"code":"Forbidden","message":"${'x'.repeat(5_000_000)}"}}`),
    );
    assert.ok((diagnosis.evidence.message?.length ?? 0) <= 400);
  });

  it('speaks of every missing permission where they are in several states', () => {
    const finding = {
      kind: 'roles-missing',
      missing: ['User.Read.All', 'Mail.Send', 'Group.Read.All'],
      held: [],
      declaration: { 'User.Read.All': 'delegated', 'Mail.Send': 'absent', 'Group.Read.All': 'application' },
    } as const;
    const diagnosis = diagnose({ asked: { resource: 'graph' }, finding, credential: 'secret' });
    assert.equal(diagnosis.cause, 'delegated-permission-only');
    const steps = diagnosis.steps.join(' ');
    for (const name of finding.missing) assert.ok(steps.includes(name), name);
  });

  it('sends to the app registration where it was read and declares nothing', () => {
    const finding = { kind: 'nothing-granted', declaration: {}, readable: true } as const;
    const diagnosis = diagnose({ asked: { resource: 'graph' }, finding, credential: 'secret' });
    assert.equal(diagnosis.cause, 'permission-not-declared');
    assert.equal(diagnosis.links[0]?.kind, 'app-registration-permissions');
  });

  it('is not certain of consent where the token holds a permission for the call', () => {
    const claims = { oid: OBJECT, roles: ['Sites.Read.All'] };
    const asked = { method: 'GET', url: graph('/sites/root'), needs: ['Sites.Read.All'] };
    const diagnosis = diagnose({
      ...answer(graph('/sites/root'), 403, graphError('accessDenied', 'Access denied')),
      asked,
      claims,
    });
    assert.equal(diagnosis.cause, 'permission-held-but-refused');
    assert.notEqual(diagnosis.confidence, 'certain');
  });

  it('takes secrets out of the server’s words', () => {
    const token = 'eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJodHRwczovL2dyYXBoIn0.c2lnbmF0dXJlc2lnbmF0dXJl';
    const diagnosis = diagnose(
      answer(graph('/users'), 400, {
        error: { code: 'BadRequest', message: `Authorization was Bearer ${token}, client_secret=hunter2hunter2` },
      }),
    );
    assert.ok(!diagnosis.evidence.message?.includes('eyJhdWQ'));
    assert.ok(!diagnosis.evidence.message?.includes('hunter2'));
  });

  for (const [what, text] of [
    ['camel case that never ends as a code', `${'Aa'.repeat(16_000)}_`],
    [
      'base64url',
      Buffer.from(Array.from({ length: 48_000 }, (_, index) => (index * 73 + 41) % 256)).toString('base64url'),
    ],
    ['opened tags', '<'.repeat(64_000)],
    ['opened braces', '{'.repeat(64_000)],
    ['dots and brackets', `https://login.${'a.'.repeat(16_000)}${')'.repeat(16_000)}`],
    ['blanks', ' '.repeat(64_000)],
    ['proxies', 'proxy '.repeat(10_000)],
    ['premiums', 'no premium '.repeat(5_000)],
  ] as const) {
    // A pattern that backtracks without bound would not end within mocha's own time-out.
    it(`comes to an end on 64 KB of ${what}`, () => {
      assert.ok(diagnose(answer(`https://api.contoso.com/${text.slice(0, 8_000)}`, 403, text)).cause);
      assert.ok(diagnose({ asked: {}, text }).cause);
      assert.ok(explain(text).cause);
    });
  }
});

describe('diagnose, where the context tells more than the answer', () => {
  const denied = { error: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges.' } };

  it('names no permission as missing where one that suffices is held', () => {
    const evidence = answer(graph('/users'), 403, denied);
    const needs = ['User.ReadBasic.All', 'User.Read.All'];
    const diagnosis = diagnose({
      ...evidence,
      asked: { ...evidence.asked, needs },
      claims: { roles: ['User.Read.All'] },
    });
    assert.doesNotMatch(diagnosis.explanation, /ReadBasic/);
    assert.ok(diagnosis.alternatives.some(({ cause }) => cause === 'permission-held-but-refused'));
  });

  it('asks for no consent where an API of one’s own refuses an app that holds its permission', () => {
    const evidence = answer('https://orders.example.com/', 403, 'no');
    const asked = { ...evidence.asked, resource: 'orders', needs: ['Orders.Read'] };
    const diagnosis = diagnose({ ...evidence, asked, claims: { roles: ['Orders.Read'] } });
    assert.equal(diagnosis.cause, 'api-denied-despite-permission');
    assert.ok(diagnosis.links.every(({ kind }) => kind !== 'admin-consent'));
  });

  for (const code of ['ENOTFOUND', 'ECONNREFUSED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'CERT_HAS_EXPIRED']) {
    it(`is not certain who is to blame where an API of one’s own cannot be reached: ${code}`, () => {
      const asked = {
        method: 'GET',
        url: 'https://orders.example.com/',
        endpoint: 'custom',
        resource: 'orders',
      } as const;
      const diagnosis = diagnose({ asked, fault: { code, message: code }, credential: 'secret' });
      assert.equal(diagnosis.confidence, 'likely');
      assert.deepEqual(
        diagnosis.alternatives.map(({ owner }) => owner),
        ['pipeline-author'],
      );
    });
  }

  it('reads the suberror where Entra gives no code', () => {
    const of = (suberror: string) => {
      const url = `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`;
      return diagnose(answer(url, 400, { error: 'invalid_grant', suberror })).cause;
    };
    assert.equal(of('consent_required'), 'consent-missing');
    assert.equal(of('protection_policy_required'), 'conditional-access');
  });

  it('takes a suberror that is a sentence for no code', () => {
    const url = `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`;
    const { evidence } = diagnose(
      answer(url, 400, { error: 'invalid_grant', suberror: 'consent_required '.repeat(5000) }),
    );
    assert.equal(evidence.subError, undefined);
  });

  for (const [said, shown] of [
    ['2026-05-04T03:02:01', '2026-05-04T03:02:01.000Z'],
    ['2026-05-04 03:02:01Z', '2026-05-04T03:02:01.000Z'],
    ['2026-05-04 03:02:01', '2026-05-04T03:02:01.000Z'],
    ['Mon, 04 May 2026 03:02:01 GMT', '2026-05-04T03:02:01.000Z'],
    ['5/4/2026 3:02:01 AM', '5/4/2026 3:02:01 AM'],
    ['12', '12'],
  ]) {
    it(`shows the time “${said}” as ${shown}`, () => {
      const { evidence } = diagnose(answer(graph('/users'), 403, { error: { code: 'x', innerError: { date: said } } }));
      assert.equal(evidence.timestamp, shown);
    });
  }

  it('lets no backtick of a name end a span of code', () => {
    const evidence = answer(graph('/users'), 403, denied);
    const app = { displayName: 'An `odd` name', tenantId: TENANT };
    const { explanation } = diagnose({ ...evidence, asked: { ...evidence.asked, needs: ['User.Read.All'] }, app });
    assert.match(explanation, /“An 'odd' name” lacks `User\.Read\.All`/);
  });

  it('gives the ID that was sent where no answer gives one', () => {
    const asked = { method: 'GET', url: graph('/users'), correlationId: 'c-1' };
    const diagnosis = diagnose({ asked, fault: { code: 'ECONNRESET', message: 'x' } });
    assert.equal(diagnosis.evidence.correlationId, 'c-1');
  });
});
