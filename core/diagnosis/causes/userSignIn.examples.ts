import type { Example } from './example';

/** What leads to the causes in `userSignIn.ts`, and what nearly does. */
export const USER_SIGN_IN_EXAMPLES: readonly Example[] = [];
