import type { Family } from '../../operations/operation';

const OWNER = { owner: true } as const;
const DEPLOYS = 'The app must be Admin of the deployment pipeline. The workspace role is needed in both workspaces.';
const PIPELINE_ADMIN = 'The app must be Admin of the deployment pipeline.';
const CAPACITY = 'Besides, the app must be administrator of the capacity or hold the Assign permission on it.';

/**
 * Semantic models, reports and the rest inside one workspace. Reading takes Viewer and changing takes Contributor, as
 * Microsoft's pages on workspace roles (`service-roles-new-workspaces`) and on rights on models (`datasets-permissions`)
 * say; where neither page nor the reference names a right, none is claimed.
 */
export const WORKSPACE_CONTENT: readonly Family[] = [
  {
    below: '/groups/{}/datasets',
    app: 'yes',
    rules: [
      {
        role: 'Viewer',
        calls: [
          'GET /',
          'GET /upstreamDataflows',
          'GET /{}',
          'GET /{}/tables',
          'GET /{}/refreshes',
          'GET /{}/refreshes/{}',
          'GET /{}/refreshSchedule',
          'GET /{}/directQueryRefreshSchedule',
          'GET /{}/parameters',
          'GET /{}/datasources',
          'GET /{}/Default.GetBoundGatewayDatasources',
          'GET /{}/Default.DiscoverGateways',
          'GET /{}/queryScaleOut/syncStatus',
        ],
      },
      {
        role: 'Contributor',
        calls: [
          'POST /',
          'DELETE /{}',
          'PUT /{}/tables/{}',
          'POST,DELETE /{}/tables/{}/rows',
          'POST /{}/refreshes',
          'DELETE /{}/refreshes/{}',
          'POST /{}/queryScaleOut/sync',
        ],
      },
      {
        ...OWNER,
        calls: [
          'PATCH /{}',
          'PATCH /{}/refreshSchedule',
          'PATCH /{}/directQueryRefreshSchedule',
          'POST /{}/Default.UpdateParameters',
          'POST /{}/Default.UpdateDatasources',
        ],
      },
      {
        note: 'The reference calls it deprecated and no longer supported.',
        calls: ['POST /{}/Default.SetAllConnections'],
      },
      {
        also: 'The app must be a user of the gateway’s data source. Only on-premises gateways can be bound in this way.',
        calls: ['POST /{}/Default.BindToGateway'],
      },
      {
        note: 'The reference names no role; write permission on the model is assumed. Taking over drops the stored credentials.',
        calls: ['POST /{}/Default.TakeOver'],
      },
      {
        setting: 'executeQueries',
        note: 'It takes read and build permission on the model. Models with row-level security or single sign-on do not accept apps.',
        calls: ['POST /{}/executeQueries'],
      },
      { setting: 'embedding', calls: ['POST /{}/GenerateToken'] },
      { role: 'Member', calls: ['GET /{}/users'] },
      {
        role: 'Member',
        note: 'The call cannot give rights to an app, only to people and groups.',
        calls: ['POST,PUT /{}/users'],
      },
    ],
  },
  {
    below: '/groups/{}/reports',
    app: 'yes',
    rules: [
      { role: 'Viewer', calls: ['GET /', 'GET /{}', 'GET /{}/pages', 'GET /{}/pages/{}', 'GET /{}/datasources'] },
      {
        role: 'Contributor',
        calls: ['DELETE /{}', 'POST /{}/Clone', 'POST /{}/UpdateReportContent', 'POST /{}/Rebind'],
      },
      { calls: ['GET /{}/Export', 'POST /{}/ExportTo', 'GET /{}/exports/{}', 'GET /{}/exports/{}/file'] },
      {
        also: 'Only the owner of the data source may call it.',
        calls: ['POST /{}/Default.UpdateDatasources'],
      },
      { calls: ['POST /{}/Default.BindToGateway', 'POST /{}/Default.TakeOver'] },
      { setting: 'embedding', calls: ['POST /GenerateToken', 'POST /{}/GenerateToken'] },
    ],
  },
  {
    below: '/groups/{}/dashboards',
    app: 'yes',
    rules: [
      { role: 'Viewer', calls: ['GET /', 'GET /{}', 'GET /{}/tiles', 'GET /{}/tiles/{}'] },
      { role: 'Contributor', calls: ['POST /', 'DELETE /{}', 'POST /{}/tiles/{}/Clone'] },
      { setting: 'embedding', calls: ['POST /{}/GenerateToken', 'POST /{}/tiles/{}/GenerateToken'] },
    ],
  },
  {
    below: '/groups/{}/imports',
    app: 'yes',
    rules: [
      { role: 'Viewer', calls: ['GET /', 'GET /{}'] },
      {
        role: 'Contributor',
        note: 'An app cannot import dataflows, nor files with a protected sensitivity label.',
        calls: ['POST /'],
      },
      { role: 'Contributor', calls: ['POST /createTemporaryUploadLocation'] },
    ],
  },
  {
    below: '/groups/{}/dataflows',
    app: 'yes',
    rules: [
      {
        role: 'Viewer',
        calls: ['GET /', 'GET /{}', 'GET /{}/datasources', 'GET /{}/upstreamDataflows', 'GET /{}/transactions'],
      },
      {
        role: 'Contributor',
        calls: ['PATCH,DELETE /{}', 'POST /{}/refreshes', 'PATCH /{}/refreshSchedule', 'POST /transactions/{}/cancel'],
      },
    ],
  },
  // The reference says nothing of apps and scorecards.
  {
    below: '/groups/{}/scorecards',
    rules: [
      {
        calls: ['GET,POST /', 'GET /GetScorecardByReportId({})'],
      },
    ],
  },
  {
    below: '/groups/{}/scorecards({})',
    rules: [
      {
        calls: [
          'GET,PATCH,DELETE /',
          'POST /MoveGoals()',
          'GET,POST /goals',
          'GET,PATCH,DELETE /goals({})',
          'GET,POST,DELETE /goals({})/statusRules',
          'GET,POST /goals({})/goalValues',
          'GET,PATCH,DELETE /goals({})/goalValues({})',
          'POST /goals({})/goalValues({})/notes',
          'PATCH,DELETE /goals({})/goalValues({})/notes({})',
          'GET /goals({})/GetRefreshHistory()',
          'POST /goals({})/DeleteGoalCurrentValueConnection()',
          'POST /goals({})/DeleteGoalTargetValueConnection()',
          'POST /goals({})/RefreshGoalCurrentValue()',
          'POST /goals({})/RefreshGoalTargetValue()',
        ],
      },
    ],
  },
];

/** Workspaces themselves, who is in them, their capacity, and deployment pipelines. */
export const WORKSPACES: readonly Family[] = [
  {
    below: '/groups',
    app: 'yes',
    rules: [
      { calls: ['GET /'] },
      {
        setting: 'creating',
        note: 'The tenant setting “Create workspaces” must let the app in as well.',
        calls: ['POST /'],
      },
      { role: 'Viewer', calls: ['GET /{}'] },
      { role: 'Admin', calls: ['PATCH,DELETE /{}'] },
      { role: 'Member', calls: ['GET /{}/users'] },
      {
        role: 'Member',
        note: 'Only an Admin of the workspace can add, change or remove another Admin.',
        calls: ['POST,PUT /{}/users', 'DELETE /{}/users/{}'],
      },
      { role: 'Admin', also: CAPACITY, calls: ['POST /{}/AssignToCapacity'] },
      { also: CAPACITY, calls: ['GET /{}/CapacityAssignmentStatus'] },
      { calls: ['POST /{}/AssignToDataflowStorage'] },
    ],
  },
  {
    below: '/pipelines',
    app: 'yes',
    rules: [
      { calls: ['GET /'] },
      { setting: 'creating', calls: ['POST /'] },
      {
        note: PIPELINE_ADMIN,
        calls: [
          'GET,PATCH,DELETE /{}',
          'GET,POST /{}/users',
          'DELETE /{}/users/{}',
          'GET /{}/stages',
          'GET /{}/operations',
          'GET /{}/operations/{}',
          'POST /{}/stages/{}/unassignWorkspace',
        ],
      },
      { role: 'Admin', note: PIPELINE_ADMIN, calls: ['POST /{}/stages/{}/assignWorkspace'] },
      { role: 'Contributor', note: PIPELINE_ADMIN, calls: ['GET /{}/stages/{}/artifacts'] },
      { role: 'Contributor', note: DEPLOYS, calls: ['POST /{}/deployAll', 'POST /{}/deploy'] },
    ],
  },
];
