import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { createProgram } from '../../../cli/arguments/program';
import { runCommand } from '../../../cli/runCommand';
import type { Plan } from '../../../core/model/plan';
import { ROOT, readJson } from '../../../scripts/project';
import { TASK_OPTIONS } from '../../../tasks/AppAccessSelfTest/V1/options';
import { fakeIo, SECRET } from '../cli/fakeIo';
import { allDocuments, mapsIn } from './documents';

/** Steps of a pipeline that the documents use, with the inputs that they have. */
const TASKS: Readonly<Record<string, readonly string[]>> = {
  'AppAccessSelfTest@1': TASK_OPTIONS.map(({ name }) => name),
  'DownloadPipelineArtifact@2': [
    'source',
    'project',
    'pipeline',
    'runVersion',
    'runBranch',
    'tags',
    'allowPartiallySucceededBuilds',
    'allowFailedBuilds',
    'artifact',
    'path',
  ],
  'PublishTestResults@2': ['testResultsFormat', 'testResultsFiles', 'testRunTitle', 'failTaskOnFailedTests'],
};

/** Cmdlets in the scripts of the documents. */
const CMDLETS = [
  'ConvertTo-Json',
  'ConvertFrom-Json',
  'Invoke-RestMethod',
  'Get-Content',
  'Write-Host',
  'Where-Object',
];

const { outputVariables } = readJson<{ outputVariables: { name: string }[] }>(
  join(ROOT, 'tasks/AppAccessSelfTest/V1/task.json'),
);
const OUTPUTS = outputVariables.map(({ name }) => name);

const documents = allDocuments();
const blocks = documents.flatMap((document) => document.blocks.filter(({ language }) => /^ya?ml$/.test(language)));
const trees = blocks.map(({ text, place }) => ({ place, tree: parseDocument(text).toJS() as unknown }));

type Found = { place: string; node: Record<string, unknown> };

/** Every map with this key, wherever it stands. */
function having(key: string): Found[] {
  return trees.flatMap(({ tree, place }) =>
    mapsIn(tree)
      .filter((node) => key in node)
      .map((node) => ({ place, node })),
  );
}

const keysOf = (value: unknown) => (typeof value === 'object' && value !== null ? Object.keys(value) : []);

/** Code spans in the running text. */
const spans = documents.flatMap(({ path, text }) =>
  [...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, code = '']) => ({ path, code })),
);

const scripts = having('pwsh');

describe('pipelines in the documents', () => {
  it('name only tasks that exist, with inputs that these have', () => {
    const steps = having('task');
    assert.ok(steps.length > 15, `${steps.length} steps`);
    const wrong = steps.flatMap(({ node, place }) => {
      const known = TASKS[String(node.task)];
      return known ? keysOf(node.inputs).filter((name) => !known.includes(name)) : [`${place}: ${String(node.task)}`];
    });
    assert.deepEqual(wrong, []);
  });

  it('read only output variables that the task sets', () => {
    const read = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:SelfTest\.)?selfTest\.(\w+)/g)].map(([all, name = '']) => ({ path, all, name })),
    );
    const named = read.filter(({ all }) => all !== 'selfTest.ts');
    assert.ok(named.length >= 6, `${named.length} variables`);
    assert.deepEqual(
      named.filter(({ name }) => !OUTPUTS.includes(name)),
      [],
    );
  });

  it('give a template the parameters that it declares', () => {
    const declared = having('parameters').flatMap(({ node }) =>
      Array.isArray(node.parameters) ? node.parameters.map((one: { name?: string }) => one.name) : [],
    );
    const used = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\$\{\{[^}]*\bparameters\.(\w+)/g)].map(([, name = '']) => ({ path, name })),
    );
    const given = having('template').flatMap(({ node, place }) =>
      keysOf(node.parameters).map((name) => ({ place, name })),
    );
    assert.ok(used.length >= 4 && given.length >= 2, `${used.length} used, ${given.length} given`);
    assert.deepEqual(
      [...used, ...given].filter(({ name }) => !declared.includes(name)),
      [],
    );
  });

  it('call cmdlets that PowerShell has, in scripts whose brackets and quotes are closed', () => {
    assert.ok(scripts.length >= 2);
    for (const { node, place } of scripts) {
      const script = String(node.pwsh);
      const cmdlets = script.match(/\b[A-Z][a-z]+-[A-Z]\w+/g) ?? [];
      assert.deepEqual(
        cmdlets.filter((name) => !CMDLETS.includes(name)),
        [],
        place,
      );
      const bare = script.replace(/'[^']*'/g, '').replace(/"[^"]*"/g, (text) => text.replace(/[^(){}[\]]/g, ''));
      assert.doesNotMatch(bare, /["']/, place);
      const open: string[] = [];
      for (const sign of bare.match(/[(){}[\]]/g) ?? []) {
        if ('([{'.includes(sign)) open.push(sign);
        else assert.equal(open.pop(), { ')': '(', ']': '[', '}': '{' }[sign], place);
      }
      assert.deepEqual(open, [], place);
    }
  });

  it('send a flow of Teams an adaptive card: it answers a plain text with 202 and posts nothing', () => {
    const posting = scripts
      .map(({ node }) => String(node.pwsh))
      .filter((script) => script.includes('$env:CHAT_WEBHOOK'));
    assert.ok(posting.length > 0);
    for (const script of posting) {
      assert.match(
        script,
        /contentType = 'application\/vnd\.microsoft\.card\.adaptive'; contentUrl = \$null; content = \$card/,
      );
      // Two levels deep, the default, would cut the card off.
      assert.match(script, /type = 'message'; attachments = @\(\$attachment\) \} \| ConvertTo-Json -Depth \d+/);
    }
  });

  it('write inputs in the running text as the task has them', () => {
    const names = new Map(TASK_OPTIONS.map(({ name }) => [name.toLowerCase(), name]));
    const wrong = spans.flatMap(({ path, code }) => {
      const [, name = ''] = /^(\w+): /.exec(code) ?? [];
      const right = names.get(name.toLowerCase());
      return right && right !== name ? [`${path}: ${code}`] : [];
    });
    assert.deepEqual(wrong, []);
  });
});

describe('options in the documents', () => {
  it('are options of the command, or of another program that is named', () => {
    const program = createProgram({
      selfTest: async () => {},
      explain: async () => {},
      link: async () => {},
      needs: async () => {},
    });
    const own = [program, ...program.commands].flatMap(({ options }) => options.flatMap(({ long }) => long ?? []));
    // Of the agent's own configuration, and of npm.
    const others = /^--(?:proxy(?:url|username|password)|ssl\w+|ignore-scripts|global|help|version)$/;
    const named = spans
      // Commands of other programs are tried elsewhere.
      .filter(({ code }) => !/^(?:az|gh|npm|openssl) /.test(code))
      .flatMap(({ path, code }) => (code.match(/(?<=^|\s)--[a-z][\w-]*/g) ?? []).map((option) => ({ path, option })));
    assert.ok(named.length > 40, `${named.length} options`);
    assert.deepEqual(
      named.filter(({ option }) => !own.includes(option) && !others.test(option)),
      [],
    );
  });
});

describe('scripts for the library in the documents', () => {
  const AsyncFunction = (async () => {}).constructor as new (
    ...names: string[]
  ) => (...values: unknown[]) => Promise<void>;

  it('run to their end', async () => {
    const js = documents.flatMap((document) => document.blocks.filter(({ language }) => language === 'js'));
    assert.ok(js.length > 0);
    const library = await import('../../../cli/library');
    for (const { text, place } of js) {
      const said: unknown[] = [];
      const names =
        /import \{([^}]+)\} from/
          .exec(text)?.[1]
          ?.split(',')
          .map((name) => name.trim()) ?? [];
      const stubbed: Record<string, unknown> = {
        ...library,
        runSelfTest: async (plan?: Plan) => ({ outcome: plan?.apps.length === 1 ? 'passed' : 'no plan' }),
      };
      const given = {
        tenantId: '3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b',
        clientId: 'd2b7e6f4-91c8-4d35-8f0e-6a5b3c2d1e90',
        secret: SECRET,
        console: { log: (line: unknown) => said.push(line) },
      };
      const run = new AsyncFunction(...names, ...Object.keys(given), text.replace(/^import .*$/m, ''));
      await run(...names.map((name) => stubbed[name]), ...Object.values(given));
      assert.ok(said.includes('passed') && said.every((line) => typeof line === 'string'), `${place}: ${said.join()}`);
    }
  });
});

describe('examples', () => {
  const read = (name: string) => readFileSync(join(ROOT, 'examples', name), 'utf8');

  it('are YAML', () => {
    for (const name of ['github-actions.yml', 'nightly.yml', 'self-test.yaml']) {
      const { errors, warnings } = parseDocument(read(name));
      assert.deepEqual([...errors, ...warnings], [], name);
    }
  });

  it('hold settings that the command takes', async () => {
    const io = fakeIo({
      environment: { AZURE_CLIENT_SECRET: SECRET },
      files: { 'self-test.yaml': read('self-test.yaml') },
    });
    assert.notEqual(await runCommand(['--config', 'self-test.yaml'], io), 2, io.stderr);
  });
});
