/** Devices, domains, directory roles, administrative units, the organization, licenses, places. */
export const directory = `
GET          /administrativeUnits AdministrativeUnit.Read.All Directory.Read.All
POST         /administrativeUnits AdministrativeUnit.ReadWrite.All
GET          /administrativeUnits/delta AdministrativeUnit.Read.All Directory.Read.All
GET          /administrativeUnits/* AdministrativeUnit.Read.All Directory.Read.All
PATCH,DELETE /administrativeUnits/* AdministrativeUnit.ReadWrite.All
DELETE       /administrativeUnits/*/members/** AdministrativeUnit.ReadWrite.All
GET          /administrativeUnits/*/members/** AdministrativeUnit.Read.All Directory.Read.All
GET          /administrativeUnits/*/scopedRoleMembers/** RoleManagement.Read.Directory Directory.Read.All
POST,DELETE  /administrativeUnits/*/scopedRoleMembers/** RoleManagement.ReadWrite.Directory
GET          /contacts OrgContact.Read.All Directory.Read.All
GET          /contacts/delta OrgContact.Read.All Directory.Read.All
GET          /contacts/* OrgContact.Read.All Directory.Read.All
POST         /contacts/*/getMemberGroups GroupMember.ReadBasic.All Application.Read.All Group.ReadBasic.All Device.Read.All User.Read.All Directory.Read.All
GET,PATCH    /contacts/*/onPremisesSyncBehavior Contacts-OnPremisesSyncBehavior.ReadWrite.All
GET          /contacts/*/transitiveReports OrgContact.Read.All Directory.Read.All
POST         /contacts/*/{checkMemberGroups,checkMemberObjects,getMemberObjects} GroupMember.ReadBasic.All Application.Read.All Group.ReadBasic.All Device.Read.All User.Read.All AgentIdUser.ReadWrite.IdentityParentedBy Directory.Read.All
GET          /contacts/*/{directReports,manager,memberOf,transitiveMemberOf} OrgContact.Read.All Group.Read.All Directory.Read.All
GET          /contracts Directory.Read.All
GET          /contracts/* Directory.Read.All
GET          /deviceLocalCredentials DeviceLocalCredential.ReadBasic.All
GET          /deviceLocalCredentials/* DeviceLocalCredential.Read.All
GET          /devices Device.Read.All Directory.Read.All
GET          /devices/delta Device.Read.All
DELETE       /devices/* Device.ReadWrite.All
GET          /devices/* Device.Read.All Directory.Read.All
PATCH        /devices/* Device.ReadWrite.All Directory.ReadWrite.All
WRITE        /devices/*/cloudLicensing/assignments/** Device.ReadWrite.All Directory.ReadWrite.All
GET          /devices/*/cloudLicensing/** Device.Read.All Directory.Read.All
GET          /devices/*/extensions/** Device.Read.All
WRITE        /devices/*/extensions/** Device.ReadWrite.All
POST         /devices/*/getMemberGroups Device.Read.All GroupMember.ReadBasic.All Application.Read.All Group.ReadBasic.All User.Read.All Directory.Read.All
GET          /devices/*/organizationalUnitParent Device.Read.All
POST         /devices/*/{checkMemberGroups,checkMemberObjects,getMemberObjects} Device.Read.All GroupMember.ReadBasic.All Application.Read.All Group.ReadBasic.All User.Read.All AgentIdUser.ReadWrite.IdentityParentedBy Directory.Read.All
GET          /devices/*/{memberOf,registeredOwners,registeredUsers,transitiveMemberOf,usageRights} Device.Read.All Directory.Read.All
POST         /directory/administrativeUnits/*/members AdministrativeUnit.ReadWrite.All Group.ReadWrite.All Group.Create Directory.ReadWrite.All
GET          /directory/administrativeUnits/*/scopedRoleMembers/** RoleManagement.Read.Directory Directory.Read.All
POST,DELETE  /directory/administrativeUnits/*/scopedRoleMembers/** RoleManagement.ReadWrite.Directory
GET          /directory/administrativeUnits/** AdministrativeUnit.Read.All Directory.Read.All
WRITE        /directory/administrativeUnits/** AdministrativeUnit.ReadWrite.All
GET          /directory/certificateAuthorities/certificateBasedApplicationConfigurations/** AppCertTrustConfiguration.Read.All
WRITE        /directory/certificateAuthorities/certificateBasedApplicationConfigurations/** AppCertTrustConfiguration.ReadWrite.All
GET          /directory/certificateAuthorities/mutualTlsOauthConfigurations/** MutualTlsOauthConfiguration.Read.All
WRITE        /directory/certificateAuthorities/mutualTlsOauthConfigurations/** MutualTlsOauthConfiguration.ReadWrite.All
GET          /directory/deletedItems/administrativeUnit/** AdministrativeUnit.Read.All
POST         /directory/deletedItems/getUserOwnedObjects Group.Read.All
GET          /directory/deletedItems/group/** Group.Read.All
GET          /directory/deletedItems/user/** User.Read.All
POST         /directory/deletedItems/*/restore ?
DELETE       /directory/deletedItems/* ?
GET          /directory/subscriptions/** Organization.Read.All Directory.Read.All
GET          /directory/deletedItems/{application,servicePrincipal}/** Application.Read.All
GET          /directory/externalUserProfiles/** ExternalUserProfile.Read.All
WRITE        /directory/externalUserProfiles/** ExternalUserProfile.ReadWrite.All
GET          /directory/federationConfigurations/samlOrWsFedExternalDomainFederation Domain.Read.All
DELETE       /directory/federationConfigurations/* Domain.ReadWrite.All IdentityProvider.ReadWrite.All
GET          /directory/federationConfigurations/** IdentityProvider.Read.All
POST,PATCH   /directory/federationConfigurations/** IdentityProvider.ReadWrite.All
POST         /directory/inboundSharedUserProfiles/*/exportPersonalData CrossTenantUserProfileSharing.Read.All
POST         /directory/inboundSharedUserProfiles/*/removePersonalData CrossTenantUserProfileSharing.ReadWrite.All
GET,PATCH    /directory/onPremisesSynchronization/** ?
POST         /directory/outboundSharedUserProfiles/*/tenants/*/removePersonalData CrossTenantUserProfileSharing.ReadWrite.All
GET          /directory/pendingExternalUserProfiles/** PendingExternalUserProfile.Read.All
WRITE        /directory/pendingExternalUserProfiles/** PendingExternalUserProfile.ReadWrite.All
GET          /directory/publicKeyInfrastructure/certificateBasedAuthConfigurations/** PublicKeyInfrastructure.Read.All
WRITE        /directory/publicKeyInfrastructure/certificateBasedAuthConfigurations/** PublicKeyInfrastructure.ReadWrite.All
GET          /directory/recommendationConfiguration DirectoryRecommendations.Read.All
PATCH        /directory/recommendationConfiguration DirectoryRecommendations.ReadWrite.All
POST         /directory/recommendations/*/** DirectoryRecommendations.ReadWrite.All
GET          /directory/recommendations/** DirectoryRecommendations.Read.All
GET          /directory/recovery/snapshots/** EntraBackup.Read.All
POST         /directory/templates/deviceTemplates/*/createDeviceFromTemplate -
GET          /directory/templates/deviceTemplates/** DeviceTemplate.Read.All
POST,DELETE  /directory/templates/deviceTemplates/** DeviceTemplate.ReadWrite.All
GET          /directory/tenantGovernance/governanceInvitations/** TenantGovernance-Invitation.Read.All
GET          /directory/tenantGovernance/governancePolicyTemplates/** TenantGovernance-PolicyTemplate.Read.All
GET          /directory/tenantGovernance/governanceRelationships/** TenantGovernance-Relationship.Read.All
GET          /directory/tenantGovernance/governanceRequests/** TenantGovernance-Request.Read.All
GET          /directory/tenantGovernance/relatedTenants/** TenantGovernance-RelatedTenant.Read.All
GET          /directory/tenantGovernance/settings TenantGovernance-Setting.Read.All
GET          /directory/{attributeSets,customSecurityAttributeDefinitions}/** CustomSecAttributeDefinition.Read.All
POST,PATCH   /directory/{attributeSets,customSecurityAttributeDefinitions}/** CustomSecAttributeDefinition.ReadWrite.All
GET          /directory/{inboundSharedUserProfiles,outboundSharedUserProfiles}/** CrossTenantUserProfileSharing.Read.All
GET          /directoryRoles/** RoleManagement.Read.Directory Directory.Read.All
POST,DELETE  /directoryRoles/** RoleManagement.ReadWrite.Directory
GET          /directoryRoleTemplates RoleManagement.Read.Directory Directory.Read.All
GET          /directoryRoleTemplates/* RoleManagement.Read.Directory Directory.Read.All
GET          /domains Domain.Read.All Directory.Read.All
POST         /domains Domain.ReadWrite.All
GET          /domains/* Domain.Read.All Directory.Read.All
PATCH,DELETE /domains/* Domain.ReadWrite.All
GET          /domains/*/federationConfiguration/** Domain-InternalFederation.Read.All
WRITE        /domains/*/federationConfiguration/** Domain-InternalFederation.ReadWrite.All Domain.ReadWrite.All
GET          /domains/*/rootDomain Domain.Read.All Directory.Read.All
GET          /domains/*/{domainNameReferences,serviceConfigurationRecords,verificationDnsRecords} Domain.Read.All
POST         /domains/*/{forceDelete,promote,verify} Domain.ReadWrite.All
GET          /organization Organization.Read.All User.Read.All DeviceManagementServiceConfig.Read.All DeviceManagementConfiguration.Read.All Directory.Read.All
GET          /organization/* User.Read.All DeviceManagementServiceConfig.Read.All DeviceManagementConfiguration.Read.All
PATCH        /organization/* Organization.ReadWrite.All DeviceManagementServiceConfig.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
WRITE        /organization/*/branding/localizations/** OrganizationalBranding.ReadWrite.All Organization.ReadWrite.All
GET          /organization/*/branding/themes/** OrganizationalBranding.Read.All
GET          /organization/*/branding/** OrganizationalBranding.Read.All Organization.Read.All
WRITE        /organization/*/branding/** OrganizationalBranding.ReadWrite.All
GET          /organization/*/certificateBasedAuthConfiguration/** Organization.Read.All
POST,DELETE  /organization/*/certificateBasedAuthConfiguration/** Organization.ReadWrite.All
GET          /organization/*/extensions/** Organization.Read.All
WRITE        /organization/*/extensions/** Organization.ReadWrite.All
POST         /organization/*/setMobileDeviceManagementAuthority DeviceManagementServiceConfig.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
GET          /organization/*/settings/{contactInsights,microsoftApplicationDataAccess} Organization.Read.All
PATCH        /organization/*/settings/{contactInsights,microsoftApplicationDataAccess} Organization.ReadWrite.All
GET          /places/* Place.Read.All
GET          /places/*/building/map/** Place.Read.All
GET          /places/*/descendants Place.Read.All
GET          /places/*/roomList/** Place.Read.All
GET          /places/{getOperation,listOperations,building,desk,floor,room,roomList,section,workspace} Place.Read.All
GET          /subscribedSkus/** LicenseAssignment.Read.All Organization.Read.All Directory.Read.All
ANY          /tenantRelationships/managedTenants/** -
WRITE        /tenantRelationships/delegatedAdminRelationships/** DelegatedAdminRelationship.ReadWrite.All
GET          /tenantRelationships/multiTenantOrganization/tenants/* MultiTenantOrganization.ReadWrite.All
GET          /tenantRelationships/multiTenantOrganization/** MultiTenantOrganization.Read.All
WRITE        /tenantRelationships/multiTenantOrganization/** MultiTenantOrganization.ReadWrite.All
GET          /tenantRelationships/{delegatedAdminCustomers,delegatedAdminRelationships}/** DelegatedAdminRelationship.Read.All
GET          /tenantRelationships/{findTenantInformationByDomainName,findTenantInformationByTenantId} CrossTenantInformation.ReadBasic.All
`;
