import { satisfies } from './satisfies';

/** A family of read-only Graph calls. */
export interface GraphCall {
  /** Which paths belong to it: path below the version, without the query. */
  path: RegExp;
  /** Application permissions, any one of which allows it; supersets are worked out from these. */
  needs: readonly string[];
  /** A cheap call of this family that exists in every tenant, where there is one. */
  probe?: { path: string; title: string; noun: string };
}

/**
 * The more specific path stands first. The order is also the order in which a probe is chosen, so the calls that every
 * tenant answers alike stand before those that need a licence of their own.
 * Source: the permission tables of the calls' reference pages. Nothing may be concluded from a path that is not in here.
 */
export const GRAPH_CALLS: readonly GraphCall[] = [
  {
    path: /^\/users\/[^/]+\/transitiveMemberOf(?:\/|$)/i,
    needs: ['User.Read.All', 'GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'],
  },
  { path: /^\/users\/[^/]+\/memberOf(?:\/|$)/i, needs: ['Directory.Read.All'] },
  {
    path: /^\/users\/[^/]+\/(?:messages|mailFolders)(?:\/|$)/i,
    needs: ['Mail.Read', 'Mail.ReadBasic.All', 'Mail.ReadBasic'],
  },
  {
    path: /^\/users\/[^/]+\/(?:calendars?|calendarView|calendarGroups|events)(?:\/|$)/i,
    needs: ['Calendars.Read', 'Calendars.ReadBasic.All'],
  },
  { path: /^\/users\/[^/]+\/(?:contacts|contactFolders)(?:\/|$)/i, needs: ['Contacts.Read'] },
  { path: /^\/users\/[^/]+\/mailboxSettings(?:\/|$)/i, needs: ['MailboxSettings.Read'] },
  { path: /^\/users\/[^/]+\/drives?(?:\/|$)/i, needs: ['Files.Read.All', 'Sites.Read.All'] },
  { path: /^\/users\/[^/]+\/authentication(?:\/|$)/i, needs: ['UserAuthenticationMethod.Read.All'] },
  { path: /^\/users\/[^/]+\/chats(?:\/|$)/i, needs: ['Chat.ReadBasic.All', 'Chat.Read.All'] },
  {
    path: /^\/users(?:\/[^/]+(?:\/manager|\/directReports)?)?$/i,
    needs: ['User.Read.All', 'User.ReadBasic.All', 'Directory.Read.All'],
    probe: { path: '/users?$top=1&$select=id', title: 'list users', noun: 'user' },
  },
  {
    path: /^\/groups(?:\/[^/]+(?:\/(?:transitiveMembers|members|memberOf|transitiveMemberOf|owners)(?:\/.*)?)?)?$/i,
    needs: ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'],
    probe: { path: '/groups?$top=1&$select=id', title: 'list groups', noun: 'group' },
  },
  {
    path: /^\/organization(?:\/|$)/i,
    needs: ['Organization.Read.All', 'Directory.Read.All', 'User.Read.All'],
    probe: { path: '/organization?$select=id', title: 'read the organization', noun: 'organization' },
  },
  {
    path: /^\/applications(?:[/(]|$)/i,
    needs: ['Application.Read.All', 'Application.ReadWrite.OwnedBy', 'Directory.Read.All'],
    probe: { path: '/applications?$top=1&$select=id', title: 'list app registrations', noun: 'app registration' },
  },
  {
    path: /^\/servicePrincipals(?:[/(]|$)/i,
    needs: ['Application.Read.All', 'Application.ReadWrite.OwnedBy', 'Directory.Read.All'],
  },
  {
    path: /^\/devices(?:[/(]|$)/i,
    needs: ['Device.Read.All', 'Directory.Read.All'],
    probe: { path: '/devices?$top=1&$select=id', title: 'list devices', noun: 'device' },
  },
  {
    path: /^\/domains(?:\/|$)/i,
    needs: ['Domain.Read.All', 'Directory.Read.All'],
    probe: { path: '/domains?$select=id', title: 'list domains', noun: 'domain' },
  },
  {
    path: /^\/(?:directory\/)?administrativeUnits(?:\/|$)/i,
    needs: ['AdministrativeUnit.Read.All', 'Directory.Read.All'],
    probe: {
      path: '/directory/administrativeUnits?$top=1&$select=id',
      title: 'list administrative units',
      noun: 'administrative unit',
    },
  },
  {
    path: /^\/directoryRoles(?:[/(]|$)/i,
    needs: ['RoleManagement.Read.Directory', 'Directory.Read.All'],
    probe: { path: '/directoryRoles?$select=id', title: 'list directory roles', noun: 'directory role' },
  },
  {
    path: /^\/roleManagement\/directory(?:\/|$)/i,
    needs: ['RoleManagement.Read.Directory', 'RoleManagement.Read.All'],
  },
  {
    path: /^\/subscribedSkus(?:\/|$)/i,
    needs: ['LicenseAssignment.Read.All', 'Organization.Read.All', 'Directory.Read.All'],
    probe: { path: '/subscribedSkus?$select=id', title: 'list licenses', noun: 'license' },
  },
  {
    path: /^\/contacts(?:\/|$)/i,
    needs: ['OrgContact.Read.All', 'Directory.Read.All'],
    probe: { path: '/contacts?$top=1&$select=id', title: 'list contacts of the organization', noun: 'contact' },
  },
  {
    path: /^\/policies\/(?:authorizationPolicy|identitySecurityDefaultsEnforcementPolicy)(?:\/|$)/i,
    needs: ['Policy.Read.All'],
    probe: { path: '/policies/authorizationPolicy?$select=id', title: 'read the authorization policy', noun: 'policy' },
  },
  {
    path: /^\/identity\/conditionalAccess(?:\/|$)/i,
    needs: ['Policy.Read.All', 'Policy.Read.ConditionalAccess'],
    probe: {
      path: '/identity/conditionalAccess/policies?$top=1&$select=id',
      title: 'list Conditional Access policies',
      noun: 'policy',
    },
  },
  {
    path: /^\/auditLogs\/directoryAudits(?:\/|$)/i,
    needs: ['AuditLog.Read.All'],
    probe: { path: '/auditLogs/directoryAudits?$top=1', title: 'read the audit log', noun: 'entry' },
  },
  { path: /^\/auditLogs(?:\/|$)/i, needs: ['AuditLog.Read.All'] },
  {
    path: /^\/reports\/getOffice365/i,
    needs: ['Reports.Read.All'],
    probe: {
      path: "/reports/getOffice365ServicesUserCounts(period='D7')",
      title: 'read a usage report',
      noun: 'report',
    },
  },
  { path: /^\/reports\/(?:authenticationMethods|credentialUserRegistration)/i, needs: ['AuditLog.Read.All'] },
  {
    path: /^\/sites(?:[/(]|$)/i,
    needs: ['Sites.Read.All'],
    probe: { path: '/sites/root?$select=id', title: 'read the root site', noun: 'site' },
  },
  { path: /^\/drives(?:\/|$)/i, needs: ['Files.Read.All', 'Sites.Read.All'] },
  {
    path: /^\/teams$/i,
    needs: ['Team.ReadBasic.All', 'TeamSettings.Read.All'],
    probe: { path: '/teams?$top=1&$select=id', title: 'list teams', noun: 'team' },
  },
  { path: /^\/teams\/[^/]+\/(?:channels|allChannels)$/i, needs: ['Channel.ReadBasic.All', 'ChannelSettings.Read.All'] },
  {
    path: /^\/places(?:\/|$)/i,
    needs: ['Place.Read.All'],
    probe: { path: '/places/microsoft.graph.room?$top=1', title: 'list rooms', noun: 'room' },
  },
  {
    path: /^\/admin\/serviceAnnouncement\/(?:healthOverviews|issues)(?:\/|$)/i,
    needs: ['ServiceHealth.Read.All'],
    probe: { path: '/admin/serviceAnnouncement/healthOverviews?$top=1', title: 'read service health', noun: 'service' },
  },
  {
    path: /^\/admin\/serviceAnnouncement\/messages(?:\/|$)/i,
    needs: ['ServiceMessage.Read.All'],
    probe: { path: '/admin/serviceAnnouncement/messages?$top=1', title: 'read service messages', noun: 'message' },
  },
  {
    path: /^\/security\/secureScores(?:\/|$)/i,
    needs: ['SecurityEvents.Read.All'],
    probe: { path: '/security/secureScores?$top=1', title: 'read the secure score', noun: 'score' },
  },
  {
    path: /^\/security\/alerts_v2(?:\/|$)/i,
    needs: ['SecurityAlert.Read.All'],
    probe: { path: '/security/alerts_v2?$top=1', title: 'list security alerts', noun: 'alert' },
  },
  { path: /^\/identityProtection\/riskyUsers(?:\/|$)/i, needs: ['IdentityRiskyUser.Read.All'] },
  { path: /^\/identityProtection\/riskyServicePrincipals(?:\/|$)/i, needs: ['IdentityRiskyServicePrincipal.Read.All'] },
  {
    path: /^\/deviceManagement\/managedDevices(?:\/|$)/i,
    needs: ['DeviceManagementManagedDevices.Read.All'],
    probe: {
      path: '/deviceManagement/managedDevices?$top=1&$select=id',
      title: 'list managed devices',
      noun: 'device',
    },
  },
  {
    path: /^\/deviceManagement\/device(?:Configurations|CompliancePolicies)(?:\/|$)/i,
    needs: ['DeviceManagementConfiguration.Read.All'],
    probe: {
      path: '/deviceManagement/deviceConfigurations?$top=1&$select=id',
      title: 'list device configurations',
      noun: 'configuration',
    },
  },
  {
    path: /^\/deviceAppManagement(?:\/|$)/i,
    needs: ['DeviceManagementApps.Read.All'],
    probe: { path: '/deviceAppManagement/mobileApps?$top=1&$select=id', title: 'list managed apps', noun: 'app' },
  },
];

/** A call that can be tried without knowing anything of the tenant. */
export type Probe = NonNullable<GraphCall['probe']> & { needs: readonly string[] };

const PROBES: readonly Probe[] = GRAPH_CALLS.flatMap(({ probe, needs }) => (probe ? [{ ...probe, needs }] : []));

/** The call for an app that holds nothing: what a directory role would allow first of all. */
export const DIRECTORY_PROBE: Probe = probeAt('/organization?$select=id');

/** The call that nearly every signed-in user may make. */
export const OWN_PROFILE_PROBE: Probe = {
  path: '/me?$select=id',
  title: 'read the own profile',
  noun: 'profile',
  needs: ['User.Read'],
};

function probeAt(path: string): Probe {
  const found = PROBES.find((probe) => probe.path === path);
  if (!found) throw new Error(`No probe has the path ${path}`);
  return found;
}

/** The first call that one of these permissions allows. The order of the permissions is the order of preference. */
export function probeFor(permissions: readonly string[], suffices = satisfies): Probe | undefined {
  for (const permission of permissions) {
    // Named outright before covered by a superset: Organization.Read.All is proved by the organization, not by what else it may read.
    const probe =
      PROBES.find(({ needs }) => needs[0]?.toLowerCase() === permission.toLowerCase()) ??
      PROBES.find(({ needs }) => needs.some((need) => suffices([permission], need)));
    if (probe) return probe;
  }
  return undefined;
}

/** Application permissions, any one of which allows this path (query and version left out); undefined where nothing is known. */
export function needsOf(path: string): readonly string[] | undefined {
  const bare = path.replace(/[?#].*$/, '').replace(/(?<=.)\/+$/, '');
  return GRAPH_CALLS.find((call) => call.path.test(bare))?.needs;
}
