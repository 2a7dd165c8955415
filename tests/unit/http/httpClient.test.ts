import assert from 'node:assert/strict';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Exchange, HttpAnswer, HttpClient, HttpOutcome, HttpRequest } from '../../../core/http/client';
import { createHttpClient } from '../../../core/http/httpClient';
import type { NetworkSettings } from '../../../core/http/network';
import { Secret } from '../../../core/model/secret';
import { issue } from './support/certificates';
import {
  authority,
  type Handler,
  type Host,
  startHost,
  startPlainHost,
  startProxy,
  startRaw,
  stopServers,
} from './support/servers';
import { TestClock, TIME_OUT_MS } from './support/testClock';

const IDENTITY_CONNECT_MS = 3000;

describe('the HTTP client', () => {
  let clock: TestClock;
  let exchanges: Exchange[];
  let clients: HttpClient[];

  beforeEach(() => {
    clock = new TestClock([TIME_OUT_MS, IDENTITY_CONNECT_MS]);
    exchanges = [];
    clients = [];
  });

  afterEach(() => {
    for (const client of clients) client.close();
    stopServers();
  });

  async function client(settings: Partial<NetworkSettings> = {}): Promise<HttpClient> {
    const onExchange = (exchange: Exchange) => void exchanges.push(exchange);
    const made = await createHttpClient(
      { ca: [authority.cert], ...settings },
      { clock, timeoutMs: TIME_OUT_MS, onExchange },
    );
    clients.push(made);
    return made;
  }

  const through = (port: number, more: object = {}) => ({
    proxy: { url: `http://127.0.0.1:${port}`, bypass: [], ...more },
  });
  const ask = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
    method: 'GET',
    url,
    purpose: 'probe',
    ...more,
  });
  const at = (host: { port: number }, path = '/') => `https://localhost:${host.port}${path}`;
  const ok: Handler = (_request, response) => void response.end('fine');

  function answered(outcome: HttpOutcome): HttpAnswer {
    assert.ok(outcome.kind === 'answer', `an answer, not ${JSON.stringify(outcome)}`);
    return outcome;
  }

  function failed(outcome: HttpOutcome, code: string) {
    assert.ok(outcome.kind === 'fault', `a fault, not ${JSON.stringify(outcome)}`);
    assert.equal(outcome.code, code, outcome.message);
    return outcome;
  }

  describe('asking', () => {
    it('hands back status, headers and text, whatever the status', async () => {
      const host = await startHost((_request, response) => {
        response.writeHead(403, { 'Request-Id': 'r-1', 'X-Two': ['a', 'b'] });
        response.end('{"error":"nö"}');
      });
      const answer = answered(await (await client()).send(ask(at(host, '/v1.0/users?$top=1&key=k'))));
      assert.equal(answer.status, 403);
      assert.equal(answer.headers['request-id'], 'r-1');
      assert.equal(answer.headers['x-two'], 'a, b');
      assert.equal(answer.body, '{"error":"nö"}');
      assert.equal(answer.truncated, false);
      assert.equal(answer.attempts, 1);
      assert.equal(host.requests[0]?.url, '/v1.0/users?$top=1&key=k');
    });

    it('sends method, headers, body and bearer as they were given', async () => {
      const host = await startHost(ok);
      const headers = { 'Content-Type': 'application/json' };
      const bearer = new Secret('token-1');
      await (await client()).send(ask(at(host), { method: 'POST', headers, body: '{"a":1}', bearer }));
      const [request] = host.requests;
      assert.equal(request?.method, 'POST');
      assert.equal(request?.body, '{"a":1}');
      assert.equal(request?.headers['content-type'], 'application/json');
      assert.equal(request?.headers.authorization, 'Bearer token-1');
      assert.equal(request?.headers['user-agent'], 'app-access-self-test');
    });

    it('never follows a redirect', async () => {
      const host = await startHost((_request, response) => {
        response.writeHead(302, { Location: '/elsewhere' }).end();
      });
      assert.equal(answered(await (await client()).send(ask(at(host)))).status, 302);
      assert.equal(host.requests.length, 1);
    });

    it('takes an answer of HTTP/1.0, without a length', async () => {
      const port = await startRaw((socket) => socket.once('data', () => socket.end('HTTP/1.0 200 OK\r\n\r\nold')));
      const request = ask(`http://127.0.0.1:${port}/`, { purpose: 'identity' });
      assert.equal(answered(await (await client()).send(request)).body, 'old');
    });

    it('strips a byte order mark, which would break JSON', async () => {
      const host = await startHost((_request, response) => void response.end('\ufeff{}'));
      assert.equal(answered(await (await client()).send(ask(at(host)))).body, '{}');
    });

    it('reports each exchange without the values of its query', async () => {
      const host = await startHost((_request, response) => {
        response.setHeader('request-id', 'r-1').end();
      });
      await (await client()).send(ask(at(host, '/a/b?$top=1&code=hidden'), { purpose: 'discovery' }));
      const [exchange] = exchanges;
      assert.equal(exchange?.path, '/a/b?$top=1&code=…');
      assert.equal(exchange?.host, `localhost:${host.port}`);
      assert.equal(exchange?.result, 200);
      assert.equal(exchange?.attempt, 1);
      assert.equal(exchange?.purpose, 'discovery');
      assert.equal(exchange?.requestId, 'r-1');
    });

    const refused: [string, string, Partial<HttpRequest>][] = [
      ['plain HTTP', 'http://localhost/', {}],
      ['plain HTTP for a token', 'http://localhost/', { purpose: 'token' }],
      ['another scheme', 'ftp://localhost/', { purpose: 'identity' }],
      ['user and password', 'https://user:pass@localhost/', {}],
      ['nonsense', 'localhost', {}],
    ];
    for (const [what, url, more] of refused) {
      it(`refuses an address with ${what} before anything is sent`, async () => {
        const fault = failed(await (await client()).send(ask(url, more)), 'ADDRESS_REFUSED');
        assert.equal(fault.attempts, 0);
        assert.ok(!fault.message.includes('pass@'));
      });
    }
  });

  describe('bodies', () => {
    const text = 'ä plain text '.repeat(50);
    const encodings: [string, Buffer][] = [
      ['gzip', gzipSync(text)],
      ['deflate', deflateSync(text)],
      ['br', brotliCompressSync(text)],
      ['GZIP', gzipSync(text)],
      ['Deflate', deflateRawSync(text)],
      ['deflate, gzip', gzipSync(deflateSync(text))],
      ['utf-8', Buffer.from(text)],
    ];
    for (const [encoding, bytes] of encodings) {
      it(`decodes ${encoding}`, async () => {
        const host = await startHost((_request, response) => {
          response.writeHead(200, { 'Content-Encoding': encoding }).end(bytes);
        });
        assert.equal(answered(await (await client()).send(ask(at(host)))).body, text);
      });
    }

    for (const [encoding, bytes] of encodings.slice(0, 3)) {
      it(`says that a truncated ${encoding} body is broken`, async () => {
        const host = await startHost((_request, response) => {
          response.writeHead(200, { 'Content-Encoding': encoding }).end(bytes.subarray(0, bytes.length - 9));
        });
        failed(await (await client()).send(ask(at(host))), 'BODY_BROKEN');
        assert.equal(host.requests.length, 1);
      });
    }

    it('names a compression that nobody asked for, and takes an empty answer for empty', async () => {
      const host = await startHost((request, response) => {
        response.writeHead(200, { 'Content-Encoding': 'zstd' }).end(request.url === '/empty' ? '' : 'x');
      });
      assert.match(failed(await (await client()).send(ask(at(host))), 'BODY_BROKEN').message, /compressed as zstd/);
      assert.equal(answered(await (await client()).send(ask(at(host, '/empty')))).body, '');
    });

    it('stops at the limit of the decoded text of a bare deflate body as well', async () => {
      const bomb = deflateRawSync(Buffer.alloc(30 * 1024 * 1024));
      const host = await startHost((_request, response) => {
        response.writeHead(200, { 'Content-Encoding': 'deflate' }).end(bomb);
      });
      assert.equal(answered(await (await client()).send(ask(at(host)))).body.length, 1024 * 1024);
    });

    it('says that a body with the wrong encoding is broken', async () => {
      const host = await startHost((_request, response) => {
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('<html>no gzip</html>');
      });
      failed(await (await client()).send(ask(at(host))), 'BODY_BROKEN');
    });

    it('needs no body for an encoded answer without one', async () => {
      const host = await startHost((_request, response) => {
        response.writeHead(204, { 'Content-Encoding': 'gzip' }).end();
      });
      assert.equal(answered(await (await client()).send(ask(at(host)))).body, '');
    });

    it('stops reading a body of 50 MB after one, and drops the connection', async () => {
      let sent = 0;
      const host = await startHost((_request, response) => {
        const chunk = Buffer.alloc(64 * 1024, 'x');
        const write = () => {
          while (sent < 50 * 1024 * 1024) {
            sent += chunk.length;
            if (!response.write(chunk)) return;
          }
          response.end();
        };
        response.on('drain', write);
        write();
      });
      const answer = answered(await (await client()).send(ask(at(host))));
      assert.equal(answer.truncated, true);
      assert.equal(answer.body.length, 1024 * 1024);
      assert.ok(sent < 50 * 1024 * 1024, 'the host was stopped on the way');
    });

    it('stops reading a body that never ends', async () => {
      const host = await startHost((_request, response) => {
        const timer = setInterval(() => response.write(Buffer.alloc(256 * 1024, 'x')), 1);
        response.on('close', () => clearInterval(timer));
      });
      assert.equal(answered(await (await client()).send(ask(at(host)))).truncated, true);
    });

    it('stops at the limit of the decoded text, however small the gzip body is', async () => {
      const bomb = gzipSync(Buffer.alloc(30 * 1024 * 1024));
      const host = await startHost((_request, response) => {
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb);
      });
      const answer = answered(await (await client()).send(ask(at(host))));
      assert.equal(answer.truncated, true);
      assert.equal(answer.body.length, 1024 * 1024);
    });

    it('does not call a body truncated that ends exactly at the limit', async () => {
      const host = await startHost((_request, response) => void response.end('x'.repeat(1024 * 1024)));
      const answer = answered(await (await client()).send(ask(at(host))));
      assert.equal(answer.truncated, false);
      assert.equal(answer.body.length, 1024 * 1024);
    });
  });

  describe('secrets', () => {
    it('do not come back when a server echoes them', async () => {
      const host = await startHost((request, response, body) => {
        const echo = { authorization: request.headers.authorization, body };
        response.writeHead(400, { 'X-Echo': request.headers.authorization ?? '' }).end(JSON.stringify(echo));
      });
      const sent = { bearer: 'opaque-token-1', secret: 'p@ss~w"rd+1', assertion: 'assertion-1' };
      const body = new URLSearchParams({ client_secret: sent.secret, client_assertion: sent.assertion }).toString();
      const answer = answered(
        await (await client()).send(ask(at(host), { method: 'POST', body, bearer: new Secret(sent.bearer) })),
      );
      const all = JSON.stringify(answer);
      for (const secret of Object.values(sent)) {
        assert.ok(!all.includes(secret), secret);
        assert.ok(!all.includes(encodeURIComponent(secret)), secret);
      }
      assert.match(answer.body, /Bearer \*\*\*/);
    });

    it('are not in the fault when a header cannot be sent', async () => {
      const host = await startHost(ok);
      const outcome = await (await client()).send(
        ask(at(host), { headers: { 'X-Bad name': 'v' }, bearer: new Secret('tok-12345') }),
      );
      assert.ok(!JSON.stringify(outcome).includes('tok-12345'));
      assert.equal(outcome.kind, 'fault');
    });
  });

  describe('connections', () => {
    it('are kept for the next request', async () => {
      const host = await startHost(ok);
      const http = await client();
      for (let i = 0; i < 3; i++) answered(await http.send(ask(at(host))));
      assert.equal(host.connections, 1);
    });

    it('are kept through a proxy: one tunnel for several requests', async () => {
      const host = await startHost(ok);
      const proxy = await startProxy(host.port);
      const http = await client(through(proxy.port));
      for (let i = 0; i < 3; i++) answered(await http.send(ask('https://login.example.test/')));
      answered(await http.send(ask('https://api.example.test/')));
      assert.deepEqual(proxy.tunnels, ['login.example.test:443', 'api.example.test:443']);
      assert.equal(host.connections, 2);
    });

    it('opened ahead are used by the next request to that host', async () => {
      const host = await startHost(ok);
      const proxy = await startProxy(host.port);
      const http = await client(through(proxy.port));
      http.preconnect('https://api.example.test/v1.0', 1);
      answered(await http.send(ask('https://other.example.test/')));
      answered(await http.send(ask('https://api.example.test/')));
      assert.deepEqual(proxy.tunnels, ['api.example.test:443', 'other.example.test:443']);
    });

    it('opened ahead are not doubled while an idle one waits', async () => {
      const host = await startHost(ok);
      const proxy = await startProxy(host.port);
      const http = await client(through(proxy.port));
      answered(await http.send(ask('https://api.example.test/')));
      http.preconnect('https://api.example.test/', 1);
      answered(await http.send(ask('https://api.example.test/')));
      assert.equal(proxy.tunnels.length, 1);
    });

    it('opened ahead are as many as the next requests need, idle ones among them', async () => {
      const host = await startHost(ok);
      const http = await client();
      answered(await http.send(ask(at(host))));
      http.preconnect(at(host), 3);
      await until(() => host.open.size === 3);
      http.preconnect(at(host), 2);
      for (const outcome of await Promise.all([1, 2, 3].map(() => http.send(ask(at(host)))))) answered(outcome);
      assert.equal(host.connections, 3);
    });

    it('opened ahead are never more than requests that may be under way', async () => {
      const host = await startHost(ok);
      const proxy = await startProxy(host.port);
      const http = await client(through(proxy.port));
      http.preconnect('https://api.example.test/', 300);
      await until(() => host.open.size === 16);
      assert.equal(proxy.tunnels.length, 16);
    });

    it('opened ahead and closed by the host since are replaced', async () => {
      const host = await startHost(ok);
      const http = await client();
      http.preconnect(at(host), 1);
      await until(() => host.open.size === 1);
      for (const socket of host.open) socket.destroy();
      await until(() => host.open.size === 0);
      answered(await http.send(ask(at(host))));
      assert.equal(host.connections, 2);
    });

    it('that cannot be opened ahead fail in silence', async () => {
      const http = await client();
      http.preconnect('https://127.0.0.1:1/', 1);
      http.preconnect('not a URL', 1);
      http.preconnect('http://localhost/', 1);
      await new Promise((resolve) => setImmediate(resolve));
    });

    it('are at most sixteen to one host, and every request is served', async () => {
      let most = 0;
      let now = 0;
      const host: Host = await startHost((_request, response) => {
        most = Math.max(most, ++now);
        setImmediate(() => {
          now--;
          response.end('fine');
        });
      });
      const http = await client();
      const outcomes = await Promise.all(Array.from({ length: 60 }, () => http.send(ask(at(host)))));
      for (const outcome of outcomes) assert.equal(answered(outcome).body, 'fine');
      assert.ok(host.connections <= 16, `${host.connections} connections`);
      assert.ok(most > 1, 'requests go side by side');
      assert.equal(host.requests.length, 60);
    });
  });

  describe('proxies', () => {
    const refusals: [number, string][] = [
      [407, 'Proxy Authentication Required'],
      [403, 'Forbidden'],
      [502, 'Bad Gateway'],
      [302, 'Found'],
    ];
    for (const [status, reason] of refusals) {
      it(`that answer CONNECT with ${status} are distinguished from the host’s own answer`, async () => {
        const refusal = `HTTP/1.1 ${status} ${reason}\r\nContent-Type: text/html\r\n\r\n<html>blocked</html>`;
        const proxy = await startProxy(0, { refusal });
        const outcome = await (await client(through(proxy.port))).send(ask('https://api.example.test/'));
        const fault = failed(outcome, 'PROXY_REFUSED');
        assert.equal(fault.proxyStatus, status);
        assert.equal(fault.proxy, `127.0.0.1:${proxy.port}`);
        assert.match(fault.message, new RegExp(`${status} ${reason}`));
        assert.equal(proxy.tunnels.length, 1, 'it is asked once');
      });
    }

    it('get their password, and a fault does not hold it', async () => {
      const proxy = await startProxy(0, { refusal: 'HTTP/1.1 407 No\r\n\r\n' });
      const settings = through(proxy.port, { username: 'user', password: new Secret('p@ss:1') });
      const fault = failed(await (await client(settings)).send(ask('https://api.example.test/')), 'PROXY_REFUSED');
      const basic = Buffer.from('user:p@ss:1').toString('base64');
      assert.deepEqual(proxy.authorizations, [`Basic ${basic}`]);
      assert.ok(!JSON.stringify([fault, exchanges]).includes(basic));
      assert.ok(!JSON.stringify([fault, exchanges]).includes('p@ss:1'));
    });

    it('that speak no HTTP are a protocol fault', async () => {
      const port = await startRaw((socket) => socket.once('data', () => socket.end('<html>hello</html>')));
      const fault = failed(
        await (await client(through(port))).send(ask('https://api.example.test/')),
        'HPE_INVALID_CONSTANT',
      );
      assert.equal(fault.proxy, `127.0.0.1:${port}`);
    });

    it('that open the tunnel and then speak HTML fail at TLS', async () => {
      const port = await startRaw((socket) =>
        socket.once('data', () => {
          socket.write('HTTP/1.1 200 OK\r\n\r\n');
          socket.once('data', () => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n<html>blocked</html>'));
        }),
      );
      const outcome = await (await client(through(port))).send(ask('https://api.example.test/'));
      assert.ok(outcome.kind === 'fault');
      assert.match(outcome.code, /^(?:EPROTO|ERR_SSL_\w+)$/);
    });

    it('that are not there are named', async () => {
      const fault = failed(await (await client(through(1))).send(ask('https://api.example.test/')), 'ECONNREFUSED');
      assert.equal(fault.proxy, '127.0.0.1:1');
    });

    it('with TLS of their own work, their certificate checked', async () => {
      const host = await startHost(ok);
      const certificate = issue({ hosts: ['proxy.example.test', '127.0.0.1'], issuer: authority });
      const proxy = await startProxy(host.port, { certificate });
      const settings = { proxy: { url: `https://127.0.0.1:${proxy.port}`, bypass: [] } };
      answered(await (await client(settings)).send(ask('https://api.example.test/')));
      failed(
        await (await client({ ...settings, ca: [] })).send(ask('https://api.example.test/')),
        'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      );
    });

    it('of an unknown kind are refused with a reason', async () => {
      const settings = { proxy: { url: 'socks5://127.0.0.1:1080', bypass: [] } };
      const fault = failed(await (await client(settings)).send(ask('https://api.example.test/')), 'PROXY_UNUSABLE');
      assert.match(fault.message, /only HTTP and HTTPS proxies/);
    });

    it('are never asked for a managed identity', async () => {
      const host = await startPlainHost(ok);
      const proxy = await startProxy(host.port);
      const url = `http://127.0.0.1:${host.port}/metadata`;
      answered(await (await client(through(proxy.port))).send(ask(url, { purpose: 'identity' })));
      assert.deepEqual(proxy.tunnels, []);
    });
  });

  describe('certificates', () => {
    const hosts = ['localhost'];
    const cases: [string, () => Parameters<typeof issue>[0], string][] = [
      [
        'of an unknown authority',
        () => ({ hosts, issuer: issue({ authority: true, subject: 'Other' }) }),
        'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      ],
      ['that signed itself', () => ({ hosts }), 'DEPTH_ZERO_SELF_SIGNED_CERT'],
      [
        'that expired',
        () => ({ hosts, issuer: authority, notAfter: new Date(Date.now() - 3600_000) }),
        'CERT_HAS_EXPIRED',
      ],
      ['for another name', () => ({ hosts: ['other.test'], issuer: authority }), 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ];
    for (const [what, wanted, code] of cases) {
      it(`${what} are refused once and for all: ${code}`, async () => {
        const host = await startHost(ok, issue(wanted()));
        const fault = failed(await (await client()).send(ask(at(host), { bearer: new Secret('token-1') })), code);
        assert.equal(fault.attempts, 1);
        assert.equal(host.requests.length, 0, 'nothing was sent');
      });
    }

    it('are checked against the host’s name behind a proxy as well', async () => {
      const host = await startHost(ok, issue({ hosts: ['other.test'], issuer: authority }));
      const proxy = await startProxy(host.port);
      const outcome = await (await client(through(proxy.port))).send(ask('https://api.example.test/'));
      failed(outcome, 'ERR_TLS_CERT_ALTNAME_INVALID');
      assert.equal(host.requests.length, 0);
    });

    it('are checked even where the environment switches checks off', async () => {
      const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      const { emitWarning } = process;
      process.emitWarning = () => {};
      process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
      try {
        const host = await startHost(ok, issue({ hosts }));
        failed(await (await client()).send(ask(at(host))), 'DEPTH_ZERO_SELF_SIGNED_CERT');
      } finally {
        if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
        else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
        process.emitWarning = emitWarning;
      }
    });

    it('of the machine that cannot be used are reported at once, with the reason and without the key', async () => {
      const key = new Secret('-----BEGIN PRIVATE KEY-----\nbm8ga2V5\n-----END PRIVATE KEY-----');
      await assert.rejects(client({ clientCertificate: { cert: 'no PEM', key } }), /PEM|no start line/i);
      await assert.rejects(client({ clientCertificate: { cert: authority.cert, key } }), (error: Error) => {
        assert.doesNotMatch(error.message, /bm8ga2V5/);
        return true;
      });
      await assert.rejects(client({ ca: ['no PEM'] }));
    });
  });

  describe('faults', () => {
    it('name a refused connection, tried three times', async () => {
      const fault = failed(await (await client()).send(ask('https://127.0.0.1:1/')), 'ECONNREFUSED');
      assert.equal(fault.attempts, 3);
      assert.deepEqual(clock.slept, [1000, 2000]);
      assert.deepEqual(
        exchanges.map(({ attempt, result }) => [attempt, result]),
        [1, 2, 3].map((attempt) => [attempt, 'ECONNREFUSED']),
      );
    });

    it('name a host that does not exist', async () => {
      const fault = await (await client()).send(ask('https://does-not-exist.invalid/'));
      assert.ok(fault.kind === 'fault' && /^(?:ENOTFOUND|EAI_AGAIN)$/.test(fault.code), JSON.stringify(fault));
    });

    it('name a connection that was reset before the answer', async () => {
      const port = await startRaw((socket) => socket.once('data', () => socket.resetAndDestroy()));
      const request = ask(`http://127.0.0.1:${port}/`, { purpose: 'identity' });
      failed(await (await client()).send(request), 'ECONNRESET');
    });

    it('name a connection that was reset in the middle of the body, and try again', async () => {
      const host = await startHost((_request, response) => {
        response.writeHead(200, { 'Content-Length': '100' });
        response.write('half', () => response.socket?.destroy());
      });
      const fault = failed(await (await client()).send(ask(at(host))), 'ECONNRESET');
      assert.equal(fault.attempts, 3);
      assert.equal(host.requests.length, 3);
    });

    it('name an answer that is no HTTP', async () => {
      const port = await startRaw((socket) => socket.once('data', () => socket.end('hello\r\n\r\n')));
      const request = ask(`http://127.0.0.1:${port}/`, { purpose: 'identity' });
      failed(await (await client()).send(request), 'HPE_INVALID_CONSTANT');
    });

    it('name headers that are too long', async () => {
      const host = await startHost((_request, response) => {
        response.setHeader('X-Long', 'x'.repeat(100_000)).end();
      });
      failed(await (await client()).send(ask(at(host))), 'HPE_HEADER_OVERFLOW');
    });

    it('end a request whose answer does not come in time', async () => {
      const host = await startHost(() => clock.expire());
      const fault = failed(await (await client()).send(ask(at(host))), 'TIMEOUT');
      assert.equal(fault.attempts, 1);
      assert.match(fault.message, /1000 seconds/);
    });

    it('end a request whose body does not end in time', async () => {
      const host = await startHost((_request, response) => {
        response.write('some', () => setImmediate(() => clock.expire()));
      });
      failed(await (await client()).send(ask(at(host))), 'TIMEOUT');
    });

    it('end a connection that is not made in time', async () => {
      const port = await startRaw(() => setImmediate(() => clock.expire()));
      failed(await (await client()).send(ask(`https://127.0.0.1:${port}/`)), 'TIMEOUT');
    });

    it('end a managed identity’s connection much sooner', async () => {
      const port = await startRaw((socket) =>
        socket.once('data', () => setImmediate(() => clock.expire(IDENTITY_CONNECT_MS))),
      );
      const fault = failed(
        await (await client()).send(ask(`https://127.0.0.1:${port}/`, { purpose: 'identity' })),
        'TIMEOUT',
      );
      assert.match(fault.message, /No connection within 3 seconds/);
    });
  });

  describe('cancelling', () => {
    it('ends a request at once', async () => {
      const cancel = new AbortController();
      const host = await startHost(() => cancel.abort());
      failed(await (await client()).send(ask(at(host), { signal: cancel.signal })), 'CANCELLED');
    });

    it('ends a request in the middle of its body', async () => {
      const cancel = new AbortController();
      const host = await startHost((_request, response) => {
        response.write('some', () => setImmediate(() => cancel.abort()));
      });
      failed(await (await client()).send(ask(at(host), { signal: cancel.signal })), 'CANCELLED');
    });

    it('sends nothing when it came before', async () => {
      const host = await startHost(ok);
      const fault = failed(await (await client()).send(ask(at(host), { signal: AbortSignal.abort() })), 'CANCELLED');
      assert.equal(fault.attempts, 0);
      assert.equal(host.requests.length, 0);
    });

    it('ends the wait for a place', async () => {
      const cancel = new AbortController();
      const host = await startHost(() => {
        if (host.requests.length === 16) cancel.abort();
      });
      const http = await client();
      const waiting = Array.from({ length: 20 }, () => http.send(ask(at(host), { signal: cancel.signal })));
      for (const outcome of await Promise.all(waiting)) failed(outcome, 'CANCELLED');
      assert.equal(host.requests.length, 16);
    });

    it('ends the wait before another attempt', async () => {
      const cancel = new AbortController();
      const host = await startHost((_request, response) => {
        response.writeHead(503).end();
        response.on('finish', () => cancel.abort());
      });
      const outcome = await (await client()).send(ask(at(host), { signal: cancel.signal }));
      assert.ok(outcome.kind === 'fault' && outcome.code === 'CANCELLED');
      assert.equal(host.requests.length, 1);
    });

    it('comes with the closing of the client as well', async () => {
      const http = await client();
      const host = await startHost(() => http.close());
      failed(await http.send(ask(at(host))), 'CANCELLED');
    });

    it('of a run with many requests prints no warning', async () => {
      const host = await startHost(ok);
      const http = await client();
      const { signal } = new AbortController();
      const warnings: Error[] = [];
      const listener = (warning: Error) => void warnings.push(warning);
      process.on('warning', listener);
      await Promise.all(Array.from({ length: 40 }, () => http.send(ask(at(host), { signal }))));
      await new Promise((resolve) => setImmediate(resolve));
      process.removeListener('warning', listener);
      assert.deepEqual(warnings, []);
    });
  });

  describe('trying again', () => {
    it('gives back the answer that came in the end, and counts the attempts', async () => {
      let calls = 0;
      const host = await startHost((_request, response) => {
        response.writeHead(++calls < 3 ? 503 : 200).end('done');
      });
      const answer = answered(await (await client()).send(ask(at(host))));
      assert.equal(answer.status, 200);
      assert.equal(answer.attempts, 3);
      assert.equal(answer.durationMs, 3000);
      assert.equal(host.connections, 1);
    });

    it('gives back the last answer when none was better', async () => {
      const host = await startHost((_request, response) => void response.writeHead(503).end('down'));
      const answer = answered(await (await client()).send(ask(at(host))));
      assert.equal(answer.status, 503);
      assert.equal(answer.attempts, 3);
    });

    it('sends the body again', async () => {
      let calls = 0;
      const host = await startHost((_request, response) => void response.writeHead(++calls === 1 ? 503 : 200).end());
      await (await client()).send(ask(at(host), { method: 'POST', body: 'a=1', purpose: 'token' }));
      assert.deepEqual(
        host.requests.map(({ body }) => body),
        ['a=1', 'a=1'],
      );
    });

    it('waits as long as the host asks', async () => {
      let calls = 0;
      const host = await startHost((_request, response) => {
        if (++calls === 1) response.writeHead(429, { 'Retry-After': '12' });
        response.end();
      });
      assert.equal(answered(await (await client()).send(ask(at(host)))).attempts, 2);
      assert.deepEqual(clock.slept, [12_000]);
    });

    it('holds other requests to a throttling host back, and loses or doubles none of them', async () => {
      const served: string[] = [];
      let budget = 20;
      let windowEnds = clock.now() + 1000;
      const host = await startHost((request, response) => {
        if (clock.now() >= windowEnds) {
          budget = 20;
          windowEnds = clock.now() + 1000;
        }
        if (budget-- > 0) {
          served.push(request.url ?? '');
          response.end('served');
        } else {
          response.writeHead(429, { 'Retry-After': '1' }).end();
        }
      });
      const http = await client();
      const outcomes = await Promise.all(
        Array.from({ length: 200 }, (_, number) => http.send(ask(at(host, `/${number}`)))),
      );
      for (const outcome of outcomes) assert.equal(answered(outcome).body, 'served');
      assert.equal(new Set(served).size, 200);
      assert.equal(served.length, 200);
    });

    it('does not hold another host back', async () => {
      const busy = await startHost((_request, response) => void response.writeHead(429, { 'Retry-After': '30' }).end());
      const free = await startHost(ok);
      const http = await client();
      await http.send(ask(at(busy)));
      const before = clock.slept.length;
      answered(await http.send(ask(at(free))));
      assert.equal(clock.slept.length, before);
    });
  });

  it('closes every connection, used, idle or opened ahead, so that the process can end', async () => {
    const host = await startHost(ok);
    const http = await client();
    answered(await http.send(ask(at(host))));
    http.preconnect(at(host).replace('localhost', '127.0.0.1'), 1);
    await until(() => host.open.size === 2);
    http.close();
    await until(() => host.open.size === 0);
  });
});

/** Lets the servers do their part. The runner's own timeout ends what never comes. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
