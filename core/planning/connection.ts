import type { CloudId } from '../cloud/clouds';
import type { Credential } from '../model/plan';

/** One connection as the task or the terminal command read it: plain facts, not yet checked. */
export interface ConnectionFacts {
  /** How people find it again: the ID of a service connection, or a name on the command line. */
  id: string;
  /** Its page, where the task knows one. */
  url?: string;
  tenantId?: string;
  clientId?: string;
  credential: Credential;
  /** What its environment says about the cloud; the tenant may refine it. */
  cloudHint?: CloudId;
  /** A cloud that the connection states outright. */
  cloud?: CloudId;
  /** Its environment, where that names no Microsoft cloud that is known: `cloud` must then be given. */
  unknownEnvironment?: string;
  /** Its login authority, where that is none of a known cloud, or of another cloud than its environment. */
  unknownAuthority?: string;
}

/** A connection that cannot be used at all, with the reason as a sentence without secrets. */
export interface UnusableConnection {
  id: string;
  problem: string;
}

export type ConnectionDescription = ConnectionFacts | UnusableConnection;
