import { POWER_BI_APP_IDS } from '../../cloud/clouds';
import type { Plan } from '../../model/plan';
import { isUserToken } from '../../model/tokenPermissions';
import { printable } from '../../util/text';
import { count } from '../../util/words';
import { type Check, withToken } from '../check';
import type { KnownResource } from '../resource';
import { readList } from '../response';
import { ask, TITLE } from './ask';
import { dataSources, model, refresh } from './modelCheck';
import { powerbiNeeds } from './needs';
import { POWER_BI_CONSENT_NOTE, POWER_BI_PAGES } from './pages';
import { request } from './requestCheck';
import { workspace } from './workspaceCheck';

/** Enough to say how many workspaces a small app has, few enough to stay a cheap call. */
const WORKSPACES_ASKED_FOR = 10;

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
      /\bpbi\.error\b|\bxmla\b|microsoft\.powerbi\.|-powerbi[a-z]|\b(?:reports|datasets|dashboards)\.generatetoken|\bpower ?bi (?:workspace|request|rest)\b|\b(?:tenant|dataset|workspace|report|capacity|dashboard|gateway|dataflow)\.read(?:write)?\.all\b/,
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
  checks(plan: Plan) {
    const checks = [
      access(),
      ...plan.powerbiWorkspaces.map(workspace),
      ...plan.powerbiSemanticModels.flatMap((one) => [model(one), refresh(one), dataSources(one)]),
      ...plan.powerbiRequests.map(request),
    ];
    if (plan.powerbiAdminApi) checks.push(admin());
    return checks;
  },
};

function access(): Check {
  return {
    id: 'powerbi.access',
    resource: 'powerbi',
    title: `${TITLE}: list the workspaces`,
    expected: 'Power BI accepts the sign-in and lists the workspaces',
    requires: ['powerbi.token'],
    asks: 'powerbi',
    run: withToken('powerbi', async (context, answer) => {
      const reply = await ask(context, answer, `/groups?$top=${WORKSPACES_ASKED_FOR}`);
      const parsed = readList(reply);
      if (!parsed.ok) return parsed.verdict;
      const { attempts, list = [] } = parsed;
      if (list.length === 0 && isUserToken(answer.claims)) {
        return { status: 'passed', found: '200, but the user is in no workspace', attempts };
      }
      if (list.length === 0) {
        const evidence = reply.evidence({ kind: 'no-workspaces' });
        return { status: 'warned', found: '200, but the app is in no workspace', evidence, attempts };
      }
      const more = list.length >= WORKSPACES_ASKED_FOR ? ' or more' : '';
      return { status: 'passed', found: `200, ${count(list.length, 'workspace')}${more}`, attempts };
    }),
  };
}

function admin(): Check {
  return {
    id: 'powerbi.admin',
    resource: 'powerbi',
    title: `${TITLE}: read-only admin API`,
    expected: 'service principals may use read-only admin APIs',
    requires: ['powerbi.token'],
    asks: 'powerbi',
    run: withToken('powerbi', async (context, answer) => {
      const reply = await ask(context, answer, '/admin/groups?$top=1');
      const parsed = readList(reply);
      if (!parsed.ok) return parsed.verdict;
      // Microsoft's document says that these permissions break admin calls; field reports differ, so an answer outweighs them.
      const roles = (answer.claims.roles ?? []).filter((role) => /^Tenant\./i.test(role));
      if (roles.length === 0) return { status: 'passed', found: '200', attempts: parsed.attempts };
      return {
        status: 'warned',
        found: `200, although the app holds ${roles.map((role) => printable(role, 60)).join(', ')}`,
        evidence: reply.evidence({ kind: 'power-bi-roles-held', roles }),
        attempts: parsed.attempts,
      };
    }),
  };
}
