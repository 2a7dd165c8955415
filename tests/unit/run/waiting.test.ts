import assert from 'node:assert/strict';
import type { Plan } from '../../../core/model/plan';
import { notWaitingLine } from '../../../core/run/progress';
import {
  answer,
  denied,
  type Entra,
  good,
  holding,
  runIn,
  type Script,
  START,
  statuses,
  type TestSetup,
  testSetup,
} from '../selfTestFixtures';

const MINUTE = 60_000;
const waiting: Partial<Plan> = { graphPermissions: ['User.Read.All'], waitMinutes: 10 };

/** Somebody grants the permission so many milliseconds after the start. */
function grantedAfter(ms: number): TestSetup {
  const entra: Entra = (resource) =>
    resource === 'graph' && here.clock.time - START >= ms ? { roles: ['User.Read.All'] } : {};
  const here = testSetup(entra, (path, request) => (path.includes('/applications(') ? denied() : good(path, request)));
  return here;
}

const triesAt = (here: TestSetup) =>
  here.tokens.filter(({ resource, at }) => resource === 'graph' && at > START).length;

describe('Waiting for access', () => {
  it('shows the failure at once and passes when the permission is granted', async () => {
    const { report, events, check } = await runIn(grantedAfter(45_000), waiting);
    assert.equal(report.outcome, 'passed');
    const failing = events.findIndex(({ type }) => type === 'failing');
    assert.ok(failing >= 0 && failing < events.findIndex(({ type }) => type === 'waiting'));
    assert.match(check('graph.permissions').found, /after 1 min 30 s of waiting/);
  });

  it('tries after 30 seconds first, then ever less often, up to every two minutes', async () => {
    const here = grantedAfter(Number.POSITIVE_INFINITY);
    const tries: number[] = [];
    const entra = here.entra;
    here.entra = (resource, one) => {
      if (resource === 'graph') tries.push((here.clock.time - START) / 1000);
      return entra(resource, one);
    };
    const { report } = await runIn(here, waiting);
    assert.deepEqual(tries, [0, 30, 90, 210, 330, 450, 570, 600]);
    assert.equal(report.outcome, 'failed');
    assert.equal(report.durationMs, 10 * MINUTE);
  });

  it('says once a minute that it still waits, for what and how long', async () => {
    const { events } = await runIn(grantedAfter(Number.POSITIVE_INFINITY), { ...waiting, waitMinutes: 3 });
    const lines = events.filter((event) => event.type === 'waiting');
    assert.deepEqual(
      lines.map(({ waitedMs, remainingMs }) => [waitedMs / MINUTE, remainingMs / MINUTE]),
      [
        [1, 2],
        [2, 1],
        [3, 0],
      ],
    );
    assert.deepEqual(
      lines[0]?.pending.map(({ id }) => id),
      ['graph.permissions'],
    );
  });

  it('evaluates calls that are never sent anew with each token', async () => {
    const call = { method: 'PATCH', path: '/devices/D', version: 'v1.0' } as const;
    const here = grantedAfter(Number.POSITIVE_INFINITY);
    here.entra = (resource) =>
      resource === 'graph' && here.clock.time - START >= 45_000
        ? { roles: ['User.Read.All', 'Device.ReadWrite.All'] }
        : { roles: ['User.Read.All'] };
    const { report, check } = await runIn(here, { ...waiting, graphPermissions: [], graphRequests: [call] });
    assert.equal(report.outcome, 'passed');
    assert.equal(check('graph.permissions').status, 'passed');
    assert.match(check('graph.request:PATCH /devices/D').found, /^not sent; the token gives Device\.ReadWrite\.All/);
  });

  it('tries only what failed and what hangs on it, with a new token', async () => {
    const here = grantedAfter(20_000);
    const { http, report } = await runIn(here, waiting);
    assert.equal(http.asked.filter((path) => path.startsWith('api.powerbi.com')).length, 1);
    assert.deepEqual(
      here.tokens.filter(({ at }) => at > START).map(({ resource }) => resource),
      ['graph'],
    );
    assert.equal(statuses(report)['graph.read'], 'passed');
    assert.deepEqual(report.apps[0]?.grantedRoles.graph, ['User.Read.All']);
  });

  it('says what is in the new token, and does not call that a success of waiting', async () => {
    const values = { ...waiting, excessPermissions: 'warn' as const };
    const here = grantedAfter(20_000);
    const { entra } = here;
    here.entra = (resource, one) => {
      const said = entra(resource, one);
      return 'roles' in said ? { roles: ['User.Read.All', 'Mail.Send'] } : said;
    };
    const { check } = await runIn(here, values);
    assert.equal(check('graph.token').found, 'token with 2 application permissions');
    assert.equal(check('graph.excess').status, 'warned');
    assert.match(check('powerbi.token').found, /needs no application permission/);
  });

  it('waits for Power BI, too', async () => {
    const script: Script = (path, request) =>
      path.startsWith('api.powerbi.com') && here.clock.time - START < MINUTE
        ? answer(401, '', { 'x-powerbi-error-info': 'ServicePrincipalIsNotAllowedByTenantAdminSwitch' })
        : good(path, request);
    const here = testSetup(holding('User.Read.All'), script);
    const { report } = await runIn(here, { waitMinutes: 5 });
    assert.equal(report.outcome, 'passed');
  });

  it('ends at once when waiting cannot fix it', async () => {
    const here = testSetup(() => ({ aadsts: 7000215 }), good);
    const { report, events } = await runIn(here, waiting);
    assert.equal(report.outcome, 'failed');
    assert.deepEqual(here.clock.sleeps, []);
    const others = events.filter(({ type }) => type !== 'check');
    assert.deepEqual(
      others.map((event) => [event.type, event.type === 'notWaiting' && event.because.id]),
      [['notWaiting', 'graph.token']],
    );
  });

  it('ends at once when all is well', async () => {
    const here = testSetup(holding('User.Read.All'), good);
    await runIn(here, waiting);
    assert.deepEqual(here.clock.sleeps, []);
  });

  it('does not wait for what is only unverified where that only warns', async () => {
    const here = testSetup(holding('User.Read.All'), () => answer(503));
    await runIn(here, { waitMinutes: 5, unverified: 'warn' });
    assert.deepEqual(here.clock.sleeps, []);
  });

  /** Power BI throttles with that answer until so many milliseconds after the start. */
  function throttled(ms: number, headers: Record<string, string>, body = '') {
    const asked: number[] = [];
    const script: Script = (path, request) => {
      if (!path.startsWith('api.powerbi.com')) return good(path, request);
      const at = here.clock.time - START;
      asked.push(at / 1000);
      return at < ms ? answer(429, body, headers) : good(path, request);
    };
    const here = testSetup(holding('User.Read.All'), script);
    return { here, asked };
  }

  it('asks a service that throttles no sooner than it wants to be asked', async () => {
    const { here, asked } = throttled(100_000, { 'retry-after': '100' });
    const { report, check } = await runIn(here, { waitMinutes: 5, resources: ['powerbi'] });
    assert.equal(report.outcome, 'passed');
    assert.deepEqual(asked.slice(0, 2), [0, 100]);
    assert.match(check('powerbi.access').found, /after 1 min 40 s of waiting/);
  });

  for (const [what, headers, body] of [
    ['in a header', { 'retry-after': '3392' }, ''],
    [
      'in its words alone',
      {},
      '{"message":"You have exceeded the amount of requests allowed. Retry in 3392 seconds."}',
    ],
  ] as const) {
    it(`ends at once, and says why, where a service asks ${what} for more time than there is`, async () => {
      const { here, asked } = throttled(Number.POSITIVE_INFINITY, headers, body);
      const { report, events, check } = await runIn(here, { waitMinutes: 2, resources: ['powerbi'] });
      assert.equal(report.outcome, 'unverified');
      assert.deepEqual(asked, [0]);
      assert.deepEqual(here.clock.sleeps, []);
      const reason = events.find((event) => event.type === 'notWaiting');
      assert.ok(reason && reason.askAgainInMs === 3_392_000);
      assert.match(notWaitingLine(reason), /asks not to be called again for 57 minutes/);
      assert.match(check('powerbi.access').found, /429.*; it asks to wait 57 minutes/);
      assert.match(check('powerbi.access').diagnosis?.steps[0] ?? '', /^Wait 57 minutes/);
    });
  }

  it('leaves a service alone while it goes on asking the others', async () => {
    const { here, asked } = throttled(200_000, { 'retry-after': '200' });
    const { entra } = here;
    here.entra = (resource, one) =>
      resource === 'graph' && here.clock.time - START < 80_000 ? { roles: [] } : entra(resource, one);
    const { report } = await runIn(here, { ...waiting, waitMinutes: 10 });
    assert.equal(report.outcome, 'passed');
    assert.deepEqual(asked.slice(0, 2), [0, 210], 'the first try after its time');
    const graph = here.tokens.filter(({ resource }) => resource === 'graph').map(({ at }) => (at - START) / 1000);
    assert.deepEqual(graph, [0, 30, 90]);
  });

  it('does not wait at all without being asked to', async () => {
    const here = grantedAfter(1);
    await runIn(here, { ...waiting, waitMinutes: 0 });
    assert.deepEqual(here.clock.sleeps, []);
    assert.equal(triesAt(here), 0);
  });

  it('ends when the run is canceled', async () => {
    const here = grantedAfter(Number.POSITIVE_INFINITY);
    const abort = new AbortController();
    here.services.signal = abort.signal;
    here.clock.onSleep = () => abort.abort();
    const { report } = await runIn(here, waiting);
    assert.equal(here.clock.sleeps.length, 1);
    assert.equal(report.outcome, 'failed', 'what failed before stays failed');
  });
});
