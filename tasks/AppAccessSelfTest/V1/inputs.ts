import { OPTIONS } from '../../../core/options';
import { type Environment, variableKey } from './agent/environment';
import type { TaskLibrary } from './agent/taskLib';

/**
 * Every input of the task by its name, raw. Undefined means that the agent did not pass it, '' that it came empty:
 * the library knows the difference only by what it leaves behind in the environment.
 */
export function readInputs(
  library: Pick<TaskLibrary, 'getInput'>,
  environment: Environment,
): Record<string, string | undefined> {
  return Object.fromEntries(
    OPTIONS.map(({ name }) => {
      const empty = environment[`INPUT_${variableKey(name)}`] === undefined ? undefined : '';
      return [name, library.getInput(name) ?? empty];
    }),
  );
}
