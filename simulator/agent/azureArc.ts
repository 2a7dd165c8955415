import { join } from 'node:path';

/** A machine that Azure Arc manages: where its identity is served, and where the key files stand. */
export interface ArcMachine {
  url: string;
  keys: string;
  /** Whether the account of the process may read the key files. */
  readable: boolean;
}

/** Lets the process find the key files, which on a real machine stand in a system folder. */
export const ARC_PRELOAD = join(import.meta.dirname, 'preload', 'azureArc.cjs');

/** What such a machine has in its environment. */
export function arcEnvironment({ url, keys, readable }: ArcMachine): Record<string, string> {
  return {
    IDENTITY_ENDPOINT: `${url}/metadata/identity/oauth2/token`,
    IMDS_ENDPOINT: url,
    ARC_KEYS: keys,
    ...(!readable && { ARC_KEYS_UNREADABLE: '1' }),
  };
}
