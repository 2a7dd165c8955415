import assert from 'node:assert/strict';
import { notebookIn } from '../../../../core/resources/needs/notebook';

const notebook = (...cells: unknown[]) =>
  JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1);

describe('a notebook', () => {
  it('is the code of its cells, each line with its place', () => {
    const text = notebook(
      { cell_type: 'markdown', source: ['GET /users'] },
      { cell_type: 'code', source: ['a = 1\n', 'b = 2'], outputs: [{ text: 'GET /groups' }] },
      { cell_type: 'code', source: 'c = 3\r\nd = 4' },
    );
    const { code } = notebookIn(`\n${text}`) ?? {};
    assert.deepEqual(code?.lines, ['a = 1', 'b = 2', 'c = 3', 'd = 4']);
    assert.deepEqual(
      [1, 2, 3, 4].map((line) => code?.place(line)),
      ['Cell 2, line 1', 'Cell 2, line 2', 'Cell 3, line 1', 'Cell 3, line 2'],
    );
  });

  it('is no other text, and no other JSON', () => {
    for (const text of ['', 'GET /users', '{"calls": []}', '[{"cells": []}]', 'x = {"cells": [1]}']) {
      assert.equal(notebookIn(text), undefined, text);
    }
  });

  it('that is cut off has no code', () => {
    assert.deepEqual(notebookIn('{"cells": [{"cell_type": "code", "source": ["a'), {});
  });

  it('may hold anything where a cell belongs', () => {
    assert.deepEqual(
      notebookIn(notebook(null, 1, [], { cell_type: 'code' }, { cell_type: 'code', source: {} }))?.code?.lines,
      [],
    );
  });
});
