import type { IncomingMessage } from 'node:http';
import type { AxiosResponse, RawAxiosRequestConfig } from 'axios';
import type { Clock } from '../util/clock';
import { hider } from '../util/hider';
import { once } from '../util/once';
import { printable } from '../util/text';
import { readBody } from './body';
import type { Exchange, HttpAnswer, HttpClient, HttpOutcome, HttpRequest, Purpose, TransportFault } from './client';
import { AtProxyError, connect } from './connection';
import { limited } from './deadline';
import { codeOf, faultOf } from './fault';
import { HostLimiter } from './limiter';
import { bareHost, bracketed, createRouter, type NetworkSettings, proxyName, type Route } from './network';
import { ConnectionPool } from './pool';
import { checkedUrl, secretsOf, shownPath } from './requestRules';
import { LONGEST_WAITS_MS, retryDelay } from './retry';
import { checkCertificates, createTrust } from './trust';
import { UnderWay } from './underWay';

/** Requests under way to one host at a time. */
const MOST_PER_HOST = 16;
/** Decoded text that is read of one answer, in bytes. Every answer that a check needs is far smaller. */
const MOST_BODY_BYTES = 1024 * 1024;
/** A machine without a managed identity often has nobody at that address: it does not refuse, it stays silent. */
const IDENTITY_CONNECT_MS = 3000;

export interface HttpServices {
  clock: Clock;
  /** How long one attempt may take, from connecting to the last byte of the body. */
  timeoutMs: number;
  onExchange?: (exchange: Exchange) => void;
}

type Attempt = Omit<HttpAnswer, 'attempts' | 'durationMs'> | Omit<TransportFault, 'attempts' | 'durationMs'>;

/**
 * The one way to the network: proxy, certificates, timeouts, retries and throttling are decided here and nowhere else.
 * Rejects where the certificates of the settings cannot be used.
 */
export async function createHttpClient(settings: NetworkSettings, services: HttpServices): Promise<HttpClient> {
  await checkCertificates(settings);
  return new AxiosHttpClient(settings, services);
}

// perf: axios loaded while TLS is under way

/** Loaded with the first request, so that connections can be opened before. */
let loading: Promise<typeof import('./sendByAxios')> | undefined;
function loadAxios() {
  loading ??= import('./sendByAxios');
  return loading;
}

/** What axios does by default and must not do here. */
const AXIOS: RawAxiosRequestConfig = {
  responseType: 'stream',
  // The agents know the proxy; axios' own would open one connection a request.
  proxy: false,
  // A redirect is an answer: nothing may carry a token to another host.
  maxRedirects: 0,
  decompress: false,
  maxContentLength: -1,
  maxBodyLength: -1,
  validateStatus: () => true,
};

class AxiosHttpClient implements HttpClient {
  readonly #clock: Clock;
  readonly #timeoutMs: number;
  readonly #onExchange?: (exchange: Exchange) => void;
  readonly #route: (url: URL, purpose: Purpose) => Route;
  readonly #pool: ConnectionPool;
  /** Its connections never see a proxy. */
  readonly #identityPool: ConnectionPool;
  /** What waits for a proxy to open the way: an attempt that ends meanwhile has met the proxy's silence, not the host's. */
  readonly #atProxy = new UnderWay();
  readonly #limiters = new Map<string, HostLimiter>();
  readonly #closing = new AbortController();

  constructor(settings: NetworkSettings, { clock, timeoutMs, onExchange }: HttpServices) {
    this.#clock = clock;
    this.#timeoutMs = timeoutMs;
    this.#onExchange = onExchange;
    this.#route = createRouter(settings);
    const trust = once(() => createTrust(settings));
    const poolFor = (purpose: Purpose, connectMs: number) =>
      new ConnectionPool((host, port, secure, onGreeting) => {
        const url = new URL(`${secure ? 'https' : 'http'}://${bracketed(host)}:${port}`);
        const route = this.#route(url, purpose);
        const opening = this.#atProxy.begin(`${host}:${port}`, 'proxy' in route && route.proxy !== undefined);
        const greeted = () => {
          opening.end();
          onGreeting?.();
        };
        const work = (signal: AbortSignal) => connect({ host, port, secure }, route, trust, signal, greeted);
        return limited(clock, connectMs, 'No connection', work, [this.#closing.signal])
          .catch((error: Error) => {
            throw opening.isOpen() && codeOf(error) === 'TIMEOUT' ? new AtProxyError(error) : error;
          })
          .finally(opening.end);
      });
    this.#pool = poolFor('probe', timeoutMs);
    this.#identityPool = poolFor('identity', Math.min(timeoutMs, IDENTITY_CONNECT_MS));
  }

  async send(request: HttpRequest): Promise<HttpOutcome> {
    let startedAt = this.#clock.now();
    const ended = (attempt: Attempt, attempts: number): HttpOutcome => ({
      ...attempt,
      attempts,
      durationMs: this.#clock.now() - startedAt,
    });
    const url = checkedUrl(request);
    if (typeof url === 'string') return ended({ kind: 'fault', code: 'ADDRESS_REFUSED', message: url }, 0);
    const limiter = this.#limiterOf(url);
    if (!(await limiter.enter(request.signal))) return ended(CANCELLED, 0);
    startedAt = this.#clock.now();
    let holdsSlot = true;
    try {
      let waitedMs = 0;
      const wait = async (ms: number) => {
        waitedMs += ms;
        await this.#clock.sleep(ms, request.signal);
      };
      for (let attempt = 1; ; attempt++) {
        // While it waits, some other request may be asked to wait longer.
        for (let ms = limiter.closedForMs; ms > 0 && waitedMs < LONGEST_WAITS_MS; ms = limiter.closedForMs) {
          if (request.signal?.aborted) break;
          await wait(ms);
        }
        if (request.signal?.aborted) return ended(CANCELLED, attempt - 1);
        const attemptedAt = this.#clock.now();
        const outcome = await this.#attempt(request, url);
        this.#report(request, url, attempt, outcome, attemptedAt);
        const delay = retryDelay(request, outcome, attempt, this.#clock.now(), waitedMs);
        const throttled = outcome.kind === 'answer' && outcome.status === 429;
        if (throttled) limiter.throttled(attemptedAt, delay ?? 0);
        else if (outcome.kind === 'answer') limiter.answered();
        if (delay === undefined) return ended(outcome, attempt);
        if (!throttled) {
          await wait(delay);
          continue;
        }
        // A throttled request queues up once more, so that fewer come at a time than before.
        limiter.leave();
        holdsSlot = await limiter.enter(request.signal);
        if (!holdsSlot) return ended(CANCELLED, attempt);
      }
    } finally {
      if (holdsSlot) limiter.leave();
    }
  }

  preconnect(address: string, count: number): void {
    const url = checkedUrl({ url: address, purpose: 'probe' });
    if (typeof url === 'string') return;
    const limiter = this.#limiterOf(url);
    this.#pool.preconnect(bareHost(url), portOf(url), Math.min(count, limiter.limit - limiter.active));
  }

  close(): void {
    this.#closing.abort();
    this.#pool.close();
    this.#identityPool.close();
  }

  #limiterOf(url: URL): HostLimiter {
    let limiter = this.#limiters.get(url.host);
    if (!limiter) {
      limiter = new HostLimiter(MOST_PER_HOST, this.#clock);
      this.#limiters.set(url.host, limiter);
    }
    return limiter;
  }

  /** One exchange, whole: connecting, asking, reading the body. Never rejects. */
  async #attempt(request: HttpRequest, url: URL): Promise<Attempt> {
    const route = this.#route(url, request.purpose);
    const hide = hider(secretsOf(request));
    const atProxy = () => this.#atProxy.has(`${bareHost(url)}:${Number(url.port) || 443}`);
    let wasAtProxy = false;
    const attempt = async (signal: AbortSignal): Promise<Attempt> => {
      signal.addEventListener('abort', () => {
        wasAtProxy = atProxy();
      });
      const pool = request.purpose === 'identity' ? this.#identityPool : this.#pool;
      if (!loading) await pool.greeted(bareHost(url), portOf(url));
      const { sendByAxios } = await loadAxios();
      const { http, https } = await pool.agents();
      const response: AxiosResponse<IncomingMessage> = await sendByAxios({
        ...AXIOS,
        method: request.method,
        url: url.href,
        headers: {
          Accept: 'application/json',
          // Answers are short; decoding would cost more than it saves.
          'Accept-Encoding': 'identity',
          'User-Agent': 'app-access-self-test',
          ...request.headers,
          ...(request.bearer && { Authorization: `Bearer ${request.bearer.reveal()}` }),
        },
        data: request.body,
        httpAgent: http,
        httpsAgent: https,
        signal,
      });
      const headers = plainHeaders(response.headers);
      const body = await readBody(response.data, headers['content-encoding'] ?? '', MOST_BODY_BYTES, signal);
      return {
        kind: 'answer',
        status: response.status,
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, hide(value)])),
        body: hide(body.text),
        truncated: body.truncated,
      };
    };
    try {
      const others = [this.#closing.signal, ...(request.signal ? [request.signal] : [])];
      return await limited(this.#clock, this.#timeoutMs, 'No complete answer', attempt, others);
    } catch (error) {
      const server = 'proxy' in route ? route.proxy : undefined;
      const proxy = server && proxyName(server);
      if (request.signal?.aborted || this.#closing.signal.aborted) return { ...CANCELLED, proxy };
      const { message, ...fault } = faultOf(error);
      const proxyCredentials = server && server.authorization !== undefined;
      const stage = wasAtProxy ? { atProxy: true } : {};
      return { kind: 'fault', ...fault, message: hide(message), proxy, proxyCredentials, ...stage };
    }
  }

  #report(request: HttpRequest, url: URL, attempt: number, outcome: Attempt, attemptedAt: number): void {
    if (!this.#onExchange) return;
    const headers = outcome.kind === 'answer' ? outcome.headers : {};
    const requestId = headers['request-id'] ?? headers['x-ms-request-id'] ?? headers.requestid;
    this.#onExchange({
      method: request.method,
      host: url.host,
      path: shownPath(url),
      purpose: request.purpose,
      attempt,
      result: outcome.kind === 'answer' ? outcome.status : outcome.code,
      durationMs: this.#clock.now() - attemptedAt,
      requestId: requestId === undefined ? undefined : printable(requestId, 100),
    });
  }
}

const portOf = (url: URL) => Number(url.port) || 443;

const CANCELLED = { kind: 'fault', code: 'CANCELLED', message: 'The run was canceled' } as const;

function plainHeaders(headers: AxiosResponse['headers']): Record<string, string> {
  const entries = Object.entries(headers).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(
    entries.map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(', ') : String(value)]),
  );
}
