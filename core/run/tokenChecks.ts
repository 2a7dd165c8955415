import type { TokenClaims } from '../model/evidence';
import type { AppPlan } from '../model/plan';
import { permissionNoun, permissionsIn } from '../model/tokenPermissions';
import { type Check, withoutToken } from '../resources/check';
import { checkId, multiTenantCheck } from '../resources/credential';
import type { Resource } from '../resources/resource';
import { count } from '../util/words';
import type { Section } from './sections';

/** One token check for each connection: every one signs in with its own credential. */
export function tokenChecks(resource: Resource, section: Section, earlier: readonly Resource[]): Check[] {
  return section.map((connection): Check => {
    const blocker = multiTenantCheck(connection, section);
    return {
      id: checkId(`${resource.id}.token`, connection, section),
      resource: resource.id,
      title: `${resource.title}: token${ofConnection(connection, section)}`,
      expected: 'Entra issues a token for this resource',
      requires: blocker ? [blocker.id] : [],
      isAboutToken: true,
      sharesFaultWith: earlier.map(({ id }) => checkId(`${id}.token`, connection, section)),
      async run(context) {
        const answer = await context.tokenOf(connection, resource.id);
        if (!answer.ok) return withoutToken(answer);
        return { status: 'passed', found: described(resource, answer.claims), attempts: answer.attempts };
      },
    };
  });
}

function ofConnection(connection: AppPlan, section: Section): string {
  return section.length > 1 ? ` (connection ${connection.connectionId})` : '';
}

/** Where access is not a matter of permissions, a token without any is as it should be. */
function described({ title, needsAppPermissions }: Resource, claims: TokenClaims): string {
  const held = permissionsIn(claims).length;
  const noun = permissionNoun(claims);
  if (held === 0 && !needsAppPermissions && !claims.scp) return `token; ${title} needs no ${noun}`;
  return held > 0 ? `token with ${count(held, noun)}` : `token without ${noun}s`;
}
