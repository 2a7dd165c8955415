import { type Answer, json, type Request } from '../exchange';
import type { Tenant, User } from '../model';
import type { Services } from '../services';
import { refuse } from './refusals';

interface DeviceCode {
  deviceCode: string;
  userCode: string;
  appId: string;
  tenant: Tenant;
  scope: string;
  /** Milliseconds since the epoch. */
  expires: number;
  state: 'pending' | 'signed-in' | 'declined';
  user?: User;
}

const LIFETIME_SECONDS = 900;

/** The device-code endpoint, and the page on which a person enters the code. */
export class DeviceCodes {
  readonly #codes: DeviceCode[] = [];

  constructor(private readonly services: Services) {}

  answer(request: Request, tenantName: string): Answer {
    const form = new URLSearchParams(request.body);
    const appId = (form.get('client_id') ?? '').toLowerCase();
    const tenant = this.services.model.findTenant(tenantName);
    const facts = { tenant: tenantName, appId, tenantName: tenant?.displayName };
    if (!tenant) return refuse(this.services, 90002, facts, { login: request.host });
    if (!this.services.model.findRegistration(appId))
      return refuse(this.services, 700016, facts, { login: request.host });
    const userCode = this.services.nextId().slice(0, 9).replace('-', '').toUpperCase();
    const deviceCode = `D${this.services.nextId().replaceAll('-', '')}`;
    this.#codes.push({
      deviceCode,
      userCode,
      appId,
      tenant,
      scope: form.get('scope') ?? '',
      expires: this.services.now() + LIFETIME_SECONDS * 1000,
      state: 'pending',
    });
    const page = 'https://microsoft.com/devicelogin';
    return json(200, {
      user_code: userCode,
      device_code: deviceCode,
      verification_uri: page,
      expires_in: LIFETIME_SECONDS,
      interval: this.services.model.deviceCodeInterval,
      message: `To sign in, use a web browser to open the page ${page} and enter the code ${userCode} to authenticate.`,
    });
  }

  find(deviceCode: string): DeviceCode | undefined {
    return this.#codes.find((code) => code.deviceCode === deviceCode);
  }

  /** What a person does on the page: signs in with the code, or declines. Throws for a code that was never given. */
  enter(userCode: string, decision: { user: User } | 'decline'): void {
    const code = this.#codes.find((candidate) => candidate.userCode === userCode);
    if (!code) throw new Error(`No device code ${userCode} was handed out`);
    if (decision === 'decline') {
      code.state = 'declined';
    } else {
      code.state = 'signed-in';
      code.user = decision.user;
    }
  }
}

/** The ID token that comes with a user's access token. */
export function idToken(services: Services, tenant: Tenant, clientId: string, user: User): string {
  const iat = services.seconds;
  return services.sign(
    {
      aud: clientId,
      iss: `https://${tenant.cloud.login}/${tenant.id}/v2.0`,
      iat,
      nbf: iat,
      exp: iat + 3600,
      name: user.displayName,
      oid: user.id,
      preferred_username: user.userPrincipalName,
      sub: user.id,
      tid: tenant.id,
      ver: '2.0',
    },
    services.cloudKey(tenant),
  );
}
