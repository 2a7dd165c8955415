import type { WorkspaceRequirement } from '../../model/plan';
import { bearerOf } from '../../model/tokenPermissions';
import type { Json } from '../../util/json';
import { printable } from '../../util/text';
import { type Check, withToken } from '../check';
import { keptOut } from '../operations/keptOut';
import { type FabricAccess, type Pages, readPages, sameText, TITLE } from './ask';
import { proveRole } from './roles';
import { nameOf, verdictOf } from './roleVerdict';
import { find, workspaces } from './workspaces';

/** A workspace that the app must reach, and the role that it must hold there at least. */
export function workspace({ id, role }: WorkspaceRequirement): Check {
  return {
    id: `fabric.workspace:${id}`,
    resource: 'fabric',
    title: `${TITLE}: workspace ${id}`,
    expected: role ? `a role of at least ${role}` : 'the workspace can be read',
    requires: ['fabric.token', 'fabric.access'],
    asks: 'fabric',
    blockedBy: keptOut,
    run: withToken('fabric', async (context, held) => {
      const access: FabricAccess = { context, held, resource: 'fabric' };
      const pages = await workspaces(access);
      const entry = pages.ok ? find(pages.list, id) : undefined;
      const wanted = role ?? 'Viewer';
      const proving = proveRole(access, id, wanted);
      // perf: Capacities of Fabric asked for beside the workspaces
      if (capacityOf(entry)) void capacities(access);
      return verdictOf(await proving, { id, wanted, name: nameOf(entry), who: bearerOf(held.claims) });
    }),
  };
}

/** The ID of the capacity that a workspace of the list is on; undefined for none. */
function capacityOf(entry: Json | undefined): string | undefined {
  return typeof entry?.capacityId === 'string' && entry.capacityId !== '' ? entry.capacityId : undefined;
}

/** The capacities that the app may see: one list for all workspaces. */
function capacities(access: FabricAccess): Promise<Pages> {
  return access.context.once('fabric capacities', () => readPages(access, '/capacities'));
}

/** The capacity that a workspace is on. Its state shows only to contributors of the capacity. The first one's list serves all. */
export function capacity({ id }: WorkspaceRequirement, index: number): Check {
  return {
    id: `fabric.capacity:${id}`,
    resource: 'fabric',
    title: `${TITLE}: capacity of workspace ${id}`,
    expected: 'the workspace is on a capacity that is active',
    requires: ['fabric.token', 'fabric.access', `fabric.workspace:${id}`],
    ...(index === 0 && { asks: 'fabric' }),
    blockedBy: keptOut,
    run: withToken('fabric', async (context, held) => {
      const access: FabricAccess = { context, held, resource: 'fabric' };
      const pages = await workspaces(access);
      if (!pages.ok) return pages.verdict;
      const { reply } = pages;
      const entry = find(pages.list, id);
      if (!entry) return { status: 'skipped', found: 'the list of workspaces does not show it' };
      const { capacityRegion } = entry;
      const capacityId = capacityOf(entry);
      if (!capacityId) {
        const evidence = reply.evidence({ kind: 'no-capacity', workspaceId: id });
        return { status: 'warned', found: `${nameOf(entry)} is on no capacity`, evidence };
      }
      const region = typeof capacityRegion === 'string' ? ` in ${printable(capacityRegion, 60)}` : '';
      const known = await capacities(access);
      const found = known.ok ? known.list.find((one) => sameText(one.id, capacityId)) : undefined;
      if (!found || !known.ok) {
        const unseen = 'its state shows only to contributors of the capacity';
        return { status: 'passed', found: `on a capacity${region}; ${unseen}` };
      }
      const state = typeof found.state === 'string' ? printable(found.state, 40) : 'unknown';
      if (/^active$/i.test(state)) return { status: 'passed', found: `on an active capacity${region}` };
      const evidence = known.reply.evidence({ kind: 'capacity-inactive', workspaceId: id, state });
      return { status: 'failed', found: `the capacity${region} is ${state}`, evidence };
    }),
  };
}
