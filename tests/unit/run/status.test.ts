import assert from 'node:assert/strict';
import { diagnose } from '../../../core/diagnosis/diagnose';
import type { Diagnosis } from '../../../core/model/diagnosis';
import type { Evidence } from '../../../core/model/evidence';
import type { CheckResult } from '../../../core/model/results';
import {
  canBeFixedWhileWaiting,
  foundInShort,
  isSharedFault,
  refusesTheResource,
  statusOf,
} from '../../../core/run/status';

const answer = (status: number, body = '') => ({ status, headers: {}, body });
const entra = (code: number): Evidence => ({
  asked: { endpoint: 'token', resource: 'graph' },
  answer: answer(400, JSON.stringify({ error: 'invalid_request', error_codes: [code] })),
});
const graph = (status: number, body = ''): Evidence => ({
  asked: { endpoint: 'graph', resource: 'graph' },
  answer: answer(status, body),
});
const fault = (endpoint: Evidence['asked']['endpoint'], code: string): Evidence => ({
  asked: { endpoint },
  fault: { code, message: code },
});
const status = (evidence: Evidence) => statusOf(evidence, diagnose(evidence));

describe('The status of what did not go as expected', () => {
  it('is failed where the service itself refused', () => {
    assert.equal(status(entra(7000215)), 'failed');
    assert.equal(status(graph(403, '{"error":{"code":"Authorization_RequestDenied"}}')), 'failed');
    assert.equal(status(graph(404)), 'failed');
  });

  for (const code of [408, 429, 500, 502, 503, 504]) {
    it(`is unverified for a ${code}, which says nothing of the app’s access`, () => {
      assert.equal(status(graph(code)), 'unverified');
    });
  }

  it('is unverified where no answer came', () => {
    for (const code of ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT'])
      assert.equal(status(fault('graph', code)), 'unverified');
  });

  it('is failed where no answer is the answer: a credential that cannot be used', () => {
    assert.equal(status(fault('token', 'CERTIFICATE_UNUSABLE')), 'failed');
  });

  it('is unverified for a good status that nobody can read', () => {
    assert.equal(status(graph(200, '<html>Welcome</html>')), 'unverified');
  });

  it('follows a conclusion of ours, and a canceled run concludes nothing', () => {
    const with_ = (finding: Evidence['finding']): Evidence => ({ asked: { resource: 'graph' }, finding });
    assert.equal(status(with_({ kind: 'wrong-tenant', tenant: 'a', expected: 'b' })), 'failed');
    assert.equal(status(with_({ kind: 'canceled' })), 'unverified');
  });
});

describe('What happened, in short', () => {
  const short = (evidence: Evidence) => foundInShort(evidence, diagnose(evidence));

  it('is the status and the service’s code', () => {
    assert.equal(
      short(graph(403, '{"error":{"code":"Authorization_RequestDenied"}}')),
      '403 Authorization_RequestDenied',
    );
    assert.equal(short(graph(503)), '503');
  });

  it('is the fault where there was no answer', () => {
    assert.equal(short(fault('graph', 'ECONNREFUSED')), 'no answer (ECONNREFUSED)');
  });

  it('lets no code move the cursor', () => {
    assert.doesNotMatch(short(graph(403, JSON.stringify({ error: { code: 'a\u001b[2J\nb' } }))), /[\u0000-\u001f]/);
  });
});

describe('A fault', () => {
  const shared = (evidence: Evidence) => isSharedFault(evidence, diagnose(evidence));

  it('of the app or the tenant would have met every resource', () => {
    for (const code of [7000215, 7000222, 90002, 700016]) assert.ok(shared(entra(code)), String(code));
  });

  it('of one resource would not', () => {
    for (const code of [65001, 500011, 50105, 650052]) {
      assert.ok(!shared(entra(code)), String(code));
      assert.ok(refusesTheResource(entra(code)), String(code));
    }
    assert.ok(!shared(graph(403)));
    assert.ok(!refusesTheResource(entra(7000215)));
  });
});

describe('Waiting', () => {
  const check = (diagnosis: Partial<Diagnosis> | undefined, state: CheckResult['status'] = 'failed') =>
    ({
      status: state,
      diagnosis: diagnosis && { links: [], retryable: false, ...diagnosis },
    }) as unknown as CheckResult;
  const link = (kind: string) => [{ kind, url: '' }] as unknown as Diagnosis['links'];

  it('helps where an administrator can grant something meanwhile, or where it passes by itself', () => {
    assert.ok(canBeFixedWhileWaiting(check({ owner: 'tenant-admin', links: link('admin-consent') })));
    assert.ok(canBeFixedWhileWaiting(check({ owner: 'none', retryable: true }, 'unverified')));
  });

  it('does not help where the job’s own copy of something must change', () => {
    assert.ok(!canBeFixedWhileWaiting(check({ owner: 'pipeline-author' })));
    assert.ok(!canBeFixedWhileWaiting(check({ owner: 'app-owner', links: link('app-registration-credentials') })));
    assert.ok(!canBeFixedWhileWaiting(check({ owner: 'app-owner', links: link('service-connection') })));
    assert.ok(!canBeFixedWhileWaiting(check({ owner: 'network' })));
  });

  it('is no question for what passed, was skipped, or nobody diagnosed', () => {
    assert.ok(!canBeFixedWhileWaiting(check({ owner: 'tenant-admin' }, 'passed')));
    assert.ok(!canBeFixedWhileWaiting(check({ owner: 'tenant-admin' }, 'skipped')));
    assert.ok(!canBeFixedWhileWaiting(check(undefined)));
  });
});
