import assert from 'node:assert/strict';
import { LONGEST_WAIT_MS, LONGEST_WAITS_MS, retryDelay } from '../../../core/http/retry';

const now = Date.UTC(2026, 10, 23, 12);
const get = { method: 'GET', purpose: 'probe' } as const;
const token = { method: 'POST', purpose: 'token' } as const;
const answer = (status: number, retryAfter?: string) => {
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  return { kind: 'answer', status, headers } as const;
};
const fault = (code: string) => ({ kind: 'fault', code }) as const;

describe('retryDelay', () => {
  it('doubles the wait from one second', () => {
    assert.equal(retryDelay(get, answer(503), 1, now, 0), 1000);
    assert.equal(retryDelay(get, answer(503), 2, now, 1000), 2000);
  });

  it('ends after three attempts', () => assert.equal(retryDelay(get, answer(503), 3, now, 3000), undefined));

  it('has more patience with a host that throttles, but not for ever', () => {
    assert.equal(retryDelay(get, answer(429, '5'), 9, now, 40_000), 5000);
    assert.equal(retryDelay(get, answer(429, '5'), 10, now, 45_000), undefined);
    assert.equal(retryDelay(get, answer(429, '5'), 9, now, LONGEST_WAITS_MS), undefined);
  });

  for (const status of [429, 502, 503, 504]) {
    it(`tries again after ${status}, tokens as well`, () => {
      assert.equal(retryDelay(get, answer(status), 1, now, 0), 1000);
      assert.equal(retryDelay(token, answer(status), 1, now, 0), 1000);
    });
  }

  for (const status of [200, 204, 302, 400, 401, 403, 404, 410, 501]) {
    it(`lets ${status} stand`, () => assert.equal(retryDelay(get, answer(status), 1, now, 0), undefined));
  }

  it('tries once more after 500, not twice', () => {
    assert.equal(retryDelay(token, answer(500), 1, now, 0), 1000);
    assert.equal(retryDelay(token, answer(500), 2, now, 1000), undefined);
  });

  it('tries a GET again after 408, and no POST', () => {
    assert.equal(retryDelay(get, answer(408), 1, now, 0), 1000);
    assert.equal(retryDelay(token, answer(408), 1, now, 0), undefined);
  });

  it('waits as long as the server asks', () => {
    assert.equal(retryDelay(get, answer(429, '7'), 1, now, 0), 7000);
    assert.equal(retryDelay(get, answer(429, '0'), 1, now, 0), 0);
    assert.equal(retryDelay(get, answer(429, 'Mon, 23 Nov 2026 12:00:20 GMT'), 1, now, 0), 20_000);
  });

  it('takes its own wait where the server asks for nonsense', () => {
    assert.equal(retryDelay(get, answer(429, 'soon'), 1, now, 0), 1000);
  });

  it('does not ask again before the time that the server named, when that is too far', () => {
    assert.equal(retryDelay(get, answer(429, '30'), 1, now, 0), LONGEST_WAIT_MS);
    assert.equal(retryDelay(get, answer(429, '31'), 1, now, 0), undefined);
    assert.equal(retryDelay(get, answer(429, '31536000'), 1, now, 0), undefined);
  });

  it('never waits longer than its bound in all', () => {
    assert.equal(retryDelay(get, answer(429, '20'), 2, now, LONGEST_WAITS_MS - 20_000), 20_000);
    assert.equal(retryDelay(get, answer(429, '20'), 2, now, LONGEST_WAITS_MS - 19_999), undefined);
  });

  for (const code of ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN']) {
    it(`tries again after ${code}, but not at a managed identity’s endpoint`, () => {
      assert.equal(retryDelay(token, fault(code), 1, now, 0), 1000);
      assert.equal(retryDelay({ method: 'GET', purpose: 'identity' }, fault(code), 1, now, 0), undefined);
    });
  }

  for (const code of [
    'ENOTFOUND',
    'CERT_HAS_EXPIRED',
    'PROXY_REFUSED',
    'TIMEOUT',
    'CANCELLED',
    'BODY_BROKEN',
    'EPROTO',
  ]) {
    it(`lets ${code} stand`, () => assert.equal(retryDelay(get, fault(code), 1, now, 0), undefined));
  }
});

describe('the wait before a job asks for its ID token once more', () => {
  const job = { method: 'POST', purpose: 'assertion', wants: 'oidcToken' } as const;
  const waits = (outcome: Parameters<typeof retryDelay>[1]) =>
    [1, 2, 3, 4].map((attempt) => retryDelay(job, outcome, attempt, now, 0));

  for (const status of [203, 302, 401, 403, 404]) {
    it(`is 1, 5 and 10 seconds after a ${status}, which may pass`, () => {
      assert.deepEqual(waits(answer(status)), [1000, 5000, 10_000, undefined]);
    });
  }

  it('is the same after a success without the token', () => {
    assert.deepEqual(waits({ ...answer(200), body: '{"oidcToken":""}' }), [1000, 5000, 10_000, undefined]);
    assert.deepEqual(waits({ ...answer(200), body: '<html>' }), [1000, 5000, 10_000, undefined]);
  });

  it('is none after the token, and after a request that was wrong', () => {
    assert.equal(waits({ ...answer(200), body: '{"oidcToken":"x"}' })[0], undefined);
    assert.equal(waits(answer(400))[0], undefined);
  });
});

describe('the wait before a machine’s identity service is asked once more', () => {
  const machine = { method: 'GET', purpose: 'identity' } as const;

  for (const status of [404, 429, 500, 503]) {
    it(`grows as Microsoft documents after a ${status}`, () => {
      const waits = [1, 2, 3, 4, 5].map((attempt) => retryDelay(machine, answer(status), attempt, now, 0));
      assert.deepEqual(waits, [2000, 6000, 14_000, 30_000, undefined]);
    });
  }

  it('covers the 70 seconds of an update after a 410', () => {
    let waited = 0;
    for (let attempt = 1; ; attempt++) {
      const delay = retryDelay(machine, answer(410), attempt, now, waited);
      if (delay === undefined) break;
      waited += delay;
    }
    assert.equal(waited, 70_000);
  });

  it('is none where something else lives at this address, or the request was wrong', () => {
    const page = { kind: 'answer', status: 404, headers: { 'content-type': 'text/html' } } as const;
    assert.equal(retryDelay(machine, page, 1, now, 0), undefined);
    assert.equal(retryDelay(machine, answer(400), 1, now, 0), undefined);
  });
});
