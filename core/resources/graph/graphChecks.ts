import type { Plan } from '../../model/plan';
import type { Check } from '../check';
import { forbidden } from './forbiddenCheck';
import { read } from './readCheck';
import { request } from './requestCheck';
import { excessive, permissions } from './requiredCheck';
import { unsent } from './unsentCheck';

/** What a plan asks of Microsoft Graph. */
export function graphChecks(plan: Plan): Check[] {
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
}
