import type { HttpClient } from '../http/client';
import { cloudOf } from '../links';
import type { Plan } from '../plan';

/**
 * Opens the connections to the login host that the first app will need at once: one for each token, and one for the
 * tenant's configuration where that has to be asked for. To be called as early as can be: loading what sends the requests
 * takes about as long as opening a connection. It comes back when the event loop has turned once: until then nothing has
 * been sent, and loading would hold it up.
 */
export async function openAhead({ apps, resources, customApis, customCloud }: Plan, http: HttpClient): Promise<void> {
  const [app] = apps;
  if (!app || app.credential.kind === 'managed-identity') return;
  const cloud = cloudOf(app.cloud === 'auto' ? app.cloudHint : app.cloud, customCloud);
  const asksForCloud = app.cloud === 'auto' && cloud.id !== 'custom';
  const requests = resources.length + customApis.length + (asksForCloud ? 1 : 0);
  for (let count = 0; count < requests; count++) http.preconnect(`https://${cloud.login}`);
  await new Promise((resolve) => setImmediate(resolve));
}
