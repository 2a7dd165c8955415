/** A tenant setting of Power BI and Fabric that decides what an app may call. */
export interface TenantSetting {
  /** As the admin portal shows it. */
  name: string;
  /** The heading under which it stands there. */
  group: string;
  /** Names that it had before: portals of other clouds may still show one of them. */
  formerNames?: readonly string[];
  /** What a new tenant starts with, where Microsoft says so. */
  newTenants?: 'on' | 'off';
  /** No read-only call shows whether it is on. */
  cannotBeProved?: true;
}

/**
 * Names, headings and defaults from Microsoft's pages on the tenant settings (`service-admin-portal-developer`,
 * `service-admin-portal-admin-api-settings`, `about-tenant-settings`) and from what live tenants list.
 */
export const TENANT_SETTINGS = {
  publicApis: {
    name: 'Service principals can call Fabric public APIs',
    group: 'Developer settings',
    formerNames: ['Service principals can use Fabric APIs', 'Allow service principals to use Power BI APIs'],
    newTenants: 'on',
  },
  creating: {
    name: 'Service principals can create workspaces, connections, and deployment pipelines',
    group: 'Developer settings',
    newTenants: 'off',
    cannotBeProved: true,
  },
  adminRead: {
    name: 'Service principals can access read-only admin APIs',
    group: 'Admin API settings',
    formerNames: ['Allow service principals to use read-only admin APIs'],
    newTenants: 'off',
  },
  adminUpdate: {
    name: 'Service principals can access admin APIs used for updates',
    group: 'Admin API settings',
    newTenants: 'off',
    cannotBeProved: true,
  },
  profiles: {
    name: 'Allow service principals to create and use profiles',
    group: 'Developer settings',
  },
  embedding: {
    name: 'Embed content in apps',
    group: 'Developer settings',
    cannotBeProved: true,
  },
  executeQueries: {
    name: 'Semantic Model Execute Queries REST API',
    group: 'Integration settings',
    formerNames: ['Dataset Execute Queries REST API'],
    cannotBeProved: true,
  },
} as const satisfies Readonly<Record<string, TenantSetting>>;

export type TenantSettingId = keyof typeof TENANT_SETTINGS;

export function tenantSetting(id: TenantSettingId): TenantSetting {
  return TENANT_SETTINGS[id];
}
