/** Users, what belongs to them, invitations, and directory objects by ID. */
export const users = `
POST         /directoryObjects/validateProperties Group.Read.All Directory.Read.All
GET          /directoryObjects/* Directory.Read.All
POST         /directoryObjects/{getAvailableExtensionProperties,getByIds} Directory.Read.All
POST         /invitations User.Invite.All User.ReadWrite.All Directory.ReadWrite.All
GET          /users User.ReadBasic.All User.Read.All Directory.Read.All DeviceManagementApps.Read.All DeviceManagementManagedDevices.Read.All DeviceManagementServiceConfig.Read.All DeviceManagementConfiguration.Read.All AgentIdUser.ReadWrite.IdentityParentedBy User.ReadWrite.CrossCloud
POST         /users User.ReadWrite.All Directory.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy DeviceManagementApps.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.ReadWrite.All DeviceManagementServiceConfig.ReadWrite.All
GET          /users/delta User.Read.All Directory.Read.All AgentIdUser.ReadWrite.IdentityParentedBy
GET          /users/getManagedAppBlockedUsers DeviceManagementApps.Read.All DeviceManagementConfiguration.Read.All
GET,PATCH    /users/onPremisesSyncBehavior User-OnPremisesSyncBehavior.ReadWrite.All
POST         /users/security/informationProtection/sensitivityLabels/** InformationProtectionPolicy.Read.All
DELETE       /users/* User.DeleteRestore.All User.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy DeviceManagementApps.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.ReadWrite.All DeviceManagementServiceConfig.ReadWrite.All User.ReadWrite.CrossCloud
GET          /users/* User.ReadBasic.All User.Read.All Directory.Read.All DeviceManagementApps.Read.All DeviceManagementManagedDevices.Read.All DeviceManagementServiceConfig.Read.All DeviceManagementConfiguration.Read.All AgentIdUser.ReadWrite.IdentityParentedBy User.ReadWrite.CrossCloud
PATCH        /users/* User.ReadWrite.All Directory.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy DeviceManagementApps.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.ReadWrite.All DeviceManagementServiceConfig.ReadWrite.All User-Mail.ReadWrite.All User-Phone.ReadWrite.All User.ManageIdentities.All User.ReadWrite.CrossCloud User-PasswordProfile.ReadWrite.All User.EnableDisableAccount.All
GET          /users/*/adhocCalls/getAllTranscripts CallTranscripts.Read.All
GET          /users/*/adhocCalls/*/transcripts/** CallTranscripts.Read.All
GET          /users/*/adhocCalls/** CallRecordings.Read.All
POST         /users/*/agentSignInSessions/*/revoke User.RevokeSessions.All
GET          /users/*/agentSignInSessions/** AuditLog.Read.All
POST,DELETE  /users/*/appRoleAssignments/** AppRoleAssignment.ReadWrite.All
POST         /users/*/assignLicense LicenseAssignment.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy User.ReadWrite.All Directory.ReadWrite.All
GET          /users/*/chats Chat.ReadBasic.All
GET          /users/*/chats/* Chat.ReadBasic.WhereInstalled
GET          /users/*/chats/*/members/** ChatMember.Read.All Chat.ReadBasic.All
GET          /users/*/chats/*/messages/*/** Chat.Read.All Group.Read.All
GET          /users/*/chats/{getAllMessages,getAllRetainedMessages} Chat.Read.All
GET          /users/*/chats/** Chat.Read.All
WRITE        /users/*/cloudLicensing/assignments/** User.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy Directory.ReadWrite.All
GET          /users/*/cloudLicensing/** User.Read.All Directory.Read.All AgentIdUser.ReadWrite.IdentityParentedBy
GET          /users/*/cloudPCs/* CloudPC.Read.All
POST         /users/*/cloudPCs/*/{start,stop} -
POST         /users/*/cloudPCs/*/** CloudPC.ReadWrite.All
WRITE        /users/*/communications/callSettings/delegates/** CallDelegation.ReadWrite.All
GET          /users/*/communications/callSettings/** CallDelegation.Read.All
GET          /users/*/communications/meetingTemplates OnlineMeetings.Read.All
POST         /users/*/convertExternalToInternalMemberUser User-ConvertToInternal.ReadWrite.All User.ReadWrite.All
POST         /users/*/dataSecurityAndGovernance/activities/auditActivities AuditActivity.Write
GET          /users/*/dataSecurityAndGovernance/activities/auditActivities/* AuditActivity.Read
POST         /users/*/dataSecurityAndGovernance/activities/contentActivities ContentActivity.Write
GET          /users/*/dataSecurityAndGovernance/activities/contentActivities/* ContentActivity.Read
POST         /users/*/dataSecurityAndGovernance/protectionScopes/compute ProtectionScopes.Compute.User ProtectionScopes.Compute.All
POST         /users/*/dataSecurityAndGovernance/** Content.Process.User Content.Process.All
GET          /users/*/employeeExperience/learningCourseActivities/* LearningAssignedCourse.Read.All LearningSelfInitiatedCourse.Read.All
POST         /users/*/employeeExperience/storyline/follow Storyline.ReadWrite.All EngagementConversation.Migration.All
POST         /users/*/employeeExperience/storyline/unfollow Storyline.ReadWrite.All
GET          /users/*/employeeExperience/storyline/** Storyline.ReadWrite.All
POST         /users/*/employeeExperience/storyline/** EngagementConversation.Migration.All
GET          /users/*/exportDeviceAndAppManagementData DeviceManagementServiceConfig.Read.All DeviceManagementConfiguration.Read.All
POST         /users/*/exportPersonalData User.Export.All
POST         /users/*/extendLifecycle User.ReadWrite.All
GET          /users/*/extensions/** User.Read.All
WRITE        /users/*/extensions/** User.ReadWrite.All
POST         /users/*/followedSites/** Sites.ReadWrite.All
ANY          /users/*/getTeamsLicensingDetails User.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy
POST         /users/*/informationProtection/policy/labels/evaluateApplication InformationProtectionPolicy.Read.All
GET          /users/*/informationProtection/policy/labels/** InformationProtectionPolicy.Read.All
GET          /users/*/insights/** Sites.Read.All
POST         /users/*/invalidateAllRefreshTokens User.RevokeSessions.All
GET          /users/*/isManagedAppUserBlocked DeviceManagementApps.Read.All DeviceManagementConfiguration.Read.All
GET          /users/*/joinedTeams Team.ReadBasic.All TeamSettings.Read.All User.Read.All Directory.Read.All AgentIdUser.ReadWrite.IdentityParentedBy
GET          /users/*/joinedTeams/** Schedule.Read.All
GET          /users/*/licenseDetails LicenseAssignment.Read.All User.Read.All Directory.Read.All AgentIdUser.ReadWrite.IdentityParentedBy
PUT,DELETE   /users/*/manager User.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy Directory.ReadWrite.All
GET          /users/*/memberOf GroupMember.ReadBasic.All Group.ReadBasic.All Directory.Read.All
GET          /users/*/memberOf/* User.Read.All
GET          /users/*/mobileAppIntentAndStates/** DeviceManagementManagedDevices.Read.All
WRITE        /users/*/mobileAppIntentAndStates/** DeviceManagementManagedDevices.ReadWrite.All
GET          /users/*/notes/** ShortNotes.Read.All
WRITE        /users/*/notes/** ShortNotes.ReadWrite.All
GET          /users/*/oauth2PermissionGrants Directory.Read.All DelegatedPermissionGrant.ReadWrite.All
POST         /users/*/oneNote/notebooks/getNotebookFromWebUrl Notes.Read.All
GET          /users/*/oneNote/** Notes.Read.All
WRITE        /users/*/oneNote/** Notes.ReadWrite.All
GET          /users/*/onlineMeetings OnlineMeetings.Read.All
POST         /users/*/onlineMeetings OnlineMeetings.ReadWrite.All
POST         /users/*/onlineMeetings/createOrGet OnlineMeetings.ReadWrite.All
GET          /users/*/onlineMeetings/getAllRecordings OnlineMeetingRecording.Read.All
GET          /users/*/onlineMeetings/getAllTranscripts OnlineMeetingTranscript.Read.All
GET          /users/*/onlineMeetings/* OnlineMeetings.Read.All
PATCH,DELETE /users/*/onlineMeetings/* OnlineMeetings.ReadWrite.All
GET          /users/*/onlineMeetings/*/recordings/** OnlineMeetingRecording.Read.All
GET          /users/*/onlineMeetings/*/registration OnlineMeetings.Read.All
POST,DELETE  /users/*/onlineMeetings/*/registration OnlineMeetings.ReadWrite.All
GET          /users/*/onlineMeetings/*/registration/registrants OnlineMeetings.ReadWrite.All
POST,DELETE  /users/*/onlineMeetings/*/registration/registrants/** OnlineMeetings.ReadWrite.All OnlineMeetings.Read.All
GET          /users/*/onlineMeetings/*/transcripts/** OnlineMeetingTranscript.Read.All
GET          /users/*/onlineMeetings/*/{alternativeRecording,recording} OnlineMeetingArtifact.Read.All OnlineMeetings.Read.All
GET          /users/*/onlineMeetings/*/{getVirtualAppointmentJoinWebUrl,virtualAppointment} VirtualAppointment.Read.All
GET          /users/*/onlineMeetings/*/{registration,aiInsights}/** -
POST         /users/*/onlineMeetings/*/{sendVirtualAppointmentReminderSms,sendVirtualAppointmentSms} VirtualAppointmentNotification.Send
GET          /users/*/onlineMeetings/*/** OnlineMeetingArtifact.Read.All
GET,PATCH    /users/*/onPremisesSyncBehavior User-OnPremisesSyncBehavior.ReadWrite.All
POST         /users/*/pendingAccessReviewInstances/*/batchRecordDecisions AccessReview.ReadWrite.All
GET          /users/*/permissionGrants ResourceSpecificPermissionGrant.ReadForUser.All TeamsAppInstallation.ManageSelectedForUser.All TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All TeamsAppInstallation.ReadWriteAndConsentForUser.All
GET          /users/*/photo ProfilePhoto.Read.All User.ReadBasic.All User.ReadWrite.CrossCloud
WRITE        /users/*/photo ProfilePhoto.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy User.ReadWrite.All
GET          /users/*/photos/** ProfilePhoto.Read.All User.ReadBasic.All
GET          /users/*/planner Tasks.Read.All
GET          /users/*/planner/tasks/** Tasks.Read.All
GET          /users/*/planner/{myDayTasks,rosterPlans} Tasks.Read.All
GET          /users/*/presence Presence.Read.All
POST         /users/*/presence/{clearPresence,clearUserPreferredPresence,setPresence,setStatusMessage,setUserPreferredPresence} Presence.ReadWrite.All
POST         /users/*/profile/names User.ReadWrite.All User.Read.All AgentIdUser.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy
PATCH,DELETE /users/*/profile/notes/* User.ReadWrite.All User.Read.All AgentIdUser.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy
WRITE        /users/*/profile/** User.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy
POST         /users/*/reprocessLicenseAssignment User.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy Directory.ReadWrite.All
POST         /users/*/responsibilities User.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy
PATCH,DELETE /users/*/responsibilities/* User.ReadWrite.All User.Read.All AgentIdUser.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy
POST         /users/*/revokeSignInSessions User.RevokeSessions.All User.ReadWrite.All Directory.ReadWrite.All AgentIdUser.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy
GET          /users/*/scopedRoleMemberOf Directory.Read.All
GET          /users/*/security/dataSecurityAndGovernance/sensitivityLabels/computeInheritance SensitivityLabel.Evaluate.All
GET          /users/*/security/dataSecurityAndGovernance/sensitivityLabels/** SensitivityLabels.Read.All
POST         /users/*/security/informationProtection/sensitivityLabels/** InformationProtectionPolicy.Read.All
GET          /users/*/security/informationProtection/** InformationProtectionPolicy.Read.All
PATCH        /users/*/settings User.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy
GET          /users/*/settings/shiftPreferences UserShiftPreferences.Read.All
PATCH        /users/*/settings/shiftPreferences UserShiftPreferences.ReadWrite.All
POST         /users/*/solutions/workingTimeSchedule/** Schedule-WorkingTime.ReadWrite.All
GET          /users/*/solutions/** Schedule-WorkingTime.ReadWrite.All
POST,DELETE  /users/*/sponsors/** User.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy Directory.ReadWrite.All
GET          /users/*/tasks/lists/*/tasks/*/checklistItems/* Tasks.Read.All
PATCH,DELETE /users/*/tasks/lists/*/tasks/*/checklistItems/* Tasks.ReadWrite.All
GET          /users/*/teamwork UserTeamwork.Read.All
GET          /users/*/teamwork/associatedTeams Team.ReadBasic.All TeamSettings.Read.All
POST         /users/*/teamwork/deleteTargetedMessage -
GET          /users/*/teamwork/installedApps/*/chat TeamsAppInstallation.ReadForUser.All TeamsAppInstallation.Read.All TeamsAppInstallation.ReadWriteForUser.All TeamsAppInstallation.ReadWriteSelectedForUser.All TeamsAppInstallation.ReadWriteSelfForUser.All
GET          /users/*/teamwork/installedApps/** TeamsAppInstallation.ReadForUser.All TeamsAppInstallation.Read.All TeamsAppInstallation.ReadWriteSelfForUser.All TeamsAppInstallation.ManageSelectedForUser.All TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All TeamsAppInstallation.ReadWriteForUser.All TeamsAppInstallation.ReadWriteSelectedForUser.All TeamsAppInstallation.ReadWriteAndConsentForUser.All
POST,DELETE  /users/*/teamwork/installedApps/** TeamsAppInstallation.ReadWriteSelfForUser.All TeamsAppInstallation.ManageSelectedForUser.All TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All TeamsAppInstallation.ReadWriteForUser.All TeamsAppInstallation.ReadWriteSelectedForUser.All TeamsAppInstallation.ReadWriteAndConsentForUser.All
GET          /users/*/teamwork/sections/** TeamworkSection.Read.All
WRITE        /users/*/teamwork/sections/** TeamworkSection.ReadWrite.All Teamwork.Migrate.All
GET          /users/*/teamwork/** TeamworkTargetedMessage.Read.All
POST         /users/*/teamwork/** TeamsActivity.Send
GET          /users/*/todo/lists/** Tasks.Read.All
WRITE        /users/*/todo/lists/** Tasks.ReadWrite.All
GET          /users/*/transitiveMemberOf User.Read.All Group.ReadBasic.All GroupMember.ReadBasic.All Directory.Read.All
GET          /users/*/transitiveReports User.Read.All Directory.Read.All
POST         /users/*/translateExchangeIds User.Read.All AgentIdUser.ReadWrite.IdentityParentedBy
POST         /users/*/wipemanagedappregistrationsbyazureaddeviceid DeviceManagementConfiguration.Read.All DeviceManagementApps.Read.All
POST         /users/*/wipeManagedAppRegistrationsByDeviceTag DeviceManagementApps.ReadWrite.All
GET          /users/*/{appRoleAssignedResources,appRoleAssignments} Directory.Read.All AppRoleAssignment.ReadWrite.All
GET          /users/*/{createdObjects,directReports,manager,ownedObjects,usageRights} User.Read.All Directory.Read.All AgentIdUser.ReadWrite.IdentityParentedBy
GET          /users/*/{deletedDateTime,invitedBy,organizationalUnitParent,sponsorOf} User.Read.All
GET          /users/*/{getManagedAppDiagnosticStatuses,getManagedAppPolicies} DeviceManagementApps.Read.All
GET          /users/*/{getManagedDevicesWithAppFailures,getmanageddeviceswithfailedorpendingapps} DeviceManagementManagedDevices.Read.All
GET          /users/*/{homeSite,trendingaround} Sites.Read.All
GET          /users/*/{ownedDevices,registeredDevices} User.Read.All Directory.Read.All
GET          /users/*/{profile,responsibilities}/** User.Read.All AgentIdUser.ReadWrite.IdentityParentedBy
GET          /users/*/{settings,sponsors} User.Read.All AgentIdUser.ReadWrite.IdentityParentedBy
POST         /users/*/{unblockmanagedapps,wipeAndBlockManagedApps} DeviceManagementApps.ReadWrite.All DeviceManagementConfiguration.ReadWrite.All
POST         /{users,directoryObjects}/*/{checkMemberGroups,checkMemberObjects,getMemberGroups,getMemberObjects} User.Read.All+GroupMember.Read.All User.Read.All+Group.Read.All Directory.Read.All
`;
