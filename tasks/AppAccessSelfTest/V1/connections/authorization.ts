import { jsonObject } from '../../../../core/util/json';
import { isGuid } from '../../../../core/util/text';
import type { Environment } from '../agent/environment';

/** Scheme and parameters of a connection as the agent passes them; names in any case. */
export interface Authorization {
  scheme: string;
  parameter(name: string): string | undefined;
}

/** What a connection authorizes with. To be asked before `clearSecrets`. */
export function readAuthorization(environment: Environment, id: string): Authorization | { problem: string } {
  const name = `ENDPOINT_AUTH_${isGuid(id) ? id : '…'}`;
  const passed = environment[`ENDPOINT_AUTH_${id}`];
  if (!passed) {
    return {
      problem: `The agent passed no authorization for it (${name}). Check that this connection exists and that this pipeline may use it.`,
    };
  }
  const found = jsonObject(passed);
  if (!found) return { problem: `What the agent passed as its authorization (${name}) cannot be read.` };
  const parameters = new Map<string, string>();
  for (const [name, value] of Object.entries(found.parameters ?? {})) {
    if (typeof value === 'string') parameters.set(name.toLowerCase(), value);
  }
  return {
    scheme: typeof found.scheme === 'string' ? found.scheme : '',
    parameter: (name) => parameters.get(name.toLowerCase()) || undefined,
  };
}

/** A value of a connection's data, which the agent passes in the open; undefined where it is missing or empty. */
export function readData(environment: Environment, id: string, key: string): string | undefined {
  return environment[`ENDPOINT_DATA_${id}_${key.toUpperCase()}`] || undefined;
}
