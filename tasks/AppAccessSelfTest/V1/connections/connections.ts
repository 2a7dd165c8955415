import type { ConnectionDescription } from '../../../../core/planning';
import { refused, unexpandedVariable } from '../../../../core/planning';
import { isGuid } from '../../../../core/util/text';
import { connectionPage } from '../agent/pipelineContext';
import { readAuthorization } from './authorization';
import { readAzureRm } from './azureRm';
import { readEntraApp } from './entraApp';
import type { ConnectionServices, ReadConnection } from './types';

export interface ConnectionReading {
  connections: ConnectionDescription[];
  /** Client IDs that are authorization parameters: the agent masks them in everything printed. */
  maskedClientIds: string[];
  /** What the owners of connections should know, each with the connection in front. */
  warnings: string[];
}

/** The connections that the step names, separated by commas. The agent passes their IDs, never their names. */
export function readConnections(
  inputs: Readonly<Record<string, string | undefined>>,
  services: ConnectionServices,
): ConnectionReading {
  const own = inputs.connectTo?.trim().toLowerCase() === 'entraapp';
  const named = (own ? inputs.entraApp : inputs.azureSubscription) ?? '';
  const ids = new Set(named.split(',').map((id) => asPassed(id.trim())));
  ids.delete('');
  const all = [...ids].map((id) => readConnection(id, own, services));
  return {
    connections: all.map(({ description }) => description),
    maskedClientIds: [...new Set(all.flatMap(({ maskedClientId }) => maskedClientId ?? []))],
    warnings: all.flatMap(({ description, warning }) => (warning ? [`Connection ${description.id}: ${warning}`] : [])),
  };
}

/** The ID as the agent writes it in the names of what it passes, whoever wrote this one. */
const asPassed = (id: string) => (isGuid(id) ? id.toLowerCase() : id);

function readConnection(id: string, own: boolean, services: ConnectionServices): ReadConnection {
  const variable = unexpandedVariable(id);
  if (variable) {
    const problem = `${variable} Azure DevOps resolves service connections before the run starts, so their names can come only from variables that are known by then (set in the YAML file, not in a variable group or a script).`;
    return { description: { id: 'of a variable', problem } };
  }
  const authorization = readAuthorization(services.environment, id);
  if ('problem' in authorization) {
    // The agent knows nothing of it, so it may be anything that was pasted here.
    return { description: { id: refused(id, 'guid', 'given').replace(/[“”]/g, ''), problem: authorization.problem } };
  }
  const read = own ? readEntraApp(id, authorization, services) : readAzureRm(id, authorization, services);
  // What cannot be used has nothing but its ID and the reason: the plan takes no other facts of it.
  if ('problem' in read.description) return read;
  const url = connectionPage(id, services.environment);
  return { ...read, description: { ...(url && { url }), ...read.description } };
}
