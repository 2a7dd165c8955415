import assert from 'node:assert/strict';
import type { HttpClient } from '../../../core/http/client';
import type { Plan } from '../../../core/model/plan';
import { preconnect } from '../../../core/run/preconnect';
import { app, plan } from '../selfTestFixtures';

/** The addresses to which connections are opened. */
async function opened(overrides: Partial<Plan>): Promise<string[]> {
  const addresses: string[] = [];
  const http: HttpClient = {
    preconnect: (url, count) => void addresses.push(...Array<string>(count).fill(url)),
    send: () => assert.fail('nothing is to be sent yet'),
    close: () => {},
  };
  await preconnect(plan(overrides), http);
  return addresses;
}

const PUBLIC = 'https://login.microsoftonline.com';

describe('Connections opened ahead', () => {
  it('are one for each token of the first app', async () => {
    const apps = [app({ cloud: 'public' }), app({ cloud: 'china', connectionId: 'other' })];
    assert.deepEqual(await opened({ apps, resources: ['graph', 'powerbi'] }), [PUBLIC, PUBLIC]);
  });

  it('are one for the tenant’s configuration and one for each token, which none waits for it', async () => {
    const count = async (...resources: Plan['resources']) =>
      (await opened({ apps: [app({ cloud: 'auto' })], resources })).length;
    assert.equal(await count('graph', 'powerbi'), 3);
    assert.equal(await count('powerbi', 'fabric'), 3);
  });

  it('are none for tokens that wait for the tenant’s cloud, where no cloud is likelier than another', async () => {
    const count = async (...resources: Plan['resources']) =>
      (await opened({ apps: [app({ cloud: 'auto', cloudHint: 'usGovGccHigh' })], resources })).length;
    assert.equal(await count('graph', 'powerbi'), 1);
    assert.equal(await count('powerbi', 'fabric'), 1);
  });

  it('lead to the login host of the connection’s cloud', async () => {
    const apps = [app({ cloud: 'auto', cloudHint: 'usGovGccHigh' })];
    assert.deepEqual(new Set(await opened({ apps })), new Set(['https://login.microsoftonline.us']));
  });

  it('are none for a managed identity, which signs in on its machine', async () => {
    assert.deepEqual(await opened({ apps: [app({ credential: { kind: 'managed-identity' } })] }), []);
  });
});
