import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { explain } from '../../../cli/library';
import { runCommand } from '../../../cli/runCommand';
import { sanitizedIo } from '../../../cli/terminal/sanitizedIo';
import { styleFor } from '../../../cli/terminal/style';
import type { Report } from '../../../core/model/results';
import { findingsIn } from '../../../core/report/findings/findings';
import { logLines } from '../../../core/report/log/lines';
import { annotationCommands } from '../../../core/report/machine/github';
import { reportJson } from '../../../core/report/machine/json';
import { junitXml } from '../../../core/report/machine/junit';
import { summaryMarkdown } from '../../../core/report/markdown/summary';
import { fold, wrap } from '../../../core/report/text/wrap';
import { sanitizeJson, sanitizeLine, sanitizeText } from '../../../core/util/sanitize';
import { printable } from '../../../core/util/text';
import { commandsIn } from '../../../simulator/github/commands';
import { keepFigure } from '../../figure';
import { fakeIo } from '../cli/fakeIo';
import { app, check, diagnosis, report } from '../report/fixtures';
import { recorder } from '../task/support';
import { obeyedIn } from './obeyed';

const RUNS = 300;

/** What a hostile name or answer is made of, in any order. */
const PIECES = [
  '##vso[task.prependpath]/tmp/x',
  '##VSO[task.complete result=Succeeded]',
  '##[add-mask]x',
  '##[error]',
  '##teamcity[x]',
  '##vso',
  '［task.complete］',
  '::set-env name=PATH::/tmp/x',
  '::error::x',
  'section_start:1700000000:x\r\u001b[0K',
  'section_end:1700000000:x',
  '\u001b[31m',
  '\u001b[2K',
  '\u001b]0;title\u0007',
  '\u001b]8;;https://evil.example\u001b\\',
  '\u009b2J',
  '\r',
  '\n',
  '\r\n',
  '\b',
  '\t',
  '\u0085',
  '\u2028',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u2065',
  '\ud800',
  '#',
  '##',
  ':',
  '::',
  '[',
  ' ',
  'vso[',
  'word ',
  'a'.repeat(110),
  'Contoso',
];
const hostile = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), {
  maxLength: 14,
});
const text = hostile.map((pieces) => pieces.join(''));

/** Every text of a report replaced, but for those that only the product writes. */
function filled(value: unknown, foreign: string, key = ''): unknown {
  const own =
    /^(?:status|outcome|kind|owner|cause|confidence|resource|credential|cloud|url|shell|id|dependsOn|startedAt|schemaVersion)$/;
  if (typeof value === 'string') return own.test(key) ? value : `${value}${foreign}`;
  if (Array.isArray(value)) return value.map((item: unknown) => filled(item, foreign, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, filled(item, foreign, name)]));
}

const whole = () => report([app({ checks: [check({ status: 'failed', diagnosis: diagnosis() })] })]);

const lineOf = (raw: string) => raw.replaceAll('\n', ' ');

describe('what other people say', function () {
  this.timeout(240_000);
  let texts = 0;
  after(() => keepFigure('texts', texts));

  const writers: Readonly<Record<string, (foreign: string) => string>> = {
    'a line': (foreign) => sanitizeLine(foreign),
    'a text of several lines': (foreign) => sanitizeText(foreign),
    'a printable text': (foreign) => printable(foreign, 300),
    'a folded text': (foreign) => wrap(printable(foreign, 900), '', '', 60).map(sanitizeLine).join('\n'),
    'the log of the task': (foreign) => {
      const { writer, plain } = recorder(true);
      writer.text(foreign);
      writer.paragraph(foreign);
      writer.line({ kind: 'text', text: foreign });
      return plain().join('\n');
    },
    'the message of an issue': (foreign) => {
      const { writer, commands } = recorder(true);
      writer.issue('error', foreign);
      const [command] = commands();
      assert.equal(commands().length, 1);
      return fold(command?.data ?? '', 10_000).join('\n');
    },
    'a terminal': (foreign) => {
      const io = fakeIo();
      const { out, err } = sanitizedIo(io);
      out.write(foreign);
      out.write('\n');
      err.write(foreign);
      return `${io.stdout}${io.stderr}`;
    },
    'a terminal with colors, without the colors': (foreign) => {
      const io = fakeIo({ columns: 80, environment: { FORCE_COLOR: '1' } });
      const { out } = sanitizedIo(io);
      const style = styleFor(io.out, io.environment);
      out.write(`  ${style.bold(printable(foreign))} ${style.underline(style.blue(sanitizeLine(foreign)))}`);
      return io.stdout.replace(/\u001b\[(?:1|2|4|22|24|3[1-49])m/g, '');
    },
    'a JSON text': (foreign) => {
      const json = sanitizeJson(JSON.stringify({ [foreign]: [foreign] }, null, 2));
      // Nothing is lost.
      assert.deepEqual(JSON.parse(json), { [foreign]: [foreign] });
      return json;
    },
    'the log of a report': (foreign) => {
      const { writer, lines } = recorder();
      const lie = filled(whole(), foreign) as Report;
      for (const line of logLines(findingsIn(lie))) writer.line(line);
      return lines.map((line) => line.replace(/^##\[(?:section|group|endgroup)\]/, '')).join('\n');
    },
    'a summary': (foreign) => summaryMarkdown(findingsIn(filled(whole(), foreign) as Report)),
    'a JSON report': (foreign) => reportJson(filled(whole(), foreign) as Report),
    'a JUnit file': (foreign) => junitXml(findingsIn(filled(whole(), foreign) as Report)),
    'what explain gives': (foreign) => sanitizeJson(JSON.stringify(explain(lineOf(foreign)))),
  };
  for (const [name, write] of Object.entries(writers)) {
    it(`is obeyed by nobody in ${name}`, () => {
      fc.assert(
        fc.property(text, (foreign) => {
          texts += 1;
          assert.deepEqual(obeyedIn(write(foreign)), []);
        }),
        { numRuns: RUNS },
      );
    });
  }

  it('is obeyed by nobody, whichever argument it is in', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('text', 'json', 'markdown'), async (foreign, format) => {
        for (const argv of [
          ['explain', `AADSTS7000215: ${foreign}`, '--output', format],
          ['needs', `GET /users/${foreign}`, '--output', format],
          ['link', '--tenant', foreign],
          ['--output', foreign],
          [`--${foreign}`],
          [foreign],
          ['--config', foreign],
        ]) {
          const io = fakeIo({ files: {} });
          texts += 1;
          await runCommand(argv, io);
          assert.deepEqual(obeyedIn(io.stdout + io.stderr), []);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('leaves our own commands a way out, one line each with nothing else in it', () => {
    fc.assert(
      fc.property(text, (foreign) => {
        const output = annotationCommands([{ level: 'error', title: foreign, message: foreign }]).join('\n');
        assert.deepEqual(
          commandsIn(output).map(({ name }) => name),
          ['error'],
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps a text that commands nothing as it is', () => {
    for (const plain of ['a: b', 'C++ :: x', '# heading', 'List[int]', 'Überblick “x” – ok'])
      assert.equal(sanitizeLine(plain), plain);
    assert.deepEqual(parse(sanitizeJson('{"a":"##[x]"}')), { a: '##[x]' });
  });
});
