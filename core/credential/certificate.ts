import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { Secret } from '../model/secret';
import { binaryFormOf } from '../util/binaryForm';
import { day } from '../util/words';
import { pemBlocks } from './pem';

export interface Certificate {
  /** Hexadecimal, upper case, without colons. */
  thumbprintSha256: string;
  /** Shows nothing of itself where it is printed or written as JSON. */
  privateKey: KeyObject;
  notBefore: Date;
  notAfter: Date;
}

export type ParsedCertificate = { ok: true; certificate: Certificate } | { ok: false; message: string };

const EXAMPLE =
  'Give one PEM text with both parts: -----BEGIN CERTIFICATE----- … -----END CERTIFICATE----- and -----BEGIN PRIVATE KEY----- … -----END PRIVATE KEY-----.';

/** The certificate of a PEM text and the key that fits it, wherever they stand in it; a chain may come along. */
export function parseCertificate(pem: Secret): ParsedCertificate {
  const blocks = pemBlocks(pem.reveal());
  const certificateBlocks = blocks.filter(({ label }) => label === 'CERTIFICATE');
  const keyBlocks = blocks.filter(({ label }) => label.endsWith('PRIVATE KEY'));
  if (blocks.length === 0) return notPem(pem.reveal());
  if (certificateBlocks.length === 0) return withoutCertificate(blocks.map(({ label }) => label));
  if (keyBlocks.length === 0) return refused('The PEM text holds a certificate but no private key.', EXAMPLE);
  const openKeys = keyBlocks.filter(({ encrypted }) => !encrypted);
  if (openKeys.length === 0) {
    return refused(
      'The private key is encrypted.',
      'Give it without a passphrase; openssl pkey -in encrypted.pem -out key.pem removes it.',
    );
  }
  const certificates = certificateBlocks.flatMap((block) => attempt(() => new X509Certificate(block.pem)));
  if (certificates.length === 0) return refused('The certificate in the PEM text cannot be read.', EXAMPLE);
  const keys = openKeys.flatMap((block) => attempt(() => createPrivateKey(block.pem)));
  if (keys.length === 0) {
    const isOfSsh = openKeys.some(({ label }) => label.startsWith('OPENSSH'));
    const how = isOfSsh ? 'It has the form of OpenSSH. To convert it: ssh-keygen -p -m PEM -f key.pem.' : EXAMPLE;
    return refused('The private key in the PEM text cannot be read.', how);
  }

  for (const certificate of certificates) {
    const key = keys.find((candidate) => fits(certificate, candidate));
    if (key) return described(certificate, key);
  }
  return refused(
    'The private key does not match the certificate.',
    'Export both together, or put the key beside the certificate that was made from it.',
  );
}

/** PEM texts that are kept beside certificates; what they are is written in their first line. */
function withoutCertificate(labels: readonly string[]): ParsedCertificate {
  const how = labels.includes('PKCS7')
    ? 'To convert it: openssl pkcs7 -in FILE.p7b -print_certs -out certificate.pem. The private key is not in it. '
    : '';
  return refused(`The PEM text holds no certificate, only: ${[...new Set(labels)].join(', ')}.`, `${how}${EXAMPLE}`);
}

/** No PEM text, but perhaps one of the forms in which certificates are kept besides, in base64 as variables hold them. */
function notPem(text: string): ParsedCertificate {
  const bytes = Buffer.from(text.slice(0, 4096), 'base64');
  if (/^\s*-----BEGIN /.test(bytes.toString('latin1'))) {
    return refused('The certificate is a PEM text in base64.', 'Decode it first: base64 -d FILE > certificate.pem.');
  }
  const form = binaryFormOf(bytes);
  if (!form) return refused('The certificate is not a PEM text.', EXAMPLE);
  return refused(
    `The certificate is not a PEM text but ${form.what}, in base64.`,
    `Decode it (base64 -d), then: ${form.command}. ${EXAMPLE}`,
  );
}

/** PKCS #8 with a passphrase (RFC 5958). The older form, with headers in the block, is refused as it is. */
const LOCKED = 'ENCRYPTED PRIVATE KEY';

/** The PEM text with its encrypted private keys opened, or undefined where the passphrase opens none of them. */
export function openedWith(pem: Secret, passphrase: Secret): Secret | undefined {
  const blocks = pemBlocks(pem.reveal());
  const locked = blocks.filter(({ label }) => label === LOCKED);
  const keys = locked.flatMap((block) =>
    attempt(() => createPrivateKey({ key: block.pem, passphrase: passphrase.reveal() })),
  );
  if (keys.length === 0) return undefined;
  const others = blocks.filter((block) => !locked.includes(block)).map((block) => block.pem);
  return new Secret(
    [...others, ...keys.map((key) => key.export({ type: 'pkcs8', format: 'pem' }).toString())].join('\n'),
  );
}

/** Whether the PEM text holds a private key that only a passphrase opens. */
export function isLocked(pem: Secret): boolean {
  return pemBlocks(pem.reveal()).some(({ label }) => label === LOCKED);
}

/** Reads the certificate and checks its dates against `now`, in milliseconds. Needs no network. */
export function readCertificate(pem: Secret, now: number): ParsedCertificate {
  const reading = parseCertificate(pem);
  if (!reading.ok) return reading;
  const { notBefore, notAfter } = reading.certificate;
  if (now > notAfter.getTime()) {
    return refused(
      `The certificate expired on ${day(notAfter)}.`,
      'Create a new one, upload it to the app registration, and sign in with the new certificate and its key.',
    );
  }
  if (now < notBefore.getTime()) {
    return refused(
      `The certificate is not valid before ${day(notBefore)}.`,
      'Use one that is already valid, and check the clock of this machine.',
    );
  }
  return reading;
}

/** RFC 7518, sections 3.3 and 3.5: a key for RS256 or PS256 has 2,048 bits or more. */
const SHORTEST_KEY = 2048;

const NEW_KEY =
  'Make one with openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out certificate.pem -subj /CN=my-app.';

function described(certificate: X509Certificate, key: KeyObject): ParsedCertificate {
  if (key.asymmetricKeyType !== 'rsa') {
    return refused('The key of the certificate is not an RSA key, and Entra ID signs in with RSA keys only.', NEW_KEY);
  }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? SHORTEST_KEY;
  if (bits < SHORTEST_KEY) {
    return refused(
      `The key of the certificate has ${bits} bits, and a sign-in to Entra ID needs ${SHORTEST_KEY} or more.`,
      NEW_KEY,
    );
  }
  return {
    ok: true,
    certificate: {
      thumbprintSha256: certificate.fingerprint256.replaceAll(':', ''),
      privateKey: key,
      notBefore: new Date(certificate.validFrom),
      notAfter: new Date(certificate.validTo),
    },
  };
}

/** OpenSSL throws rather than answers for some kinds of keys that cannot fit. */
function fits(certificate: X509Certificate, key: KeyObject): boolean {
  return attempt(() => certificate.checkPrivateKey(key))[0] ?? false;
}

function attempt<T>(read: () => T): T[] {
  try {
    return [read()];
  } catch {
    return [];
  }
}

function refused(what: string, instead: string): ParsedCertificate {
  return { ok: false, message: `${what} ${instead}` };
}
