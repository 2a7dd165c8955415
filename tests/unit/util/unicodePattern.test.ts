import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unicodePattern } from '../../../core/util/unicodePattern';
import { ROOT } from '../../../scripts/project';

describe('a pattern with properties of Unicode', () => {
  it('is made when it is first asked for, not before', () => {
    const broken = unicodePattern(String.raw`\p{NoSuchProperty}`);
    assert.throws(broken, SyntaxError);
  });

  it('is made once', () => {
    const letters = unicodePattern(String.raw`^\p{L}+$`);
    assert.equal(letters(), letters());
  });

  it('knows all alphabets, and the flags that it was given', () => {
    const letter = unicodePattern(String.raw`\p{L}`, 'g');
    assert.equal(letter().flags, 'gu');
    assert.equal('aä字1'.replace(letter(), '_'), '___1');
  });

  it('stands nowhere as a literal in what a run of the task loads', () => {
    const files = execFileSync('git', ['ls-files', 'core', 'cli', 'tasks'], { cwd: ROOT, encoding: 'utf8' })
      .split('\n')
      .filter((path) => path.endsWith('.ts'));
    const literals = files.flatMap((path) =>
      readFileSync(join(ROOT, path), 'utf8')
        .split('\n')
        .filter((line) => /\/[^/`']*\\p\{[^`]*\/[gimsy]*u/.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    assert.ok(files.length > 100);
    assert.deepEqual(literals, []);
  });
});
