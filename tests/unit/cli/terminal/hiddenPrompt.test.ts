import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { Interrupted } from '../../../../cli/errors';
import { askHidden, type RawInput } from '../../../../cli/terminal/hiddenPrompt';

class Keyboard extends EventEmitter implements RawInput {
  raw: boolean[] = [];
  paused = true;
  setRawMode(raw: boolean) {
    this.raw.push(raw);
  }
  setEncoding() {}
  resume() {
    this.paused = false;
  }
  pause() {
    this.paused = true;
  }
}

function ask() {
  const keyboard = new Keyboard();
  let shown = '';
  const answer = askHidden('Secret: ', keyboard, {
    write: (text: string) => {
      shown += text;
    },
  });
  return { keyboard, answer, shown: () => shown };
}

describe('a hidden prompt', () => {
  it('gives back what was typed and shows nothing of it', async () => {
    const { keyboard, answer, shown } = ask();
    for (const key of ['a', 'b', 'c', '\r']) keyboard.emit('data', key);
    assert.equal(await answer, 'abc');
    assert.equal(shown(), 'Secret: \n');
  });

  it('takes a pasted text up to its line break', async () => {
    const { keyboard, answer } = ask();
    keyboard.emit('data', 'pasted\nand more');
    assert.equal(await answer, 'pasted');
  });

  it('understands backspace and the key that clears the line', async () => {
    const { keyboard, answer } = ask();
    keyboard.emit('data', 'wrong\u0015ab\u007fc\r');
    assert.equal(await answer, 'ac');
  });

  it('ends on Ctrl-C and on the end of input', async () => {
    const interrupted = ask();
    interrupted.keyboard.emit('data', 'ab\u0003');
    await assert.rejects(interrupted.answer, Interrupted);
    const ended = ask();
    ended.keyboard.emit('data', 'ab');
    ended.keyboard.emit('end');
    assert.equal(await ended.answer, 'ab');
  });

  it('hides the answer before it asks', () => {
    const keyboard = new Keyboard();
    let wasRaw: boolean | undefined;
    void askHidden('Secret: ', keyboard, {
      write: () => {
        wasRaw ??= keyboard.raw[0] ?? false;
      },
    });
    assert.equal(wasRaw, true);
  });

  it('leaves the terminal as it was', async () => {
    const { keyboard, answer } = ask();
    keyboard.emit('data', '\r');
    await answer;
    assert.deepEqual(keyboard.raw, [true, false]);
    assert.equal(keyboard.paused, true);
    assert.equal(keyboard.listenerCount('data'), 0);
  });
});
