import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answersTo } from '../../../../core/resources/needs/answers';
import { readCall, shownCall } from '../../../../core/resources/needs/call';

async function problemOf(line: string, api: 'graph' | 'powerbi' | 'fabric' = 'graph'): Promise<string> {
  const answers = await answersTo([line], api);
  assert.ok('problems' in answers, `${line} is taken`);
  return answers.problems.join();
}

async function answerTo(line: string) {
  const answers = await answersTo([line], 'graph');
  assert.ok('calls' in answers, JSON.stringify(answers));
  return answers.calls[0];
}

describe('reading a call', () => {
  it('takes GET where no method is written, and methods in any case', () => {
    assert.deepEqual(readCall('/users'), { text: '/users', method: 'GET', path: '/users' });
    assert.deepEqual(readCall('delete  /users/x'), { text: 'delete  /users/x', method: 'DELETE', path: '/users/x' });
  });

  it('keeps the query apart', () => {
    assert.deepEqual(readCall("GET /users?$filter=a eq 'b'"), {
      text: "GET /users?$filter=a eq 'b'",
      method: 'GET',
      path: '/users',
      query: "$filter=a eq 'b'",
    });
  });

  it('takes placeholders as documents write them', () => {
    const call = readCall('GET /users/{id | userPrincipalName}/messages');
    assert.ok(!('problem' in call));
    assert.equal(call.path, '/users/{id | userPrincipalName}/messages');
  });

  const problems: [line: string, reason: RegExp][] = [
    ['FETCH /users', /names the method FETCH; use GET, POST, PATCH, PUT or DELETE/],
    ['HEAD /users', /names the method HEAD/],
    ['GET', /names a method and no path/],
    ['users', /does not start with a slash/],
    ['GET users', /does not start with a slash/],
    ['GET /', /names nothing to call/],
    ['https://graph.microsoft.com', /names nothing to call/],
    ['POST /users {"displayName":"x"}', /has a body behind the path/],
    ['POST /users/{id}/sendMail {"a":1}', /has a body behind the path/],
    ['GET /users/a b', /contains a space; write %20/],
    ['POST /$batch', /is a batch call/],
    ['POST /v1.0/%24batch', /is a batch call/],
    ['http://graph.microsoft.com/v1.0/users', /is not an HTTPS address/],
    ['ftp://graph.microsoft.com/users', /is not an HTTPS address/],
    ['GET https://user:pass@graph.microsoft.com/v1.0/users', /names no host/],
    ['https://evil.example/v1.0/users', /names a host of none of these APIs: Microsoft Graph, Power BI/],
    ['https://graph.microsoft.com.evil.example/v1.0/users', /names a host of none of these APIs/],
    ['/v2.0/users', /names version v2\.0; Graph has \/v1\.0 and \/beta/],
    ['/users/../groups', /contains a relative segment/],
    ['/users/%2e%2e/groups', /contains a relative segment/],
    ['GET /users  # all of them', /has a remark behind the path/],
    ['GET /users // all of them', /has a remark behind the path/],
    ['GET /users, POST /groups', /holds more than one call; write one per line/],
    ['GET /users; delete /groups/{id}', /holds more than one call; write one per line/],
    ['/users,/groups', /holds more than one call; write one per line/],
    ['GET: /users', /has a colon behind the method; write a space/],
    ['- GET /users', /begins with something else; write METHOD \/path/],
    ['1. GET /users', /begins with something else; write METHOD \/path/],
    ['| GET | /users |', /begins with something else; write METHOD \/path/],
    ['GET graph.microsoft.com/v1.0/users', /has no https:\/\/ in front of its host/],
    ['api.fabric.microsoft.com/v1/workspaces', /has no https:\/\/ in front of its host/],
    ['deploy.ps1', /names a file; pipe its text in \(needs -\)/],
    ['./scripts/deploy.sh', /names a file; pipe its text in \(needs -\)/],
    ['/users/abc8Q~0123456789abcdefghijklmnopqrstuv', /^A line \(.*\) has what looks like a secret in its path/],
    ['/users//x', /contains an empty part/],
    ['/users/%zz', /contains a % that does not start an escape sequence/],
    ['/users#x', /contains a fragment/],
    ['/users\u0007', /cannot be seen/],
    [`/${'x'.repeat(3000)}`, /is longer than 2000 characters/],
    [
      'GET /users?api-key=Wz4kT9hB2xQn7LrJ6vMd8FsPy3CgUaE5q',
      /^“GET \/users\?…” has what looks like a secret in its query/,
    ],
    ['GET /Wz4kT9hB2xQn7LrJ6vMd8FsPy3CgUaE5q', /^A line \(.*\) does not begin with the name of a collection/],
    ['https://graph.microsoft.com/beta/Wz4kT9hB2xQn7LrJ6vMd8FsPy3CgUaE5q', /does not begin with the name of a collec/],
  ];
  for (const [line, reason] of problems) {
    it(`refuses ${JSON.stringify(line.slice(0, 60))}`, async () => {
      const message = await problemOf(line);
      assert.match(message, reason);
      assert.match(message, /Example: GET \//);
    });
  }

  it('repeats no query, body or password of a refused call', () => {
    assert.doesNotMatch(shownCall('FETCH /x?sig=secret1'), /secret/);
    assert.doesNotMatch(shownCall('POST /x {"password":"secret2"}'), /secret/);
    assert.doesNotMatch(shownCall('https://a:secret3@b/c'), /secret/);
  });

  it('repeats only what has the form of a call', () => {
    const calls = [
      'FETCH /users',
      '/users/{id | userPrincipalName}',
      'me/messages',
      'https://graph.microsoft.com/v1.0/me',
    ];
    for (const call of calls) assert.equal(shownCall(call), `“${call}”`);
    for (const typed of [
      'Summer2024!',
      'hunter',
      'correct horse Staple9!',
      'q=K[s7:Lw.]Zt4_yP@1uRd-X/9mBv?2h',
      'x/y:Ab3!',
    ]) {
      assert.match(shownCall(typed), /^A line \(/);
    }
  });

  it('never throws, whatever is written', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readCall(text)));
    fc.assert(fc.property(fc.webUrl(), (text) => void readCall(`GET ${text}`)));
  });
});

describe('what a call of Microsoft Graph needs', () => {
  it('is the same at every host of Graph, in both versions', async () => {
    const plain = await answerTo('/groups/{id}/members');
    for (const start of [
      'https://graph.microsoft.com/v1.0',
      'https://graph.microsoft.com:443/beta',
      'https://graph.microsoft.us/v1.0',
      'https://dod-graph.microsoft.us/v1.0',
      'https://microsoftgraph.chinacloudapi.cn/v1.0',
      '/beta',
    ]) {
      assert.deepEqual((await answerTo(`${start}/groups/{id}/members?$top=5`))?.anyOf, plain?.anyOf, start);
    }
  });

  it('is not known for /me, which an app does not have', async () => {
    for (const call of ['/me', 'GET /me/messages', 'POST https://graph.microsoft.com/v1.0/me/sendMail']) {
      const answer = await answerTo(call);
      assert.equal(answer?.known, false);
      assert.match(answer?.note ?? '', /An app has no \/me/);
    }
  });

  it('is said to hang on something else for subscriptions', async () => {
    assert.match((await answerTo('POST /subscriptions'))?.note ?? '', /the watched resource/);
  });

  it('tells of grants that the token does not show', async () => {
    assert.match((await answerTo('POST /users/{id}/sendMail'))?.note ?? '', /RBAC for Applications/);
    assert.match((await answerTo('/sites/{id}/lists'))?.note ?? '', /Sites\.Selected/);
    assert.equal((await answerTo('/sites?search=x'))?.note, undefined);
  });

  it('says of a call for signed-in users that no app can make it', async () => {
    const answer = await answerTo('PATCH /identityGovernance/accessReviews/definitions/D/instances/I/decisions/X');
    assert.deepEqual(answer?.anyOf, []);
    assert.equal(answer?.servicePrincipal, 'no');
  });

  it('names a combination as one', async () => {
    const answer = await answerTo('POST /users/{id}/checkMemberGroups');
    assert.deepEqual(answer?.anyOf?.[0], ['User.Read.All', 'GroupMember.Read.All']);
  });
});
