import { resolve } from 'node:path';
import { type Environment, variable, variableKey } from './agent/environment';
import { TASK_OPTIONS } from './options';

/** The step's inputs as texts, by name. */
export type Inputs = Readonly<Record<string, string | undefined>>;

/**
 * Every input of the task, raw, by its name. Undefined means that the agent did not pass it, '' that it came empty. Taken out of
 * the environment, for an input may hold a secret by mistake.
 */
export function takeInputs(environment: Environment): Inputs {
  return Object.fromEntries(
    TASK_OPTIONS.map(({ name, type }) => {
      const key = `INPUT_${variableKey(name)}`;
      const value = environment[key];
      delete environment[key];
      return [name, type === 'filePath' && isRoot(value, environment) ? undefined : value];
    }),
  );
}

/** Where relative paths begin: the sources of a build, the artifacts of a release. */
export function rootFolders(environment: Environment): string[] {
  return ['Build.SourcesDirectory', 'System.DefaultWorkingDirectory', 'System.ArtifactsDirectory'].flatMap(
    (name) => variable(environment, name) ?? [],
  );
}

/** The agent puts the root folder before every path, so that an empty one arrives as the root itself. */
function isRoot(value: string | undefined, environment: Environment): boolean {
  return value !== undefined && rootFolders(environment).some((root) => resolve(root) === resolve(value));
}
