import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hostOf, isGuid, printable } from '../../../core/util/text';

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom('\u001b[31m', '\u001b]0;title\u0007', '\u001b]8;;x\u001b\\', '\u001bM', '\u001b', '\u009b'),
      fc.constantFrom('\r', '\n', '\u0085', '\u2028', '\u2029', '\u200b', '\u202e', '\u00ad', '\ufeff', ' ', '  '),
      fc.constantFrom('\ud83d', '\ude00', '😀', 'ä', '東'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('a printable text', () => {
  it('leaves ordinary text alone', () => {
    const text = 'Réunion ✗ 東京 😀: 50 % of #1 [ok], “quoted”';
    assert.equal(printable(text), text);
    assert.equal(printable(''), '');
  });

  it('has no escape sequences, and keeps what is between them', () => {
    assert.equal(printable('\u001b[1;31mred\u001b[0m and \u001b[?25lplain'), 'red and plain');
    assert.equal(
      printable('\u001b]0;title\u0007after \u001b]8;;https://x\u001b\\link\u001b]8;;\u001b\\'),
      'after link',
    );
    assert.equal(printable('a\u001bMb\u001b[ !pc'), 'abc');
    assert.equal(printable('cut\u001b]0;never ended'), 'cut');
  });

  it('turns every line break and control character into one blank, and folds blanks', () => {
    assert.equal(printable('a\r\n\u0000\u000b\u0085\u2028\u2029b\u007f\u0099c'), 'a b c');
    // What it begins is a terminal's, and no text.
    assert.equal(printable('b\u009fc\u009cd'), 'bd');
    assert.equal(printable('\t a  \n  b \u0001'), 'a b');
  });

  it('drops what cannot be seen and what turns the direction', () => {
    assert.equal(
      printable('a\u00ad\u061c\u180e\u200b\u200f\u202a\u202e\u2060\u2064\u2066\u206f\ufeff\ufff9\ufffbb'),
      'ab',
    );
  });

  it('drops halves of pairs and keeps whole ones', () => {
    assert.equal(printable('\ud83da\ude00b😀\ud83d'), 'ab😀');
  });

  it('is cut at the limit with an ellipsis, never inside a character', () => {
    assert.equal(printable('abcdef', 6), 'abcdef');
    assert.equal(printable('abcdefg', 6), 'abcde…');
    assert.equal(printable('abcd efg', 6), 'abcd…');
    assert.equal(printable('abcd😀fg', 6), 'abcd…');
    assert.equal(printable('x'.repeat(501)).length, 500);
  });

  it('says so where much was left away before it was cleaned', () => {
    assert.equal(printable(`a${'\n'.repeat(10_000)}b`, 20), 'a…');
    assert.equal(printable(`${'a'.repeat(160)}`, 20), `${'a'.repeat(19)}…`);
    assert.equal(printable(`a${' '.repeat(158)}b`, 20), 'a b');
  });

  it('is one clean line within its limit, whatever comes in, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, max) => {
        const clean = printable(text, max);
        assert.ok(clean.length <= max);
        assert.doesNotMatch(clean, /[\p{Cc}\p{Cs}\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u);
        assert.doesNotMatch(clean, /^ | $| {2}/);
        assert.equal(printable(clean, max), clean);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a GUID', () => {
  const guid = '3f2a1b4c-5d6e-4F70-8a9b-0c1d2e3f4a5B';
  it('is known in any case', () => assert.ok(isGuid(guid)));
  it('is nothing less and nothing more', () => {
    for (const text of [
      '',
      guid.slice(1),
      `${guid}0`,
      ` ${guid}`,
      guid.replaceAll('-', ''),
      `{${guid}}`,
      guid.replace('f', 'g'),
    ]) {
      assert.ok(!isGuid(text), text);
    }
  });
});

describe('the host of an address', () => {
  it('comes with its port, and only from a web address', () => {
    assert.equal(hostOf('https://a.example:8443/x?y'), 'a.example:8443');
    for (const text of [undefined, '', 'a.example', 'mailto:a@b.example']) assert.equal(hostOf(text), undefined);
  });
});
