import type { Cause } from '../../rules/cause';

/** What a signed-in user lacks. A token for a user carries delegated permissions, and the user’s own rights limit them. */
export const SIGNED_IN_USER_CAUSES: readonly Cause[] = [
  {
    id: 'delegated-permission-missing',
    title: 'A delegated permission has not been granted',
    explanation:
      'The app {app} lacks the delegated permission {permissions} on {resource} in the tenant {tenant}; users may not consent to it by themselves.',
    owner: 'tenant-admin',
    steps: [
      'An administrator opens the consent link and accepts.',
      'If the page does not list all that is missing, the app’s owner must first add it as a delegated permission on the API permissions page.',
      'Sign in again.',
    ],
    links: ['admin-consent', 'app-registration-permissions'],
    retryable: false,
    check:
      'The API permissions page shows the permission with type “Delegated”, “Admin consent required: Yes”, and no green mark.',
    why: 'Delegated permissions are in a user’s token as `scp`. Application permissions never show up there, just as delegated ones never help an app that signs in as itself.',
    signs: [
      { finding: 'scopes-missing' },
      // Whatever Graph says, the token of this user lacks what the call needs.
      { endpoint: ['graph'], status: [403], credential: ['user'], token: ['lacks-needed'], overrides: true },
    ],
  },
  {
    id: 'user-consent-missing',
    title: 'The user has not consented to a delegated permission',
    explanation:
      'The app {app} lacks the delegated permission {permissions} on {resource} for the signed-in user, who may consent to it unless the tenant forbids that.',
    owner: 'pipeline-author',
    steps: [
      'Open the user-consent link, sign in with the same account and accept. The page may end on an error about the redirect URI; what was accepted counts anyway.',
      'If the page asks for admin approval, an administrator opens the admin-consent link instead.',
      'Sign in again.',
    ],
    links: ['user-consent', 'admin-consent', 'app-registration-permissions'],
    retryable: false,
    check: 'The user’s page “My Apps” does not list the permission for the app.',
    signs: [{ finding: 'scopes-missing', request: ['user-may-consent'] }],
  },
  {
    id: 'user-rights-missing',
    title: 'The signed-in user may not do this',
    explanation:
      'The token carries a delegated permission for the call, and {resource} refuses it anyway: a delegated permission never allows more than the user may do.',
    owner: 'tenant-admin',
    steps: ['Give the user a role that allows it, or test with an account that has one.'],
    links: [],
    retryable: false,
    check: 'An account with a directory role such as Global Reader is let in by the same app.',
    signs: [
      { code: ['Authentication_RequestFromUnsupportedUserRole'], likely: true },
      { endpoint: ['graph'], status: [403], credential: ['user'], token: ['has-needed'] },
      {
        endpoint: ['graph'],
        status: [403],
        credential: ['user'],
        code: ['Authorization_RequestDenied', 'AccessDenied', 'Forbidden', 'UnknownError', 'ErrorAccessDenied'],
        token: ['has-needed'],
      },
    ],
  },
  {
    id: 'power-bi-user-refused',
    title: 'Power BI refuses the signed-in user',
    explanation:
      'The user’s token lacks a delegated permission of Power BI for this call, or the user has no role in the workspace {workspace}, no license, or not the administrator’s role that an admin API needs.',
    owner: 'workspace-admin',
    steps: [
      'Make sure that the user can open the workspace in Power BI; otherwise one of its administrators adds the user under “Manage access”.',
      'If the user can open it, the app’s owner adds delegated permissions of “Power BI Service” (`Workspace.Read.All`, `Dataset.Read.All`, `Report.Read.All`) to the app registration. Then sign in again.',
    ],
    links: ['workspace-access', 'app-registration-permissions'],
    retryable: false,
    check: 'The same user opens the workspace in the browser, and the token’s `scp` lists a permission for the call.',
    variants: [
      {
        when: { request: ['admin'] },
        where: 'Where an admin API is called',
        title: 'The signed-in user may not call the admin APIs',
        explanation:
          'The admin APIs answer a user with the role Fabric Administrator, by way of an app with the delegated permission `Tenant.Read.All`; the role or the permission is missing.',
        owner: 'powerbi-admin',
        steps: [
          'Give the user the role Fabric Administrator in Entra, or make the call as an app that the tenant setting for admin APIs lets in.',
          'If the user has the role, the app’s owner adds the delegated permission `Tenant.Read.All` of “Power BI Service” to the app registration. Then sign in again.',
        ],
        links: [],
        check: 'The user opens the admin portal of Fabric, and the token’s `scp` lists `Tenant.Read.All`.',
      },
    ],
    signs: [
      { endpoint: ['powerbi', 'fabric'], status: [401, 403], credential: ['user'], empty: false, likely: true },
      { endpoint: ['powerbi', 'fabric'], status: [401, 403], credential: ['user'], request: ['admin'], likely: true },
      { endpoint: ['powerbi', 'fabric'], status: [401, 403], credential: ['user'], empty: true, likely: true },
      { endpoint: ['powerbi', 'fabric'], status: [401, 403], credential: ['user'], request: ['list'], likely: true },
      { endpoint: ['powerbi'], status: [403], credential: ['user'], request: ['list'], empty: false, likely: true },
      {
        endpoint: ['powerbi', 'fabric'],
        status: [401, 403],
        credential: ['user'],
        request: ['workspace'],
        likely: true,
      },
      // What these say of service principals and their tenant settings does not hold for a user.
      {
        endpoint: ['powerbi', 'fabric'],
        status: [401, 403],
        credential: ['user'],
        code: [
          'PowerBINotAuthorizedException',
          'Unauthorized',
          'Forbidden',
          'AccessDenied',
          'InsufficientPrivileges',
          'InsufficientPermissions',
          'InsufficientScopes',
        ],
        overrides: true,
        likely: true,
      },
      {
        endpoint: ['powerbi', 'fabric'],
        credential: ['user'],
        code: ['GroupNotAccessible', 'PowerBIFolderNotFound', 'PowerBIEntityNotFound', 'WorkspaceNotFound'],
      },
    ],
  },
  {
    id: 'user-workspace-role-too-low',
    title: 'The user’s role in the workspace is too low, or not known',
    explanation: 'It is not verified that the signed-in user is at least {requiredRole} of the workspace {workspace}.',
    owner: 'workspace-admin',
    steps: ['An administrator of the workspace opens it, chooses “Manage access” and looks at the role of the user.'],
    links: ['workspace-access'],
    retryable: false,
    check: '“Manage access” of the workspace shows the role beside the user.',
    signs: [
      { finding: 'workspace-role-too-low', credential: ['user'] },
      { finding: 'workspace-role-unknown', credential: ['user'], likely: true },
    ],
  },
];
