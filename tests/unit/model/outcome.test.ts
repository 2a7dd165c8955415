import assert from 'node:assert/strict';
import { outcomeOf, overallOutcome } from '../../../core/model/outcome';
import type { CheckStatus } from '../../../core/model/results';

const checks = (...statuses: CheckStatus[]) => statuses.map((status) => ({ status }));

describe('the outcome of a run', () => {
  it('is failed when one check failed, whatever the others say', () => {
    assert.equal(outcomeOf(checks('passed', 'unverified', 'warned', 'failed')), 'failed');
  });

  it('is failed when the settings hold a mistake', () => {
    assert.equal(outcomeOf([], [{ message: 'no' }]), 'failed');
    assert.equal(overallOutcome({ apps: [{ checks: checks('passed') }], errors: [{}] }, 'warn'), 'failed');
  });

  it('is unverified when a check could not be verified, unless that is set to warn', () => {
    assert.equal(outcomeOf(checks('passed', 'warned', 'unverified')), 'unverified');
    assert.equal(outcomeOf(checks('passed', 'unverified'), [], 'warn'), 'warned');
  });

  it('is warned when a check warned and none did worse', () => {
    assert.equal(outcomeOf(checks('passed', 'warned', 'skipped')), 'warned');
  });

  it('is passed when every check passed or was skipped', () => {
    assert.equal(
      overallOutcome({ apps: [{ checks: checks('passed') }, { checks: checks('skipped', 'passed') }] }),
      'passed',
    );
  });

  it('is never passed when nothing was proved', () => {
    assert.equal(outcomeOf([]), 'unverified');
    assert.equal(outcomeOf(checks('skipped', 'skipped')), 'unverified');
    assert.equal(outcomeOf(checks('skipped'), [], 'warn'), 'warned');
  });
});
