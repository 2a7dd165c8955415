import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unlinked } from '../../../core/util/unlinked';

describe('a text whose addresses are no links', () => {
  it('shows an address with its scheme broken', () => {
    assert.equal(
      unlinked('Contoso. Grant here: https://evil.example/a?b=ftp://c'),
      'Contoso. Grant here: https[:]//evil.example/a?b=ftp[:]//c',
    );
  });

  it('leaves audiences, times and paths alone', () => {
    for (const text of ['api://orders', 'at 10:11:12Z', '/users//x', 'a: b']) assert.equal(unlinked(text), text);
  });

  it('sees through signs that are taken away later', () => {
    for (const text of ['https:`//evil.example', 'https:/`/evil.example', 'https:\u{e0001}//evil.example']) {
      assert.equal(unlinked(text), 'https[:]//evil.example');
    }
  });

  it('leaves none, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('https', ':', '/', '//', '`', '\u200b', 'x', '[:]')), (parts) => {
        assert.doesNotMatch(unlinked(parts.join('')).replace(/[`\u200b]/g, ''), /https:\/\//);
      }),
    );
  });
});
