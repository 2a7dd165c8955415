import assert from 'node:assert/strict';
import { diagnose } from '../../../core/diagnosis/diagnose';
import type { Evidence } from '../../../core/model/evidence';
import type { CheckResult } from '../../../core/model/results';
import type { AppContext, Check, CheckEvidence, Learned, Verdict } from '../../../core/resources/check';
import { CheckRunner } from '../../../core/run/checkRunner';
import { FakeClock } from '../selfTestFixtures';

const refusal = (code: number, resource = 'graph'): CheckEvidence => ({
  asked: { endpoint: 'token', resource },
  answer: { status: 400, headers: {}, body: JSON.stringify({ error: 'invalid_request', error_codes: [code] }) },
});
const refused = (code: number, resource?: string): Verdict => ({
  status: 'refused',
  evidence: refusal(code, resource),
});
const passed: Verdict = { status: 'passed', found: 'well' };

function check(id: string, verdict: Verdict | (() => Verdict | Promise<Verdict>), more: Partial<Check> = {}): Check {
  const [resource = ''] = id.split('.');
  const run = async () => (typeof verdict === 'function' ? verdict() : verdict);
  return { id, resource, title: `Title of ${id}`, expected: 'well', run, ...more };
}

function runner(checks: Check[], equivalents: Record<string, string[]> = {}, signal?: AbortSignal) {
  const clock = new FakeClock();
  const learned: Learned[] = [];
  const done: CheckResult[] = [];
  const context = {
    evidence: (resource: string, finding: CheckEvidence['finding']) => ({ asked: { resource }, finding }),
  } as Partial<AppContext> as AppContext;
  const complete = async (evidence: CheckEvidence): Promise<Evidence> => ({ ...evidence, cloud: 'public' });
  const outputs = {
    complete,
    learn: (one: Learned) => void learned.push(one),
    done: (result: CheckResult) => void done.push(result),
  };
  const services = { clock, signal, diagnose: (evidence: Evidence) => diagnose(evidence) };
  const made = new CheckRunner(checks, new Map(Object.entries(equivalents)), context, services, outputs);
  const statuses = () => Object.fromEntries(made.results.map(({ id, status }) => [id, status]));
  return { made, clock, learned, done, statuses };
}

describe('The runner of checks', () => {
  it('skips what requires a check that did not go well, and names the first cause of it all', async () => {
    const { made, statuses } = runner([
      check('graph.token', refused(7000215)),
      check('graph.read', passed, { requires: ['graph.token'] }),
      check('graph.more', passed, { requires: ['graph.read'] }),
    ]);
    await made.run();
    assert.deepEqual(statuses(), { 'graph.token': 'failed', 'graph.read': 'skipped', 'graph.more': 'skipped' });
    assert.equal(made.results[2]?.dependsOn, 'graph.token');
    assert.match(made.results[2]?.found ?? '', /“Title of graph\.read” was not tried/);
  });

  it('waits for what a check only waits for, whatever comes of it', async () => {
    const order: string[] = [];
    const noted = (id: string, verdict: Verdict) => async () => {
      await new Promise((resolve) => setImmediate(resolve));
      order.push(id);
      return verdict;
    };
    const second = () => {
      order.push('a.second');
      return passed;
    };
    const { made, statuses } = runner([
      check('a.first', noted('a.first', refused(7000215))),
      check('a.second', second, { waitsFor: ['a.first'] }),
    ]);
    await made.run();
    assert.deepEqual(order, ['a.first', 'a.second']);
    assert.equal(statuses()['a.second'], 'passed');
  });

  it('takes one good equivalent for enough', async () => {
    const equivalents = { 'graph.token': ['graph.token', 'graph.token:other'] };
    const probes = check('graph.read', passed, { requires: ['graph.token'] });
    const one = runner(
      [check('graph.token', refused(7000215)), check('graph.token:other', passed), probes],
      equivalents,
    );
    await one.made.run();
    assert.equal(one.statuses()['graph.read'], 'passed');
    const none = runner(
      [check('graph.token', refused(7000215)), check('graph.token:other', refused(7000222)), probes],
      equivalents,
    );
    await none.made.run();
    assert.equal(none.statuses()['graph.read'], 'skipped');
  });

  it('reports a fault that two checks share once, and no fault of a resource twice', async () => {
    const second = (code: number) =>
      check('powerbi.token', refused(code, 'powerbi'), { sharesFaultWith: ['graph.token'] });
    const shared = runner([check('graph.token', refused(7000215)), second(7000215)]);
    await shared.made.run();
    assert.deepEqual(shared.statuses(), { 'graph.token': 'failed', 'powerbi.token': 'skipped' });
    assert.equal(shared.made.results[1]?.dependsOn, 'graph.token');
    const own = runner([check('graph.token', refused(65001)), second(65001)]);
    await own.made.run();
    assert.equal(own.statuses()['powerbi.token'], 'failed');
  });

  it('keeps the order of the checks, whichever ends first', async () => {
    const slow = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return passed;
    };
    const { made, done } = runner([check('a.slow', slow), check('a.fast', passed)]);
    await made.run();
    assert.deepEqual(
      made.results.map(({ id }) => id),
      ['a.slow', 'a.fast'],
    );
    assert.deepEqual(
      done.map(({ id }) => id),
      ['a.fast', 'a.slow'],
    );
  });

  it('runs the chosen ones again, lets their results be reworded, and changes no result that it gave out', async () => {
    let granted = false;
    const { made } = runner([
      check('graph.token', passed),
      check('graph.read', () => (granted ? passed : refused(7000215))),
    ]);
    await made.run();
    const [, before] = made.results;
    granted = true;
    await made.run(new Set(['graph.read']), (result) => ({ ...result, found: `${result.found} at last` }));
    assert.deepEqual(
      made.results.map(({ found }) => found),
      ['well', 'well at last'],
    );
    assert.equal(before?.status, 'failed');
  });

  it('hands on what a check learned besides its verdict', async () => {
    const declared = ['Microsoft Graph: User.Read.All'];
    const { made, learned } = runner([check('a.b', { ...passed, learned: { declared } })]);
    await made.run();
    assert.deepEqual(learned, [{ declared }]);
  });

  it('calls a mistake of its own unverified, and no answer', async () => {
    const { made } = runner([
      check('a.b', () => {
        throw new TypeError('x\u001b[2J is not a function');
      }),
      check('a.c', passed),
    ]);
    await made.run();
    assert.deepEqual(
      made.results.map(({ status }) => status),
      ['unverified', 'passed'],
    );
    assert.match(made.results[0]?.found ?? '', /^internal error in this check: TypeError/);
    assert.doesNotMatch(made.results[0]?.found ?? '', /\u001b/);
  });

  it('runs nothing of a canceled run', async () => {
    const abort = new AbortController();
    abort.abort();
    const { made } = runner([check('a.b', () => assert.fail('it ran'))], {}, abort.signal);
    await made.run();
    assert.doesNotMatch(made.results[0]?.found ?? '', /it ran/);
    assert.equal(made.results[0]?.status, 'unverified');
  });

  it('measures how long each check took by the clock that it was given', async () => {
    const { made, clock } = runner([
      check('a.b', async () => {
        await clock.sleep(1234);
        return passed;
      }),
    ]);
    await made.run();
    assert.equal(made.results[0]?.durationMs, 1234);
  });
});
