import { resolve } from 'node:path';
import { lookUp } from './names';
import type { TaskInput, TaskJson } from './taskJson';
import type { Connection } from './types';

export interface InputSources {
  given: Record<string, string>;
  connections: Connection[];
  /** Values that `$(name)` stands for, secrets included, by pipeline name. */
  variables: Iterable<readonly [string, string]>;
  /** The agent's own environment, asked after the variables. */
  machine: Record<string, string>;
  /** Where relative file paths begin. */
  sources: string;
  /** Variables that are known before the run starts: with others, no connection can be named. */
  queued?: readonly (readonly [string, string])[];
  /** A connection that nobody knows is passed on as it is. */
  unchecked?: boolean;
}

/** The server refuses the pipeline: no agent is ever asked, and no task runs. */
export class PipelineNotStarted extends Error {}

/**
 * The inputs as they reach the task, by name: aliases and connection names are replaced as the server does, then
 * defaults, trimming, `$(variable)` and file paths as the agent does.
 */
export function resolveInputs(task: TaskJson, from: InputSources): Map<string, string> {
  const declared = new Map((task.inputs ?? []).map((input) => [input.name.toLowerCase(), input]));
  for (const input of task.inputs ?? []) {
    for (const alias of input.aliases ?? []) declared.set(alias.toLowerCase(), input);
  }
  const values = new Map<string, string>();
  for (const input of task.inputs ?? []) values.set(input.name, String(input.defaultValue ?? '').trim());
  for (const [name, value] of Object.entries(from.given)) {
    values.set(declared.get(name.toLowerCase())?.name ?? name, value.trim());
  }
  const variables = [...from.variables];
  for (const [name, value] of values) {
    const input = declared.get(name.toLowerCase());
    let text = value;
    if (isConnection(input)) text = connectionIds(name, text, from);
    text = expandVariables(text, variables);
    text = expand(text, (variable) => from.machine[variable]);
    if (input?.type.toLowerCase() === 'filepath') text = resolve(from.sources, text);
    values.set(name, text);
  }
  return values;
}

/** The connections that the task may see: those that inputs of a connection type name. */
export function namedConnections(task: TaskJson, inputs: Map<string, string>, connections: Connection[]): Connection[] {
  const ids = (task.inputs ?? [])
    .filter(isConnection)
    .flatMap((input) => (inputs.get(input.name) ?? '').split(','))
    .map((id) => id.trim().toLowerCase());
  return connections.filter((connection) => ids.includes(connection.id.toLowerCase()));
}

function isConnection(input: TaskInput | undefined): boolean {
  return input?.type.toLowerCase().startsWith('connectedservice') ?? false;
}

/**
 * As the server resolves an input of a connection type before the run: split at the commas, each part trimmed, the variables
 * in it expanded that are known by then, and looked up by ID or name. So a list in one variable is one unknown name.
 */
function connectionIds(input: string, text: string, { connections, queued = [], unchecked }: InputSources): string {
  const parts = text.split(',').map((part) => {
    const name = expandVariables(part.trim(), queued).toLowerCase();
    const found = connections.find((one) => one.id.toLowerCase() === name || one.name?.toLowerCase() === name);
    if (found) return found.id;
    if (unchecked || name === '') return part;
    throw new PipelineNotStarted(
      `The pipeline is not valid: input ${input} references service connection ${part.trim()}, which could not be found.`,
    );
  });
  return parts.join(',');
}

/** Puts in the job's variables for `$(name)`. */
export function expandVariables(text: string, variables: Iterable<readonly [string, string]>): string {
  return expand(text, (name) => lookUp(variables, name));
}

/** Not recursive: what a variable's value brings in is not looked at again. Unknown names stay as they are. */
function expand(text: string, meaning: (name: string) => string | undefined): string {
  return text.replace(/\$\(([^()]*)\)/g, (whole, name: string) => meaning(name) ?? whole);
}
