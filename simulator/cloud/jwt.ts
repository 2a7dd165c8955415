import { constants, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { guid } from './ids';

/** Tokens are signed and checked with node:crypto, not with a library that the product could share a mistake with. */

export type Claims = Record<string, unknown>;

export interface SigningKey {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

export function createSigningKey(name: string): SigningKey {
  return { kid: guid(`key ${name}`), ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

export function signJwt(claims: Claims, key: SigningKey): string {
  const input = `${encode({ typ: 'JWT', alg: 'RS256', x5t: key.kid, kid: key.kid })}.${encode(claims)}`;
  return `${input}.${sign('sha256', Buffer.from(input), key.privateKey).toString('base64url')}`;
}

export interface ParsedJwt {
  header: Claims;
  claims: Claims;
}

function object(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Claims) : undefined;
  } catch {
    return undefined;
  }
}

export function parseJwt(token: string): ParsedJwt | undefined {
  const [head = '', body = '', signature] = token.split('.');
  if (!signature) return undefined;
  const header = object(head);
  const claims = object(body);
  return header && claims ? { header, claims } : undefined;
}

/** True when the signature is that of the key's owner, for RS256 and PS256; false for every other algorithm. */
export function signatureFits(token: string, key: KeyObject | string): boolean {
  const parsed = parseJwt(token);
  const end = token.lastIndexOf('.');
  if (!parsed || end < 0) return false;
  const publicKey = typeof key === 'string' ? createPublicKey(key) : key;
  const input = Buffer.from(token.slice(0, end));
  const signature = Buffer.from(token.slice(end + 1), 'base64url');
  if (parsed.header.alg === 'RS256') return verify('sha256', input, publicKey, signature);
  if (parsed.header.alg === 'PS256') {
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    return verify(
      'sha256',
      input,
      { key: publicKey, padding, saltLength: constants.RSA_PSS_SALTLEN_DIGEST },
      signature,
    );
  }
  return false;
}

export const claim = (claims: Claims, name: string): string => {
  const value = claims[name];
  return typeof value === 'string' ? value : '';
};

export const listClaim = (claims: Claims, name: string): string[] => {
  const value = claims[name];
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
};
