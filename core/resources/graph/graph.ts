import { GRAPH_APP_ID } from '../../cloud/clouds';
import type { Check, Resource } from '../check';
import { TITLE } from './ask';
import { forbidden } from './forbiddenCheck';
import { read } from './readCheck';
import { request } from './requestCheck';
import { excessive, permissions } from './requiredCheck';
import { unsent } from './unsentCheck';

export const graph: Resource = {
  id: 'graph',
  title: TITLE,
  cloudEntry: 'graph',
  target: (cloud) => ({
    audience: `https://${cloud.graph}`,
    alsoKnownAs: [GRAPH_APP_ID],
    origin: `https://${cloud.graph}`,
  }),
  checks(plan) {
    const checks: Check[] = [];
    const { graphPermissions, graphRequests, graphForbiddenRequests } = plan;
    const isRead = ({ method }: (typeof graphRequests)[number]) => method === 'GET';
    const unsentRequests = graphRequests.filter((one) => !isRead(one));
    if (graphPermissions.length > 0 || unsentRequests.length > 0) checks.push(permissions(plan));
    checks.push(read(plan));
    checks.push(...graphRequests.filter(isRead).map(request), ...unsentRequests.map(unsent));
    checks.push(...graphForbiddenRequests.map(forbidden));
    const isListed = graphPermissions.length > 0 || graphRequests.length > 0;
    if (plan.excessPermissions !== 'ignore' && isListed) checks.push(excessive(plan));
    return checks;
  },
};
