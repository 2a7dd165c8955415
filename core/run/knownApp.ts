import type { Cloud } from '../cloud/clouds';
import type { AbsentApi, AppFacts, Evidence, TokenClaims } from '../model/evidence';
import type { AppPlan } from '../model/plan';
import type { AppResult, CheckResult } from '../model/results';
import { appObjectId, permissionsIn } from '../model/tokenPermissions';
import type { CheckEvidence, Learned } from '../resources/check';
import { printable } from '../util/text';
import type { Section } from './sections';

/** What a run knows of one app by now: from its connections, its tokens and its checks. */
export class KnownApp {
  readonly #grantedRoles: Record<string, string[]> = {};
  #clientId: string;
  #displayName?: string;
  #objectId?: string;
  #learned: Learned = {};

  constructor(
    private readonly section: Section,
    /** Where an administrator's browser goes after a consent. */
    private readonly redirectUri: string | undefined,
  ) {
    const [{ credential, clientId }] = section;
    this.#clientId = (credential.kind === 'managed-identity' ? credential.clientId : undefined) || clientId;
  }

  get clientId(): string {
    return this.#clientId;
  }

  /** Keeps what a token says of the app. */
  holds(resource: string, claims: TokenClaims): void {
    this.#grantedRoles[resource] = permissionsIn(claims).map((permission) => printable(permission, 200));
    const objectId = appObjectId(claims);
    this.#objectId ??= objectId && printable(objectId, 100);
    this.#displayName ??= claims.app_displayname && printable(claims.app_displayname, 200);
    if (!this.#clientId && claims.appid) this.#clientId = printable(claims.appid, 100);
  }

  /** Keeps what a check found out besides its verdict. */
  learn(learned: Learned): void {
    this.#learned = { ...this.#learned, ...learned };
  }

  /**
   * Evidence as the diagnosis gets it: with whose it is, as far as that is known by now, and in which cloud. The one place where
   * evidence is completed.
   */
  complete(
    { connection = this.section[0], ...evidence }: CheckEvidence,
    cloud: Cloud,
    absentApis: readonly AbsentApi[] = [],
  ): Evidence {
    const { tenantId, connectionUrl, subscriberTenant, credential } = connection;
    const app: AppFacts = {
      tenantId,
      clientId: this.#clientId,
      displayName: this.#displayName,
      servicePrincipalId: this.#objectId,
      connectionUrl,
      redirectUri: this.redirectUri || undefined,
      subscriberTenant,
      ...(absentApis.length > 0 && { absentApis }),
    };
    return {
      ...evidence,
      credential: credential.kind,
      cloud: cloud.id,
      customCloud: cloud.id === 'custom' ? cloud : undefined,
      app,
    };
  }

  /** The app's section of the report. */
  result(cloud: Cloud, checks: CheckResult[]): AppResult {
    const { section } = this;
    const [{ connectionId, tenantId, credential }] = section;
    const { credentialExpires, declared } = this.#learned;
    return {
      connectionIds: section.map((connection) => connection.connectionId),
      connectionId,
      ...pages(section),
      tenantId,
      clientId: this.#clientId,
      ...(this.#displayName !== undefined && { displayName: this.#displayName }),
      ...(this.#objectId !== undefined && { servicePrincipalId: this.#objectId }),
      credential: credential.kind,
      ...kinds(section),
      ...(credentialExpires && { credentialExpires: credentialExpires.toISOString() }),
      cloud: cloud.id,
      grantedRoles: { ...this.#grantedRoles },
      ...(declared && { declared }),
      checks,
    };
  }
}

function pages(section: readonly AppPlan[]): Pick<AppResult, 'connectionUrls'> {
  const urls = section.map(({ connectionUrl }) => connectionUrl);
  return urls.some((url) => url !== undefined) ? { connectionUrls: urls.map((url) => url ?? '') } : {};
}

function kinds(section: Section): Pick<AppResult, 'connectionCredentials'> {
  const all = section.map(({ credential }) => credential.kind);
  return all.some((kind) => kind !== all[0]) ? { connectionCredentials: all } : {};
}
