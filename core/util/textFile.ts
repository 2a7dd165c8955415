import { closeSync, openSync, readSync } from 'node:fs';
import { binaryFormOf } from './binaryForm';

/** Why a file cannot be read, as the end of a sentence: `it is a folder`. Nothing of what stands in it. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
}

/** What the system calls a fault, in words. */
const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'access is denied',
  EPERM: 'access is denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'its folder does not exist',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'it is a link that leads back to itself',
};

const MEGABYTE = 1_000_000;
const size = (bytes: number) => (bytes < MEGABYTE ? `${Math.round(bytes / 1000)} KB` : `${bytes / MEGABYTE} MB`);

const CHUNK = 65_536;

/**
 * A text in UTF-8 or UTF-16 of at most so many bytes, without a byte order mark. Throws `FileFault` for everything else: a folder, a
 * device that never ends, another encoding, a file that is larger. A pipe is read to its end.
 */
export function readTextFile(path: string, mostBytes: number): string {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const chunks: Uint8Array[] = [];
    for (let total = 0; ; ) {
      const chunk = new Uint8Array(CHUNK);
      const length = readSync(file, chunk, 0, CHUNK, null);
      if (length === 0) break;
      total += length;
      if (total > mostBytes) throw new FileFault(`it is larger than ${size(mostBytes)}`);
      chunks.push(chunk.subarray(0, length));
    }
    return decoded(chunks);
  } catch (error) {
    throw error instanceof FileFault ? error : new FileFault(reasonOf(error));
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return FAULTS[code] ?? `it could not be read (${/^[A-Z]{2,20}$/.test(code) ? code : 'unknown error'})`;
}

/** A text that came by another way, read leniently: what is no sign of its encoding becomes U+FFFD. */
export const textIn = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes);

/** UTF-16 as some editors and shells of Windows write it: by its byte order mark, or by the empty halves of its first signs. */
function encodingOf([first, second]: Uint8Array = new Uint8Array()): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? 'utf-16be' : 'utf-8';
}

function decoded(chunks: readonly Uint8Array[]): string {
  const [start] = chunks;
  const decoder = new TextDecoder(encodingOf(start), { fatal: true });
  try {
    return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
  } catch {
    const form = start && binaryFormOf(start);
    throw new FileFault(
      form ? `it is ${form.what}, and PEM text is needed. To convert it: ${form.command}` : 'it is not UTF-8 text',
    );
  }
}
