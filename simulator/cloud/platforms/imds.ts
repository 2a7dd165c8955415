import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accessToken } from '../entra/accessToken';
import { type Answer, json } from '../exchange';
import type { ManagedIdentity } from '../model';
import type { Services } from '../services';

/** The platform keeps a managed identity's token for about a day, whatever is granted meanwhile. */
const LIFETIME = 86_400;

export interface ImdsRequest {
  path: string;
  resource: string;
  clientId?: string;
  status: number;
}

/** The machine's own endpoint for managed identities: plain HTTP on loopback, never through a proxy. */
export class Imds {
  readonly requests: ImdsRequest[] = [];
  readonly #cache = new Map<string, { token: string; expires: number }>();
  readonly #server: Server;
  #url = '';

  constructor(private readonly services: Services) {
    this.#server = createServer((request, response) => this.#serve(request, response));
  }

  /** Base address, for `AZURE_POD_IDENTITY_AUTHORITY_HOST`. */
  get url(): string {
    return this.#url;
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  /** What only time does at the real one: forgets the tokens, so that new grants show. */
  forgetTokens(): void {
    this.#cache.clear();
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', 'http://imds');
    const answer = this.#answer(url, request.headers);
    this.requests.push({
      path: url.pathname,
      resource: url.searchParams.get('resource') ?? '',
      clientId: url.searchParams.get('client_id') ?? undefined,
      status: answer.status,
    });
    response.writeHead(answer.status, { ...answer.headers, server: 'IMDS/150.870.65.1996' });
    response.end(JSON.stringify(answer.body));
  }

  #answer(url: URL, headers: IncomingMessage['headers']): Answer {
    const bad = (description: string, error = 'invalid_request') =>
      json(400, { error, error_description: description });
    // MSAL adds a slash where an environment variable moved the endpoint.
    if (!/^\/metadata\/identity\/oauth2\/token\/?$/.test(url.pathname)) return json(404, { error: 'Not found' });
    if (headers.metadata !== 'true' && headers.metadata !== 'True')
      return bad('Required metadata header not specified');
    if (headers['x-forwarded-for']) return bad('Requests through a proxy are not supported');
    const audience = url.searchParams.get('resource');
    if (!audience) return bad("Required query variable 'resource' is missing");
    const found = this.#identity(url.searchParams.get('client_id'));
    if (typeof found === 'string') return bad(found);
    const api = this.services.model.findApi(found.tenant.cloud, audience);
    if (!api || !this.services.model.findEnterpriseApp(found.tenant, api.appId)) {
      return bad(
        `AADSTS500011: The resource principal named ${audience} was not found in the tenant named ${found.tenant.displayName}.`,
        'invalid_resource',
      );
    }
    const key = `${found.app.objectId} ${audience}`;
    let held = this.#cache.get(key);
    if (!held || held.expires <= this.services.seconds) {
      const token = accessToken(this.services, {
        tenant: found.tenant,
        app: found.app,
        api,
        audience,
        proof: 2,
        lifetime: LIFETIME,
      });
      held = { token, expires: this.services.seconds + LIFETIME };
      this.#cache.set(key, held);
    }
    return json(200, {
      access_token: held.token,
      client_id: found.app.appId,
      expires_in: String(held.expires - this.services.seconds),
      expires_on: String(held.expires),
      ext_expires_in: String(LIFETIME),
      not_before: String(this.services.seconds),
      resource: audience,
      token_type: 'Bearer',
    });
  }

  #identity(clientId: string | null): ManagedIdentity | string {
    const { machine } = this.services.model;
    if (clientId) return machine.find((entry) => entry.app.appId === clientId.toLowerCase()) ?? 'Identity not found';
    const system = machine.find((entry) => entry.systemAssigned);
    if (system) return system;
    const [only, ...others] = machine;
    if (!only) return 'Identity not found';
    if (others.length === 0) return only;
    return 'Multiple user assigned identities exist, please specify the clientId / resourceId of the identity in the token request';
  }
}
