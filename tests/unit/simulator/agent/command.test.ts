import assert from 'node:assert/strict';
import { parseCommand } from '../../../../simulator/agent/command';

describe('the parsing of logging commands', () => {
  it('finds a command anywhere in a line and drops what is before it', () => {
    const command = parseCommand('answer: ##vso[task.setvariable variable=a;isOutput=true]text ##vso[task.debug]x');
    assert.equal(command?.area, 'task');
    assert.equal(command?.event, 'setvariable');
    assert.equal(command?.data, 'text ##vso[task.debug]x');
    assert.deepEqual(
      [...(command?.properties ?? [])],
      [
        ['variable', 'a'],
        ['isoutput', 'true'],
      ],
    );
  });

  it('undoes each escape once, the percent sign last', () => {
    assert.equal(parseCommand('##vso[task.debug]%AZP250A%0A%3B%5D%0D%0a')?.data, '%0A\n;]\r%0a');
  });

  it('takes areas and events in any case, but not the prefix', () => {
    assert.equal(parseCommand('##vso[Task.Complete result=Failed;]')?.event, 'complete');
    assert.equal(parseCommand('##VSO[task.complete result=Failed;]'), undefined);
  });

  it('neither trims names of properties nor keeps empty values', () => {
    const command = parseCommand('##vso[task.logissue type=error; code=1;x=]m');
    assert.deepEqual([...(command?.properties.keys() ?? [])], ['type', ' code']);
  });

  for (const line of ['##vso[task.complete', '##vso[task]x', '##vso[a.b.c]x', '##vso []', 'plain']) {
    it(`finds no command in ${JSON.stringify(line)}`, () => {
      assert.equal(parseCommand(line), undefined);
    });
  }
});
