import { nearest } from '../util/refusedValue';
import { urlOf } from '../util/text';
import { CLOUDS, LOGIN_ALIASES, POWER_BI_APP_IDS } from './clouds';

/**
 * Services whose hosts have another name than their audience. Not Service Bus and Event Hubs: below `servicebus.windows.net`
 * the listener at a relay gets the header, so a namespace's token is asked for by the namespace's own address.
 */
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
  ['app.vssps.visualstudio.com', ['dev.azure.com']],
  ['service.powerapps.com', ['api.powerapps.com', 'api.bap.microsoft.com']],
  ['service.flow.microsoft.com', ['api.flow.microsoft.com']],
  ...Object.values(CLOUDS).map((cloud) => [new URL(cloud.powerbiResource).hostname, [cloud.powerbi]] as const),
]);

/** Services of Microsoft's that are asked for by their application ID, with their hosts. */
const HOSTS_OF_ID: ReadonlyMap<string, readonly string[]> = new Map([
  // Azure Databricks has no other name.
  ['2ff814a6-3304-4ab8-85cb-cd0e6f879c1d', ['azuredatabricks.net', 'databricks.azure.us', 'databricks.azure.cn']],
]);

/**
 * Entra's own audience for federation. A managed identity's token for it signs in as every app that trusts that identity, so
 * it is a credential, and no API's.
 */
const TOKEN_EXCHANGE = 'fb60f99c-7a34-4190-8149-302f77469936';

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
  '2746ea77-4702-4b45-80ca-3c97e680e8b7', // Data Explorer
  'ca7f3f0b-7d91-482c-8e09-c5d840d0eac5', // Log Analytics
  '8578e004-a5c6-46e7-913e-12f58912df43', // Power Platform
  '475226c6-020e-4fb2-8a90-7a972cbfc1d4', // Power Apps
  '7df0a125-d3be-4c96-aa54-591f83ff541c', // Power Automate
  'e9f49c6b-5ce5-44c8-925d-015017e9f7ad', // Data Lake
  '123cd850-d9df-40bd-94d5-c9f07b7fa203', // Database for PostgreSQL and MySQL
  TOKEN_EXCHANGE,
]);
/** How these are named instead in an entry of `customApis`; the others are found in the documentation of their API. */
const INSTEAD_OF_ID: ReadonlyMap<string, string> = new Map([
  ['797f4846-ba00-4fd7-ba43-dac1f8f63013', 'preset: azureResourceManager'],
  ['499b84ac-1321-427f-aa17-267ca6975798', 'preset: azureDevOps, url: https://dev.azure.com/ORGANIZATION'],
  ['cfa8b339-82a2-471a-a3c9-0fc0be7a4093', 'preset: keyVault, url: https://VAULT.vault.azure.net'],
  ['00000007-0000-0000-c000-000000000000', 'preset: dataverse, url: https://ENVIRONMENT.crm.dynamics.com'],
  ['00000003-0000-0ff1-ce00-000000000000', 'preset: sharepoint, url: https://TENANT.sharepoint.com/sites/SITE'],
  ['00000003-0000-0000-c000-000000000000', 'resources: graph'],
  ['e406a681-f3d4-42a8-90b6-c2b029497af1', 'resource: https://storage.azure.com'],
  ['8578e004-a5c6-46e7-913e-12f58912df43', 'resource: https://api.powerplatform.com'],
  ['475226c6-020e-4fb2-8a90-7a972cbfc1d4', 'resource: https://service.powerapps.com/'],
  ['7df0a125-d3be-4c96-aa54-591f83ff541c', 'resource: https://service.flow.microsoft.com/'],
]);

export const insteadOfAppId = (audience: string) => INSTEAD_OF_ID.get(audience.toLowerCase());

/** Graph, Exchange, SharePoint and the other old ones: no random ID begins so. */
const OLD_APP_ID = /^0000[\da-f]{4}-0000-0[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/;
/** `api://AzureADTokenExchange` and its names in the national clouds. */
const TOKEN_EXCHANGE_URI = /^api:\/*azureadtokenexchange/i;

/** A family of Microsoft's clouds: public (GCC included), US Government, China. */
export type CloudFamily = 'public' | 'us' | 'cn';

/**
 * Domains of Microsoft's known clouds and services, by the family of clouds that they belong to: a sign-in there gets
 * tokens that open these. The one list of them: planning, and the reading of requests and of pasted texts, all ask here.
 */
const MICROSOFT_DOMAINS: Readonly<Record<CloudFamily, readonly string[]>> = {
  public: [
    'microsoft.com',
    'microsoftonline.com',
    'windows.net',
    'azure.com',
    'azure.net',
    'azconfig.io',
    'azuredatabricks.net',
    'office.com',
    'office365.com',
    'sharepoint.com',
    'dynamics.com',
    'windows.com',
    'powerbi.com',
    'powerapps.com',
    'visualstudio.com',
    'loganalytics.io',
    'applicationinsights.io',
  ],
  us: [
    'microsoft.us',
    'microsoftonline.us',
    'azure.us',
    'usgovcloudapi.net',
    'office365.us',
    'sharepoint.us',
    'sharepoint-mil.us',
    'microsoftdynamics.us',
    'appsplatform.us',
    'powerbigov.us',
  ],
  cn: ['microsoftonline.cn', 'azure.cn', 'chinacloudapi.cn', 'sharepoint.cn', 'dynamics.cn', 'powerbi.cn'],
};

/** Names of a tenant's own, but for two that belong to Microsoft's services. An API is never found at such a host. */
const TENANTS_OWN = /^(?!(?:microsoft|securitycenter)\.)[a-z\d-]+\.(?:onmicrosoft\.(?:com|us)|partner\.onmschina\.cn)$/;

/** A trailing dot names the same host. */
const bare = (host: string) => host.toLowerCase().replace(/\.+$/, '');

const within = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

/** Whether the audience is the application ID of one of Microsoft's services that has an address to be named by, or signs apps in. */
export function isMicrosoftAppId(audience: string): boolean {
  const id = audience.toLowerCase();
  return TOKEN_EXCHANGE_URI.test(id) || OLD_APP_ID.test(id) || MICROSOFT_APP_IDS.has(id);
}

/** Host of an address or of a bare host name, without its port. */
function hostIn(address: string): string {
  const host = /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:[^/?#@]*@)?([^/?#:]*)/i.exec(address)?.[1] ?? '';
  return bare(host);
}

/** The clouds that an address (or a bare host) of Microsoft's belongs to; undefined for one that is not Microsoft's as we know it. */
export function cloudFamilyOf(address: string): CloudFamily | undefined {
  const host = hostIn(address);
  const families = Object.keys(MICROSOFT_DOMAINS) as CloudFamily[];
  return families.find((family) => MICROSOFT_DOMAINS[family].some((domain) => within(host, domain)));
}

/** Whether it is nearly the name of a service whose names are listed here, and not that name. */
export function isMisspelled(address: string): boolean {
  const host = hostIn(address);
  const names = [...HOSTS_OF].flatMap(([audience, hosts]) => [audience, ...hosts]);
  return !names.includes(host) && nearest(host, names) !== undefined;
}

/** Whether an address is Microsoft's as we know it, and not that of a cloud that only its operator knows. */
export function isMicrosofts(address: string): boolean {
  return cloudFamilyOf(address) !== undefined;
}

/** Portals of the known clouds, whose pages an administrator is sent to. Other names below their domains may be anybody's. */
const PORTALS: readonly string[] = [
  ...Object.values(CLOUDS).flatMap(({ portal, entra, powerbiPortal }) => [portal, entra, powerbiPortal]),
  'app.fabric.microsoft.com',
];

/** Whether the host is a portal of that family of clouds, or one below it (`preview.portal.azure.com`). */
export function isPortalOf(family: CloudFamily, host: string): boolean {
  return cloudFamilyOf(host) === family && PORTALS.some((portal) => within(bare(host), portal));
}

/** Hosts where Entra signs people and apps in; also the closed German cloud's, and the heads of names in Europe's sovereign clouds. */
const LOGIN_HOSTS = [
  ...Object.values(CLOUDS).map(({ login }) => login),
  ...Object.keys(LOGIN_ALIASES),
  'login.microsoftonline.de',
  'login.sovcloud',
];

/** Whether a text (in lower case) names a login host. */
export function namesLoginHost(text: string): boolean {
  return LOGIN_HOSTS.some((host) => text.includes(host));
}

/**
 * Whether a token for that audience may go to that host. Whose an audience is cannot be known, so the rule asks for no owner:
 * one that is a web address is good for the host that it names and what is below, and for the hosts that its service is known
 * by. What names no host (`api://…`, an application ID, a tenant's own name) is taken for the user's own, who says where it
 * is served, unless it is known to be Microsoft's.
 */
export function tokenMayGoTo(audience: string, host: string): boolean {
  const target = bare(host);
  if (TOKEN_EXCHANGE_URI.test(audience)) return false;
  const isAddress = /^https?:/i.test(audience);
  const address = isAddress ? urlOf(audience) : undefined;
  // Entra may read what we cannot.
  if (isAddress && !address) return false;
  const named = address && bare(address.hostname);
  if (named !== undefined && !TENANTS_OWN.test(named)) {
    return within(target, named) || (HOSTS_OF.get(named) ?? []).some((known) => within(target, known));
  }
  const ids = audience.toLowerCase().match(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g) ?? [];
  return ids.every(
    (id) => !isMicrosoftAppId(id) && (HOSTS_OF_ID.get(id)?.some((known) => within(target, known)) ?? true),
  );
}
