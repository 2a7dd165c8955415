import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../../../core/model/results';
import { shortReport } from '../../../../tasks/AppAccessSelfTest/V1/agent/progress';
import { publish, resultOf } from '../../../../tasks/AppAccessSelfTest/V1/results/publish';
import { RUNS } from '../../report/fixtures';
import { recorder } from '../support';

const TOOL = { name: 'App Access Self-Test', version: '1.0.0' };
const bad = (messages: string[]): Report =>
  shortReport(
    { tool: TOOL, outcome: 'failed', errors: messages.map((message) => ({ input: 'cloud', message })), apps: [] },
    Date.now(),
  );

describe('publishing a report', () => {
  let temp = '';
  beforeEach(() => {
    temp = mkdtempSync(join(tmpdir(), 'publish-test-'));
  });
  afterEach(() => rmSync(temp, { recursive: true, force: true }));

  it('gives result, issues, variables and files, the result last and without an issue of its own', () => {
    const { writer, commands, plain } = recorder();
    publish(writer, bad(['Wrong.']), {}, { AGENT_TEMPDIRECTORY: temp });
    const all = commands();
    assert.deepEqual(
      all.map(({ event }) => event),
      [
        'logissue',
        'addattachment',
        'addattachment',
        'setvariable',
        'setvariable',
        'setvariable',
        'setvariable',
        'setvariable',
        'complete',
      ],
    );
    assert.equal(all.at(-1)?.properties.get('result'), 'Failed');
    assert.ok(plain().some((line) => line.startsWith('FAILED')));
    assert.equal(plain().filter((line) => line.includes('Wrong.')).length, 0);
    const report: unknown = JSON.parse(readFileSync(all[5]?.data ?? '', 'utf8'));
    assert.equal((report as Report).outcome, 'failed');
  });

  it('says how many changes there are, and with one warning why they are not known', () => {
    const told = (report: Report) => {
      const { writer, commands } = recorder();
      publish(writer, report, {}, { AGENT_TEMPDIRECTORY: temp });
      const variables = commands().filter(({ event }) => event === 'setvariable');
      return {
        changes: variables.find(({ properties }) => properties.get('variable') === 'changes')?.data,
        warnings: commands().flatMap(({ event, data }) => (event === 'logissue' ? [data] : [])),
      };
    };
    assert.deepEqual(told(RUNS.allPassed), { changes: '', warnings: [] });
    assert.deepEqual(told(RUNS.changed), { changes: '2', warnings: [] });
    const problem = '“baseline/report.json” cannot be read: it does not exist';
    const { changes, warnings } = told({ ...RUNS.allPassed, baseline: { unknownApps: 1, problem } });
    assert.equal(changes, '');
    assert.equal(warnings.length, 1);
    assert.ok(
      warnings[0]
        ?.replaceAll('\n', ' ')
        .startsWith(`baselineReport: Nothing was compared with an earlier run: ${problem}.`),
      warnings[0],
    );
  });

  it('hands the JUnit file to the Tests tab on request, under the name of the step', () => {
    const { writer, commands } = recorder();
    const environment = { AGENT_TEMPDIRECTORY: temp, TASK_DISPLAYNAME: 'Access; of [test] ##vso[x]' };
    publish(writer, bad(['Wrong.']), {}, environment, { tests: true });
    const found = commands().filter(({ area }) => area === 'results');
    assert.equal(found.length, 1);
    const properties = Object.fromEntries(found[0]?.properties ?? []);
    const { resultfiles = '', ...others } = properties;
    assert.deepEqual(others, {
      type: 'JUnit',
      mergeresults: 'false',
      runtitle: 'App Access Self-Test - Access of test vso x',
      publishrunattachments: 'false',
      failtaskonfailedtests: 'false',
      testrunsystem: 'VSTSTask',
    });
    assert.match(readFileSync(resultfiles, 'utf8'), /<testsuites/);
  });

  it('says why the Tests tab stays empty where the agent would not find the file', () => {
    const folder = join(temp, 'a,b');
    mkdirSync(folder);
    for (const [root, said] of [
      [folder, /not in the Tests tab: .*comma/],
      [join(temp, 'gone'), /not in the Tests tab: the JUnit file could not be written/],
    ] as const) {
      const { writer, commands } = recorder();
      publish(writer, bad(['Wrong.']), {}, { AGENT_TEMPDIRECTORY: root }, { tests: true });
      assert.ok(commands().every(({ area }) => area !== 'results'));
      assert.ok(commands().some(({ event, data }) => event === 'logissue' && said.test(data)));
    }
  });

  it('keeps the files of two steps apart, and others out of them', () => {
    for (const _ of [1, 2]) publish(recorder().writer, bad(['Wrong.']), {}, { AGENT_TEMPDIRECTORY: temp });
    const folders = readdirSync(temp);
    assert.equal(folders.length, 2);
    for (const folder of folders) {
      const path = join(temp, folder);
      assert.deepEqual(readdirSync(path).sort(), ['junit.xml', 'report.json', 'summary.md']);
      if (process.platform !== 'win32') {
        assert.equal(statSync(path).mode & 0o777, 0o700);
        for (const file of readdirSync(path)) assert.equal(statSync(join(path, file)).mode & 0o777, 0o600);
      }
    }
  });

  it('lets the verdict stand where nothing can be written', () => {
    for (const environment of [{}, { AGENT_TEMPDIRECTORY: join(temp, 'gone') }]) {
      const { writer, commands } = recorder();
      publish(writer, { ...bad([]), outcome: 'passed' }, {}, environment);
      assert.match(commands().find(({ event }) => event === 'logissue')?.data ?? '', /report could not be written/);
      assert.equal(commands().at(-1)?.properties.get('result'), 'Succeeded');
      assert.equal(commands().filter(({ event }) => event === 'addattachment').length, 0);
    }
  });

  it('lists in the log what the issues had to leave out', () => {
    const { writer, plain } = recorder();
    publish(
      writer,
      bad(Array.from({ length: 14 }, (_, index) => `Fault number ${index}.`)),
      {},
      { AGENT_TEMPDIRECTORY: temp },
    );
    assert.equal(plain().filter((line) => /Fault number/.test(line)).length, 14);
  });

  it('says where the summary is to be found', () => {
    const say = (environment: Record<string, string>) => {
      const { writer, plain } = recorder();
      publish(writer, bad(['Wrong.']), {}, { AGENT_TEMPDIRECTORY: temp, ...environment });
      return plain().at(-1) ?? '';
    };
    assert.match(say({}), /Extensions tab/);
    assert.match(say({ SYSTEM_HOSTTYPE: 'release' }), /stage of the release/);
  });

  it('turns outcomes into results by the policy', () => {
    assert.equal(resultOf('passed', 'fail'), 'Succeeded');
    assert.equal(resultOf('warned', 'fail'), 'SucceededWithIssues');
    assert.equal(resultOf('unverified', 'fail'), 'Failed');
    assert.equal(resultOf('unverified', 'warn'), 'SucceededWithIssues');
    assert.equal(resultOf('failed', 'warn'), 'Failed');
  });
});
