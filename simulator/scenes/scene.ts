import type { LinkKind, Owner } from '../../core/model/diagnosis';
import type { CheckStatus, Outcome } from '../../core/model/results';
import type { CloudModel } from '../cloud/model';

/** A service connection as the agent hands it to the task: plain data. */
export interface SceneConnection {
  /** GUID in lower case; also the value of the input that names it. */
  id: string;
  kind: 'azureRM' | 'entraApp';
  /** Name as the pipeline's author knows it. The agent does not pass it on. */
  name: string;
  scheme: string;
  url: string;
  /** Authorization parameters, names in their original case. */
  parameters: Record<string, string>;
  data: Record<string, string>;
}

/** One check that must come out so. */
export interface ExpectedCheck {
  /** Client ID of the app where the scene has several. */
  clientId?: string;
  /** Tenant where one app is tested in several. */
  tenantId?: string;
  check: string;
  status: CheckStatus;
  /** Who must fix it. */
  owner?: Owner;
  /** First link. */
  link?: LinkKind;
}

export interface Expectation {
  result: 'Succeeded' | 'SucceededWithIssues' | 'Failed';
  outcome: Outcome;
  /** Checks of note; those that are not named may only pass or be skipped. */
  checks: ExpectedCheck[];
}

/** What a run in this scene needs from the agent, and what it should find. */
export interface SceneSetup {
  inputs: Record<string, string>;
  connections: SceneConnection[];
  expected: Expectation;
  /** Whether opening the consent link from the log fixes it all. */
  consentFixes: boolean;
  /** Token of the job, where the scene needs one that Azure DevOps knows. */
  jobToken?: string;
  /**
   * What the machine has managed identities by: Azure itself, or Azure Arc's agent, whose key file the account that runs the
   * agent may be unable to read.
   */
  managedIdentity?: 'azure' | 'arc' | 'arc-unreadable';
  /** What the right person does beside opening the consent link; a run afterwards passes. */
  fix?: () => void;
}

/** A named state of the simulated cloud, and the step that meets it. */
export interface Scene {
  /** Camel case; the argument of `npm start -- NAME`. */
  name: string;
  /** One sentence. */
  title: string;
  build(model: CloudModel): SceneSetup;
}

export const PASSED: Expectation = { result: 'Succeeded', outcome: 'passed', checks: [] };

/** An expectation in which these checks decide the outcome. */
export function failing(...checks: ExpectedCheck[]): Expectation {
  return { result: 'Failed', outcome: 'failed', checks };
}

/** Nobody consented, and an administrator's consent is all that is missing. */
export const CONSENT_MISSING = failing({
  check: 'graph.permissions',
  status: 'failed',
  owner: 'tenant-admin',
  link: 'admin-consent',
});

export function warning(...checks: ExpectedCheck[]): Expectation {
  return { result: 'SucceededWithIssues', outcome: 'warned', checks };
}
