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
}

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
    if (isConnection(input)) text = connectionIds(text, from.connections);
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

function connectionIds(text: string, connections: Connection[]): string {
  return text
    .split(',')
    .map((part) => connections.find(({ name }) => name?.toLowerCase() === part.trim().toLowerCase())?.id ?? part)
    .join(',');
}

/** Puts in the job's variables for `$(name)`. */
export function expandVariables(text: string, variables: Iterable<readonly [string, string]>): string {
  return expand(text, (name) => lookUp(variables, name));
}

/** Not recursive: what a variable's value brings in is not looked at again. Unknown names stay as they are. */
function expand(text: string, meaning: (name: string) => string | undefined): string {
  return text.replace(/\$\(([^()]*)\)/g, (whole, name: string) => meaning(name) ?? whole);
}
