import assert from 'node:assert/strict';
import { errorOf, planOf } from './fixtures';

const HOSTS = {
  login: 'https://login.example.org',
  graph: 'https://graph.example.org/',
  powerbi: 'https://api.powerbi.example.org',
  powerbiResource: 'https://analysis.example.org/powerbi/api',
  powerbiPortal: 'https://app.powerbi.example.org',
  fabric: 'https://api.fabric.example.org:8443',
  portal: 'https://portal.example.org',
};

const yaml = (changes: Record<string, string | undefined> = {}) =>
  Object.entries({ ...HOSTS, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n');

const custom = { cloud: 'custom', resources: 'graph,powerbi,fabric' };

describe('customCloud', () => {
  it('takes the hosts, and the audience with its path', async () => {
    const { customCloud, apps } = await planOf({ ...custom, customCloud: yaml() });
    assert.equal(apps[0]?.cloud, 'custom');
    assert.equal(customCloud?.login, 'login.example.org');
    assert.equal(customCloud?.graph, 'graph.example.org');
    assert.equal(customCloud?.powerbiResource, 'https://analysis.example.org/powerbi/api');
    assert.equal(customCloud?.fabric, 'api.fabric.example.org:8443');
    assert.equal(customCloud?.portal, 'portal.example.org');
    assert.equal(customCloud?.entra, 'portal.example.org');
  });

  it('needs only what the chosen resources need', async () => {
    const customCloud = yaml({
      powerbi: undefined,
      powerbiResource: undefined,
      powerbiPortal: undefined,
      fabric: undefined,
      portal: undefined,
    });
    const plan = await planOf({ cloud: 'custom', resources: 'graph', customCloud });
    assert.ok(plan.customCloud?.unsure.includes('portal'));
    assert.match(
      await errorOf('customCloud', customCloud, custom),
      /Missing for the chosen resources: powerbi, powerbiResource, powerbiPortal, fabric\./,
    );
    assert.match(await errorOf('customCloud', yaml({ login: undefined }), custom), /Missing.*: login\./);
  });

  it('keeps the links inside a known cloud whose login host is given', async () => {
    const customCloud = 'login: https://login.microsoftonline.us\ngraph: https://graph.microsoft.us';
    const plan = await planOf({ cloud: 'custom', resources: 'graph', customCloud });
    assert.equal(plan.customCloud?.portal, 'portal.azure.us');
  });

  const refused: [string, Record<string, string>, RegExp][] = [
    ['plain HTTP', { login: 'http://login.example.org' }, /login is not an HTTPS address/],
    ['a bare host', { graph: 'graph.example.org' }, /graph is not a web address/],
    ['a path', { login: 'https://login.example.org/tenant' }, /login contains a path/],
    ['a query', { powerbiResource: 'https://analysis.example.org/?x=1' }, /contains a query/],
    ['a user in the address', { portal: 'https://me@portal.example.org' }, /user name or password/],
    ['a number', { login: '7' }, /login is not a text/],
    ['an unknown key', { keyvault: 'https://x.example.org' }, /a key \(one word: 8 letters\) that is not known/],
    ['a variable', { login: 'https://$(login)' }, /“login” was not expanded/],
    [
      'Power BI’s token for another host',
      { powerbiResource: 'https://analysis.windows.net/powerbi/api' },
      /not a host of powerbiResource/,
    ],
    [
      'a token that a known cloud gives, for another host',
      { login: 'https://login.microsoftonline.com', powerbiResource: 'https://service.nobody.knows.example' },
      /not a host of powerbiResource/,
    ],
    [
      'another service’s token for this host',
      { powerbiResource: 'https://vault.azure.net' },
      /not a host of powerbiResource/,
    ],
  ];
  for (const [what, changes, reason] of refused) {
    it(`refuses ${what}`, async () => {
      assert.match(await errorOf('customCloud', yaml(changes), custom), reason);
    });
  }

  it('sends administrators to no other portal than that of the cloud whose login host is given', async () => {
    const login = 'https://login.microsoftonline.com';
    const cloud = { cloud: 'custom', resources: 'graph' };
    const text = (portal: string, host = login) =>
      `login: ${host}\ngraph: https://graph.microsoft.com\nportal: ${portal}`;
    for (const portal of [
      'https://portal.evil.example',
      'https://portal.azure.us',
      'https://portal.azure.com.evil.example',
      'https://portal.cloudapp.azure.com',
      'https://portal.z6.web.core.windows.net',
      'https://portal.azure.com:8443',
    ]) {
      assert.match(
        await errorOf('customCloud', text(portal), cloud),
        /portal .*is not the portal of the cloud/,
        portal,
      );
    }
    assert.match(
      await errorOf('customCloud', text('https://x.example', 'https://login.windows.net'), cloud),
      /not the portal/,
    );
    const powerbi = yaml({
      ...Object.fromEntries(Object.keys(HOSTS).map((key) => [key, undefined])),
      login,
      graph: 'https://graph.microsoft.com',
      powerbi: 'https://api.powerbi.com',
      powerbiResource: 'https://analysis.windows.net/powerbi/api',
      powerbiPortal: 'https://app.evil.example',
    });
    assert.match(
      await errorOf('customCloud', powerbi, { cloud: 'custom', resources: 'powerbi' }),
      /powerbiPortal .*is not the portal/,
    );
    for (const portal of ['https://portal.azure.com', 'https://preview.portal.azure.com']) {
      assert.equal((await planOf({ ...cloud, customCloud: text(portal) })).customCloud?.portal, portal.slice(8));
    }
  });

  it('refuses text that is no map', async () => {
    assert.match(await errorOf('customCloud', '- login', custom), /not a map/);
  });

  it('belongs to cloud: custom, and cloud: custom to it', async () => {
    assert.match(await errorOf('customCloud', yaml(), {}), /the input cloud is auto/);
    assert.match(await errorOf('customCloud', '', { cloud: 'custom' }), /no hosts are given/);
  });
});
