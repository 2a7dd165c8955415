import { anyOf, type Cause } from '../../rules/cause';

/** What one operation of Power BI or Fabric asks of an app, beside the role in the workspace. */
export const FABRIC_OPERATION_CAUSES: readonly Cause[] = [
  {
    id: 'operation-not-for-apps',
    title: 'This operation does not accept an app',
    explanation:
      'Power BI and Fabric open some operations and item types to signed-in users only, and the release calls one of them as an app.',
    owner: 'pipeline-author',
    steps: [
      'Leave the item or the operation out of the release, or run that part as a signed-in user.',
      'Where the path names no workspace, put `/groups/WORKSPACE_ID` in front. Git in Fabric accepts an app only with the credentials of a configured connection.',
    ],
    links: [],
    retryable: false,
    check:
      'The operation’s reference page says that service principals are not supported, or names item types that are.',
    signs: [
      { finding: 'operation-not-for-apps' },
      {
        codeLike: anyOf(
          /principaltypenot(?:supported|allowed)/,
          /unsupportedprincipal/,
          /serviceprincipalnot(?:supported|allowed)/,
        ),
      },
      {
        message:
          /not supported for the principal type|principal type.{0,60}not supported|n[o']t support service principal/,
      },
    ],
  },
  {
    id: 'operation-unknown',
    title: 'This call is unknown',
    explanation: 'Microsoft’s reference has no call {call}, so nothing can be said about what it needs.',
    owner: 'pipeline-author',
    steps: ['Compare method and path with the reference. If the call is new or undocumented, leave it out here.'],
    links: [],
    retryable: false,
    check: 'The reference does not list the call under this method and path.',
    signs: [{ finding: 'operation-unknown' }],
  },
  {
    id: 'operation-not-verified',
    title: 'Whether the app may make this call is not verified',
    explanation: '{what} The call {call} is not sent, and no read-only call can verify this.',
    owner: 'none',
    steps: ['Check what the call needs before the release, or accept the warning.'],
    links: [],
    unknown: { what: 'What the call needs cannot be read.', call: 'of the release' },
    retryable: false,
    check: 'The reference page of the call lists what it needs.',
    signs: [{ finding: 'operation-not-verified' }],
  },
  {
    id: 'tenant-setting-not-verified',
    title: 'This call depends on a tenant setting that no read-only call can verify',
    explanation: 'The call {call} works only while the tenant setting “{setting}” lets the app {app} in.',
    owner: 'powerbi-admin',
    steps: [
      'A Fabric administrator looks at “{setting}” in the tenant settings, section “{settingGroup}”: it must be on for the whole organization, or for a security group that holds the enterprise app {objectId}.',
    ],
    links: ['powerbi-tenant-settings'],
    commands: ['add-to-security-group'],
    retryable: false,
    check: 'The tenant settings show whether the setting is on, and for which groups.',
    signs: [{ finding: 'setting-unproved' }],
  },
  {
    id: 'power-bi-creation-setting-off',
    title: 'A tenant setting blocks apps from creating workspaces, connections and pipelines',
    explanation:
      'Creating them needs the tenant setting “Service principals can create workspaces, connections, and deployment pipelines”, which is off for new tenants. It does not include the app {app}.',
    owner: 'powerbi-admin',
    steps: [
      'A Fabric administrator opens the tenant settings, section “Developer settings”, and switches on “Service principals can create workspaces, connections, and deployment pipelines” for a security group that holds the enterprise app {objectId}.',
      'For workspaces, “Create workspaces” under “Workspace settings” must let the app in as well.',
      'Wait up to 15 minutes, then {again}.',
    ],
    links: ['powerbi-tenant-settings'],
    commands: ['add-to-security-group'],
    retryable: false,
    check: 'The app lists workspaces, and creating one is refused.',
    signs: [
      { code: ['TargetWorkspaceCreationBlockedByTenantSetting'] },
      {
        endpoint: ['powerbi', 'fabric'],
        request: ['creating'],
        status: [401, 403],
        also: ['power-bi-setting-off'],
      },
    ],
  },
  {
    id: 'execute-queries-setting-off',
    title: 'A tenant setting blocks the app from querying semantic models',
    explanation:
      'Queries need the tenant setting “Semantic Model Execute Queries REST API” (earlier: “Dataset Execute Queries REST API”), and it does not let the app {app} in.',
    owner: 'powerbi-admin',
    steps: [
      'A Fabric administrator opens the tenant settings, section “Integration settings”, and switches on “Semantic Model Execute Queries REST API” for a security group that holds the enterprise app {objectId}.',
      'If the setting is on: give the app read and build permission on the model.',
    ],
    links: ['powerbi-tenant-settings'],
    commands: ['add-to-security-group'],
    retryable: false,
    check: 'The same app reads the model, and every query is refused.',
    signs: [
      {
        endpoint: ['powerbi'],
        request: ['execute-queries'],
        status: [401],
        code: ['PowerBINotAuthorizedException', 'Unauthorized'],
        also: ['workspace-access-missing', 'model-access-missing'],
      },
    ],
  },
  {
    id: 'principal-id-wrong',
    title: 'The ID is not that of the enterprise app',
    explanation:
      'Power BI and Fabric know an app by the object ID of its enterprise app. The client ID, and the object ID of the app registration, are refused.',
    owner: 'pipeline-author',
    steps: [
      'Wherever a role or a user is given, give the enterprise app {objectId}, not the client ID or the app registration.',
    ],
    links: ['enterprise-app'],
    retryable: false,
    check: 'The ID that was sent differs from the object ID on the enterprise app’s page.',
    signs: [
      { code: ['DMTS_PrincipalsAreInvalidError', 'PrincipalNotFound'], likely: true },
      { message: /failed to get service principal details from aad|provided principal was not found/ },
    ],
  },
  {
    id: 'fabric-tenant-not-registered',
    title: 'The tenant is not registered in Fabric',
    explanation: 'Power BI and Fabric were never used in this tenant, or the tenant is not allowed to use them.',
    owner: 'powerbi-admin',
    steps: ['Someone in the organization signs up for Power BI or Fabric once; then the app can be given access.'],
    links: ['powerbi-signup'],
    retryable: false,
    check: 'The portal asks for a sign-up when someone in the tenant opens it.',
    signs: [{ code: ['TenantNotAllowed'], likely: true }],
  },
];
