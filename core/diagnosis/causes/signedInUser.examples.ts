import type { Example } from './example';

/** What leads to the causes in `signedInUser.ts`, and what nearly does. */
export const SIGNED_IN_USER_EXAMPLES: readonly Example[] = [];
