import { anyOf, type Cause } from '../../rules/cause';
import { APP_CREDENTIALS, NOT_OF_ENTRA } from '../endpoints';

/** How tools say that they were given no secret, before they asked anybody. */
const SECRET_ABSENT = anyOf(
  /client[ _-]?(?:secret|credential|assertion|password).{0,70} (?:is|was|are|were) (?:required|missing|empty|null|undef)/,
  /client[ _-]?(?:secret|credential|password).{0,70} (?:is|was|are|were) not (?:set|provided|specified|supplied|given)/,
  /client[ _-]?(?:secret|credential|password).{0,70} (?:cannot|can't|may not|must not) be (?:null|none|blank|(?:an )?empty)/,
  /client[ _-]?(?:secret|credential|password).{0,70} must be (?:an? )?non-?/,
  /\b(?:missing|no|provide|for|needs?|requires?) (?:[\w-]{1,30},?[ _]){0,3}client[ _-]?secret\b(?!-| needed)/,
  /\b(?:missing|no|provide|needs?|requires?) (?:[\w-]{1,30} ){0,3}client[ _-]?(?:credential|assertion|password)/,
  /\bsecret (?:must be a non empty string|can't be (?:an )?empty string|should be an? [\w ]{5,40}application)/,
  /value cannot be null\W{1,5}parameter(?: name)?\W{1,4}clientsecret/,
  /--password\b.{0,20}expected (?:at least )?one argument/,
  /(?:environment variables|workload options) (?:are not|aren't) fully configured/,
);

/** The client secret: wrong, expired, or not sent at all. */
export const SECRET_CAUSES: readonly Cause[] = [
  {
    id: 'secret-wrong',
    title: 'The client secret is wrong',
    explanation:
      'The secret that the {connection} holds is not a secret of the app {app}; often the secret’s ID was pasted instead of its value, or the secret was deleted.',
    owner: 'app-owner',
    steps: [
      'Open the app registration’s certificates and secrets, create a new client secret and copy its value (not its ID).',
      'Someone who can edit the {connection} stores the value there: it keeps its own copy.',
    ],
    links: ['app-registration-credentials', 'service-connection'],
    commands: ['add-secret'],
    retryable: false,
    check: 'The secret’s hint (its first letters, shown on the page) differs from the value in the {connection}.',
    signs: [
      // A refusal of the client itself (RFC 6749, section 5.2) whose body a tool has dropped.
      {
        endpoint: ['token'],
        status: [401],
        uncoded: true,
        empty: false,
        credential: ['secret'],
        requestNot: ['user-flow'],
        also: ['secret-expired'],
      },
      {
        code: ['invalid_client'],
        uncoded: true,
        credential: ['secret'],
        endpointNot: NOT_OF_ENTRA,
        also: ['secret-expired'],
      },
      // What many libraries say in place of that code, and one that shows the status alone.
      { message: /client authentication failed \(e\.g\., unknown client/, also: ['secret-expired'] },
      { fault: ['hidden-answer'], status: [401], also: ['secret-expired', 'response-hidden-by-library'] },

      { aadsts: [7000215] },
      // The Azure CLI adds it, whatever was passed.
      { aadsts: [7000215], message: /with --password/, also: ['service-connection-unusable'] },
      { aadsts: [50012], also: ['certificate-not-registered'] },
      { aadsts: [50012, 70002], message: /invalid client secret/ },
      { aadsts: [70002], message: /client_secret does not match|error validating the credentials/, likely: true },
    ],
  },
  {
    id: 'secret-with-extra-characters',
    title: 'Something was pasted with the client secret',
    explanation:
      'Entra refused the secret that the {connection} holds for the app {app}, and that secret begins or ends with {pasted}. No client secret contains these: they were pasted with it.',
    owner: 'pipeline-author',
    steps: [
      'Store the secret in the {connection} again, as its value alone: without {pasted}.',
      'If the value is no longer at hand, the app’s owner creates a new client secret: the portal shows a value only once.',
    ],
    links: ['service-connection', 'app-registration-credentials'],
    commands: ['add-secret'],
    retryable: false,
    check: 'The stored value begins or ends with {pasted}.',
    signs: [
      { aadsts: [7000215], pasted: true, credential: ['secret'], also: ['secret-wrong'] },
      { aadsts: [50012], pasted: true, credential: ['secret'], also: ['secret-wrong'] },
      {
        aadsts: [50012, 70002],
        message: /invalid client secret/,
        pasted: true,
        credential: ['secret'],
        also: ['secret-wrong'],
      },
    ],
  },
  {
    id: 'secret-expired',
    title: 'The client secret has expired',
    explanation:
      'Every client secret has an end date, and the one that the {connection} holds for the app {app} is past it.',
    owner: 'app-owner',
    steps: [
      'Open the app registration’s certificates and secrets, create a new client secret and copy its value.',
      'Someone who can edit the {connection} stores the value there: it keeps its own copy. Or convert the connection to workload identity federation, which has no secret to expire.',
    ],
    links: ['app-registration-credentials', 'service-connection'],
    commands: ['add-secret'],
    retryable: false,
    check: 'The page lists the secret with an end date in the past.',
    signs: [
      { aadsts: [7000222] },
      { refusal: /\bsecret (?:keys? )?(?:has |have |is |are )?expired\b|\bexpired (?:client )?secret/, likely: true },
      { finding: 'credential-expired', credential: ['secret'] },
    ],
  },
  {
    id: 'credential-missing',
    title: 'No credential was sent',
    explanation: 'The request for a token carried neither a secret nor an assertion.',
    owner: 'pipeline-author',
    steps: ['Put a secret or certificate into the {connection}, or use workload identity federation.'],
    links: ['service-connection'],
    retryable: false,
    check: 'The {connection}’s credential field is empty, or the variable behind it has no value in this stage.',
    variants: [
      {
        when: { uncoded: true },
        where: 'Where a tool says so before it asks Entra',
        explanation: 'The tool was given neither a secret nor an assertion, and requested no token.',
        steps: [
          'Give the tool the variables or settings that it names; a variable may have no value in this stage.',
          'With az, write `-p="$SECRET"` in one piece: it takes a secret that begins with a hyphen for an option.',
        ],
        links: [],
      },
    ],
    signs: [
      { aadsts: [7000216, 392200] },
      // Entra's words for the grant of an app name the grant; these mostly answer a user's sign-in through the app.
      { aadsts: [7000218], credential: APP_CREDENTIALS, also: ['public-client-not-allowed'] },
      {
        aadsts: [70002],
        message: /must (?:include|contain).{0,60}client_(?:secret|assertion)/,
        credential: APP_CREDENTIALS,
        also: ['public-client-not-allowed'],
      },
      { local: SECRET_ABSENT, uncoded: true, likely: true },
    ],
  },
  {
    id: 'credential-expires-soon',
    title: 'The credential expires soon',
    explanation: 'The credential of the app {app} expires on {date}, in {days} days.',
    owner: 'app-owner',
    steps: [
      'Create a new credential on the app registration’s certificates and secrets page and store it in the {connection}, before the old one expires.',
      'Or convert the connection to workload identity federation, which never expires.',
    ],
    links: ['app-registration-credentials', 'service-connection'],
    commands: ['add-secret'],
    retryable: false,
    check: 'The page shows the end date.',
    signs: [{ finding: 'credential-expires' }],
  },
  {
    id: 'public-client-not-allowed',
    title: 'The app does not allow sign-in without a secret',
    explanation:
      'A user signs in through the app {app} as a public client, and its registration does not allow public client flows.',
    owner: 'app-owner',
    steps: [
      'Open the app registration’s authentication page and set “Allow public client flows” to Yes.',
      'Sign in again.',
    ],
    links: ['app-registration-authentication'],
    retryable: false,
    check: 'The authentication page shows “Allow public client flows: No”.',
    signs: [
      { aadsts: [7000218], request: ['user-flow'] },
      { aadsts: [7000218], also: ['credential-missing'] },
      {
        aadsts: [70002],
        message: /must (?:include|contain).{0,60}client_(?:secret|assertion)/,
        also: ['credential-missing'],
      },
    ],
  },
  {
    id: 'public-client-with-credential',
    title: 'The app is registered as a public client',
    explanation: 'A public client may not present a secret or certificate, so it cannot sign in as itself.',
    owner: 'app-owner',
    steps: [
      'Open the app registration’s authentication page and register the app as a web application instead of a mobile or desktop one.',
    ],
    links: ['app-registration-authentication'],
    retryable: false,
    check: 'The authentication page lists only mobile and desktop platforms.',
    signs: [{ aadsts: [700025], likely: true }],
  },
];
