import { request as httpRequest } from 'node:http';
import type { Socket } from 'node:net';
import { connect as tlsConnect } from 'node:tls';

export interface Page {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface Visit {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Opens one page through the proxy: a client without any library, as an administrator's browser would come. */
export async function visit(proxyUrl: string, ca: string, address: string, options: Visit = {}): Promise<Page> {
  const url = new URL(address);
  const socket = await tunnel(new URL(proxyUrl), url.hostname);
  try {
    return await exchange(socket, ca, url, options);
  } finally {
    socket.destroy();
  }
}

function tunnel(proxy: URL, host: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const authorization = Buffer.from(`${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`);
    const request = httpRequest({
      host: proxy.hostname,
      port: proxy.port,
      method: 'CONNECT',
      path: `${host}:443`,
      agent: false,
      headers: proxy.username ? { 'proxy-authorization': `Basic ${authorization.toString('base64')}` } : {},
    });
    request.on('connect', (answer, socket) => {
      if (answer.statusCode === 200) resolve(socket as Socket);
      else reject(new Error(`The proxy answered CONNECT with ${answer.statusCode}`));
    });
    request.on('error', reject);
    request.end();
  });
}

function exchange(socket: Socket, ca: string, url: URL, options: Visit): Promise<Page> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        host: url.hostname,
        path: `${url.pathname}${url.search}`,
        method: options.method ?? 'GET',
        headers: { host: url.hostname, ...options.headers },
        createConnection: () => tlsConnect({ socket, servername: url.hostname, ca }),
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const headers = Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(', ')]);
          resolve({
            status: answer.statusCode ?? 0,
            headers: Object.fromEntries(headers),
            body: Buffer.concat(chunks).toString('utf8'),
          });
        });
      },
    );
    request.on('error', reject);
    request.end(options.body);
  });
}
