import type { CloudId } from '../cloud/clouds';
import type { Change } from './changes';
import type { Diagnosis } from './diagnosis';
import type { CredentialKind } from './evidence';

/** Schema 1 of the report. Names never change; readers ignore fields that they don't know. */
export const SCHEMA_VERSION = 1;

export type Outcome = 'passed' | 'warned' | 'unverified' | 'failed';
export type CheckStatus = 'passed' | 'warned' | 'failed' | 'skipped' | 'unverified';

export interface CheckResult {
  /** `resource.what` with an optional `:detail`; stable. */
  id: string;
  /** `graph`, `powerbi`, `fabric`, the custom API's name, or `credential`. */
  resource: string;
  title: string;
  status: CheckStatus;
  /** ID of the failed check that this one hangs on; set when `skipped` for that reason. */
  dependsOn?: string;
  expected: string;
  found: string;
  durationMs: number;
  attempts: number;
  /** What else was read and may change without the verdict changing: the owner of a semantic model. Compared between runs. */
  facts?: Readonly<Record<string, string>>;
  diagnosis?: Diagnosis;
  /** The service asked not to be called again before this time, in milliseconds since the epoch. Not in the report. */
  notBefore?: number;
}

export interface AppResult {
  /** All connections to this app in this tenant that share the section. */
  connectionIds: string[];
  /** The first of them. */
  connectionId: string;
  /** Pages of the connections, in the order of `connectionIds`, where the task knows them. */
  connectionUrls?: string[];
  tenantId: string;
  clientId: string;
  displayName?: string;
  servicePrincipalId?: string;
  /** The first connection's. */
  credential: CredentialKind | 'user';
  /** Those of all connections, in the order of `connectionIds`, where they differ. */
  connectionCredentials?: (CredentialKind | 'user')[];
  /** ISO date-time. */
  credentialExpires?: string;
  cloud: CloudId;
  /** Application permissions in the token, by resource; a signed-in user's delegated ones. */
  grantedRoles: Record<string, string[]>;
  /** What a consent would grant, where the registration could be read: `resource: permission`. */
  declared?: string[];
  checks: CheckResult[];
}

export interface ReportError {
  /** The input with the error, where there is one. */
  input?: string;
  message: string;
}

/** What is known of the earlier report. */
export interface BaselineFacts {
  /** ISO date-time, UTC; left out where the report does not say it. */
  startedAt?: string;
  /** Apps of this report that the earlier one does not know: nothing can be said of them. */
  unknownApps: number;
  /** Why nothing could be compared, without a full stop; then there are no `changes`. Holds outside text. */
  problem?: string;
}

export interface Report {
  schemaVersion: typeof SCHEMA_VERSION;
  tool: { name: string; version: string };
  outcome: Outcome;
  /** ISO date-time, UTC. */
  startedAt: string;
  durationMs: number;
  errors: ReportError[];
  apps: AppResult[];
  /** The earlier report that this one was to be compared with, where one was given. */
  baseline?: BaselineFacts;
  /** What changed since the earlier report, where it could be compared with. */
  changes?: Change[];
}

/** What happens while a plan runs, for progress and debug lines. */
export type ProgressEvent =
  | { type: 'check'; app: AppResult; check: CheckResult; done: number; total: number }
  | { type: 'waiting'; report: Report; remainingMs: number; waitedMs: number; pending: CheckResult[] }
  | { type: 'failing'; report: Report }
  /**
   * There is no waiting for access (any more), although that was asked for: this check cannot be fixed meanwhile, or its service
   * asks to be left alone for `askAgainInMs`, which is longer than the wait would be.
   */
  | { type: 'notWaiting'; app: AppResult; because: CheckResult; askAgainInMs?: number };
