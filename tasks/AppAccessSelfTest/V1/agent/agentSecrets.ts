import { splitProxy } from '../../../../core/http/network';
import { type Environment, variable, variableKey } from './environment';

/** Secrets of the agent's own configuration, raw. */
export interface AgentSecrets {
  proxyUsername?: string;
  proxyPassword?: string;
  clientCertificatePassword?: string;
}

/**
 * Takes the agent's own secrets out of the environment. A proxy address that carries a user and a password loses them, too.
 */
export function takeAgentSecrets(environment: Environment): AgentSecrets {
  const take = (name: string) => {
    const key = `SECRET_${variableKey(name)}`;
    const value = environment[key];
    delete environment[key];
    return value || undefined;
  };
  const inUrl = takeUserFromProxyUrl(environment);
  const username = variable(environment, 'Agent.ProxyUsername');
  const password = take('Agent.ProxyPassword');
  // User and password belong together: those of the address count only where the agent names no user of its own.
  const isInUrl = username === undefined && inUrl.username !== undefined;
  return {
    proxyUsername: isInUrl ? inUrl.username : username,
    proxyPassword: isInUrl ? (inUrl.password ?? password) : password,
    clientCertificatePassword: take('Agent.ClientCertPassword'),
  };
}

function takeUserFromProxyUrl(environment: Environment): { username?: string; password?: string } {
  const given = variable(environment, 'Agent.ProxyUrl');
  if (!given) return {};
  const { address, ...user } = splitProxy(given);
  environment[variableKey('Agent.ProxyUrl')] = address;
  return user;
}
