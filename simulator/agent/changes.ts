import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Files below a folder, by relative path, with what shows whether they were written. */
export type Snapshot = Map<string, string>;

export async function snapshot(folder: string): Promise<Snapshot> {
  const files: Snapshot = new Map();
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) continue;
    // A file may vanish between the two calls: a child process of the task may still be at work.
    const facts = await stat(path).catch(() => undefined);
    files.set(relative(folder, path), entry.isFile() ? `${facts?.size} ${facts?.mtimeMs} ${facts?.ino}` : 'other');
  }
  return files;
}

/** Files that are new or were written to since the earlier snapshot. */
export function changed(before: Snapshot, after: Snapshot): string[] {
  return [...after].filter(([path, state]) => before.get(path) !== state).map(([path]) => path);
}
