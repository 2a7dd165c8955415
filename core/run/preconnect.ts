import { cloudOf } from '../cloud/portalLinks';
import type { HttpClient } from '../http/client';
import type { Plan } from '../model/plan';

/**
 * Opens the connections to the login host that the first app will need at once. To be called as early as can be: loading
 * what sends the requests takes about as long as opening a connection. It comes back when the event loop has turned once:
 * until then nothing has been sent, and loading would hold it up.
 */
export async function preconnect(plan: Plan, http: HttpClient): Promise<void> {
  const [app] = plan.apps;
  if (!app || app.credential.kind === 'managed-identity') return;
  const cloud = cloudOf(app.cloud === 'auto' ? app.cloudHint : app.cloud, plan.customCloud);
  const asksForCloud = app.cloud === 'auto' && cloud.id !== 'custom';
  for (let count = asksForCloud ? besideDiscovery(plan) + 1 : tokens(plan); count > 0; count--) {
    http.preconnect(`https://${cloud.login}`);
  }
  await new Promise((resolve) => setImmediate(resolve));
}

const tokens = ({ resources, customApis }: Plan) => resources.length + customApis.length;

/** Other resources wait until the cloud of the tenant is known, and then find connections that are free again. */
const besideDiscovery = ({ resources, customApis }: Plan) => (resources.includes('graph') ? 1 : 0) + customApis.length;
