import { Agent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import type { Socket } from 'node:net';

/** Opens a connection to a host; `onGreeting` is called when TLS begins. */
export type Open = (host: string, port: number, secure: boolean, onGreeting?: () => void) => Promise<Socket>;

/** A connection opened ahead. */
interface Ahead {
  opening: Promise<Socket>;
  /** TLS has begun, or never will. */
  greeted: Promise<void>;
}

/**
 * Keeps connections for the next request to the same host, through a proxy as well, and opens some ahead of need.
 * It does not bound their number: the sender of the requests does.
 */
export class ConnectionPool {
  readonly #http = this.#connecting(new Agent({ keepAlive: true }), false);
  #https: HttpsAgent | undefined;
  readonly #open: Open;
  /** Connections opened ahead and not taken yet, by `host:port`. */
  readonly #ahead = new Map<string, Ahead[]>();
  readonly #sockets = new Set<Socket>();

  constructor(open: Open) {
    this.#open = async (host, port, secure, onGreeting) => {
      const socket = await open(host, port, secure, onGreeting);
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
      return socket;
    };
  }

  /** What Node sends requests by. */
  async agents(): Promise<{ http: Agent; https: HttpsAgent }> {
    if (!this.#https) {
      // perf: TLS loaded while the connection is being opened
      const https = await import('node:https');
      // Another request may have made one meanwhile.
      this.#https ??= this.#connecting(new https.Agent({ keepAlive: true }), true);
    }
    return { http: this.#http, https: this.#https };
  }

  /** Opens TLS connections, so that the next `count` requests to this host find one each among those and the idle ones. */
  preconnect(host: string, port: number, count: number): void {
    const key = `${host}:${port}`;
    for (let ready = this.#readyFor(key); ready < count; ready++) this.#openAhead(key, host, port);
  }

  /** Connections that wait for a request: opened ahead, or idle since their last one. */
  #readyFor(key: string): number {
    const idle = Object.entries(this.#https?.freeSockets ?? {}).filter(([name]) => name.startsWith(`${key}:`));
    const ahead = this.#ahead.get(key)?.length ?? 0;
    return idle.reduce((sum, [, sockets]) => sum + (sockets?.length ?? 0), ahead);
  }

  /** Waits until all connections opened ahead to this host wait for the host in turn. At once where none is on its way. */
  async greeted(host: string, port: number): Promise<void> {
    await Promise.all((this.#ahead.get(`${host}:${port}`) ?? []).map(({ greeted }) => greeted));
  }

  #openAhead(key: string, host: string, port: number): void {
    let onGreeting = () => {};
    const greeted = new Promise<void>((resolve) => {
      onGreeting = resolve;
    });
    const opening = this.#open(host, port, true, onGreeting);
    const ahead: Ahead = { opening, greeted };
    this.#ahead.set(key, [...(this.#ahead.get(key) ?? []), ahead]);
    const forget = () => {
      onGreeting();
      const left = this.#ahead.get(key)?.filter((other) => other !== ahead);
      if (left) this.#ahead.set(key, left);
    };
    opening.then((socket) => {
      // An idle connection must neither hold the process nor end it by an error nobody hears.
      socket.on('error', () => {}).once('close', forget);
      if (this.#ahead.get(key)?.includes(ahead)) socket.unref();
    }, forget);
  }

  close(): void {
    this.#ahead.clear();
    for (const socket of this.#sockets) socket.destroy();
  }

  #connecting<A extends Agent>(agent: A, secure: boolean): A {
    agent.createConnection = (options, callback) => {
      const host = options.host ?? 'localhost';
      const port = Number(options.port) || (secure ? 443 : 80);
      this.#take(host, port, secure).then(
        (socket) => callback?.(null, socket),
        // Node passes only the error on; the type wants a stream beside it.
        (error) => (callback as ((error: Error) => void) | undefined)?.(error),
      );
      return undefined;
    };
    return agent;
  }

  async #take(host: string, port: number, secure: boolean): Promise<Socket> {
    const ahead = secure ? this.#ahead.get(`${host}:${port}`)?.shift() : undefined;
    const socket = await ahead?.opening;
    if (!socket || socket.destroyed || !socket.writable) return this.#open(host, port, secure);
    socket.ref();
    return socket;
  }
}
