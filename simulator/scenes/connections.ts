import { createHash } from 'node:crypto';
import type { Cloud } from '../../core/cloud/clouds';
import { guid } from '../cloud/ids';
import type { AppRegistration, CloudModel, DevOpsConnection, ManagedIdentity, Tenant } from '../cloud/model';
import type { AppCertificate } from '../cloud/network/pki';
import type { SceneConnection } from './scene';

/** `environment` of an Azure Resource Manager connection, and the addresses that belong to it. */
const ENVIRONMENTS = {
  AzureCloud: { manager: 'https://management.azure.com/', oldGraph: 'https://graph.windows.net/', code: 'pub' },
  AzureUSGovernment: {
    manager: 'https://management.usgovcloudapi.net/',
    oldGraph: 'https://graph.windows.net/',
    code: 'ff',
  },
  AzureChinaCloud: {
    manager: 'https://management.chinacloudapi.cn/',
    oldGraph: 'https://graph.chinacloudapi.cn/',
    code: 'mc',
  },
} as const;

type EnvironmentName = keyof typeof ENVIRONMENTS;

/** Azure itself has three clouds for the five of Microsoft 365. */
function environmentOf(cloud: Cloud): EnvironmentName {
  if (cloud.id === 'china') return 'AzureChinaCloud';
  return cloud.id === 'usGovGccHigh' || cloud.id === 'usGovDod' ? 'AzureUSGovernment' : 'AzureCloud';
}

/** Microsoft Graph as Azure knows it for the environment: that of GCC High also for DoD. */
const GRAPH_OF_ENVIRONMENT: Readonly<Record<EnvironmentName, string>> = {
  AzureCloud: 'https://graph.microsoft.com/',
  AzureUSGovernment: 'https://graph.microsoft.us/',
  AzureChinaCloud: 'https://microsoftgraph.chinacloudapi.cn/',
};

/** What an Azure Resource Manager connection says about its cloud. */
export function environmentData(cloud: Cloud): Record<string, string> {
  const environment = environmentOf(cloud);
  const { manager, oldGraph, code } = ENVIRONMENTS[environment];
  return {
    environment,
    cloudEnvironmentCode: code,
    environmentUrl: manager,
    resourceManagerUrl: manager,
    activeDirectoryAuthority: `https://${cloud.login}/`,
    environmentAuthorityUrl: environment === 'AzureCloud' ? 'https://login.windows.net/' : `https://${cloud.login}/`,
    graphUrl: oldGraph,
    microsoftGraphUrl: GRAPH_OF_ENVIRONMENT[environment],
  };
}

function azureRM(
  name: string,
  cloud: Cloud,
  scheme: string,
  parameters: Record<string, string>,
  data: Record<string, string> = {},
): SceneConnection {
  return {
    id: guid(`connection ${name}`),
    kind: 'azureRM',
    name,
    scheme,
    url: ENVIRONMENTS[environmentOf(cloud)].manager,
    parameters,
    data: {
      ...environmentData(cloud),
      scopeLevel: 'Subscription',
      subscriptionId: guid('subscription'),
      subscriptionName: 'Reporting',
      creationMode: 'Manual',
      ...data,
    },
  };
}

export interface AppInTenant {
  tenant: Tenant;
  registration: AppRegistration;
}

export function secretConnection(name: string, app: AppInTenant, secret: string): SceneConnection {
  return azureRM(name, app.tenant.cloud, 'ServicePrincipal', {
    tenantid: app.tenant.id,
    serviceprincipalid: app.registration.appId,
    authenticationType: 'spnKey',
    serviceprincipalkey: secret,
  });
}

export function certificateConnection(name: string, app: AppInTenant, certificate: AppCertificate): SceneConnection {
  return azureRM(name, app.tenant.cloud, 'ServicePrincipal', {
    tenantid: app.tenant.id,
    serviceprincipalid: app.registration.appId,
    authenticationType: 'spnCertificate',
    servicePrincipalCertificate: certificate.pem,
  });
}

const AZURE_DEVOPS_APP_ID = '499b84ac-1321-427f-aa17-267ca6975798';

/** A GUID in the byte order of .NET, as the subject of an Entra-issued assertion carries it. */
function packed(id: string): string {
  const [first = '', second = '', third = '', ...rest] = id.split('-');
  const turned = [first, second, third].map((part) => Buffer.from(part, 'hex').reverse());
  return Buffer.concat([...turned, Buffer.from(rest.join(''), 'hex')]).toString('base64url');
}

/** Issuer and subject with which Azure DevOps signs for a connection: its own issuer, or the newer one of Entra. */
export function devOpsIdentity(
  model: CloudModel,
  connection: string,
  tenant: Tenant,
  issuer: 'azure-devops' | 'entra',
): DevOpsConnection {
  const organization = model.devOps.organizationId;
  const audience = 'api://AzureADTokenExchange';
  if (issuer === 'azure-devops') {
    const subject = `sc://contoso/Reporting/${connection}`;
    return { issuer: `https://vstoken.dev.azure.com/${organization}`, subject, audience };
  }
  const id = guid(`connection ${connection}`);
  const subject = `/eid1/c/pub/t/${packed(tenant.id)}/a/${packed(AZURE_DEVOPS_APP_ID)}/sc/${organization}/${id}`;
  return { issuer: `https://${tenant.cloud.login}/${tenant.id}/v2.0`, subject, audience };
}

/** A connection with workload identity federation; Azure DevOps knows it, the app does not. */
export function federatedConnection(
  model: CloudModel,
  name: string,
  app: AppInTenant,
  identity: DevOpsConnection,
): SceneConnection {
  const connection = azureRM(name, app.tenant.cloud, 'WorkloadIdentityFederation', {
    tenantid: app.tenant.id,
    serviceprincipalid: app.registration.appId,
    workloadIdentityFederationIssuer: identity.issuer,
    workloadIdentityFederationSubject: identity.subject,
  });
  model.devOps.connections.set(connection.id, identity);
  return connection;
}

export function managedIdentityConnection(name: string, identity: ManagedIdentity): SceneConnection {
  const { tenant, app, systemAssigned } = identity;
  return azureRM(
    name,
    tenant.cloud,
    'ManagedServiceIdentity',
    { tenantid: tenant.id },
    systemAssigned ? {} : { msiclientId: app.appId },
  );
}

/** A connection of this extension's own type. */
export function entraAppConnection(
  name: string,
  app: AppInTenant,
  credential: { clientSecret: string } | { clientCertificate: string },
): SceneConnection {
  return {
    id: guid(`connection ${name}`),
    kind: 'entraApp',
    name,
    scheme: 'None',
    url: `https://${app.tenant.cloud.login}/`,
    parameters: { ...credential },
    data: { cloud: app.tenant.cloud.id, tenantId: app.tenant.id, clientId: app.registration.appId },
  };
}

/** Token of the job, looking like a real one; Azure DevOps accepts it. */
export function jobToken(model: CloudModel): string {
  const token = createHash('sha512').update('simulated job token').digest('base64url').slice(0, 84);
  model.devOps.jobTokens.add(token);
  return token;
}

/** The inputs that name these connections. */
export function connectionInputs(connections: readonly SceneConnection[]): Record<string, string> {
  const ids = connections.map((connection) => connection.id).join(',');
  return connections[0]?.kind === 'entraApp'
    ? { connectTo: 'entraApp', entraApp: ids }
    : { connectTo: 'azureRM', azureSubscription: ids };
}
