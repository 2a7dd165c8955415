import type { Cause } from '../rules/cause';
import { withMore } from './withMore';

/** Power BI and Fabric need no API permission, whatever their words: a consent link would mislead. */
const NOT_HERE = ['powerbi', 'fabric'] as const;

/** Refusals of Microsoft Graph (and, with the same words, of the old Azure AD Graph), and missing application permissions anywhere. */
export const GRAPH_CAUSES: readonly Cause[] = [
  {
    id: 'permission-not-granted',
    title: 'An application permission has not been granted',
    explanation:
      'The app {app} lacks {permissions} on {resource} in the tenant {tenant}; a delegated permission does not help an app without a user.',
    owner: 'tenant-admin',
    steps: [
      'An administrator opens the consent link and accepts.',
      'If the page does not list all that is missing, the app’s owner must first add it as an application permission on the API permissions page; then an administrator opens the link again.',
    ],
    links: ['admin-consent', 'app-registration-permissions'],
    retryable: false,
    check:
      'The API permissions page lists the permission with type “Application”, without a green mark “Granted for …”.',
    why: 'An app without a user holds only what an administrator granted to it as application permissions; they stand in the token as `roles`. Ticking a permission on the app registration asks for it and grants nothing.',
    signs: [
      {
        endpoint: ['graph'],
        code: ['Authorization_RequestDenied'],
        status: [403],
        token: ['has-needed'],
        also: ['permission-held-but-refused', 'calling-identity-not-supported'],
      },
      {
        message:
          /(?:token )?contains no roles|no roles (?:claim )?in the token|does not (?:contain|have) (?:any |the required )?(?:app(?:lication)? )?roles?/,
        endpointNot: NOT_HERE,
      },
      {
        message: /(?:token )?contains no roles|no roles (?:claim )?in the token/,
        code: ['invalid_token', 'InvalidToken'],
        endpointNot: NOT_HERE,
      },
      { message: /invalid scope claims|scope claims\/roles/, endpointNot: NOT_HERE },
      { endpoint: ['graph'], code: ['S2SUnauthorized'], message: /scope|roles/ },
      {
        endpoint: ['graph'],
        html: true,
        message: /access is denied due to invalid credentials|40[13] - (?:unauthorized|forbidden)/,
        also: ['path-requires-user'],
      },
      { code: ['PermissionScopeNotGranted'], endpointNot: NOT_HERE },
      { message: /missing permission scope/, endpointNot: NOT_HERE },
      { finding: 'roles-missing', also: ['permission-not-declared'] },
      { finding: 'nothing-granted', also: ['permission-not-declared'] },
      {
        endpoint: ['graph'],
        code: ['Authorization_RequestDenied'],
        status: [403],
        also: ['calling-identity-not-supported'],
      },
      { endpoint: ['graph'], status: [403], also: ['calling-identity-not-supported'] },
      { endpoint: ['graph'], status: [403], token: ['no-roles'] },
      { endpoint: ['graph', 'custom'], status: [403], token: ['lacks-needed'] },
      { message: /missing (?:role|scope) permissions on the request/, endpointNot: NOT_HERE },
      { message: /either scp or roles claim/, endpointNot: NOT_HERE },
      {
        endpoint: ['graph'],
        message: /does not have suffi\w{1,6} permissions?/,
        tokenNot: ['has-needed'],
        likely: true,
      },
      {
        endpoint: ['graph'],
        message:
          /required scopes are missing|application must have one of the following scopes|application is not authorized to perform this operation/,
        tokenNot: ['has-needed'],
      },
      {
        // A permission named in Graph's way; Power BI's own names look the same.
        message:
          /^(?!.*\b(?:tenant|dataset|workspace|report|capacity|dashboard|gateway|item|lakehouse|notebook|semanticmodel|warehouse|dataflow|pipeline)\.read).*\b(?:missing|lacks?|needs?|requires?|required|not have)\b.{0,40}\b(?:permission|scope|role)s?\b.{0,30}\b(?:[a-z]{3,40}\.(?:read|readwrite|readbasic)\.all|(?:mail|sites|calendars|contacts|files|user|group)\.(?:read|readwrite|send|selected))\b/,
        endpointNot: [...NOT_HERE, 'custom'],
        tokenNot: ['has-needed'],
        likely: true,
      },
      {
        message:
          /does not have required microsoft graph permission|no permissions in (?:the )?(?:access )?token|token contains no permissions|permissions can ?not be understood/,
      },
      { message: /auth token does not contain valid permissions/, endpointNot: NOT_HERE },
      {
        message: /insuff?icient privileges to (?:complete|perform) the/,
        endpointNot: NOT_HERE,
        also: ['calling-identity-not-supported'],
      },
      { code: ['Authorization_RequestDenied'], endpointNot: NOT_HERE, also: ['calling-identity-not-supported'] },
      {
        code: ['NoPermissionsInAccessToken', 'Authentication_MSGraphPermissionMissing', 'InsufficientPermissions'],
        endpoint: ['graph'],
      },
      { endpoint: ['graph'], message: /insuff?icient privileges/, also: ['calling-identity-not-supported'] },
      { endpoint: ['graph'], code: ['ErrorAccessDenied'], also: ['application-access-policy', 'path-requires-user'] },
      {
        endpoint: ['graph'],
        code: ['AccessDenied', 'access_denied', 'Forbidden', 'UnknownError', 'Unauthorized'],
        status: [401, 403],
        also: ['permission-held-but-refused'],
      },
      { code: ['Authentication_RequestFromNonPremiumTenantOrB2CTenant'], also: ['tenant-licence-missing'] },
      {
        endpoint: ['graph'],
        status: [401],
        code: ['GeneralException', 'Unauthenticated', 'Unauthorized'],
        likely: true,
      },
    ],
  },
  {
    id: 'permission-held-but-refused',
    title: 'The permission is held, and the service refuses all the same',
    explanation:
      'The token of the app {app} carries a permission that is known to allow this call, and {resource} refuses it: the call may need a second permission, a grant on the single object (a site, a mailbox), or a licence.',
    owner: 'tenant-admin',
    steps: [
      'Compare the permissions that the app holds with those that the documentation lists for exactly this call, its query included.',
      'For SharePoint sites with `Sites.Selected`, mailboxes and meetings: check that the app was let in to this one.',
      'Check that the tenant has the licence that the call asks for.',
    ],
    links: ['app-registration-permissions'],
    retryable: false,
    check: 'The token’s roles hold a permission that the documentation lists for this call.',
    signs: [
      { endpoint: ['graph'], status: [403], token: ['has-needed'], likely: true },
      {
        endpoint: ['graph'],
        status: [401, 403],
        code: ['AccessDenied', 'access_denied', 'Forbidden', 'UnknownError', 'Unauthorized'],
        token: ['has-needed'],
        also: ['permission-not-granted'],
      },
    ],
  },
  {
    id: 'managed-identity-role-missing',
    title: 'The managed identity lacks an application permission',
    explanation:
      'The managed identity {app} lacks {permissions} on {resource}. It has no app registration, so there is nothing to consent to: an administrator assigns the permission by a command.',
    owner: 'tenant-admin',
    steps: [
      'A Privileged Role Administrator or Global Administrator runs: {assignCommand}',
      'Wait: the platform keeps a managed identity’s token for up to 24 hours, so the new permission may arrive late.',
    ],
    links: [],
    retryable: false,
    check: 'The enterprise app of the managed identity does not show the permission on its page “Permissions”.',
    signs: [
      {
        credential: ['managed-identity'],
        message:
          /(?:token )?contains no roles|no roles (?:claim )?in the token|does not (?:contain|have) (?:any |the required )?(?:app(?:lication)? )?roles?/,
      },
      {
        credential: ['managed-identity'],
        message: /(?:token )?contains no roles|no roles (?:claim )?in the token/,
        code: ['invalid_token', 'InvalidToken'],
      },
      { finding: 'roles-missing', credential: ['managed-identity'] },
      { finding: 'nothing-granted', credential: ['managed-identity'] },
      { endpoint: ['graph'], status: [403], credential: ['managed-identity'] },
      {
        endpoint: ['graph'],
        status: [403],
        credential: ['managed-identity'],
        code: ['Authorization_RequestDenied', 'AccessDenied', 'Forbidden', 'ErrorAccessDenied'],
      },
      {
        endpoint: ['graph'],
        credential: ['managed-identity'],
        message: /either scp or roles claim|missing role permissions|insufficient privileges|no permissions/,
      },
      { endpoint: ['custom'], status: [403], credential: ['managed-identity'] },
    ],
  },
  {
    id: 'permission-not-declared',
    title: 'The app registration does not ask for an application permission that is needed',
    explanation:
      'The registration of the app {app} does not ask for {permissions} as an application permission, so consent cannot grant it.',
    owner: 'app-owner',
    steps: [
      'Open the app registration’s API permissions, choose “Add a permission”, {resource}, “Application permissions”, and add {permissions}.',
      'Then an administrator opens the consent link and accepts.',
    ],
    links: ['app-registration-permissions', 'admin-consent'],
    retryable: false,
    check: 'The API permissions page does not list the permission with type “Application”.',
    signs: [],
  },
  {
    id: 'delegated-permission-only',
    title: 'The permission was chosen as a delegated one',
    explanation:
      'The registration of the app {app} declares {permissions} as a delegated permission; that one needs a signed-in user and never helps an app that signs in as itself.',
    owner: 'app-owner',
    steps: [
      'Open the app registration’s API permissions and add {permissions} again, this time under “Application permissions”.',
      'Then an administrator opens the consent link and accepts.',
    ],
    links: ['app-registration-permissions', 'admin-consent'],
    retryable: false,
    check: 'The API permissions page lists the permission with type “Delegated” only.',
    signs: [],
  },
  {
    id: 'calling-identity-not-supported',
    title: 'This call does not accept this kind of caller',
    explanation: 'The operation refuses the kind of identity that calls it; more consent changes nothing.',
    owner: 'app-owner',
    steps: [
      'Look up in the API’s documentation whether the call supports application permissions at all, and which kinds of apps may make it.',
    ],
    links: [],
    retryable: false,
    check: 'The token holds a permission that the documentation lists for this call, and it is refused all the same.',
    signs: [{ message: /cannot be performed for the specified calling identity type/ }],
  },
  {
    id: 'path-requires-user',
    title: 'The path belongs to a signed-in user',
    explanation: '`/me` means the user who signed in, and an app that signs in as itself has none.',
    owner: 'pipeline-author',
    steps: ['Name the user instead: `/users/USER-ID/…`.'],
    links: [],
    retryable: false,
    check: 'The path holds `/me`.',
    signs: [
      ...withMore(
        { message: /applications? without a signed-in user (?:is|are) not allowed/ },
        { endpoint: ['graph'], code: ['Authorization_RequestDenied', 'Forbidden', 'AccessDenied'], status: [403] },
      ),
      {
        message:
          /app(?:lication)?[- ]only (?:access |tokens? )?(?:is |are )?(?:not|no longer)|no longer supports? app(?:lication)?[- ]only|not supported (?:in|for|with) app(?:lication)?[- ]only|application permissions? (?:is|are) not supported|only (?:be )?(?:called|valid|supported) (?:with|on behalf|in).{0,20}delegated/,
      },
      { message: /only valid with delegated authentication/ },
      {
        endpoint: ['graph'],
        request: ['me'],
        status: [400, 401, 403, 404],
        credential: ['secret', 'certificate', 'federated', 'managed-identity'],
      },
      {
        endpoint: ['graph'],
        request: ['me'],
        code: ['ErrorAccessDenied'],
        also: ['permission-not-granted', 'application-access-policy'],
      },
      { endpoint: ['graph'], request: ['me'], status: [400] },
      { endpoint: ['graph'], request: ['me'], message: /mysite/ },
      ...withMore(
        { message: /(?:obtain|get) (?:a )?wac access token/, likely: true },
        { endpoint: ['graph'], status: [403], code: ['AccessDenied'] },
      ),
    ],
  },
  {
    id: 'application-access-policy',
    title: 'A policy of the service keeps the app out of this user’s data',
    explanation:
      'The permission may be granted, but an application access policy of Exchange Online or Teams limits the app to other mailboxes or users.',
    owner: 'tenant-admin',
    steps: [
      'An Exchange administrator checks the mailbox with `Test-ApplicationAccessPolicy` and corrects the policy; a change may take over half an hour.',
    ],
    links: [],
    retryable: false,
    check: 'The token’s roles hold the mail permission, and other mailboxes work.',
    signs: [
      ...withMore(
        { message: /no application access policy|not authorized to .{0,60}on behalf of/ },
        { endpoint: ['graph'], code: ['Unauthorized', 'Forbidden', 'AccessDenied'] },
      ),
      { endpoint: ['graph'], code: ['ErrorAccessDenied'], token: ['has-needed'], also: ['permission-not-granted'] },
      { message: /applicationaccesspolicy|application access policy|access to odata is disabled/ },
    ],
  },
  {
    id: 'identity-not-in-tenant',
    title: 'Microsoft Graph does not find the app in the tenant',
    explanation:
      'The token names no enterprise app that the tenant {tenant} knows: it is missing, some seconds old, or the token was asked from another tenant.',
    owner: 'tenant-admin',
    steps: [
      'If consent was given a moment ago, {again}.',
      'Otherwise an administrator opens the consent link and accepts: that creates the enterprise app.',
      'Check that the token is asked from the tenant’s own ID.',
    ],
    links: ['admin-consent', 'enterprise-app'],
    retryable: true,
    check: 'The tenant’s list of enterprise apps does not show the app.',
    signs: [
      { code: ['Authorization_IdentityNotFound'], also: ['shared-authority-for-app'] },
      { message: /identity of the calling application could not be established/, also: ['shared-authority-for-app'] },
    ],
  },
  {
    id: 'tenant-licence-missing',
    title: 'The tenant has no licence for this call',
    explanation: 'The API answers only for tenants with a Premium licence of Entra ID.',
    owner: 'tenant-admin',
    steps: [
      'Check the tenant’s licences on the overview page of Entra ID.',
      'Some calls say the same when `Directory.Read.All` is missing: compare the granted permissions.',
    ],
    links: [],
    retryable: false,
    check: 'The overview page of Entra ID shows the licence “Free”.',
    signs: [
      ...withMore(
        { message: /valid office ?365 licen[sc]e|failed to get licen[sc]e information/, likely: true },
        { endpoint: ['graph'] },
      ),
      { endpoint: ['graph'], codeLike: /licen[sc]e(?:required|missing|notfound)/ },
      {
        message: /(?:not|n't|without|no|requires?|needs?|missing).{0,40}(?:premium|licen[sc]e)|not licensed/,
        likely: true,
      },
    ],
  },
  {
    id: 'service-not-provisioned',
    title: 'The service behind this call is not set up for this tenant or user',
    explanation:
      'The call reached {resource}, and what it reads from does not exist yet: a mailbox, a OneDrive, or a service that the tenant has not started.',
    owner: 'tenant-admin',
    steps: [
      'An administrator opens the service once, or gives the user the licence that brings it; a OneDrive is made when the user signs in or by the SharePoint administrator.',
    ],
    links: [],
    retryable: false,
    check: 'The same call for another user, or the service’s own page, shows data.',
    signs: [
      ...withMore(
        { code: ['MailboxNotEnabledForRESTAPI', 'OrganizationFromTenantGuidNotFound'], likely: true },
        { endpoint: ['graph'], status: [401, 403, 404] },
      ),
      ...withMore(
        {
          endpoint: ['graph'],
          message:
            /(?:not|n't) (?:been |yet )?(?:provisioned|onboarded)|mysite (?:was )?not found|no (?:onedrive|mailbox) (?:for|found)|tenant does not have a spo/,
          likely: true,
        },
        { code: ['ResourceNotFound', 'ItemNotFound', 'BadRequest', 'Unauthorized', 'UnauthorizedAccess'] },
      ),
    ],
  },
  {
    id: 'directory-quota-used-up',
    title: 'The app may create no more objects in the directory',
    explanation: 'Entra limits how many objects one identity may create, and this one has used its share.',
    owner: 'tenant-admin',
    steps: [
      'Delete objects that the app created and no longer needs, deleted ones included, or give it a role without that limit.',
    ],
    links: [],
    retryable: false,
    check: 'The message speaks of a quota of directory objects.',
    signs: [{ code: ['Directory_QuotaExceeded'] }, { message: /directory object quota/ }],
  },
  {
    id: 'app-management-policy',
    title: 'A policy of the tenant forbids this kind of credential',
    explanation: 'The tenant’s policy for app management does not let apps have a credential of this kind or length.',
    owner: 'tenant-admin',
    steps: ['Use workload identity federation or a certificate, or an administrator exempts the app from the policy.'],
    links: [],
    retryable: false,
    check: 'The policy for app management in the Entra admin centre restricts secrets or certificates.',
    signs: [
      { codeLike: /^credentialtypenotallowed|^(?:password|key)credential.*(?:notallowed|restricted)/ },
      { message: /credential type not allowed|not allowed as per assigned policy/ },
    ],
  },
  {
    id: 'token-expired',
    title: 'The access token has expired',
    explanation: 'A token lives for about an hour, and this one was used after its end.',
    owner: 'pipeline-author',
    steps: ['Ask for a fresh token right before the call; {again}.'],
    links: [],
    retryable: true,
    check: 'The token’s `exp` lies before the time of the call.',
    signs: [
      { message: /80049228/ },
      { code: ['TokenExpired', 'ExpiredAuthenticationToken', 'AccessTokenExpired'] },
      { info: ['TokenExpired'] },
      {
        message: /(?:access )?token (?:has |is )?expired|lifetime validation failed|token expired/,
        status: [401, 403],
      },
      { challenge: /token expired|expired/, status: [401] },
      { message: /lifetime validation failed|access token has expired/ },
      { code: ['InvalidAuthenticationToken', 'Unauthorized', 'InvalidToken'], message: /expired|lifetime validation/ },
    ],
  },
  {
    id: 'token-for-another-resource',
    title: 'The token was issued for another API',
    explanation:
      'The call carried a token whose audience is not the API that was called, or a text that is no token at all.',
    owner: 'pipeline-author',
    steps: [
      'Ask for the token with the scope of the API that is called, and send the token that came back unchanged.',
      'Check that the host belongs to the cloud of the tenant.',
    ],
    links: [],
    retryable: false,
    check: 'The token’s `aud` differs from the API’s address.',
    signs: [
      { code: ['InvalidAuthenticationToken'], likely: true },
      ...withMore(
        { codeLike: /^(?:access)?token(?:is)?missing$|^missing(?:access)?token$/ },
        { endpoint: ['powerbi', 'fabric'], status: [401, 403] },
      ),
      { endpoint: ['graph'], status: [401], likely: true },
      { code: ['MissingCredentials', 'MissingAuthenticationToken'] },
      {
        message:
          /authorization header (?:is )?(?:needed|missing|required|not (?:found|present))|no authorization header|bearer token (?:is )?(?:missing|empty)/,
      },
      {
        endpoint: ['graph'],
        code: ['MissingCredentials', 'MissingAuthenticationToken'],
        message: /authorization header/,
      },
      { finding: 'wrong-audience' },
      {
        endpoint: ['graph', 'fabric', 'custom'],
        status: [401],
        code: ['InvalidAuthenticationToken', 'InvalidAuthenticationTokenTenant', 'InvalidToken'],
      },
      { endpoint: ['graph'], code: ['InvalidAuthenticationToken'] },
      { info: ['InvalidToken'] },
      { code: ['InvalidToken', 'invalid_token', 'InvalidAuthenticationTokenAudience'] },
      {
        message:
          /invalid audience|audience validation failed|idx10214|compacttoken|access token is empty|token (?:is )?malformed|token audience is not valid|token.{0,120}audience '[^']{1,200}' is invalid|idx12741|idx12709/,
      },
      { challenge: /invalid_token/, status: [401] },
      { token: ['wrong-audience'], status: [401, 403] },
      { token: ['wrong-audience'], status: [401, 403], empty: true },
    ],
  },
  {
    id: 'token-for-another-tenant',
    title: 'The token belongs to another tenant',
    explanation: 'The token was issued by another tenant than the one that the call or the connection names.',
    owner: 'pipeline-author',
    steps: ['Correct the tenant ID of the service connection.'],
    links: ['service-connection'],
    retryable: false,
    check: 'The token’s `tid` differs from the tenant ID of the connection.',
    signs: [{ finding: 'wrong-tenant' }, { code: ['InvalidAuthenticationTokenTenant'] }],
  },
  {
    id: 'aad-graph-retired',
    title: 'Azure AD Graph is retired',
    explanation:
      'The call went to Azure AD Graph (`graph.windows.net`), which Microsoft has switched off; no permission brings it back.',
    owner: 'pipeline-author',
    steps: ['Call Microsoft Graph instead, or use a version of the tool that does.'],
    links: [],
    retryable: false,
    check: 'The address or the audience of the token is `graph.windows.net`.',
    signs: [
      { request: ['aad-graph'], status: [400, 401, 403, 404, 410] },
      { request: ['aad-graph'], message: /token missing or malformed/ },
      { message: /access blocked to aad graph|aadgraphmigration|azure ad graph.{0,80}(?:retired|deprecated|blocked)/ },
    ],
  },
  {
    id: 'object-not-found',
    title: 'What the path names does not exist here',
    explanation: 'The call arrived and the permission sufficed, but the tenant holds no such object or path.',
    owner: 'pipeline-author',
    steps: ['Compare the IDs and the spelling of the path with the API’s documentation and the tenant.'],
    links: [],
    retryable: false,
    check: 'The same path with an ID that surely exists works.',
    signs: [
      { endpoint: ['graph', 'custom', 'discovery'], status: [404] },
      {
        code: ['Request_ResourceNotFound', 'ResourceNotFound', 'ItemNotFound', 'ErrorItemNotFound', 'ErrorInvalidUser'],
        endpoint: ['graph'],
      },
    ],
  },
  {
    id: 'names-withheld',
    title: 'The answer came, but with the names left out',
    explanation:
      'Microsoft Graph answered 200 and hid everything but the IDs, because a permission to read those objects is missing.',
    owner: 'tenant-admin',
    steps: [
      'Grant {permissions}: an administrator opens the consent link and accepts.',
      'If the page does not list the permission, the app’s owner must first add it as an application permission.',
    ],
    links: ['admin-consent', 'app-registration-permissions'],
    retryable: false,
    check: 'The members in the answer have an `id` and no `displayName`.',
    signs: [{ finding: 'names-withheld' }],
  },
  {
    id: 'names-withheld-from-managed-identity',
    title: 'The answer came, but with the names left out',
    explanation:
      'Microsoft Graph answered 200 and hid everything but the IDs, because the managed identity lacks a permission to read those objects.',
    owner: 'tenant-admin',
    steps: [
      'A Privileged Role Administrator or Global Administrator runs: {assignCommand}',
      'Wait: the platform keeps a managed identity’s token for up to 24 hours.',
    ],
    links: [],
    retryable: false,
    check: 'The members in the answer have an `id` and no `displayName`.',
    signs: [{ finding: 'names-withheld', credential: ['managed-identity'] }],
  },
  {
    id: 'excess-permissions',
    title: 'The app holds more permissions than the release needs',
    explanation: 'Beyond the required permissions the app {app} holds {excess}.',
    owner: 'tenant-admin',
    steps: [
      'An administrator opens the enterprise app’s page “Permissions” and removes what is not needed: that takes the grant back.',
      'The app’s owner removes it from the app registration’s API permissions as well, or the next consent grants it again.',
    ],
    links: ['enterprise-app', 'app-registration-permissions'],
    retryable: false,
    check: 'The enterprise app’s page “Permissions” lists more than the release’s `graphPermissions`.',
    signs: [{ finding: 'excess-roles' }],
  },
];
