/** App registrations, delegated grants, extensions of the schema. */
export const applications = `
GET          /applications Application.Read.All Directory.Read.All Application.ReadWrite.OwnedBy
POST         /applications Application.ReadWrite.OwnedBy
GET          /applications/delta Application.Read.All Directory.Read.All Application.ReadWrite.OwnedBy
GET          /applications/* Application.Read.All Directory.Read.All Application.ReadWrite.OwnedBy
PATCH,DELETE /applications/* Application.ReadWrite.OwnedBy
POST,DELETE  /applications/*/appManagementPolicies Application.Read.All+Policy.ReadWrite.ApplicationConfiguration
WRITE        /applications/*/authorization/** Application.ReadWrite.All
POST         /applications/*/extendLifecycle Application.ReadWrite.OwnedBy
POST,DELETE  /applications/*/extensionProperties/** Application.ReadWrite.OwnedBy Directory.ReadWrite.All
DELETE       /applications/*/federatedIdentityCredentials Application.ReadWrite.All
GET          /applications/*/federatedIdentityCredentials/* Application.ReadWrite.OwnedBy
PUT          /applications/*/logo Application.ReadWrite.OwnedBy
GET          /applications/*/owners Application.Read.All Directory.Read.All Application.ReadWrite.OwnedBy
POST         /applications/*/owners Application.ReadWrite.OwnedBy+Directory.Read.All Directory.ReadWrite.All
DELETE       /applications/*/owners/* Application.ReadWrite.OwnedBy Directory.ReadWrite.All
DELETE       /applications/*/pairwisebrokerembeddedappconfig/*/perResourceAllowedScopes/* Application.ReadWrite.OwnedBy
POST,PATCH   /applications/*/pairwisebrokerembeddedappconfig/** Application.ReadWrite.All
POST         /applications/*/repair ?
POST         /applications/*/sponsors Application.ReadWrite.OwnedBy+User.Read.All Application.ReadWrite.OwnedBy+Group.Read.All
GET          /applications/*/synchronization/templates/*/schema/{filterOperators,functions} Application.ReadWrite.OwnedBy Synchronization.ReadWrite.All
GET          /applications/*/synchronization/templates/** Synchronization.Read.All Application.ReadWrite.OwnedBy
WRITE        /applications/*/synchronization/** Application.ReadWrite.OwnedBy Synchronization.ReadWrite.All
GET          /applications/*/tokenIssuancePolicies Policy.Read.All+Application.ReadWrite.OwnedBy Policy.ReadWrite.ApplicationConfiguration+Application.ReadWrite.OwnedBy
POST         /applications/*/tokenIssuancePolicies Application.ReadWrite.OwnedBy+Policy.Read.All Policy.ReadWrite.ApplicationConfiguration+Application.ReadWrite.OwnedBy
GET,POST     /applications/*/tokenLifetimePolicies Application.ReadWrite.OwnedBy+Policy.Read.All Policy.ReadWrite.ApplicationConfiguration+Application.ReadWrite.OwnedBy
POST         /applications/*/{addKey,addPassword,removeKey,removePassword} Application.ReadWrite.OwnedBy Directory.ReadWrite.All
GET          /applications/*/{authorization,pairwisebrokerembeddedappconfig}/** Application.Read.All
GET          /applications/*/{extensionProperties,onPremisesPublishing}/** Application.Read.All Application.ReadWrite.OwnedBy
WRITE        /applications/*/{federatedIdentityCredentials,onPremisesPublishing}/** Application.ReadWrite.OwnedBy
GET          /applications/*/{federatedIdentityCredentials,sponsors} Application.Read.All Application.ReadWrite.OwnedBy
DELETE       /applications/*/{sponsors,pairwisebrokerembeddedappconfig}/* Application.ReadWrite.OwnedBy
DELETE       /applications/*/{tokenIssuancePolicies,tokenLifetimePolicies}/* Application.ReadWrite.OwnedBy+Policy.Read.All
POST         /applicationTemplates/*/instantiate Application.ReadWrite.OwnedBy Directory.ReadWrite.All
GET          /oauth2PermissionGrants Directory.Read.All DelegatedPermissionGrant.ReadWrite.All
POST         /oauth2PermissionGrants DelegatedPermissionGrant.ReadWrite.All Directory.ReadWrite.All
GET          /oauth2PermissionGrants/delta Directory.Read.All DelegatedPermissionGrant.ReadWrite.All
GET          /oauth2PermissionGrants/* Directory.Read.All DelegatedPermissionGrant.ReadWrite.All
PATCH,DELETE /oauth2PermissionGrants/* DelegatedPermissionGrant.ReadWrite.All Directory.ReadWrite.All
POST         /onPremisesPublishingProfiles/applicationProxy/connectorGroups Directory.ReadWrite.All
GET          /onPremisesPublishingProfiles/*/applicationSegments OnPremisesPublishingProfiles.ReadWrite.All
PATCH        /onPremisesPublishingProfiles/*/applicationSegments/* OnPremisesPublishingProfiles.ReadWrite.All
GET          /schemaExtensions Application.Read.All
POST         /schemaExtensions Application.ReadWrite.All Directory.ReadWrite.All
GET          /schemaExtensions/* Application.Read.All
PATCH,DELETE /schemaExtensions/* Application.ReadWrite.All Directory.ReadWrite.All
`;
