import assert from 'node:assert/strict';
import { render } from '../../../../simulator/agent';

const log = [
  '##[section]Starting: x',
  '##[group]Detail',
  'inside',
  '##[endgroup]',
  '##[error]wrong',
  'plain \u001b[31m',
].join('\n');

describe('the log as the web page shows it', () => {
  it('indents what is in a group and cannot be used to steer a terminal', () => {
    assert.equal(render(log), ['Starting: x', '▼ Detail', '  inside', '##[error]wrong', 'plain \uFFFD[31m'].join('\n'));
  });

  it('folds groups and colors lines on demand', () => {
    assert.equal(
      render(log, { folded: true, color: true }),
      [
        '\u001b[32mStarting: x\u001b[0m',
        '\u001b[1m▶ Detail\u001b[0m',
        '\u001b[31m##[error]wrong\u001b[0m',
        'plain \uFFFD[31m',
      ].join('\n'),
    );
  });
});
