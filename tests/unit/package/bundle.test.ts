import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readYaml } from '../../../core/planning/yaml';
import { PRODUCT } from '../../../core/product';
import { bundle } from '../../../scripts/packaging/bundle';
import { ROOT } from '../../../scripts/project';

describe('The bundle', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Bundles an entry with this text and gives back what it prints when it runs far from any node_modules. */
  async function run(text: string): Promise<string> {
    const entry = join(folder, 'entry.ts');
    writeFileSync(entry, text);
    const out = join(folder, 'main.js');
    await bundle({ 'main.js': entry }, folder, {
      name: 'Self-Test',
      version: '7.8.9',
      documentation: 'https://docs.example.com',
    });
    return execFileSync(process.execPath, [out], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  }

  const from = (path: string) => JSON.stringify(join(ROOT, path));

  it('knows the version and the documentation that it was built with', async () => {
    const text = await run(`import { PRODUCT } from ${from('core/product')}; console.log(JSON.stringify(PRODUCT));`);
    assert.deepEqual(JSON.parse(text), {
      name: 'Self-Test',
      version: '7.8.9',
      documentation: 'https://docs.example.com',
    });
  });

  it('runs alone, with the libraries inside that it needs', async () => {
    const text = await run(
      `import send from ${from('node_modules/axios/lib/adapters/http.js')};
       import { ConfidentialClientApplication } from ${from('node_modules/@azure/msal-node/dist/index.mjs')};
       import * as library from ${from('node_modules/azure-pipelines-task-lib/task')};
       console.log(typeof send, typeof ConfidentialClientApplication, typeof library.getInput);`,
    );
    assert.equal(text.trim().split('\n').at(-1), 'function function function');
  });
});

describe('The YAML parser in a bundle', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'yaml-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const TEXTS = [
    'a: 1\nb: [x, {c: ~}]\nd: |\n  two\n  lines\ne: >-\n  folded\n  text\n',
    'numbers: [0o17, 0x1F, 010, 1e3, .5, -.inf, .nan]\nwords: [yes, No, ON, true, False, null, 2001-12-14]',
    '%YAML 1.1\n---\n[yes, No, 010, 2001-12-14, 1_000, 1:30]',
    '? [a, b]\n: c\n? {d: e}\n: f',
    '<<: {a: b}\nc: d',
    'a: &x [1]\nb: *x',
    'a: &x [1]',
    'a: !!str 5',
    ...['!!set {a, b}', '!!omap [a: 1]', '!!binary aGk=', '!!timestamp 2001-12-14', '!own x'].map(
      (value) => `a: ${value}`,
    ),
    'a: 1\na: 2',
    'a: "open',
    '[1, 2',
    '\ta: 1',
    'a: 1\n---\nb: 2',
    '- *unknown',
    '',
  ];

  it('reads what the whole library reads, and refuses with the same words', async () => {
    const outfile = join(folder, 'yaml.js');
    await bundle({ 'yaml.js': join(ROOT, 'core/planning/yaml.ts') }, folder, PRODUCT);
    const bundled = createRequire(outfile)(outfile) as { readYaml: typeof readYaml };
    for (const text of TEXTS) assert.deepEqual(await bundled.readYaml(text), await readYaml(text), text);
  });
});

describe('The product', () => {
  it('has no version of a release and no documentation when it runs unbuilt', () => {
    assert.equal(PRODUCT.version, '0.0.0');
    assert.equal(PRODUCT.documentation, '');
  });
});
