import type { WorkspaceRole } from './plan';

/** Roles in a Power BI workspace, lowest first. */
export const WORKSPACE_ROLES: readonly WorkspaceRole[] = ['Viewer', 'Contributor', 'Member', 'Admin'];

/** How much a role allows, to compare it with another; upper and lower case do not matter. No role, or none that is known, allows least. */
export function rankOf(role: string | undefined): number {
  return WORKSPACE_ROLES.findIndex((known) => known.toLowerCase() === role?.toLowerCase());
}
