import assert from 'node:assert/strict';
import { LateOutput } from '../../../../tasks/AppAccessSelfTest/V1/agent/lateOutput';
import { recorder } from '../support';

describe('what is said before a command can be written', () => {
  it('waits, and goes out in its order, before what is said later', () => {
    const late = new LateOutput();
    const { output, lines } = recorder();
    late.command('task.setsecret', {}, 'first');
    late.print('second');
    assert.deepEqual(lines, []);
    late.open(output);
    late.print('third');
    assert.deepEqual(lines, ['##vso[task.setsecret]first', 'second', 'third']);
  });

  it('goes out once, however often the way is opened', () => {
    const late = new LateOutput();
    const { output, lines } = recorder();
    late.print('said');
    late.open(output);
    late.open(output);
    assert.deepEqual(lines, ['said']);
  });
});
