import assert from 'node:assert/strict';
import { PRESETS } from '../../../core/resources/registry';
import { errorOf, planOf } from './fixtures';

const api = (changes: Record<string, string> = {}) => {
  const fields = { name: 'orders', resource: 'api://orders', url: 'https://orders.example.com/health', ...changes };
  return `- {${Object.entries(fields)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join(', ')}}`;
};

describe('customApis', () => {
  it('reads the list, with permissions where there are any', async () => {
    const text = `- name: orders
  resource: api://orders/.default
  url: https://Orders.example.com/health?deep=1
  permissions: [Orders.Read.All, Orders.Read.All]
- name: stock-2
  resource: 0A1B2C3D-4b5a-4c6d-8e7f-0a1b2c3d4e5f
  url: https://stock.example.com`;
    assert.deepEqual((await planOf({ customApis: text })).customApis, [
      {
        name: 'orders',
        resource: 'api://orders',
        url: 'https://orders.example.com/health?deep=1',
        permissions: ['Orders.Read.All'],
      },
      {
        name: 'stock-2',
        resource: '0a1b2c3d-4b5a-4c6d-8e7f-0a1b2c3d4e5f',
        url: 'https://stock.example.com/',
        permissions: [],
      },
    ]);
  });

  const refused: [string, string, RegExp][] = [
    ['text that is no YAML', '- name: [', /Not valid YAML in line 1/],
    ['a map instead of a list', 'name: orders', /not a list/],
    ['an entry that is no map', '- orders', /Entry 1 is not a map/],
    [
      'an unknown key',
      `${api()}\n${api({ name: 'b', verb: 'POST' })}`,
      /Entry 2 has a key \(one word: 4 letters\) that is not known/,
    ],
    ['a missing name', '- {resource: api://orders, url: https://o.example.com/}', /Entry 1 has no name/],
    ['a name that is no slug', api({ name: 'My API' }), /is not made of a-z/],
    ['a name that another resource has', api({ name: 'graph' }), /is taken/],
    ['two of the same name', `${api()}\n${api()}`, /Entry 2 has the name “orders” of an earlier one/],
    ['a resource that is neither URI nor GUID', api({ resource: 'orders' }), /neither an application ID URI/],
    [
      'a resource with a blank, which would ask for two',
      api({ resource: 'api://a https://b' }),
      /neither an application ID URI/,
    ],
    ['plain HTTP', api({ url: 'http://orders.example.com/' }), /url is not an HTTPS address/],
    ['a URL that is none', api({ url: 'orders' }), /is not a web address/],
    ['a password in the URL', api({ url: 'https://u:hunter2@orders.example.com/' }), /user name or password/],
    ['a fragment', api({ url: 'https://orders.example.com/#x' }), /fragment/],
    ['a delegated permission', `${api().slice(0, -1)}, permissions: [openid]}`, /delegated/],
    ['a permission that is no text', `${api().slice(0, -1)}, permissions: [1]}`, /not a list of texts/],
    ['aliases', '- &a {name: orders}\n- *a', /aliases/],
    ['a value of a type that YAML 1.1 had', '- !!set {name, url}', /a tag \(!name\) is used, which is not accepted/],
    ['a duplicate key', '- name: a\n  name: b', /Not valid YAML/],
    ['very long text', `# ${'x'.repeat(31_000)}`, /longer than/],
    ['very deep nesting', '['.repeat(20_000), /YAML/],
  ];
  for (const [what, text, reason] of refused) {
    it(`refuses ${what}`, async () => {
      const message = await errorOf('customApis', text);
      assert.match(message, reason);
      assert.doesNotMatch(message, /hunter2/);
    });
  }

  it('names an unexpanded variable in one of its addresses', async () => {
    assert.match(await errorOf('customApis', api({ url: 'https://$(host)/' })), /“host” was not expanded/);
  });

  it('sends no token of one of Microsoft’s services to another host', async () => {
    for (const resource of [
      'https://graph.microsoft.com',
      'https://graph.microsoft.com./',
      'HTTPS://GRAPH.MICROSOFT.COM',
      'http://graph.microsoft.com',
      'https://analysis.windows.net/powerbi/api',
      'https://management.azure.com/',
      'https://vault.azure.net',
      'https://storage.azure.com',
      '00000003-0000-0000-c000-000000000000',
      'api://00000003-0000-0000-c000-000000000000',
      '797f4846-ba00-4fd7-ba43-dac1f8f63013',
      '2ff814a6-3304-4ab8-85cb-cd0e6f879c1d',
      'https://adb-1.azuredatabricks.net',
      'https://api.loganalytics.io',
      'https://service.that.nobody.here.knows.example/',
      'https://securitycenter.onmicrosoft.com/windowsatpservice',
      'api://AzureADTokenExchange',
      'API://azureadtokenexchangeusgov',
      'api://AzureADTokenExchangeChina',
      'fb60f99c-7a34-4190-8149-302f77469936',
      'api://fb60f99c-7a34-4190-8149-302f77469936',
      '00000012-0000-0000-c000-000000000000',
      '00000003-0000-0ff1-ce00-000000000001',
      '2746ea77-4702-4b45-80ca-3c97e680e8b7',
      'ca7f3f0b-7d91-482c-8e09-c5d840d0eac5',
      '8578e004-a5c6-46e7-913e-12f58912df43',
      'https://graph.microsoft.com:65536',
      'https://graph.microsoft.com:x/',
      'https://[graph.microsoft.com]/',
    ]) {
      const url = 'https://graph.microsoft.com.evil.example/collect';
      const message = await errorOf('customApis', api({ resource, url }));
      assert.match(message, /is not a host of|is a service of Microsoft's/, resource);
    }
    const devOps = await errorOf('customApis', api({ resource: '499b84ac-1321-427f-aa17-267ca6975798' }));
    assert.match(devOps, /instead of its ID \(preset: azureDevOps, url: https:\/\/dev\.azure\.com\/ORGANIZATION\)/);
    for (const resource of [
      'urn:ms-drs:enterpriseregistration.windows.net',
      'ms-appx-web://Microsoft.AAD.BrokerPlugin',
    ]) {
      assert.match(await errorOf('customApis', api({ resource })), /write the API's application ID/);
    }
  });

  it('sends the token of a whole messaging service to no namespace, where anybody may listen', async () => {
    for (const resource of ['https://servicebus.azure.net', 'https://eventhubs.azure.net/']) {
      const url = 'https://mine.servicebus.windows.net/hub';
      assert.match(await errorOf('customApis', api({ resource, url })), /is not a host of its resource/);
    }
    const other = api({
      resource: 'https://mine.servicebus.windows.net',
      url: 'https://yours.servicebus.windows.net/',
    });
    assert.match(await errorOf('customApis', other), /is not a host of its resource/);
  });

  it('lets the token of an API of one’s own go where the API is', async () => {
    for (const [resource, url] of [
      ['https://contoso.onmicrosoft.com/orders', 'https://orders.example.com/'],
      ['https://contoso.com/orders', 'https://orders.contoso.com/'],
      ['https://orders.azurewebsites.net', 'https://orders.azurewebsites.net/health'],
      ['api://orders', 'https://orders.azurewebsites.net/'],
      ['api://0a1b2c3d-4b5a-4c6d-8e7f-0a1b2c3d4e5f', 'https://orders.example.com/'],
    ] as const) {
      assert.equal((await planOf({ customApis: api({ resource, url }) })).customApis.length, 1, resource);
    }
    const elsewhere = api({ resource: 'https://orders.contoso.com', url: 'https://orders.azurewebsites.net/' });
    assert.match(await errorOf('customApis', elsewhere), /by its application ID/);
  });

  it('lets a token of Microsoft’s services go to their own hosts', async () => {
    for (const [resource, url] of [
      ['https://management.azure.com', 'https://management.azure.com/subscriptions?api-version=2020-01-01'],
      ['https://management.core.windows.net/', 'https://management.azure.com/tenants'],
      ['https://vault.azure.net', 'https://my-vault.vault.azure.net/secrets'],
      ['https://storage.azure.com', 'https://account.blob.core.windows.net/'],
      ['https://analysis.windows.net/powerbi/api', 'https://api.powerbi.com/v1.0/myorg/apps'],
      ['https://mine.servicebus.windows.net', 'https://mine.servicebus.windows.net/hub'],
      ['2ff814a6-3304-4ab8-85cb-cd0e6f879c1d', 'https://adb-1.2.azuredatabricks.net/api/2.0/clusters/list'],
    ] as const) {
      assert.equal((await planOf({ customApis: api({ resource, url }) })).customApis.length, 1, resource);
    }
  });
});

describe('a preset in customApis', () => {
  const SUBSCRIPTION = '9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f';
  const preset = (id: string, url?: string, more = '') =>
    `- {preset: ${id}${url === undefined ? '' : `, url: ${JSON.stringify(url)}`}${more}}`;

  const read: [id: string, url: string, audience: string, asked: string][] = [
    [
      'azureDevOps',
      'https://dev.azure.com/contoso/',
      '499b84ac-1321-427f-aa17-267ca6975798',
      'https://dev.azure.com/contoso/_apis/projects?$top=1&api-version=7.1',
    ],
    [
      'azureDevOps',
      'https://contoso.visualstudio.com/Web%20shop',
      '499b84ac-1321-427f-aa17-267ca6975798',
      'https://dev.azure.com/contoso/_apis/projects/Web%20shop?api-version=7.1',
    ],
    [
      'dataverse',
      'https://contoso.crm4.dynamics.com',
      'https://contoso.crm4.dynamics.com',
      'https://contoso.crm4.dynamics.com/api/data/v9.2/WhoAmI',
    ],
    [
      'dataverse',
      'https://contoso.crm.dynamics.cn/api/data/v9.2/accounts?$top=1&$select=accountid',
      'https://contoso.crm.dynamics.cn',
      'https://contoso.crm.dynamics.cn/api/data/v9.2/accounts?$top=1&$select=accountid',
    ],
    [
      'sharepoint',
      'https://contoso.sharepoint.us/sites/release',
      'https://contoso.sharepoint.us',
      'https://contoso.sharepoint.us/sites/release/_api/web?$select=Title',
    ],
    [
      'keyVault',
      'https://contoso.vault.usgovcloudapi.net',
      'https://vault.usgovcloudapi.net',
      'https://contoso.vault.usgovcloudapi.net/secrets?api-version=7.4&maxresults=1',
    ],
    [
      'azureResourceManager',
      'https://management.azure.com',
      'https://management.azure.com',
      'https://management.azure.com/subscriptions?api-version=2022-12-01',
    ],
    [
      'azureResourceManager',
      `https://management.chinacloudapi.cn/subscriptions/${SUBSCRIPTION}/resourceGroups/web`,
      'https://management.core.chinacloudapi.cn/',
      `https://management.chinacloudapi.cn/subscriptions/${SUBSCRIPTION}/resourceGroups/web?api-version=2022-12-01`,
    ],
  ];
  for (const [id, url, resource, asked] of read) {
    it(`makes audience and call of ${id} at ${url}`, async () => {
      const [one] = (await planOf({ customApis: preset(id, url) })).customApis;
      assert.deepEqual(
        { resource: one?.resource, url: one?.url, preset: one?.preset },
        { resource, url: asked, preset: id },
      );
    });
  }

  it('goes by a name of its own, or by the one that is given', async () => {
    const text = [
      preset('keyVault', 'https://contoso.vault.azure.net'),
      preset('keyVault', 'https://fabrikam.vault.azure.net', ', name: vault-2'),
      preset('sharepoint', 'https://contoso.sharepoint.com', ', permissions: [Sites.Selected]'),
    ].join('\n');
    const apis = (await planOf({ customApis: text })).customApis;
    assert.deepEqual(
      apis.map(({ name }) => name),
      ['key-vault', 'vault-2', 'sharepoint'],
    );
    assert.deepEqual(apis[2]?.permissions, ['Sites.Selected']);
  });

  const refused: [what: string, text: string, reason: RegExp][] = [
    [
      'that is unknown',
      preset('azureDevops2', 'https://dev.azure.com/contoso'),
      new RegExp(`Entry 1 preset “azureDevops2” is not known \\(known: ${PRESETS.map(({ id }) => id).join(', ')}\\)`),
    ],
    ['that is no text', '- {preset: [keyVault], url: "https://contoso.vault.azure.net"}', /preset is not a text/],
    ['without an address', preset('azureDevOps'), /has no url; azureDevOps takes the address of an organization/],
    [
      'with the address of another service',
      preset('keyVault', 'https://dev.azure.com/contoso'),
      /url leads to “dev\.azure\.com”, which is not a host of Key Vault; preset keyVault takes the address of a vault\./,
    ],
    ['with a port', preset('keyVault', 'https://contoso.vault.azure.net:8443'), /not a host of Key Vault/],
    [
      'with the address of something inside',
      preset('keyVault', 'https://contoso.vault.azure.net/secrets/password'),
      /url is not the address of a vault\./,
    ],
    ['without an organization', preset('azureDevOps', 'https://dev.azure.com/'), /not the address of an organization/],
    [
      'with a page in place of an environment',
      preset('dataverse', 'https://contoso.crm4.dynamics.com/main.aspx'),
      /not the address of an environment/,
    ],
    [
      'with a list in place of a site',
      preset('sharepoint', 'https://contoso.sharepoint.com/sites/a/Lists/b'),
      /a site/,
    ],
    [
      'with a subscription that is no GUID',
      preset('azureResourceManager', 'https://management.azure.com/subscriptions/production'),
      /not the address of all subscriptions, of one subscription/,
    ],
    [
      'beside a resource',
      preset('keyVault', 'https://contoso.vault.azure.net', ', resource: "https://vault.azure.net"'),
      /has a preset and a resource; leave resource out/,
    ],
    [
      'with permissions where there are none',
      preset('keyVault', 'https://contoso.vault.azure.net', ', permissions: [Read.All]'),
      /permissions, which do not matter for Key Vault/,
    ],
    [
      'twice without a name',
      `${preset('keyVault', 'https://a.vault.azure.net')}\n${preset('keyVault', 'https://b.vault.azure.net')}`,
      /Entry 2 has the name “key-vault” of an earlier one/,
    ],
  ];
  for (const [what, text, reason] of refused) {
    it(`is refused ${what}`, async () => {
      assert.match(await errorOf('customApis', text), reason);
    });
  }

  it('shows one example only, that of the preset which is meant', async () => {
    const exampleOf = async (text: string) => (await errorOf('customApis', text)).split(' Example: ').slice(1);
    const vault = '- { preset: keyVault, url: https://contoso.vault.azure.net }';
    for (const text of [
      preset('keyVault', 'https://dev.azure.com/contoso'),
      preset('keyvalt', 'https://example.com'),
      preset('something', 'https://fabrikam.vault.azure.net'),
      preset('keyVault', 'https://contoso.vault.azure.net', ', resource: "https://vault.azure.net"'),
      preset('keyVault'),
    ]) {
      assert.deepEqual(await exampleOf(text), [vault], text);
    }
    for (const id of ['azureDevOps', 'dataverse', 'sharepoint', 'azureResourceManager']) {
      const [example = '', ...more] = await exampleOf(preset(id, 'https://example.com'));
      assert.ok(example.startsWith(`- { preset: ${id}, url: https://`) && more.length === 0, example);
      assert.equal((await planOf({ customApis: example })).customApis[0]?.preset, id);
    }
  });

  it('shows the general example where entries of several kinds are wrong', async () => {
    const text = [preset('keyVault', 'https://example.com'), api({ name: 'My API' })].join('\n');
    assert.match(await errorOf('customApis', text), / Example: - \{ name: orders/);
  });
});
