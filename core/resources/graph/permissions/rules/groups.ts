/** Groups and their settings. */
export const groups = `
GET          /directorySettingTemplates GroupSettings.Read.All Directory.Read.All
GET          /directorySettingTemplates/* GroupSettings.Read.All Directory.Read.All
GET          /groupLifecyclePolicies Directory.Read.All
POST         /groupLifecyclePolicies Directory.ReadWrite.All
POST         /groupLifecyclePolicies/renewGroup Group.ReadWrite.All Directory.ReadWrite.All
GET          /groupLifecyclePolicies/* Directory.Read.All
PATCH,DELETE /groupLifecyclePolicies/* Directory.ReadWrite.All
POST         /groupLifecyclePolicies/*/{addGroup,removeGroup} Directory.ReadWrite.All
GET          /groups Group.ReadBasic.All GroupMember.Read.All Group.Read.All Directory.Read.All Group-NestingSupport.ReadWrite.All Group-PreferredDataLocation.ReadWrite.All Group.ManageProtection.All
POST         /groups Group.Create Group.ReadWrite.All Directory.ReadWrite.All Group-PreferredDataLocation.ReadWrite.All
GET          /groups/delta Group.ReadBasic.All GroupMember.Read.All Directory.Read.All Group-NestingSupport.ReadWrite.All
GET,PATCH    /groups/onPremisesSyncBehavior Group-OnPremisesSyncBehavior.ReadWrite.All
DELETE       /groups/* Group.ReadWrite.All
GET          /groups/* Group.ReadBasic.All GroupMember.Read.All Group.Read.All Directory.Read.All Group-XTenantIdentitySync.Read.All Group-NestingSupport.ReadWrite.All Group-PreferredDataLocation.ReadWrite.All Group.ManageProtection.All
PATCH        /groups/* Group.ReadWrite.All Directory.ReadWrite.All Group-NestingSupport.ReadWrite.All Group-PreferredDataLocation.ReadWrite.All Group.ManageProtection.All
GET          /groups/*/appRoleAssignments Directory.Read.All AppRoleAssignment.ReadWrite.All
POST,DELETE  /groups/*/appRoleAssignments/** AppRoleAssignment.ReadWrite.All
POST         /groups/*/assignLicense LicenseAssignment.ReadWrite.All Group.ReadWrite.All Directory.ReadWrite.All
DELETE       /groups/*/calendar/calendarPermissions/* Calendars.ReadWrite
GET          /groups/*/calendar/events/delta Calendars.Read
POST         /groups/*/calendar/events/*/forward Calendars.Read
GET          /groups/*/calendar/events/*/** Calendars.Read
WRITE        /groups/*/calendar/events/*/** Calendars.ReadWrite
GET          /groups/*/calendarView Calendars.Read
POST         /groups/*/cloudLicensing/assignments User.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy Directory.ReadWrite.All
POST         /groups/*/cloudLicensing/assignments/reprocessAssignments Group.ReadWrite.All Directory.ReadWrite.All
WRITE        /groups/*/cloudLicensing/assignments/*/** Group.ReadWrite.All User.ReadWrite.All AgentIdUser.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy Directory.ReadWrite.All
GET          /groups/*/cloudLicensing/** Group.Read.All User.Read.All Directory.Read.All AgentIdUser.ReadWrite.IdentityParentedBy
DELETE       /groups/*/conversations/* Group-Conversation.ReadWrite.All Group.ReadWrite.All
PATCH,DELETE /groups/*/conversations/*/threads/* Group-Conversation.ReadWrite.All Group.ReadWrite.All
GET          /groups/*/conversations/*/threads/*/posts/*/attachments -
POST         /groups/*/conversations/*/threads/*/posts/*/** Group-Conversation.ReadWrite.All Group.ReadWrite.All
POST         /groups/*/{events,calendar/events} -
GET          /groups/*/events/delta Calendars.Read
POST         /groups/*/events/*/forward Calendars.Read
GET          /groups/*/events/*/** Calendars.Read
WRITE        /groups/*/events/*/** Calendars.ReadWrite
GET          /groups/*/extensions/** Group.Read.All
WRITE        /groups/*/extensions/** Group.ReadWrite.All
GET          /groups/*/groupLifecyclePolicies Directory.Read.All
POST         /groups/*/members GroupMember.ReadWrite.All Group.ReadWrite.All Directory.ReadWrite.All
DELETE       /groups/*/members/* GroupMember.ReadWrite.All Group.ReadWrite.All Directory.ReadWrite.All
POST         /groups/*/oneNote/notebooks/getNotebookFromWebUrl Notes.Read.All
GET          /groups/*/oneNote/** Notes.Read.All
WRITE        /groups/*/oneNote/** Notes.ReadWrite.All
GET,PATCH    /groups/*/onPremisesSyncBehavior Group-OnPremisesSyncBehavior.ReadWrite.All
GET          /groups/*/organizationalUnitParent Group.Read.All
GET          /groups/*/owners GroupMember.Read.All Group.Read.All Directory.Read.All
POST,DELETE  /groups/*/owners/** Group.ReadWrite.All Directory.ReadWrite.All
GET          /groups/*/permissionGrants GroupMember.Read.All Group.Read.All
GET          /groups/*/photo ProfilePhoto.Read.All Group.Read.All
WRITE        /groups/*/photo ProfilePhoto.ReadWrite.All Group.ReadWrite.All
GET          /groups/*/photos/** ProfilePhoto.Read.All Group.Read.All
GET          /groups/*/planner/plans/** Tasks.Read.All
POST         /groups/*/renew Group.ReadWrite.All Directory.ReadWrite.All
GET          /groups/*/settings/** GroupSettings.Read.All Group.Read.All Directory.Read.All
PATCH,DELETE /groups/*/settings/* GroupSettings.ReadWrite.All Policy.ReadWrite.Authorization Directory.ReadWrite.All
POST         /groups/*/settings/** GroupSettings.ReadWrite.All
GET          /groups/*/sites/root Sites.Read.All
PUT          /groups/*/team Group.ReadWrite.All Directory.ReadWrite.All
PATCH,DELETE /groups/*/threads/* Group-Conversation.ReadWrite.All Group.ReadWrite.All
GET          /groups/*/threads/*/posts/*/attachments -
POST         /groups/*/threads/*/posts/*/** Group-Conversation.ReadWrite.All Group.ReadWrite.All
POST         /groups/*/unsubscribeByMail Group.ReadWrite.All
POST         /groups/*/validateProperties Group.Read.All
POST         /groups/*/{checkMemberGroups,checkMemberObjects,getMemberGroups,getMemberObjects} GroupMember.ReadBasic.All Group.ReadBasic.All Directory.Read.All
GET          /groups/*/{conversations,threads}/** Group-Conversation.Read.All Group.Read.All
GET          /groups/*/{endpoints,team}/** Group.Read.All
GET          /groups/*/{memberOf,members,transitiveMemberOf,transitiveMembers} GroupMember.ReadBasic.All Group.ReadBasic.All Directory.Read.All
GET          /groupSettings GroupSettings.Read.All Group.Read.All Directory.Read.All
POST         /groupSettings GroupSettings.ReadWrite.All Directory.ReadWrite.All
GET          /groupSettings/* GroupSettings.Read.All Group.Read.All Directory.Read.All
PATCH,DELETE /groupSettings/* GroupSettings.ReadWrite.All Policy.ReadWrite.Authorization Directory.ReadWrite.All
GET          /groupSettingTemplates GroupSettings.Read.All Directory.Read.All
GET          /groupSettingTemplates/* GroupSettings.Read.All Directory.Read.All
GET          /settings GroupSettings.Read.All Group.Read.All Directory.Read.All
POST         /settings GroupSettings.ReadWrite.All Directory.ReadWrite.All
GET          /settings/regionalAndLanguageSettings User.Read.All
PATCH,PUT    /settings/regionalAndLanguageSettings User.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy
GET          /settings/* GroupSettings.Read.All Group.Read.All Directory.Read.All
PATCH,DELETE /settings/* GroupSettings.ReadWrite.All Policy.ReadWrite.Authorization Directory.ReadWrite.All
`;
