import type { Plan } from '../model/plan';
import type { Resource } from './check';
import { customApi } from './customApi/customApi';
import { fabric } from './fabric/fabric';
import { graph } from './graph/graph';
import { powerbi } from './powerbi/powerbi';

const KNOWN: Readonly<Record<Plan['resources'][number], Resource>> = { graph, powerbi, fabric };

/** All resources of a plan, in the order in which they are reported. */
export function resourcesOf(plan: Plan): Resource[] {
  return [...plan.resources.map((id) => KNOWN[id]), ...plan.customApis.map(customApi)];
}
