import assert from 'node:assert/strict';
import fc from 'fast-check';
import { COLUMNS, fold, wrap } from '../../../../core/report/text/wrap';

describe('folding', () => {
  it('breaks at blanks only, and keeps every other blank and every word whole', () => {
    assert.deepEqual(fold('one two  three four', 11), ['one two ', 'three four']);
    assert.deepEqual(fold('sc://organization/project rest', 10), ['sc://organization/project', 'rest']);
    assert.deepEqual(fold('short', 10), ['short']);
    assert.deepEqual(fold('', 10), ['']);
  });

  it('loses nothing but the blanks at which it breaks', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, width) => {
        assert.equal(fold(text, width).join(' '), text);
      }),
    );
  });
});

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
