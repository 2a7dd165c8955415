import type { Plan } from '../model/plan';
import type { AppContext, ProbeResponse } from '../resources/check';
import {
  GRAPH_NAMES_PATH,
  mayReadRegistrations,
  needsNames,
  parseNames,
  parseRegistration,
  type Registration,
  registrationPath,
} from '../resources/registration';
import { readObject } from '../resources/response';

type Asking = Pick<AppContext, 'app' | 'token' | 'host' | 'ask'>;

/** Reads the app's own registration with its token for Microsoft Graph. A refusal is an answer, never a failure. */
export async function readRegistration(
  context: Asking,
  { clientId, hasGraph, graphPermissions }: { clientId: string; hasGraph: boolean } & Pick<Plan, 'graphPermissions'>,
): Promise<Registration> {
  const { app } = context;
  if (app.subscriberTenant) return unreadable('the app registration is in the publisher’s tenant');
  if (app.credential.kind === 'managed-identity') return unreadable('a managed identity has no app registration');
  const held = hasGraph ? await context.token('graph') : undefined;
  if (!held?.ok) return unreadable('there is no token for Microsoft Graph');
  const host = await context.host('graph');
  const ask = (path: string) => context.ask({ resource: 'graph', url: `https://${host}${path}`, held });

  const reply = await ask(registrationPath(clientId));
  const reading = readObject(reply);
  const registration = reading.ok ? parseRegistration(reading.json) : undefined;
  if (!registration) return notRead(reply);
  // Unlike its own registration, an app without the permission never gets to read Graph's description.
  const mayReadNames = mayReadRegistrations(held.claims.roles ?? []);
  if (!mayReadNames || !needsNames(registration.permissions, graphPermissions)) return registration;
  const names = readObject(await ask(GRAPH_NAMES_PATH));
  const byId = names.ok ? parseNames(names.json) : new Map<string, string>();
  const permissions = registration.permissions.map((one) => ({ ...one, name: one.name ?? byId.get(one.id) }));
  return { ...registration, permissions };
}

/** A refusal is distinguished from an answer that never came: only the first is a matter of permissions. */
function notRead({ outcome }: ProbeResponse): Registration {
  const status = outcome.kind === 'answer' ? outcome.status : undefined;
  return status === 401 || status === 403 || status === 404
    ? { ...unreadable('the app is not permitted to read its own app registration'), isRefused: true }
    : unreadable('Microsoft Graph did not respond about the app registration');
}

const unreadable = (why: string): Extract<Registration, { readable: false }> => ({ readable: false, why });
