import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readTaskFromPackage } from '../../../../simulator/agent/package';
import { definition, removeFakeTasks, temporaryFolder } from './fakeTask';

function vsix(files: Record<string, string>, folders: string[]): string {
  const contributions = folders.map((name) => ({
    id: name,
    type: 'ms.vss-distributed-task.task',
    properties: { name },
  }));
  const all = { 'extension.vsomanifest': JSON.stringify({ contributions }), ...files };
  const path = join(temporaryFolder(), 'test.vsix');
  writeFileSync(path, zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)]))));
  return path;
}

const version = (Minor: number) => JSON.stringify({ ...definition, version: { Major: 1, Minor, Patch: 0 } });

describe('the reading of a package', () => {
  afterEach(removeFakeTasks);

  it('takes the folder that the contribution names, with what is below it', async () => {
    const path = vsix({ 'Fake/task.json': version(0), 'Fake/a/b.txt': 'b', 'other.txt': 'o' }, ['Fake']);
    const files = await readTaskFromPackage(path);
    assert.deepEqual([...files.keys()].sort(), ['a/b.txt', 'task.json']);
    assert.equal(files.get('a/b.txt')?.toString(), 'b');
  });

  it('takes the highest of several versions', async () => {
    const files = await readTaskFromPackage(
      vsix({ 'Fake/V9/task.json': version(9), 'Fake/V10/task.json': version(10), 'Fake/V8/task.json': version(8) }, [
        'Fake',
      ]),
    );
    assert.match(files.get('task.json')?.toString() ?? '', /"Minor":10/);
  });

  it('asks which task is meant when there are several, and refuses one that is not there', async () => {
    const path = vsix({ 'A/task.json': version(0), 'B/task.json': version(1) }, ['A', 'B']);
    await assert.rejects(readTaskFromPackage(path), /several tasks/);
    await assert.rejects(readTaskFromPackage(path, 'C'), /no task C/);
    assert.match((await readTaskFromPackage(path, 'B')).get('task.json')?.toString() ?? '', /"Minor":1,/);
  });

  it('refuses a folder without a task.json', async () => {
    await assert.rejects(readTaskFromPackage(vsix({ 'Fake/readme.md': '' }, ['Fake'])), /no task\.json/);
  });
});
