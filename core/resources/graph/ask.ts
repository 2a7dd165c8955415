import { permissionsIn } from '../../model/tokenPermissions';
import type { AppContext, HeldToken, ProbeResponse } from '../check';
import { sufficesFor } from '../delegated';
import { wantsConsistency } from './odata';

export const TITLE = 'Microsoft Graph';

/** One GET of Graph; the path begins with the version. */
export async function ask(
  context: AppContext,
  held: HeldToken,
  path: string,
  needs?: readonly string[],
): Promise<ProbeResponse> {
  const suffices = sufficesFor(held.claims);
  // A held superset counts as one of the needed permissions: what was granted is not what is missing.
  const sufficient = needs && [
    ...new Set([...needs, ...permissionsIn(held.claims).filter((one) => needs.some((need) => suffices([one], need)))]),
  ];
  return context.ask({
    resource: 'graph',
    url: `https://${await context.host('graph')}${path}`,
    held,
    needs: sufficient,
    headers: wantsConsistency(path) ? { consistencylevel: 'eventual' } : undefined,
  });
}
