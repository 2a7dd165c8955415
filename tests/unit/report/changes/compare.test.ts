import assert from 'node:assert/strict';
import type { AppResult, CheckStatus } from '../../../../core/model/results';
import { readBaseline } from '../../../../core/report/changes/baseline';
import { compare } from '../../../../core/report/changes/compare';
import { reportJson } from '../../../../core/report/machine/json';
import { app, check, report } from '../fixtures';

/** What changed from one app to the other, each as `kind title before → after`. */
function changes(before: Partial<AppResult>, after: Partial<AppResult>): string[] {
  return compared(before, after).changes.map(
    ({ kind, title, before: was, after: is, attention }) =>
      `${kind} ${title}: ${was ?? '-'} → ${is ?? '-'}${attention ? ' !' : ''}`,
  );
}

function compared(before: Partial<AppResult>, after: Partial<AppResult>) {
  const baseline = readBaseline(reportJson(report([app(before)])), report([]).tool.name);
  assert.ok(!('problem' in baseline));
  return compare(report([app(after)]), baseline);
}

const status = (one: CheckStatus) => ({ checks: [check({ title: 'T', status: one })] });

describe('changes between two runs', () => {
  it('are none where nothing changed', () => {
    assert.deepEqual(changes({}, {}), []);
  });

  it('name a check that fails, is fixed, or warns since then', () => {
    assert.deepEqual(changes(status('passed'), status('failed')), ['check-fails T: passed → failed !']);
    assert.deepEqual(changes(status('warned'), status('failed')), ['check-fails T: warned → failed !']);
    assert.deepEqual(changes(status('failed'), status('passed')), ['check-fixed T: failed → passed']);
    assert.deepEqual(changes(status('passed'), status('warned')), ['check-warns T: passed → warned !']);
    assert.deepEqual(changes(status('failed'), status('failed')), []);
  });

  it('name a failing check that the earlier run did not have', () => {
    assert.deepEqual(changes({ checks: [] }, status('failed')), ['check-fails T: - → failed !']);
    assert.deepEqual(changes({ checks: [] }, status('passed')), []);
  });

  it('hold nothing that one of the runs could not verify', () => {
    assert.deepEqual(changes(status('passed'), status('unverified')), []);
    assert.deepEqual(changes(status('unverified'), status('passed')), []);
    assert.deepEqual(changes(status('failed'), status('skipped')), []);
  });

  it('name permissions that were granted or removed, whatever their case', () => {
    const roles = (...names: string[]) => ({ grantedRoles: { graph: names } });
    assert.deepEqual(changes(roles('User.Read.All', 'a'), roles('user.read.all', 'Mail.Send')), [
      'permission-granted Mail.Send: - → Mail.Send !',
      'permission-removed a: a → - !',
    ]);
  });

  it('say nothing of the permissions of a resource that gave no token', () => {
    assert.deepEqual(changes({ grantedRoles: { graph: ['User.Read.All'] } }, { grantedRoles: {} }), []);
    assert.deepEqual(changes({ grantedRoles: {} }, { grantedRoles: { graph: ['User.Read.All'] } }), []);
  });

  it('name a credential that was renewed, and one whose end came near', () => {
    const until = (date: string, one: CheckStatus = 'passed') => ({
      credentialExpires: date,
      checks: [check({ id: 'credential.expiry', title: 'Credential: expiry', status: one })],
    });
    assert.deepEqual(changes(until('2027-01-01T00:00:00Z'), until('2028-01-01T00:00:00Z')), [
      'credential-renewed Credential: expiry: 2027-01-01 → 2028-01-01',
    ]);
    assert.deepEqual(changes(until('2027-01-01T00:00:00Z'), until('2026-12-01T00:00:00Z')), [
      'credential-renewed Credential: expiry: 2027-01-01 → 2026-12-01 !',
    ]);
    assert.deepEqual(changes(until('2027-01-01T00:00:00Z'), until('2027-01-01T00:00:00.5Z', 'warned')), [
      'credential-expires-soon Credential: expiry: - → 2027-01-01 !',
    ]);
  });

  it('name a fact with another value, and none that only one of the runs could read', () => {
    const owner = (name?: string) => ({ checks: [check({ title: 'Model', ...(name && { facts: { owner: name } }) })] });
    assert.deepEqual(changes(owner('a'), owner('b')), ['fact-changed Model: owner: a → b !']);
    assert.deepEqual(changes(owner(), owner('b')), []);
    assert.deepEqual(changes(owner('a'), owner()), []);
  });

  it('ask for attention where a count grew, and not where it shrank', () => {
    const excess = (many: number) => ({ checks: [check({ title: 'Excess', facts: { 'how many': String(many) } })] });
    assert.deepEqual(changes(excess(9), excess(10)), ['fact-changed Excess: how many: 9 → 10 !']);
    assert.deepEqual(changes(excess(10), excess(9)), ['fact-changed Excess: how many: 10 → 9']);
  });

  it('know an app by its ID and tenant, or a managed identity by its connection', () => {
    const { unknownApps, changes: none } = compared({ clientId: 'other', ...status('passed') }, status('failed'));
    assert.equal(unknownApps.length, 1);
    assert.deepEqual(none, []);
    assert.equal(compared({ clientId: '' }, {}).unknownApps.length, 0);
  });
});
