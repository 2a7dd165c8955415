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

  it('is written nowhere as a literal in core, cli and tasks', () => {
    const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'core', 'cli', 'tasks'], {
      cwd: ROOT,
      encoding: 'utf8',
    })
      .split('\n')
      .filter((path) => path.endsWith('.ts'));
    const lines = files.flatMap((path) =>
      readFileSync(join(ROOT, path), 'utf8')
        .split('\n')
        .map((line) => ({ path, line: line.trim() })),
    );
    const properties = lines.filter(({ line }) => /\\[pP]\{/.test(line) && !/^(?:\*|\/\/|\/\*\*)/.test(line));
    // As text, they stand in `String.raw` or in quotes with two backslashes.
    const literals = properties.filter(({ line }) => !/String\.raw`|'[^']*\\\\[pP]\{/.test(line));
    assert.ok(properties.length >= 8, 'there are some');
    assert.deepEqual(literals, []);
  });
});
