import assert from 'node:assert/strict';
import { diagnose } from '../../../core/diagnosis/diagnose';
import type { Evidence } from '../../../core/model/evidence';

const CLAIMS = { aud: 'https://graph.microsoft.com', oid: 'object-of-the-user', scp: 'User.Read', idtyp: 'user' };
const user = (evidence: Partial<Evidence>): Evidence => ({
  asked: {},
  credential: 'user',
  claims: CLAIMS,
  cloud: 'public',
  app: { tenantId: 'tenant', clientId: 'client' },
  ...evidence,
});

describe('what a signed-in user lacks', () => {
  it('is consented to by the user where that is open to users', () => {
    const finding = { kind: 'scopes-missing', missing: ['Mail.Read'], held: [], userMayConsent: true } as const;
    const { cause, links } = diagnose(user({ finding, asked: { resource: 'graph' } }));
    assert.equal(cause, 'user-consent-missing');
    const url = new URL(links[0]?.url ?? '');
    assert.equal(links[0]?.kind, 'user-consent');
    assert.equal(url.pathname, '/tenant/oauth2/v2.0/authorize');
    assert.equal(url.searchParams.get('scope'), 'https://graph.microsoft.com/Mail.Read');
    assert.equal(url.searchParams.get('prompt'), 'consent');
  });

  it('needs an administrator where it is not', () => {
    const finding = { kind: 'scopes-missing', missing: ['Group.Read.All'], held: [], userMayConsent: false } as const;
    const { cause, links, explanation } = diagnose(user({ finding, asked: { resource: 'graph' } }));
    assert.equal(cause, 'delegated-permission-missing');
    assert.equal(links[0]?.kind, 'admin-consent');
    assert.match(explanation, /delegated permission `Group\.Read\.All`/);
  });

  it('may be a right of the user, and not a permission of the app', () => {
    const asked = {
      endpoint: 'graph',
      url: 'https://graph.microsoft.com/v1.0/groups',
      needs: ['User.Read'],
    } as const;
    const body = JSON.stringify({ error: { code: 'Authorization_RequestDenied', message: 'no' } });
    const refused = (needs: string[]) =>
      diagnose(user({ asked: { ...asked, needs }, answer: { status: 403, headers: {}, body } })).cause;
    assert.equal(refused(['User.Read']), 'user-rights-missing');
    assert.equal(refused(['Group.Read.All']), 'delegated-permission-missing');
  });

  it('is never the tenant setting for service principals', () => {
    for (const [status, body] of [
      [401, ''],
      [403, '{"error":{"code":"PowerBINotAuthorizedException"}}'],
    ] as const) {
      const asked = {
        endpoint: 'powerbi',
        resource: 'powerbi',
        url: 'https://api.powerbi.com/v1.0/myorg/groups',
      } as const;
      assert.equal(diagnose(user({ asked, answer: { status, headers: {}, body } })).cause, 'power-bi-user-refused');
    }
  });

  it('is never said of the enterprise app: the object ID in the token is the user’s', () => {
    const finding = { kind: 'wrong-cloud', tenantCloud: 'china' } as const;
    for (const evidence of [user({ finding }), user({ answer: { status: 400, headers: {}, body: 'AADSTS7000112' } })]) {
      assert.ok(!JSON.stringify(diagnose(evidence)).includes('object-of-the-user'));
    }
  });
});
