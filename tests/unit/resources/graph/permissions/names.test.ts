import assert from 'node:assert/strict';
import { CATALOG } from '../../../../../core/resources/graph/permissions/catalog';
import {
  applicationPermissions,
  graphPermission,
  graphPermissionName,
  isKnownPermission,
} from '../../../../../core/resources/graph/permissions/names';
import { nearestPermission } from '../../../../../core/resources/graph/permissions/nearest';

describe('permissions of Microsoft Graph', () => {
  it('are known by name in any case', () => {
    assert.deepEqual(graphPermission('user.read.all'), {
      name: 'User.Read.All',
      isApplication: true,
      hasApplicationId: true,
    });
    assert.equal(graphPermission('Unicorn.Read.All'), undefined);
  });

  it('are known by either ID', () => {
    assert.equal(graphPermissionName('DF021288-bdef-4463-88db-98f22de89214'), 'User.Read.All');
    assert.equal(graphPermissionName('e1fe6dd8-ba31-4d61-89e7-88639da4683d'), 'User.Read');
    assert.equal(graphPermissionName('883ea226-0bf2-4a8f-9f9d-92c9162a727d'), 'Sites.Selected');
    for (const other of [
      '11111111-1111-4111-8111-111111111111',
      'df021288bdef446388db98f22de89214',
      'df021288-bdef-4463-88db-98f22de89214x',
      '3wISiL3vRGOI25jyLeiSFA',
      '-',
      '?',
      '',
    ]) {
      assert.equal(graphPermissionName(other), undefined, other);
    }
  });

  it('tell those for signed-in users apart', () => {
    assert.equal(graphPermission('User.Read')?.isApplication, false);
    assert.equal(isKnownPermission('User.Read'), false);
    assert.equal(isKnownPermission('Mail.Send'), true);
  });

  it('have IDs that are GUIDs, and no name twice', () => {
    const names = applicationPermissions();
    assert.ok(names.length > 650, `${names.length} names`);
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
    const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
    const ids = CATALOG.trim()
      .split('\n')
      .flatMap((line) => line.split(' ').slice(1))
      .filter((id) => id !== '-' && id !== '?');
    assert.ok(ids.length > 1500, `${ids.length} IDs`);
    for (const id of ids) assert.match(id, guid);
    const unknown = names.filter((name) => !isKnownPermission(name));
    assert.ok(unknown.length < 5, unknown.join(', '));
  });
});

describe('a misspelled permission', () => {
  const meant: [written: string, name: string | undefined][] = [
    ['Users.Read.All', 'User.Read.All'],
    ['User.Raed.All', 'User.Read.All'],
    ['User.ReadAll', 'User.Read.All'],
    ['User.Write.All', 'User.ReadWrite.All'],
    ['Mail.Read.All', 'Mail.Read'],
    ['GroupMembers.Read.All', 'GroupMember.Read.All'],
    ['Directory.Write.All', 'Directory.ReadWrite.All'],
    ['Site.Selected', 'Sites.Selected'],
    ['Application.ReadWrite', 'Application.ReadWrite.All'],
    ['AuditLogs.Read.All', 'AuditLog.Read.All'],
    ['Unicorn.Ride.All', undefined],
    ['Tenant.Read.All', undefined],
  ];
  for (const [written, name] of meant) {
    it(`${written} is ${name ?? 'near to none'}`, () => assert.equal(nearestPermission(written), name));
  }
});
