import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { jobSecrets } from '../../../../tasks/AppAccessSelfTest/V1/agent/jobSecrets';
import { crashMessage, reportCrash } from '../../../../tasks/AppAccessSelfTest/V1/results/crash';
import { app, check, report } from '../../report/fixtures';
import { recorder, secretsOf } from '../support';

describe('keeping secrets', () => {
  it('registers a secret once, with its base64 form', () => {
    const registered: string[] = [];
    const secrets = secretsOf(registered);
    const secret = secrets.keep('one');
    secrets.keep('one');
    assert.deepEqual(registered, ['one', 'b25l']);
    assert.equal(secret.reveal(), 'one');
    assert.equal(inspect(secret), '***');
  });

  it('registers nothing for an empty one', () => {
    const registered: string[] = [];
    assert.ok(secretsOf(registered).keep('').isEmpty);
    assert.deepEqual(registered, []);
  });

  it('registers a text of several lines line by line, but no line that is everywhere', () => {
    const registered: string[] = [];
    secretsOf(registered).keep('first long line\r\n}\nsecond long line');
    assert.deepEqual(registered.slice(0, 2), ['first long line', 'second long line']);
    assert.ok(registered.every((value) => !/[\r\n]/.test(value) && value.length >= 12));
  });

  it('hides them in errors that nobody expected', () => {
    const secrets = secretsOf();
    secrets.keep('hunter2-hunter2');
    const { writer, lines } = recorder(true);
    assert.doesNotMatch(crashMessage(new Error('bad hunter2-hunter2 here'), writer, secrets), /hunter2/);
    assert.doesNotMatch(lines.join(), /hunter2/);
    assert.match(crashMessage('a thrown\ntext', writer, secrets), /Internal error: a thrown text/);
  });

  it('hides the values of the job’s secret variables, also where they were cut, and registers none of them', () => {
    const registered: string[] = [];
    const secrets = secretsOf(registered);
    const long = 'eyJ0eXAi.a-very-long-token-of-the-job.signature';
    secrets.alsoHide([
      ...jobSecrets({ SECRET_TOKEN: long, SECRET_PIN: '1234', PUBLIC: 'public-value', SECRET_EMPTY: '' }),
    ]);
    assert.equal(secrets.hide(`“${long}” and “${long.slice(0, 30)}…” and 1234`), '“***” and “***…” and 1234');
    assert.equal(secrets.hide('public-value'), 'public-value');
    assert.deepEqual(registered, []);
  });

  it('shows a stack only to those who asked for debug lines', () => {
    for (const debugging of [false, true]) {
      const { writer, commands } = recorder(debugging);
      reportCrash(new Error('boom'), writer, secretsOf());
      const stack = commands().filter(({ event }) => event === 'debug');
      assert.equal(
        stack.some(({ data }) => / at /.test(data)),
        debugging,
      );
      const others = commands().filter(({ event }) => event !== 'debug');
      assert.deepEqual(
        others.map(({ event }) => event),
        ['logissue', 'complete'],
      );
      assert.doesNotMatch(others[0]?.data ?? '', /\bat /);
    }
  });
});

describe('the way to the agent', () => {
  const SECRET = 'abc~8Q.the-secret/of+a=app';
  const VARIABLE = 'Spring-Board-Meeting';
  const GUID = 'd2b7e6f4-91c8-4d35-8f0e-6a5b3c2d1e90';

  function guarded() {
    const out: string[] = [];
    const secrets = secretsOf();
    secrets.keep(SECRET);
    secrets.alsoHide([VARIABLE, GUID]);
    const output = secrets.before({
      print: (line) => void out.push(line),
      command: (name, properties, message) => void out.push(name, ...Object.values(properties), message),
    });
    return { out, secrets, output };
  }

  it('has the last net before lines, commands and their properties', () => {
    const { out, secrets, output } = guarded();
    output.print(`line ${SECRET}`);
    output.command('task.setvariable', { variable: `v ${SECRET}` }, `value ${SECRET}`);
    assert.deepEqual(out, ['line ***', 'task.setvariable', 'v ***', 'value ***']);
    assert.ok(secrets.net.caught);
  });

  it('hides the job’s secret variables in what people read, and calls that no mistake', () => {
    const { out, secrets, output } = guarded();
    output.print(`GET /${VARIABLE} and /${encodeURIComponent(VARIABLE)}, ${GUID.replaceAll('-', '%2D')}`);
    output.command('task.setvariable', { variable: 'reportPath' }, `/temp/${VARIABLE}/report.json`);
    assert.deepEqual(out.slice(0, 1), [`GET /*** and /***, ${GUID.replaceAll('-', '%2D')}`]);
    assert.equal(out.at(-1), `/temp/${VARIABLE}/report.json`);
    assert.ok(!secrets.net.caught);
  });

  it('hides them in a report, but for the IDs of its apps and words of our own', () => {
    const { secrets } = guarded();
    secrets.alsoHide(['passed', 'failed']);
    const before = report([
      app({ clientId: GUID, checks: [check({ title: `GET /users/${VARIABLE}`, found: 'passed on' })] }),
    ]);
    const { apps, outcome } = secrets.withoutJobSecrets(before);
    assert.equal(outcome, before.outcome);
    assert.equal(apps[0]?.clientId, GUID);
    assert.equal(apps[0]?.checks[0]?.title, 'GET /users/***');
    assert.equal(apps[0]?.checks[0]?.found, '*** on');
    assert.equal(apps[0]?.checks[0]?.status, before.apps[0]?.checks[0]?.status);
  });
});
