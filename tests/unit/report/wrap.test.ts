import assert from 'node:assert/strict';
import fc from 'fast-check';
import { COLUMNS, wrap } from '../../../core/report/wrap';

describe('wrapping', () => {
  it('breaks at blanks and leads the following lines differently', () => {
    assert.deepEqual(wrap('one two three', '1. ', '   ', 10), ['1. one two', '   three']);
  });

  it('keeps a short text on one line', () => {
    assert.deepEqual(wrap('one two', '- '), ['- one two']);
  });

  it('cuts a word that fits no line', () => {
    assert.deepEqual(wrap('abcdefgh ij', '', '', 4), ['abcd', 'efgh', 'ij']);
  });

  it('never cuts inside a character', () => {
    assert.deepEqual(wrap('😀😀😀', '', '', 3), ['😀', '😀', '😀']);
  });

  it('keeps every line within the width and loses no word', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 300, unit: 'grapheme-ascii' }), { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        const lines = wrap(text, '  ✗ ', '    ');
        assert.ok(lines.every((line) => line.length <= COLUMNS));
        const letters = (value: string) => value.replace(/\s/g, '');
        assert.equal(letters(lines.join('')), letters(`✗${text}`));
      }),
    );
  });
});
