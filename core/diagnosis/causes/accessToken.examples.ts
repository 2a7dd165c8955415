import { answer, graph, graphError, powerBi } from './evidenceOf';
import type { Example } from './example';

/** What leads to the causes in `accessToken.ts`, and what nearly does. */
export const ACCESS_TOKEN_EXAMPLES: readonly Example[] = [
  {
    cause: 'token-expired',
    says: 'Graph with an expired token',
    evidence: answer(
      graph('/users'),
      401,
      graphError('InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.'),
    ),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'token-expired',
    says: 'an expired token at Power BI',
    evidence: answer(powerBi('/groups'), 403, { error: { code: 'TokenExpired' } }),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'token-for-another-resource',
    says: 'Graph with a token of another API',
    evidence: answer(
      graph('/users'),
      401,
      graphError('InvalidAuthenticationToken', 'Access token validation failure. Invalid audience.'),
    ),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'token-for-another-resource',
    says: 'a missing token',
    evidence: answer(graph('/reports/x'), 403, {
      error: { code: 'MissingCredentials', message: 'Valid Authorization header is needed.' },
    }),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'token-for-another-resource',
    says: 'a token that an API of one’s own does not take',
    evidence: answer(
      'https://orders.example.com/',
      401,
      { error: 'invalid_token' },
      { 'www-authenticate': 'Bearer error="invalid_token", error_description="The audience is invalid"' },
    ),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'token-for-another-resource',
    says: 'a token that Graph refuses with the code of .NET',
    evidence: answer(graph('/users'), 401, {
      error: { code: 'InvalidAuthenticationToken', message: 'IDX10511: failed' },
    }),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'token-for-another-tenant',
    says: 'a key vault in another tenant',
    evidence: answer('https://contoso.vault.azure.net/secrets?api-version=7.4', 401, {
      error: { code: 'Unauthorized', message: 'AKV10032: Invalid issuer. Expected one of https://sts.windows.net/T/.' },
    }),
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'certain',
  },
];
