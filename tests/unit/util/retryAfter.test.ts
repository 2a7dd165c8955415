import assert from 'node:assert/strict';
import { requestedWaitMs, retryAfterMs, spelledWait } from '../../../core/util/retryAfter';

const now = Date.UTC(2026, 10, 23, 12);

describe('Retry-After', () => {
  const cases: [string | undefined, number | undefined][] = [
    ['0', 0],
    ['7', 7000],
    [' 7 ', 7000],
    ['1.5', 1500],
    ['31536000', 31_536_000_000],
    ['Mon, 23 Nov 2026 12:00:20 GMT', 20_000],
    ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
    ['-5', undefined],
    ['soon', undefined],
    ['Monday, perhaps', undefined],
    ['2026', 2_026_000],
    ['2026-11-23', undefined],
    ['1e3', undefined],
    ['', undefined],
    [undefined, undefined],
  ];
  for (const [value, expected] of cases) {
    it(`reads ${value === undefined ? 'no header' : `"${value}"`} as ${expected ?? 'nothing'}`, () => {
      assert.equal(retryAfterMs(value, now), expected);
    });
  }
});

describe('a wait that is only in an answer’s words', () => {
  for (const [body, ms] of [
    ['{"error":{"message":"Retry in 3392 seconds."}}', 3_392_000],
    ['You have exceeded the amount of requests allowed. Please try again in 12 minutes.', 720_000],
    ['Rate limit is exceeded. Try again in 29 seconds.', 29_000],
    ['wait 1500 ms', 1500],
    ['Please retry after 2 hours.', 7_200_000],
    ['{"error":{"code":"429","retryAfter":30}}', 30_000],
    ['{"retryAfterSeconds":"17","message":"Slow down"}', 17_000],
    ['{"retry_after_ms":1500}', 1500],
    ['Too many requests', undefined],
  ] as const) {
    it(`is ${ms ?? 'nothing'} in “${body}”`, () => {
      assert.equal(requestedWaitMs({ status: 429, headers: {}, body }, now), ms);
    });
  }

  it('counts less than the header, and only where the service throttles', () => {
    assert.equal(
      requestedWaitMs({ status: 429, headers: { 'retry-after': '7' }, body: 'retry in 9 seconds' }, now),
      7000,
    );
    assert.equal(requestedWaitMs({ status: 403, headers: {}, body: 'retry in 9 seconds' }, now), undefined);
  });

  it('may be in a header in milliseconds', () => {
    const headers = { 'x-ms-retry-after-ms': '2500' };
    assert.equal(requestedWaitMs({ status: 429, headers }, now), 2500);
    assert.equal(requestedWaitMs({ status: 429, headers: { ...headers, 'retry-after': '7' } }, now), 7000);
  });
});

describe('a wait as people say it', () => {
  for (const [ms, text] of [
    [1, '1 second'],
    [29_500, '30 seconds'],
    [3_392_000, '57 minutes'],
    [31_536_000_000, '8760 hours'],
  ] as const) {
    it(`is ${text} for ${ms} ms`, () => assert.equal(spelledWait(ms), text));
  }
});
