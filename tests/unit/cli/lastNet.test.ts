import assert from 'node:assert/strict';
import { type NetworkSettings, Secret } from '../../../cli/library';
import { runCommand } from '../../../cli/runCommand';
import { nettedIo } from '../../../cli/terminal/nettedIo';
import { secretsIn } from '../../../core/model/secret';
import { CAUGHT } from '../../../core/util/lastNet';
import { CLIENT, fakeIo, TENANT } from './fakeIo';

const SECRET = 'an ordinary sentence as a secret';
const OTHER = 'xk9Q2vT7mB4nL8pR1sW6zD3f';

describe('the last look of the terminal command', () => {
  const environment = {
    AZURE_CLIENT_SECRET: SECRET,
    HTTPS_PROXY: 'http://user:the%20proxy%20password@proxy.example:8080',
    SOME_API_TOKEN: OTHER,
    TOKEN_FILE: '/run/secrets/token',
  };

  it('is in front of both streams and every file', () => {
    const outer = fakeIo({ environment, files: { there: '' } });
    const io = nettedIo(outer);
    const text = `a ${SECRET}, ${encodeURIComponent(SECRET)} and the proxy password`;
    io.out.write(text);
    io.err.write(text);
    io.writeFile('file', text);
    io.appendFile('there', text);
    const hidden = 'a ***, *** and ***';
    assert.deepEqual([outer.stdout, outer.stderr, outer.written], [hidden, hidden, { file: hidden, there: hidden }]);
    assert.ok(io.net.caught);
  });

  it('hides secrets of other programs without calling that a mistake, and no place where one is', () => {
    const outer = fakeIo({ environment });
    const io = nettedIo(outer);
    io.out.write(`GET /users/${OTHER}; /run/secrets/token`);
    assert.equal(outer.stdout, 'GET /users/***; /run/secrets/token');
    assert.ok(!io.net.caught);
  });

  it('says at the end that it hid something, which fails every test of ours', async () => {
    const io = fakeIo({ environment: { ...environment, AZURE_TENANT_ID: TENANT, AZURE_CLIENT_ID: CLIENT } });
    const path = `/users/${encodeURIComponent(SECRET)}`;
    await assert.rejects(runCommand(['--graph-requests', path], io), { message: CAUGHT });
    assert.ok(io.stdout.includes('/users/***') && !io.stdout.includes('sentence'), io.stdout);
  });
});

describe('the secrets of a plan', () => {
  it('are found however deep they are', () => {
    const network: NetworkSettings = { proxy: { url: 'http://p', password: new Secret('b'), bypass: [] }, ca: [] };
    assert.deepEqual(secretsIn([{ apps: [{ credential: { secret: new Secret('a') } }] }, network, 'text', null]), [
      'a',
      'b',
    ]);
  });

  it('are not looked for in what holds itself', () => {
    const { signal } = new AbortController();
    assert.deepEqual(secretsIn({ signal, http: process }), []);
  });
});
