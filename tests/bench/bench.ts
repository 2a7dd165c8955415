/** Measures the packaged task against what is possible and against its peers. `npm run bench -- --help` tells how. */
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, STAGE, TASK_FOLDER } from '../../scripts/project';
import { availableNodes, type NodeName, nodePath } from '../../simulator/agent';
import { packagePath } from '../../simulator/scenes/play';
import { type Contestant, contestants, prepare } from './contestants';
import { type Measured, timed } from './measure';
import { RemoteCloud } from './remoteCloud';
import { measureGrowth, measureScale } from './scale';
import { median, table } from './table';

const HELP = `npm run bench -- [--rtt 60] [--runs 7] [--only task,libraryless] [--node 20,24] [--stage] [--apps 200]

  --rtt    round-trip time to the simulated cloud, in milliseconds
  --runs   turns; each contestant runs once a turn
  --only   these contestants: bare, libraryless, libraries, task, task-public, sequential, az, m365, scale, growth
  --node   these versions of Node
  --stage  the task in build/stage instead of the package in dist
  --apps   how many apps the scale measurement has`;

interface Row {
  contestant: Contestant;
  node?: NodeName;
  runs: Measured[];
  requests: string;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rtt: { type: 'string', default: '60' },
      runs: { type: 'string', default: '7' },
      only: { type: 'string' },
      node: { type: 'string', default: availableNodes().join(',') },
      stage: { type: 'boolean', default: false },
      apps: { type: 'string', default: '200' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const roundTripMs = Number(values.rtt);
  const source = values.stage ? { taskDirectory: join(STAGE, TASK_FOLDER) } : { vsix: packagePath(ROOT) };
  const chosen = values.only?.split(',');
  const takesPart = (name: string) => !chosen || chosen.includes(name);
  const nodes = availableNodes().filter((node) => values.node.split(',').includes(node));
  console.log(
    `${cpus().length} cores (${cpus()[0]?.model}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}; ` +
      `round trip ${roundTripMs} ms, medians of ${values.runs} runs in turn\n`,
  );

  if (takesPart('libraries')) await prepare();
  const all = contestants(source).filter(({ name }) => takesPart(name));
  for (const { name, missing } of all) if (missing) console.log(`${name}: left out, ${missing}`);
  const rows = all
    .filter(({ missing }) => !missing)
    .flatMap((contestant): Row[] =>
      contestant.usesNode
        ? nodes.map((node) => ({ contestant, node, runs: [], requests: '' }))
        : [{ contestant, runs: [], requests: '' }],
    );
  if (rows.length > 0) await race(rows, roundTripMs, Number(values.runs));
  if (takesPart('growth')) await measureGrowth(source, nodes, roundTripMs, bare);
  if (takesPart('scale')) await measureScale(source, nodes, roundTripMs, Number(values.apps));
}

/** Milliseconds that this Node takes to start and end: the median of a few starts. */
async function bare(node: NodeName): Promise<number> {
  const starts: number[] = [];
  for (let turn = 0; turn < 5; turn++) starts.push(await timed(nodePath(node) ?? 'node', ['-e', '0'], {}));
  return median(starts);
}

async function race(rows: Row[], roundTripMs: number, turns: number): Promise<void> {
  const cloud = await RemoteCloud.start({ scene: 'allPassed', roundTripMs });
  try {
    // The first turn fills the machine's caches, and the cloud's.
    for (let turn = 0; turn <= turns; turn++) {
      for (const row of rows) {
        const measured = await row.contestant.run(cloud, row.node ?? '20', false);
        row.requests = String((await cloud.seen()).requests.length);
        if (turn > 0) row.runs.push(measured);
      }
    }
    console.log(results(rows, roundTripMs));
    const traced = rows.filter(({ contestant }) => /task|librar/.test(contestant.name));
    if (traced.length > 0) console.log(await whereTimeGoes(traced, cloud, turns));
  } finally {
    await cloud.stop();
  }
}

function results(rows: readonly Row[], roundTripMs: number): string {
  const wall = ({ runs }: Row) => median(runs.map(({ wallMs }) => wallMs));
  const cpu = ({ runs }: Row) => median(runs.flatMap(({ cpuMs }) => cpuMs ?? []));
  const other = (row: Row, name: string) =>
    rows.find(({ contestant, node }) => contestant.name === name && (node ?? row.node) === row.node);
  const ratio = (value: number, base: number | undefined) => (base ? (value / base).toFixed(2) : '');
  return table(
    [
      'contestant',
      'Node',
      'wall ms',
      'CPU ms',
      'RSS MB',
      'requests',
      'wall / (bare + 4 RTT)',
      'CPU / libraryless',
      'sequential / wall',
      'az / wall',
    ],
    rows.map((row) => {
      const [bare, libraryless, sequential, az] = ['bare', 'libraryless', 'sequential', 'az'].map((name) =>
        other(row, name),
      );
      const memory = median(row.runs.flatMap(({ maxRssMb }) => maxRssMb ?? []));
      return [
        row.contestant.name,
        row.node ?? '',
        wall(row).toFixed(0),
        cpu(row).toFixed(0),
        memory.toFixed(0),
        row.requests,
        ratio(wall(row), bare && wall(bare) + 4 * roundTripMs),
        ratio(cpu(row), libraryless && cpu(libraryless)),
        sequential ? ratio(wall(sequential), wall(row)) : '',
        az ? ratio(wall(az), wall(row)) : '',
      ];
    }),
  );
}

async function whereTimeGoes(rows: readonly Row[], cloud: RemoteCloud, turns: number): Promise<string> {
  const traced: Measured[][] = rows.map(() => []);
  for (let turn = 0; turn < turns; turn++) {
    for (const [index, { contestant, node }] of rows.entries()) {
      traced[index]?.push(await contestant.run(cloud, node ?? '20', true));
    }
  }
  const phases = ['toConnect', 'toToken', 'token', 'probe', 'report'] as const;
  return table(
    ['where the time goes, ms', 'Node', 'to first connection', 'to token request', 'token', 'probe', 'report and end'],
    rows.map(({ contestant, node }, index) => [
      contestant.name,
      node ?? '',
      ...phases.map((phase) => median((traced[index] ?? []).flatMap(({ phases }) => phases?.[phase] ?? [])).toFixed(0)),
    ]),
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
