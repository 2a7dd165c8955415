import type { Example } from './example';

/** What leads to the causes in `userSignIn.ts`, and what nearly does. */
export const USER_SIGN_IN_EXAMPLES: readonly Example[] = [
  {
    cause: 'user-password-refused',
    says: 'a federated user’s password',
    evidence: 'Error: WS-Trust RST request returned http error: 405 and server response',
    owner: 'pipeline-author',
    link: 'service-connection',
    confidence: 'likely',
  },
];
