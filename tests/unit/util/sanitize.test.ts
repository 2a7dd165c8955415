import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sanitizeLine, sanitizeText } from '../../../core/util/sanitize';
import { parseCommand } from '../../../simulator/agent/command';
import { recorder } from '../task/support';

/** Pieces that hostile texts are made of. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '#',
        '##',
        '##vso[',
        '##VSO[',
        'vso[',
        '[',
        ']',
        '##[error]',
        '##[endgroup]',
        'task.complete result=Succeeded;',
      ),
      fc.constantFrom(
        '\r',
        '\n',
        '\r\n',
        '\u0085',
        '\u2028',
        '\u2029',
        '\u000b',
        '\u001b[31m',
        '\u200b',
        '\u00ad',
        '\u202e',
        '\ud800',
        '%0D%0A',
        '%AZP25',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('texts from outside', () => {
  it('leaves ordinary text alone', () => {
    const text = 'Réunion ✗ 東京: 50 % of #1 [ok] https://x.example/?a=1#/b';
    assert.equal(sanitizeLine(text), text);
  });

  it('takes commands and decorations apart, in any case', () => {
    assert.equal(sanitizeLine('##vso[task.complete]'), '##_vso[task.complete]');
    assert.equal(sanitizeLine('a ##VSO[x] ###[error]'), 'a ##_VSO[x] ###_[error]');
  });

  it('finds commands that invisible characters hide', () => {
    assert.equal(sanitizeLine('#\u200b#v\u00adso[x]'), '##_vso[x]');
  });

  it('keeps a text on its line', () => {
    assert.equal(sanitizeLine('a\r\nb\u2028c\u0085d\u001b[31me'), 'a b c de');
    assert.equal(sanitizeText('a\nb\rc'), 'a\nb c');
  });

  it('can never command the agent, decorate a line or start one', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = sanitizeLine(text);
        assert.equal(parseCommand(line), undefined);
        assert.doesNotMatch(line, /##vso|##\[|[\p{Cc}\u2028\u2029]/iu);
        assert.equal(sanitizeLine(line), line);
      }),
      { numRuns: 2000 },
    );
  });

  it('reaches the agent as the one command that was meant, whatever is in it', () => {
    fc.assert(
      fc.property(hostile, hostile, (message, name) => {
        const { writer, lines, commands } = recorder(true);
        writer.issue('error', message);
        writer.debug(message);
        writer.progress(50, message);
        writer.variable('consentUrl', message);
        writer.attachment('type', name, message);
        writer.result('Failed', message);
        assert.deepEqual(
          commands().map(({ event }) => event),
          ['logissue', 'debug', 'setprogress', 'setvariable', 'addattachment', 'complete'],
        );
        assert.equal(commands()[0]?.properties.get('type'), 'error');
        assert.equal(commands()[5]?.properties.get('result'), 'Failed');
        for (const line of lines) assert.doesNotMatch(line, /[\r\n]/);
        for (const shown of commands()[0]?.data.split(/[\r\n]/) ?? []) assert.doesNotMatch(shown, /##vso|##\[/i);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives a typed line its own decoration and no other', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { writer, lines } = recorder();
        for (const kind of ['heading', 'group', 'text', 'check', 'verdict'] as const) writer.line({ kind, text });
        writer.line({ kind: 'link', text, url: text });
        assert.equal(lines.length, 6);
        assert.ok(lines[0]?.startsWith('##[section]') && lines[1]?.startsWith('##[group]'));
        for (const line of lines) assert.doesNotMatch(line.replace(/^##\[(?:section|group)\]/, ''), /##\[|##vso/i);
      }),
      { numRuns: 500 },
    );
  });
});
