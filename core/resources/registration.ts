import { GRAPH_APP_ID } from '../cloud/clouds';
import type { Declaration, Declared } from '../model/evidence';
import { entries, isRecord, type Json } from '../util/json';
import { printable } from '../util/text';
import { graphPermissionName, isKnownPermission } from './graph/permissions/names';
import { satisfies } from './graph/satisfies';

export interface DeclaredPermission {
  /** ID of the API. */
  api: string;
  /** ID of the permission. */
  id: string;
  /** Undefined where neither our table nor the tenant names it. */
  name?: string;
  kind: 'application' | 'delegated';
}

export interface StoredSecret {
  end: Date;
  /** The first characters of the secret, as Entra shows them. */
  hint?: string;
}

/** What the app may read of its own registration. */
export type Registration =
  | { readable: true; permissions: DeclaredPermission[]; secrets: StoredSecret[] }
  | { readable: false; why: string /** Microsoft Graph said no; a permission may change that. */; isRefused?: true };

/**
 * Holders of these read any registration. Without them an app can often still read its own (users report it, no document
 * says so), so one request asks in any case.
 */
export function mayReadRegistrations(roles: readonly string[]): boolean {
  return satisfies(roles, 'Application.Read.All') || satisfies(roles, 'Application.ReadWrite.OwnedBy');
}

export function registrationPath(clientId: string): string {
  return `/v1.0/applications(appId='${encodeURIComponent(clientId)}')?$select=requiredResourceAccess,passwordCredentials`;
}

/** Graph's own description in the tenant: it names every permission, also those that are younger than our table. */
export const GRAPH_NAMES_PATH = `/v1.0/servicePrincipals(appId='${GRAPH_APP_ID}')?$select=appRoles,oauth2PermissionScopes`;

/** Reads the answer; undefined where it is none of a registration. */
export function parseRegistration(json: Json): Extract<Registration, { readable: true }> | undefined {
  if (!Array.isArray(json.requiredResourceAccess) && !Array.isArray(json.passwordCredentials)) return undefined;
  const permissions = records(json.requiredResourceAccess).flatMap((access) => {
    const api = text(access.resourceAppId).toLowerCase();
    return records(access.resourceAccess).map((one): DeclaredPermission => {
      const id = text(one.id).toLowerCase();
      const kind = one.type === 'Role' ? 'application' : 'delegated';
      return { api, id, kind, name: api === GRAPH_APP_ID ? graphPermissionName(id) : undefined };
    });
  });
  const secrets = records(json.passwordCredentials).flatMap((credential): StoredSecret[] => {
    const end = new Date(text(credential.endDateTime));
    return Number.isNaN(end.getTime()) ? [] : [{ end, hint: text(credential.hint) || undefined }];
  });
  return { readable: true, permissions, secrets };
}

/** Names by ID, from Graph's own service principal. */
export function parseNames(json: Json): Map<string, string> {
  const all = [...records(json.appRoles), ...records(json.oauth2PermissionScopes)];
  return new Map(all.map((one) => [text(one.id).toLowerCase(), printable(text(one.value), 120)] as const));
}

/** Whether some permission has to be named by the tenant before the question about `required` can be answered. */
export function needsNames(permissions: readonly DeclaredPermission[], required: readonly string[]): boolean {
  const unnamed = permissions.some(({ api, name }) => api === GRAPH_APP_ID && name === undefined);
  // A required permission whose ID we know is found or absent by its ID; no unnamed one can be it.
  return unnamed && (required.length === 0 || required.some((permission) => !isKnownPermission(permission)));
}

/** Whether each of the required Graph permissions is declared, as far as that was read. */
export function declarationOf(registration: Registration, required: readonly string[]): Declaration {
  if (!registration.readable) return Object.fromEntries(required.map((permission) => [permission, 'unknown' as const]));
  const graph = registration.permissions.filter(({ api }) => api === GRAPH_APP_ID);
  const names = (kind: DeclaredPermission['kind']) =>
    graph.flatMap((permission) => (permission.kind === kind && permission.name ? [permission.name] : []));
  const application = names('application');
  const delegated = names('delegated');
  const unnamed = graph.some(({ name }) => name === undefined);
  return Object.fromEntries(
    required.map((permission): [string, Declared] => {
      if (satisfies(application, permission)) return [permission, 'application'];
      // A delegated permission of the same name was added as the wrong kind; any other says nothing about the kind.
      if (delegated.some((name) => name.toLowerCase() === permission.toLowerCase())) return [permission, 'delegated'];
      return [permission, unnamed && !isKnownPermission(permission) ? 'unknown' : 'absent'];
    }),
  );
}

/** What registrations declare from their birth or for a sign-in. There is no application permission of that name to add instead. */
const FOR_SIGN_IN = new Set(['user.read', 'openid', 'profile', 'email', 'offline_access']);

/** The Graph permissions that the registration declares, by name. The delegated ones are only listed where there are no others. */
export function declaredGraphPermissions(registration: Registration): Declaration {
  if (!registration.readable) return {};
  const graph = registration.permissions.filter(({ api }) => api === GRAPH_APP_ID);
  const application = graph.filter(({ kind }) => kind === 'application');
  const delegated = graph.filter(({ name }) => !FOR_SIGN_IN.has(name?.toLowerCase() ?? ''));
  const declared = application.length > 0 ? application : delegated;
  return Object.fromEntries(declared.map(({ id, name, kind }) => [name ?? id, kind]));
}

/** What a consent would grant, as the report lists it: `Microsoft Graph: User.Read.All`. `titleOf` names an API by its application ID. */
export function consentWouldGrant(
  permissions: readonly DeclaredPermission[],
  titleOf: (appId: string) => string | undefined,
): string[] {
  return permissions.map(({ api, id, name, kind }) => {
    const label = `${titleOf(api) ?? printable(api, 60)}: ${name ?? printable(id, 60)}`;
    return kind === 'delegated' ? `${label} (delegated)` : label;
  });
}

function records(value: unknown): Json[] {
  return entries({ value }) ?? (isRecord(value) ? [value] : []);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
