import assert from 'node:assert/strict';
import { TenantClouds } from '../../../core/run/tenantCloud';
import { answer, app, FakeHttp } from '../selfTestFixtures';

const configuration = (instance: string, scope?: string) =>
  answer(200, { cloud_instance_name: instance, tenant_region_sub_scope: scope });

function clouds(outcome = configuration('microsoftonline.com', 'GCC')) {
  const http = new FakeHttp(() => outcome);
  return { http, all: new TenantClouds(http, undefined, undefined) };
}

const auto = (values: Parameters<typeof app>[0] = {}) => app({ cloud: 'auto', ...values });

describe('The cloud of a tenant, as a run knows it', () => {
  it('is asked for once a tenant, however its ID is written and by whatever asks', async () => {
    const { http, all } = clouds();
    const first = all.of(auto());
    const second = all.of(auto({ connectionId: 'other', tenantId: auto().tenantId.toUpperCase() }));
    await Promise.all([first.found(), second.found(), first.found()]);
    assert.equal(http.asked.length, 1);
    assert.equal(second.soFar.id, 'usGovGcc');
  });

  it('is the connection’s idea until the tenant has answered, and the likeliest one behind the public login host only', async () => {
    const { all } = clouds();
    const here = all.of(auto());
    assert.deepEqual([here.soFar.id, here.likeliest?.id], ['public', 'public']);
    await here.found();
    assert.deepEqual([here.soFar.id, here.likeliest?.id], ['usGovGcc', 'usGovGcc']);
    const government = all.of(auto({ cloudHint: 'usGovGccHigh' }));
    assert.deepEqual([government.soFar.id, government.likeliest?.id], ['usGovGccHigh', undefined]);
  });

  it('is asked of nobody where the step chose it', async () => {
    const { http, all } = clouds();
    const chosen = all.of(app({ cloud: 'china' }));
    assert.equal((await chosen.found()).cloud.id, 'china');
    assert.ok(chosen.isCertain({ target: () => undefined }));
    assert.deepEqual(http.asked, []);
  });

  it('is elsewhere where the tenant is at home behind another login host', async () => {
    const { all } = clouds(configuration('partner.microsoftonline.cn'));
    const { cloud, elsewhere } = await all.of(auto()).found();
    assert.deepEqual([cloud.id, elsewhere], ['public', 'china']);
  });

  it('stays the connection’s idea where the tenant does not tell, with the reason', async () => {
    const { all } = clouds(answer(503));
    const { cloud, evidence } = await all.of(auto()).found();
    assert.equal(cloud.id, 'public');
    assert.equal(evidence?.answer?.status, 503);
  });

  it('is certain for a resource that lives at one place behind the login host', () => {
    const here = clouds().all.of(auto());
    const target = (host: string) => ({ audience: `https://${host}`, alsoKnownAs: [], origin: `https://${host}` });
    assert.ok(here.isCertain({ target: (cloud) => target(cloud.graph) }));
    assert.ok(!here.isCertain({ target: (cloud) => target(cloud.powerbi) }));
  });
});
