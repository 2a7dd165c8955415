import { anyOf, type Cause, type Step } from '../../rules/cause';
import { EVERY_ENDPOINT, KNOWN_APIS, REFUSED } from '../endpoints';

/** A status alone says who refused what, and not which API it was. */
const NAME_THE_API: Step = {
  when: { endpointNot: EVERY_ENDPOINT },
  step: 'Explain the text together with the address that was called: Power BI and Fabric, for example, need a role or a tenant setting and no consent.',
};

/** APIs of one’s own, and those that nothing names. */
export const CUSTOM_API_CAUSES: readonly Cause[] = [
  {
    id: 'api-refused-app',
    title: 'The API did not accept the app',
    explanation:
      '{resource} knows the caller and refuses it: the app {app} lacks an application permission of this API, or the API has rules of its own.',
    owner: 'tenant-admin',
    steps: [
      NAME_THE_API,
      'An administrator opens the consent link and accepts.',
      'If the page does not list the API, the app’s owner first adds its application permission. If it was granted already, ask the API’s owner.',
    ],
    links: ['admin-consent', 'app-registration-permissions'],
    commands: ['grant-consent', 'assign-app-role'],
    retryable: false,
    check: 'The token’s roles do not hold the permission that the API’s owner names.',
    signs: [
      { endpoint: ['custom'], status: [403], likely: true, also: ['permission-not-declared'] },
      {
        endpointNot: EVERY_ENDPOINT,
        uncoded: true,
        status: [403],
        also: ['workspace-access-missing', 'power-bi-setting-off'],
      },
      { endpointNot: EVERY_ENDPOINT, uncoded: true, refusal: REFUSED, also: ['workspace-access-missing'] },
      { endpoint: ['custom'], refusal: REFUSED, likely: true },
    ],
  },
  {
    id: 'api-address-wrong',
    title: 'The API’s address is wrong, or its server cannot be called from here',
    explanation:
      'The address of a custom API may contain a typing error, and its server may have a private or incomplete certificate, or be closed to this network.',
    owner: 'pipeline-author',
    steps: [
      'Compare `url` of this API with its documentation, and open it from {machine}.',
      'Ask the API’s owner about its certificate (the whole chain must be served) and about who may connect.',
    ],
    links: [],
    retryable: false,
    check: 'The same address does not work from anywhere else either.',
    signs: [],
  },
  {
    id: 'api-denied-despite-permission',
    title: 'The API refuses the app although it holds the permission',
    explanation:
      'The token of the app {app} carries the permission that is named for {resource}, and the API has rules of its own: a list of callers, a role inside of it, or another permission.',
    owner: 'pipeline-author',
    steps: ['Ask the API’s owner why this caller is refused: the app {objectId}.'],
    links: [],
    retryable: false,
    check: 'The API’s own log says why.',
    signs: [{ endpoint: ['custom'], status: [403], token: ['has-needed'], likely: true, also: ['api-refused-app'] }],
  },
  {
    id: 'api-refused-token',
    title: 'The API did not accept the token',
    explanation:
      '{resource} does not accept this token: the audience that it expects, its issuer or its version may differ.',
    owner: 'pipeline-author',
    steps: [
      NAME_THE_API,
      'Compare the value of `resource` with the audience that the API is set up to accept.',
      'Ask the API’s owner whether it accepts tokens of this tenant and version.',
    ],
    links: [],
    retryable: false,
    check: 'The API’s log names the claim that it did not accept.',
    signs: [
      // Azure’s services.
      { code: ['AuthenticationFailed', 'InvalidAuthenticationInfo'], endpointNot: KNOWN_APIS, likely: true },
      { endpoint: ['custom'], status: [401], likely: true },
      {
        endpointNot: EVERY_ENDPOINT,
        uncoded: true,
        status: [401],
        also: ['power-bi-setting-off', 'workspace-access-missing'],
      },
      // What .NET's token validation says (IDX102xx of claims, IDX105xx of signatures), and others in its way.
      {
        message: anyOf(
          /\bidx10(?:2(?!14|23|22)\d|5\d)\d?\b/,
          /error_description="the (?:signature|issuer)\b.{0,80} is invalid/,
          /invalid issuer or signature/,
          // ASP.NET.
          /authorization has been denied for this request/,
        ),
        endpointNot: KNOWN_APIS,
        likely: true,
      },
    ],
  },
];
