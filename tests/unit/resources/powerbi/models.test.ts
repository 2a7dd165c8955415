import assert from 'node:assert/strict';
import type { HttpOutcome } from '../../../../core/http/client';
import type { Plan } from '../../../../core/model/plan';
import { answer, CLIENT, good, list, PRINCIPAL, run, WORKSPACE } from '../../selfTestFixtures';

const MODEL = 'd1000000-0000-4000-8000-000000000001';
const KEY = `${WORKSPACE}/${MODEL}`;
const API = 'api.powerbi.com/v1.0/myorg';
const PATH = `/groups/${WORKSPACE}/datasets/${MODEL}`;
const model = (more: object = {}) =>
  answer(200, { id: MODEL, name: 'Sales', isRefreshable: true, configuredBy: PRINCIPAL, ...more });

function outcomeOf(
  answers: Readonly<Record<string, HttpOutcome>>,
  values: Partial<Plan> = { powerbiSemanticModels: [{ workspaceId: WORKSPACE, modelId: MODEL, owner: true }] },
) {
  const known: Readonly<Record<string, HttpOutcome>> = {
    [PATH]: model(),
    [`${PATH}/refreshes?$top=1`]: list(),
    [`${PATH}/datasources`]: list(),
    ...answers,
  };
  return run(
    { resources: ['powerbi'], ...values },
    () => ({}),
    (path, request) =>
      path.startsWith(API) ? (known[path.slice(API.length)] ?? good(path, request)) : good(path, request),
  );
}

describe('Power BI: semantic models', () => {
  const owned = async (more: object) => (await outcomeOf({ [PATH]: model(more) })).check(`powerbi.model:${KEY}`);

  it('are read once for all that is asked of them', async () => {
    const { http } = await outcomeOf({});
    assert.deepEqual(
      http.asked
        .filter((path) => path.includes(MODEL))
        .map((path) => path.slice(API.length + PATH.length))
        .sort(),
      ['', '/datasources', '/refreshes?$top=1'],
    );
  });

  it('are the app’s by its object ID, client ID or name, in any case', async () => {
    for (const configuredBy of [PRINCIPAL.toUpperCase(), CLIENT, 'Release']) {
      assert.equal((await owned({ configuredBy })).status, 'passed', configuredBy);
    }
    assert.equal((await owned({ configuredBy: undefined, ConfiguredBy: PRINCIPAL })).status, 'passed');
  });

  it('are somebody else’s where a person or nobody owns them', async () => {
    for (const configuredBy of ['adele@contoso.example', '', null]) {
      const { status, diagnosis } = await owned({ configuredBy });
      assert.equal(status, 'failed');
      assert.equal(diagnosis?.cause, 'model-not-owned');
      assert.ok(diagnosis?.links.some(({ url }) => url.endsWith(`/groups/${WORKSPACE}/settings/datasets/${MODEL}`)));
    }
  });

  it('that another owns are still asked for their last refresh and their data sources', async () => {
    const { check, http } = await outcomeOf({ [PATH]: model({ configuredBy: 'adele@contoso.example' }) });
    assert.equal(check(`powerbi.model:${KEY}`).status, 'failed');
    assert.equal(check(`powerbi.refresh:${KEY}`).status, 'passed');
    assert.equal(check(`powerbi.datasources:${KEY}`).status, 'passed');
    assert.ok(http.asked.some((path) => path.endsWith('/refreshes?$top=1')));
  });

  it('are nobody’s for sure under a name that is not known', async () => {
    const { status, diagnosis } = await owned({ configuredBy: 'deployment' });
    assert.equal(status, 'warned');
    assert.equal(diagnosis?.cause, 'model-owner-unknown');
  });

  it('need no owner where none is asked for', async () => {
    const values = { powerbiSemanticModels: [{ workspaceId: WORKSPACE, modelId: MODEL, owner: false }] };
    const { check } = await outcomeOf({ [PATH]: model({ configuredBy: 'adele@contoso.example' }) }, values);
    assert.equal(check(`powerbi.model:${KEY}`).status, 'passed');
  });

  it('out of reach fail, and nothing below them is tried', async () => {
    const { check } = await outcomeOf({ [PATH]: answer(404, { error: { code: 'PowerBIEntityNotFound' } }) });
    assert.equal(check(`powerbi.model:${KEY}`).status, 'failed');
    assert.equal(check(`powerbi.refresh:${KEY}`).status, 'skipped');
    assert.equal(check(`powerbi.datasources:${KEY}`).status, 'skipped');
  });

  it('warn of a refresh that failed, with its code', async () => {
    const serviceExceptionJson = '{"errorCode":"ModelRefreshFailed_CredentialsNotSpecified"}';
    const failed = list({ status: 'Failed', serviceExceptionJson });
    const { check } = await outcomeOf({ [`${PATH}/refreshes?$top=1`]: failed });
    const { status, found, diagnosis } = check(`powerbi.refresh:${KEY}`);
    assert.equal(status, 'warned');
    assert.match(found, /ended as Failed: ModelRefreshFailed_CredentialsNotSpecified/);
    assert.equal(diagnosis?.cause, 'model-refresh-failed');
  });

  for (const [entry, found] of [
    [{ status: 'Completed' }, /Completed/],
    [{ status: 'Unknown' }, /running/],
    [undefined, /never refreshed/],
  ] as const) {
    it(`pass where the last refresh is ${entry?.status ?? 'none'}`, async () => {
      const refreshes = entry ? list(entry) : list();
      const { check } = await outcomeOf({ [`${PATH}/refreshes?$top=1`]: refreshes });
      assert.equal(check(`powerbi.refresh:${KEY}`).status, 'passed');
      assert.match(check(`powerbi.refresh:${KEY}`).found, found);
    });
  }

  it('that Power BI does not refresh are not asked for it, and a 415 says the same', async () => {
    const live = await outcomeOf({ [PATH]: model({ isRefreshable: false }) });
    assert.equal(live.check(`powerbi.refresh:${KEY}`).status, 'skipped');
    assert.ok(live.http.asked.every((path) => !path.includes('/refreshes')));
    const pushed = await outcomeOf({
      [`${PATH}/refreshes?$top=1`]: answer(415, { error: { code: 'InvalidRequest' } }),
    });
    assert.equal(pushed.check(`powerbi.refresh:${KEY}`).status, 'skipped');
  });

  it('warn of data sources that are bound to nothing', async () => {
    const sources = list(
      { datasourceType: 'Sql', gatewayId: 'g' },
      { datasourceType: 'Web' },
      { datasourceType: 'Web', gatewayId: '' },
    );
    const { check } = await outcomeOf({ [`${PATH}/datasources`]: sources });
    const { status, found, diagnosis } = check(`powerbi.datasources:${KEY}`);
    assert.equal(status, 'warned');
    assert.equal(found, '2 of 3 data sources without a binding (Web)');
    assert.equal(diagnosis?.cause, 'model-data-sources-unbound');
  });

  it('blame nobody where the data sources may not be read', async () => {
    const { check } = await outcomeOf({ [`${PATH}/datasources`]: answer(403, { error: { code: 'x' } }) });
    assert.equal(check(`powerbi.datasources:${KEY}`).status, 'skipped');
  });
});

describe('Power BI: calls that are checked', () => {
  const checked = async (path: string, answers: Readonly<Record<string, HttpOutcome>> = {}) => {
    const { check, http } = await outcomeOf(answers, { powerbiRequests: [{ method: 'POST', path }] });
    assert.ok(http.requests.every(({ method }) => method === 'GET'));
    return check(`powerbi.request:POST ${path}`);
  };
  const workspace = { [`/groups/${WORKSPACE}`]: answer(200, { id: WORKSPACE, name: 'Sales' }) };
  const users = (groupUserAccessRight: string) => ({
    [`/groups/${WORKSPACE}/users`]: list({ identifier: PRINCIPAL, principalType: 'App', groupUserAccessRight }),
  });

  it('pass and fail by the role that is proved', async () => {
    const path = `/groups/${WORKSPACE}/imports`;
    assert.equal((await checked(path, { ...workspace, ...users('Contributor') })).status, 'passed');
    const viewer = await checked(path, { ...workspace, ...users('Viewer') });
    assert.equal(viewer.status, 'failed');
    assert.equal(viewer.diagnosis?.cause, 'workspace-role-too-low');
  });

  it('fail on a path that means one’s own workspace', async () => {
    const check = await checked('/datasets/x/refreshes');
    assert.equal(check.status, 'failed');
    assert.equal(check.diagnosis?.cause, 'operation-not-for-apps');
  });

  it('fail where only the owner may call, and somebody else owns the model', async () => {
    const path = `${PATH}/Default.UpdateParameters`;
    assert.equal((await checked(path)).status, 'passed');
    const other = await checked(path, { [PATH]: model({ configuredBy: 'adele@contoso.example' }) });
    assert.equal(other.diagnosis?.cause, 'model-not-owned');
  });

  it('warn of settings that no read proves, by their own names', async () => {
    assert.match((await checked('/groups')).found, /create workspaces, connections, and deployment pipelines/);
    assert.match((await checked(`${PATH}/executeQueries`)).found, /Semantic Model Execute Queries REST API/);
  });

  it('warn where the reference is silent on apps', async () => {
    assert.equal((await checked(`/groups/${WORKSPACE}/scorecards`)).status, 'warned');
  });

  it('prove a role that the users do not tell by Fabric’s reads, on the host of Power BI and with its token', async () => {
    const wanting: Partial<Plan> = { powerbiWorkspaces: [{ id: WORKSPACE, role: 'Contributor' }] };
    const run1 = async (git: HttpOutcome) =>
      run(
        { resources: ['powerbi'], ...wanting },
        () => ({}),
        (path, request) => {
          if (path === `${API}/groups/${WORKSPACE}`) return answer(200, { id: WORKSPACE, name: 'Sales' });
          if (path === `${API}/groups/${WORKSPACE}/users`)
            return answer(401, { error: { code: 'PowerBINotAuthorizedException' } });
          if (path === `api.powerbi.com/v1/workspaces/${WORKSPACE}/git/connection`) return git;
          if (path === `api.powerbi.com/v1/workspaces/${WORKSPACE}`) return answer(200, { id: WORKSPACE });
          if (path.startsWith('api.powerbi.com/v1/'))
            return answer(403, { errorCode: 'InsufficientPrivileges', message: 'x' });
          return good(path, request);
        },
      );
    const proved = await run1(answer(200, { gitConnectionState: 'NotConnected' }));
    assert.equal(proved.check(`powerbi.workspace:${WORKSPACE}`).status, 'passed');
    assert.deepEqual(
      proved.tokens.map(({ resource }) => resource),
      ['powerbi'],
    );
    const viewer = await run1(answer(403, { errorCode: 'InsufficientPrivileges', message: 'x' }));
    assert.match(viewer.check(`powerbi.workspace:${WORKSPACE}`).found, /is only Viewer/);
  });
});
