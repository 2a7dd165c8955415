import type { WorkspaceRequirement } from '../model/plan';
import { rankOf, WORKSPACE_ROLES } from '../model/workspaceRole';
import { isGuid } from '../util/text';
import { type Reading, shown } from './inputError';
import { lines } from './lists';

/** `ID` or `ID Role`, one per line. A workspace that is named twice is wanted with the higher role. */
export function readWorkspaces(text: string): Reading<WorkspaceRequirement[]> {
  const wishes = new Map<string, WorkspaceRequirement>();
  const faults: string[] = [];
  for (const line of lines(text)) {
    const [id = '', name, ...rest] = line.split(/[\s,;]+/).filter((word) => word !== '');
    const role = WORKSPACE_ROLES[rankOf(name)];
    if (!isGuid(id)) faults.push(`${shown(line)} does not start with a workspace ID (a GUID).`);
    else if (name !== undefined && !role)
      faults.push(`${shown(name)} is not a workspace role (${WORKSPACE_ROLES.join(', ')}).`);
    else if (rest.length > 0) faults.push(`${shown(line)} holds more than an ID and a role.`);
    else {
      const known = wishes.get(id.toLowerCase());
      if (!known || rankOf(role) > rankOf(known.role))
        wishes.set(id.toLowerCase(), { id: id.toLowerCase(), ...(role && { role }) });
    }
  }
  return { value: [...wishes.values()], faults: [...new Set(faults)] };
}
