import type { Cause } from '../../rules/cause';
import { APP_CREDENTIALS, NOT_OF_ENTRA } from '../endpoints';

/** Consent, assignment, and the page on which they are given. */
export const CONSENT_CAUSES: readonly Cause[] = [
  {
    id: 'consent-missing',
    title: 'Admin consent has not been granted',
    explanation: 'No administrator of the tenant {tenant} has granted the app {app} access to {resource}.',
    owner: 'tenant-admin',
    steps: ['An administrator opens the consent link and accepts.'],
    links: ['admin-consent', 'app-registration-permissions'],
    commands: ['grant-consent', 'assign-app-role'],
    retryable: false,
    check: 'The API permissions page shows no green mark “Granted for …” beside the application permissions.',
    variants: [
      {
        when: { credential: ['user'], request: ['audience-known'] },
        where: 'Where a user signs in',
        steps: [
          'Open the user-consent link, sign in with the same account and accept.',
          'If the page asks for admin approval, an administrator opens the admin-consent link instead.',
        ],
        links: ['user-consent', 'admin-consent', 'app-registration-permissions'],
      },
    ],
    signs: [
      { message: /requires your admin['’]s approval/, endpointNot: NOT_OF_ENTRA, likely: true },
      { code: ['consent_required'], uncoded: true, endpointNot: NOT_OF_ENTRA, likely: true },

      { aadsts: [65001], request: ['user-flow'] },
      // An app as itself gets a token without any consent, unless it asks at a shared address.
      { aadsts: [65001], also: ['authority-not-tenant-specific'] },
      { aadsts: [65004, 90093, 90094, 90095, 900941, 900942, 90097, 650055] },
      // 650051: the consent itself has failed, for one of several reasons.
      { aadsts: [90008, 650051], likely: true },
      {
        message: /needs? admin(?:istrator)? approval|admin(?:istrator)? consent is required|need admin approval/,
        likely: true,
      },
    ],
  },
  {
    id: 'consent-by-wrong-account',
    title: 'The consent page was opened with an account of another directory',
    explanation:
      'The person who opened the link is signed in to an organization other than the one whose administrator must consent.',
    owner: 'tenant-admin',
    steps: [
      'Open the link again in a private window of the browser, and sign in with an administrator’s account of the tenant {tenant}.',
    ],
    links: ['admin-consent'],
    retryable: false,
    check: 'The account shown on the page belongs to another directory.',
    signs: [{ aadsts: [50020, 50034, 51004, 50014, 16000, 16003, 90072], endpoint: ['authorize'] }],
  },
  {
    id: 'app-role-not-assigned',
    title: 'The API requires an app role assignment, and the app has none',
    explanation:
      '{resource} requires an assignment, and the app {app} holds none of its application permissions in the tenant {tenant}.',
    owner: 'tenant-admin',
    steps: [
      'An administrator opens the consent link and accepts.',
      'If the page does not list the API, the app’s owner first adds one of its application permissions to the app registration.',
    ],
    links: ['admin-consent', 'app-registration-permissions', 'enterprise-app'],
    commands: ['grant-consent', 'assign-app-role'],
    retryable: false,
    check: 'The API’s enterprise app shows “Assignment required: Yes” and does not list the app.',
    signs: [
      {
        aadsts: [50105],
        credential: APP_CREDENTIALS,
        requestNot: ['user-flow'],
        also: ['user-not-assigned'],
      },
      { aadsts: [501051] },
      { aadsts: [50105], requestNot: ['user-flow'], message: /application '[^']*'(?:\s*\([^)]*\))? is not assigned/ },
    ],
  },
  {
    id: 'user-not-assigned',
    title: 'The user is not assigned to the app',
    explanation: 'The enterprise app lets in assigned users only, and the one who signs in is not among them.',
    owner: 'tenant-admin',
    steps: ['Open the enterprise app’s users and groups, and assign the user or a group of theirs.'],
    links: ['enterprise-app'],
    retryable: false,
    check: 'The enterprise app shows “Assignment required: Yes” and does not list the user.',
    signs: [
      { aadsts: [50177, 50178] },
      { aadsts: [50105], request: ['user-flow'] },
      { aadsts: [50105], also: ['app-role-not-assigned'] },
    ],
  },
  {
    id: 'consent-without-redirect-uri',
    title: 'Consent was granted; the app has no redirect URI to return to',
    explanation:
      'The app registration has no redirect URI, so the consent page ends with an error after Accept. Users report that the consent is stored anyway.',
    owner: 'none',
    steps: [
      '{again}: it shows whether the consent is there.',
      'If it is not, the app’s owner registers a redirect URI, and an administrator opens the link again.',
    ],
    links: [],
    retryable: true,
    check: 'The enterprise app’s page “Permissions” lists what was asked for.',
    signs: [{ aadsts: [500113], request: ['consent-page'], also: ['redirect-uri-missing'] }],
  },
  {
    id: 'redirect-uri-missing',
    title: 'The app has no matching redirect URI',
    explanation:
      'After sign-in or consent the browser could not be sent back: the app registration lists no redirect URI, or another one. Users report that a consent that ended here is stored anyway.',
    owner: 'app-owner',
    steps: [
      'If this page came after pressing Accept: {again}, the consent is probably stored.',
      'Otherwise register the redirect URI on the app registration’s authentication page.',
    ],
    links: ['app-registration-authentication'],
    retryable: false,
    check: 'The authentication page lists no redirect URI, or not the one in the message.',
    signs: [{ aadsts: [500113, 50011, 500112, 900971, 90102, 7000119, 70004], likely: true }],
  },
  {
    id: 'client-type-wrong',
    title: 'The app is registered for another kind of client',
    explanation:
      'The flow that was used belongs to a kind of client (single-page, web, mobile) or to a setting that the app registration does not have.',
    owner: 'app-owner',
    steps: [
      'Open the app registration’s authentication page and move the redirect URI to the platform that the message names, or allow the kind of token that it names.',
      'Or use the flow that fits the registration.',
    ],
    links: ['app-registration-authentication'],
    retryable: false,
    check:
      'The authentication page lists the redirect URI under another platform, or the kind of token is not ticked there.',
    signs: [{ aadsts: [9002325, 9002326, 9002327, 700051, 700052, 700054, 70005], likely: true }],
  },
];
