import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TASK_SOURCE } from '../../../scripts/project';

const GUARD = join(TASK_SOURCE, 'start.js');

describe('The file that starts the task', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'start-'));
    cpSync(GUARD, join(folder, 'start.js'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** What it prints under a Node that says that it is this one, beside a bundle of this text. */
  function started(version: string, bundle: string): string {
    writeFileSync(join(folder, 'main.js'), bundle);
    writeFileSync(
      join(folder, 'version.cjs'),
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`,
    );
    const run = spawnSync(process.execPath, ['--require', './version.cjs', 'start.js'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(run.stderr, '');
    assert.equal(run.status, 0);
    return run.stdout;
  }

  for (const version of ['6.17.1', '10.24.1', '14.21.3', '16.8.0']) {
    it(`says under Node ${version} which Node is needed, in one error, and never reads the bundle`, () => {
      const lines = started(version, 'a ||= b; ? this is no JavaScript').trimEnd().split('\n');
      assert.equal(lines.length, 2);
      assert.match(lines[0] ?? '', /^##vso\[task\.logissue type=error;\]This task needs Node\.js 16\.9 or later/);
      assert.ok(lines[0]?.includes(`runs it with Node.js ${version}. `), lines[0]);
      assert.match(lines[1] ?? '', /^##vso\[task\.complete result=Failed;\]/);
    });
  }

  for (const version of ['16.9.0', '16.20.2', '18.0.0', '20.20.2', '24.18.1', '100.0.0']) {
    it(`runs the bundle under Node ${version}`, () => {
      assert.equal(started(version, "console.log('the bundle');"), 'the bundle\n');
    });
  }

  it('is written in what Node 6 can read', () => {
    const code = readFileSync(GUARD, 'utf8').replace(/\/\/.*/g, '');
    assert.doesNotMatch(code, /\?\.|\?\?|\*\*|\.\.\.|\|\|=|&&=|\basync\b|catch\s*\{|,\s*\)|\d_\d|import/);
  });
});
