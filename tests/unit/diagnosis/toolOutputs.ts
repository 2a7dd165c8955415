import { CLIENT, TENANT, WORKSPACE } from '../../../core/diagnosis/causes/evidenceOf';
import type { LinkKind, Owner } from '../../../core/model/diagnosis';

/** What a tool really prints when a sign-in or a call is refused: with its own words, blocks, frames and escapes around. */
export interface ToolOutput {
  tool: string;
  output: string;
  cause: string;
  owner: Owner;
  /** The first link; none where no page fixes it. */
  link?: LinkKind;
  httpStatus?: number;
  /** `null`: no word of the tool is taken for a code. */
  code?: null;
  /** Where an output of this form was reported. */
  source: string;
}

const IDS = 'Trace ID: 1b2c3d4e-0000-4000-8000-000000000001 Correlation ID: 1b2c3d4e-0000-4000-8000-000000000002';
const WHEN = '2026-05-04 03:02:01Z';
const LOGIN = `https://login.microsoftonline.com/${TENANT}`;

export const TOOL_OUTPUTS: readonly ToolOutput[] = [
  {
    tool: 'Microsoft Graph PowerShell, a cmdlet',
    output: `Get-MgGroupMember : Insufficient privileges to complete the operation.
Status: 403 (Forbidden)
ErrorCode: Authorization_RequestDenied
Date: 2026-05-04T03:02:01
Headers:
Transfer-Encoding             : chunked
Vary                          : Accept-Encoding
Strict-Transport-Security     : max-age=31536000
request-id                    : 1b2c3d4e-0000-4000-8000-000000000003
Cache-Control                 : no-cache
At C:\\agent\\_work\\1\\s\\members.ps1:12 char:5
+     Get-MgGroupMember -GroupId $id -All
+     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    + CategoryInfo          : InvalidOperation: ({ GroupId = 0000 }:<>f__AnonymousType) [Get-MgGroupMember_List], Exception
    + FullyQualifiedErrorId : Authorization_RequestDenied,Microsoft.Graph.PowerShell.Cmdlets.GetMgGroupMember_List`,
    cause: 'permission-not-granted',
    owner: 'tenant-admin',
    link: 'admin-consent',
    httpStatus: 403,
    source: 'https://github.com/microsoftgraph/msgraph-sdk-powershell/issues/2169',
  },
  {
    tool: 'Microsoft Graph PowerShell, Invoke-MgGraphRequest',
    output: `Invoke-MgGraphRequest : GET https://graph.microsoft.com/beta/groups?$filter=displayName%20eq%20'Release'
HTTP/1.1 403 Forbidden
Transfer-Encoding: chunked
Vary: Accept-Encoding
request-id: 1b2c3d4e-0000-4000-8000-000000000003
x-ms-ags-diagnostic: {"ServerInfo":{"DataCenter":"West Europe","Slice":"E","Ring":"5","ScaleUnit":"003","RoleInstance":"AM1PEPF0002839F"}}
Date: Mon, 04 May 2026 03:02:01 GMT
Content-Type: application/json
{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation.","innerError":{"date":"2026-05-04T03:02:01","request-id":"1b2c3d4e-0000-4000-8000-000000000003"}}}
At C:\\scripts\\groups.ps1:55 char:17
+ ...     return (Invoke-MgGraphRequest -Uri $uri -Method Get -OutputType P ...
+                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    + CategoryInfo          : InvalidOperation: (Method: GET, Re...) [Invoke-MgGraphRequest], HttpResponseException`,
    cause: 'permission-not-granted',
    owner: 'tenant-admin',
    link: 'admin-consent',
    httpStatus: 403,
    source: 'https://github.com/JayRHa/Intune-Scripts/issues/14',
  },
  {
    tool: 'azure/login with az',
    output: `Running Azure CLI Login.
/usr/bin/az cloud set -n azurecloud
Done setting cloud: "azurecloud"
Federated token details:
 issuer - https://token.actions.githubusercontent.com
 subject claim - repo:contoso/web:environment:dev
Attempting Azure CLI login by using OIDC...
Error: AADSTS700213: No matching federated identity record found for presented assertion subject 'repo:contoso/web:environment:dev'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation ${IDS} Timestamp: ${WHEN}
Error: The process '/usr/bin/az' failed with exit code 1`,
    cause: 'federated-credential-mismatch',
    owner: 'app-owner',
    link: 'federated-credentials',
    source: 'https://github.com/Azure/login/issues/482',
  },
  {
    tool: 'MSAL for Python, the result printed',
    output: `{'error': 'invalid_client', 'error_description': "AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'.\\r\\nTrace ID: 1b2c3d4e-0000-4000-8000-000000000001\\r\\nCorrelation ID: 1b2c3d4e-0000-4000-8000-000000000002\\r\\nTimestamp: ${WHEN}", 'error_codes': [7000218], 'timestamp': '${WHEN}', 'trace_id': '1b2c3d4e-0000-4000-8000-000000000001', 'correlation_id': '1b2c3d4e-0000-4000-8000-000000000002', 'error_uri': 'https://login.microsoftonline.com/error?code=7000218'}`,
    cause: 'public-client-not-allowed',
    owner: 'app-owner',
    link: 'app-registration-authentication',
    source: 'https://github.com/AzureAD/microsoft-authentication-library-for-python/issues/96',
  },
  {
    tool: 'azure-identity for Go, in Pulumi',
    output: `Diagnostics:
  pulumi:pulumi:Stack (web-dev):
    error: an unhandled error occurred: 1 error occurred:
    	* error getting the price: DefaultAzureCredential authentication failed. failed to acquire a token.
    Attempted credentials:
    	ClientSecretCredential authentication failed. FromClientSecret(): http call(${LOGIN}/oauth2/v2.0/token)(POST) error: reply status code was 401:
    {"error":"invalid_client","error_description":"AADSTS7000222: The provided client secret keys for app '${CLIENT}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds. ${IDS} Timestamp: ${WHEN}","error_codes":[7000222],"timestamp":"${WHEN}","trace_id":"1b2c3d4e-0000-4000-8000-000000000001","correlation_id":"1b2c3d4e-0000-4000-8000-000000000002"}
    	ManagedIdentityCredential: IMDS timeout`,
    cause: 'secret-expired',
    owner: 'app-owner',
    link: 'app-registration-credentials',
    source: 'https://github.com/crc-org/crc/issues/4377',
  },
  {
    tool: 'azure-identity for Python',
    output: `Traceback (most recent call last):
  File "deploy.py", line 14, in <module>
    token = credential.get_token("https://api.fabric.microsoft.com/.default")
  File "/opt/venv/lib/python3.12/site-packages/azure/identity/_internal/decorators.py", line 30, in wrapper
    token = fn(*args, **kwargs)
azure.core.exceptions.ClientAuthenticationError: Authentication failed: AADSTS700016: Application with identifier '${CLIENT}' was not found in the directory 'Contoso'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. ${IDS} Timestamp: ${WHEN}
Content: {"error":"unauthorized_client","error_description":"AADSTS700016: Application with identifier '${CLIENT}' was not found in the directory 'Contoso'. ${IDS} Timestamp: ${WHEN}","error_codes":[700016],"timestamp":"${WHEN}","error_uri":"https://login.microsoftonline.com/error?code=700016","claims":"{\\"access_token\\":{\\"capolids\\":{\\"essential\\":true}}}"}`,
    cause: 'app-not-in-tenant',
    owner: 'pipeline-author',
    link: 'docs',
    source: 'https://github.com/microsoftgraph/msgraph-sample-github-connector-python/issues/6',
  },
  {
    tool: 'fabric-cicd',
    output: `[INFO] 17:22:12 - Executing as Application Id '${CLIENT}'
[INFO] 17:22:12 - ########## Publishing Notebooks ##########
[ERROR] 17:22:13 - The executing identity is not authorized to call GET on 'https://api.powerbi.com/v1/workspaces/${WORKSPACE}/items'. 
See logs at /home/vsts/work/1/s/fabric_cicd.error.log
##[error]Script failed with exit code: 1`,
    cause: 'workspace-access-missing',
    owner: 'workspace-admin',
    link: 'workspace-access',
    source: 'https://github.com/microsoft/fabric-cicd/issues/223',
  },
  {
    tool: 'fabric-cicd, its debug log',
    output: `[DEBUG] 17:22:12 - 
URL: https://api.fabric.microsoft.com//v1/workspaces/${WORKSPACE}/items
Method: GET
Request Body:
"{}"
Response Status: 403
Response Headers:
{
    "Cache-Control": "no-store, must-revalidate, no-cache",
    "Content-Type": "application/json; charset=utf-8",
    "x-ms-public-api-error-code": "InsufficientWorkspaceRole",
    "RequestId": "1b2c3d4e-0000-4000-8000-000000000003"
}
Response Body:
{
    "requestId": "1b2c3d4e-0000-4000-8000-000000000003",
    "errorCode": "InsufficientWorkspaceRole",
    "message": "User does not have enough permission in the workspace"
}
[ERROR] 17:22:12 - Unhandled error occurred calling GET`,
    cause: 'workspace-access-missing',
    owner: 'workspace-admin',
    link: 'workspace-access',
    source: 'https://github.com/microsoft/fabric-cicd/issues/150',
  },
  {
    tool: 'Terraform, azuread',
    output: `│ Error: Could not create application
│
│   with module.web.azuread_application.web,
│   on ../modules/web/main.tf line 1, in resource "azuread_application" "web":
│    1: resource "azuread_application" "web" {
│
│ ApplicationsClient.BaseClient.Post(): unexpected status 403 with OData
│ error: Authorization_RequestDenied: Insufficient privileges to complete the
│ operation.
╵`,
    cause: 'permission-not-granted',
    owner: 'tenant-admin',
    link: 'admin-consent',
    source: 'https://github.com/hashicorp/terraform-provider-azuread/issues/939',
  },
  {
    tool: 'Terraform, azurerm, JSON escaped inside of a log line',
    output: `2026-05-04T03:02:01.755Z [ERROR] provider.terraform-provider-azurerm_v3.90.0_x5: Response contains error diagnostic: @caller=github.com/hashicorp/terraform-plugin-go@v0.19.0/tfprotov5/internal/diag/diagnostics.go:58 @module=sdk.proto tf_rpc=ApplyResourceChange diagnostic_severity=ERROR diagnostic_summary="waiting for the creation of Shared Image Version: autorest/Client#Do: Preparing request failed: StatusCode=0 -- Original Error: clientCredentialsToken: received HTTP status 401 with response: {\\"error\\":\\"invalid_client\\",\\"error_description\\":\\"AADSTS700024: Client assertion is not within its valid time range. Current time: 2026-05-04T03:02:01.7294524Z, assertion valid from 2026-05-04T02:23:32.0000000Z, expiry time of assertion 2026-05-04T02:33:32.0000000Z. ${IDS} Timestamp: ${WHEN}\\",\\"error_codes\\":[700024]}"`,
    cause: 'assertion-time-invalid',
    owner: 'pipeline-author',
    link: 'docs',
    source: 'https://github.com/Azure/azure-cli/issues/28708',
  },
  {
    tool: 'curl -i, Power BI without a body',
    output: `$ curl -i -H "Authorization: Bearer ***" https://api.powerbi.com/v1.0/myorg/admin/groups?$top=100
  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current
                                 Dload  Upload   Total   Spent    Left  Speed
  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0
HTTP/2 401 
cache-control: no-store, must-revalidate, no-cache
pragma: no-cache
content-length: 0
content-type: application/octet-stream
x-powerbi-error-info: PowerBINotAuthorizedException
requestid: 1b2c3d4e-0000-4000-8000-000000000003
date: Mon, 04 May 2026 03:02:01 GMT
`,
    cause: 'power-bi-admin-setting-off',
    owner: 'powerbi-admin',
    link: 'powerbi-tenant-settings',
    source: 'https://github.com/MicrosoftDocs/powerbi-docs/issues/3997',
  },
  {
    tool: '.NET, an AggregateException with JSON inside of it',
    output: `Error on '.\\Fetch - Catalog.ps1' -
System.AggregateException: One or more errors occurred. ---> System.Net.Http.HttpRequestException: {
  "code": "PowerBINotAuthorizedException",
  "pbi.error": {
    "code": "PowerBINotAuthorizedException",
    "parameters": {},
    "details": [],
    "exceptionCulprit": 1
  }
} ---> System.Net.Http.HttpRequestException: Response status code does not indicate success: 401 (Unauthorized).
   at System.Net.Http.HttpResponseMessage.EnsureSuccessStatusCode()
   at Microsoft.PowerBI.Commands.Profile.InvokePowerBIRestMethod.<InvokeRestMethod>d__35.MoveNext()
   --- End of inner exception stack trace ---
   at System.Threading.Tasks.Task\`1.GetResultCore(Boolean waitCompletionNotification)
   at Microsoft.PowerBI.Commands.Common.PowerBICmdlet.ProcessRecord()`,
    cause: 'power-bi-setting-off',
    owner: 'powerbi-admin',
    link: 'powerbi-tenant-settings',
    source: 'https://github.com/RuiRomano/pbimonitor/issues/66',
  },
  {
    tool: '.NET, Azure.Identity over MSAL',
    output: `Unhandled exception. Azure.Identity.AuthenticationFailedException: ClientSecretCredential authentication failed: A configuration issue is preventing authentication - check the error message from the server for details. You can modify the configuration in the application registration portal. See https://aka.ms/msal-net-invalid-client for details.  Original exception: AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${CLIENT}'. ${IDS} Timestamp: ${WHEN}
 ---> MSAL.NetCore.4.60.3.0.MsalServiceException:
	ErrorCode: invalid_client
Microsoft.Identity.Client.MsalServiceException: A configuration issue is preventing authentication
   at Microsoft.Identity.Client.OAuth2.OAuth2Client.ThrowServerException(HttpResponse response, RequestContext requestContext)
   at Microsoft.Identity.Client.OAuth2.TokenClient.SendTokenRequestAsync(IDictionary\`2 additionalBodyParameters)
	StatusCode: 401
	ResponseBody: {"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided.","error_codes":[7000215]}
	Headers: Cache-Control: no-store, no-cache
	Pragma: no-cache
   --- End of inner exception stack trace ---
   at Azure.Identity.CredentialDiagnosticScope.FailWrapAndThrow(Exception ex)`,
    cause: 'secret-wrong',
    owner: 'app-owner',
    link: 'app-registration-credentials',
    source: 'https://github.com/microsoftgraph/msgraph-cli/issues/383',
  },
  {
    tool: 'Java, MSAL4J',
    output: `java.util.concurrent.ExecutionException: com.microsoft.aad.msal4j.MsalServiceException: AADSTS7000215: Invalid client secret is provided.
Trace ID: 1b2c3d4e-0000-4000-8000-000000000001
Correlation ID: 1b2c3d4e-0000-4000-8000-000000000002
Timestamp: ${WHEN}
	at java.base/java.util.concurrent.CompletableFuture.reportGet(CompletableFuture.java:396)
	at com.contoso.Release.main(Release.java:31)
Caused by: com.microsoft.aad.msal4j.MsalServiceException: AADSTS7000215: Invalid client secret is provided.
	at com.microsoft.aad.msal4j.MsalServiceExceptionFactory.fromHttpResponse(MsalServiceExceptionFactory.java:43)
	at com.microsoft.aad.msal4j.TokenRequestExecutor.executeTokenRequest(TokenRequestExecutor.java:37)
	... 3 more`,
    cause: 'secret-wrong',
    owner: 'app-owner',
    link: 'app-registration-credentials',
    source: 'https://github.com/jenkinsci/azure-vm-agents-plugin/issues/294',
  },
  {
    tool: 'Java, a Graph answer with a status in the middle',
    output: `2026-05-04 03:02:01,860 [background-8] WARN  c.c.core.GraphExceptionMappingService - Map failure {
	"error": {
		"code": "Authorization_RequestDenied",
		"message": "Insufficient privileges to complete the operation.",
		"innerError": {
			"date": "2026-05-04T03:02:01",
			"request-id": "1b2c3d4e-0000-4000-8000-000000000003"
		}
	}
}
2026-05-04 03:02:01,863 [background-8] WARN  c.c.core.HttpResponseExceptionMappingService - Map failure org.apache.http.client.HttpResponseException:
status code: 403, reason phrase: Forbidden.
	at com.contoso.Graph.call(Graph.java:31)`,
    cause: 'permission-not-granted',
    owner: 'tenant-admin',
    link: 'admin-consent',
    httpStatus: 403,
    source: 'https://github.com/iterate-ch/cyberduck/pull/16853',
  },
  {
    tool: 'a service that keeps an answer as a string of JSON in JSON',
    output: `{
  "message": "Login failed",
  "statusCode": 401,
  "responseBody": "{\\"error\\":\\"invalid_client\\",\\"error_description\\":\\"AADSTS7002137: No matching federated identity record found for presented assertion subject '/eid1/c/pub/t/abc/a/def/${CLIENT}'. Please make sure the federated identity credential Subject is right. ${IDS} Timestamp: ${WHEN}\\",\\"error_codes\\":[7002137],\\"timestamp\\":\\"${WHEN}\\"}"
}`,
    cause: 'federated-credential-mismatch',
    owner: 'app-owner',
    link: 'federated-credentials',
    source: 'https://github.com/microsoft/Agents/issues/202',
  },
  {
    tool: 'PowerShell 7, JSON in JSON in JSON',
    output: `Get-MdmAdmxConfigurationProfile.ps1:24
Line |
  24 |  … $Policies = Invoke-DocGraph -Path "/deviceManagement/groupPolicyConfi …
     |                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
     | {"error":{"code":"UnknownError","message":"{\\"ErrorCode\\":\\"Forbidden\\",\\"Message\\":\\"{\\\\r\\\\n  \\\\\\"_version\\\\\\":
     | 3,\\\\r\\\\n  \\\\\\"Message\\\\\\": \\\\\\"Application is not authorized to perform this operation. Application must have one of the following scopes: DeviceManagementConfiguration.Read.All - Operation ID (for customer support): 00000000-0000-0000-0000-000000000000 - Activity ID: 3ea1eab9-de3f-4566-853e-e21a48f28c5e - Url:
     | https://fef.msub06.manage.microsoft.com/GroupPolicy/GroupPolicyAdminService/deviceManagement/groupPolicyConfigurations?api-version=5018-11-06\\\\\\"}\\"}","innerError":{"date":"2026-05-04T03:02:01"}}}`,
    cause: 'permission-not-granted',
    owner: 'tenant-admin',
    link: 'admin-consent',
    source: 'https://github.com/ThomasKur/M365Documentation/issues/39',
  },
];
