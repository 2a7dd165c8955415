import assert from 'node:assert/strict';
import type { Plan } from '../../../../core/model/plan';
import { answer, fault, good, list, PRINCIPAL, run, type Script, WORKSPACE } from '../../selfTestFixtures';

const only = { resources: ['powerbi' as const] };
const entra = () => ({});
const api = 'api.powerbi.com/v1.0/myorg';
const workspace = { id: WORKSPACE, name: 'Sales' };

const switchedOff = () =>
  answer(401, '', { 'x-powerbi-error-info': 'ServicePrincipalIsNotAllowedByTenantAdminSwitch' });

/** Everything is fine but for these paths. */
const but =
  (paths: Record<string, ReturnType<Script>>): Script =>
  (path, request) =>
    Object.entries(paths).find(([start]) => path.startsWith(api + start))?.[1] ?? good(path, request);

describe('Power BI: access', () => {
  it('passes with the number of workspaces', async () => {
    const { check, report } = await run(only, entra, good);
    assert.equal(check('powerbi.access').found, '200, 1 workspace');
    assert.equal(report.outcome, 'passed');
  });

  it('warns when the app is let in and is in no workspace', async () => {
    const { check, report } = await run(only, entra, () => list());
    assert.equal(check('powerbi.access').status, 'warned');
    assert.equal(check('powerbi.access').diagnosis?.links[0]?.kind, 'workspace-access');
    assert.equal(report.outcome, 'warned');
  });

  it('points to the tenant setting and never to consent when Power BI refuses', async () => {
    const { check } = await run(only, entra, switchedOff);
    const { status, diagnosis } = check('powerbi.access');
    assert.equal(status, 'failed');
    assert.equal(diagnosis?.links[0]?.kind, 'powerbi-tenant-settings');
    assert.equal(diagnosis?.owner, 'powerbi-admin');
    assert.ok(diagnosis?.links.every(({ kind }) => kind !== 'admin-consent'));
  });

  it('sees through a refusal under status 200', async () => {
    const { check } = await run(only, entra, () => answer(200, { message: 'API is not accessible for application' }));
    assert.equal(check('powerbi.access').status, 'failed');
    assert.notEqual(check('powerbi.access').diagnosis?.owner, 'none');
  });

  it('tells the administrator whom to enter', async () => {
    const { check } = await run(only, entra, switchedOff);
    const text = JSON.stringify(check('powerbi.access').diagnosis);
    assert.ok(text.includes(PRINCIPAL) && text.includes('Release'));
  });
});

describe('Power BI: workspaces', () => {
  const asking = (role?: 'Contributor'): Partial<Plan> => ({ ...only, powerbiWorkspaces: [{ id: WORKSPACE, role }] });
  const id = `powerbi.workspace:${WORKSPACE}`;
  const users = (right: string, identifier = PRINCIPAL) =>
    list({ identifier, principalType: 'App', groupUserAccessRight: right });
  const readable = (outcome: ReturnType<Script>) =>
    but({ [`/groups/${WORKSPACE}/users`]: outcome, [`/groups/${WORKSPACE}`]: answer(200, workspace) });

  it('passes when it can be read and no role is asked for', async () => {
    const { check, http } = await run(asking(), entra, readable(undefined));
    assert.equal(check(id).status, 'passed');
    assert.match(check(id).found, /“Sales”/);
    assert.ok(http.asked.every((path) => !path.endsWith('/users')));
  });

  it('fails when it cannot be reached', async () => {
    const missing = answer(404, { error: { code: 'PowerBIEntityNotFound' } });
    const { check } = await run(asking(), entra, but({ [`/groups/${WORKSPACE}`]: missing }));
    assert.equal(check(id).status, 'failed');
    assert.equal(check(id).diagnosis?.links[0]?.kind, 'workspace-access');
  });

  it('does not take another workspace for it', async () => {
    const { check } = await run(
      asking(),
      entra,
      but({ [`/groups/${WORKSPACE}`]: answer(200, { id: 'other', name: 'x' }) }),
    );
    assert.equal(check(id).status, 'unverified');
  });

  for (const [right, status] of [
    ['Admin', 'passed'],
    ['Member', 'passed'],
    ['Contributor', 'passed'],
    ['Viewer', 'failed'],
    ['None', 'failed'],
  ] as const) {
    it(`is ${status} for a ${right} where Contributor is asked for`, async () => {
      const { check } = await run(asking('Contributor'), entra, readable(users(right)));
      assert.equal(check(id).status, status);
      assert.ok(check(id).found.includes(right));
    });
  }

  it('warns, and says what was not verified, when the users may not be read', async () => {
    const { check } = await run(asking('Contributor'), entra, readable(answer(403, { error: { code: 'x' } })));
    assert.equal(check(id).status, 'warned');
    assert.match(check(id).found, /not verified that the app is Contributor/);
  });

  it('says what was answered where something on the way, or Power BI of the token, answered in place of the list', async () => {
    const squid = answer(403, '', { server: 'squid/5.1' });
    const onTheWay = await run(asking('Contributor'), entra, readable(squid));
    assert.equal(onTheWay.check(id).diagnosis?.cause, 'blocked-by-intermediary');
    const expired = answer(401, '', { requestid: 'r-1', 'x-powerbi-error-info': 'TokenExpired' });
    assert.equal(
      (await run(asking('Contributor'), entra, readable(expired))).check(id).diagnosis?.cause,
      'token-expired',
    );
  });

  it('warns when the list of users does not name the app: it may be in one of the groups', async () => {
    const { check } = await run(asking('Contributor'), entra, readable(users('Admin', 'somebody-else')));
    assert.equal(check(id).status, 'warned');
  });

  for (const [what, outcome] of [
    ['a service that is down', answer(503)],
    ['throttling', answer(429, { error: { code: 'RequestThrottled' } })],
    ['no answer', fault('TIMEOUT')],
    ['a page of a filter', answer(403, '<html>blocked</html>', { 'content-type': 'text/html', server: 'filter' })],
    ['an answer that is no list', answer(200, { hello: 1 })],
  ] as const) {
    it(`is unverified, and blames nobody, after ${what} in place of the users`, async () => {
      const { check } = await run(asking('Contributor'), entra, readable(outcome));
      assert.equal(check(id).status, 'unverified');
    });
  }

  it('does not count a role that is too low where a group may give more', async () => {
    const own = { identifier: PRINCIPAL, principalType: 'App', groupUserAccessRight: 'Viewer' };
    const group = (right: string) => ({ identifier: 'g', principalType: 'Group', groupUserAccessRight: right });
    const withGroup = async (right: string) =>
      (await run(asking('Contributor'), entra, readable(list(own, group(right))))).check(id);
    const enough = await withGroup('Admin');
    assert.equal(enough.status, 'warned');
    assert.match(
      enough.found,
      /not verified that the app is Contributor: the app itself is Viewer, and a group .* is Admin/,
    );
    assert.equal((await withGroup('Viewer')).status, 'failed');
  });

  it('does not know a role by the name of something else', async () => {
    const { check } = await run(asking('Contributor'), entra, readable(users('constructor')));
    assert.equal(check(id).status, 'failed');
  });

  it('is skipped when the tenant keeps service principals out', async () => {
    const { check, http } = await run(asking(), entra, switchedOff);
    assert.equal(check(id).status, 'skipped');
    assert.equal(check(id).dependsOn, 'powerbi.access');
    assert.equal(http.asked.length, 1);
  });

  it('is tried although the list of workspaces is empty', async () => {
    const script = but({ '/groups?': list(), [`/groups/${WORKSPACE}`]: answer(200, workspace) });
    const { check } = await run(asking(), entra, script);
    assert.equal(check(id).status, 'passed');
  });
});

describe('Power BI: requests of the user', () => {
  it('passes with data and fails with a refusal', async () => {
    const values: Partial<Plan> = {
      ...only,
      powerbiRequests: [
        { method: 'GET', path: '/capacities' },
        { method: 'GET', path: '/gateways' },
      ],
    };
    const script = but({
      '/capacities': list({ id: '1' }),
      '/gateways': answer(403, { error: { code: 'Forbidden' } }),
    });
    const { check } = await run(values, entra, script);
    assert.equal(check('powerbi.request:/capacities').status, 'passed');
    assert.equal(check('powerbi.request:/gateways').status, 'failed');
  });
});

describe('Power BI: the admin API', () => {
  const values = { ...only, powerbiAdminApi: true };

  it('makes one call, and only when asked to', async () => {
    const asked = (await run(values, entra, but({ '/admin/': list({ id: '1' }) }))).http.asked;
    assert.equal(asked.filter((path) => path.includes('/admin/')).length, 1);
    assert.equal((await run(only, entra, good)).http.asked.filter((path) => path.includes('/admin/')).length, 0);
  });

  it('warns of permissions that break it by the book, although it answers', async () => {
    const { check } = await run(values, () => ({ roles: ['Tenant.Read.All'] }), but({ '/admin/': list({ id: '1' }) }));
    assert.equal(check('powerbi.admin').status, 'warned');
  });

  it('blames these permissions when it refuses', async () => {
    const refusal = answer(401, { error: { code: 'PowerBINotAuthorizedException' } });
    const { check } = await run(values, () => ({ roles: ['Tenant.Read.All'] }), but({ '/admin/': refusal }));
    assert.equal(check('powerbi.admin').status, 'failed');
    assert.equal(check('powerbi.admin').diagnosis?.cause, 'power-bi-permissions-block-admin-api');
  });

  it('is tried although the list of workspaces is refused: its setting is another', async () => {
    const { check } = await run(values, entra, but({ '/groups': switchedOff(), '/admin/': list({ id: '1' }) }));
    assert.equal(check('powerbi.admin').status, 'passed');
  });
});
