import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { availableNodes, type NodeName } from '../../../../simulator/agent';

/** A Node that tests can use when it does not matter which. */
export const anyNode: NodeName = availableNodes()[0] ?? '20';

const made: string[] = [];

export const definition = {
  id: '9f0c3c1e-5a51-4f0d-8d1b-0a6b7c8d9e0f',
  name: 'FakeTask',
  friendlyName: 'Fake task',
  version: { Major: 1, Minor: 2, Patch: 3 },
  execution: { Node20_1: { target: 'index.js' }, Node24: { target: 'index.js' } },
};

/** A task folder whose whole code is the given text. Removed by `removeFakeTasks`. */
export function fakeTask(code: string, more: object = {}): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'task.json'), JSON.stringify({ ...definition, ...more }));
  writeFileSync(join(folder, 'index.js'), code);
  return folder;
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fake-task-'));
  made.push(folder);
  return folder;
}

export function removeFakeTasks(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}
