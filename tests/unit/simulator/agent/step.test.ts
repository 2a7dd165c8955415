import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SecretMasker } from '../../../../simulator/agent/masker';
import { Step, type StepSettings } from '../../../../simulator/agent/step';
import { removeFakeTasks, temporaryFolder } from './fakeTask';

function stepAfter(lines: string[], settings: Partial<StepSettings> = {}): Step {
  const step = new Step(new SecretMasker(), {
    hostType: 'build',
    debug: false,
    restricted: false,
    settable: undefined,
    declaredOutputs: [],
    readOnlyVariables: ['Build.BuildId'],
    ...settings,
  });
  for (const text of lines) step.line({ stream: 'stdout', text });
  return step;
}

describe('a step and its logging commands', () => {
  afterEach(removeFakeTasks);

  it('succeeds when nothing is said', () => assert.equal(stepAfter([]).finalResult, 'Succeeded'));

  it('keeps the worst result', () => {
    const complete = (result: string) => `##vso[task.complete result=${result};]done`;
    assert.equal(stepAfter(['Failed', 'Succeeded'].map(complete)).finalResult, 'Failed');
    assert.equal(stepAfter(['Succeeded', 'SucceededWithIssues'].map(complete)).finalResult, 'SucceededWithIssues');
    assert.equal(stepAfter(['Canceled', 'Skipped'].map(complete)).finalResult, 'Canceled');
    assert.equal(stepAfter([complete('1')]).finalResult, 'SucceededWithIssues');
  });

  for (const result of ['Cancelled', 'failed', '']) {
    it(`fails on the result ${JSON.stringify(result)}, which does not exist`, () => {
      const step = stepAfter([`##vso[task.complete result=${result};]`]);
      assert.equal(step.finalResult, 'Failed');
      assert.equal(step.failures.length, 1);
    });
  }

  it('logs issues without failing, and shows only ten of each kind on the page', () => {
    const step = stepAfter(Array.from({ length: 12 }, (_, i) => `##vso[task.logissue type=error;code=c]e${i}`));
    assert.equal(step.finalResult, 'Succeeded');
    assert.equal(step.issues.length, 12);
    assert.equal(step.timelineIssues.length, 10);
    assert.equal(step.log[0], '##[error]e0');
    assert.equal(step.issues[0]?.code, 'c');
  });

  it('keeps the lines of an issue together', () => {
    const step = stepAfter(['##vso[task.issue type=warning;source=TaskInternal;]one%0Atwo']);
    assert.deepEqual(step.issues, [{ type: 'warning', message: 'one\ntwo' }]);
    assert.deepEqual(step.log, ['##[warning]one\ntwo']);
  });

  it('fails on an issue of another kind', () => {
    assert.equal(stepAfter(['##vso[task.logissue type=info]x']).finalResult, 'Failed');
  });

  it('masks from the moment a secret is set', () => {
    const step = stepAfter([
      'tell s3cret',
      '##vso[task.setsecret]s3cret',
      'tell s3cret',
      '##vso[task.issue type=error]s3cret',
    ]);
    assert.deepEqual(step.log, ['tell s3cret', 'tell ***', '##[error]***']);
    assert.equal(step.issues[0]?.message, '***');
    assert.deepEqual(step.issueTexts, ['s3cret']);
  });

  it('sets variables and outputs, also those that task.json declares', () => {
    const step = stepAfter(
      [
        '##vso[task.setvariable variable=a]1',
        '##vso[task.setvariable variable=b;isOutput=true]2',
        '##vso[task.setvariable variable=Out]3',
      ],
      { declaredOutputs: ['out'] },
    );
    assert.deepEqual([...step.variables], [['a', '1']]);
    assert.deepEqual(
      [...step.outputVariables],
      [
        ['b', '2'],
        ['Out', '3'],
      ],
    );
  });

  it('refuses to overwrite what belongs to the agent', () => {
    assert.equal(stepAfter(['##vso[task.setvariable variable=build.buildid]9']).finalResult, 'Failed');
  });

  it('refuses a secret variable of several lines, and masks one of a single line', () => {
    assert.equal(stepAfter(['##vso[task.setvariable variable=a;isSecret=true]1%0A2']).finalResult, 'Failed');
    assert.deepEqual(stepAfter(['##vso[task.setvariable variable=a;isSecret=true]hush', 'hush']).log, ['***']);
  });

  it('warns about variables outside of the allowed ones', () => {
    const step = stepAfter(['##vso[task.setvariable variable=path]x', '##vso[task.setvariable variable=outCome]x'], {
      settable: ['out*'],
    });
    assert.deepEqual([...step.variables.keys()], ['outCome']);
    assert.deepEqual(step.refused, ['task.setvariable path']);
    assert.equal(step.finalResult, 'Succeeded');
  });

  it('attaches files that exist, and fails on others', () => {
    const file = join(temporaryFolder(), 'summary.md');
    writeFileSync(file, '# x');
    const good = stepAfter([
      `##vso[task.uploadsummary]${file}`,
      `##vso[task.addattachment type=t;name=n.json;]${file}`,
    ]);
    assert.deepEqual(
      good.attachments.map(({ type, name }) => `${type} ${name}`),
      ['DistributedTask.Core.Summary summary.md', 't n.json'],
    );
    for (const line of [
      `##vso[task.uploadsummary]${file}.not`,
      '##vso[task.uploadsummary]',
      `##vso[task.addattachment type=t;name=a/b;]${file}`,
      `##vso[task.addattachment name=n;]${file}`,
    ]) {
      assert.equal(stepAfter([line]).finalResult, 'Failed', line);
    }
  });

  it('never lets progress fall or leave its range', () => {
    const step = stepAfter(['50', '20', '400'].map((value) => `##vso[task.setprogress value=${value};]now`));
    assert.deepEqual(
      step.progress.map(({ percent }) => percent),
      [50, 50, 100],
    );
  });

  it('drops debug lines unless the job is debugged, and then shows commands too', () => {
    const lines = ['##vso[task.debug]detail', '##vso[task.setvariable variable=a]1%0A'];
    assert.deepEqual(stepAfter(lines).log, []);
    assert.deepEqual(stepAfter(lines, { debug: true }).log, [
      '##[debug]detail',
      '##[debug]Processed: ##vso[task.setvariable variable=a]1\n',
    ]);
  });

  it('prints a line that only looks like a command, with a warning', () => {
    const step = stepAfter(['x ##vso[oops]']);
    assert.equal(step.malformed.length, 1);
    assert.equal(step.log.length, 2);
    assert.equal(step.finalResult, 'Succeeded');
  });

  it('swallows commands of unknown areas, and fails on unknown commands of a known one', () => {
    const unknown = stepAfter(['##vso[tusk.complete result=Failed;]', '##vso[constructor.name]']);
    assert.equal(unknown.unknown.length, 2);
    assert.equal(unknown.finalResult, 'Succeeded');
    assert.equal(stepAfter(['##vso[task.compleat]']).finalResult, 'Failed');
  });

  it('fails on commands of another kind of pipeline', () => {
    const line = '##vso[release.updatereleasename]x';
    assert.equal(stepAfter([line]).finalResult, 'Failed');
    assert.equal(stepAfter([line], { hostType: 'release' }).finalResult, 'Succeeded');
  });

  it('refuses attachments and summaries in restricted mode, without failing', () => {
    const step = stepAfter(['##vso[task.uploadsummary]/x', '##vso[task.setvariable variable=a]1'], {
      restricted: true,
    });
    assert.deepEqual(step.refused, ['task.uploadsummary']);
    assert.equal(step.variables.get('a'), '1');
    assert.equal(step.finalResult, 'Succeeded');
  });
});
