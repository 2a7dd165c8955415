import assert from 'node:assert/strict';
import { consentUrlOf } from '../../../../core/report/findings/consentUrl';
import { app, check, diagnosis, link, RUNS, report } from '../fixtures';

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

  it('is the first failing app’s and no other’s', () => {
    const second = failedWith('admin-consent');
    const other = { ...link('admin-consent'), url: 'https://login.example/first' };
    const first = app({ checks: [check({ status: 'failed', diagnosis: diagnosis({ links: [other] }) })] });
    const fine = app({ checks: [check({ status: 'passed' })] });
    assert.equal(consentUrlOf(report([fine, first, second])), other.url);
    assert.equal(consentUrlOf(report([failedWith('powerbi-tenant-settings'), first])), '');
  });

  it('is that of any failed check of the app', () => {
    const [tenantSetting, consent] = [failedWith('powerbi-tenant-settings'), failedWith('admin-consent')];
    const both = app({ checks: [...tenantSetting.checks, ...consent.checks] });
    assert.equal(consentUrlOf(report([both])), link('admin-consent').url);
  });

  it('is empty where consent is only named for the case that the connection is right', () => {
    const links = [link('service-connection'), link('admin-consent')];
    const failed = check({ status: 'failed', diagnosis: diagnosis({ owner: 'pipeline-author', links }) });
    assert.equal(consentUrlOf(report([app({ checks: [failed] })])), '');
  });

  it('ignores a check that only warns', () => {
    const warned = check({ status: 'warned', diagnosis: diagnosis({ links: [link('admin-consent')] }) });
    assert.equal(consentUrlOf(report([app({ checks: [warned] })])), '');
  });
});
