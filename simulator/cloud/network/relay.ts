import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/**
 * Stands before the proxy and holds back every byte for half a round trip in each direction, so that CONNECT, the TLS
 * handshake and each request cost what they cost over a real network. Loopback only.
 */
export class DelayRelay {
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  #port = 0;

  constructor(targetPort: number, roundTripMs: number) {
    const delay = roundTripMs / 2;
    this.#server = createServer({ allowHalfOpen: true }, (client) => {
      const target = connect({ port: targetPort, host: '127.0.0.1', allowHalfOpen: true });
      this.#oneWay(client, target, delay);
      this.#oneWay(target, client, delay);
    });
  }

  get port(): number {
    return this.#port;
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  /** Timers of equal length fire in the order in which they were set, so bytes keep their order. */
  #oneWay(from: Socket, to: Socket, delay: number): void {
    this.#sockets.add(from);
    from.setNoDelay(true);
    from.on('data', (chunk) => setTimeout(() => to.writable && to.write(chunk), delay));
    from.on('end', () => setTimeout(() => to.end(), delay));
    from.on('error', () => from.destroy());
    from.on('close', () => {
      this.#sockets.delete(from);
      setTimeout(() => to.destroy(), delay);
    });
  }
}
