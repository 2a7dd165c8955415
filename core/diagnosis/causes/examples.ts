import { ACCESS_TOKEN_EXAMPLES } from './apis/accessToken.examples';
import { CUSTOM_API_EXAMPLES } from './apis/customApi.examples';
import { GRAPH_EXAMPLES } from './apis/graph.examples';
import { GRAPH_ACCESS_EXAMPLES } from './apis/graphAccess.examples';
import { MICROSOFT_API_EXAMPLES } from './apis/microsoftApis.examples';
import { REQUEST_EXAMPLES } from './apis/request.examples';
import { TARGET_API_EXAMPLES } from './apis/targetApi.examples';
import type { Example } from './example';
import { NETWORK_EXAMPLES } from './network/network.examples';
import { OUTAGE_EXAMPLES } from './network/outage.examples';
import { PROXY_EXAMPLES } from './network/proxy.examples';
import { THROTTLING_EXAMPLES } from './network/throttling.examples';
import { TLS_EXAMPLES } from './network/tls.examples';
import { CONSENT_EXAMPLES } from './permissions/consent.examples';
import { PERMISSION_EXAMPLES } from './permissions/permission.examples';
import { SIGNED_IN_USER_EXAMPLES } from './permissions/signedInUser.examples';
import { CAPACITY_EXAMPLES } from './powerbi/capacity.examples';
import { FABRIC_CONNECTION_EXAMPLES } from './powerbi/fabricConnection.examples';
import { FABRIC_OPERATION_EXAMPLES } from './powerbi/fabricOperation.examples';
import { POWERBI_SETTINGS_EXAMPLES } from './powerbi/powerbiSettings.examples';
import { POWERBI_WORKSPACE_EXAMPLES } from './powerbi/powerbiWorkspace.examples';
import { SEMANTIC_MODEL_EXAMPLES } from './powerbi/semanticModel.examples';
import { RUN_EXAMPLES } from './run.examples';
import { APP_EXAMPLES } from './signIn/app.examples';
import { ASSERTION_EXAMPLES } from './signIn/assertion.examples';
import { CERTIFICATE_EXAMPLES } from './signIn/certificate.examples';
import { FEDERATION_EXAMPLES } from './signIn/federation.examples';
import { ID_TOKEN_SERVICE_EXAMPLES } from './signIn/idTokenService.examples';
import { MANAGED_IDENTITY_EXAMPLES } from './signIn/managedIdentity.examples';
import { POLICY_EXAMPLES } from './signIn/policy.examples';
import { SECRET_EXAMPLES } from './signIn/secret.examples';
import { SERVICE_CONNECTION_EXAMPLES } from './signIn/serviceConnection.examples';
import { TENANT_EXAMPLES } from './signIn/tenant.examples';
import { USER_SIGN_IN_EXAMPLES } from './signIn/userSignIn.examples';

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
