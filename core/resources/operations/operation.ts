import type { TenantSettingId } from '../../cloud/tenantSettings';
import type { WorkspaceRole } from '../../model/plan';

/** A right on one item: given by a role in its workspace, or by sharing the item. */
export type ItemRight = 'read' | 'write' | 'read and write' | 'read and reshare' | 'execute' | 'audit' | 'restore';

/** What an operation asks of the app that calls it. Whatever Microsoft's reference does not say is left out. */
export interface Requirement {
  /** Whether it accepts an app at all. */
  app?: 'yes' | 'no' | 'conditional';
  /** What a conditional one hangs on: decided by the type of the item in the path, or of all items in the workspace. */
  decidedBy?: 'item' | 'all-items';
  /** Microsoft's reference says no, and Microsoft's own clients do it with apps. */
  disputed?: true;
  /** Least role in the workspace that the path names. */
  role?: WorkspaceRole;
  /** Right on the item that the path names, where the reference names that in place of a role. */
  item?: ItemRight;
  /** The tenant setting that decides besides all else. */
  setting?: TenantSettingId;
  /** It is open to the owner of the semantic model alone. */
  owner?: true;
  /** What else it asks for and no read-only call of ours proves, as a whole sentence. */
  also?: string;
  /** What else is to be known of it, as whole sentences. */
  note?: string;
}

/** Operations that ask for the same: `METHOD /path`, several methods with commas between, `{}` for one part of any text. */
export interface Rule extends Requirement {
  calls: readonly string[];
}

/** Rules for paths with the same beginning, and what holds for all of them unless one says otherwise. */
export interface Family extends Requirement {
  below: string;
  rules: readonly Rule[];
}

/** What a right on an item takes as a role in its workspace (Fabric `roles-workspaces`); undefined where no page says it. */
export function roleForItem(right: ItemRight | undefined): WorkspaceRole | undefined {
  switch (right) {
    case 'read':
      return 'Viewer';
    case 'write':
    case 'read and write':
      return 'Contributor';
    case 'read and reshare':
      return 'Member';
    default:
      return undefined;
  }
}

/** The workspace role that an operation takes, named by its reference or following from the right on the item. */
export function leastRole(requirement: Requirement): WorkspaceRole | undefined {
  return requirement.role ?? roleForItem(requirement.item);
}
