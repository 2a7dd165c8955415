import type { Family, Rule } from '../../operations/operation';

const ADMINISTRATOR = 'The reference names a Fabric administrator and says nothing of apps beside the tenant setting.';

/** Reading takes one tenant setting, everything else another. */
const READ = { setting: 'adminRead' } as const;
const UPDATE = { setting: 'adminUpdate' } as const;

/** What the reference opens to a Fabric administrator or an app. */
const FOR_APPS: readonly Rule[] = [
  {
    ...READ,
    calls: [
      'GET /tenantsettings',
      'GET /capacities/delegatedTenantSettingOverrides',
      'GET /capacities/{}/delegatedTenantSettingOverrides',
      'GET /domains/delegatedTenantSettingOverrides',
      'GET /workspaces/delegatedTenantSettingOverrides',
      'GET /workspaces',
      'GET /workspaces/discoverGitConnections',
      'GET /workspaces/networking/communicationpolicies',
      'GET /workspaces/{}',
      'GET /workspaces/{}/users',
      'GET /workspaces/{}/items/{}',
      'GET /workspaces/{}/items/{}/users',
      'GET /items',
      'GET /items/externalDataShares',
      'GET /users/{}/access',
      'GET /workloads',
      'GET /workloads/assignments',
    ],
  },
  {
    ...UPDATE,
    calls: [
      'POST /tenantsettings/{}/update',
      'DELETE /capacities/{}/delegatedTenantSettingOverrides/{}',
      'POST /capacities/{}/delegatedTenantSettingOverrides/{}/update',
      'POST /workspaces/{}/grantAdminTemporaryAccess',
      'POST /workspaces/{}/removeAdminTemporaryAccess',
      'POST /workloads/assignments',
      'DELETE /workloads/assignments/{}',
    ],
  },
];

/** What the reference opens to a Fabric administrator, in words that name no app, although apps are listed as supported. */
const FOR_ADMINISTRATORS: readonly Rule[] = [
  {
    ...READ,
    note: ADMINISTRATOR,
    calls: ['GET /domains', 'GET /domains/{}', 'GET /domains/{}/workspaces', 'GET /domains/{}/roleAssignments'],
  },
  // Every caller of the admin APIs may list the tags.
  { ...READ, calls: ['GET /tags'] },
  {
    ...UPDATE,
    note: ADMINISTRATOR,
    calls: [
      'POST /domains',
      'PATCH,DELETE /domains/{}',
      'POST /domains/{}/assignWorkspaces',
      'POST /domains/{}/unassignWorkspaces',
      'POST /domains/{}/unassignAllWorkspaces',
      'POST /domains/{}/assignWorkspacesByCapacities',
      'POST /domains/{}/assignWorkspacesByPrincipals',
      'POST /domains/{}/roleAssignments/bulkAssign',
      'POST /domains/{}/roleAssignments/bulkUnassign',
      'POST /domains/{}/roleAssignments/syncToSubdomains',
      'POST /tags/bulkCreateTags',
      'PATCH,DELETE /tags/{}',
      'POST /workspaces/{}/restore',
      'POST /workspaces/{}/items/{}/externalDataShares/{}/revoke',
      'POST /items/removeAllSharingLinks',
      'POST /items/bulkRemoveSharingLinks',
    ],
  },
];

/** The admin APIs of Fabric. */
export const ADMIN: Family = {
  below: '/admin',
  app: 'yes',
  rules: [
    ...FOR_APPS,
    ...FOR_ADMINISTRATORS,
    { app: 'no', calls: ['POST /items/bulkSetLabels', 'POST /items/bulkRemoveLabels'] },
  ],
};
