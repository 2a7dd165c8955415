import assert from 'node:assert/strict';
import { CLOUDS } from '../../core/cloud/clouds';
import type { RecordedRequest } from '../../simulator/cloud/simulatedCloud';
import { scale } from '../../simulator/scenes';
import { gcc } from '../../simulator/scenes/cloudScenes';
import { allPassed } from '../../simulator/scenes/consentScenes';
import { inTestBed, type TestBed } from './support/testBed';

/** How often each kind of request came. */
function counted(bed: TestBed): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { purpose } of bed.cloud.requests) counts[purpose] = (counts[purpose] ?? 0) + 1;
  return counts;
}

const connectionsTo = (bed: TestBed, host: string) =>
  new Set(bed.cloud.requests.filter((request) => request.host === host).map(({ connection }) => connection)).size;

/** What makes a request the same as another one: who asks whom for what. */
const about = ({ host, path, query, grant, token }: RecordedRequest) =>
  [host, path, grant?.clientId ?? token?.clientId, grant?.scope, query.$filter].join(' ');

describe('The requests of a run', () => {
  it('are a token and a probe for each resource, and one for the expiry date, where the cloud is given', () =>
    inTestBed(async (bed) => {
      const setup = allPassed.build(bed.model);
      const { result } = await bed.run({ ...setup, inputs: { ...setup.inputs, cloud: 'public' } });
      assert.equal(result, 'Succeeded');
      assert.deepEqual(counted(bed), { token: 2, probe: 3 });
      assert.equal(bed.cloud.connects.length, 5, 'no connection is opened in vain');
    }));

  it('are one more where the tenant has to be asked for its cloud', () =>
    inTestBed(async (bed) => {
      const { result } = await bed.run(allPassed.build(bed.model));
      assert.equal(result, 'Succeeded');
      assert.deepEqual(counted(bed), { discovery: 1, token: 2, probe: 3 });
      assert.equal(connectionsTo(bed, CLOUDS.public.login), 3);
      assert.equal(bed.cloud.connects.length, 6, 'no connection is opened in vain');
    }));

  it('never go to the likeliest cloud’s Power BI where the tenant lives in another one: no more than a connection does', () =>
    inTestBed(async (bed) => {
      const setup = gcc.build(bed.model);
      const { result, log, summary, report } = await bed.run(setup);
      assert.equal(result, 'Succeeded');
      const connected = new Set(bed.cloud.connects.map(({ host }) => host));
      const { login, graph, powerbi } = CLOUDS.usGovGcc;
      assert.deepEqual([...connected].sort(), [login, graph, powerbi, CLOUDS.public.powerbi].sort());
      const asked = new Set(bed.cloud.requests.map(({ host }) => host));
      assert.deepEqual([...asked].sort(), [login, graph, powerbi].sort());
      for (const text of [log, summary, JSON.stringify(report)]) {
        assert.ok(!text.includes(CLOUDS.public.powerbi));
        assert.ok(!text.includes(CLOUDS.public.powerbiResource));
      }
    }));

  it('of many apps use connections again, and ask one tenant once', () =>
    inTestBed(async (bed) => {
      const { result } = await bed.run(scale(40).build(bed.model));
      assert.equal(result, 'Succeeded');
      assert.deepEqual(counted(bed), { discovery: 1, token: 120, probe: 160 });
      for (const host of [CLOUDS.public.login, CLOUDS.public.graph, CLOUDS.public.powerbi]) {
        assert.ok(connectionsTo(bed, host) <= 16, `${connectionsTo(bed, host)} connections to ${host}`);
      }
    }));

  it('of many apps are neither lost nor doubled when a host throttles', () =>
    inTestBed(async (bed) => {
      const throttle = (host: string, times: number) =>
        bed.cloud.faults.add({ when: { host }, do: { kind: 'throttle', retryAfter: '2' }, times });
      const throttles = [throttle(CLOUDS.public.graph, 20), throttle(CLOUDS.public.login, 20)];
      const { result } = await bed.run(scale(40).build(bed.model), { fakeClock: true });
      assert.equal(result, 'Succeeded');
      const { requests } = bed.cloud;
      assert.equal(requests.filter(({ status }) => status === 429).length, 40);
      assert.ok(throttles.every(({ hits }) => hits === 20));
      const answered = requests.filter(({ status }) => status === 200).map(about);
      assert.equal(answered.length, 281);
      assert.equal(new Set(answered).size, 281);
    }));
});
