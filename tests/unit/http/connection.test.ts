import assert from 'node:assert/strict';
import dns from 'node:dns';
import { once } from 'node:events';
import net, { createServer, type Server, type Socket } from 'node:net';
import tls from 'node:tls';
import sinon from 'sinon';
import { connect } from '../../../core/http/connection';
import { faultOf } from '../../../core/http/fault';

const trust = async () => tls.createSecureContext();
const TARGET = { host: 'graph.microsoft.com', port: 443, secure: true };

/** A proxy that answers as told; `closed` settles when its only connection is over. */
async function proxyThat(answers: (socket: Socket) => void) {
  let server: Server | undefined;
  const closed = new Promise<void>((resolve) => {
    server = createServer((socket) => {
      socket.on('error', () => {}).once('close', () => resolve());
      // A test that fails must not hold the process.
      socket.unref();
      socket.once('data', () => answers(socket));
    });
  });
  await new Promise<void>((resolve) => server?.unref().listen(0, '127.0.0.1', resolve));
  const address = server?.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const route = { proxy: { host: '127.0.0.1', port, secure: false } };
  return { route, closed, stop: () => server?.close() };
}

describe('a connection through a proxy', () => {
  const unheard: unknown[] = [];
  const note = (reason: unknown) => unheard.push(reason);
  beforeEach(() => {
    unheard.length = 0;
    process.on('unhandledRejection', note);
  });
  afterEach(() => {
    process.removeListener('unhandledRejection', note);
  });

  it('that nobody wants any more fails, and no error goes unheard', async () => {
    const { route, stop } = await proxyThat(() => {});
    await assert.rejects(connect(TARGET, route, trust, AbortSignal.abort()), { code: 'ETIMEDOUT' });
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(unheard, []);
    stop();
  });

  it('that the proxy refuses fails with its status', async () => {
    const { route, stop } = await proxyThat((socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
    await assert.rejects(connect(TARGET, route, trust, new AbortController().signal), {
      code: 'PROXY_REFUSED',
      proxyStatus: 403,
    });
    assert.deepEqual(unheard, []);
    stop();
  });

  it('for which the certificates cannot be used fails with that reason, and the tunnel is closed', async () => {
    const { route, closed, stop } = await proxyThat((socket) => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
    const unusable = () => {
      throw new Error('no certificate');
    };
    await assert.rejects(connect(TARGET, route, unusable, new AbortController().signal), /no certificate/);
    await closed;
    assert.deepEqual(unheard, []);
    stop();
  });
});

/** How the first connection is opened. */
const WAYS = [
  ['directly', {}],
  ['to a proxy', { proxy: { host: 'proxy.contoso.example', port: 8080, secure: false } }],
  ['to a proxy that speaks TLS itself', { proxy: { host: 'proxy.contoso.example', port: 8080, secure: true } }],
] as const;

describe('a connection', () => {
  afterEach(() => sinon.restore());

  for (const [what, end] of [
    ['closed', (socket: Socket) => socket.destroy()],
    ['reset', (socket: Socket) => socket.resetAndDestroy()],
  ] as const) {
    it(`that is ${what} before TLS could begin fails with that, and no error goes unheard`, async () => {
      const unheard: unknown[] = [];
      const note = (reason: unknown) => void unheard.push(reason);
      process.on('unhandledRejection', note).on('uncaughtException', note);
      const accepted: Socket[] = [];
      const server = createServer((socket) => void accepted.push(socket));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const opened = sinon.spy(net, 'connect');
      const afterTheEnd = async () => {
        const { returnValue: socket } = opened.firstCall;
        if (socket.connecting) await once(socket, 'connect');
        if (!accepted[0]) await once(server, 'connection');
        for (const other of accepted) end(other);
        await new Promise((resolve) => socket.once('close', resolve));
        return trust();
      };
      const target = { host: '127.0.0.1', port: (server.address() as net.AddressInfo).port, secure: true };
      await assert.rejects(connect(target, {}, afterTheEnd, new AbortController().signal), { code: 'ECONNRESET' });
      server.close();
      process.removeListener('unhandledRejection', note).removeListener('uncaughtException', note);
      assert.deepEqual(unheard, []);
    });
  }

  it('for which the certificates cannot be used fails with that reason, and is closed', async () => {
    const { route, closed, stop } = await proxyThat(() => {});
    const unusable = async () => {
      throw new Error('no certificate');
    };
    const target = { ...route.proxy, secure: true };
    await assert.rejects(connect(target, {}, unusable, new AbortController().signal), /no certificate/);
    await closed;
    stop();
  });

  for (const [what, route] of WAYS) {
    it(`sends each request at once, acknowledged or not what was sent before, ${what}`, async () => {
      const opened = sinon.stub(net, 'connect');
      const socket = new net.Socket().destroy();
      const noDelay = sinon.spy(socket, 'setNoDelay');
      opened.returns(socket);
      await assert.rejects(connect(TARGET, route, trust, new AbortController().signal));
      sinon.assert.calledOnceWithExactly(noDelay);
    });
  }
});

describe('a name with several addresses', () => {
  afterEach(() => sinon.restore());

  const BOTH = [
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ];
  type Answer = (error: null, addresses: typeof BOTH) => void;
  /** Every name has both addresses; what the question was is kept. */
  function twoAddresses() {
    const asked: dns.LookupOptions[] = [];
    const lookup = (_host: string, options: dns.LookupOptions, answer: Answer) => {
      asked.push(options);
      setImmediate(answer, null, BOTH);
    };
    sinon.replace(dns, 'lookup', lookup as unknown as typeof dns.lookup);
    return asked;
  }
  /** A port on which nobody listens. */
  async function closedPort(): Promise<number> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as net.AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
  const never = () => new AbortController().signal;

  for (const [what, route] of WAYS) {
    it(`gets two and a half seconds for each of them, IPv4 first, ${what}`, async () => {
      const asked = twoAddresses();
      const opened = sinon.stub(net, 'connect');
      opened.returns(new net.Socket().destroy());
      await assert.rejects(connect(TARGET, route, trust, never()));
      const options = opened.firstCall.args[0] as unknown as net.TcpNetConnectOpts;
      assert.equal(options.autoSelectFamily, true);
      assert.equal(options.autoSelectFamilyAttemptTimeout, 2500);
      await new Promise<void>((resolve) => options.lookup?.('graph.microsoft.com', { all: true }, () => resolve()));
      assert.deepEqual(asked, [{ all: true, verbatim: false }]);
    });
  }

  it('fails with what became of each of them', async () => {
    const port = await closedPort();
    twoAddresses();
    const target = { host: 'graph.microsoft.com', port, secure: true };
    const error: unknown = await connect(target, {}, trust, never()).catch((reason: unknown) => reason);
    const { code, message } = faultOf(error);
    assert.equal(code, 'ECONNREFUSED');
    assert.match(message, /^no address took the connection: IPv4 127\.0\.0\.1 ECONNREFUSED, IPv6 ::1 E[A-Z]+$/);
  });
});
