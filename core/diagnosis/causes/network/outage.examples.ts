import { answer, fabric, graph, graphError, refusal, TENANT } from '../evidenceOf';
import type { Example } from '../example';

/** What leads to the causes in `outage.ts`, and what nearly does. */
export const OUTAGE_EXAMPLES: readonly Example[] = [
  {
    cause: 'entra-unavailable',
    says: 'Entra with status 503 and no body',
    evidence: answer(`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`, 503, ''),
    owner: 'none',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'service-unavailable',
    says: 'Graph with ServiceUnavailable',
    evidence: answer(graph('/users'), 503, graphError('ServiceUnavailable', 'x')),
    owner: 'none',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'service-unavailable',
    says: 'Fabric with an internal error',
    evidence: answer(fabric('/workspaces'), 500, { errorCode: 'InternalServerError' }),
    owner: 'none',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'service-unavailable',
    says: 'an outage whose code sounds like a wrong request',
    evidence: answer('https://orders.example.com/', 503, { error: { code: 'InvalidState', message: 'x' } }),
    owner: 'none',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'service-unavailable',
    says: 'a gateway that waited too long: the service’s trouble, not the way’s',
    evidence: '504 Gateway Timeout',
    owner: 'none',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'entra-unavailable',
    says: 'an error of Entra’s own',
    evidence: refusal(90033, 'A transient error has occurred. Please try again.'),
    owner: 'none',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'entra-unavailable',
    says: 'OAuth’s code alone',
    evidence: answer(`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`, 400, {
      error: 'temporarily_unavailable',
      error_description: 'Later.',
    }),
    owner: 'none',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'service-unavailable',
    says: 'an error of the API’s own',
    evidence: answer(graph('/users'), 503, ''),
    owner: 'none',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'service-unavailable',
    says: 'Teams about a service behind it',
    evidence: answer(
      graph('/teams/t'),
      400,
      graphError('BadRequest', 'Failed to execute Skype backend request GetThreadS2SRequest.'),
    ),
    owner: 'none',
    link: 'none',
    confidence: 'likely',
    not: 'request-malformed',
    source: 'https://github.com/microsoftgraph/microsoft-graph-docs/issues/7793',
  },
];
