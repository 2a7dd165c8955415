import { anyOf, type Cause, type Step } from '../../rules/cause';
import { REFUSED } from '../endpoints';

/** Power BI and Fabric need no API permission, whatever their words: a consent link would mislead. */
const NOT_HERE = ['powerbi', 'fabric'] as const;

/** Several permissions may be in several states: the first that must be added names the cause, the steps speak of all. */
const OTHER_STATES: readonly Step[] = [
  { when: { declares: ['unknown'] }, step: 'Check that {unreadPermissions} is listed there as well.' },
  {
    when: { declares: ['application'] },
    step: 'Consent then grants {declaredPermissions} as well, which is declared already.',
  },
];

/** Application permissions: missing, not declared, of the wrong kind, or too many. */
export const PERMISSION_CAUSES: readonly Cause[] = [
  {
    id: 'permission-not-granted',
    title: 'An application permission has not been granted',
    explanation:
      'The app {app} lacks {permissions} on {resource} in the tenant {tenant}; a delegated permission does not help an app without a user.',
    owner: 'tenant-admin',
    steps: [
      'An administrator opens the consent link and accepts.',
      'If the page does not list all that is missing, the app’s owner must first add it as an application permission on the API permissions page; then an administrator opens the link again.',
    ],
    links: ['admin-consent', 'app-registration-permissions'],
    commands: ['grant-consent', 'assign-app-role', { when: { request: ['one-mailbox'] }, command: 'grant-mailbox' }],
    retryable: false,
    check:
      'The API permissions page lists the permission with type “Application”, without a green mark “Granted for …”.',
    why: 'An app without a user holds only what an administrator granted to it as application permissions; they are in the token as `roles`. Ticking a permission on the app registration asks for it and grants nothing.',
    variants: [
      {
        when: { credential: ['managed-identity'] },
        where: 'With a managed identity',
        title: 'The managed identity lacks an application permission',
        explanation:
          'The managed identity {app} lacks {permissions} on {resource}. It has no app registration, so there is nothing to consent to: an administrator assigns the permission by a command.',
        steps: [
          'A Privileged Role Administrator or Global Administrator runs: {assignCommand}',
          'Wait: the platform keeps a managed identity’s token for up to 24 hours, so the new permission may arrive late.',
        ],
        links: [],
        commands: ['assign-app-role'],
        check: 'The enterprise app of the managed identity does not show the permission on its page “Permissions”.',
      },
      {
        when: { declares: ['all'] },
        where: 'Where the app registration lists all that is missing',
        steps: ['An administrator opens the consent link and accepts.'],
        links: ['admin-consent'],
      },
    ],
    signs: [
      {
        endpoint: ['graph'],
        code: ['Authorization_RequestDenied'],
        status: [403],
        token: ['has-needed'],
        also: ['denied-despite-permission', 'calling-identity-not-supported'],
      },
      {
        message: anyOf(
          /(?:token )?contains no roles/,
          /does not (?:contain|have) (?:any |the required )?(?:app(?:lication)? )?roles?/,
        ),
        endpointNot: NOT_HERE,
        likely: true,
      },
      {
        message: /(?:token )?contains no roles/,
        code: ['invalid_aad_access_token'],
        endpointNot: NOT_HERE,
      },
      { message: /invalid scope claims|scope claims\/roles/, endpointNot: NOT_HERE },
      { message: /missing permission scope|permissionscopenotgranted/, endpointNot: NOT_HERE },
      { finding: 'roles-missing', also: ['permission-not-declared'] },
      { finding: 'roles-missing', declares: ['all'] },
      { finding: 'roles-missing', declares: ['exchange'], also: ['mailbox-grant-missing', 'permission-not-declared'] },
      { finding: 'roles-missing', declares: ['all', 'exchange'], also: ['mailbox-grant-missing'] },
      { finding: 'nothing-granted', also: ['permission-not-declared'] },
      { finding: 'nothing-granted', declares: ['all'] },
      { endpoint: ['graph'], status: [403], also: ['calling-identity-not-supported'] },
      { endpoint: ['graph', 'custom'], status: [403], token: ['lacks-needed'] },
      {
        message:
          /missing (?:role|scope) permissions on the request|required scopes are missing|include the expected permission/,
        endpointNot: NOT_HERE,
      },
      { message: anyOf(/either scp or roles claim/, /neither scopes? n?or roles claim/), endpointNot: NOT_HERE },

      {
        endpoint: ['graph'],
        message: anyOf(
          /required scopes are missing/,
          /application must have one of the following scopes/,
          /application is not authorized to perform this operation/,
          /this request is forbidden/,
        ),
        tokenNot: ['has-needed'],
      },
      {
        // A permission named in Graph's way; the names of Power BI and Fabric tell them by themselves.
        message: anyOf(
          /\b(?:missing|lacks?|needs?|require[sd]?|not have)\b.{0,40}\b(?:permission|scope|role).{0,30}\b\w+\.read\w*\.all\b/,
          /\b(?:missing|lacks?|needs?|require[sd]?|not have)\b.{0,40}\b(?:permission|scope|role).{0,30}\b(?:mail|sites|files)\.\w/,
          /\b(?!tenant\b)\w{4,30}\.read\w*\.all\b.{0,40}\bpermissions?\b.{0,20}\b(?:required|missing|needed)\b/,
        ),
        endpointNot: [...NOT_HERE, 'custom'],
        tokenNot: ['has-needed'],
        likely: true,
      },
      {
        message: anyOf(
          /does not have required microsoft graph permission/,
          /no permissions in (?:the )?(?:access )?token/,
          /token contains no permissions/,
          // Calls and meetings.
          /insufficient (?:enterprise tenant|application) permissions/,
          /no authorization information present on the request/,
        ),
      },
      { message: /auth token does not contain valid permissions/, endpointNot: NOT_HERE },
      {
        message: /insuff?icient privileges to (?:complete|perform) the/,
        endpointNot: NOT_HERE,
        tokenNot: ['has-needed'],
        also: ['calling-identity-not-supported'],
      },
      { code: ['NoPermissionsInAccessToken'] },
      { code: ['Authorization_RequestDenied'], endpointNot: NOT_HERE, also: ['calling-identity-not-supported'] },
      {
        code: ['Authentication_MSGraphPermissionMissing', 'InsufficientPermissions'],
        message: /permission/,
        endpoint: ['graph'],
      },

      {
        endpoint: ['graph'],
        code: ['ErrorAccessDenied'],
        also: ['mailbox-grant-missing', 'application-access-policy', 'path-requires-user'],
      },
      {
        endpoint: ['graph'],
        code: [
          'AccessDenied',
          'access_denied',
          'Forbidden',
          'UnknownError',
          'Unauthorized',
          'UnauthorizedAccessException',
        ],
        status: [401, 403],
        also: ['denied-despite-permission'],
      },
      {
        endpoint: ['graph'],
        message: /an error has occurred - operation id/,
        status: [401],
        also: ['denied-despite-permission'],
      },
      // All that Teams and Intune say of a refusal.
      { endpoint: ['graph'], code: ['UnknownError'], message: /"message": ?""/, also: ['denied-despite-permission'] },
      {
        // Exchange says no more, whatever tool dropped the code.
        endpoint: ['graph'],
        message: /access is denied\. check credentials and try again/,
        requestNot: ['me'],
        tokenNot: ['has-needed'],
        also: ['mailbox-grant-missing', 'application-access-policy', 'path-requires-user'],
      },

      { endpoint: ['graph'], refusal: REFUSED, tokenNot: ['has-needed'], likely: true },
      {
        endpoint: ['graph'],
        status: [401],
        code: ['GeneralException', 'Unauthenticated', 'Unauthorized'],
        likely: true,
      },
      { finding: 'roles-missing', credential: ['managed-identity'] },
      { finding: 'nothing-granted', credential: ['managed-identity'] },
      {
        endpoint: ['graph'],
        credential: ['managed-identity'],
        message: /either scp or roles claim|missing role permissions|insufficient privileges|no permissions/,
      },
      { endpoint: ['custom'], status: [403], credential: ['managed-identity'] },
    ],
  },
  {
    id: 'denied-despite-permission',
    title: 'The permission is granted, but the service denies the call',
    explanation:
      'The token of the app {app} carries a permission that is known to allow this call, but {resource} refuses it: the call may need a second permission, a grant on the single object (a site, a mailbox), or a license.',
    owner: 'tenant-admin',
    steps: [
      'Compare the permissions that the app holds with those that the documentation lists for exactly this call, its query included.',
      'For SharePoint sites with `Sites.Selected`, mailboxes and meetings: check that the app was granted access to this one.',
      'Check that the tenant has the license that the call asks for.',
    ],
    links: ['app-registration-permissions'],
    retryable: false,
    check: 'The token’s roles hold a permission that the documentation lists for this call.',
    signs: [
      { endpoint: ['graph'], status: [403], token: ['has-needed'], likely: true },
      {
        endpoint: ['graph'],
        status: [401, 403],
        code: ['AccessDenied', 'access_denied', 'Forbidden', 'UnknownError', 'Unauthorized'],
        token: ['has-needed'],
        also: ['permission-not-granted'],
      },
    ],
  },
  {
    id: 'permission-not-declared',
    title: 'The app registration does not request a required application permission',
    explanation:
      'The registration of the app {app} does not request {permissions} as an application permission, so consent cannot grant it.',
    owner: 'app-owner',
    steps: [
      'Open the app registration’s API permissions, choose “Add a permission”, {resource}, “Application permissions”, and add {permissions}.',
      ...OTHER_STATES,
      'Then an administrator opens the consent link and accepts.',
    ],
    links: ['app-registration-permissions', 'admin-consent'],
    commands: ['declare-permission'],
    retryable: false,
    check: 'The API permissions page does not list the permission with type “Application”.',
    about: 'absent',
    signs: [
      { finding: 'roles-missing', declares: ['absent'], declaresNot: ['delegated'] },
      {
        finding: 'roles-missing',
        declares: ['absent', 'exchange'],
        declaresNot: ['delegated'],
        also: ['mailbox-grant-missing'],
      },
      { finding: 'nothing-granted', declares: ['absent'], declaresNot: ['delegated'] },
    ],
  },
  {
    id: 'delegated-permission-only',
    title: 'The permission was added as a delegated permission',
    explanation:
      'The registration of the app {app} declares {permissions} as a delegated permission; that one needs a signed-in user and never helps an app that signs in as itself.',
    owner: 'app-owner',
    steps: [
      'Open the app registration’s API permissions and add {permissions} again, this time under “Application permissions”.',
      {
        when: { declares: ['absent'] },
        step: 'Add {absentPermissions} in the same way: the registration does not declare it at all.',
      },
      ...OTHER_STATES,
      'Then an administrator opens the consent link and accepts.',
    ],
    links: ['app-registration-permissions', 'admin-consent'],
    commands: ['declare-permission'],
    retryable: false,
    check: 'The API permissions page lists the permission with type “Delegated” only.',
    about: 'delegated',
    signs: [
      { finding: 'roles-missing', declares: ['delegated'] },
      { finding: 'roles-missing', declares: ['delegated', 'exchange'], also: ['mailbox-grant-missing'] },
      { finding: 'nothing-granted', declares: ['delegated'] },
    ],
  },
  {
    id: 'names-withheld',
    title: 'Graph returned IDs only',
    explanation:
      'Microsoft Graph answered 200 and hid everything but the IDs, because a permission to read those objects is missing.',
    owner: 'tenant-admin',
    steps: [
      'Grant {permissions}: an administrator opens the consent link and accepts.',
      'If the page does not list the permission, the app’s owner must first add it as an application permission.',
    ],
    links: ['admin-consent', 'app-registration-permissions'],
    commands: ['grant-consent', 'assign-app-role'],
    retryable: false,
    check: 'The members in the response have an `id` and no `displayName`.',
    variants: [
      {
        when: { credential: ['managed-identity'] },
        where: 'With a managed identity',
        explanation:
          'Microsoft Graph answered 200 and hid everything but the IDs, because the managed identity lacks a permission to read those objects.',
        steps: [
          'A Privileged Role Administrator or Global Administrator runs: {assignCommand}',
          'Wait: the platform keeps a managed identity’s token for up to 24 hours.',
        ],
        links: [],
        commands: ['assign-app-role'],
      },
    ],
    signs: [{ finding: 'names-withheld' }],
  },
  {
    id: 'excess-permissions',
    title: 'The app holds more permissions than the release needs',
    explanation: 'Beyond the required permissions the app {app} holds {excess}.',
    owner: 'tenant-admin',
    steps: [
      'An administrator opens the enterprise app’s page “Permissions” and removes what is not needed: that revokes the grant.',
      'The app’s owner removes it from the app registration’s API permissions as well, or the next consent grants it again.',
    ],
    links: ['enterprise-app', 'app-registration-permissions'],
    retryable: false,
    check: 'The enterprise app’s page “Permissions” lists more than the release’s `graphPermissions`.',
    signs: [{ finding: 'excess-roles' }],
  },
];
