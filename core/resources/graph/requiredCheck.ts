import type { GraphRequest, Plan } from '../../model/plan';
import { isUserToken, permissionsIn } from '../../model/tokenPermissions';
import { printable } from '../../util/text';
import { firstNames } from '../../util/words';
import { type AppContext, type Check, type HeldToken, withToken } from '../check';
import { heldWords, satisfiesForUser, userPermissions } from '../delegated';
import { declarationOf } from '../registration';
import { readObject } from '../response';
import { ask, TITLE } from './ask';
import { heldCombination, lackedBy, needsOfRequest, selectedFor, shownPath, usedBy } from './callNeeds';
import { probeFor } from './calls';
import { grantedByExchange } from './permissions/grants';
import { asFile, tryOnce } from './requestCheck';
import { excess, holdsDirectoryRole, isReadOnly, satisfies } from './satisfies';

/** The permissions that the release needs, against those that the token carries. */
export function permissions(plan: Plan): Check {
  const required = plan.graphPermissions;
  return {
    id: 'graph.permissions',
    resource: 'graph',
    title: `${TITLE}: required permissions`,
    expected: required.length > 0 ? `application permissions ${firstNames(required)}` : 'what the listed requests need',
    requires: ['graph.token'],
    run: withToken('graph', async (context, answer) => {
      if (isUserToken(answer.claims)) {
        const scopes = permissionsIn(answer.claims);
        const derived = await lackedByCalls(context, answer, plan.graphRequests, scopes, satisfiesForUser);
        const wanted = [...new Set([...required, ...derived.lacked])];
        return userPermissions(context, 'graph', answer, wanted, satisfiesForUser);
      }
      const roles = permissionsIn(answer.claims);
      const { lacked, proved } = await lackedByCalls(context, answer, plan.graphRequests, roles, satisfies);
      const listed = required.filter((permission) => !satisfies(roles, permission));
      const lacking = [...new Set([...listed.filter((one) => !proved.has(one.toLowerCase())), ...lacked])];
      const answered = [...new Set(proved.values())].map((call) => `${call} was answered without it in the token`);
      if (lacking.length === 0) {
        return { status: 'passed', found: [heldWords(answer.claims), ...answered].join('; ') };
      }

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
          {
            kind: 'roles-missing',
            missing,
            held: roles,
            declaration,
            ...(missing.every(grantedByExchange) && { mayBeInExchange: true as const }),
          },
          { held: answer },
        ),
      };
    }),
  };
}

/**
 * What the listed calls lack. A read that is answered proves its access, whatever the token holds: a directory role, or
 * Exchange for that mailbox; `proved` names the call by each permission that it would have needed.
 */
async function lackedByCalls(
  context: AppContext,
  held: HeldToken,
  requests: readonly GraphRequest[],
  permissions: readonly string[],
  suffices: typeof satisfies,
): Promise<{ lacked: string[]; proved: Map<string, string> }> {
  const lacked: string[] = [];
  const proved = new Map<string, string>();
  for (const request of requests) {
    const needs = (await needsOfRequest(request)) ?? [];
    const isHeld = needs.length === 0 || heldCombination(needs, permissions, suffices) !== undefined;
    if (isHeld || selectedFor(request.path, permissions)) continue;
    if (request.method === 'GET') {
      const reply = await tryOnce(context, held, request);
      if (readObject(reply).ok || asFile(reply, request.path)) {
        const call = `GET ${printable(shownPath(request), 100)}`;
        for (const one of needs.flat()) proved.set(one.toLowerCase(), call);
        continue;
      }
      if (reply.outcome.kind !== 'answer' || reply.outcome.status !== 403) continue;
    }
    lacked.push(...lackedBy(needs, [...permissions, ...lacked], suffices));
  }
  return { lacked, proved };
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
      return (
        probe !== undefined &&
        !probe.isOpen &&
        readObject(await ask(context, held, `/v1.0${probe.path}`, probe.needs)).ok
      );
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
    requires: ['graph.token'],
    isAboutToken: true,
    run: withToken('graph', async (context, answer) => {
      const held = permissionsIn(answer.claims);
      const used = await usedBy(plan.graphRequests, held, isUserToken(answer.claims) ? satisfiesForUser : satisfies);
      const beyond = excess(held, [...plan.graphPermissions, ...used]);
      const facts = { count: String(beyond.length) };
      if (beyond.length === 0) return { status: 'passed', found: heldWords(answer.claims), facts };
      return {
        facts,
        status: plan.excessPermissions === 'fail' ? 'failed' : 'warned',
        found: `held and not required: ${firstNames(beyond)}`,
        evidence: context.evidence('graph', { kind: 'excess-roles', excess: beyond }, { held: answer }),
      };
    }),
  };
}
