import type { TokenClaims } from '../diagnosis/evidence';
import type { AppContext, HeldToken, Reply } from './check';
import { satisfies } from './graphPermissions';
import { listed } from './words';

export const TITLE = 'Microsoft Graph';

export const rolesOf = (claims: TokenClaims): readonly string[] => claims.roles ?? [];

/** The held permissions, as a check tells them. */
export function held(claims: TokenClaims): string {
  const roles = rolesOf(claims);
  return roles.length === 0 ? 'no application permission is held' : `held: ${listed(roles)}`;
}

/** One GET of Graph; the path begins with the version. */
export async function ask(
  context: AppContext,
  held: HeldToken,
  path: string,
  needs?: readonly string[],
): Promise<Reply> {
  const cloud = await context.cloud('graph');
  const roles = rolesOf(held.claims);
  // A held superset counts as one of the needed permissions: what was granted is not what is missing.
  const sufficient = needs && [
    ...new Set([...needs, ...roles.filter((role) => needs.some((need) => satisfies([role], need)))]),
  ];
  return context.ask({
    resource: 'graph',
    url: `https://${cloud.graph}${path}`,
    held,
    needs: sufficient,
    // Counting and searching the directory is refused without it; elsewhere it changes the answer's consistency.
    headers: /\$count|\$search/i.test(path) ? { consistencylevel: 'eventual' } : undefined,
  });
}
