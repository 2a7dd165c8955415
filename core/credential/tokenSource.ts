import type { Clock } from '../clock';
import type { Cloud } from '../cloud/clouds';
import type { AppFacts, CredentialKind, Evidence, TokenClaims } from '../diagnosis/evidence';
import type { HttpClient } from '../http/client';
import type { AppPlan } from '../plan';
import type { Secret } from '../secret';
import { type CertificateReading, parseCertificate } from './certificate';
import { decodeClaims } from './claims';
import { type OnSignIn, userSignIn } from './deviceCode';
import { entraSignIn, type Proof } from './entra';
import { federatedProof } from './federated';
import { managedIdentitySignIn } from './managedIdentity';
import type { AssertionClaims, SignIn, SignInOutcome } from './signIn';

export interface TokenRequest {
  /** `graph`, `powerbi`, `fabric` or a custom API's name; it goes into the evidence. */
  resource: string;
  /** The scope without `/.default`. */
  audience: string;
  /** Asks again even where a token is at hand: only a new one carries what was granted meanwhile. */
  fresh?: boolean;
  signal?: AbortSignal;
}

export type TokenOutcome =
  | {
      ok: true;
      token: Secret;
      claims: TokenClaims;
      /** Claims of the assertion that was sent, for federation. */
      assertion?: AssertionClaims;
      attempts: number;
      durationMs: number;
    }
  | { ok: false; evidence: Evidence; attempts: number; durationMs: number };

/** Tokens of one app in one tenant. */
export interface TokenSource {
  readonly kind: CredentialKind | 'user';
  /** The certificate's end, known offline. */
  readonly expires?: Date;
  readonly notBefore?: Date;
  /** Never rejects. Requests for one audience share a token, unless `fresh`. */
  token(request: TokenRequest): Promise<TokenOutcome>;
}

/** A token that ends sooner is not handed out again, in milliseconds. */
const SHORTEST_LIFE_MS = 5 * 60_000;

export function createTokenSource(
  app: AppPlan,
  cloud: Cloud,
  services: { http: HttpClient; clock: Clock; onSignIn?: OnSignIn },
): TokenSource {
  const { credential } = app;
  const reading = credential.kind === 'certificate' ? parseCertificate(credential.pem) : undefined;
  const certificate = reading?.ok ? reading.certificate : undefined;
  const signIn = signInOf(app, cloud, services, reading);
  const asking = new Map<string, Promise<TokenOutcome>>();
  const tokens = new Map<string, Extract<TokenOutcome, { ok: true }>>();

  const ask = async ({ resource, audience, signal }: TokenRequest): Promise<TokenOutcome> => {
    const startedAt = services.clock.now();
    const outcome = await signIn({ audience, http: services.http, signal });
    const measured = { attempts: outcome.attempts, durationMs: services.clock.now() - startedAt };
    if (outcome.ok) {
      const { token, assertion } = outcome;
      return { ok: true, token, claims: decodeClaims(token.reveal()), assertion, ...measured };
    }
    const evidence: Evidence = {
      ...outcome.evidence,
      asked: { ...outcome.evidence.asked, resource, audience },
      credential: credential.kind,
      assertion: outcome.assertion,
      cloud: cloud.id,
      customCloud: cloud.id === 'custom' ? cloud : undefined,
      app: factsOf(app),
    };
    return { ok: false, evidence, ...measured };
  };

  return {
    kind: credential.kind,
    expires: certificate?.notAfter,
    notBefore: certificate?.notBefore,
    async token(request) {
      const { audience, fresh } = request;
      const pending = fresh ? undefined : asking.get(audience);
      if (pending) return pending;
      const before = fresh ? undefined : tokens.get(audience);
      if (before && lives(before.claims, services.clock.now())) return before;
      const answer = ask(request);
      asking.set(audience, answer);
      const outcome = await answer;
      if (asking.get(audience) === answer) asking.delete(audience);
      if (outcome.ok) tokens.set(audience, outcome);
      return outcome;
    },
  };
}

/** A token that does not say when it ends is taken to last for the run. */
function lives({ exp }: TokenClaims, now: number): boolean {
  return exp === undefined || exp * 1000 - now > SHORTEST_LIFE_MS;
}

function signInOf(
  app: AppPlan,
  cloud: Cloud,
  { clock, onSignIn }: { clock: Clock; onSignIn?: OnSignIn },
  reading?: CertificateReading,
): SignIn {
  const { credential, tenantId, clientId } = app;
  const entra = (proof: Parameters<typeof entraSignIn>[0]['proof']) =>
    entraSignIn({ cloud, tenantId, clientId, proof });
  switch (credential.kind) {
    case 'secret':
      return entra(() => ({ clientSecret: credential.secret.reveal() }));
    case 'certificate': {
      const signIn = entra(() => certificateProof(reading));
      return async (request) => certificateRefusal(reading, clock.now()) ?? signIn(request);
    }
    case 'federated':
      return entra((request, notes) => federatedProof(credential.source, request, notes));
    case 'managed-identity':
      return managedIdentitySignIn(credential.clientId);
    case 'user':
      return userSignIn({ cloud, tenantId, clientId, onSignIn });
  }
}

/** With the SHA-256 thumbprint MSAL signs PS256. */
function certificateProof(reading?: CertificateReading): Proof {
  if (!reading?.ok) return {};
  const { thumbprintSha256, privateKey } = reading.certificate;
  return { clientCertificate: { thumbprintSha256, privateKey: privateKey.reveal() } };
}

/** What is wrong with the certificate here and now; Entra need not be asked. */
function certificateRefusal(reading: CertificateReading | undefined, now: number): SignInOutcome | undefined {
  const asked = { endpoint: 'token', grant: 'client_credentials' } as const;
  const refuse = (evidence: Omit<Evidence, 'asked'>): SignInOutcome => ({
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

function factsOf({ tenantId, clientId, credential, connectionUrl, subscriberTenant }: AppPlan): AppFacts {
  const identity = credential.kind === 'managed-identity' ? credential.clientId : undefined;
  return { tenantId, clientId: identity ?? clientId, connectionUrl, subscriberTenant };
}
