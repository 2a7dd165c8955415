import assert from 'node:assert/strict';
import { consentUrlOf } from '../../../core/report/consent';
import { app, check, diagnosis, link, RUNS, report } from './fixtures';

const failedWith = (...kinds: Parameters<typeof link>[0][]) =>
  app({ checks: [check({ status: 'failed', diagnosis: diagnosis({ links: kinds.map((kind) => link(kind)) }) })] });

describe('the consent link of a run', () => {
  it('is the link of the app that nobody has consented to', () => {
    assert.equal(consentUrlOf(RUNS.consentMissing), link('admin-consent').url);
  });

  it('is empty where consent is not the remedy', () => {
    for (const run of [RUNS.allPassed, RUNS.powerBiSettingOff, RUNS.expiredSecret, RUNS.badInput]) {
      assert.equal(consentUrlOf(run), '');
    }
  });

  it('is given, too, where another step comes before consent', () => {
    const url = consentUrlOf(report([failedWith('app-registration-permissions', 'admin-consent')]));
    assert.equal(url, link('admin-consent').url);
  });

  it('is the first of several apps that lack consent', () => {
    const second = failedWith('admin-consent');
    const other = { ...link('admin-consent'), url: 'https://login.example/first' };
    const first = app({ checks: [check({ status: 'failed', diagnosis: diagnosis({ links: [other] }) })] });
    assert.equal(consentUrlOf(report([failedWith('powerbi-tenant-settings'), first, second])), other.url);
  });

  it('ignores a check that only warns', () => {
    const warned = check({ status: 'warned', diagnosis: diagnosis({ links: [link('admin-consent')] }) });
    assert.equal(consentUrlOf(report([app({ checks: [warned] })])), '');
  });
});
