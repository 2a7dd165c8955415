import { answer, fault, refusal, TENANT } from '../evidenceOf';
import type { Example } from '../example';

/** What leads to the causes in `userSignIn.ts`, and what nearly does. */
export const USER_SIGN_IN_EXAMPLES: readonly Example[] = [
  {
    cause: 'user-password-refused',
    says: 'a federated user’s password',
    evidence: 'Error: WS-Trust RST request returned http error: 405 and server response',
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'mfa-required',
    says: 'a second factor',
    evidence: refusal(
      50076,
      'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the API.',
      { grant: 'password', credential: 'user' },
    ),
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'certain',
  },
  {
    cause: 'mfa-required',
    says: 'a second factor, by the code beneath',
    evidence: answer(`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token?grant_type=password`, 400, {
      error: 'interaction_required',
      suberror: 'basic_action',
      error_description: 'More is needed.',
    }),
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'certain',
  },
  {
    cause: 'user-password-refused',
    says: 'a wrong password',
    evidence: refusal(50126, 'Error validating credentials due to invalid username or password.', {
      grant: 'password',
      credential: 'user',
    }),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'user-password-refused',
    says: 'a password that an agent on premises checks',
    evidence: refusal(80014, 'Validation request responded after maximum elapsed time exceeded.', {
      grant: 'password',
      credential: 'user',
    }),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'user-disabled',
    says: 'a user who left',
    evidence: refusal(50057, 'The user account is disabled.', { grant: 'password', credential: 'user' }),
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'sign-in-expired',
    says: 'a device code nobody used',
    evidence: refusal(
      70020,
      'The provided value for the input parameter device_code is not valid. This device code has expired.',
      { grant: 'device_code', credential: 'user' },
    ),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'sign-in-expired',
    says: 'OAuth’s code alone',
    evidence: answer(`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`, 400, {
      error: 'expired_token',
      error_description: 'Too late.',
    }),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'sign-in-expired',
    says: 'a refresh token that is too old',
    evidence: 'Error: The refresh token has expired due to maximum lifetime.',
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'no-interactive-user',
    says: 'nobody at the terminal',
    evidence: fault('nobody_to_ask', 'There is nobody to sign in.'),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
];
