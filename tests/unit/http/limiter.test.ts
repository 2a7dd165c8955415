import assert from 'node:assert/strict';
import { HostLimiter } from '../../../core/http/limiter';
import { TestClock } from './support/testClock';

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('HostLimiter', () => {
  it('lets only so many through, and the next in turn when one leaves', async () => {
    const limiter = new HostLimiter(2, new TestClock());
    const order: number[] = [];
    for (const number of [1, 2, 3, 4]) void limiter.enter().then(() => order.push(number));
    await settled();
    assert.deepEqual(order, [1, 2]);
    limiter.leave();
    await settled();
    assert.deepEqual(order, [1, 2, 3]);
    assert.equal(limiter.active, 2);
  });

  it('refuses anyone who is canceled while waiting, and keeps no place for it', async () => {
    const limiter = new HostLimiter(1, new TestClock());
    assert.equal(await limiter.enter(), true);
    const cancel = new AbortController();
    const waiting = limiter.enter(cancel.signal);
    cancel.abort();
    assert.equal(await waiting, false);
    limiter.leave();
    assert.equal(limiter.active, 0);
    assert.equal(await limiter.enter(), true);
  });

  it('refuses anyone who is canceled already', async () => {
    const limiter = new HostLimiter(1, new TestClock());
    assert.equal(await limiter.enter(AbortSignal.abort()), false);
    assert.equal(limiter.active, 0);
  });

  it('closes for the time that the host asked for', () => {
    const clock = new TestClock();
    const limiter = new HostLimiter(8, clock);
    assert.equal(limiter.closedForMs, 0);
    limiter.throttled(clock.now(), 5000);
    limiter.throttled(clock.now(), 2000);
    assert.equal(limiter.closedForMs, 5000);
    clock.time += 6000;
    assert.equal(limiter.closedForMs, 0);
  });

  it('halves its limit once a volley, down to one', () => {
    const clock = new TestClock();
    const limiter = new HostLimiter(8, clock);
    const volley = clock.now() - 10;
    for (let i = 0; i < 8; i++) limiter.throttled(volley, 1000);
    assert.equal(limiter.limit, 4);
    for (let i = 0; i < 5; i++) {
      clock.time += 1000;
      limiter.throttled(clock.now(), 1000);
    }
    assert.equal(limiter.limit, 1);
  });

  it('raises its limit by one for each full round of answers, and never above the first', () => {
    const clock = new TestClock();
    const limiter = new HostLimiter(4, clock);
    limiter.throttled(clock.now(), 0);
    assert.equal(limiter.limit, 2);
    limiter.answered();
    assert.equal(limiter.limit, 2);
    limiter.answered();
    assert.equal(limiter.limit, 3);
    for (let i = 0; i < 50; i++) limiter.answered();
    assert.equal(limiter.limit, 4);
  });

  it('admits those who wait when the limit rises', async () => {
    const clock = new TestClock();
    const limiter = new HostLimiter(2, clock);
    await limiter.enter();
    limiter.throttled(clock.now(), 0);
    let admitted = false;
    void limiter.enter().then(() => {
      admitted = true;
    });
    await settled();
    assert.equal(admitted, false);
    limiter.answered();
    await settled();
    assert.equal(admitted, true);
  });
});
