import assert from 'node:assert/strict';
import type { RunOptions, TaskRun } from '../../simulator/agent';
import { connectionInputs, secretConnection } from '../../simulator/scenes/connections';
import { neverConsented } from '../../simulator/scenes/consentScenes';
import { contoso, GRAPH_PERMISSIONS, reportingApp } from '../../simulator/scenes/contoso';
import { inTestBed, type TestBed } from './support/testBed';

/** So many apps that failed: their log is longer than any pipe's buffer. */
function manyFailures(bed: TestBed, count: number) {
  const tenant = contoso(bed.model);
  const connections = Array.from({ length: count }, (_, index) => {
    const reporting = reportingApp(bed.model, tenant, `Contoso App ${index + 1}`);
    return secretConnection(`app-${index + 1}`, reporting, reporting.secret);
  });
  return { inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS, resources: 'graph' }, connections };
}

/** What was printed, without what differs from run to run: folders and times. */
const shown = (run: TaskRun) =>
  run.rawLines
    .map(({ text }) =>
      text
        .replaceAll(run.agentDirectory, '')
        .replace(/app-access-self-test-\w{6}/, '')
        .replace(/((?:Time|Request ID|Correlation ID): ).*/, '$1'),
    )
    .filter((text) => !/Took: |task\.setprogress/.test(text));

describe('a slow reader of the output', () => {
  for (const slowReader of [
    { bytes: 4096, everyMs: 10 },
    { bytes: 65_536, everyMs: 150 },
  ]) {
    it(`loses nothing at ${slowReader.bytes} bytes every ${slowReader.everyMs} ms`, () =>
      inTestBed(async (bed) => {
        const setup = manyFailures(bed, 60);
        const quick = await bed.run(setup);
        const slow = await bed.run(setup, { slowReader });
        assert.equal(slow.result, 'Failed');
        const lines = shown(slow);
        assert.deepEqual(lines, shown(quick));
        assert.ok(lines.join('\n').length > 2 * 65_536, String(lines.join('\n').length));
        assert.ok(slow.rawLines.at(-1)?.text.startsWith('##vso[task.complete result=Failed;]'));
      }));
  }

  it('loses nothing of a run that is canceled while it reports', () =>
    inTestBed(async (bed) => {
      // When the first section is read, more is still to be written than the pipe holds: the process cannot have ended.
      const setup = manyFailures(bed, 60);
      const slow = await bed.run(setup, {
        slowReader: { bytes: 16_384, everyMs: 20 },
        cancelAfter: /^##\[section\]/,
      });
      assert.equal(slow.result, 'Canceled');
      assert.ok(slow.rawLines.at(-1)?.text.startsWith('##vso[task.complete'));
      assert.equal(slow.report.apps.length, 60);
    }));
});

describe('a temp folder that cannot hold the report', () => {
  const full: readonly (readonly [string, RunOptions['tempFolder'], RegExp])[] = [
    ['is read-only', 'read-only', /EROFS/],
    ['is full', { bytes: 0 }, /ENOSPC/],
    ['has room for a part of one file', { bytes: 1000 }, /ENOSPC/],
    ['has room for some of the files', { bytes: 5500 }, /ENOSPC/],
  ];
  for (const [what, tempFolder, reason] of full) {
    it(`${what}: the verdict stands, and a warning says that the report is missing`, () =>
      inTestBed(async (bed) => {
        const setup = neverConsented.build(bed.model);
        const run = await bed.runBare(setup, { tempFolder });
        assert.equal(run.result, 'Failed');
        assert.equal(run.outputVariables.outcome, 'failed');
        assert.match(run.outputVariables.consentUrl ?? '', /adminconsent/);
        assert.deepEqual(
          run.issues.map(({ type }) => type),
          ['error', 'warning'],
        );
        assert.match(run.issues[1]?.message ?? '', reason);
        if (run.summaries.length === 0) assert.doesNotMatch(run.log, /the summary (?:has|of this step|for people)/i);
        for (const path of [run.outputVariables.reportPath, run.outputVariables.junitPath]) {
          assert.ok(
            path === '' || run.filesLeft.some((file) => path?.endsWith(file)),
            `${path} is named and is not there`,
          );
        }
        for (const text of Object.values(run.fileContents)) assert.ok(text.length > 0, 'half a file was left');
      }));
  }
});

describe('two steps of one job', () => {
  it('leave their files side by side', () =>
    inTestBed(async (bed) => {
      const setup = neverConsented.build(bed.model);
      const [first, second] = await Promise.all([bed.run(setup), bed.run(setup)]);
      const folder = (run: TaskRun) => run.filesLeft[0]?.split('/')[0];
      assert.match(folder(first) ?? '', /^app-access-self-test-\w+$/);
      assert.notEqual(folder(first), folder(second));
    }));
});

describe('the debug log', () => {
  it('lists every request without any secret, and without debug no such line is written', () =>
    inTestBed(async (bed) => {
      const setup = neverConsented.build(bed.model);
      const quiet = await bed.run(setup);
      assert.ok(!quiet.rawLines.some(({ text }) => /^##vso\[task\.debug\].*https:/.test(text)));
      bed.cloud.forgetRequests();
      const run = await bed.run(setup, { debug: true });
      const listed = run.rawLines.filter(({ text }) => /^##vso\[task\.debug\](?:GET|POST) https:/.test(text));
      assert.equal(listed.length, bed.cloud.requests.length);
    }));

  it('holds nothing secret either when a run with every kind of trouble is debugged', () =>
    inTestBed(async (bed) => {
      const setup = neverConsented.build(bed.model);
      bed.cloud.faults.add({ when: { purpose: 'probe' }, do: { kind: 'html', status: 403 } });
      const run = await bed.run(setup, { debug: true });
      assert.equal(run.result, 'Failed');
    }));
});
