import { satisfies } from './satisfies';

/** A cheap call that exists in every tenant and can be tried without knowing anything of it. */
export interface Probe {
  path: string;
  title: string;
  noun: string;
  /** Permissions whose grant it proves, the one that it stands for first. What else allows it, the table of rules says. */
  needs: readonly string[];
  /** Graph answers it to every app of the tenant, so that it proves no permission and no role. */
  isOpen?: true;
}

/**
 * In the order in which a probe is chosen: the calls that every tenant answers alike stand before those that need a license
 * of their own.
 */
export const PROBES: readonly Probe[] = [
  {
    path: '/users?$top=1&$select=id',
    title: 'list users',
    noun: 'user',
    needs: ['User.Read.All', 'User.ReadBasic.All', 'Directory.Read.All'],
  },
  {
    path: '/groups?$top=1&$select=id',
    title: 'list groups',
    noun: 'group',
    needs: ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'],
  },
  {
    path: '/organization?$select=id',
    title: 'read the organization',
    noun: 'organization',
    isOpen: true,
    needs: ['Organization.Read.All', 'Directory.Read.All', 'User.Read.All'],
  },
  {
    path: '/applications?$top=1&$select=id',
    title: 'list app registrations',
    noun: 'app registration',
    needs: ['Application.Read.All', 'Application.ReadWrite.OwnedBy', 'Directory.Read.All'],
  },
  {
    path: '/devices?$top=1&$select=id',
    title: 'list devices',
    noun: 'device',
    needs: ['Device.Read.All', 'Directory.Read.All'],
  },
  {
    path: '/domains?$select=id',
    title: 'list domains',
    noun: 'domain',
    needs: ['Domain.Read.All', 'Directory.Read.All'],
  },
  {
    path: '/directory/administrativeUnits?$top=1&$select=id',
    title: 'list administrative units',
    noun: 'administrative unit',
    needs: ['AdministrativeUnit.Read.All', 'Directory.Read.All'],
  },
  {
    path: '/directoryRoles?$select=id',
    title: 'list directory roles',
    noun: 'directory role',
    needs: ['RoleManagement.Read.Directory', 'Directory.Read.All'],
  },
  {
    path: '/subscribedSkus?$select=id',
    title: 'list licenses',
    noun: 'license',
    needs: ['LicenseAssignment.Read.All', 'Organization.Read.All', 'Directory.Read.All'],
  },
  {
    path: '/contacts?$top=1&$select=id',
    title: 'list contacts of the organization',
    noun: 'contact',
    needs: ['OrgContact.Read.All', 'Directory.Read.All'],
  },
  {
    path: '/policies/authorizationPolicy?$select=id',
    title: 'read the authorization policy',
    noun: 'policy',
    needs: ['Policy.Read.All'],
  },
  {
    path: '/identity/conditionalAccess/policies?$top=1&$select=id',
    title: 'list Conditional Access policies',
    noun: 'policy',
    needs: ['Policy.Read.All', 'Policy.Read.ConditionalAccess'],
  },
  {
    path: '/auditLogs/directoryAudits?$top=1',
    title: 'read the audit log',
    noun: 'entry',
    needs: ['AuditLog.Read.All'],
  },
  {
    path: "/reports/getOffice365ServicesUserCounts(period='D7')",
    title: 'read a usage report',
    noun: 'report',
    needs: ['Reports.Read.All'],
  },
  { path: '/sites/root?$select=id', title: 'read the root site', noun: 'site', needs: ['Sites.Read.All'] },
  {
    path: '/teams?$top=1&$select=id',
    title: 'list teams',
    noun: 'team',
    needs: ['Team.ReadBasic.All', 'TeamSettings.Read.All'],
  },
  { path: '/places/microsoft.graph.room?$top=1', title: 'list rooms', noun: 'room', needs: ['Place.Read.All'] },
  {
    path: '/admin/serviceAnnouncement/healthOverviews?$top=1',
    title: 'read service health',
    noun: 'service',
    needs: ['ServiceHealth.Read.All'],
  },
  {
    path: '/admin/serviceAnnouncement/messages?$top=1',
    title: 'read service messages',
    noun: 'message',
    needs: ['ServiceMessage.Read.All'],
  },
  {
    path: '/security/secureScores?$top=1',
    title: 'read the secure score',
    noun: 'score',
    needs: ['SecurityEvents.Read.All'],
  },
  {
    path: '/security/alerts_v2?$top=1',
    title: 'list security alerts',
    noun: 'alert',
    needs: ['SecurityAlert.Read.All'],
  },
  {
    path: '/deviceManagement/managedDevices?$top=1&$select=id',
    title: 'list managed devices',
    noun: 'device',
    needs: ['DeviceManagementManagedDevices.Read.All'],
  },
  {
    path: '/deviceManagement/deviceConfigurations?$top=1&$select=id',
    title: 'list device configurations',
    noun: 'configuration',
    needs: ['DeviceManagementConfiguration.Read.All'],
  },
  {
    path: '/deviceAppManagement/mobileApps?$top=1&$select=id',
    title: 'list managed apps',
    noun: 'app',
    needs: ['DeviceManagementApps.Read.All'],
  },
];

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
