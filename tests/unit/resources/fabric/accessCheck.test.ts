import assert from 'node:assert/strict';
import { app, good, list, run } from '../../selfTestFixtures';

describe('Fabric', () => {
  const only = { resources: ['fabric' as const] };

  it('lists the workspaces', async () => {
    const { check, http, tokens } = await run(
      only,
      () => ({}),
      () => list({ id: '1' }, { id: '2' }),
    );
    assert.equal(check('fabric.access').found, '200, 2 workspaces');
    assert.deepEqual(http.asked, ['api.fabric.microsoft.com/v1/workspaces']);
    assert.equal(tokens[0]?.audience, 'https://api.fabric.microsoft.com');
  });

  it('is named as absent in a cloud that has none, without asking anybody', async () => {
    const values = { ...only, apps: [app({ cloud: 'china' })] };
    const { check, http, tokens } = await run(values, () => ({}), good);
    assert.equal(check('fabric.token').status, 'failed');
    assert.equal(check('fabric.token').diagnosis?.cause, 'resource-not-in-cloud');
    assert.equal(check('fabric.access').dependsOn, 'fabric.token');
    assert.deepEqual([...http.asked, ...tokens], []);
  });
});
