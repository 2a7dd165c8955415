import type { Environment } from './environment';

/**
 * Values of the job's secret variables, its own token among them. A step may name one in an input by mistake, and an error
 * repeats the input: cut to a readable length, which the agent's masker no longer recognizes, and in files, which nobody masks.
 * To be asked before the task library is loaded, which takes them out of the environment.
 */
export function jobSecrets(environment: Environment): string[] {
  return Object.entries(environment).flatMap(([name, value]) => (/^SECRET_/i.test(name) && value ? [value] : []));
}
