import assert from 'node:assert/strict';
import type { CloudModel } from '../../../simulator/cloud/model';
import type { SimulatedCloud } from '../../../simulator/cloud/simulatedCloud';

/** Hosts at which a token for this audience may be shown. */
function homesOf(model: CloudModel, audience: string): string[] {
  const wanted = audience.replace(/\/+$/, '').toLowerCase();
  const ofClouds = model.clouds.flatMap((cloud) => {
    const powerBi = [cloud.powerbiResource, cloud.powerbiAppId].includes(wanted) ? [cloud.powerbi] : [];
    const graph = wanted === `https://${cloud.graph}` ? [cloud.graph] : [];
    return [...powerBi, ...graph, ...(cloud.fabric && wanted === `https://${cloud.fabric}` ? [cloud.fabric] : [])];
  });
  const ofApis = model.customApis
    .filter((api) => api.appId === wanted || api.audiences.some((one) => one.toLowerCase() === wanted))
    .flatMap((api) => api.host ?? []);
  return [...ofClouds, ...ofApis];
}

/**
 * Each access token was shown to the hosts of its own audience only, the job's token to Azure DevOps only,
 * and nobody else was shown any credential. Where the cloud gives out tokens that are none, only the others are checked.
 */
export function assertTokensAtHome(cloud: SimulatedCloud, odd = false): void {
  for (const { method, host, path, purpose, headers, token, grant } of cloud.requests) {
    const what = `${method} https://${host}${path}`;
    if (token) assert.ok(homesOf(cloud.model, token.audience).includes(host), `a token for ${token.audience}: ${what}`);
    else if (headers.authorization && !odd)
      assert.equal(purpose, 'assertion', `a credential that is no token: ${what}`);
    if (grant && grant.credential !== 'none') assert.equal(purpose, 'token', `a credential in a form: ${what}`);
  }
}
