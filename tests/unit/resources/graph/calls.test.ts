import assert from 'node:assert/strict';
import { GRAPH_CALLS, needsOf, probeFor } from '../../../../core/resources/graph/calls';

describe('probeFor', () => {
  const cases: [permission: string, path: string][] = [
    ['User.Read.All', '/users?$top=1&$select=id'],
    ['User.ReadBasic.All', '/users?$top=1&$select=id'],
    ['User.ReadWrite.All', '/users?$top=1&$select=id'],
    ['GroupMember.Read.All', '/groups?$top=1&$select=id'],
    ['Organization.Read.All', '/organization?$select=id'],
    ['Directory.Read.All', '/users?$top=1&$select=id'],
    ['Sites.FullControl.All', '/sites/root?$select=id'],
    ['Application.ReadWrite.OwnedBy', '/applications?$top=1&$select=id'],
  ];
  for (const [permission, path] of cases) {
    it(`tries ${path} for ${permission}`, () => assert.equal(probeFor([permission])?.path, path));
  }

  it('knows no call where data of the tenant would be needed', () => {
    assert.equal(probeFor(['Mail.Read']), undefined);
    assert.equal(probeFor(['Mail.Send', 'Sites.Selected']), undefined);
  });

  it('keeps to the order of the permissions', () => {
    assert.equal(probeFor(['Mail.Read', 'Group.Read.All', 'User.Read.All'])?.path, '/groups?$top=1&$select=id');
  });
});

describe('the table of Graph calls', () => {
  for (const { probe, path, needs } of GRAPH_CALLS) {
    if (!probe) continue;
    it(`finds its own probe again: ${probe.path}`, () => {
      assert.match(probe.path.replace(/\?.*/, ''), path);
      assert.deepEqual(needsOf(probe.path), needs);
      assert.ok(needs.every((need) => probeFor([need])));
    });
  }
});

describe('needsOf', () => {
  it('knows the paths that read memberships', () => {
    assert.ok(needsOf('/users/USER/transitiveMemberOf?$top=1')?.includes('GroupMember.Read.All'));
    assert.deepEqual(needsOf('/users/USER/memberOf'), ['Directory.Read.All']);
    assert.ok(needsOf('/groups/GROUP/members')?.includes('GroupMember.Read.All'));
  });

  it('does not take a mailbox for a user', () => {
    assert.ok(needsOf('/users/USER/messages')?.includes('Mail.Read'));
    assert.equal(needsOf('/users/USER/messages')?.includes('User.Read.All'), false);
  });

  it('says nothing of a path that it does not know', () => assert.equal(needsOf('/print/printers'), undefined));
});
