import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/project';

/** Rows of the benchmark's table of what was tried: what, and what came of it. */
const ROWS = readFileSync(join(ROOT, 'tests/bench/README.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, what, result] = /^\| (.+?) \| (.+) \|$/.exec(line) ?? [];
    return what && result ? [{ what, result }] : [];
  });

const SOURCES = execFileSync('git', ['ls-files', 'core', 'cli', 'tasks', 'scripts'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path.endsWith('.ts') && existsSync(join(ROOT, path)))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

/** Every line `// perf: ROW` of the sources. */
const MARKS = SOURCES.flatMap(({ path, text }) =>
  [...text.matchAll(/^\s*\/\/ perf: (.+)$/gm)].map(([, row = '']) => ({ path, row })),
);

describe('what is written strangely for the sake of speed', () => {
  it('is marked', () => assert.ok(MARKS.length >= 20, `${MARKS.length} marks`));

  it('is marked in every file that a kept row of the table names', () => {
    const named = ROWS.filter(({ result }) => result.startsWith('kept')).flatMap(({ what }) =>
      [...what.matchAll(/`((?:core|cli|tasks|scripts)\/[\w/]+\.ts)`/g)].map(([, path]) => path),
    );
    assert.ok(named.length >= 6);
    assert.deepEqual(
      named.filter((path) => !MARKS.some((mark) => mark.path === path)),
      [],
    );
  });

  it('is marked wherever a module is loaded late', () => {
    const late = SOURCES.filter(({ path, text }) => !path.startsWith('scripts/') && /(?<!: )\bimport\('/.test(text));
    const unmarked = late.filter(({ path }) => !MARKS.some((mark) => mark.path === path)).map(({ path }) => path);
    assert.deepEqual(unmarked, []);
  });

  for (const { path, row } of MARKS) {
    it(`names a row of the benchmark’s table that was kept: ${path}`, () => {
      const found = ROWS.filter(({ what }) => what.startsWith(row));
      assert.equal(found.length, 1, row);
      assert.match(found[0]?.result ?? '', /^kept\b/);
    });
  }
});
