import assert from 'node:assert/strict';
import { fabricOperations, fabricRequirement } from '../../../../core/resources/fabric/operations';
import { ITEM_TYPES } from '../../../../core/resources/fabric/operations/itemTypes';
import { leastRole } from '../../../../core/resources/operations/operation';

const W = '/workspaces/a1000000-0000-4000-8000-000000000001';
const I = 'b1000000-0000-4000-8000-000000000002';

/** Call, whether it takes an app, least role (`-` where none is named), and the tenant setting where it is not the common one. */
const CALLS: readonly (readonly [call: string, app: string, role: string, setting?: string])[] = [
  // Workspaces
  ['GET /workspaces', 'yes', '-'],
  ['POST /workspaces', 'yes', '-', 'creating'],
  [`GET ${W}`, 'yes', 'Viewer'],
  [`PATCH ${W}`, 'yes', 'Admin'],
  [`DELETE ${W}`, 'yes', 'Admin'],
  [`GET ${W}/roleAssignments`, 'yes', 'Member'],
  [`POST ${W}/roleAssignments`, 'yes', 'Member'],
  [`PATCH ${W}/roleAssignments/${I}`, 'yes', 'Admin'],
  [`POST ${W}/assignToCapacity`, 'yes', 'Admin'],
  [`POST ${W}/unassignFromCapacity`, 'yes', 'Admin'],
  [`POST ${W}/assignToDomain`, 'yes', 'Admin'],
  [`POST ${W}/provisionIdentity`, 'yes', 'Admin'],
  [`GET ${W}/folders?recursive=True`, 'yes', 'Viewer'],
  [`POST ${W}/folders`, 'yes', 'Contributor'],
  [`POST ${W}/folders/${I}/move`, 'yes', 'Contributor'],
  [`GET ${W}/networking/communicationPolicy`, 'yes', 'Viewer'],
  [`PUT ${W}/networking/communicationPolicy`, 'yes', 'Admin'],
  [`PUT ${W}/networking/communicationPolicy/inbound/firewall`, 'yes', 'Admin'],
  [`GET ${W}/managedPrivateEndpoints`, 'yes', 'Viewer'],
  [`POST ${W}/managedPrivateEndpoints`, 'yes', 'Admin'],
  [`GET ${W}/spark/settings`, 'yes', 'Viewer'],
  [`PATCH ${W}/spark/pools/${I}`, 'yes', 'Admin'],
  [`GET ${W}/onelake/settings`, 'yes', 'Admin'],
  [`POST ${W}/onelake/resetShortcutCache`, 'yes', '-'],
  // Git
  [`GET ${W}/git/connection`, 'yes', 'Contributor'],
  [`GET ${W}/git/status`, 'yes', 'Contributor'],
  [`POST ${W}/git/connect`, 'conditional', 'Admin'],
  [`POST ${W}/git/disconnect`, 'yes', 'Admin'],
  [`POST ${W}/git/initializeConnection`, 'yes', 'Admin'],
  [`POST ${W}/git/commitToGit`, 'conditional', 'Contributor'],
  [`POST ${W}/git/updateFromGit`, 'conditional', 'Contributor'],
  [`PATCH ${W}/git/myGitCredentials`, 'conditional', 'Contributor'],
  // Items of any type
  [`GET ${W}/items?type=SemanticModel`, 'yes', 'Viewer'],
  [`POST ${W}/items`, 'conditional', 'Contributor'],
  [`GET ${W}/items/${I}`, 'yes', 'Viewer'],
  [`PATCH ${W}/items/${I}`, 'conditional', 'Contributor'],
  [`DELETE ${W}/items/${I}`, 'conditional', 'Contributor'],
  [`POST ${W}/items/${I}/getDefinition`, 'conditional', 'Contributor'],
  [`POST ${W}/items/${I}/updateDefinition?updateMetadata=True`, 'conditional', 'Contributor'],
  [`GET ${W}/items/${I}/connections`, 'yes', 'Contributor'],
  [`POST ${W}/items/${I}/move`, 'yes', 'Contributor'],
  [`POST ${W}/items/bulkMove`, 'yes', 'Contributor'],
  [`POST ${W}/items/bulkImportDefinitions?beta=true`, 'conditional', 'Contributor'],
  [`GET ${W}/items/${I}/jobs/instances`, 'yes', '-'],
  [`GET ${W}/items/${I}/jobs/instances/${I}`, 'yes', '-'],
  [`POST ${W}/items/${I}/jobs/instances/${I}/cancel`, 'yes', '-'],
  [`POST ${W}/items/${I}/jobs/Pipeline/instances`, 'yes', '-'],
  [`PATCH ${W}/items/${I}/jobs/RunNotebook/schedules/${I}`, 'yes', '-'],
  [`POST ${W}/items/${I}/shortcuts`, 'yes', '-'],
  [`GET ${W}/items/${I}/shortcuts/Files/orders`, 'yes', '-'],
  [`PUT ${W}/items/${I}/dataAccessRoles`, 'yes', '-'],
  [`POST ${W}/items/${I}/dataAccessRoles`, 'yes', 'Member'],
  [`POST ${W}/items/${I}/externalDataShares`, 'yes', 'Member'],
  // Items by their type
  [`GET ${W}/lakehouses`, 'yes', 'Viewer'],
  [`POST ${W}/lakehouses`, 'yes', 'Contributor'],
  [`DELETE ${W}/lakehouses/${I}`, 'yes', 'Contributor'],
  [`POST ${W}/lakehouses/${I}/tables/orders/load`, 'yes', 'Contributor'],
  [`POST ${W}/notebooks`, 'yes', 'Contributor'],
  [`POST ${W}/notebooks/${I}/updateDefinition`, 'yes', 'Contributor'],
  [`POST ${W}/notebooks/${I}/jobs/execute/instances`, 'yes', '-'],
  [`POST ${W}/dataPipelines`, 'yes', 'Contributor'],
  [`POST ${W}/dataPipelines/${I}/jobs/execute/instances`, 'yes', '-'],
  [`POST ${W}/semanticModels`, 'yes', 'Contributor'],
  [`POST ${W}/semanticModels/${I}/getDefinition`, 'yes', 'Contributor'],
  [`POST ${W}/semanticModels/${I}/bindConnection`, 'yes', '-'],
  [`POST ${W}/reports`, 'yes', 'Contributor'],
  [`GET ${W}/paginatedReports`, 'yes', 'Viewer'],
  [`POST ${W}/environments/${I}/staging/publish`, 'yes', 'Contributor'],
  [`POST ${W}/VariableLibraries`, 'yes', 'Contributor'],
  [`POST ${W}/warehouses`, 'yes', 'Contributor'],
  [`GET ${W}/warehouses/${I}/connectionString`, 'yes', 'Viewer'],
  [`POST ${W}/warehouses/${I}/restorePoints/1/restore`, 'yes', '-'],
  [`POST ${W}/sqlEndpoints/${I}/refreshMetadata`, 'yes', 'Contributor'],
  [`GET ${W}/sqlEndpoints`, 'no', 'Viewer'],
  [`GET ${W}/dashboards`, 'no', 'Viewer'],
  [`GET ${W}/datamarts`, 'no', 'Viewer'],
  [`GET ${W}/mirroredWarehouses`, 'no', 'Viewer'],
  [`GET ${W}/anomalyDetectors/${I}`, 'no', 'Viewer'],
  [`POST ${W}/eventSchemaSets`, 'no', 'Contributor'],
  [`POST ${W}/operationsAgents`, 'no', 'Contributor'],
  [`POST ${W}/digitaltwinbuilders`, 'no', 'Contributor'],
  [`POST ${W}/digitalTwinBuilderFlows`, 'yes', 'Contributor'],
  [`POST ${W}/dataflows/${I}/jobs/execute/instances`, 'no', 'Member'],
  [`POST ${W}/dataflows/${I}/jobs/applyChanges/schedules`, 'no', '-'],
  [`POST ${W}/dataflows/${I}/executeQuery`, 'yes', '-'],
  [`POST ${W}/mlExperiments`, 'conditional', 'Contributor'],
  [`PATCH ${W}/mlmodels/${I}`, 'conditional', 'Contributor'],
  [`POST ${W}/mlmodels/${I}/endpoint/versions/2/activate`, 'yes', 'Contributor'],
  [`POST ${W}/userDataFunctions/${I}/updateDefinition`, 'conditional', 'Contributor'],
  [`PATCH ${W}/apacheAirflowJobs/settings?beta=true`, 'yes', 'Admin'],
  [`POST ${W}/dataBuildToolJobs/${I}/jobs/execute/instances`, 'yes', 'Member'],
  // What belongs to the tenant
  ['GET /capacities', 'yes', '-'],
  [`GET /capacities/${I}`, 'yes', '-'],
  ['GET /connections', 'yes', '-'],
  ['POST /connections', 'yes', '-', 'creating'],
  [`DELETE /connections/${I}`, 'yes', '-'],
  [`POST /connections/${I}/roleAssignments`, 'yes', '-'],
  ['GET /gateways', 'yes', '-'],
  [`POST /gateways/${I}/checkStatus`, 'yes', '-'],
  ['POST /deploymentPipelines', 'yes', '-', 'creating'],
  [`POST /deploymentPipelines/${I}/deploy`, 'conditional', 'Contributor'],
  [`POST /deploymentPipelines/${I}/stages/${I}/assignWorkspace`, 'yes', 'Admin'],
  [`GET /operations/${I}/result`, 'yes', '-'],
  ['GET /domains', 'yes', '-'],
  ['GET /tags', 'yes', '-'],
  // Admin
  ['GET /admin/workspaces', 'yes', '-', 'adminRead'],
  ['GET /admin/tenantsettings', 'yes', '-', 'adminRead'],
  ['POST /admin/domains', 'yes', '-', 'adminUpdate'],
  ['POST /admin/tenantsettings/X/update', 'yes', '-', 'adminUpdate'],
  ['POST /admin/items/bulkSetLabels', 'no', '-'],
];

describe('Fabric operations', () => {
  for (const [call, app, role, setting] of CALLS) {
    it(`${call.replaceAll(W, '/workspaces/{}').replaceAll(I, '{}')}: app ${app}, role ${role}`, () => {
      const [method = '', path = ''] = call.split(' ');
      const found = fabricRequirement(method, path);
      assert.ok(found, 'is not known');
      assert.equal(found.app, app);
      assert.equal(leastRole(found) ?? '-', role);
      assert.equal(found.setting, setting ?? (app === 'no' ? undefined : 'publicApis'));
    });
  }

  it('knows nothing of a path, a method or a depth that the reference does not have', () => {
    for (const call of [
      'POST /capacities',
      `DELETE ${W}/items`,
      `GET ${W}/unicorns`,
      `GET ${W}/lakehouses/${I}/unicorns`,
      `POST ${W}/sqlEndpoints`,
      '/workspaces',
      'GET workspaces',
      'GET /workspaces//items',
    ]) {
      const [method = '', path = ''] = call.split(' ');
      assert.equal(fabricRequirement(method, path), undefined, call);
    }
  });

  it('reads paths without regard to case and a slash at the end', () => {
    assert.equal(fabricRequirement('post', `${W}/LAKEHOUSES/`)?.role, 'Contributor');
  });

  it('says which items decide where an operation takes apps on a condition', () => {
    assert.equal(fabricRequirement('PATCH', `${W}/items/${I}`)?.decidedBy, 'item');
    assert.equal(fabricRequirement('POST', `${W}/git/commitToGit`)?.decidedBy, 'all-items');
  });

  it('gives the owner of the model alone the right to bind it to a connection', () => {
    assert.equal(fabricRequirement('POST', `${W}/semanticModels/${I}/bindConnection`)?.owner, true);
  });

  it('has one collection for each type', () => {
    assert.equal(new Set(ITEM_TYPES.map(({ collection }) => collection.toLowerCase())).size, ITEM_TYPES.length);
    assert.equal(new Set(ITEM_TYPES.map(({ type }) => type)).size, ITEM_TYPES.length);
  });

  it('covers the whole reference: 711 operations when preview and stable forms of one path count once, and one older form', () => {
    assert.equal(fabricOperations().size, 711 + 1);
    // The type of the job stood in the query before it stood in the path.
    const [older, now] = ['jobs/instances', 'jobs/Pipeline/instances'].map((path) =>
      fabricOperations().find('POST', `/workspaces/{w}/items/{i}/${path}`),
    );
    assert.ok(older);
    assert.deepEqual(older, now);
  });
});
