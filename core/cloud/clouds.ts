/** The Microsoft clouds that the self-test knows, and `custom` for hosts given by hand. */
export type CloudId = 'public' | 'usGovGcc' | 'usGovGccHigh' | 'usGovDod' | 'china' | 'custom';

/** Hosts and audiences of one Microsoft cloud. Hosts are bare names; an audience is the scope without `/.default`. */
export interface Cloud {
  id: CloudId;
  title: string;
  /** Host of the login authority. */
  login: string;
  /** Host of Microsoft Graph; its audience is `https://` + this. */
  graph: string;
  /** Host of the Power BI REST API. */
  powerbi: string;
  /** Audience of Power BI. */
  powerbiResource: string;
  /** Application ID of the Power BI service in this cloud. */
  powerbiAppId: string;
  /** Host of the Power BI portal (tenant settings, workspaces, sign-up). */
  powerbiPortal: string;
  /** Host of the Fabric REST API, where the cloud has one. Its audience is `https://` + this. */
  fabric?: string;
  /** Host of the Azure portal. */
  portal: string;
  /** Host of the Microsoft Entra admin center. */
  entra: string;
  /** Custom clouds only: every entry that was given, by its key, for resources that have no entry above. */
  others?: Readonly<Record<string, string>>;
  /** Entries that no document of Microsoft confirms for this cloud. They can be overridden with `customCloud`. */
  unsure: readonly string[];
}

/** Application ID of Microsoft Graph, the same in every cloud. */
export const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

const POWER_BI_SERVICE = '00000009-0000-0000-c000-000000000000';
const POWER_BI_GCC = 'fc4979e5-0aa5-429f-b13a-5d1365be5566';
/** Application IDs of the Power BI service. Which one a tenant uses is not documented for every cloud. */
export const POWER_BI_APP_IDS: readonly string[] = [POWER_BI_SERVICE, POWER_BI_GCC];

/**
 * One row a cloud. Sources: Microsoft Graph `deployments` and Entra `authentication-national-cloud` for login and Graph;
 * Power BI `embed-sample-for-customers-national-clouds` and `service-government-us-overview` for Power BI;
 * the Fabric government overview for `highapi.fabric.microsoft.us`.
 */
export const CLOUDS: Readonly<Record<Exclude<CloudId, 'custom'>, Cloud>> = {
  public: {
    id: 'public',
    title: 'Azure public cloud',
    login: 'login.microsoftonline.com',
    graph: 'graph.microsoft.com',
    powerbi: 'api.powerbi.com',
    powerbiResource: 'https://analysis.windows.net/powerbi/api',
    powerbiAppId: POWER_BI_SERVICE,
    powerbiPortal: 'app.powerbi.com',
    fabric: 'api.fabric.microsoft.com',
    portal: 'portal.azure.com',
    entra: 'entra.microsoft.com',
    unsure: [],
  },
  usGovGcc: {
    id: 'usGovGcc',
    title: 'US Government GCC',
    login: 'login.microsoftonline.com',
    graph: 'graph.microsoft.com',
    powerbi: 'api.powerbigov.us',
    powerbiResource: 'https://analysis.usgovcloudapi.net/powerbi/api',
    powerbiAppId: POWER_BI_GCC,
    powerbiPortal: 'app.powerbigov.us',
    portal: 'portal.azure.com',
    entra: 'entra.microsoft.com',
    unsure: ['powerbiPortal'],
  },
  usGovGccHigh: {
    id: 'usGovGccHigh',
    title: 'US Government GCC High',
    login: 'login.microsoftonline.us',
    graph: 'graph.microsoft.us',
    powerbi: 'api.high.powerbigov.us',
    powerbiResource: 'https://high.analysis.usgovcloudapi.net/powerbi/api',
    powerbiAppId: POWER_BI_SERVICE,
    powerbiPortal: 'app.high.powerbigov.us',
    fabric: 'highapi.fabric.microsoft.us',
    portal: 'portal.azure.us',
    entra: 'entra.microsoft.us',
    unsure: ['powerbiAppId', 'powerbiPortal', 'fabric'],
  },
  usGovDod: {
    id: 'usGovDod',
    title: 'US Government DoD',
    login: 'login.microsoftonline.us',
    graph: 'dod-graph.microsoft.us',
    powerbi: 'api.mil.powerbigov.us',
    powerbiResource: 'https://mil.analysis.usgovcloudapi.net/powerbi/api',
    powerbiAppId: POWER_BI_SERVICE,
    powerbiPortal: 'app.mil.powerbigov.us',
    portal: 'portal.azure.us',
    entra: 'entra.microsoft.us',
    unsure: ['powerbiAppId', 'powerbiPortal'],
  },
  china: {
    id: 'china',
    title: 'Azure China (21Vianet)',
    login: 'login.partner.microsoftonline.cn',
    graph: 'microsoftgraph.chinacloudapi.cn',
    powerbi: 'api.powerbi.cn',
    powerbiResource: 'https://analysis.chinacloudapi.cn/powerbi/api',
    powerbiAppId: POWER_BI_SERVICE,
    powerbiPortal: 'app.powerbi.cn',
    portal: 'portal.azure.cn',
    entra: 'entra.microsoftonline.cn',
    unsure: ['powerbiAppId', 'powerbiPortal'],
  },
};

/**
 * The cloud of that name: its hosts get a credential. Throws for a name that is not known, and for `custom` without hosts:
 * a credential never goes to another cloud in their place.
 */
export function cloudOf(id: CloudId, custom: Cloud | undefined): Cloud {
  const cloud = id === 'custom' ? custom : Object.hasOwn(CLOUDS, id) ? CLOUDS[id] : undefined;
  if (!cloud)
    throw new Error(id === 'custom' ? 'The cloud is custom, but it has no hosts.' : 'The cloud is not known.');
  return cloud;
}

/** Login hosts that are another name of a cloud's own. */
export const LOGIN_ALIASES: Readonly<Record<string, CloudId>> = {
  'login.windows.net': 'public',
  'login.microsoft.com': 'public',
  'sts.windows.net': 'public',
  'login.chinacloudapi.cn': 'china',
};
