import { once } from '../../../util/once';
import type { Requirement } from '../../operations/operation';
import { tableOf } from '../../operations/table';
import { ADMIN, MY_WORKSPACE_PATHS, TENANT } from './tenant';
import { WORKSPACE_CONTENT, WORKSPACES } from './workspaces';

/** Operations of the Power BI REST API, by families written from its reference. Built at the first question. */
export const powerbiOperations = once(() =>
  tableOf([...WORKSPACES, ...WORKSPACE_CONTENT, ...MY_WORKSPACE_PATHS, ...TENANT, ADMIN]),
);

/** What a call asks for; its path stands below `/v1.0/myorg`. Every call that an app may make takes the setting for public APIs. */
export function powerbiRequirement(method: string, path: string): Requirement | undefined {
  const found = powerbiOperations().find(method, path);
  return found && (found.app === 'no' ? found : { setting: 'publicApis', ...found });
}
