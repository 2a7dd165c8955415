import type { LinkKind } from '../../cloud/portalLinks';

/** What opens Power BI and Fabric to an app: the tenant setting, a role in the workspace, and once a sign-up. */
export const POWER_BI_PAGES: readonly LinkKind[] = ['powerbi-tenant-settings', 'workspace-access', 'powerbi-signup'];

export const POWER_BI_CONSENT_NOTE =
  'Power BI and Fabric let an app in by their tenant setting and a workspace role. Consent does not do that.';
