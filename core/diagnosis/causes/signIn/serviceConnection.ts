import { anyOf, type Cause } from '../../rules/cause';
import { APIS, NOT_OF_ENTRA } from '../endpoints';

/** The service connection of a pipeline, as tasks speak of it. */
export const SERVICE_CONNECTION_CAUSES: readonly Cause[] = [
  {
    id: 'service-connection-credential-rejected',
    ofConnection: true,
    title: 'The {connection}’s credential was not accepted',
    explanation:
      'A task could not sign in with the {connection} and hid Entra’s response: its secret may have expired, or the task does not support the connection’s kind.',
    owner: 'pipeline-author',
    steps: [
      'Open the {connection}, and choose Verify, or edit and save it: a connection that was created automatically gets a new secret that way.',
      'If the connection uses workload identity federation, use a version of the task that supports it.',
    ],
    links: ['service-connection', 'app-registration-credentials'],
    retryable: false,
    check: 'Another task, or the Azure CLI task, signs in with the same connection.',
    signs: [
      { code: ['invalid_client'], uncoded: true, endpointNot: NOT_OF_ENTRA, likely: true },
      // The same, by its status alone (RFC 6749, section 5.2).
      { endpoint: ['token'], status: [401], uncoded: true, empty: false, requestNot: ['user-flow'], likely: true },
      {
        // Az.Accounts says so of every sign-in that failed.
        message:
          /could not find tenant id for provided tenant domain|unable to obtain authentication token using the credentials/,
        likely: true,
      },
      {
        message: anyOf(
          /failed to obtain the json web token/,
          /could not (?:fetch|get|obtain|acquire) (?:an )?(?:access|auth)[a-z]* token(?!.{0,20}status code: undefined)/,
        ),
        likely: true,
      },
    ],
  },
  {
    id: 'service-connection-unusable',
    ofConnection: true,
    title: 'The service connection cannot be used for this',
    explanation:
      'The service connection does not exist, may not be used by this pipeline, or is of a kind that does not carry what the step reads.',
    owner: 'pipeline-author',
    steps: [
      'Open the service connection: check that it exists, that this pipeline may use it, and that its kind is one that the step supports.',
    ],
    links: ['service-connection'],
    retryable: false,
    check: 'The service connection’s page shows another kind, or the pipeline is missing under “Security”.',
    signs: [
      { message: /only supports? service principal/, likely: true },
      // A secret was sent, and the credential is none: a tool took the one for the other.
      {
        aadsts: [7000215],
        credential: ['certificate', 'federated', 'managed-identity'],
        overrides: true,
        likely: true,
      },
      {
        message: anyOf(
          /unsupported auth\w{0,12} scheme/,
          /auth\w{0,12} scheme ['"]?\w{3,40}['"]? is not supported/,
          /(?:certificate|secret|managed identity)(?:[- ]based)? auth\w{0,12}(?: type| scheme)? (?:is|are) not supported/,
          /(?:workload identity|federat\w{1,10}) auth\w{0,12}(?: type| scheme)? (?:is|are) not supported/,
        ),
        endpointNot: APIS,
        likely: true,
      },
      // The address for the ID token is empty: the task never asked the agent for one.
      { message: /get [\\"]{0,2}\?(?:audience|\*\*\*).{0,120}unsupported protocol scheme/, likely: true },
      { message: /failed to query service connection api(?!.{0,300}(?:forbidden|authorizationfailed))/ },
      { message: /not have permissions? to use (?:the )?(?:referenced )?service connection/ },
      {
        message: anyOf(
          /clientsecretcredential.{0,80}required/,
          /expects a service connection of type/,
          /service connection.{0,80}(?:is of type|of the wrong type|not of type)/,
        ),
      },
      { message: /workloadidentityfederation.{0,300}serviceprincipalkey = undefined/ },

      {
        message: anyOf(
          /lib_endpoint\w{0,20}notexist/,
          /endpoint (?:(?:auth )?data )?not present/,
          /endpoint (?:auth )?(?:parameter|scheme).{0,60}not (?:present|found)/,
        ),
      },
      {
        message: anyOf(
          /service connection.{0,160}(?:could not be found|does not exist|can(?:not|'t) be found)/,
          /service connection.{0,160}(?:has been disabled|not (?:been )?authorized)|no service connection found/,
        ),
      },
      { message: /service ?endpoint.{0,80}(?:not found|could not be found|does not exist|not authorized)/ },
    ],
  },
];
