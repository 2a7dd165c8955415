import { DIRECTORY_ROLES } from '../permissions';

/** Directory roles that let a principal read the directory without any permission. */
export const DIRECTORY_READERS: readonly string[] = [
  DIRECTORY_ROLES['Directory Readers'],
  DIRECTORY_ROLES['Global Reader'],
  DIRECTORY_ROLES['Global Administrator'],
];

const DIRECTORY = ['Directory.Read.All', 'Directory.ReadWrite.All'];
const USERS = ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', ...DIRECTORY];
export const GROUP_READERS: readonly string[] = [
  'GroupMember.Read.All',
  'GroupMember.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  ...DIRECTORY,
];
const APPLICATIONS = [
  'Application.Read.All',
  'Application.ReadWrite.All',
  'Application.ReadWrite.OwnedBy',
  ...DIRECTORY,
];
const readOrWrite = (name: string) => [`${name}.Read.All`, `${name}.ReadWrite.All`];

export interface GraphRule {
  /** Path below the version. */
  path: RegExp;
  /** Any one of these application permissions is enough. */
  roles: readonly string[];
  /** Whether a reading directory role is enough, too. */
  directory?: boolean;
  /** Code and words of the service behind Graph, where it refuses in its own way. */
  refusal?: readonly [code: string, message: string];
}

/**
 * Which application permissions allow which read. Kept apart from the product's own table on purpose:
 * the simulator would otherwise repeat its mistakes.
 */
export const GRAPH_RULES: readonly GraphRule[] = [
  {
    path: /^\/organization(\/[^/]+)?$/,
    roles: ['Organization.Read.All', 'Organization.ReadWrite.All', 'User.Read.All', 'User.ReadWrite.All', ...DIRECTORY],
    directory: true,
  },
  { path: /^\/users(\/[^/]+)?$/, roles: USERS, directory: true },
  {
    path: /^\/users\/[^/]+\/(transitiveMemberOf|memberOf)(\/.*)?$/,
    roles: ['User.Read.All', 'User.ReadWrite.All', ...GROUP_READERS],
    directory: true,
  },
  { path: /^\/users\/[^/]+\/(manager|directReports)$/, roles: ['User.Read.All', ...DIRECTORY], directory: true },
  {
    path: /^\/users\/[^/]+\/(messages|mailFolders)(\/.*)?$/,
    roles: ['Mail.Read', 'Mail.ReadBasic.All', 'Mail.ReadWrite'],
    refusal: ['ErrorAccessDenied', 'Access is denied. Check credentials and try again.'],
  },
  { path: /^\/users\/[^/]+\/(events|calendars?)(\/.*)?$/, roles: ['Calendars.Read', 'Calendars.ReadWrite'] },
  { path: /^\/users\/[^/]+\/drives?(\/.*)?$/, roles: [...readOrWrite('Files'), ...readOrWrite('Sites')] },
  { path: /^\/groups(\/[^/]+)?$/, roles: GROUP_READERS, directory: true },
  { path: /^\/groups\/[^/]+\/(members|transitiveMembers|owners)$/, roles: GROUP_READERS, directory: true },
  { path: /^\/servicePrincipals(\/[^/]+)?$/, roles: APPLICATIONS, directory: true },
  { path: /^\/servicePrincipals\/[^/]+\/(appRoleAssignments|memberOf|owners)$/, roles: APPLICATIONS, directory: true },
  { path: /^\/applications(\/[^/]+)?$/, roles: APPLICATIONS, directory: true },
  { path: /^\/devices(\/[^/]+)?$/, roles: ['Device.Read.All', ...DIRECTORY], directory: true },
  {
    path: /^\/directoryRoles(\/[^/]+)?$/,
    roles: [...readOrWrite('RoleManagement'), 'RoleManagement.Read.Directory', ...DIRECTORY],
    directory: true,
  },
  {
    path: /^\/roleManagement\/directory\/[^/]+$/,
    roles: [
      'RoleManagement.Read.All',
      'RoleManagement.Read.Directory',
      'RoleManagement.ReadWrite.Directory',
      ...DIRECTORY,
    ],
    directory: true,
  },
  { path: /^\/domains(\/[^/]+)?$/, roles: [...readOrWrite('Domain'), ...DIRECTORY], directory: true },
  {
    path: /^\/subscribedSkus$/,
    roles: ['Organization.Read.All', 'LicenseAssignment.Read.All', ...DIRECTORY],
    directory: true,
  },
  { path: /^\/contacts(\/[^/]+)?$/, roles: ['OrgContact.Read.All', ...DIRECTORY], directory: true },
  {
    path: /^\/sites(\/.*)?$/,
    roles: [...readOrWrite('Sites'), 'Sites.Manage.All', 'Sites.FullControl.All'],
    refusal: ['accessDenied', 'Access denied'],
  },
  { path: /^\/auditLogs\/[^/]+$/, roles: ['AuditLog.Read.All'] },
  { path: /^\/reports\/.+$/, roles: ['Reports.Read.All'] },
  {
    path: /^\/security\/[^/]+$/,
    roles: ['SecurityEvents.Read.All', ...readOrWrite('SecurityAlert'), ...readOrWrite('SecurityIncident')],
  },
  { path: /^\/deviceManagement\/managedDevices$/, roles: readOrWrite('DeviceManagementManagedDevices') },
  { path: /^\/deviceManagement\/deviceConfigurations$/, roles: readOrWrite('DeviceManagementConfiguration') },
  { path: /^\/deviceAppManagement\/.+$/, roles: readOrWrite('DeviceManagementApps') },
  {
    path: /^\/identity\/conditionalAccess\/.+$/,
    roles: ['Policy.Read.All', 'Policy.Read.ConditionalAccess', 'Policy.ReadWrite.ConditionalAccess'],
  },
  { path: /^\/(policies|identity)\/.+$/, roles: ['Policy.Read.All'] },
  {
    path: /^\/(directory\/)?administrativeUnits(\/[^/]+)?$/,
    roles: [...readOrWrite('AdministrativeUnit'), ...DIRECTORY],
    directory: true,
  },
  { path: /^\/places\/.+$/, roles: readOrWrite('Place') },
  { path: /^\/admin\/serviceAnnouncement\/messages$/, roles: ['ServiceMessage.Read.All'] },
  { path: /^\/admin\/serviceAnnouncement\/.+$/, roles: ['ServiceHealth.Read.All'] },
  { path: /^\/teams(\/.*)?$/, roles: ['Team.ReadBasic.All', ...readOrWrite('TeamSettings'), ...readOrWrite('Group')] },
  {
    path: /^\/identityGovernance\/.+$/,
    roles: [...readOrWrite('EntitlementManagement'), ...readOrWrite('AccessReview')],
  },
];

/** Whether a delegated permission covers what an application permission would. */
export function scopesAllow(scopes: readonly string[], rule: GraphRule): boolean {
  return scopes.some((scope) => rule.roles.includes(scope));
}
