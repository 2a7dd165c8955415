import assert from 'node:assert/strict';
import { connectionInputs, secretConnection } from '../../simulator/scenes/connections';
import { allPassed } from '../../simulator/scenes/consentScenes';
import { contoso, grantNeeded, NEEDED, reportingApp } from '../../simulator/scenes/contoso';
import { sideBySide } from './support/sideBySide';
import { inTestBed, type TestBed } from './support/testBed';

const FILE = `resources: [graph]\ngraphPermissions:\n${NEEDED.map((name) => `  - ${name}`).join('\n')}\ncredentialExpiryDays: 0\n`;

/** A step that names nothing but its connection, and the file. */
const setupOf = (bed: TestBed, inputs: Record<string, string>) => {
  const { connections, inputs: all } = allPassed.build(bed.model);
  const { connectTo = '', azureSubscription = '' } = all;
  return { connections, inputs: { connectTo, azureSubscription, ...inputs } };
};

const checksOf = (outcome: Awaited<ReturnType<TestBed['run']>>) =>
  outcome.report.apps.map(({ checks }) => checks.map(({ id, status }) => `${id} ${status}`));

describe('a settings file of the packaged task', () => {
  const test = sideBySide();
  for (const hostType of ['build', 'release'] as const) {
    it(
      `says what is tested, in a ${hostType}`,
      test(() =>
        inTestBed(async (bed) => {
          const outcome = await bed.run(setupOf(bed, { settingsFile: 'config/self-test.yaml' }), {
            hostType,
            sources: { 'config/self-test.yaml': FILE },
          });
          assert.deepEqual(checksOf(outcome), [
            ['graph.token passed', 'graph.permissions passed', 'graph.read passed'],
          ]);
        }),
      ),
    );
  }

  it(
    'that is not named is no fault, although its input arrives as the root folder',
    test(() =>
      inTestBed(async (bed) => {
        const outcome = await bed.run(setupOf(bed, { resources: 'graph' }));
        assert.equal(outcome.result, 'Succeeded', outcome.log);
      }),
    ),
  );

  it(
    'gives way to what the step sets',
    test(() =>
      inTestBed(async (bed) => {
        const inputs = { settingsFile: 'self-test.yaml', resources: 'powerbi', graphPermissions: '' };
        const outcome = await bed.run(setupOf(bed, inputs), {
          sources: { 'self-test.yaml': 'resources: [graph]' },
        });
        assert.match(checksOf(outcome).flat().join(), /powerbi.token passed/);
        assert.doesNotMatch(checksOf(outcome).flat().join(), /graph\.permissions/);
      }),
    ),
  );

  it(
    'asks of each app what its entry says',
    test(() =>
      inTestBed(async (bed) => {
        const tenant = contoso(bed.model);
        const [one, two] = ['Contoso Test', 'Contoso Production'].map((name) => reportingApp(bed.model, tenant, name));
        assert.ok(one && two);
        grantNeeded(bed.model, one.app);
        const connections = [
          secretConnection('test', one, one.secret),
          secretConnection('production', two, two.secret),
        ];
        const file = [
          `graphPermissions: [${NEEDED.join(', ')}]`,
          'credentialExpiryDays: 0',
          'apps:',
          `  - clientId: ${one.registration.appId}`,
          '    resources: [graph]',
          `  - connection: ${connections[1]?.id}`,
          '    resources: [powerbi]',
        ].join('\n');
        const outcome = await bed.run(
          { connections, inputs: { ...connectionInputs(connections), settingsFile: 'self-test.yaml' } },
          { sources: { 'self-test.yaml': file } },
        );
        assert.equal(outcome.result, 'Succeeded', outcome.log);
        assert.deepEqual(checksOf(outcome), [
          ['graph.token passed', 'graph.permissions passed', 'graph.read passed'],
          ['powerbi.token passed', 'powerbi.access passed'],
        ]);
      }),
    ),
  );

  const bomb = `a: &a [x, x]\n${'bcdefghi'
    .split('')
    .map((name, index) => `${name}: &${name} [${`*${'abcdefghi'[index]}, `.repeat(9)}]`)
    .join('\n')}`;
  const WRONG: [what: string, file: string | Uint8Array | undefined, said: RegExp][] = [
    ['is missing', undefined, /settingsFile: “self-test.yaml” cannot be read: it does not exist/],
    ['is empty', '', /“self-test.yaml”, line 1, column 1: It holds no settings/],
    ['has ten megabytes', `a: ${'x'.repeat(10_000_000)}`, /cannot be read: it is larger than 1 MB/],
    ['is no text', new Uint8Array([0xff, 0xd8, 0xff]), /cannot be read: it is not UTF-8 text/],
    ['is no YAML', 'resources: [graph', /line 1, column \d+: Not valid YAML/],
    ['is a bomb of aliases', bomb, /line 2, column \d+: An alias/],
    ['has a key twice', `${FILE}resources: [graph]`, /line 6, column 1: Not valid YAML: a key is given twice/],
    ['is indented by tabs', 'graphPermissions:\n\t- a', /Not valid YAML: a tab is used/],
    ['has an unknown key', 'graphPermision: [a]', /line 1, column 1: .*Did you mean graphPermissions\?/],
    ['names a host that gets a credential', 'cloud: custom', /line 1, column 8: cloud: custom names hosts/],
    [
      'holds a secret',
      'clientSecret: fake8Q~not-a-real-secret-at-all',
      /line 1, column 1: The key of a secret is refused/,
    ],
    [
      'holds a secret as a value',
      'graphPermissions: [fake8Q~not-a-real-secret-at-all0000]',
      /line 1, column 19: graphPermissions/,
    ],
    ['holds a wrong value', 'cloud: pubic', /line 1, column 8: cloud: “pubic” is not one of/],
    [
      'knows only another app',
      `apps: [{ clientId: ${'0'.repeat(8)}-1111-4222-8333-444444444444 }]`,
      /has no entry in apps/,
    ],
  ];
  for (const [what, file, said] of WRONG) {
    it(
      `that ${what} is one clear error before any call`,
      test(() =>
        inTestBed(async (bed) => {
          const setup = setupOf(bed, { settingsFile: 'self-test.yaml' });
          const outcome = await bed.run(setup, {
            ...(file !== undefined && { sources: { 'self-test.yaml': file } }),
          });
          assert.equal(outcome.result, 'Failed');
          assert.deepEqual(bed.cloud.requests, []);
          assert.equal(outcome.issues.length, 1, outcome.log);
          assert.match(outcome.issues[0]?.message.replaceAll('\n', ' ') ?? '', said);
          assert.doesNotMatch(outcome.log, /fake8Q|\n\s+at /);
        }),
      ),
    );
  }

  it(
    'that is a folder is refused with the reason',
    test(() =>
      inTestBed(async (bed) => {
        const outcome = await bed.run(setupOf(bed, { settingsFile: 'config' }), {
          sources: { 'config/a.yaml': FILE },
        });
        assert.match(outcome.log, /cannot be read: it is a folder/);
      }),
    ),
  );
});
