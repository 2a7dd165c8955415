import assert from 'node:assert/strict';
import { LineSplitter } from '../../../../simulator/agent/lines';

function split(...chunks: (string | Buffer)[]): string[] {
  const splitter = new LineSplitter();
  return [...chunks.flatMap((chunk) => splitter.push(Buffer.from(chunk))), ...splitter.end()];
}

describe('the cutting of output into lines', () => {
  it('ends a line at a line feed, at both characters, and at a lone carriage return', () => {
    assert.deepEqual(split('a\nb\r\nc\rd\n'), ['a', 'b', 'c', 'd']);
  });

  it('keeps empty lines and a last line without an end', () => {
    assert.deepEqual(split('a\n\n\rb'), ['a', '', '', 'b']);
  });

  it('takes a line end that two chunks share for one', () => {
    assert.deepEqual(split('a\r', '\nb\n'), ['a', 'b']);
    assert.deepEqual(split('a\r', '\n'), ['a']);
    assert.deepEqual(split('a\r', '\r', 'b'), ['a', '', 'b']);
  });

  it('joins a line and a character that chunks cut in two', () => {
    const bytes = Buffer.from('grün\n');
    assert.deepEqual(split(bytes.subarray(0, 3), bytes.subarray(3)), ['grün']);
  });

  it('does not end lines at the separators that only Unicode knows', () => {
    assert.deepEqual(split('a\u2028b\u0085c\n'), ['a\u2028b\u0085c']);
  });
});
