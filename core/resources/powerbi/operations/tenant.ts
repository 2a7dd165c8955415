import type { Family } from '../../operations/operation';

const MY_WORKSPACE =
  'This path is about “My workspace”, which an app does not have. Put /groups/WORKSPACE_ID in front of it.';
const GATEWAY_ADMIN = 'The app must be administrator of the gateway.';

/** Paths without a workspace: they mean the caller's own, and an app has none. */
export const MY_WORKSPACE_PATHS: readonly Family[] = [
  {
    below: '',
    app: 'no',
    note: MY_WORKSPACE,
    rules: [
      {
        calls: [
          'GET,POST /datasets',
          'GET,PATCH,DELETE /datasets/{}',
          'GET /datasets/{}/tables',
          'PUT /datasets/{}/tables/{}',
          'POST,DELETE /datasets/{}/tables/{}/rows',
          'GET,POST /datasets/{}/refreshes',
          'GET,DELETE /datasets/{}/refreshes/{}',
          'GET,PATCH /datasets/{}/refreshSchedule',
          'GET,PATCH /datasets/{}/directQueryRefreshSchedule',
          'GET /datasets/{}/parameters',
          'POST /datasets/{}/Default.UpdateParameters',
          'GET /datasets/{}/datasources',
          'POST /datasets/{}/Default.UpdateDatasources',
          'POST /datasets/{}/Default.SetAllConnections',
          'POST /datasets/{}/Default.BindToGateway',
          'GET /datasets/{}/Default.GetBoundGatewayDatasources',
          'GET /datasets/{}/Default.DiscoverGateways',
          'GET /datasets/{}/queryScaleOut/syncStatus',
          'POST /datasets/{}/queryScaleOut/sync',
          'GET,POST,PUT /datasets/{}/users',
          'GET,POST /imports',
          'GET /imports/{}',
          'POST /imports/createTemporaryUploadLocation',
          'GET /reports',
          'GET,DELETE /reports/{}',
          'POST /reports/{}/Clone',
          'GET /reports/{}/Export',
          'POST /reports/{}/UpdateReportContent',
          'POST /reports/{}/Rebind',
          'GET /reports/{}/pages',
          'GET /reports/{}/pages/{}',
          'GET /reports/{}/datasources',
          'POST /reports/{}/Default.UpdateDatasources',
          'POST /reports/{}/ExportTo',
          'GET /reports/{}/exports/{}',
          'GET /reports/{}/exports/{}/file',
          'GET,POST /dashboards',
          'GET,DELETE /dashboards/{}',
          'GET /dashboards/{}/tiles',
          'GET /dashboards/{}/tiles/{}',
          'POST /dashboards/{}/tiles/{}/Clone',
          'GET /dataflows',
          'POST /AssignToCapacity',
          'GET /CapacityAssignmentStatus',
        ],
      },
      // The reference speaks of apps here, of all calls without a workspace.
      {
        app: 'yes',
        setting: 'executeQueries',
        note: 'It takes read and build permission on the model. Models with row-level security or single sign-on do not accept apps.',
        calls: ['POST /datasets/{}/executeQueries'],
      },
      {
        app: 'conditional',
        disputed: true,
        note: 'The reference mentions apps for this call, and other calls without a workspace refuse them.',
        calls: ['POST /reports/{}/Default.BindToGateway'],
      },
    ],
  },
];

/** What belongs to the tenant and not to one workspace. */
export const TENANT: readonly Family[] = [
  {
    below: '/apps',
    app: 'no',
    note: 'The reference says that apps are not supported for published Power BI apps.',
    rules: [
      {
        calls: [
          'GET /',
          'GET /{}',
          'GET /{}/reports',
          'GET /{}/reports/{}',
          'GET /{}/dashboards',
          'GET /{}/dashboards/{}',
          'GET /{}/dashboards/{}/tiles',
          'GET /{}/dashboards/{}/tiles/{}',
        ],
      },
    ],
  },
  {
    below: '/gateways',
    app: 'yes',
    note: GATEWAY_ADMIN,
    rules: [
      {
        calls: [
          'GET /',
          'GET /{}',
          'GET,POST /{}/datasources',
          'GET,PATCH,DELETE /{}/datasources/{}',
          'GET /{}/datasources/{}/status',
          'GET,POST /{}/datasources/{}/users',
          'DELETE /{}/datasources/{}/users/{}',
        ],
      },
    ],
  },
  {
    below: '/capacities',
    app: 'yes',
    rules: [{ calls: ['GET /', 'GET /refreshables', 'GET /{}/refreshables', 'GET /{}/refreshables/{}'] }],
  },
  // The reference says nothing of apps here.
  {
    below: '',
    rules: [
      {
        calls: [
          'GET /capacities/{}/Workloads',
          'GET,PATCH /capacities/{}/Workloads/{}',
          'GET /dataflowStorageAccounts',
        ],
      },
    ],
  },
  {
    below: '',
    app: 'yes',
    rules: [
      { calls: ['POST /RefreshUserPermissions', 'GET /availableFeatures', 'GET /availableFeatures({})'] },
      { calls: ['POST /CreateTemplateAppInstallTicket'] },
      { setting: 'embedding', calls: ['POST /GenerateToken'] },
      { setting: 'profiles', calls: ['GET,POST /profiles', 'GET,PUT,DELETE /profiles/{}'] },
    ],
  },
];

const ADMINISTRATOR = 'The reference names a Fabric administrator and says nothing of apps.';
const NO_PERMISSIONS =
  'The app must hold no permission of Power BI that takes admin consent (Tenant.Read.All, Tenant.ReadWrite.All).';

/** The admin APIs. */
export const ADMIN: Family = {
  below: '/admin',
  rules: [
    {
      app: 'yes',
      setting: 'adminRead',
      note: NO_PERMISSIONS,
      calls: [
        'POST /workspaces/getInfo',
        'GET /workspaces/scanStatus/{}',
        'GET /workspaces/scanResult/{}',
        'GET /workspaces/modified',
        'GET /datasets',
        'GET /datasets/{}/datasources',
        'GET /datasets/{}/users',
        'GET /groups',
        'GET /groups/{}',
        'GET /groups/{}/users',
        'GET /groups/{}/dataflows/{}/upstreamDataflows',
        'GET /groups/{}/dashboards',
        'GET /groups/{}/reports',
        'GET /groups/{}/datasets',
        'GET /groups/{}/datasets/upstreamDataflows',
        'GET /groups/{}/dataflows',
        'GET /groups/{}/unused',
        'GET /reports',
        'GET /reports/{}/users',
        'GET /reports/{}/subscriptions',
        'GET /dashboards',
        'GET /dashboards/{}/tiles',
        'GET /dashboards/{}/users',
        'GET /dashboards/{}/subscriptions',
        'GET /widelySharedArtifacts/linksSharedToWholeOrganization',
        'GET /widelySharedArtifacts/publishedToWeb',
        'GET /imports',
        'GET /tenantKeys',
        'GET /capacities',
        'GET /capacities/{}/users',
        'GET /capacities/refreshables',
        'GET /capacities/{}/refreshables',
        'GET /capacities/{}/refreshables/{}',
        'GET /dataflows',
        'GET /dataflows/{}/export',
        'GET /dataflows/{}/datasources',
        'GET /dataflows/{}/users',
        'GET /apps',
        'GET /apps/{}/users',
        'GET /users/{}/artifactAccess',
        'GET /users/{}/subscriptions',
        'GET /activityevents',
        'GET /pipelines',
        'GET /pipelines/{}/users',
        'GET /profiles',
      ],
    },
    {
      setting: 'adminUpdate',
      note: ADMINISTRATOR,
      calls: [
        'POST /capacities/AssignWorkspaces',
        'POST /capacities/UnassignWorkspaces',
        'PATCH /capacities/{}',
        'PATCH /groups/{}',
        'POST /groups/{}/users',
        'DELETE /groups/{}/users/{}',
        'POST /groups/{}/restore',
        'POST /tenantKeys',
        'POST /tenantKeys/{}/Default.Rotate',
        'POST /informationprotection/removeLabels',
        'POST /informationprotection/setLabels',
        'POST /pipelines/{}/users',
        'DELETE /pipelines/{}/users/{}',
        'DELETE /profiles/{}',
      ],
    },
  ],
};
