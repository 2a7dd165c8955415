import { ASSERTION_URL, answer, HTML, PAGE } from './evidenceOf';
import type { Example } from './example';

/** What leads to the causes in `idTokenService.ts`, and what nearly does. */
export const ID_TOKEN_SERVICE_EXAMPLES: readonly Example[] = [
  {
    cause: 'job-token-refused',
    says: 'a sign-in page in place of the assertion',
    evidence: answer(ASSERTION_URL, 203, PAGE, HTML),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'job-token-refused',
    says: 'a redirect in place of the assertion',
    evidence: answer(ASSERTION_URL, 302, '', { location: 'https://spsprodcus1.vssps.visualstudio.com/_signin' }),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'job-token-refused',
    says: 'a job whose token ends at its project',
    evidence: 'VS800075: The project does not exist, or you do not have permission.',
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'assertion-address-wrong',
    says: 'an unknown plan or connection',
    evidence: answer(ASSERTION_URL, 404),
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'likely',
  },
  {
    cause: 'assertion-request-refused',
    says: 'Azure DevOps’ words for a connection that the stage does not name',
    evidence: '{"count":1,"value":"There is no explicit reference to service connection x from current stage."}',
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'assertion-service-unavailable',
    says: 'the assertion service down',
    evidence: answer(ASSERTION_URL, 503),
    owner: 'none',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'assertion-service-unavailable',
    says: 'a task that gives up fetching the assertion for now',
    evidence: "Failed to fetch federated token. Remaining retries count = '2'",
    owner: 'none',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'id-token-refused-for-now',
    says: 'a job that is refused each time it asks for its ID token',
    evidence: {
      asked: { endpoint: 'assertion', method: 'POST', attempts: 4 },
      answer: { status: 403, headers: {}, body: '' },
      credential: 'federated',
    },
    owner: 'none',
    link: 'none',
    confidence: 'likely',
    source: 'https://github.com/microsoft/azure-pipelines-tasks/issues/21118',
  },
  {
    cause: 'job-token-refused',
    says: 'a redirect to Azure DevOps’ sign-in page, its address not known',
    evidence: {
      asked: {},
      answer: {
        status: 302,
        headers: {},
        body: '<html><body><h2>Object moved to <a href="/_signin">here</a>.</h2></body></html>',
      },
    },
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
  },
];
