import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';

/**
 * X.509 certificates made by hand, because Node reads them but makes none: an authority and what it signs, with any
 * dates, names and kind of key.
 */
export interface Issued {
  cert: string;
  key: KeyObject;
  keyPem: string;
  subject: string;
}

export interface CertificateRequest {
  subject?: string;
  /** Host names and addresses; the first one names the certificate unless `subject` does. */
  hosts?: string[];
  issuer?: Issued;
  authority?: boolean;
  keyType?: 'ec' | 'rsa';
  key?: KeyObject;
  notBefore?: Date;
  notAfter?: Date;
}

const SEQUENCE = 0x30;
const SET = 0x31;

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length;
  if (size < 0x80) return Buffer.concat([Buffer.from([tag, size]), content]);
  const bytes = Buffer.from(size.toString(16).padStart(size > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | bytes.length]), bytes, content]);
}

function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const number of rest) {
    const groups = [number & 0x7f];
    for (let left = number >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80);
    bytes.push(...groups);
  }
  return der(0x06, Buffer.from(bytes));
}

const name = (common: string) =>
  der(SEQUENCE, der(SET, der(SEQUENCE, objectId('2.5.4.3'), der(0x0c, Buffer.from(common)))));

/** UTCTime, which reaches to 2049. */
const time = (date: Date) => der(0x17, Buffer.from(`${date.toISOString().slice(2, 19).replace(/[-T:]/g, '')}Z`));

const extension = (id: string, value: Buffer) => der(SEQUENCE, objectId(id), der(0x04, value));

function alternativeNames(hosts: string[]): Buffer {
  const names = hosts.map((host) =>
    isIP(host) === 4 ? der(0x87, Buffer.from(host.split('.').map(Number))) : der(0x82, Buffer.from(host)),
  );
  return extension('2.5.29.17', der(SEQUENCE, ...names));
}

export function issue(wanted: CertificateRequest = {}): Issued {
  const { hosts = [], issuer, authority = false, keyType = 'ec' } = wanted;
  const subject = wanted.subject ?? hosts[0] ?? 'Test authority';
  const key = wanted.key ?? newKey(keyType);
  const signer = issuer?.key ?? key;
  const algorithm =
    signer.asymmetricKeyType === 'rsa'
      ? der(SEQUENCE, objectId('1.2.840.113549.1.1.11'), der(0x05))
      : der(SEQUENCE, objectId('1.2.840.10045.4.3.2'));
  const extensions = [extension('2.5.29.19', der(SEQUENCE, ...(authority ? [der(0x01, Buffer.from([0xff]))] : [])))];
  if (hosts.length > 0) extensions.push(alternativeNames(hosts));
  const publicKey = publicKeyOf(key);
  const body = der(
    SEQUENCE,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    name(issuer?.subject ?? subject),
    der(
      SEQUENCE,
      time(wanted.notBefore ?? new Date(Date.now() - 86_400_000)),
      time(wanted.notAfter ?? new Date(Date.now() + 30 * 86_400_000)),
    ),
    name(subject),
    publicKey,
    der(0xa3, der(SEQUENCE, ...extensions)),
  );
  const signature = sign('sha256', body, signer);
  const whole = der(SEQUENCE, body, algorithm, der(0x03, Buffer.from([0]), signature));
  return {
    cert: pem('CERTIFICATE', whole),
    key,
    keyPem: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    subject,
  };
}

export function newKey(type: 'ec' | 'rsa'): KeyObject {
  return type === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    : generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
}

function publicKeyOf(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' });
}

function pem(label: string, bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/** SHA-256 thumbprint of a PEM certificate, upper case. */
export function thumbprint(cert: string): string {
  const bytes = Buffer.from(cert.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  return createHash('sha256').update(bytes).digest('hex').toUpperCase();
}
