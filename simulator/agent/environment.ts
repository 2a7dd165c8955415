import { join } from 'node:path';
import { ARC_PRELOAD, arcEnvironment } from './azureArc';
import type { AgentFolders } from './folders';
import { environmentName } from './names';
import type { Connection, RunOptions } from './types';
import { dotNetUri } from './uri';

export interface EnvironmentParts {
  machine: Record<string, string>;
  variables: Map<string, string>;
  secrets: Map<string, string>;
  inputs: Map<string, string>;
  connections: Connection[];
  /** Undefined: the job has no token. */
  jobToken: string | undefined;
  /** Marks the processes of this job. */
  lookupId: string;
  /** Variables are written last. */
  variablesLast?: boolean;
}

/** The agent's own environment: as little as a machine has, nothing of the developer's. */
export function machineEnvironment(options: RunOptions, folders: AgentFolders): Record<string, string> {
  const machine: Record<string, string> = {
    PATH: process.platform === 'win32' ? (process.env.PATH ?? '') : '/usr/local/bin:/usr/bin:/bin',
    HOME: folders.home,
    TMPDIR: folders.machineTemp,
    LANG: 'C.UTF-8',
    TZ: 'Etc/UTC',
    ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
    ...options.extraEnvironment,
  };
  const preload = preloads(options);
  if (preload.length > 0) {
    machine.NODE_OPTIONS = [machine.NODE_OPTIONS ?? '', ...preload].join(' ').trim();
  }
  if (typeof options.fakeClock === 'object') {
    if (options.fakeClock.start) machine.FAKE_CLOCK_START = String(options.fakeClock.start.getTime());
    if (options.fakeClock.patienceMs !== undefined) {
      machine.FAKE_CLOCK_PATIENCE_MS = String(options.fakeClock.patienceMs);
    }
  }
  if (typeof options.tempFolder === 'object') machine.FULL_FOLDER_BYTES = String(options.tempFolder.bytes);
  if (options.azureArc) Object.assign(machine, arcEnvironment(options.azureArc));
  if (options.foreignNode) machine.FOREIGN_NODE = options.foreignNode;
  if (options.slowNetwork) machine.SLOW_HANDSHAKE_MS = String(options.slowNetwork.handshakeMs);
  return machine;
}

function preloads(options: RunOptions): string[] {
  const own = [
    options.foreignNode ? 'foreignNode.cjs' : undefined,
    options.measureCpu ? 'measureCpu.cjs' : undefined,
    options.tempFolder ? 'fullFolder.cjs' : undefined,
    options.slowNetwork ? 'slowNetwork.cjs' : undefined,
    options.fakeClock ? 'fakeClock.cjs' : undefined,
  ].filter((file) => file !== undefined);
  const modules = [
    ...(options.azureArc ? [ARC_PRELOAD] : []),
    ...own.map((file) => join(import.meta.dirname, 'preload', file)),
    ...(options.preload ?? []),
  ];
  return modules.map((path) => `${path.endsWith('.cjs') ? '--require' : '--import'}=${JSON.stringify(path)}`);
}

/** Everything that the task's process finds in its environment; what is written later wins. */
export function taskEnvironment(parts: EnvironmentParts): Record<string, string> {
  const environment: Record<string, string> = { ...parts.machine };
  if (!parts.variablesLast) addVariables(environment, parts);
  for (const [name, value] of parts.inputs) environment[`INPUT_${environmentName(name)}`] = value;
  for (const connection of parts.connections) addConnection(environment, connection.id, connection);
  addConnection(environment, 'SYSTEMVSSCONNECTION', {
    id: '',
    url: parts.variables.get('System.CollectionUri') ?? parts.variables.get('System.TeamFoundationServerUri') ?? '',
    scheme: 'OAuth',
    parameters: parts.jobToken === undefined ? {} : { AccessToken: parts.jobToken },
  });
  if (parts.variablesLast) addVariables(environment, parts);
  environment.TF_BUILD = 'True';
  environment.GIT_TERMINAL_PROMPT = '0';
  environment.VSTS_PROCESS_LOOKUP_ID = parts.lookupId;
  return environment;
}

function addVariables(environment: Record<string, string>, { variables, secrets }: EnvironmentParts): void {
  const publicNames = [...variables.keys()].filter((name) => !secrets.has(name));
  for (const name of publicNames) environment[environmentName(name)] = variables.get(name) ?? '';
  environment['agent.jobstatus'] = variables.get('Agent.JobStatus') ?? 'Succeeded';
  environment.VSTS_PUBLIC_VARIABLES = publicNames.length > 0 ? JSON.stringify(publicNames) : '';
  for (const [name, value] of secrets) environment[`SECRET_${environmentName(name)}`] = value;
  environment.VSTS_SECRET_VARIABLES = secrets.size > 0 ? JSON.stringify([...secrets.keys()]) : '';
}

function addConnection(environment: Record<string, string>, key: string, connection: Connection): void {
  const { scheme, parameters, data } = connection;
  environment[`ENDPOINT_URL_${key}`] = dotNetUri(connection.url ?? 'https://management.azure.com/');
  environment[`ENDPOINT_AUTH_${key}`] = JSON.stringify({ parameters, scheme });
  environment[`ENDPOINT_AUTH_SCHEME_${key}`] = scheme;
  for (const [name, value] of Object.entries(parameters)) {
    environment[`ENDPOINT_AUTH_PARAMETER_${key}_${environmentName(name)}`] = value;
  }
  if (connection.id === '') return;
  environment[`ENDPOINT_DATA_${key}`] = JSON.stringify(data ?? {});
  for (const [name, value] of Object.entries(data ?? {})) {
    environment[`ENDPOINT_DATA_${key}_${environmentName(name)}`] = value;
  }
}
