import assert from 'node:assert/strict';
import fc from 'fast-check';
import { attributes, xmlText } from '../../../../core/report/machine/xml';

describe('text in XML', () => {
  it('is escaped', () => {
    assert.equal(xmlText(`<a b="c" d='e'> & ]]>`), '&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt; &amp; ]]&gt;');
  });

  it('holds a replacement for what XML 1.0 does not allow', () => {
    assert.equal(xmlText('a\u0000b\u000bc\ud800d\ufffee\uffff😀'), 'a\ufffdb\ufffdc\ufffdd\ufffde\ufffd😀');
    assert.equal(xmlText('a\tb\nc'), 'a\tb\nc');
  });

  it('has no mark-up and no illegal character left, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.doesNotMatch(xmlText(text), /[<>"']|&(?!(?:amp|lt|gt|quot|apos);)/);
        assert.match(xmlText(text), /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u);
      }),
    );
  });

  it('is in attributes only where there is a value', () => {
    assert.equal(attributes({ a: '"', b: undefined, c: 0 }), ' a="&quot;" c="0"');
  });
});
