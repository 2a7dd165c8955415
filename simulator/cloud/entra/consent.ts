import { type Answer, html, type Request } from '../exchange';
import type { AppRegistration, Tenant } from '../model';
import { type DirectoryRole, GRAPH_APP_ID } from '../permissions';
import type { Services } from '../services';

/** Cookie of the signed-in administrator: `ROLE@TENANT`. The simulated portal has no other sign-in. */
export const ADMIN_COOKIE = 'simulated-admin';
/** Header in which the page lists, for the person who looks at it, what was granted or would be. */
export const GRANTS_HEADER = 'x-simulated-grants';

const MAY_GRANT_ANYTHING: readonly DirectoryRole[] = ['Global Administrator', 'Privileged Role Administrator'];
const MAY_GRANT_ALL_BUT_GRAPH: readonly DirectoryRole[] = [
  'Cloud Application Administrator',
  'Application Administrator',
];

function page(code: number, text: string): Answer {
  return html(code === 500113 ? 400 : 401, 'Sign in to your account', `AADSTS${code}: ${text}`, {
    'x-simulated-aadsts': String(code),
  });
}

function administrator(request: Request): { role: DirectoryRole; tenant: string } | undefined {
  const found = new RegExp(`${ADMIN_COOKIE}=([^;@]+)@([^;]+)`).exec(request.headers.cookie ?? '');
  if (!found?.[1] || !found[2]) return undefined;
  return { role: decodeURIComponent(found[1]) as DirectoryRole, tenant: decodeURIComponent(found[2]) };
}

type Declared = AppRegistration['declared'];

/**
 * What this page asks for: all that the registration declares, or with a `scope` of the v2.0 page that one API alone. Microsoft's
 * page on it has `/.default` cover all APIs; that it stops at one of them is what users report of the page without a scope.
 */
function askedFor(services: Services, registration: AppRegistration, tenant: Tenant, request: Request): Declared {
  const audience = request.query.get('scope')?.replace(/\/\.default$/, '');
  if (!audience) return registration.declared;
  const api = services.model.findApi(tenant.cloud, audience);
  return registration.declared.filter((entry) => entry.resourceAppId === api?.appId);
}

/** `resource: permission (kind)` for all that is asked for: this is what Accept grants, and only this. */
function list(services: Services, declared: Declared, tenant: Tenant): string[] {
  return declared.map((entry) => {
    const api = services.model.apis(tenant.cloud).find((candidate) => candidate.appId === entry.resourceAppId);
    return `${api?.displayName ?? entry.resourceAppId}: ${entry.value} (${entry.type})`;
  });
}

function mayGrant(role: DirectoryRole, registration: AppRegistration): boolean {
  if (MAY_GRANT_ANYTHING.includes(role)) return true;
  const asksGraphRoles = registration.declared.some(
    (entry) => entry.resourceAppId === GRAPH_APP_ID && entry.type === 'application',
  );
  return MAY_GRANT_ALL_BUT_GRAPH.includes(role) && !asksGraphRoles;
}

/** The first API of the list that this tenant has no enterprise app for: it makes all of the consent fail. */
export function absentApi(services: Services, declared: Declared, tenant: Tenant): string | undefined {
  return declared.find(({ resourceAppId }) => !services.model.findEnterpriseApp(tenant, resourceAppId))?.resourceAppId;
}

function accept(services: Services, registration: AppRegistration, declared: Declared, tenant: Tenant): void {
  const app = services.model.enterpriseApp(registration, tenant);
  for (const entry of declared) {
    if (entry.type === 'application') services.model.grant(app, entry.resourceAppId, entry.value);
    else services.model.grantDelegated(app, entry.resourceAppId, entry.value);
  }
}

/** Where the browser goes after Accept; without any registered redirect URI it ends on an error page, the grant being stored. */
function landing(registration: AppRegistration, tenant: Tenant, request: Request): Answer {
  const target = request.query.get('redirect_uri') ?? registration.redirectUris[0];
  if (!target) return page(500113, 'No reply address is registered for the application.');
  const url = new URL(target);
  url.searchParams.set('admin_consent', 'True');
  url.searchParams.set('tenant', tenant.id);
  const state = request.query.get('state');
  if (state) url.searchParams.set('state', state);
  return { status: 302, headers: { location: url.href } };
}

/**
 * `/{tenant}/adminconsent`: GET shows what the registration declares, POST is the Accept button.
 * It takes the query as a browser's address line does, `%2D` and all. The page below `/v2.0` demands a redirect URI.
 */
export function adminConsent(services: Services, request: Request, tenantName: string): Answer {
  const admin = administrator(request);
  const generic = ['organizations', 'common'].includes(tenantName);
  const tenant = services.model.findTenant(generic ? (admin?.tenant ?? '') : tenantName);
  if (!tenant) return page(90002, `Tenant '${tenantName}' not found.`);
  const login = services.model.cloudsOfLogin(request.host);
  if (!login.some((cloud) => cloud.login === tenant.cloud.login))
    return page(90002, `Tenant '${tenantName}' not found.`);
  const clientId = request.query.get('client_id') ?? '';
  const registration = services.model.findRegistration(clientId);
  const known = registration && (registration.home === tenant || registration.multiTenant);
  if (!registration || !known) {
    return page(
      700016,
      `Application with identifier '${clientId}' was not found in the directory '${tenant.displayName}'.`,
    );
  }
  const redirect = request.query.get('redirect_uri');
  const isV2 = request.path.endsWith('/v2.0/adminconsent');
  if (isV2 && !redirect) return page(900971, 'No reply address provided.');
  if (redirect && !registration.redirectUris.some((uri) => redirect === uri || redirect.startsWith(`${uri}/`))) {
    return page(
      50011,
      `The redirect URI '${redirect}' specified in the request does not match the redirect URIs configured for the application '${clientId}'.`,
    );
  }
  if (!admin) return html(200, 'Sign in to your account', 'Sign in as an administrator.');
  const declared = askedFor(services, registration, tenant, request);
  const absent = absentApi(services, declared, tenant);
  if (absent) {
    const name = services.model.apis(tenant.cloud).find(({ appId }) => appId === absent)?.displayName ?? absent;
    return page(
      650052,
      `The app is trying to access a service '${absent}'(${name}) that your organization '${tenant.id}' lacks a service principal for. Contact your IT Admin to review the configuration of your service subscriptions or consent to the application in order to create the required service principal.`,
    );
  }
  const grants = list(services, declared, tenant);
  if (!mayGrant(admin.role, registration)) {
    return html(
      403,
      'Need admin approval',
      `${registration.displayName} needs permission that only an admin can grant.`,
    );
  }
  const header = { [GRANTS_HEADER]: encodeURIComponent(JSON.stringify(grants)) };
  if (request.method !== 'POST') {
    return html(200, 'Permissions requested', `${registration.displayName}: ${grants.join('; ')}`, header);
  }
  accept(services, registration, declared, tenant);
  const end = landing(registration, tenant, request);
  return { ...end, headers: { ...end.headers, ...header } };
}
