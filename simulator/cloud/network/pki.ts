import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  X509Certificate,
} from 'node:crypto';
import { isIP } from 'node:net';

/**
 * A small certificate authority. Written by hand because tests need certificates that no ready helper makes:
 * expired ones, ones for a wrong name, ones of a stranger, and client certificates of chosen dates.
 */

const OID = {
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  commonName: '2.5.4.3',
  organization: '2.5.4.10',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  extendedKeyUsage: '2.5.29.37',
  subjectAltName: '2.5.29.17',
  subjectKeyId: '2.5.29.14',
  authorityKeyId: '2.5.29.35',
  serverAuth: '1.3.6.1.5.5.7.3.1',
} as const;

function tlv(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  if (content.length < 0x80) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  const length: number[] = [];
  for (let rest = content.length; rest > 0; rest >>= 8) length.unshift(rest & 0xff);
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length, ...length]), content]);
}

const sequence = (...parts: Buffer[]) => tlv(0x30, ...parts);
const octets = (content: Buffer) => tlv(0x04, content);
const bits = (content: Buffer, unused = 0) => tlv(0x03, Buffer.from([unused]), content);
const text = (value: string) => tlv(0x0c, Buffer.from(value));
const TRUE = tlv(0x01, Buffer.from([0xff]));

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const arc of rest) {
    const chunk = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) chunk.unshift((left & 0x7f) | 0x80);
    bytes.push(...chunk);
  }
  return tlv(0x06, Buffer.from(bytes));
}

/** UTCTime up to 2049, GeneralizedTime from then on, as RFC 5280 asks. */
function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/[-:T]/g, '').slice(0, 14);
  return date.getUTCFullYear() < 2050
    ? tlv(0x17, Buffer.from(`${digits.slice(2)}Z`))
    : tlv(0x18, Buffer.from(`${digits}Z`));
}

const name = (commonName: string) =>
  sequence(
    tlv(0x31, sequence(oid(OID.organization), text('App Access Self-Test simulation'))),
    tlv(0x31, sequence(oid(OID.commonName), text(commonName))),
  );

const spki = (key: KeyObject) => key.export({ type: 'spki', format: 'der' });
const keyId = (key: KeyObject) => createHash('sha1').update(spki(key)).digest();
const extension = (id: string, critical: boolean, value: Buffer) =>
  sequence(oid(id), ...(critical ? [TRUE] : []), octets(value));

function altNames(names: readonly string[]): Buffer {
  return sequence(
    ...names.map((entry) =>
      isIP(entry) === 4 ? tlv(0x87, Buffer.from(entry.split('.').map(Number))) : tlv(0x82, Buffer.from(entry)),
    ),
  );
}

interface CertificateRequest {
  subject: string;
  publicKey: KeyObject;
  issuer: string;
  issuerPublicKey: KeyObject;
  issuerPrivateKey: KeyObject;
  notBefore: Date;
  notAfter: Date;
  ca?: boolean;
  names?: readonly string[];
}

function certificate(request: CertificateRequest): string {
  const rsa = request.issuerPrivateKey.asymmetricKeyType === 'rsa';
  const algorithm = rsa ? sequence(oid(OID.sha256WithRsa), tlv(0x05)) : sequence(oid(OID.ecdsaWithSha256));
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const extensions = [
    extension(OID.basicConstraints, true, sequence(...(request.ca ? [TRUE] : []))),
    extension(OID.keyUsage, true, request.ca ? bits(Buffer.from([0x06]), 1) : bits(Buffer.from([0x80]), 7)),
    extension(OID.subjectKeyId, false, octets(keyId(request.publicKey))),
    extension(OID.authorityKeyId, false, sequence(tlv(0x80, keyId(request.issuerPublicKey)))),
  ];
  if (request.names) {
    extensions.push(extension(OID.extendedKeyUsage, false, sequence(oid(OID.serverAuth))));
    extensions.push(extension(OID.subjectAltName, false, altNames(request.names)));
  }
  const body = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, serial),
    algorithm,
    name(request.issuer),
    sequence(time(request.notBefore), time(request.notAfter)),
    name(request.subject),
    spki(request.publicKey),
    tlv(0xa3, sequence(...extensions)),
  );
  const der = sequence(body, algorithm, bits(sign('sha256', body, request.issuerPrivateKey)));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

const DAY = 86_400_000;
const pkcs8 = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString();

export interface HostCertificate {
  key: string;
  /** Leaf only; the root is what clients must trust. */
  cert: string;
}

/** A certificate authority with P-256 keys: signing with them costs a fraction of RSA, and one key serves all hosts. */
export class Authority {
  readonly certPem: string;
  readonly #key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #leafKey = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #name: string;

  constructor(commonName: string) {
    this.#name = commonName;
    this.certPem = certificate({
      subject: commonName,
      publicKey: this.#key.publicKey,
      issuer: commonName,
      issuerPublicKey: this.#key.publicKey,
      issuerPrivateKey: this.#key.privateKey,
      notBefore: new Date(Date.now() - DAY),
      notAfter: new Date(Date.now() + 3650 * DAY),
      ca: true,
    });
  }

  /** A server certificate. Ends in ten years by default, so that a client whose clock runs ahead still accepts it. */
  issue(names: readonly string[], dates: { notBefore?: Date; notAfter?: Date } = {}): HostCertificate {
    const cert = certificate({
      subject: names[0] ?? 'nameless',
      publicKey: this.#leafKey.publicKey,
      issuer: this.#name,
      issuerPublicKey: this.#key.publicKey,
      issuerPrivateKey: this.#key.privateKey,
      notBefore: dates.notBefore ?? new Date(Date.now() - DAY),
      notAfter: dates.notAfter ?? new Date(Date.now() + 3600 * DAY),
      names,
    });
    return { key: pkcs8(this.#leafKey.privateKey), cert };
  }
}

/** A certificate that an app signs in with: RSA 2048, self-signed, as Azure DevOps and Key Vault make them. */
export interface AppCertificate {
  certificatePem: string;
  privateKeyPem: string;
  /** Certificate and key in one text, as a service connection stores them. */
  pem: string;
  /** SHA-256 of the certificate, hexadecimal, upper case. */
  thumbprintSha256: string;
  /** SHA-1 of the certificate, hexadecimal, upper case. */
  thumbprintSha1: string;
  notBefore: Date;
  notAfter: Date;
}

export function createAppCertificate(options: {
  commonName: string;
  notBefore?: Date;
  notAfter?: Date;
  /** Reuses the key of another certificate, as a renewal does. */
  privateKeyPem?: string;
}): AppCertificate {
  const pair = options.privateKeyPem ? undefined : generateKeyPairSync('rsa', { modulusLength: 2048 });
  const privateKey = pair?.privateKey ?? createPrivateKey(options.privateKeyPem ?? '');
  const publicKey = pair?.publicKey ?? createPublicKey(privateKey);
  const notBefore = options.notBefore ?? new Date(Date.now() - DAY);
  const notAfter = options.notAfter ?? new Date(Date.now() + 365 * DAY);
  const certificatePem = certificate({
    subject: options.commonName,
    publicKey,
    issuer: options.commonName,
    issuerPublicKey: publicKey,
    issuerPrivateKey: privateKey,
    notBefore,
    notAfter,
  });
  const parsed = new X509Certificate(certificatePem);
  const privateKeyPem = pkcs8(privateKey);
  return {
    certificatePem,
    privateKeyPem,
    pem: `${privateKeyPem}${certificatePem}`,
    thumbprintSha256: parsed.fingerprint256.replaceAll(':', ''),
    thumbprintSha1: parsed.fingerprint.replaceAll(':', ''),
    notBefore: new Date(parsed.validFrom),
    notAfter: new Date(parsed.validTo),
  };
}
