import type { CloudId } from '../cloud/clouds';

export type CredentialKind = 'secret' | 'certificate' | 'federated' | 'managed-identity';

/** A part of the sign-in that was asked. */
export type SignInEndpoint =
  /** Entra's token endpoint. */
  | 'token'
  /** Entra's OpenID configuration of a tenant. */
  | 'discovery'
  /** Entra's sign-in or consent page, as a person sees it. */
  | 'authorize'
  /** The service that hands out the assertion for federation (Azure DevOps, GitHub …). */
  | 'assertion'
  /** The machine's managed-identity endpoint. */
  | 'identity';

/**
 * Who was asked, derived from the URL where it is left out: a part of the sign-in, an API by the ID of its resource, or
 * `custom` for any other Entra-protected API.
 */
export type Endpoint = SignInEndpoint | 'custom' | (string & {});

/** The claims of an access token that a diagnosis may lean on. Formally opaque: confirmed by a call, never trusted alone. */
export interface TokenClaims {
  aud?: string;
  iss?: string;
  tid?: string;
  /** Object ID of the service principal; absent where the tenant has none. */
  oid?: string;
  appid?: string;
  /** Sign-in name; only in a user's token. */
  upn?: string;
  app_displayname?: string;
  idtyp?: string;
  /** Granted application permissions. */
  roles?: readonly string[];
  /** Delegated permissions, blank-separated; only in a user's token. */
  scp?: string;
  /** Directory roles held by the principal (template IDs). */
  wids?: readonly string[];
  /** Seconds since the epoch. */
  exp?: number;
  iat?: number;
}

/** What a check concluded where no server refused: from the token, from the credential, or from an answer that says too little. */
export type OwnFinding =
  /** `mayBeInExchange`: Exchange can give all of them for single mailboxes, which no token shows. */
  | {
      kind: 'roles-missing';
      missing: readonly string[];
      held: readonly string[];
      declaration: Declaration;
      mayBeInExchange?: true;
    }
  /** `readable`: the app registration was read, so an empty declaration means that it asks for nothing. */
  | { kind: 'nothing-granted'; declaration: Declaration; readable?: boolean }
  /** A signed-in user's token lacks delegated permissions. `userMayConsent`: none of them is reserved to administrators. */
  | { kind: 'scopes-missing'; missing: readonly string[]; held: readonly string[]; userMayConsent: boolean }
  | { kind: 'excess-roles'; excess: readonly string[] }
  /** `missing`: the least privileged permissions that bring the names, as far as it is known whose are withheld. */
  | { kind: 'names-withheld'; missing: readonly string[] }
  /** A call of Graph that is not in the table. `call` is how it was written. */
  | { kind: 'call-permissions-unknown'; call: string }
  | { kind: 'call-for-users-only'; call: string }
  /** The app holds only permissions that open nothing without a grant on the object. `call` gives it, `what` who may make that call. */
  | { kind: 'site-grant-missing'; call: string; what: string }
  /** A request that must be refused was answered. */
  | { kind: 'access-wider-than-intended'; call: string }
  | { kind: 'response-inconclusive'; what: string }
  /** A list that names all that the app may see, and is empty. */
  | { kind: 'nothing-listed'; what: string }
  | { kind: 'no-workspaces' }
  | { kind: 'workspace-role-too-low'; workspaceId: string; required: string; held: string }
  | { kind: 'workspace-role-unknown'; workspaceId: string; required: string }
  /** The workspace is not listed, or refuses the app, while the list of workspaces answers. */
  | { kind: 'workspace-not-reached'; workspaceId: string }
  | { kind: 'no-capacity'; workspaceId: string }
  | { kind: 'capacity-inactive'; workspaceId: string; state: string }
  | { kind: 'connection-not-shared'; connectionId: string }
  | { kind: 'fabric-connection-role-too-low'; connectionId: string; required: string; held: string }
  | { kind: 'fabric-connection-role-unknown'; connectionId: string; required: string }
  /** `heldBy`: the owner as the model names it; empty where it has none. */
  | { kind: 'model-owned-by-other'; workspaceId: string; modelId: string; heldBy: string }
  | { kind: 'model-owner-unknown'; workspaceId: string; modelId: string; heldBy: string }
  | { kind: 'model-refresh-failed'; workspaceId: string; modelId: string; what: string }
  | { kind: 'model-data-sources-unbound'; workspaceId: string; modelId: string; what: string }
  /** A call that is evaluated and never sent. `call` is how it was written, `what` why. */
  | { kind: 'operation-not-for-apps'; call: string; what: string }
  | { kind: 'operation-unknown'; call: string }
  | { kind: 'operation-not-verified'; call: string; what: string }
  /** `setting` as the portal shows it. */
  | { kind: 'setting-unproved'; call: string; setting: string; group: string }
  | { kind: 'power-bi-roles-held'; roles: readonly string[] }
  | { kind: 'credential-expires'; date: string; days: number }
  | { kind: 'credential-expired'; date: string }
  | { kind: 'credential-not-yet-valid'; date: string }
  | { kind: 'issuer-retiring'; issuer: string }
  | { kind: 'credential-single-tenant-only'; credential: CredentialKind | 'user' }
  | { kind: 'wrong-cloud'; tenantCloud: string }
  | { kind: 'wrong-audience'; audience: string; expected: string }
  | { kind: 'wrong-tenant'; tenant: string; expected: string }
  | { kind: 'resource-not-in-cloud'; resource: string }
  | { kind: 'canceled' };

/** Whether the app registration declares a permission: read as application permission, read as delegated only, read as absent, or not readable. */
export type Declared = 'application' | 'delegated' | 'absent' | 'unknown';
export type Declaration = Readonly<Record<string, Declared>>;

/** What is known of the app that was tested; fills links and steps. */
export interface AppFacts {
  tenantId?: string;
  clientId?: string;
  displayName?: string;
  /** Object ID of the enterprise app. */
  servicePrincipalId?: string;
  /** Page of the service connection, where the task knows it. */
  connectionUrl?: string;
  /** A redirect URI registered for the app (`consentRedirectUri`). */
  redirectUri?: string;
  /** True when the app is tested in another tenant than its own (`tenantIds`). */
  subscriberTenant?: boolean;
  /** Other APIs of the run that this tenant turned out not to have, as far as the registration may list them. */
  absentApis?: readonly AbsentApi[];
}

/** An API without an enterprise app in the tenant: consent to a registration that lists it fails as a whole. */
export interface AbsentApi {
  title: string;
  /** Whether the registration was read and lists it; else it may. */
  isDeclared: boolean;
}

/**
 * All that a diagnosis may look at: plain data, so that the task, the terminal and a test build it alike.
 * At least one of `answer`, `fault`, `text` and `finding` is set.
 */
export interface Evidence {
  asked: {
    endpoint?: Endpoint;
    method?: string;
    /** Whole URL as far as known; never with a secret in it. */
    url?: string;
    /** The resource that the token was asked for or the call went to: `graph`, `powerbi`, `fabric`, or the custom API's name. */
    resource?: string;
    /** Audience of the token asked for or sent (the scope without `/.default`). */
    audience?: string;
    /** OAuth grant, where known: `client_credentials` unless said otherwise. */
    grant?: string;
    /** Application permissions that the call is known to need (any one of them). */
    needs?: readonly string[];
    /** The ID that was sent with the request, to find it in a log along the way. */
    correlationId?: string;
    /** The workspace that it is about, where no address names it. */
    workspaceId?: string;
    /** How often it was asked, where a refusal may pass and it was asked again. */
    attempts?: number;
  };
  answer?: { status: number; headers: Readonly<Record<string, string>>; body: string };
  fault?: {
    code: string;
    message: string;
    proxyStatus?: number;
    proxy?: string;
    /** Ways to sign in that the proxy named with its 407. */
    proxyOffers?: readonly string[];
    /** Whether the proxy got a user or a password. */
    proxyCredentials?: boolean;
    /** The connection to the proxy itself failed, and not the one behind it. */
    atProxy?: boolean;
  };
  /** A line of some log or an error text, where the exchange itself is not at hand (`explain`). */
  text?: string;
  finding?: OwnFinding;
  credential?: CredentialKind | 'user';
  /** What stands around the stored secret that no secret begins or ends with, by its kind alone: `quotes`, `a space` … */
  pastedAlong?: readonly string[];
  claims?: TokenClaims;
  /** Issuer, subject and audience of the assertion that was sent, for federation. */
  assertion?: { issuer?: string; subject?: string; audience?: string };
  cloud?: CloudId;
  /** Hosts of a custom cloud, needed for links. */
  customCloud?: import('../cloud/clouds').Cloud;
  app?: AppFacts;
}

/** What was asked and what came of it, before it is said whose it was. */
export type Observation = Omit<Evidence, 'credential' | 'cloud' | 'customCloud' | 'app'>;
