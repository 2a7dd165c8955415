import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { allPassed } from '../../simulator/scenes/consentScenes';
import { checkOf } from './support/expect';
import { inTestBed, type Outcome, type TestBed } from './support/testBed';

/** What a run says of its first token, which is where every fault of the way shows. */
function said(outcome: Outcome) {
  const { status, diagnosis } = checkOf(outcome, 'graph.token');
  return { status, cause: diagnosis?.cause, owner: diagnosis?.owner, text: diagnosis?.explanation ?? '' };
}

async function through(bed: TestBed, url: string, more: { username?: string; password?: string } = {}) {
  const outcome = await bed.run(allPassed.build(bed.model), { proxy: { url, ...more }, fakeClock: true });
  assert.deepEqual(bed.cloud.requests, [], 'nothing reached a service');
  return outcome;
}

/** A port that takes connections and does with them as told. */
async function portThat(does: (socket: Socket) => void): Promise<{ server: Server; url: string }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    does(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.once('close', () => {});
  const close = server.close.bind(server);
  server.close = (done) => {
    for (const socket of sockets) socket.destroy();
    return close(done);
  };
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('a proxy that cannot be used', () => {
  for (const [schemes, username] of [
    [['Negotiate', 'NTLM'], 'CONTOSO\\agent'],
    [['NTLM'], 'CONTOSO\\agent'],
    [['Negotiate'], undefined],
  ] as const) {
    it(`because it takes only ${schemes.join(' and ')} is said for that, ${username ? 'with' : 'without'} a password`, () =>
      inTestBed(
        async (bed) => {
          const user = username ? { username, password: 'the-password-of-the-agent' } : {};
          const { status, cause, owner, text } = said(await through(bed, bed.cloud.proxyUrl, user));
          assert.deepEqual([status, cause, owner], ['unverified', 'proxy-authentication-unsupported', 'network']);
          for (const scheme of schemes) assert.ok(text.includes(scheme), text);
        },
        { proxySchemes: schemes },
      ));
  }

  for (const [what, user, words] of [
    ['no user and password', {}, /no user name and password were sent/],
    ['wrong ones', { username: 'agent', password: 'not-the-password' }, /that were sent are not accepted/],
  ] as const) {
    it(`because it got ${what} says which, where it takes Basic beside NTLM`, () =>
      inTestBed(
        async (bed) => {
          const { status, cause, text } = said(await through(bed, bed.cloud.proxyUrl, user));
          assert.deepEqual([status, cause], ['unverified', 'proxy-authentication']);
          assert.match(text, words);
        },
        { proxyUser: 'agent', proxyPassword: 'the-right-password', proxySchemes: ['NTLM', 'Basic realm="x"'] },
      ));
  }

  for (const [url, words] of [
    ['socks5://127.0.0.1:1080', /of kind socks5, /],
    ['http://wpad.contoso.example/wpad.dat', /script \(PAC\)/],
    ['ftp://127.0.0.1:21', /of kind ftp, /],
  ] as const) {
    it(`because it is ${url} is said for what it is`, () =>
      inTestBed(async (bed) => {
        const { status, cause, owner, text } = said(await through(bed, url));
        assert.deepEqual([status, cause, owner], ['unverified', 'proxy-address-unsupported', 'network']);
        assert.match(text, words);
      }));
  }

  for (const kind of ['unknown-ca', 'expired', 'wrong-name'] as const) {
    it(`because its own certificate is ${kind} does not put that on the API`, () =>
      inTestBed(
        async (bed) => {
          const { status, cause, owner, text } = said(await through(bed, bed.cloud.proxyUrl));
          assert.deepEqual([status, cause, owner], ['unverified', 'proxy-certificate-untrusted', 'network']);
          assert.ok(text.includes(new URL(bed.cloud.proxyUrl).host), text);
        },
        { proxyCertificate: kind },
      ));
  }

  for (const [what, does] of [
    ['is silent', () => {}],
    ['hangs up', (socket: Socket) => socket.destroy()],
    ['closes its half of the connection', (socket: Socket) => socket.end()],
    ['is something else', (socket: Socket) => socket.write('SSH-2.0-OpenSSH_9.6\r\n')],
  ] as const) {
    it(`because it ${what} is the one that is named`, () =>
      inTestBed(async (bed) => {
        const { server, url } = await portThat(does);
        try {
          const { status, cause, owner, text } = said(await through(bed, url));
          assert.deepEqual([status, cause, owner], ['unverified', 'proxy-no-response', 'network']);
          assert.ok(text.includes(new URL(url).host), text);
        } finally {
          server.close();
        }
      }));
  }
});

describe('a proxy that speaks TLS itself', () => {
  it('is used where its certificate is trusted', () =>
    inTestBed(
      async (bed) => {
        const outcome = await bed.run(allPassed.build(bed.model));
        assert.equal(outcome.result, 'Succeeded', outcome.log);
      },
      { proxyCertificate: 'good' },
    ));

  it('is named with the scheme to write, where it does not after all', () =>
    inTestBed(async (bed) => {
      const { status, cause, owner } = said(await through(bed, bed.cloud.proxyUrl.replace('http:', 'https:')));
      assert.deepEqual([status, cause, owner], ['unverified', 'server-without-tls', 'network']);
    }));
});

describe('entries in the lists of hosts without a proxy', () => {
  it('that lead with a star are read, and one that cannot be read is said', () =>
    inTestBed(async (bed) => {
      const setup = allPassed.build(bed.model);
      const bypass = ['*\\.contoso\\.invalid', '10\\.0\\.0\\.0/8', '(['];
      const outcome = await bed.run(setup, { proxy: { url: bed.cloud.proxyUrl, bypass } });
      assert.equal(outcome.result, 'Succeeded', outcome.log);
      assert.equal(outcome.log.match(/proxy’s list of exceptions cannot be read/g)?.length, 1);
    }));

  it('of the machine may be separated by semicolons, and one that cannot be read is said', () =>
    inTestBed(async (bed) => {
      const setup = allPassed.build(bed.model);
      const extraEnvironment = { HTTPS_PROXY: bed.cloud.proxyUrl, NO_PROXY: 'localhost;.contoso.invalid;^graph' };
      const outcome = await bed.run(setup, { proxy: undefined, extraEnvironment });
      assert.equal(outcome.result, 'Succeeded', outcome.log);
      assert.equal(outcome.log.match(/entry of NO_PROXY cannot be read/g)?.length, 1);
    }));
});
