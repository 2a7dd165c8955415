import { answer, refusal } from './evidenceOf';
import type { Example } from './example';

/** What leads to the causes in `federation.ts`, and what nearly does. */
export const FEDERATION_EXAMPLES: readonly Example[] = [
  {
    cause: 'federated-credential-missing',
    says: 'no federated credential at all',
    evidence: refusal(70025),
    owner: 'app-owner',
    link: 'federated-credentials',
    confidence: 'certain',
  },
  {
    cause: 'federated-credential-mismatch',
    says: 'a federated credential with another subject',
    evidence: refusal(700213),
    owner: 'app-owner',
    link: 'federated-credentials',
    confidence: 'certain',
  },
  {
    cause: 'federated-credential-mismatch',
    says: 'a federated credential with another audience',
    evidence: refusal(700212),
    owner: 'app-owner',
    link: 'federated-credentials',
    confidence: 'certain',
  },
  {
    cause: 'federated-credential-mismatch',
    says: 'a code of the federation family that no list names',
    evidence: refusal(700215),
    owner: 'app-owner',
    link: 'federated-credentials',
    confidence: 'certain',
  },
  {
    cause: 'federated-credential-mismatch',
    says: 'a subject of the Entra issuer that fits no federated credential',
    evidence: refusal(7002137, 'No matching federated identity record found for presented assertion subject.', {
      credential: 'federated',
    }),
    owner: 'app-owner',
    link: 'federated-credentials',
    confidence: 'certain',
  },
  {
    cause: 'federation-forbidden-by-policy',
    says: 'federation that a policy forbids',
    evidence: refusal(700238),
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'federation-forbidden-by-policy',
    says: 'a policy that forbids an issuer of others',
    evidence: refusal(700236, "Tokens of the issuer 'https://issuer.example/' may not be used here.", {
      credential: 'federated',
    }),
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'federation-forbidden-by-policy',
    says: 'a policy against an issuer, with the address of Entra’s own page in it',
    evidence: answer('https://login.microsoftonline.com/x/oauth2/v2.0/token', 401, {
      error_description:
        "AADSTS700236: Tokens of the issuer 'https://token.actions.githubusercontent.com' may not be used.",
      error_codes: [700236],
      error_uri: 'https://login.microsoftonline.com/error?code=700236',
    }),
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'issuer-unreachable',
    says: 'an issuer that Entra could not reach',
    evidence: refusal(90061, 'Request to External OIDC endpoint failed.', { credential: 'federated' }),
    owner: 'none',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'issuer-unreachable',
    says: 'an issuer that may stand behind a firewall',
    evidence: refusal(50166, 'Request to the OIDC endpoint failed.', { credential: 'federated' }),
    owner: 'none',
    link: 'none',
    confidence: 'likely',
  },
];
