import assert from 'node:assert/strict';
import { bearerOf, isUserToken, permissionNoun, permissionsIn } from '../../../core/model/tokenPermissions';
import { satisfiesForUser, userMayConsent } from '../../../core/resources/delegated';

describe('delegated permissions of Microsoft Graph', () => {
  const ENOUGH: [held: string, required: string][] = [
    ['User.Read', 'User.Read'],
    ['user.read', 'User.Read'],
    ['User.ReadWrite', 'User.Read'],
    ['User.Read.All', 'User.Read'],
    ['User.ReadWrite.All', 'User.Read.All'],
    ['Directory.Read.All', 'Group.Read.All'],
    ['Mail.ReadWrite', 'Mail.Read'],
  ];
  for (const [held, required] of ENOUGH) {
    it(`${held} is enough for ${required}`, () => assert.ok(satisfiesForUser([held], required)));
  }

  const TOO_LITTLE: [held: string, required: string][] = [
    ['User.Read', 'User.Read.All'],
    ['User.ReadWrite', 'User.Read.All'],
    ['Mail.Read', 'Mail.Read.Shared'],
    ['User.ReadBasic.All', 'User.Read'],
    ['Group.Read.All', 'User.Read.All'],
  ];
  for (const [held, required] of TOO_LITTLE) {
    it(`${held} is too little for ${required}: it reaches the user’s own things, or less`, () =>
      assert.ok(!satisfiesForUser([held], required)));
  }

  it('are open to users where Graph’s reference says so, and else need an administrator', () => {
    for (const permission of ['User.Read', 'Mail.Send', 'Files.ReadWrite.All', 'Sites.Read.All']) {
      assert.ok(userMayConsent(permission), permission);
    }
    for (const permission of ['User.Read.All', 'Group.Read.All', 'Directory.Read.All', 'Something.New']) {
      assert.ok(!userMayConsent(permission), permission);
    }
  });
});

describe('the permissions in a token', () => {
  it('are an app’s roles, or a user’s scopes without those of the sign-in', () => {
    assert.deepEqual(permissionsIn({ idtyp: 'app', roles: ['User.Read.All'] }), ['User.Read.All']);
    assert.deepEqual(permissionsIn({ scp: 'openid profile User.Read email offline_access' }), ['User.Read']);
    assert.deepEqual(permissionsIn({ scp: '' }), []);
    assert.deepEqual(permissionsIn({}), []);
  });

  it('have the name that fits', () => {
    assert.equal(permissionNoun({ scp: 'User.Read' }), 'delegated permission');
    assert.equal(permissionNoun({ roles: [] }), 'application permission');
    assert.equal(bearerOf({ scp: 'User.Read' }), 'the user');
    assert.equal(bearerOf({}), 'the app');
  });

  it('belong to an app where the token says so, whatever else is in it', () => {
    assert.ok(!isUserToken({ idtyp: 'app', scp: 'odd' }));
  });
});
