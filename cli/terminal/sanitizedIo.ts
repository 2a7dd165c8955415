import { sanitizeLine } from '../../core/util/sanitize';
import type { Environment, Io, TerminalOutput } from './io';
import { ATTRIBUTES, hasColor } from './style';

/** Takes the line of progress away: the one movement of the cursor that is our own. */
export const CLEAR = '\r\u001b[2K';

/** Colors of our own, and nothing else that begins with an escape. */
const OWN = new RegExp(`(\\u001b\\[(?:${ATTRIBUTES.join('|')})m)`);

/**
 * The output, to which nothing gets but through the neutralizer: a terminal's log may be read by a runner, and the text by a
 * person. Only our own colors pass, where there are any, and the end of our own line of progress.
 */
function sanitizedOutput(output: TerminalOutput, environment: Environment): TerminalOutput {
  const colored = hasColor(output, environment);
  const line = (text: string) => {
    if (!colored) return sanitizeLine(text);
    // Checked without the colors, so that none of them can hide what a line begins with.
    const parts = text.split(OWN);
    const plain = sanitizeLine(parts.filter((_part, index) => index % 2 === 0).join(''));
    const whole = parts.map((part, index) => (index % 2 === 0 ? sanitizeLine(part) : part)).join('');
    return whole.replace(COLORS, '') === plain ? whole : plain;
  };
  return {
    write: (text) => {
      const cleared = output.isTerminal && text.startsWith(CLEAR);
      const lines = (cleared ? text.slice(CLEAR.length) : text).split('\n');
      output.write((cleared ? CLEAR : '') + lines.map(line).join('\n'));
    },
    command: (line) => output.write(`${line.replace(/[\r\n]+/g, ' ')}\n`),
    get isTerminal() {
      return output.isTerminal;
    },
    get columns() {
      return output.columns;
    },
  };
}

const COLORS = new RegExp(OWN.source, 'g');

/** The same with sanitized outputs. */
export function sanitizedIo(io: Io): Io {
  const { environment } = io;
  return { ...io, out: sanitizedOutput(io.out, environment), err: sanitizedOutput(io.err, environment) };
}
