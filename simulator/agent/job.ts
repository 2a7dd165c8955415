import { randomBytes, randomUUID } from 'node:crypto';
import { machineEnvironment, taskEnvironment } from './environment';
import type { AgentFolders } from './folders';
import { expandVariables, namedConnections, resolveInputs } from './inputs';
import { isMaskedParameter, SecretMasker } from './masker';
import { Step } from './step';
import type { TaskJson } from './taskJson';
import type { RunOptions } from './types';
import { jobVariables, secretVariables } from './variables';

/** A job with one step, ready to start. */
export interface Job {
  step: Step;
  displayName: string;
  environment: Record<string, string>;
  /** Undefined: the job has none. */
  token: string | undefined;
  /** Stands in the environment of every process of the job. */
  lookupId: string;
}

export function prepareJob(task: TaskJson, folders: AgentFolders, options: RunOptions): Job {
  const token = options.jobToken === null ? undefined : (options.jobToken ?? randomBytes(39).toString('base64url'));
  const displayName = options.step?.displayName ?? options.step?.name ?? task.name;
  const variables = jobVariables({ ...options, step: { ...options.step, displayName } }, folders);
  const secrets = secretVariables(options, token);
  const known = [...variables, ...secrets];
  const machine = machineEnvironment(options, folders);
  const connections = (options.connections ?? []).map((connection) => ({
    ...connection,
    data: Object.fromEntries(
      Object.entries(connection.data ?? {}).map(([name, value]) => [name, expandVariables(value, known)]),
    ),
  }));
  const inputs = resolveInputs(task, {
    given: options.inputs ?? {},
    connections,
    variables: known,
    machine,
    sources: folders.sources,
    queued: Object.entries(options.variables ?? {}).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
    unchecked: options.unchecked,
  });

  const masker = new SecretMasker({ patterns: options.newMasker });
  for (const secret of secrets.values()) masker.addVariable(secret);
  for (const { parameters } of connections) {
    for (const [name, value] of Object.entries(parameters))
      if (isMaskedParameter(name, options.olderAgent)) masker.add(value);
  }

  const lookupId = `vsts_${randomUUID()}`;
  const environment = taskEnvironment({
    machine,
    variables,
    secrets,
    inputs,
    connections: namedConnections(task, inputs, connections),
    jobToken: token,
    lookupId,
    variablesLast: options.olderAgent,
  });
  for (const name of options.withoutEnvironment ?? []) delete environment[name];

  const step = new Step(masker, {
    hostType: options.hostType ?? 'build',
    debug: options.debug ?? false,
    restricted: options.commandsRestricted === true || task.restrictions?.commands?.mode === 'restricted',
    settable: task.restrictions?.settableVariables?.allowed,
    declaredOutputs: (task.outputVariables ?? []).map(({ name }) => name),
    readOnlyVariables: [...variables.keys()].filter((name) => /^(agent|build|system|release)\./i.test(name)),
  });
  return { step, displayName, environment, token, lookupId };
}
