import { randomUUID } from 'node:crypto';
import type { Cloud } from '../cloud/clouds';
import { asEvidence } from '../http/asEvidence';
import type { AbsentApi, OwnFinding } from '../model/evidence';
import type { AppPlan, Plan } from '../model/plan';
import type { AppContext, CheckEvidence, ProbeRequest, ProbeResponse, TokenAnswer } from '../resources/check';
import { consentWouldGrant, type Registration } from '../resources/registration';
import { RESOURCES } from '../resources/registry';
import type { Resource } from '../resources/resource';
import type { KnownApp } from './knownApp';
import { readRegistration } from './readRegistration';
import type { Section } from './sections';
import type { RunServices } from './services';
import type { TenantCloud } from './tenantCloud';
import { type Tokens, tokenEvidence } from './tokens';

/** What the checks of one app may use, all of it shared by them. */
export class CheckContext implements AppContext {
  readonly app: AppPlan;
  readonly #known = new Map<string, Promise<unknown>>();
  #registration?: Promise<Registration>;

  constructor(
    private readonly section: Section,
    readonly plan: Plan,
    private readonly resources: readonly Resource[],
    private readonly services: RunServices,
    private readonly tenantCloud: TenantCloud,
    private readonly tokens: Tokens,
    private readonly knownApp: KnownApp,
  ) {
    this.app = section[0];
  }

  /** From now on everything is asked anew. */
  forget(): void {
    this.#known.clear();
    this.#registration = undefined;
  }

  now(): number {
    return this.services.clock.now();
  }

  get loginHost(): string {
    return this.tenantCloud.hint.login;
  }

  async host(id: string): Promise<string> {
    const resource = this.#resource(id);
    const { hint } = this.tenantCloud;
    const cloud = this.tenantCloud.isCertain(resource) ? hint : await this.cloud();
    const target = resource.target(cloud);
    if (!target) throw new Error(`${id} is not in this cloud`);
    return new URL(target.origin).host;
  }

  async cloud(): Promise<Cloud> {
    return (await this.tenantCloud.found()).cloud;
  }

  async tokenOf(connection: AppPlan, resource: string): Promise<TokenAnswer> {
    return this.tokens.of(connection, this.#resource(resource));
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
    // perf: One random ID at a time
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
      evidence: (finding) => ({ asked, ...asEvidence(outcome), finding, claims: held.claims }),
    };
  }

  once<T>(name: string, work: () => Promise<T>): Promise<T> {
    const known = this.#known.get(name) ?? work();
    this.#known.set(name, known);
    return known as Promise<T>;
  }

  evidence(resource: string, finding: OwnFinding, from: Parameters<AppContext['evidence']>[2] = {}): CheckEvidence {
    const { held, connection } = from;
    const { asked, answer } = tokenEvidence(held?.exchange);
    const about = resource === 'credential' ? asked : { ...asked, resource };
    return { asked: about, answer, finding, claims: held?.claims, connection };
  }

  registration(): Promise<Registration> {
    this.#registration ??= this.#readRegistration();
    return this.#registration;
  }

  /**
   * Other APIs of this run that the tenant does not have and that the registration lists or may list. Only those whose
   * application ID is known: by another name, nothing says whether the registration means it.
   */
  async absentBeside(resource: string | undefined): Promise<AbsentApi[]> {
    const absent = (await this.tokens.absent()).filter((id) => id !== resource);
    const known = RESOURCES.filter(({ id }) => absent.includes(id));
    if (known.length === 0) return [];
    const registration = await this.registration();
    return known.flatMap(({ title, appIds }) => {
      if (!registration.readable) return { title, isDeclared: false };
      const isDeclared = registration.permissions.some(({ api }) => appIds.includes(api));
      return isDeclared ? { title, isDeclared } : [];
    });
  }

  certificateDates(connection: AppPlan) {
    const { notBefore, expires } = this.tokens.sourceOf(connection);
    return { notBefore, expires };
  }

  async #readRegistration(): Promise<Registration> {
    const { graphPermissions } = this.plan;
    const hasGraph = this.resources.some(({ id }) => id === 'graph');
    const registration = await readRegistration(this, {
      clientId: this.knownApp.clientId,
      hasGraph,
      graphPermissions,
    });
    if (registration.readable) this.knownApp.learn({ declared: consentWouldGrant(registration.permissions, titleOf) });
    return registration;
  }

  #resource(id: string): Resource {
    const known = this.resources.find((resource) => resource.id === id);
    if (!known) throw new Error(`${id} is not among the resources of this plan`);
    return known;
  }
}

const titleOf = (appId: string) => RESOURCES.find(({ appIds }) => appIds.includes(appId))?.title;
