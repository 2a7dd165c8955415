import assert from 'node:assert/strict';
import { excess, holdsDirectoryRole, isReadOnly, satisfies } from '../../../../core/resources/graph/satisfies';

describe('satisfies', () => {
  const yes: [held: string, required: string][] = [
    ['User.Read.All', 'User.Read.All'],
    ['user.read.all', 'User.Read.All'],
    ['User.ReadWrite.All', 'User.Read.All'],
    ['User.ReadWrite.All', 'User.ReadBasic.All'],
    ['User.Read.All', 'User.ReadBasic.All'],
    ['Group.ReadWrite.All', 'GroupMember.Read.All'],
    ['Group.Read.All', 'GroupMember.Read.All'],
    ['Directory.Read.All', 'User.ReadBasic.All'],
    ['Directory.Read.All', 'Application.Read.All'],
    ['Directory.ReadWrite.All', 'Group.Read.All'],
    ['Sites.FullControl.All', 'Sites.Read.All'],
    ['Sites.Manage.All', 'Sites.ReadWrite.All'],
    ['Application.ReadWrite.All', 'Application.ReadWrite.OwnedBy'],
    ['Mail.ReadWrite', 'Mail.Read'],
    ['Mail.Read', 'Mail.ReadBasic.All'],
    ['Calendars.ReadWrite', 'Calendars.ReadBasic.All'],
    ['RoleManagement.ReadWrite.Directory', 'RoleManagement.Read.Directory'],
  ];
  for (const [held, required] of yes) {
    it(`takes ${held} for ${required}`, () => assert.equal(satisfies(['Other.Read.All', held], required), true));
  }

  const no: [held: string, required: string][] = [
    ['User.Read.All', 'User.ReadWrite.All'],
    ['User.ReadBasic.All', 'User.Read.All'],
    ['GroupMember.Read.All', 'Group.Read.All'],
    ['User.Read.All', 'Directory.Read.All'],
    ['Directory.ReadWrite.All', 'User.ReadWrite.All'],
    ['Application.ReadWrite.OwnedBy', 'Application.Read.All'],
    ['Sites.Read.All', 'Sites.Selected'],
    ['Sites.Selected', 'Sites.Read.All'],
    ['Mail.ReadBasic.All', 'Mail.Read'],
    ['Mail.ReadWrite', 'Mail.Send'],
    ['Policy.ReadWrite.ConditionalAccess', 'Policy.Read.All'],
    ['User.Read.All', 'Use.Read.All'],
    ['User.Read', 'User.Read.All'],
    ['User.Read', 'User.ReadBasic.All'],
    ['Files.ReadWrite', 'Files.Read.All'],
    ['Mail.Read', 'Mail.Read.All'],
    ['User.Read.All', 'User.Constructor.All'],
    ['User.Constructor.All', 'User.Read.All'],
  ];
  for (const [held, required] of no) {
    it(`does not take ${held} for ${required}`, () => assert.equal(satisfies([held], required), false));
  }

  it('takes nothing for something', () => assert.equal(satisfies([], 'User.Read.All'), false));
});

describe('excess', () => {
  it('names what no required permission covers', () => {
    const held = ['User.Read.All', 'User.ReadBasic.All', 'Mail.Send', 'Group.ReadWrite.All'];
    assert.deepEqual(excess(held, ['User.Read.All', 'Group.Read.All']), ['Mail.Send', 'Group.ReadWrite.All']);
  });
});

describe('isReadOnly', () => {
  it('tells reading from writing', () => {
    assert.equal(isReadOnly('User.Read.All'), true);
    assert.equal(isReadOnly('User.ReadBasic.All'), true);
    assert.equal(isReadOnly('User.ReadWrite.All'), false);
    assert.equal(isReadOnly('Mail.Send'), false);
  });
});

describe('holdsDirectoryRole', () => {
  it('does not count the role that is in every app-only token', () => {
    assert.equal(holdsDirectoryRole(['0997a1d0-0d1d-4acb-b408-d5ca73121e90']), false);
    assert.equal(holdsDirectoryRole(undefined), false);
  });

  it('counts any other', () => {
    assert.equal(
      holdsDirectoryRole(['0997a1d0-0d1d-4acb-b408-d5ca73121e90', '88d8e3e3-8f55-4a1e-953a-9b9898b8876b']),
      true,
    );
  });
});
