import assert from 'node:assert/strict';
import { leastRole } from '../../../../core/resources/operations/operation';
import { powerbiOperations, powerbiRequirement } from '../../../../core/resources/powerbi/operations';

const W = '/groups/a1000000-0000-4000-8000-000000000001';
const M = 'b1000000-0000-4000-8000-000000000002';

/** Call, whether it takes an app (`?` where the reference is silent), least role, and the tenant setting where it is not the common one. */
const CALLS: readonly (readonly [call: string, app: string, role: string, setting?: string])[] = [
  ['GET /groups', 'yes', '-'],
  ['POST /groups', 'yes', '-', 'creating'],
  [`GET ${W}`, 'yes', 'Viewer'],
  [`DELETE ${W}`, 'yes', 'Admin'],
  [`GET ${W}/users`, 'yes', 'Member'],
  [`POST ${W}/users`, 'yes', 'Member'],
  [`POST ${W}/AssignToCapacity`, 'yes', 'Admin'],
  [`GET ${W}/datasets`, 'yes', 'Viewer'],
  [`GET ${W}/datasets/${M}/refreshes?$top=1`, 'yes', 'Viewer'],
  [`POST ${W}/datasets/${M}/refreshes`, 'yes', 'Contributor'],
  [`DELETE ${W}/datasets/${M}`, 'yes', 'Contributor'],
  [`POST ${W}/datasets/${M}/Default.TakeOver`, 'yes', '-'],
  [`POST ${W}/datasets/${M}/Default.UpdateParameters`, 'yes', '-'],
  [`POST ${W}/datasets/${M}/default.updatedatasources`, 'yes', '-'],
  [`PATCH ${W}/datasets/${M}/refreshSchedule`, 'yes', '-'],
  [`POST ${W}/datasets/${M}/Default.BindToGateway`, 'yes', '-'],
  [`POST ${W}/datasets/${M}/executeQueries`, 'yes', '-', 'executeQueries'],
  [`POST ${W}/datasets/${M}/GenerateToken`, 'yes', '-', 'embedding'],
  [`POST ${W}/imports?datasetDisplayName=Sales`, 'yes', 'Contributor'],
  [`POST ${W}/reports/${M}/Rebind`, 'yes', 'Contributor'],
  [`GET ${W}/reports/${M}/Export`, 'yes', '-'],
  [`POST ${W}/reports/${M}/GenerateToken`, 'yes', '-', 'embedding'],
  [`POST ${W}/dashboards`, 'yes', 'Contributor'],
  [`POST ${W}/dataflows/${M}/refreshes`, 'yes', 'Contributor'],
  [`GET ${W}/scorecards(${M})/goals`, '?', '-'],
  [`GET ${W}/scorecards/GetScorecardByReportId(reportId=${M})`, '?', '-'],
  ['GET /pipelines', 'yes', '-'],
  ['POST /pipelines', 'yes', '-', 'creating'],
  [`POST /pipelines/${M}/deployAll`, 'yes', 'Contributor'],
  ['GET /gateways', 'yes', '-'],
  ['GET /capacities', 'yes', '-'],
  ['GET /apps', 'no', '-'],
  [`GET /apps/${M}/reports`, 'no', '-'],
  ['GET /datasets', 'no', '-'],
  [`POST /datasets/${M}/refreshes`, 'no', '-'],
  [`POST /datasets/${M}/executeQueries`, 'yes', '-', 'executeQueries'],
  ['POST /imports', 'no', '-'],
  [`POST /reports/${M}/Default.BindToGateway`, 'conditional', '-'],
  ['POST /GenerateToken', 'yes', '-', 'embedding'],
  ['GET /profiles', 'yes', '-', 'profiles'],
  ["GET /availableFeatures(featureName='embedTrial')", 'yes', '-'],
  ['GET /admin/groups?$top=1', 'yes', '-', 'adminRead'],
  ['POST /admin/workspaces/getInfo', 'yes', '-', 'adminRead'],
  ['GET /admin/activityevents', 'yes', '-', 'adminRead'],
  ['POST /admin/capacities/AssignWorkspaces', '?', '-', 'adminUpdate'],
];

describe('Power BI operations', () => {
  for (const [call, app, role, setting] of CALLS) {
    it(`${call.replaceAll(W, '/groups/{}').replaceAll(M, '{}')}: app ${app}, role ${role}`, () => {
      const [method = '', path = ''] = call.split(' ');
      const found = powerbiRequirement(method, path);
      assert.ok(found, 'is not known');
      assert.equal(found.app ?? '?', app);
      assert.equal(leastRole(found) ?? '-', role);
      assert.equal(found.setting, setting ?? (app === 'no' ? undefined : 'publicApis'));
    });
  }

  it('opens what changes a model’s sources, parameters and schedule to its owner alone', () => {
    for (const call of ['Default.UpdateParameters', 'Default.UpdateDatasources']) {
      assert.equal(powerbiRequirement('POST', `${W}/datasets/${M}/${call}`)?.owner, true, call);
    }
    assert.equal(powerbiRequirement('PATCH', `${W}/datasets/${M}`)?.owner, true);
    assert.equal(powerbiRequirement('POST', `${W}/datasets/${M}/refreshes`)?.owner, undefined);
  });

  it('says what to write in place of a path that means one’s own workspace', () => {
    assert.match(powerbiRequirement('GET', '/datasets')?.note ?? '', /\/groups\/WORKSPACE_ID/);
  });

  it('knows nothing of what the reference does not have', () => {
    assert.equal(powerbiRequirement('GET', `${W}/unicorns`), undefined);
    assert.equal(powerbiRequirement('DELETE', '/groups'), undefined);
  });

  it('covers the whole reference: 286 operations, and the list of one’s own dataflows', () => {
    assert.equal(powerbiOperations().size, 287);
  });
});
