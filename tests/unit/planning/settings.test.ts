import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { OPTIONS } from '../../../core/options';
import { loadSettings, planWithSettings } from '../../../core/planning/settings';
import { ELSEWHERE, exampleLine, FILE_OPTIONS } from '../../../core/planning/settings/keys';
import type { Given } from '../../../core/planning/settings/planWithSettings';
import { readSettings } from '../../../core/planning/settings/readSettings';
import { sectionsOf } from '../../../core/run/sections';
import { settingsSchema } from '../../../scripts/manifests/settingsSchema';
import { CLIENT, connection, NOW, TENANT } from './fixtures';

const OTHER = 'bbbbbbbb-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const CONNECTION = 'c0ffee00-0000-4000-8000-000000000002';
const other = connection({ id: CONNECTION, clientId: OTHER });

async function load(text: string, path = 'self-test.yaml') {
  return loadSettings(path, () => text);
}

async function planned(text: string, given: Given = {}, connections = [connection()]) {
  const loaded = await load(text);
  if ('errors' in loaded) return loaded;
  return planWithSettings(loaded.file, given, connections, NOW);
}

async function plan(text: string, given: Given = {}, connections = [connection()]) {
  const result = await planned(text, given, connections);
  assert.ok('plan' in result, JSON.stringify(result));
  return result.plan;
}

async function messages(text: string, given: Given = {}, connections = [connection()]): Promise<string[]> {
  const result = await planned(text, given, connections);
  return 'errors' in result ? result.errors.map(({ message }) => message) : [];
}

describe('a settings file', () => {
  it('holds what the inputs hold, as lists or as lines', async () => {
    const { resources, graphPermissions, customApis, credentialExpiryDays } = await plan(
      [
        'resources: [graph]',
        'graphPermissions: |',
        '  User.Read.All',
        '  Group.Read.All',
        'credentialExpiryDays: 7',
        'customApis:',
        '  - name: orders',
        '    resource: api://orders',
        '    url: "https://orders.example.com/a?b=c:d"',
        '    permissions: [Orders.Read.All]',
      ].join('\n'),
    );
    assert.deepEqual(resources, ['graph']);
    assert.deepEqual(graphPermissions, ['User.Read.All', 'Group.Read.All']);
    assert.equal(customApis[0]?.permissions[0], 'Orders.Read.All');
    assert.equal(credentialExpiryDays, 7);
  });

  it('gives way to the step, and the step to what was typed for one run', async () => {
    const file = 'waitMinutes: 5\nresources: [graph]\ngraphPermissions: [User.Read.All]';
    assert.equal((await plan(file)).waitMinutes, 5);
    assert.equal((await plan(file, { step: { waitMinutes: '9' } })).waitMinutes, 9);
    assert.equal((await plan(file, { step: { waitMinutes: '9' }, flags: { waitMinutes: '2' } })).waitMinutes, 2);
  });

  it('never knows a name by a property that every object has', async () => {
    for (const key of ['constructor', '__proto__', 'toString']) {
      assert.match((await messages(`${key}: 1`)).join(), /line 1, column 1: .*is not a setting/);
    }
  });

  const WRONG: [what: string, text: string, said: RegExp][] = [
    [
      'an unknown key',
      'resources: [graph]\n\ngraphPermision: [User.Read.All]',
      /^“self-test.yaml”, line 3, column 1: “graphPermision” is not a setting. Did you mean graphPermissions\?$/,
    ],
    ['another spelling', 'graph-permissions: []', /Did you mean graphPermissions\?/],
    [
      'a wrong type',
      'waitMinutes: soon',
      /line 1, column 14: waitMinutes is not a whole number. Example: waitMinutes: 20$/,
    ],
    [
      'a text where a switch belongs',
      'powerbiAdminApi: "true"',
      /line 1, column 18: powerbiAdminApi is neither true nor false/,
    ],
    [
      'a word that YAML 1.1 read as a switch',
      '%YAML 1.1\n---\npowerbiAdminApi: yes',
      /line 3, column 18: powerbiAdminApi is neither true nor false/,
    ],
    [
      'a map where a list belongs',
      'graphPermissions:\n  a: b',
      /line 2, column 3: graphPermissions is not a list. Example: graphPermissions: \['User.Read.All'\]/,
    ],
    ['a list of lists', 'graphPermissions: [[a]]', /column 20: graphPermissions holds an entry that is not a text/],
    [
      'a number in a list',
      'graphPermissions:\n  - User.Read.All\n  - 7',
      /line 3, column 5: graphPermissions holds an entry that is not a text \(entry 2/,
    ],
    ['no value', 'graphPermissions:', /line 1, column 1[0-9]?: graphPermissions has no value/],
    [
      'a value that the input refuses',
      'resources: [graph]\nwaitMinutes: 5000',
      /line 2, column 14: waitMinutes: .* is not a whole number from 0 to 1440/,
    ],
    [
      'a permission that is none',
      'resources: [graph]\ngraphPermissions:\n  - User.Read.All\n  - no/permission',
      /line 4, column 5: graphPermissions: The value .* does not have the form of a permission/,
    ],
    [
      'a permission with a slip, in a list on one line',
      'graphPermissions: [User.Read.All, Grop.Read.All]',
      /line 1, column 35: graphPermissions: “Grop.Read.All” does not exist. Did you mean Group.Read.All\? Example: /,
    ],
    [
      'a permission with a slip, in a text with lines',
      'graphPermissions: | # one per line\r\n    User.Read.All\r\n\r\n    # of the nightly job\r\n    Grop.Read.All\r\n',
      /line 5, column 5: graphPermissions: “Grop.Read.All” does not exist/,
    ],
    [
      'a permission with a slip, in an entry of its own kind',
      'graphPermissions:\n  - "User.Read.All, Grop.Read.All"\n  - Sites.Selected',
      /line 2, column 5: graphPermissions: “Grop.Read.All” does not exist/,
    ],
    [
      'a choice that is none, in an app',
      `apps:\n  - clientId: ${CLIENT}\n    resources:\n      - graph\n      - powerbee`,
      /line 5, column 9: resources: .* is not one of graph, /,
    ],
    [
      'a workspace with an unknown role',
      `powerbiWorkspaces:\n  - ${CLIENT} Viewer\n  - ${CLIENT} Boss`,
      /line 3, column 5: powerbiWorkspaces: .*is not a workspace role \(Viewer, /,
    ],
    [
      'an API without an address',
      'resources: []\ncustomApis:\n  - { preset: keyVault, url: https://contoso.vault.azure.net }\n  - name: orders\n    resource: api://orders',
      /line 4, column 5: customApis: .* has no url/,
    ],
    [
      'a secret in a list',
      `graphPermissions:\n  - User.Read.All\n  - ${'hunter2'}~8Q~${'x'.repeat(34)}`,
      /line 3, column 5: graphPermissions: The value /,
    ],
    ['an ID that is none', 'tenant: contoso', /line 1, column 9: tenant is not an ID/],
    ['the custom cloud', 'cloud: Custom', /line 1, column 8: cloud: custom names hosts that get a credential/],
    ['a secret by its name', 'client-secret: hunter2hunter2', /line 1, column 1: The key of a secret is refused/],
    [
      'a double key',
      'resources: [graph]\nresources: [graph]',
      /line 2, column 1: Not valid YAML: a key is given twice/,
    ],
    ['a tab', 'graphPermissions:\n\t- User.Read.All', /line 2, column [12]: Not valid YAML: a tab/],
    ['an alias', 'a: &a [x]\nresources: *a', /line 2, column 12: An alias/],
    ['two documents', 'resources: [graph]\n---\nresources: [graph]', /line 2.*second document/],
    ['nothing in it', '# only a comment\n', /line 1, column 1: It holds no settings\. Example: /],
    [
      'a list where one value belongs',
      'cloud: [public]',
      /line 1, column 8: cloud is a list, where one value is needed\./,
    ],
    [
      'a hyphen without a blank',
      'graphPermissions:\n  -User.Read.All',
      /line 2, column 3: graphPermissions is not a list: put a blank after each hyphen\./,
    ],
    [
      'an empty entry',
      'graphPermissions:\n  - User.Read.All\n  -\n',
      /line 3, column \d: .* holds an empty entry \(entry 2\)/,
    ],
    [
      'entries that are not below each other',
      'graphPermissions:\n  - User.Read.All\n - Sites.Selected',
      /line 3, column 1: Not valid YAML: the indentation is wrong/,
    ],
    [
      'a bracket that is not closed',
      'resources: [graph\ncloud: public',
      /line 2, column 1: .*a bracket before it is not closed/,
    ],
    [
      'a colon without a blank',
      'resources: [graph]\ncloud:public\n',
      /line 2, column 1: .*the blank after a colon is missing/,
    ],
    ['a tag', 'waitMinutes: !!js/function "x"', /line 1, column 14: Not valid YAML: a tag/],
    [
      'Windows line ends and a byte order mark',
      '\ufeffresources: [graph]\r\ncloud: pubic\r\n',
      /line 2, column 8: cloud: “pubic”/,
    ],
    ['a text alone', 'graph', /It is not a map of settings/],
    ['apps that are none', 'apps: yes', /apps is not a list of apps/],
    ['an app without a name', 'apps:\n  - resources: [graph]', /line 2, column 5: An entry of apps names no app/],
    [
      'an app twice',
      `apps:\n  - clientId: ${CLIENT}\n  - clientId: ${CLIENT}`,
      /line 3, column 5: .*the same app as the one in line 2/,
    ],
    [
      'an option of the whole run in an app',
      `apps:\n  - clientId: ${CLIENT}\n    waitMinutes: 1`,
      /line 3, column 5: waitMinutes applies to the whole run/,
    ],
    ['apps within an app', `apps:\n  - clientId: ${CLIENT}\n    apps: []`, /line 3, column 5: .*is not a setting/],
  ];
  for (const [what, text, said] of WRONG) {
    it(`is refused with line and column: ${what}`, async () => {
      const errors = await messages(text);
      assert.match(errors[0] ?? '', said);
      assert.doesNotMatch(errors.join(), /hunter2/);
    });
  }

  it('says of every name that belongs elsewhere where it belongs', async () => {
    for (const name of Object.keys(ELSEWHERE)) {
      assert.match(
        (await messages(`${name}: x`)).join(),
        new RegExp(`line 1, column 1: ${name} (?:names|says|belongs)`),
      );
    }
  });

  it('names each wrong entry of a list at its own place, at most three of them, and counts the others', async () => {
    const errors = await messages(
      `graphPermissions:\n  - User.Read.All\n${Array.from({ length: 5 }, (_, index) => `  - a/${index}\n`).join('')}`,
    );
    assert.deepEqual(
      errors.map((error) => /line \d+, column \d+/.exec(error)?.[0]),
      ['line 3, column 5', 'line 4, column 5', 'line 5, column 5', 'line 2, column 3'],
    );
    assert.match(errors[3] ?? '', /graphPermissions: and 2 more problems\.$/);
  });

  it('names a list of thousands of wrong entries as a whole', async () => {
    const errors = await messages(`graphPermissions:\n${'  - a/b\n'.repeat(1001)}`);
    assert.equal(errors.length, 1);
    assert.match(errors[0] ?? '', /line 2, column 3: graphPermissions: /);
  });

  it('names each problem once, at most five of them', async () => {
    const errors = await messages(Array.from({ length: 12 }, (_, index) => `key${'x'.repeat(index)}: 1`).join('\n'));
    assert.equal(errors.length, 6);
    assert.match(errors[5] ?? '', /and 7 more problems/);
  });

  it('of ten megabytes, of a thousand levels or of a million aliases is refused at once', async () => {
    assert.match((await messages(`a: ${'x'.repeat(300_000)}`)).join(), /longer than/);
    assert.match((await messages('['.repeat(1000))).join(), /nested too deeply/);
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghij'.split('').map((name, index) => `${name}: &${name} [${`*${'abcdefghij'[index]}, `.repeat(9)}]`),
    ];
    assert.match((await messages(bomb.join('\n'))).join(), /line 2, column/);
  });

  it('that cannot be read is reported with the reason; a path that may be a secret is not repeated', async () => {
    const failing = () => {
      throw new Error('it is a folder');
    };
    const errorsOf = async (path: string) => {
      const loaded = await loadSettings(path, failing);
      return 'errors' in loaded ? loaded.errors.map(({ input, message }) => `${input}: ${message}`).join() : '';
    };
    assert.match(
      await errorsOf('a/self-test.yaml'),
      /^settingsFile: “a\/self-test.yaml” cannot be read: it is a folder/,
    );
    assert.doesNotMatch(await errorsOf('fake8Q~not-a-real-secret-at-all'), /fake8Q/);
    assert.match(await errorsOf('$(settings)'), /variable “settings” was not expanded/);
  });
});

describe('apps of a settings file', () => {
  const FILE = [
    'resources: [graph, powerbi]',
    'graphPermissions: [User.Read.All]',
    'apps:',
    `  - clientId: ${CLIENT}`,
    `  - connection: ${CONNECTION}`,
    '    resources: [powerbi]',
  ].join('\n');

  it('have needs of their own, above those of the step', async () => {
    const { apps } = await plan(FILE, { step: { resources: 'graph,fabric' } }, [connection(), other]);
    assert.deepEqual(
      apps.map(({ clientId, needs }) => [clientId, needs?.resources, needs?.graphPermissions]),
      [
        [CLIENT, ['graph', 'fabric'], ['User.Read.All']],
        // An app that chooses its resources inherits nothing that is meant for another one.
        [OTHER, ['powerbi'], []],
      ],
    );
  });

  it('share a section only with the same needs', async () => {
    const twin = connection({ id: CONNECTION });
    const both = `apps:\n  - { clientId: ${CLIENT}, tenant: ${TENANT} }`;
    assert.equal(sectionsOf((await plan(both, {}, [connection(), twin])).apps).length, 1);
    const apart = `apps:\n  - connection: ${connection().id}\n    resources: [graph]\n  - connection: ${CONNECTION}\n    resources: [powerbi]`;
    assert.equal(sectionsOf((await plan(apart, {}, [connection(), twin])).apps).length, 2);
  });

  it('must name every app that is tested: another one would be tested for less', async () => {
    const errors = await messages(`apps: [{ clientId: ${CLIENT} }]`, {}, [connection(), other]);
    assert.match(errors.join(), new RegExp(`client ID ${OTHER}\\) has no entry in apps`));
  });

  it('may name apps that this step does not test', async () => {
    const { apps } = await plan(FILE);
    assert.deepEqual(
      apps.map(({ clientId }) => clientId),
      [CLIENT],
    );
  });

  it('that both fit one connection are refused', async () => {
    const errors = await messages(`apps:\n  - clientId: ${CLIENT}\n  - { clientId: ${CLIENT}, tenant: ${TENANT} }`);
    assert.match(errors.join(), /line 3, column 5: .*fits this entry of apps and the one in line 2/);
  });

  it('that cannot be used hide no other one', async () => {
    const result = await planned(FILE, {}, [connection({ tenantId: 'x' }), other]);
    assert.ok('plan' in result && result.rejected.length === 1, JSON.stringify(result));
    assert.deepEqual(
      result.plan.apps.map(({ clientId }) => clientId),
      [OTHER],
    );
  });

  it('tell a wrong value by its own line', async () => {
    const errors = await messages(`apps:\n  - clientId: ${CLIENT}\n    credentialExpiryDays: 9999`);
    assert.match(errors.join(), /line 3, column 27: credentialExpiryDays: /);
  });
});

describe('the schema of the settings file', () => {
  const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true });
  const fits = ajv.compile(settingsSchema());
  const ID = 'd2b7e6f4-91c8-4d35-8f0e-6a5b3c2d1e90';

  it('knows every option but those that never come from a file', () => {
    const { properties } = settingsSchema() as { properties: object };
    assert.deepEqual(
      OPTIONS.map(({ name }) => name).filter((name) => !(name in properties) && !(name in ELSEWHERE)),
      [],
    );
    for (const name of Object.keys(ELSEWHERE)) assert.ok(!(name in properties), name);
  });

  for (const option of FILE_OPTIONS) {
    it(`accepts the example of ${option.name}, as the reader does`, async () => {
      const line = exampleLine(option);
      assert.ok(fits(parse(line)), `${line} ${JSON.stringify(fits.errors)}`);
      assert.ok(!('problems' in (await readSettings(line))), line);
    });
  }

  const WRONG = [
    'graphPermision: [a]',
    'graph-permissions: [a]',
    'waitMinutes: soon',
    'waitMinutes: 1.5',
    'powerbiAdminApi: "true"',
    'graphPermissions: { a: b }',
    'graphPermissions: [[a]]',
    'graphPermissions: [1]',
    'graphPermissions:',
    'cloud: custom',
    'cloud: 1',
    'customCloud: { login: https://a.example }',
    'outputFile: a',
    'clientSecret: a',
    'tenant: contoso',
    'customApis: { name: a }',
    '[]',
    'apps: []',
    'apps: [{ resources: [graph] }]',
    `apps: [{ clientId: ${ID}, waitMinutes: 1 }]`,
    `apps: [{ clientId: ${ID}, apps: [] }]`,
    `apps: [{ clientId: ${ID}, connection: my-connection }]`,
  ];
  for (const text of WRONG) {
    it(`refuses what the reader refuses: ${text}`, async () => {
      assert.ok(!fits(parse(text)));
      assert.ok('problems' in (await readSettings(text)));
    });
  }
});
