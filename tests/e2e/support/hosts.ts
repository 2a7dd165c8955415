import { CLOUDS, type Cloud } from '../../../core/cloud/clouds';
import type { SimulatedCloud } from '../../../simulator/cloud/simulatedCloud';

/** Where connections to jobs' tokens go, whatever cloud the app lives in. */
const AZURE_DEVOPS = 'dev.azure.com';

/**
 * Hosts that got a request, or no more than a connection, although they are not this cloud's; there should be none. The one
 * exception is a connection, without any request, to the public cloud's services while the public login host looks up the
 * tenant's cloud.
 */
export function strangers(simulated: SimulatedCloud, cloud: Cloud): string[] {
  const own = [cloud.login, cloud.graph, cloud.powerbi, cloud.fabric, AZURE_DEVOPS];
  const likely = cloud.login === CLOUDS.public.login ? [CLOUDS.public.powerbi, CLOUDS.public.fabric] : [];
  const connected = simulated.connects.map(({ host }) => host).filter((host) => !likely.includes(host));
  const asked = simulated.requests.map(({ host }) => host);
  return [...new Set([...connected, ...asked])].filter((host) => !own.includes(host));
}
