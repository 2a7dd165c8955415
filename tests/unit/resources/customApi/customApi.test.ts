import assert from 'node:assert/strict';
import type { CustomApi } from '../../../../core/model/plan';
import { answer, run, statuses } from '../../selfTestFixtures';

describe('A custom API', () => {
  const orders: CustomApi = {
    name: 'orders',
    resource: 'api://orders',
    url: 'https://orders.example.com/health?key=1',
    permissions: ['Orders.Read'],
  };
  const asking = (api: Partial<CustomApi> = {}) => ({ resources: [], customApis: [{ ...orders, ...api }] });
  const entra = () => ({ aud: '99999999-aaaa-4bbb-8ccc-999999999999', roles: ['Orders.Read'] });
  const fine = () => answer(200, 'healthy');

  it('gets a token, its permissions, and one GET at the URL that was named', async () => {
    const { report, http } = await run(asking(), entra, fine);
    assert.deepEqual(statuses(report), {
      'orders.token': 'passed',
      'orders.permissions': 'passed',
      'orders.request': 'passed',
      'credential.expiry': 'skipped',
    });
    assert.deepEqual(
      http.requests.map(({ method, url }) => [method, url]),
      [['GET', orders.url]],
    );
  });

  it('names a missing permission exactly: names of other APIs follow no rule', async () => {
    const { check } = await run(asking({ permissions: ['Orders.Read', 'Orders.Cancel'] }), entra, fine);
    assert.match(check('orders.permissions').found, /^missing: Orders\.Cancel;/);
    assert.equal(check('orders.permissions').diagnosis?.links[0]?.kind, 'admin-consent');
  });

  it('may have any name, and is called by that', async () => {
    const named = asking({ name: 'constructor', permissions: ['Orders.Cancel'] });
    const { check } = await run(named, entra, fine);
    const { diagnosis } = check('constructor.permissions');
    assert.match(JSON.stringify(diagnosis), /“constructor”/);
    assert.doesNotMatch(JSON.stringify(diagnosis), /native code/);
  });

  it('has no permission check where none is required', async () => {
    const { report } = await run(asking({ permissions: [] }), entra, fine);
    assert.equal('orders.permissions' in statuses(report), false);
  });

  it('cannot evaluate the permissions in a token that it cannot read', async () => {
    const { check } = await run(asking(), () => ({ aud: undefined, tid: undefined }), fine);
    assert.equal(check('orders.permissions').status, 'skipped');
    assert.equal(check('orders.request').status, 'passed');
  });

  it('takes an empty answer for an answer, and a sign-in page for none', async () => {
    assert.equal((await run(asking(), entra, () => answer(204))).check('orders.request').status, 'passed');
    const page = () => answer(200, '<!DOCTYPE html><title>Sign in</title>', { 'content-type': 'text/html' });
    assert.notEqual((await run(asking(), entra, page)).check('orders.request').status, 'passed');
  });

  it('follows no redirect', async () => {
    const elsewhere = () => answer(302, '', { location: 'https://evil.example.net/' });
    const { check, http } = await run(asking(), entra, elsewhere);
    assert.notEqual(check('orders.request').status, 'passed');
    assert.equal(http.asked.length, 1);
  });

  it('does not accept a token for another identifier', async () => {
    const { check } = await run(asking(), () => ({ aud: 'api://other' }), fine);
    assert.equal(check('orders.token').diagnosis?.cause, 'token-for-another-resource');
    assert.equal(check('orders.request').dependsOn, 'orders.token');
  });
});
