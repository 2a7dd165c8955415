import { anyOf, type Cause } from '../../rules/cause';
import { APIS } from '../endpoints';

/** The service that issues ID tokens to a job (Azure DevOps, GitHub …). */
export const ID_TOKEN_SERVICE_CAUSES: readonly Cause[] = [
  {
    id: 'job-token-refused',
    title: 'The job’s own token was not accepted',
    explanation:
      'The service that issues ID tokens answered with a sign-in page or a refusal, because the job’s token was missing, expired or not permitted to request one.',
    owner: 'pipeline-author',
    steps: ['Run the job again: the job’s token ends with the job.', '{mayAskForIdToken}.'],
    links: [],
    retryable: false,
    check: 'The answer is an HTML sign-in page (status 203 or 302), or 401 or 403.',
    signs: [
      { html: true, message: /object moved to.{0,40}here/, endpointNot: APIS, likely: true },
      { message: /\b(?:vs800075|tf200016|tf401444)\b/, endpointNot: ['custom'], likely: true },
      { endpoint: ['assertion'], html: true, status: [[200, 399]] },
      { endpoint: ['assertion'], status: [203, [300, 399], 401, 403] },
      { message: /system[._]access_?token/, likely: true },
      {
        message: anyOf(
          /oidc.{0,80}(?:could not find|missing|no) (?:an? )?(?:access )?token/,
          /(?:null|no) token (?:returned )?from .{0,10}oidc/,
        ),
      },
      { message: /tf400813|unauthorizedrequestexception/, endpoint: ['assertion'] },
      { message: /tf400813/, endpointNot: ['custom'], also: ['azure-devops-user-missing'] },
      { message: anyOf(/actions_id_token_request_(?:url|token)/, /write permissions? to id-token/), likely: true },
    ],
  },
  {
    id: 'id-token-temporarily-refused',
    title: 'Azure DevOps returned no ID token; this may be temporary',
    explanation:
      'The service that issues ID tokens refused this job several times, with pauses. This is known to happen for a while even when nothing is wrong.',
    owner: 'none',
    steps: [
      'This may be temporary: run the stage again.',
      'If the problem persists, check that the service connection still exists, uses workload identity federation, and may be used by this pipeline.',
    ],
    links: [],
    retryable: true,
    check: 'The next run gets its token.',
    signs: [
      {
        endpoint: ['assertion'],
        request: ['asked-again'],
        requestNot: ['sent-away'],
        status: [200, 203, 302, 401, 403, 404],
        overrides: true,
        also: ['job-token-refused', 'id-token-address-wrong'],
      },
    ],
  },
  {
    id: 'id-token-address-wrong',
    ofConnection: true,
    title: 'The address for the ID token does not exist',
    explanation:
      'The service that issues ID tokens does not know what was asked for: plan, job or service connection in the address are wrong or missing.',
    owner: 'pipeline-author',
    steps: [
      'Use the address that the agent gives (`System.OidcRequestUri`) with `api-version=7.1` and the connection’s ID.',
      'Check that the service connection still exists and uses workload identity federation.',
    ],
    links: ['service-connection'],
    retryable: false,
    check:
      'The service connection’s ID in the address belongs to no connection of this project, or the address was built manually.',
    signs: [
      { message: /oidc token not found in response/, overrides: true, likely: true },
      { endpoint: ['assertion'], status: [404, 405, 410] },
      {
        endpoint: ['assertion'],
        message: /service ?connection|endpoint.{0,40}not found|serviceconnectionid/,
        status: [400, 404],
        likely: true,
      },
      {
        message: anyOf(
          /oidc.{0,40}request.{0,20}ur[il].{0,60}(?:not set|missing|undefined|empty)/,
          /(?:missing|no) .{0,60}system_oidcrequesturi/,
        ),
      },
    ],
  },
  {
    id: 'id-token-request-malformed',
    title: 'The request for the ID token is malformed',
    explanation: 'The service that issues ID tokens did not understand the request, for example its API version.',
    owner: 'pipeline-author',
    steps: [
      'Use the address that the agent gives (`System.OidcRequestUri`) with `api-version=7.1` and the connection’s ID.',
    ],
    links: [],
    retryable: false,
    check: 'The message names the part that was not understood.',
    signs: [{ code: ['VssInvalidPreviewVersionException'] }, { endpoint: ['assertion'], likely: true }],
  },
  {
    id: 'id-token-service-unavailable',
    title: 'The service that issues ID tokens is not available',
    explanation: 'Azure DevOps (or another issuer) returned an internal error.',
    owner: 'none',
    steps: ['Run the job again a few minutes later.'],
    links: [],
    retryable: true,
    check: 'The status is 429, 500 or above.',
    signs: [
      { endpoint: ['assertion'], status: [408, 429, [500, 599]] },
      {
        message:
          /(?:failed|unable) to (?:fetch|get|obtain|acquire).{0,40}(?:federated|oidc|id) ?token.{0,80}\b(?:retr|attempt)/,
      },
    ],
  },
];
