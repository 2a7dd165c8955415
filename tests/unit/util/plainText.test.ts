import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isPlainAscii, isVisible } from '../../../core/util/plainText';

/** What the patterns look for that are spared such a text, but for spaces. */
const SOUGHT = /[\p{C}\u2028\u2029\u0085\t\r\n\p{Default_Ignorable_Code_Point}]|(?! )[\s\p{Z}]/u;

describe('a text of plain ASCII', () => {
  it('holds nothing that is invisible, breaks a line or is a blank other than a space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        if (isPlainAscii(text)) assert.doesNotMatch(text, SOUGHT);
      }),
    );
    for (let code = 0; code <= 0xffff; code++) {
      const sign = String.fromCharCode(code);
      if (isPlainAscii(sign)) assert.doesNotMatch(sign, SOUGHT, `U+${code.toString(16)}`);
    }
  });

  it('is every usual one, the empty one included', () => {
    for (const text of ['', 'Microsoft Graph: token', 'User.Read.All', '~!@#$%^&*()_+`{}|[]\\:";\'<>?,./']) {
      assert.ok(isPlainAscii(text), text);
    }
    for (const text of ['a\n', '\u00e9', 'a\u200bb', '\u001b[0m', '\ud83d\ude00', '\u007f']) {
      assert.ok(!isPlainAscii(text), JSON.stringify(text));
    }
  });
});

describe('a text of visible signs', () => {
  it('holds nothing that is invisible, breaks a line or is a blank other than a space', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const sign = String.fromCharCode(code);
      if (isVisible(sign)) assert.doesNotMatch(sign, SOUGHT, `U+${code.toString(16)}`);
    }
  });

  it('is every one that the product writes by itself', () => {
    for (const text of ['', 'Microsoft Graph: token', '✅ passed', '✗ “a” – “b”', 'it’s …', 'Zürich']) {
      assert.ok(isVisible(text), text);
    }
    for (const text of ['a\n', 'a\u00a0b', 'a\u200bb', '\u001b[0m', '\u00ad', '\u007f', '\u2028', '\u202e', '\ufeff']) {
      assert.ok(!isVisible(text), JSON.stringify(text));
    }
  });
});
