import assert from 'node:assert/strict';
import { errorOf, planOf } from './fixtures';

describe('graphPermissions', () => {
  it('accepts well-formed names, also those that nobody here knows', async () => {
    const names = [
      'User.Read.All',
      'Sites.Selected',
      'Mail.Read',
      'Files.Read.All',
      'Group-NestingSupport.ReadWrite.All',
      'Brand.New.Thing',
    ];
    assert.deepEqual((await planOf({ graphPermissions: names.join('\n') })).graphPermissions, names);
  });

  it('drops double ones and accepts commas and blanks between them', async () => {
    const { graphPermissions } = await planOf({ graphPermissions: 'User.Read.All, user.read.all  Mail.Read' });
    assert.deepEqual(graphPermissions, ['User.Read.All', 'Mail.Read']);
  });

  it('skips comments and blank lines', async () => {
    const text = '# for the members\nUser.Read.All\n\n   # and for mail, later\nMail.Read';
    assert.deepEqual((await planOf({ graphPermissions: text })).graphPermissions, ['User.Read.All', 'Mail.Read']);
    const { graphRequests } = await planOf({ graphRequests: '# the report\nGET /users\n\n#GET /groups' });
    assert.equal(graphRequests.length, 1);
  });

  it('refuses those that exist for signed-in users only, and names the one to take instead', async () => {
    assert.match(await errorOf('graphPermissions', 'User.Read'), /only as a delegated permission.*User\.Read\.All/);
    for (const name of [
      'openid',
      'offline_access',
      'EMAIL',
      'Directory.AccessAsUser.All',
      'EWS.AccessAsUser.All',
      'Mail.Read.Shared',
      'Files.Read',
    ]) {
      assert.match(await errorOf('graphPermissions', name), /exists only as a delegated permission/, name);
    }
  });

  it('refuses a misspelled one and names the right one', async () => {
    assert.match(
      await errorOf('graphPermissions', 'Users.Read.All'),
      /does not exist\. Did you mean User\.Read\.All\?/,
    );
    assert.match(await errorOf('graphPermissions', 'Mail.Read.All'), /Did you mean Mail\.Read\?/);
  });

  it('refuses what is not formed like a permission', async () => {
    for (const name of [
      'Read',
      'User.',
      '.Read',
      'User..Read',
      'https://graph.microsoft.com/User.Read.All',
      'User.Read.All;drop#',
    ]) {
      assert.match(await errorOf('graphPermissions', name), /does not have the form of a permission/, name);
    }
  });

  it('tells three problems and counts the others', async () => {
    const message = await errorOf('graphPermissions', 'a\nb\nc\nd\ne');
    assert.match(message, /Entry 1 \(.*Entry 2 \(.*Entry 3 \(.* And 2 more\./);
    assert.doesNotMatch(message, /“d”/);
  });
});
