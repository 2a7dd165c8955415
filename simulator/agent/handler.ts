import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TaskJson } from './taskJson';
import type { NodeName } from './types';

const repository = join(import.meta.dirname, '..', '..');
/** Those that agents run by themselves first. */
const names: NodeName[] = ['20', '24', '16'];

/**
 * Where they are installed. npm links the first of them by its alphabet as the `node` of all our scripts, which is to be 20:
 * the name of 16 comes last.
 */
const FOLDERS: Readonly<Record<NodeName, string>> = { '20': 'node20', '24': 'node24', '16': 'nodejs16' };

/** The Node binary of that major version: the agent's own version where it is installed, else the one that runs us. */
export function nodePath(node: NodeName): string | undefined {
  const installed = join(repository, 'node_modules', FOLDERS[node], 'bin', 'node');
  if (existsSync(installed)) return installed;
  return process.versions.node.startsWith(`${node}.`) ? process.execPath : undefined;
}

/** The Node versions that tasks can be run with here. A test that leaves one out says so. */
export function availableNodes(): NodeName[] {
  return names.filter((name) => nodePath(name) !== undefined);
}

/** The agent's order of preference, and the Node that each handler asks for. Names not listed are not seen. */
const handlers: { name: string; node: NodeName }[] = [
  { name: 'Node24', node: '24' },
  { name: 'Node20_1', node: '20' },
];

export interface ChosenHandler {
  name: string;
  node: NodeName;
  target: string;
  workingDirectory?: string;
}

/**
 * Chooses one handler as the agent does. Without the switch for Node 24, which is the agent's default, the *target* of the
 * `Node24` handler is run by Node 20.
 */
export function chooseHandler(task: TaskJson, useNode24: boolean): ChosenHandler {
  const execution = new Map(Object.entries(task.execution ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  for (const { name, node } of handlers) {
    const data = execution.get(name.toLowerCase());
    if (!data) continue;
    if (!data.target) throw new Error(`handler ${name} of ${task.name} has no target`);
    return {
      name,
      node: node === '24' && !useNode24 ? '20' : node,
      target: data.target,
      workingDirectory: data.workingDirectory,
    };
  }
  throw new Error(
    `${task.name} has no handler that this agent can run: ${Object.keys(task.execution ?? {}).join(', ')}`,
  );
}
