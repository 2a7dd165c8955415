import type { Cloud } from '../../../core/cloud/clouds';
import { type Answer, json, type Request } from '../exchange';
import { isGuid } from '../ids';
import { claim, parseJwt } from '../jwt';
import type { AppRegistration, EnterpriseApp, ResourceApi, Tenant, User } from '../model';
import type { Services } from '../services';
import { accessToken, TOKEN_LIFETIME } from './accessToken';
import { checkCertificateAssertion, checkFederatedAssertion, type Verdict } from './assertions';
import { type DeviceCodes, idToken } from './deviceCode';
import { type RefusalFacts, refuse } from './refusals';

/** A client assertion as it came over the wire, for an independent checker. */
export interface SeenAssertion {
  assertion: string;
  clientId: string;
  tenantId: string;
  /** URL of the token endpoint that it was sent to. */
  endpoint: string;
  accepted: boolean;
}

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** The standard's name, and the one that MSAL sends; Entra takes both. */
const DEVICE_CODE = ['urn:ietf:params:oauth:grant-type:device_code', 'device_code'];
const OIDC_SCOPES = ['openid', 'profile', 'email', 'offline_access'];

/** Thrown inside the endpoint to leave with a refusal. */
class Refused extends Error {
  constructor(
    readonly code: number,
    readonly facts: RefusalFacts = {},
  ) {
    super(`AADSTS${code}`);
  }
}

/** Entra's token endpoint: `/{tenant}/oauth2/v2.0/token`. */
export class TokenEndpoint {
  readonly assertions: SeenAssertion[] = [];
  readonly #jtis = new Set<string>();
  readonly #refreshTokens = new Map<string, { user: User; tenant: Tenant; appId: string }>();

  constructor(
    private readonly services: Services,
    private readonly deviceCodes: DeviceCodes,
  ) {}

  answer(request: Request, tenantName: string): Answer {
    const form = new URLSearchParams(request.body);
    const facts: RefusalFacts = { tenant: tenantName, appId: form.get('client_id') ?? '' };
    const context = {
      login: request.host,
      correlationId: form.get('client-request-id') ?? request.headers['client-request-id'],
    };
    try {
      const tenant = tenantOf(this.services, request.host, tenantName);
      Object.assign(facts, { tenant: tenant.id, tenantName: tenant.displayName });
      return json(200, this.#grant(request, form, tenant, facts), {
        'cache-control': 'no-store, no-cache',
        'x-ms-request-id': `${this.services.nextId().slice(0, 34)}00`,
        'client-request-id': context.correlationId ?? '',
      });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return refuse(this.services, error.code, { ...facts, ...error.facts }, context);
    }
  }

  #grant(request: Request, form: URLSearchParams, tenant: Tenant, facts: RefusalFacts): object {
    const grant = form.get('grant_type');
    if (!grant) throw new Refused(900144, { detail: 'grant_type' });
    const clientId = form.get('client_id') ?? '';
    if (!clientId) throw new Refused(900144, { detail: 'client_id' });
    const { registration, app } = findApp(this.services, tenant, clientId);
    facts.appName = registration?.displayName ?? app?.displayName;
    if (grant === 'client_credentials') {
      const proof = this.#authenticate(request, form, tenant, clientId, registration, app);
      return this.#appOnly(form, tenant, present(app), registration, proof);
    }
    if (DEVICE_CODE.includes(grant) || grant === 'refresh_token') {
      if (!registration?.publicClient && !form.has('client_secret')) throw new Refused(7000218);
      return this.#delegated(form, tenant, clientId, registration, grant === 'refresh_token');
    }
    throw new Refused(70002);
  }

  /** Checks the client's credential; gives `appidacr`. */
  #authenticate(
    request: Request,
    form: URLSearchParams,
    tenant: Tenant,
    clientId: string,
    registration: AppRegistration | undefined,
    app: EnterpriseApp | undefined,
  ): 1 | 2 {
    const assertion = form.get('client_assertion');
    if (assertion !== null) {
      const endpoint = `https://${request.host}${request.path}`;
      const verdict =
        form.get('client_assertion_type') === ASSERTION_TYPE
          ? this.#check(assertion, clientId, tenant, endpoint, registration, app)
          : { code: 900144, detail: 'client_assertion_type' };
      this.assertions.push({ assertion, clientId, tenantId: tenant.id, endpoint, accepted: !verdict });
      this.services.secrets.add(assertion);
      if (verdict) throw new Refused(verdict.code, { detail: verdict.detail });
      return 2;
    }
    const value = form.get('client_secret');
    if (!value) throw new Refused(7000216);
    const secret = registration?.secrets.find((candidate) => candidate.value === value);
    if (!secret) throw new Refused(7000215);
    if (secret.expires.getTime() <= this.services.now()) throw new Refused(7000222);
    return 1;
  }

  #check(
    assertion: string,
    clientId: string,
    tenant: Tenant,
    endpoint: string,
    registration: AppRegistration | undefined,
    app: EnterpriseApp | undefined,
  ): Verdict {
    const issuer = claim(parseJwt(assertion)?.claims ?? {}, 'iss');
    if (registration && issuer.toLowerCase() === clientId.toLowerCase()) {
      const { host } = new URL(endpoint);
      const audiences = [tenant.id, tenant.domain].flatMap((name) => [
        `https://${host}/${name}/oauth2/v2.0/token`,
        `https://${host}/${name}/v2.0`,
      ]);
      return checkCertificateAssertion(this.services, assertion, registration, audiences, this.#jtis);
    }
    const owner = registration ?? app;
    return owner ? checkFederatedAssertion(this.services, assertion, owner, tenant) : { code: 70025 };
  }

  #appOnly(
    form: URLSearchParams,
    tenant: Tenant,
    app: EnterpriseApp,
    registration: AppRegistration | undefined,
    proof: 1 | 2,
  ): object {
    const scope = (form.get('scope') ?? '').split(' ').filter((entry) => !OIDC_SCOPES.includes(entry));
    const [asked = ''] = scope;
    if (scope.length !== 1 || !asked.endsWith('/.default')) throw new Refused(1002012, { resource: scope.join(' ') });
    const audience = asked.slice(0, -'/.default'.length);
    const api = resourceIn(this.services, tenant, audience);
    this.#policy(tenant, app, registration, api, audience);
    const target = this.services.model.findEnterpriseApp(tenant, api.appId);
    if (target?.assignmentRequired && !app.roles.some((role) => role.resourceAppId === api.appId)) {
      throw new Refused(501051, { resource: audience, resourceName: api.displayName });
    }
    const token = accessToken(this.services, { tenant, app, api, audience, proof });
    return { token_type: 'Bearer', expires_in: TOKEN_LIFETIME, ext_expires_in: TOKEN_LIFETIME, access_token: token };
  }

  #policy(
    tenant: Tenant,
    app: EnterpriseApp,
    registration: AppRegistration | undefined,
    api: ResourceApi,
    audience: string,
  ): void {
    // Conditional Access for workload identities covers service principals of single-tenant apps only.
    if (tenant.blockedApps.has(app.appId) && registration && !registration.multiTenant) throw new Refused(53003);
    const refusal = tenant.refusals.find(
      (entry) => entry.appId === app.appId && (!entry.resourceAppId || entry.resourceAppId === api.appId),
    );
    if (refusal) {
      throw new Refused(refusal.code, {
        resource: audience,
        resourceAppId: api.appId,
        resourceName: api.displayName,
        detail: registration?.declared.map((entry) => entry.resourceAppId).join(', '),
      });
    }
  }

  #delegated(
    form: URLSearchParams,
    tenant: Tenant,
    clientId: string,
    registration: AppRegistration | undefined,
    refresh: boolean,
  ): object {
    const session = refresh
      ? this.#refreshTokens.get(form.get('refresh_token') ?? '')
      : this.#signedIn(form.get('device_code') ?? '', clientId);
    if (!session || session.appId !== clientId.toLowerCase()) throw new Refused(70044);
    const scope = form.get('scope') || ('scope' in session ? String(session.scope) : '');
    const wanted = scope.split(' ').filter((entry) => entry && !OIDC_SCOPES.includes(entry));
    const { audience, api } = this.#audienceOf(wanted[0] ?? '', tenant);
    const app = this.services.model.findEnterpriseApp(session.tenant, clientId);
    const granted = app?.delegated.filter((entry) => entry.resourceAppId === api.appId) ?? [];
    const missing = wanted
      .map((entry) => entry.slice(entry.lastIndexOf('/') + 1))
      .filter((entry) => entry !== '.default');
    // A bare sign-in (openid, profile) asks for no API; people consent to it on the page itself.
    const isSignIn = wanted.length === 0;
    const consented =
      isSignIn || (granted.length > 0 && missing.every((entry) => granted.some((held) => held.value === entry)));
    if (!app || !consented) throw new Refused(65001, { appName: registration?.displayName });
    const token = accessToken(this.services, { tenant, app, api, audience, proof: 0, user: session.user });
    const refreshToken = `1.${Buffer.from(this.services.nextId()).toString('base64url')}`;
    this.#refreshTokens.set(refreshToken, { user: session.user, tenant, appId: clientId.toLowerCase() });
    this.services.secrets.add(refreshToken);
    return {
      token_type: 'Bearer',
      scope: granted.map((entry) => `${audience}/${entry.value}`).join(' '),
      expires_in: TOKEN_LIFETIME,
      ext_expires_in: TOKEN_LIFETIME,
      access_token: token,
      refresh_token: refreshToken,
      id_token: idToken(this.services, tenant, clientId, session.user),
      client_info: Buffer.from(JSON.stringify({ uid: session.user.id, utid: tenant.id })).toString('base64url'),
    };
  }

  #signedIn(deviceCode: string, clientId: string) {
    const code = this.deviceCodes.find(deviceCode);
    if (!code || code.appId !== clientId.toLowerCase()) throw new Refused(70018);
    if (code.expires <= this.services.now()) throw new Refused(70019);
    if (code.state === 'declined') throw new Refused(70018);
    if (!code.user) throw new Refused(70016);
    return { user: code.user, tenant: code.tenant, appId: code.appId, scope: code.scope };
  }

  /** A bare delegated scope (`User.Read`) is one of Graph's. */
  #audienceOf(scope: string, tenant: Tenant): { audience: string; api: ResourceApi } {
    const end = scope.lastIndexOf('/');
    const audience = end > 0 ? scope.slice(0, end) : `https://${tenant.cloud.graph}`;
    return { audience, api: resourceIn(this.services, tenant, audience) };
  }
}

function present(app: EnterpriseApp | undefined): EnterpriseApp {
  if (!app) throw new Refused(7000229);
  return app;
}

/** The tenant of that ID or domain at this login host; throws the refusal that Entra gives where it is none. */
function tenantOf(services: Services, login: string, name: string): Tenant {
  const tenant = services.model.findTenant(name);
  const clouds: Cloud[] = services.model.cloudsOfLogin(login);
  if (!tenant && !isGuid(name) && !name.includes('.')) throw new Refused(900023);
  if (!tenant) throw new Refused(90002);
  if (clouds.some((cloud) => cloud.login === tenant.cloud.login)) return tenant;
  throw new Refused(tenant.knownElsewhere ? 900382 : 90002);
}

/** The registration and enterprise app of a client; throws where the tenant cannot know it. */
function findApp(
  services: Services,
  tenant: Tenant,
  clientId: string,
): { registration?: AppRegistration; app?: EnterpriseApp } {
  const registration = services.model.findRegistration(clientId);
  const app = services.model.findEnterpriseApp(tenant, clientId);
  if (!registration && !app) throw new Refused(700016);
  if (registration && registration.home !== tenant && !registration.multiTenant) throw new Refused(700016);
  if (!app) throw new Refused(7000229);
  if (!app.enabled) throw new Refused(7000112, { appName: app.displayName });
  return { registration, app };
}

/** The API of that audience, if the tenant has an enterprise app for it. */
function resourceIn(services: Services, tenant: Tenant, audience: string): ResourceApi {
  const api = services.model.findApi(tenant.cloud, audience);
  if (api && services.model.findEnterpriseApp(tenant, api.appId)) return api;
  throw new Refused(500011, { resource: audience });
}
