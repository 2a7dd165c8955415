import type { Cause } from '../../rules/cause';
import { NOT_OF_ENTRA } from '../endpoints';

/** The API that a token is asked for. */
export const TARGET_API_CAUSES: readonly Cause[] = [
  {
    id: 'resource-disabled',
    title: 'The API itself is disabled in this tenant',
    explanation:
      'Not the app but the enterprise app of the API that it calls is switched off in this tenant, or the subscription behind it has ended.',
    owner: 'tenant-admin',
    steps: [
      'Find the API among the enterprise apps and set “Enabled for users to sign in” to Yes, or renew its subscription.',
    ],
    links: ['enterprise-app'],
    retryable: false,
    check: 'The enterprise app of the API (not of the app that calls it) shows “Enabled for users to sign in: No”.',
    signs: [{ aadsts: [500014] }, { aadsts: [50001], message: /resource.{0,60}disabled/ }],
  },
  {
    id: 'power-bi-not-in-tenant',
    title: 'Power BI has never been activated in this tenant',
    explanation:
      'The tenant {tenant} has no enterprise app for Power BI, because no one there has signed up for it; consent cannot create it.',
    owner: 'tenant-admin',
    steps: [
      'Someone in the tenant signs in to Power BI once with a work account (the free license is enough).',
      '{again} a few minutes later.',
    ],
    links: ['powerbi-signup'],
    retryable: false,
    check: 'The tenant’s enterprise apps (filter: Microsoft applications) do not list “Power BI Service”.',
    signs: [
      { message: /sign up for (?:microsoft fabric|power ?bi)/ },
      {
        aadsts: [500011, 50001],
        request: ['for-power-bi'],
        requestNot: ['user-flow'],
        also: ['resource-not-in-tenant'],
      },
      { aadsts: [650052, 650057], request: ['for-power-bi'], requestNot: ['user-flow'] },
      { aadsts: [650052], request: ['for-power-bi'] },
    ],
  },
  {
    id: 'resource-not-in-tenant',
    title: 'The API is unknown in this tenant',
    explanation:
      'The tenant {tenant} has no API by the name that the token was requested for: the name is wrong, or the request went to the wrong tenant or cloud.',
    owner: 'pipeline-author',
    steps: [
      'Compare the resource (application ID URI or GUID) with the API’s app registration, character by character.',
      'Make sure that tenant and cloud are those of the API. If both are right, the API’s owner must add it to this tenant, with the consent of an administrator there.',
    ],
    links: [],
    retryable: false,
    check: 'The API’s app registration (“Expose an API”) shows another application ID URI than the one asked for.',
    signs: [
      { aadsts: [500011, 50001], also: ['resource-enterprise-app-missing'] },
      { code: ['invalid_resource'], endpointNot: NOT_OF_ENTRA, also: ['resource-enterprise-app-missing'] },
    ],
  },
  {
    id: 'resource-enterprise-app-missing',
    title: 'The API has no enterprise app in this tenant',
    explanation: 'The API that the app wants to call is not installed in the tenant: its enterprise app is missing.',
    owner: 'tenant-admin',
    steps: [
      'An administrator consents to the API in this tenant (or creates its enterprise app with `az ad sp create --id API-ID`), then to the app {app}.',
    ],
    links: ['admin-consent', 'enterprise-app'],
    commands: ['create-api-enterprise-app'],
    retryable: false,
    check: 'The API’s identifier is right, and the tenant’s list of enterprise apps does not show the API.',
    signs: [
      { aadsts: [650052], also: ['permission-not-declared', 'consent-blocked-by-other-api'] },
      {
        aadsts: [500011, 50001],
        request: ['for-installed-api'],
        requestNot: ['for-power-bi'],
        also: ['resource-not-in-tenant'],
      },
      { aadsts: [65005], message: /has not subscribed to or enabled/, likely: true },
    ],
  },
  {
    id: 'consent-blocked-by-other-api',
    title: 'The consent fails because of an API that this tenant does not have',
    explanation:
      'Consent covers every API that the app registration lists, and one of them has no enterprise app in the tenant {tenant}, so nothing was granted.',
    owner: 'tenant-admin',
    steps: [
      'Add the API that the message names to the tenant: sign up for its product, or create its enterprise app by the command. Or the app’s owner removes its permissions from the app registration’s API permissions page.',
      'Then an administrator opens the consent link again and accepts.',
    ],
    links: ['app-registration-permissions', 'admin-consent'],
    commands: ['create-api-enterprise-app'],
    retryable: false,
    check: 'The API permissions page lists an API that the tenant’s enterprise apps do not show.',
    why: 'A single permission can also be granted without the consent page, by a command that leaves the registration alone. Where `consentRedirectUri` names a redirect URI of the app, the link of a run asks for the needed API alone (`/v2.0/adminconsent` with `scope`); Microsoft’s documentation has `/.default` cover the other APIs as well, so that page may be refused, too.',
    signs: [
      { message: /does not have a subscription \(or service principal\)/ },
      { aadsts: [650052], request: ['consent-page'], requestNot: ['for-power-bi'] },
    ],
  },
  {
    id: 'resource-not-declared',
    title: 'The app registration does not list this API',
    explanation: 'The app {app} asks for {resource}, and its app registration declares no permission of it.',
    owner: 'app-owner',
    steps: [
      'Open the app registration’s API permissions and add an application permission of the API.',
      'An administrator then opens the consent link and accepts.',
    ],
    links: ['app-registration-permissions', 'admin-consent'],
    retryable: false,
    check: 'The API permissions page does not list the API.',
    signs: [
      { aadsts: [650057, 1003031, 650054] },
      // Entra says several things under this one.
      { aadsts: [65005], also: ['resource-enterprise-app-missing'] },
      // Entra lists the causes itself.
      { aadsts: [650056], also: ['consent-missing', 'app-not-in-tenant'] },
    ],
  },
  {
    id: 'declared-permission-invalid',
    title: 'The app registration declares a permission that does not exist',
    explanation:
      'The registration of the app {app} requests a permission that the API does not have (or no longer has), so nothing can be consented to.',
    owner: 'app-owner',
    steps: [
      'Open the app registration’s API permissions and remove the permission that shows no name or a warning.',
      'Then an administrator opens the consent link and accepts.',
    ],
    links: ['app-registration-permissions', 'admin-consent'],
    retryable: false,
    check: 'The API permissions page shows an entry without a name, or with a bare ID.',
    signs: [
      { aadsts: [650051], message: /invalid or out of date/ },
      {
        message:
          /requesting permissions that are either invalid or out of date|claim is invalid.{0,80}does not exist on resource/,
      },
    ],
  },
  {
    id: 'scope-unknown',
    title: 'The scope that was asked for does not exist',
    explanation: 'The request names a permission or scope that the API does not have, or that is malformed.',
    owner: 'pipeline-author',
    steps: ['For app-only access ask for the API’s address followed by `/.default`, without spaces or line breaks.'],
    links: [],
    retryable: false,
    check: 'The message quotes the scope as it arrived; look for typing errors, line breaks and other APIs’ scopes.',
    signs: [
      { aadsts: [28000, 28001, 28004] },
      // Services that hand out tokens of managed identities.
      { message: /\b(?:resource|scope) '?\.default\b/, likely: true },
      { aadsts: [650053, 70011, 1002012, 28002, 28003, 700022] },
      { code: ['invalid_scope'], endpoint: ['token'] },
      { code: ['invalid_scope'], endpointNot: NOT_OF_ENTRA, likely: true },
    ],
  },
  {
    id: 'resource-not-in-cloud',
    title: 'This Microsoft cloud does not offer the service',
    explanation: 'No address of {resource} is known for {cloud}.',
    owner: 'pipeline-author',
    steps: ['Remove the resource from `resources`, or name its host under `customCloud`.'],
    links: [],
    retryable: false,
    check: 'Microsoft’s page of national clouds does not list the service.',
    signs: [{ finding: 'resource-not-in-cloud' }],
  },
];
