import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSecureContext, type SecureContext, TLSSocket } from 'node:tls';
import type { WayFault } from './faults';
import { Authority, type HostCertificate } from './pki';

/*
 * Written by hand rather than with mockttp, for three reasons. mockttp costs 0.85 s of CPU before its first request, this
 * one 0.05 s (measured on the same machine, Node 20), which a suite of hundreds of runs would pay. It has no hook for
 * certificates that are expired or carry a wrong name. And an endless body, HTTP/1.0 or a reset in the middle of an
 * answer need the raw socket.
 */

export interface ProxyOptions {
  /** Whether the name resolves. */
  serves: (host: string) => boolean;
  wayFault: (host: string) => WayFault | undefined;
  onRequest: (host: string, connection: number, request: IncomingMessage, response: ServerResponse) => void;
  /** A plain HTTP request that was sent to the proxy. */
  onPlain: (url: string) => void;
  onConnect: (host: string, port: number, status: number) => void;
  credentials?: { user: string; password: string };
  /** Ways to sign in that its 407 names. Without Basic among them, no user and password are accepted. */
  schemes?: readonly string[];
  /** The connection to the proxy itself is TLS, with a certificate of this kind. */
  ownCertificate?: CertificateKind;
}

/** How good a certificate is that is shown. */
export type CertificateKind = 'good' | 'unknown-ca' | 'expired' | 'wrong-name';

const DAY = 86_400_000;

/** An HTTP proxy that ends the TLS of every tunnel itself, with a certificate of its own authority for the asked host. */
export class TlsProxy {
  readonly authority = new Authority('App Access Self-Test simulated root');
  /** An authority that nobody trusts. */
  readonly #stranger = new Authority('A stranger');
  readonly #contexts = new Map<string, SecureContext>();
  readonly #sockets = new Set<Socket>();
  readonly #front: Server;
  readonly #inner: Server;
  readonly #tunnels = new WeakMap<object, { host: string; connection: number }>();
  #connections = 0;
  #port = 0;

  constructor(private readonly options: ProxyOptions) {
    this.#inner = createServer({ keepAliveTimeout: 0, requestTimeout: 0 }, (request, response) => {
      const tunnel = this.#tunnels.get(request.socket);
      if (tunnel) options.onRequest(tunnel.host, tunnel.connection, request, response);
      else response.destroy();
    });
    const serve = (request: IncomingMessage, response: ServerResponse) => {
      options.onPlain(request.url ?? '');
      response.writeHead(502, { 'content-type': 'text/plain' });
      response.end('This proxy serves HTTPS tunnels only.');
    };
    const { ownCertificate } = options;
    this.#front = ownCertificate
      ? createSecureServer(this.#certificate('127.0.0.1', ownCertificate), serve)
      : createServer(serve);
    this.#front.on('connection', (socket: Socket) => this.#keep(socket));
    this.#front.on('connect', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.#connect(request, socket as Socket, head),
    );
  }

  get port(): number {
    return this.#port;
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#front.listen(0, '127.0.0.1', resolve));
    this.#port = (this.#front.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#front.close(() => resolve()));
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  }

  #connect(request: IncomingMessage, socket: Socket, head: Buffer): void {
    const [host = '', port = '443'] = (request.url ?? '').toLowerCase().split(':');
    const fault = this.options.wayFault(host);
    const answer = this.#refusal(request, host, Number(port), fault);
    this.options.onConnect(host, Number(port), answer?.status ?? 200);
    if (answer?.status === 0) {
      socket.destroy();
      return;
    }
    if (answer) {
      const headers = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}\r\n`);
      const length = Buffer.byteLength(answer.body);
      socket.end(
        `HTTP/1.1 ${answer.status} ${answer.reason}\r\n${headers.join('')}content-length: ${length}\r\nconnection: close\r\n\r\n${answer.body}`,
      );
      return;
    }
    if (head.length > 0) socket.unshift(head);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    this.#tunnel(socket, host, fault?.kind === 'tls' ? fault.certificate : 'good');
  }

  #refusal(
    request: IncomingMessage,
    host: string,
    port: number,
    fault: WayFault | undefined,
  ): { status: number; reason: string; headers: Record<string, string>; body: string } | undefined {
    const page = { 'content-type': 'text/html', server: 'squid/6.10' };
    if (!this.#authenticated(request)) {
      const schemes = this.options.schemes ?? ['Basic realm="simulated proxy"'];
      const headers = { ...page, 'proxy-authenticate': schemes.join(', ') };
      return {
        status: 407,
        reason: 'Proxy Authentication Required',
        headers,
        body: '<html>Cache Access Denied</html>',
      };
    }
    if (fault?.kind === 'connect-refused') return { status: 0, reason: '', headers: {}, body: '' };
    if (fault?.kind === 'connect-status') {
      const headers = {
        ...page,
        ...(fault.status === 407 ? { 'proxy-authenticate': 'Negotiate' } : {}),
        ...fault.headers,
      };
      return { status: fault.status, reason: 'Refused', headers, body: fault.body ?? '<html>Refused</html>' };
    }
    if (fault?.kind === 'dns' || !this.options.serves(host) || port !== 443) {
      const body = `<html>Unable to determine IP address from host name "${host}"</html>`;
      return { status: 502, reason: 'Bad Gateway', headers: { ...page, 'x-squid-error': 'ERR_DNS_FAIL 0' }, body };
    }
    return undefined;
  }

  #authenticated(request: IncomingMessage): boolean {
    const { credentials, schemes } = this.options;
    if (schemes && !schemes.some((scheme) => /^basic\b/i.test(scheme))) return false;
    if (!credentials) return true;
    const wanted = Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64');
    return request.headers['proxy-authorization'] === `Basic ${wanted}`;
  }

  #tunnel(socket: Socket, host: string, kind: CertificateKind): void {
    const secure = new TLSSocket(socket, { isServer: true, secureContext: this.#context(host, kind) });
    this.#connections += 1;
    this.#tunnels.set(secure, { host, connection: this.#connections });
    secure.on('error', () => secure.destroy());
    this.#inner.emit('connection', secure);
  }

  #context(host: string, kind: CertificateKind): SecureContext {
    const key = `${kind} ${host}`;
    let context = this.#contexts.get(key);
    if (!context) {
      context = createSecureContext({ ...this.#certificate(host, kind), minVersion: 'TLSv1.2' });
      this.#contexts.set(key, context);
    }
    return context;
  }

  #certificate(host: string, kind: CertificateKind): HostCertificate {
    if (kind === 'unknown-ca') return this.#stranger.issue([host]);
    if (kind === 'wrong-name') return this.authority.issue(['gateway.example.net']);
    if (kind === 'good') return this.authority.issue([host]);
    return this.authority.issue([host], {
      notBefore: new Date(Date.now() - 30 * DAY),
      notAfter: new Date(Date.now() - DAY),
    });
  }
}
