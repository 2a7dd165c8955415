import assert from 'node:assert/strict';
import type { HttpClient } from '../../../core/http/client';
import { createHttpClient } from '../../../core/http/httpClient';
import { authority, startHost, stopServers } from './support/servers';
import { TestClock, TIME_OUT_MS } from './support/testClock';

describe('a host that throttles', () => {
  let http: HttpClient;
  beforeEach(async () => {
    http = await createHttpClient({ ca: [authority.cert] }, { clock: new TestClock(), timeoutMs: TIME_OUT_MS });
  });
  afterEach(() => {
    http.close();
    stopServers();
  });

  it('is asked by fewer at a time, also by those that it threw back', async () => {
    // So many are under way at once before they are thrown back; whatever comes later is served.
    const volleys = [16, 8, 4];
    const seen: number[] = [];
    let waiting: (() => void)[] = [];
    const host = await startHost((_request, response) => {
      const expected = volleys[seen.length];
      waiting.push(() => response.writeHead(expected ? 429 : 200, { 'Retry-After': '1' }).end());
      if (waiting.length === (expected ?? 1)) void throwBack();
    });
    const throwBack = async () => {
      // Time for those that should not come.
      if (seen.length < volleys.length) await turns(50);
      seen.push(waiting.length);
      const now = waiting;
      waiting = [];
      for (const answer of now) answer();
    };
    const url = `https://localhost:${host.port}/`;
    const sent = Array.from({ length: 16 }, () => http.send({ method: 'GET', url, purpose: 'probe' }));
    for (const outcome of await Promise.all(sent)) assert.ok(outcome.kind === 'answer' && outcome.status === 200);
    assert.deepEqual(seen.slice(0, 3), volleys);
    assert.equal(host.requests.length, 16 + 8 + 4 + 16);
  });

  it('is asked more often than one that is broken', async () => {
    const host = await startHost((_request, response) => {
      response.writeHead(host.requests.length < 9 ? 429 : 200, { 'Retry-After': '1' }).end();
    });
    const outcome = await http.send({ method: 'GET', url: `https://localhost:${host.port}/`, purpose: 'probe' });
    assert.equal(outcome.kind === 'answer' && outcome.status, 200);
    assert.equal(outcome.attempts, 9);
  });
});

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}
