import type { Cloud } from '../cloud/clouds';
import type { TokenExchange } from '../credential/signIn';
import type { HttpOutcome } from '../http/client';
import type { Evidence, Finding, TokenClaims } from '../model/evidence';
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
  after?: readonly string[];
  /** Checks to wait for, whatever came of them. */
  follows?: readonly string[];
  /** Which results in `after` stand in the way; every failed, unverified and skipped one unless said otherwise. */
  blockedBy?: (earlier: CheckResult) => boolean;
  /** Earlier checks: where one of them has the same cause, and the cause is the app's and not the resource's, it is not told twice. */
  sharesFaultWith?: readonly string[];
  /** It tells only what stands in the token, so it is told anew with every new token. */
  isAboutToken?: boolean;
  run(context: AppContext): Promise<Verdict>;
}

interface VerdictTexts {
  /** Where these are only known once the check ran. */
  title?: string;
  expected?: string;
  attempts?: number;
}

export type Verdict = VerdictTexts &
  (
    | { status: 'passed'; found: string }
    /** Not tried, and why; `dependsOn` names the check that stands in the way. */
    | { status: 'skipped'; found: string; dependsOn?: string }
    /** Something is wrong for sure, or `warned`: worth saying, and no reason to stop. */
    | { status: 'failed' | 'warned'; found: string; evidence: Evidence }
    /** Not what was expected; whether it is `failed` or `unverified` depends on what the evidence means. Without `found`, the evidence's facts are told. */
    | { status: 'refused'; found?: string; evidence: Evidence }
  );

export interface HeldToken {
  token: Secret;
  claims: TokenClaims;
  /** The exchange that brought it. */
  exchange?: TokenExchange;
}

export type TokenAnswer =
  | (HeldToken & { ok: true; attempts: number; issuer?: string })
  | { ok: false; evidence: Evidence; attempts: number };

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
  evidence(finding?: Finding): Evidence;
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
  evidence(resource: string, finding: Finding, from?: { held?: HeldToken; connection?: AppPlan }): Evidence;
  /** The app's own registration. Read once; a refusal is an answer, never a failure. */
  registration(): Promise<Registration>;
  /** When a credential ends, as its owner is told offline: certificates only. */
  certificateDates(connection: AppPlan): { notBefore?: Date; expires?: Date };
  /** Keeps the end of the credential for the report. */
  credentialExpires(date: Date): void;
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
