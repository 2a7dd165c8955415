import type { Cloud } from '../../../core/cloud/clouds';
import type { SimulatedCloud } from '../../../simulator/cloud/simulatedCloud';

/** Where connections to jobs' tokens go, whatever cloud the app lives in. */
const AZURE_DEVOPS = 'dev.azure.com';

/** Hosts that were contacted although they are not this cloud's; there should be none. */
export function strangers(simulated: SimulatedCloud, cloud: Cloud): string[] {
  const own = [cloud.login, cloud.graph, cloud.powerbi, cloud.fabric, AZURE_DEVOPS];
  return [...new Set(simulated.connects.map(({ host }) => host))].filter((host) => !own.includes(host));
}
