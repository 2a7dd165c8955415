import assert from 'node:assert/strict';
import { CLOUDS } from '../../core/cloud/clouds';
import { connectionInputs, secretConnection } from '../../simulator/scenes/connections';
import { contoso, type ReportingApp, reportingApp } from '../../simulator/scenes/contoso';
import { checkOf } from './support/expect';
import { inTestBed, type StepSetup, type TestBed } from './support/testBed';

const ROLES = ['Viewer', 'Contributor', 'Member', 'Admin'] as const;

/** A step for one app that tests Fabric alone. */
function fabricStep(bed: TestBed, inputs: Record<string, string> = {}): StepSetup & { reporting: ReportingApp } {
  const reporting = reportingApp(bed.model, contoso(bed.model));
  const connections = [secretConnection('contoso-reports', reporting, reporting.secret)];
  return {
    reporting,
    connections,
    inputs: { ...connectionInputs(connections), resources: 'fabric', cloud: 'public', ...inputs },
  };
}

/** Paths below `/v1` that were asked for, without IDs, and how often. */
function asked(bed: TestBed): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { host, path, purpose } of bed.cloud.requests) {
    if (purpose !== 'probe') continue;
    const shown = `${host === CLOUDS.public.fabric ? '' : host}${path.replace(/[\da-f]{8}-[\da-f-]{27}/g, 'ID')}`;
    counts[shown] = (counts[shown] ?? 0) + 1;
  }
  return counts;
}

describe('a release to Fabric', () => {
  it('proves a role at least so high as asked for, one’s own or that of a group', () =>
    inTestBed(async (bed) => {
      const { reporting, ...setup } = fabricStep(bed);
      const { workspace, app, allowed } = reporting;
      const grid: string[] = [];
      for (const holder of [app.objectId, allowed.id]) {
        workspace.members.clear();
        for (const held of ROLES) {
          workspace.members.set(holder, held);
          // All four at once: the workspace that is named last asks for the highest role.
          for (const wanted of ['Contributor', 'Admin'] as const) {
            const inputs = { ...setup.inputs, fabricWorkspaces: `${workspace.id} ${wanted}` };
            const outcome = await bed.run({ ...setup, inputs });
            const check = checkOf(outcome, `fabric.workspace:${workspace.id}`);
            grid.push(`${held} for ${wanted}: ${check.status}`);
            if (check.status === 'failed') assert.equal(check.diagnosis?.cause, 'workspace-role-too-low');
          }
        }
      }
      const expected = ROLES.flatMap((held, rank) => [
        `${held} for Contributor: ${rank >= 1 ? 'passed' : 'failed'}`,
        `${held} for Admin: ${rank >= 3 ? 'passed' : 'failed'}`,
      ]);
      assert.deepEqual(grid, [...expected, ...expected]);
    }));

  it('asks no more than it needs: one list for all workspaces, one call for each, and nothing twice', () =>
    inTestBed(async (bed) => {
      const { reporting, ...setup } = fabricStep(bed);
      const { tenant, app, workspace } = reporting;
      tenant.powerbi.pageSize = 2;
      const names = ['A', 'B', 'C', 'D'];
      const others = names.map((name) => bed.model.addWorkspace(tenant, name, { [app.objectId]: 'Contributor' }));
      const W = `/workspaces/${workspace.id}`;
      setup.inputs.fabricWorkspaces = [workspace, ...others].map(({ id }) => `${id} Contributor`).join('\n');
      setup.inputs.fabricRequests = ['lakehouses', 'notebooks', 'reports']
        .map((type) => `POST ${W}/${type}`)
        .join('\n');
      assert.equal((await bed.run(setup)).result, 'Succeeded');
      assert.deepEqual(asked(bed), {
        // Three pages hold the five workspaces.
        '/v1/workspaces': 3,
        '/v1/workspaces/ID/git/connection': 5,
        '/v1/capacities': 1,
      });
      assert.ok(bed.cloud.requests.every(({ method, purpose }) => purpose !== 'probe' || method === 'GET'));
    }));

  it('finds a connection on a later page, which tools that read one page do not', () =>
    inTestBed(async (bed) => {
      const { reporting, ...setup } = fabricStep(bed);
      const { tenant, app } = reporting;
      tenant.powerbi.pageSize = 1;
      const [, , last] = ['one', 'two', 'three'].map((name) =>
        bed.model.addConnection(tenant, name, { [app.objectId]: 'User' }),
      );
      setup.inputs.fabricConnections = last?.id ?? '';
      assert.equal((await bed.run(setup)).result, 'Succeeded');
      assert.equal(asked(bed)['/v1/connections'], 3);
    }));

  it('waits while it is throttled, and blames nobody', () =>
    inTestBed(async (bed) => {
      const { reporting, ...setup } = fabricStep(bed);
      setup.inputs.fabricWorkspaces = `${reporting.workspace.id} Contributor`;
      const host = CLOUDS.public.fabric ?? '';
      bed.cloud.faults.add({ when: { host }, do: { kind: 'throttle', retryAfter: '2' }, times: 3 });
      assert.equal((await bed.run(setup, { fakeClock: true })).result, 'Succeeded');
    }));

  it('tells the tenant setting from a missing role by the list, although both answer 401 or 403', () =>
    inTestBed(async (bed) => {
      const { reporting, ...setup } = fabricStep(bed);
      const { tenant, workspace, app } = reporting;
      setup.inputs.fabricWorkspaces = workspace.id;
      tenant.powerbi.publicApis = 'off';
      const off = await bed.run(setup);
      assert.equal(checkOf(off, 'fabric.access').diagnosis?.cause, 'power-bi-setting-off');
      assert.equal(checkOf(off, `fabric.workspace:${workspace.id}`).status, 'skipped');
      tenant.powerbi.publicApis = 'on';
      workspace.members.delete(app.objectId);
      const none = checkOf(await bed.run(setup), `fabric.workspace:${workspace.id}`);
      assert.equal(none.diagnosis?.cause, 'workspace-access-missing');
      assert.ok(none.diagnosis?.alternatives.every(({ cause }) => cause !== 'power-bi-setting-off'));
    }));

  it('proves the role for Power BI as well, where a Viewer cannot read the users', () =>
    inTestBed(async (bed) => {
      const { reporting, ...setup } = fabricStep(bed, { resources: 'powerbi' });
      const { workspace, app } = reporting;
      workspace.usersReadableFrom = 'Member';
      setup.inputs.powerbiWorkspaces = `${workspace.id} Contributor`;
      const check = async () => checkOf(await bed.run(setup), `powerbi.workspace:${workspace.id}`);
      assert.equal((await check()).status, 'passed');
      workspace.members.set(app.objectId, 'Viewer');
      const viewer = await check();
      assert.equal(viewer.status, 'failed');
      assert.match(viewer.found, /is only Viewer/);
      assert.ok(
        bed.cloud.requests.every(({ host }) => host !== CLOUDS.public.fabric),
        'no second host is needed',
      );
    }));

  it('looks at an operation that goes on behind a 202 once, and starts none', () =>
    inTestBed(async (bed) => {
      const { reporting, ...setup } = fabricStep(bed);
      setup.inputs.fabricRequests = `/workspaces/${reporting.workspace.id}/git/status`;
      assert.equal((await bed.run(setup)).result, 'Succeeded');
      assert.equal(asked(bed)['/v1/operations/ID'], 1);
    }));

  it('is one clear finding in a cloud that has no Fabric', () =>
    inTestBed(async (bed) => {
      const tenant = contoso(bed.model, { cloud: CLOUDS.usGovDod });
      const reporting = reportingApp(bed.model, tenant);
      const connections = [secretConnection('contoso-dod', reporting, reporting.secret)];
      const inputs = {
        ...connectionInputs(connections),
        resources: 'fabric',
        cloud: 'usGovDod',
        fabricWorkspaces: reporting.workspace.id,
      };
      const outcome = await bed.run({ connections, inputs });
      assert.equal(outcome.result, 'Failed');
      const failed = outcome.report.apps[0]?.checks.filter(({ status }) => status === 'failed') ?? [];
      assert.deepEqual(
        failed.map(({ id }) => id),
        ['fabric.token'],
      );
      assert.equal(failed[0]?.diagnosis?.cause, 'resource-not-in-cloud');
      assert.equal(outcome.issues.filter(({ type }) => type === 'error').length, 1);
    }));
});
