import assert from 'node:assert/strict';
import { createRouter, type NetworkSettings, proxyName, unreadExceptions } from '../../../core/http/network';
import { Secret } from '../../../core/model/secret';

function proxyOf(settings: Partial<NetworkSettings>, url = 'https://graph.microsoft.com/v1.0/x') {
  const route = createRouter({ ca: [], ...settings })(new URL(url), 'probe');
  assert.ok(!('unusable' in route), 'the proxy is usable');
  return route.proxy;
}

const agentProxy = (proxy: Partial<NonNullable<NetworkSettings['proxy']>>) => ({
  proxy: { url: 'http://proxy.example.com:8080', bypass: [], ...proxy },
});

describe('the agent’s proxy', () => {
  it('is used for every host', () => {
    const proxy = proxyOf(agentProxy({}));
    assert.equal(proxy && proxyName(proxy), 'proxy.example.com:8080');
    assert.equal(proxy?.secure, false);
    assert.equal(proxy?.authorization, undefined);
  });

  it('gets user and password as they are, whatever characters they hold', () => {
    const proxy = proxyOf(agentProxy({ username: 'dömain\\us er', password: new Secret('p@ss:w%rd/ä') }));
    const expected = Buffer.from('dömain\\us er:p@ss:w%rd/ä', 'utf8').toString('base64');
    assert.equal(proxy?.authorization?.reveal(), `Basic ${expected}`);
  });

  it('gets user and password out of its address, percent-decoded', () => {
    const proxy = proxyOf(agentProxy({ url: 'http://us%40er:p%3Aw%25@proxy:3128' }));
    assert.equal(proxy?.authorization?.reveal(), `Basic ${Buffer.from('us@er:p:w%').toString('base64')}`);
    assert.equal(proxy && proxyName(proxy), 'proxy:3128');
  });

  it('gets a password whose percent signs mean themselves', () => {
    const proxy = proxyOf(agentProxy({ url: 'http://user:100%@proxy:3128' }));
    assert.equal(proxy?.authorization?.reveal(), `Basic ${Buffer.from('user:100%').toString('base64')}`);
  });

  it('gets a password whose characters end the host of any other address', () => {
    const proxy = proxyOf(agentProxy({ url: 'https://user:p/w?x#y@proxy:3128' }));
    assert.equal(proxy?.authorization?.reveal(), `Basic ${Buffer.from('user:p/w?x#y').toString('base64')}`);
    assert.equal(proxy && proxyName(proxy), 'proxy:3128');
    assert.equal(proxy?.secure, true);
  });

  it('gets no password of its address beside a user that is named apart', () => {
    const proxy = proxyOf(agentProxy({ url: 'http://other:theirs@proxy:3128', username: 'own' }));
    assert.equal(proxy?.authorization?.reveal(), `Basic ${Buffer.from('own:').toString('base64')}`);
  });

  it('is passed by where a pattern fits the URL, in any case', () => {
    const bypass = ['LOGIN\\.microsoftonline\\.com'];
    assert.equal(proxyOf(agentProxy({ bypass }), 'https://login.microsoftonline.com/x'), undefined);
    assert.ok(proxyOf(agentProxy({ bypass }), 'https://graph.microsoft.com/'));
  });

  it('ignores a pattern that does not compile, and says so; an empty one says nothing', () => {
    const settings = { ca: [], ...agentProxy({ bypass: ['*.example.com', '([', ''] }) };
    assert.ok(proxyOf(settings));
    const [note = '', ...others] = unreadExceptions(settings);
    assert.match(note, /An entry of the proxy’s list of exceptions cannot be read, .* Example: \.\*\\\.contoso\\\.com/);
    assert.deepEqual(others, []);
  });

  const leading: [bypass: string, url: string, direct: boolean][] = [
    ['*\\.contoso\\.example', 'https://api.contoso.example/', true],
    ['*.contoso.example', 'https://api.contoso.example/', true],
    ['*contoso.example', 'https://api.contoso.example/', true],
    ['*', 'https://api.contoso.example/', true],
    ['*.contoso.example', 'https://contoso.example.net/', false],
    [' \\.contoso\\.example ', 'https://api.contoso.example/', true],
    ['10\\.1\\.1\\.0/26', 'https://10.1.1.7/', true],
    ['10\\.1\\.1\\.0/26', 'https://10.1.2.7/', false],
    ['10.0.0.0/8', 'https://10.1.2.7/', true],
  ];
  for (const [entry, url, direct] of leading) {
    it(`goes ${direct ? 'straight' : 'through the proxy'} to ${url} with ${entry} in the agent’s list`, () => {
      const settings = agentProxy({ bypass: [entry] });
      assert.equal(proxyOf(settings, url) === undefined, direct);
      assert.deepEqual(unreadExceptions({ ca: [], ...settings }), []);
    });
  }

  it('does not decide by the path, which could name the host of another', () => {
    const bypass = ['graph\\.microsoft\\.com'];
    assert.ok(proxyOf(agentProxy({ bypass }), 'https://api.example.com/?x=graph.microsoft.com'));
  });

  it('wins over the environment', () => {
    const proxy = proxyOf({ ...agentProxy({}), environment: { HTTPS_PROXY: 'http://other:1', NO_PROXY: '*' } });
    assert.equal(proxy?.host, 'proxy.example.com');
  });

  const usual = [
    ['http://proxy', 80, false],
    ['https://proxy', 443, true],
    ['proxy:8080', 8080, false],
    ['http://[2001:db8::1]:3128', 3128, false],
  ] as const;
  for (const [url, port, secure] of usual) {
    it(`understands ${url}`, () => {
      const proxy = proxyOf(agentProxy({ url }));
      assert.equal(proxy?.port, port);
      assert.equal(proxy?.secure, secure);
    });
  }

  for (const url of [
    'http://wpad.contoso.example/wpad.dat',
    'https://config.contoso.example/proxy.pac?x=1',
    'file:///etc/proxy.pac',
    'pac+http://config.contoso.example/proxy',
  ]) {
    it(`says that ${url} is a script and no proxy`, () => {
      const route = createRouter({ ca: [], ...agentProxy({ url }) })(new URL('https://graph.microsoft.com'), 'probe');
      assert.ok('unusable' in route && /script \(PAC\)/.test(route.unusable));
    });
  }

  for (const url of ['socks5://proxy:1080', 'socks5h://u:p@proxy:1080', 'ftp://proxy', 'http://', 'http://pro xy:1']) {
    it(`says that ${url} cannot be used`, () => {
      const route = createRouter({ ca: [], ...agentProxy({ url }) })(new URL('https://graph.microsoft.com'), 'probe');
      assert.ok('unusable' in route && /proxy/.test(route.unusable));
    });
  }

  for (const host of ['localhost', 'a.localhost', '127.0.0.1', '127.9.9.9', '[::1]', '169.254.169.254', '[fe80::1]']) {
    it(`is never asked for ${host}`, () => assert.equal(proxyOf(agentProxy({}), `https://${host}/`), undefined));
  }

  it('is never asked for a managed identity', () => {
    const route = createRouter({ ca: [], ...agentProxy({}) })(new URL('https://identity.example.com'), 'identity');
    assert.deepEqual(route, {});
  });
});

describe('the environment’s proxy', () => {
  const environment = { HTTPS_PROXY: 'http://proxy:8080' };

  it('is used where the agent has none', () => assert.equal(proxyOf({ environment })?.host, 'proxy'));

  it('is read in lower case first', () => {
    assert.equal(proxyOf({ environment: { ...environment, https_proxy: 'http://lower:1' } })?.host, 'lower');
  });

  it('may be in ALL_PROXY', () => {
    assert.equal(proxyOf({ environment: { ALL_PROXY: 'http://all:1' } })?.host, 'all');
  });

  for (const [what, written] of [
    ['blanks', ' http://p.example:1\r\n'],
    ['double quotes', '"http://p.example:1"'],
    ['single quotes', " 'http://p.example:1' "],
  ]) {
    it(`may have ${what} around it, as a file of variables leaves them`, () => {
      const proxy = proxyOf({ environment: { HTTPS_PROXY: written } });
      assert.deepEqual([proxy?.host, proxy?.port, proxy?.secure], ['p.example', 1, false]);
    });
  }

  it('is not asked for the hosts of a NO_PROXY in quotes', () => {
    const environment = { HTTPS_PROXY: 'http://p:1', NO_PROXY: '"graph.microsoft.com,.contoso.com"' };
    assert.equal(proxyOf({ environment }), undefined);
    assert.deepEqual(unreadExceptions({ environment, ca: [] }), []);
  });

  it('is not taken from HTTP_PROXY, which is for plain HTTP', () => {
    assert.equal(proxyOf({ environment: { HTTP_PROXY: 'http://plain:1' } }), undefined);
  });

  it('is absent when nothing is set', () => assert.equal(proxyOf({ environment: {} }), undefined));

  const cases: [noProxy: string, url: string, direct: boolean][] = [
    ['*', 'https://graph.microsoft.com', true],
    ['graph.microsoft.com', 'https://graph.microsoft.com', true],
    ['GRAPH.microsoft.com', 'https://graph.microsoft.com', true],
    ['microsoft.com', 'https://graph.microsoft.com', true],
    ['.microsoft.com', 'https://graph.microsoft.com', true],
    ['*.microsoft.com', 'https://graph.microsoft.com', true],
    ['soft.com', 'https://graph.microsoft.com', false],
    ['a.com, graph.microsoft.com', 'https://graph.microsoft.com', true],
    ['a.com b.com', 'https://graph.microsoft.com', false],
    ['graph.microsoft.com:443', 'https://graph.microsoft.com', true],
    ['graph.microsoft.com:8443', 'https://graph.microsoft.com', false],
    ['graph.microsoft.com:8443', 'https://graph.microsoft.com:8443', true],
    ['10.0.0.1', 'https://10.0.0.1', true],
    ['0.0.1', 'https://10.0.0.1', false],
    ['[2001:db8::1]:443', 'https://[2001:db8::1]', true],
    ['2001:db8::1', 'https://[2001:db8::1]', true],
    ['', 'https://graph.microsoft.com', false],
    ['a.com;graph.microsoft.com', 'https://graph.microsoft.com', true],
    ['a.com; b.com', 'https://graph.microsoft.com', false],
    ['https://graph.microsoft.com/', 'https://graph.microsoft.com', true],
    ['microsoft.com.', 'https://graph.microsoft.com', true],
    ['graph.*.com', 'https://graph.microsoft.com', true],
    ['*microsoft.com', 'https://graph.microsoft.com', true],
    ['10.*', 'https://10.1.2.3', true],
    ['10.0.0.0/8', 'https://10.1.2.3', true],
    ['10.0.0.0/8', 'https://11.1.2.3', false],
    ['10.0.0.0/8', 'https://graph.microsoft.com', false],
    ['2001:db8::/32', 'https://[2001:db8::1]', true],
    ['<local>', 'https://intranet', true],
    ['<local>', 'https://graph.microsoft.com', false],
  ];

  it('says which entries of NO_PROXY have no effect, and repeats none that could be anything', () => {
    const NO_PROXY = 'a.com,^graph\\.,10.0.0.0/99;http://,[x]';
    const notes = unreadExceptions({ ca: [], environment: { NO_PROXY } });
    assert.equal(notes.length, 4);
    assert.ok(notes.every((note) => /^An entry of NO_PROXY cannot be read, so it has no effect: /.test(note)));
    assert.ok(!notes.join().includes('^graph'));
  });

  for (const [noProxy, url, direct] of cases) {
    it(`goes ${direct ? 'straight' : 'through the proxy'} to ${url} with NO_PROXY=${noProxy}`, () => {
      assert.equal(proxyOf({ environment: { ...environment, NO_PROXY: noProxy } }, url) === undefined, direct);
    });
  }
});
