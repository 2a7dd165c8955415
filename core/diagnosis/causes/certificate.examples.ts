import { answer, refusal } from './evidenceOf';
import type { Example } from './example';

/** What leads to the causes in `certificate.ts`, and what nearly does. */
export const CERTIFICATE_EXAMPLES: readonly Example[] = [
  {
    cause: 'certificate-not-registered',
    says: 'an unregistered certificate',
    evidence: refusal(700027, 'Client assertion failed signature validation. [Reason - The key was not found.]'),
    owner: 'app-owner',
    link: 'app-registration-credentials',
    confidence: 'certain',
  },
  {
    cause: 'certificate-not-registered',
    says: 'the same for a certificate',
    evidence: {
      ...answer('https://login.microsoftonline.com/x/oauth2/v2.0/token', 401, 'HTTPError: 401 Client Error'),
      credential: 'certificate',
    },
    owner: 'app-owner',
    link: 'app-registration-credentials',
    confidence: 'likely',
  },
  {
    cause: 'certificate-not-registered',
    says: 'a certificate that was not let in, in the one word of OAuth',
    evidence: {
      asked: { url: 'https://login.microsoftonline.com/x/oauth2/v2.0/token', method: 'POST' },
      credential: 'certificate',
      answer: { status: 401, headers: {}, body: '{"error":"invalid_client"}' },
    },
    owner: 'app-owner',
    link: 'app-registration-credentials',
    confidence: 'likely',
  },
  {
    cause: 'certificate-expired',
    says: 'a certificate whose registration expired',
    evidence: refusal(700027, 'Client assertion failed signature validation. [Reason - The key used is expired.]'),
    owner: 'app-owner',
    link: 'app-registration-credentials',
    confidence: 'certain',
  },
  {
    cause: 'certificate-expired',
    says: 'a certificate outside of its days, by its newer code',
    evidence: refusal(1000502, 'The provided certificate is not within its specified validity window.', {
      credential: 'certificate',
    }),
    owner: 'app-owner',
    link: 'app-registration-credentials',
    confidence: 'certain',
  },
  {
    cause: 'certificate-expired',
    says: 'a certificate of the TLS handshake that has expired',
    evidence: refusal(392204, 'The client certificate has expired.'),
    owner: 'app-owner',
    link: 'app-registration-credentials',
    confidence: 'certain',
  },
  {
    cause: 'certificate-not-accessible',
    says: 'a private key that its account may not read',
    evidence: 'Sign-in failed: Keyset does not exist',
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'certificate-not-accessible',
    says: 'a certificate store’s password in the words of .NET',
    evidence: 'System.Security.Cryptography.CryptographicException: The specified network password is not correct.',
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
  },
];
