import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { validateXML } from 'xmllint-wasm';
import type { Report } from '../../../core/model/results';
import type { ReportContext } from '../../../core/report/findings/context';
import { findingsIn } from '../../../core/report/findings/findings';
import { logLines } from '../../../core/report/log/lines';
import { junitXml } from '../../../core/report/machine/junit';
import { summaryMarkdown } from '../../../core/report/markdown/summary';
import { COLUMNS } from '../../../core/report/text/wrap';
import { printable } from '../../../core/util/text';
import { issuesOf } from '../../../tasks/AppAccessSelfTest/V1/results/issues';
import { CONTEXT, RUNS } from './fixtures';

/** Fields whose values come from closed lists of our own, or whose shape is checked apart (`url`). */
const OURS = new Set([
  'status',
  'outcome',
  'credential',
  'cloud',
  'kind',
  'owner',
  'confidence',
  'cause',
  'url',
  'runUrl',
  'connectionUrls',
]);

/** The value with every text in it replaced. */
function withTexts<T>(value: T, text: string, key = ''): T {
  if (OURS.has(key)) return value;
  if (typeof value === 'string') return text as T;
  if (Array.isArray(value)) return value.map((item: unknown) => withTexts(item, text, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withTexts(item, text, name)])) as T;
}

/** The value with every address in it replaced. */
function withUrls<T>(value: T, url: string, key = ''): T {
  if (typeof value === 'string') return (['url', 'runUrl', 'connectionUrls'].includes(key) ? url : value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => withUrls(item, url, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withUrls(item, url, name)])) as T;
}

const FRAGMENTS = [
  '|',
  '\\',
  '\\|',
  '`',
  '```',
  '~~~',
  ']:',
  '*',
  '**',
  '_',
  '#',
  '# ',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u001b[31m',
  '\u0000',
  '\u202e',
  '\ud800',
  '\uffff',
  '<',
  '>',
  '<script>',
  '<img src=x>',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '&',
  '&amp;',
  '&#10;',
  '[',
  ']',
  '(',
  ')',
  '](https://evil.example)',
  '![x](https://evil.example)',
  'https://evil.example',
  'www.evil.com',
  'a@evil.com',
  'mailto:a@evil.com',
  '<https://evil.example>',
  '@',
  '- ',
  '1. ',
  '> ',
  '---',
  '===',
  '    ',
  '\t',
  '|---|---|',
  '##vso[task.complete]',
  '##[error]',
  '"',
  "'",
  ':',
  '.',
  '$$',
  '{',
  'word',
  ' ',
  'ä',
  '😀',
];

/** Never blank: a blank optional field is left out, which rightly changes the page. */
const hostile = fc
  .oneof(
    fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 14 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 100 }),
  )
  .filter((text) => printable(text) !== '');

const runs = [RUNS.threeConnections, RUNS.badInput];
const RUNS_OF_PROPERTY = { numRuns: 300 };

const renderer = new MarkdownIt({ html: true, linkify: true });
// As the stricter renderers do: a name of a host becomes a link without any `https://`.
renderer.linkify.set({ fuzzyLink: true, fuzzyEmail: true });

/** What kind of things stand on the page, in which order, and where the links lead: everything but the words. */
function skeleton(markdown: string): string[] {
  const kinds: string[] = [];
  for (const token of renderer.parse(markdown, {})) {
    for (const part of token.type === 'inline' ? (token.children ?? []) : [token]) {
      const word = ['text', 'text_special', 'code_inline'].includes(part.type);
      const kind = word ? 'words' : `${part.type} ${part.attrGet('href') ?? part.attrGet('src') ?? ''}`;
      if (!(word && kinds.at(-1) === 'words')) kinds.push(kind);
    }
  }
  return kinds;
}

const plainRun = (run: Report) => withTexts(run, 'word');
const plainContext: ReportContext = withTexts(CONTEXT, 'word');

describe('hostile text in every field', function () {
  this.timeout(240_000);

  it('adds nothing to the summary: no row, column, heading, link, image or HTML', () => {
    for (const run of runs) {
      const expected = skeleton(summaryMarkdown(findingsIn(plainRun(run)), plainContext));
      fc.assert(
        fc.property(hostile, (text) => {
          assert.deepEqual(
            skeleton(summaryMarkdown(findingsIn(withTexts(run, text)), withTexts(CONTEXT, text))),
            expected,
          );
        }),
        RUNS_OF_PROPERTY,
      );
    }
  });

  it('adds no line, link or group to the log, and breaks no line', () => {
    for (const run of runs) {
      const kinds = (report: Report) => logLines(findingsIn(report), CONTEXT).map(({ kind }) => kind);
      const shape = (report: Report) => kinds(report).filter((kind) => !['text', 'verdict', 'heading'].includes(kind));
      const expected = shape(plainRun(run));
      fc.assert(
        fc.property(hostile, (text) => {
          const report = withTexts(run, text);
          assert.deepEqual(shape(report), expected);
          for (const line of logLines(findingsIn(report), CONTEXT)) {
            assert.doesNotMatch(line.text, /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
            assert.ok(line.kind === 'link' || line.text.length <= COLUMNS);
          }
        }),
        RUNS_OF_PROPERTY,
      );
    }
  });

  it('adds no line to an issue and no issue', () => {
    for (const run of runs) {
      const shape = (report: Report) =>
        issuesOf(findingsIn(report), CONTEXT).map(({ message }) => message.split('\n').length);
      const expected = shape(plainRun(run));
      fc.assert(
        fc.property(hostile, (text) => {
          assert.deepEqual(shape(withTexts(run, text)), expected);
          for (const { message } of issuesOf(findingsIn(withTexts(run, text)), CONTEXT)) {
            assert.doesNotMatch(message, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/);
          }
        }),
        RUNS_OF_PROPERTY,
      );
    }
  });

  it('leaves the JUnit file valid and its cases as they were', async () => {
    const schema = readFileSync(new URL('./machine/junit.xsd', import.meta.url), 'utf8');
    const tags = (xml: string) => xml.match(/<[^\s>]+/g);
    const expected = tags(junitXml(findingsIn(plainRun(RUNS.threeConnections)), plainContext));
    const files = fc.sample(hostile, 80).map((text, index) => {
      const contents = junitXml(findingsIn(withTexts(RUNS.threeConnections, text)), withTexts(CONTEXT, text));
      assert.deepEqual(tags(contents), expected);
      return { fileName: `${index}.xml`, contents };
    });
    const result = await validateXML({ xml: files, schema, maxMemoryPages: 4096 });
    assert.deepEqual(result.errors.slice(0, 3), []);
    assert.ok(result.valid);
  });
});

describe('blank text in every field', function () {
  this.timeout(240_000);

  it('leaves every row and every case in its place', () => {
    for (const blank of ['', ' ', '\n', '\u200b', '\u0000']) {
      const run = withTexts(RUNS.threeConnections, blank);
      const rows = skeleton(summaryMarkdown(findingsIn(run))).filter((kind) => kind.startsWith('tr_open'));
      assert.equal(rows.length, 3 + 13);
      assert.equal(junitXml(findingsIn(run)).match(/<testcase name="[^"]+" classname="[^"]+"/g)?.length, 13);
      assert.equal(logLines(findingsIn(run)).filter(({ kind }) => kind === 'check').length, 13);
    }
  });
});

describe('hostile addresses in every link', function () {
  this.timeout(240_000);

  it('lead nowhere but to a web address, and break neither log nor summary', () => {
    const address = fc.oneof(
      hostile,
      hostile.map((text) => `https://a.example/${text}`),
      hostile.map((text) => `javascript:${text}`),
    );
    fc.assert(
      fc.property(address, (url) => {
        const run = withUrls(RUNS.threeConnections, url);
        const links = skeleton(summaryMarkdown(findingsIn(run), withUrls(CONTEXT, url)));
        for (const kind of links) {
          if (kind.startsWith('link_open')) assert.match(kind, /^link_open https?:\/\/[!-~]+$/);
          assert.doesNotMatch(kind, /^(?:image|html)/);
        }
        for (const { kind, text } of logLines(findingsIn(run))) {
          if (kind === 'link') assert.match(text, /^https?:\/\/[!-~]+$/);
        }
        for (const { links: given } of issuesOf(findingsIn(run))) {
          for (const one of given) assert.match(one.url, /^https?:\/\/[!-~]+$/);
        }
      }),
      RUNS_OF_PROPERTY,
    );
  });
});
