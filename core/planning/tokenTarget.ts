import { CLOUDS } from '../cloud/clouds';

/**
 * Domains of Microsoft's own services. A token for an audience in one of them opens that service,
 * so it must go to that service's hosts only, whatever address a configuration names.
 */
const MICROSOFT_DOMAINS = [
  'microsoft.com',
  'microsoft.us',
  'microsoftonline.com',
  'microsoftonline.us',
  'windows.net',
  'azure.com',
  'azure.net',
  'azure.us',
  'azure.cn',
  'chinacloudapi.cn',
  'usgovcloudapi.net',
  'office.com',
  'office365.com',
  'office365.us',
  'sharepoint.com',
  'sharepoint.us',
  'dynamics.com',
  'powerbi.com',
  'powerbi.cn',
  'powerbigov.us',
  'powerapps.com',
  'visualstudio.com',
];

/** Services whose hosts have another name than their audience. */
const HOSTS_OF: Readonly<Record<string, readonly string[]>> = {
  'storage.azure.com': ['blob', 'dfs', 'file', 'queue', 'table'].flatMap((kind) =>
    ['core.windows.net', 'core.usgovcloudapi.net', 'core.chinacloudapi.cn'].map((cloud) => `${kind}.${cloud}`),
  ),
  'management.core.windows.net': ['management.azure.com'],
  'management.core.usgovcloudapi.net': ['management.usgovcloudapi.net'],
  'management.core.chinacloudapi.cn': ['management.chinacloudapi.cn'],
  'app.vssps.visualstudio.com': ['dev.azure.com'],
  ...Object.fromEntries(
    Object.values(CLOUDS).map((cloud) => [new URL(cloud.powerbiResource).hostname, [cloud.powerbi]]),
  ),
};

/** Application IDs of Microsoft's own services: an audience too, but one that does not tell the service's host. */
const MICROSOFT_APP_IDS = [
  /^0000000[0-9a-f]-0000-0(?:000|ff1)-c[0e]00-000000000000$/,
  /^(?:fc4979e5-0aa5-429f-b13a-5d1365be5566|797f4846-ba00-4fd7-ba43-dac1f8f63013|499b84ac-1321-427f-aa17-267ca6975798)$/,
  /^(?:cfa8b339-82a2-471a-a3c9-0fc0be7a4093|e406a681-f3d4-42a8-90b6-c2b029497af1|022907d3-0f1b-48f7-badc-1ba6abab6d66)$/,
];

/** A trailing dot names the same host. */
const bare = (host: string) => host.toLowerCase().replace(/\.+$/, '');

const within = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

/** Whether the audience is the application ID of one of Microsoft's own services. */
export function isMicrosoftAppId(audience: string): boolean {
  return MICROSOFT_APP_IDS.some((pattern) => pattern.test(audience.toLowerCase()));
}

/**
 * Whether a token for that audience may go to that host. An audience of the user's own (`api://…`, an own domain, a GUID)
 * is theirs to send where they like; one of Microsoft's must stay with the service that it opens.
 */
export function tokenMayGoTo(audience: string, host: string): boolean {
  let service: string;
  try {
    service = bare(new URL(audience).hostname);
  } catch {
    return !isMicrosoftAppId(audience);
  }
  if (isMicrosoftAppId(service)) return false;
  if (!MICROSOFT_DOMAINS.some((domain) => within(service, domain))) return true;
  const target = bare(host);
  return within(target, service) || (HOSTS_OF[service] ?? []).some((known) => within(target, known));
}
