import type { Plan } from '../model/plan';
import { customApi } from './customApi/customApi';
import { knownResource, presetOf } from './registry';
import type { Resource } from './resource';

/** All resources of a plan, in the order in which they are reported. */
export function resourcesOf(plan: Plan): Resource[] {
  return [
    ...plan.resources.flatMap((id) => knownResource(id) ?? []),
    ...plan.customApis.map((api) => customApi(api, presetOf(api.preset))),
  ];
}
