import { ACCESS_TOKEN_EXAMPLES } from './accessToken.examples';
import { APP_EXAMPLES } from './app.examples';
import { ASSERTION_EXAMPLES } from './assertion.examples';
import { CAPACITY_EXAMPLES } from './capacity.examples';
import { CERTIFICATE_EXAMPLES } from './certificate.examples';
import { CONSENT_EXAMPLES } from './consent.examples';
import { CUSTOM_API_EXAMPLES } from './customApi.examples';
import type { Example } from './example';
import { FABRIC_CONNECTION_EXAMPLES } from './fabricConnection.examples';
import { FABRIC_OPERATION_EXAMPLES } from './fabricOperation.examples';
import { FEDERATION_EXAMPLES } from './federation.examples';
import { GRAPH_EXAMPLES } from './graph.examples';
import { GRAPH_ACCESS_EXAMPLES } from './graphAccess.examples';
import { ID_TOKEN_SERVICE_EXAMPLES } from './idTokenService.examples';
import { MANAGED_IDENTITY_EXAMPLES } from './managedIdentity.examples';
import { MICROSOFT_API_EXAMPLES } from './microsoftApis.examples';
import { NETWORK_EXAMPLES } from './network.examples';
import { OUTAGE_EXAMPLES } from './outage.examples';
import { PERMISSION_EXAMPLES } from './permission.examples';
import { POLICY_EXAMPLES } from './policy.examples';
import { POWERBI_SETTINGS_EXAMPLES } from './powerbiSettings.examples';
import { POWERBI_WORKSPACE_EXAMPLES } from './powerbiWorkspace.examples';
import { PROXY_EXAMPLES } from './proxy.examples';
import { REQUEST_EXAMPLES } from './request.examples';
import { RUN_EXAMPLES } from './run.examples';
import { SECRET_EXAMPLES } from './secret.examples';
import { SEMANTIC_MODEL_EXAMPLES } from './semanticModel.examples';
import { SERVICE_CONNECTION_EXAMPLES } from './serviceConnection.examples';
import { SIGNED_IN_USER_EXAMPLES } from './signedInUser.examples';
import { TARGET_API_EXAMPLES } from './targetApi.examples';
import { TENANT_EXAMPLES } from './tenant.examples';
import { THROTTLING_EXAMPLES } from './throttling.examples';
import { TLS_EXAMPLES } from './tls.examples';
import { USER_SIGN_IN_EXAMPLES } from './userSignIn.examples';

/** The examples of every family, by the name of its file. Never bundled. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  secret: SECRET_EXAMPLES,
  certificate: CERTIFICATE_EXAMPLES,
  assertion: ASSERTION_EXAMPLES,
  federation: FEDERATION_EXAMPLES,
  idTokenService: ID_TOKEN_SERVICE_EXAMPLES,
  serviceConnection: SERVICE_CONNECTION_EXAMPLES,
  managedIdentity: MANAGED_IDENTITY_EXAMPLES,
  app: APP_EXAMPLES,
  tenant: TENANT_EXAMPLES,
  targetApi: TARGET_API_EXAMPLES,
  consent: CONSENT_EXAMPLES,
  permission: PERMISSION_EXAMPLES,
  graphAccess: GRAPH_ACCESS_EXAMPLES,
  accessToken: ACCESS_TOKEN_EXAMPLES,
  graph: GRAPH_EXAMPLES,
  customApi: CUSTOM_API_EXAMPLES,
  microsoftApis: MICROSOFT_API_EXAMPLES,
  capacity: CAPACITY_EXAMPLES,
  fabricConnection: FABRIC_CONNECTION_EXAMPLES,
  fabricOperation: FABRIC_OPERATION_EXAMPLES,
  semanticModel: SEMANTIC_MODEL_EXAMPLES,
  powerbiSettings: POWERBI_SETTINGS_EXAMPLES,
  powerbiWorkspace: POWERBI_WORKSPACE_EXAMPLES,
  userSignIn: USER_SIGN_IN_EXAMPLES,
  signedInUser: SIGNED_IN_USER_EXAMPLES,
  policy: POLICY_EXAMPLES,
  request: REQUEST_EXAMPLES,
  throttling: THROTTLING_EXAMPLES,
  outage: OUTAGE_EXAMPLES,
  proxy: PROXY_EXAMPLES,
  tls: TLS_EXAMPLES,
  network: NETWORK_EXAMPLES,
  run: RUN_EXAMPLES,
};
