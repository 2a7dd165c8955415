/** The process's environment, or a stand-in for it. */
export type Environment = Record<string, string | undefined>;

/** `System.CollectionUri` → `SYSTEM_COLLECTIONURI`, as the agent writes it. */
export function variableKey(name: string): string {
  return name.replace(/[. ]/g, '_').toUpperCase();
}

/** A public variable of the pipeline; undefined where it is missing or empty. Reading it prints nothing. */
export function variable(environment: Environment, name: string): string | undefined {
  return environment[variableKey(name)] || undefined;
}

/** Whether the user asked for debug output (`System.Debug`). */
export function isDebug(environment: Environment): boolean {
  return variable(environment, 'System.Debug')?.toLowerCase() === 'true';
}
