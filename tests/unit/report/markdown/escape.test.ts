import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { code, codeSpan, md, prose } from '../../../../core/report/markdown/escape';
import { quoted } from '../../../../core/report/markdown/quote';
import { field } from '../../../../core/report/text/words';

const renderer = new MarkdownIt({ html: true, linkify: true });
// As the stricter renderers do: a name of a host becomes a link without any `https://`.
renderer.linkify.set({ fuzzyLink: true, fuzzyEmail: true });

/** The text that a reader sees, if the inline Markdown is text and nothing else. */
function shown(markdown: string): string {
  const tokens = renderer.parseInline(markdown, {})[0]?.children ?? [];
  for (const token of tokens) assert.ok(['text', 'text_special', 'code_inline'].includes(token.type), token.type);
  assert.deepEqual(linksOfOlderRenderers(markdown), []);
  return tokens.map((token) => token.content).join('');
}

/** Before version 13, markdown-it looked for addresses after it had taken the backslashes away. */
function linksOfOlderRenderers(markdown: string): string[] {
  const tokens = renderer.parseInline(markdown, {})[0]?.children ?? [];
  const text = tokens.map(({ type, content }) => (type === 'code_inline' ? '\n' : content)).join('');
  return (renderer.linkify.match(text) ?? []).map(({ url }) => url);
}

describe('escaping for Markdown', () => {
  const cases: [name: string, text: string][] = [
    ['emphasis', '*a* _b_ ~~c~~'],
    ['links and images', '[a](https://evil.example) ![b](https://evil.example/x.png)'],
    [
      'addresses that would link by themselves',
      'https://evil.example www.evil.example evil.com a@evil.com <https://evil.example>',
    ],
    ['HTML', '<img src=x onerror=alert(1)> &lt;b&gt; <!-- x -->'],
    ['a table cell', 'a | b \\| c'],
    ['code', '`a` ``b``'],
    ['mentions and work items', '@<someone> #123 !45 $$x$$ :smile:'],
  ];
  for (const [name, text] of cases) {
    it(`shows ${name} as plain text`, () => assert.equal(shown(md(text)), text));
  }

  it('puts names of hosts in every alphabet into code spans, and leaves other dots alone', () => {
    for (const text of ['evil.com', 'a1.com', '1a.2b', 'пример.рф', 'x_.com', 'x-.com', '//localhost', 'mailto:a@b']) {
      assert.equal(md(text), `\`${text}\``);
    }
    assert.equal(md('See (evil.com/a), at 10:11. '), 'See (`evil.com/a`), at 10\\:11.');
    assert.equal(md('An end. And … .hidden'), 'An end. And … .hidden');
  });

  it('keeps brackets out of code spans: as the title of a link, one with `]:` would be a definition and not be shown', () => {
    assert.equal(md('www.a.com]:b@c.com'), '`www.a.com`\\]:`b@c.com`');
    const renderer = new MarkdownIt();
    for (const title of ['www.a.com]:b@c.com', '[www.a.com]:b@c.com', 'https://a.com/x]:y', ']:a@b.com']) {
      assert.match(
        renderer.render(`- [${md(title)}](https://example.com/)`),
        /<a href="https:\/\/example\.com\/">/,
        title,
      );
    }
  });

  it('splits a word with signs that a code span cannot hold', () => {
    assert.equal(md('a.com|b.com`c\\https://d'), '`a.com`\\|`b.com`\\`c\\\\`https://d`');
    assert.equal(shown(md('a@`www.`')), 'a@`www.`');
  });

  it('leaves no address that such a sign tears apart', () => {
    assert.equal(md('a@|www.|'), '`a@`\\|`www`.\\|');
    assert.equal(md('evil|.com'), 'evil\\|.`com`');
    for (const text of ['a@|www.|', 'evil|.com', 'www.`.com']) shown(md(text));
    shown(prose('evil``.com'));
  });

  it('leaves no address to a renderer, with or without backslashes', () => {
    const piece = fc.constantFrom(
      'https://',
      'www.',
      'evil',
      '.com',
      '//',
      'a@',
      'mailto:',
      '`',
      '|',
      '\\',
      '(',
      '.',
      ' ',
      ':',
      '/',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        assert.equal(shown(md(pieces.join(''))), field(pieces.join('')));
        shown(prose(pieces.join('')));
      }),
      { numRuns: 500 },
    );
  });

  it('breaks a number only where it begins the text', () => {
    assert.deepEqual(
      ['12. x', '123456789) x', 'a 12. x'].map((text) => md(text)),
      ['12\\. x', '123456789\\) x', 'a 12. x'],
    );
  });

  it('does not let a text begin a block', () => {
    for (const text of [
      '# heading',
      '- list',
      '+ list',
      '1. list',
      '1) list',
      '> quote',
      '---',
      '===',
      '    code',
      '::: x',
      '|a|b|',
    ]) {
      assert.equal(renderer.render(md(text)), `<p>${renderer.utils.escapeHtml(text.trim())}</p>\n`);
    }
  });

  it('shows every text exactly as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => assert.equal(shown(md(text)), field(text))),
    );
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => assert.equal(shown(code(text)), field(text))));
  });

  it('is never empty', () => {
    for (const text of ['', ' ', '\n', '\u200b', undefined]) assert.equal(md(text), '\\-');
  });

  it('leaves an identifier readable as a code span', () => {
    assert.equal(code('User.Read.All'), '`User.Read.All`');
  });
});

describe('a sentence of the catalog', () => {
  it('shows what it marks as code, commands included, and escapes all else', () => {
    assert.equal(prose('lacks `User.Read.All` on *x*'), 'lacks `User.Read.All` on \\*x\\*');
    assert.equal(prose('runs: `a | b \\"c\\"`'), 'runs: `a | b \\"c\\"`');
  });

  it('shows a lone backtick as it is', () => {
    assert.equal(shown(prose('a ` b')), 'a ` b');
    assert.equal(shown(prose('a `b` c ` d')), 'a b c ` d');
  });

  it('keeps an address beside a code span one with it', () => {
    assert.equal(prose('in `a`b.c and d.e`f`'), 'in `ab.c` and `d.ef`');
  });

  it('shows nothing but text and code, whatever is in it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void shown(prose(text))));
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => assert.doesNotMatch(prose(text), /^\s*(?:[-+=>#]|\d+[.)])/)),
    );
  });
});

describe('a line to be copied', () => {
  it('is exactly in one code span, whatever is in it', () => {
    const line = fc
      .array(fc.constantFrom('`', '``', '|', '\\', ' ', 'a', '<b>', '$', '*'), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join(''))
      .filter((text) => text.trim() !== '' && !/ {2}/.test(text));
    fc.assert(
      fc.property(line, (text) => {
        const [, inline] = renderer.parse(`> ${codeSpan(text)}`, {}).filter(({ type }) => type !== 'blockquote_open');
        const children = (inline?.children ?? []).map(({ type, content }) => [type, content]);
        assert.deepEqual(children, [['code_inline', text]]);
      }),
    );
  });
});

describe('a plain text as a quotation', () => {
  const LINES = [
    'To a tenant administrator:',
    '',
    'https://login.example.com/x?client_id=1',
    '',
    '- Microsoft Graph: User.Read.All',
    '- Microsoft Graph: Mail.Send',
    '',
    '1. Do this:',
    'az a --b "c"',
    'App:                 *Contoso*',
    'https://other.example/',
  ];
  const address = 'https://login.example.com/x?client_id=1';
  const known = { commands: new Set(['az a --b "c"']), isOurs: (line: string) => line === address };

  it('keeps its lines, its own links and commands, and lets nothing else act', () => {
    assert.deepEqual(quoted(LINES, known), [
      '> To a tenant administrator:',
      '>',
      `> [\`${address}\`](${address})`,
      '>',
      '> \\- Microsoft Graph: `User.Read.All`\\',
      '> \\- Microsoft Graph: `Mail.Send`',
      '>',
      '> 1\\. Do this:\\',
      '> `az a --b "c"`\\',
      '> App: \\*Contoso\\*\\',
      '> `https://other.example/`',
    ]);
  });

  it('is one quotation, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 }), { minLength: 1, maxLength: 8 }), (texts) => {
        const lines = texts.map((text) => field(text));
        const tokens = renderer.parse([...quoted(lines, known), '', 'after'].join('\n'), {});
        const outside = tokens.filter(({ level }) => level === 0).map(({ type }) => type);
        assert.deepEqual(outside, ['blockquote_open', 'blockquote_close', 'paragraph_open', 'paragraph_close']);
        assert.ok(tokens.every(({ type }) => !/html|heading|fence|code_block|table|hr/.test(type)));
      }),
    );
  });
});
