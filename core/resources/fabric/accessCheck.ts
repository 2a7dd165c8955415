import { type Check, withToken } from '../check';
import { workspacesListed } from '../operations/workspacesListed';
import { TITLE } from './ask';
import { workspaces } from './workspaces';

/** Whether Fabric lets the app in at all: the list of workspaces is open to everybody whom the tenant setting admits. */
export function access(): Check {
  return {
    id: 'fabric.access',
    resource: 'fabric',
    title: `${TITLE}: list the workspaces`,
    expected: 'Fabric accepts the sign-in and lists the workspaces',
    requires: ['fabric.token'],
    asks: 'fabric',
    run: withToken('fabric', async (context, held) => {
      const pages = await workspaces({ context, held, resource: 'fabric' });
      if (!pages.ok) return pages.verdict;
      const { list, whole, attempts, reply } = pages;
      return workspacesListed({ list, isWhole: whole, attempts, reply }, held);
    }),
  };
}
