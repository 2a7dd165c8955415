import { guid } from './ids';
import { type Claims, createSigningKey, type SigningKey, signJwt } from './jwt';
import type { CloudModel, Tenant } from './model';

/** Keys of all clouds of this process: making an RSA key takes longer than a whole run of the task. */
const KEYS = new Map<string, SigningKey>();

/** What all simulated services share: the model, time, keys and running numbers. */
export class Services {
  #number = 0;
  /** Every token and assertion that was handed out or came in: what a leak check looks for. */
  readonly secrets = new Set<string>();
  /** Put into the claims that a person may have chosen, when answers are to be hostile. */
  hostileText?: string;

  constructor(
    readonly model: CloudModel,
    /** Milliseconds since the epoch, as the cloud sees it. */
    readonly now: () => number,
  ) {}

  /** The key with which an issuer signs; made at first use. */
  key(issuer: string): SigningKey {
    let key = KEYS.get(issuer);
    if (!key) {
      key = createSigningKey(issuer);
      KEYS.set(issuer, key);
    }
    return key;
  }

  hasKey(issuer: string): boolean {
    return KEYS.has(issuer);
  }

  /** One key a cloud signs the tokens of all its tenants. */
  cloudKey(tenant: Tenant): SigningKey {
    return this.key(`cloud ${tenant.cloud.login}`);
  }

  sign(claims: Claims, key: SigningKey): string {
    const token = signJwt(claims, key);
    this.secrets.add(token);
    return token;
  }

  /** A fresh trace, request or token ID, the same in every run. */
  nextId(): string {
    this.#number += 1;
    return guid(`id ${this.#number}`);
  }

  get seconds(): number {
    return Math.floor(this.now() / 1000);
  }
}
