import assert from 'node:assert/strict';
import fc from 'fast-check';
import { webAddress } from '../../../../core/report/text/url';
import { link } from '../fixtures';

describe('an address in a report', () => {
  it('stays as it is when it is one of ours', () => {
    for (const kind of [
      'admin-consent',
      'enterprise-app',
      'app-registration-permissions',
      'powerbi-tenant-settings',
    ] as const) {
      const { url } = link(kind);
      assert.equal(webAddress(url), url);
    }
  });

  it('is refused when it is no web address', () => {
    for (const url of ['', 'nonsense', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '/relative']) {
      assert.equal(webAddress(url), undefined);
    }
  });

  it('is refused when it is longer than any browser takes', () => {
    assert.equal(webAddress(`https://a.example/${'a'.repeat(8000)}`), undefined);
  });

  it('cannot pretend to be of another host', () => {
    assert.equal(webAddress('https://login.microsoftonline.com@evil.example/'), 'https://evil.example/');
  });

  it('encodes what would end a Markdown link', () => {
    assert.equal(webAddress('https://a.example/x)[y](z`|"'), 'https://a.example/x%29%5By%5D%28z%60%7C%22');
  });

  it('is plain ASCII without anything that Markdown or a log could take for its own', () => {
    const parts = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 4 }), (pieces) => {
        const address = webAddress(`https://a.example/${pieces.join('')}`);
        assert.match(address ?? '', /^https:\/\/a\.example\/[!#$%&+,\-./:;=?@\w~]*$/);
      }),
    );
  });
});
