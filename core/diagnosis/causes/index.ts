import type { Cause } from '../rules/cause';
import { ACCESS_TOKEN_CAUSES } from './accessToken';
import { APP_CAUSES } from './app';
import { ASSERTION_CAUSES } from './assertion';
import { CAPACITY_CAUSES } from './capacity';
import { CERTIFICATE_CAUSES } from './certificate';
import { CONSENT_CAUSES } from './consent';
import { CUSTOM_API_CAUSES } from './customApi';
import { FABRIC_CONNECTION_CAUSES } from './fabricConnection';
import { FABRIC_OPERATION_CAUSES } from './fabricOperation';
import { FEDERATION_CAUSES } from './federation';
import { GRAPH_CAUSES } from './graph';
import { GRAPH_ACCESS_CAUSES } from './graphAccess';
import { ID_TOKEN_SERVICE_CAUSES } from './idTokenService';
import { MANAGED_IDENTITY_CAUSES } from './managedIdentity';
import { MICROSOFT_API_CAUSES } from './microsoftApis';
import { NETWORK_CAUSES } from './network';
import { OUTAGE_CAUSES } from './outage';
import { PERMISSION_CAUSES } from './permission';
import { POLICY_CAUSES } from './policy';
import { POWERBI_SETTINGS_CAUSES } from './powerbiSettings';
import { POWERBI_WORKSPACE_CAUSES } from './powerbiWorkspace';
import { PROXY_CAUSES } from './proxy';
import { REQUEST_CAUSES } from './request';
import { RUN_CAUSES } from './run';
import { SECRET_CAUSES } from './secret';
import { SEMANTIC_MODEL_CAUSES } from './semanticModel';
import { SERVICE_CONNECTION_CAUSES } from './serviceConnection';
import { SIGNED_IN_USER_CAUSES } from './signedInUser';
import { TARGET_API_CAUSES } from './targetApi';
import { TENANT_CAUSES } from './tenant';
import { THROTTLING_CAUSES } from './throttling';
import { TLS_CAUSES } from './tls';
import { USER_SIGN_IN_CAUSES } from './userSignIn';

/** Causes that compete stand in one family, in a file of the same name; what leads to them stands beside it in `X.examples.ts`. */
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
export const CATALOGUE: readonly Cause[] = Object.values(FAMILIES).flat();

const BY_ID = new Map(CATALOGUE.map((cause) => [cause.id, cause]));

/** The cause of that id. Throws for an id that is not in the catalogue: a programmer's mistake. */
export function causeById(id: string): Cause {
  const cause = BY_ID.get(id);
  if (!cause) throw new Error(`No cause is called ${id}`);
  return cause;
}
