import { printable } from '../../core/util/text';
import { FileFault } from '../../core/util/textFile';

const KNOWN: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'access is denied',
  EPERM: 'access is denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'its folder does not exist',
  ELOOP: 'it is a symbolic link; name the file itself',
  ENOSPC: 'no space is left',
  EROFS: 'its folder is read-only',
};

/** Why a file could not be read or written, in words. */
export function reasonOf(error: unknown): string {
  if (error instanceof FileFault) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return KNOWN[code] ?? (code ? printable(code, 40) : 'unknown error');
}
