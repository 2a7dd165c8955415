import assert from 'node:assert/strict';
import {
  answer,
  app,
  CLIENT,
  denied,
  fault,
  good,
  holding,
  list,
  run,
  type Script,
  statuses,
} from '../../selfTestFixtures';

const only = { resources: ['graph' as const] };
const registration = `graph.microsoft.com/v1.0/applications(appId='${CLIENT}')`;
/** What was asked, except for the expiry date of the secret. */
const probes = (asked: readonly string[]) => asked.filter((path) => !path.startsWith(registration));
const reader = '88d8e3e3-8f55-4a1e-953a-9b9898b8876b';

describe('Graph: the basic read-only call', () => {
  it('tries a call that a held permission allows', async () => {
    const { report, http, check } = await run(only, holding('GroupMember.Read.All'), good);
    assert.equal(report.outcome, 'passed');
    assert.deepEqual(probes(http.asked), ['graph.microsoft.com/v1.0/groups?$top=1&$select=id']);
    assert.equal(check('graph.read').found, '200, 1 group');
    assert.match(check('graph.read').title, /list groups/);
  });

  it('prefers a call that a required permission allows', async () => {
    const values = { ...only, graphPermissions: ['Organization.Read.All'] };
    const { http } = await run(values, holding('User.Read.All', 'Organization.Read.All'), good);
    assert.deepEqual(probes(http.asked), ['graph.microsoft.com/v1.0/organization?$select=id']);
  });

  it('says that nothing was granted when there is no permission and the directory refuses', async () => {
    const { check, http } = await run(only, holding(), denied);
    const read = check('graph.read');
    assert.equal(read.status, 'failed');
    assert.equal(read.diagnosis?.cause, 'permission-not-granted');
    assert.equal(read.diagnosis?.links[0]?.kind, 'admin-consent');
    assert.ok(http.asked[0]?.startsWith('graph.microsoft.com/v1.0/organization'));
  });

  it('tells a registration that asks for nothing from one that cannot be read', async () => {
    const asking = (...access: { id: string; type: string }[]) =>
      answer(200, {
        requiredResourceAccess: [{ resourceAppId: '00000003-0000-0000-c000-000000000000', resourceAccess: access }],
        passwordCredentials: [],
      });
    const causeWith = async (answered: ReturnType<Script>) => {
      const { check } = await run(only, holding(), (path) => (path.startsWith(registration) ? answered : denied()));
      return check('graph.read').diagnosis?.cause;
    };
    assert.equal(await causeWith(denied()), 'permission-not-granted');
    assert.equal(await causeWith(asking()), 'permission-not-declared');
    const birth = { id: 'e1fe6dd8-ba31-4d61-89e7-88639da4683d', type: 'Scope' };
    assert.equal(await causeWith(asking(birth)), 'permission-not-declared', 'User.Read is for a sign-in');
  });

  it('passes without any permission where a directory role allows the call', async () => {
    const { check } = await run(only, () => ({ wids: [reader] }), good);
    assert.equal(check('graph.read').status, 'passed');
    assert.match(check('graph.read').found, /directory role/);
  });

  it('does not make a directory role of a call that Graph answers to every app', async () => {
    const { check } = await run(only, holding(), good);
    assert.match(check('graph.read').found, /neither a permission nor a directory role/);
    const required = { ...only, graphPermissions: ['Organization.Read.All'] };
    const { check: inDirectory } = await run(required, () => ({ wids: [reader] }), good);
    assert.equal(inDirectory('graph.permissions').status, 'failed');
  });

  it('does not take the refusal of a web filter for a missing permission', async () => {
    const page = () =>
      answer(403, '<!doctype html><html>blocked by policy</html>', { 'content-type': 'text/html', server: 'filter' });
    const { check } = await run(only, holding(), page);
    assert.notEqual(check('graph.read').diagnosis?.cause, 'permission-not-granted');
    assert.notEqual(check('graph.read').diagnosis?.links[0]?.kind, 'admin-consent');
  });

  const thin: [string, ReturnType<Script>][] = [
    ['an empty body', answer(200)],
    ['204', answer(204)],
    ['a text', answer(200, 'OK')],
    ['JSON of another shape', answer(200, { hello: 1 })],
    ['a list under 200 that is none', answer(200, [1])],
    ['a web page', answer(200, '<html>sign in</html>', { 'content-type': 'text/html' })],
    ['no answer', fault('ECONNRESET')],
    ['a service that is down', answer(503, { error: { code: 'serviceNotAvailable' } })],
    ['throttling', answer(429, { error: { code: 'TooManyRequests' } })],
  ];
  for (const [what, outcome] of thin) {
    it(`is unverified after ${what}, and blames no permission`, async () => {
      const { check, report } = await run(only, holding('User.Read.All'), () => outcome);
      assert.equal(check('graph.read').status, 'unverified');
      assert.notEqual(check('graph.read').diagnosis?.links[0]?.kind, 'admin-consent');
      assert.equal(report.outcome, 'unverified');
    });
  }

  it('warns where no call is known that the held permissions allow', async () => {
    const { check, http } = await run(only, holding('Mail.Send'), good);
    assert.equal(check('graph.read').status, 'warned');
    assert.match(check('graph.read').found, /Mail\.Send.*graphRequests/);
    assert.deepEqual(probes(http.asked), []);
  });

  it('is skipped where the required permissions are held and cannot be tried', async () => {
    const { report } = await run({ ...only, graphPermissions: ['Mail.Send'] }, holding('Mail.Send'), good);
    assert.equal(statuses(report)['graph.permissions'], 'passed');
    assert.equal(statuses(report)['graph.read'], 'skipped');
    assert.equal(report.outcome, 'passed');
  });
});

describe('Graph: required permissions', () => {
  const required = { ...only, graphPermissions: ['User.Read.All', 'GroupMember.Read.All'] };
  const declaring =
    (...access: { id: string; type: string }[]): Script =>
    (path) => {
      if (!path.startsWith(registration)) return denied();
      const graph = { resourceAppId: '00000003-0000-0000-c000-000000000000', resourceAccess: access };
      return answer(200, { requiredResourceAccess: [graph], passwordCredentials: [] });
    };
  const application = [
    { id: 'df021288-bdef-4463-88db-98f22de89214', type: 'Role' },
    { id: '98830695-27a2-44f7-8c18-0c3ebc9698f6', type: 'Role' },
  ];
  const delegated = [
    { id: 'a154be20-db9c-4678-8ab7-66f6cc099a59', type: 'Scope' },
    { id: 'bc024368-1153-4739-b217-4326f2e966d0', type: 'Scope' },
  ];

  it('names the missing ones, and asks for consent where it is unknown what is declared', async () => {
    const { check, report } = await run(required, holding('User.ReadWrite.All'), (path, request) =>
      path.startsWith(registration) ? denied() : good(path, request),
    );
    const missing = check('graph.permissions');
    assert.equal(missing.status, 'failed');
    assert.match(missing.found, /missing: GroupMember\.Read\.All; held: User\.ReadWrite\.All/);
    assert.deepEqual(
      missing.diagnosis?.links.slice(0, 2).map(({ kind }) => kind),
      ['admin-consent', 'app-registration-permissions'],
    );
    assert.equal(statuses(report)['graph.read'], 'passed');
  });

  it('says that consent alone is enough where they are declared', async () => {
    const { check, report } = await run(required, holding(), declaring(...application));
    assert.equal(check('graph.permissions').diagnosis?.links[0]?.kind, 'admin-consent');
    assert.equal(check('graph.permissions').diagnosis?.confidence, 'certain');
    assert.deepEqual(report.apps[0]?.declared, [
      'Microsoft Graph: User.Read.All',
      'Microsoft Graph: GroupMember.Read.All',
    ]);
  });

  it('names an API that it does not know by its ID', async () => {
    const script: Script = (path) => {
      if (!path.startsWith(registration)) return denied();
      const other = { resourceAppId: 'constructor', resourceAccess: [{ id: 'x', type: 'Role' }] };
      return answer(200, { requiredResourceAccess: [other], passwordCredentials: [] });
    };
    const { report } = await run(required, holding(), script);
    assert.deepEqual(report.apps[0]?.declared, ['constructor: x']);
  });

  it('names a permission that is declared as a delegated one', async () => {
    const { check } = await run(required, holding(), declaring(...delegated));
    assert.equal(check('graph.permissions').diagnosis?.cause, 'delegated-permission-only');
    assert.match(check('graph.permissions').found, /declared as a delegated permission/);
  });

  it('does not take a delegated permission for a wider one of the same family', async () => {
    const birth = { id: 'e1fe6dd8-ba31-4d61-89e7-88639da4683d', type: 'Scope' };
    const { check } = await run({ ...only, graphPermissions: ['User.Read.All'] }, holding(), declaring(birth));
    assert.equal(check('graph.permissions').diagnosis?.cause, 'permission-not-declared');
    assert.match(check('graph.permissions').found, /User\.Read\.All \(not declared\)/);
  });

  it('names a permission that is not declared', async () => {
    const { check } = await run(required, holding(), declaring());
    assert.equal(check('graph.permissions').diagnosis?.cause, 'permission-not-declared');
  });

  it('lets the tenant name a permission that is not in the table', async () => {
    const values = { ...only, graphPermissions: ['Brand.New.All'] };
    const script: Script = (path) => {
      if (path.startsWith(registration)) return declaring({ id: 'NEW-ID', type: 'Role' })(path, undefined as never);
      if (path.includes('servicePrincipals(appId='))
        return answer(200, { appRoles: [{ id: 'new-id', value: 'Brand.New.All' }] });
      return denied();
    };
    const { report, check } = await run(values, holding('Application.Read.All'), script);
    assert.deepEqual(report.apps[0]?.declared, ['Microsoft Graph: Brand.New.All']);
    assert.equal(check('graph.permissions').diagnosis?.confidence, 'certain');
  });

  it('does not try a call that only consent will allow, and names the check it hangs on', async () => {
    const { check, http } = await run(required, holding(), denied);
    assert.equal(check('graph.read').status, 'skipped');
    assert.equal(check('graph.read').dependsOn, 'graph.permissions');
    assert.deepEqual(http.asked.length, 1, 'the one try to read the registration');
  });

  it('hangs the call on the permissions where only another one is held that no call can prove', async () => {
    const { check } = await run(required, holding('Mail.Send'), denied);
    assert.equal(check('graph.read').dependsOn, 'graph.permissions');
  });

  it('recognizes access that comes from a directory role', async () => {
    const { check, report } = await run(required, () => ({ wids: [reader] }), good);
    assert.equal(check('graph.permissions').status, 'passed');
    assert.match(check('graph.permissions').found, /directory role/);
    assert.equal(report.outcome, 'passed');
  });

  it('does not take reading for writing when a directory role allows to read', async () => {
    const values = { ...only, graphPermissions: ['User.ReadWrite.All'] };
    const { check } = await run(values, () => ({ wids: [reader] }), good);
    assert.equal(check('graph.permissions').status, 'failed');
  });

  it('does not read a registration that lives in the publisher’s tenant', async () => {
    const values = { ...required, apps: [app({ subscriberTenant: true })] };
    const { http } = await run(values, holding(), denied);
    assert.deepEqual(http.asked, []);
  });
});

describe('Graph: permissions beyond the required ones', () => {
  const entra = holding('User.Read.All', 'Mail.Send');
  const values = { ...only, graphPermissions: ['User.Read.All'] };

  it('is left out when it is to be ignored', async () => {
    const { report } = await run(values, entra, good);
    assert.equal('graph.excess' in statuses(report), false);
  });

  for (const [policy, status] of [
    ['warn', 'warned'],
    ['fail', 'failed'],
  ] as const) {
    it(`is ${status} with ${policy}`, async () => {
      const { check } = await run({ ...values, excessPermissions: policy }, entra, good);
      assert.equal(check('graph.excess').status, status);
      assert.match(check('graph.excess').found, /Mail\.Send/);
      assert.doesNotMatch(check('graph.excess').found, /User\.Read/);
    });
  }
});

describe('Graph: requests of the user', () => {
  const trying = (path: string, outcome: ReturnType<Script>, version: 'v1.0' | 'beta' = 'v1.0') =>
    run({ ...only, graphRequests: [{ method: 'GET', path, version }] }, holding('User.Read.All'), (asked, request) =>
      asked.startsWith(decodeURIComponent(`graph.microsoft.com/${version}${path}`)) ? outcome : good(asked, request),
    );

  it('passes with data, and says how much', async () => {
    const { check } = await trying('/users/USER/transitiveMemberOf', list({ id: '1', displayName: 'Staff' }));
    assert.equal(check('graph.request:/users/USER/transitiveMemberOf').status, 'passed');
    assert.equal(check('graph.request:/users/USER/transitiveMemberOf').found, '200, 1 entry');
  });

  it('keeps the version that was asked for', async () => {
    const { check, http } = await trying('/reports', answer(200, { id: '1' }), 'beta');
    assert.equal(check('graph.request:/beta/reports').status, 'passed');
    assert.ok(http.asked.includes('graph.microsoft.com/beta/reports'));
  });

  it('fails on a list whose names are withheld', async () => {
    const withheld = { '@odata.type': '#microsoft.graph.group', id: '1', displayName: null, description: null };
    const { check } = await trying('/users/USER/memberOf', list({ id: '2', displayName: 'Staff' }, withheld));
    const request = check('graph.request:/users/USER/memberOf');
    assert.equal(request.status, 'failed');
    assert.equal(request.diagnosis?.links[0]?.kind, 'admin-consent');
    // What the call itself needs is held: it is not what is missing.
    assert.match(request.diagnosis?.steps[0] ?? '', /^Grant `Group\.ReadBasic\.All`:/);
  });

  it('names no permission that the app holds already', async () => {
    const hidden = { '@odata.type': '#microsoft.graph.user', id: '1', displayName: null };
    const { check } = await trying('/groups/G/members', list(hidden));
    const { found, diagnosis } = check('graph.request:/groups/G/members');
    assert.equal(found, '200, but only IDs returned (missing read permission) (user)');
    assert.doesNotMatch(JSON.stringify(diagnosis?.steps), /User\./);
  });

  describe('with names withheld in a list of several types', () => {
    const group = { '@odata.type': '#microsoft.graph.group', id: '1', displayName: 'Staff' };
    const role = { '@odata.type': '#microsoft.graph.directoryRole', id: '2', displayName: null };
    const unit = { '@odata.type': '#microsoft.graph.administrativeUnit', id: '3', displayName: null };
    const found = async (path: string, ...entries: unknown[]) => {
      const { check } = await trying(path, list(...entries));
      const { status, found } = check(`graph.request:${path}`);
      return `${status}: ${found}`;
    };

    it('passes where all groups of a user have their names, and says what has none', async () => {
      assert.equal(
        await found('/users/USER/transitiveMemberOf', group, group, role, unit, unit),
        'passed: 200, 5 entries; only IDs returned (directoryRole, administrativeUnit) for objects that were not requested; RoleManagement.Read.Directory and AdministrativeUnit.Read.All would bring the names',
      );
    });

    it('fails where a group’s name is withheld, and says so', async () => {
      assert.equal(
        await found('/users/USER/memberOf', group, { ...group, displayName: null }, role),
        'failed: 200, but only IDs returned (group, directoryRole); Group.ReadBasic.All would bring the names',
      );
    });

    it('warns where nothing but withheld names came: that groups can be read is not verified', async () => {
      assert.equal(
        await found('/users/USER/memberOf', role),
        'warned: 200, with only IDs returned (directoryRole): it is not verified that the requested objects can be read; RoleManagement.Read.Directory would bring the names',
      );
    });

    it('asks for the names of the type that the path names', async () => {
      const path = '/users/USER/memberOf/microsoft.graph.directoryRole';
      assert.equal(
        await found(path, { id: '2', displayName: null }),
        'failed: 200, but only IDs returned (directoryRole); RoleManagement.Read.Directory would bring the names',
      );
      assert.match(await found('/users/USER/memberOf/graph.group', group, role), /^passed/);
    });

    it('fails where the type is not given', async () => {
      assert.match(
        await found('/users/USER/memberOf', { id: '1' }),
        /^failed: 200, but only IDs returned \(missing read permission\)/,
      );
    });
  });

  it('fails on members that have nothing but an ID', async () => {
    const { check } = await trying('/groups/G/members', list({ '@odata.type': '#microsoft.graph.user', id: '1' }));
    assert.equal(check('graph.request:/groups/G/members').status, 'failed');
  });

  it('does not miss names that were not asked for', async () => {
    const path = '/users/USER/memberOf?$select=id';
    const { check } = await trying(path, list({ '@odata.type': '#microsoft.graph.group', id: '1' }));
    assert.equal(check(`graph.request:${path}`).status, 'passed');
  });

  it('tells the diagnosis which permission the call needs', async () => {
    const { check } = await trying('/groups', denied());
    const { diagnosis, status } = check('graph.request:/groups');
    assert.equal(status, 'failed');
    assert.equal(diagnosis?.links[0]?.kind, 'admin-consent');
    assert.match(JSON.stringify(diagnosis), /Group\.ReadBasic\.All/);
  });

  it('runs even when a required permission is missing', async () => {
    const values = {
      ...only,
      graphPermissions: ['Mail.Send'],
      graphRequests: [{ method: 'GET' as const, path: '/users', version: 'v1.0' as const }],
    };
    const { check } = await run(values, holding('User.Read.All'), (path) =>
      path === 'graph.microsoft.com/v1.0/users' ? list({ id: '1', displayName: 'A' }) : denied(),
    );
    assert.equal(check('graph.permissions').status, 'failed');
    assert.equal(check('graph.request:/users').status, 'passed');
  });

  it('takes the download of a report for an answer, and no other redirect', async () => {
    const redirect = answer(302, '', { location: 'https://reports.example.com/x', 'request-id': 'r-1' });
    const report = "/reports/getOffice365ServicesUserCounts(period='D7')";
    const byFilter = answer(302, '', { location: 'https://filter.contoso.example/blocked' });
    assert.equal((await trying(report, byFilter)).check(`graph.request:${report}`).diagnosis?.owner, 'network');
    assert.equal((await trying(report, redirect)).check(`graph.request:${report}`).status, 'passed');
    assert.notEqual((await trying('/users/U', redirect)).check('graph.request:/users/U').status, 'passed');
  });

  it('reads a bare count, and asks for it as Graph wants it', async () => {
    const { check, http } = await trying('/users/$count', answer(200, '42'));
    assert.equal(check('graph.request:/users/$count').status, 'passed');
    const sent = http.requests.find(({ url }) => url.endsWith('/$count'));
    assert.equal(sent?.headers?.consistencylevel, 'eventual');
  });

  for (const path of [
    '/users?%24count=true',
    '/users?count=true',
    '/users?%24search=%22displayName:a%22',
    '/users?search="displayName:a"',
    '/users/%24count',
    '/groups/G/members/%24count?%24filter=x',
  ]) {
    it(`asks for ${path} as Graph wants it, however it is written`, async () => {
      const { http } = await trying(path, answer(200, '42'));
      const sent = http.requests.find(({ url }) => url.endsWith(path.replaceAll('"', '%22')) || url.endsWith(path));
      assert.equal(sent?.headers?.consistencylevel, 'eventual');
    });
  }

  it('asks for nothing that only looks like a count', async () => {
    const path = "/users?$filter=displayName eq 'count=true'".replaceAll(' ', '%20');
    const { http } = await trying(path, answer(200, { value: [] }));
    const sent = http.requests.find(({ url }) => url.includes('filter'));
    assert.equal(sent?.headers?.consistencylevel, undefined);
  });

  const FILES: readonly (readonly [path: string, status: number, type: string, body: string])[] = [
    ['/users/U/photo/$value', 200, 'image/jpeg', '\ufffd\ufffdJFIF'],
    ['/users/U/photo/%24value', 206, 'image/jpeg', '\ufffd\ufffdJFIF'],
    ['/users/%24count', 200, 'text/plain', '42'],
    ['/users/U/onlineMeetings/M/transcripts/T/content?$format=text/vtt', 200, 'text/vtt', 'WEBVTT'],
    ["/reports/getEmailActivityCounts(period='D7')", 200, 'text/csv', 'Report Refresh Date,Send'],
    ['/$metadata', 200, 'application/xml', '<?xml version="1.0"?><edmx:Edmx/>'],
    ['/users/U/messages/M/$value', 200, 'text/plain', 'From: ada@contoso.example'],
    ['/drives/D/items/I/content', 200, 'application/octet-stream', 'PK'],
  ];
  for (const [path, status, type, body] of FILES) {
    it(`takes a file of type ${type} for an answer to ${path}`, async () => {
      const { check } = await trying(path, answer(status, body, { 'content-type': type }));
      assert.equal(check(`graph.request:${path}`).status, 'passed');
    });
  }

  it('takes a file that was not asked for only from Graph itself, and a page only where it was asked for as well', async () => {
    const csv = { 'content-type': 'text/csv' };
    const html = { 'content-type': 'text/html' };
    const mine = { 'request-id': 'r-1' };
    const came = async (path: string, headers: Record<string, string>, body = 'a,b') =>
      (await trying(path, answer(200, body, headers))).check(`graph.request:${path}`).status;
    assert.equal(await came('/users/U/x', csv), 'unverified');
    assert.equal(await came('/users/U/x', { ...csv, ...mine }), 'passed');
    const page = '<html><body>notes</body></html>';
    const note = '/users/U/onenote/pages/P/content';
    assert.equal(await came(note, html, page), 'unverified');
    assert.equal(await came(note, { ...html, ...mine }, page), 'passed');
    assert.equal(await came('/users/U/x', { ...html, ...mine }, page), 'unverified');
  });

  it('takes data of some providers (206) for an answer', async () => {
    const { check } = await trying('/security/alerts', answer(206, { value: [{ id: '1' }] }));
    assert.equal(check('graph.request:/security/alerts').status, 'passed');
  });

  it('sends GET and nothing else', async () => {
    const { http } = await trying('/users/U', answer(200, { id: '1' }));
    assert.ok(http.requests.length > 0 && http.requests.every(({ method, body }) => method === 'GET' && !body));
  });
});
