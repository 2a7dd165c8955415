import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ROOT } from '../../scripts/project';

/** Where a folder of unit tests has its sources; all others are folders of the core. */
const SECTIONS: Readonly<Record<string, string>> = {
  cli: 'cli',
  simulator: 'simulator',
  task: 'tasks/AppAccessSelfTest/V1',
};

/** They test no folder of the sources: documents, what the scripts make of the sources, one promise over all of it. */
const OF_THE_WHOLE = ['documents', 'package', 'safety'];

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
    posix.join(folder, name.replaceAll('\\', '/')),
  );

const UNIT = filesIn('tests/unit').filter((path) => path.endsWith('.ts'));
const TESTS = UNIT.filter((path) => path.endsWith('.test.ts')).filter((path) => {
  const [, , section = '', ...below] = path.split('/');
  return below.length > 0 && !OF_THE_WHOLE.includes(section);
});

const rootOf = (section: string) => SECTIONS[section] ?? 'core';

/** `tests/unit/task/agent/writer.test.ts` → `tasks/AppAccessSelfTest/V1/agent`, `writer`. */
function placeOf(test: string): { root: string; folder: string; name: string } {
  const [, , section = '', ...below] = test.split('/');
  const root = rootOf(section);
  const folders = root === 'core' ? [section, ...below.slice(0, -1)] : below.slice(0, -1);
  return { root, folder: posix.join(root, ...folders), name: posix.basename(test, '.test.ts') };
}

/** What a test imports, by way of helpers, too; a folder of its own name beside it holds what it runs. */
function reachedFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(join(ROOT, file))) return seen;
  seen.add(file);
  const text = readFileSync(join(ROOT, file), 'utf8');
  for (const [, name = ''] of text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'(\.[^'\s]+)'/g)) {
    const target = posix.join(posix.dirname(file), name);
    if (target.startsWith('tests/')) for (const one of [target, `${target}/index`]) reachedFrom(`${one}.ts`, seen);
    else seen.add(target);
  }
  return seen;
}

/** Why the test is in the wrong place, or undefined. */
function objectionTo(test: string): string | undefined {
  const { root, folder, name } = placeOf(test);
  if (!existsSync(join(ROOT, folder))) return `${test}: there is no folder ${folder}`;
  const own = (path: string) => posix.join(posix.dirname(path), posix.basename(path, posix.extname(path)));
  const section = root === 'core' ? posix.join(root, folder.split('/')[1] ?? '') : root;
  const namesakes = filesIn(section)
    .filter((path) => /\.(?:ts|js)$/.test(path) && !path.endsWith('.examples.ts'))
    .map(own)
    .filter((path) => posix.basename(path) === name);
  const isHere = namesakes.includes(posix.join(folder, name)) || existsSync(join(ROOT, folder, name));
  if (namesakes.length > 0 && !isHere) return `${test}: ${namesakes[0]} is elsewhere`;
  if (isHere) return undefined;
  const beside = filesIn(posix.dirname(test)).filter((path) => path.startsWith(`${test.replace('.test.ts', '')}/`));
  const reached = [test, ...beside].flatMap((one) => [...reachedFrom(one)]);
  return reached.some((path) => path === folder || path.startsWith(`${folder}/`) || inParent(folder, path))
    ? undefined
    : `${test}: it imports nothing of ${folder}`;
}

/** The parts of the simulated cloud and of the command are reached through its door: a file in the folder above. */
const inParent = (folder: string, path: string) =>
  /^(?:simulator|cli)\//.test(folder) && posix.dirname(path) === posix.dirname(folder);

describe('The unit tests', () => {
  it('are in the place of what they test', () => {
    assert.ok(TESTS.length > 80, `${TESTS.length} tests`);
    assert.deepEqual(
      TESTS.flatMap((test) => objectionTo(test) ?? []),
      [],
    );
  });
});
