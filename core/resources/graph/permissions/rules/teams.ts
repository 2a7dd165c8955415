/** Teams, channels, chats, the app catalog. */
export const teams = `
GET          /appCatalogs/teamsApps/*/appDefinitions/*/installations TeamsAppInstallation.ReadSelectedForChat.All TeamsAppInstallation.ReadSelectedForTeam.All TeamsAppInstallation.ReadSelectedForUser.All TeamsAppInstallation.ManageSelectedForTeam.All TeamsAppInstallation.ManageSelectedForChat.All TeamsAppInstallation.ManageSelectedForUser.All TeamsAppInstallation.ReadWriteSelectedForChat.All TeamsAppInstallation.ReadWriteSelectedForTeam.All TeamsAppInstallation.ReadWriteSelectedForUser.All
GET          /appCatalogs/teamsApps/*/installations TeamsAppInstallation.Read.All TeamsAppInstallation.ReadForChat.All TeamsAppInstallation.ReadForTeam.All TeamsAppInstallation.ReadForUser.All TeamsAppInstallation.ReadWriteAndConsentForChat.All TeamsAppInstallation.ReadWriteAndConsentForTeam.All TeamsAppInstallation.ReadWriteForChat.All TeamsAppInstallation.ReadWriteForTeam.All TeamsAppInstallation.ReadWriteForUser.All TeamsAppInstallation.ReadWriteAndConsentForUser.All
GET          /appCatalogs/teamsApps/** AppCatalog.Read.All
WRITE        /appCatalogs/teamsApps/** ?
GET          /chats Chat.ReadBasic.All
POST         /chats Chat.Create
DELETE       /chats/* Chat.ManageDeletion.All
GET          /chats/* Chat.ReadBasic.All
PATCH        /chats/* Chat.ReadWrite.All
GET          /chats/*/installedApps TeamsAppInstallation.ReadForChat.All TeamsAppInstallation.Read.All TeamsAppInstallation.ReadWriteSelfForChat.All TeamsAppInstallation.ManageSelectedForChat.All TeamsAppInstallation.ReadWriteAndConsentForChat.All TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All TeamsAppInstallation.ReadWriteForChat.All
DELETE       /chats/*/installedApps/* TeamsAppInstallation.ReadWriteSelfForChat.All TeamsAppInstallation.ManageSelectedForChat.All TeamsAppInstallation.ReadWriteForChat.All
GET          /chats/*/installedApps/* TeamsAppInstallation.ReadForChat.All TeamsAppInstallation.Read.All TeamsAppInstallation.ReadWriteSelfForChat.All TeamsAppInstallation.ManageSelectedForChat.All TeamsAppInstallation.ReadWriteForChat.All
POST         /chats/*/installedApps/** TeamsAppInstallation.ReadWriteSelfForChat.All TeamsAppInstallation.ManageSelectedForChat.All TeamsAppInstallation.ReadWriteAndConsentForChat.All TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All TeamsAppInstallation.ReadWriteForChat.All
POST         /chats/*/members ChatMember.ReadWrite.All Chat.ReadWrite.All
DELETE       /chats/*/members/** ChatMember.ReadWrite.All
GET          /chats/*/members/** ChatMember.Read.All Chat.ReadBasic.All
GET          /chats/*/messages Chat.Read.All
PATCH        /chats/*/messages/* Teamwork.Migrate.All Chat.ReadWrite.All Group.ReadWrite.All Chat.UpdatePolicyViolation.All
GET          /chats/*/messages/*/hostedContents/*/$value ?
GET          /chats/*/messages/*/** Chat.Read.All Group.Read.All
GET          /chats/*/operations/** Chat.ReadBasic.All
GET          /chats/*/permissionGrants TeamsAppInstallation.Read.All TeamsAppInstallation.ReadForChat.All ResourceSpecificPermissionGrant.ReadForChat.All TeamsAppInstallation.ManageSelectedForChat.All TeamsAppInstallation.ReadWriteForChat.All TeamsAppInstallation.ReadWriteSelfForChat.All
GET          /chats/*/pinnedMessages ChatMessage.Read.All Chat.Read.All
POST,DELETE  /chats/*/pinnedMessages/** Chat.ReadWrite.All
POST         /chats/*/tabs TeamsTab.Create TeamsTab.ReadWrite.All TeamsTab.ReadWriteForChat.All TeamsTab.ReadWriteSelfForChat.All
PATCH,DELETE /chats/*/tabs/* TeamsTab.ReadWriteSelfForChat.All TeamsTab.ReadWrite.All
GET          /chats/*/tabs/** TeamsTab.Read.All TeamsTab.ReadWriteSelfForChat.All TeamsTab.ReadWriteForChat.All
POST         /chats/*/{markActivityNotificationChainAsInactionable,recallActivityNotificationChainForRecipient,sendActivityNotification} TeamsActivity.Send
POST         /chats/*/{messages,completeMigration,startMigration,unhideChatForAllUsers} Teamwork.Migrate.All
GET          /teams Team.ReadBasic.All TeamSettings.Read.All
POST         /teams Team.Create Teamwork.Migrate.All Group.ReadWrite.All Directory.ReadWrite.All
GET          /teams/* Team.ReadBasic.All Group.Read.All TeamSettings.Read.All Directory.Read.All
PATCH        /teams/* TeamSettings.ReadWrite.All Group.ReadWrite.All Directory.ReadWrite.All
GET          /teams/*/channels Channel.ReadBasic.All ChannelSettings.Read.All Group.Read.All Directory.Read.All
POST         /teams/*/channels Channel.Create Teamwork.Migrate.All Group.ReadWrite.All Directory.ReadWrite.All
DELETE       /teams/*/channels/* Channel.Delete.All Group.ReadWrite.All Directory.ReadWrite.All
GET          /teams/*/channels/* Channel.ReadBasic.All ChannelSettings.Read.All Group.Read.All Directory.Read.All
PATCH        /teams/*/channels/* ChannelSettings.ReadWrite.All Group.ReadWrite.All Directory.ReadWrite.All
GET          /teams/*/channels/*/enabledApps/** TeamsAppInstallation.Read.All TeamsAppInstallation.ReadForTeam.All TeamsAppInstallation.ManageSelectedForTeam.All TeamsAppInstallation.ReadWriteForTeam.All
POST,DELETE  /teams/*/channels/*/enabledApps/** TeamsAppInstallation.ManageSelectedForTeam.All TeamsAppInstallation.ReadWriteForTeam.All
GET          /teams/*/channels/*/filesFolder Files.Read.All Group.Read.All Sites.Read.All
POST         /teams/*/channels/*/joinedUsers/** ChannelMember.ReadWrite.All
PATCH        /teams/*/channels/*/members/* ChannelMember.ReadWrite.All Group.ReadWrite.All Directory.ReadWrite.All
POST,DELETE  /teams/*/channels/*/members/** ChannelMember.ReadWrite.All
PATCH        /teams/*/channels/*/messages/* ChannelMessage.UpdatePolicyViolation.All Teamwork.Migrate.All
POST         /teams/*/channels/*/messages/*/replies Teamwork.Migrate.All
PATCH        /teams/*/channels/*/messages/*/replies/* ChannelMessage.UpdatePolicyViolation.All Teamwork.Migrate.All
GET          /teams/*/channels/*/messages/** ChannelMessage.Read.All Group.Read.All
GET          /teams/*/channels/*/planner/plans Tasks.Read.All
DELETE       /teams/*/channels/*/sharedWithTeams/* ChannelMember.ReadWrite.All
POST         /teams/*/channels/*/tabs TeamsTab.Create TeamsTab.ReadWrite.All TeamsTab.ReadWriteForTeam.All TeamsTab.ReadWriteSelfForTeam.All Group.ReadWrite.All Directory.ReadWrite.All
GET          /teams/*/channels/*/tabs/** TeamsTab.Read.All Group.Read.All Directory.Read.All TeamsTab.ReadWriteForTeam.All TeamsTab.ReadWriteSelfForTeam.All
PATCH,DELETE /teams/*/channels/*/tabs/** TeamsTab.ReadWrite.All TeamsTab.ReadWriteForTeam.All TeamsTab.ReadWriteSelfForTeam.All Group.ReadWrite.All Directory.ReadWrite.All
POST         /teams/*/channels/*/{archive,unarchive} ChannelSettings.ReadWrite.All
POST         /teams/*/channels/*/{messages,completeMigration,startMigration} Teamwork.Migrate.All
GET          /teams/*/channels/*/** ChannelMember.Read.All
GET          /teams/*/channels/{getAllMessages,getAllRetainedMessages} ChannelMessage.Read.All
GET          /teams/*/channels/** ChannelMessage.Read.All
POST         /teams/*/clone Team.Create Group.ReadWrite.All Directory.ReadWrite.All
POST         /teams/*/completeMigration Teamwork.Migrate.All
GET          /teams/*/deletedChannels Channel.ReadBasic.All
DELETE       /teams/*/incomingChannels/* Channel.Delete.All
DELETE       /teams/*/installedApps/* TeamsAppInstallation.ReadWriteSelfForTeam.All TeamsAppInstallation.ManageSelectedForTeam.All TeamsAppInstallation.ReadWriteForTeam.All Group.ReadWrite.All Directory.ReadWrite.All
GET          /teams/*/installedApps/** TeamsAppInstallation.ReadForTeam.All TeamsAppInstallation.Read.All Group.Read.All Directory.Read.All TeamsAppInstallation.ReadWriteSelfForTeam.All TeamsAppInstallation.ManageSelectedForTeam.All TeamsAppInstallation.ReadWriteAndConsentForTeam.All TeamsAppInstallation.ReadWriteAndConsentSelfForTeam.All TeamsAppInstallation.ReadWriteForTeam.All
POST         /teams/*/installedApps/** TeamsAppInstallation.ReadWriteSelfForTeam.All TeamsAppInstallation.ManageSelectedForTeam.All TeamsAppInstallation.ReadWriteAndConsentForTeam.All TeamsAppInstallation.ReadWriteAndConsentSelfForTeam.All TeamsAppInstallation.ReadWriteForTeam.All Group.ReadWrite.All Directory.ReadWrite.All
POST         /teams/*/members/remove TeamMember.ReadWrite.All
GET          /teams/*/members/** TeamMember.Read.All
WRITE        /teams/*/members/** TeamMember.ReadWriteNonOwnerRole.All TeamMember.ReadWrite.All
GET          /teams/*/permissionGrants TeamsAppInstallation.Read.All TeamsAppInstallation.ReadForTeam.All ResourceSpecificPermissionGrant.ReadForTeam.All TeamsAppInstallation.ManageSelectedForTeam.All TeamsAppInstallation.ReadWriteForTeam.All TeamsAppInstallation.ReadWriteSelfForTeam.All
GET          /teams/*/schedule/offerShiftRequests Schedule.ReadWrite.All
PUT          /teams/*/schedule/shiftsRoleDefinitions SchedulePermissions.ReadWrite.All
PUT          /teams/*/schedule/shiftsRoleDefinitions/* SchedulePermissions.ReadWrite.All
GET          /teams/*/schedule/** Schedule.Read.All
WRITE        /teams/*/schedule/** Schedule.ReadWrite.All
GET          /teams/*/tags/** TeamworkTag.Read.All
WRITE        /teams/*/tags/** TeamworkTag.ReadWrite.All
GET          /teams/*/{allChannels,incomingChannels,primaryChannel} Channel.ReadBasic.All ChannelSettings.Read.All
POST         /teams/*/{archive,unarchive} TeamSettings.ReadWrite.All Group.ReadWrite.All Directory.ReadWrite.All
POST         /teams/*/{markActivityNotificationChainAsInactionable,recallActivityNotificationChainForRecipient,sendActivityNotification} TeamsActivity.Send
GET          /teamwork Teamwork.Read.All
GET          /teamwork/activityNotificationOperations/* TeamsActivity.Send
GET          /teamwork/deletedChats/* Chat.ManageDeletion.All
POST         /teamwork/deletedChats/*/undoDelete Chat.ManageDeletion.All
GET          /teamwork/deletedTeams Team.ReadBasic.All
GET          /teamwork/deletedTeams/*/channels/getAllMessages ChannelMessage.Read.All
POST         /teamwork/devices/*/** TeamworkDevice.ReadWrite.All
GET          /teamwork/devices/** TeamworkDevice.Read.All
GET          /teamwork/messaging/customEmoji TeamworkCustomEmoji.Read.All
POST         /teamwork/messaging/customEmoji TeamworkCustomEmoji.Create.All
POST         /teamwork/sendActivityNotificationToRecipients TeamsActivity.Send
GET          /teamwork/teamTemplates/** TeamTemplates.Read.All
GET          /teamwork/workforceIntegrations/** WorkforceIntegration.Read.All
WRITE        /teamwork/workforceIntegrations/** WorkforceIntegration.ReadWrite.All
# Examples in the reference that name an ID, with fewer permissions than the calls have.
POST         /teams/87654321-0abc-zqf0-321456789q/installedApps ?
PATCH        /teams/(team-id)/channels/*/messages/*/** ?
PATCH        /teams/(team-id)/channels/*/messages/* ?
`;
