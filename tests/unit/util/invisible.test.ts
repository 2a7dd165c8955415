import assert from 'node:assert/strict';
import { hasInvisible, withoutInvisible } from '../../../core/util/invisible';

const INVISIBLE = [
  '\u0000',
  '\t',
  '\n',
  '\u007f',
  '\u0085',
  '\u00ad',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\ue000',
];

describe('what cannot be seen', () => {
  for (const sign of INVISIBLE) {
    const name = `U+${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
    it(`is found and taken out: ${name}`, () => {
      assert.ok(hasInvisible(`a${sign}b`));
      assert.equal(withoutInvisible(`a ${sign} b`), 'ab');
    });
  }

  it('is in no usual text, whatever its alphabet', () => {
    for (const text of ['', 'Contoso Reports', 'Zürich – “Prüfung” …', '報告', '✅'])
      assert.ok(!hasInvisible(text), text);
  });

  it('is not what only parts words; that is taken out as well', () => {
    for (const blank of [' ', '\u00a0', '\u2003', '\u3000']) {
      assert.ok(!hasInvisible(`a${blank}b`));
      assert.equal(withoutInvisible(`a${blank}b`), 'ab');
    }
  });
});
