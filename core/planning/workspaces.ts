import {
  CONNECTION_ROLES,
  type ConnectionRequirement,
  type SemanticModelRequirement,
  type WorkspaceRequirement,
} from '../model/plan';
import { WORKSPACE_ROLES } from '../model/workspaceRole';
import { refused } from '../util/refusedValue';
import { isGuid } from '../util/text';
import { guidIn } from './ids';
import { type ParsedInput, shown } from './inputError';
import { lines } from './lists';

/** What one line of `ID` or `ID Role` names. */
interface RoleLine<Role> {
  id: string;
  role?: Role;
}

/** `ID` or `ID Role`, one per line. What is named twice is wanted with the higher role. */
function readRoles<Role extends string>(
  text: string,
  what: string,
  roles: readonly Role[],
): ParsedInput<RoleLine<Role>[]> {
  const rank = (role: string | undefined) => roles.findIndex((one) => one.toLowerCase() === role?.toLowerCase());
  const found = new Map<string, RoleLine<Role>>();
  const problems: string[] = [];
  for (const line of lines(text)) {
    const [first = '', name, ...rest] = line.split(/[\s,;]+/).filter((word) => word !== '');
    const id = guidIn(first) ?? '';
    const role = roles[rank(name)];
    if (id === '') problems.push(`${shown(line)} does not start with a ${what} ID (a GUID).`);
    else if (name !== undefined && !role)
      problems.push(`${refused(name, { oneOf: roles }, 'The role')} is not a ${what} role (${roles.join(', ')}).`);
    else if (rest.length > 0) problems.push(`${shown(line)} holds more than an ID and a role.`);
    else {
      const known = found.get(id);
      if (!known || rank(role) > rank(known.role)) {
        found.set(id, { id, ...(role && { role }) });
      }
    }
  }
  return { value: [...found.values()], problems: [...new Set(problems)] };
}

/** Workspaces of Power BI or Fabric. */
export function readWorkspaces(text: string): ParsedInput<WorkspaceRequirement[]> {
  return readRoles(text, 'workspace', WORKSPACE_ROLES);
}

/** Connections of Fabric. */
export function readConnections(text: string): ParsedInput<ConnectionRequirement[]> {
  return readRoles(text, 'connection', CONNECTION_ROLES);
}

/** `WORKSPACE_ID/MODEL_ID`, with ` owner` behind it where the app must own the model; one per line. */
export function readSemanticModels(text: string): ParsedInput<SemanticModelRequirement[]> {
  const found = new Map<string, SemanticModelRequirement>();
  const problems: string[] = [];
  for (const line of lines(text)) {
    const [ids = '', word, ...rest] = line.split(/[\s,;]+/).filter((part) => part !== '');
    const [workspaceId = '', modelId, ...more] = ids.toLowerCase().split('/');
    if (modelId === undefined || modelId === '') {
      problems.push(`${shown(line)} names no workspace and model; write the workspace ID, a slash and the model ID.`);
    } else if (!isGuid(workspaceId) || !isGuid(modelId) || more.length > 0) {
      problems.push(`${shown(line)} is not a workspace ID and a model ID (two GUIDs) with a slash between them.`);
    } else if (word !== undefined && word.toLowerCase() !== 'owner') {
      problems.push(`${shown(word)} is not the word owner, the only one that may follow the IDs.`);
    } else if (rest.length > 0) {
      problems.push(`${shown(line)} holds more than two IDs and the word owner.`);
    } else {
      const key = `${workspaceId}/${modelId}`;
      found.set(key, { workspaceId, modelId, owner: word !== undefined || (found.get(key)?.owner ?? false) });
    }
  }
  return { value: [...found.values()], problems: [...new Set(problems)] };
}
