import { type Cloud, cloudOf } from '../cloud/clouds';
import type { HttpClient } from '../http/client';
import { type AppPlan, type Plan, planOfApp } from '../model/plan';
import { resourcesOf } from '../resources';
import { oneTurn } from '../util/oneTurn';
import { mayAskEarly } from './earlyToken';
import { isCertainBehind, isLikely } from './tenantCloud';

// perf: Connections to the login host opened as soon as there is a plan

/**
 * Opens the connections to the login host that the first app will need at once. To be called as early as can be: loading
 * what sends the requests takes about as long as opening a connection. It comes back when the event loop has turned once:
 * until then nothing has been sent, and loading would hold it up.
 */
export async function preconnect(plan: Plan, http: HttpClient): Promise<void> {
  const [app] = plan.apps;
  if (!app || app.credential.kind === 'managed-identity') return;
  const cloud = cloudOf(app.cloud === 'auto' ? (app.cloudHint ?? 'public') : app.cloud, plan.customCloud);
  http.preconnect(`https://${cloud.login}`, requestsAtOnce(plan, app, cloud));
  // perf: One turn of the event loop after that
  await oneTurn();
}

/** Tokens, and the question for the tenant's cloud. Some tokens wait for its answer, and then find connections that are free again. */
function requestsAtOnce(plan: Plan, app: AppPlan, cloud: Cloud): number {
  const resources = resourcesOf(planOfApp(plan, app));
  if (app.cloud !== 'auto' || cloud.id === 'custom') return resources.length;
  const mayGuess = isLikely(cloud) && mayAskEarly(app.credential.kind);
  return resources.filter((resource) => mayGuess || isCertainBehind(cloud, resource)).length + 1;
}
