import { isGuid } from '../../../../core/util/text';
import type { TaskLibrary } from '../agent/taskLib';

/** Scheme and parameters of a connection as the agent passes them; names in any case. */
export interface Authorization {
  scheme: string;
  parameter(name: string): string | undefined;
}

/**
 * What a connection authorizes with. `getEndpointAuthorization` is the one getter that prints no value;
 * where the text is no JSON, its error holds all of it, so that error is dropped here.
 */
export function readAuthorization(
  library: Pick<TaskLibrary, 'getEndpointAuthorization'>,
  id: string,
): Authorization | { problem: string } {
  let found: { scheme?: unknown; parameters?: unknown } | undefined;
  try {
    found = library.getEndpointAuthorization(id, true);
  } catch {
    return {
      problem: `What the agent passed as its authorization (ENDPOINT_AUTH_${isGuid(id) ? id : '…'}) cannot be read.`,
    };
  }
  if (!found) {
    return {
      problem: `The agent passed no authorization for it (ENDPOINT_AUTH_${isGuid(id) ? id : '…'}). Check that this connection exists and that this pipeline may use it.`,
    };
  }
  const parameters = new Map<string, string>();
  for (const [name, value] of Object.entries(found.parameters ?? {})) {
    if (typeof value === 'string') parameters.set(name.toLowerCase(), value);
  }
  return {
    scheme: typeof found.scheme === 'string' ? found.scheme : '',
    parameter: (name) => parameters.get(name.toLowerCase()) || undefined,
  };
}
