import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundle } from '../../scripts/packaging/bundle';
import { TASK_TRIMS } from '../../scripts/packaging/trims';
import { BUILD, PRODUCT_NAME } from '../../scripts/project';
import { type NodeName, nodePath, runTask } from '../../simulator/agent';
import { isInstalled, METER, type Measured, metered, timed } from './measure';
import type { RemoteCloud } from './remoteCloud';

/** Somebody who makes the same four calls. */
export interface Contestant {
  name: string;
  /** Whether it is measured with each Node, or once. */
  usesNode: boolean;
  /** Why it cannot take part here. */
  missing?: string;
  run(cloud: RemoteCloud, node: NodeName, trace: boolean): Promise<Measured>;
}

const SCRIPTS = join(import.meta.dirname, 'contestants');

/** What a machine behind a proxy has in its environment, and who signs in. */
function environmentFor({ setup }: RemoteCloud): Record<string, string> {
  const parameters = setup.connections[0]?.parameters ?? {};
  return {
    PATH: process.env.PATH ?? '',
    HTTPS_PROXY: setup.proxyUrl,
    NODE_EXTRA_CA_CERTS: setup.caPath,
    BENCH_TENANT: parameters.tenantid ?? '',
    BENCH_CLIENT: parameters.serviceprincipalid ?? '',
    BENCH_SECRET: parameters.serviceprincipalkey ?? '',
  };
}

function script(name: string, args: string[]): Contestant {
  return {
    name,
    usesNode: true,
    run: (cloud, node, trace) =>
      metered(trace, (notes) => {
        const environment = { ...environmentFor(cloud), ...notes };
        return timed(nodePath(node) ?? 'node', ['--require', METER, ...args], environment);
      }),
  };
}

/** The packaged task as a step of the simulated agent, which hands it the proxy in its own way. */
function task(
  name: string,
  source: { vsix: string } | { taskDirectory: string },
  inputs: Record<string, string>,
): Contestant {
  return {
    name,
    usesNode: true,
    run: ({ setup }, node, trace) =>
      metered(trace, async (notes) => {
        const run = await runTask({
          ...source,
          node,
          inputs: { ...setup.inputs, ...inputs },
          connections: setup.connections,
          proxy: { url: setup.proxyUrl },
          extraEnvironment: { NODE_EXTRA_CA_CERTS: setup.caPath, ...notes },
          preload: [METER],
        });
        if (run.result !== 'Succeeded') throw new Error(`The task ended with ${run.result}:\n${run.log}`);
        // The agent's preparations come before; its own measure is from start to end.
        return run.durationMs;
      }),
  };
}

const GRAPH_URL = 'https://graph.microsoft.com/v1.0/users?$top=1&$select=id';
const POWERBI_URL = 'https://api.powerbi.com/v1.0/myorg/groups?$top=1';

/** A command-line tool that signs in and makes the two calls, with a configuration folder of its own for each run. */
function tool(name: string, command: string, commands: (cloud: RemoteCloud, folder: string) => string[]): Contestant {
  return {
    name,
    usesNode: false,
    missing: isInstalled(command) ? undefined : `${command} is not installed`,
    async run(cloud) {
      const folder = mkdtempSync(join(tmpdir(), 'bench-tool-'));
      const environment = {
        ...environmentFor(cloud),
        HOME: folder,
        AZURE_CONFIG_DIR: folder,
        AZURE_CORE_COLLECT_TELEMETRY: 'no',
        REQUESTS_CA_BUNDLE: cloud.setup.caPath,
        HTTP_PROXY: cloud.setup.proxyUrl,
      };
      try {
        const wallMs = await timed('/bin/sh', ['-ec', commands(cloud, folder).join('\n')], environment);
        return { wallMs };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

const LIBRARIES = join(BUILD, 'bench', 'libraries.js');

/** Builds what has to be built of the contestants. */
export async function prepare(): Promise<void> {
  const product = { name: PRODUCT_NAME, version: '0.0.0', documentation: '' };
  await bundle({ 'libraries.js': join(SCRIPTS, 'libraries.ts') }, dirname(LIBRARIES), product, TASK_TRIMS);
}

/** All who take part, in the order of one turn. */
export function contestants(source: { vsix: string } | { taskDirectory: string }): Contestant[] {
  return [
    script('bare', ['-e', '0']),
    script('libraryless', [join(SCRIPTS, 'libraryless.cjs')]),
    script('libraries', [LIBRARIES]),
    task('task', source, {}),
    task('task-public', source, { cloud: 'public' }),
    script('sequential', [join(SCRIPTS, 'sequential.mjs')]),
    tool('az', 'az', () => [
      'az login --service-principal --allow-no-subscriptions -u "$BENCH_CLIENT" -p "$BENCH_SECRET" --tenant "$BENCH_TENANT" -o none',
      `az rest -o none --url '${GRAPH_URL}' --resource https://graph.microsoft.com`,
      `az rest -o none --url '${POWERBI_URL}' --resource https://analysis.windows.net/powerbi/api`,
    ]),
    tool('m365', 'm365', () => [
      'm365 login --authType secret --appId "$BENCH_CLIENT" --tenant "$BENCH_TENANT" --secret "$BENCH_SECRET"',
      `m365 request --url '${GRAPH_URL}'`,
      `m365 request --url '${POWERBI_URL}' --resource https://analysis.windows.net/powerbi/api`,
    ]),
  ];
}
