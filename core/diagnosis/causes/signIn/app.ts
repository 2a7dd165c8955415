import type { Cause } from '../../rules/cause';
import { NOT_OF_ENTRA } from '../endpoints';

/** The app itself: known in the tenant, enabled, and one of your own. */
export const APP_CAUSES: readonly Cause[] = [
  {
    id: 'app-not-in-tenant',
    title: 'The app does not exist in this tenant',
    explanation:
      'Entra has no app {clientId} in the tenant {tenant}: the client ID or the tenant ID of the {connection} is wrong, or the app is in another tenant or cloud.',
    owner: 'pipeline-author',
    steps: [
      'Compare client ID and tenant ID of the {connection} with the overview page of the app registration. The client ID is called “Application (client) ID” there, not the object ID.',
      'If the app belongs to another organization and should work in this tenant, an administrator of this tenant consents to it first.',
    ],
    links: ['service-connection'],
    retryable: false,
    check:
      'The overview page of the app registration shows another directory (tenant) ID or another application (client) ID.',
    signs: [
      { code: ['unauthorized_client'], uncoded: true, endpointNot: NOT_OF_ENTRA, also: ['app-disabled'] },

      { aadsts: [700011, 700016], also: ['app-not-consented-in-tenant'] },
      { aadsts: [70001], also: ['app-disabled'] },
    ],
  },
  {
    id: 'client-id-malformed',
    title: 'The client ID is not an application ID',
    explanation: 'What was sent as client ID is not an application ID but a name, a user or an unexpanded variable.',
    owner: 'pipeline-author',
    steps: [
      'Put the “Application (client) ID” from the app registration’s overview page, a GUID, into the {connection}.',
    ],
    links: ['service-connection'],
    retryable: false,
    check: 'The message quotes the identifier that was sent, and it is not the application ID of an app registration.',
    signs: [
      { aadsts: [700038, 90112, 7000111] },
      {
        aadsts: [700016, 70001],
        message: /application (?:with identifier|named) '(?![0-9a-f]{8}-)[^'*]+' was not found/,
        requestNot: ['shared-authority'],
      },
    ],
  },
  {
    id: 'app-not-consented-in-tenant',
    title: 'The app has not been consented to in this tenant',
    explanation:
      'The app {app} belongs to another organization, and no administrator of the tenant {tenant} has consented to it yet.',
    owner: 'tenant-admin',
    steps: ['An administrator of the tenant {tenant} opens the consent link and accepts.'],
    links: ['admin-consent', 'enterprise-app'],
    commands: ['create-enterprise-app', 'grant-consent'],
    retryable: false,
    check: 'The app works in its publisher’s own tenant, and this tenant has no enterprise app of that name.',
    signs: [
      { aadsts: [700016, 70001], endpoint: ['authorize'], message: /not found/, also: ['app-not-in-tenant'] },
      { aadsts: [700016, 70001], request: ['subscriber'], also: ['app-not-multi-tenant', 'app-not-in-tenant'] },

      { aadsts: [90099] },
    ],
  },
  {
    id: 'app-not-multi-tenant',
    title: 'The app is registered for one tenant only',
    explanation: 'The registration of the app {app} admits its own tenant only, so no other tenant can consent to it.',
    owner: 'app-owner',
    steps: [
      'Set the app registration’s supported account types to “any organizational directory”; then an administrator of the other tenant opens the consent link.',
    ],
    links: ['app-registration-authentication', 'admin-consent'],
    retryable: false,
    check:
      'The consent link itself answers AADSTS700016, or the authentication page shows “this organizational directory only”.',
    signs: [{ aadsts: [650059] }],
  },
  {
    id: 'service-principal-missing',
    title: 'The app has no enterprise app in this tenant',
    explanation:
      'The app registration exists, but the tenant {tenant} holds no enterprise app (service principal) for it, so nothing can be granted to it yet.',
    owner: 'tenant-admin',
    steps: [
      'An administrator opens the consent link and accepts: that creates the enterprise app and grants what the app registration declares.',
      'Or create only the enterprise app with `az ad sp create --id {clientId}`.',
    ],
    links: ['admin-consent', 'enterprise-app'],
    commands: ['create-enterprise-app'],
    retryable: false,
    check: 'The tenant’s list of enterprise apps does not show the app.',
    signs: [
      { message: /claims 'puid' or 'altsecid' or 'oid'|service principal is properly created in the tenant/ },
      { aadsts: [7000229] },
    ],
  },
  {
    id: 'identity-not-in-tenant',
    title: 'Microsoft Graph cannot find the app in the tenant',
    explanation:
      'The token names no enterprise app that the tenant {tenant} knows: it is missing, was created seconds ago, or the token was requested from another tenant.',
    owner: 'tenant-admin',
    steps: [
      'If consent was given a moment ago, {again}.',
      'Otherwise an administrator opens the consent link and accepts: that creates the enterprise app.',
      'Check that the token is requested with the tenant’s own ID.',
    ],
    links: ['admin-consent', 'enterprise-app'],
    commands: ['create-enterprise-app'],
    retryable: true,
    check: 'The tenant’s list of enterprise apps does not show the app.',
    signs: [
      {
        message: /identity of the calling application could not be established|authorization_identitynotfound/,
        also: ['authority-not-tenant-specific'],
      },
    ],
  },
  {
    id: 'app-disabled',
    title: 'The enterprise app is disabled',
    explanation: 'An administrator has switched off sign-in for the app {app} in the tenant {tenant}.',
    owner: 'tenant-admin',
    steps: [
      'Open the enterprise app’s properties and set “Enabled for users to sign in” to Yes, or find out why it was switched off.',
    ],
    links: ['enterprise-app'],
    retryable: false,
    check: 'The enterprise app’s properties show “Enabled for users to sign in: No”.',
    signs: [
      { aadsts: [1000031], likely: true },
      { aadsts: [7000112] },
      { aadsts: [70001], message: /disabled/ },
      { message: /application '[^']*'.{0,40}\bdisabled/, likely: true },
      { code: ['Authorization_IdentityDisabled'] },
    ],
  },
  {
    id: 'first-party-app',
    title: 'A Microsoft app was used instead of one of your own',
    explanation:
      'The client ID belongs to a first-party Microsoft app, which may only call what Microsoft has approved for it.',
    owner: 'pipeline-author',
    steps: ['Create an app registration of your own and use its client ID.'],
    links: [],
    retryable: false,
    check: 'The client ID is not listed under “App registrations” of your tenant.',
    signs: [{ aadsts: [65002], likely: true }],
  },
];
