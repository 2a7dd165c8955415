import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { AppResult, CheckResult } from '../../../../core/model/results';
import { exchangeLine, waitingLine } from '../../../../core/run/progress';
import { inTime, listenForCancellation } from '../../../../tasks/AppAccessSelfTest/V1/agent/cancellation';
import { PartialResults } from '../../../../tasks/AppAccessSelfTest/V1/agent/progress';

const check = (id: string): CheckResult => ({
  id,
  resource: 'graph',
  title: `Check ${id}`,
  status: 'passed',
  expected: '',
  found: '',
  durationMs: 0,
  attempts: 1,
});

describe('a canceled run', () => {
  it('is triggered by the agent’s signals, which no longer kill the process', () => {
    const cancellation = listenForCancellation();
    try {
      assert.equal(cancellation.signal.aborted, false);
      process.emit('SIGINT');
      assert.equal(cancellation.signal.aborted, true);
    } finally {
      cancellation.stopListening();
    }
  });

  it('takes what the work brings in time', async () => {
    const controller = new AbortController();
    controller.abort();
    assert.equal(await inTime(Promise.resolve('work'), controller.signal, 1000, () => 'instead'), 'work');
  });

  it('waits for work that nobody canceled, and no longer than the grace for work that was', async () => {
    const clock = sinon.useFakeTimers();
    try {
      const controller = new AbortController();
      let result = '';
      const ended = inTime(new Promise<string>(() => {}), controller.signal, 3500, () => 'instead').then((value) => {
        result = value;
      });
      await clock.tickAsync(60_000);
      assert.equal(result, '');
      controller.abort();
      await clock.tickAsync(3499);
      assert.equal(result, '');
      await clock.tickAsync(1);
      await ended;
      assert.equal(result, 'instead');
      assert.equal(clock.countTimers(), 0);
    } finally {
      clock.restore();
    }
  });

  it('still knows every check that had ended', () => {
    const known = new PartialResults();
    const app = { connectionId: 'c', tenantId: 't', clientId: 'i', checks: [] } as unknown as AppResult;
    for (const id of ['a', 'b', 'a']) known.add({ type: 'check', app, check: check(id), done: 1, total: 3 });
    assert.deepEqual(
      known.apps.map(({ checks }) => checks.map(({ id }) => id)),
      [['a', 'b']],
    );
  });
});

describe('lines of progress', () => {
  it('say how long it has waited and for what', () => {
    const pending = ['a', 'b', 'c', 'd'].map(check);
    const event = { type: 'waiting', waitedMs: 125_000, remainingMs: 1_075_000, pending, report: {} } as never;
    assert.equal(
      waitingLine(event),
      'Waiting for access: 2 min so far, 18 min left, still failing: Check a; Check b; Check c and 1 more.',
    );
  });

  it('show an exchange without its body', () => {
    const exchange = {
      method: 'GET',
      host: 'h',
      path: '/p',
      purpose: 'probe',
      attempt: 2,
      result: 503,
      durationMs: 12.6,
      requestId: 'r',
    } as const;
    assert.equal(exchangeLine(exchange), 'GET https://h/p -> 503 in 13 ms, attempt 2, request r');
  });
});
