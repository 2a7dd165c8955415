import { randomUUID } from 'node:crypto';
import { appendFileSync, statSync } from 'node:fs';
import { createHttpClient } from '../../core/http/httpClient';
import { systemClock } from '../../core/util/clock';
import { LastNet } from '../../core/util/lastNet';
import { readTextFile, textIn } from '../../core/util/textFile';
import { UsageError } from '../errors';
import { EXIT } from '../exitCodes';
import { openBrowser } from './browser';
import { askHidden } from './hiddenPrompt';
import type { Input, Io, TerminalOutput } from './io';
import { writePrivateFile } from './privateFile';

/** The real io of this process. From here on a signal no longer kills it at once. */
export function systemIo(): Io {
  return {
    environment: process.env,
    clock: systemClock,
    out: output(process.stdout),
    err: output(process.stderr),
    input,
    signal: interruption(),
    readFile: (path, mostBytes = 1_000_000) => readTextFile(path, mostBytes),
    writeFile: writePrivateFile,
    appendFile: (path, text) => appendFileSync(path, text),
    sizeOf: (path) => statSync(path).size,
    net: new LastNet(),
    randomText: randomUUID,
    openBrowser,
    connect: createHttpClient,
  };
}

function output(stream: NodeJS.WriteStream): TerminalOutput {
  // A reader that went away (`| head`) is no reason to crash.
  stream.on('error', () => {});
  return {
    write: (text) => void stream.write(text),
    get isTerminal() {
      return stream.isTTY === true;
    },
    get columns() {
      // A terminal that does not know its own width says 0.
      return (stream.isTTY && stream.columns) || undefined;
    },
  };
}

const input: Input = {
  get isTerminal() {
    return process.stdin.isTTY === true;
  },
  async readAll(limit) {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > limit) throw new UsageError(`More than ${limit} bytes came on standard input.`);
    }
    return textIn(Buffer.concat(chunks));
  },
  askHidden: (question) => askHidden(question, process.stdin, process.stderr),
};

/** The first signal ends the tests and lets the report be printed; the second one ends the process. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return controller.signal;
}

/** Ends the process with this code once both streams are written: `process.exit` by itself drops what a slow reader has not taken. */
export function endProcess(code: number): void {
  process.exitCode = code;
  const end = () => process.exit(code);
  process.stdout.write('', () => process.stderr.write('', end));
  // Nobody reads any more.
  process.stdout.on('error', end);
  process.stderr.on('error', end);
}
