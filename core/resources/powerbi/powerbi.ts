import { POWER_BI_APP_IDS } from '../../cloud/clouds';
import type { KnownResource } from '../resource';
import { TITLE } from './ask';
import { powerbiNeeds } from './needs';
import { POWER_BI_CONSENT_NOTE, POWER_BI_PAGES } from './pages';

export const powerbi: KnownResource = {
  id: 'powerbi',
  title: TITLE,
  endpoint: 'powerbi',
  needsAppPermissions: false,
  settingsOwner: 'powerbi-admin',
  appIds: POWER_BI_APP_IDS,
  appIdIn: ({ powerbiAppId }) => powerbiAppId,
  customCloud: [
    { key: 'powerbi', meaning: 'Power BI', of: ({ powerbi }) => powerbi },
    {
      key: 'powerbiResource',
      meaning: 'audience of Power BI',
      isAudience: true,
      of: ({ powerbiResource }) => powerbiResource,
    },
    { key: 'powerbiPortal', meaning: 'Power BI portal', of: ({ powerbiPortal }) => powerbiPortal },
  ],
  recognize: {
    address:
      /\/v1\.0\/myorg\b|api\.powerbi\.|\.powerbigov\.us|api\.powerbi\.cn|pbidedicated|analysis\.(?:windows|usgovcloudapi|chinacloudapi)\.net|\bxmla\b|^powerbi:/,
    words:
      /\bpbi\.error\b|\bxmla\b|\banalysisservices\b|\badomd|\btabular ?editor\b|\b(?:alm|dmts?)_[a-z]|the discover method|microsoft\.powerbi\.|-powerbi[a-z]|\b(?:reports|datasets|dashboards)\.generatetoken|\bpower ?bi (?:workspace|request|rest)\b|\boperation returned an invalid status code\b|\b(?:tenant|dataset|workspace|report|capacity|dashboard|gateway|dataflow)\.read(?:write)?\.all\b/,
    audience:
      /analysis\.(?:windows|usgovcloudapi|chinacloudapi)\.net\/powerbi|00000009-0000-0000-c000-000000000000|fc4979e5-0aa5-429f-b13a-5d1365be5566|power ?bi service/,
  },
  pages: POWER_BI_PAGES,
  commands: ['add-to-security-group', 'add-power-bi-workspace-role'],
  consentNote: POWER_BI_CONSENT_NOTE,
  needs: powerbiNeeds,
  target: (cloud) => ({
    audience: cloud.powerbiResource,
    alsoKnownAs: [cloud.powerbiAppId, ...POWER_BI_APP_IDS],
    origin: `https://${cloud.powerbi}`,
  }),
  // perf: What comes after the first connection loaded while it is being opened
  checks: async (plan) => (await import('./powerbiChecks')).powerbiChecks(plan),
};
