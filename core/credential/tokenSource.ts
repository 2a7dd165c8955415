import type { Cloud } from '../cloud/clouds';
import type { HttpClient } from '../http/client';
import type { CredentialKind, Observation, TokenClaims } from '../model/evidence';
import type { AppPlan } from '../model/plan';
import type { Secret } from '../model/secret';
import type { Clock } from '../util/clock';
import { type ParsedCertificate, parseCertificate } from './certificate';
import { decodeClaims } from './claims';
import { clientAssertion } from './clientAssertion';
import type { OnSignIn } from './deviceCode';
import type { EntraApp, Proof } from './entra';
import { federatedProof } from './federated';
import { pastedForms } from './pastedForm';
import type { AssertionClaims, SignIn, SignInOutcome, TokenExchange } from './signIn';

export interface TokenRequest {
  /** `graph`, `powerbi`, `fabric` or a custom API's name; it goes into the evidence. */
  resource: string;
  /** The scope without `/.default`. */
  audience: string;
  signal?: AbortSignal;
}

export type TokenOutcome =
  | {
      ok: true;
      token: Secret;
      claims: TokenClaims;
      /** Claims of the assertion that was sent, for federation. */
      assertion?: AssertionClaims;
      exchange?: TokenExchange;
      attempts: number;
    }
  | { ok: false; evidence: Observation; attempts: number };

/** Tokens of one app in one tenant. */
export interface TokenSource {
  readonly kind: CredentialKind | 'user';
  /** The certificate's end, known offline. */
  readonly expires?: Date;
  readonly notBefore?: Date;
  /** Asks each time: only a new token carries what was granted meanwhile. Never rejects. */
  token(request: TokenRequest): Promise<TokenOutcome>;
}

export function createTokenSource(
  app: AppPlan,
  cloud: Cloud,
  services: { http: HttpClient; clock: Clock; onSignIn?: OnSignIn },
): TokenSource {
  const { credential } = app;
  const reading = credential.kind === 'certificate' ? parseCertificate(credential.pem) : undefined;
  const certificate = reading?.ok ? reading.certificate : undefined;
  const signIn = signInOf(app, cloud, services, reading);
  return {
    kind: credential.kind,
    expires: certificate?.notAfter,
    notBefore: certificate?.notBefore,
    async token({ resource, audience, signal }) {
      const outcome = await signIn({ audience, http: services.http, signal });
      const { attempts, assertion } = outcome;
      if (outcome.ok) {
        const { token, exchange } = outcome;
        return { ok: true, token, claims: decodeClaims(token.reveal()), assertion, exchange, attempts };
      }
      const asked = { ...outcome.evidence.asked, resource, audience };
      const along = credential.kind === 'secret' ? pastedForms(credential.secret.reveal()) : [];
      const pasted = along.length > 0 ? { pastedAlong: along } : {};
      return { ok: false, evidence: { ...outcome.evidence, ...pasted, asked, assertion }, attempts };
    },
  };
}

function signInOf(
  app: AppPlan,
  cloud: Cloud,
  { clock, onSignIn }: { clock: Clock; onSignIn?: OnSignIn },
  reading?: ParsedCertificate,
): SignIn {
  const { credential, tenantId, clientId } = app;
  // perf: Catalog of causes, and MSAL's managed identity, loaded only where needed
  // Each way loads the part of MSAL that it needs, and connections are opened meanwhile.
  const entra = (proof: EntraApp['proof']) =>
    loaded(async () => (await import('./entra')).entraSignIn({ cloud, tenantId, clientId, proof }));
  switch (credential.kind) {
    case 'secret':
      return entra(() => ({ clientSecret: credential.secret.reveal() }));
    case 'certificate': {
      const signIn = entra(() => certificateProof(clock, reading));
      return async (request) => certificateRefusal(reading, clock.now()) ?? signIn(request);
    }
    case 'federated':
      return entra((request, notes) => federatedProof(credential.source, request, notes));
    case 'managed-identity':
      return loaded(async () => (await import('./managedIdentity')).managedIdentitySignIn(credential.clientId));
    case 'user':
      return loaded(async () =>
        (await import('./deviceCode')).userSignIn({ cloud, tenantId, clientId, onSignIn, clock }),
      );
  }
}

/** A way to sign in that is loaded with the first token. */
function loaded(load: () => Promise<SignIn>): SignIn {
  let signIn: Promise<SignIn> | undefined;
  return async (request) => {
    signIn ??= load();
    return (await signIn)(request);
  };
}

/** MSAL calls back for each token, so that each one gets an assertion of its own. */
function certificateProof(clock: Clock, reading?: ParsedCertificate): Proof {
  if (!reading?.ok) return {};
  const { certificate } = reading;
  return {
    clientAssertion: async ({ clientId, tokenEndpoint = '' }) =>
      clientAssertion(certificate, { clientId, tokenEndpoint, now: clock.now() }),
  };
}

/** What is wrong with the certificate here and now; Entra need not be asked. */
function certificateRefusal(reading: ParsedCertificate | undefined, now: number): SignInOutcome | undefined {
  const asked = { endpoint: 'token', grant: 'client_credentials' } as const;
  const refuse = (evidence: Omit<Observation, 'asked'>): SignInOutcome => ({
    ok: false,
    attempts: 0,
    evidence: { asked, ...evidence },
  });
  if (!reading?.ok) return refuse({ fault: { code: 'CERTIFICATE_UNUSABLE', message: reading?.message ?? '' } });
  const { notBefore, notAfter } = reading.certificate;
  if (now > notAfter.getTime())
    return refuse({ finding: { kind: 'credential-expired', date: notAfter.toISOString() } });
  if (now < notBefore.getTime()) {
    return refuse({ finding: { kind: 'credential-not-yet-valid', date: notBefore.toISOString() } });
  }
  return undefined;
}
