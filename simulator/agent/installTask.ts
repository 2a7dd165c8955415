import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { readTaskFromPackage, type TaskFiles } from './package';
import { parseTaskJson, type TaskJson, versionText } from './taskJson';
import type { RunOptions } from './types';

export interface InstalledTask {
  task: TaskJson;
  directory: string;
}

/** Puts the task where an agent keeps it, without any mark of an executable, and closes the folder against writing. */
export async function installTask(options: RunOptions, tasksFolder: string): Promise<InstalledTask> {
  const files = await taskFiles(options);
  const definition = files.get('task.json');
  if (!definition) throw new Error('the task has no task.json');
  const task = parseTaskJson(definition.toString('utf8'));
  const directory = join(tasksFolder, `${task.name}_${task.id}`, versionText(task));
  const folders = new Set([directory]);
  for (const [name, content] of files) {
    const path = join(directory, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { mode: 0o444 });
    for (let folder = dirname(path); folder.length >= directory.length; folder = dirname(folder)) folders.add(folder);
  }
  for (const folder of folders) await chmod(folder, 0o555);
  return { task, directory };
}

/** The path of the handler's target; the agent, too, looks only when the step starts. */
export function targetOf(installed: InstalledTask, target: string): string {
  const path = join(installed.directory, target.replace('$(currentDirectory)', ''));
  if (!existsSync(path)) throw new Error(`the target ${target} does not exist in ${installed.task.name}`);
  return path;
}

/** Undoes the closing, so that the folder can be removed. */
export async function openForRemoval(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await openForRemoval(join(folder, entry.name));
  }
}

async function taskFiles(options: RunOptions): Promise<TaskFiles> {
  if (options.vsix) return readTaskFromPackage(options.vsix, options.task);
  if (!options.taskDirectory) throw new Error('give a vsix or a taskDirectory');
  const files: TaskFiles = new Map();
  const entries = await readdir(options.taskDirectory, { withFileTypes: true, recursive: true });
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.set(relative(options.taskDirectory, path).split(sep).join('/'), await readFile(path));
  }
  return files;
}
