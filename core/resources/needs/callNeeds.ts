import type { Call } from './call';

/** An API whose calls are known, by the ID of its resource. */
export type NeedsApi = string;

/** What one call needs of an app. It is read from Microsoft's tables and never guessed: what is not in them is not `known`. */
export interface CallNeeds {
  /** The call as it was given, on one line. */
  call: string;
  api: NeedsApi;
  known: boolean;
  /** Combinations of application permissions, each of them sufficient, the least privileged first. */
  anyOf?: string[][];
  /** Whether the API accepts an app without a user. */
  servicePrincipal?: 'yes' | 'no' | 'conditional';
  /** The least role in the workspace that allows the call. */
  workspaceRole?: string;
  /** The setting of the tenant that must let apps in. */
  tenantSetting?: string;
  /** One sentence about what the fields above cannot say. */
  note?: string;
}

/** A call that cannot be read: what is wrong with it, to be set behind the call (`names version v2; Graph has …`). */
export interface CallProblem {
  problem: string;
}

/** One API: which hosts are its own, and what its calls need. */
export interface NeedsReader {
  api: NeedsApi;
  title: string;
  /** Bare host names, of every cloud. */
  hosts: readonly string[];
  /** Hosts that cannot be listed: one for each region or workspace. */
  alsoHosts?: RegExp;
  /** A right call, for messages. */
  example: string;
  /** The table behind it is loaded only when a call asks. */
  load(): Promise<(call: Call) => CallNeeds | CallProblem>;
}
