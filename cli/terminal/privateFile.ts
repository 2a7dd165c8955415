import { randomBytes } from 'node:crypto';
import { closeSync, constants, lstatSync, openSync, renameSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A report names tenants, apps and permissions: nobody else on this machine needs it. */
const OWNER_ONLY = 0o600;

/**
 * Writes the text to a new file that only its owner can read, and then puts that in the place of the old one: nobody keeps
 * a right to it from before, and no reader finds half of it. A symbolic link is refused, so that nobody who can write to the
 * folder chooses which file is overwritten. A device or a pipe is written to as it is.
 */
export function writePrivateFile(path: string, text: string): void {
  const there = statsOf(path);
  if (there?.isSymbolicLink()) throw Object.assign(new Error('a symbolic link'), { code: 'ELOOP' });
  if (there?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  if (there && !there.isFile()) writeThrough(path, text);
  else replace(path, text);
}

function replace(path: string, text: string): void {
  const fresh = join(dirname(path), `.${basename(path).slice(0, 60)}.${randomBytes(8).toString('hex')}`);
  try {
    writeFileSync(fresh, text, { mode: OWNER_ONLY, flag: 'wx' });
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

function statsOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function writeThrough(path: string, text: string): void {
  // Windows knows no such flag, and no such file in a folder.
  const descriptor = openSync(path, constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    writeFileSync(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}
