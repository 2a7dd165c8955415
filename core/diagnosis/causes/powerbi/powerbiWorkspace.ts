import { anyOf, type Cause } from '../../rules/cause';
import { EVERY_ENDPOINT, REFUSED } from '../endpoints';

/** One workspace, gateway or semantic model of Power BI or Fabric. */
export const POWERBI_WORKSPACE_CAUSES: readonly Cause[] = [
  {
    id: 'workspace-access-missing',
    title: 'The app has no role in the workspace',
    explanation:
      'The app {app} is not a member of the workspace {workspace}, or the workspace does not exist under this ID; Power BI gives the same answer for both.',
    owner: 'workspace-admin',
    steps: [
      'An administrator of the workspace opens it, chooses “Manage access” and adds the enterprise app {objectId} with the role that the release needs.',
      'Compare the workspace’s ID with the address bar of the opened workspace.',
    ],
    links: ['workspace-access'],
    commands: ['add-power-bi-workspace-role', 'add-fabric-workspace-role'],
    retryable: false,
    check: '“Manage access” of the workspace does not list the app.',
    signs: [
      {
        endpoint: ['powerbi', 'fabric'],
        message: /workspace[^{}]{0,120}(?:does not exist|not (?:be )?found)/,
        also: ['workspace-id-wrong'],
      },
      { finding: 'workspace-not-reached', also: ['workspace-id-wrong'] },
      { code: ['GroupNotAccessible'] },
      {
        code: [
          'PowerBIFolderNotFound',
          'PowerBIEntityNotFound',
          'PowerBIGroupNotFound',
          'WorkspaceNotFound',
          'WorkspaceNotFoundException',
          'PowerBIDatasetNotFound',
          'PowerBIReportNotFound',
        ],
        also: ['workspace-id-wrong'],
      },
      { endpoint: ['powerbi', 'fabric'], code: ['ItemNotFound', 'EntityNotFound'], also: ['workspace-id-wrong'] },
      { code: ['InsufficientPermissionsOverWorkspace', 'InsufficientWorkspaceRole'] },
      {
        endpoint: ['powerbi', 'fabric'],
        codeLike:
          /[a-z]forbidden|forbidden[a-z]|(?:insufficient|notenough)\w*(?:permission|privilege)|^powerbi\w+notfound/,
        also: ['power-bi-setting-off'],
      },
      {
        endpoint: ['powerbi', 'fabric'],
        request: ['workspace'],
        code: ['PowerBINotAuthorizedException'],
        also: ['power-bi-setting-off'],
      },
      {
        endpoint: ['powerbi', 'fabric'],
        request: ['workspace'],
        status: [401],
        requestNot: ['admin'],
        also: ['power-bi-setting-off'],
      },
      {
        endpoint: ['powerbi', 'fabric'],
        status: [403],
        empty: false,
        requestNot: ['admin'],
        also: ['power-bi-setting-off'],
      },
      { endpoint: ['fabric'], status: [403], request: ['workspace'], also: ['power-bi-setting-off'] },
      {
        endpoint: ['powerbi', 'fabric'],
        message: anyOf(
          /does ?n[o']t have (?:enough |sufficient |the required )?(?:permission|access|privilege)/,
          /cannot query (?:the )?dataset/,
        ),
        also: ['power-bi-setting-off'],
      },
      { endpoint: ['powerbi', 'fabric'], refusal: REFUSED, also: ['power-bi-setting-off'] },
      {
        endpoint: ['powerbi', 'fabric'],
        codeLike: /permission(?!scope)|privilege|accessdenied|notauthorized/,
        also: ['power-bi-setting-off'],
      },
      // Analysis Services.
      {
        message: anyOf(
          /\beither the .{1,120}(?:not exist|not have).{1,60}(?:permission|object|database)/,
          /\bdatabase with the name of .{1,120}does not exist/,
        ),
        endpointNot: ['graph'],
        likely: true,
        also: ['workspace-id-wrong'],
      },
      // Nobody else has these.
      {
        endpointNot: EVERY_ENDPOINT,
        uncoded: true,
        message: /\b(?:workspace|semantic model|dataset|lakehouse|dataflow|deployment pipeline)\b/,
        refusal: REFUSED,
        also: ['power-bi-setting-off'],
      },
    ],
  },
  {
    id: 'workspace-id-wrong',
    title: 'The workspace or item does not exist under this ID',
    explanation: 'Power BI gives the same answer for an ID that does not exist as for one that the app may not see.',
    owner: 'pipeline-author',
    steps: ['Compare the ID with the address bar of the opened workspace or item.'],
    links: ['workspace-access'],
    retryable: false,
    check: 'The link to the workspace does not open, even for its administrator.',
    signs: [{ message: /not permitted for personal workspace/ }],
  },
  {
    id: 'workspace-role-too-low',
    title: 'The app’s role in the workspace is too low',
    explanation:
      'The app {app} has the role {heldRole} in the workspace {workspace}, and the release needs {requiredRole}.',
    owner: 'workspace-admin',
    steps: [
      'An administrator of the workspace opens it, chooses “Manage access” and raises the role of the enterprise app {objectId} to {requiredRole}.',
    ],
    links: ['workspace-access'],
    commands: ['change-power-bi-workspace-role', 'change-fabric-workspace-role'],
    retryable: false,
    check: '“Manage access” of the workspace shows the lower role beside the app.',
    signs: [{ finding: 'workspace-role-too-low' }],
  },
  {
    id: 'workspace-role-unknown',
    title: 'The app’s role in the workspace is not verified',
    explanation:
      'The workspace {workspace} can be read, but it is not verified that the app has {requiredRole} or higher: the list of users cannot be read, or it does not name the app itself, which may have its role through a security group.',
    owner: 'workspace-admin',
    steps: [
      'An administrator of the workspace checks “Manage access”: the enterprise app {objectId}, or a group that it is in, must have {requiredRole} or higher.',
    ],
    links: ['workspace-access'],
    retryable: false,
    check: '“Manage access” of the workspace shows the role beside the app.',
    signs: [{ finding: 'workspace-role-unknown', likely: true }],
  },
  {
    id: 'no-workspaces',
    title: 'Power BI accepts the app, but it is in no workspace',
    explanation: 'The tenant setting is correct, but the app {app} is not a member of any workspace yet.',
    owner: 'workspace-admin',
    steps: [
      'An administrator of each workspace that the release works on opens it, chooses “Manage access” and adds the enterprise app {objectId}.',
    ],
    links: ['workspace-access'],
    commands: ['add-power-bi-workspace-role', 'add-fabric-workspace-role'],
    retryable: false,
    check: '“Manage access” of the workspace does not list the app.',
    signs: [{ finding: 'no-workspaces' }],
  },
  {
    id: 'gateway-access-missing',
    title: 'The app has no rights on the gateway',
    explanation:
      'Gateways and their data sources have permissions of their own, and the app {app} has none for this one.',
    owner: 'resource-owner',
    steps: [
      'An administrator of the gateway opens “Manage connections and gateways” and adds the enterprise app {objectId} as an administrator or user.',
      'For a cloud data source the app takes over the semantic model instead.',
    ],
    links: ['fabric-connections'],
    retryable: false,
    check: '`/gateways` gives an empty list for the app.',
    signs: [
      { endpoint: ['powerbi'], request: ['gateway'], status: [401, 403, 404], likely: true },
      {
        endpoint: ['powerbi'],
        request: ['gateway'],
        code: ['PowerBINotAuthorizedException', 'PowerBIEntityNotFound'],
        likely: true,
      },
      {
        message: /no gateway (?:was )?found|gateway.{0,40}not found|\bgateway admin|admin\w* of the gateway/,
        likely: true,
      },
    ],
  },
  {
    id: 'gateway-unreachable',
    title: 'The on-premises data gateway does not answer',
    explanation:
      'Access to Power BI works; the data gateway does not answer it: its service is stopped, its machine is off or full, or the network in front of it is closed.',
    owner: 'resource-owner',
    steps: [
      'An administrator of the gateway looks at its status under “Manage connections and gateways”, starts its service or machine, and lets it out to Azure Relay (port 443).',
    ],
    links: ['fabric-connections'],
    retryable: true,
    check: 'The page of the gateway shows it as offline.',
    signs: [
      {
        codeLike: anyOf(
          /^dm(?:ts)?_.*(?:gwpipeline_client_|spooledoperation|gwpipeline_unknown)/,
          /gateway(?:unreach|offline|notreach|communication)|^dm.*gateway_?timeout/,
        ),
        message: /gateway|gwpipeline/,
        overrides: true,
        likely: true,
      },
      {
        message: /\b(?:data|the) gateway.{0,80}(?:offline|unreachable|not reachable|could not be reached)/,
        likely: true,
      },
    ],
  },
  {
    id: 'model-access-missing',
    title: 'The app may not query this semantic model',
    explanation:
      'The semantic model (dataset) has rules or permissions of its own, and they do not allow the app {app}.',
    owner: 'workspace-admin',
    steps: [
      'Give the app Build permission on the semantic model, or a role in its workspace.',
      'A model with row-level security cannot be queried by a service principal this way: remove the rules or name an effective identity.',
    ],
    links: ['workspace-access'],
    retryable: false,
    check: 'The model’s page “Manage permissions” does not list the app, or the model defines row-level security.',
    signs: [
      {
        code: ['DatasetExecuteQueriesError'],
        message: /failed to open the msolap connection/,
        also: ['capacity-not-active'],
      },
      { code: ['RLSNotAuthorizedForModel'], likely: true },
    ],
  },
  {
    id: 'effective-identity-required',
    title: 'The request must name an effective identity',
    explanation:
      'The semantic model has row-level security, and the request does not say for whom (or says it where it must not).',
    owner: 'pipeline-author',
    steps: ['Add or remove the effective identity in the request, as the model needs it.'],
    links: [],
    retryable: false,
    check: 'The message mentions an effective identity.',
    signs: [{ message: /effective ?identity/, likely: true }],
  },
  {
    id: 'data-source-without-credentials',
    title: 'The semantic model cannot read its data source',
    explanation:
      'Access to Power BI works; the model’s data source does not: its stored credentials are missing or refused, or its gateway cannot reach it.',
    owner: 'workspace-admin',
    steps: [
      'The app takes over the semantic model (or its owner opens the settings) and sets the data source credentials.',
    ],
    links: [],
    retryable: false,
    check: 'The model’s settings show a warning under “Data source credentials”.',
    signs: [
      {
        codeLike:
          /^dm(?:ts)?_.*(?:datasource(?!ingateway)|credential|gwpipeline|oauthtoken|moniker(?!notfound)|mashup)/,
        overrides: true,
        likely: true,
      },
      {
        message:
          /datasource.{0,30}(?:credential|hasnocredential)|credentials provided for the .{1,60} source are invalid/,
        likely: true,
      },
    ],
  },
];
