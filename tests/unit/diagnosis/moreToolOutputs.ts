import type { ToolOutput } from './toolOutputs';

/** More of them, read after the rules were written: none of these rules was made for one of them but where a comment says so. */
export const MORE_TOOL_OUTPUTS: readonly ToolOutput[] = [
  {
    tool: '.NET Azure.Identity and MSAL, a signing tool',
    output: `info: Azure.Identity[3]
      ClientSecretCredential.GetToken was unable to retrieve an access token. Scopes: [ https://vault.azure.net/.default ] ParentRequestId: 7c1a52e4-3b1f-4d35-9b7e-1f0c9a4d6e21 Exception: Azure.Identity.AuthenticationFailedException (0x80131500): ClientSecretCredential authentication failed:
       ---> Microsoft.Identity.Client.MsalServiceException (0x80131500): A configuration issue is preventing authentication - check the error message from the server for details. You can modify the configuration in the application registration portal. See https://aka.ms/msal-net-invalid-client for details.  Original exception: AADSTS7000222: The provided client secret keys for app 'b8d0f1a3-2c4e-4f60-8a1b-5d6e7f809112' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds. Trace ID: 7c1a52e4-3b1f-4d35-9b7e-1f0c9a4d6e21 Correlation ID: b8d0f1a3-2c4e-4f60-8a1b-5d6e7f809112 Timestamp: 2025-04-10 13:07:42Z
fail: Sign.Core.ISigner[0]
      ClientSecretCredential authentication failed:
      Azure.Identity.AuthenticationFailedException: ClientSecretCredential authentication failed:
       ---> MSAL.NetCore.4.67.2.0.MsalServiceException:
        ErrorCode: invalid_client
         at Microsoft.Identity.Client.OAuth2.OAuth2Client.ThrowServerException(HttpResponse response, RequestContext requestContext)`,
    cause: 'secret-expired',
    owner: 'app-owner',
    link: 'app-registration-credentials',
    source: 'https://github.com/dotnet/sign/issues/849',
  },
  {
    tool: 'Terraform azuread',
    output: `╷
│ Error: Could not list existing service principals
│ 
│   with azuread_service_principal.service_principal[0],
│   on service-principal.tf line 1, in resource "azuread_service_principal" "service_principal":
│    1: resource "azuread_service_principal" "service_principal" {
│ 
│ ServicePrincipalsClient.BaseClient.Get(): unexpected status 403 with OData
│ error: Authorization_RequestDenied: Insufficient privileges to complete the
│ operation.
╵
##[error]Error: The process '/usr/bin/terraform' failed with exit code 1`,
    cause: 'permission-not-granted',
    owner: 'tenant-admin',
    link: 'admin-consent',
    httpStatus: 403,
    source: 'https://github.com/2i2c-org/infrastructure/pull/864',
  },
  {
    tool: 'A CLI for Fabric in GitHub Actions',
    output: `🚀 Deploying project "app-1" to Fabric...
Error making Fabric API request: Fabric API error: 400 Bad Request
   Details: The operation is not supported for the principal type
   RootActivityId: 7c1a52e4-3b1f-4d35-9b7e-1f0c9a4d6e21
Error: Process completed with exit code 1.`,
    cause: 'operation-not-for-apps',
    owner: 'pipeline-author',
    httpStatus: 400,
    code: null,
    source: 'https://github.com/microsoft/rayfin/issues/10',
  },
  {
    tool: 'A data pipeline calls the admin API',
    output: `Operation on target Fetch Workspace count failed: ErrorCode=RestCallFailedWithClientError,'Type=Microsoft.DataTransfer.Common.Shared.HybridDeliveryException,Message=Rest call failed with client error, status code 401 Unauthorized, please check your activity settings.
Request URL: https://api.powerbi.com/v1.0/myorg/admin/groups?<suppressed 2 parameter(s)>.
Response: ,Source=Microsoft.DataTransfer.ClientLibrary,'`,
    cause: 'power-bi-admin-setting-off',
    owner: 'powerbi-admin',
    link: 'powerbi-tenant-settings',
    httpStatus: 401,
    source: 'https://github.com/microsoft/fabric-toolbox/issues/214',
  },
  {
    tool: 'An answer pasted with its request',
    output: `GET https://api.powerbi.com/v1.0/myorg/datasets/7c1a52e4-3b1f-4d35-9b7e-1f0c9a4d6e21/datasources
Error 403 Forbidden
{
"Message": "API is not accessible for application"
}`,
    cause: 'power-bi-path-not-for-apps',
    owner: 'pipeline-author',
    httpStatus: 403,
    source:
      'https://community.fabric.microsoft.com/t5/Developer/Why-does-the-API-call-stop-working-when-used-as-written-in-the/td-p/4399905',
  },
  {
    tool: '.NET Kiota stack trace',
    output: `************** Exception Text **************
Microsoft.Graph.Beta.Models.ODataErrors.ODataError: Insufficient privileges to complete the operation.
   at Microsoft.Kiota.Http.HttpClientLibrary.HttpClientRequestAdapter.ThrowIfFailedResponse(HttpResponseMessage response, Dictionary\`2 errorMapping, Activity activityForAttributes, CancellationToken cancellationToken)
   at Microsoft.Kiota.Http.HttpClientLibrary.HttpClientRequestAdapter.SendAsync[ModelType](RequestInformation requestInfo, ParsableFactory\`1 factory, Dictionary\`2 errorMapping, CancellationToken cancellationToken)
   at Microsoft.Graph.Beta.Users.UsersRequestBuilder.GetAsync(Action\`1 requestConfiguration, CancellationToken cancellationToken)
   at Tool.Program.Main(String[] args) in C:\\src\\Program.cs:line 195`,
    cause: 'permission-not-granted',
    owner: 'tenant-admin',
    link: 'admin-consent',
    code: null,
    source: 'https://github.com/Kvikku/IntuneAssignments/issues/7',
  },
  {
    tool: 'Java adal4j, JSON inside of an exception',
    output: `java.lang.RuntimeException: java.io.IOException: com.microsoft.aad.adal4j.AuthenticationException: {"error_description":"AADSTS70001: Application with identifier '7c1a52e4-3b1f-4d35-9b7e-1f0c9a4d6e21' was not found in the directory b8d0f1a3-2c4e-4f60-8a1b-5d6e7f809112\\r\\nTrace ID: 7c1a52e4-3b1f-4d35-9b7e-1f0c9a4d6e21\\r\\nCorrelation ID: b8d0f1a3-2c4e-4f60-8a1b-5d6e7f809112\\r\\nTimestamp: 2025-09-13 10:02:29Z","error":"unauthorized_client"}
	at rx.exceptions.Exceptions.propagate(Exceptions.java:58)
	at com.microsoft.azure.management.resources.implementation.TenantsInner.list(TenantsInner.java:77)
Caused by: java.io.IOException: com.microsoft.aad.adal4j.AuthenticationException
	... 31 more`,
    cause: 'app-not-in-tenant',
    owner: 'pipeline-author',
    link: 'docs',
    source: 'https://github.com/microsoft/azure-tools-for-java/issues/1083',
  },
  {
    tool: 'azure/login in GitHub Actions',
    output: `Running Azure CLI Login.
/usr/bin/az cloud set -n azurecloud
Done setting cloud: "azurecloud"
Federated token details:
 issuer - https://token.actions.githubusercontent.com
 subject claim - repo:contoso/reports:environment:Production
Attempting Azure CLI login by using OIDC...
Error: AADSTS700213: No matching federated identity record found for presented assertion subject 'repo:contoso/reports:environment:Production'. Please check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://docs.microsoft.com/en-us/azure/active-directory/develop/workload-identity-federation Trace ID: 7c1a52e4-3b1f-4d35-9b7e-1f0c9a4d6e21 Correlation ID: b8d0f1a3-2c4e-4f60-8a1b-5d6e7f809112 Timestamp: 2025-06-20 00:16:43Z

Error: Interactive authentication is needed. Please run:
az login

Error: Login failed with Error: The process '/usr/bin/az' failed with exit code 1. Double check if the 'auth-type' is correct. Refer to https://github.com/Azure/login#readme for more information.`,
    cause: 'federated-credential-mismatch',
    owner: 'app-owner',
    link: 'federated-credentials',
    source: 'https://github.com/Azure/login/issues/464',
  },
  {
    tool: 'msal-node object in a container log',
    output: `ERROR: 2025-03-05T22:32:07.978Z:  graph_azuread.js checkToken { | stdout
-
errorCode: 'invalid_client', | stdout
-- | --
errorMessage: "7000215 - [2025-03-05 22:32:01Z]: AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '7c1a52e4-3b1f-4d35-9b7e-1f0c9a4d6e21'.\\r\\n" + | stdout
-- | --
subError: '',`,
    cause: 'secret-wrong',
    owner: 'app-owner',
    link: 'app-registration-credentials',
    source: 'https://github.com/ahaenggli/AzureAD-LDAP-wrapper/issues/45',
  },
  // The report was answered with a permission of Azure AD Graph, which is retired since: the tool has to call Microsoft Graph.
  {
    tool: 'go-autorest, JSON in Details',
    output: `* azurerm_azuread_application.test: graphrbac.ApplicationsClient#Create: Failure responding to request: StatusCode=403 -- Original Error: autorest/azure: Service returned an error. Status=403 Code="Unknown" Message="Unknown service error" Details=[{"odata.error":{"code":"Authorization_RequestDenied","date":"2025-07-16T12:08:38","message":{"lang":"en","value":"Insufficient privileges to complete the operation."},"requestId":"7c1a52e4-3b1f-4d35-9b7e-1f0c9a4d6e21"}}]`,
    cause: 'aad-graph-retired',
    owner: 'pipeline-author',
    httpStatus: 403,
    source: 'https://github.com/hashicorp/terraform-provider-azurerm/issues/1580',
  },
  {
    tool: 'fabric-cicd publishes a pipeline',
    output: `########## Publishing Data Pipelines ###############################
[info]   10:22:13 - Publishing DataPipeline 'Load sales'
[error]  10:22:15 - Unhandled error occurred calling POST on 'https://api.fabric.microsoft.com/v1/workspaces/7c1a52e4-3b1f-4d35-9b7e-1f0c9a4d6e21/items/b8d0f1a3-2c4e-4f60-8a1b-5d6e7f809112/updateDefinition?updateMetadata=True'. Message: User does not have access to the connection used in the Pipeline. Please verify the user's permissions..
Traceback (most recent call last):
  File "/opt/deploy.py", line 31, in <module>
    publish_all_items(target)
fabric_cicd._common._exceptions.InvokeError: Unhandled error occurred calling POST`,
    cause: 'fabric-connection-access-missing',
    owner: 'resource-owner',
    link: 'fabric-connections',
    source: 'https://github.com/microsoft/fabric-cicd/issues/766',
  },
  // The sign for these words was added when this was read.
  {
    tool: 'adal-python, response in a message',
    output: `E           Failed: Get Token request returned http error: 401 and server response: {"error":"invalid_client","error_description":"AADSTS70002: Error validating credentials. AADSTS50012: Client assertion audience claim does not match Realm issuer.\\r\\nTrace ID: 7c1a52e4-3b1f-4d35-9b7e-1f0c9a4d6e21\\r\\nCorrelation ID: b8d0f1a3-2c4e-4f60-8a1b-5d6e7f809112\\r\\nTimestamp: 2025-03-08 23:18:59Z","error_codes":[70002,50012],"timestamp":"2025-03-08 23:18:59Z","trace_id":"7c1a52e4-3b1f-4d35-9b7e-1f0c9a4d6e21","correlation_id":"b8d0f1a3-2c4e-4f60-8a1b-5d6e7f809112"}`,
    cause: 'assertion-malformed',
    owner: 'pipeline-author',
    link: 'docs',
    httpStatus: 401,
    source: 'https://github.com/AzureAD/azure-activedirectory-library-for-python/issues/79',
  },
  {
    tool: 'azd assigns a role',
    output: `ERROR: failed to create or update service principal: failed applying role assignment: failed assigning role assignment '7c1a52e4-3b1f-4d35-9b7e-1f0c9a4d6e21' to service principal 'az-dev': PUT https://management.azure.com/subscriptions/b8d0f1a3-2c4e-4f60-8a1b-5d6e7f809112/providers/Microsoft.Authorization/roleAssignments/7c1a52e4-3b1f-4d35-9b7e-1f0c9a4d6e21
--------------------------------------------------------------------------------
RESPONSE 403: 403 Forbidden
ERROR CODE: AuthorizationFailed
--------------------------------------------------------------------------------
{
  "error": {
    "code": "AuthorizationFailed",
    "message": "The client '7c1a52e4-3b1f-4d35-9b7e-1f0c9a4d6e21' with object id '7c1a52e4-3b1f-4d35-9b7e-1f0c9a4d6e21' does not have authorization to perform action 'Microsoft.Authorization/roleAssignments/write' over scope '/subscriptions/b8d0f1a3-2c4e-4f60-8a1b-5d6e7f809112' or the scope is invalid. If access was recently granted, please refresh your credentials."
  }
}
--------------------------------------------------------------------------------`,
    cause: 'azure-role-missing',
    owner: 'resource-owner',
    link: 'resource-access',
    httpStatus: 403,
    source: 'https://github.com/Azure/azure-dev/issues/1954',
  },
  {
    tool: 'superagent prints status, body, stack',
    output: `403 Forbidden

{
  "error": {
    "code": "Authorization_RequestDenied",
    "message": "Insufficient privileges to complete the operation.",
    "innerError": {
      "request-id": "7c1a52e4-3b1f-4d35-9b7e-1f0c9a4d6e21",
      "date": "2025-08-04T17:42:04"
    }
  }
}
Error: Forbidden
    at Request.callback (/srv/app/node_modules/superagent/lib/node/index.js:675:11)
    at IncomingMessage.<anonymous> (/srv/app/node_modules/superagent/lib/node/parsers/json.js:16:7)`,
    cause: 'permission-not-granted',
    owner: 'tenant-admin',
    link: 'admin-consent',
    httpStatus: 403,
    source: 'https://github.com/microsoftgraph/nodejs-connect-rest-sample/issues/69',
  },
];
