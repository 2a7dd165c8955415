import assert from 'node:assert/strict';
import { diagnose } from '../../../core/diagnosis/diagnose';
import type { Owner } from '../../../core/model/diagnosis';
import type { Evidence } from '../../../core/model/evidence';
import { fault } from './evidenceOf';

const said = (text: string): Evidence => ({ asked: {}, text });

/** What networks, proxies and machines say, and what it means. */
const CASES: readonly (readonly [what: string, evidence: Evidence, cause: string, owner: Owner])[] = [
  [
    'addresses of both families, none of which takes the connection',
    fault('ETIMEDOUT', 'no address took the connection: IPv4 20.190.160.1 ETIMEDOUT, IPv6 2603:1047::1 ENETUNREACH'),
    'no-address-reachable',
    'network',
  ],
  [
    'the same on the way to a proxy',
    fault('ETIMEDOUT', 'no address took the connection: IPv4 127.0.0.1 ETIMEDOUT, IPv6 ::1 ECONNREFUSED', undefined, {
      proxy: 'localhost:3128',
    }),
    'no-address-reachable',
    'network',
  ],
  [
    'the same in the words of Node',
    said(
      'AggregateError [ETIMEDOUT]: \n    at internalConnectMultiple (node:net:1117:18)\n  [errors]: [ Error: connect ETIMEDOUT 20.190.160.1:443\n, Error: connect ENETUNREACH 2603:1047:1:98::80:443 - Local (:::0)',
    ),
    'no-address-reachable',
    'network',
  ],
];

describe('the diagnosis of what networks and machines say', () => {
  for (const [what, evidence, cause, owner] of CASES) {
    it(`names ${cause} for ${what}`, () => {
      const diagnosis = diagnose(evidence);
      assert.deepEqual([diagnosis.cause, diagnosis.owner], [cause, owner]);
    });
  }

  it('names both families and says that IPv6 may be the reason', () => {
    const { explanation } = diagnose(CASES[0]?.[1] ?? said(''));
    assert.match(explanation, /IPv4 20\.190\.160\.1 ETIMEDOUT, IPv6 2603:1047::1 ENETUNREACH/);
    assert.match(explanation, /IPv6 may be the reason/);
  });
});
