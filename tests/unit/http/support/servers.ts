import { once } from 'node:events';
import * as http from 'node:http';
import * as https from 'node:https';
import * as net from 'node:net';
import type { Duplex } from 'node:stream';
import { type Issued, issue } from './certificates';

export const authority = issue({ subject: 'Test authority', authority: true });

const running: { close(): void }[] = [];

/** Ends every server that a test started. */
export function stopServers(): void {
  for (const server of running.splice(0)) server.close();
}

async function listen(server: net.Server): Promise<number> {
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  });
  running.push({
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as net.AddressInfo).port;
}

export interface Host {
  port: number;
  /** Requests that arrived, in order. */
  requests: { method: string; url: string; headers: http.IncomingHttpHeaders; body: string }[];
  /** Connections that arrived, for a TLS host once they are secure. */
  connections: number;
  /** Those that are open. */
  open: Set<net.Socket>;
}

export type Handler = (request: http.IncomingMessage, response: http.ServerResponse, body: string) => void;

/** An HTTPS host with a certificate for `*.example.test`, `localhost` and 127.0.0.1, unless another is given. */
export async function startHost(handler: Handler, certificate?: Issued): Promise<Host> {
  const { cert, keyPem } =
    certificate ?? issue({ hosts: ['*.example.test', 'localhost', '127.0.0.1'], issuer: authority });
  const host: Host = { port: 0, requests: [], connections: 0, open: new Set() };
  const server = https.createServer({ cert, key: keyPem }, recording(host, handler));
  server.on('secureConnection', counting(host)).on('tlsClientError', () => {});
  host.port = await listen(server);
  return host;
}

/** A plain HTTP host, as the managed-identity endpoint is one. */
export async function startPlainHost(handler: Handler): Promise<Host> {
  const host: Host = { port: 0, requests: [], connections: 0, open: new Set() };
  const server = http.createServer(recording(host, handler));
  server.on('connection', counting(host));
  host.port = await listen(server);
  return host;
}

function counting(host: Host): (socket: net.Socket) => void {
  return (socket) => {
    host.connections++;
    host.open.add(socket.on('close', () => host.open.delete(socket)));
  };
}

function recording(host: Host, handler: Handler): http.RequestListener {
  return async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    host.requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
    handler(request, response, body);
  };
}

/** A server of raw bytes, for answers that are no HTTP. */
export async function startRaw(onConnection: (socket: net.Socket) => void): Promise<number> {
  return listen(net.createServer(onConnection));
}

export interface TestProxy {
  port: number;
  /** Authorities asked for with CONNECT, in order. */
  tunnels: string[];
  /** `Proxy-Authorization` of each of them. */
  authorizations: (string | undefined)[];
}

/** A proxy whose tunnels all end at `target`, whatever name was asked for; or that answers CONNECT with `refusal`. */
export async function startProxy(
  target: number,
  { refusal, certificate }: { refusal?: string; certificate?: Issued } = {},
): Promise<TestProxy> {
  const proxy: TestProxy = { port: 0, tunnels: [], authorizations: [] };
  const server = certificate
    ? https.createServer({ cert: certificate.cert, key: certificate.keyPem })
    : http.createServer();
  server.on('tlsClientError', () => {});
  server.on('connect', (request: http.IncomingMessage, client: Duplex) => {
    proxy.tunnels.push(request.url ?? '');
    proxy.authorizations.push(request.headers['proxy-authorization']);
    client.on('error', () => {});
    if (refusal) {
      client.end(refusal);
      return;
    }
    const upstream = net.connect(target, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  proxy.port = await listen(server);
  return proxy;
}
