import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { inspect } from 'node:util';
import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { type Certificate, parseCertificate } from '../../../core/credential/certificate';
import { clientAssertion } from '../../../core/credential/clientAssertion';
import { Secret } from '../../../core/model/secret';
import { type Issued, issue, thumbprint } from '../http/support/certificates';

const NOW = Date.UTC(2026, 10, 23, 12) + 999;
const SECONDS = Math.floor(NOW / 1000);
const CLIENT = '1b2c3d4e-5f60-4718-9a0b-1c2d3e4f5a6b';
const ENDPOINT = 'https://login.microsoftonline.com/3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b/oauth2/v2.0/token';
const FACTS = { clientId: CLIENT, tokenEndpoint: ENDPOINT, now: NOW };

describe('clientAssertion', () => {
  let app: Issued;
  let stranger: Issued;
  let certificate: Certificate;
  before(() => {
    app = issue({ subject: 'my-app', keyType: 'rsa' });
    stranger = issue({ subject: 'other', keyType: 'rsa' });
    const reading = parseCertificate(new Secret(app.cert + app.keyPem));
    assert.ok(reading.ok);
    certificate = reading.certificate;
  });

  const verified = (text: string, by: Issued, at = NOW) =>
    jwtVerify(text, new X509Certificate(by.cert).publicKey, {
      currentDate: new Date(at),
      algorithms: ['PS256'],
      audience: ENDPOINT,
      issuer: CLIENT,
      subject: CLIENT,
    });

  it('holds what Entra documents for certificates, and nothing else', async () => {
    const { protectedHeader, payload } = await verified(clientAssertion(certificate, FACTS), app);
    const x5t = Buffer.from(thumbprint(app.cert), 'hex').toString('base64url');
    assert.deepEqual(protectedHeader, { alg: 'PS256', typ: 'JWT', 'x5t#S256': x5t });
    const { jti, ...claims } = payload;
    assert.match(String(jti), /^[0-9a-f-]{36}$/);
    const times = { iat: SECONDS, nbf: SECONDS, exp: SECONDS + 600 };
    assert.deepEqual(claims, { aud: ENDPOINT, iss: CLIENT, sub: CLIENT, ...times });
  });

  it('is valid at once and for ten minutes', async () => {
    const text = clientAssertion(certificate, FACTS);
    await verified(text, app, NOW + 599_000);
    await assert.rejects(verified(text, app, NOW + 600_000), { code: 'ERR_JWT_EXPIRED' });
  });

  it('fits the key of its certificate only, and no other content', async () => {
    const text = clientAssertion(certificate, FACTS);
    const failed = { code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' };
    await assert.rejects(verified(text, stranger), failed);
    const [header, , signature] = text.split('.');
    const longer = Buffer.from(JSON.stringify({ ...decodeJwt(text), exp: SECONDS + 86_400 })).toString('base64url');
    await assert.rejects(verified(`${header}.${longer}.${signature}`, app), failed);
    const unsigned = Buffer.from(JSON.stringify({ ...decodeProtectedHeader(text), alg: 'none' })).toString('base64url');
    await assert.rejects(verified(`${unsigned}.${text.split('.')[1]}.`, app));
  });

  it('is another one each time, in the same second as well', () => {
    const many = Array.from({ length: 20 }, () => decodeJwt(clientAssertion(certificate, FACTS)).jti);
    assert.equal(new Set(many).size, 20);
  });

  it('is made from a key that shows nothing of itself', () => {
    const shown = [
      inspect(certificate, { depth: 9, showHidden: true }),
      JSON.stringify(certificate),
      `${certificate.privateKey}`,
    ];
    const jwk = certificate.privateKey.export({ format: 'jwk' });
    const parts = [jwk.d, jwk.p, jwk.q].map((part) => Buffer.from(String(part), 'base64url'));
    for (const text of shown) {
      assert.ok(!text.includes('PRIVATE KEY'));
      for (const part of parts) {
        for (const form of ['base64url', 'base64', 'hex'] as const) assert.ok(!text.includes(part.toString(form)));
      }
    }
  });
});
