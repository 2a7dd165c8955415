import type { AssertionSource } from '../../../../core/model/plan';
import type { Secret } from '../../../../core/model/secret';
import { refused } from '../../../../core/util/refusedValue';
import { withoutEndSlashes } from '../../../../core/util/slashes';
import { hostOf } from '../../../../core/util/text';
import { type Environment, variable } from '../agent/environment';

/** Where Azure DevOps hands out the assertion for a connection, or why it cannot be asked. */
export function assertionSource(
  connectionId: string,
  environment: Environment,
  jobToken: Secret | undefined,
  lateBound?: Secret,
): AssertionSource | { problem: string } {
  const source = fromService(connectionId, environment, jobToken);
  if (!lateBound) return source;
  return 'problem' in source ? { kind: 'given', assertion: lateBound } : { ...source, lateBound };
}

function fromService(
  connectionId: string,
  environment: Environment,
  jobToken: Secret | undefined,
): Extract<AssertionSource, { kind: 'service' }> | { problem: string } {
  if (!jobToken) {
    return {
      problem:
        'Workload identity federation needs the token of this job (SYSTEMVSSCONNECTION), and the agent passed none.',
    };
  }
  const address = requestAddress(environment);
  if ('problem' in address) return address;
  const { url } = address;
  if (url.protocol !== 'https:' || !organizationHosts(environment).every((host) => isTrusted(url.host, host))) {
    return {
      problem: `The address that gives the federated token (System.OidcRequestUri) leads to ${refused(url.host, 'host', 'an address')}, which is not this Azure DevOps organization over HTTPS. The job's token is not sent there.`,
    };
  }
  url.searchParams.set('serviceConnectionId', connectionId);
  return { kind: 'service', name: 'Azure DevOps', method: 'POST', url: url.href, bearer: jobToken, field: 'oidcToken' };
}

/** The organization's address, by the names that it has in one kind of job or another. */
const COLLECTION = ['System.CollectionUri', 'System.TeamFoundationServerUri', 'System.TeamFoundationCollectionUri'];

const collectionOf = (environment: Environment) =>
  COLLECTION.map((name) => variable(environment, name)).find((address) => address !== undefined);

/** `System.OidcRequestUri`, or the same address put together where an older server does not give it. */
function requestAddress(environment: Environment): { url: URL } | { problem: string } {
  const given = variable(environment, 'System.OidcRequestUri');
  const parts = ['System.CollectionUri', 'System.TeamProjectId', 'System.HostType', 'System.PlanId', 'System.JobId'];
  const value = (name: string) => (name === COLLECTION[0] ? collectionOf(environment) : variable(environment, name));
  const [collection = '', ...ids] = parts.map(value);
  if (!given && (collection === '' || ids.some((id) => id === undefined))) {
    const missing = parts.filter((name) => value(name) === undefined);
    return {
      problem: `Where to get the federated token is unknown: the agent passed neither System.OidcRequestUri nor ${missing.join(', ')}.`,
    };
  }
  const [project = '', hub = '', plan = '', job = ''] = ids.map((id) => encodeURIComponent(id ?? ''));
  const built = `${withoutEndSlashes(collection)}/${project}/_apis/distributedtask/hubs/${hub}/plans/${plan}/jobs/${job}/oidctoken`;
  try {
    const url = new URL(given ?? built);
    url.searchParams.set('api-version', given ? '7.1' : '7.1-preview.1');
    return { url };
  } catch {
    return { problem: 'The address that gives the federated token (System.OidcRequestUri) is not a web address.' };
  }
}

/**
 * Hosts, with a port where it is not the usual one, that must all agree before the job's token is sent: the system
 * connection's and the collection's. Agents before July 2026 write the pipeline's variables last, so that one of them can
 * take the place of the connection's address; the collection's they keep from being changed (azure-pipelines-agent#5606).
 */
function organizationHosts(environment: Environment): (string | undefined)[] {
  const given = [environment.ENDPOINT_URL_SYSTEMVSSCONNECTION, collectionOf(environment)].filter(Boolean);
  return given.length > 0 ? given.map(hostOf) : [undefined];
}

/**
 * Hosts of Azure DevOps Services: one organization is served under several of them. Below `visualstudio.com` these are the
 * organizations and their release service; other services there, dev tunnels among them, lead to anybody's machine.
 */
const AZURE_DEVOPS = /^(?:(?:[a-z\d-]+\.)*dev\.azure\.com|[a-z\d-]+(?:\.vsrm)?\.visualstudio\.com)$/;

function isTrusted(host: string, organization: string | undefined): boolean {
  if (organization === undefined) return false;
  return host === organization || (AZURE_DEVOPS.test(organization) && AZURE_DEVOPS.test(host));
}
