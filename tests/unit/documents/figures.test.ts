import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FIGURES, ROWS, rowsIn, withFigures } from '../../../scripts/documents/figures';
import { ROOT } from '../../../scripts/project';
import { readDocument } from './documents';

describe('the figures in SECURITY.md', () => {
  const { text } = readDocument('SECURITY.md');

  it('are a number and the day of its run for each row that tests count', () => {
    assert.deepEqual(
      rowsIn(text).map(([what, , , where]) => [what, where]),
      FIGURES.map((name) => [ROWS[name][0], `\`${ROWS[name][1]}\``]),
    );
    for (const [what, count, day] of rowsIn(text)) {
      assert.match(count ?? '', /^\d{1,3}(?:,\d{3})*$/, what);
      assert.match(day ?? '', /^\d{4}-\d\d-\d\d$/, what);
    }
  });

  it('come from tests that exist', () => {
    for (const [, where] of Object.values(ROWS)) assert.ok(existsSync(join(ROOT, where)), where);
  });

  it('say that no pair of field and secret leaked', () => {
    assert.equal(rowsIn(text)[FIGURES.indexOf('leaks')]?.[1], '0');
  });

  it('are replaced by those of a run, and kept where a run did not count them', () => {
    const changed = withFigures(text, (name) =>
      name === 'runs' ? { count: 12345, at: '2030-01-02T03:04:05Z' } : undefined,
    );
    assert.deepEqual(rowsIn(changed)[FIGURES.indexOf('runs')]?.slice(1, 3), ['12,345', '2030-01-02']);
    const others = (all: string) => rowsIn(all).filter((_row, index) => FIGURES[index] !== 'runs');
    assert.deepEqual(others(changed), others(text));
    assert.equal(
      withFigures(text, () => undefined),
      text,
    );
  });
});
