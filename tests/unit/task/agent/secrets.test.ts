import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { jobSecrets } from '../../../../tasks/AppAccessSelfTest/V1/agent/jobSecrets';
import { crashMessage, reportCrash } from '../../../../tasks/AppAccessSelfTest/V1/results/crash';
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

  it('registers a text of several lines line by line, but no line that stands everywhere', () => {
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
