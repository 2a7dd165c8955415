import type { Link, LinkKind } from '../cloud/portalLinks';
import type { Command } from './command';

export type { Command, Link, LinkKind };

/** Who can fix a cause. `none`: nobody has to, or nobody can be named. */
export type Owner =
  | 'pipeline-author'
  | 'app-owner'
  | 'tenant-admin'
  | 'powerbi-admin'
  | 'workspace-admin'
  /** Of the single object that refuses: a site, a mailbox, a connection, a vault, an API of one's own. */
  | 'resource-owner'
  | 'network'
  | 'none';

/**
 * `certain`: the evidence leaves one cause. `likely`: it is the most probable of several, which are in `alternatives`.
 * `unknown`: no rule fits; nobody is blamed.
 */
export type Confidence = 'certain' | 'likely' | 'unknown';

/** The facts of the exchange that a support case needs; every text in it is short, printable and free of secrets. */
export interface EvidenceFacts {
  method?: string;
  host?: string;
  path?: string;
  httpStatus?: number;
  /** Error code: `AADSTS7000215`, `Authorization_RequestDenied`, `ECONNREFUSED` … */
  code?: string;
  subError?: string;
  requestId?: string;
  correlationId?: string;
  timestamp?: string;
  /** The server's own words, redacted and shortened. */
  message?: string;
  /** Issuer, subject and audience that were sent, for federation: exactly, because they must be copied. */
  issuer?: string;
  subject?: string;
  audience?: string;
}

export interface Alternative {
  cause: string;
  title: string;
  owner: Owner;
  links: Link[];
  /** How to tell this cause from the first one. */
  howToTell: string;
}

export interface Diagnosis {
  /** Kebab case, stable. */
  cause: string;
  title: string;
  explanation: string;
  confidence: Confidence;
  owner: Owner;
  steps: string[];
  /** The first one fixes it. Empty, or `docs` alone, where no page does. */
  links: Link[];
  /** The fix as lines for a shell, the likeliest first. The product never runs one. */
  commands: Command[];
  /** Whether waiting and running again can be enough. */
  retryable: boolean;
  alternatives: Alternative[];
  evidence: EvidenceFacts;
}
