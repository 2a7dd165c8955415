import { POWER_BI_CONSENT_NOTE, POWER_BI_PAGES } from '../powerbi/pages';
import type { KnownResource } from '../resource';
import { TITLE } from './ask';
import { fabricNeeds } from './needs';

export const fabric: KnownResource = {
  id: 'fabric',
  title: TITLE,
  endpoint: 'fabric',
  needsAppPermissions: false,
  settingsOwner: 'powerbi-admin',
  // The service is Power BI's, which names them.
  appIds: [],
  appIdIn: ({ powerbiAppId }) => powerbiAppId,
  customCloud: [{ key: 'fabric', meaning: 'Microsoft Fabric', of: ({ fabric }) => fabric }],
  recognize: {
    address: /api\.fabric\.microsoft|highapi\.fabric|onelake|fabric\.microsoft\.(?:com|us)/,
    words:
      /["']requestid["']\s*:\s*["'][^"']{0,60}["']\s*,\s*["']errorcode["']\s*:\s*["'][a-z]|["']errorcode["']\s*:\s*["'][a-z]\w{2,80}["']\s*,\s*["']moredetails|caller does not have sufficient permissions|\bthe executing identity\b|\bx [a-z ]{2,20}: \[[a-z]{4,40}\]|\bfabric capacity\b|fabrichttpexception|\/\S{1,100}\.workspace\/|\bfabric_(?:dw|cicd)\b|\.datawarehouse\.(?:fabric|pbidedicated)|(?:lakehouse|onelake|eventhouse)|microsoft\.fabric\.|\bfabric api error\b|\bfabric_[a-z_]{2,40}\.|\b(?:create|update|publish|deploy|import)(?:ing)? (?:lakehouse|warehouse|eventhouse|kql ?database|data ?pipeline|spark ?job|semantic ?model)\b/,
    audience: /api\.fabric\.microsoft/,
  },
  pages: POWER_BI_PAGES,
  commands: ['add-to-security-group', 'add-fabric-workspace-role'],
  consentNote: POWER_BI_CONSENT_NOTE,
  needs: fabricNeeds,
  target: (cloud) =>
    cloud.fabric
      ? {
          audience: `https://${cloud.fabric}`,
          // Both names belong to the one service behind Power BI and Fabric.
          alsoKnownAs: [cloud.powerbiResource, cloud.powerbiAppId],
          origin: `https://${cloud.fabric}`,
        }
      : undefined,
  // perf: What comes after the first connection loaded while it is being opened
  checks: async (plan) => (await import('./fabricChecks')).fabricChecks(plan),
};
