import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findingsIn } from '../../../../core/report/findings/findings';
import {
  type Annotation,
  annotationCommand,
  annotationCommands,
  fittingSummary,
  githubOutputs,
  outputEntries,
  withoutWorkflowCommands,
} from '../../../../core/report/machine/github';
import { commandsIn, outputsIn, shownSummary } from '../../../../simulator/github/commands';
import { link, RUNS, report } from '../fixtures';

const annotation = (values: Partial<Annotation> = {}): Annotation => ({
  level: 'error',
  title: 'A title',
  message: 'A message',
  ...values,
});

/** Texts with what the runner obeys in them. */
const hostile = fc
  .array(
    fc.oneof(fc.string(), fc.constantFrom('::set-env name=A::b', '\n', '\r', '%0A', '%', ':', ',', '##[add-mask]x')),
  )
  .map((parts) => parts.join(''));

describe('annotations for GitHub Actions', () => {
  it('are read by the runner as they were meant', () => {
    const [command] = commandsIn(annotationCommand(annotation({ title: 'a: b, c', message: 'one\ntwo 100 %' })));
    assert.deepEqual(command, { name: 'error', properties: { title: 'a: b, c' }, message: 'one\ntwo 100 %' });
  });

  it('are one command each, whatever is in their texts', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, message) => {
        const commands = commandsIn(annotationCommand(annotation({ title, message })));
        assert.equal(commands.length, 1);
        assert.equal(commands[0]?.name, 'error');
        assert.equal(commands[0]?.properties.title ?? '', title);
        assert.equal(commands[0]?.message, message);
      }),
      { numRuns: 300 },
    );
  });

  it('are at most ten of a kind, and the tenth says how many more there are', () => {
    const many = Array.from({ length: 13 }, (_, index) => annotation({ message: `Message ${index}` }));
    const commands = annotationCommands([...many, annotation({ level: 'warning' })]);
    assert.equal(commands.length, 11);
    assert.match(commands[9] ?? '', /^::error .*::4 more: see the log and the summary\.$/);
    assert.match(commands[10] ?? '', /^::warning /);
  });

  it('are cut before the runner would cut them', () => {
    const [command] = commandsIn(annotationCommand(annotation({ message: '😀'.repeat(9000) })));
    assert.equal([...(command?.message ?? '')].length, 4000);
    assert.match(command?.message ?? '', /…$/);
  });
});

describe('outputs for GitHub Actions', () => {
  it('come back as they were given', () => {
    assert.deepEqual(Object.fromEntries(githubOutputs(findingsIn(report([])), 'report.json')), {
      outcome: report([]).outcome,
      consentUrl: '',
      link: '',
      changes: '',
      reportPath: 'report.json',
    });
    assert.equal(githubOutputs(findingsIn(RUNS.consentMissing)).get('link'), link('admin-consent').url);
    assert.equal(githubOutputs(findingsIn(RUNS.changed)).get('changes'), '2');
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = `${text}\nother<<x\noutcome=passed`;
        const file = outputEntries(
          new Map([
            ['outcome', 'failed'],
            ['consentUrl', value],
          ]),
          'random-delimiter',
        );
        assert.deepEqual(
          [...outputsIn(file)],
          [
            ['outcome', 'failed'],
            ['consentUrl', value],
          ],
        );
      }),
    );
  });
});

describe('the summary of a step in GitHub Actions', () => {
  const sections = Array.from({ length: 300 }, (_, index) => `## App ${index}\n\n${'x'.repeat(5000)}`).join('\n');

  it('stands as it is below the limit of the runner', () => {
    assert.equal(fittingSummary('# One\n\n## Two\n'), '# One\n\n## Two\n');
  });

  it('is cut where a section begins, and says so', () => {
    const cut = fittingSummary(`# Report\n\n${sections}`);
    assert.equal(shownSummary(cut), cut);
    assert.match(cut, /x\n\n_The summary is longer than a step may have\. The JSON report has everything\._\n$/);
    assert.ok(cut.length > 900_000);
  });

  it('leaves room for what other commands of the step wrote', () => {
    const used = 1_000_000;
    const cut = fittingSummary(`# Report\n\n${sections}`, used);
    assert.ok(Buffer.byteLength(cut) + used <= 1024 * 1024);
    assert.equal(fittingSummary(sections, 1024 * 1024), '');
  });
});

describe('a log for GitHub Actions', () => {
  it('holds no command, whatever is in it', () => {
    const parts = fc.constantFrom(
      '::',
      ':',
      ' ',
      '\t',
      '\n',
      '\r',
      '##[',
      '#',
      '[',
      ']',
      'error',
      'a=b',
      '%0A',
      '\u00a0',
      '\u2003',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (pieces) => {
        assert.deepEqual(commandsIn(withoutWorkflowCommands(pieces.join(''))), []);
      }),
      { numRuns: 2000 },
    );
  });
});
