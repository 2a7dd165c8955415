import { anyOf, type Cause } from '../../rules/cause';

/** Too many requests, or too early. */
export const THROTTLING_CAUSES: readonly Cause[] = [
  {
    id: 'entra-throttled',
    title: 'Too many token requests',
    explanation: 'Entra is throttling this app or tenant because too many requests came in a short time.',
    owner: 'none',
    steps: ['Wait{retryAfter}, then {again}.', 'Cache tokens instead of requesting a new one for each call.'],
    links: [],
    retryable: true,
    check: 'The response’s status is 429, or it names a time to wait.',
    signs: [{ aadsts: [50196, 90055, 90024, 900553, 50201] }, { endpoint: ['token', 'discovery'], status: [429] }],
  },
  {
    id: 'throttled',
    title: 'The API is throttling requests',
    explanation: 'Too many calls came in a short time. This does not indicate a permission problem.',
    owner: 'none',
    steps: ['Wait{retryAfter}, then {again}.'],
    links: [],
    retryable: true,
    check: 'The status is 429, or 503 with a `retry-after` header.',
    signs: [
      {
        message: anyOf(
          /\b429\b.{0,40}too many requests/,
          /too many requests.{0,80}\b429\b/,
          /(?:rate|request) limit (?:is |has been )?exceeded/,
          /exceeded the (?:amount|number) of requests|(?:^|error: )too many requests\b/,
          /being throttled/,
          /throttling/,
        ),
      },
      // A larger capacity has more room.
      { message: /spark compute or api rate limit/, also: ['capacity-missing'] },
      { status: [429, 430] },
      { code: ['TooManyRequests', 'ActivityLimitReached', 'RequestBlocked', 'ApplicationThrottled'] },
    ],
  },
  {
    id: 'retry-later',
    title: 'The service asks to retry later',
    explanation: '{host} responded that this will work later. This does not indicate a permission problem.',
    owner: 'none',
    steps: ['Wait a few minutes, then {again}.'],
    links: [],
    retryable: true,
    check: 'The response says `isRetriable: true`, or mentions the next minutes.',
    signs: [
      { message: /"?isretri(?:able|eable)"?\s*:\s*true/ },
      {
        message: /\b(?:request|operation|refresh|job|deployment|update) is already (?:executing|running|in progress)/,
        likely: true,
      },
      { codeLike: /inprogress/, likely: true },
    ],
  },
];
