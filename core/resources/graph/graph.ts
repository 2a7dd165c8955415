import { GRAPH_APP_ID } from '../../cloud/clouds';
import type { Check, Resource } from '../check';
import { TITLE } from './ask';
import { read } from './readCheck';
import { request } from './requestCheck';
import { excessive, permissions } from './requiredCheck';

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
    if (plan.graphPermissions.length > 0) checks.push(permissions(plan));
    checks.push(read(plan));
    checks.push(...plan.graphRequests.map(request));
    if (plan.excessPermissions !== 'ignore' && plan.graphPermissions.length > 0) checks.push(excessive(plan));
    return checks;
  },
};
