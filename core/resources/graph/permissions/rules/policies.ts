/** Policies of the tenant. */
export const policies = `
GET          /policies/accessReviewPolicy Policy.Read.All Policy.ReadWrite.AccessReview
PATCH        /policies/accessReviewPolicy Policy.ReadWrite.AccessReview
GET          /policies/adminConsentRequestPolicy Policy.Read.All Directory.Read.All Policy.ReadWrite.ConsentRequest
PUT          /policies/adminConsentRequestPolicy Policy.ReadWrite.ConsentRequest Directory.ReadWrite.All
GET          /policies/appManagementPolicies/*/appliesTo Application.Read.All Policy.Read.All Policy.ReadWrite.ApplicationConfiguration
GET          /policies/authenticationFlowsPolicy Policy.Read.All Policy.ReadWrite.AuthenticationFlows
PATCH        /policies/authenticationFlowsPolicy Policy.ReadWrite.AuthenticationFlows
ANY          /policies/authenticationMethodsPolicy/authenticationMethodConfigurations/passwordlessMicrosoftAuthenticator -
GET          /policies/authenticationMethodsPolicy/** Policy.Read.AuthenticationMethod
PATCH,DELETE /policies/authenticationMethodsPolicy/** Policy.ReadWrite.AuthenticationMethod
GET          /policies/authenticationStrengthPolicies/** Policy.Read.AuthenticationMethod Policy.ReadWrite.ConditionalAccess
WRITE        /policies/authenticationStrengthPolicies/** Policy.ReadWrite.ConditionalAccess Policy.ReadWrite.AuthenticationMethod
GET          /policies/authorizationPolicy/** Policy.Read.All Policy.ReadWrite.Authorization
PATCH        /policies/authorizationPolicy/** Policy.ReadWrite.Authorization
GET          /policies/b2bmanagementpolicies/** Policy.Read.B2BManagementPolicy
WRITE        /policies/b2bmanagementpolicies/** Policy.ReadWrite.B2BManagementPolicy
PATCH        /policies/b2cAuthenticationMethodsPolicy Policy.ReadWrite.AuthenticationMethod
GET          /policies/crossTenantAccessPolicy/default/m365Capabilities/** Policy.Read.All Policy.ReadWrite.CrossTenantCapability
POST,PATCH   /policies/crossTenantAccessPolicy/default/m365Capabilities/** Policy.ReadWrite.CrossTenantCapability
GET          /policies/crossTenantAccessPolicy/partners/*/m365Capabilities/** Policy.Read.All Policy.ReadWrite.CrossTenantCapability
WRITE        /policies/crossTenantAccessPolicy/partners/*/m365Capabilities/** Policy.ReadWrite.CrossTenantCapability
GET          /policies/crossTenantAccessPolicy/templates MultiTenantOrganization.Read.All
PATCH        /policies/crossTenantAccessPolicy/templates MultiTenantOrganization.ReadWrite.All
GET          /policies/crossTenantAccessPolicy/** Policy.Read.All Policy.ReadWrite.CrossTenantAccess
WRITE        /policies/crossTenantAccessPolicy/** Policy.ReadWrite.CrossTenantAccess
GET          /policies/defaultAppManagementPolicy Policy.Read.All Policy.ReadWrite.ApplicationConfiguration
PATCH        /policies/defaultAppManagementPolicy Policy.ReadWrite.ApplicationConfiguration
GET          /policies/deviceRegistrationPolicy Policy.Read.DeviceConfiguration
PATCH,PUT    /policies/deviceRegistrationPolicy Policy.ReadWrite.DeviceConfiguration
GET          /policies/externalIdentitiesPolicy Policy.Read.All Policy.ReadWrite.ExternalIdentities
PATCH        /policies/externalIdentitiesPolicy Policy.ReadWrite.ExternalIdentities
GET          /policies/federatedTokenValidationPolicy Policy.Read.All Policy.ReadWrite.FedTokenValidation
PATCH        /policies/federatedTokenValidationPolicy Policy.ReadWrite.FedTokenValidation
ANY          /policies/mobileDeviceManagementPolicies/** -
PATCH        /policies/identitySecurityDefaultsEnforcementPolicy Policy.ReadWrite.SecurityDefaults+Policy.Read.All Policy.ReadWrite.ConditionalAccess+Policy.Read.All
GET          /policies/permissionGrantPolicies/** Policy.Read.PermissionGrant
WRITE        /policies/permissionGrantPolicies/** Policy.ReadWrite.PermissionGrant
PATCH        /policies/roleManagementPolicies/*/rules/* ?
GET          /policies/{activityBasedTimeoutPolicies,appManagementPolicies,claimsMappingPolicies,homeRealmDiscoveryPolicies,tokenIssuancePolicies,tokenLifetimePolicies}/** Policy.Read.All Policy.ReadWrite.ApplicationConfiguration
WRITE        /policies/{activityBasedTimeoutPolicies,appManagementPolicies,claimsMappingPolicies,homeRealmDiscoveryPolicies,tokenIssuancePolicies,tokenLifetimePolicies}/** Policy.ReadWrite.ApplicationConfiguration
GET          /policies/{b2cAuthenticationMethodsPolicy,hybridAuthenticationPolicy,identitySecurityDefaultsEnforcementPolicy} Policy.Read.All
GET          /policies/{roleManagementPolicies,roleManagementPolicyAssignments}/** RoleManagement.Read.Directory RoleManagement.Read.All
`;
