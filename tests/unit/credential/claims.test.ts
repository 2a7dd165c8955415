import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeAssertion, decodeClaims } from '../../../core/credential/claims';
import { jwt } from './support/fakeHttp';

describe('decodeClaims', () => {
  it('reads the claims that a diagnosis leans on, and no others', () => {
    const claims = {
      aud: 'https://graph.microsoft.com',
      iss: 'https://sts.windows.net/t/',
      tid: 't',
      oid: 'o',
      appid: 'a',
      app_displayname: 'Näme',
      idtyp: 'app',
      roles: ['User.Read.All'],
      wids: ['w'],
      exp: 2,
      iat: 1,
    };
    assert.deepEqual(decodeClaims(jwt({ ...claims, rh: 'x', uti: 'y' })), claims);
  });

  it('takes the app’s ID from azp in a version 2 token', () => {
    assert.deepEqual(decodeClaims(jwt({ azp: 'a' })), { appid: 'a' });
  });

  it('leaves out a claim of the wrong type', () => {
    const wrong = {
      iss: {},
      tid: null,
      oid: [],
      appid: true,
      roles: 'x',
      wids: {},
      exp: '1',
      iat: null,
      scp: 5,
    };
    assert.deepEqual(decodeClaims(jwt(wrong)), {});
  });

  it('never takes an audience that it cannot compare for none', () => {
    for (const [aud, kept] of [
      [['api://a'], 'api://a'],
      [['api://a', 'https://graph.microsoft.com'], 'api://a https://graph.microsoft.com'],
      [[], '(not a text)'],
      [['api://a', 1], '(not a text)'],
      [1, '(not a text)'],
      [null, '(not a text)'],
      [{}, '(not a text)'],
    ] as const) {
      assert.deepEqual(decodeClaims(jwt({ aud })), { aud: kept });
    }
  });

  it('keeps the texts among mixed roles', () => {
    assert.deepEqual(decodeClaims(jwt({ roles: ['a', 1, null, 'b'] })), { roles: ['a', 'b'] });
  });

  for (const text of ['', 'opaque', 'a.b.c', 'a.W10.c', 'a.bnVsbA.c', '..', 'a.IjEi.c']) {
    it(`finds nothing in "${text}"`, () => assert.deepEqual(decodeClaims(text), {}));
  }

  it('finds nothing in a token of absurd length', () => {
    assert.deepEqual(decodeClaims(jwt({ aud: 'x'.repeat(300_000) })), {});
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof decodeClaims(text) === 'object'));
    fc.assert(
      fc.property(fc.json(), (json) => {
        const token = `h.${Buffer.from(json).toString('base64url')}.s`;
        return typeof decodeClaims(token) === 'object' && typeof decodeAssertion(token) === 'object';
      }),
    );
  });
});

describe('decodeAssertion', () => {
  it('reads issuer, subject and audience letter by letter', () => {
    const claims = { iss: 'https://issuer/ ', sub: 'sc://Örg/project/connection', aud: ['api://AzureADTokenExchange'] };
    assert.deepEqual(decodeAssertion(jwt(claims)), {
      issuer: 'https://issuer/ ',
      subject: 'sc://Örg/project/connection',
      audience: 'api://AzureADTokenExchange',
    });
  });

  it('leaves out what is not there', () => assert.deepEqual(decodeAssertion(jwt({ sub: 's' })), { subject: 's' }));
});
