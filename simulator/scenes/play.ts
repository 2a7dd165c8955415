import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type RunOptions, runTask, type TaskRun } from '../agent';
import { SimulatedCloud, type StartOptions } from '../cloud/simulatedCloud';
import type { Scene, SceneSetup } from './scene';

/** A scene that stands: the cloud behind its proxy, and the step that will meet it. */
export interface Stage {
  cloud: SimulatedCloud;
  setup: SceneSetup;
  /** Runs the packaged task once. What is given here wins over what the scene says. */
  run(options?: Partial<RunOptions>): Promise<TaskRun>;
  stop(): Promise<void>;
}

/** The one package in `dist/`. Throws where there is none yet. */
export function packagePath(root = process.cwd()): string {
  const folder = join(root, 'dist');
  const [name, ...others] = readdirSync(folder).filter((entry) => entry.endsWith('.vsix'));
  if (!name || others.length > 0) throw new Error(`${folder} must hold exactly one .vsix; run npm run package`);
  return join(folder, name);
}

/** What the machine's managed identities need from it. */
export function machineOf(
  { imds }: SimulatedCloud,
  { managedIdentity }: Pick<SceneSetup, 'managedIdentity'>,
): Pick<RunOptions, 'extraEnvironment' | 'azureArc'> {
  if (!managedIdentity) return {};
  if (managedIdentity === 'azure') return { extraEnvironment: { AZURE_POD_IDENTITY_AUTHORITY_HOST: imds.url } };
  return { azureArc: { url: imds.arcUrl, keys: imds.arcFolder, readable: managedIdentity === 'arc' } };
}

/** The options that the agent of this scene needs. */
export function agentOptions(cloud: SimulatedCloud, setup: SceneSetup): RunOptions {
  return {
    inputs: setup.inputs,
    connections: setup.connections.map(({ id, name, url, scheme, parameters, data }) => ({
      id,
      name,
      url,
      scheme,
      parameters,
      data,
    })),
    proxy: { url: cloud.proxyUrl },
    certificates: { caFile: cloud.caPath },
    ...(setup.jobToken ? { jobToken: setup.jobToken } : {}),
    ...machineOf(cloud, setup),
    moreSecrets: () => cloud.secrets(),
  };
}

/** Builds the scene in a cloud of its own. */
export async function stage(scene: Pick<Scene, 'build'>, options: StartOptions = {}): Promise<Stage> {
  const cloud = await SimulatedCloud.start(options);
  const setup = scene.build(cloud.model);
  return {
    cloud,
    setup,
    run: (more = {}) => {
      const source = more.vsix || more.taskDirectory ? {} : { vsix: packagePath() };
      return runTask({ ...source, ...agentOptions(cloud, setup), ...more });
    },
    stop: () => cloud.stop(),
  };
}
