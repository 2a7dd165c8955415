import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LARGEST_BASELINE, readBaseline } from '../../../../core/report/changes/baseline';
import { reportJson } from '../../../../core/report/machine/json';
import { app, check, report } from '../fixtures';

const TOOL = report([]).tool.name;

function problemOf(content: string): string {
  const read = readBaseline(content, TOOL);
  assert.ok('problem' in read, 'it was read');
  return read.problem;
}

describe('the report of an earlier run', () => {
  it('is read as it was written', () => {
    const one = app({ grantedRoles: { graph: ['User.Read.All'] }, checks: [check({ facts: { owner: 'somebody' } })] });
    const read = readBaseline(reportJson(report([one])), TOOL);
    assert.ok(!('problem' in read));
    const [earlier] = read.apps;
    assert.equal(earlier?.tenantId, one.tenantId);
    assert.deepEqual(earlier?.grantedRoles.get('graph'), ['User.Read.All']);
    assert.equal(earlier?.checks.get('graph.token')?.facts.get('owner'), 'somebody');
  });

  it('is refused with one reason where it is none', () => {
    assert.match(problemOf(''), /not a JSON object/);
    assert.match(problemOf('[]'), /not a JSON object/);
    assert.match(problemOf('{}'), /not a report/);
    assert.match(problemOf('{"schemaVersion":1,"apps":[]}'), /not a report/);
    assert.match(problemOf('{"schemaVersion":1,"tool":{"name":"another"},"apps":[]}'), /another tool/);
    assert.match(problemOf(' '.repeat(LARGEST_BASELINE + 1)), /larger than any report/);
  });

  it('of a newer schema is refused, because its words may mean something else', () => {
    const newer = JSON.stringify({ schemaVersion: 2, tool: { name: TOOL }, apps: [] });
    assert.match(problemOf(newer), /newer version \(schema 2, known is 1\)/);
  });

  it('never throws, and believes nothing that has another form', () => {
    fc.assert(
      fc.property(fc.json(), (apps) => {
        const content = `{"schemaVersion":1,"tool":{"name":${JSON.stringify(TOOL)}},"apps":[${apps},{"tenantId":"t","clientId":"c","checks":${apps},"grantedRoles":{"graph":${apps}}}]}`;
        const read = readBaseline(content, TOOL);
        assert.ok('problem' in read || read.apps.every(({ checks }) => checks instanceof Map));
      }),
    );
  });
});
