import { anyOf, type Cause } from '../../rules/cause';
import { APP_CREDENTIALS } from '../endpoints';

/** The workspace has no capacity, or one of a kind that does not do this; in words or as a code. */
const OF_WORKSPACE = /\bnot have an assigned capacity|(?:without|hasno|noton)\w{0,9}capacity|capacitysku\b/;

/** Power BI and Fabric as a whole: tenant settings, admin APIs, capacity, license. They need no API permission, so a consent link never helps. */
export const POWERBI_SETTINGS_CAUSES: readonly Cause[] = [
  {
    id: 'power-bi-setting-off',
    title: 'A Power BI tenant setting blocks service principals',
    explanation:
      'The tenant setting “Service principals can call Fabric public APIs” (earlier: “Service principals can use Fabric APIs” or “Allow service principals to use Power BI APIs”) is off, or it is limited to security groups that the app {app} is not in.',
    owner: 'powerbi-admin',
    steps: [
      'A Fabric administrator opens the tenant settings, section “Developer settings”, and switches on “Service principals can call Fabric public APIs”.',
      'If the setting is limited to security groups, add the enterprise app {objectId} to one of them.',
      'Wait up to 15 minutes, then {again}.',
    ],
    links: ['powerbi-tenant-settings'],
    commands: ['add-to-security-group'],
    retryable: false,
    check: 'The setting is off, or on for groups that do not include the app.',
    signs: [
      {
        message: /caller is not authenticated to access this resource/,
        requestNot: ['admin', 'creating'],
        likely: true,
        also: ['workspace-access-missing'],
      },
      // The token was looked at: it is for Power BI.
      {
        endpoint: ['powerbi'],
        status: [403],
        request: ['list'],
        requestNot: ['admin', 'creating'],
        token: ['known'],
        tokenNot: ['wrong-audience'],
        empty: false,
        likely: true,
        also: ['token-for-another-resource'],
      },
      // A cmdlet that was refused the list of workspaces goes on to say that the one it looks for does not exist.
      {
        endpoint: ['powerbi'],
        status: [401],
        message: /invalid status code '?unauthorized|401 \(unauthorized\)/,
        requestNot: ['workspace', 'admin', 'my-workspace', 'gateway'],
        also: ['workspace-access-missing'],
      },
      {
        message: /(?:failed to resolve|resolving) (?:the )?(?:pbi )?workspace/,
        overrides: true,
        also: ['workspace-access-missing', 'capacity-missing'],
      },
      {
        message: /the feature is not available|feature switch (?:is )?disabled|required feature/,
        requestNot: ['admin'],
        also: ['capacity-missing'],
      },
      { code: ['ServicePrincipalIsNotAllowedByTenantAdminSwitch'] },
      {
        message: /\btenant settings? (?:is|are) enabled for service principal/,
        likely: true,
      },
      // A refusal with these words is about the path.
      { message: /api is not accessible for application/, also: ['power-bi-path-not-for-apps'] },
      { code: ['PowerBINotAuthorizedException'], also: ['workspace-access-missing', 'power-bi-admin-setting-off'] },
      { endpoint: ['powerbi', 'fabric'], status: [401], likely: true, also: ['workspace-access-missing'] },
      { code: ['FeatureNotAvailable'], also: ['capacity-missing'] },
      {
        endpoint: ['powerbi', 'fabric'],
        codeLike: /(?:feature|tenants)\w*(?:disabled|notenabled)|disabled(?:by|in)\w*(?:tenant|admin)/,
        also: ['capacity-missing'],
      },
      {
        endpoint: ['fabric'],
        status: [403],
        request: ['list'],
        requestNot: ['creating'],
        also: ['token-for-another-resource'],
      },
      {
        endpoint: ['powerbi', 'fabric'],
        status: [403],
        code: ['Unauthorized', 'Forbidden', 'AccessDenied'],
        requestNot: ['workspace', 'admin'],
        likely: true,
      },
    ],
  },
  {
    id: 'power-bi-network-restricted',
    title: 'Power BI does not accept calls from the public network',
    explanation:
      'The tenant or the workspace allows calls only from its private network or from listed addresses, and this call came from elsewhere.',
    owner: 'network',
    steps: [
      'Run the job on an agent inside that network.',
      'Or an administrator of that restriction (a Fabric administrator in the tenant settings, section “Advanced networking”, or an administrator of the workspace in its inbound rules) lets the {agent}’s address in.',
    ],
    links: [],
    retryable: false,
    check: 'The same call works from inside the private network.',
    signs: [
      { message: /denied due to inbound communication policy/, likely: true },
      {
        codeLike: /inboundpolicy|privatelink|publicnetwork|ipnotallowed/,
        endpointNot: ['token', 'discovery', 'authorize', 'assertion', 'identity', 'graph', 'custom'],
        likely: true,
      },
    ],
  },
  {
    id: 'power-bi-path-not-for-apps',
    title: 'This Power BI path does not support apps',
    explanation: 'Some paths work for users only, often those without `/groups/WORKSPACE-ID/`.',
    owner: 'pipeline-author',
    steps: ['Use the path with the workspace in it: `/groups/WORKSPACE-ID/…`.'],
    links: [],
    retryable: false,
    check: '`/groups` works for the same app, and this path does not.',
    signs: [
      { message: /my ?workspace.{0,60}not supported|not supported for service principal/, likely: true },
      {
        message: /api is not accessible for application/,
        status: [403],
        requestNot: ['admin'],
        also: ['power-bi-setting-off'],
      },
      {
        endpoint: ['powerbi'],
        request: ['my-workspace'],
        requestNot: ['user-flow'],
        tokenNot: ['wrong-audience'],
        status: [401, 403, 404],
        also: ['workspace-access-missing', 'power-bi-setting-off'],
      },
    ],
  },
  {
    id: 'fabric-scopes-missing',
    title: 'The user’s token lacks a delegated permission of Fabric',
    explanation:
      'Fabric asks for delegated permissions (scopes) when a user’s token is sent, and this token does not have enough of them; an app without a user needs none.',
    owner: 'app-owner',
    steps: [
      'Add the delegated permission that the call’s documentation names, or make the call with an app’s own token.',
    ],
    links: ['app-registration-permissions'],
    retryable: false,
    check: 'The token has an `scp` claim, and it lacks the scope that the call’s documentation names.',
    variants: [
      {
        when: { credential: APP_CREDENTIALS },
        where: 'Where an app makes the call',
        title: 'The call was not made with the app’s own token',
        explanation:
          'Fabric asks for delegated permissions (scopes) only when it takes the token for a user’s, such as the one that a notebook gives out; the token of an app needs none.',
        owner: 'pipeline-author',
        steps: ['Sign in as the app, ask for a token of Fabric, and make the call with that token.'],
        links: [],
      },
    ],
    signs: [{ code: ['InsufficientScopes'], also: ['power-bi-admin-update-setting-off'] }],
  },
  {
    id: 'power-bi-admin-update-setting-off',
    title: 'A tenant setting blocks service principals from the admin APIs that make changes',
    explanation:
      'Admin calls that change something need the tenant setting “Service principals can access admin APIs used for updates”, which is off for new tenants, for a security group that the app {app} is in.',
    owner: 'powerbi-admin',
    steps: [
      'A Fabric administrator opens the tenant settings, section “Admin API settings”, and switches on “Service principals can access admin APIs used for updates”.',
      'Add the enterprise app {objectId} to the security group of that setting.',
      'The admin APIs refuse an app with permissions of Power BI: if its API permissions list one, its owner removes it.',
      'Wait up to 15 minutes, then {again}.',
    ],
    links: ['powerbi-tenant-settings', 'app-registration-permissions'],
    commands: ['add-to-security-group'],
    retryable: false,
    check: 'The setting is off, or on for groups that do not include the app, while read-only admin calls work.',
    signs: [
      {
        // An app has no scopes; only the admin APIs tell it so.
        code: ['InsufficientScopes'],
        message: /\bfabric_domain\b|\/admin\//,
        also: ['fabric-scopes-missing'],
      },
      {
        endpoint: ['powerbi', 'fabric'],
        request: ['admin', 'admin-update'],
        status: [401, 403],
        also: ['power-bi-permissions-block-admin-api', 'power-bi-admin-setting-off'],
      },
      {
        endpoint: ['powerbi', 'fabric'],
        request: ['admin', 'admin-update'],
        status: [401],
        message: /authorization context/,
        also: ['power-bi-permissions-block-admin-api'],
      },
      {
        endpoint: ['powerbi', 'fabric'],
        request: ['admin', 'admin-update'],
        status: [401, 403],
        code: [
          'FeatureNotAvailable',
          'Unauthorized',
          'Forbidden',
          'InsufficientPrivileges',
          'InsufficientScopes',
          'PowerBINotAuthorizedException',
        ],
        also: ['power-bi-permissions-block-admin-api', 'power-bi-admin-setting-off'],
      },
    ],
  },
  {
    id: 'power-bi-admin-setting-off',
    title: 'A Power BI tenant setting blocks service principals from the admin APIs',
    explanation:
      'Admin APIs need the tenant setting “Service principals can access read-only admin APIs”, for a security group that the app {app} is in.',
    owner: 'powerbi-admin',
    steps: [
      'A Fabric administrator opens the tenant settings, section “Admin API settings”, and switches on “Service principals can access read-only admin APIs”.',
      'Add the enterprise app {objectId} to the security group of that setting.',
      'The admin APIs refuse an app with permissions of Power BI: if its API permissions list one, its owner removes it.',
      'Wait up to 15 minutes, then {again}.',
    ],
    links: ['powerbi-tenant-settings', 'app-registration-permissions'],
    commands: ['add-to-security-group'],
    retryable: false,
    check: 'The setting is off, or on for groups that do not include the app.',
    signs: [
      {
        endpoint: ['powerbi', 'fabric'],
        request: ['admin'],
        status: [401, 403],
        also: ['power-bi-permissions-block-admin-api'],
      },
      {
        endpoint: ['powerbi', 'fabric'],
        request: ['admin'],
        code: ['PowerBINotAuthorizedException'],
        also: ['power-bi-permissions-block-admin-api'],
      },
      {
        endpoint: ['powerbi', 'fabric'],
        request: ['admin'],
        code: ['FeatureNotAvailable', 'Unauthorized', 'Forbidden', 'InsufficientPrivileges', 'InsufficientScopes'],
        also: ['power-bi-permissions-block-admin-api'],
      },
      { message: /authorization context requested but not available/, also: ['power-bi-permissions-block-admin-api'] },
    ],
  },
  {
    id: 'power-bi-permissions-block-admin-api',
    title: 'Power BI permissions on the app break the admin APIs',
    explanation:
      'The admin APIs refuse an app that carries application permissions of Power BI ({roles}). Without these permissions, the tenant setting alone decides.',
    owner: 'app-owner',
    steps: [
      'Remove every Power BI permission from the app registration’s API permissions, and from the enterprise app’s page “Permissions” as well.',
      'Rely on the tenant setting “Service principals can access read-only admin APIs”.',
    ],
    links: ['app-registration-permissions', 'enterprise-app', 'powerbi-tenant-settings'],
    retryable: false,
    check: 'The Power BI token’s roles hold `Tenant.Read.All` or `Tenant.ReadWrite.All`.',
    signs: [
      { endpoint: ['powerbi', 'fabric'], request: ['admin'], status: [401, 403], token: ['power-bi-roles'] },
      {
        endpoint: ['powerbi', 'fabric'],
        request: ['admin'],
        status: [401, 403],
        token: ['power-bi-roles'],
        code: ['PowerBINotAuthorizedException', 'Unauthorized', 'Forbidden'],
      },
      { finding: 'power-bi-roles-held', likely: true },
    ],
  },
  {
    id: 'power-bi-token-refused',
    title: 'Power BI did not accept the token',
    explanation:
      'An empty 403 from Power BI is about the token: none was sent, it was issued for another API, or it belongs to another Microsoft cloud. No permission is involved.',
    owner: 'pipeline-author',
    steps: [
      'Ask for the token with the scope `https://analysis.windows.net/powerbi/api/.default` (or the one of your cloud) and send it unchanged.',
      'If the tenant is in a national cloud, set the input `cloud` to it: the host {host} belongs to one cloud only.',
    ],
    links: [],
    retryable: false,
    check: 'The token’s `aud` is not the Power BI address of your cloud.',
    signs: [
      {
        endpoint: ['powerbi'],
        status: [403],
        request: ['list'],
        requestNot: ['admin', 'answered-by-another'],
        tokenNot: ['known'],
        empty: false,
        likely: true,
        also: ['power-bi-setting-off'],
      },
      // What the browser asks for when a report is embedded: an embed token was given for a user's, or the other way around.
      { endpoint: ['powerbi'], status: [403], message: /\/metadata\/cluster/, likely: true },
      { endpoint: ['powerbi'], status: [403], empty: true },
      { endpoint: ['powerbi'], code: ['InvalidToken'] },
    ],
  },
  {
    id: 'power-bi-address-wrong',
    title: 'Power BI does not know this address',
    explanation: 'A 404 without a Power BI error code means that the path is wrong, not that access is missing.',
    owner: 'pipeline-author',
    steps: ['Compare the path with Power BI’s documentation; look for duplicate IDs, spaces and missing parts.'],
    links: [],
    retryable: false,
    check: '`/v1.0/myorg/groups` works for the same app.',
    signs: [
      // Parts of something that the app may see.
      {
        endpoint: ['powerbi', 'fabric'],
        codeLike: /^(?!powerbi|workspace|group|item|entity|artifact|dataset|report|capacity)\w+notfound$/,
        likely: true,
      },
      { endpoint: ['powerbi', 'fabric'], status: [404], likely: true },
    ],
  },
  {
    id: 'capacity-missing',
    title: 'The workspace has no capacity for this',
    explanation: 'The feature or item needs a workspace on an active Premium or Fabric capacity.',
    owner: 'powerbi-admin',
    steps: ['Assign the workspace to an active capacity, or resume the capacity that it is on.'],
    links: [],
    retryable: false,
    check: 'The workspace’s settings show no capacity, or the capacity is paused.',
    variants: [
      {
        when: { message: OF_WORKSPACE },
        where: 'Where the workspace has none that will do',
        links: ['workspace-access', 'capacity-settings'],
      },
    ],
    signs: [
      { message: OF_WORKSPACE, likely: true },
      // Fabric says so of items that need a capacity; the tenant setting for creating them gives the same answer.
      {
        endpoint: ['fabric'],
        request: ['workspace'],
        code: ['FeatureNotAvailable'],
        message: /feature is not available/,
        likely: true,
        also: ['power-bi-setting-off'],
      },
      // Without a capacity there are a few embed tokens to try with; once they are used up, this is all that it says.
      {
        endpoint: ['powerbi'],
        request: ['embed-token'],
        status: [403],
        empty: true,
        also: ['workspace-access-missing', 'power-bi-token-refused'],
      },
      { message: /allowable memory|premium ?capacity|compute capacity (?:has|limit)/, likely: true },
      { message: /resource governing/, likely: true },
      {
        message: anyOf(
          /(?:unable to find|no access to|cannot find|not found).{0,40}capacity/,
          /capacity.{0,60}(?:not (?:be )?found|not accessible|access denied)/,
        ),
        likely: true,
      },
      {
        code: ['CapacityLimitExceeded', 'UnsupportedSku', 'CapacityNotFound', 'InsufficientPermissionsOverCapacity'],
        likely: true,
      },
      { message: /capacity.{0,40}(?:not assigned|required)/, likely: true },
      { finding: 'no-capacity' },
    ],
  },
  {
    id: 'power-bi-license-missing',
    title: 'Power BI finds no license for this call',
    explanation: 'The caller or the workspace has no license that allows this call.',
    owner: 'powerbi-admin',
    steps: ['Move the workspace to a Premium, Embedded or Fabric capacity, or give the user a Pro license.'],
    links: [],
    retryable: false,
    check: 'The workspace’s settings show “Pro” or no capacity.',
    signs: [{ endpoint: ['powerbi', 'fabric'], message: /\blicen[sc]e\b|not ?licensed|unlicensed/, likely: true }],
  },
];
