import assert from 'node:assert/strict';
import { needsOfCall } from '../../../../../core/resources/graph/permissions';
import { limitOf } from '../../../../../core/resources/graph/permissions/limits';
import { answersTo } from '../../../../../core/resources/needs/answers';

const first = (path: string, query?: string) => needsOfCall('GET', path, query)?.[0]?.join(' + ');

describe('the query of a call', () => {
  const basic = [
    '$select=id,displayName,mail',
    '$filter=mail eq %27a@contoso.com%27',
    "$filter=startswith(displayName,'accountEnabled')&$count=true&$top=999",
    "$filter=userPrincipalName eq '$upn'",
    '$select=$properties',
    '$select={properties}',
    '$filter=$filter',
    '$orderby=displayName desc',
    '$top=1',
  ];
  for (const query of basic) {
    it(`asks for the basic profile of users alone: ${query}`, () => {
      assert.equal(first('/users', query), 'User.ReadBasic.All');
      assert.equal(first('/users/{id}', query), 'User.ReadBasic.All');
    });
  }

  const more = [
    '$select=id,accountEnabled',
    '$select=id,%20department',
    '%24select=jobTitle',
    "$filter=department eq 'Sales'",
    '$filter=assignedLicenses/any(s:s/skuId eq 11111111-1111-4111-8111-111111111111)',
    'select=employeeId',
    '$expand=manager',
    '$search="displayName:a"',
    '$orderby=createdDateTime',
  ];
  for (const query of more) {
    it(`asks for more of users than the basic profile: ${query}`, () => {
      assert.equal(first('/users', query), 'User.Read.All');
      assert.ok(!needsOfCall('GET', '/users/{id}', query)?.flat().includes('User.ReadBasic.All'));
    });
  }

  it('asks for a property with a permission of its own', () => {
    assert.equal(first('/users', '$select=id,signInActivity'), 'User.Read.All + AuditLog.Read.All');
    assert.equal(
      first('/users', '$filter=signInActivity/lastSignInDateTime le 2026-01-01T00:00:00Z'),
      'User.Read.All + AuditLog.Read.All',
    );
    assert.equal(
      first("/users('x')", '$select=customSecurityAttributes'),
      'User.Read.All + CustomSecAttributeAssignment.Read.All',
    );
    assert.equal(
      first('/informationProtection/bitlocker/recoveryKeys/{id}', '$select=id,key'),
      'BitlockerKey.Read.All',
    );
    assert.equal(
      first('/informationProtection/bitlocker/recoveryKeys/{id}', '$select=id'),
      'BitlockerKey.ReadBasic.All',
    );
  });

  it('asks for the body of messages', () => {
    assert.equal(first('/users/{id}/messages', '$select=subject'), 'Mail.ReadBasic.All');
    assert.equal(first('/users/{id}/messages', '$select=subject,body'), 'Mail.Read');
    assert.equal(first('/users/{id}/mailFolders/inbox/messages/{id}', '$expand=attachments'), 'Mail.Read');
    assert.equal(first('/users/{id}/mailFolders/inbox/messages', '$search="invoice"'), 'Mail.Read');
  });

  it('changes nothing of what other calls need', () => {
    assert.deepEqual(needsOfCall('GET', '/groups', '$select=mail,members'), needsOfCall('GET', '/groups'));
    assert.deepEqual(needsOfCall('POST', '/users', '$select=department'), needsOfCall('POST', '/users'));
  });
});

describe('the limits of a permission', () => {
  it('are said where the least privileged permission has one', async () => {
    const answers = await answersTo(
      ['PATCH /applications/{id}', 'GET /users', 'POST /teams/{id}/installedApps', 'GET /domains'],
      'graph',
    );
    assert.ok('calls' in answers);
    const notes = answers.calls.map(({ note }) => note ?? '');
    assert.match(
      notes[0] ?? '',
      /OwnedBy covers only apps that this app owns; for others: Application\.ReadWrite\.All/,
    );
    assert.match(notes[1] ?? '', /User\.ReadBasic\.All shows only displayName, .*for more: User\.Read\.All/);
    assert.match(notes[2] ?? '', /covers only the Teams app that belongs to this app registration/);
    assert.equal(notes[3], '');
  });

  it('are none for a permission without constraint', () => {
    assert.equal(limitOf('User.Read.All'), undefined);
    assert.equal(limitOf('Group.ReadWrite.All'), undefined);
  });
});
