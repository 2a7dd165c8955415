import { isUserToken } from '../../model/tokenPermissions';
import { count } from '../../util/words';
import { type Check, withToken } from '../check';
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
      const more = whole ? '' : ' or more';
      if (list.length > 0)
        return { status: 'passed', found: `200, ${count(list.length, 'workspace')}${more}`, attempts };
      if (isUserToken(held.claims)) {
        return { status: 'passed', found: '200, but the user is in no workspace', attempts };
      }
      const evidence = reply.evidence({ kind: 'no-workspaces' });
      return { status: 'warned', found: '200, but the app is in no workspace', evidence, attempts };
    }),
  };
}
