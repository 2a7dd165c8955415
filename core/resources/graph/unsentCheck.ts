import type { GraphRequest } from '../../model/plan';
import { isUserToken, permissionsIn } from '../../model/tokenPermissions';
import { printable } from '../../util/text';
import { firstNames } from '../../util/words';
import { type Check, withToken } from '../check';
import { sufficesFor } from '../delegated';
import { TITLE } from './ask';
import { heldCombination, lackedBy, needsOfRequest, selectedFor, shownPath } from './callNeeds';
import { limitOf } from './permissions/limits';
import { isOwnProfile, NO_ME, whyUnknown } from './permissions/open';

/** A call that would change something: it is never sent. What the token holds is compared with what the call needs. */
export function unsent(request: GraphRequest): Check {
  const call = `${request.method} ${shownPath(request)}`;
  return {
    id: `graph.request:${call}`,
    resource: 'graph',
    title: `${TITLE}: ${printable(call, 200)}`,
    expected: 'a permission that allows the call, which is not sent',
    requires: ['graph.token'],
    waitsFor: ['graph.permissions'],
    run: withToken('graph', async (context, answer) => {
      const needs = await needsOfRequest(request);
      const held = permissionsIn(answer.claims);
      const finding = (kind: 'call-permissions-unknown' | 'call-for-users-only') =>
        context.evidence('graph', { kind, call: printable(call, 200) }, { held: answer });
      const isUser = isUserToken(answer.claims);
      const why = whyUnknown(request.method, request.path);
      if (isOwnProfile(request.path) && !isUser) {
        return { status: 'failed', found: `not sent; ${NO_ME}`, evidence: finding('call-for-users-only') };
      }
      if (!needs || (needs.length === 0 && isUser)) {
        return {
          status: 'warned',
          found: ['not sent; it is not known which permission the call needs: list it in graphPermissions', why]
            .filter((one) => one !== undefined)
            .join('. '),
          evidence: finding('call-permissions-unknown'),
        };
      }
      if (needs.length === 0) {
        return {
          status: 'failed',
          found: 'not sent; no application permission allows it',
          evidence: finding('call-for-users-only'),
        };
      }
      const suffices = sufficesFor(answer.claims);
      const combination = heldCombination(needs, held, suffices);
      if (combination) {
        return { status: 'passed', found: `not sent; the token gives ${combination.map(withLimit).join(' and ')}` };
      }
      const selected = selectedFor(request.path, held);
      if (selected) {
        const proof = `list a GET of the ${selected.object} in graphRequests to verify that it is granted; no read shows whether it is granted for writing`;
        return { status: 'passed', found: `not sent; ${selected.permission} is held: ${proof}` };
      }
      const lacked = firstNames(lackedBy(needs, held, suffices));
      return { status: 'skipped', dependsOn: 'graph.permissions', found: `not sent; missing: ${lacked}` };
    }),
  };
}

/** A narrow permission may leave out the very object that the release calls, which no comparison shows. */
function withLimit(permission: string): string {
  const limit = limitOf(permission);
  return limit ? `${permission}, which ${limit}` : permission;
}
