import { type Environment, variable, variableKey } from './environment';

/** Secrets of the agent's own configuration, raw. */
export interface AgentSecrets {
  proxyUsername?: string;
  proxyPassword?: string;
  clientCertificatePassword?: string;
}

/**
 * Takes the agent's own secrets out of the environment. It must run before the task library is loaded:
 * while loading, the library writes the proxy's password and the client certificate's into debug lines.
 * A proxy address that carries a user and a password loses them here for the same reason.
 */
export function takeAgentSecrets(environment: Environment): AgentSecrets {
  const take = (name: string) => {
    const key = `SECRET_${variableKey(name)}`;
    const value = environment[key];
    delete environment[key];
    return value || undefined;
  };
  const inUrl = takeUserFromProxyUrl(environment);
  return {
    proxyUsername: inUrl.username ?? variable(environment, 'Agent.ProxyUsername'),
    proxyPassword: take('Agent.ProxyPassword') ?? inUrl.password,
    clientCertificatePassword: take('Agent.ClientCertPassword'),
  };
}

function takeUserFromProxyUrl(environment: Environment): { username?: string; password?: string } {
  const address = variable(environment, 'Agent.ProxyUrl');
  if (!address?.includes('@')) return {};
  try {
    const url = new URL(address);
    if (url.host === '') throw new Error('no host');
    const { username, password } = url;
    url.username = '';
    url.password = '';
    environment[variableKey('Agent.ProxyUrl')] = url.href;
    return {
      ...(username && { username: decodeURIComponent(username) }),
      ...(password && { password: decodeURIComponent(password) }),
    };
  } catch {
    // Not an address, or a stray % in it: nothing can be connected with it, so nothing is lost by dropping the part before the @.
    environment[variableKey('Agent.ProxyUrl')] = address.slice(address.lastIndexOf('@') + 1);
    return {};
  }
}
