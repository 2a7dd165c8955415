import assert from 'node:assert/strict';
import type { ConnectionRole } from '../../../../core/model/plan';
import { answer, list, PRINCIPAL } from '../../selfTestFixtures';
import { type Answers, askedOf, refusal, withFabric } from './support';

const ID = 'c1000000-0000-4000-8000-000000000001';
const id = `fabric.connection:${ID}`;
const connection = { id: ID.toUpperCase(), displayName: 'sql-prd', connectivityType: 'ShareableCloud' };
const wanting = (role?: ConnectionRole) => ({ fabricConnections: [{ id: ID, ...(role && { role }) }] });
const row = (role: string, principal: object = { id: PRINCIPAL, type: 'ServicePrincipal' }) => ({ principal, role });

describe('Fabric connections', () => {
  it('may be used where the list names them, with no further call', async () => {
    const outcome = await withFabric(wanting(), { '/connections': list(connection) });
    assert.equal(outcome.check(id).found, '“sql-prd” may be used');
    assert.deepEqual(askedOf(outcome), ['/workspaces', '/connections']);
    const asUser = await withFabric(wanting('User'), { '/connections': list(connection) });
    assert.deepEqual(askedOf(asUser), ['/workspaces', '/connections']);
  });

  it('must be shared by their owner where the list does not name them', async () => {
    const missing = refusal(404, 'EntityNotFound', 'The requested resource could not be found');
    const { check } = await withFabric(wanting(), { '/connections': list(), [`/connections/${ID}`]: missing });
    const { status, diagnosis } = check(id);
    assert.equal(status, 'failed');
    assert.equal(diagnosis?.cause, 'fabric-connection-access-missing');
    assert.equal(diagnosis?.owner, 'resource-owner');
    assert.equal(diagnosis?.confidence, 'certain');
    assert.deepEqual(diagnosis?.links[0], {
      kind: 'fabric-connections',
      title: 'Connections and gateways',
      url: 'https://app.powerbi.com/groups/me/gateways',
    });
    assert.ok(diagnosis?.steps.join(' ').includes(PRINCIPAL));
  });

  it('are looked for on every page, in one list for all of them', async () => {
    const other = 'c1000000-0000-4000-8000-000000000002';
    const first = answer(200, { value: [{ id: other }], continuationToken: 'next' });
    const outcome = await withFabric(
      { fabricConnections: [{ id: ID }, { id: other }] },
      { '/connections': first, '/connections?continuationToken=next': list(connection) },
    );
    assert.equal(outcome.check(id).status, 'passed');
    assert.equal(outcome.check(`fabric.connection:${other}`).status, 'passed');
    assert.equal(askedOf(outcome).filter((path) => path.startsWith('/connections')).length, 2);
  });

  for (const [held, wanted, status] of [
    ['Owner', 'UserWithReshare', 'passed'],
    ['UserWithReshare', 'UserWithReshare', 'passed'],
    ['User', 'Owner', 'failed'],
  ] as const) {
    it(`are ${status} for a ${held} where ${wanted} is wanted`, async () => {
      const { check } = await withFabric(wanting(wanted), {
        '/connections': list(connection),
        [`/connections/${ID}/roleAssignments`]: list(row(held)),
      });
      assert.equal(check(id).status, status);
      assert.ok(check(id).found.includes(held));
      if (status === 'failed') assert.equal(check(id).diagnosis?.cause, 'fabric-connection-role-too-low');
    });
  }

  it('leave a role unproved that may come from a group', async () => {
    const group = row('Owner', { id: 'g', type: 'Group' });
    for (const rows of [[group], [row('User'), group], []]) {
      const { check } = await withFabric(wanting('Owner'), {
        '/connections': list(connection),
        [`/connections/${ID}/roleAssignments`]: list(...rows),
      });
      assert.equal(check(id).status, 'warned');
      assert.equal(check(id).diagnosis?.cause, 'fabric-connection-role-unknown');
    }
  });

  it('are unverified after throttling, in the list and one by one', async () => {
    const throttled = refusal(429, 'RequestBlocked');
    const cases: Answers[] = [
      { '/connections': throttled },
      { '/connections': list(), [`/connections/${ID}`]: throttled },
    ];
    for (const answers of cases) {
      assert.equal((await withFabric(wanting(), answers)).check(id).status, 'unverified');
    }
  });
});
