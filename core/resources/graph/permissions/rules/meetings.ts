/** Calls, meetings, bookings, backup, events. */
export const meetings = `
POST         /app/calls Calls.Initiate.All Calls.InitiateGroupCall.All Calls.JoinGroupCall.All Calls.JoinGroupCallAsGuest.All
DELETE       /app/calls/* Calls.Initiate.All Calls.AccessMedia.All
POST         /app/calls/*/addLargeGalleryView Calls.JoinGroupCallAsGuest.All Calls.InitiateGroupCall.All Calls.JoinGroupCall.All
GET          /app/calls/*/audioRoutingGroups/** Calls.JoinGroupCall.All Calls.InitiateGroupCall.All
WRITE        /app/calls/*/audioRoutingGroups/** Calls.InitiateGroupCall.All Calls.JoinGroupCall.All
POST         /app/calls/*/participants/configureMixer Calls.InitiateGroupCall.All Calls.JoinGroupCall.All
POST         /app/calls/*/participants/invite Calls.InitiateGroupCall.All
GET          /app/calls/*/participants/* Calls.JoinGroupCall.All
POST         /app/calls/*/participants/*/reportsyntheticmedia Calls.ReportSyntheticMedia.All
POST         /app/calls/*/updateRecordingStatus Calls.AccessMedia.All Calls.JoinGroupCall.All
POST         /app/calls/*/{cancelMediaProcessing,mute,playPrompt,unmute} Calls.Initiate.All Calls.AccessMedia.All
POST         /app/calls/*/{changeScreenSharingRole,recordResponse,subscribeToTone} Calls.AccessMedia.All
POST         /app/calls/*/{redirect,transfer} Calls.Initiate.All
GET          /app/calls/*/** Calls.Initiate.All Calls.AccessMedia.All
POST,DELETE  /app/calls/*/** Calls.JoinGroupCall.All
GET          /app/onlineMeetings OnlineMeetings.Read.All
GET          /communications/callRecords/*/** CallRecords.Read.All
GET          /communications/callRecords/** CallRecord-PstnCalls.Read.All CallRecords.Read.All
POST         /communications/calls Calls.Initiate.All Calls.InitiateGroupCall.All Calls.JoinGroupCall.All Calls.JoinGroupCallAsGuest.All
POST         /communications/calls/logTeleconferenceDeviceQuality Calls.AccessMedia.All
DELETE       /communications/calls/* Calls.Initiate.All Calls.AccessMedia.All
POST         /communications/calls/*/addLargeGalleryView Calls.JoinGroupCallAsGuest.All Calls.InitiateGroupCall.All Calls.JoinGroupCall.All
GET          /communications/calls/*/audioRoutingGroups/** Calls.JoinGroupCall.All Calls.InitiateGroupCall.All
WRITE        /communications/calls/*/audioRoutingGroups/** Calls.InitiateGroupCall.All Calls.JoinGroupCall.All
GET          /communications/calls/*/contentSharingSessions/** Calls.JoinGroupCallAsGuest.All Calls.Initiate.All Calls.InitiateGroupCall.All Calls.JoinGroupCall.All
POST         /communications/calls/*/participants/configureMixer Calls.InitiateGroupCall.All Calls.JoinGroupCall.All
POST         /communications/calls/*/participants/invite Calls.InitiateGroupCall.All
GET          /communications/calls/*/participants/* Calls.JoinGroupCall.All
POST         /communications/calls/*/participants/*/reportsyntheticmedia Calls.ReportSyntheticMedia.All
POST         /communications/calls/*/updateRecordingStatus Calls.AccessMedia.All Calls.JoinGroupCall.All
POST         /communications/calls/*/{cancelMediaProcessing,keepAlive,mute,playPrompt,unmute} Calls.Initiate.All Calls.AccessMedia.All
POST         /communications/calls/*/{changeScreenSharingRole,joinContentSharingAudioGroup,leaveContentSharingAudioGroup,recordResponse,sendDtmfTones,subscribeToTone} Calls.AccessMedia.All
POST         /communications/calls/*/{redirect,transfer} Calls.Initiate.All
GET          /communications/calls/*/** Calls.Initiate.All Calls.AccessMedia.All
POST,DELETE  /communications/calls/** Calls.JoinGroupCall.All
GET          /communications/getAllOnlineMeetingMessages EngagementMeetingConversation.Read.All
POST         /communications/getPresencesByUserId Presence.Read.All
GET          /communications/onlineMeetingConversations/conversations/*/messages/*/reactions EngagementMeetingConversation.Read.All
GET          /communications/onlineMeetings OnlineMeetings.Read.All
GET          /communications/presences Presence.Read.All
GET          /solutions/backupRestore/reports/** BackupRestore-Configuration.Read.All
GET          /solutions/backupRestore/restorePoints BackupRestore-Search.Read.All
POST         /solutions/backupRestore/restorePoints/search BackupRestore-Search.Read.All
GET          /solutions/backupRestore/restoreSessions BackupRestore-Restore.Read.All
GET          /solutions/backupRestore/{exchangeProtectionPolicies,oneDriveForBusinessProtectionPolicies,sharePointProtectionPolicies}/*/** BackupRestore-Configuration.Read.All
POST         /solutions/backupRestore/{oneDriveForBusinessBrowseSessions,sharePointBrowseSessions}/** BackupRestore-Restore.ReadWrite.All
GET          /solutions/backupRestore/** BackupRestore-Restore.ReadWrite.All
WRITE        /solutions/backupRestore/** BackupRestore-Configuration.ReadWrite.All
GET          /solutions/bookingBusinesses Bookings.Read.All
DELETE       /solutions/bookingBusinesses/* -
POST         /solutions/bookingBusinesses/*/appointments BookingsAppointment.ReadWrite.All Bookings.Read.All
PATCH,DELETE /solutions/bookingBusinesses/*/appointments/* BookingsAppointment.ReadWrite.All Bookings.Read.All
POST         /solutions/bookingBusinesses/*/customers/** BookingsAppointment.ReadWrite.All Bookings.ReadWrite.All
GET          /solutions/bookingBusinesses/*/customQuestions Bookings.Read.All
POST         /solutions/bookingBusinesses/*/getStaffAvailability Bookings.Read.All Calendars.Read
POST         /solutions/bookingBusinesses/*/{publish,unpublish} Bookings.Manage.All
GET          /solutions/bookingBusinesses/*/** Bookings.Read.All BookingsAppointment.ReadWrite.All
WRITE        /solutions/bookingBusinesses/*/** Bookings.ReadWrite.All
POST         /solutions/businessScenarios/*/planner/getPlan BusinessScenarioData.Read.OwnedBy
GET          /solutions/businessScenarios/*/planner/tasks/** BusinessScenarioData.Read.OwnedBy
WRITE        /solutions/businessScenarios/*/planner/tasks/** BusinessScenarioData.ReadWrite.OwnedBy
GET          /solutions/businessScenarios/** BusinessScenarioConfig.Read.OwnedBy
WRITE        /solutions/businessScenarios/** BusinessScenarioConfig.ReadWrite.OwnedBy
GET          /solutions/sharePoint/migrations/** SharePointCrossTenantMigration.Read.All
POST,PATCH   /solutions/sharePoint/migrations/** SharePointCrossTenantMigration.Manage.All
GET          /solutions/virtualEvents/webinars/*/registrations ?
POST         /solutions/virtualEvents/webinars/*/registrations VirtualEventRegistration-Anon.ReadWrite.All
GET          /solutions/virtualEvents/webinars/*/registrations/*/sessions/** ?
GET          /solutions/virtualEvents/webinars/*/sessions/*/attendanceReports/** ?
GET          /solutions/virtualEvents/{townhalls,webinars}/getByUserRole -
GET          /solutions/virtualEvents/** VirtualEvent.Read.All
`;
