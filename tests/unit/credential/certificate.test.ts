import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { isLocked, openedWith, parseCertificate, readCertificate } from '../../../core/credential/certificate';
import { Secret } from '../../../core/model/secret';
import { type Issued, issue, newKey, thumbprint } from '../http/support/certificates';

const now = Date.UTC(2026, 10, 23);
const notBefore = new Date(now - 86_400_000);
const notAfter = new Date(now + 86_400_000);

describe('readCertificate', () => {
  let app: Issued;
  let other: Issued;
  before(() => {
    app = issue({ subject: 'my-app', keyType: 'rsa', notBefore, notAfter });
    other = issue({ subject: 'other', keyType: 'rsa', notBefore, notAfter });
  });

  const read = (text: string, at = now) => readCertificate(new Secret(text), at);

  function readable(text: string) {
    const reading = read(text);
    assert.ok(reading.ok, reading.ok ? '' : reading.message);
    const { certificate } = reading;
    assert.equal(certificate.thumbprintSha256, thumbprint(app.cert));
    assert.ok(certificate.privateKey.equals(app.key));
    return certificate;
  }

  function refused(text: string, expected: RegExp, at = now) {
    const reading = read(text, at);
    assert.ok(!reading.ok, 'a refusal');
    assert.match(reading.message, expected);
    assert.ok(!reading.message.includes('\n'), 'one line');
  }

  it('finds certificate and key, with the thumbprint and the dates', () => {
    const certificate = readable(app.cert + app.keyPem);
    assert.deepEqual(certificate.notBefore, notBefore);
    assert.deepEqual(certificate.notAfter, notAfter);
  });

  const disguises: [string, (text: string) => string][] = [
    ['Windows line breaks', (text) => text.replaceAll('\n', '\r\n')],
    ['old Mac line breaks', (text) => text.replaceAll('\n', '\r')],
    ['line breaks spelled out', (text) => text.replaceAll('\n', '\\n')],
    ['Windows line breaks spelled out', (text) => text.replaceAll('\n', '\\r\\n')],
    ['blanks instead of line breaks', (text) => text.replaceAll('\n', ' ')],
    ['no line breaks at all', (text) => text.replaceAll('\n', '')],
    ['indented lines', (text) => text.replaceAll('\n', '\n    ')],
    ['text around the blocks', (text) => `Bag Attributes\n  friendlyName: x\n${text}\nend`],
    ['a byte order mark', (text) => `\ufeff${text}`],
  ];
  for (const [what, disguise] of disguises) {
    it(`understands ${what}`, () => void readable(disguise(app.cert + app.keyPem)));
  }

  it('says what else it is in base64, and how to convert it', () => {
    const der = (pem: string) => pem.replace(/-----[^-]+-----|\s/g, '');
    refused(der(app.cert), /but a certificate in binary form \(DER\).*openssl x509 -inform der/);
    refused(der(app.keyPem), /but a private key in binary form \(DER\).*openssl pkey/);
    // PKCS #12 begins with its version, 3.
    refused(
      Buffer.from([0x30, 0x82, 0x09, 0x01, 0x02, 0x01, 0x03, 0x30]).toString('base64'),
      /PFX file.*openssl pkcs12/,
    );
    refused(Buffer.from(app.cert + app.keyPem).toString('base64'), /is a PEM text in base64\. Decode it first/);
  });

  it('opens a key with its passphrase, and says which key is locked', () => {
    const locked = app.key
      .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'right' })
      .toString();
    const pem = new Secret(app.cert + locked);
    assert.ok(isLocked(pem));
    assert.ok(!isLocked(new Secret(app.cert + app.keyPem)));
    const opened = openedWith(pem, new Secret('right'));
    assert.ok(opened);
    readable(opened.reveal());
    assert.equal(openedWith(pem, new Secret('wrong')), undefined);
  });

  it('understands the key before the certificate', () => void readable(app.keyPem + app.cert));

  it('understands an old RSA key', () => {
    const pkcs1 = app.key.export({ type: 'pkcs1', format: 'pem' }).toString();
    readable(app.cert + pkcs1);
  });

  it('takes the certificate that fits the key out of a chain', () => {
    readable(other.cert + app.cert + app.keyPem);
    readable(app.keyPem + other.cert + app.cert);
  });

  it('takes the key that fits out of several', () => void readable(other.keyPem + app.keyPem + app.cert));

  it('passes over a block that cannot be read', () => {
    readable(`-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n${app.cert}${app.keyPem}`);
  });

  it('refuses what is no PEM, and shows how one looks', () => {
    refused('', /not a PEM text.*-----BEGIN CERTIFICATE-----/);
    refused('MIIC', /not a PEM text/);
    refused(app.cert.slice(0, 200), /not a PEM text/);
  });

  it('says what a PEM text holds in place of a certificate, and how that is converted', () => {
    const block = (label: string) => `-----BEGIN ${label}-----\nMIIB\n-----END ${label}-----\n`;
    refused(block('CERTIFICATE REQUEST'), /holds no certificate, only: CERTIFICATE REQUEST\. Give one PEM text/);
    refused(block('PUBLIC KEY'), /holds no certificate, only: PUBLIC KEY\./);
    refused(block('PKCS7'), /only: PKCS7\. To convert it: openssl pkcs7 -in FILE\.p7b -print_certs/);
    refused(app.cert + block('OPENSSH PRIVATE KEY'), /form of OpenSSH\. To convert it: ssh-keygen -p -m PEM/);
  });

  it('refuses a key without a certificate', () => refused(app.keyPem, /holds no certificate.*Give one PEM text/));

  it('refuses a certificate without a key', () => refused(app.cert, /no private key.*Give one PEM text/));

  it('refuses an encrypted key, and says how to decrypt it', () => {
    const encrypted = app.key
      .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' })
      .toString();
    refused(app.cert + encrypted, /private key is encrypted.*openssl pkey/);
    const old = app.key
      .export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' })
      .toString();
    refused(app.cert + old, /private key is encrypted/);
    refused((app.cert + old).replaceAll('\n', ' '), /private key is encrypted/);
  });

  it('refuses a key that does not fit', () => {
    refused(app.cert + other.keyPem, /does not match/);
    refused(app.cert + newKey('ec').export({ type: 'pkcs8', format: 'pem' }), /does not match/);
  });

  it('refuses what cannot be read', () => {
    const broken = (label: string) => `-----BEGIN ${label}-----\nAAAA\n-----END ${label}-----\n`;
    refused(broken('CERTIFICATE') + app.keyPem, /certificate in the PEM text cannot be read/);
    refused(app.cert + broken('PRIVATE KEY'), /private key in the PEM text cannot be read/);
  });

  it('refuses a key that is too short to sign in with, and says how to make a longer one', () => {
    for (const bits of [1024, 2040]) {
      const key = generateKeyPairSync('rsa', { modulusLength: bits }).privateKey;
      const short = issue({ subject: 'short', key, notBefore, notAfter });
      refused(short.cert + short.keyPem, new RegExp(`has ${bits} bits, .* needs 2048 or more.*rsa:2048`));
    }
  });

  it('refuses a key that is not RSA', () => {
    const ec = issue({ subject: 'ec', keyType: 'ec', notBefore, notAfter });
    refused(ec.cert + ec.keyPem, /not an RSA key.*openssl req/);
  });

  it('refuses an expired certificate, but only by its date', () => {
    refused(app.cert + app.keyPem, /expired on 2026-11-24/, notAfter.getTime() + 1);
    assert.ok(read(app.cert + app.keyPem, notAfter.getTime()).ok);
    assert.ok(parseCertificate(new Secret(app.cert + app.keyPem)).ok);
  });

  it('refuses a certificate that is not valid yet', () => {
    refused(app.cert + app.keyPem, /not valid before 2026-11-22.*clock/, notBefore.getTime() - 1);
    assert.ok(read(app.cert + app.keyPem, notBefore.getTime()).ok);
  });

  it('never shows a part of the key', () => {
    const key = app.keyPem.split('\n')[1] ?? '';
    for (const text of [
      app.keyPem,
      other.cert + app.keyPem,
      `${app.cert}-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----`,
    ]) {
      assert.ok(!JSON.stringify(read(text)).includes(key.slice(0, 20)));
    }
  });
});
