import { constants, randomUUID, sign } from 'node:crypto';
import type { Certificate } from './certificate';

/** Who signs in, where, and when. */
export interface AssertionFacts {
  clientId: string;
  /** The assertion is for this address and no other. */
  tokenEndpoint: string;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Seconds, the longest that Entra's documentation suggests. All attempts of one request end long before. */
const LIFETIME = 600;

/**
 * The assertion by which an app signs in with its certificate: PS256, a JWT for one use. What is in it:
 * https://learn.microsoft.com/entra/identity-platform/certificate-credentials.
 */
export function clientAssertion(certificate: Certificate, { clientId, tokenEndpoint, now }: AssertionFacts): string {
  const seconds = Math.floor(now / 1000);
  const header = {
    alg: 'PS256',
    typ: 'JWT',
    'x5t#S256': Buffer.from(certificate.thumbprintSha256, 'hex').toString('base64url'),
  };
  const claims = {
    aud: tokenEndpoint,
    iss: clientId,
    sub: clientId,
    // perf: One random ID at a time in place of Node's hundred
    jti: randomUUID({ disableEntropyCache: true }),
    iat: seconds,
    nbf: seconds,
    exp: seconds + LIFETIME,
  };
  const signed = `${encode(header)}.${encode(claims)}`;
  // RFC 7518, section 3.5: the salt is as long as the hash.
  const signature = sign('sha256', Buffer.from(signed), {
    key: certificate.privateKey,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  });
  return `${signed}.${signature.toString('base64url')}`;
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
