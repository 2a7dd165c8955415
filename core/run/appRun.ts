import { randomUUID } from 'node:crypto';
import type { Cloud } from '../cloud/clouds';
import { asEvidence } from '../http/asEvidence';
import type { AppFacts, Evidence, Finding, TokenClaims } from '../model/evidence';
import { type AppPlan, type Plan, planOfApp } from '../model/plan';
import type { AppResult } from '../model/results';
import { appObjectId, permissionsIn } from '../model/tokenPermissions';
import { resourcesOf } from '../resources';
import type { AppContext, Check, ProbeRequest, ProbeResponse, TokenAnswer } from '../resources/check';
import { checkId, credentialChecks, multiTenantCheck } from '../resources/credential';
import {
  consentWouldGrant,
  GRAPH_NAMES_PATH,
  mayReadRegistrations,
  needsNames,
  parseNames,
  parseRegistration,
  type Registration,
  registrationPath,
} from '../resources/registration';
import { RESOURCES } from '../resources/registry';
import type { Resource } from '../resources/resource';
import { type Reading, readObject } from '../resources/response';
import { printable } from '../util/text';
import { CheckRunner } from './checkRunner';
import type { Section } from './sections';
import type { RunServices } from './services';
import type { TenantCloud } from './tenantCloud';
import { tokenChecks } from './tokenChecks';
import { Tokens, tokenEvidence } from './tokens';

/** One app in one tenant: its checks, and everything that they share. */
export class AppRun implements AppContext {
  readonly result: AppResult;
  readonly app: AppPlan;
  readonly plan: Plan;
  readonly #resources: readonly Resource[];
  readonly #checks: readonly Check[];
  readonly #runner: CheckRunner;
  readonly #tokens: Tokens;
  readonly #known = new Map<string, Promise<unknown>>();
  #registration?: Promise<Registration>;

  constructor(
    private readonly section: Section,
    plan: Plan,
    private readonly services: RunServices,
    private readonly tenantCloud: TenantCloud,
  ) {
    this.app = section[0];
    this.plan = planOfApp(plan, this.app);
    this.#resources = resourcesOf(this.plan);
    this.#tokens = new Tokens(
      services,
      tenantCloud,
      (evidence, connection) => this.#complete(evidence, connection),
      (resource, claims) => this.#granted(resource, claims),
    );
    this.result = emptyResult(section, tenantCloud.hint);
    this.#checks = this.#allChecks();
    this.#runner = new CheckRunner(this.#checks, this.#alternatives(), this, services);
  }

  get checkCount(): number {
    return this.#runner.count;
  }

  /** Runs all checks, or those given by their IDs. Never rejects. */
  async run(ids?: ReadonlySet<string>): Promise<void> {
    // Asked beside the first token, and only once a tenant.
    const cloud = this.tenantCloud.found();
    await this.#runner.run(ids);
    this.result.cloud = (await cloud).cloud.id;
  }

  /** Runs the given checks again as if nothing had been asked before; what their tokens say is told anew. */
  async again(ids: ReadonlySet<string>): Promise<void> {
    this.#tokens.renew();
    this.#known.clear();
    this.#registration = undefined;
    const resources = new Set(this.#checks.filter(({ id }) => ids.has(id)).map(({ resource }) => resource));
    const ofTokens = this.#checks.filter(({ isAboutToken, resource }) => isAboutToken && resources.has(resource));
    await this.run(new Set([...ids, ...ofTokens.map(({ id }) => id)]));
  }

  release(): void {
    this.#tokens.release();
    this.#known.clear();
    this.#registration = undefined;
  }

  #allChecks(): Check[] {
    const { section, plan } = this;
    const checks = section
      .map((connection) => multiTenantCheck(connection, section))
      .filter((check) => check !== undefined);
    for (const [index, resource] of this.#resources.entries()) {
      const earlier = this.#resources.slice(0, index);
      checks.push(...tokenChecks(resource, section, earlier));
      checks.push(...resource.checks(plan));
    }
    checks.push(
      ...credentialChecks(
        plan,
        section,
        this.#resources.map(({ id }) => id),
      ),
    );
    return checks;
  }

  /** Any connection's token will do for the probes. */
  #alternatives(): Map<string, string[]> {
    const tokens = this.#resources.map(({ id }) => `${id}.token`);
    return new Map(tokens.map((what) => [what, this.section.map((one) => checkId(what, one, this.section))]));
  }

  /** Keeps what the token says of the app. */
  #granted(resource: string, claims: TokenClaims): void {
    this.result.grantedRoles[resource] = permissionsIn(claims).map((permission) => printable(permission, 200));
    const objectId = appObjectId(claims);
    this.result.servicePrincipalId ??= objectId && printable(objectId, 100);
    this.result.displayName ??= claims.app_displayname && printable(claims.app_displayname, 200);
    if (!this.result.clientId && claims.appid) this.result.clientId = printable(claims.appid, 100);
  }

  // ---- what checks may use ---------------------------------------------------------------------------------------

  now(): number {
    return this.services.clock.now();
  }

  get loginHost(): string {
    return this.tenantCloud.hint.login;
  }

  async host(id: string): Promise<string> {
    const resource = this.#resource(id);
    const { hint } = this.tenantCloud;
    const cloud = this.tenantCloud.isCertain(resource) ? hint : (await this.tenantCloud.found()).cloud;
    const target = resource.target(cloud);
    if (!target) throw new Error(`${id} is not in this cloud`);
    return new URL(target.origin).host;
  }

  async cloud(): Promise<Cloud> {
    return (await this.tenantCloud.found()).cloud;
  }

  #resource(id: string): Resource {
    const known = this.#resources.find((resource) => resource.id === id);
    if (!known) throw new Error(`${id} is not among the resources of this plan`);
    return known;
  }

  async tokenOf(connection: AppPlan, resource: string): Promise<TokenAnswer> {
    return this.#tokens.of(connection, this.#resource(resource));
  }

  async token(resource: string): Promise<TokenAnswer> {
    let first: TokenAnswer | undefined;
    for (const connection of this.section) {
      const answer = await this.tokenOf(connection, resource);
      if (answer.ok) return answer;
      first ??= answer;
    }
    return first ?? this.tokenOf(this.app, resource);
  }

  async ask({ resource, url, held, needs, headers }: ProbeRequest): Promise<ProbeResponse> {
    const { http, signal } = this.services;
    const { endpoint } = this.#resource(resource);
    // Microsoft's services write it into their own logs; with it, a call that was never answered can be found there, too.
    // Node would make a hundred of them at once, which takes longer than the two that most runs need.
    const correlationId = endpoint === 'custom' ? undefined : randomUUID({ disableEntropyCache: true });
    const outcome = await http.send({
      method: 'GET',
      url,
      headers: {
        accept: 'application/json',
        ...(correlationId && { 'client-request-id': correlationId }),
        ...headers,
      },
      bearer: held.token,
      purpose: 'probe',
      signal,
    });
    const asked = { endpoint, method: 'GET', url, resource, audience: held.claims.aud, needs, correlationId };
    return {
      outcome,
      evidence: (finding) => this.#complete({ asked, ...asEvidence(outcome), finding, claims: held.claims }, this.app),
    };
  }

  once<T>(name: string, work: () => Promise<T>): Promise<T> {
    const known = this.#known.get(name) ?? work();
    this.#known.set(name, known);
    return known as Promise<T>;
  }

  evidence(resource: string, finding: Finding, from: Parameters<AppContext['evidence']>[2] = {}): Evidence {
    const connection = from.connection ?? this.app;
    const { asked, answer } = tokenEvidence(from.held?.exchange);
    const about = resource === 'credential' ? asked : { ...asked, resource };
    return this.#complete({ asked: about, answer, finding, claims: from.held?.claims }, connection);
  }

  registration(): Promise<Registration> {
    this.#registration ??= this.#readRegistration();
    return this.#registration;
  }

  certificateDates(connection: AppPlan) {
    const { notBefore, expires } = this.#tokens.sourceOf(connection);
    return { notBefore, expires };
  }

  credentialExpires(date: Date): void {
    this.result.credentialExpires = date.toISOString();
  }

  async #readRegistration(): Promise<Registration> {
    if (this.app.subscriberTenant) return { readable: false, why: 'the app registration is in the publisher’s tenant' };
    if (this.app.credential.kind === 'managed-identity') {
      return { readable: false, why: 'a managed identity has no app registration' };
    }
    const answer = this.#resources.some(({ id }) => id === 'graph') ? await this.token('graph') : undefined;
    if (!answer?.ok) return { readable: false, why: 'there is no token for Microsoft Graph' };
    const host = await this.host('graph');
    const read = async (path: string) =>
      readObject(await this.ask({ resource: 'graph', url: `https://${host}${path}`, held: answer }));

    const reading = await read(registrationPath(this.result.clientId));
    const registration = reading.ok ? parseRegistration(reading.json) : undefined;
    if (!registration) return unreadable(reading);
    // Unlike its own registration, an app without the permission never gets to read Graph's description.
    const mayReadNames = mayReadRegistrations(answer.claims.roles ?? []);
    if (mayReadNames && needsNames(registration.permissions, this.plan.graphPermissions)) {
      const names = await read(GRAPH_NAMES_PATH);
      const byId = names.ok ? parseNames(names.json) : new Map<string, string>();
      for (const permission of registration.permissions) permission.name ??= byId.get(permission.id);
    }
    this.result.declared = consentWouldGrant(registration.permissions, titleOf);
    return registration;
  }

  /** Evidence as the diagnosis gets it: with the tenant's cloud, and with what other checks learnt meanwhile. */
  async settled(evidence: Evidence): Promise<Evidence> {
    const { displayName, servicePrincipalId, clientId } = this.result;
    const { cloud } = await this.tenantCloud.found();
    return {
      ...evidence,
      cloud: cloud.id,
      app: { displayName, servicePrincipalId, ...defined(evidence.app), clientId: evidence.app?.clientId || clientId },
    };
  }

  /** The app's facts, as far as they are known by now. What the evidence says itself stands. */
  #complete(evidence: Evidence, connection: AppPlan): Evidence {
    const { hint } = this.tenantCloud;
    const { tenantId, connectionUrl, subscriberTenant, credential } = connection;
    const { clientId, displayName, servicePrincipalId } = this.result;
    const app: AppFacts = {
      tenantId,
      clientId,
      displayName,
      servicePrincipalId,
      connectionUrl,
      redirectUri: this.plan.consentRedirectUri || undefined,
      subscriberTenant,
    };
    return {
      ...evidence,
      credential: evidence.credential ?? credential.kind,
      cloud: evidence.cloud ?? hint.id,
      customCloud: hint.id === 'custom' ? hint : undefined,
      app: { ...app, ...defined(evidence.app) },
    };
  }
}

function defined<T extends object>(object: T | undefined): Partial<T> {
  return Object.fromEntries(
    Object.entries(object ?? {}).filter(([, value]) => value !== undefined && value !== ''),
  ) as Partial<T>;
}

/** A refusal is told apart from an answer that never came: only the first one is a matter of permissions. */
function unreadable(reading: Reading): Registration {
  const status =
    reading.ok || reading.verdict.status !== 'refused' ? undefined : reading.verdict.evidence.answer?.status;
  return status === 401 || status === 403 || status === 404
    ? { readable: false, why: 'the app may not read its own app registration', isRefused: true }
    : { readable: false, why: 'Microsoft Graph gave no answer about the app registration' };
}

const titleOf = (appId: string) => RESOURCES.find(({ appIds }) => appIds.includes(appId))?.title;

function emptyResult(section: Section, cloud: Cloud): AppResult {
  const [app] = section;
  const { credential } = app;
  const urls = section.map(({ connectionUrl }) => connectionUrl);
  const kinds = section.map((connection) => connection.credential.kind);
  return {
    connectionIds: section.map(({ connectionId }) => connectionId),
    connectionId: app.connectionId,
    ...(urls.some((url) => url !== undefined) && { connectionUrls: urls.map((url) => url ?? '') }),
    tenantId: app.tenantId,
    clientId: (credential.kind === 'managed-identity' ? credential.clientId : undefined) || app.clientId,
    credential: credential.kind,
    ...(kinds.some((kind) => kind !== credential.kind) && { connectionCredentials: kinds }),
    cloud: cloud.id,
    grantedRoles: {},
    checks: [],
  };
}
