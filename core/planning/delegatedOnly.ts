/**
 * Microsoft Graph permissions that exist for a signed-in user only, with the application permission that does the same
 * where there is one. Curated from the Graph permissions reference; a name that is missing here is simply accepted.
 */
const DELEGATED_ONLY: Readonly<Record<string, string | undefined>> = {
  openid: undefined,
  profile: undefined,
  email: undefined,
  offline_access: undefined,
  user_impersonation: undefined,
  'User.Read': 'User.Read.All',
  'User.ReadWrite': 'User.ReadWrite.All',
  'UserAuthenticationMethod.Read': 'UserAuthenticationMethod.Read.All',
  'UserAuthenticationMethod.ReadWrite': 'UserAuthenticationMethod.ReadWrite.All',
  'UserActivity.ReadWrite.CreatedByApp': undefined,
  'UserNotification.ReadWrite.CreatedByApp': undefined,
  'Notifications.ReadWrite.CreatedByApp': undefined,
  'Directory.AccessAsUser.All': 'Directory.Read.All',
  'SMTP.Send': 'Mail.Send',
  'Files.Read': 'Files.Read.All',
  'Files.ReadWrite': 'Files.ReadWrite.All',
  'Files.Read.Selected': 'Files.SelectedOperations.Selected',
  'Files.ReadWrite.Selected': 'Files.SelectedOperations.Selected',
  'Notes.Read': 'Notes.Read.All',
  'Notes.ReadWrite': 'Notes.ReadWrite.All',
  'Notes.Create': 'Notes.ReadWrite.All',
  'Notes.ReadWrite.CreatedByApp': 'Notes.ReadWrite.All',
  'ShortNotes.Read': 'ShortNotes.Read.All',
  'ShortNotes.ReadWrite': 'ShortNotes.ReadWrite.All',
  'Tasks.Read': 'Tasks.Read.All',
  'Tasks.ReadWrite': 'Tasks.ReadWrite.All',
  'People.Read': 'People.Read.All',
  'Presence.Read': 'Presence.Read.All',
  'Presence.ReadWrite': 'Presence.ReadWrite.All',
  'Chat.Read': 'Chat.Read.All',
  'Chat.ReadBasic': 'Chat.ReadBasic.All',
  'Chat.ReadWrite': 'Chat.ReadWrite.All',
  'ChatMessage.Send': undefined,
  'ChannelMessage.Send': undefined,
  'ChannelMessage.Edit': undefined,
  'OnlineMeetings.Read': 'OnlineMeetings.Read.All',
  'OnlineMeetings.ReadWrite': 'OnlineMeetings.ReadWrite.All',
  'Family.Read': undefined,
  'Device.Read': 'Device.Read.All',
  'Device.Command': undefined,
  'Analytics.Read': undefined,
  'Financials.ReadWrite.All': undefined,
  'Subscription.Read.All': undefined,
  'InformationProtectionPolicy.Read': 'InformationProtectionPolicy.Read.All',
  'ThreatSubmission.Read': 'ThreatSubmission.Read.All',
  'ThreatSubmission.ReadWrite': 'ThreatSubmission.ReadWrite.All',
  'PrintJob.Create': undefined,
  'PrintJob.Read': 'PrintJob.Read.All',
  'PrintJob.ReadBasic': 'PrintJob.ReadBasic.All',
  'PrintJob.ReadWrite': 'PrintJob.ReadWrite.All',
  'EduAdministration.Read': 'EduAdministration.Read.All',
  'EduAdministration.ReadWrite': 'EduAdministration.ReadWrite.All',
  'EduAssignments.Read': 'EduAssignments.Read.All',
  'EduAssignments.ReadBasic': 'EduAssignments.ReadBasic.All',
  'EduAssignments.ReadWrite': 'EduAssignments.ReadWrite.All',
  'EduAssignments.ReadWriteBasic': 'EduAssignments.ReadWriteBasic.All',
  'EduRoster.Read': 'EduRoster.Read.All',
  'EduRoster.ReadBasic': 'EduRoster.ReadBasic.All',
  'EduRoster.ReadWrite': 'EduRoster.ReadWrite.All',
};

const BY_NAME = new Map(Object.entries(DELEGATED_ONLY).map(([name, instead]) => [name.toLowerCase(), instead]));

/** The permissions that a sign-in itself asks for; no API has application permissions of these names. */
const SIGN_IN = new Set(['openid', 'profile', 'email', 'offline_access']);

/** Families whose very name says that a user must be signed in: shared mailboxes of a user, access as the user. */
const FAMILIES = [/^[a-z]+\.(?:\w+\.)*shared$/, /\.accessasuser(?:\.all)?$/];

/** True for `openid` and its kin, which no API offers as an application permission. */
export function isSignInScope(name: string): boolean {
  return SIGN_IN.has(name.toLowerCase());
}

/** Whether Microsoft Graph has the permission for signed-in users only, and which application permission to take instead. */
export function delegatedOnly(name: string): { instead?: string } | undefined {
  const key = name.toLowerCase();
  if (BY_NAME.has(key)) return { instead: BY_NAME.get(key) };
  return FAMILIES.some((family) => family.test(key)) ? {} : undefined;
}
