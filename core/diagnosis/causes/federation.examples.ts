import { answer, found, refusal } from './evidenceOf';
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
  {
    cause: 'federated-credential-mismatch',
    says: 'a code of the same kind',
    evidence: refusal(7002138, 'No matching federated identity record found for presented assertion claims.', {
      credential: 'federated',
    }),
    owner: 'app-owner',
    link: 'federated-credentials',
    confidence: 'certain',
  },
  {
    cause: 'federated-credential-mismatch',
    says: 'the words without the code',
    evidence: 'ERROR: No matching federated identity credential for the token of this job',
    owner: 'app-owner',
    link: 'federated-credentials',
    confidence: 'certain',
  },
  {
    cause: 'federated-credential-mismatch',
    says: 'the older code',
    evidence: refusal(70021, 'No matching federated identity record found for presented assertion.', {
      credential: 'federated',
    }),
    owner: 'app-owner',
    link: 'federated-credentials',
    confidence: 'certain',
  },
  {
    cause: 'issuer-unreachable',
    says: 'the issuer did not answer Entra',
    evidence: 'Error: Request to External OIDC endpoint failed.',
    owner: 'none',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'federation-needs-single-tenant',
    says: 'an identity of another kind of app',
    evidence: refusal(70052, 'The identity must be a managed identity, a single tenant app, or a service account.', {
      credential: 'federated',
    }),
    owner: 'app-owner',
    link: 'app-registration-authentication',
    confidence: 'certain',
  },
  {
    cause: 'credential-cannot-multi-tenant',
    says: 'a managed identity in another tenant',
    evidence: found(
      { kind: 'credential-cannot-multi-tenant', credential: 'managed-identity' },
      { credential: 'managed-identity' },
    ),
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'certain',
  },
  {
    cause: 'issuer-retires',
    says: 'the older issuer of Azure DevOps',
    evidence: found(
      { kind: 'issuer-retires', issuer: 'https://vstoken.dev.azure.com/0b7f4c7e-2a55-4f0e-9d0f-0a4b7d1c2e3f' },
      { credential: 'federated' },
    ),
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'certain',
  },
];
