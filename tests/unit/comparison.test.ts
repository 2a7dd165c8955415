import assert from 'node:assert/strict';
import { loadBaseline, withChanges } from '../../core/comparison';
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

function errorOf(...given: Parameters<typeof load>): string {
  const loaded = load(...given);
  assert.ok('error' in loaded, 'it was read');
  assert.equal(loaded.error.input, 'baselineReport');
  return loaded.error.message;
}

describe('a run that is compared with an earlier one', () => {
  it('has the changes beside a verdict that stays what it is', () => {
    const loaded = load(reportJson(report([app({ grantedRoles: { graph: ['User.Read.All'] } })])));
    assert.ok('baseline' in loaded);
    const now = report([app({ grantedRoles: { graph: ['User.Read.All', 'Mail.Send'] } })]);
    const compared = withChanges(now, loaded.baseline);
    assert.equal(compared.outcome, now.outcome);
    assert.deepEqual(compared.baseline, { startedAt: now.startedAt, unknownApps: 0 });
    assert.deepEqual(
      compared.changes?.map(({ kind, after }) => [kind, after]),
      [['permission-granted', 'Mail.Send']],
    );
  });

  it('does not repeat a start that is no date', () => {
    const loaded = load(reportJson(report([app()], { startedAt: 'yesterday' })));
    assert.ok('baseline' in loaded);
    assert.deepEqual(withChanges(report([app()]), loaded.baseline).baseline, { unknownApps: 0 });
  });

  it('takes no value from the file that looks like a secret', () => {
    const secret = 'abc8Q~not-a-real-secret-of-anything-at-all';
    const loaded = load(reportJson(report([app({ grantedRoles: { graph: [secret, `${secret}x`] } })])));
    assert.ok('baseline' in loaded);
    assert.ok(!JSON.stringify(withChanges(report([app()]), loaded.baseline)).includes(secret));
  });

  it('is refused with one error that says what is wrong, and shows a right value', () => {
    assert.equal(
      errorOf(new FileFault('it does not exist')),
      '“baseline/report.json” cannot be read: it does not exist. It takes the path of a JSON report that an earlier run wrote. Example: baseline/report.json',
    );
    assert.match(errorOf('not JSON'), /cannot be compared with: it is not a JSON object\. .* Example: baseline/);
    assert.match(errorOf('{"schemaVersion":1,"tool":{"name":"another"},"apps":[]}'), /written by another tool/);
    const newer = JSON.stringify({ schemaVersion: 2, tool: { name: TOOL }, apps: [] });
    assert.match(errorOf(newer), /written by a newer version \(schema 2, known is 1\)/);
    assert.match(errorOf('', '$(selfTest.reportPath)'), /^The variable .* was not expanded.* Example: baseline/);
  });
});
