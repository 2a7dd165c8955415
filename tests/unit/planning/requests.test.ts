import assert from 'node:assert/strict';
import { errorOf, planOf } from './fixtures';

const ID = '9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f';

describe('graphRequests', () => {
  const paths = async (text: string) => (await planOf({ graphRequests: text })).graphRequests;

  it('takes v1.0 where no version leads, and keeps the query', async () => {
    assert.deepEqual(
      await paths('/users/USER/transitiveMemberOf?$top=1\n/v1.0/groups\n/beta/me\nGET /sites/root\n/users/a%2Fb'),
      [
        { path: '/users/USER/transitiveMemberOf?$top=1', version: 'v1.0' },
        { path: '/groups', version: 'v1.0' },
        { path: '/me', version: 'beta' },
        { path: '/sites/root', version: 'v1.0' },
        { path: '/users/a%2Fb', version: 'v1.0' },
      ],
    );
  });

  it('makes one request of two spellings', async () => {
    assert.equal((await paths('/users\n/v1.0/users\nget /users')).length, 1);
  });

  const refused: [string, RegExp][] = [
    ['users', /does not start with a slash/],
    ['https://graph.microsoft.com/v1.0/users', /names a host/],
    ['//evil.example/users', /empty part/],
    ['/users//x', /empty part/],
    ['/users/../x', /step upwards/],
    ['/users/%2e%2e/x', /step upwards/],
    ['/users/a%2f%2e%2e%2fb', /step upwards/],
    ['/users/a%0ab', /invisible character/],
    ['/users/%2f$batch', /batch call/],
    ['/users/a\\b', /backslash/],
    ['/$batch', /batch call/],
    ['/v1.0/%24BATCH', /batch call/],
    ['POST /users', /names the method POST/],
    ['delete /users/1', /names the method DELETE/],
    ['/users?$filter=displayName eq 1', /write %20/],
    ['/users#top', /fragment/],
    ['/users/%zz', /%25/],
    ['/users/\u0007x', /cannot be seen/],
    ['/users/\u202ex', /cannot be seen/],
    ['/', /nothing to read/],
    ['/v1.0', /nothing to read/],
    ['/v1.0/', /nothing to read/],
    ['/beta?$top=1', /nothing to read/],
    ['/v2.0/users', /version v2\.0/],
    [`/users/${'x'.repeat(2100)}`, /longer than 2000/],
  ];
  for (const [line, reason] of refused) {
    it(`refuses ${JSON.stringify(line.slice(0, 40))}`, async () => {
      assert.match(await errorOf('graphRequests', line), reason);
    });
  }
});

describe('powerbiRequests', () => {
  it('takes paths below /v1.0/myorg, written out or not', async () => {
    const text = `/groups/${ID}/datasets\n/v1.0/myorg/groups/${ID}/datasets\nGET /v1.0/myorg/apps?$top=1`;
    assert.deepEqual((await planOf({ powerbiRequests: text })).powerbiRequests, [
      `/groups/${ID}/datasets`,
      '/apps?$top=1',
    ]);
  });

  it('refuses another version, another host and nothing', async () => {
    assert.match(await errorOf('powerbiRequests', '/v1.0/groups'), /not a path below/);
    assert.match(await errorOf('powerbiRequests', 'https://api.powerbi.com/v1.0/myorg/groups'), /names a host/);
    assert.match(await errorOf('powerbiRequests', '/v1.0/myorg/'), /nothing to read/);
    assert.match(await errorOf('powerbiRequests', 'POST /groups'), /names the method POST/);
  });
});

describe('powerbiWorkspaces', () => {
  it('takes an ID, and a role in any case', async () => {
    const { powerbiWorkspaces } = await planOf({ powerbiWorkspaces: `${ID}\n  ${ID.toUpperCase()}  ADMIN ` });
    assert.deepEqual(powerbiWorkspaces, [{ id: ID, role: 'Admin' }]);
  });

  it('wants the higher role of a workspace that is named twice', async () => {
    const { powerbiWorkspaces } = await planOf({ powerbiWorkspaces: `${ID} Member\n${ID} Viewer\n${ID}` });
    assert.deepEqual(powerbiWorkspaces, [{ id: ID, role: 'Member' }]);
  });

  it('refuses names, unknown roles and anything more', async () => {
    assert.match(await errorOf('powerbiWorkspaces', 'Sales'), /does not start with a workspace ID/);
    assert.match(
      await errorOf('powerbiWorkspaces', `${ID} Owner`),
      /The role in line 1 \(one word: 5 letters\) is not a workspace role/,
    );
    assert.match(await errorOf('powerbiWorkspaces', `${ID} Admin now`), /more than an ID and a role/);
  });
});
