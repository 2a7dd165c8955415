import type { Family } from '../../operations/operation';

const onConnection = (role: string) => `It takes ${role} on the connection.`;
const onGateway = (role: string) => `It takes ${role} on the gateway.`;
const PIPELINE_ADMIN = 'The app must be Admin of the deployment pipeline.';
const onCapacity = (role: string) => `The app must be ${role} of the capacity.`;

/** What belongs to the tenant and not to one workspace. */
export const TENANT: readonly Family[] = [
  {
    below: '/connections',
    app: 'yes',
    rules: [
      { note: 'Only connections that the app may use are listed.', calls: ['GET /'] },
      { setting: 'creating', calls: ['POST /'] },
      { calls: ['GET /supportedConnectionTypes'] },
      { note: onConnection('any role'), calls: ['GET,PATCH /{}', 'POST /{}/testConnection'] },
      { also: onConnection('the role Owner'), calls: ['DELETE /{}', 'PATCH,DELETE /{}/roleAssignments/{}'] },
      { note: onConnection('the role User'), calls: ['GET /{}/roleAssignments', 'GET /{}/roleAssignments/{}'] },
      { also: onConnection('the role UserWithReshare'), calls: ['POST /{}/roleAssignments'] },
    ],
  },
  {
    below: '/gateways',
    app: 'yes',
    rules: [
      { calls: ['GET,POST /'] },
      {
        note: onGateway('any role'),
        calls: ['GET /{}', 'GET /{}/members', 'POST /{}/checkStatus', 'POST /{}/members/{}/checkStatus'],
      },
      {
        also: onGateway('the role Admin'),
        calls: [
          'PATCH,DELETE /{}',
          'PATCH,DELETE /{}/members/{}',
          'POST /{}/restart',
          'POST /{}/shutdown',
          'PATCH,DELETE /{}/roleAssignments/{}',
        ],
      },
      {
        note: onGateway('the role ConnectionCreator'),
        calls: ['GET /{}/roleAssignments', 'GET /{}/roleAssignments/{}'],
      },
      { also: onGateway('the role ConnectionCreatorWithResharing'), calls: ['POST /{}/roleAssignments'] },
    ],
  },
  {
    below: '/deploymentPipelines',
    app: 'yes',
    rules: [
      { calls: ['GET /'] },
      { setting: 'creating', calls: ['POST /'] },
      {
        note: PIPELINE_ADMIN,
        calls: [
          'GET,PATCH,DELETE /{}',
          'GET,POST /{}/roleAssignments',
          'DELETE /{}/roleAssignments/{}',
          'GET /{}/operations',
          'GET /{}/operations/{}',
          'GET /{}/stages',
          'GET,PATCH /{}/stages/{}',
          'POST /{}/stages/{}/unassignWorkspace',
        ],
      },
      { role: 'Contributor', note: PIPELINE_ADMIN, calls: ['GET /{}/stages/{}/items'] },
      { role: 'Admin', note: PIPELINE_ADMIN, calls: ['POST /{}/stages/{}/assignWorkspace'] },
      {
        app: 'conditional',
        decidedBy: 'all-items',
        role: 'Contributor',
        note: `${PIPELINE_ADMIN} The workspace role is needed in both workspaces.`,
        calls: ['POST /{}/deploy'],
      },
    ],
  },
  {
    below: '/capacities',
    app: 'yes',
    rules: [
      { calls: ['GET /'] },
      {
        note: onCapacity('contributor or administrator'),
        calls: ['GET /{}', 'GET /{}/spark/settings', 'GET /{}/spark/pools', 'GET /{}/spark/pools/{}'],
      },
      {
        also: onCapacity('administrator'),
        calls: ['PATCH /{}/spark/settings', 'POST /{}/spark/pools', 'PATCH,DELETE /{}/spark/pools/{}'],
      },
    ],
  },
  {
    below: '/operations/{}',
    app: 'yes',
    rules: [{ note: 'It takes what the call took that started the operation.', calls: ['GET /', 'GET /result'] }],
  },
  {
    below: '',
    app: 'yes',
    rules: [{ calls: ['GET /tags', 'GET /domains', 'GET /domains/{}', 'POST /catalog/search'] }],
  },
  {
    below: '/externalDataShares/invitations/{}',
    app: 'yes',
    rules: [{ calls: ['GET /'] }, { item: 'write', calls: ['POST /accept'] }],
  },
];
