import { type NodeName, runTask, type TaskRun } from '../../simulator/agent';
import { METER, type Measured, metered } from './measure';
import { RemoteCloud, type SeenRequest } from './remoteCloud';
import { table } from './table';

export type Source = { vsix: string } | { taskDirectory: string };

/** As `core/selfTest.ts` has it. */
const APPS_AT_ONCE = 8;

/** As `core/http/httpClient.ts` has it. */
const REQUESTS_AT_ONCE = 16;

/** An odd number, so that one of the runs is the median. */
const GROWTH_TURNS = 3;

interface Ran extends Measured {
  result: TaskRun['result'];
  requests: SeenRequest[];
  tunnels: number;
}

/** The packaged task in the scene of a cloud. */
async function runIn(cloud: RemoteCloud, source: Source, node: NodeName): Promise<Ran> {
  const { setup } = cloud;
  let result: TaskRun['result'] = 'Failed';
  const measured = await metered(false, async (notes) => {
    const run = await runTask({
      ...source,
      node,
      inputs: setup.inputs,
      connections: setup.connections,
      proxy: { url: setup.proxyUrl },
      extraEnvironment: { NODE_EXTRA_CA_CERTS: setup.caPath, ...notes },
      preload: [METER],
      giveUpAfterMs: 300_000,
    });
    result = run.result;
    return run.durationMs;
  });
  return { ...measured, ...(await cloud.seen()), result };
}

/** One run in a cloud of its own, which throws `throttled` requests to Microsoft Graph back. */
async function runOnce(
  source: Source,
  node: NodeName,
  scene: string,
  roundTripMs: number,
  throttled: number,
): Promise<Ran> {
  const throttle = throttled > 0 ? { when: { host: 'graph.microsoft.com' }, times: throttled } : undefined;
  const cloud = await RemoteCloud.start({ scene, roundTripMs, throttle });
  try {
    return await runIn(cloud, source, node);
  } finally {
    await cloud.stop();
  }
}

/**
 * The run of median duration among some in one cloud. The first one does not count, as in the race: the simulated cloud makes
 * certificates for its hosts, and both ends read their code for the first time.
 */
async function medianRun(source: Source, node: NodeName, scene: string, roundTripMs: number): Promise<Ran> {
  const cloud = await RemoteCloud.start({ scene, roundTripMs });
  try {
    await runIn(cloud, source, node);
    const runs: Ran[] = [];
    for (let turn = 0; turn < GROWTH_TURNS; turn++) runs.push(await runIn(cloud, source, node));
    const byDuration = runs.sort((one, other) => one.wallMs - other.wallMs);
    return byDuration[Math.floor(GROWTH_TURNS / 2)] as Ran;
  } finally {
    await cloud.stop();
  }
}

const whole = (value: number | undefined) => value?.toFixed(0) ?? '';

function doubled(requests: readonly SeenRequest[]): number {
  const answered = requests.filter(({ status }) => status === 200).map(({ about }) => about);
  return answered.length - new Set(answered).size;
}

/** Many apps in one step, on three resources each, left in peace and throttled. */
export async function measureScale(source: Source, nodes: readonly NodeName[], roundTripMs: number, apps: number) {
  const ideal = idealForApps(apps, roundTripMs);
  const rows: string[][] = [];
  for (const node of nodes) {
    for (const throttled of [0, Math.ceil(apps / 10)]) {
      const ran = await runOnce(source, node, `scale${apps}`, roundTripMs, throttled);
      rows.push([
        `${apps} apps${throttled ? ', throttled' : ''}`,
        node,
        ran.result,
        whole(ran.wallMs),
        throttled ? '' : (ran.wallMs / ideal).toFixed(2),
        whole(ran.cpuMs),
        whole(ran.maxRssMb),
        String(ran.requests.length),
        String(ran.requests.filter(({ status }) => status === 429).length),
        String(doubled(ran.requests)),
        String(ran.tunnels),
      ]);
    }
  }
  const head = ['scale', 'Node', 'result', 'wall ms', 'wall / ideal', 'CPU ms', 'RSS MB', 'requests', '429', 'doubled'];
  console.log(table([...head, 'connections'], rows));
}

/** Opening the first connections, then a token and a probe for each app, so many apps at a time, and no other cost. */
const idealForApps = (apps: number, roundTripMs: number) => (2 + 2 * Math.ceil(apps / APPS_AT_ONCE)) * roundTripMs;

/** Opening the connection, a token, and so many probes at a time as one host gets. */
const idealForProbes = (probes: number, roundTripMs: number) =>
  (3 + Math.ceil(probes / REQUESTS_AT_ONCE)) * roundTripMs;

/** The same behind the check of access, whose answer decides whether anything else is asked. */
const idealBehindAccess = (probes: number, roundTripMs: number) => idealForProbes(probes, roundTripMs) + roundTripMs;

interface Growing {
  scene: string;
  what: string;
  sizes: readonly number[];
  /** Milliseconds that round trips alone take. */
  ideal(size: number, roundTripMs: number): number;
}

const GROWING: readonly Growing[] = [
  { scene: 'tenants', what: 'apps in tenants of their own', sizes: [50, 200, 1000], ideal: idealForApps },
  { scene: 'calls', what: 'graphRequests', sizes: [30, 100, 300], ideal: idealForProbes },
  { scene: 'workspaces', what: 'powerbiWorkspaces', sizes: [20, 60, 200], ideal: idealBehindAccess },
  // Half of the calls are writes, which are never sent; each workspace is asked once.
  {
    scene: 'release',
    what: 'calls, half as many workspaces',
    sizes: [20],
    ideal: (size, rtt) => idealBehindAccess(size / 2, rtt),
  },
];

/** How wall time, memory and requests grow with the work. `bare` measures what a Node takes to start and end. */
export async function measureGrowth(
  source: Source,
  nodes: readonly NodeName[],
  roundTripMs: number,
  bare: (node: NodeName) => Promise<number>,
) {
  const rows: string[][] = [];
  for (const node of nodes) {
    const bareMs = await bare(node);
    for (const { scene, what, sizes, ideal } of GROWING) {
      for (const size of sizes) {
        const ran = await medianRun(source, node, `${scene}${size}`, roundTripMs);
        const kinds = ['discovery', 'token', 'probe'].map((kind) =>
          String(ran.requests.filter(({ purpose }) => purpose === kind).length),
        );
        rows.push([
          `${size} ${what}`,
          node,
          ran.result,
          whole(ran.wallMs),
          (ran.wallMs / (bareMs + ideal(size, roundTripMs))).toFixed(2),
          (ran.wallMs / size).toFixed(1),
          whole(ran.cpuMs),
          whole(ran.maxRssMb),
          kinds.join(' + '),
        ]);
      }
    }
  }
  const head = ['growth', 'Node', 'result', 'wall ms', 'wall / limit', 'wall ms each', 'CPU ms', 'RSS MB'];
  console.log(table([...head, 'discovery + token + probe'], rows));
}
