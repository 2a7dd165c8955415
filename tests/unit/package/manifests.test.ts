import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExtensionManifest, packagedManifest } from '../../../scripts/manifests/extensionManifest';
import { taskJson } from '../../../scripts/manifests/taskJson';
import { jsonText, type Project, ROOT, readJson, readProject, TASK_SOURCE } from '../../../scripts/project';
import { CONNECTION_TYPE, TASK_OPTIONS, type TaskOption } from '../../../tasks/AppAccessSelfTest/V1/options';

const manifest = readJson<ExtensionManifest>(join(ROOT, 'vss-extension.json'));

const project = (publishing: Partial<Project['publishing']> = {}): Project => ({
  name: 'app-access-self-test',
  version: '1.2.3',
  publishing: { publisher: 'contoso', repository: '', documentation: '', ...publishing },
});

const anOption = (change: Partial<TaskOption>): TaskOption => ({
  name: 'thing',
  type: 'string',
  label: 'Thing',
  help: 'What it is.',
  default: '',
  group: 'main',
  example: 'a',
  ...change,
});

const inputOf = (change: Partial<TaskOption>) => taskJson(project(), [anOption(change)]).inputs[0];

describe('The generated task.json', () => {
  it('is the committed one', () => {
    const committed = readFileSync(join(TASK_SOURCE, 'task.json'), 'utf8');
    assert.equal(committed, jsonText(taskJson(readProject(), TASK_OPTIONS)));
  });

  it('takes its version from package.json', () => {
    assert.deepEqual(taskJson(project(), TASK_OPTIONS).version, { Major: 1, Minor: 2, Patch: 3 });
  });

  it('is refused for a version of two parts', () => {
    assert.throws(() => taskJson({ ...project(), version: '1.2' }, TASK_OPTIONS), /three numeric parts/);
  });

  it('declares every option once, in the order of the table', () => {
    assert.deepEqual(
      taskJson(project(), TASK_OPTIONS).inputs.map(({ name }) => name),
      TASK_OPTIONS.map(({ name }) => name),
    );
  });

  it('links to the documentation only where its address is set', () => {
    const without = taskJson(project(), TASK_OPTIONS);
    assert.ok(!('helpUrl' in without) && !('helpMarkDown' in without));
    const documentation = 'https://docs.example.com/self-test';
    const set = taskJson(project({ documentation }), TASK_OPTIONS);
    assert.equal(set.helpUrl, documentation);
    assert.match(set.helpMarkDown ?? '', /\(https:\/\/docs\.example\.com\/self-test\)$/);
  });

  it('offers several connections at once', () => {
    const input = inputOf({ type: 'connection', connectionType: 'AzureRM' });
    assert.equal(input?.type, 'connectedService:AzureRM');
    assert.equal(input?.properties?.MultiSelectFlatList, 'True');
  });

  it('never hands the classic editor an empty filter, which would hide connections of management groups', () => {
    const rules = taskJson(project(), TASK_OPTIONS).inputs.map(({ properties }) => properties?.EndpointFilterRule);
    assert.ok(rules.includes('ScopeLevel != AzureMLWorkspace'));
    assert.ok(!rules.includes(''));
  });

  it('offers several values of a list where the option takes several', () => {
    const choices = [['a', 'A']] as const;
    assert.equal(inputOf({ type: 'multiPick', choices })?.properties?.MultiSelectFlatList, 'True');
    assert.equal(inputOf({ type: 'pickList', choices })?.properties?.MultiSelectFlatList, undefined);
    assert.deepEqual(inputOf({ type: 'pickList', choices })?.options, { a: 'A' });
  });

  it('lets a number be a variable, and tells its range', () => {
    const input = inputOf({ type: 'integer', range: [1, 5], default: '2' });
    assert.equal(input?.type, 'string');
    assert.equal(input?.defaultValue, '2');
    assert.equal(input?.helpMarkDown, 'What it is. From 1 to 5.');
  });

  it('gives an example with a list of lines', () => {
    assert.equal(
      inputOf({ type: 'multiLine', example: 'User.Read.All' })?.helpMarkDown.endsWith('`User.Read.All`'),
      true,
    );
  });

  it('names a group only where the table has one of its own', () => {
    assert.equal(inputOf({ group: 'graph' })?.groupName, 'graph');
    assert.equal(inputOf({ group: 'main' })?.groupName, undefined);
  });
});

describe('The manifest of the extension', () => {
  it('holds nothing of a publisher until it is packaged', () => {
    for (const field of ['publisher', 'links', 'repository']) assert.ok(!(field in manifest), field);
    assert.equal(packagedManifest(manifest, project()).publisher, 'contoso');
  });

  it('has links only to addresses that are set', () => {
    assert.ok(!('links' in packagedManifest(manifest, project())));
    const packaged = packagedManifest(manifest, project({ repository: 'https://git.example.com/a/b/' }));
    assert.deepEqual(packaged.links, {
      home: { uri: 'https://git.example.com/a/b/' },
      support: { uri: 'https://git.example.com/a/b/issues' },
    });
  });

  it('goes to Azure DevOps Services, and to servers whose agents can run the task', () => {
    assert.deepEqual(manifest.targets, [
      { id: 'Microsoft.VisualStudio.Services.Cloud' },
      { id: 'Microsoft.TeamFoundation.Server', version: '[19.0,)' },
    ]);
  });

  it('keeps its questions on the Q&A tab also where the repository is on GitHub', () => {
    assert.deepEqual(manifest.CustomerQnASupport, { enableMarketplaceQnA: true });
  });

  it('contributes the type of connection that the input asks for', () => {
    const names = manifest.contributions.map(({ properties }) => properties.name);
    assert.ok(names.includes(CONNECTION_TYPE));
  });
});
