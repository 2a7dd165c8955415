import type { Cloud } from '../cloud/clouds';
import type { TokenExchange } from '../credential/signIn';
import type { HttpOutcome } from '../http/client';
import type { Observation, OwnFinding, TokenClaims } from '../model/evidence';
import type { AppPlan, Plan } from '../model/plan';
import type { CheckResult } from '../model/results';
import type { Secret } from '../model/secret';
import type { Registration } from './registration';

export interface Check {
  /** `resource.what` with an optional `:detail`; stable. */
  id: string;
  resource: string;
  title: string;
  expected: string;
  /** Checks that must have gone well, or this one is skipped and names the one that did not. */
  requires?: readonly string[];
  /** Checks to wait for, whatever came of them. */
  waitsFor?: readonly string[];
  /** Which results in `requires` stand in the way; every failed, unverified and skipped one unless said otherwise. */
  blockedBy?: (earlier: CheckResult) => boolean;
  /** Earlier checks: where one of them has the same cause, and the cause is the app's and not the resource's, it is not reported twice. */
  sharesFaultWith?: readonly string[];
  /** The resource whose host gets a request of its own from it, so that a connection can be opened ahead. None where it reads what another check asked for. */
  asks?: string;
  /** It shows only what the token holds, so it is shown again for each new token. */
  isAboutToken?: boolean;
  run(context: AppContext): Promise<Verdict>;
}

/** What was observed, and at which connection of the app; its first one where that is left out. */
export type CheckEvidence = Observation & { connection?: AppPlan };

/** What a check found out of the app besides its verdict. */
export interface Learned {
  /** When the first connection's credential ends. */
  credentialExpires?: Date;
  /** What a consent would grant: `Microsoft Graph: User.Read.All`. */
  declared?: string[];
}

interface VerdictTexts {
  /** Where these are only known once the check ran. */
  title?: string;
  expected?: string;
  attempts?: number;
  learned?: Learned;
  /** What is compared from run to run besides the verdict (`CheckResult.facts`). */
  facts?: Readonly<Record<string, string>>;
}

export type Verdict = VerdictTexts &
  (
    | { status: 'passed'; found: string }
    /** Not tried, and why; `dependsOn` names the check that stands in the way. */
    | { status: 'skipped'; found: string; dependsOn?: string }
    /** Something is wrong for sure, or `warned`: worth saying, and no reason to stop. */
    | { status: 'failed' | 'warned'; found: string; evidence: CheckEvidence }
    /** Not what was expected; whether it is `failed` or `unverified` depends on what the evidence means. Without `found`, the evidence's facts are shown. */
    | { status: 'refused'; found?: string; evidence: CheckEvidence }
  );

export interface HeldToken {
  token: Secret;
  claims: TokenClaims;
  /** The exchange that brought it. */
  exchange?: TokenExchange;
}

export type TokenAnswer =
  | (HeldToken & { ok: true; attempts: number; issuer?: string })
  | { ok: false; evidence: CheckEvidence; attempts: number };

export interface ProbeRequest {
  resource: string;
  /** Absolute HTTPS URL; always a GET. */
  url: string;
  held: HeldToken;
  /** Application permissions, any one of which allows the call. */
  needs?: readonly string[];
  headers?: Readonly<Record<string, string>>;
}

/** An outcome together with all that is known about how it came to be. */
export interface ProbeResponse {
  outcome: HttpOutcome;
  /** The evidence of this exchange, with a conclusion added where the caller drew one. */
  evidence(finding?: OwnFinding): CheckEvidence;
}

/** What a check may use: its app, its tokens, and the one way to ask. */
export interface AppContext {
  readonly plan: Plan;
  /** The first connection of the section. */
  readonly app: AppPlan;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Login host of the tenant, which is certain from the beginning. */
  readonly loginHost: string;
  /** Host of a resource of this plan, there as soon as it is certain. */
  host(resource: string): Promise<string>;
  /** The tenant's cloud, once the tenant itself has said it. */
  cloud(): Promise<Cloud>;
  /** A token for the resource: of the first connection that got one. Asked for once, however often this is called. */
  token(resource: string): Promise<TokenAnswer>;
  /** The token of one connection. */
  tokenOf(connection: AppPlan, resource: string): Promise<TokenAnswer>;
  ask(question: ProbeRequest): Promise<ProbeResponse>;
  /** What several checks need to know: found out once under that name, until checks run again. */
  once<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Evidence for a conclusion that no exchange led to. */
  evidence(resource: string, finding: OwnFinding, from?: { held?: HeldToken; connection?: AppPlan }): CheckEvidence;
  /** The app's own registration. Read once; a refusal is an answer, never a failure. */
  registration(): Promise<Registration>;
  /** When a credential ends, as it can be read offline: certificates only. */
  certificateDates(connection: AppPlan): { notBefore?: Date; expires?: Date };
}

/** The verdict of a check that could not begin because its token is gone. */
export function withoutToken(answer: Extract<TokenAnswer, { ok: false }>): Verdict {
  return { status: 'refused', evidence: answer.evidence, attempts: answer.attempts };
}

/** A check that begins with a token of the resource; without one, that is its verdict. */
export function withToken(
  resource: string,
  work: (context: AppContext, held: HeldToken) => Promise<Verdict>,
): Check['run'] {
  return async (context) => {
    const answer = await context.token(resource);
    return answer.ok ? work(context, answer) : withoutToken(answer);
  };
}
