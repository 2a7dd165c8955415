import { anyOf, type Cause } from '../../rules/cause';
import { KNOWN_APIS } from '../endpoints';

/** Other APIs of Microsoft under an app's identity: what opens them stands in no token and on no consent page. */
export const MICROSOFT_API_CAUSES: readonly Cause[] = [
  {
    id: 'azure-devops-user-missing',
    title: 'The app is not a user of the Azure DevOps organization',
    explanation:
      'Azure DevOps knows an app only after it has been added as a user of the organization; API permissions do not matter.',
    owner: 'resource-owner',
    steps: [
      'A Project Collection Administrator opens the users page of the organization’s settings, adds the enterprise app {objectId} with access level Basic, and chooses its project and group.',
      'The organization must be connected to the tenant {tenant}; apps of other tenants cannot be added.',
    ],
    links: ['resource-access'],
    commands: ['add-azure-devops-user'],
    retryable: false,
    check: 'The users page of the organization’s settings does not list the app.',
    signs: [
      {
        endpoint: ['custom'],
        message: /tf401444|tf400813(?!: (?:resource not available for anonymous|the user '' ))/,
      },
      { api: ['azureDevOps'], status: [401, 403], likely: true, also: ['azure-devops-tenant-differs'] },
    ],
  },
  {
    id: 'azure-devops-tenant-differs',
    title: 'Azure DevOps did not accept the token and answered with its sign-in page',
    explanation:
      'Azure DevOps shows its sign-in page instead of an error when it cannot use a token: most often the organization is connected to another tenant than {tenant}, or to none.',
    owner: 'resource-owner',
    steps: [
      'A Project Collection Administrator looks up the tenant on the page Microsoft Entra of the organization’s settings.',
      'If it is another tenant, the release needs an app in that one: an app of another tenant cannot be added.',
    ],
    links: [],
    unknown: { tenant: 'the app’s own' },
    retryable: false,
    check: 'The organization’s settings name a different tenant than the one that issued the token.',
    signs: [
      // Nobody is named: the token said nothing to Azure DevOps.
      {
        endpoint: ['custom'],
        message: /tf400813: (?:resource not available for anonymous|the user '' )/,
        likely: true,
        also: ['azure-devops-user-missing'],
      },
      { api: ['azureDevOps'], html: true, status: [203, 302, 401], likely: true, also: ['azure-devops-user-missing'] },
      { api: ['azureDevOps'], status: [203, 302], likely: true, also: ['azure-devops-user-missing'] },
    ],
  },
  {
    id: 'azure-devops-project-access-missing',
    title: 'The app has no access to the Azure DevOps project',
    explanation:
      'The app is a user of the organization, and it sees no project, or not the one that was asked for: it is in none of the project’s groups, or the name is wrong.',
    owner: 'resource-owner',
    steps: [
      'A project administrator adds the enterprise app {objectId} to a group of the project, such as Readers or Contributors.',
      'If the app is in a group, compare the name of the project with the address.',
    ],
    links: ['resource-access'],
    retryable: false,
    check: 'The project’s settings, page Permissions, do not list the app in any group.',
    signs: [
      {
        api: ['azureDevOps'],
        message: /vs800075|tf200016|tf401019|you do not have permissions? (?:to access it|for the operation)/,
      },
      { finding: 'nothing-listed', api: ['azureDevOps'] },
      { api: ['azureDevOps'], status: [404], likely: true, also: ['api-address-wrong'] },
    ],
  },
  {
    id: 'dataverse-user-missing',
    title: 'The app is not an application user of the Dataverse environment',
    explanation:
      'The token is right, and the environment has no application user for this client ID; a delegated permission does not help.',
    owner: 'resource-owner',
    steps: [
      'In the Power Platform admin center, open the environment, Settings, Users + permissions, Application users, and add the app with a security role.',
      'If a security group limits the environment, add the app to it first.',
    ],
    links: ['resource-access'],
    commands: ['add-dataverse-user'],
    retryable: false,
    check: 'The page Application users of the environment does not list the app.',
    signs: [
      { code: ['0x80072560'] },
      { codeLike: /^usernot(?:member|part)of\w*securitygroup$/, likely: true },
      { phrase: /\buser is not a member of the organization/, endpointNot: KNOWN_APIS },
    ],
  },
  {
    id: 'dataverse-role-missing',
    title: 'The application user lacks a security role in Dataverse',
    explanation:
      'The environment knows the app, and none of its security roles holds the privilege that the call needs.',
    owner: 'resource-owner',
    steps: [
      'In the Power Platform admin center, open the environment’s Application users, select the app, and edit its security roles. The response names the privilege.',
    ],
    links: ['resource-access'],
    commands: ['add-dataverse-role'],
    retryable: false,
    check: 'The application user has no security role, or one without the privilege that the response names.',
    signs: [
      { code: ['0x80040220', '0x80042f09'] },
      { message: /\bmissing "?prv[a-z]|privilegename: ?prv|seclib::|not been assigned any roles/ },
      { api: ['dataverse'], status: [403], likely: true, also: ['dataverse-user-missing'] },
    ],
  },
  {
    id: 'dataverse-app-disabled',
    title: 'The Dataverse environment blocks this app',
    explanation: 'The environment knows the app but does not allow it: its application user is deactivated.',
    owner: 'resource-owner',
    steps: ['In the Power Platform admin center, open the environment’s Application users and activate the app.'],
    links: ['resource-access'],
    retryable: false,
    check: 'The list of Application users shows the app as deactivated.',
    signs: [{ message: /\b(?:specified user|user with\b).{0,80} is disabled\b/, endpointNot: KNOWN_APIS }],
  },
  {
    id: 'sharepoint-requires-certificate',
    title: 'This API does not accept an app that signs in with a secret',
    explanation:
      'SharePoint’s and Outlook’s own APIs accept an app only when it signed in with a certificate or a federated credential. The roles in the token do not matter.',
    owner: 'app-owner',
    steps: [
      'Give the app registration a certificate or a federated credential, and let the {connection} use it; or call Microsoft Graph instead.',
    ],
    links: ['app-registration-credentials', 'service-connection'],
    retryable: false,
    check: 'The token’s claim `appidacr` is 1, which means a secret.',
    signs: [
      {
        endpointNot: KNOWN_APIS,
        message: /unsupported app only token|token type is not allowed|method that is too weak/,
      },
      // What most of the reports come down to, where the kind of credential is not known.
      { api: ['sharepoint'], status: [401], also: ['sharepoint-permission-missing'] },
    ],
  },
  {
    id: 'sharepoint-permission-missing',
    title: 'The app has no SharePoint permission',
    explanation:
      'The token carries no application permission of SharePoint’s own API. Permissions of Microsoft Graph with the same names do not count there.',
    owner: 'tenant-admin',
    steps: [
      'An administrator opens the consent link and accepts. With `Sites.Selected`, the site must be granted as well.',
      'If the page lists no permission of SharePoint, the app’s owner first adds one, such as `Sites.Selected`, on the API permissions page.',
    ],
    links: ['admin-consent', 'app-registration-permissions'],
    commands: ['grant-consent'],
    retryable: false,
    check: 'The token for SharePoint has no `roles`.',
    signs: [
      { api: ['sharepoint'], status: [401, 403], token: ['no-roles'] },
      {
        api: ['sharepoint'],
        status: [401],
        credential: ['certificate', 'federated', 'managed-identity', 'user'],
        also: ['sharepoint-requires-certificate'],
      },
      // PnP’s cmdlets and libraries call SharePoint’s own API, and show nothing of its answer.
      {
        message: /\b[a-z]{3,12}-pnp[a-z].{0,300}(?:unauthorized operation|e_accessdenied|\b401\b)/,
        uncoded: true,
        endpointNot: KNOWN_APIS,
        likely: true,
        also: ['sharepoint-site-access-missing', 'sharepoint-requires-certificate'],
      },
    ],
  },
  {
    id: 'sharepoint-site-access-missing',
    title: 'The app has no access to this SharePoint site',
    explanation:
      'The token is right, and the site refuses the app: with `Sites.Selected` each site has to be granted, or the permission is too low for the call.',
    owner: 'resource-owner',
    steps: [
      'A SharePoint administrator grants the app {clientId} the role read or write on the site (the page of this cause shows how).',
      'If the app should reach all sites, the app’s owner adds `Sites.Read.All` of SharePoint, and an administrator consents.',
    ],
    links: [],
    commands: ['grant-site'],
    retryable: false,
    check: 'The permissions of the site list no grant for the app.',
    why: 'A grant is made by `Grant-PnPEntraIDAppSitePermission`, by `m365 spo site apppermission add`, or by POST to `/sites/ID/permissions` of Microsoft Graph with `Sites.FullControl.All`.',
    signs: [
      {
        api: ['sharepoint'],
        message: /access denied|unauthorized operation/,
        also: ['sharepoint-requires-certificate'],
      },
      // SharePoint’s number for it, and its words.
      {
        message: /-2147024891|0x80070005|perform an unauthorized operation/,
        endpointNot: KNOWN_APIS,
        likely: true,
        also: ['sharepoint-permission-missing'],
      },
      { api: ['sharepoint'], status: [403], likely: true },
    ],
  },
  {
    id: 'key-vault-network-restricted',
    title: 'The key vault firewall blocks this machine',
    explanation: 'The vault refused the network address of {machine}, before it looked at any role or access policy.',
    owner: 'resource-owner',
    steps: [
      'An administrator of the vault adds the address that the response names on its page Networking, or the release runs on an agent inside the vault’s network.',
      'The address of a hosted agent changes from job to job: a rule for it helps once and stays open for others. A self-hosted agent can have a fixed one.',
    ],
    links: [],
    commands: ['allow-key-vault-address'],
    retryable: false,
    check: 'The page Networking of the vault does not allow the address that the response names.',
    signs: [
      {
        endpointNot: KNOWN_APIS,
        message: anyOf(
          /client address is not authorized and caller is not a trusted/,
          /public network access is disabled and request/,
          /connection is not an approved private link/,
        ),
      },
      { code: ['ForbiddenByFirewall', 'ForbiddenByConnection'] },
    ],
  },
  {
    id: 'key-vault-access-missing',
    title: 'The app has no role on the secrets of the key vault',
    explanation:
      'The firewall allows the call and the vault uses role-based access control, but no role gives this app access to its secrets. Contributor on the vault does not count.',
    owner: 'resource-owner',
    steps: [
      'Someone who can assign roles on the vault gives the enterprise app {objectId} the role Key Vault Secrets User.',
      'Compare the object ID in the response with the app’s: the role may have been given to another identity. A new role takes a few minutes.',
    ],
    links: ['resource-access'],
    commands: ['assign-key-vault-role'],
    retryable: false,
    check: 'Access control (IAM) of the vault does not list the app with a role for secrets.',
    signs: [
      { endpointNot: KNOWN_APIS, message: /caller is not authorized to perform action on resource/ },
      { code: ['ForbiddenByRbac'] },
      {
        message: /operation \w{3,20} is not permitted on this key|access denied to first party service/,
        likely: true,
        also: ['key-vault-policy-missing', 'key-vault-network-restricted'],
      },
      {
        api: ['keyVault'],
        status: [403],
        likely: true,
        also: ['key-vault-policy-missing', 'key-vault-network-restricted'],
      },
    ],
  },
  {
    id: 'key-vault-policy-missing',
    title: 'The app is not in the access policies of the key vault',
    explanation:
      'The firewall allows the call and the vault uses access policies, but none of them gives this app the permission that the response names. A role does not help there.',
    owner: 'resource-owner',
    steps: [
      'An administrator of the vault opens its page Access policies and gives the enterprise app {objectId} the secret permissions Get and List.',
      'Compare the object ID in the response with the app’s: the policy may name another identity, or the app registration’s object ID.',
    ],
    links: [],
    commands: ['add-key-vault-policy'],
    retryable: false,
    check: 'The page Access policies of the vault does not list the app, or lists it without Get and List.',
    signs: [
      {
        message:
          /does not have (?:secrets|keys|certificates) [\w ]{1,40}permission on key vault|not found on any access policy/,
      },
      { code: ['ForbiddenByPolicy'] },
    ],
  },
  {
    id: 'app-configuration-access-missing',
    title: 'The app has no role on the data of the App Configuration store',
    explanation:
      'The store accepts the token, but no role gives the app {objectId} its keys and values. Owner, Contributor or Reader of the store does not count.',
    owner: 'resource-owner',
    steps: [
      'Someone who can assign roles on the store gives the enterprise app {objectId} the role App Configuration Data Reader, or App Configuration Data Owner if the release writes. A new role takes up to 15 minutes.',
      'If it has the role, look at the page Networking of the store: with public access disabled, only a machine inside its network gets in, and any other gets the same status.',
    ],
    links: [],
    retryable: false,
    check: 'Access control (IAM) of the store does not list the app with a role for data.',
    signs: [{ api: ['appConfiguration'], status: [403], likely: true }],
  },
  {
    id: 'database-access-missing',
    title: 'The database does not let the app in',
    explanation:
      'The token is right, and the database has no user for the app {objectId}, or that user may not do this. No API permission helps.',
    owner: 'resource-owner',
    steps: [
      'In Fabric, give the app a role in the workspace, or share the warehouse or the SQL analytics endpoint with it.',
      'In Azure SQL, an administrator of the database creates the user (`CREATE USER … FROM EXTERNAL PROVIDER`) and gives it a role.',
    ],
    links: [],
    retryable: false,
    check: 'The database lists no user for the app, or one without the permission that the message names.',
    variants: [
      {
        when: { message: /fabric|lakehouse|warehouse|onelake/ },
        where: 'In Fabric',
        owner: 'workspace-admin',
        links: ['workspace-access'],
      },
    ],
    signs: [
      {
        message: /\bdatabase error\b|\bodbc\b|sql server/,
        refusal: /\bnot have permissions? to perform\b/,
        endpointNot: KNOWN_APIS,
        likely: true,
      },
      {
        message: anyOf(
          /login failed for user ' ?'|\(18456\)|cannot open database .{0,80}requested by the login/,
          /\bpermission was denied (?:on|in) (?:the )?(?:object|database|schema|column)/,
        ),
        overrides: true,
        likely: true,
      },
    ],
  },
  {
    id: 'azure-role-missing',
    title: 'The app has no role on the Azure subscription or resource',
    explanation:
      'Azure accepts the token, but no role allows the app {objectId} to do this: none was assigned at that subscription, resource group or resource.',
    owner: 'resource-owner',
    steps: [
      'An Owner, User Access Administrator or Role Based Access Control Administrator of the scope opens Access control (IAM) and assigns a role to the enterprise app, such as Reader.',
      'The response names the action and the scope, where something was refused. A new role takes a few minutes.',
      {
        when: { message: /no subscriptions? (?:were )?found for/ },
        step: 'If the release needs nothing of Azure itself, allow a sign-in without a subscription: `az login --allow-no-subscriptions`, in the GitHub action `allow-no-subscriptions: true`.',
      },
    ],
    links: ['resource-access'],
    commands: ['assign-azure-role'],
    retryable: false,
    check: 'Access control (IAM) of the scope lists no role of the app.',
    signs: [
      {
        // The last one is storage’s, which pipelines of Fabric pass on.
        code: ['AuthorizationFailed', 'LinkedAuthorizationFailed', 'AuthorizationPermissionMismatch'],
      },
      { message: /not have (?:authorization|permissions?) to perform (?:the )?action.{0,10} .?microsoft\.\w+\// },
      // Storage, about a role or about its firewall.
      {
        message: /request is not authorized to perform this operation|to use the resource manager api/,
        endpointNot: KNOWN_APIS,
        likely: true,
      },
      { finding: 'nothing-listed', api: ['azureResourceManager'] },
      // The sign-in worked; the app sees nothing in Azure. If it needs no subscription, a setting says so.
      { message: /no subscriptions? (?:were )?found for/, also: ['tool-configuration-error'] },
      { api: ['azureResourceManager'], status: [403], likely: true },
    ],
  },
  {
    id: 'azure-scope-not-found',
    title: 'Azure does not know this subscription or resource group',
    explanation: 'The ID or name in the address is wrong, or it belongs to another tenant or cloud than {tenant}.',
    owner: 'pipeline-author',
    steps: ['Compare the subscription ID and the resource group in the address with the Azure portal.'],
    links: [],
    retryable: false,
    check: 'The portal shows no such subscription in this tenant.',
    signs: [
      { code: ['SubscriptionNotFound', 'ResourceGroupNotFound', 'MissingSubscription'] },
      { message: /current tenant '[^']{1,80}' is not authorized to access linked subscription/ },
      { message: /subscription (?:of )?'[^']{1,80}' (?:could not be found|doesn't exist)/ },
    ],
  },
  {
    id: 'azure-rule-forbids',
    title: 'A rule forbids this, whatever roles the app has',
    explanation:
      'A deny assignment, a policy or a lock applies to everyone, so another role of the app {objectId} changes nothing.',
    owner: 'resource-owner',
    steps: [
      'The answer names the deny assignment, the policy or the lock. The person who manages it adds an exception, or the release does this differently.',
      'Deny assignments come from deployment stacks and managed applications, policies from Azure Policy or (data policies) the Power Platform admin center, locks from the page Locks of the resource.',
    ],
    links: ['resource-access'],
    retryable: false,
    check:
      'Access control (IAM) shows a role of the app, and its tab Deny assignments, Azure Policy or the page Locks shows the rule.',
    signs: [
      { code: ['DenyAssignmentAuthorizationFailed', 'RequestDisallowedByPolicy', 'ScopeLocked'] },
      { message: /\b(?:data|data loss prevention|admin api) polic/, endpointNot: KNOWN_APIS, likely: true },
    ],
  },
];
