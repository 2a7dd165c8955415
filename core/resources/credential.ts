import type { AppPlan, Plan } from '../model/plan';
import { permissionsIn } from '../model/tokenPermissions';
import { hostOf } from '../util/text';
import { day } from '../util/words';
import type { AppContext, Check, TokenAnswer, Verdict } from './check';
import { mayReadRegistrations, type Registration, type StoredSecret } from './registration';

const DAY = 24 * 60 * 60 * 1000;

/** IDs of the checks of one connection: the first one's have no detail, the others name their connection. */
export function checkId(what: string, connection: AppPlan, connections: readonly AppPlan[]): string {
  return connection === connections[0] ? what : `${what}:${connection.connectionId}`;
}

/** Checks of the credentials themselves, one connection after the other. */
export function credentialChecks(plan: Plan, connections: readonly AppPlan[], resourceIds: readonly string[]): Check[] {
  const checks: Check[] = [];
  for (const connection of connections) {
    const id = (what: string) => checkId(what, connection, connections);
    const tokens = resourceIds.map((resource) => id(`${resource}.token`));
    const { kind } = connection.credential;
    // A user's password is out of scope here, and nothing of the sign-in is kept.
    if (kind === 'user') continue;
    if (connection.subscriberTenant && kind === 'federated')
      checks.push(issuerWorksAcrossTenants(connection, id('credential.multi-tenant'), tokens, resourceIds));
    if (kind === 'federated' && !connection.subscriberTenant)
      checks.push(issuer(connection, id('credential.issuer'), tokens, resourceIds));
    if (plan.credentialExpiryDays > 0) checks.push(expiry(plan, connection, id('credential.expiry'), resourceIds));
  }
  return checks;
}

/** Known before anything is asked, so it stands in front of the token checks, which hang on it. */
export function multiTenantCheck(connection: AppPlan, connections: readonly AppPlan[]): Check | undefined {
  if (!connection.subscriberTenant || connection.credential.kind !== 'managed-identity') return undefined;
  return {
    id: checkId('credential.multi-tenant', connection, connections),
    resource: 'credential',
    title: 'Credential: sign-in to tenants of subscribers',
    expected: 'a credential that can sign in to other tenants',
    run: async (context) => cannot(context, connection, 'a managed identity belongs to one tenant'),
  };
}

function cannot(context: AppContext, connection: AppPlan, found: string): Verdict {
  const finding = { kind: 'credential-single-tenant-only', credential: connection.credential.kind } as const;
  return { status: 'failed', found, evidence: context.evidence('credential', finding, { connection }) };
}

// ---- federation --------------------------------------------------------------------------------------------------

/** The issuer of the assertion, from whichever token request shows it. */
async function issuerOf(context: AppContext, connection: AppPlan, resourceIds: readonly string[]) {
  const answers = await Promise.all(resourceIds.map((resource) => context.tokenOf(connection, resource)));
  const issuerIn = (answer: TokenAnswer) => (answer.ok ? answer.issuer : answer.evidence.assertion?.issuer);
  return { issuer: answers.map(issuerIn).find((one) => one !== undefined), signedIn: answers.some(({ ok }) => ok) };
}

function issuer(connection: AppPlan, id: string, tokens: string[], resourceIds: readonly string[]): Check {
  return {
    id,
    resource: 'credential',
    title: 'Credential: issuer of the federated credential',
    expected: 'an issuer that stays',
    waitsFor: tokens,
    async run(context) {
      const { issuer: found } = await issuerOf(context, connection, resourceIds);
      if (!found) return { status: 'skipped', found: 'no assertion was seen' };
      if (hostOf(found) !== 'vstoken.dev.azure.com')
        return { status: 'passed', found: 'not the issuer that Azure DevOps retires' };
      // Connections of the other clouds keep this issuer: there is nothing to move to.
      if ((await context.cloud()).id !== 'public')
        return { status: 'passed', found: 'the Azure DevOps issuer, which stays in this cloud' };
      return {
        status: 'warned',
        found: 'the Azure DevOps issuer, which is retired on July 1, 2027',
        evidence: context.evidence('credential', { kind: 'issuer-retiring', issuer: found }, { connection }),
      };
    },
  };
}

function issuerWorksAcrossTenants(
  connection: AppPlan,
  id: string,
  tokens: string[],
  resourceIds: readonly string[],
): Check {
  return {
    id,
    resource: 'credential',
    title: 'Credential: sign-in to tenants of subscribers',
    expected: 'a credential that can sign in to other tenants',
    waitsFor: tokens,
    sharesFaultWith: tokens,
    async run(context) {
      const { issuer: found, signedIn } = await issuerOf(context, connection, resourceIds);
      if (signedIn) return { status: 'passed', found: 'signed in' };
      if (!found) return { status: 'skipped', found: 'no assertion was seen' };
      if (hostOf(found) === context.loginHost)
        return cannot(context, connection, 'the assertion comes from the Entra issuer, which works in one tenant only');
      return { status: 'skipped', found: 'the sign-in failed for another reason' };
    },
  };
}

// ---- expiry ------------------------------------------------------------------------------------------------------

function expiry(plan: Plan, connection: AppPlan, id: string, resourceIds: readonly string[]): Check {
  const hasGraph = resourceIds.includes('graph');
  const secret = connection.credential.kind === 'secret';
  return {
    id,
    resource: 'credential',
    title: 'Credential: expiry',
    expected: `valid for more than ${plan.credentialExpiryDays} days`,
    // Beside the probe: the registration is read once, whichever check asks for it first.
    waitsFor: secret && hasGraph ? ['graph.token'] : [],
    asks: secret && hasGraph && !connection.subscriberTenant ? 'graph' : undefined,
    async run(context) {
      switch (connection.credential.kind) {
        case 'certificate':
          return certificateEnd(context, plan, connection);
        case 'secret':
          return hasGraph
            ? secretEnd(context, plan, connection)
            : skipped('Microsoft Graph, which knows the date, is not tested');
        case 'federated':
          return skipped('nothing is stored, so nothing expires');
        case 'managed-identity':
          return skipped('a managed identity has no credential that expires');
        case 'user':
          return skipped('nothing is stored, so nothing expires');
      }
    },
  };
}

const skipped = (found: string): Verdict => ({ status: 'skipped', found });

async function certificateEnd(context: AppContext, plan: Plan, connection: AppPlan): Promise<Verdict> {
  const { notBefore, expires } = context.certificateDates(connection);
  if (!expires) return skipped('the certificate could not be read');
  if (notBefore && notBefore.getTime() > context.now()) {
    const date = day(notBefore);
    const evidence = context.evidence('credential', { kind: 'credential-not-yet-valid', date }, { connection });
    return { status: 'failed', found: `the certificate is valid from ${date} only`, evidence };
  }
  return expiryStatus(context, plan, connection, expires, 'the certificate');
}

async function secretEnd(context: AppContext, plan: Plan, connection: AppPlan): Promise<Verdict> {
  if (connection.subscriberTenant) return skipped('the app registration is in the publisher’s tenant');
  const answer = await context.token('graph');
  if (!answer.ok)
    return {
      status: 'skipped',
      dependsOn: 'graph.token',
      found: 'the expiry date is not known: there is no token for Microsoft Graph',
    };
  // One request even where the roles do not allow it: an app may often read itself without any permission.
  const registration = await context.registration();
  if (!registration.readable) return skipped(notKnown(registration, permissionsIn(answer.claims)));
  const end = endOf(connection, registration, context.now());
  if (!end) return skipped('the app registration does not show which of its secrets this is');
  return expiryStatus(context, plan, connection, end, 'the secret');
}

/** Why the date is not known, and what would let it be read. */
function notKnown({ why, isRefused }: Extract<Registration, { readable: false }>, roles: readonly string[]): string {
  const remedy =
    isRefused && !mayReadRegistrations(roles) ? '; the application permission Application.Read.All would let it' : '';
  return `the expiry date is not known: ${why}${remedy}`;
}

/**
 * Which of the registration's secrets is ours is recognized by its first characters alone. They are compared here and kept nowhere.
 * Where several may be it, the one that ends first and has not ended: a token was just given for it.
 */
function endOf(
  connection: AppPlan,
  { secrets }: Extract<Registration, { readable: true }>,
  now: number,
): Date | undefined {
  const { credential } = connection;
  const ours = ({ hint }: StoredSecret) =>
    hint === undefined || (credential.kind === 'secret' && credential.secret.reveal().startsWith(hint));
  const candidates = secrets.filter(ours).sort((a, b) => a.end.getTime() - b.end.getTime());
  return (candidates.find(({ end }) => end.getTime() > now) ?? candidates[0])?.end;
}

async function expiryStatus(
  context: AppContext,
  plan: Plan,
  connection: AppPlan,
  end: Date,
  what: string,
): Promise<Verdict> {
  const learned = connection === context.app ? { credentialExpires: end } : undefined;
  const left = end.getTime() - context.now();
  const date = day(end);
  if (left <= 0) {
    const evidence = context.evidence('credential', { kind: 'credential-expired', date }, { connection });
    return { status: 'failed', found: `${what} expired on ${date}`, evidence, learned };
  }
  const days = Math.floor(left / DAY);
  if (left > plan.credentialExpiryDays * DAY)
    return { status: 'passed', found: `${what} expires on ${date}, in ${days} days`, learned };
  const evidence = context.evidence('credential', { kind: 'credential-expires', date, days }, { connection });
  const when = days === 0 ? 'today or tomorrow' : days === 1 ? 'in 1 day' : `in ${days} days`;
  return { status: 'warned', found: `${what} expires on ${date}, ${when}`, evidence, learned };
}
