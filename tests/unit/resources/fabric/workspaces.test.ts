import assert from 'node:assert/strict';
import type { WorkspaceRole } from '../../../../core/model/plan';
import { answer, fault, list, PRINCIPAL, runIn, testSetup, WORKSPACE } from '../../selfTestFixtures';
import { type Answers, API, askedOf, CAPACITY, entry, refusal, withFabric } from './support';

const W = `/workspaces/${WORKSPACE}`;
const id = `fabric.workspace:${WORKSPACE}`;
const ROLES: readonly WorkspaceRole[] = ['Viewer', 'Contributor', 'Member', 'Admin'];

/** What an app with that role gets. */
function as(role: WorkspaceRole): Answers {
  const rank = ROLES.indexOf(role);
  const rungs: Answers[] = [
    { [W]: answer(200, entry()) },
    { [`${W}/git/connection`]: answer(200, { gitConnectionState: 'NotConnected', gitProviderDetails: null }) },
    { [`${W}/roleAssignments`]: list() },
    { [`${W}/onelake/settings`]: answer(200, { diagnostics: {} }) },
  ];
  return Object.assign({ '/workspaces?roles=Admin': list() }, ...rungs.slice(0, rank + 1));
}

const wanting = (role?: WorkspaceRole) => ({ fabricWorkspaces: [{ id: WORKSPACE, ...(role && { role }) }] });

describe('Fabric workspaces: the role', () => {
  for (const held of ROLES) {
    for (const wanted of ROLES) {
      const enough = ROLES.indexOf(held) >= ROLES.indexOf(wanted);
      it(`${enough ? 'is proved' : 'is too low'} for a ${held} where ${wanted} is wanted`, async () => {
        const { check } = await withFabric(wanting(wanted), as(held));
        const { status, found, diagnosis } = check(id);
        assert.equal(status, enough ? 'passed' : 'failed', found);
        if (!enough) {
          assert.equal(diagnosis?.cause, 'workspace-role-too-low');
          assert.equal(diagnosis?.owner, 'workspace-admin');
          assert.equal(diagnosis?.links[0]?.kind, 'workspace-access');
          assert.match(found, new RegExp(`is only ${held}`));
        }
      });
    }
  }

  it('takes one call beside the one list where it is held', async () => {
    assert.deepEqual(askedOf(await withFabric(wanting('Contributor'), as('Contributor'))), [
      '/workspaces',
      '/workspaces/W/git/connection',
      '/capacities',
    ]);
    assert.deepEqual(askedOf(await withFabric(wanting(), as('Viewer'))), [
      '/workspaces',
      '/workspaces/W',
      '/capacities',
    ]);
  });

  it('is not called too low after one refusal: the next higher call is asked as well', async () => {
    const git = { [`${W}/git/connection`]: refusal(403, 'FeatureNotAvailable', 'Git is off') };
    const { check } = await withFabric(wanting('Contributor'), { ...as('Member'), ...git });
    assert.equal(check(id).status, 'passed');
    assert.match(check(id).found, /at least Member/);
  });

  it('stays unproved where its own call says nothing of roles, and says so', async () => {
    const git = { [`${W}/git/connection`]: refusal(403, 'FeatureNotAvailable', 'Git is off') };
    const { check } = await withFabric(wanting('Contributor'), { ...as('Viewer'), ...git });
    assert.equal(check(id).status, 'warned');
    assert.match(
      check(id).found,
      /not verified that the app is Contributor: git\/connection answers FeatureNotAvailable/,
    );
    assert.equal(check(id).diagnosis?.cause, 'workspace-role-unknown');
  });

  it('is proved by the filtered list where the call for Admin cannot be answered', async () => {
    const { check } = await withFabric(wanting('Admin'), {
      ...as('Member'),
      [`${W}/onelake/settings`]: refusal(400, 'WorkspaceHasNoCapacityAssigned'),
      '/workspaces?roles=Admin': list(entry()),
    });
    assert.equal(check(id).status, 'passed');
  });

  it('is proved by the app’s own row among the role assignments', async () => {
    const row = { id: PRINCIPAL, principal: { id: PRINCIPAL.toUpperCase(), type: 'ServicePrincipal' }, role: 'Admin' };
    const { check } = await withFabric(wanting('Admin'), { ...as('Member'), [`${W}/roleAssignments`]: list(row) });
    assert.equal(check(id).status, 'passed');
  });

  it('is missing altogether where the workspace refuses and the list answers', async () => {
    for (const status of [401, 403, 404]) {
      const no = refusal(status, status === 401 ? 'Unauthorized' : 'InsufficientPrivileges');
      const { check } = await withFabric(wanting('Contributor'), {
        '/workspaces': list(entry({ id: 'other' })),
        [W]: no,
        [`${W}/git/connection`]: no,
        [`${W}/roleAssignments`]: no,
      });
      const { diagnosis } = check(id);
      assert.equal(check(id).status, 'failed', `${status}`);
      assert.equal(diagnosis?.cause, 'workspace-access-missing');
      assert.ok(diagnosis?.alternatives.every(({ cause }) => cause !== 'power-bi-setting-off'));
    }
  });

  for (const [what, outcome] of [
    ['throttling', refusal(429, 'RequestBlocked')],
    ['a service that is down', answer(503)],
    ['no answer', fault('TIMEOUT')],
    ['a page of a filter', answer(403, '<html>blocked</html>', { 'content-type': 'text/html', server: 'filter' })],
    [
      'a closed network',
      refusal(403, 'RequestDeniedByInboundPolicy', 'Request is denied due to inbound communication policy'),
    ],
  ] as const) {
    it(`is unverified, and nobody’s fault in the workspace, after ${what}`, async () => {
      const { check } = await withFabric(wanting('Contributor'), {
        ...as('Viewer'),
        [`${W}/git/connection`]: outcome,
        [`${W}/roleAssignments`]: outcome,
      });
      assert.equal(check(id).status, 'unverified');
      assert.notEqual(check(id).diagnosis?.owner, 'workspace-admin');
    });
  }

  it('is not looked for when the tenant setting keeps the app out', async () => {
    const outcome = await withFabric(wanting('Contributor'), { '/workspaces': refusal(401, 'Unauthorized') });
    assert.equal(outcome.check('fabric.access').diagnosis?.cause, 'power-bi-setting-off');
    assert.equal(outcome.check(id).status, 'skipped');
    assert.deepEqual(askedOf(outcome), ['/workspaces']);
  });
});

describe('Fabric workspaces: while the run waits', () => {
  it('are asked about anew, and pass once somebody gave the role', async () => {
    let role: WorkspaceRole = 'Viewer';
    const here = testSetup(
      () => ({}),
      (path) => {
        const below = path.replace(API, '');
        return below === '/workspaces' ? list(entry()) : (as(role)[below] ?? refusal(403, 'InsufficientPrivileges'));
      },
    );
    here.clock.onSleep = () => {
      role = 'Contributor';
    };
    const { check } = await runIn(here, { resources: ['fabric'], waitMinutes: 5, ...wanting('Contributor') });
    assert.equal(check(id).status, 'passed');
    assert.match(check(id).found, /at least Contributor/);
  });
});

describe('Fabric workspaces: the list', () => {
  const page = (token: string | undefined, ...value: object[]) =>
    answer(200, { value, ...(token && { continuationToken: token, continuationUri: 'https://evil.example/next' }) });

  it('is read on until it names every workspace, on the same host only', async () => {
    const outcome = await withFabric(wanting(), {
      '/workspaces': page('a b&c', entry({ id: 'other' })),
      '/workspaces?continuationToken=a b&c': page('more', entry()),
      [W]: answer(200, entry()),
    });
    assert.equal(outcome.check(id).status, 'passed');
    assert.equal(outcome.check('fabric.access').found, '200, 2 workspaces or more');
    assert.ok(outcome.http.requests.some(({ url }) => url.endsWith('?continuationToken=a%20b%26c')));
    assert.ok(outcome.http.asked.every((path) => !path.startsWith('evil.example')));
  });

  it('is one list for all workspaces', async () => {
    const other = '99999999-aaaa-4bbb-8ccc-888888888888';
    const outcome = await withFabric(
      { fabricWorkspaces: [{ id: WORKSPACE }, { id: other, role: 'Viewer' }] },
      {
        '/workspaces': list(entry(), entry({ id: other })),
        [W]: answer(200, entry()),
        [`/workspaces/${other}`]: answer(200, entry({ id: other })),
      },
    );
    const asked = askedOf(outcome);
    assert.equal(asked.filter((path) => path === '/workspaces').length, 1);
    assert.equal(asked.filter((path) => path === '/capacities').length, 1);
    assert.equal(asked.length, 4);
  });

  it('ends although a server always names one more page', async () => {
    const outcome = await withFabric(wanting(), (path) =>
      /^\/workspaces(?:\?|$)/.test(path) ? page('x', entry({ id: 'other' })) : undefined,
    );
    assert.equal(askedOf(outcome).filter((path) => /^\/workspaces(?:\?|$)/.test(path)).length, 50);
    assert.equal(outcome.check(id).status, 'failed');
  });
});

describe('Fabric workspaces: the capacity', () => {
  const capacity = `fabric.capacity:${WORKSPACE}`;
  const capacities = (state: string) => ({ '/capacities': list({ id: CAPACITY.toUpperCase(), sku: 'F8', state }) });

  it('passes where it shows as active', async () => {
    const { check } = await withFabric(wanting(), { ...as('Viewer'), ...capacities('Active') });
    assert.equal(check(capacity).found, 'on an active capacity in West Europe');
  });

  it('fails where it is paused, and says who resumes it', async () => {
    const { check } = await withFabric(wanting(), { ...as('Viewer'), ...capacities('Inactive') });
    assert.equal(check(capacity).status, 'failed');
    assert.equal(check(capacity).diagnosis?.cause, 'capacity-not-active');
    assert.equal(check(capacity).diagnosis?.links[0]?.kind, 'capacity-settings');
  });

  it('passes, and says what stays open, where the app may not see its state: absence is not paused', async () => {
    for (const answers of [{ '/capacities': list() }, {}] as Answers[]) {
      const { check } = await withFabric(wanting(), { ...as('Viewer'), ...answers });
      assert.equal(check(capacity).status, 'passed');
      assert.match(check(capacity).found, /state shows only to contributors/);
    }
  });

  it('warns where there is none, and asks for no capacities then', async () => {
    const bare = entry({ capacityId: undefined });
    const outcome = await withFabric(wanting(), { ...as('Viewer'), '/workspaces': list(bare) });
    assert.equal(outcome.check(capacity).status, 'warned');
    assert.equal(outcome.check(capacity).diagnosis?.cause, 'capacity-missing');
    assert.ok(!askedOf(outcome).includes('/capacities'));
  });

  it('is not looked for where the workspace is out of reach', async () => {
    const { check } = await withFabric(wanting(), { '/workspaces': list(entry({ id: 'other' })) });
    assert.equal(check(capacity).status, 'skipped');
  });
});
