import assert from 'node:assert/strict';
import { namedConnections, PipelineNotStarted, resolveInputs } from '../../../../simulator/agent/inputs';
import { environmentName } from '../../../../simulator/agent/names';
import type { TaskJson } from '../../../../simulator/agent/taskJson';
import { dotNetUri } from '../../../../simulator/agent/uri';

const task: TaskJson = {
  id: 'id',
  name: 'T',
  version: { Major: 1, Minor: 0, Patch: 0 },
  inputs: [
    { name: 'connection', type: 'connectedService:AzureRM', aliases: ['azureSubscription'] },
    { name: 'words', type: 'string', defaultValue: ' some ' },
    { name: 'on', type: 'boolean', defaultValue: false },
    { name: 'file', type: 'filePath' },
  ],
};
const connections = [
  { id: 'aaaa0000-0000-4000-8000-000000000001', name: 'Prod, no: Production', scheme: 'None', parameters: {} },
  { id: 'aaaa0000-0000-4000-8000-000000000002', name: 'Test', scheme: 'None', parameters: {} },
];

function resolve(given: Record<string, string>): Map<string, string> {
  return resolveInputs(task, {
    given,
    connections,
    variables: [
      ['Build.BuildId', '7'],
      ['nested', '$(Build.BuildId)'],
    ],
    machine: { FROM_MACHINE: 'm' },
    sources: '/work/s',
    queued: [
      ['which', 'Test'],
      ['list', 'Test,Test'],
    ],
  });
}

describe('the inputs of a task', () => {
  it('are defaults, overlaid by what is given, trimmed', () => {
    assert.equal(resolve({}).get('words'), 'some');
    assert.equal(resolve({ WORDS: ' other\n' }).get('words'), 'other');
    assert.equal(resolve({}).get('on'), 'false');
  });

  it('replace variables once, in any case, and leave unknown ones as they are', () => {
    assert.equal(
      resolve({ words: '$(build.buildid) $(nested) $(unknown) $(FROM_MACHINE)' }).get('words'),
      '7 $(Build.BuildId) $(unknown) m',
    );
  });

  it('make a file path absolute: an empty one becomes the folder of the sources', () => {
    assert.equal(resolve({ file: 'a/b.txt' }).get('file'), '/work/s/a/b.txt');
    assert.equal(resolve({}).get('file'), '/work/s');
  });

  it('know aliases and the names of connections', () => {
    const inputs = resolve({ azureSubscription: 'test' });
    assert.equal(inputs.get('connection'), 'aaaa0000-0000-4000-8000-000000000002');
    assert.equal(inputs.has('azureSubscription'), false);
  });

  it('name connections as the server does, before the run: variables by then, and one name in each', () => {
    assert.equal(resolve({ connection: '$(which)' }).get('connection'), connections[1]?.id);
    for (const unknown of ['$(list)', '$(nested)', 'nobody', 'Test;Test']) {
      assert.throws(() => resolve({ connection: unknown }), PipelineNotStarted, unknown);
    }
  });

  it('name the connections that the task may see, and no others', () => {
    const ids = connections.map(({ id }) => id);
    const both = namedConnections(task, resolve({ connection: ids.join(',') }), connections);
    assert.deepEqual(
      both.map(({ id }) => id),
      ids,
    );
    assert.deepEqual(namedConnections(task, resolve({ words: ids[0] ?? '' }), connections), []);
  });

  it('become environment names by one rule', () => {
    assert.equal(environmentName('a.b c-d'), 'A_B_C-D');
  });
});

describe('the address of a connection', () => {
  for (const [given, arrives] of [
    ['https://Management.Azure.com', 'https://management.azure.com/'],
    ['https://host:443/a%20b%2Fc', 'https://host/a b%2Fc'],
    ['https://host/%c3%bc', 'https://host/%c3%bc'],
    ['not an address', 'not an address'],
  ] as const) {
    it(`${given} arrives as ${arrives}`, () => assert.equal(dotNetUri(given), arrives));
  }
});
