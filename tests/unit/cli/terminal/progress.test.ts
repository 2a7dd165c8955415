import assert from 'node:assert/strict';
import { Progress } from '../../../../cli/terminal/progress';
import type { ProgressEvent } from '../../../../core/model/results';
import { app, check } from '../../report/fixtures';

const CLEARED = /\r\u001b\[2K/g;
const EVENT: ProgressEvent = { type: 'check', app: app(), check: check({ title: 'T' }), done: 1, total: 6 };

/** What was written, a line for each write; what takes a line away is left out. */
function shown(isTerminal: boolean, isQuiet: boolean): string[] {
  const written: string[] = [];
  const write = (text: string) => void written.push(text.replace(CLEARED, ''));
  const progress = new Progress({ write, isTerminal, columns: 80 }, isQuiet);
  progress.begin();
  progress.show(EVENT);
  progress.end();
  return written.filter((text) => text !== '');
}

describe('progress in a terminal', () => {
  it('stands there before the first answer, which may take long, and then says how far the test is', () => {
    assert.deepEqual(shown(true, false), ['Waiting for the first answer…', '1 of 6 checks: T']);
  });

  it('is drawn for nobody where no terminal is, or where quiet is asked for', () => {
    assert.deepEqual(shown(false, false), []);
    assert.deepEqual(shown(true, true), []);
  });
});
