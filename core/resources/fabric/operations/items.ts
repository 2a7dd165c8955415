import type { Family } from '../../operations/operation';

/** Items of any type, by the path that names no type. */
export const ITEMS: Family = {
  below: '/workspaces/{}/items',
  app: 'yes',
  rules: [
    { role: 'Viewer', calls: ['GET /'] },
    { item: 'read', calls: ['GET /{}', 'GET /{}/relations/downstream', 'GET /{}/relations/upstream'] },
    { item: 'read and write', calls: ['GET /{}/connections'] },
    { app: 'conditional', decidedBy: 'item', role: 'Contributor', calls: ['POST /'] },
    {
      app: 'conditional',
      decidedBy: 'item',
      item: 'read and write',
      calls: ['PATCH /{}', 'POST /{}/getDefinition', 'POST /{}/updateDefinition', 'POST /{}/identities/default/assign'],
    },
    {
      app: 'conditional',
      decidedBy: 'item',
      item: 'write',
      note: 'With `hardDelete`, it takes the workspace role Admin.',
      calls: ['DELETE /{}'],
    },
    {
      app: 'conditional',
      decidedBy: 'all-items',
      role: 'Contributor',
      calls: ['POST /bulkExportDefinitions', 'POST /bulkImportDefinitions'],
    },
    {
      role: 'Contributor',
      calls: ['POST /bulkMove', 'POST /{}/move', 'POST /{}/applyTags', 'POST /{}/unapplyTags'],
    },
    // The reference names no role for jobs, shortcuts and the first two calls of data access roles.
    {
      calls: [
        'GET /{}/jobs/instances',
        'GET /{}/jobs/instances/{}',
        'POST /{}/jobs/instances/{}/cancel',
        // The type of the job stands in the query (the older form), or in the path.
        'POST /{}/jobs/instances',
        'POST /{}/jobs/{}/instances',
        'GET,POST /{}/jobs/{}/schedules',
        'GET,PATCH,DELETE /{}/jobs/{}/schedules/{}',
        'GET,POST /{}/shortcuts',
        'POST /{}/shortcuts/bulkCreate',
        'GET,DELETE /{}/shortcuts/{}/{}',
        'GET,PUT /{}/dataAccessRoles',
      ],
    },
    { role: 'Member', calls: ['POST /{}/dataAccessRoles', 'GET,DELETE /{}/dataAccessRoles/{}'] },
    {
      item: 'read and reshare',
      calls: [
        'GET,POST /{}/externalDataShares',
        'GET,DELETE /{}/externalDataShares/{}',
        'POST /{}/externalDataShares/{}/revoke',
      ],
    },
  ],
};
