import { answer, OBJECT } from '../evidenceOf';
import type { Example } from '../example';

/** What leads to the causes in `customApi.ts`, and what nearly does. */
export const CUSTOM_API_EXAMPLES: readonly Example[] = [
  {
    cause: 'api-refused-app',
    says: 'a role that a custom API misses, in Graph’s words',
    evidence: {
      asked: { url: 'https://api.contoso.com/x', method: 'GET' },
      answer: { status: 403, headers: {}, body: 'must have one of the following roles: App.Admin' },
    },
    owner: 'tenant-admin',
    link: 'admin-consent',
    confidence: 'likely',
  },
  {
    cause: 'api-refused-app',
    says: 'an approval that a custom API wants',
    evidence: answer('https://api.contoso.com/x', 403, { message: 'This operation requires admin approval' }),
    owner: 'tenant-admin',
    link: 'admin-consent',
    confidence: 'likely',
  },
  {
    cause: 'api-refused-app',
    says: 'a policy of a custom API',
    evidence: answer('https://api.contoso.com/x', 403, {
      error: 'policy_denied',
      message: 'access denied (policy_denied)',
    }),
    owner: 'tenant-admin',
    link: 'admin-consent',
    confidence: 'likely',
  },
  {
    cause: 'api-refused-app',
    says: 'an identity that a custom API does not admit',
    evidence: answer('https://api.contoso.com/x', 403, { message: 'The identity is not assigned to this resource' }),
    owner: 'tenant-admin',
    link: 'admin-consent',
    confidence: 'likely',
  },
  {
    cause: 'api-refused-token',
    says: '.NET’s word for a token of another issuer',
    evidence: 'IDX10205: Issuer validation failed.',
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'api-refused-token',
    says: 'a secret that another identity provider did not take, behind a custom API',
    evidence: {
      asked: { url: 'https://api.contoso.com/x', method: 'GET' },
      credential: 'secret',
      answer: { status: 401, headers: {}, body: '{"error":"invalid_client"}' },
    },
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'api-refused-token',
    says: 'a scheme that a custom API does not know',
    evidence: answer('https://api.contoso.com/x', 401, { message: 'Unsupported authentication scheme' }),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'api-denied-despite-permission',
    says: 'an API that refuses although the role is there',
    evidence: answer(
      'https://api.contoso.com/orders',
      403,
      '',
      {},
      {
        asked: { method: 'GET', url: 'https://api.contoso.com/orders', needs: ['Orders.Read'] },
        claims: { oid: OBJECT, roles: ['Orders.Read'] },
      },
    ),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'api-refused-token',
    says: 'SharePoint that was sent a token of Graph',
    evidence: '{"error_description":"Invalid issuer or signature."}',
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
    source: 'https://github.com/SharePoint/sp-dev-docs/issues/5889',
  },
  {
    cause: 'api-refused-token',
    says: 'storage of Azure that does not know the caller',
    evidence:
      'ErrorCode:InvalidAuthenticationInfo Server failed to authenticate the request. Please refer to the information in the www-authenticate header.',
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
  },
];
