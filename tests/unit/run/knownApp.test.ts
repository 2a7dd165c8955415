import assert from 'node:assert/strict';
import { CLOUDS } from '../../../core/cloud/clouds';
import { KnownApp } from '../../../core/run/knownApp';
import { app, CLIENT, PRINCIPAL, TENANT } from '../selfTestFixtures';

const asked = { endpoint: 'token' } as const;

describe('What is known of an app', () => {
  it('completes evidence with whose it was and in which cloud', () => {
    const connection = app({ connectionUrl: 'https://dev.azure.com/x', subscriberTenant: true });
    const evidence = new KnownApp([connection], 'https://portal.example').complete({ asked }, CLOUDS.usGovGcc);
    assert.equal(evidence.cloud, 'usGovGcc');
    assert.equal(evidence.credential, 'secret');
    assert.equal(evidence.customCloud, undefined);
    assert.deepEqual(evidence.app, {
      tenantId: TENANT,
      clientId: CLIENT,
      displayName: undefined,
      servicePrincipalId: undefined,
      connectionUrl: 'https://dev.azure.com/x',
      redirectUri: 'https://portal.example',
      subscriberTenant: true,
    });
    assert.ok(!('connection' in evidence), 'a connection holds the credential itself');
  });

  it('completes evidence of another connection with that one’s facts', () => {
    const other = app({
      connectionId: 'other',
      connectionUrl: 'https://dev.azure.com/other',
      credential: { kind: 'user' },
    });
    const evidence = new KnownApp([app(), other], undefined).complete({ asked, connection: other }, CLOUDS.public);
    assert.equal(evidence.credential, 'user');
    assert.equal(evidence.app?.connectionUrl, 'https://dev.azure.com/other');
  });

  it('hands a custom cloud’s hosts on, for links', () => {
    const custom = { ...CLOUDS.public, id: 'custom' as const };
    assert.equal(new KnownApp([app()], undefined).complete({ asked }, custom).customCloud, custom);
  });

  it('grows with tokens: roles by resource, and the first name and object ID', () => {
    const known = new KnownApp([app({ clientId: '', credential: { kind: 'managed-identity' } })], undefined);
    known.holds('graph', {
      roles: ['User.Read.All'],
      oid: PRINCIPAL,
      idtyp: 'app',
      appid: CLIENT,
      app_displayname: 'Release',
    });
    known.holds('powerbi', { oid: PRINCIPAL, app_displayname: 'Another' });
    const { clientId, displayName, grantedRoles, servicePrincipalId } = known.result(CLOUDS.public, []);
    assert.deepEqual([clientId, displayName, servicePrincipalId], [CLIENT, 'Release', PRINCIPAL]);
    assert.deepEqual(grantedRoles, { graph: ['User.Read.All'], powerbi: [] });
    assert.equal(known.complete({ asked }, CLOUDS.public).app?.displayName, 'Release');
  });

  it('forgets what an earlier token held of a resource, and nothing else', () => {
    const known = new KnownApp([app()], undefined);
    known.holds('graph', { roles: ['Mail.Read'] });
    const before = known.result(CLOUDS.public, []);
    known.holds('graph', { roles: ['User.Read.All'] });
    assert.deepEqual(known.result(CLOUDS.public, []).grantedRoles, { graph: ['User.Read.All'] });
    assert.deepEqual(before.grantedRoles, { graph: ['Mail.Read'] }, 'a result that was given out stays as it was');
  });

  it('keeps what checks learn one after the other', () => {
    const known = new KnownApp([app()], undefined);
    known.learn({ credentialExpires: new Date('2026-12-24') });
    known.learn({ declared: ['Microsoft Graph: User.Read.All'] });
    const { credentialExpires, declared } = known.result(CLOUDS.public, []);
    assert.equal(credentialExpires, '2026-12-24T00:00:00.000Z');
    assert.deepEqual(declared, ['Microsoft Graph: User.Read.All']);
  });

  it('lists pages and kinds of the connections only where there is something to tell', () => {
    const alone = new KnownApp([app()], undefined).result(CLOUDS.public, []);
    assert.ok(!('connectionUrls' in alone) && !('connectionCredentials' in alone));
    const second = app({ connectionId: 'b', connectionUrl: 'https://dev.azure.com/b', credential: { kind: 'user' } });
    const both = new KnownApp([app(), second], undefined).result(CLOUDS.public, []);
    assert.deepEqual(both.connectionUrls, ['', 'https://dev.azure.com/b']);
    assert.deepEqual(both.connectionCredentials, ['secret', 'user']);
  });
});
