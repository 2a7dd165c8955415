import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** Where Azure Arc's agent keeps its keys; a client reads them nowhere else. */
const ARC_KEYS = '/var/opt/azcmagent/tokens/';

/** The machine's own endpoint for managed identities: plain HTTP on loopback, never through a proxy. */
export class Imds {
  readonly requests: ImdsRequest[] = [];
  readonly #cache = new Map<string, { token: string; expires: number }>();
  readonly #server: Server;
  readonly #arcKeys = new Map<string, string>();
  #arcFolder?: string;
  #url = '';

  constructor(private readonly services: Services) {
    this.#server = createServer((request, response) => this.#serve(request, response));
  }

  /** Base address, for `AZURE_POD_IDENTITY_AUTHORITY_HOST`. */
  get url(): string {
    return this.#url;
  }

  /** Base address of the same service as Azure Arc's agent offers it, for `IMDS_ENDPOINT`. */
  get arcUrl(): string {
    return `${this.#url}/arc`;
  }

  /** The folder that stands in for Azure Arc's own; made at first use. */
  get arcFolder(): string {
    this.#arcFolder ??= mkdtempSync(join(tmpdir(), 'azure-arc-'));
    return this.#arcFolder;
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
    if (this.#arcFolder) rmSync(this.#arcFolder, { recursive: true, force: true });
  }

  /** What only time does at the real one: forgets the tokens, so that new grants show. */
  forgetTokens(): void {
    this.#cache.clear();
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', 'http://imds');
    const arc = /^\/arc(?=\/)/.test(url.pathname) ? this.#challenge(request.headers) : undefined;
    url.pathname = url.pathname.replace(/^\/arc(?=\/)/, '');
    const answer = arc ?? this.#answer(url, request.headers);
    this.requests.push({
      path: url.pathname,
      resource: url.searchParams.get('resource') ?? '',
      clientId: url.searchParams.get('client_id') ?? undefined,
      status: answer.status,
    });
    response.writeHead(answer.status, { ...answer.headers, server: 'IMDS/150.870.65.1996' });
    response.end(JSON.stringify(answer.body));
  }

  /** Azure Arc's agent gives a token only to who can read a file that it has just written: the group of its own. */
  #challenge({ authorization }: IncomingMessage['headers']): Answer | undefined {
    const key = /^Basic (.+)$/.exec(authorization ?? '')?.[1];
    if (key && [...this.#arcKeys.values()].includes(key)) return undefined;
    const name = `${randomUUID()}.key`;
    const secret = randomBytes(24).toString('base64url');
    this.#arcKeys.set(name, secret);
    this.services.secrets.add(secret);
    writeFileSync(join(this.arcFolder, name), secret);
    const description = 'Missing Basic Authorization header';
    return {
      ...json(401, { error: 'unauthorized_client', error_description: description, error_codes: [401] }),
      headers: { 'content-type': 'application/json', 'www-authenticate': `Basic realm=${ARC_KEYS}${name}` },
    };
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
