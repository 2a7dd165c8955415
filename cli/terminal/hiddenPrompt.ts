import { Interrupted } from '../errors';

/** What a hidden prompt needs of standard input. */
export interface RawInput {
  setRawMode?(raw: boolean): unknown;
  setEncoding(encoding: BufferEncoding): unknown;
  resume(): unknown;
  pause(): unknown;
  on(event: 'data', listener: (text: string) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  removeListener(event: 'data' | 'end', listener: (text: string) => void): unknown;
}

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const CTRL_U = '\u0015';
const BACKSPACE = ['\b', '\u007f'];
const ENTER = ['\r', '\n'];

/** Asks for one line that is not echoed. A pasted text counts up to its first line break. */
export function askHidden(
  question: string,
  input: RawInput,
  output: { write(text: string): unknown },
): Promise<string> {
  return new Promise((resolve, reject) => {
    let line = '';
    const finish = (end: () => void) => {
      input.removeListener('data', read);
      input.removeListener('end', ended);
      input.setRawMode?.(false);
      input.pause();
      output.write('\n');
      end();
    };
    const ended = () => finish(() => resolve(line));
    const read = (text: string) => {
      for (const key of text) {
        if (key === CTRL_C) return finish(() => reject(new Interrupted()));
        if (key === CTRL_D || ENTER.includes(key)) return finish(() => resolve(line));
        if (key === CTRL_U) line = '';
        else if (BACKSPACE.includes(key)) line = [...line].slice(0, -1).join('');
        else line += key;
      }
    };
    input.setEncoding('utf8');
    // Before the question: an immediate answer must not be shown.
    input.setRawMode?.(true);
    output.write(question);
    input.on('data', read);
    input.on('end', ended);
    input.resume();
  });
}
