import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ADMIN_COOKIE, GRANTS_HEADER } from './entra/consent';
import type { SeenAssertion } from './entra/tokenEndpoint';
import { type Answer, bearerOf, json, type Request } from './exchange';
import { claim, parseJwt } from './jwt';
import { CloudModel, type User } from './model';
import { type Page, type Visit, visit } from './network/browser';
import { Faults, play } from './network/faults';
import { type Hostility, hostile, hostileReason } from './network/hostile';
import { type CertificateKind, TlsProxy } from './network/proxy';
import { DelayRelay } from './network/relay';
import { send } from './network/send';
import type { DirectoryRole } from './permissions';
import { Imds } from './platforms/imds';
import { type Purpose, Router } from './router';
import { Services } from './services';

export interface StartOptions {
  /** Every exchange through the proxy costs this much more, for benchmarks. */
  roundTripMs?: number;
  /** With both, the proxy answers 407 to clients that do not send them. */
  proxyUser?: string;
  proxyPassword?: string;
  /** Ways to sign in that the proxy names in its 407; without Basic among them, nobody is let in. */
  proxySchemes?: readonly string[];
  /** The connection to the proxy itself is TLS, with a certificate of this kind. */
  proxyCertificate?: CertificateKind;
  /** The cloud's clock in milliseconds, for clients whose clock runs ahead. */
  now?: () => number;
  model?: CloudModel;
}

/** One request as it came through TLS, without any secret. */
export interface RecordedRequest {
  method: string;
  host: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  purpose: Purpose;
  /** 0 while there is no answer. */
  status: number;
  /** Number of the connection; equal numbers share a tunnel. */
  connection: number;
  /** Milliseconds since the epoch. */
  at: number;
  /** What a token request asked for. */
  grant?: { type: string; clientId: string; scope: string; credential: 'secret' | 'assertion' | 'none' };
  /** Audience, tenant and client of the bearer token that was sent, where it is a token of this cloud. */
  token?: { audience: string; tenantId: string; clientId: string };
}

export interface RecordedConnect {
  host: string;
  port: number;
  /** Status of the answer; 0 where the proxy hung up. */
  status: number;
}

export interface ConsentOutcome {
  /** `resource: permission (kind)` for all that was granted. */
  granted: string[];
  /** `AADSTS…`, the address that the browser was sent to, or `refused` where the role may not grant this. */
  endedOn: string;
  /** The page as the administrator saw it last. */
  page: Page;
}

const HIDDEN_HEADERS = ['authorization', 'proxy-authorization', 'cookie'];

/** A simulated Microsoft cloud behind a TLS-terminating HTTP proxy. */
export class SimulatedCloud {
  readonly model: CloudModel;
  readonly requests: RecordedRequest[] = [];
  readonly connects: RecordedConnect[] = [];
  /** Addresses of plain HTTP requests that came to the proxy. There should be none. */
  readonly plainRequests: string[] = [];
  readonly faults = new Faults();
  readonly imds: Imds;
  /** Milliseconds by which the cloud's clock runs ahead; lets it keep pace with a client whose time is skipped. */
  aheadMs = 0;
  readonly #services: Services;
  readonly #router: Router;
  readonly #proxy: TlsProxy;
  readonly #options: StartOptions;
  #relay?: DelayRelay;
  #folder?: string;
  #hostility?: Hostility;

  private constructor(options: StartOptions) {
    this.#options = options;
    this.model = options.model ?? new CloudModel();
    this.#services = new Services(this.model, () => (options.now ?? Date.now)() + this.aheadMs);
    this.#router = new Router(this.#services);
    this.imds = new Imds(this.#services);
    const { proxyUser, proxyPassword, proxySchemes, proxyCertificate } = options;
    this.#proxy = new TlsProxy({
      serves: (host) => this.#router.serves(host),
      wayFault: (host) => this.faults.onTheWay(host),
      onConnect: (host, port, status) => this.connects.push({ host, port, status }),
      onPlain: (url) => this.plainRequests.push(url),
      onRequest: (host, connection, request, response) => this.#serve(host, connection, request, response),
      schemes: proxySchemes,
      ownCertificate: proxyCertificate,
      credentials: proxyUser === undefined ? undefined : { user: proxyUser, password: proxyPassword ?? '' },
    });
  }

  static async start(options: StartOptions = {}): Promise<SimulatedCloud> {
    const cloud = new SimulatedCloud(options);
    await cloud.#proxy.start();
    await cloud.imds.start();
    if (options.roundTripMs) {
      cloud.#relay = new DelayRelay(cloud.#proxy.port, options.roundTripMs);
      await cloud.#relay.start();
    }
    return cloud;
  }

  /** Address of the proxy, without credentials. */
  get proxyUrl(): string {
    const scheme = this.#options.proxyCertificate ? 'https' : 'http';
    return `${scheme}://127.0.0.1:${this.#relay?.port ?? this.#proxy.port}`;
  }

  /** The root certificate that clients must trust. */
  get caPem(): string {
    return this.#proxy.authority.certPem;
  }

  /** Path of a file with the root certificate; made at first use, removed by `stop`. */
  get caPath(): string {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'simulated-cloud-'));
    const path = join(this.#folder, 'ca.pem');
    writeFileSync(path, this.caPem);
    return path;
  }

  /** Every token, assertion and code that the cloud gave or got: what must stand in no log. */
  secrets(): string[] {
    return [...this.#services.secrets];
  }

  /** Client assertions as they came over the wire, for an independent checker. */
  get assertions(): readonly SeenAssertion[] {
    return this.#router.tokens.assertions;
  }

  /** Requests of one purpose, in order. */
  requestsFor(purpose: Purpose): RecordedRequest[] {
    return this.requests.filter((request) => request.purpose === purpose);
  }

  /** Forgets what was recorded; the model stays. */
  forgetRequests(): void {
    this.requests.length = 0;
    this.connects.length = 0;
    this.plainRequests.length = 0;
  }

  /** Puts the text into every string field of every answer and into names inside tokens; nothing ends it. */
  hostile(text: string | undefined, options: { everything?: boolean } = {}): void {
    this.#hostility = text === undefined ? undefined : { text, ...options };
    this.#services.hostileText = text;
  }

  /** Opens a page through the proxy. */
  visit(address: string, options: Visit = {}): Promise<Page> {
    const proxy = new URL(this.proxyUrl);
    proxy.username = encodeURIComponent(this.#options.proxyUser ?? '');
    proxy.password = encodeURIComponent(this.#options.proxyPassword ?? '');
    return visit(proxy.href, this.caPem, address, options);
  }

  /** What an administrator does with the consent link: opens it, signs in, presses Accept. */
  async openConsent(address: string, options: { role?: DirectoryRole; tenant?: string } = {}): Promise<ConsentOutcome> {
    const role = options.role ?? 'Global Administrator';
    const clientId = new URL(address).searchParams.get('client_id') ?? '';
    const tenant = options.tenant ?? this.model.findRegistration(clientId)?.home.id ?? '';
    const headers = { cookie: `${ADMIN_COOKIE}=${encodeURIComponent(role)}@${encodeURIComponent(tenant)}` };
    const shown = await this.visit(address, { headers });
    if (shown.status !== 200) return { granted: [], endedOn: endOf(shown), page: shown };
    const page = await this.visit(address, { method: 'POST', headers });
    const granted = JSON.parse(decodeURIComponent(page.headers[GRANTS_HEADER] ?? '[]')) as string[];
    return { granted, endedOn: endOf(page), page };
  }

  /** What a person does with a device code. */
  enterDeviceCode(userCode: string, decision: { user: User } | 'decline'): void {
    this.#router.deviceCodes.enter(userCode, decision);
  }

  async stop(): Promise<void> {
    await this.#relay?.stop();
    await this.#proxy.stop();
    await this.imds.stop();
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
  }

  #serve(host: string, connection: number, incoming: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('error', () => response.destroy());
    incoming.on('end', () =>
      this.#answer(host, connection, incoming, Buffer.concat(chunks).toString('utf8'), response),
    );
  }

  #answer(host: string, connection: number, incoming: IncomingMessage, body: string, response: ServerResponse): void {
    const url = new URL(`https://${host}${incoming.url ?? '/'}`);
    const headers = Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
    );
    const request: Request = {
      method: incoming.method ?? 'GET',
      host,
      path: url.pathname,
      query: url.searchParams,
      headers,
      body,
    };
    const record = this.#record(request, connection);
    response.on('finish', () => {
      record.status = response.statusCode;
    });
    const real = () => {
      const answer = this.#routed(request);
      return this.#hostility ? hostile(answer, this.#hostility) : answer;
    };
    const fault = this.faults.inAnswer({ ...request, purpose: record.purpose });
    if (fault) play(fault, response, real);
    else send(response, real(), this.#hostility && hostileReason(this.#hostility));
  }

  /** Bad escapes in an address are the client's mistake; whatever else goes wrong in here must show in the test. */
  #routed(request: Request): Answer {
    try {
      return this.#router.answer(request);
    } catch (error) {
      if (error instanceof URIError) return json(400, { error: 'Bad Request' });
      return json(500, { error: `The simulated cloud broke down: ${error instanceof Error ? error.stack : error}` });
    }
  }

  #record(request: Request, connection: number): RecordedRequest {
    const purpose = this.#router.purpose(request.host, request.path);
    const headers = Object.entries(request.headers).map(([name, value]) => [
      name,
      HIDDEN_HEADERS.includes(name) ? value.replace(/^(\w+ )?.*$/, '$1***') : value,
    ]);
    const record: RecordedRequest = {
      method: request.method,
      host: request.host,
      path: request.path,
      query: Object.fromEntries(request.query),
      headers: Object.fromEntries(headers),
      purpose,
      status: 0,
      connection,
      at: this.#services.now(),
    };
    if (purpose === 'token') record.grant = grantOf(request);
    const claims = parseJwt(bearerOf(request) ?? '')?.claims;
    if (claims) {
      record.token = {
        audience: claim(claims, 'aud'),
        tenantId: claim(claims, 'tid'),
        clientId: claim(claims, 'appid') || claim(claims, 'azp'),
      };
    }
    this.requests.push(record);
    return record;
  }
}

function grantOf(request: Request): RecordedRequest['grant'] {
  const form = new URLSearchParams(request.body);
  const credential = form.has('client_assertion') ? 'assertion' : form.has('client_secret') ? 'secret' : 'none';
  return {
    type: form.get('grant_type') ?? '',
    clientId: form.get('client_id') ?? '',
    scope: form.get('scope') ?? '',
    credential,
  };
}

function endOf(page: Page): string {
  const code = page.headers['x-simulated-aadsts'];
  if (code) return `AADSTS${code}`;
  return page.headers.location ?? 'refused';
}
