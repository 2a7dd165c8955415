import { answer, HTML, OBJECT, PAGE } from '../evidenceOf';
import type { Example } from '../example';

const DEV_OPS = 'https://dev.azure.com/contoso/_apis/projects?api-version=7.1';
const DATAVERSE = 'https://contoso.crm4.dynamics.com/api/data/v9.2/WhoAmI';
const SHAREPOINT = 'https://contoso.sharepoint.com/sites/release/_api/web?$select=Title';
const VAULT = 'https://contoso.vault.azure.net/secrets?api-version=7.4';

const devOps = (message: string) => ({ $id: '1', message, typeKey: 'UnauthorizedRequestException', errorCode: 0 });
const coded = (code: string, message: string) => ({ error: { code, message } });

const MANAGEMENT = 'https://management.azure.com/subscriptions?api-version=2022-12-01';
const SUBSCRIPTION = '/subscriptions/9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f';

const owned = { owner: 'resource-owner', link: 'resource-access', confidence: 'certain' } as const;
const likely = { ...owned, confidence: 'likely' } as const;
/** Where the owner's page cannot be derived from the answer. */
const pageless = { ...owned, link: 'none' } as const;

/** What leads to the causes in `microsoftApis.ts`, and what nearly does. */
export const MICROSOFT_API_EXAMPLES: readonly Example[] = [
  {
    cause: 'azure-role-missing',
    says: 'storage without its code for roles',
    evidence:
      'az storage share create: This request is not authorized to perform this operation. ErrorCode: AuthorizationFailure',
    owner: 'resource-owner',
    link: 'none',
    confidence: 'likely',
    not: 'api-refused-app',
    source: 'https://github.com/Azure/azure-cli/issues/10190',
  },
  {
    cause: 'database-access-missing',
    says: 'a token that the database does not know',
    evidence:
      "Microsoft.Data.SqlClient.SqlException (0x80131904): Login failed for user '<token-identified principal>'.",
    owner: 'resource-owner',
    link: 'none',
    confidence: 'likely',
    source: 'https://github.com/dotnet/SqlClient/issues/1408',
  },
  {
    ...owned,
    cause: 'azure-devops-user-missing',
    says: 'Azure DevOps about an app that is not a user of the organization',
    evidence: answer(DEV_OPS, 401, devOps("TF400813: The user '7e8f9a0b' is not authorized to access this resource.")),
    not: 'job-token-refused',
    source: 'https://github.com/bryanbcook/azdevops-testplan-extension/issues/8',
  },
  {
    ...owned,
    cause: 'azure-devops-user-missing',
    says: 'Azure DevOps that asks an app to sign in with a browser once',
    evidence: answer(DEV_OPS, 401, devOps('TF401444: Please sign-in at least once in a web browser to enable access.')),
  },
  {
    ...likely,
    cause: 'azure-devops-tenant-differs',
    says: 'Azure DevOps about a token that names nobody',
    evidence: answer(
      DEV_OPS,
      401,
      devOps('TF400813: Resource not available for anonymous access. Client authentication required.'),
    ),
    link: 'none',
    not: 'job-token-refused',
    source: 'https://github.com/microsoft/azure-pipelines-agent/issues/1839',
  },
  {
    ...owned,
    cause: 'azure-devops-project-access-missing',
    says: 'Azure DevOps about a project that the app does not see, by its name',
    evidence: answer(DEV_OPS, 404, {
      ...devOps('TF200016: The following project does not exist: web. Verify that the name of the project is correct.'),
      typeKey: 'ProjectDoesNotExistWithNameException',
    }),
    not: 'job-token-refused',
  },
  {
    ...owned,
    cause: 'azure-rule-forbids',
    says: 'a deny assignment of a deployment stack',
    evidence: answer(
      `https://management.azure.com${SUBSCRIPTION}/resourceGroups/app?api-version=2022-12-01`,
      403,
      coded(
        'DenyAssignmentAuthorizationFailed',
        `The client has permission to perform action 'Microsoft.Resources/subscriptions/resourcegroups/read' on scope '${SUBSCRIPTION}/resourceGroups/app', however the access is denied because of the deny assignment with name 'Deny assignment created by Deployment Stack'.`,
      ),
    ),
    not: 'azure-role-missing',
  },
  {
    ...owned,
    link: 'none',
    cause: 'azure-rule-forbids',
    says: 'a policy, as a deployment tool reports it',
    evidence:
      "Action: azureApiManagement.createService\nError type: RequestDisallowedByPolicy\nError Message: Resource 'orders' was disallowed by policy.",
    source: 'https://github.com/microsoft/vscode-apimanagement/issues/348',
  },
  {
    cause: 'azure-scope-not-found',
    says: 'a linked subscription of another tenant',
    evidence: answer(
      'https://management.azure.com/subscriptions/9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f?api-version=2022-12-01',
      403,
      {
        error: {
          code: 'LinkedAuthorizationFailed',
          message:
            "The client has permission to perform action 'Microsoft.Network/virtualNetworks/subnets/join/action' on scope '/subscriptions/9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f/resourcegroups/app/providers/Microsoft.Compute/virtualMachineScaleSets/ss-compute', however the current tenant '0b7f4c7e-2a55-4f0e-9d0f-0a4b7d1c2e3f' is not authorized to access linked subscription '9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f'.",
        },
      },
    ),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
    not: 'azure-role-missing',
    source: 'https://github.com/Azure/OpenShift/issues/41',
  },
  {
    ...owned,
    cause: 'dataverse-app-disabled',
    says: 'a disabled application user by the words of Dataverse',
    evidence: answer(DATAVERSE, 403, coded('0x80040225', 'The specified user is disabled.')),
    not: 'dataverse-role-missing',
    source: 'https://github.com/microsoft/coe-starter-kit/issues/8177',
  },
  {
    ...owned,
    cause: 'dataverse-user-missing',
    says: 'Dataverse about an app without an application user',
    evidence: answer(DATAVERSE, 403, coded('0x80072560', 'The user is not a member of the organization.')),
    source: 'https://github.com/MicrosoftDocs/power-platform/issues/2124',
  },
  {
    ...owned,
    cause: 'dataverse-role-missing',
    says: 'a privilege that the application user lacks',
    evidence: answer(
      DATAVERSE,
      403,
      coded(
        '0x80040220',
        "Principal user is missing prvReadaaduser privilege for entity 'aaduser' (LocalizedName='AAD User').",
      ),
    ),
    source: 'https://github.com/MicrosoftDocs/powerapps-docs/issues/4297',
  },
  {
    ...owned,
    cause: 'dataverse-role-missing',
    says: 'an application user without any role',
    evidence: answer(
      DATAVERSE,
      403,
      coded(
        '0x80042f09',
        'RetrievePrivilegeForUser: The user with id 7e8f9a0b has not been assigned any roles. They need a role with the prvReadUser privilege.',
      ),
    ),
    source: 'https://github.com/microsoft/coe-starter-kit/issues/678',
  },
  {
    cause: 'sharepoint-requires-certificate',
    says: 'SharePoint about a token that was got with a secret',
    evidence: answer(SHAREPOINT, 401, { error_description: 'Unsupported app only token.' }),
    owner: 'app-owner',
    link: 'app-registration-credentials',
    confidence: 'certain',
    source:
      'https://techcommunity.microsoft.com/blog/microsoftmissioncriticalblog/avoiding-access-errors-with-sharepoint-app-only-access/4459761',
  },
  {
    ...pageless,
    cause: 'key-vault-network-restricted',
    says: 'the firewall of a key vault',
    evidence: answer(
      VAULT,
      403,
      coded(
        'Forbidden',
        'Client address is not authorized and caller is not a trusted service.\r\nClient address: 192.0.2.1',
      ),
    ),
    not: 'key-vault-access-missing',
    source: 'https://learn.microsoft.com/en-us/azure/key-vault/general/rest-error-codes',
  },
  {
    ...pageless,
    cause: 'key-vault-access-missing',
    says: 'a role that the app lacks on a key vault',
    evidence: answer(
      VAULT,
      403,
      coded('Forbidden', 'Caller is not authorized to perform action on resource.\r\nAssignment: (not found)'),
    ),
    not: 'key-vault-network-restricted',
    source: 'https://github.com/hashicorp/terraform-provider-azurerm/issues/27817',
  },
  {
    ...pageless,
    cause: 'key-vault-policy-missing',
    says: 'an access policy that the app lacks on a key vault',
    evidence: answer(VAULT, 403, {
      error: {
        code: 'Forbidden',
        message:
          "The user, group or application 'appid=5c1d2e3f-6a7b-4c8d-9e0f-1a2b3c4d5e6f;oid=7e8f9a0b-1c2d-4e3f-8a5b-6c7d8e9f0a1b;numgroups=1;iss=https://sts.windows.net/0b7f4c7e-2a55-4f0e-9d0f-0a4b7d1c2e3f/' does not have secrets list permission on key vault 'contoso;location=eastus'. For help resolving this issue, please see https://go.microsoft.com/fwlink/?linkid=2125287",
        innererror: { code: 'AccessDenied' },
      },
    }),
    not: 'key-vault-access-missing',
    source: 'https://learn.microsoft.com/azure/key-vault/general/rest-error-codes',
  },
  {
    ...pageless,
    cause: 'key-vault-policy-missing',
    says: 'the code of a vault’s access policies',
    evidence: answer(VAULT, 403, {
      error: {
        code: 'Forbidden',
        message:
          "The policy requires the caller 'appid=5c1d2e3f;oid=7e8f9a0b' to use on-behalf-of (OBO) flow. For more information on OBO, please see https://go.microsoft.com/fwlink/?linkid=2152310",
        innererror: { code: 'ForbiddenByPolicy' },
      },
    }),
    source: 'https://github.com/SparebankenVest/azure-key-vault-to-kubernetes/issues/232',
  },
  {
    ...pageless,
    cause: 'key-vault-network-restricted',
    says: 'a vault that takes private links only',
    evidence: answer(VAULT, 403, {
      error: {
        code: 'Forbidden',
        message:
          "Connection is not an approved private link and caller was ignored because bypass is not set to 'AzureServices' and PublicNetworkAccess is set to 'Disabled'.",
        innererror: { code: 'ForbiddenByConnection' },
      },
    }),
    source: 'https://github.com/Azure/azure-cli/issues/31406',
  },
  {
    ...pageless,
    cause: 'azure-role-missing',
    says: 'a role that the app lacks on the other resource of a call',
    evidence: answer(
      `https://management.azure.com${SUBSCRIPTION}/resourceGroups/app?api-version=2022-12-01`,
      403,
      coded(
        'LinkedAuthorizationFailed',
        `The client '5c1d2e3f-6a7b-4c8d-9e0f-1a2b3c4d5e6f' with object id '${OBJECT}' has permission to perform action 'Microsoft.Compute/virtualMachineScaleSets/write' on scope '${SUBSCRIPTION}/resourceGroups/app/providers/Microsoft.Compute/virtualMachineScaleSets/aks-agentpool-88148177-vmss'; however, it does not have permission to perform action 'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action' on the linked scope(s) '${SUBSCRIPTION}/resourcegroups/app/providers/Microsoft.ManagedIdentity/userAssignedIdentities/app' or the linked scope(s) are invalid.`,
      ),
    ),
    link: 'resource-access',
    source: 'https://github.com/Azure/aad-pod-identity/issues/613',
  },
  {
    ...likely,
    cause: 'azure-devops-user-missing',
    says: 'a refusal of Azure DevOps without words',
    evidence: answer(DEV_OPS, 403),
    not: 'api-refused-app',
  },
  {
    ...likely,
    cause: 'azure-devops-user-missing',
    says: 'the same about a managed identity',
    evidence: answer(DEV_OPS, 403, '', {}, { credential: 'managed-identity' }),
    not: 'permission-not-granted',
  },
  {
    ...likely,
    link: 'none',
    cause: 'azure-devops-tenant-differs',
    says: 'the sign-in page of Azure DevOps under status 203',
    evidence: answer(DEV_OPS, 203, PAGE, HTML),
    source: 'https://github.com/MicrosoftDocs/vsts-rest-api-specs/issues/97',
  },
  {
    ...likely,
    link: 'none',
    cause: 'azure-devops-tenant-differs',
    says: 'a redirect of Azure DevOps to its sign-in page',
    evidence: answer(DEV_OPS, 302, '', { location: 'https://spsprodweu1.vssps.visualstudio.com/_signin' }),
  },
  {
    ...owned,
    cause: 'azure-devops-project-access-missing',
    says: 'Azure DevOps about a project that the app may not see',
    evidence: answer(
      DEV_OPS,
      400,
      devOps('VS800075: The project with id web does not exist, or you do not have permission to access it.'),
    ),
    source: 'https://github.com/cribeiro84/azure-devops-pull-request-hub/issues/247',
  },
  {
    ...owned,
    cause: 'azure-devops-project-access-missing',
    says: 'an empty list of projects',
    evidence: answer(
      DEV_OPS,
      200,
      { count: 0, value: [] },
      {},
      { finding: { kind: 'nothing-listed', what: 'project' } },
    ),
  },
  {
    ...likely,
    cause: 'azure-devops-project-access-missing',
    says: 'a project that Azure DevOps does not find',
    evidence: answer('https://dev.azure.com/contoso/_apis/projects/web?api-version=7.1', 404),
  },
  {
    ...likely,
    cause: 'dataverse-role-missing',
    says: 'a refusal of Dataverse without words',
    evidence: answer('https://contoso.crm4.dynamics.com/api/data/v9.1/$metadata', 403),
    not: 'api-refused-app',
    source: 'https://github.com/AlexaCRM/dynamics-webapi-toolkit/issues/50',
  },
  {
    cause: 'sharepoint-permission-missing',
    says: 'SharePoint about a token without permissions',
    evidence: answer(SHAREPOINT, 401, '', {}, { claims: { aud: 'https://contoso.sharepoint.com', oid: 'x' } }),
    owner: 'tenant-admin',
    link: 'admin-consent',
    confidence: 'likely',
  },
  {
    ...likely,
    link: 'none',
    cause: 'sharepoint-site-access-missing',
    also: ['sharepoint-requires-certificate'],
    says: 'SharePoint about a site that was not granted',
    evidence: answer(SHAREPOINT, 403, {
      'odata.error': {
        code: '-2147024891, System.UnauthorizedAccessException',
        message: { value: 'Attempted to perform an unauthorized operation.' },
      },
    }),
    not: 'sharepoint-requires-certificate',
    source:
      'https://github.com/vgrem/office365-rest-python-client/blob/master/notebooks/sharepoint/governance/permissions_audit.ipynb',
  },
  {
    ...likely,
    link: 'none',
    cause: 'sharepoint-site-access-missing',
    says: 'a refusal of SharePoint without words',
    evidence: answer(SHAREPOINT, 403),
  },
  {
    ...pageless,
    cause: 'key-vault-network-restricted',
    says: 'the code of a vault’s firewall',
    evidence: answer(VAULT, 403, { error: { code: 'Forbidden', innererror: { code: 'ForbiddenByFirewall' } } }),
    source: 'https://docs.azure.cn/en-us/key-vault/general/common-error-codes',
  },
  {
    ...pageless,
    cause: 'key-vault-access-missing',
    says: 'the code of a vault’s roles',
    evidence: answer(VAULT, 403, { error: { code: 'Forbidden', innererror: { code: 'ForbiddenByRbac' } } }),
    source: 'https://github.com/pulumi/pulumi-azure-nextgen/issues/195',
  },
  {
    ...owned,
    cause: 'key-vault-access-missing',
    says: 'a vault that names itself, so that its page is known',
    evidence: answer(
      VAULT,
      403,
      coded(
        'Forbidden',
        `Caller is not authorized to perform action on resource.\r\nAction: 'x'\r\nResource: '${SUBSCRIPTION}/resourcegroups/app/providers/microsoft.keyvault/vaults/contoso'`,
      ),
    ),
    source: 'https://github.com/microsoft/aoai-api-simulator/issues/18',
  },
  {
    ...likely,
    link: 'none',
    cause: 'key-vault-access-missing',
    says: 'a refusal of a vault without words',
    evidence: answer(VAULT, 403),
    not: 'api-refused-app',
  },
  {
    ...owned,
    cause: 'azure-role-missing',
    says: 'Azure about an action that no role allows',
    evidence: answer(
      `https://management.azure.com${SUBSCRIPTION}?api-version=2022-12-01`,
      403,
      coded(
        'AuthorizationFailed',
        `The client '5c1d2e3f-6a7b-4c8d-9e0f-1a2b3c4d5e6f' with object id '7e8f9a0b-1c2d-4e3f-8a5b-6c7d8e9f0a1b' does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/read' over scope '${SUBSCRIPTION}/resourceGroups/app/providers/Microsoft.CognitiveServices/accounts/orders' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
      ),
    ),
    not: 'api-refused-app',
    source: 'https://github.com/microsoft/foundry-dev-tools/issues/555',
  },
  {
    ...likely,
    link: 'none',
    cause: 'azure-role-missing',
    says: 'Terraform that may not read the subscription',
    evidence:
      'Error: Unable to list provider registration status, it is possible that this is due to invalid credentials or the service principal does not have permission to use the Resource Manager API, Azure error: resources.ProvidersClient#List: Failure responding to request: StatusCode=403',
    not: 'api-refused-app',
  },
  {
    ...owned,
    link: 'none',
    cause: 'azure-role-missing',
    says: 'an empty list of subscriptions',
    evidence: answer(MANAGEMENT, 200, { value: [] }, {}, { finding: { kind: 'nothing-listed', what: 'subscription' } }),
  },
  {
    ...likely,
    link: 'none',
    cause: 'azure-role-missing',
    says: 'a refusal of Azure without words',
    evidence: answer(MANAGEMENT, 403),
  },
  {
    cause: 'azure-scope-not-found',
    says: 'a subscription that Azure does not know',
    evidence: answer(
      `https://management.azure.com${SUBSCRIPTION}?api-version=2022-12-01`,
      404,
      coded('SubscriptionNotFound', 'Subscription 9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f was not found.'),
    ),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
    source: 'https://github.com/MicrosoftDocs/azure-docs/issues/40885',
  },
  {
    cause: 'azure-role-missing',
    says: 'the Azure CLI that finds no subscription',
    evidence:
      "ERROR: No subscriptions were found for '***'. If this is expected, use '--allow-no-subscriptions' to have tenant level accesses",
    owner: 'resource-owner',
    link: 'none',
    confidence: 'likely',
    not: 'tool-configuration-error',
    source: 'https://github.com/charleszipp/azure-pipelines-tasks-terraform/issues/85',
  },
  {
    cause: 'azure-scope-not-found',
    says: 'the Azure CLI about a subscription that the app does not see',
    evidence:
      "Attempting Azure CLI login by using service principal with secret...\nError: The subscription of '0b6fcf9a-a18f-47b8-b229-01cde8a03feb' doesn't exist in cloud 'AzureCloud'.",
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
    source: 'https://github.com/Azure/sql-action/issues/216',
  },
  {
    cause: 'sharepoint-permission-missing',
    says: 'PnP PowerShell with an app that holds permissions of Graph',
    evidence: 'Get-PnPSite: Attempted to perform an unauthorized operation.',
    owner: 'tenant-admin',
    link: 'admin-consent',
    confidence: 'likely',
    source: 'https://github.com/pnp/powershell/issues/5139',
  },
  {
    cause: 'sharepoint-permission-missing',
    says: 'PnP PowerShell that shows the status alone',
    evidence: 'Get-PnPList : The remote server returned an error: (401) Unauthorized.',
    owner: 'tenant-admin',
    link: 'admin-consent',
    confidence: 'likely',
    source: 'https://github.com/pnp/powershell/issues/383',
  },
  {
    cause: 'database-access-missing',
    says: 'a warehouse of Fabric that does not know the app',
    evidence: "x.datawarehouse.fabric.microsoft.com: Login failed for user '<token-identified principal>'. (18456)",
    owner: 'workspace-admin',
    link: 'workspace-access',
    confidence: 'likely',
  },
  {
    cause: 'database-access-missing',
    says: 'a table that the app may not read',
    evidence: "The SELECT permission was denied on the object 'sales', database 'dw', schema 'dbo'.",
    owner: 'resource-owner',
    link: 'none',
    confidence: 'likely',
  },
  {
    ...pageless,
    cause: 'app-configuration-access-missing',
    says: 'App Configuration, which refuses without a word',
    evidence: answer('https://contoso.azconfig.io/keys?api-version=1.0', 403, ''),
    confidence: 'likely',
    not: 'api-refused-app',
    source: 'https://github.com/Azure/AppConfiguration/issues/410',
  },
  {
    ...likely,
    link: 'none',
    cause: 'azure-role-missing',
    says: 'storage about an app without a role on its data, as Spark shows it',
    evidence:
      'Operation failed: "This request is not authorized to perform this operation using this permission.", 403, HEAD, https://contoso.dfs.core.windows.net/data/users.parquet?upn=false&action=getStatus&timeout=90',
    not: 'api-refused-app',
    source: 'https://github.com/MicrosoftDocs/azure-docs/issues/70324',
  },
  {
    ...pageless,
    cause: 'app-configuration-access-missing',
    says: 'the pipeline task that downloads the values',
    evidence:
      "Downloading key-value pairs using: 'https://contoso.azconfig.io'.\n'0' key-values were retrieved from Azure App Configuration using the key filter: '*' with label: 'production'.\n##[error]Request failed: \"statusCode: '403', statusMessage: 'Forbidden', request-id: 'a05a8435-663e-4fc7-bdc1-8d1f5f0c7a11'\"",
    confidence: 'likely',
    source: 'https://github.com/Azure/AppConfiguration/issues/263',
  },
  {
    ...pageless,
    cause: 'app-configuration-access-missing',
    says: 'a Java application at its start',
    evidence:
      'Fail fast is set and there was an error reading configuration from Azure App Configuration store https://contoso.azconfig.io. The configuration starting with /application/ failed to load.\ncom.azure.core.exception.HttpResponseException: Status code 403, (empty body)',
    confidence: 'likely',
    source: 'https://github.com/Azure/azure-sdk-for-java/issues/23779',
  },
  {
    cause: 'database-access-missing',
    says: 'a database that the app may not look into',
    evidence:
      '[Microsoft][ODBC Driver 17 for SQL Server][SQL Server]The user does not have permission to perform this action. (6004) (SQLExecDirectW)',
    owner: 'resource-owner',
    link: 'none',
    confidence: 'likely',
    source: 'https://github.com/sqlalchemy/sqlalchemy/issues/8475',
  },
  {
    cause: 'azure-role-missing',
    says: 'a connection that Azure DevOps verifies at a subscription without a role',
    evidence:
      'Failed to query service connection API: \'https://management.azure.com/subscriptions/00000000-1111-2222-3333-444444444444?api-version=2016-06-01\'. Status Code: \'Forbidden\', Response from server: \'{"error":{"code":"AuthorizationFailed","message":"The client does not have authorization to perform action \'Microsoft.Resources/subscriptions/read\' over scope \'/subscriptions/00000000-1111-2222-3333-444444444444\'."}}\'',
    owner: 'resource-owner',
    link: 'resource-access',
    confidence: 'certain',
    not: 'service-connection-unusable',
    source: 'https://github.com/MicrosoftDocs/azure-devops-docs/blob/main/docs/pipelines/release/azure-rm-endpoint.md',
  },
  {
    ...owned,
    cause: 'dataverse-user-missing',
    says: 'Dataverse in another language',
    evidence: answer(DATAVERSE, 403, coded('0x80072560', 'De gebruiker is geen lid van de organisatie.')),
    source:
      'https://learn.microsoft.com/nl-nl/dynamics365/fin-ops-core/dev-itpro/data-entities/dual-write/dual-write-troubleshooting-live-sync',
  },
  {
    ...likely,
    link: 'none',
    cause: 'dataverse-user-missing',
    says: 'the words of Dataverse without their code',
    evidence: "'The user is not a member of the organization.'",
    not: 'tool-failed',
    source: 'https://github.com/microsoft/coe-starter-kit/issues/8387',
  },
  {
    ...likely,
    link: 'none',
    cause: 'dataverse-user-missing',
    says: 'an environment that is limited to a security group',
    evidence:
      '"error":{"code":"UserNotMemberOfCdsSecurityGroup","message":"The user \'7e8f9a0b\' cannot be created in Microsoft Dataverse because the account is not a member of group \'2d3c4b5a\'. Please ask an administrator to add user to the group."}',
    not: 'operation-not-possible',
    source: 'https://github.com/microsoft/coe-starter-kit/issues/5449',
  },
  {
    ...owned,
    link: 'none',
    cause: 'dataverse-role-missing',
    says: 'a privilege that a table asks for, as .NET shows it',
    evidence:
      "System.ServiceModel.FaultException<Microsoft.Xrm.Sdk.OrganizationServiceFault>:\nPrincipal user (Id=7e8f9a0b, type=8, roleCount=4, privilegeCount=783, accessMode=0), is missing prvReadcontoso_file privilege on OTC=10725 for entity 'contoso_file'.",
    not: 'api-refused-app',
    source: 'https://github.com/rappen/FetchXMLBuilder/issues/770',
  },
  {
    ...owned,
    link: 'none',
    cause: 'dataverse-role-missing',
    says: 'a user without any role, without the code',
    evidence:
      'RetrievePrivilegeForUser: The user with id 7e8f9a0b has not been assigned any roles. They need a role with the prvReadUser privilege.',
    not: 'api-refused-app',
    source: 'https://github.com/microsoft/coe-starter-kit/issues/678',
  },
  {
    ...owned,
    cause: 'dataverse-role-missing',
    says: 'the code of a missing privilege alone',
    evidence: answer(DATAVERSE, 403, coded('0x80040220', 'x')),
    source: 'https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes',
  },
  {
    ...owned,
    link: 'none',
    cause: 'dataverse-app-disabled',
    says: 'a disabled user, as a library of Dataverse shows it',
    evidence:
      'Microsoft.PowerPlatform.Cds.Client.Utils.CdsClientOperationException: The user with SystemUserId=7e8f9a0b in OrganizationContext=2d3c4b5a is disabled',
    source: 'https://github.com/microsoft/PowerPlatform-DataverseServiceClient/issues/71',
  },
  {
    cause: 'sharepoint-permission-missing',
    says: 'an app with a certificate whose permissions are those of Graph',
    evidence: answer(
      SHAREPOINT,
      401,
      '401 Client Error: Unauthorized for url',
      {},
      {
        credential: 'certificate',
      },
    ),
    owner: 'tenant-admin',
    link: 'admin-consent',
    confidence: 'likely',
    not: 'api-refused-token',
    source: 'https://github.com/vgrem/office365-rest-python-client/issues/973',
  },
  {
    cause: 'sharepoint-requires-certificate',
    says: 'SharePoint that shows the status alone, and an unknown kind of credential',
    evidence:
      'GET https://{tenant-name}.sharepoint.com/_api/v2.0/sites\n(401) Unauthorized: "General exception while processing"',
    owner: 'app-owner',
    link: 'app-registration-credentials',
    confidence: 'likely',
    not: 'api-refused-token',
    source:
      'https://learn.microsoft.com/en-us/answers/questions/415766/sharepoint-rest-v2-api-general-exception-while-pro',
  },
  {
    cause: 'sharepoint-requires-certificate',
    says: 'SharePoint about an app with a secret, where a tool shows the status alone',
    evidence: answer('https://***.sharepoint.com/_api/web', 401, 'Unauthorized (401)'),
    owner: 'app-owner',
    link: 'app-registration-credentials',
    confidence: 'likely',
    not: 'api-refused-token',
    source: 'https://github.com/SharePoint/sp-dev-docs/issues/7140',
  },
  {
    ...likely,
    link: 'none',
    cause: 'azure-rule-forbids',
    says: 'a data policy of Power Platform',
    evidence:
      'Turn on failed. Flow client error returned with status code "Forbidden" and details "{"error":{"code":"ApiPolicyEndpointViolation","message":"Admin data policy \'Contoso\' restricts connector /providers/Microsoft.PowerApps/apis/shared_webcontents to access endpoint',
    not: 'api-refused-app',
    source: 'https://github.com/microsoft/coe-starter-kit/issues/4135',
  },
  {
    ...likely,
    link: 'none',
    cause: 'azure-rule-forbids',
    says: 'data policies of Power Platform, by their code',
    evidence:
      'Flow client error returned with status code "Forbidden" and details "{"error":{"code":"DlpViolation","message":"Flow \'7e8f9a0b\' cannot be activated due to admin API policies."}}".',
    not: 'api-refused-app',
    source: 'https://github.com/microsoft/powerapps-tools/issues/928',
  },
  {
    ...likely,
    link: 'none',
    cause: 'azure-rule-forbids',
    says: 'a data policy of Power Platform, as an app shows it',
    evidence: "It looks like this app isn't compliant with the latest data loss prevention policies.",
    not: 'tool-failed',
    source: 'https://learn.microsoft.com/power-platform/admin/dlp-impact-policies-apps-flows',
  },
  {
    cause: 'key-vault-access-missing',
    says: 'Key Vault’s older words, in the SDK for C++',
    evidence:
      'Azure::RequestFailedException\nErrorCode: 403 (Forbidden)\n\nMessage:"Operation decrypt is not permitted on this key."',
    owner: 'resource-owner',
    link: 'none',
    confidence: 'likely',
    also: ['key-vault-policy-missing', 'key-vault-network-restricted'],
    not: 'api-refused-app',
    source: 'https://github.com/Azure/azure-sdk-for-cpp/blob/main/sdk/keyvault/TROUBLESHOOTING.md',
  },
  {
    cause: 'key-vault-access-missing',
    says: 'a key vault that does not take the service for a trusted one',
    evidence: 'ErrorCode: 403 (Forbidden)\n\nMessage:"Access denied to first party service. ..."',
    owner: 'resource-owner',
    link: 'none',
    confidence: 'likely',
    source: 'https://github.com/Azure/azure-sdk-for-cpp/blob/main/sdk/keyvault/TROUBLESHOOTING.md',
  },
  {
    cause: 'sharepoint-site-access-missing',
    says: 'SharePoint’s own number and words',
    evidence:
      'Uncaught RequestException: {"error":{"code":"-2147024891, System.UnauthorizedAccessException","message":{"lang":"en-US","value":"Attempted to perform an unauthorized operation."}}}',
    owner: 'resource-owner',
    link: 'none',
    confidence: 'likely',
    not: 'api-refused-app',
    source: 'https://github.com/vgrem/phpSPO/issues/272',
  },
  {
    cause: 'sharepoint-site-access-missing',
    says: 'the number of Windows that SharePoint uses',
    evidence: 'Access is denied. (Exception from HRESULT: 0x80070005 (E_ACCESSDENIED))',
    owner: 'resource-owner',
    link: 'none',
    confidence: 'likely',
    source: 'https://github.com/SharePoint/sp-dev-docs/issues/7476',
  },
  {
    cause: 'azure-role-missing',
    says: 'an action without the code',
    evidence:
      "Authorization failed for template resource 'x' of type 'Microsoft.Authorization/roleAssignments'. The client 'x' does not have permission to perform action 'Microsoft.Authorization/roleAssignments/write' at scope '/subscriptions/x'. (Code: InvalidTemplateDeployment)",
    owner: 'resource-owner',
    link: 'none',
    confidence: 'certain',
    source: 'https://github.com/Azure-Samples/azure-search-openai-demo/issues/1483',
  },
  {
    cause: 'azure-role-missing',
    says: 'storage, passed on by a copy activity',
    evidence:
      "ErrorCode=AdlsGen2OperationFailed,'Type=Microsoft.DataTransfer.Common.Shared.HybridDeliveryException,Message=ADLS Gen2 operation failed for: Operation returned an invalid status code 'Forbidden'. ErrorCode: 'AuthorizationPermissionMismatch'. Message: 'This request is not authorized to perform this operation using this permission.'",
    owner: 'resource-owner',
    link: 'none',
    confidence: 'certain',
    not: 'workspace-access-missing',
  },
  {
    cause: 'azure-role-missing',
    says: 'storage with its code alone',
    evidence: '403 - ErrorCode=AuthorizationPermissionMismatch',
    owner: 'resource-owner',
    link: 'none',
    confidence: 'certain',
    source: 'https://github.com/MicrosoftDocs/azure-docs/issues/24686',
  },
  {
    cause: 'key-vault-policy-missing',
    says: 'a vault’s older words',
    evidence:
      'com.azure.core.exception.ResourceModifiedException: Status code 403, "{"error":{"code":"Forbidden","message":"Access denied. Caller was not found on any access policy.',
    owner: 'resource-owner',
    link: 'none',
    confidence: 'certain',
    source: 'https://github.com/Azure/azure-sdk-for-java/issues/8229',
  },
];
