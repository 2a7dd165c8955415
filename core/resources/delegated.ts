import type { TokenClaims } from '../model/evidence';
import { isUserToken, permissionNoun, permissionsIn } from '../model/tokenPermissions';
import { firstNames } from '../util/words';
import type { AppContext, HeldToken, Verdict } from './check';
import { covers, satisfies } from './graph/satisfies';

/**
 * Whether any of these delegated permissions of Microsoft Graph gives what the required one gives. Unlike an application
 * permission, a delegated one without a constraint (`User.Read`, `Mail.Read`) reaches the user's own things only.
 */
export function satisfiesForUser(held: readonly string[], required: string): boolean {
  const isOwn = (permission: string) => permission.split('.').length === 2;
  return held.some((scope) => {
    if (isOwn(scope)) return isOwn(required) && covers(scope, required);
    return covers(scope, required) || (isOwn(required) && covers(scope, `${required}.All`));
  });
}

/** The comparison that fits the token. */
export function sufficesFor(claims: TokenClaims): (held: readonly string[], required: string) => boolean {
  return isUserToken(claims) ? satisfiesForUser : satisfies;
}

/**
 * Delegated permissions of Microsoft Graph that users may consent to by themselves, as long as their tenant lets them.
 * Source: the column "Admin consent required" of the Graph permissions reference. One that is not in here is taken to need
 * an administrator, whose consent always does.
 */
const USERS_MAY_CONSENT = [
  /^User\.(?:Read|ReadWrite|ReadBasic\.All)$/i,
  /^(?:Mail|Calendars|Contacts)\.(?:Read|ReadWrite|ReadBasic)(?:\.Shared)?$/i,
  /^Mail\.Send(?:\.Shared)?$/i,
  /^MailboxSettings\.(?:Read|ReadWrite)$/i,
  /^Files\.(?:Read|ReadWrite)(?:\.All)?$/i,
  /^Sites\.(?:Read|ReadWrite)\.All$/i,
  /^(?:Notes|Tasks)\.(?:Read|ReadWrite)$/i,
  /^People\.Read$/i,
  /^Presence\.Read(?:\.All)?$/i,
  /^(?:Team|Channel)\.ReadBasic\.All$/i,
  /^Chat\.(?:Read|ReadBasic|ReadWrite)$/i,
];

export function userMayConsent(permission: string): boolean {
  return USERS_MAY_CONSENT.some((pattern) => pattern.test(permission));
}

/** What the required delegated permissions come to against those in a user's token. */
export function userPermissions(
  context: AppContext,
  resource: string,
  answer: HeldToken,
  required: readonly string[],
  suffices: (held: readonly string[], required: string) => boolean,
): Verdict {
  const held = permissionsIn(answer.claims);
  const expected = `delegated permissions ${firstNames(required)}`;
  const missing = required.filter((permission) => !suffices(held, permission));
  if (missing.length === 0) return { status: 'passed', expected, found: heldWords(answer.claims) };
  const consent = resource !== 'graph' || missing.every(userMayConsent);
  const finding = { kind: 'scopes-missing', missing, held, userMayConsent: consent } as const;
  const evidence = context.evidence(resource, finding, { held: answer });
  return {
    status: 'failed',
    expected,
    found: `missing: ${firstNames(missing)}; ${heldWords(answer.claims)}`,
    evidence,
  };
}

/** The permissions in the token, as a check reports them. */
export function heldWords(claims: TokenClaims): string {
  const names = permissionsIn(claims);
  return names.length === 0 ? `no ${permissionNoun(claims)} is held` : `held: ${firstNames(names)}`;
}
