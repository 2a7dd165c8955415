import type { TokenOutcome } from '../credential/tokenSource';
import type { CredentialKind } from '../model/evidence';
import type { Target } from '../resources/resource';
import { whenAborted } from '../util/abort';

// perf: Token for Power BI asked for beside the tenant's configuration

/** A token that is asked for before it is certain that anybody needs it. */
export interface EarlyToken {
  target: Target;
  outcome: Promise<TokenOutcome>;
  /** Ends the request. Whatever comes of it from now on is ignored. */
  drop(): void;
}

/**
 * Credentials that only the login host sees, which is the same one whatever cloud the tenant turns out to be in. A managed
 * identity is asked for on its machine, which would write down a resource that nobody wanted; a person signs in once.
 */
const SEEN_BY_THE_LOGIN_HOST_ONLY: Readonly<Record<CredentialKind | 'user', boolean>> = {
  secret: true,
  certificate: true,
  federated: true,
  'managed-identity': false,
  user: false,
};

export const mayAskEarly = (kind: CredentialKind | 'user'): boolean => SEEN_BY_THE_LOGIN_HOST_ONLY[kind];

/** Begins to ask with `ask`, which never rejects. */
export function askEarly(
  target: Target,
  ask: (signal: AbortSignal) => Promise<TokenOutcome>,
  signal: AbortSignal | undefined,
): EarlyToken {
  const ending = new AbortController();
  // A reason of our own: Node would make an error with its stack.
  const drop = () => ending.abort('dropped');
  const endWait = signal && whenAborted(signal, drop);
  const outcome = ask(ending.signal).finally(endWait);
  return { target, outcome, drop };
}

export const isSameTarget = (one: Target, other: Target): boolean =>
  one.origin === other.origin && one.audience === other.audience;
