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
    for (const version of ['0', '-1', '0.5', '"1"', '1e999']) {
      assert.match(problemOf(`{"schemaVersion":${version},"tool":{"name":"${TOOL}"},"apps":[]}`), /not a report/);
    }
    assert.match(problemOf(`{"schemaVersion":1,"tool":{"name":"${TOOL}"},"apps":[]}`), /tested no app/);
    assert.match(problemOf('{"schemaVersion":1,"tool":{"name":"another"},"apps":[]}'), /another tool/);
    assert.match(problemOf(' '.repeat(LARGEST_BASELINE + 1)), /larger than any report/);
  });

  it('of a newer schema is refused, because its words may mean something else', () => {
    const newer = JSON.stringify({ schemaVersion: 2, tool: { name: TOOL }, apps: [] });
    assert.match(problemOf(newer), /newer version \(schema 2, known is 1\)/);
  });

  it('gives nothing on that acts on a log or is longer than a report holds, and is no prototype of anything', () => {
    const hostile = [
      '##vso[task.setvariable variable=PATH]x',
      '::error::x',
      'a\nb',
      '\u001b[31mred',
      'x'.repeat(1999),
      ...Array.from({ length: 5000 }, (_, index) => `P${index}`),
    ];
    const content = JSON.stringify(
      report([
        app({ grantedRoles: { graph: hostile }, checks: [check({ facts: { owner: 'a\r\n##vso[task.complete]' } })] }),
      ]),
    ).replace('"graph":', '"__proto__":{"polluted":["x"]},"constructor":["y"],"graph":');
    const read = readBaseline(content, TOOL);
    assert.ok(!('problem' in read));
    const [one] = read.apps;
    const roles = one?.grantedRoles.get('graph') ?? [];
    assert.equal(roles.length, 1000);
    for (const text of [...roles, ...(one?.checks.get('graph.token')?.facts.values() ?? [])]) {
      assert.doesNotMatch(text, /##vso\[|[\p{Cc}]/u);
      assert.ok(text.length <= 200);
    }
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });

  it('refuses a report in which a name appears twice, since only one of the two would be looked at', () => {
    const content = reportJson(report([app()])).replace('"tenantId"', '"tenantId": "x", "tenantId"');
    assert.deepEqual(readBaseline(content, TOOL), { problem: 'an object in it has the same name twice' });
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
