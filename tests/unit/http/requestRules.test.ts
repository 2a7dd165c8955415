import assert from 'node:assert/strict';
import { checkedUrl, secretsOf } from '../../../core/http/requestRules';

describe('the address of a managed-identity service', () => {
  for (const url of [
    'http://169.254.169.254/metadata/identity/oauth2/token',
    'http://127.0.0.1:41741/msi/token',
    'http://localhost:40342/metadata/identity/oauth2/token',
    'http://[::1]:8080/token',
    'https://localhost:2377/token',
  ]) {
    it(`may be ${url}`, () => assert.ok(checkedUrl({ url, purpose: 'identity' }) instanceof URL));
  }

  for (const url of [
    'http://identity.example.com/',
    'https://identity.example.com/',
    'http://10.0.0.4/',
    'ftp://localhost/',
  ]) {
    it(`may not be ${url}, where a key of the machine would go`, () =>
      assert.equal(typeof checkedUrl({ url, purpose: 'identity' }), 'string'));
  }

  it('is the only one without TLS', () => {
    for (const purpose of ['token', 'discovery', 'assertion', 'probe'] as const) {
      assert.equal(typeof checkedUrl({ url: 'http://127.0.0.1/', purpose }), 'string');
    }
  });
});

describe('the secrets of a request', () => {
  it('include the keys of managed-identity services, without what is before them', () => {
    const headers = {
      Authorization: 'Basic the-key-of-arc',
      'X-IDENTITY-HEADER': 'app-service',
      Secret: 'ml',
      Accept: 'x',
    };
    const secrets = secretsOf({ method: 'GET', url: 'http://localhost/', purpose: 'identity', headers });
    assert.deepEqual(secrets, ['the-key-of-arc', 'app-service', 'ml']);
  });
});
