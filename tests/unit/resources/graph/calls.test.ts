import assert from 'node:assert/strict';
import { PROBES, probeFor } from '../../../../core/resources/graph/calls';
import { needsOfCall } from '../../../../core/resources/graph/permissions';
import { satisfies } from '../../../../core/resources/graph/satisfies';

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

describe('the calls that are tried', () => {
  for (const { path, needs } of PROBES) {
    // Conditional Access has a permission of its own that the reference of this call does not name yet.
    if (path.startsWith('/identity/conditionalAccess')) continue;
    it(`need what the table says: ${path}`, () => {
      const table = needsOfCall('GET', path.replace(/\?.*/, '')) ?? [];
      // A name stands for all that cover it by name.
      const unknown = needs.filter((one) => !table.some((two) => two.every((name) => satisfies([one], name))));
      assert.deepEqual(unknown, []);
      assert.ok(needs.every((need) => probeFor([need])));
    });
  }
});
