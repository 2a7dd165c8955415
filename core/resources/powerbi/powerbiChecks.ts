import type { Plan } from '../../model/plan';
import { printable } from '../../util/text';
import { type Check, withToken } from '../check';
import { workspacesListed } from '../operations/workspacesListed';
import { readList } from '../response';
import { ask, TITLE } from './ask';
import { dataSources, model, refresh } from './modelCheck';
import { request } from './requestCheck';
import { workspace } from './workspaceCheck';

/** Enough to say how many workspaces a small app has, few enough to stay a cheap call. */
const WORKSPACES_ASKED_FOR = 10;

/** What a plan asks of Power BI. */
export function powerbiChecks(plan: Plan): Check[] {
  const checks = [
    access(),
    ...plan.powerbiWorkspaces.map(workspace),
    ...plan.powerbiSemanticModels.flatMap((one) => [model(one), refresh(one), dataSources(one)]),
    ...plan.powerbiRequests.map(request),
  ];
  if (plan.powerbiAdminApi) checks.push(admin());
  return checks;
}

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
      return workspacesListed({ list, isWhole: list.length < WORKSPACES_ASKED_FOR, attempts, reply }, answer);
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
