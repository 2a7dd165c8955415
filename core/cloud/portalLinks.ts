import { withoutEndSlashes } from '../util/slashes';
export type LinkKind =
  | 'admin-consent'
  | 'user-consent'
  | 'app-registration-credentials'
  | 'app-registration-permissions'
  | 'app-registration-authentication'
  | 'enterprise-app'
  | 'federated-credentials'
  | 'powerbi-tenant-settings'
  | 'workspace-access'
  | 'powerbi-signup'
  | 'fabric-connections'
  | 'semantic-model-settings'
  | 'capacity-settings'
  | 'conditional-access'
  | 'resource-access'
  | 'sign-in-log'
  | 'service-connection'
  | 'docs';

export interface Link {
  kind: LinkKind;
  title: string;
  url: string;
}

import { CLOUDS, type Cloud, type CloudId } from './clouds';

/** What a link is built from. Whatever is unknown shows as a readable placeholder, so that the link still teaches. */
export interface LinkContext {
  cloud: Cloud;
  tenantId?: string;
  clientId?: string;
  servicePrincipalId?: string;
  workspaceId?: string;
  modelId?: string;
  redirectUri?: string;
  /** Audience of the one API to consent to; takes a redirect URI. All that the registration lists where it is left out. */
  onlyFor?: string;
  /** Delegated permissions that a user is to consent to, each with its resource in front. */
  scopes?: readonly string[];
  connectionUrl?: string;
  /** Page of an API’s own on which its owner lets the app in. */
  accessPage?: string;
  /** Base address of this product's own documents; empty while it has none. */
  documentation?: string;
  /** Cause whose page a `docs` link opens. */
  cause?: string;
  /** AADSTS code without the letters: a `docs` link then opens Entra's own page for it. */
  aadstsCode?: string;
}

const TITLES: Record<LinkKind, string> = {
  'admin-consent': 'Grant admin consent',
  'user-consent': 'Consent for yourself',
  'app-registration-credentials': 'App registration: certificates and secrets',
  'app-registration-permissions': 'App registration: API permissions',
  'app-registration-authentication': 'App registration: authentication',
  'enterprise-app': 'Enterprise app',
  'federated-credentials': 'App registration: federated credentials',
  'powerbi-tenant-settings': 'Power BI tenant settings',
  'workspace-access': 'Power BI workspace',
  'powerbi-signup': 'Sign up for Power BI',
  'fabric-connections': 'Connections and gateways',
  'semantic-model-settings': 'Semantic model settings',
  'capacity-settings': 'Capacity settings',
  'conditional-access': 'Conditional Access policies',
  'resource-access': 'Access to the resource',
  'sign-in-log': 'Sign-in log',
  'service-connection': 'Service connection',
  docs: 'Documentation',
};

/** Where a connection's own page is unknown, Azure DevOps' page on how to find and edit one. */
const CONNECTIONS_HELP = 'https://learn.microsoft.com/azure/devops/pipelines/library/service-endpoints';

const segment = (value: string | undefined, placeholder: string) => encodeURIComponent(value || placeholder);

/** The v2.0 page takes one API in its scope, and refuses to open without a redirect URI of the app (Entra's `v2-admin-consent`). */
const isForOneApi = ({ onlyFor, redirectUri }: LinkContext) => Boolean(onlyFor && redirectUri);

/**
 * The pre-built admin-consent URL: form A of Entra's `grant-admin-consent`, the one without a redirect URI,
 * which is also what the portal's own button opens. A redirect URI is added only when the user names a registered one.
 */
export function adminConsentUrl(context: LinkContext): string {
  const query = new URLSearchParams({ client_id: context.clientId || 'YOUR-CLIENT-ID' });
  if (context.redirectUri) query.set('redirect_uri', context.redirectUri);
  const authority = `https://${context.cloud.login}/${segment(context.tenantId, 'organizations')}`;
  if (!isForOneApi(context)) return `${authority}/adminconsent?${query}`;
  query.set('scope', `${context.onlyFor}/.default`);
  return `${authority}/v2.0/adminconsent?${query}`;
}

/** Entra's sign-in page with the consent prompt forced. Where no redirect URI is given, Entra takes one of the app's own. */
function userConsentUrl(context: LinkContext): string {
  const query = new URLSearchParams({
    client_id: context.clientId || 'YOUR-CLIENT-ID',
    response_type: 'code',
    prompt: 'consent',
    scope: (context.scopes ?? ['openid']).join(' '),
  });
  if (context.redirectUri) query.set('redirect_uri', context.redirectUri);
  return `https://${context.cloud.login}/${segment(context.tenantId, 'organizations')}/oauth2/v2.0/authorize?${query}`;
}

function registrationBlade(context: LinkContext, blade: string): string {
  const app = segment(context.clientId, 'YOUR-CLIENT-ID');
  return `https://${context.cloud.portal}/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/${blade}/appId/${app}`;
}

/** The enterprise app opens only with the service principal's object ID; without it, the list of all enterprise apps must do. */
function enterpriseApp(context: LinkContext): string {
  const portal = `https://${context.cloud.portal}/#view/Microsoft_AAD_IAM`;
  if (!context.servicePrincipalId) return `${portal}/StartboardApplicationsMenuBlade/~/AppAppsPreview`;
  const app = segment(context.clientId, 'YOUR-CLIENT-ID');
  return `${portal}/ManagedAppMenuBlade/~/Permissions/objectId/${segment(context.servicePrincipalId, '')}/appId/${app}`;
}

function docs(context: LinkContext): string | undefined {
  if (context.aadstsCode) return `https://${context.cloud.login}/error?code=${context.aadstsCode}`;
  if (context.documentation && context.cause) {
    return `${withoutEndSlashes(context.documentation)}/causes/${context.cause}.md`;
  }
  return undefined;
}

/** Address of a page, or undefined where it cannot be known (no connection page, no documents of our own). */
export function linkUrl(kind: LinkKind, context: LinkContext): string | undefined {
  switch (kind) {
    case 'admin-consent':
      return adminConsentUrl(context);
    case 'user-consent':
      return userConsentUrl(context);
    case 'app-registration-credentials':
    case 'federated-credentials':
      return registrationBlade(context, 'Credentials');
    case 'app-registration-permissions':
      return registrationBlade(context, 'CallAnAPI');
    case 'app-registration-authentication':
      return registrationBlade(context, 'Authentication');
    case 'enterprise-app':
      return enterpriseApp(context);
    case 'powerbi-tenant-settings':
      return `https://${context.cloud.powerbiPortal}/admin-portal/tenantSettings`;
    case 'workspace-access':
      return context.workspaceId
        ? `https://${context.cloud.powerbiPortal}/groups/${segment(context.workspaceId, '')}`
        : `https://${context.cloud.powerbiPortal}/home`;
    case 'powerbi-signup':
      return `https://${context.cloud.powerbiPortal}/`;
    case 'fabric-connections':
      return `https://${context.cloud.powerbiPortal}/groups/me/gateways`;
    case 'semantic-model-settings':
      return context.workspaceId && context.modelId
        ? `https://${context.cloud.powerbiPortal}/groups/${segment(context.workspaceId, '')}/settings/datasets/${segment(context.modelId, '')}`
        : `https://${context.cloud.powerbiPortal}/home`;
    case 'capacity-settings':
      return `https://${context.cloud.powerbiPortal}/admin-portal/capacities`;
    case 'conditional-access':
      return `https://${context.cloud.entra}/#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies`;
    case 'resource-access':
      return context.accessPage;
    case 'sign-in-log':
      return `https://${context.cloud.entra}/#view/Microsoft_AAD_IAM/SignInEventsV3Blade`;
    case 'service-connection':
      return context.connectionUrl ?? CONNECTIONS_HELP;
    case 'docs':
      return docs(context);
  }
}

/** The link, or undefined where its address cannot be known. */
export function link(kind: LinkKind, context: LinkContext): Link | undefined {
  const url = linkUrl(kind, context);
  if (!url) return undefined;
  const isEntraPage = kind === 'docs' && context.aadstsCode !== undefined;
  if (isEntraPage) return { kind, title: `Entra’s page on AADSTS${context.aadstsCode}`, url };
  const isLimited = kind === 'admin-consent' && isForOneApi(context);
  return { kind, title: isLimited ? `${TITLES[kind]} for this API alone` : TITLES[kind], url };
}

/** The cloud whose pages a link leads to. Where none is known, or only its name: the public cloud's. No credential goes by it. */
export function cloudOfLinks(id: CloudId | undefined, custom?: Cloud): Cloud {
  if (id === 'custom') return custom ?? CLOUDS.public;
  return CLOUDS[id ?? 'public'];
}
