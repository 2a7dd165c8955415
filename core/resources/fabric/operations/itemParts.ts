import type { Family } from '../../operations/operation';

/**
 * What single types of items offer beside the ordinary operations: from the reference page of each type.
 * Jobs name no role there, so none is claimed.
 */
export const ITEM_PARTS: readonly Family[] = [
  {
    below: '/workspaces/{}/apacheAirflowJobs',
    app: 'yes',
    rules: [
      { role: 'Viewer', calls: ['GET /settings', 'GET /poolTemplates', 'GET /poolTemplates/{}'] },
      { role: 'Admin', calls: ['PATCH /settings', 'POST /poolTemplates', 'DELETE /poolTemplates/{}'] },
      {
        item: 'read',
        calls: [
          'GET /{}/environment',
          'GET /{}/environment/libraries',
          'GET /{}/environment/settings',
          'GET /{}/environment/compute',
          'GET /{}/files',
          'GET /{}/files/{}',
        ],
      },
      {
        item: 'read and write',
        calls: [
          'POST /{}/environment/start',
          'POST /{}/environment/stop',
          'POST /{}/environment/deployRequirements',
          'POST /{}/environment/updateSettings',
          'POST /{}/environment/updateCompute',
          'PUT,DELETE /{}/files/{}',
        ],
      },
    ],
  },
  {
    below: '/workspaces/{}/copyJobs',
    app: 'yes',
    rules: [{ role: 'Contributor', calls: ['POST /{}/resetCopyJob'] }],
  },
  {
    below: '/workspaces/{}/dataAgents/{}',
    app: 'yes',
    rules: [
      {
        item: 'read',
        calls: [
          'GET /settings',
          'GET /datasources',
          'GET /datasources/{}',
          'GET /datasources/{}/elements',
          'GET /datasources/{}/fewshots',
          'GET /datasources/{}/fewshots/{}',
          'GET /staging/settings',
          'GET /staging/datasources',
          'GET /staging/datasources/{}',
          'GET /staging/datasources/{}/elements',
          'GET /staging/datasources/{}/fewshots',
          'GET /staging/datasources/{}/fewshots/{}',
        ],
      },
      {
        item: 'read and write',
        calls: [
          'PATCH /staging/settings',
          'POST /staging/datasources',
          'PATCH,DELETE /staging/datasources/{}',
          'PATCH,DELETE /staging/datasources/{}/elements',
          'POST /staging/datasources/{}/fewshots',
          'PATCH,DELETE /staging/datasources/{}/fewshots/{}',
          'POST /staging/datasources/{}/fewshots/deleteAll',
          'POST /staging/publish',
          'POST /staging/reset',
        ],
      },
    ],
  },
  {
    below: '/workspaces/{}/dataBuildToolJobs/{}/jobs/execute',
    app: 'yes',
    rules: [{ role: 'Member', calls: ['POST /instances', 'POST /schedules'] }],
  },
  {
    below: '/workspaces/{}/dataPipelines/{}/jobs/execute',
    app: 'yes',
    rules: [
      {
        calls: ['GET,POST /schedules', 'GET,PATCH,DELETE /schedules/{}', 'GET,POST /instances', 'GET /instances/{}'],
      },
    ],
  },
  {
    below: '/workspaces/{}/dataflows/{}',
    app: 'yes',
    rules: [
      { item: 'read', calls: ['GET /parameters'] },
      { item: 'execute', calls: ['POST /executeQuery'] },
      { app: 'no', role: 'Member', calls: ['POST /jobs/execute/schedules', 'POST /jobs/execute/instances'] },
      { app: 'no', calls: ['POST /jobs/applyChanges/schedules', 'POST /jobs/applyChanges/instances'] },
    ],
  },
  {
    below: '/workspaces/{}/environments/{}',
    app: 'yes',
    rules: [
      {
        item: 'read',
        calls: [
          'GET /sparkcompute',
          'GET /libraries',
          'GET /libraries/exportExternalLibraries',
          'GET /staging/sparkcompute',
          'GET /staging/libraries',
          'GET /staging/libraries/exportExternalLibraries',
        ],
      },
      {
        item: 'write',
        calls: [
          'PATCH /staging/sparkcompute',
          'POST,DELETE /staging/libraries',
          'POST,DELETE /staging/libraries/{}',
          'POST /staging/libraries/removeExternalLibrary',
          'POST /staging/libraries/importExternalLibraries',
          'POST /staging/publish',
          'POST /staging/cancelPublish',
        ],
      },
    ],
  },
  {
    below: '/workspaces/{}/eventstreams/{}',
    app: 'yes',
    rules: [
      { item: 'read', calls: ['GET /topology', 'GET /sources/{}', 'GET /destinations/{}'] },
      {
        item: 'read and write',
        calls: [
          'POST /pause',
          'POST /resume',
          'GET /sources/{}/connection',
          'GET /destinations/{}/connection',
          'POST /sources/{}/pause',
          'POST /sources/{}/resume',
          'POST /destinations/{}/pause',
          'POST /destinations/{}/resume',
        ],
      },
    ],
  },
  {
    below: '/workspaces/{}/graphModels/{}',
    app: 'yes',
    rules: [
      { calls: ['POST /jobs/refreshGraph/instances'] },
      { role: 'Viewer', calls: ['POST /executeQuery', 'GET /getQueryableGraphType'] },
    ],
  },
  {
    below: '/workspaces/{}/kqlDatabases/{}/shortcuts',
    app: 'yes',
    rules: [
      { item: 'read', calls: ['GET /', 'GET /{}'] },
      { item: 'read and write', calls: ['POST /', 'DELETE /{}'] },
    ],
  },
  {
    below: '/workspaces/{}/lakehouses/{}',
    app: 'yes',
    rules: [
      {
        role: 'Viewer',
        calls: ['GET /livySessions/{}', 'GET /mlvexecutiondefinitions', 'GET /mlvexecutiondefinitions/{}'],
      },
      {
        role: 'Contributor',
        calls: ['POST /mlvexecutiondefinitions', 'PATCH,DELETE /mlvexecutiondefinitions/{}'],
      },
      { item: 'read', calls: ['GET /livySessions'] },
      { item: 'write', calls: ['POST /tables/{}/load', 'POST /schemas/{}/tables/{}/load'] },
      {
        calls: [
          'GET /tables',
          'POST /jobs/tableMaintenance/instances',
          'POST /jobs/refreshMaterializedLakeViews/instances',
          'POST /jobs/refreshMaterializedLakeViews/schedules',
          'PATCH,DELETE /jobs/refreshMaterializedLakeViews/schedules/{}',
        ],
      },
    ],
  },
  {
    below: '/workspaces/{}',
    app: 'yes',
    role: 'Viewer',
    rules: [
      {
        calls: [
          'GET /azureDatabricks/catalogs',
          'GET /azureDatabricks/catalogs/{}/schemas',
          'GET /azureDatabricks/catalogs/{}/schemas/{}/tables',
          'GET /catalogmirroring/scopes',
          'GET /catalogmirroring/tables',
        ],
      },
      { role: 'Contributor', calls: ['POST /mirroredAzureDatabricksCatalogs/{}/refreshCatalogMetadata'] },
    ],
  },
  {
    below: '/workspaces/{}/mirroredCatalogs/{}',
    app: 'yes',
    rules: [
      { item: 'read', calls: ['GET /mirroringStatus', 'GET /tablesMirroringStatus'] },
      { item: 'read and write', calls: ['POST /refreshCatalogMetadata'] },
    ],
  },
  {
    below: '/workspaces/{}/mirroredDatabases/{}',
    app: 'yes',
    rules: [
      { item: 'read', calls: ['POST /getMirroringStatus', 'POST /getTablesMirroringStatus'] },
      { item: 'read and write', calls: ['POST /startMirroring', 'POST /stopMirroring'] },
    ],
  },
  {
    below: '/workspaces/{}/mlModels/{}/endpoint',
    app: 'yes',
    rules: [
      { item: 'read', calls: ['GET /', 'GET /versions', 'GET /versions/{}'] },
      {
        item: 'write',
        calls: [
          'PATCH /',
          'POST /score',
          'PATCH /versions/{}',
          'POST /versions/deactivateAll',
          'POST /versions/{}/activate',
          'POST /versions/{}/deactivate',
          'POST /versions/{}/score',
        ],
      },
    ],
  },
  {
    below: '/workspaces/{}/notebooks/{}',
    app: 'yes',
    rules: [
      { item: 'read', calls: ['GET /livySessions', 'GET /livySessions/{}'] },
      { calls: ['POST /jobs/execute/instances', 'GET /jobs/execute/instances/{}'] },
    ],
  },
  {
    below: '/workspaces/{}/semanticModels/{}',
    app: 'yes',
    rules: [{ owner: true, calls: ['POST /bindConnection'] }],
  },
  {
    below: '/workspaces/{}/sparkJobDefinitions/{}',
    app: 'yes',
    rules: [
      { item: 'read', calls: ['GET /livySessions', 'GET /livySessions/{}'] },
      { calls: ['POST /jobs/sparkjob/instances'] },
    ],
  },
  {
    below: '/workspaces/{}/sqlDatabases',
    app: 'yes',
    rules: [
      {
        role: 'Viewer',
        also: 'Besides, it takes read and write permission on the databases.',
        calls: ['GET /restorableDeletedDatabases'],
      },
      { item: 'read', calls: ['GET /{}/settings/sqlAudit'] },
      {
        item: 'read and write',
        calls: [
          'POST /{}/startMirroring',
          'POST /{}/stopMirroring',
          'POST /{}/revalidateCMK',
          'PATCH /{}/settings/sqlAudit',
        ],
      },
    ],
  },
  {
    below: '/workspaces/{}/sqlEndpoints/{}',
    app: 'yes',
    rules: [
      { role: 'Contributor', calls: ['POST /refreshMetadata'] },
      { role: 'Viewer', calls: ['GET /connectionString'] },
      { item: 'read', calls: ['GET /settings/sqlAudit'] },
      { item: 'audit', calls: ['PATCH /settings/sqlAudit', 'POST /settings/sqlAudit/setAuditActionsAndGroups'] },
    ],
  },
  {
    below: '/workspaces/{}/warehouses',
    app: 'yes',
    rules: [
      { role: 'Admin', calls: ['GET,PATCH /sqlPoolsConfiguration'] },
      { role: 'Viewer', calls: ['GET /{}/connectionString'] },
      { item: 'read', calls: ['GET /{}/settings/sqlAudit', 'GET /{}/restorePoints', 'GET /{}/restorePoints/{}'] },
      { item: 'write', calls: ['POST /{}/restorePoints', 'PATCH,DELETE /{}/restorePoints/{}'] },
      { item: 'audit', calls: ['PATCH /{}/settings/sqlAudit', 'POST /{}/settings/sqlAudit/setAuditActionsAndGroups'] },
      { item: 'restore', calls: ['POST /{}/restorePoints/{}/restore'] },
    ],
  },
];
