import assert from 'node:assert/strict';
import { type Earlier, loadBaseline, withChanges } from '../../core/comparison';
import { reportJson } from '../../core/report/machine/json';
import { FileFault } from '../../core/util/textFile';
import { app, report } from './report/fixtures';

const TOOL = report([]).tool.name;
const load = (read: string | Error, path = 'baseline/report.json') =>
  loadBaseline(
    path,
    () => {
      if (typeof read === 'string') return read;
      throw read;
    },
    TOOL,
  );

function earlier(...given: Parameters<typeof load>): Earlier {
  const loaded = load(...given);
  assert.ok(!('error' in loaded), 'it is no usage error');
  return loaded;
}

function problemOf(...given: Parameters<typeof load>): string {
  const loaded = earlier(...given);
  assert.ok('problem' in loaded, 'it was read');
  return loaded.problem;
}

function errorOf(...given: Parameters<typeof load>): string {
  const loaded = load(...given);
  assert.ok('error' in loaded, 'it was taken');
  assert.equal(loaded.error.input, 'baselineReport');
  return loaded.error.message;
}

describe('a run that is compared with an earlier one', () => {
  it('has the changes beside a verdict that stays what it is', () => {
    const loaded = earlier(reportJson(report([app({ grantedRoles: { graph: ['User.Read.All'] } })])));
    const now = report([app({ grantedRoles: { graph: ['User.Read.All', 'Mail.Send'] } })]);
    const compared = withChanges(now, loaded);
    assert.equal(compared.outcome, now.outcome);
    assert.deepEqual(compared.baseline, { startedAt: now.startedAt, unknownApps: 0 });
    assert.deepEqual(
      compared.changes?.map(({ kind, after }) => [kind, after]),
      [['permission-granted', 'Mail.Send']],
    );
  });

  it('does not repeat a start that is no date', () => {
    const loaded = earlier(reportJson(report([app()], { startedAt: 'yesterday' })));
    assert.deepEqual(withChanges(report([app()]), loaded).baseline, { unknownApps: 0 });
  });

  it('takes no value from the file that looks like a secret', () => {
    const secret = 'abc8Q~not-a-real-secret-of-anything-at-all';
    const loaded = earlier(reportJson(report([app({ grantedRoles: { graph: [secret, `${secret}x`] } })])));
    assert.ok(!JSON.stringify(withChanges(report([app()]), loaded)).includes(secret));
  });

  it('goes on without a file that is missing or is no such report, and says why', () => {
    assert.equal(
      problemOf(new FileFault('it does not exist')),
      '“baseline/report.json” cannot be read: it does not exist',
    );
    assert.match(problemOf('not JSON'), /“baseline\/report.json” cannot be used: it is not a JSON object$/);
    assert.match(problemOf('{"schemaVersion":1,"tool":{"name":"another"},"apps":[]}'), /written by another tool$/);
    const newer = JSON.stringify({ schemaVersion: 2, tool: { name: TOOL }, apps: [] });
    assert.match(problemOf(newer), /written by a newer version \(schema 2, known is 1\)$/);
    const compared = withChanges(report([app()]), { problem: 'it does not exist' });
    assert.deepEqual(compared.baseline, { unknownApps: 1, problem: 'it does not exist' });
    assert.equal(compared.changes, undefined);
    assert.equal(compared.outcome, report([app()]).outcome);
  });

  it('knows no changes where the earlier report is about other apps, or this run tested none', () => {
    const loaded = earlier(reportJson(report([app({ clientId: 'other' })])));
    const compared = withChanges(report([app()]), loaded);
    assert.deepEqual(compared.baseline, { unknownApps: 1, problem: 'the earlier report is about other apps' });
    assert.equal(compared.changes, undefined);
    assert.deepEqual(withChanges(report([]), loaded), report([]));
  });

  it('refuses only how the path is written, with one error and a right value', () => {
    assert.match(errorOf('', ' '), /^It is empty: .* Example: baseline\/report\.json$/);
    assert.match(errorOf('', '$(selfTest.reportPath)'), /^The variable .* was not expanded.* Example: baseline/);
  });

  it('never repeats a secret that was given as the path', () => {
    const secret = 'abc8Q~not-a-real-secret-of-anything-at-all';
    assert.ok(!problemOf(new FileFault('it does not exist'), secret).includes(secret));
  });
});
