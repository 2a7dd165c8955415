import assert from 'node:assert/strict';
import { answersTo } from '../../../../core/resources/needs/answers';

/** Calls that releases make, and what Microsoft's reference says they need: the least privileged first. */
const CALLS = `
GET /users/{id}/memberOf => GroupMember.ReadBasic.All, Group.ReadBasic.All, Directory.Read.All
GET /users/{id}/transitiveMemberOf => User.Read.All, Group.ReadBasic.All, GroupMember.ReadBasic.All, Directory.Read.All
GET /users/{id}/transitiveMemberOf/microsoft.graph.group => User.Read.All, Group.ReadBasic.All, GroupMember.ReadBasic.All, Directory.Read.All
GET /users/{id}/memberOf/microsoft.graph.group?$count=true => GroupMember.ReadBasic.All, Group.ReadBasic.All, Directory.Read.All
GET /users/{id}?$select=displayName,mail => User.ReadBasic.All, User.Read.All, Directory.Read.All, DeviceManagementApps.Read.All, DeviceManagementManagedDevices.Read.All, DeviceManagementServiceConfig.Read.All, DeviceManagementConfiguration.Read.All, AgentIdUser.ReadWrite.IdentityParentedBy, User.ReadWrite.CrossCloud
GET /directory/deviceLocalCredentials/{id}?$select=credentials => DeviceLocalCredential.Read.All
GET /sites/root:/sites/Marketing:/drive => Files.Read.All, Sites.Read.All
PUT /drives/{id}/items/root:/a/b.txt:/content => Files.ReadWrite.All, Sites.ReadWrite.All
PATCH /groups/{id}/settings/{id} => GroupSettings.ReadWrite.All, Policy.ReadWrite.Authorization, Directory.ReadWrite.All
PATCH /roleManagement/directory/roleDefinitions/{id} => RoleManagement.ReadWrite.Directory
PATCH /identity/conditionalAccess/authenticationContextClassReferences/c1 => AuthenticationContext.ReadWrite.All, Policy.ReadWrite.ConditionalAccess
PATCH /drives/{id}/items/{id}/listItem/fields => Sites.ReadWrite.All
POST /chats/{id}/members => ChatMember.ReadWrite.All, Chat.ReadWrite.All
PATCH /teams/{id}/channels/{id}/members/{id} => ChannelMember.ReadWrite.All, Group.ReadWrite.All, Directory.ReadWrite.All
POST /identityGovernance/lifecycleWorkflows/workflows/{id}/activate => LifecycleWorkflows-Workflow.Activate, LifecycleWorkflows-Workflow.ReadWrite.All, LifecycleWorkflows.ReadWrite.All
GET /bookingBusinesses => Bookings.Read.All
GET /officeConfiguration/clientConfigurations => DeviceManagementConfiguration.Read.All
GET /users/{id}/photo/$value => ProfilePhoto.Read.All, User.ReadBasic.All, User.ReadWrite.CrossCloud
GET /users/{id}/appRoleAssignments => Directory.Read.All, AppRoleAssignment.ReadWrite.All
POST /users/{id}/appRoleAssignments => AppRoleAssignment.ReadWrite.All
DELETE /users/{id}/appRoleAssignments/{id} => AppRoleAssignment.ReadWrite.All
GET /users/{id}/ownedDevices => User.Read.All, Directory.Read.All
GET /users/{id}/registeredDevices => User.Read.All, Directory.Read.All
GET /users/{id}/messages => Mail.ReadBasic.All, Mail.Read
GET /users/{id}/messages/{id} => Mail.ReadBasic.All, Mail.Read
GET /users/{id}/messages/{id}/attachments => Mail.Read
GET /users/{id}/messages/{id}/attachments/{id}/$value => Mail.Read
GET /users/{id}/messages/{id}/$value => Mail.Read
GET /users/{id}/mailFolders/inbox/messages/{id}/$value => Mail.Read
PATCH /users/{id}/messages/{id} => Mail.ReadWrite
POST /users/{id}/messages => Mail.ReadWrite
POST /users/{id}/messages/{id}/send => Mail.Send
POST /users/{id}/messages/{id}/move => Mail.ReadWrite
POST /users/{id}/messages/{id}/reply => Mail.Send
DELETE /users/{id}/messages/{id} => Mail.ReadWrite
POST /users/{id}/messages/{id}/attachments => Mail.ReadWrite
GET /users/{id}/mailFolders => Mail.ReadBasic.All, Mail.Read
GET /users/{id}/mailFolders/inbox/messages => Mail.ReadBasic.All, Mail.Read
POST /users/{id}/mailFolders => Mail.ReadWrite
GET /users/{id}/mailboxSettings => MailboxSettings.Read
PATCH /users/{id}/mailboxSettings => MailboxSettings.ReadWrite
POST /users/{id}/sendMail => Mail.Send
GET /users/{id}/calendar => Calendars.Read
GET /users/{id}/events => Calendars.Read
POST /users/{id}/events => Calendars.ReadWrite
PATCH /users/{id}/events/{id} => Calendars.ReadWrite
DELETE /users/{id}/events/{id} => Calendars.ReadWrite
GET /users/{id}/calendarView => Calendars.Read
POST /users/{id}/calendar/getSchedule => Calendars.Read
GET /users/{id}/calendars => Calendars.Read
GET /users/{id}/contacts => Contacts.Read
POST /users/{id}/contacts => Contacts.ReadWrite
GET /users/{id}/contactFolders => Contacts.Read
GET /users/{id}/onlineMeetings/{id} => OnlineMeetings.Read.All
POST /users/{id}/onlineMeetings => OnlineMeetings.ReadWrite.All
GET /users/{id}/drive => Files.Read.All, Sites.Read.All
GET /users/{id}/drive/root/children => Files.Read.All, Sites.Read.All
PUT /users/{id}/drive/root:/a.txt:/content => Files.ReadWrite.All, Sites.ReadWrite.All
GET /users/{id}/authentication/methods => UserAuthenticationMethod.Read.All
POST /users/{id}/authentication/phoneMethods => UserAuthMethod-Phone.ReadWrite.All, UserAuthenticationMethod.ReadWrite.All
POST /users/{id}/authentication/temporaryAccessPassMethods => UserAuthMethod-TAP.ReadWrite.All, UserAuthenticationMethod.ReadWrite.All
GET /users/{id}/chats => Chat.ReadBasic.All
GET /users/{id}/presence => Presence.Read.All
POST /users/{id}/getMemberGroups => User.Read.All + GroupMember.Read.All, User.Read.All + Group.Read.All, Directory.Read.All
POST /users/{id}/getMemberObjects => User.Read.All + GroupMember.Read.All, User.Read.All + Group.Read.All, Directory.Read.All
POST /users/{id}/checkMemberGroups => User.Read.All + GroupMember.Read.All, User.Read.All + Group.Read.All, Directory.Read.All
POST /groups => Group.Create, Group.ReadWrite.All, Directory.ReadWrite.All, Group-PreferredDataLocation.ReadWrite.All
DELETE /groups/{id} => Group.ReadWrite.All
GET /groups/{id}/members => GroupMember.ReadBasic.All, Group.ReadBasic.All, Directory.Read.All
GET /groups/{id}/members/$count => GroupMember.ReadBasic.All, Group.ReadBasic.All, Directory.Read.All
GET /groups/{id}/members/microsoft.graph.user => GroupMember.ReadBasic.All, Group.ReadBasic.All, Directory.Read.All
POST /groups/{id}/members/$ref => GroupMember.ReadWrite.All, Group.ReadWrite.All, Directory.ReadWrite.All
DELETE /groups/{id}/members/{id}/$ref => GroupMember.ReadWrite.All, Group.ReadWrite.All, Directory.ReadWrite.All
GET /groups/{id}/transitiveMembers => GroupMember.ReadBasic.All, Group.ReadBasic.All, Directory.Read.All
GET /groups/{id}/owners => GroupMember.Read.All, Group.Read.All, Directory.Read.All
POST /groups/{id}/owners/$ref => Group.ReadWrite.All, Directory.ReadWrite.All
DELETE /groups/{id}/owners/{id}/$ref => Group.ReadWrite.All, Directory.ReadWrite.All
GET /groups/{id}/memberOf => GroupMember.ReadBasic.All, Group.ReadBasic.All, Directory.Read.All
GET /groups/{id}/appRoleAssignments => Directory.Read.All, AppRoleAssignment.ReadWrite.All
POST /groups/{id}/appRoleAssignments => AppRoleAssignment.ReadWrite.All
POST /groups/{id}/assignLicense => LicenseAssignment.ReadWrite.All, Group.ReadWrite.All, Directory.ReadWrite.All
GET /groups/{id}/sites/root => Sites.Read.All
GET /groups/{id}/drive/root/children => Files.Read.All, Sites.Read.All
GET /groups/{id}/planner/plans => Tasks.Read.All
GET /groups/{id}/threads => Group-Conversation.Read.All, Group.Read.All
GET /groups/delta => Group.ReadBasic.All, GroupMember.Read.All, Directory.Read.All, Group-NestingSupport.ReadWrite.All
PUT /groups/{id}/team => Group.ReadWrite.All, Directory.ReadWrite.All
GET /groups/{id}/team => Group.Read.All
POST /groups/{id}/renew => Group.ReadWrite.All, Directory.ReadWrite.All
GET /applications => Application.Read.All, Directory.Read.All, Application.ReadWrite.OwnedBy
GET /applications/{id} => Application.Read.All, Directory.Read.All, Application.ReadWrite.OwnedBy
GET /applications(appId='x') => Application.Read.All, Directory.Read.All, Application.ReadWrite.OwnedBy
POST /applications => Application.ReadWrite.OwnedBy
PATCH /applications/{id} => Application.ReadWrite.OwnedBy
DELETE /applications/{id} => Application.ReadWrite.OwnedBy
POST /applications/{id}/addPassword => Application.ReadWrite.OwnedBy, Directory.ReadWrite.All
POST /applications/{id}/removePassword => Application.ReadWrite.OwnedBy, Directory.ReadWrite.All
POST /applications/{id}/addKey => Application.ReadWrite.OwnedBy, Directory.ReadWrite.All
POST /applications/{id}/removeKey => Application.ReadWrite.OwnedBy, Directory.ReadWrite.All
GET /applications/{id}/federatedIdentityCredentials => Application.Read.All, Application.ReadWrite.OwnedBy
POST /applications/{id}/federatedIdentityCredentials => Application.ReadWrite.OwnedBy
DELETE /applications/{id}/federatedIdentityCredentials/{id} => Application.ReadWrite.OwnedBy
PATCH /applications(appId='x')/federatedIdentityCredentials(name='x') => Application.ReadWrite.OwnedBy
GET /applications/{id}/owners => Application.Read.All, Directory.Read.All, Application.ReadWrite.OwnedBy
POST /applications/{id}/owners/$ref => Application.ReadWrite.OwnedBy + Directory.Read.All, Directory.ReadWrite.All
GET /applications/{id}/extensionProperties => Application.Read.All, Application.ReadWrite.OwnedBy
POST /applications/{id}/extensionProperties => Application.ReadWrite.OwnedBy, Directory.ReadWrite.All
PUT /applications/{id}/logo => Application.ReadWrite.OwnedBy
GET /servicePrincipals => Application.Read.All, Directory.Read.All, Application.ReadWrite.OwnedBy
GET /servicePrincipals/{id} => Application.Read.All, Directory.Read.All, Application.ReadWrite.OwnedBy
GET /servicePrincipals(appId='x') => Application.Read.All, Directory.Read.All, Application.ReadWrite.OwnedBy
POST /servicePrincipals => Application.ReadWrite.OwnedBy, Directory.ReadWrite.All
PATCH /servicePrincipals/{id} => Application.ReadWrite.OwnedBy, Directory.ReadWrite.All
DELETE /servicePrincipals/{id} => Application.ReadWrite.OwnedBy, Directory.ReadWrite.All
GET /servicePrincipals/{id}/appRoleAssignedTo => Application.Read.All, Directory.Read.All, Application.ReadWrite.OwnedBy
POST /servicePrincipals/{id}/appRoleAssignedTo => AppRoleAssignment.ReadWrite.All + Application.Read.All, AppRoleAssignment.ReadWrite.All + Directory.Read.All
DELETE /servicePrincipals/{id}/appRoleAssignedTo/{id} => AppRoleAssignment.ReadWrite.All, Application.ReadWrite.All
GET /servicePrincipals/{id}/appRoleAssignments => Application.Read.All, Directory.Read.All, Application.ReadWrite.OwnedBy
POST /servicePrincipals/{id}/appRoleAssignments => AppRoleAssignment.ReadWrite.All + Application.Read.All, AppRoleAssignment.ReadWrite.All + Directory.Read.All
GET /servicePrincipals/{id}/oauth2PermissionGrants => Directory.Read.All, DelegatedPermissionGrant.ReadWrite.All
GET /servicePrincipals/{id}/owners => Application.Read.All, Directory.Read.All, Application.ReadWrite.OwnedBy
POST /servicePrincipals/{id}/owners/$ref => Application.ReadWrite.OwnedBy + Directory.Read.All, Directory.ReadWrite.All
POST /servicePrincipals/{id}/addPassword => Application.ReadWrite.OwnedBy, Directory.ReadWrite.All
POST /servicePrincipals/{id}/addTokenSigningCertificate => Application.ReadWrite.OwnedBy, Directory.ReadWrite.All
GET /servicePrincipals/{id}/memberOf => Application.Read.All, Directory.Read.All
GET /servicePrincipals/{id}/transitiveMemberOf => Application.Read.All, Directory.Read.All
GET /servicePrincipals/{id}/synchronization/jobs => Synchronization.Read.All, Application.ReadWrite.OwnedBy
POST /servicePrincipals/{id}/synchronization/jobs/{id}/start => Application.ReadWrite.OwnedBy, Synchronization.ReadWrite.All
POST /servicePrincipals/{id}/synchronization/jobs => Application.ReadWrite.OwnedBy, Synchronization.ReadWrite.All
PUT /servicePrincipals/{id}/synchronization/secrets => Application.ReadWrite.OwnedBy, Synchronization.ReadWrite.All
GET /servicePrincipals/{id}/delegatedPermissionClassifications => Application.Read.All, Directory.Read.All, Application.ReadWrite.OwnedBy
POST /servicePrincipals/{id}/delegatedPermissionClassifications => Policy.ReadWrite.PermissionGrant
GET /oauth2PermissionGrants => Directory.Read.All, DelegatedPermissionGrant.ReadWrite.All
POST /oauth2PermissionGrants => DelegatedPermissionGrant.ReadWrite.All, Directory.ReadWrite.All
PATCH /oauth2PermissionGrants/{id} => DelegatedPermissionGrant.ReadWrite.All, Directory.ReadWrite.All
DELETE /oauth2PermissionGrants/{id} => DelegatedPermissionGrant.ReadWrite.All, Directory.ReadWrite.All
GET /sites/root => Sites.Read.All
GET /sites/{id} => Sites.Read.All
GET /sites/contoso.sharepoint.com:/sites/x => Sites.Read.All
GET /sites/contoso.sharepoint.com:/sites/x:/lists => Sites.Read.All
GET /sites/{id}/sites => Sites.Read.All
GET /sites/{id}/lists => Sites.Read.All
POST /sites/{id}/lists => Sites.Manage.All
GET /sites/{id}/lists/{id} => Sites.Read.All
PATCH /sites/{id}/lists/{id} => Sites.Manage.All
DELETE /sites/{id}/lists/{id} => Sites.Manage.All
GET /sites/{id}/lists/{id}/items => Sites.Read.All
GET /sites/{id}/lists/{id}/items/{id} => Sites.Read.All
POST /sites/{id}/lists/{id}/items => Sites.ReadWrite.All
PATCH /sites/{id}/lists/{id}/items/{id} => Sites.ReadWrite.All
PATCH /sites/{id}/lists/{id}/items/{id}/fields => Sites.ReadWrite.All
DELETE /sites/{id}/lists/{id}/items/{id} => Sites.ReadWrite.All
GET /sites/{id}/lists/{id}/columns => Sites.Read.All
POST /sites/{id}/lists/{id}/columns => Sites.Manage.All
GET /sites/{id}/lists/{id}/drive => Sites.Read.All
GET /sites/{id}/drive => Files.Read.All, Sites.Read.All
GET /sites/{id}/drives => Files.Read.All, Sites.Read.All
GET /sites/{id}/drive/root/children => Files.Read.All, Sites.Read.All
GET /sites/{id}/drive/root:/a/b:/children => Files.Read.All, Sites.Read.All
PUT /sites/{id}/drive/root:/a/b.txt:/content => Files.ReadWrite.All, Sites.ReadWrite.All
POST /sites/{id}/drive/root:/a/b.txt:/createUploadSession => Sites.ReadWrite.All
PUT /sites/{id}/drive/items/{id}:/x.txt:/content => Files.ReadWrite.All, Sites.ReadWrite.All
PUT /sites/{id}/drive/items/{id}/content => Files.ReadWrite.All, Sites.ReadWrite.All
GET /sites/{id}/drive/items/{id}/content => Files.Read.All, Sites.Read.All
POST /sites/{id}/drive/root/children => Files.ReadWrite.All, Sites.ReadWrite.All
DELETE /sites/{id}/drive/items/{id} => Files.ReadWrite.All, Sites.ReadWrite.All
PATCH /sites/{id}/drive/items/{id} => Files.ReadWrite.All, Sites.ReadWrite.All
POST /sites/{id}/drive/items/{id}/copy => Files.ReadWrite.All, Sites.ReadWrite.All
POST /sites/{id}/drive/items/{id}/invite => Files.ReadWrite.All, Sites.ReadWrite.All
POST /sites/{id}/drive/items/{id}/createLink => Files.ReadWrite.All, Sites.ReadWrite.All
GET /sites/{id}/permissions => Sites.FullControl.All
POST /sites/{id}/permissions => Sites.FullControl.All
DELETE /sites/{id}/permissions/{id} => Sites.FullControl.All
GET /sites/{id}/pages => Sites.Read.All
POST /sites/{id}/pages => Sites.ReadWrite.All
POST /sites/{id}/pages/{id}/microsoft.graph.sitePage/publish => Files.ReadWrite.All, Sites.ReadWrite.All
GET /sites/{id}/contentTypes => Sites.Read.All
GET /sites/getAllSites => Sites.Read.All
GET /drives/{id} => Files.Read.All, Sites.Read.All
GET /drives/{id}/root => Files.Read.All, Sites.Read.All, Group.Read.All
GET /drives/{id}/root/children => Files.Read.All, Sites.Read.All
GET /drives/{id}/root:/a:/children => Files.Read.All, Sites.Read.All
GET /drives/{id}/items/{id} => Files.Read.All, Sites.Read.All, Group.Read.All
GET /drives/{id}/items/{id}/content => Files.Read.All, Sites.Read.All
PUT /drives/{id}/items/{id}/content => Files.ReadWrite.All, Sites.ReadWrite.All
PUT /drives/{id}/root:/a.txt:/content => Files.ReadWrite.All, Sites.ReadWrite.All
POST /drives/{id}/root:/a.txt:/createUploadSession => Sites.ReadWrite.All
POST /drives/{id}/items/{id}/createUploadSession => Sites.ReadWrite.All
DELETE /drives/{id}/items/{id} => Files.ReadWrite.All, Sites.ReadWrite.All
POST /drives/{id}/items/{id}/children => Files.ReadWrite.All, Sites.ReadWrite.All
GET /drives/{id}/root/delta => Files.Read.All, Sites.Read.All
GET /drives/{id}/list => Files.Read.All, Sites.Read.All
GET /drives/{id}/items/{id}/listItem => Files.Read.All, Sites.Read.All
GET /drives/{id}/items/{id}/permissions => Files.Read.All, Sites.Read.All
POST /drives/{id}/items/{id}/invite => Files.ReadWrite.All, Sites.ReadWrite.All
GET /drives/{id}/items/{id}/versions => Files.Read.All, Sites.Read.All
GET /drives/{id}/items/{id}/thumbnails => Files.Read.All, Sites.Read.All
GET /shares/{id}/driveItem => Files.ReadWrite.All, Sites.ReadWrite.All
GET /shares/{id}/driveItem/content => Files.Read.All, Sites.Read.All
GET /shares/{id} => Files.ReadWrite.All, Sites.ReadWrite.All
GET /teams/{id} => Team.ReadBasic.All, Group.Read.All, TeamSettings.Read.All, Directory.Read.All
POST /teams => Team.Create, Teamwork.Migrate.All, Group.ReadWrite.All, Directory.ReadWrite.All
PATCH /teams/{id} => TeamSettings.ReadWrite.All, Group.ReadWrite.All, Directory.ReadWrite.All
GET /teams => Team.ReadBasic.All, TeamSettings.Read.All
GET /teams/{id}/channels => Channel.ReadBasic.All, ChannelSettings.Read.All, Group.Read.All, Directory.Read.All
POST /teams/{id}/channels => Channel.Create, Teamwork.Migrate.All, Group.ReadWrite.All, Directory.ReadWrite.All
GET /teams/{id}/channels/{id} => Channel.ReadBasic.All, ChannelSettings.Read.All, Group.Read.All, Directory.Read.All
PATCH /teams/{id}/channels/{id} => ChannelSettings.ReadWrite.All, Group.ReadWrite.All, Directory.ReadWrite.All
DELETE /teams/{id}/channels/{id} => Channel.Delete.All, Group.ReadWrite.All, Directory.ReadWrite.All
GET /teams/{id}/channels/{id}/messages => ChannelMessage.Read.All, Group.Read.All
POST /teams/{id}/channels/{id}/messages => Teamwork.Migrate.All
GET /teams/{id}/channels/{id}/filesFolder => Files.Read.All, Group.Read.All, Sites.Read.All
GET /teams/{id}/channels/{id}/members => ChannelMember.Read.All
POST /teams/{id}/channels/{id}/members => ChannelMember.ReadWrite.All
GET /teams/{id}/members => TeamMember.Read.All
POST /teams/{id}/members => TeamMember.ReadWriteNonOwnerRole.All, TeamMember.ReadWrite.All
POST /teams/{id}/members/add => TeamMember.ReadWriteNonOwnerRole.All, TeamMember.ReadWrite.All
PATCH /teams/{id}/members/{id} => TeamMember.ReadWriteNonOwnerRole.All, TeamMember.ReadWrite.All
DELETE /teams/{id}/members/{id} => TeamMember.ReadWriteNonOwnerRole.All, TeamMember.ReadWrite.All
POST /teams/{id}/archive => TeamSettings.ReadWrite.All, Group.ReadWrite.All, Directory.ReadWrite.All
POST /teams/{id}/clone => Team.Create, Group.ReadWrite.All, Directory.ReadWrite.All
GET /teams/{id}/primaryChannel => Channel.ReadBasic.All, ChannelSettings.Read.All
GET /teams/{id}/schedule => Schedule.Read.All
POST /teams/{id}/sendActivityNotification => TeamsActivity.Send
GET /chats/{id} => Chat.ReadBasic.All
GET /chats/{id}/messages => Chat.Read.All
POST /chats => Chat.Create
POST /chats/{id}/messages => Teamwork.Migrate.All
GET /appCatalogs/teamsApps => AppCatalog.Read.All
GET /deviceManagement/managedDevices => DeviceManagementManagedDevices.Read.All, DeviceManagementConfiguration.Read.All
GET /deviceManagement/managedDevices/{id} => DeviceManagementManagedDevices.Read.All, DeviceManagementConfiguration.Read.All
POST /deviceManagement/managedDevices/{id}/syncDevice => DeviceManagementManagedDevices.PrivilegedOperations.All
POST /deviceManagement/managedDevices/{id}/wipe => DeviceManagementManagedDevices.PrivilegedOperations.All, DeviceManagementManagedDevices.ReadWrite.All, DeviceManagementConfiguration.ReadWrite.All
POST /deviceManagement/managedDevices/{id}/retire => DeviceManagementManagedDevices.PrivilegedOperations.All
PATCH /deviceManagement/managedDevices/{id} => DeviceManagementManagedDevices.ReadWrite.All, DeviceManagementConfiguration.ReadWrite.All
DELETE /deviceManagement/managedDevices/{id} => DeviceManagementManagedDevices.ReadWrite.All, DeviceManagementConfiguration.ReadWrite.All
GET /deviceManagement/deviceConfigurations => DeviceManagementConfiguration.Read.All
POST /deviceManagement/deviceConfigurations => DeviceManagementConfiguration.ReadWrite.All
PATCH /deviceManagement/deviceConfigurations/{id} => DeviceManagementConfiguration.ReadWrite.All
POST /deviceManagement/deviceConfigurations/{id}/assign => DeviceManagementConfiguration.ReadWrite.All
GET /deviceManagement/deviceCompliancePolicies => DeviceManagementConfiguration.Read.All
POST /deviceManagement/deviceCompliancePolicies => DeviceManagementConfiguration.ReadWrite.All
GET /deviceManagement/configurationPolicies => DeviceManagementConfiguration.Read.All
POST /deviceManagement/configurationPolicies => DeviceManagementConfiguration.ReadWrite.All
POST /deviceManagement/configurationPolicies/{id}/assign => DeviceManagementConfiguration.ReadWrite.All
GET /deviceManagement/deviceManagementScripts => DeviceManagementScripts.Read.All, DeviceManagementConfiguration.Read.All
POST /deviceManagement/deviceManagementScripts => DeviceManagementScripts.ReadWrite.All, DeviceManagementConfiguration.ReadWrite.All
GET /deviceManagement/deviceHealthScripts => DeviceManagementScripts.Read.All, DeviceManagementConfiguration.Read.All
POST /deviceManagement/deviceHealthScripts => DeviceManagementScripts.ReadWrite.All, DeviceManagementConfiguration.ReadWrite.All, DeviceManagementConfiguration.Read.All
PATCH /deviceManagement/deviceHealthScripts/{id} => DeviceManagementScripts.ReadWrite.All, DeviceManagementConfiguration.ReadWrite.All, DeviceManagementConfiguration.Read.All
POST /deviceManagement/deviceHealthScripts/{id}/assign => DeviceManagementScripts.ReadWrite.All, DeviceManagementConfiguration.ReadWrite.All, DeviceManagementConfiguration.Read.All
POST /deviceManagement/deviceComplianceScripts => DeviceManagementScripts.ReadWrite.All, DeviceManagementManagedDevices.ReadWrite.All, DeviceManagementConfiguration.ReadWrite.All
GET /deviceManagement/groupPolicyConfigurations => DeviceManagementConfiguration.Read.All
GET /deviceManagement/windowsAutopilotDeviceIdentities => DeviceManagementServiceConfig.Read.All
POST /deviceManagement/importedWindowsAutopilotDeviceIdentities => DeviceManagementServiceConfig.ReadWrite.All
GET /deviceManagement/windowsAutopilotDeploymentProfiles => DeviceManagementServiceConfig.Read.All
GET /deviceManagement/detectedApps => DeviceManagementManagedDevices.Read.All, DeviceManagementConfiguration.Read.All
POST /deviceManagement/reports/exportJobs => DeviceManagementConfiguration.ReadWrite.All, DeviceManagementApps.ReadWrite.All, DeviceManagementManagedDevices.ReadWrite.All
GET /deviceManagement/reports/exportJobs('{id}') => DeviceManagementConfiguration.Read.All, DeviceManagementApps.Read.All, DeviceManagementManagedDevices.Read.All
GET /deviceManagement/auditEvents => DeviceManagementApps.Read.All
GET /deviceManagement/deviceEnrollmentConfigurations => DeviceManagementServiceConfig.Read.All, DeviceManagementConfiguration.Read.All
GET /deviceManagement/roleDefinitions => DeviceManagementRBAC.Read.All, DeviceManagementConfiguration.Read.All
GET /deviceManagement/roleScopeTags => DeviceManagementRBAC.Read.All, DeviceManagementConfiguration.Read.All
GET /deviceManagement/virtualEndpoint/cloudPCs => CloudPC.Read.All
GET /deviceAppManagement/mobileApps => DeviceManagementApps.Read.All
POST /deviceAppManagement/mobileApps => DeviceManagementApps.ReadWrite.All
PATCH /deviceAppManagement/mobileApps/{id} => DeviceManagementApps.ReadWrite.All
DELETE /deviceAppManagement/mobileApps/{id} => DeviceManagementApps.ReadWrite.All
POST /deviceAppManagement/mobileApps/{id}/assign => DeviceManagementApps.ReadWrite.All
POST /deviceAppManagement/mobileApps/{id}/microsoft.graph.win32LobApp/contentVersions => DeviceManagementApps.ReadWrite.All
POST /deviceAppManagement/mobileApps/{id}/microsoft.graph.win32LobApp/contentVersions/1/files => DeviceManagementApps.ReadWrite.All
GET /deviceAppManagement/mobileApps/{id}/microsoft.graph.win32LobApp/contentVersions/1/files/{id} => DeviceManagementApps.Read.All
POST /deviceAppManagement/mobileApps/{id}/microsoft.graph.win32LobApp/contentVersions/1/files/{id}/commit => DeviceManagementApps.ReadWrite.All
GET /deviceAppManagement/managedAppPolicies => DeviceManagementApps.Read.All, DeviceManagementConfiguration.Read.All
GET /deviceAppManagement/mobileAppConfigurations => DeviceManagementApps.Read.All
GET /deviceAppManagement/vppTokens => DeviceManagementServiceConfig.Read.All, DeviceManagementConfiguration.Read.All
GET /identity/conditionalAccess/policies => Policy.Read.All
POST /identity/conditionalAccess/policies => Policy.ReadWrite.ConditionalAccess + Policy.Read.All + Application.Read.All
PATCH /identity/conditionalAccess/policies/{id} => Policy.ReadWrite.ConditionalAccess + Policy.Read.All + Application.Read.All
DELETE /identity/conditionalAccess/policies/{id} => Policy.ReadWrite.ConditionalAccess + Policy.Read.All
GET /identity/conditionalAccess/namedLocations => Policy.Read.All
POST /identity/conditionalAccess/namedLocations => Policy.ReadWrite.ConditionalAccess + Policy.Read.All
GET /identity/identityProviders => IdentityProvider.Read.All
GET /identity/b2xUserFlows => IdentityUserFlow.Read.All
POST /directoryObjects/getByIds => Directory.Read.All
GET /directoryObjects/{id} => Directory.Read.All
GET /directory/deletedItems/microsoft.graph.user => User.Read.All
GET /directory/deletedItems/microsoft.graph.application => Application.Read.All
GET /directory/administrativeUnits => AdministrativeUnit.Read.All, Directory.Read.All
POST /directory/administrativeUnits => AdministrativeUnit.ReadWrite.All
POST /directory/administrativeUnits/{id}/members/$ref => AdministrativeUnit.ReadWrite.All, Group.ReadWrite.All, Group.Create, Directory.ReadWrite.All
GET /directory/administrativeUnits/{id}/members => AdministrativeUnit.Read.All, Directory.Read.All
POST /directory/administrativeUnits/{id}/scopedRoleMembers => RoleManagement.ReadWrite.Directory
GET /directory/customSecurityAttributeDefinitions => CustomSecAttributeDefinition.Read.All
GET /directory/attributeSets => CustomSecAttributeDefinition.Read.All
GET /subscribedSkus => LicenseAssignment.Read.All, Organization.Read.All, Directory.Read.All
PATCH /organization/{id} => Organization.ReadWrite.All, DeviceManagementServiceConfig.ReadWrite.All, DeviceManagementConfiguration.ReadWrite.All
GET /organization/{id}/branding => OrganizationalBranding.Read.All, Organization.Read.All
GET /domains => Domain.Read.All, Directory.Read.All
POST /domains => Domain.ReadWrite.All
GET /domains/{id} => Domain.Read.All, Directory.Read.All
GET /domains/{id}/verificationDnsRecords => Domain.Read.All
POST /domains/{id}/verify => Domain.ReadWrite.All
GET /domains/{id}/federationConfiguration => Domain-InternalFederation.Read.All
GET /directoryRoles => RoleManagement.Read.Directory, Directory.Read.All
GET /directoryRoles/{id}/members => RoleManagement.Read.Directory, Directory.Read.All
POST /directoryRoles/{id}/members/$ref => RoleManagement.ReadWrite.Directory
DELETE /directoryRoles/{id}/members/{id}/$ref => RoleManagement.ReadWrite.Directory
POST /directoryRoles => RoleManagement.ReadWrite.Directory
GET /directoryRoleTemplates => RoleManagement.Read.Directory, Directory.Read.All
GET /roleManagement/directory/roleAssignments => RoleManagement.Read.Directory
POST /roleManagement/directory/roleAssignments => RoleManagement.ReadWrite.Directory
DELETE /roleManagement/directory/roleAssignments/{id} => RoleManagement.ReadWrite.Directory
GET /roleManagement/directory/roleDefinitions => RoleManagement.Read.Directory
POST /roleManagement/directory/roleDefinitions => RoleManagement.ReadWrite.Directory
GET /roleManagement/directory/roleEligibilityScheduleRequests => RoleEligibilitySchedule.ReadWrite.Directory, RoleManagement.ReadWrite.Directory
POST /roleManagement/directory/roleEligibilityScheduleRequests => RoleEligibilitySchedule.ReadWrite.Directory, RoleManagement.ReadWrite.Directory
POST /roleManagement/directory/roleAssignmentScheduleRequests => RoleAssignmentSchedule.ReadWrite.Directory, RoleManagement.ReadWrite.Directory
GET /roleManagement/directory/roleAssignmentScheduleInstances => RoleAssignmentSchedule.Read.Directory, RoleManagement.Read.Directory
GET /roleManagement/directory/roleEligibilitySchedules => RoleEligibilitySchedule.Read.Directory, RoleManagement.Read.Directory
GET /policies/authorizationPolicy => Policy.Read.All, Policy.ReadWrite.Authorization
PATCH /policies/authorizationPolicy => Policy.ReadWrite.Authorization
GET /policies/authenticationMethodsPolicy => Policy.Read.AuthenticationMethod
PATCH /policies/authenticationMethodsPolicy/authenticationMethodConfigurations/{id} => Policy.ReadWrite.AuthenticationMethod
GET /policies/roleManagementPolicies => RoleManagement.Read.Directory, RoleManagement.Read.All
GET /policies/roleManagementPolicyAssignments => RoleManagement.Read.Directory, RoleManagement.Read.All
GET /policies/claimsMappingPolicies => Policy.Read.All, Policy.ReadWrite.ApplicationConfiguration
POST /policies/claimsMappingPolicies => Policy.ReadWrite.ApplicationConfiguration
GET /policies/identitySecurityDefaultsEnforcementPolicy => Policy.Read.All
GET /policies/crossTenantAccessPolicy/partners => Policy.Read.All, Policy.ReadWrite.CrossTenantAccess
GET /policies/appManagementPolicies => Policy.Read.All, Policy.ReadWrite.ApplicationConfiguration
GET /policies/adminConsentRequestPolicy => Policy.Read.All, Directory.Read.All, Policy.ReadWrite.ConsentRequest
GET /policies/permissionGrantPolicies => Policy.Read.PermissionGrant
GET /policies/tokenLifetimePolicies => Policy.Read.All, Policy.ReadWrite.ApplicationConfiguration
GET /auditLogs/signIns => AuditLog.Read.All
GET /auditLogs/directoryAudits => AuditLog.Read.All, Directory.Read.All
GET /auditLogs/provisioning => AuditLog.Read.All, ProvisioningLog.Read.All, Directory.Read.All
GET /reports/getOffice365ActiveUserDetail(period='D7') => Reports.Read.All
GET /reports/getTeamsUserActivityUserDetail(period='D7') => Reports.Read.All
GET /reports/getSharePointSiteUsageDetail(period='D7') => Reports.Read.All
GET /reports/authenticationMethods/userRegistrationDetails => AuditLog.Read.All
GET /reports/getCredentialUserRegistrationCount => Reports.Read.All
GET /security/alerts_v2 => SecurityAlert.Read.All
PATCH /security/alerts_v2/{id} => SecurityAlert.ReadWrite.All
GET /security/incidents => SecurityIncident.Read.All
GET /security/secureScores => SecurityEvents.Read.All
POST /security/runHuntingQuery => ThreatHunting.Read.All
GET /security/alerts => SecurityEvents.Read.All
POST /security/tiIndicators => ThreatIndicators.ReadWrite.OwnedBy
GET /security/cases/ediscoveryCases => eDiscovery.Read.All
GET /identityProtection/riskyUsers => IdentityRiskyUser.Read.All
GET /identityProtection/riskDetections => IdentityRiskEvent.Read.All
POST /identityProtection/riskyUsers/dismiss => IdentityRiskyUser.ReadWrite.All
GET /identityGovernance/entitlementManagement/accessPackages => EntitlementManagement.Read.All
POST /identityGovernance/entitlementManagement/accessPackages => EntitlementManagement.ReadWrite.All
POST /identityGovernance/entitlementManagement/assignmentRequests => EntitlementManagement.ReadWrite.All
GET /identityGovernance/entitlementManagement/catalogs => EntitlementManagement.Read.All
GET /identityGovernance/accessReviews/definitions => AccessReview.Read.All
POST /identityGovernance/accessReviews/definitions => AccessReview.ReadWrite.All
GET /identityGovernance/lifecycleWorkflows/workflows => LifecycleWorkflows-Workflow.ReadBasic.All, LifecycleWorkflows.Read.All
GET /identityGovernance/privilegedAccess/group/eligibilitySchedules => PrivilegedEligibilitySchedule.Read.AzureADGroup
POST /identityGovernance/privilegedAccess/group/assignmentScheduleRequests => PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup
POST /invitations => User.Invite.All, User.ReadWrite.All, Directory.ReadWrite.All
GET /devices => Device.Read.All, Directory.Read.All
GET /devices/{id} => Device.Read.All, Directory.Read.All
DELETE /devices/{id} => Device.ReadWrite.All
PATCH /devices/{id} => Device.ReadWrite.All, Directory.ReadWrite.All
GET /devices/{id}/registeredOwners => Device.Read.All, Directory.Read.All
GET /devices/{id}/memberOf => Device.Read.All, Directory.Read.All
GET /deviceLocalCredentials/{id} => DeviceLocalCredential.Read.All
GET /informationProtection/bitlocker/recoveryKeys => BitlockerKey.ReadBasic.All
GET /informationProtection/bitlocker/recoveryKeys/{id}?$select=key => BitlockerKey.Read.All
GET /schemaExtensions => Application.Read.All
POST /schemaExtensions => Application.ReadWrite.All, Directory.ReadWrite.All
GET /external/connections => ExternalConnection.Read.All, ExternalConnection.ReadWrite.OwnedBy
POST /external/connections => ExternalConnection.ReadWrite.OwnedBy
PUT /external/connections/{id}/items/{id} => ExternalItem.ReadWrite.OwnedBy, ExternalItem.ReadWrite.All
PATCH /external/connections/{id}/schema => ExternalConnection.ReadWrite.OwnedBy
GET /places/microsoft.graph.room => Place.Read.All
GET /planner/plans/{id}/tasks => Tasks.Read.All
POST /planner/tasks => Tasks.ReadWrite.All
PATCH /planner/tasks/{id} => Tasks.ReadWrite.All
GET /users/{id}/todo/lists => Tasks.Read.All
GET /users/{id}/onenote/notebooks => Notes.Read.All
GET /communications/callRecords/{id} => CallRecords.Read.All
GET /communications/callRecords => CallRecord-PstnCalls.Read.All, CallRecords.Read.All
POST /communications/getPresencesByUserId => Presence.Read.All
POST /communications/calls => Calls.Initiate.All, Calls.InitiateGroupCall.All, Calls.JoinGroupCall.All, Calls.JoinGroupCallAsGuest.All
GET /admin/serviceAnnouncement/healthOverviews => ServiceHealth.Read.All
GET /admin/serviceAnnouncement/messages => ServiceMessage.Read.All
GET /admin/sharepoint/settings => SharePointTenantSettings.Read.All
PATCH /admin/sharepoint/settings => SharePointTenantSettings.ReadWrite.All
GET /admin/reportSettings => ReportSettings.Read.All
GET /contacts => OrgContact.Read.All, Directory.Read.All
GET /contracts => Directory.Read.All
GET /groupSettings => GroupSettings.Read.All, Group.Read.All, Directory.Read.All
POST /groupSettings => GroupSettings.ReadWrite.All, Directory.ReadWrite.All
GET /groupLifecyclePolicies => Directory.Read.All
GET /groupSettingTemplates => GroupSettings.Read.All, Directory.Read.All
POST /applicationTemplates/{id}/instantiate => Application.ReadWrite.OwnedBy, Directory.ReadWrite.All
GET /identityProviders => IdentityProvider.Read.All
GET /tenantRelationships/findTenantInformationByTenantId(tenantId='x') => CrossTenantInformation.ReadBasic.All
GET /tenantRelationships/delegatedAdminRelationships => DelegatedAdminRelationship.Read.All
GET /education/schools => EduRoster.Read.All
GET /education/users => EduRoster.Read.All
GET /dataPolicyOperations/{id} => User.Export.All, User.Read.All
GET /copilot/users/{id}/interactionHistory/getAllEnterpriseInteractions => AiEnterpriseInteraction.Read.All
GET /users/{id}/extensions/{id} => User.Read.All
POST /users/{id}/extensions => User.ReadWrite.All
GET /users/{id}/calendar/calendarPermissions => Calendars.Read
GET /employeeExperience/communities => Community.Read.All
GET /users/{id}/insights/used => Sites.Read.All
POST /groups/{id}/checkMemberObjects => GroupMember.ReadBasic.All, Group.ReadBasic.All, Directory.Read.All
GET /applications/delta => Application.Read.All, Directory.Read.All, Application.ReadWrite.OwnedBy
POST /applications/{id}/appManagementPolicies/$ref => Application.Read.All + Policy.ReadWrite.ApplicationConfiguration
POST /users/{id}/teamwork/sendActivityNotification => TeamsActivity.Send
GET /identity/apiConnectors => APIConnectors.ReadWrite.All
GET /users/{id}/people => People.Read.All
GET /reports/getEmailActivityUserDetail(period='D30') => Reports.Read.All
GET /users/{id}/calendarGroups => Calendars.Read
GET /users/{id}/outlook/masterCategories => MailboxSettings.Read
GET /users/{id}/mailFolders/inbox/messageRules => MailboxSettings.Read
POST /users/{id}/messages/{id}/createReply => Mail.ReadWrite
POST /users/{id}/messages/{id}/forward => Mail.Send
POST /users/{id}/messages/{id}/copy => Mail.ReadWrite
POST /users/{id}/mailFolders/{id}/messages => Mail.ReadWrite
GET /users/{id}/mailFolders/{id}/childFolders => Mail.ReadBasic.All, Mail.Read
GET /users/{id}/mailFolders/{id}/messages/delta => Mail.ReadBasic.All, Mail.Read
GET /users/{id}/events/{id}/instances => Calendars.Read
POST /users/{id}/events/{id}/cancel => Calendars.ReadWrite
GET /users/{id}/calendar/events => Calendars.Read
POST /users/{id}/calendar/events => Calendars.ReadWrite
POST /users/{id}/calendars => Calendars.ReadWrite
GET /users/{id}/contacts/{id} => Contacts.Read
PATCH /users/{id}/contacts/{id} => Contacts.ReadWrite
GET /groups/{id}/conversations => Group-Conversation.Read.All, Group.Read.All
GET /groups/{id}/settings => GroupSettings.Read.All, Group.Read.All, Directory.Read.All
GET /groups/{id}/photo/$value => ProfilePhoto.Read.All, Group.Read.All
GET /groups/{id}/groupLifecyclePolicies => Directory.Read.All
GET /groups/{id}/permissionGrants => GroupMember.Read.All, Group.Read.All
GET /groups/{id}/onenote/notebooks => Notes.Read.All
GET /servicePrincipals/delta => Application.Read.All, Directory.Read.All, Application.ReadWrite.OwnedBy
GET /servicePrincipals/{id}/ownedObjects => Application.Read.All, Directory.Read.All, Application.ReadWrite.OwnedBy
GET /servicePrincipals/{id}/claimsMappingPolicies => Policy.Read.All + Application.ReadWrite.OwnedBy, Policy.ReadWrite.ApplicationConfiguration + Application.ReadWrite.OwnedBy
POST /servicePrincipals/{id}/claimsMappingPolicies/$ref => Application.ReadWrite.OwnedBy + Policy.Read.All, Policy.ReadWrite.ApplicationConfiguration + Application.ReadWrite.OwnedBy
GET /servicePrincipals/{id}/tokenLifetimePolicies => Application.ReadWrite.OwnedBy + Policy.Read.All, Policy.ReadWrite.ApplicationConfiguration + Application.ReadWrite.OwnedBy
GET /users/{id}/managedDevices => DeviceManagementManagedDevices.Read.All
GET /deviceManagement/detectedApps/$AppID/managedDevices => DeviceManagementManagedDevices.Read.All
GET /tenantRelationships/managedTenants/managedDeviceCompliances => signed-in users only
PATCH /admin/forms/settings => OrgSettings-Forms.ReadWrite.All
GET /deviceManagement/settings => DeviceManagementConfiguration.Read.All
GET /directory/subscriptions => Organization.Read.All, Directory.Read.All
GET /directory/deletedItems/Microsoft.Graph.Group/{id} => Group.Read.All
GET /beta/policies/authorizationPolicy/authorizationPolicy => Policy.Read.All, Policy.ReadWrite.Authorization
GET /policies/mobileDeviceManagementPolicies/{id} => signed-in users only
POST /groups/{id}/events => signed-in users only
POST /groups/{id}/calendar/events => signed-in users only
PATCH /users/{id}/authentication/signInPreferences => UserAuthenticationMethod.ReadWrite.All
PATCH /contacts/{id}/onPremisesSyncBehavior => Contacts-OnPremisesSyncBehavior.ReadWrite.All
POST /identity/conditionalAccess/authenticationStrength/policies => Policy.ReadWrite.ConditionalAccess, Policy.ReadWrite.AuthenticationMethod
GET /beta/conditionalAccess/policies => Policy.Read.All
GET /v1.0/myorganization/servicePrincipals/{id}/appRoleAssignments => Application.Read.All, Directory.Read.All, Application.ReadWrite.OwnedBy
GET /servicePrincipals(appId='{id}')/oauth2PermissionScopes => Application.Read.All, Directory.Read.All, Application.ReadWrite.OwnedBy
GET /applications/{id}/requiredResourceAccess => Application.Read.All, Directory.Read.All, Application.ReadWrite.OwnedBy
GET https://graph.microsoft.com/$graphApiVersion/deviceManagement/managedDevices('$id') => DeviceManagementManagedDevices.Read.All, DeviceManagementConfiguration.Read.All
GET https://graph.microsoft.com/{api_version}/domains => Domain.Read.All, Directory.Read.All
PUT /sites/$siteId/drives/$driveId/root:$path:/content => Files.ReadWrite.All, Sites.ReadWrite.All
GET /sites/\${host}:\${path}:/lists/\${id}/items => Sites.Read.All
POST /sites/{host}:{path}:/permissions => Sites.FullControl.All
GET /users/{id}/drive/root:$path => Files.Read.All, Sites.Read.All, Group.Read.All
GET /chats/19:abc@thread.v2/messages => Chat.Read.All
`;

const rows = CALLS.split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split(' => '));

describe('what calls of Microsoft Graph need', () => {
  for (const [call = '', expected] of rows) {
    it(`${call}: ${expected}`, async () => {
      const answers = await answersTo([call], 'graph');
      assert.ok('calls' in answers, JSON.stringify(answers));
      const [answer] = answers.calls;
      assert.equal(answer?.known, true);
      const found = (answer?.anyOf ?? []).map((one) => one.join(' + ')).join(', ');
      assert.equal(found || 'signed-in users only', expected);
    });
  }
});

describe('what a grant on one site may do', () => {
  for (const [call, may] of [
    ['GET /sites/{id}/lists', true],
    ['POST /sites/{id}/permissions', false],
    ['GET /sites/{id}/onenote/notebooks', false],
  ] as const) {
    it(`${call}: Sites.Selected ${may ? 'may do as well' : 'never does'}`, async () => {
      const answers = await answersTo([call], 'graph');
      assert.ok('calls' in answers);
      assert.equal(/Sites\.Selected/.test(answers.calls[0]?.note ?? ''), may);
    });
  }
});

describe('calls of Microsoft Graph for which no permission can be named', () => {
  const notKnown: [call: string, note: RegExp][] = [
    ['GET /me', /has no \/me/],
    ['POST /me/sendMail', /has no \/me/],
    ['POST /subscriptions', /reading the watched resource/],
    ['POST /directory/deletedItems/{id}/restore', /depends on the kind of object/],
    ['GET /directory/deletedItems/{id}', /Directory\.Read\.All suffices/],
    ['DELETE /directory/deletedItems/{id}', /depends on the kind of object/],
    ['PATCH /policies/roleManagementPolicies/{id}/rules/{id}', /RoleManagementPolicy\.ReadWrite\.Directory .*exists/],
    ['GET /agreements', /Agreement\.Read\.All exists/],
    ['GET /identityGovernance/termsOfUse/agreements', /Agreement\.Read\.All exists/],
    ['GET /sites/{id}/termStore/groups', /TermStore\.Read\.All exists/],
    ['POST /sites/{id}/termStore/groups', /TermStore\.ReadWrite\.All exists/],
    ['POST /appCatalogs/teamsApps?requiresReview=true', /AppCatalog\.ReadWrite\.All exists/],
    ['GET /directory/onPremisesSynchronization', /OnPremDirectorySynchronization\.ReadWrite\.All exists/],
    ['GET /security/labels/retentionLabels', /RecordsManagement\.ReadWrite\.All exists/],
    ['POST /deviceManagement/managedDevices/{id}/initiateOnDemandProactiveRemediation', /PrivilegedOperations\.All/],
    ['GET /drives/{id}/items/{id}/workbook/worksheets', /signed-in users only; nothing is said of apps/],
  ];
  for (const [call, note] of notKnown) {
    it(`${call} is not known, and says why`, async () => {
      const answers = await answersTo([call], 'graph');
      assert.ok('calls' in answers, JSON.stringify(answers));
      const [answer] = answers.calls;
      assert.equal(answer?.known, false);
      assert.match(answer?.note ?? '', note);
    });
  }
});
