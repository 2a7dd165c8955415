import assert from 'node:assert/strict';
import { takeAgentSecrets } from '../../../../tasks/AppAccessSelfTest/V1/agent/agentSecrets';
import type { Environment } from '../../../../tasks/AppAccessSelfTest/V1/agent/environment';
import { readNetwork } from '../../../../tasks/AppAccessSelfTest/V1/agent/network';
import { issue } from '../../http/support/certificates';
import { secretsOf } from '../support';

const { cert } = issue({ subject: 'ca' });

const files: Record<string, string> = {
  '/good.pem': `# a comment\n${cert}${cert}`,
  '/ca.der': '0\ufffd\u0003\ufffd0',
  '/key.pem': '-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----',
  '/broken.pem': `${cert}-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----`,
  '/ca.pem': 'CA',
  '/extra.pem': 'EXTRA',
  '/c.pem': 'CERT',
  '/k.pem': 'KEY',
};

function read(environment: Environment, registered: string[] = []) {
  const agent = takeAgentSecrets(environment);
  return readNetwork(environment, agent, secretsOf(registered), (path) => {
    const text = files[path];
    if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    return text;
  });
}

describe('the agent’s own secrets', () => {
  it('are gone from the environment', () => {
    const environment: Environment = {
      SECRET_AGENT_PROXYPASSWORD: 'pw',
      SECRET_AGENT_CLIENTCERTPASSWORD: 'cp',
      SECRET_OTHER: 'x',
    };
    assert.deepEqual(takeAgentSecrets(environment), {
      proxyUsername: undefined,
      proxyPassword: 'pw',
      clientCertificatePassword: 'cp',
    });
    assert.deepEqual(environment, { SECRET_OTHER: 'x' });
  });

  it('are taken out of the proxy’s address as well', () => {
    const environment: Environment = { AGENT_PROXYURL: 'http://user:p%40ss@proxy:8080' };
    const { proxyUsername, proxyPassword } = takeAgentSecrets(environment);
    assert.deepEqual([proxyUsername, proxyPassword], ['user', 'p@ss']);
    assert.equal(environment.AGENT_PROXYURL, 'http://proxy:8080');
  });

  it('keep every character of the password, and the kind of the address', () => {
    for (const [written, meant] of [
      ['100%', '100%'],
      ['p/w?x#y', 'p/w?x#y'],
      ['p@ss:word', 'p@ss:word'],
      ['p%40ss', 'p@ss'],
      ['two words', 'two words'],
    ] as const) {
      const environment: Environment = { AGENT_PROXYURL: `https://user:${written}@proxy:8443` };
      const { proxyUsername, proxyPassword } = takeAgentSecrets(environment);
      assert.deepEqual([proxyUsername, proxyPassword], ['user', meant]);
      assert.equal(environment.AGENT_PROXYURL, 'https://proxy:8443');
    }
  });

  it('never put the user of one place beside the password of another', () => {
    const pair = (environment: Environment) => {
      const { proxyUsername, proxyPassword } = takeAgentSecrets(environment);
      return [proxyUsername, proxyPassword];
    };
    const inUrl = { AGENT_PROXYURL: 'http://other:theirs@proxy:8080' };
    const own = { AGENT_PROXYUSERNAME: 'own', SECRET_AGENT_PROXYPASSWORD: 'mine' };
    assert.deepEqual(pair({ ...inUrl, ...own }), ['own', 'mine']);
    assert.deepEqual(pair({ ...inUrl, AGENT_PROXYUSERNAME: 'own' }), ['own', undefined]);
    assert.deepEqual(pair({ ...inUrl, SECRET_AGENT_PROXYPASSWORD: 'mine' }), ['other', 'theirs']);
    assert.deepEqual(pair({ AGENT_PROXYURL: 'http://other@proxy:1', SECRET_AGENT_PROXYPASSWORD: 'mine' }), [
      'other',
      'mine',
    ]);
  });

  it('do not survive in an address that is none', () => {
    for (const address of ['http://us er:p%ZZ@proxy:8080', 'user:hunter2@proxy:80']) {
      const environment: Environment = { AGENT_PROXYURL: address };
      takeAgentSecrets(environment);
      assert.doesNotMatch(environment.AGENT_PROXYURL ?? '', /p%ZZ|hunter2/);
    }
  });
});

describe('the way to the network', () => {
  it('is the agent’s proxy, with its password registered in the forms in which it travels', async () => {
    const registered: string[] = [];
    const { settings } = await read(
      {
        AGENT_PROXYURL: 'http://proxy:8080',
        AGENT_PROXYUSERNAME: 'user',
        SECRET_AGENT_PROXYPASSWORD: 'p@ss:word/1',
        AGENT_PROXYBYPASSLIST: '["internal\\\\.example", 7]',
      },
      registered,
    );
    assert.equal(settings.proxy?.url, 'http://proxy:8080');
    assert.equal(settings.proxy?.username, 'user');
    assert.equal(settings.proxy?.password?.reveal(), 'p@ss:word/1');
    assert.deepEqual(settings.proxy?.bypass, ['internal\\.example']);
    assert.ok(registered.includes('p@ss:word/1'));
    assert.ok(registered.includes(Buffer.from('user:p@ss:word/1').toString('base64')));
  });

  it('ignores a bypass list that is no list', async () => {
    for (const AGENT_PROXYBYPASSLIST of ['{', '"x"', 'null']) {
      assert.deepEqual(
        (await read({ AGENT_PROXYURL: 'http://p:1', AGENT_PROXYBYPASSLIST })).settings.proxy?.bypass,
        [],
      );
    }
  });

  it('hands on the machine’s proxy variables and nothing else of its environment', async () => {
    const { settings } = await read({
      HTTPS_PROXY: 'http://p:1',
      no_proxy: 'x',
      HTTP_PROXY: 'http://q:1',
      HOME: '/root',
    });
    assert.equal(settings.environment?.HTTPS_PROXY, 'http://p:1');
    assert.equal(settings.environment?.no_proxy, 'x');
    assert.equal(settings.environment?.HOME, undefined);
    assert.equal(settings.environment?.HTTP_PROXY, undefined, 'it is for plain HTTP');
    assert.equal(settings.proxy, undefined);
  });

  it('trusts the agent’s CA file, and then also what Node would forget', async () => {
    const both = { AGENT_CAINFO: '/ca.pem', NODE_EXTRA_CA_CERTS: '/extra.pem' };
    assert.deepEqual((await read(both)).settings.ca, ['CA', 'EXTRA']);
    assert.deepEqual((await read({ NODE_EXTRA_CA_CERTS: '/extra.pem' })).settings.ca, []);
  });

  it('shows the agent’s client certificate', async () => {
    const { settings } = await read({
      AGENT_CLIENTCERT: '/c.pem',
      AGENT_CLIENTCERTKEY: '/k.pem',
      SECRET_AGENT_CLIENTCERTPASSWORD: 'cp',
    });
    assert.equal(settings.clientCertificate?.cert, 'CERT');
    assert.equal(settings.clientCertificate?.key.reveal(), 'KEY');
    assert.equal(settings.clientCertificate?.passphrase?.reveal(), 'cp');
    assert.equal((await read({ AGENT_CLIENTCERT: '/c.pem' })).settings.clientCertificate, undefined);
  });

  it('says which file could not be read, and goes on', async () => {
    const { settings, notes } = await read({ AGENT_CAINFO: '/gone.pem' });
    assert.deepEqual(settings.ca, []);
    assert.match(notes[0] ?? '', /\/gone\.pem.*ENOENT/);
  });

  it('says of a file that a container does not see where it has to be', async () => {
    const { notes } = await read({ AGENT_CAINFO: '/gone.pem', AGENT_CONTAINERID: '5f2c' });
    assert.match(notes[0] ?? '', /in a container, and the path is one of the agent’s machine.*NODE_EXTRA_CA_CERTS/);
    assert.doesNotMatch((await read({ AGENT_CAINFO: '/gone.pem' })).notes[0] ?? '', /container/);
    assert.deepEqual((await read({ AGENT_CAINFO: '/ca.pem', AGENT_CONTAINERID: '5f2c' })).notes, []);
  });

  it('names a CA file that is none, and what is wrong with it', async () => {
    const problemOf = async (path: string) => (await read({ AGENT_CAINFO: path })).problem ?? '';
    assert.match(await problemOf('/ca.der'), /CA file “\/ca\.der” is in binary form \(DER\).*openssl x509/);
    assert.match(await problemOf('/key.pem'), /“\/key\.pem” contains no certificate in PEM form/);
    assert.match(
      await problemOf('/broken.pem'),
      /“\/broken\.pem” contains a certificate that cannot be read \(number 2 of 2\)/,
    );
    assert.equal((await read({ AGENT_CAINFO: '/good.pem' })).problem, undefined);
  });

  it('never honors a request to skip certificate checks, and says so', async () => {
    const environment: Environment = { AGENT_SKIPCERTVALIDATION: 'True', NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    const { notes } = await read(environment);
    assert.equal(notes.length, 2);
    assert.match(notes[0] ?? '', /skip certificate checks\. This task does not/);
    assert.equal(environment.NODE_TLS_REJECT_UNAUTHORIZED, undefined);
    assert.deepEqual((await read({})).notes, []);
  });
});
