/** Where a preset's token is asked for, and the one GET that proves access. */
export interface PresetTarget {
  /** Audience of its tokens: the scope without `/.default`. */
  audience: string;
  url: string;
}

/**
 * An API of Microsoft's that the input `customApis` knows by name, so that an address is all that is to be given. A new one
 * is a folder with its descriptor, and one line in `registry.ts`; what its refusals mean stands in the catalog of causes
 * (step by step in CONTRIBUTING.md).
 */
export interface Preset {
  /** Value of `preset`. */
  id: string;
  /** Name of an entry that gives none: the first part of its checks' IDs. */
  name: string;
  title: string;
  /** What the address is that of: `an organization`. */
  of: string;
  /** A right address. */
  example: string;
  /** Whether an app gets in by application permissions in its token. Else something outside of the token lets it in. */
  needsAppPermissions: boolean;
  /** Its hosts in all clouds, matched against lower case. */
  hosts: RegExp;
  /** What to ask for an address at one of its hosts; undefined where the address names something else. */
  read(address: URL): PresetTarget | undefined;
  /** Where its GET lists what the app may see: what an empty list lacks, and how bad that is. */
  lists?: { what: string; empty: 'warned' | 'failed' };
  /**
   * Page on which its owner lets the app in, from the address that was asked and the server's words (in lower case).
   * Undefined where it cannot be known. `portal` is the host of the cloud's Azure portal.
   */
  accessPage?(asked: { url: URL; words: string; portal: string }): string | undefined;
}

/** The parts of a path, empty ones left out. */
export const partsOf = ({ pathname }: URL): string[] => pathname.split('/').filter((part) => part !== '');

/** The page Access control of a resource of Azure. Undefined for what does not look like its ID: it comes from an answer. */
export function accessControlPage(portal: string, resourceId: string | undefined): string | undefined {
  return resourceId && /^\/subscriptions\/[\w-]+(?:\/[\w.()-]+)*$/i.test(resourceId)
    ? `https://${portal}/#@/resource${resourceId}/users`
    : undefined;
}
