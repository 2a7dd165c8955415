import { type NodeName, runTask } from '../../simulator/agent';
import { METER, metered } from './measure';
import { RemoteCloud } from './remoteCloud';
import { table } from './table';

/** As `core/selfTest.ts` has it. */
const APPS_AT_ONCE = 8;

/** Many apps in one step, on three resources each, left in peace and throttled. */
export async function measureScale(
  source: { vsix: string } | { taskDirectory: string },
  nodes: readonly NodeName[],
  roundTripMs: number,
  apps: number,
): Promise<void> {
  // Opening the first connections, then a token and a probe for each app, so many apps at a time, and no other cost.
  const ideal = 2 * roundTripMs + Math.ceil(apps / APPS_AT_ONCE) * 2 * roundTripMs;
  const rows: string[][] = [];
  for (const node of nodes) {
    for (const throttled of [false, true]) {
      const cloud = await RemoteCloud.start({
        scene: `scale${apps}`,
        roundTripMs,
        ...(throttled && { throttle: { when: { host: 'graph.microsoft.com' }, times: Math.ceil(apps / 10) } }),
      });
      try {
        const { setup } = cloud;
        let result = '';
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
        const { requests, tunnels } = await cloud.seen();
        const answered = requests.filter(({ status }) => status === 200).map(({ about }) => about);
        rows.push([
          `${apps} apps${throttled ? ', throttled' : ''}`,
          node,
          result,
          measured.wallMs.toFixed(0),
          throttled ? '' : (measured.wallMs / ideal).toFixed(2),
          measured.cpuMs?.toFixed(0) ?? '',
          measured.maxRssMb?.toFixed(0) ?? '',
          String(requests.length),
          String(requests.filter(({ status }) => status === 429).length),
          String(answered.length - new Set(answered).size),
          String(tunnels),
        ]);
      } finally {
        await cloud.stop();
      }
    }
  }
  console.log(
    table(
      [
        'scale',
        'Node',
        'result',
        'wall ms',
        'wall / ideal',
        'CPU ms',
        'RSS MB',
        'requests',
        '429',
        'doubled',
        'connections',
      ],
      rows,
    ),
  );
}
