import { anyOf, type Cause } from '../../rules/cause';
import { APP_CREDENTIALS, EVERY_ENDPOINT } from '../endpoints';

/** What its admin APIs say of an app that is not registered with it. */
const POWER_PLATFORM = /application \S+ +does not have permission to access the path/;

/** What Microsoft Graph and the services behind it refuse for reasons of their own. */
export const GRAPH_CAUSES: readonly Cause[] = [
  {
    id: 'calling-identity-not-supported',
    title: 'The operation does not support this identity type',
    explanation: 'The operation refuses the kind of identity that calls it; more consent changes nothing.',
    owner: 'app-owner',
    steps: [
      'Look up in the API’s documentation whether the call supports application permissions at all, and which kinds of apps may make it.',
    ],
    links: [],
    retryable: false,
    check: 'The token holds a permission that the documentation lists for this call, and it is refused anyway.',
    signs: [{ message: /cannot be performed for the specified calling identity type/, likely: true }],
  },
  {
    id: 'path-requires-user',
    title: 'The call needs a signed-in user',
    explanation: 'The API takes this call for a signed-in user only, and an app that signs in as itself has none.',
    owner: 'pipeline-author',
    steps: [
      'Look at the call’s reference page: “Not supported” beside “Application” means that no app can make it. Use another call that supports application permissions.',
      'If there is none, make the call as a user.',
    ],
    links: [],
    retryable: false,
    check: 'The reference page of the call lists no application permission, or the path holds `/me`.',
    variants: [
      {
        when: { request: ['me'] },
        where: 'With a path of the signed-in user',
        title: 'The path belongs to a signed-in user',
        explanation: '`/me` means the user who signed in, and an app that signs in as itself has none.',
        steps: ['Name the user instead: `/users/USER-ID/…`.'],
      },
    ],
    signs: [
      // Reports and policies say so of an app that lacks the permission, too.
      {
        message: /applications? without a signed-in user (?:is|are) not allowed/,
        also: ['permission-not-granted'],
      },
      {
        message: anyOf(
          /app(?:lication)?[- ]only (?:access |tokens? )?(?:is |are )?(?:not|no longer)/,
          /no longer supports? app(?:lication)?[- ]only/,
          /not supported (?:in|for|with) app(?:lication)?[- ]only/,
          /application permissions? (?:is|are) not supported/,
          /only (?:be )?(?:called|valid|supported) (?:with|on behalf|in).{0,20}delegated/,
          /allowed in app(?:lication)?[- ]only context only/,
        ),
        likely: true,
      },
      { endpoint: ['graph'], request: ['me'], status: [400, 401, 403, 404], credential: APP_CREDENTIALS },
      { endpoint: ['graph'], request: ['me'], code: ['UnknownError'], credential: APP_CREDENTIALS },
      // An app may post messages in Teams for an import alone.
      {
        endpoint: ['graph'],
        request: ['posts-message'],
        status: [401],
        code: ['Unauthorized', 'UnknownError'],
        also: ['permission-not-granted'],
      },
      {
        endpoint: ['graph'],
        request: ['me'],
        code: ['ErrorAccessDenied'],
        also: ['permission-not-granted', 'application-access-policy'],
      },
      { message: /(?:obtain|get) (?:a )?wac access token/, likely: true },
    ],
  },
  {
    id: 'call-requires-app',
    title: 'This call accepts apps only',
    explanation: 'The call refuses the token of a signed-in user: it works with application permissions alone.',
    owner: 'pipeline-author',
    steps: [
      'Make the call as the app itself, with its secret, certificate or federated credential, and give the app the application permission that the reference page lists.',
    ],
    links: [],
    retryable: false,
    check: 'The call’s reference page says “Not supported” for delegated permissions.',
    signs: [
      {
        message: anyOf(
          /not supported (?:in|for|with) (?:the )?delegated/,
          /delegated (?:access|permissions?|tokens?|auth\w*) (?:is|are) not (?:supported|allowed)/,
          /only (?:be )?(?:supported|available|called|allowed) (?:in|with|for) (?:the )?app(?:lication)?[- ](?:only|context)/,
        ),
        likely: true,
      },
    ],
  },
  {
    id: 'application-access-policy',
    title: 'An application access policy blocks this mailbox or user',
    explanation:
      'The permission may be granted, but an application access policy of Exchange Online or Teams limits the app to other mailboxes or users.',
    owner: 'tenant-admin',
    steps: [
      'An Exchange administrator checks the mailbox with `Test-ApplicationAccessPolicy` and corrects the policy; a change may take over half an hour.',
    ],
    links: [],
    commands: ['grant-mailbox'],
    retryable: false,
    check: 'The token’s roles hold the mail permission, and other mailboxes work.',
    signs: [
      { message: /no application access policy|not authorized to .{0,60}on behalf of/ },
      { endpoint: ['graph'], code: ['ErrorAccessDenied'], token: ['has-needed'], also: ['permission-not-granted'] },
      {
        message: /application access policy|access to odata is disabled|\[raop\]|apponly accesspolicy/,
      },
    ],
  },
  {
    id: 'directory-role-missing',
    title: 'The app or user has no directory role for this',
    explanation:
      'What was called wants a role of Entra or Exchange beside the API permission, such as Exchange Administrator or Teams Administrator.',
    owner: 'tenant-admin',
    steps: [
      'A Privileged Role Administrator assigns the role that the message or the documentation names to the enterprise app {objectId} (or to the user), under “Roles and administrators”.',
      'Wait a few minutes, then {again}.',
    ],
    links: [],
    retryable: false,
    check: 'The role’s page “Assignments” does not list the app.',
    variants: [
      {
        when: { message: POWER_PLATFORM },
        where: 'In Power Platform',
        title: 'The app is not registered with Power Platform',
        explanation: 'Its admin APIs let in registered apps only; no permission does that.',
        steps: [
          'A Power Platform administrator registers the app: `New-PowerAppManagementApp -ApplicationId {clientId}`.',
        ],
        check: '`Get-PowerAppManagementApps` does not list the app.',
      },
    ],
    signs: [
      { message: POWER_PLATFORM, likely: true },
      {
        message: anyOf(
          /role assigned to application .{1,60}(?:isn't|is not) supported/,
          // Exchange about its cmdlets.
          /is not (?:allowed to call [a-z]{3,9}-|assigned to any management role)|authz-cmdletaccessdenied/,
          /outlook\S{1,40} failed .{0,60}access is denied|by a manager of the group/,
          /\bnot (?:have |hold |in )?.{0,40}(?:global|exchange|privileged role|authentication|teams|user|intune|security) admin/,
          /(?:requires?|needs?|must (?:be|have)) .{0,40}(?:global|exchange|privileged role|teams|intune) admin/,
        ),
        likely: true,
      },
    ],
  },
  {
    id: 'tenant-license-missing',
    title: 'The tenant has no license for this call',
    explanation: 'The API answers only for tenants with a Premium license of Entra ID.',
    owner: 'tenant-admin',
    steps: [
      'Check the tenant’s licenses on the overview page of Entra ID.',
      'Some calls say the same when `Directory.Read.All` is missing: compare the granted permissions.',
    ],
    links: [],
    retryable: false,
    check: 'The overview page of Entra ID shows the license “Free”.',
    signs: [
      { message: /valid office ?365 licen[sc]e|failed to get licen[sc]e information/, likely: true },
      { codeLike: /licen[sc]e|paymentrequired/, endpointNot: ['powerbi', 'fabric', 'custom'], likely: true },
      {
        message: /\bno\w{0,20}sku:|(?:requires?|needs?|meet) .{0,60}(?:subscription\b|licen[sc]e requirement)/,
        endpointNot: ['powerbi', 'fabric', 'token', 'custom'],
        likely: true,
      },
      {
        message: anyOf(
          /(?:not|n't|without|no|requires?|needs?|missing|must have).{0,40}(?:premium(?! ?(?:capacity|workspace))|licen[sc]e)/,
          /not licensed|licen[sc]e is required/,
        ),
        endpointNot: ['powerbi', 'fabric'],
        likely: true,
      },
    ],
  },
  {
    id: 'service-not-provisioned',
    title: 'The service behind this call is not set up for this tenant or user',
    explanation:
      'The call reached {resource}, but the service that it reads from does not exist yet: a mailbox, a OneDrive, or a service that the tenant has not started.',
    owner: 'tenant-admin',
    steps: [
      'An administrator opens the service once, or gives the user a license that includes it; a OneDrive is created when the user signs in, or by the SharePoint administrator.',
    ],
    links: [],
    retryable: false,
    check: 'The same call for another user, or the service’s own page, shows data.',
    signs: [
      { code: ['MailboxNotEnabledForRESTAPI', 'OrganizationFromTenantGuidNotFound'], likely: true },
      {
        message: /(?:supported|rest apis?) for this mailbox|mailbox is either inactive|\bno(?:t have a)? mailbox\b/,
        likely: true,
      },
      {
        endpoint: ['graph'],
        message: anyOf(
          /(?:not|n't) (?:been |yet )?(?:provisioned|onboarded)/,
          /no onedrive (?:for|found)/,
          /tenant does not have a spo/,
        ),
        likely: true,
      },
      { message: /request not applicable to target tenant|enable-organizationcustomization/, likely: true },
      // SharePoint behind Graph, about a user’s OneDrive.
      { message: /mysite (?:was )?not found|retrieve user['’]s mysite/, endpointNot: ['custom'], likely: true },
    ],
  },
  {
    id: 'storage-full',
    title: 'The mailbox or drive is full',
    explanation: 'The call reached {resource} and was allowed, but the mailbox, drive or site has no space left.',
    owner: 'tenant-admin',
    steps: ['Delete what is no longer needed, or an administrator raises the quota.'],
    links: [],
    retryable: false,
    check: 'The storage page of the mailbox or site shows that its quota is used up.',
    signs: [{ code: ['ErrorQuotaExceeded', 'QuotaLimitReached', 'InsufficientStorage'], likely: true }],
  },
  {
    id: 'new-app-not-ready',
    title: 'A newly created app is not ready everywhere yet',
    explanation:
      'An enterprise app was to be created for an app registration that this part of Entra does not know yet: it is a few seconds old, or it belongs to another tenant.',
    owner: 'none',
    steps: [
      'Wait a minute, then {again}.',
      'If it stays, the app registration belongs to another tenant: `Application.ReadWrite.OwnedBy` creates enterprise apps for apps of its own tenant only.',
    ],
    links: [],
    retryable: true,
    check: 'The next run creates the enterprise app without any change.',
    signs: [{ message: /backing application of the service principal being created must/, likely: true }],
  },
  {
    id: 'directory-quota-exceeded',
    title: 'Directory object quota exceeded',
    explanation: 'Entra limits how many objects one identity may create, and this identity has reached the limit.',
    owner: 'tenant-admin',
    steps: [
      'Delete objects that the app created and no longer needs, deleted ones included, or give it a role without that limit.',
    ],
    links: [],
    retryable: false,
    check: 'The message mentions a quota of directory objects.',
    signs: [
      { code: ['Directory_QuotaExceeded'] },
      { message: /directory object quota/ },
      { aadsts: [90093], message: /object quota/ },
    ],
  },
  {
    id: 'request-taken-for-crawler',
    title: 'The edge of Microsoft Graph takes the request for a crawler’s',
    explanation:
      'The gateway in front of Microsoft Graph refused the request, whose headers look like those of a web crawler. No permission is involved.',
    owner: 'pipeline-author',
    steps: ['Send a `User-Agent` of your own and `Accept: application/json`, in one session for all calls.'],
    links: [],
    retryable: false,
    check: 'The message quotes `Microsoft-Azure-Application-Gateway`, and the same call works with curl.',
    signs: [
      {
        endpoint: ['graph'],
        code: ['UnknownError'],
        message: /microsoft-azure-application-gateway/,
        status: [[400, 499]],
        likely: true,
      },
    ],
  },
  {
    id: 'aad-graph-retired',
    title: 'Azure AD Graph is retired',
    explanation:
      'The call went to Azure AD Graph (`graph.windows.net`), which Microsoft has switched off; no permission brings it back.',
    owner: 'pipeline-author',
    steps: [
      'Use a version of the tool that calls Microsoft Graph: Terraform’s `azuread` 2.0 or later and `azurerm` 3.0 or later; in PowerShell the Microsoft Graph or Microsoft Entra module in place of AzureAD and MSOnline.',
      'Give the app the permissions of Microsoft Graph; those of Azure AD Graph do not count there.',
    ],
    links: [],
    retryable: false,
    check:
      'The address or the audience of the token is `graph.windows.net`, or the message names `graphrbac` or the module AzureAD.',
    why: 'Behind a provider or a module the refusal reads like a missing permission (`Authorization_RequestDenied`, “Insufficient privileges”), although granting one changes nothing. The library’s name in the message tells it: `graphrbac` and `Microsoft.Open.AzureAD` never called anything else.',
    signs: [
      { request: ['aad-graph'], status: [400, 401, 403, 404, 410] },
      { request: ['aad-graph'], message: /token missing or malformed/ },
      {
        message: anyOf(
          /access blocked to aad graph/,
          /ad ?graphmigration/,
          /azure ad graph.{0,80}(?:retired|deprecated|blocked)/,
        ),
        overrides: true,
      },
      // Libraries that never called anything else, whatever is said of permissions.
      { message: anyOf(/\bgraphrbac\b/, /microsoft\.open\.azuread|\bget-msol/), overrides: true, likely: true },
    ],
  },
  {
    id: 'object-not-found',
    title: 'The requested object does not exist',
    explanation: 'The call arrived and the permission sufficed, but the tenant has no such object or path.',
    owner: 'pipeline-author',
    steps: ['Compare the IDs and the spelling of the path with the API’s documentation and the tenant.'],
    links: [],
    retryable: false,
    check: 'The same path works with an ID that is known to exist.',
    signs: [
      { endpoint: ['graph', 'custom', 'discovery'], status: [404] },
      { endpointNot: EVERY_ENDPOINT, uncoded: true, status: [404], also: ['workspace-access-missing'] },
      {
        message: anyOf(
          /does not exist or one of its queried reference-property/,
          /access this item, or the item may not exist/,
          /object was not found in the store|requested user '[^']{1,100}' is invalid/,
        ),
        likely: true,
      },
      {
        phrase: /\b(?:does not|doesn't|no longer) exist|\b(?:file|record|item|list|user|object) not found/,
        endpointNot: ['powerbi', 'fabric'],
      },
      // Whoever says so, outside of Power BI: there it may as well be hidden.
      {
        codeLike: /notfound$|^errorinvaliduser$/,
        endpointNot: ['powerbi', 'fabric', 'token', 'discovery', 'identity', 'assertion'],
        likely: true,
      },
    ],
  },
];
