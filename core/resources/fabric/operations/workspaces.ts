import type { Family } from '../../operations/operation';

const CONTRIBUTOR_OF_CAPACITY = 'Besides, the app must be contributor or administrator of the capacity.';

/** Workspaces: themselves, who is in them, where they live, and what they hold beside items. */
export const WORKSPACES: readonly Family[] = [
  {
    below: '/workspaces',
    app: 'yes',
    rules: [
      { calls: ['GET /'] },
      {
        setting: 'creating',
        note: `The tenant setting “Create workspaces” must let the app in as well. To place the workspace on a capacity, the app must be contributor or administrator of it.`,
        calls: ['POST /'],
      },
    ],
  },
  {
    below: '/workspaces/{}',
    app: 'yes',
    rules: [
      { role: 'Viewer', calls: ['GET /'] },
      { role: 'Admin', calls: ['PATCH,DELETE /'] },
      { role: 'Member', calls: ['GET,POST /roleAssignments', 'GET /roleAssignments/{}'] },
      { role: 'Admin', calls: ['PATCH,DELETE /roleAssignments/{}'] },
      { role: 'Admin', also: CONTRIBUTOR_OF_CAPACITY, calls: ['POST /assignToCapacity'] },
      { role: 'Admin', calls: ['POST /unassignFromCapacity', 'POST /unassignFromDomain'] },
      {
        role: 'Admin',
        also: 'Besides, the app must be contributor of the domain.',
        calls: ['POST /assignToDomain'],
      },
      { role: 'Admin', calls: ['POST /provisionIdentity', 'POST /deprovisionIdentity'] },
      { role: 'Admin', calls: ['POST /applyTags'] },
      {
        note: 'The reference asks for a Fabric administrator, or an app.',
        calls: ['POST /unapplyTags'],
      },
      { role: 'Viewer', calls: ['GET /encryption'] },
      { role: 'Admin', calls: ['POST /encryption/assign', 'POST /encryption/reset'] },
      { item: 'read', calls: ['POST /realTimeIntelligence/nltokql'] },
    ],
  },
  {
    below: '/workspaces/{}/folders',
    app: 'yes',
    rules: [
      { role: 'Viewer', calls: ['GET /', 'GET /{}'] },
      { role: 'Contributor', calls: ['POST /', 'PATCH,DELETE /{}', 'POST /{}/move'] },
    ],
  },
  {
    below: '/workspaces/{}/managedPrivateEndpoints',
    app: 'yes',
    rules: [
      { role: 'Viewer', calls: ['GET /', 'GET /{}'] },
      { role: 'Admin', calls: ['POST /', 'DELETE /{}'] },
    ],
  },
  {
    below: '/workspaces/{}/networking/communicationPolicy',
    app: 'yes',
    rules: [
      {
        role: 'Viewer',
        calls: [
          'GET /',
          'GET /outbound/connections',
          'GET /outbound/gateways',
          'GET /outbound/git',
          'GET /inbound/azureResources',
          'GET /inbound/externalDataShares',
          'GET /inbound/firewall',
        ],
      },
      {
        role: 'Admin',
        calls: [
          'PUT /',
          'PUT /outbound/connections',
          'PUT /outbound/gateways',
          'PUT /outbound/git',
          'PUT /inbound/azureResources',
          'PUT /inbound/externalDataShares',
          'PUT /inbound/firewall',
        ],
      },
    ],
  },
  {
    below: '/workspaces/{}/spark',
    app: 'yes',
    rules: [
      { role: 'Viewer', calls: ['GET /settings', 'GET /pools', 'GET /pools/{}', 'GET /livySessions'] },
      { role: 'Admin', calls: ['PATCH /settings', 'POST /pools', 'PATCH,DELETE /pools/{}'] },
    ],
  },
  {
    below: '/workspaces/{}/onelake',
    app: 'yes',
    rules: [
      { calls: ['POST /resetShortcutCache'] },
      {
        role: 'Admin',
        calls: [
          'GET /settings',
          'POST /settings/modifyImmutabilityPolicy',
          'POST /settings/modifyDefaultTier',
          'POST /lifecycle/exportPolicy',
          'POST /lifecycle/importPolicy',
        ],
      },
      {
        role: 'Admin',
        also: 'Besides, the app must be Contributor in the workspace that receives the diagnostics.',
        calls: ['POST /settings/modifyDiagnostics'],
      },
    ],
  },
];

const CONFIGURED_CONNECTION =
  'An app can use Git only with the credentials of a configured connection that it may use; “Automatic” is refused.';

/** Git integration of a workspace. */
export const GIT: Family = {
  below: '/workspaces/{}/git',
  app: 'yes',
  rules: [
    { role: 'Contributor', calls: ['GET /connection', 'GET /status', 'GET /myGitCredentials'] },
    { app: 'conditional', role: 'Contributor', note: CONFIGURED_CONNECTION, calls: ['PATCH /myGitCredentials'] },
    { app: 'conditional', role: 'Admin', note: CONFIGURED_CONNECTION, calls: ['POST /connect'] },
    { role: 'Admin', calls: ['POST /disconnect', 'POST /initializeConnection'] },
    {
      app: 'conditional',
      decidedBy: 'all-items',
      role: 'Contributor',
      calls: ['POST /commitToGit', 'POST /updateFromGit'],
    },
    { role: 'Viewer', calls: ['GET /workspaceRelations'] },
    {
      role: 'Admin',
      also: 'Besides, the app must be Contributor in the base workspace.',
      calls: ['POST /workspaceRelations'],
    },
    { role: 'Admin', calls: ['DELETE /workspaceRelations/{}'] },
  ],
};
