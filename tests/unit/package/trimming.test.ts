import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'rolldown';
import { trimming } from '../../../scripts/packaging/trimming';
import type { Trim } from '../../../scripts/packaging/trims';

/** A library with a way in, a part that it needs and one that it does not. */
const LIBRARY: Record<string, string> = {
  'package.json': '{ "name": "lib", "version": "1.0.0", "main": "index.js" }',
  'index.js': `
    const Part = require('./parts/part');
    const other = require('other');
    exports.needed = () => 'needed';
    exports.part = () => new Part();
    exports.other = () => other.value;`,
  'parts/part.js': `module.exports = class { name = 'the real part' };`,
};

describe('What is trimmed from a bundle', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'trimming-'));
    for (const [path, text] of Object.entries(LIBRARY)) write(join('node_modules/lib', path), text);
    write('node_modules/other/package.json', '{ "name": "other", "version": "1.0.0", "main": "index.js" }');
    write('node_modules/other/index.js', `exports.value = 'the real other';`);
    write('entry.js', `module.exports = { ...require('lib'), own: require('other').value };`);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }

  interface Bundle {
    needed(): string;
    part(): { name: string };
    other(): string;
    own: string;
  }

  async function bundled(...trims: Trim[]): Promise<Bundle> {
    const outfile = join(root, 'out.cjs');
    await build({
      cwd: root,
      input: 'entry.js',
      platform: 'node',
      logLevel: 'silent',
      plugins: [trimming(trims)],
      output: { file: outfile, format: 'cjs' },
    });
    return createRequire(outfile)(outfile) as Bundle;
  }

  it('says so to anyone who uses it, and leaves the rest alone', async () => {
    const bundle = await bundled({ library: 'lib', part: './parts/part.js' });
    assert.equal(bundle.needed(), 'needed');
    assert.throws(() => bundle.part(), /\.\/parts\/part\.js of lib was left out of the bundle/);
  });

  it('is left out for one library and stays for others', async () => {
    const bundle = await bundled({ library: 'lib', part: 'other', instead: `exports.value = 'a stand-in';` });
    assert.equal(bundle.other(), 'a stand-in');
    assert.equal(bundle.own, 'the real other');
  });

  it('must be there: a library that has changed ends the build', async () => {
    await assert.rejects(bundled({ library: 'lib', part: './parts/gone.js' }), /gone\.js of lib is to be left out/);
    await assert.rejects(bundled({ library: 'lib', part: 'gone' }), /gone of lib is to be left out/);
  });

  it('need not be there where the library is not', async () => {
    const bundle = await bundled({ library: 'absent', part: './parts/part.js' });
    assert.equal(bundle.part().name, 'the real part');
  });
});
