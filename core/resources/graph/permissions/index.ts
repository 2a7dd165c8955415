import type { Method } from '../../needs/call';
import { rulesIn } from './rule';
import { RULES } from './rules';
import { type Needs, Table } from './table';

let table: Table | undefined;

/** What a call of Microsoft Graph needs; undefined where the table does not know it. The path has no version and no query. */
export function needsOfCall(method: Method, path: string): Needs | undefined {
  // Read when the first call asks, not with the module.
  table ??= new Table(RULES.flatMap(rulesIn));
  return table.needs(method, path);
}
