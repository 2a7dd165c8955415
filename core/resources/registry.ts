import { fabric } from './fabric/fabric';
import { graph } from './graph/graph';
import { powerbi } from './powerbi/powerbi';
import type { KnownResource } from './resource';

/** Every API that is known by name, in the order in which they are listed. A new one is one line here. */
export const RESOURCES: readonly KnownResource[] = [graph, powerbi, fabric];

/** The API of that ID; undefined for a custom API, `credential` and the like. */
export function knownResource(id: string | undefined): KnownResource | undefined {
  return RESOURCES.find((resource) => resource.id === id);
}
