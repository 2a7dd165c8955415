import { CLOUDS, type Cloud, cloudOf } from '../cloud/clouds';
import type { HttpClient } from '../http/client';
import type { Observation } from '../model/evidence';
import type { AppPlan } from '../model/plan';
import type { Resource } from '../resources/resource';
import { discoverCloud } from './cloudDiscovery';

/** What a tenant's own configuration says about its cloud. */
interface CloudFinding {
  cloud: Cloud;
  /** The tenant is at home behind another login host than the one that its connection leads to: a cloud, or a name that is not known. */
  elsewhere?: string;
  /** Why nothing could be learnt. */
  evidence?: Observation;
}

/** Finds the clouds of tenants: one question a tenant, and none where the cloud was chosen. */
export class TenantClouds {
  readonly #known = new Map<string, TenantCloud>();

  constructor(
    private readonly http: HttpClient,
    private readonly custom: Cloud | undefined,
    private readonly signal: AbortSignal | undefined,
  ) {}

  of(app: AppPlan): TenantCloud {
    if (app.cloud !== 'auto') return new TenantCloud(cloudOf(app.cloud, this.custom));
    const hint = cloudOf(app.cloudHint ?? 'public', this.custom);
    if (hint.id === 'custom') return new TenantCloud(hint);
    const key = `${hint.login} ${hint.id} ${app.tenantId.toLowerCase()}`;
    const cloud = this.#known.get(key) ?? new TenantCloud(hint, () => this.#ask(app.tenantId, hint));
    this.#known.set(key, cloud);
    return cloud;
  }

  async #ask(tenantId: string, hint: Cloud): Promise<CloudFinding> {
    const found = await discoverCloud(tenantId, hint.id, this.http, this.signal);
    // The token request shows better what is wrong with a tenant than a configuration that is not there.
    if (!found.ok) return { cloud: hint, evidence: found.evidence };
    if ('unknown' in found) return { cloud: hint, elsewhere: found.unknown };
    const cloud = cloudOf(found.cloud, this.custom);
    return cloud.login === hint.login ? { cloud } : { cloud: hint, elsewhere: cloud.id };
  }
}

/** Nearly every tenant behind the public login host is in the public cloud; of other login hosts nobody knows as much. */
export const isLikely = (hint: Cloud): boolean => hint.id === 'public';

/** Whether the resource lives at the same place in all clouds behind the login host of this one. */
export function isCertainBehind(cloud: Cloud, { target }: Pick<Resource, 'target'>): boolean {
  const place = (one: Cloud) => JSON.stringify(target(one));
  return Object.values(CLOUDS)
    .filter(({ login }) => login === cloud.login)
    .every((other) => place(other) === place(cloud));
}

export class TenantCloud {
  #found?: Promise<CloudFinding>;
  #answered?: Cloud;

  constructor(
    /** The connection's idea, good for everything that its login host decides. */
    readonly hint: Cloud,
    private readonly ask?: () => Promise<CloudFinding>,
  ) {}

  /** The tenant's cloud once it has answered; before, the connection's idea. */
  get soFar(): Cloud {
    return this.#answered ?? this.hint;
  }

  /** The tenant's cloud once it has answered; before, the one that nearly all tenants here are in, if there is one. */
  get likeliest(): Cloud | undefined {
    return this.#answered ?? (isLikely(this.hint) ? this.hint : undefined);
  }

  /** Begins to ask, so that the answer comes beside the first token. */
  found(): Promise<CloudFinding> {
    this.#found ??= this.#find();
    return this.#found;
  }

  async #find(): Promise<CloudFinding> {
    const found = (await this.ask?.()) ?? { cloud: this.hint };
    this.#answered = found.cloud;
    return found;
  }

  /** Whether it is certain where this resource lives, so that nobody has to wait for the tenant's answer. */
  isCertain(resource: Pick<Resource, 'target'>): boolean {
    return !this.ask || isCertainBehind(this.hint, resource);
  }
}
