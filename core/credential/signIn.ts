import type { HttpClient } from '../http/client';
import { redact } from '../http/redact';
import type { Evidence, Observation } from '../model/evidence';
import type { Secret } from '../model/secret';
import { printable } from '../util/text';

/** Claims of the assertion that was sent, for federation. */
export type AssertionClaims = NonNullable<Evidence['assertion']>;

/**
 * The request that brought a token, and its answer without the body, which is the token: a support case needs IDs and time
 * also where the token itself shows what is missing.
 */
export interface TokenExchange {
  method: 'GET' | 'POST';
  url: string;
  status: number;
  headers: Readonly<Record<string, string>>;
}

/** What one way to sign in came to. `evidence` holds what was asked and answered; the token source adds the rest. */
export type SignInOutcome = { attempts: number; assertion?: AssertionClaims } & (
  | { ok: true; token: Secret; exchange?: TokenExchange }
  | { ok: false; evidence: Observation }
);

export interface SignInRequest {
  /** Audience of the token: the scope without `/.default`. */
  audience: string;
  http: HttpClient;
  signal?: AbortSignal;
}

/** One kind of credential: asks for one token. Never rejects. */
export type SignIn = (request: SignInRequest) => Promise<SignInOutcome>;

/** An error of MSAL that no exchange explains. */
export function msalFault(error: unknown): NonNullable<Evidence['fault']> {
  const code = error instanceof Error && 'errorCode' in error ? String(error.errorCode) : 'unknown';
  const message = error instanceof Error ? error.message : String(error);
  return { code: `MSAL_${printable(code, 60).replace(/\W+/g, '_')}`, message: printable(redact(message), 300) };
}
