import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import sinon from 'sinon';
import { whenAborted } from '../../core/abort';
import { systemClock } from '../../core/clock';
import { limited } from '../../core/http/limit';

describe('Waiting for the end of a signal', () => {
  it('tells everybody who waits, each once', () => {
    const controller = new AbortController();
    const [first, second] = [sinon.spy(), sinon.spy()];
    whenAborted(controller.signal, first);
    whenAborted(controller.signal, second);
    sinon.assert.notCalled(first);
    controller.abort();
    controller.abort();
    sinon.assert.calledOnce(first);
    sinon.assert.calledOnce(second);
  });

  it('tells at once where the signal has ended already', () => {
    const listener = sinon.spy();
    whenAborted(AbortSignal.abort(), listener)();
    sinon.assert.calledOnce(listener);
  });

  it('does not tell whoever waits no longer', () => {
    const controller = new AbortController();
    const [gone, stays] = [sinon.spy(), sinon.spy()];
    const endWait = whenAborted(controller.signal, gone);
    whenAborted(controller.signal, stays);
    endWait();
    endWait();
    controller.abort();
    sinon.assert.notCalled(gone);
    sinon.assert.calledOnce(stays);
  });

  it('lets one end the wait of another while they are told', () => {
    const controller = new AbortController();
    const second = sinon.spy();
    whenAborted(controller.signal, () => endSecond());
    const endSecond = whenAborted(controller.signal, second);
    controller.abort();
    sinon.assert.notCalled(second);
  });

  it('adds one listener of Node’s to a signal, however many requests and pauses wait for it', async () => {
    const run = new AbortController();
    for (let count = 0; count < 50; count++) {
      assert.equal(await limited(systemClock, 10_000, 'No answer', async () => count, [run.signal]), count);
    }
    const pauses = Array.from({ length: 50 }, () => systemClock.sleep(10_000, run.signal));
    assert.equal(getEventListeners(run.signal, 'abort').length, 1);
    run.abort();
    await Promise.all(pauses);
  });
});
