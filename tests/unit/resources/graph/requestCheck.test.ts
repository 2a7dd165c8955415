import assert from 'node:assert/strict';
import type { GraphRequest } from '../../../../core/model/plan';
import { grantCall, objectGrant } from '../../../../core/resources/graph/permissions/grants';
import { answer, denied, fault, good, holding, list, run, type Script } from '../../selfTestFixtures';

const calls = (...lines: string[]) =>
  lines.map((line): GraphRequest => {
    const [method = 'GET', path = ''] = line.split(' ');
    return { method: method as GraphRequest['method'], path, version: 'v1.0' };
  });

const only = { resources: ['graph' as const] };
const MAIL = '/users/ada@contoso.example/messages';
const SITE = '/sites/contoso.sharepoint.com,1,2/lists';
const answering = (...paths: string[]): Script => {
  const known = paths.map((path) => `graph.microsoft.com/v1.0${path}`);
  return (asked, request) =>
    known.includes(asked)
      ? list({ id: '1', displayName: 'A' })
      : asked.includes('/messages') || asked.includes('/sites/')
        ? answer(403, { error: { code: 'ErrorAccessDenied', message: 'Access is denied.' } })
        : good(asked, request);
};

describe('Graph: calls that are never sent', () => {
  const ADD = 'POST /groups/G/members/$ref';

  it('pass where a permission that allows them is held, and nothing but reads is sent', async () => {
    const { check, http } = await run(
      { ...only, graphRequests: calls(ADD) },
      holding('Group.ReadWrite.All', 'User.Read.All'),
      good,
    );
    assert.equal(check(`graph.request:${ADD}`).status, 'passed');
    assert.match(check(`graph.request:${ADD}`).found, /not sent; the token gives GroupMember\.ReadWrite\.All/);
    assert.equal(check('graph.permissions').status, 'passed');
    assert.ok(http.asked.every((path) => !path.includes('$ref')));
  });

  it('are one missing permission with one consent link, whatever they lack', async () => {
    const requests = calls(ADD, 'POST /users/U/sendMail', 'DELETE /groups/G/members/M/$ref');
    const { check } = await run({ ...only, graphRequests: requests }, holding('User.Read.All'), good);
    const permissions = check('graph.permissions');
    assert.equal(permissions.status, 'failed');
    assert.equal(permissions.diagnosis?.cause, 'permission-not-granted');
    assert.equal(permissions.diagnosis?.links[0]?.kind, 'admin-consent');
    assert.match(permissions.found, /GroupMember\.ReadWrite\.All.*Mail\.Send/);
    assert.doesNotMatch(permissions.found, /Directory\.ReadWrite\.All/);
    for (const { method, path } of requests) {
      const { status, dependsOn } = check(`graph.request:${method} ${path}`);
      assert.equal(`${status} ${dependsOn}`, 'skipped graph.permissions');
    }
  });

  it('warn where the table does not know them, and say what to do', async () => {
    const call = 'POST /unicorns';
    const { check, report } = await run({ ...only, graphRequests: calls(call) }, holding('User.Read.All'), good);
    assert.equal(check(`graph.request:${call}`).status, 'warned');
    assert.match(check(`graph.request:${call}`).found, /list it in graphPermissions/);
    assert.equal(check(`graph.request:${call}`).diagnosis?.cause, 'call-permissions-unknown');
    assert.equal(report.outcome, 'warned');
  });

  it('fail where only signed-in users may make them', async () => {
    const call = 'PATCH /identityGovernance/accessReviews/definitions/D/instances/I/decisions/X';
    const { check } = await run({ ...only, graphRequests: calls(call) }, holding('User.Read.All'), good);
    assert.equal(check(`graph.request:${call}`).diagnosis?.cause, 'call-for-users-only');
  });

  it('fail where they go to the signed-in user, whom an app does not have', async () => {
    const { check } = await run({ ...only, graphRequests: calls('POST /me/sendMail') }, holding('Mail.Send'), good);
    assert.equal(check('graph.request:POST /me/sendMail').diagnosis?.cause, 'call-for-users-only');
    assert.match(check('graph.request:POST /me/sendMail').found, /An app has no \/me: name the user/);
  });

  it('say why a permission cannot be named', async () => {
    const call = 'POST /directory/deletedItems/D/restore';
    const { check } = await run({ ...only, graphRequests: calls(call) }, holding('User.Read.All'), good);
    assert.match(
      check(`graph.request:${call}`).found,
      /list it in graphPermissions\. It depends on the kind of object/,
    );
  });

  it('pass with what the permission leaves out', async () => {
    const call = 'PATCH /applications/A';
    const { check } = await run(
      { ...only, graphRequests: calls(call) },
      holding('Application.ReadWrite.OwnedBy'),
      good,
    );
    assert.equal(check(`graph.request:${call}`).status, 'passed');
    assert.match(check(`graph.request:${call}`).found, /which covers only apps that this app owns/);
  });

  it('ask for every part of a combination', async () => {
    const call = 'POST /servicePrincipals/S/appRoleAssignedTo';
    const { check } = await run({ ...only, graphRequests: calls(call) }, holding('Application.Read.All'), good);
    assert.match(check('graph.permissions').found, /^missing: AppRoleAssignment\.ReadWrite\.All/);
  });
});

describe('Graph: grants that the token does not show', () => {
  it('are likely where only mailboxes are missing, with Exchange as the alternative', async () => {
    const values = { ...only, graphPermissions: ['Mail.Send'] };
    const { diagnosis } = (await run(values, holding('User.Read.All'), good)).check('graph.permissions');
    assert.equal(diagnosis?.cause, 'permission-not-granted');
    assert.equal(diagnosis?.confidence, 'likely');
    assert.equal(diagnosis?.alternatives[0]?.cause, 'mailbox-grant-missing');
  });

  it('are proved by a mailbox that answers', async () => {
    const values = { ...only, graphPermissions: ['Mail.Read'], graphRequests: calls(`GET ${MAIL}`) };
    const { check } = await run(values, holding('User.Read.All'), answering(MAIL));
    assert.equal(check('graph.permissions').status, 'passed');
    assert.match(check('graph.permissions').found, /GET \/users\/ada@contoso\.example\/messages was answered/);
    assert.equal(check(`graph.request:${MAIL}`).status, 'passed');
  });

  it('are not verified by a mailbox that refuses', async () => {
    const values = { ...only, graphPermissions: ['Mail.Read'], graphRequests: calls(`GET ${MAIL}`) };
    const { check } = await run(values, holding('User.Read.All'), answering());
    assert.equal(check('graph.permissions').status, 'failed');
  });

  it('of a site are asked for where Sites.Selected is held and the site refuses', async () => {
    const values = { ...only, graphRequests: calls(`GET ${SITE}`, `POST ${SITE}`) };
    const refused = (await run(values, holding('Sites.Selected'), answering())).check(`graph.request:${SITE}`);
    assert.equal(refused.diagnosis?.cause, 'site-grant-missing');
    assert.equal(refused.diagnosis?.owner, 'resource-owner');
    assert.match(refused.diagnosis?.steps.join() ?? '', /POST \/v1\.0\/sites\/\{siteId\}\/permissions/);
    const { check, report } = await run(values, holding('Sites.Selected'), answering(SITE));
    assert.equal(check(`graph.request:${SITE}`).status, 'passed');
    assert.equal(check('graph.permissions').status, 'passed');
    assert.match(check(`graph.request:POST ${SITE}`).found, /Sites\.Selected is held.*no read shows .* for writing/);
    assert.notEqual(report.outcome, 'failed');
  });
});

describe('Graph: the call that grants an object', () => {
  it('names the IDs that the refused path holds', () => {
    const site = 'contoso.sharepoint.com,11111111-1111-4111-8111-111111111111,22222222-2222-4222-8222-222222222222';
    const call = (permission: string, path: string) => {
      const grant = objectGrant(permission);
      return grant && grantCall(grant, path);
    };
    assert.equal(call('Sites.Selected', `/sites/${site}/lists?$top=1`), `POST /v1.0/sites/${site}/permissions`);
    assert.equal(
      call('Sites.Selected', '/sites/contoso.sharepoint.com:/sites/a:/lists'),
      'POST /v1.0/sites/{siteId}/permissions',
    );
    assert.equal(
      call('Lists.SelectedOperations.Selected', `/sites/${site}/lists/L1/items`),
      `POST /beta/sites/${site}/lists/L1/permissions`,
    );
    assert.equal(
      call('Files.SelectedOperations.Selected', '/drives/b!x/items/01ABC/content'),
      'POST /beta/drives/b!x/items/01ABC/permissions',
    );
  });
});

describe('Graph: requests that must be refused', () => {
  const values = { ...only, graphForbiddenRequests: calls(`GET ${MAIL}`) };
  const forbidden = async (script: Script) =>
    (await run(values, holding('Mail.Read', 'User.Read.All'), script)).check(`graph.forbidden:${MAIL}`);

  it('pass when they are refused', async () => {
    assert.equal((await forbidden(answering())).status, 'passed');
  });

  it('fail with a cause of their own when they are answered', async () => {
    const { status, diagnosis } = await forbidden(answering(MAIL));
    assert.equal(status, 'failed');
    assert.equal(diagnosis?.cause, 'access-wider-than-intended');
  });

  it('prove nothing by an error of another kind', async () => {
    const only =
      (outcome: ReturnType<Script>): Script =>
      (asked, request) =>
        asked.includes('/messages') ? outcome : good(asked, request);
    for (const outcome of [
      answer(404, { error: { code: 'ErrorItemNotFound' } }),
      answer(503, ''),
      fault('ECONNRESET'),
    ]) {
      assert.equal((await forbidden(only(outcome))).status, 'unverified');
    }
  });
});

describe('Graph: excess permissions', () => {
  it('are evaluated against calls and list together', async () => {
    const values = {
      ...only,
      excessPermissions: 'warn' as const,
      graphPermissions: ['Reports.Read.All'],
      graphRequests: calls('GET /users', 'POST /groups/G/members/$ref'),
    };
    const held = ['User.ReadBasic.All', 'GroupMember.ReadWrite.All', 'Reports.Read.All', 'Mail.Send'];
    const { check } = await run(values, holding(...held), good);
    assert.match(check('graph.excess').found, /^held and not required: Mail\.Send$/);
  });

  it('count a held permission that is more than the least', async () => {
    const values = { ...only, excessPermissions: 'fail' as const, graphRequests: calls('GET /groups/G/members') };
    assert.equal((await run(values, holding('Group.Read.All'), good)).check('graph.excess').status, 'passed');
    assert.equal((await run(values, holding(), denied)).check('graph.excess').status, 'passed');
  });
});
