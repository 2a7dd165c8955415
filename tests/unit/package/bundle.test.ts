import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
       import { ConfidentialClientApplication } from ${from('node_modules/@azure/msal-node')};
       import * as library from ${from('node_modules/azure-pipelines-task-lib/task')};
       console.log(typeof send, typeof ConfidentialClientApplication, typeof library.getInput);`,
    );
    assert.equal(text.trim().split('\n').at(-1), 'function function function');
  });
});

describe('The product', () => {
  it('has no version of a release and no documentation when it runs unbuilt', () => {
    assert.equal(PRODUCT.version, '0.0.0');
    assert.equal(PRODUCT.documentation, '');
  });
});
