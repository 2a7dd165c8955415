import { readFileSync } from 'node:fs';
import { type NetworkSettings, unreadExceptions } from '../../../../core/http/network';
import { authorityFault } from '../../../../core/http/trust';
import { refusedNamed } from '../../../../core/planning';
import type { AgentSecrets } from './agentSecrets';
import { type Environment, variable } from './environment';
import type { Secrets } from './secrets';

export interface NetworkReading {
  settings: NetworkSettings;
  /** What the log must say about it. */
  notes: string[];
  /** A file that is there and cannot be used: what it trusts may be all that leads to Microsoft here. */
  problem?: string;
}

/** How this agent reaches the network: its proxy and certificates, else what the machine's environment says. */
export async function readNetwork(
  environment: Environment,
  agent: AgentSecrets,
  secrets: Secrets,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): Promise<NetworkReading> {
  const notes: string[] = [];
  const inContainer = isInContainer(environment) ? HOST_FILE : '';
  const file = (what: string, path: string | undefined): string | undefined => {
    if (!path) return undefined;
    try {
      return readFile(path);
    } catch (error) {
      notes.push(
        `${refusedNamed(`The ${what}`, path, 'path')} cannot be read (${codeOf(error)}); the run goes on without it.${inContainer}`,
      );
      return undefined;
    }
  };
  const authorityPath = variable(environment, 'Agent.CAInfo');
  const authority = file("agent's CA file", authorityPath);
  const fault = authority === undefined ? undefined : await authorityFault(authority);
  // Node trusts these by itself as long as nobody hands it certificates of their own.
  const machine = authority && file('file of NODE_EXTRA_CA_CERTS', environment.NODE_EXTRA_CA_CERTS);
  const cert = file("agent's client certificate", variable(environment, 'Agent.ClientCert'));
  const key = cert && file("agent's client certificate key", variable(environment, 'Agent.ClientCertKey'));

  if (variable(environment, 'Agent.SkipCertValidation')?.toLowerCase() === 'true') {
    notes.push(
      'The agent is set to skip certificate checks. This task does not: a secret or a token goes only to hosts whose certificate is valid. If a check fails, give the agent the right CA file (--sslcacert).',
    );
  }
  if (environment.NODE_TLS_REJECT_UNAUTHORIZED === '0') {
    delete environment.NODE_TLS_REJECT_UNAUTHORIZED;
    notes.push('NODE_TLS_REJECT_UNAUTHORIZED is 0 on this machine. This task checks certificates anyway.');
  }
  const proxy = agentProxy(environment, agent, secrets);
  const settings: NetworkSettings = {
    ...(proxy && { proxy }),
    environment: Object.fromEntries(PROXY_VARIABLES.map((name) => [name, environment[name]])),
    ca: [authority, machine].filter((text): text is string => text !== undefined && text !== ''),
    ...(cert && key && { clientCertificate: { cert, key: secrets.keepPem(key), ...passphrase(agent, secrets) } }),
  };
  return {
    settings,
    notes: [...notes, ...unreadExceptions(settings)],
    ...(fault && { problem: `${refusedNamed("The agent's CA file", authorityPath ?? '', 'path')} ${fault}.` }),
  };
}

const HOST_FILE =
  ' This job runs in a container, and the path is one of the agent’s machine. Mount the file into the container, and set NODE_EXTRA_CA_CERTS there to a file with the certificate authorities that it needs.';

/** Whether the job runs in a container: then the agent's own files are out of reach. */
function isInContainer(environment: Environment): boolean {
  return Boolean(variable(environment, 'Agent.ContainerId'));
}

/** Those that count: every request but the ones to this machine is HTTPS, which HTTP_PROXY is not for. */
const PROXY_VARIABLES = ['https_proxy', 'all_proxy', 'no_proxy'].flatMap((name) => [name, name.toUpperCase()]);

function agentProxy(environment: Environment, agent: AgentSecrets, secrets: Secrets): NetworkSettings['proxy'] {
  const url = variable(environment, 'Agent.ProxyUrl');
  if (!url) return undefined;
  const { proxyUsername: username, proxyPassword } = agent;
  const password = proxyPassword === undefined ? undefined : secrets.keep(proxyPassword);
  if (proxyPassword !== undefined) {
    // What the proxy is sent is derived from the password, so the agent does not know it.
    secrets.keep(Buffer.from(`${username ?? ''}:${proxyPassword}`, 'utf8').toString('base64'));
  }
  return {
    url,
    ...(username && { username }),
    ...(password && { password }),
    bypass: bypassList(variable(environment, 'Agent.ProxyBypassList')),
  };
}

/** A JSON list of regular expressions; anything else means that nothing bypasses the proxy. */
function bypassList(text: string | undefined): string[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];
  } catch {
    return [];
  }
}

function passphrase(agent: AgentSecrets, secrets: Secrets) {
  const { clientCertificatePassword } = agent;
  return clientCertificatePassword === undefined ? {} : { passphrase: secrets.keep(clientCertificatePassword) };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
