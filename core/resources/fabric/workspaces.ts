import type { Json } from '../../util/json';
import { type FabricAccess, type Pages, readPages, sameText } from './ask';

/**
 * The workspaces that the app may reach: one list for everything that asks. It is read page by page until it holds every
 * workspace that the plan names.
 */
export function workspaces(access: FabricAccess): Promise<Pages> {
  const wanted = access.context.plan.fabricWorkspaces.map(({ id }) => id);
  return access.context.once('fabric workspaces', () =>
    readPages(access, '/workspaces', (list) => wanted.every((id) => find(list, id) !== undefined)),
  );
}

/** The workspaces in which the app is Admin, by the list's own filter. Presence proves the role, absence proves nothing. */
export function workspacesAsAdmin(access: FabricAccess): Promise<Pages> {
  return access.context.once(`${access.resource} workspaces as Admin`, () =>
    readPages(access, '/workspaces?roles=Admin'),
  );
}

export function find(list: readonly Json[], id: string): Json | undefined {
  return list.find((entry) => sameText(entry.id, id));
}
