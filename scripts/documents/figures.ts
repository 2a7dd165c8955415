import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD, ROOT, readJson } from '../project';

/** Where tests leave what they counted, one file for each figure. */
export const FIGURES_FOLDER = join(BUILD, 'figures');

/** The rows of the table: what was counted, and by which tests. */
export const ROWS = {
  pairs: [
    'pairs of a field and a secret typed into it, all that comes out searched in twelve encodings',
    'tests/unit/safety/secretsInFields.test.ts',
  ],
  leaks: ['of these, pairs after which something of the secret was found', 'tests/unit/safety/secretsInFields.test.ts'],
  texts: [
    'random hostile texts through a writer or an argument; a command to a runner or a terminal fails the test',
    'tests/unit/safety/commands.test.ts',
  ],
  runs: ['runs of the packaged task that are searched for every secret and token', 'tests/e2e/'],
  faults: ['faults of the network and of services in these runs, each of them survived', 'tests/e2e/faults.test.ts'],
  hostileTexts: ['hostile texts in answers, tokens, names and inputs of these runs', 'tests/e2e/hostile.test.ts'],
  cancellations: ['cancellations at different moments', 'tests/e2e/cancellation.test.ts'],
  wrongInputs: ['wrong inputs, each one error without any request', 'tests/e2e/badInput.test.ts'],
} as const;

export type Figure = keyof typeof ROWS;

export const FIGURES = Object.keys(ROWS) as Figure[];

export interface Count {
  count: number;
  /** ISO date-time of the run. */
  at: string;
}

const OPEN = '<!-- figures -->\n';
const END = '<!-- end of figures -->';

/** A number as people write it: `3,920`. */
const written = (count: number) => count.toLocaleString('en-US');

/** The black-box tests, in whose runs every secret is looked for. */
export const E2E_FILES = readdirSync(join(ROOT, 'tests', 'e2e')).filter((name) => name.endsWith('.test.ts'));

/** File of a figure; `part` names the test file that it is of, where the tests were run one by one. */
export const figureFile = (name: Figure, part?: string) =>
  join(FIGURES_FOLDER, `${part ? `${name}.${part}` : name}.json`);

const read = (path: string) => (existsSync(path) ? readJson<Count>(path) : undefined);

/** What a run counted; undefined for a test that was not run. The runs of the package are the sum of all files where these ran alone. */
export function keptFigure(name: Figure): Count | undefined {
  const whole = read(figureFile(name));
  if (whole || name !== 'runs') return whole;
  const parts = E2E_FILES.flatMap((file) => read(figureFile(name, file)) ?? []);
  if (parts.length < E2E_FILES.length) return undefined;
  const days = parts.map(({ at }) => at).sort();
  return { count: parts.reduce((sum, { count }) => sum + count, 0), at: days[0] ?? '' };
}

/** The rows of the table as they are in the text: what was counted, the count, the day of the run, and the tests. */
export function rowsIn(text: string): string[][] {
  const table = text.slice(text.indexOf(OPEN) + OPEN.length, text.indexOf(END));
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => line.replace(/^\| | \|$/g, '').split(' | '));
}

/** The text with these figures in its table. A figure that was not counted keeps the one of the run before. */
export function withFigures(text: string, kept: (name: Figure) => Count | undefined): string {
  const before = rowsIn(text);
  const rows = FIGURES.map((name) => {
    const [what, where] = ROWS[name];
    const figure = kept(name);
    const old = before.find(([title]) => title === what);
    const [, count = '-', day = '-'] = figure ? ['', written(figure.count), figure.at.slice(0, 10)] : (old ?? []);
    return `| ${what} | ${count} | ${day} | \`${where}\` |`;
  });
  const table = ['| what | count | run of | tests |', '| --- | --- | --- | --- |', ...rows].join('\n');
  const start = text.indexOf(OPEN);
  const end = text.indexOf(END);
  if (start < 0 || end < start) throw new Error('SECURITY.md has no table of figures');
  return `${text.slice(0, start + OPEN.length)}\n${table}\n\n${text.slice(end)}`;
}
