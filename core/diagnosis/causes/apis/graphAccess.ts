import { anyOf, type Cause } from '../../rules/cause';

/** What decides about a call of Microsoft Graph beside the permissions in the token. */
export const GRAPH_ACCESS_CAUSES: readonly Cause[] = [
  {
    id: 'call-permissions-unknown',
    title: 'The permission that this call needs is unknown',
    explanation: 'The call {call} is not in the table of Microsoft Graph’s permissions, so nothing was compared.',
    owner: 'pipeline-author',
    steps: [
      'Look up “Permissions” on the reference page of the call.',
      'List the application permission in `graphPermissions`, and leave the call out of `graphRequests`.',
    ],
    links: [],
    retryable: false,
    check: 'The command `needs` does not know the call either.',
    signs: [{ finding: 'call-permissions-unknown', likely: true }],
  },
  {
    id: 'call-for-users-only',
    title: 'Microsoft Graph supports this call for signed-in users only',
    explanation: 'No application permission allows {call}; an app that signs in by itself cannot make it.',
    owner: 'pipeline-author',
    steps: ['Leave the call out of the release, or run that part as a signed-in user.'],
    links: [],
    retryable: false,
    check: 'The reference page of the call says “Not supported” for application permissions.',
    signs: [{ finding: 'call-for-users-only' }],
  },
  {
    id: 'site-grant-missing',
    title: 'The site is not granted to the app',
    explanation:
      'The app {app} holds a permission that covers only objects granted individually, and this object is not one of them.',
    owner: 'resource-owner',
    steps: [
      'Someone with {what} grants it: {call}, with a body such as `{"roles":["write"],"grantedToIdentities":[{"application":{"id":"CLIENT-ID"}}]}` and the app’s client ID.',
      'Then {again}.',
    ],
    links: [],
    commands: ['grant-site'],
    unknown: { what: 'full control of the object', call: '`POST /sites/SITE-ID/permissions`' },
    retryable: false,
    check: 'The token’s roles hold a permission that ends with `.Selected`, and another site works.',
    signs: [{ finding: 'site-grant-missing' }],
  },
  {
    id: 'mailbox-grant-missing',
    title: 'Exchange has not granted this mailbox to the app',
    explanation:
      'Exchange can grant an app access to single mailboxes (RBAC for Applications). Such a grant is not in the token, and here it is missing or covers other mailboxes.',
    owner: 'tenant-admin',
    steps: [
      'An Exchange administrator looks at the mailbox with `Test-ServicePrincipalAuthorization`, and assigns the role with `New-ManagementRoleAssignment`.',
      'Wait: a change takes from 30 minutes to two hours. Then {again}.',
      'The maintainer of the release can verify the grant with a `GET` of that mailbox in `graphRequests`.',
    ],
    links: [],
    commands: ['grant-mailbox'],
    retryable: false,
    check: '`Test-ServicePrincipalAuthorization -Identity CLIENT-ID -Resource MAILBOX` shows `InScope`.',
    signs: [
      {
        // The last ones are what IMAP and SMTP say, and the libraries that speak them.
        message: anyOf(
          /rbac for applications|authenticated but not connected/,
          /5\.7\.(?:3|139) authentication unsuccessful|permissions? to (?:send as|impersonate)|\bno authenticate failed/,
          /\b(?:mailkit|javax\.mail|jakarta\.mail)\.\S{0,40}authentication/,
        ),
        likely: true,
      },
    ],
  },
  {
    id: 'access-wider-than-intended',
    title: 'The app can read what it must not be able to read',
    explanation: 'The request {call} must be refused, but it succeeded.',
    owner: 'tenant-admin',
    steps: [
      'Remove the permission that covers everything, and grant the app single objects instead: Exchange RBAC for Applications for mailboxes, `Sites.Selected` for sites.',
      'The next token shows the change; a change in Exchange takes up to two hours. Then {again}.',
    ],
    links: ['enterprise-app'],
    unknown: { call: 'that the step lists as forbidden' },
    retryable: false,
    check:
      'The token’s roles hold a permission such as `Mail.Read` or `Sites.Read.All`, which is not limited to single objects.',
    signs: [{ finding: 'access-wider-than-intended' }],
  },
];
