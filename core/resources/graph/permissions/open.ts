import { CHANGING, type Method } from '../../../util/method';

/** Calls for which no permission can be named, and why. */
interface Open {
  path: RegExp;
  methods?: readonly Method[];
  why: string;
}

/** The reference page leaves apps out, and yet there is an application permission that would be of no other use. */
const disputed = (permission: string) =>
  `Microsoft’s reference page has it for signed-in users only, but the application permission ${permission} exists. Try the call once.`;

export const NO_ME = 'An app has no /me: name the user, as in /users/{id}.';
const ME = /^\/me(?:[/?]|$)/i;

const OPEN: readonly Open[] = [
  { path: ME, why: NO_ME },
  {
    path: /^\/subscriptions(?:\/|$)/i,
    why: 'It needs what reading the watched resource needs: ask for that call, as in GET /users/{id}/messages.',
  },
  {
    path: /^\/directory\/deletedItems\/[^/]+(?:\/restore)?\/?$/i,
    methods: ['POST', 'DELETE'],
    why: 'It depends on the kind of object: User.DeleteRestore.All for a user, Group.ReadWrite.All for a group, Application.ReadWrite.OwnedBy or Application.ReadWrite.All for an app.',
  },
  {
    path: /^\/directory\/deletedItems\/[^/]+\/?$/i,
    methods: ['GET'],
    why: 'It depends on the kind of object: User.Read.All for a user, Group.Read.All for a group, Application.Read.All for an app. Directory.Read.All suffices for all three.',
  },
  {
    path: /^\/policies\/roleManagementPolicies\/[^/]+\/rules\//i,
    methods: ['PATCH'],
    why: disputed('RoleManagementPolicy.ReadWrite.Directory (for groups: RoleManagementPolicy.ReadWrite.AzureADGroup)'),
  },
  {
    path: /^\/(?:agreements|identityGovernance\/termsOfUse\/agreements)(?:\/|$)/i,
    why: disputed('Agreement.Read.All'),
  },
  { path: /^\/sites\/.+\/termStore/i, methods: ['GET'], why: disputed('TermStore.Read.All') },
  { path: /^\/sites\/.+\/termStore/i, why: disputed('TermStore.ReadWrite.All') },
  {
    path: /^\/appCatalogs\/teamsApps(?:\/|$)/i,
    methods: CHANGING,
    why: disputed('AppCatalog.ReadWrite.All'),
  },
  {
    path: /^\/directory\/onPremisesSynchronization(?:\/|$)/i,
    why: disputed('OnPremDirectorySynchronization.ReadWrite.All'),
  },
  { path: /^\/security\/labels\/retentionLabels(?:\/|$)/i, why: disputed('RecordsManagement.ReadWrite.All') },
  {
    path: /^\/deviceManagement\/(?:co)?managedDevices(?:\/[^/]+|\([^/]+\))\/initiateOnDemandProactiveRemediation$/i,
    why: 'Microsoft’s table names read permissions only (DeviceManagementManagedDevices.Read.All); apps run it with DeviceManagementManagedDevices.PrivilegedOperations.All. Try the call once.',
  },
  {
    path: /\/workbook(?:\/|$)/i,
    why: 'Microsoft’s reference page has it for signed-in users only; nothing is said of apps that hold Files.ReadWrite.All. Try the call once.',
  },
];

/** Why no permission can be named for a call that the table does not know; undefined for most. */
export function whyUnknown(method: Method, path: string): string | undefined {
  return OPEN.find(({ methods, path: one }) => one.test(path) && (methods?.includes(method) ?? true))?.why;
}

/** Lists of members and owners come as bare IDs to an app that may not read the objects themselves. */
export function membersAreIds(method: Method, path: string): string | undefined {
  return method === 'GET' && /\/(?:transitive)?(?:members|memberOf|owners)(?:\/|$)/i.test(path)
    ? 'Of objects that the app may not read, only the ID is listed: add User.ReadBasic.All for the names of users.'
    : undefined;
}

/** Whether the call goes to the signed-in user, who is not there when an app signs in by itself. */
export const isOwnProfile = (path: string): boolean => ME.test(path);
