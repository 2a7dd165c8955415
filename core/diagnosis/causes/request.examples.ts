import { answer, fabric, IMDS, powerBi, refusal, WORKSPACE } from './evidenceOf';
import type { Example } from './example';

/** What leads to the causes in `request.ts`, and what nearly does. */
export const REQUEST_EXAMPLES: readonly Example[] = [
  {
    cause: 'request-malformed',
    says: 'a query that Power BI could not run',
    evidence: answer(powerBi(`/groups/${WORKSPACE}/datasets/d/executeQueries`), 400, {
      error: { code: 'DatasetExecuteQueriesError' },
    }),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'request-malformed',
    says: 'two IDs in one place of the path',
    evidence: answer(
      'https://api.powerbi.com/v1.0/myorg/groups/g/datasets/0a1b2c3d-1111-4222-8333-444455556666 0a1b2c3d-1111-4222-8333-444455557777/refreshSchedule',
      404,
    ),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'request-malformed',
    says: 'an identity request without its header',
    evidence: answer(
      IMDS,
      400,
      { error: 'bad_request_102', error_description: 'Required metadata header not specified' },
      {},
      { credential: 'managed-identity' },
    ),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'request-malformed',
    says: 'an empty ID in a path',
    evidence: answer(fabric('/workspaces/00000000-0000-0000-0000-000000000000/items'), 404, {
      errorCode: 'WorkspaceNotFound',
      message: 'The workspace was not found.',
    }),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'request-malformed',
    says: 'a request that is too large',
    evidence: answer(powerBi('/groups/x/datasets'), 413, { error: { code: 'PushRequestSizeTooLarge' } }),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'request-malformed',
    says: 'a path that Graph does not have, without its address',
    evidence: "Code: BadRequest Message: Resource not found for the segment 'usrs'.",
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'request-malformed',
    says: 'a field that is named like a permission',
    evidence: {
      asked: { url: 'https://graph.microsoft.com/v1.0/x', method: 'GET' },
      answer: { status: 400, headers: {}, body: '{"error":{"code":"BadRequest","message":"missing field user.read"}}' },
    },
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'regional-endpoint',
    says: 'a regional endpoint',
    evidence: refusal(
      100007,
      'The request was received by an Azure AD regional authentication endpoint, which supports only some apps.',
    ),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'plain-http',
    says: 'a redirect to HTTPS',
    evidence: answer('http://graph.microsoft.com/v1.0/users', 301, ''),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'redirected-elsewhere',
    says: 'an API that sends to another address',
    evidence: answer('https://api.contoso.com/orders', 302, '', { location: 'https://portal.contoso.com' }),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
  },
];
