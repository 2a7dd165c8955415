/** Enterprise apps: service principals, app role assignments, provisioning. */
export const servicePrincipals = `
GET          /servicePrincipals Application.Read.All Directory.Read.All Application.ReadWrite.OwnedBy
POST         /servicePrincipals Application.ReadWrite.OwnedBy Directory.ReadWrite.All
POST         /servicePrincipals/agentIdentity AgentIdentity.CreateAsManager
GET          /servicePrincipals/delta Application.Read.All Directory.Read.All Application.ReadWrite.OwnedBy
GET          /servicePrincipals/* Application.Read.All Directory.Read.All Application.ReadWrite.OwnedBy
PATCH,DELETE /servicePrincipals/* Application.ReadWrite.OwnedBy Directory.ReadWrite.All
POST         /servicePrincipals/*/authorization/** Application.ReadWrite.All
GET          /servicePrincipals/*/b2bmanagementpolicies/** Policy.Read.B2BManagementPolicy
ANY          /servicePrincipals/*/claimsPolicy Policy.ReadWrite.ApplicationConfiguration
POST,DELETE  /servicePrincipals/*/delegatedPermissionClassifications/** Policy.ReadWrite.PermissionGrant
POST         /servicePrincipals/*/getMemberGroups Application.Read.All GroupMember.ReadBasic.All Group.ReadBasic.All Device.Read.All User.Read.All Directory.Read.All
POST         /servicePrincipals/*/inheritedAppRoleAssignments Application.Read.All+AppRoleAssignment.ReadWrite.All AppRoleAssignment.ReadWrite.All+Directory.Read.All
GET          /servicePrincipals/*/remoteDesktopSecurityConfiguration/** Application.Read.All Application-RemoteDesktopConfig.ReadWrite.All Application.ReadWrite.OwnedBy Directory.ReadWrite.All
WRITE        /servicePrincipals/*/remoteDesktopSecurityConfiguration/** Application-RemoteDesktopConfig.ReadWrite.All
GET          /servicePrincipals/*/sponsors Application.Read.All Application.ReadWrite.OwnedBy
POST         /servicePrincipals/*/sponsors Application.ReadWrite.OwnedBy+User.Read.All Application.ReadWrite.OwnedBy+Group.Read.All
PATCH        /servicePrincipals/*/synchronization/jobs/* Synchronization.ReadWrite.All
POST         /servicePrincipals/*/synchronization/jobs/*/bulkUpload SynchronizationData-User.Upload.OwnedBy SynchronizationData-User.Upload
GET          /servicePrincipals/*/synchronization/jobs/*/schema Synchronization.Read.All CustomSecAttributeProvisioning.Read.All Application.ReadWrite.OwnedBy
POST         /servicePrincipals/*/synchronization/jobs/*/schema/directories/*/discover Application.ReadWrite.OwnedBy Directory.ReadWrite.All
GET          /servicePrincipals/*/synchronization/jobs/*/schema/** Application.ReadWrite.OwnedBy Synchronization.ReadWrite.All
GET          /servicePrincipals/*/synchronization/templates/*/schema/{filterOperators,functions} Application.ReadWrite.OwnedBy Synchronization.ReadWrite.All
GET          /servicePrincipals/*/synchronization/** Synchronization.Read.All Application.ReadWrite.OwnedBy
WRITE        /servicePrincipals/*/synchronization/** Application.ReadWrite.OwnedBy Synchronization.ReadWrite.All
GET,POST     /servicePrincipals/*/tokenLifetimePolicies Application.ReadWrite.OwnedBy+Policy.Read.All Policy.ReadWrite.ApplicationConfiguration+Application.ReadWrite.OwnedBy
DELETE       /servicePrincipals/*/tokenLifetimePolicies/* Application.ReadWrite.OwnedBy+Policy.Read.All
POST         /servicePrincipals/*/{addKey,addPassword,addTokenSigningCertificate,removeKey,removePassword} Application.ReadWrite.OwnedBy Directory.ReadWrite.All
GET          /servicePrincipals/*/{appRoleAssignedTo,appRoleAssignments,delegatedPermissionClassifications,inheritedAppRoleAssignments,ownedObjects,owners} Application.Read.All Directory.Read.All Application.ReadWrite.OwnedBy
POST         /servicePrincipals/*/{appRoleAssignedTo,appRoleAssignments} AppRoleAssignment.ReadWrite.All+Application.Read.All AppRoleAssignment.ReadWrite.All+Directory.Read.All
DELETE       /servicePrincipals/*/{appRoleAssignedTo,appRoleAssignments}/* AppRoleAssignment.ReadWrite.All Application.ReadWrite.All
POST         /servicePrincipals/*/{checkMemberGroups,checkMemberObjects,getMemberObjects} Application.Read.All GroupMember.ReadBasic.All Group.ReadBasic.All Device.Read.All User.Read.All AgentIdUser.ReadWrite.IdentityParentedBy Directory.Read.All
GET          /servicePrincipals/*/{claimsMappingPolicies,homeRealmDiscoveryPolicies} Policy.Read.All+Application.ReadWrite.OwnedBy Policy.ReadWrite.ApplicationConfiguration+Application.ReadWrite.OwnedBy
POST,DELETE  /servicePrincipals/*/{claimsMappingPolicies,homeRealmDiscoveryPolicies}/** Application.ReadWrite.OwnedBy+Policy.Read.All Policy.ReadWrite.ApplicationConfiguration+Application.ReadWrite.OwnedBy
GET          /servicePrincipals/*/{createdObjects,memberOf,transitiveMemberOf} Application.Read.All Directory.Read.All
POST         /servicePrincipals/*/{createPasswordSingleSignOnCredentials,deletePasswordSingleSignOnCredentials,updatePasswordSingleSignOnCredentials} Application.ReadWrite.All+Directory.Read.All Directory.ReadWrite.All
POST         /servicePrincipals/*/{extendLifecycle,permanentDelete} Application.ReadWrite.OwnedBy
GET          /servicePrincipals/*/{inheritedOauth2PermissionGrants,oauth2PermissionGrants} Directory.Read.All DelegatedPermissionGrant.ReadWrite.All
POST         /servicePrincipals/*/{owners,getPasswordSingleSignOnCredentials} Application.ReadWrite.OwnedBy+Directory.Read.All Directory.ReadWrite.All
DELETE       /servicePrincipals/*/{owners,sponsors}/* Application.ReadWrite.OwnedBy
`;
