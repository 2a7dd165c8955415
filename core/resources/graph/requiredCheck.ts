import type { Plan } from '../../model/plan';
import { isUserToken, permissionsIn } from '../../model/tokenPermissions';
import { printable } from '../../util/text';
import { firstNames } from '../../util/words';
import { type AppContext, type Check, type HeldToken, withToken } from '../check';
import { heldWords, satisfiesForUser, userPermissions } from '../delegated';
import { declarationOf } from '../registration';
import { readObject } from '../response';
import { ask, TITLE } from './ask';
import { probeFor } from './calls';
import { excess, holdsDirectoryRole, isReadOnly, satisfies } from './satisfies';

/** The permissions that the release needs, against those that the token carries. */
export function permissions(plan: Plan): Check {
  const required = plan.graphPermissions;
  return {
    id: 'graph.permissions',
    resource: 'graph',
    title: `${TITLE}: required permissions`,
    expected: `application permissions ${firstNames(required)}`,
    after: ['graph.token'],
    run: withToken('graph', async (context, answer) => {
      if (isUserToken(answer.claims)) return userPermissions(context, 'graph', answer, required, satisfiesForUser);
      const roles = permissionsIn(answer.claims);
      const lacking = required.filter((permission) => !satisfies(roles, permission));
      if (lacking.length === 0) return { status: 'passed', found: heldWords(answer.claims) };

      const viaRole = holdsDirectoryRole(answer.claims.wids)
        ? await allowedByDirectoryRole(context, answer, lacking)
        : [];
      const missing = lacking.filter((permission) => !viaRole.includes(permission));
      if (missing.length === 0) {
        return {
          status: 'passed',
          found: `a directory role of the app allows ${firstNames(viaRole)}; ${heldWords(answer.claims)}`,
        };
      }
      const registration = await context.registration();
      const declaration = declarationOf(registration, missing);
      const notes = missing.map((permission) => printable(permission, 100) + noteOf(declaration[permission]));
      return {
        status: 'failed',
        found: `missing: ${firstNames(notes)}; ${heldWords(answer.claims)}`,
        evidence: context.evidence(
          'graph',
          { kind: 'roles-missing', missing, held: roles, declaration },
          { held: answer },
        ),
      };
    }),
  };
}

function noteOf(declared: string | undefined): string {
  if (declared === 'application') return ' (declared, not granted)';
  if (declared === 'delegated')
    return ' (declared as a delegated permission, which does not help an app without a user)';
  return declared === 'absent' ? ' (not declared)' : '';
}

/** Which of the permissions are not held, and are given by a directory role all the same. A write permission is never proved by reading. */
async function allowedByDirectoryRole(
  context: AppContext,
  held: HeldToken,
  lacking: readonly string[],
): Promise<string[]> {
  const proved = await Promise.all(
    lacking.map(async (permission) => {
      const probe = isReadOnly(permission) ? probeFor([permission]) : undefined;
      return probe !== undefined && readObject(await ask(context, held, `/v1.0${probe.path}`, probe.needs)).ok;
    }),
  );
  return lacking.filter((_, index) => proved[index]);
}

/** Permissions that the release does not need. */
export function excessive(plan: Plan): Check {
  return {
    id: 'graph.excess',
    resource: 'graph',
    title: `${TITLE}: permissions beyond the required ones`,
    expected: 'no permission beyond the required ones',
    after: ['graph.token'],
    isAboutToken: true,
    run: withToken('graph', async (context, answer) => {
      const beyond = excess(permissionsIn(answer.claims), plan.graphPermissions);
      if (beyond.length === 0) return { status: 'passed', found: heldWords(answer.claims) };
      return {
        status: plan.excessPermissions === 'fail' ? 'failed' : 'warned',
        found: `held and not required: ${firstNames(beyond)}`,
        evidence: context.evidence('graph', { kind: 'excess-roles', excess: beyond }, { held: answer }),
      };
    }),
  };
}
