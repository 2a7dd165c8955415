import type { Cause } from '../rules/cause';
import { ACCESS_TOKEN_CAUSES } from './apis/accessToken';
import { CUSTOM_API_CAUSES } from './apis/customApi';
import { GRAPH_CAUSES } from './apis/graph';
import { GRAPH_ACCESS_CAUSES } from './apis/graphAccess';
import { MICROSOFT_API_CAUSES } from './apis/microsoftApis';
import { REQUEST_CAUSES } from './apis/request';
import { TARGET_API_CAUSES } from './apis/targetApi';
import { NETWORK_CAUSES } from './network/network';
import { OUTAGE_CAUSES } from './network/outage';
import { PROXY_CAUSES } from './network/proxy';
import { THROTTLING_CAUSES } from './network/throttling';
import { TLS_CAUSES } from './network/tls';
import { CONSENT_CAUSES } from './permissions/consent';
import { PERMISSION_CAUSES } from './permissions/permission';
import { SIGNED_IN_USER_CAUSES } from './permissions/signedInUser';
import { CAPACITY_CAUSES } from './powerbi/capacity';
import { FABRIC_CONNECTION_CAUSES } from './powerbi/fabricConnection';
import { FABRIC_OPERATION_CAUSES } from './powerbi/fabricOperation';
import { POWERBI_SETTINGS_CAUSES } from './powerbi/powerbiSettings';
import { POWERBI_WORKSPACE_CAUSES } from './powerbi/powerbiWorkspace';
import { SEMANTIC_MODEL_CAUSES } from './powerbi/semanticModel';
import { RUN_CAUSES } from './run';
import { APP_CAUSES } from './signIn/app';
import { ASSERTION_CAUSES } from './signIn/assertion';
import { CERTIFICATE_CAUSES } from './signIn/certificate';
import { FEDERATION_CAUSES } from './signIn/federation';
import { ID_TOKEN_SERVICE_CAUSES } from './signIn/idTokenService';
import { MANAGED_IDENTITY_CAUSES } from './signIn/managedIdentity';
import { POLICY_CAUSES } from './signIn/policy';
import { SECRET_CAUSES } from './signIn/secret';
import { SERVICE_CONNECTION_CAUSES } from './signIn/serviceConnection';
import { TENANT_CAUSES } from './signIn/tenant';
import { USER_SIGN_IN_CAUSES } from './signIn/userSignIn';

/**
 * Causes that compete are one family, in a file of the same name; what leads to them is beside it in `X.examples.ts`. The
 * folders say where it went wrong: at the sign-in, with permissions, at an API, on the way.
 */
export const FAMILIES: Readonly<Record<string, readonly Cause[]>> = {
  secret: SECRET_CAUSES,
  certificate: CERTIFICATE_CAUSES,
  federation: FEDERATION_CAUSES,
  assertion: ASSERTION_CAUSES,
  idTokenService: ID_TOKEN_SERVICE_CAUSES,
  serviceConnection: SERVICE_CONNECTION_CAUSES,
  managedIdentity: MANAGED_IDENTITY_CAUSES,
  app: APP_CAUSES,
  tenant: TENANT_CAUSES,
  targetApi: TARGET_API_CAUSES,
  consent: CONSENT_CAUSES,
  permission: PERMISSION_CAUSES,
  graphAccess: GRAPH_ACCESS_CAUSES,
  accessToken: ACCESS_TOKEN_CAUSES,
  graph: GRAPH_CAUSES,
  customApi: CUSTOM_API_CAUSES,
  microsoftApis: MICROSOFT_API_CAUSES,
  capacity: CAPACITY_CAUSES,
  fabricConnection: FABRIC_CONNECTION_CAUSES,
  fabricOperation: FABRIC_OPERATION_CAUSES,
  semanticModel: SEMANTIC_MODEL_CAUSES,
  powerbiSettings: POWERBI_SETTINGS_CAUSES,
  powerbiWorkspace: POWERBI_WORKSPACE_CAUSES,
  userSignIn: USER_SIGN_IN_CAUSES,
  signedInUser: SIGNED_IN_USER_CAUSES,
  policy: POLICY_CAUSES,
  request: REQUEST_CAUSES,
  throttling: THROTTLING_CAUSES,
  outage: OUTAGE_CAUSES,
  proxy: PROXY_CAUSES,
  tls: TLS_CAUSES,
  network: NETWORK_CAUSES,
  run: RUN_CAUSES,
};

/** Every cause that the self-test can name. A new cause is one entry in one of these families, with an example beside it. */
export const CATALOG: readonly Cause[] = Object.values(FAMILIES).flat();

const BY_ID = new Map(CATALOG.map((cause) => [cause.id, cause]));

/** The cause of that id. Throws for an id that is not in the catalog: a programmer's mistake. */
export function causeById(id: string): Cause {
  const cause = BY_ID.get(id);
  if (!cause) throw new Error(`No cause is called ${id}`);
  return cause;
}
