import assert from 'node:assert/strict';
import type { CloudId } from '../../../core/cloud/clouds';
import { discoverCloud } from '../../../core/run/cloudDiscovery';
import { answer, FakeHttp, fault } from '../credential/support/fakeHttp';

const TENANT = '3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b';

describe('discoverCloud', () => {
  const cases: [what: string, hint: CloudId, configuration: object, cloud: CloudId][] = [
    [
      'a commercial tenant',
      'public',
      { cloud_instance_name: 'microsoftonline.com', tenant_region_sub_scope: null },
      'public',
    ],
    [
      'a GCC tenant',
      'public',
      { cloud_instance_name: 'microsoftonline.com', tenant_region_sub_scope: 'GCC' },
      'usGovGcc',
    ],
    [
      'a GCC High tenant',
      'usGovGccHigh',
      {
        cloud_instance_name: 'microsoftonline.us',
        msgraph_host: 'graph.microsoft.us',
        tenant_region_sub_scope: 'DODCON',
      },
      'usGovGccHigh',
    ],
    [
      'a DoD tenant',
      'usGovGccHigh',
      {
        cloud_instance_name: 'microsoftonline.us',
        msgraph_host: 'dod-graph.microsoft.us',
        tenant_region_sub_scope: 'DOD',
      },
      'usGovDod',
    ],
    [
      'a DoD tenant without a sub-scope',
      'usGovGccHigh',
      { cloud_instance_name: 'microsoftonline.us', msgraph_host: 'dod-graph.microsoft.us' },
      'usGovDod',
    ],
    [
      'a government tenant that says no more',
      'usGovGccHigh',
      { cloud_instance_name: 'microsoftonline.us' },
      'usGovGccHigh',
    ],
    [
      'a Chinese tenant',
      'china',
      { cloud_instance_name: 'partner.microsoftonline.cn', tenant_region_scope: 'AS' },
      'china',
    ],
    [
      'a commercial tenant behind the government’s login host',
      'usGovGccHigh',
      { cloud_instance_name: 'microsoftonline.com' },
      'public',
    ],
    [
      'a GCC High tenant behind the public login host',
      'public',
      { cloud_instance_name: 'microsoftonline.us', msgraph_host: 'graph.microsoft.us' },
      'usGovGccHigh',
    ],
    [
      'a tenant with a government sub-scope at the public host',
      'public',
      { cloud_instance_name: 'microsoftonline.com', tenant_region_sub_scope: 'DOD' },
      'usGovDod',
    ],
    ['a tenant without an instance', 'china', { issuer: 'https://login.partner.microsoftonline.cn/' }, 'china'],
  ];
  for (const [what, hint, configuration, cloud] of cases) {
    it(`knows ${what} as ${cloud}`, async () => {
      const http = new FakeHttp(() => answer(200, configuration));
      assert.deepEqual(await discoverCloud(TENANT, hint, http), { ok: true, cloud });
      assert.equal(http.requests.length, 1);
    });
  }

  it('takes an instance that it does not know for no cloud at all', async () => {
    const asked = (configuration: object) =>
      discoverCloud(TENANT, 'china', new FakeHttp(() => answer(200, configuration)));
    assert.deepEqual(await asked({ cloud_instance_name: 'evil.example.com', msgraph_host: 'evil.example.com' }), {
      ok: true,
      unknown: 'evil.example.com',
    });
    assert.deepEqual(await asked({ cloud_instance_name: ['microsoftonline.us'] }), {
      ok: true,
      unknown: 'a name that is not a text',
    });
  });

  it('asks the hint’s login host, without a credential', async () => {
    const { signal } = new AbortController();
    const http = new FakeHttp(() => answer(200, {}));
    await discoverCloud(TENANT, 'china', http, signal);
    assert.deepEqual(http.requests, [
      {
        method: 'GET',
        url: `https://login.partner.microsoftonline.cn/${TENANT}/v2.0/.well-known/openid-configuration`,
        purpose: 'discovery',
        signal,
      },
    ]);
  });

  it('asks nobody about a custom cloud', async () => {
    const http = new FakeHttp(() => answer(500, ''));
    assert.deepEqual(await discoverCloud(TENANT, 'custom', http), { ok: true, cloud: 'custom' });
    assert.equal(http.requests.length, 0);
  });

  it('lets no tenant change the host or the path', async () => {
    const http = new FakeHttp(() => answer(200, {}));
    await discoverCloud('../x?y#@evil', 'public', http);
    const url = new URL(http.requests[0]?.url ?? '');
    assert.equal(url.host, 'login.microsoftonline.com');
    assert.match(url.pathname, /\/v2\.0\/\.well-known\/openid-configuration$/);
  });

  it('keeps a refusal', async () => {
    const body = { error: 'invalid_tenant', error_codes: [90002] };
    const outcome = await discoverCloud(TENANT, 'public', new FakeHttp(() => answer(400, body)));
    assert.ok(!outcome.ok);
    assert.equal(outcome.evidence.asked.endpoint, 'discovery');
    assert.deepEqual(outcome.evidence.answer, { status: 400, headers: {}, body: JSON.stringify(body) });
  });

  it('keeps a fault', async () => {
    const outcome = await discoverCloud(TENANT, 'public', new FakeHttp(() => fault('ENOTFOUND')));
    assert.ok(!outcome.ok);
    assert.equal(outcome.evidence.fault?.code, 'ENOTFOUND');
  });

  for (const body of ['', '<html>', '[]', 'null', '"x"']) {
    it(`takes ${body || 'nothing'} for no configuration`, async () => {
      const outcome = await discoverCloud(TENANT, 'public', new FakeHttp(() => answer(200, body)));
      assert.ok(!outcome.ok);
      assert.equal(outcome.evidence.answer?.status, 200);
    });
  }
});
