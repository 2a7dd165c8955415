/** What a file or a text in base64 is that should have been a PEM text, and the command that makes one of it. */
export interface BinaryForm {
  what: string;
  command: string;
}

const PFX: BinaryForm = {
  what: 'a PFX file (PKCS #12)',
  command: 'openssl pkcs12 -in FILE.pfx -nodes -out certificate.pem',
};
const CERTIFICATE: BinaryForm = {
  what: 'a certificate in binary form (DER), without its private key',
  command: 'openssl x509 -inform der -in FILE.cer -out certificate.pem',
};
const KEY: BinaryForm = {
  what: 'a private key in binary form (DER), without its certificate',
  command: 'openssl pkey -inform der -in FILE.key -out key.pem',
};

/** ASN.1: a sequence. All three forms are one, and differ in what it begins with. */
const SEQUENCE = 0x30;
const INTEGER = 0x02;
const OBJECT_ID = 0x06;

/**
 * The kind of these bytes by the first signs of their ASN.1: PKCS #12 (RFC 7292) begins with version 3, a private key with version
 * 0 or 1 (RFC 5208) or, encrypted, with an algorithm; a certificate (RFC 5280) with a sequence of its contents.
 */
export function binaryFormOf(bytes: Uint8Array): BinaryForm | undefined {
  const inner = contentOf(bytes, 0);
  if (inner === undefined) return undefined;
  if (bytes[inner] === INTEGER) return bytes[inner + 1] === 1 && bytes[inner + 2] === 3 ? PFX : KEY;
  const first = contentOf(bytes, inner);
  if (first === undefined) return undefined;
  return bytes[first] === OBJECT_ID ? KEY : CERTIFICATE;
}

/** Where the contents of the sequence begin that stands there. */
function contentOf(bytes: Uint8Array, at: number): number | undefined {
  const length = bytes[at + 1];
  if (bytes[at] !== SEQUENCE || length === undefined) return undefined;
  const more = length & 0x80 ? length & 0x7f : 0;
  return more > 4 ? undefined : at + 2 + more;
}
