import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import sinon from 'sinon';
import { limited } from '../../../core/http/deadline';
import { whenAborted } from '../../../core/util/abort';
import { systemClock } from '../../../core/util/clock';

/** V8's collector: of the young generation alone, or of everything. */
function collector(): (options?: { type: 'minor' }) => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as ReturnType<typeof collector>;
}

/** A signal whose listeners the test calls itself: an error in one of Node's would end the process. */
function signalToCall(): { signal: AbortSignal; listeners: (() => void)[] } {
  const listeners: (() => void)[] = [];
  const { signal } = new AbortController();
  sinon.stub(signal, 'addEventListener').callsFake((_type, listener) => {
    listeners.push(listener as () => void);
  });
  return { signal, listeners };
}

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

  it('lets one end the wait of another while they are notified', () => {
    const controller = new AbortController();
    const second = sinon.spy();
    whenAborted(controller.signal, () => endSecond());
    const endSecond = whenAborted(controller.signal, second);
    controller.abort();
    sinon.assert.notCalled(second);
  });

  it('tells the others although one of them throws', () => {
    const { listeners, signal } = signalToCall();
    const second = sinon.spy();
    whenAborted(signal, () => {
      throw new Error('of the first');
    });
    whenAborted(signal, second);
    assert.throws(() => listeners[0]?.(), /of the first/);
    sinon.assert.calledOnce(second);
  });

  it('counts a function that waits twice as two', () => {
    const controller = new AbortController();
    const listener = sinon.spy();
    const endFirst = whenAborted(controller.signal, listener);
    whenAborted(controller.signal, listener);
    endFirst();
    controller.abort();
    sinon.assert.calledOnce(listener);
  });

  it('keeps nothing of what is over in memory until the next full collection', async () => {
    const [run, collect] = [new AbortController(), collector()];
    /** So many are under way at a time, as in a run. */
    const underWay: { end: () => void; done: Promise<unknown> }[] = [];
    const answer = async () => {
      let end = () => {};
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      const work = async () => {
        await ended;
        return new Array<number>(1024).fill(0.5);
      };
      underWay.push({ end, done: limited(systemClock, 60_000, 'No answer', work, [run.signal]) });
      const first = underWay.length > 16 ? underWay.shift() : undefined;
      first?.end();
      await first?.done;
    };
    const answers = async (count: number) => {
      for (let number = 1; number <= count; number++) {
        await answer();
        if (number % 100 === 0) collect({ type: 'minor' });
      }
    };
    await answers(200);
    collect();
    const before = process.memoryUsage().heapUsed;
    await answers(2000);
    for (let time = 0; time < 3; time++) collect({ type: 'minor' });
    const kept = process.memoryUsage().heapUsed - before;
    const all = 2000 * 1024 * 8;
    assert.ok(kept < all / 2, `${kept} bytes are kept, the answers had ${all}`);
    for (const { end } of underWay) end();
    await Promise.all(underWay.map(({ done }) => done));
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
