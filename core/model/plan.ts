import type { Cloud, CloudId } from '../cloud/clouds';
import type { Method } from '../util/method';
import type { Secret } from './secret';

/** Where the assertion of a federated credential comes from. A fresh one is fetched for every token request. */
export type AssertionSource =
  /** An HTTP service that hands out ID tokens (Azure DevOps, GitHub Actions); `field` names the token in its JSON answer. */
  | {
      kind: 'service';
      name: string;
      method: 'GET' | 'POST';
      url: string;
      bearer: Secret;
      field: string;
      /** One that the job was given as well, for the case that the service refuses. */
      lateBound?: Secret;
    }
  /** One that the job was given, with no service to ask for a fresh one. */
  | { kind: 'given'; assertion: Secret }
  /** A file that the platform keeps fresh (`AZURE_FEDERATED_TOKEN_FILE`). */
  | { kind: 'file'; path: string };

export type Credential =
  | { kind: 'secret'; secret: Secret }
  /** One PEM text with certificate (chain) and private key, line breaks already restored. */
  | { kind: 'certificate'; pem: Secret }
  | { kind: 'federated'; source: AssertionSource }
  /** System-assigned where `clientId` is left out. */
  | { kind: 'managed-identity'; clientId?: string }
  /** A person who signs in by device code, through the tested app as a public client. For terminals only. */
  | { kind: 'user' };

/** What is asked of an app: the part of a plan that may differ from one app to the next. */
export type Needs = Omit<Plan, 'apps' | 'customCloud' | 'unverified' | 'waitMinutes' | 'requestTimeoutSeconds'>;

/** One connection in one tenant. */
export interface AppPlan {
  connectionId: string;
  /** Page of the service connection, where the task knows one. */
  connectionUrl?: string;
  tenantId: string;
  /** Empty for a system-assigned managed identity until a token names it. */
  clientId: string;
  credential: Credential;
  /** An explicit cloud, or `auto` with what the connection says about it. */
  cloud: CloudId | 'auto';
  /** The connection's own idea of its cloud, refined by the tenant when `cloud` is `auto`. */
  cloudHint?: CloudId;
  /** True where the tenant comes from `tenantIds`: the remedies then name publisher and subscriber. */
  subscriberTenant?: boolean;
  /** Needs of its own, where the settings file distinguishes apps; else those of the plan are meant. */
  needs?: Needs;
}

/** The plan as it concerns one app. */
export function planOfApp(plan: Plan, app: AppPlan): Plan {
  return app.needs ? { ...plan, ...app.needs } : plan;
}

export interface GraphRequest extends ApiRequest {
  version: 'v1.0' | 'beta';
}

export type WorkspaceRole = 'Viewer' | 'Contributor' | 'Member' | 'Admin';

export interface WorkspaceRequirement {
  id: string;
  role?: WorkspaceRole;
}

/** A call that the release makes. `GET` is tried; every other method is evaluated and never sent. */
export interface ApiRequest {
  method: Method;
  /** Path and query below the API's version, with leading slash. */
  path: string;
}

/** Roles on a connection of Fabric, lowest first. */
export const CONNECTION_ROLES = ['User', 'UserWithReshare', 'Owner'] as const;

export type ConnectionRole = (typeof CONNECTION_ROLES)[number];

/** A connection that the app must be able to use, and the role that it must hold on it at least. */
export interface ConnectionRequirement {
  id: string;
  role?: ConnectionRole;
}

/** A semantic model that the app must reach, and whether it must own it. */
export interface SemanticModelRequirement {
  workspaceId: string;
  modelId: string;
  owner: boolean;
}

export interface CustomApi {
  name: string;
  /** ID of the preset that the rest comes from. */
  preset?: string;
  /** Application ID URI or GUID: the audience. */
  resource: string;
  /** One HTTPS GET. */
  url: string;
  permissions: string[];
}

/** What to test: plain, validated data. Everything that a run needs to know is in here or in the services given to it. */
export interface Plan {
  apps: AppPlan[];
  /** IDs of known resources: `graph`, `powerbi`, `fabric`. */
  resources: string[];
  graphPermissions: string[];
  /** Paths below the version: `/users/USER/transitiveMemberOf?$top=1`. */
  graphRequests: GraphRequest[];
  /** `GET` requests that must be refused. */
  graphForbiddenRequests: GraphRequest[];
  powerbiWorkspaces: WorkspaceRequirement[];
  /** Paths below `/v1.0/myorg`. */
  powerbiRequests: ApiRequest[];
  powerbiSemanticModels: SemanticModelRequirement[];
  fabricWorkspaces: WorkspaceRequirement[];
  /** Paths below `/v1`. */
  fabricRequests: ApiRequest[];
  fabricConnections: ConnectionRequirement[];
  powerbiAdminApi: boolean;
  customApis: CustomApi[];
  /** Hosts for `cloud: custom`. */
  customCloud?: Cloud;
  excessPermissions: 'ignore' | 'warn' | 'fail';
  unverified: 'fail' | 'warn';
  credentialExpiryDays: number;
  waitMinutes: number;
  consentRedirectUri?: string;
  requestTimeoutSeconds: number;
}
