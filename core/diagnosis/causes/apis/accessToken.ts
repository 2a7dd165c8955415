import { anyOf, type Cause } from '../../rules/cause';

/** The access token that was sent to an API. */
export const ACCESS_TOKEN_CAUSES: readonly Cause[] = [
  {
    id: 'token-expired',
    title: 'The access token has expired',
    explanation: 'A token lives for about an hour, and this one was used after it expired.',
    owner: 'pipeline-author',
    steps: ['Ask for a fresh token right before the call; {again}.'],
    links: [],
    retryable: true,
    check: 'The token’s `exp` is before the time of the call.',
    signs: [
      { code: ['TokenExpired', 'ExpiredAuthenticationToken', 'AccessTokenExpired'] },
      { challenge: /token expired|expired/, status: [401] },
      { message: /lifetime validation failed|access token has expired/ },
      { refusal: /\b(?:token|signature|jwt|session) (?:has |is |was )?expired\b|expiredsignature|\bexpired token\b/ },
    ],
  },
  {
    id: 'token-for-another-resource',
    title: 'The token was issued for another API',
    explanation:
      'The call carried a token whose audience is not the API that was called, or a text that is not a token.',
    owner: 'pipeline-author',
    steps: [
      'Ask for the token with the scope of the API that is called, and send the token that came back unchanged.',
      'Check that the host belongs to the cloud of the tenant.',
    ],
    links: [],
    retryable: false,
    check: 'The token’s `aud` differs from the API’s address.',
    signs: [
      { code: ['InvalidAuthenticationToken'], likely: true },
      { endpoint: ['graph'], status: [401], likely: true },
      {
        message: anyOf(
          /authorization['"]? header (?:is )?(?:needed|missing|required|not (?:found|present))/,
          /no authorization header/,
          /bearer token (?:is )?(?:missing|empty)/,
        ),
      },
      { finding: 'wrong-audience' },
      { endpoint: ['graph'], code: ['InvalidAuthenticationToken'] },
      { code: ['InvalidToken', 'invalid_token', 'TokenIsMissing', 'InvalidAuthenticationTokenAudience'] },
      {
        message: anyOf(
          /invalid audience/,
          /audience validation failed/,
          /idx10214/,
          /compacttoken/,
          /access token is empty/,
          /token (?:is )?malformed/,
          /token audience is not valid/,
          /token.{0,120}audience '[^']{1,200}' is invalid/,
          /\bidx127\d\d\b|token contains invalid signature/,
          /\b(?:jwt|token) (?:is )?(?:malformed|not well formed)|not enough segments/,
          /idx14[01]\d\d/,
          /invalid jwt access token/,
          /audienceurivalidationfailed/,
          /akv100(?:00|22)\b/,
        ),
      },
      { challenge: /invalid_token(?!.*expired)/, status: [401] },
      { token: ['wrong-audience'], status: [401, 403] },
    ],
  },
  {
    id: 'token-for-another-tenant',
    title: 'The token belongs to another tenant',
    explanation: 'The token was not issued by the tenant that the call or the connection names.',
    owner: 'pipeline-author',
    steps: ['Correct the tenant ID of the service connection.'],
    links: ['service-connection'],
    retryable: false,
    check: 'The token’s `tid` differs from the tenant ID of the connection.',
    signs: [
      { finding: 'wrong-tenant' },
      { code: ['InvalidAuthenticationTokenTenant'] },
      // Key Vault.
      { message: /akv10032/ },
    ],
  },
];
