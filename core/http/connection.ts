import { lookup } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { isIP, type LookupFunction, type Socket, connect as tcpConnect } from 'node:net';
import type { ConnectionOptions, SecureContext } from 'node:tls';
import { oneTurn } from '../util/oneTurn';
import { bracketed, type ProxyServer, proxyName, type Route } from './network';

// perf: Certificates made ready, and Node
// perf: TLS loaded while the connection is being opened

/** The certificates that are trusted, and the client certificate. */
export type Trust = () => Promise<SecureContext>;

export interface Target {
  host: string;
  port: number;
  secure: boolean;
}

/** A connection that was never made. `code` is Node's, OpenSSL's or one of ours. */
export class ConnectionError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** Status with which the proxy answered CONNECT. */
    readonly proxyStatus?: number,
    /** Ways to sign in that a proxy named with its 407, such as `NTLM`. */
    readonly proxyOffers?: readonly string[],
  ) {
    super(message);
  }
}

/** The connection to the proxy itself failed, or it gave no answer; `cause` says how. */
export class AtProxyError extends Error {
  readonly code?: unknown;

  constructor(override readonly cause: Error) {
    super(cause.message);
    this.code = 'code' in cause ? cause.code : undefined;
  }
}

/**
 * Opens a connection that is ready for a request: TCP, CONNECT where there is a proxy, TLS where the target wants it.
 * Certificates are always checked, whatever `NODE_TLS_REJECT_UNAUTHORIZED` says. `onGreeting` is called when TLS begins: from then
 * on the other side has the word.
 */
export async function connect(
  target: Target,
  route: Route,
  trust: Trust,
  signal: AbortSignal,
  onGreeting: () => void = () => {},
): Promise<Socket> {
  if ('unusable' in route) throw new ConnectionError('PROXY_UNUSABLE', route.unusable);
  const opening = route.proxy ? openTunnel(target, route.proxy, trust, signal) : openTcp(target, signal);
  return target.secure ? secured(opening, target.host, trust, signal, onGreeting) : opening;
}

/**
 * How long one address of several may take, in milliseconds. Node's own 250 are less than one round trip of a far VPN, and
 * where the last address cannot be reached at all (IPv6 without a route) no attempt ever succeeds (nodejs/node#54359). With
 * IPv4 first, waiting longer costs nothing where IPv6 leads nowhere.
 */
const PER_ADDRESS_MS = 2500;

/** Not `dns.setDefaultResultOrder`: that would change it for the whole process, which may not be ours. */
const ipv4First: LookupFunction = (host, options, callback) => lookup(host, { ...options, verbatim: false }, callback);

const ADDRESSES = {
  lookup: ipv4First,
  autoSelectFamily: true,
  autoSelectFamilyAttemptTimeout: PER_ADDRESS_MS,
};

/**
 * Sends what is written without waiting until what was written before is acknowledged (`TCP_NODELAY`), as Node's own agents
 * do. Otherwise a request shortly after the handshake is held back for up to one round trip.
 */
function openTcp({ host, port }: Target, signal: AbortSignal): Promise<Socket> {
  return ready(tcpConnect({ host, port, ...ADDRESSES }).setNoDelay(), 'connect', signal);
}

/** TLS over a connection that is being opened. Where it fails, that one is closed. */
async function secured(
  opening: Promise<Socket>,
  host: string,
  trust: Trust,
  signal: AbortSignal,
  onGreeting: () => void = () => {},
): Promise<Socket> {
  // From here on the TLS socket above it reports every error; one before that must not count as one that nobody hears.
  opening.then(
    (socket) => socket.on('error', () => {}),
    () => {},
  );
  try {
    // To load TLS and to read certificates takes a while: done while the connection is opened, once it has been asked for.
    await oneTurn();
    const { connect: tlsConnect } = await import('node:tls');
    const options = tlsOptions(host, await trust());
    const socket = await opening;
    if (socket.destroyed) throw closedEarly();
    const securing = ready(tlsConnect({ socket, ...options }), 'secureConnect', signal);
    onGreeting();
    return await securing;
  } catch (error) {
    // Where not even TLS could begin, nobody else would close it, and it would hold the process.
    opening.then(
      (socket) => socket.destroy(),
      () => {},
    );
    throw error;
  }
}

function tlsOptions(host: string, secureContext: SecureContext): ConnectionOptions {
  return {
    secureContext,
    host,
    servername: isIP(host) ? '' : host,
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: true,
  };
}

/** Resolves when the socket emits `event`; rejects, with the socket destroyed, on an error, a close or an abort. */
function ready(socket: Socket, event: 'connect' | 'secureConnect', signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      signal.removeEventListener('abort', abort);
      socket.removeListener(event, opened).removeListener('close', closed);
      end();
    };
    const opened = () => settle(() => resolve(socket.removeListener('error', failed)));
    const failed = (error: Error) => {
      socket.destroy();
      settle(() => reject(error));
    };
    const closed = () => failed(closedEarly());
    const abort = () => failed(new ConnectionError('ETIMEDOUT', 'The connection was not established in time'));
    // The error listener stays after a failure: a late error of a destroyed socket must not end the process.
    socket.once(event, opened).on('error', failed).once('close', closed);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}

const closedEarly = () => new ConnectionError('ECONNRESET', 'The connection was closed while it was being established');

/** Asks the proxy for a tunnel. Its refusal never looks like an answer of the target. */
async function openTunnel(target: Target, proxy: ProxyServer, trust: Trust, signal: AbortSignal): Promise<Socket> {
  const opening = openTcp(proxy, signal);
  const socket = await (proxy.secure ? secured(opening, proxy.host, trust, signal) : opening).catch((error: Error) => {
    throw new AtProxyError(error);
  });
  const authority = `${bracketed(target.host)}:${target.port}`;
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      createConnection: () => socket,
      method: 'CONNECT',
      host: proxy.host,
      port: proxy.port,
      path: authority,
      headers: {
        Host: authority,
        ...(proxy.authorization && { 'Proxy-Authorization': proxy.authorization.reveal() }),
      },
    });
    const fail = (error: Error) => {
      signal.removeEventListener('abort', abort);
      socket.on('error', () => {}).destroy();
      reject(error instanceof ConnectionError ? error : new AtProxyError(error));
    };
    const abort = () => fail(new ConnectionError('ETIMEDOUT', `The proxy ${proxyName(proxy)} did not answer in time`));
    signal.addEventListener('abort', abort, { once: true });
    request.on('error', fail);
    request.once('connect', (answer, tunnel: Socket, head) => {
      const status = answer.statusCode ?? 0;
      if (status < 200 || status > 299) {
        const reason = `${status} ${answer.statusMessage ?? ''}`.trim();
        const offers = status === 407 ? offeredBy(answer.headers['proxy-authenticate']) : undefined;
        fail(new ConnectionError('PROXY_REFUSED', `The proxy answered CONNECT with ${reason}`, status, offers));
        return;
      }
      signal.removeEventListener('abort', abort);
      if (head.length > 0) tunnel.unshift(head);
      resolve(tunnel);
    });
    request.end();
  });
}

const MOST_OFFERS = 6;

/** The schemes in `Proxy-Authenticate` (RFC 9110, section 11): the first word of each challenge. */
function offeredBy(header: string | readonly string[] | undefined): string[] {
  const lines = [header ?? []].flat().flatMap((line) => line.split(','));
  const schemes = lines.flatMap((part) => /^\s*([A-Za-z][\w-]{1,30})(?=\s*$|\s+[^\s=])/.exec(part)?.[1] ?? []);
  return [...new Set(schemes)].slice(0, MOST_OFFERS);
}
