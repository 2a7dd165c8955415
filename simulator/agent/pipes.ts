import { execFile } from 'node:child_process';
import { closeSync, constants, openSync, read, unlinkSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** One output stream of the task. The agent gives real pipes, which hold 64 KiB; Node's own `spawn` gives sockets, which hold more. */
export interface OutputPipe {
  /** The end that the task writes to; close it once the task has it. */
  writeEnd: number;
  /** Calls back for each chunk; resolves at the end of the stream, or after `close`. */
  read(onChunk: (chunk: Buffer) => void): Promise<void>;
  /** Stops reading. */
  close(): void;
}

export type ReadingSpeed = { bytes: number; everyMs: number };

export async function openPipes(folder: string, count: number, speed?: ReadingSpeed): Promise<OutputPipe[]> {
  const paths = Array.from({ length: count }, (_, index) => join(folder, `pipe${index}`));
  await promisify(execFile)('mkfifo', ['-m', '600', ...paths]);
  return paths.map((path) => {
    const readEnd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const writeEnd = openSync(path, constants.O_WRONLY);
    unlinkSync(path);
    return speed ? slowPipe(readEnd, writeEnd, speed) : fastPipe(readEnd, writeEnd);
  });
}

function fastPipe(readEnd: number, writeEnd: number): OutputPipe {
  const socket = new Socket({ fd: readEnd, readable: true, writable: false });
  return {
    writeEnd,
    read: (onChunk) =>
      new Promise((resolve) => {
        socket.on('data', onChunk);
        socket.on('error', () => {});
        socket.on('close', () => resolve());
      }),
    close: () => socket.destroy(),
  };
}

/** Reads by hand, since a socket would take 64 KiB at once however little is asked for. */
function slowPipe(readEnd: number, writeEnd: number, speed: ReadingSpeed): OutputPipe {
  let closed = false;
  const buffer = Buffer.alloc(speed.bytes);
  const readOnce = () =>
    new Promise<number>((resolve, reject) => {
      read(readEnd, buffer, 0, buffer.length, null, (error, length) => {
        if (!error) resolve(length);
        else if (error.code === 'EAGAIN') resolve(-1);
        else reject(error);
      });
    });
  return {
    writeEnd,
    async read(onChunk) {
      while (!closed) {
        const length = await readOnce();
        if (length === 0) break;
        if (length > 0) onChunk(Buffer.from(buffer.subarray(0, length)));
        await new Promise((resolve) => setTimeout(resolve, speed.everyMs));
      }
      closeSync(readEnd);
    },
    close() {
      closed = true;
    },
  };
}
