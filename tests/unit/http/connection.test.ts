import assert from 'node:assert/strict';
import { createServer, type Server, type Socket } from 'node:net';
import { createSecureContext } from 'node:tls';
import { connect } from '../../../core/http/connection';

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
    await assert.rejects(connect(TARGET, route, createSecureContext, AbortSignal.abort()), { code: 'ETIMEDOUT' });
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(unheard, []);
    stop();
  });

  it('that the proxy refuses fails with its status', async () => {
    const { route, stop } = await proxyThat((socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
    await assert.rejects(connect(TARGET, route, createSecureContext, new AbortController().signal), {
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
