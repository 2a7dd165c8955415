import { isMicrosoftAppId, isMicrosofts, tokenMayGoTo } from '../cloud/microsoftHosts';
import type { TokenExchange } from '../credential/signIn';
import type { TokenOutcome, TokenSource } from '../credential/tokenSource';
import type { Observation, OwnFinding, TokenClaims } from '../model/evidence';
import type { AppPlan } from '../model/plan';
import type { TokenAnswer } from '../resources/check';
import { RESOURCES } from '../resources/registry';
import type { Resource, Target } from '../resources/resource';
import { withoutEndSlashes } from '../util/slashes';
import { hostOf, isGuid } from '../util/text';
import { askEarly, type EarlyToken, isSameTarget, mayAskEarly } from './earlyToken';
import type { RunServices } from './services';
import { missesTheResource, refusesTheResource } from './status';
import type { TenantCloud } from './tenantCloud';

/** Tokens of one section: one request for each connection and resource, however many checks use it. */
export class Tokens {
  readonly #sources = new Map<AppPlan, TokenSource>();
  readonly #answers = new Map<string, Promise<TokenAnswer>>();
  readonly #preconnected = new Set<string>();

  constructor(
    private readonly services: RunServices,
    private readonly cloud: TenantCloud,
    private readonly onToken: (resource: string, claims: TokenClaims) => void,
    /** How many connections the resource's checks need at once. */
    private readonly connectionsTo: (resource: string) => number,
  ) {}

  /** From now on nothing that was answered before counts. */
  renew(): void {
    this.#answers.clear();
  }

  /** Drops clients and keys; the next request gets new ones. */
  release(): void {
    this.#answers.clear();
    // A person would have to sign in again.
    for (const [connection, { kind }] of this.#sources) if (kind !== 'user') this.#sources.delete(connection);
  }

  sourceOf(connection: AppPlan): TokenSource {
    const known = this.#sources.get(connection);
    if (known) return known;
    // The login host is the same for every cloud that the tenant may turn out to be in.
    const source = this.services.createTokenSource(connection, this.cloud.hint, this.services);
    this.#sources.set(connection, source);
    return source;
  }

  /** IDs of the resources asked for by now that the tenant does not have. Waits for all answers. */
  async absent(): Promise<string[]> {
    const answers = await Promise.all(this.#answers.values());
    const ids = answers.flatMap((answer) =>
      !answer.ok && missesTheResource(answer.evidence) ? (answer.evidence.asked.resource ?? []) : [],
    );
    return [...new Set(ids)];
  }

  of(connection: AppPlan, resource: Resource): Promise<TokenAnswer> {
    const key = `${resource.id} ${connection.connectionId}`;
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = this.#ask(connection, resource);
    this.#answers.set(key, answer);
    return answer;
  }

  async #ask(connection: AppPlan, resource: Resource): Promise<TokenAnswer> {
    const early = this.#askEarly(connection, resource);
    const target = await this.#targetOf(connection, resource);
    if ('ok' in target) {
      early?.drop();
      return target;
    }
    const outcome = await this.#outcome(connection, resource, target, early);
    return outcome.ok
      ? this.#check(outcome, connection, resource, target)
      : this.#refused(outcome, connection, resource);
  }

  /**
   * Asks for the token of the likeliest cloud beside the question which cloud it is. Where the tenant says otherwise, it is as
   * if nobody had asked: no request goes to that cloud's host, and neither token nor error is shown.
   */
  #askEarly(connection: AppPlan, resource: Resource): EarlyToken | undefined {
    const { likeliest } = this.cloud;
    if (this.cloud.isCertain(resource) || !likeliest || !mayAskEarly(connection.credential.kind)) return undefined;
    const target = resource.target(likeliest);
    const { signal } = this.services;
    return target && askEarly(target, (ending) => this.#request(connection, resource, target, ending), signal);
  }

  /** Where the tenant's cloud has this resource, or why there is no token for it. */
  async #targetOf(connection: AppPlan, resource: Resource): Promise<Target | TokenAnswer> {
    const refuse = (finding: OwnFinding) => this.#noToken(connection, { asked: { resource: resource.id }, finding });
    const found = this.cloud.isCertain(resource) ? { cloud: this.cloud.hint } : await this.cloud.found();
    if ('elsewhere' in found && found.elsewhere) return refuse({ kind: 'wrong-cloud', tenantCloud: found.elsewhere });
    // Entra knows no such tenant here: a cloud is not guessed for it, or another cloud's host might be asked.
    if ('evidence' in found && found.evidence && isRefusal(found.evidence)) {
      const { evidence } = found;
      const asked = { ...evidence.asked, resource: resource.id };
      return this.#noToken(connection, { ...evidence, asked });
    }
    return resource.target(found.cloud) ?? refuse({ kind: 'resource-not-in-cloud', resource: resource.id });
  }

  #outcome(
    connection: AppPlan,
    resource: Resource,
    target: Target,
    early: EarlyToken | undefined,
  ): Promise<TokenOutcome> {
    if (early && isSameTarget(early.target, target)) return early.outcome;
    early?.drop();
    return this.#request(connection, resource, target, this.services.signal);
  }

  #request(connection: AppPlan, resource: Resource, target: Target, signal?: AbortSignal): Promise<TokenOutcome> {
    // The first calls go to this host as soon as the token is there; their connections are opened meanwhile.
    if (!this.#preconnected.has(target.origin)) {
      this.#preconnected.add(target.origin);
      this.services.http.preconnect(target.origin, this.connectionsTo(resource.id));
    }
    return this.sourceOf(connection).token({ resource: resource.id, audience: target.audience, signal });
  }

  /** A tenant that lives in another cloud is the reason for whatever its wrong login host answered. */
  async #refused(
    outcome: Extract<TokenOutcome, { ok: false }>,
    connection: AppPlan,
    resource: Resource,
  ): Promise<TokenAnswer> {
    const { elsewhere, evidence: discovery } = await this.cloud.found();
    const { attempts } = outcome;
    if (elsewhere && outcome.evidence.answer) {
      const finding = { kind: 'wrong-cloud', tenantCloud: elsewhere } as const;
      return this.#noToken(connection, { ...outcome.evidence, finding }, attempts);
    }
    // Whatever else is missing in a subscriber's tenant: with this issuer, nothing there can ever help.
    const isOfEntra = hostOf(outcome.evidence.assertion?.issuer) === this.cloud.hint.login;
    if (connection.subscriberTenant && isOfEntra && isRefusal(outcome.evidence)) {
      const finding = { kind: 'credential-single-tenant-only', credential: connection.credential.kind } as const;
      return this.#noToken(connection, { ...outcome.evidence, finding }, attempts);
    }
    // Where no token request was answered, the tenant's configuration may have said what is wrong. And where it named no cloud,
    // the audience was a guess: that Entra does not know it then says nothing about the tenant.
    const unanswered = outcome.evidence.fault && discovery?.answer;
    const guessed = discovery && !this.cloud.isCertain(resource) && refusesTheResource(outcome.evidence);
    const evidence = unanswered || guessed ? discovery : outcome.evidence;
    return this.#noToken(connection, evidence, attempts);
  }

  #noToken(connection: AppPlan, evidence: Observation, attempts = 0): TokenAnswer {
    return { ok: false, attempts, evidence: { ...evidence, connection } };
  }

  #check(
    outcome: Extract<TokenOutcome, { ok: true }>,
    connection: AppPlan,
    resource: Resource,
    target: Target,
  ): TokenAnswer {
    const { token, claims, attempts, assertion, exchange } = outcome;
    const finding = wrongClaim(claims.aud, claims.tid, target, connection.tenantId);
    if (!finding) {
      this.onToken(resource.id, claims);
      return { ok: true, token, claims, exchange, attempts, issuer: assertion?.issuer };
    }
    const { asked, answer } = tokenEvidence(exchange);
    const evidence = { asked: { ...asked, resource: resource.id, audience: target.audience }, answer };
    return this.#noToken(connection, { ...evidence, finding, claims, assertion }, attempts);
  }
}

/** Entra itself refused: no fault on the way, and no page in its place. */
function isRefusal({ answer }: Observation): boolean {
  return (
    answer !== undefined && answer.status >= 400 && answer.status < 500 && /AADSTS\d|"error_codes"/.test(answer.body)
  );
}

/** The exchange that brought a token, as a part of the evidence of what that token lacks. */
export function tokenEvidence(exchange: TokenExchange | undefined): Pick<Observation, 'asked' | 'answer'> {
  if (!exchange) return { asked: {} };
  const { method, url, status, headers } = exchange;
  return { asked: { method, url }, answer: { status, headers, body: '' } };
}

/** Whether the token is for another resource or from another tenant than was asked. Claims that cannot be read are no fault. */
function wrongClaim(
  aud: string | undefined,
  tid: string | undefined,
  target: Target,
  tenantId: string,
): OwnFinding | undefined {
  if (tid !== undefined && tenantId !== '' && tid.toLowerCase() !== tenantId.toLowerCase()) {
    return { kind: 'wrong-tenant', tenant: tid, expected: tenantId };
  }
  if (aud === undefined || isFor(aud, target)) return undefined;
  return { kind: 'wrong-audience', audience: aud, expected: target.audience };
}

/**
 * An API chooses the form of its audience: the identifier that was asked for, or its application ID.
 * Identifier and ID can only be compared with their like; but what is known to be another service's is never taken for it.
 */
function isFor(aud: string, { audience, alsoKnownAs, origin }: Target): boolean {
  const plain = (text: string) => withoutEndSlashes(text).toLowerCase();
  const accepted = [audience, ...alsoKnownAs].map(plain);
  if (accepted.includes(plain(aud))) return true;
  if (accepted.some((one) => isGuid(one) === isGuid(plain(aud)))) return false;
  if (isGuid(plain(aud)) && isMicrosoftAppId(plain(aud))) {
    // A service of Microsoft's that was asked for by its address; those that we know by both are distinguished.
    return isMicrosofts(audience) && !KNOWN_IDS.includes(plain(aud));
  }
  const isOthers = /^https?:/i.test(aud) && !isMicrosofts(aud);
  return isOthers || tokenMayGoTo(plain(aud), new URL(origin).hostname);
}

const KNOWN_IDS = RESOURCES.flatMap(({ appIds }) => appIds.map((id) => id.toLowerCase()));
