import { answer, fault, HTML, IMDS } from './evidenceOf';
import type { Example } from './example';

/** What leads to the causes in `managedIdentity.ts`, and what nearly does. */
export const MANAGED_IDENTITY_EXAMPLES: readonly Example[] = [
  {
    cause: 'managed-identity-not-found',
    says: 'a machine without the identity',
    evidence: answer(IMDS, 400, { error: 'invalid_request', error_description: 'Identity not found' }),
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'certain',
  },
  {
    cause: 'managed-identity-not-found',
    says: 'a client ID that names no user-assigned identity',
    evidence: 'No User Assigned or Delegated Managed Identity found for specified ClientId',
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'certain',
  },
  {
    cause: 'managed-identity-not-found',
    says: 'an identity that isn’t the machine’s',
    evidence: "ManagedIdentityCredential authentication failed. the requested identity isn't assigned to this resource",
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'certain',
  },
  {
    cause: 'managed-identity-ambiguous',
    says: 'several identities and none named',
    evidence: answer(IMDS, 400, {
      error: 'invalid_request',
      error_description: 'Multiple user assigned identities exist, please specify the clientId',
    }),
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'certain',
  },
  {
    cause: 'managed-identity-unreachable',
    says: 'a machine without any identity',
    evidence: fault('ECONNREFUSED', 'connect ECONNREFUSED 169.254.169.254:80', IMDS),
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'certain',
  },
  {
    cause: 'managed-identity-unreachable',
    says: 'a metadata service of another cloud',
    evidence: answer(IMDS, 401, '<html><body>401</body></html>', { ...HTML, server: 'EC2ws' }),
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'certain',
  },
  {
    cause: 'managed-identity-behind-proxy',
    says: 'an identity service behind a proxy',
    evidence: answer(IMDS, 502, 'Bad gateway', {}, { credential: 'managed-identity' }),
    owner: 'network',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'managed-identity-busy',
    says: 'a busy machine service',
    evidence: answer(IMDS, 429, '', {}, { credential: 'managed-identity' }),
    owner: 'none',
    link: 'none',
    confidence: 'likely',
  },
];
