import { CLOUDS, type Cloud, LOGIN_ALIASES } from '../../core/cloud/clouds';
import { guid } from './ids';
import type { AppCertificate } from './network/pki';
import { type DirectoryRole, GRAPH_APP_ID } from './permissions';
import type { PresetState } from './resources/presets';

/** State of a Power BI tenant setting: off, on for all, or on for members of these security groups only. */
export type Setting = 'off' | 'on' | { groups: string[] };

export type WorkspaceRole = 'Viewer' | 'Contributor' | 'Member' | 'Admin';
export const WORKSPACE_ROLES: readonly WorkspaceRole[] = ['Viewer', 'Contributor', 'Member', 'Admin'];

export interface Workspace {
  id: string;
  name: string;
  /** Role by object ID of a service principal, user or security group. */
  members: Map<string, WorkspaceRole>;
  datasets: SemanticModel[];
  items: FabricItem[];
  capacityId?: string;
  /** Only private networks reach what is inside. */
  inboundClosed: boolean;
  /** Lowest role that may read the list of members. */
  usersReadableFrom: WorkspaceRole;
  /** What Fabric says to each call for its items, where something else than a role is in the way. */
  refusal?: { status: number; errorCode: string; message: string };
}

export interface SemanticModel {
  id: string;
  name: string;
  /** What stands in `configuredBy`: a sign-in name, or an app's object ID. */
  owner: string;
  /** State of the last refresh; none where it was never refreshed. */
  refresh?: { status: string; errorCode?: string };
  sources: { type: string; gatewayId?: string }[];
}

export interface FabricItem {
  id: string;
  type: string;
  name: string;
}

export interface Capacity {
  id: string;
  name: string;
  state: 'Active' | 'Inactive';
  region: string;
  /** Object IDs of administrators and contributors: nobody else sees the capacity. */
  contributors: Set<string>;
}

export type ConnectionRole = 'User' | 'UserWithReshare' | 'Owner';

export interface Connection {
  id: string;
  name: string;
  /** Role by object ID of a service principal, user or security group. */
  roles: Map<string, ConnectionRole>;
}

export interface PowerBi {
  /** "Service principals can call Fabric public APIs". */
  publicApis: Setting;
  /** Whether anyone in the tenant ever signed up for Fabric. */
  signedUpForFabric: boolean;
  /** "Service principals can access read-only admin APIs". */
  adminApis: Setting;
  /** "Service principals can create workspaces, connections, and deployment pipelines". */
  creating: Setting;
  /** "Service principals can access admin APIs used for updates". */
  adminUpdates: Setting;
  /** How a refusal by the first setting looks: both have been seen. */
  refusal: 'header' | 'message';
  workspaces: Workspace[];
  capacities: Capacity[];
  connections: Connection[];
  /** Entries on one page of Fabric's lists. */
  pageSize: number;
  /** Calls to admin APIs before 429. */
  adminCallsLeft: number;
}

export interface SecurityGroup {
  id: string;
  displayName: string;
  members: Set<string>;
}

export interface User {
  id: string;
  displayName: string;
  userPrincipalName: string;
  directoryRoles: DirectoryRole[];
}

export interface FederatedCredential {
  issuer: string;
  subject: string;
  audience: string;
}

/** The enterprise app: an app's instance in one tenant. Managed identities and resources are ones, too. */
export interface EnterpriseApp {
  objectId: string;
  appId: string;
  displayName: string;
  kind: 'application' | 'managed-identity' | 'resource';
  enabled: boolean;
  /** Assignment required: a token for this resource needs a role on it. */
  assignmentRequired: boolean;
  /** Application permissions that were granted. */
  roles: { resourceAppId: string; value: string }[];
  /** Delegated permissions that an administrator or a user granted. */
  delegated: { resourceAppId: string; value: string }[];
  directoryRoles: DirectoryRole[];
  owners: string[];
  /** Mailboxes that Exchange gave it (RBAC for Applications), by object ID of the user. Entra knows nothing of them. */
  mailboxes: Set<string>;
  /** Sites that were granted to it beside `Sites.Selected`, by ID. */
  sites: Set<string>;
  /** Only of user-assigned managed identities. */
  federated: FederatedCredential[];
}

export interface Tenant {
  id: string;
  /** First domain. */
  domain: string;
  displayName: string;
  cloud: Cloud;
  enterpriseApps: EnterpriseApp[];
  users: User[];
  groups: SecurityGroup[];
  powerbi: PowerBi;
  /** Application IDs that Conditional Access for workload identities blocks. */
  blockedApps: Set<string>;
  /** Whether an app may read its own registration and enterprise app without any permission (seen, undocumented). */
  ownObjectsReadable: boolean;
  /** Whether the login hosts of other clouds know this tenant, too, as they mostly do. */
  knownElsewhere: boolean;
  /** Codes with which the token endpoint refuses an app, whatever else is right. */
  refusals: { appId: string; resourceAppId?: string; code: number }[];
}

export interface AppSecret {
  id: string;
  value: string;
  expires: Date;
}

export interface Declaration {
  resourceAppId: string;
  value: string;
  type: 'application' | 'delegated';
}

export interface AppRegistration {
  appId: string;
  objectId: string;
  displayName: string;
  home: Tenant;
  multiTenant: boolean;
  secrets: AppSecret[];
  certificates: AppCertificate[];
  federated: FederatedCredential[];
  declared: Declaration[];
  redirectUris: string[];
  /** "Allow public client flows": needed for the device code. */
  publicClient: boolean;
}

/** An API with its own audience. */
export interface ResourceApi {
  kind: 'graph' | 'powerbi' | 'custom';
  appId: string;
  displayName: string;
  /** Identifier URIs without trailing slash. */
  audiences: string[];
  /** Host that serves a custom API. */
  host?: string;
  /** Where it is another API of Microsoft's: whom that lets in. */
  preset?: PresetState;
  /** App roles of a custom API. */
  roles?: string[];
  /** Version of the access tokens that the API asks for. */
  tokenVersion: 1 | 2;
}

export interface ManagedIdentity {
  tenant: Tenant;
  app: EnterpriseApp;
  systemAssigned: boolean;
}

export interface DevOpsConnection {
  issuer: string;
  subject: string;
  audience: string;
}

const api = (kind: ResourceApi['kind'], appId: string, displayName: string, ...audiences: string[]): ResourceApi => ({
  kind,
  appId,
  displayName,
  audiences,
  tokenVersion: 1,
});

/** The state of the simulated cloud: what exists, what was granted. Plain data with a few ways to write it down. */
export class CloudModel {
  readonly tenants: Tenant[] = [];
  readonly registrations: AppRegistration[] = [];
  readonly customApis: ResourceApi[] = [];
  /** Managed identities of the machine on which the agent runs. */
  readonly machine: ManagedIdentity[] = [];
  /** Azure DevOps: the jobs' tokens it accepts and the connections that use federation. */
  readonly devOps = {
    organizationId: guid('organization contoso'),
    jobTokens: new Set<string>(),
    connections: new Map<string, DevOpsConnection>(),
    /** What a bad job token gets: a page under 203, or a redirect to the sign-in page. */
    badToken: 'page' as 'page' | 'redirect',
    /** A caller that sends `X-TFS-FedAuthRedirect: Suppress` gets a 401 in place of both. */
    suppressesSignIn: true,
  };
  /** GitHub Actions: the request token it accepts and the subject of the ID tokens that it gives. */
  readonly github = { requestToken: '', subject: 'repo:contoso/reports:environment:production' };
  /** Seconds between polls that the device-code endpoint asks for. */
  deviceCodeInterval = 5;
  /** Entra takes the same assertion twice; a test may be stricter. */
  refuseReplayedAssertions = false;
  /** Clouds beyond the built-in ones (`cloud: custom`). */
  readonly customClouds: Cloud[] = [];

  get clouds(): Cloud[] {
    return [...Object.values(CLOUDS), ...this.customClouds];
  }

  addTenant(name: string, options: { cloud?: Cloud; domain?: string; powerBiSignedUp?: boolean } = {}): Tenant {
    const cloud = options.cloud ?? CLOUDS.public;
    const tenant: Tenant = {
      id: guid(`tenant ${name}`),
      domain: options.domain ?? `${name.toLowerCase().replace(/[^a-z0-9]/g, '')}.onmicrosoft.com`,
      displayName: name,
      cloud,
      enterpriseApps: [],
      users: [],
      groups: [],
      powerbi: {
        publicApis: 'on',
        signedUpForFabric: true,
        adminApis: 'off',
        creating: 'off',
        adminUpdates: 'off',
        refusal: 'header',
        workspaces: [],
        capacities: [],
        connections: [],
        pageSize: 100,
        adminCallsLeft: 50,
      },
      blockedApps: new Set(),
      ownObjectsReadable: true,
      knownElsewhere: true,
      refusals: [],
    };
    for (const resource of this.builtInApis(cloud)) {
      if (resource.kind === 'powerbi' && options.powerBiSignedUp === false) continue;
      this.#enterpriseApp(tenant, resource.appId, resource.displayName, 'resource');
    }
    this.tenants.push(tenant);
    return tenant;
  }

  /** A user signs up for Power BI: the tenant gets its enterprise app. */
  signUpForPowerBi(tenant: Tenant): void {
    const powerbi = this.builtInApis(tenant.cloud).find(({ kind }) => kind === 'powerbi');
    if (powerbi) this.#enterpriseApp(tenant, powerbi.appId, powerbi.displayName, 'resource');
  }

  builtInApis(cloud: Cloud): ResourceApi[] {
    const powerbi = cloud.fabric ? [cloud.powerbiResource, `https://${cloud.fabric}`] : [cloud.powerbiResource];
    return [
      api('graph', GRAPH_APP_ID, 'Microsoft Graph', `https://${cloud.graph}`),
      api('powerbi', cloud.powerbiAppId, 'Power BI Service', ...powerbi),
    ];
  }

  /** All APIs that a tenant of this cloud could know. */
  apis(cloud: Cloud): ResourceApi[] {
    return [...this.builtInApis(cloud), ...this.customApis];
  }

  addUser(tenant: Tenant, displayName: string, directoryRoles: DirectoryRole[] = []): User {
    const account = displayName.toLowerCase().replace(/[^a-z]+/g, '.');
    const user = {
      id: guid(`user ${tenant.id} ${displayName}`),
      displayName,
      userPrincipalName: `${account}@${tenant.domain}`,
      directoryRoles,
    };
    tenant.users.push(user);
    return user;
  }

  addGroup(tenant: Tenant, displayName: string, members: readonly string[] = []): SecurityGroup {
    const group = { id: guid(`group ${tenant.id} ${displayName}`), displayName, members: new Set(members) };
    tenant.groups.push(group);
    return group;
  }

  /** A new app registration without credentials and without an enterprise app. */
  register(home: Tenant, displayName: string, options: { multiTenant?: boolean } = {}): AppRegistration {
    const registration: AppRegistration = {
      appId: guid(`app ${home.id} ${displayName}`),
      objectId: guid(`registration ${home.id} ${displayName}`),
      displayName,
      home,
      multiTenant: options.multiTenant ?? false,
      secrets: [],
      certificates: [],
      federated: [],
      declared: [],
      redirectUris: [],
      publicClient: false,
    };
    this.registrations.push(registration);
    return registration;
  }

  /** A client secret as Entra makes them: 40 characters, the value shown once, the ID a GUID. */
  addSecret(registration: AppRegistration, options: { value?: string; expires?: Date } = {}): AppSecret {
    const number = registration.secrets.length;
    const seed = guid(`secret ${registration.appId} ${number}`).replaceAll('-', '');
    const secret = {
      id: guid(`secret id ${registration.appId} ${number}`),
      value: options.value ?? `sim8Q~${seed.slice(0, 24)}.${seed.slice(24)}`,
      expires: options.expires ?? new Date(Date.now() + 180 * 86_400_000),
    };
    registration.secrets.push(secret);
    return secret;
  }

  declare(
    registration: AppRegistration,
    resourceAppId: string,
    type: Declaration['type'],
    ...values: readonly string[]
  ): void {
    for (const value of values) registration.declared.push({ resourceAppId, value, type });
  }

  /** The app's enterprise app in the tenant; made where there is none. */
  enterpriseApp(registration: AppRegistration, tenant: Tenant = registration.home): EnterpriseApp {
    return (
      this.findEnterpriseApp(tenant, registration.appId) ??
      this.#enterpriseApp(tenant, registration.appId, registration.displayName, 'application')
    );
  }

  grant(app: EnterpriseApp, resourceAppId: string, ...values: readonly string[]): void {
    for (const value of values) {
      if (!app.roles.some((role) => role.resourceAppId === resourceAppId && role.value === value)) {
        app.roles.push({ resourceAppId, value });
      }
    }
  }

  grantDelegated(app: EnterpriseApp, resourceAppId: string, ...values: readonly string[]): void {
    for (const value of values) {
      if (!app.delegated.some((scope) => scope.resourceAppId === resourceAppId && scope.value === value)) {
        app.delegated.push({ resourceAppId, value });
      }
    }
  }

  addWorkspace(tenant: Tenant, name: string, members: Record<string, WorkspaceRole> = {}): Workspace {
    const workspace: Workspace = {
      id: guid(`workspace ${tenant.id} ${name}`),
      name,
      members: new Map(Object.entries(members)),
      datasets: [],
      items: [],
      capacityId: this.capacity(tenant).id,
      inboundClosed: false,
      usersReadableFrom: 'Viewer',
    };
    tenant.powerbi.workspaces.push(workspace);
    this.addModel(tenant, workspace, `${name} model`);
    return workspace;
  }

  /** The tenant's capacity; made where there is none. */
  capacity(tenant: Tenant): Capacity {
    const known = tenant.powerbi.capacities[0];
    if (known) return known;
    const capacity: Capacity = {
      id: guid(`capacity ${tenant.id}`),
      name: 'contoso-f8',
      state: 'Active',
      region: 'West Europe',
      contributors: new Set(),
    };
    tenant.powerbi.capacities.push(capacity);
    return capacity;
  }

  /** A semantic model, which is an item of Fabric as well. Its owner is a person unless said otherwise. */
  addModel(tenant: Tenant, workspace: Workspace, name: string, owner = `publisher@${tenant.domain}`): SemanticModel {
    const model: SemanticModel = {
      id: guid(`dataset ${tenant.id} ${name}`),
      name,
      owner,
      refresh: { status: 'Completed' },
      sources: [{ type: 'Sql', gatewayId: guid(`gateway ${tenant.id}`) }],
    };
    workspace.datasets.push(model);
    workspace.items.push({ id: model.id, type: 'SemanticModel', name });
    return model;
  }

  addItem(workspace: Workspace, type: string, name: string): FabricItem {
    const item = { id: guid(`item ${workspace.id} ${type} ${name}`), type, name };
    workspace.items.push(item);
    return item;
  }

  addConnection(tenant: Tenant, name: string, roles: Record<string, ConnectionRole> = {}): Connection {
    const connection = { id: guid(`connection ${tenant.id} ${name}`), name, roles: new Map(Object.entries(roles)) };
    tenant.powerbi.connections.push(connection);
    return connection;
  }

  /** The highest role of the principal on the connection, its own or that of a group. */
  connectionRole(tenant: Tenant, { roles }: Connection, principalId: string): ConnectionRole | undefined {
    const held = [...roles]
      .filter(([holder]) => holder === principalId || this.isMember(tenant, holder, principalId))
      .map(([, role]) => role);
    return (['Owner', 'UserWithReshare', 'User'] as const).find((role) => held.includes(role));
  }

  /** A custom API with a registration of its own, its enterprise app in the same tenant. */
  addCustomApi(
    tenant: Tenant,
    displayName: string,
    options: {
      audience: string;
      host: string;
      roles: string[];
      assignmentRequired?: boolean;
      tokenVersion?: 1 | 2;
      /** Of a service that has the same one in every tenant. */
      appId?: string;
      preset?: PresetState;
    },
  ): ResourceApi {
    const registration = this.register(tenant, displayName);
    if (options.appId) registration.appId = options.appId;
    const resource: ResourceApi = {
      kind: 'custom',
      appId: registration.appId,
      displayName,
      audiences: [options.audience.replace(/\/$/, '')],
      host: options.host,
      roles: options.roles,
      tokenVersion: options.tokenVersion ?? 1,
      ...(options.preset && { preset: options.preset }),
    };
    this.customApis.push(resource);
    this.enterpriseApp(registration).assignmentRequired = options.assignmentRequired ?? false;
    return resource;
  }

  addManagedIdentity(tenant: Tenant, displayName: string, options: { systemAssigned?: boolean } = {}): ManagedIdentity {
    const appId = guid(`managed identity ${tenant.id} ${displayName}`);
    const app = this.#enterpriseApp(tenant, appId, displayName, 'managed-identity');
    const identity = { tenant, app, systemAssigned: options.systemAssigned ?? false };
    this.machine.push(identity);
    return identity;
  }

  /** Makes the token endpoint refuse the app with this AADSTS code, for one resource or for all. */
  refuse(tenant: Tenant, appId: string, code: number, resourceAppId?: string): void {
    tenant.refusals.push({ appId, code, resourceAppId });
  }

  findTenant(idOrDomain: string): Tenant | undefined {
    const wanted = idOrDomain.toLowerCase();
    return this.tenants.find((tenant) => tenant.id === wanted || tenant.domain === wanted);
  }

  findRegistration(appId: string): AppRegistration | undefined {
    const wanted = appId.toLowerCase();
    return this.registrations.find((registration) => registration.appId === wanted);
  }

  findEnterpriseApp(tenant: Tenant, appId: string): EnterpriseApp | undefined {
    const wanted = appId.toLowerCase();
    return tenant.enterpriseApps.find((app) => app.appId === wanted);
  }

  /** The API of that identifier URI or application ID, whether or not the tenant has an enterprise app for it. */
  findApi(cloud: Cloud, audience: string): ResourceApi | undefined {
    const wanted = audience.replace(/\/+$/, '').toLowerCase();
    return this.apis(cloud).find(
      (resource) =>
        resource.appId === wanted || resource.audiences.some((candidate) => candidate.toLowerCase() === wanted),
    );
  }

  /** Whether the principal is in the group, directly. */
  isMember(tenant: Tenant, groupId: string, principalId: string): boolean {
    return tenant.groups.some((group) => group.id === groupId && group.members.has(principalId));
  }

  /** The highest role of the principal in the workspace, its own or that of a group. */
  workspaceRole(tenant: Tenant, workspace: Workspace, principalId: string): WorkspaceRole | undefined {
    const held = [...workspace.members]
      .filter(([member]) => member === principalId || this.isMember(tenant, member, principalId))
      .map(([, role]) => role);
    return WORKSPACE_ROLES.findLast((role) => held.includes(role));
  }

  /** Clouds that a login host serves, its aliases included. */
  cloudsOfLogin(host: string): Cloud[] {
    const alias = LOGIN_ALIASES[host];
    return this.clouds.filter((cloud) => cloud.login === host || cloud.id === alias);
  }

  #enterpriseApp(tenant: Tenant, appId: string, displayName: string, kind: EnterpriseApp['kind']): EnterpriseApp {
    const app: EnterpriseApp = {
      objectId: guid(`enterprise app ${tenant.id} ${appId}`),
      appId,
      displayName,
      kind,
      enabled: true,
      assignmentRequired: false,
      roles: [],
      delegated: [],
      directoryRoles: [],
      owners: [],
      mailboxes: new Set(),
      sites: new Set(),
      federated: [],
    };
    tenant.enterpriseApps.push(app);
    return app;
  }
}
