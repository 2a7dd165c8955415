import { urlOf } from '../util/text';
import { CLOUDS, POWER_BI_APP_IDS } from './clouds';

/** Services whose hosts have another name than their audience. */
const HOSTS_OF: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  [
    'storage.azure.com',
    ['blob', 'dfs', 'file', 'queue', 'table'].flatMap((kind) =>
      ['core.windows.net', 'core.usgovcloudapi.net', 'core.chinacloudapi.cn'].map((cloud) => `${kind}.${cloud}`),
    ),
  ],
  ['management.core.windows.net', ['management.azure.com']],
  ['management.core.usgovcloudapi.net', ['management.usgovcloudapi.net']],
  ['management.core.chinacloudapi.cn', ['management.chinacloudapi.cn']],
  ['servicebus.azure.net', ['servicebus.windows.net']],
  ['eventhubs.azure.net', ['servicebus.windows.net']],
  ['app.vssps.visualstudio.com', ['dev.azure.com']],
  ...Object.values(CLOUDS).map((cloud) => [new URL(cloud.powerbiResource).hostname, [cloud.powerbi]] as const),
]);

/** Services of Microsoft's that are asked for by their application ID, with their hosts. */
const HOSTS_OF_ID: ReadonlyMap<string, readonly string[]> = new Map([
  // Azure Databricks has no other name.
  ['2ff814a6-3304-4ab8-85cb-cd0e6f879c1d', ['azuredatabricks.net', 'databricks.azure.us', 'databricks.azure.cn']],
]);

/**
 * Application IDs of other services of Microsoft's. An ID does not tell whose it is, so this list can never be whole;
 * nearly all of these services have an address as well, and that is to be used.
 */
const MICROSOFT_APP_IDS: ReadonlySet<string> = new Set([
  ...POWER_BI_APP_IDS,
  '797f4846-ba00-4fd7-ba43-dac1f8f63013', // Azure Resource Manager
  '499b84ac-1321-427f-aa17-267ca6975798', // Azure DevOps
  'cfa8b339-82a2-471a-a3c9-0fc0be7a4093', // Key Vault
  'e406a681-f3d4-42a8-90b6-c2b029497af1', // Storage
  '022907d3-0f1b-48f7-badc-1ba6abab6d66', // SQL Database
  'c5393580-f805-4401-95e8-94b7a6ef2fc2', // Office 365 Management
  'fc780465-2017-40d4-a0c5-307022471b92', // Defender
  '80369ed6-5f11-4dd9-bef3-692475845e77', // Event Hubs
  '80a10ef9-8168-493d-abf9-3297c4ef6e3c', // Service Bus
  '6dae42f8-4368-4678-94ff-3960e28e3630', // Kubernetes Service
]);
/** Graph, Exchange, SharePoint and the other old ones. */
const OLD_APP_ID = /^0000000[0-9a-f]-0000-0(?:000|ff1)-c[0e]00-000000000000$/;

/** Domains of Microsoft's known clouds and services: whoever logs in there gets tokens that open these. */
const MICROSOFT_DOMAINS = [
  'microsoft.com',
  'microsoft.us',
  'microsoftonline.com',
  'microsoftonline.us',
  'microsoftonline.cn',
  'windows.net',
  'azure.com',
  'azure.net',
  'azure.us',
  'azure.cn',
  'chinacloudapi.cn',
  'usgovcloudapi.net',
  'azuredatabricks.net',
  'office.com',
  'office365.com',
  'office365.us',
  'sharepoint.com',
  'sharepoint.us',
  'dynamics.com',
  'windows.com',
  'powerbi.com',
  'powerbi.cn',
  'powerbigov.us',
  'powerapps.com',
  'visualstudio.com',
  'loganalytics.io',
  'applicationinsights.io',
];

/** Names of a tenant's own, but for two that belong to Microsoft's services. An API is never found at such a host. */
const TENANTS_OWN = /^(?!(?:microsoft|securitycenter)\.)[a-z\d-]+\.(?:onmicrosoft\.(?:com|us)|partner\.onmschina\.cn)$/;

/** A trailing dot names the same host. */
const bare = (host: string) => host.toLowerCase().replace(/\.+$/, '');

const within = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

/** Whether the audience is the application ID of one of Microsoft's services that has an address to be named by. */
export function isMicrosoftAppId(audience: string): boolean {
  const id = audience.toLowerCase();
  return OLD_APP_ID.test(id) || MICROSOFT_APP_IDS.has(id);
}

/** Whether an address is Microsoft's as we know it, and not that of a cloud that only its operator knows. */
export function isMicrosofts(address: string): boolean {
  const host = bare(new URL(address).hostname);
  return MICROSOFT_DOMAINS.some((domain) => within(host, domain));
}

/**
 * Whether a token for that audience may go to that host. Whose an audience is cannot be known, so the rule asks for no owner:
 * one that is a web address is good for the host that it names and what is below, and for the hosts that its service is known
 * by. What names no host (`api://…`, an application ID, a tenant's own name) is taken for the user's own, who says where it
 * is served, unless it is known to be Microsoft's.
 */
export function tokenMayGoTo(audience: string, host: string): boolean {
  const target = bare(host);
  const address = /^https?:/i.test(audience) ? urlOf(audience) : undefined;
  const named = address && bare(address.hostname);
  if (named !== undefined && !TENANTS_OWN.test(named)) {
    return within(target, named) || (HOSTS_OF.get(named) ?? []).some((known) => within(target, known));
  }
  const ids = audience.toLowerCase().match(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g) ?? [];
  return ids.every(
    (id) => !isMicrosoftAppId(id) && (HOSTS_OF_ID.get(id)?.some((known) => within(target, known)) ?? true),
  );
}
