import { once } from '../../../util/once';
import type { Requirement } from '../../operations/operation';
import { tableOf } from '../../operations/table';
import { ADMIN } from './admin';
import { ITEM_PARTS } from './itemParts';
import { ITEMS } from './items';
import { TYPED_ITEMS } from './itemTypes';
import { TENANT } from './tenant';
import { GIT, WORKSPACES } from './workspaces';

/**
 * Operations of the Fabric REST API, by families written from its reference. Built at the first question: most runs
 * never ask.
 */
export const fabricOperations = once(() =>
  tableOf([...WORKSPACES, GIT, ITEMS, ...TYPED_ITEMS, ...ITEM_PARTS, ...TENANT, ADMIN]),
);

/** What a call asks for; its path stands below `/v1`. Every call that an app may make takes the setting for public APIs. */
export function fabricRequirement(method: string, path: string): Requirement | undefined {
  const found = fabricOperations().find(method, path);
  return found && (found.app === 'no' ? found : { setting: 'publicApis', ...found });
}
