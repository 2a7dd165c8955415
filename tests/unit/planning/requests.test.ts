import assert from 'node:assert/strict';
import { errorOf, planOf } from './fixtures';

const ID = '9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f';

/** No real one: it has the form of a secret. */
const KEY = 'Wz4kT9hB2xQn7LrJ6vMd8FsPy3CgUaE5q';

describe('graphRequests', () => {
  const paths = async (text: string) => (await planOf({ graphRequests: text })).graphRequests;

  it('takes v1.0 where no version leads, and keeps the query', async () => {
    assert.deepEqual(
      await paths('/users/USER/transitiveMemberOf?$top=1\n/v1.0/groups\n/beta/me\nGET /sites/root\n/users/a%2Fb'),
      [
        { method: 'GET', path: '/users/USER/transitiveMemberOf?$top=1', version: 'v1.0' },
        { method: 'GET', path: '/groups', version: 'v1.0' },
        { method: 'GET', path: '/me', version: 'beta' },
        { method: 'GET', path: '/sites/root', version: 'v1.0' },
        { method: 'GET', path: '/users/a%2Fb', version: 'v1.0' },
      ],
    );
  });

  it('takes every method', async () => {
    assert.deepEqual(await paths('POST /groups/G/members/$ref\ndelete /beta/users/U'), [
      { method: 'POST', path: '/groups/G/members/$ref', version: 'v1.0' },
      { method: 'DELETE', path: '/users/U', version: 'beta' },
    ]);
  });

  it('repeats no body and no query of a refused line', async () => {
    assert.doesNotMatch(await errorOf('graphRequests', 'POST /users {"password":"hunter2"}'), /hunter2/);
    assert.doesNotMatch(await errorOf('graphRequests', '/v3/users?sig=hunter2'), /hunter2/);
  });

  it('makes one request of two spellings', async () => {
    assert.equal((await paths('/users\n/v1.0/users\nget /users')).length, 1);
  });

  it('takes a placeholder in a call that is never sent, parts of OData, and an ID in braces', async () => {
    const only = async (text: string) => (await paths(text)).map(({ path }) => path);
    assert.deepEqual(await only('POST /groups/{id}/members/$ref\nDELETE /groups/$groupId\nPATCH /users/<id>'), [
      '/groups/{id}/members/$ref',
      '/groups/$groupId',
      '/users/<id>',
    ]);
    const read = ['/groups/a1/members/$count', '/sites/root/lists/{a1000000-0000-4000-8000-000000000001}/items'];
    assert.deepEqual(await only(read.join('\n')), read);
  });

  it('leaves out the sign that keeps a script from reading a $', async () => {
    const read = await paths('GET /users?`$top=5\nPOST /groups/a1/members/\\$ref');
    assert.deepEqual(
      read.map(({ path }) => path),
      ['/users?$top=5', '/groups/a1/members/$ref'],
    );
  });

  const refused: [string, RegExp][] = [
    ['users', /does not start with a slash/],
    ['https://graph.microsoft.com/v1.0/users', /names a host/],
    ['//evil.example/users', /empty part/],
    ['/users//x', /empty part/],
    ['/users/../x', /relative segment/],
    ['/users/%2e%2e/x', /relative segment/],
    ['/users/a%2f%2e%2e%2fb', /relative segment/],
    ['/users/a%0ab', /invisible character/],
    ['/users/%2f$batch', /batch call/],
    ['/users/a\\b', /backslash/],
    ['/$batch', /batch call/],
    ['/v1.0/%24BATCH', /batch call/],
    ['FETCH /users', /names the method FETCH; there are GET, POST, PATCH, PUT, DELETE/],
    ['HEAD /users', /names the method HEAD/],
    ['POST /users {"displayName":"x"}', /has a body behind the path/],
    ['POST /$batch', /batch call/],
    ['GET /groups/{id}/members', /has a placeholder in its path; GET is sent, so write a real ID/],
    ['/groups/$groupId', /placeholder/],
    ['GET /users/$($user.id)', /placeholder|not expanded/],
    ['GET /users/<id>/memberOf', /placeholder/],
    ["GET /deviceManagement/managedDevices('$id')", /placeholder/],
    ['GET /users/{{ user_id }}', /placeholder/],
    ['POST users', /does not start with a slash/],
    ['GET: /users', /has a colon behind the method; write a space/],
    ['- GET /users', /begins with something else; write METHOD \/path/],
    ['* /users', /begins with something else; write METHOD \/path/],
    ['GET /users, GET /groups', /holds more than one call; write one per line/],
    ['GET /users # all', /has a remark behind the path/],
    ['POST https://evil.example/users', /names a host/],
    ['/users?$filter=displayName eq 1', /write %20/],
    ['/users#top', /fragment/],
    ['/users/%zz', /%25/],
    ['/users/\u0007x', /cannot be seen/],
    ['/users/\u202ex', /cannot be seen/],
    ['/', /nothing to read/],
    ['/v1.0', /nothing to call/],
    ['/v1.0/', /nothing to call/],
    ['/beta?$top=1', /nothing to call/],
    ['/v2.0/users', /version v2\.0/],
    [`/users/${'x'.repeat(2100)}`, /longer than 2000/],
    [`/${KEY}`, /looks like a path: 34 characters\) does not begin with the name of a collection, such as \/users/],
    [`/users?key=${KEY}`, /has what looks like a secret in its query/],
    [`GET /v1.0/${KEY}?x=1`, /does not begin with the name of a collection/],
  ];
  for (const [line, reason] of refused) {
    it(`refuses ${JSON.stringify(line.slice(0, 40))}`, async () => {
      assert.match(await errorOf('graphRequests', line), reason);
    });
  }
});

describe('graphForbiddenRequests', () => {
  it('takes reads', async () => {
    assert.deepEqual((await planOf({ graphForbiddenRequests: '/users/U/messages' })).graphForbiddenRequests, [
      { method: 'GET', path: '/users/U/messages', version: 'v1.0' },
    ]);
  });

  it('refuses what would have to be sent to be refused', async () => {
    assert.match(
      await errorOf('graphForbiddenRequests', 'POST /users'),
      /names the method POST; only GET is ever sent/,
    );
  });
});

describe('powerbiRequests', () => {
  it('takes paths below /v1.0/myorg, written out or not', async () => {
    const text = `/groups/${ID}/datasets\n/v1.0/myorg/groups/${ID}/datasets\nGET /v1.0/myorg/apps?$top=1`;
    assert.deepEqual((await planOf({ powerbiRequests: text })).powerbiRequests, [
      { method: 'GET', path: `/groups/${ID}/datasets` },
      { method: 'GET', path: '/apps?$top=1' },
    ]);
  });

  it('refuses another version, another host and nothing', async () => {
    assert.match(await errorOf('powerbiRequests', '/v1.0/groups'), /not a path below/);
    assert.match(await errorOf('powerbiRequests', 'https://api.powerbi.com/v1.0/myorg/groups'), /names a host/);
    assert.match(await errorOf('powerbiRequests', '/v1.0/myorg/'), /nothing to call/);
  });
});

describe('powerbiRequests and fabricRequests', () => {
  it('take every method that the APIs have, and tell the same path by its methods apart', async () => {
    const text = `POST /groups/${ID}/imports\npost /groups/${ID}/imports\nGET /groups/${ID}/imports\nPATCH /a\nPUT /a\nDELETE /a`;
    const { powerbiRequests } = await planOf({ powerbiRequests: text });
    assert.deepEqual(
      powerbiRequests.map(({ method, path }) => `${method} ${path.replace(ID, 'ID')}`),
      ['POST /groups/ID/imports', 'GET /groups/ID/imports', 'PATCH /a', 'PUT /a', 'DELETE /a'],
    );
  });

  it('take Fabric’s paths below /v1, written out or not', async () => {
    const text = `/workspaces/${ID}/items\nPOST /v1/workspaces`;
    assert.deepEqual((await planOf({ resources: 'fabric', fabricRequests: text })).fabricRequests, [
      { method: 'GET', path: `/workspaces/${ID}/items` },
      { method: 'POST', path: '/workspaces' },
    ]);
  });

  const refused: [string, RegExp][] = [
    ['workspaces', /does not start with a slash/],
    ['POST workspaces', /does not start with a slash/],
    ['HEAD /workspaces', /names the method HEAD; there are GET, POST, PATCH, PUT, DELETE/],
    ['SEND /workspaces', /names the method SEND/],
    ['https://api.fabric.microsoft.com/v1/workspaces', /names a host/],
    ['POST https://evil.example/v1/workspaces', /names a host/],
    ['//evil.example/workspaces', /empty part/],
    ['POST /workspaces {"displayName":"x"}', /has a body behind the path/],
    ['POST /workspaces displayName=x', /has a body behind the path/],
    ["POST /workspaces -d '{}'", /has a body behind the path/],
    ['/workspaces/../admin', /relative segment/],
    ['/v1.0/myorg/groups', /not a path below \/v1/],
    ['/v2/workspaces', /not a path below/],
    ['/beta/workspaces', /not a path below/],
    ['/v1', /nothing to call/],
    ['DELETE /v1/', /nothing to call/],
    ['/workspaces#top', /fragment/],
    [`POST /v1/${KEY}`, /does not begin with the name of a collection/],
  ];
  for (const [line, reason] of refused) {
    it(`refuse ${JSON.stringify(line)}`, async () => {
      const message = await errorOf('fabricRequests', line, { resources: 'fabric' });
      assert.match(message, reason);
      assert.match(message, /Example: POST \/workspaces\//);
    });
  }
});

describe('fabricConnections', () => {
  it('take an ID, and a role in any case; the higher one of two', async () => {
    const text = `${ID}\n${ID} userwithreshare\n${ID} User`;
    const { fabricConnections } = await planOf({ resources: 'fabric', fabricConnections: text });
    assert.deepEqual(fabricConnections, [{ id: ID, role: 'UserWithReshare' }]);
  });

  it('refuse names, unknown roles and anything more', async () => {
    const errorAt = (text: string) => errorOf('fabricConnections', text, { resources: 'fabric' });
    assert.match(await errorAt('sql-prd'), /does not start with a connection ID/);
    assert.match(await errorAt(`${ID} Contributor`), /is not a connection role \(User, UserWithReshare, Owner\)/);
    assert.match(await errorAt(`${ID} User now`), /more than an ID and a role/);
  });
});

describe('fabricWorkspaces', () => {
  it('take an ID and a role, and need Fabric among the resources', async () => {
    const { fabricWorkspaces } = await planOf({ resources: 'fabric', fabricWorkspaces: `${ID} contributor` });
    assert.deepEqual(fabricWorkspaces, [{ id: ID, role: 'Contributor' }]);
    assert.match(await errorOf('fabricWorkspaces', ID, { resources: 'powerbi' }), /does not name fabric/);
    assert.match(await errorOf('fabricWorkspaces', `${ID} Owner`, { resources: 'fabric' }), /is not a workspace role/);
  });
});

describe('powerbiSemanticModels', () => {
  const MODEL = '1c2d3e4f-5a6b-4c7d-8e9f-0a1b2c3d4e5f';

  it('take workspace and model, and the word owner in any case', async () => {
    const text = `${ID}/${MODEL}\n${ID.toUpperCase()}/${MODEL} OWNER`;
    assert.deepEqual((await planOf({ powerbiSemanticModels: text })).powerbiSemanticModels, [
      { workspaceId: ID, modelId: MODEL, owner: true },
    ]);
  });

  it('refuse a model without workspace, anything that is no ID, and other words', async () => {
    const errorAt = (text: string) => errorOf('powerbiSemanticModels', text);
    assert.match(await errorAt(MODEL), /names no workspace and model/);
    assert.match(await errorAt(`${ID}/`), /names no workspace and model/);
    assert.match(await errorAt(`${ID}/Sales`), /two GUIDs/);
    assert.match(await errorAt(`${ID}/${MODEL}/x`), /two GUIDs/);
    assert.match(await errorAt(`${ID}/${MODEL} admin`), /is not the word owner/);
    assert.match(await errorAt(`${ID}/${MODEL} owner please`), /more than two IDs/);
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
      /The role \(one word: 5 letters\) is not a workspace role/,
    );
    assert.match(await errorOf('powerbiWorkspaces', `${ID} Admin now`), /more than an ID and a role/);
  });
});
