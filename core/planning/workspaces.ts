import type { WorkspaceRequirement } from '../model/plan';
import { rankOf, WORKSPACE_ROLES } from '../model/workspaceRole';
import { refused } from '../util/refusedValue';
import { guidIn } from './ids';
import type { Reading } from './inputError';
import { lines } from './lists';

/** `ID` or `ID Role`, one a line. A workspace that is named twice is wanted with the higher role. */
export function readWorkspaces(text: string): Reading<WorkspaceRequirement[]> {
  const wishes = new Map<string, WorkspaceRequirement>();
  const faults: string[] = [];
  for (const [index, line] of lines(text).entries()) {
    const [first = '', name, ...rest] = line.split(/[\s,;]+/).filter((word) => word !== '');
    const role = WORKSPACE_ROLES[rankOf(name)];
    const id = guidIn(first);
    const place = `Line ${index + 1}`;
    if (id === undefined) {
      faults.push(`${place} does not start with a workspace ID (a GUID): ${refused(first, 'guid', 'its first word')}.`);
    } else if (name !== undefined && !role)
      faults.push(
        `${refused(name, { oneOf: WORKSPACE_ROLES }, `The role in line ${index + 1}`)} is not a workspace role (${WORKSPACE_ROLES.join(', ')}).`,
      );
    else if (rest.length > 0) faults.push(`${place} holds more than an ID and a role.`);
    else {
      const known = wishes.get(id);
      if (!known || rankOf(role) > rankOf(known.role)) wishes.set(id, { id, ...(role && { role }) });
    }
  }
  return { value: [...wishes.values()], faults: [...new Set(faults)] };
}
