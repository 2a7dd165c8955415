import type { Cause } from '../../rules/cause';

/** The signed assertion that is sent in place of a secret, regardless of the signer. */
export const ASSERTION_CAUSES: readonly Cause[] = [
  {
    id: 'assertion-time-invalid',
    title: 'The assertion is expired or not yet valid',
    explanation:
      'The signed assertion had expired, or was not valid yet, when Entra read it: the {agent}’s clock is off, or an old assertion was sent again.',
    owner: 'pipeline-author',
    steps: [
      'Correct the clock and time zone of the {agent} (time synchronization).',
      'Make sure that every token request gets a fresh assertion.',
    ],
    links: [],
    retryable: true,
    check:
      'The message names Entra’s time and the assertion’s end: hours apart mean a clock or time zone, minutes an old assertion.',
    signs: [
      { aadsts: [700024, 500133] },
      { aadsts: [50013], message: /time range|expired/ },
      { aadsts: [50012], message: /time range|expired assertion/ },
    ],
  },
  {
    id: 'assertion-malformed',
    title: 'The assertion is not what Entra expects',
    explanation: 'The signed assertion names another app, another audience or another form than the token request.',
    owner: 'pipeline-author',
    steps: [
      'Make sure that issuer and subject of the assertion are the client ID, and its audience is the tenant’s token endpoint.',
    ],
    links: [],
    retryable: false,
    check: 'The assertion’s claims (`iss`, `sub`, `aud`) differ from client ID and token endpoint.',
    signs: [
      { aadsts: [700021, 700023, 700028, 700029, 50006, 50027, 50048, 500131, 5000811, 5002723, 7000110, 900384] },
      { aadsts: [50013] },
      { aadsts: [50012, 70002], message: /client assertion (?:audience|issuer|subject)/ },
    ],
  },
  {
    id: 'assertion-type-not-accepted',
    title: 'Entra does not accept this kind of assertion',
    explanation:
      'The token that was sent as an assertion cannot be used this way: it was issued by Entra itself, belongs to a user, or comes from another federation.',
    owner: 'pipeline-author',
    steps: [
      'Use the first token (of Azure DevOps, GitHub …) directly as the assertion; a managed identity’s token works only as the platform documents it.',
    ],
    links: [],
    retryable: false,
    check: 'The assertion’s issuer is Entra, and the step before got it by signing in to Entra.',
    signs: [
      // An identity of another tenant is a token of the wrong kind as well.
      {
        aadsts: [700236],
        message: /issuer '?https:\/\/(?:login\.|sts\.windows)/,
        also: ['federation-forbidden-by-policy'],
      },
      { aadsts: [700222, 700229, 700231] },
      { family: [[700220, 700239]], also: ['federation-forbidden-by-policy'] },
      { message: /may not be used (?:for|as) (?:a )?federated identity/ },
    ],
  },
  {
    id: 'assertion-file-unreadable',
    title: 'The file with the assertion cannot be read',
    explanation:
      'The platform keeps the assertion for federation in a file, and that file is missing, empty or not readable.',
    owner: 'pipeline-author',
    steps: ['Check the path (`AZURE_FEDERATED_TOKEN_FILE`) and that the job may read the file.'],
    links: [],
    retryable: false,
    check: 'The message names the path and the reason.',
    signs: [
      { fault: ['assertion-file'] },
      {
        message: /no token file specified|failed to read the service account token/,
        likely: true,
      },
    ],
  },
];
