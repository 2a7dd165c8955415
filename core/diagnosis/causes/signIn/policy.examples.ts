import { answer, graph, graphError, powerBi, refusal, TENANT } from '../evidenceOf';
import type { Example } from '../example';

/** What leads to the causes in `policy.ts`, and what nearly does. */
export const POLICY_EXAMPLES: readonly Example[] = [
  {
    cause: 'conditional-access',
    says: 'Conditional Access',
    evidence:
      'Failed to acquire token for client credentials. (AADSTS53003: Access has been blocked by Conditional Access policies. The access policy does not allow token issuance. Trace ID: 4d3115e2-773f-413d-ac57-9a69025d2e00 Correlation ID: 37810be3-b3dd-4f6a-9e87-5bab1e14d910 Timestamp: 2024-03-07 23:05:36Z)',
    owner: 'tenant-admin',
    link: 'conditional-access',
    confidence: 'certain',
    source: 'https://github.com/microsoft/botbuilder-dotnet/issues/6759',
  },
  {
    cause: 'conditional-access',
    says: 'another code of the Conditional Access family',
    evidence: refusal(530032, 'The tenant admin has configured a security policy that blocks this request.'),
    owner: 'tenant-admin',
    link: 'conditional-access',
    confidence: 'certain',
    source: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
  },
  {
    cause: 'conditional-access',
    says: 'a claims challenge',
    evidence: answer(powerBi('/groups'), 401, '', {
      'www-authenticate': 'Bearer realm="", error="insufficient_claims", claims="e30="',
    }),
    owner: 'tenant-admin',
    link: 'conditional-access',
    confidence: 'certain',
    source: 'https://github.com/AzureAD/microsoft-identity-web',
  },
  {
    cause: 'conditional-access',
    says: 'a device that Conditional Access asks for',
    evidence: refusal(530003, 'Your device is required to be managed to access this resource.', {
      grant: 'refresh_token',
    }),
    owner: 'tenant-admin',
    link: 'conditional-access',
    confidence: 'certain',
    source: 'https://github.com/Azure/azure-cli/issues/29282',
  },
  {
    cause: 'app-management-policy',
    says: 'a policy against secrets',
    evidence:
      'Could not modify App Registrations. Error: Failed to setup CIPP-API Access: Credential lifetime exceeds the max value allowed as per assigned policy 538f1913-366a-440a-95a0-e195cb55b282',
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'certain',
    source: 'https://github.com/KelvinTegelaar/CIPP-API/pull/1970',
  },
  {
    cause: 'conditional-access',
    says: 'continuous access evaluation, as the Azure CLI prints it',
    evidence:
      'Continuous access evaluation resulted in claims challenge with result: InteractionRequired and code: LocationConditionEvaluationSatisfied',
    owner: 'tenant-admin',
    link: 'conditional-access',
    confidence: 'certain',
    source: 'https://github.com/Azure/azure-cli/issues/24684',
  },
  {
    cause: 'conditional-access',
    says: 'a user in Power BI who must sign in again',
    evidence: answer(
      powerBi('/groups'),
      401,
      '',
      { 'www-authenticate': 'Bearer realm="", error="insufficient_claims", claims="e30="' },
      { credential: 'user' },
    ),
    owner: 'tenant-admin',
    link: 'conditional-access',
    confidence: 'certain',
    not: 'power-bi-user-refused',
    source: 'https://github.com/AzureAD/microsoft-identity-web',
  },
  {
    cause: 'conditional-access',
    says: 'a policy that protects apps on devices',
    evidence: answer(`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`, 400, {
      error: 'interaction_required',
      suberror: 'protection_policy_required',
      error_description: 'A policy is needed.',
    }),
    owner: 'tenant-admin',
    link: 'conditional-access',
    confidence: 'certain',
    source: 'https://github.com/AzureAD/microsoft-authentication-library-for-dotnet',
  },
  {
    cause: 'conditional-access',
    says: 'Graph after a policy changed',
    evidence:
      'com.microsoft.graph.models.odataerrors.ODataError: Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenCreatedWithOutdatedPolicies',
    owner: 'tenant-admin',
    link: 'conditional-access',
    confidence: 'certain',
    source: 'https://github.com/microsoftgraph/msgraph-sdk-java/issues/2355',
  },
  {
    cause: 'conditional-access',
    says: 'a log that names the policy',
    evidence:
      'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
    owner: 'tenant-admin',
    link: 'conditional-access',
    confidence: 'likely',
    source: 'https://github.com/silverhack/monkey365/issues/37',
  },
  {
    cause: 'conditional-access',
    says: 'a policy that the sign-in does not meet',
    evidence:
      'Conditional Access policy requires a compliant device, and the device is not compliant. The user must enroll their device with an approved MDM provider like Intune.',
    owner: 'tenant-admin',
    link: 'conditional-access',
    confidence: 'likely',
    source: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
  },
  {
    cause: 'cross-tenant-policy',
    says: 'the other tenant lets nobody in',
    evidence: refusal(
      500213,
      "The resource tenant's cross-tenant access policy does not allow this user to access this tenant.",
    ),
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'certain',
    source: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
  },
  {
    cause: 'tenant-restrictions',
    says: 'a proxy that restricts tenants',
    evidence: refusal(
      500021,
      "Access to 'Contoso' tenant is denied. AADSTS500021 indicates that the tenant restriction feature is configured.",
    ),
    owner: 'network',
    link: 'none',
    confidence: 'likely',
    source: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
  },
  {
    cause: 'app-management-policy',
    says: 'no new secrets in this tenant',
    evidence: answer(graph('/applications'), 400, graphError('CredentialTypeNotAllowedAsPerAppPolicy', 'No.')),
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'certain',
    source: 'https://github.com/OfficeDev/microsoft-365-agents-toolkit/pull/11188',
  },
  {
    cause: 'conditional-access',
    says: 'a Conditional Access policy, as Azure DevOps reports it',
    evidence: answer('https://dev.azure.com/contoso/_apis/projects?api-version=7.1', 403, {
      $id: '1',
      message:
        'VS403463: The conditional access policy defined by your Azure Active Directory administrator has failed.',
      typeKey: 'VssServiceException',
    }),
    owner: 'tenant-admin',
    link: 'conditional-access',
    confidence: 'likely',
    not: 'job-token-refused',
    source: 'https://github.com/microsoft/coe-starter-kit/issues/6694',
  },
  {
    cause: 'conditional-access',
    says: 'a policy for devices under Intune',
    evidence: 'AADSTS53009: Application needs to enforce Intune protection policies.',
    owner: 'tenant-admin',
    link: 'conditional-access',
    confidence: 'certain',
    source: 'https://github.com/microsoftconnect/Taskr-Sample-Intune-Android-App/issues/40',
  },
  {
    cause: 'conditional-access',
    says: 'Graph about an address that a location condition does not allow',
    evidence:
      'com.microsoft.graph.models.odataerrors.ODataError: Continuous access evaluation resulted in challenge with result: InteractionRequired and code: LocationConditionEvaluationSatisfied',
    owner: 'tenant-admin',
    link: 'conditional-access',
    confidence: 'certain',
    source: 'https://github.com/microsoftgraph/msgraph-sdk-powershell/issues/3322',
  },
  {
    cause: 'app-management-policy',
    says: 'a secret that would live too long, in Terraform',
    evidence:
      'Error: Adding password for application with object ID "5c1d2e3f-6a7b-4c8d-9e0f-1a2b3c4d5e6f"\nApplicationsClient.BaseClient.Post(): unexpected status 400 with OData error: CredentialInvalidLifetimeAsPerAppPolicy: Credential lifetime exceeds the max value allowed as per assigned policy \'538f1913-366a-440a-95a0-e195cb55b282\'.',
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'certain',
    source: 'https://github.com/microsoft/PubSec-Info-Assistant/issues/681',
  },
  {
    cause: 'conditional-access',
    says: 'a cmdlet whose name ends with AccessToken',
    evidence:
      'New-PartnerAccessToken : AADSTS530034: A delegated administrator was blocked from accessing the tenant due to account risk.',
    owner: 'tenant-admin',
    link: 'conditional-access',
    confidence: 'certain',
    source: 'https://github.com/microsoft/Partner-Center-PowerShell/issues/389',
  },
  {
    cause: 'app-management-policy',
    says: 'an audience that the tenant does not let apps have',
    evidence:
      "SignInAudience value 'AzureADMultipleOrgs' not allowed as per assigned policy '538f1913-366a-440a-95a0-e195cb55b282'. Set the application to use single-tenant audience of 'AzureADMyOrg'.",
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'certain',
  },
];
