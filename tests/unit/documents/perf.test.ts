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

/** Every line `// perf: ROW` of the sources. */
const MARKS = execFileSync('git', ['ls-files', 'core', 'cli', 'tasks', 'scripts'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path.endsWith('.ts') && existsSync(join(ROOT, path)))
  .flatMap((path) =>
    [...readFileSync(join(ROOT, path), 'utf8').matchAll(/^\s*\/\/ perf: (.+)$/gm)].map(([, row = '']) => ({
      path,
      row,
    })),
  );

describe('what is written strangely for the sake of speed', () => {
  it('is marked', () => assert.ok(MARKS.length >= 6, `${MARKS.length} marks`));

  for (const { path, row } of MARKS) {
    it(`names a row of the benchmark’s table that was kept: ${path}`, () => {
      const found = ROWS.filter(({ what }) => what.startsWith(row));
      assert.equal(found.length, 1, row);
      assert.match(found[0]?.result ?? '', /^kept\b/);
    });
  }
});
