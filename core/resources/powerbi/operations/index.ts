import type { Requirement } from '../../operations/operation';
import { type OperationTable, tableOf } from '../../operations/table';
import { ADMIN, MY_WORKSPACE_PATHS, TENANT } from './tenant';
import { WORKSPACE_CONTENT, WORKSPACES } from './workspaces';

let table: OperationTable | undefined;

/** Operations of the Power BI REST API, by families written from its reference. Built at the first question. */
export function powerbiOperations(): OperationTable {
  table ??= tableOf([...WORKSPACES, ...WORKSPACE_CONTENT, ...MY_WORKSPACE_PATHS, ...TENANT, ADMIN]);
  return table;
}

/** What a call asks for; its path stands below `/v1.0/myorg`. Every call that an app may make takes the setting for public APIs. */
export function powerbiRequirement(method: string, path: string): Requirement | undefined {
  const found = powerbiOperations().find(method, path);
  return found && (found.app === 'no' ? found : { setting: 'publicApis', ...found });
}
