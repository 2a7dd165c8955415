import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ROOT } from '../scripts/project';
import { shownTexts } from './unit/documents/shownTexts';

/** What the product knows of each API, from which every list of resources is made; its checks belong to the run alone. */
const DESCRIPTORS = ['core/resources/registry', 'core/resources/resource'];

/**
 * The one table of layers, lowest first. A place is a file without its ending or a folder; the longest one that fits counts.
 * A file may import from its own place and from what is named for it, never from a place further down in the table.
 */
const LAYERS: readonly (readonly [place: string, mayImport: readonly string[], packages?: readonly string[]])[] = [
  // Knows nothing of the product.
  ['core/util', []],
  ['core/util/textFile', ['core/util'], ['node:fs']],
  // Tables: hosts, portal pages.
  ['core/cloud', ['core/util']],
  // What everybody speaks of.
  ['core/model', ['core/cloud', 'core/util']],
  ['core/product', []],
  [
    'core/http',
    ['core/model', 'core/util'],
    ['axios', 'node:crypto', 'node:dns', 'node:http', 'node:https', 'node:net', 'node:stream', 'node:tls', 'node:zlib'],
  ],
  [
    'core/credential',
    ['core/http', 'core/model', 'core/cloud', 'core/util'],
    ['@azure/msal-node', 'node:async_hooks', 'node:crypto', 'node:fs'],
  ],
  // What planning and the checks both know of permissions.
  ['core/resources/graph/permissions', ['core/util']],
  [
    'core/resources',
    ['core/resources/graph/permissions', 'core/credential', 'core/http', 'core/model', 'core/cloud', 'core/util'],
  ],
  // Made from the descriptors of the resources: their checks are none of these layers' business.
  ['core/options', ['core/resources/registry', 'core/cloud', 'core/util']],
  [
    'core/planning',
    [
      'core/resources/graph/permissions',
      'core/options',
      ...DESCRIPTORS,
      'core/credential',
      'core/model',
      'core/cloud',
      'core/util',
    ],
    ['yaml'],
  ],
  ['core/diagnosis/signs', [...DESCRIPTORS, 'core/model', 'core/cloud', 'core/util']],
  ['core/diagnosis/rules', ['core/diagnosis/signs', 'core/model']],
  ['core/diagnosis/causes', ['core/diagnosis/rules', ...DESCRIPTORS, 'core/model']],
  [
    'core/diagnosis/remedy',
    [
      'core/diagnosis/signs',
      'core/diagnosis/rules',
      ...DESCRIPTORS,
      'core/http/redact',
      'core/model',
      'core/cloud',
      'core/util',
    ],
  ],
  [
    'core/diagnosis',
    [
      'core/http/redact',
      'core/diagnosis/signs',
      'core/diagnosis/rules',
      'core/diagnosis/causes',
      'core/diagnosis/remedy',
      ...DESCRIPTORS,
      'core/model',
      'core/cloud',
      'core/util',
    ],
  ],
  [
    'core/run',
    ['core/resources', 'core/credential', 'core/http', 'core/model', 'core/cloud', 'core/util'],
    ['node:crypto'],
  ],
  ['core/selfTest', ['core/run', 'core/diagnosis', 'core/credential', 'core/http', 'core/model', 'core/util']],
  ['core/report/text', ['core/model', 'core/cloud', 'core/util']],
  ['core/report/findings', ['core/report/text', ...DESCRIPTORS, 'core/model', 'core/cloud', 'core/util']],
  ['core/report/changes', ['core/report/text', 'core/model', 'core/util']],
  ['core/report/log', ['core/report/findings', 'core/report/text', 'core/model', 'core/util']],
  ['core/report/markdown', ['core/report/findings', 'core/report/text', 'core/model', 'core/util']],
  ['core/report/machine', ['core/report/findings', 'core/report/text', 'core/model', 'core/util']],
  [
    'core/report',
    [
      'core/report/log',
      'core/report/markdown',
      'core/report/machine',
      'core/report/findings',
      'core/util',
      'core/report/text',
      'core/model',
    ],
  ],

  // How a run is compared with an earlier one: from the path of its report to the changes.
  ['core/comparison', ['core/report/changes', 'core/planning', 'core/model', 'core/util']],

  ['tasks/AppAccessSelfTest/V1/agent', ['core'], ['azure-pipelines-task-lib', 'node:fs', 'node:os', 'node:path']],
  ['tasks/AppAccessSelfTest/V1/connections', ['tasks/AppAccessSelfTest/V1/agent', 'core']],
  [
    'tasks/AppAccessSelfTest/V1/results',
    ['tasks/AppAccessSelfTest/V1/agent', 'core'],
    ['node:fs', 'node:os', 'node:path'],
  ],
  [
    'tasks/AppAccessSelfTest/V1',
    [
      'tasks/AppAccessSelfTest/V1/agent',
      'tasks/AppAccessSelfTest/V1/connections',
      'tasks/AppAccessSelfTest/V1/results',
      'core',
    ],
    ['node:path'],
  ],

  ['cli/errors', []],
  ['cli/exitCodes', ['core']],
  [
    'cli/terminal',
    ['cli/errors', 'cli/exitCodes', 'core'],
    ['node:child_process', 'node:crypto', 'node:crypto', 'node:fs', 'node:path'],
  ],
  ['cli/arguments', ['cli/terminal', 'cli/errors', 'core'], ['commander']],
  ['cli/commands', ['cli/arguments', 'cli/terminal', 'cli/errors', 'cli/exitCodes', 'core']],
  ['cli', ['cli/commands', 'cli/arguments', 'cli/terminal', 'cli/errors', 'cli/exitCodes', 'core'], ['commander']],
];

/** The product's folders: every file in them has its place in the table. */
const PRODUCT = ['core', 'tasks', 'cli'];

interface Import {
  file: string;
  /** A file of the repository without its ending, or the name of a package. */
  target: string;
  isPackage: boolean;
}

const FILES = PRODUCT.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((name) => name.endsWith('.ts')),
);
const KNOWN = new Set(FILES.map(withoutEnding));

const isBelow = (file: string, place: string) => file === place || file.startsWith(`${place}/`);

function placeOf(file: string): (typeof LAYERS)[number] | undefined {
  return LAYERS.filter(([place]) => isBelow(file, place)).sort(([a], [b]) => b.length - a.length)[0];
}

/** Everything that stands behind `from` or `import(`, also where it brings types only. */
function importsOf(file: string, text: string): Import[] {
  const found = text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'([^'\s]+)'/g);
  return [...found].map(([, name = '']) => {
    if (!name.startsWith('.')) return { file, target: name, isPackage: true };
    const path = withoutEnding(posix.join(posix.dirname(file), name));
    return { file, target: KNOWN.has(path) ? path : posix.join(path, 'index'), isPackage: false };
  });
}

function withoutEnding(path: string): string {
  return path.replace(/(?:\.d)?\.ts$/, '');
}

/** Why the table does not allow it, or undefined. */
function objectionTo({ file, target, isPackage }: Import): string | undefined {
  const from = placeOf(withoutEnding(file));
  if (!from) return `${file} has no place in the table`;
  const [place, mayImport, packages = []] = from;
  if (isPackage) {
    return packages.some((name) => isBelow(target, name)) ? undefined : `${file} may not import the package ${target}`;
  }
  if (placeOf(target)?.[0] === place) return undefined;
  return mayImport.some((name) => isBelow(target, name)) ? undefined : `${file} may not import ${target}`;
}

/** One way round that leads back to its beginning, or undefined. */
function cycleIn(edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const way: string[] = [];
  const walk = (node: string): string[] | undefined => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return undefined;
    way.push(node);
    for (const next of edges.get(node) ?? []) {
      const cycle = walk(next);
      if (cycle) return cycle;
    }
    way.pop();
    done.add(node);
    return undefined;
  };
  for (const node of edges.keys()) {
    const cycle = walk(node);
    if (cycle) return cycle;
  }
  return undefined;
}

describe('The architecture', () => {
  const imports = FILES.flatMap((file) => importsOf(file, readFileSync(join(ROOT, file), 'utf8')));

  it('lets imports point down only, by one table', () => {
    assert.ok(imports.length > 500);
    assert.deepEqual(
      imports.flatMap((one) => objectionTo(one) ?? []),
      [],
    );
  });

  it('names in its table only what is below, so that the table itself has no way up', () => {
    const order = LAYERS.map(([place]) => place);
    for (const [place, mayImport] of LAYERS) {
      for (const name of mayImport.filter((one) => order.includes(one))) {
        assert.ok(order.indexOf(name) < order.indexOf(place), `${place} names ${name}`);
      }
    }
    for (const place of order)
      assert.ok(
        FILES.some((file) => isBelow(withoutEnding(file), place)),
        `${place} is empty`,
      );
  });

  it('has no cycle between files, types included', () => {
    const edges = new Map<string, string[]>();
    for (const { file, target, isPackage } of imports) {
      const from = withoutEnding(file);
      if (!isPackage) edges.set(from, [...(edges.get(from) ?? []), target]);
    }
    assert.deepEqual(cycleIn(edges), undefined);
  });

  it('speaks of agents and pipelines in one place of the core', () => {
    // The catalog is about services, and about the pipelines that call them; APIs have pipelines and stages of their own.
    const elsewhere = /^core\/(?:model\/audience\.ts|diagnosis\/causes\/|resources\/)/;
    const found = shownTexts().filter(
      ({ place, text }) =>
        place.startsWith('core/') &&
        !elsewhere.test(place) &&
        /\b(?:agents?|(?<!deployment )pipelines?|stages?)\b/i.test(text),
    );
    assert.deepEqual(found, []);
  });

  it('finds what the table forbids', () => {
    const refused = (file: string, text: string) =>
      importsOf(file, text).flatMap((one) => objectionTo(one) ?? []).length;
    assert.equal(refused('core/model/plan.ts', "import type { Secret } from './secret';"), 0);
    assert.equal(refused('core/model/plan.ts', "import { run } from '../run/appRun';"), 1);
    assert.equal(refused('core/selfTest.ts', "await import('../cli/main')"), 1);
    assert.equal(refused('core/selfTest.ts', "import axios from 'axios';"), 1);
    assert.equal(refused('core/report/log/lines.ts', "import { readFileSync } from 'node:fs';"), 1);
    assert.equal(refused('core/resources/graph/graph.ts', "import { diagnose } from '../../diagnosis/diagnose';"), 1);
    assert.equal(refused('cli/main.ts', "import task from 'azure-pipelines-task-lib/task';"), 1);
    assert.deepEqual(
      cycleIn(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
      ['b', 'c', 'b'],
    );
  });
});
