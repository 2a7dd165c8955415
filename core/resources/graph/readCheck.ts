import type { Plan } from '../../model/plan';
import { isUserToken, permissionsIn } from '../../model/tokenPermissions';
import { entries, type Json } from '../../util/json';
import { printable } from '../../util/text';
import { count, firstNames } from '../../util/words';
import { type AppContext, type Check, type HeldToken, type ProbeResponse, type Verdict, withToken } from '../check';
import { satisfiesForUser } from '../delegated';
import { declaredGraphPermissions, mayReadRegistrations } from '../registration';
import { inconclusive, readObject } from '../response';
import { ask, TITLE } from './ask';
import { shownPath } from './callNeeds';
import { DIRECTORY_PROBE, OWN_PROFILE_PROBE, type Probe, probeFor } from './calls';
import { asFile, isDownload, tryOnce } from './requestCheck';
import { holdsDirectoryRole, isReadOnly, satisfies } from './satisfies';

/** One basic read-only call that the required or held permissions allow. */
export function read(plan: Plan): Check {
  const required = plan.graphPermissions;
  return {
    id: 'graph.read',
    resource: 'graph',
    title: `${TITLE}: a read-only call`,
    expected: 'a read-only call succeeds',
    requires: ['graph.token'],
    asks: 'graph',
    waitsFor: required.length > 0 ? ['graph.permissions'] : [],
    run: withToken('graph', async (context, answer) => {
      if (isUserToken(answer.claims)) return readAsUser(context, answer, required);
      const roles = permissionsIn(answer.claims);
      if (roles.length === 0 && required.length > 0 && !holdsDirectoryRole(answer.claims.wids)) {
        return dependsOnPermissions('not tried: no application permission is held');
      }
      if (roles.length === 0) {
        return (await provedByRequest(context, answer)) ?? readDirectory(context, answer, required);
      }

      const own = required.length === 0 ? await readOwnRegistration(context, roles) : undefined;
      if (own) return own;
      const wanted = required.filter((permission) => satisfies(roles, permission));
      const probe = probeFor(wanted) ?? probeFor(roles);
      if (probe) return tryProbe(context, answer, probe);
      return (await provedByRequest(context, answer)) ?? nothingToTry(context, answer, wanted);
    }),
  };
}

/** A call that a required or held delegated permission allows; the user's own profile, where nothing more is held. */
async function readAsUser(context: AppContext, answer: HeldToken, required: readonly string[]): Promise<Verdict> {
  const scopes = permissionsIn(answer.claims);
  if (scopes.length === 0 && required.length > 0) {
    return dependsOnPermissions('not tried: no delegated permission is held');
  }
  if (scopes.length === 0) {
    const missing = ['User.Read'];
    const finding = { kind: 'scopes-missing', missing, held: scopes, userMayConsent: true } as const;
    const evidence = context.evidence('graph', finding, { held: answer });
    return { status: 'failed', found: 'no delegated permission is held', evidence };
  }
  const wanted = required.filter((permission) => satisfiesForUser(scopes, permission));
  const own = satisfiesForUser(scopes, 'User.Read') ? OWN_PROFILE_PROBE : undefined;
  const probe = probeFor(wanted, satisfiesForUser) ?? own ?? probeFor(scopes, satisfiesForUser);
  return probe ? tryProbe(context, answer, probe) : nothingToTry(context, answer, wanted);
}

/** The expiry of the secret is read from the app's registration in any case: one call proves both. */
async function readOwnRegistration(context: AppContext, roles: readonly string[]): Promise<Verdict | undefined> {
  const wanted = context.plan.credentialExpiryDays > 0 && context.app.credential.kind === 'secret';
  if (!wanted || context.app.subscriberTenant || !mayReadRegistrations(roles)) return undefined;
  const registration = await context.registration();
  // A refusal is no failure: the registration may live in another tenant.
  if (!registration.readable) return undefined;
  return { status: 'passed', title: `${TITLE}: read its own app registration`, found: '200, its own app registration' };
}

/** A call that the user listed and that is answered proves access as well, where the token holds nothing (Exchange gave a mailbox). */
async function provedByRequest(context: AppContext, held: HeldToken): Promise<Verdict | undefined> {
  for (const request of context.plan.graphRequests.filter(({ method }) => method === 'GET')) {
    const reply = await tryOnce(context, held, request);
    if (!readObject(reply).ok && !asFile(reply, request.path)) continue;
    const found = `200; a listed request proves it: GET ${printable(shownPath(request), 100)}`;
    return { status: 'passed', found, attempts: reply.outcome.attempts };
  }
  return undefined;
}

/** No permission at all: a directory role may still allow it, and a refusal means that nothing was granted. */
async function readDirectory(context: AppContext, held: HeldToken, required: readonly string[]): Promise<Verdict> {
  const probe = (required.length > 0 && probeFor(required.filter(isReadOnly))) || DIRECTORY_PROBE;
  const reply = await ask(context, held, `/v1.0${probe.path}`, probe.needs);
  const parsed = readObject(reply);
  if (parsed.ok) {
    const verdict = proved(reply, probe, parsed.json);
    return verdict.status === 'passed' ? { ...verdict, found: `${verdict.found}; ${whyAllowed(held)}` } : verdict;
  }
  if (!isRefusal(reply)) return { ...parsed.verdict, ...texts(probe) };
  if (required.length > 0) return dependsOnPermissions('403: no application permission is held');
  const registration = await context.registration();
  const declaration = declaredGraphPermissions(registration);
  return {
    ...texts(probe),
    status: 'failed',
    found: '403: no application permission is held, and no directory role allows it',
    evidence: reply.evidence({ kind: 'nothing-granted', declaration, readable: registration.readable }),
    attempts: reply.outcome.attempts,
  };
}

/** Graph answers a few calls to every app, so that an answer alone shows no role. */
const whyAllowed = ({ claims }: HeldToken) =>
  holdsDirectoryRole(claims.wids)
    ? 'a directory role of the app allows it'
    : 'the token shows neither a permission nor a directory role, so it proves nothing but this call';

const dependsOnPermissions = (found: string): Verdict => ({ status: 'skipped', dependsOn: 'graph.permissions', found });

/** Graph's own "no": a 403 in its error format, and not that of a filter on the way. */
function isRefusal(reply: ProbeResponse): boolean {
  const { outcome } = reply;
  return outcome.kind === 'answer' && outcome.status === 403 && /^\s*\{[\s\S]*"error"/.test(outcome.body);
}

async function tryProbe(context: AppContext, held: HeldToken, probe: Probe): Promise<Verdict> {
  const reply = await ask(context, held, `/v1.0${probe.path}`, probe.needs);
  if (isDownload(reply, probe.path)) return { ...texts(probe), status: 'passed', found: '302, a download is offered' };
  const parsed = readObject(reply);
  return parsed.ok ? proved(reply, probe, parsed.json) : { ...parsed.verdict, ...texts(probe) };
}

const texts = (probe: Probe) => ({ title: `${TITLE}: ${probe.title}`, expected: `an answer to GET ${probe.path}` });

function proved(reply: ProbeResponse, probe: Probe, json: Json): Verdict {
  const list = entries(json);
  if (!list && typeof json.id !== 'string') {
    return { ...inconclusive(reply, '200, but not with directory data'), ...texts(probe) };
  }
  const found = `200, ${count(list?.length ?? 1, probe.noun)}`;
  return { ...texts(probe), status: 'passed', found, attempts: reply.outcome.attempts };
}

/** The permissions are held, and no call is known that could be tried without data of the tenant (a mailbox, a team). */
function nothingToTry(context: AppContext, answer: HeldToken, wanted: readonly string[]): Verdict {
  const names = firstNames(wanted.length > 0 ? wanted : permissionsIn(answer.claims), 4);
  const what = `no known call can be tried with ${names} alone; name one in graphRequests`;
  // Where the release said what it needs, its permissions or its own calls were checked; else nothing was.
  if (wanted.length > 0 || context.plan.graphRequests.length > 0) {
    return { status: 'skipped', found: `not verified by a call: ${what}` };
  }
  if (context.plan.graphPermissions.length > 0)
    return dependsOnPermissions('not tried: none of the required permissions is held');
  return {
    status: 'warned',
    found: `not verified by a call: ${what}`,
    evidence: context.evidence('graph', { kind: 'response-inconclusive', what }, { held: answer }),
  };
}
