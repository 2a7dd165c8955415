import type { CommandTable, LookUp, Step, ValueName } from './template';

/** The API's object in this tenant, which a grant names. */
const API: Step = { sets: 'API', words: ['az', 'ad', 'sp', 'show', '--id', '{api}', '--query', 'id', '-o', 'tsv'] };
const rolesBy = (query: string): Step => ({
  words: ['az', 'ad', 'sp', 'show', '--id', '{api}', '--query', query, '-o', 'tsv'],
  eachPermission: true,
});
/** The ID of an application permission by its name; the same API names it in every tenant. */
const ROLE: Step = { sets: 'ROLE', ...rolesBy("appRoles[?value=='{permission}'].id | [0]") };
/** The IDs of several, each in this form, by one call. */
const rolesAs = (form: string): Step => ({
  sets: 'ROLES',
  ...rolesBy(`appRoles[?contains([{permissions}], value)].${form}`),
});

const rest = (method: string, url: string, json: NonNullable<Step['body']>['json'], resource?: string): Step => ({
  words: ['az', 'rest', '--method', method, ...(resource ? ['--resource', resource] : []), '--url', url],
  body: { option: '--body', json },
});

const ASSIGN: Step = {
  ...rest('post', 'https://{graph}/v1.0/servicePrincipals/{objectId}/appRoleAssignments', {
    principalId: '{objectId}',
    resourceId: '{$API}',
    appRoleId: '{$ROLE}',
  }),
  eachPermission: true,
};
const ADD_PERMISSION = [
  'az',
  'ad',
  'app',
  'permission',
  'add',
  '--id',
  '{clientId}',
  '--api',
  '{api}',
  '--api-permissions',
];
const CONSENT: Step = {
  words: ['az', 'ad', 'app', 'permission', 'admin-consent', '--id', '{clientId}'],
  publicCloudOnly: true,
};

/** Looked up where the value is not known: the enterprise app by its client ID, a vault by its name, an identity by its client ID. */
export const LOOK_UPS: Readonly<Partial<Record<ValueName, LookUp>>> = {
  objectId: {
    from: 'clientId',
    sets: 'APP',
    words: ['az', 'ad', 'sp', 'show', '--id', '{clientId}', '--query', 'id', '-o', 'tsv'],
  },
  vaultId: {
    from: 'vault',
    sets: 'VAULT',
    words: ['az', 'keyvault', 'show', '--name', '{vault}', '--query', 'id', '-o', 'tsv'],
  },
  identityId: {
    from: 'clientId',
    sets: 'IDENTITY',
    words: ['az', 'identity', 'list', '--query', "[?clientId=='{clientId}'].id | [0]", '-o', 'tsv'],
  },
};

const ASSIGN_ROLE = [
  'az',
  'role',
  'assignment',
  'create',
  '--assignee-object-id',
  '{objectId}',
  '--assignee-principal-type',
  'ServicePrincipal',
  '--role',
];
const ROLE_ADMINISTRATOR = 'Owner, User Access Administrator or Role Based Access Control Administrator';
const ASSIGN_DATAVERSE_USER = [
  'pac',
  'admin',
  'assign-user',
  '--environment',
  '{environment}',
  '--user',
  '{clientId}',
  '--role',
];
const DATAVERSE_ADMINISTRATOR = 'System Administrator of the environment, with the Power Platform CLI signed in';

const CLOUD_ADMINISTRATOR = 'Cloud Application Administrator, Application Administrator, or an owner of the app';
const WORKSPACE_ADMINISTRATOR = 'Admin or Member of the workspace';
const PRINCIPAL = { id: '{objectId}', type: 'ServicePrincipal' };

/**
 * Every remedy that one line can carry out. Syntax: the Azure CLI's reference (`az ad app`, `az ad sp`, `az rest`), the
 * reference pages of the calls behind `az rest` (Graph `serviceprincipal-post-approleassignments`, Power BI `Groups -
 * Add Group User`, Fabric `Add Workspace Role Assignment`), Exchange's `New-ManagementRoleAssignment`. Each takes the client ID
 * or the object ID of the enterprise app as its service wants it: they are not interchangeable.
 */
export const COMMANDS: CommandTable = {
  'grant-consent': {
    title: 'Grant admin consent to everything that the app registration declares',
    role: 'Privileged Role Administrator or Global Administrator, signed in as a user',
    registration: true,
    steps: [CONSENT],
  },
  'assign-app-role': {
    title: 'Grant the application permission alone',
    role: 'Privileged Role Administrator or Global Administrator',
    requires: ['permission'],
    steps: [API, ROLE, ASSIGN],
    several: [API, rolesAs('id'), { ...ASSIGN, forEach: { name: 'ROLE', of: 'ROLES' } }],
  },
  'declare-permission': {
    title: 'Add the application permission to the app registration and consent to it',
    role: 'Privileged Role Administrator or Global Administrator; without the consent, an owner of the app is enough',
    registration: true,
    requires: ['permission'],
    steps: [ROLE, { words: [...ADD_PERMISSION, '{$ROLE}=Role'], eachPermission: true }, CONSENT],
    several: [
      rolesAs("join('=', [id, 'Role'])"),
      { words: ADD_PERMISSION, spread: 'ROLES', eachPermission: true },
      CONSENT,
    ],
  },
  'create-enterprise-app': {
    title: 'Create the enterprise app in this tenant',
    role: CLOUD_ADMINISTRATOR,
    registration: true,
    steps: [{ words: ['az', 'ad', 'sp', 'create', '--id', '{clientId}'] }],
  },
  'create-api-enterprise-app': {
    title: 'Create the enterprise app of the API in this tenant',
    role: 'Cloud Application Administrator or Application Administrator',
    steps: [{ words: ['az', 'ad', 'sp', 'create', '--id', '{absentApi}'] }],
  },
  'add-secret': {
    title: 'Add a new client secret beside the old ones',
    role: CLOUD_ADMINISTRATOR,
    registration: true,
    credential: ['secret'],
    steps: [
      {
        words: [
          'az',
          'ad',
          'app',
          'credential',
          'reset',
          '--id',
          '{clientId}',
          '--append',
          '--display-name',
          '{secretName}',
          '--years',
          '1',
        ],
      },
    ],
  },
  'add-federated-credential': {
    title: 'Add a federated credential with the issuer, subject and audience that were sent',
    role: CLOUD_ADMINISTRATOR,
    registration: true,
    steps: [
      {
        words: ['az', 'ad', 'app', 'federated-credential', 'create', '--id', '{clientId}'],
        body: {
          option: '--parameters',
          json: { name: '{credentialName}', issuer: '{issuer}', subject: '{subject}', audiences: ['{audience}'] },
        },
      },
    ],
  },
  'add-identity-federated-credential': {
    title: 'The same where the client ID is that of a user-assigned managed identity',
    role: 'Contributor or Managed Identity Contributor of the identity, with its subscription selected',
    requires: ['subject', 'issuer', 'management'],
    steps: [
      {
        ...rest(
          'put',
          'https://{management}{identityId}/federatedIdentityCredentials/{credentialName}?api-version=2023-01-31',
          { properties: { issuer: '{issuer}', subject: '{subject}', audiences: ['{audience}'] } },
        ),
      },
    ],
  },
  'add-power-bi-workspace-role': {
    title: 'Add the app to the Power BI workspace',
    role: WORKSPACE_ADMINISTRATOR,
    resource: 'powerbi',
    requires: ['powerbi'],
    steps: [
      rest(
        'post',
        'https://{powerbi}/v1.0/myorg/groups/{workspaceId}/users',
        { identifier: '{objectId}', groupUserAccessRight: '{workspaceRole}', principalType: 'App' },
        '{powerbiResource}',
      ),
    ],
  },
  'change-power-bi-workspace-role': {
    title: 'Change the role of the app in the Power BI workspace',
    role: 'Admin of the workspace',
    resource: 'powerbi',
    requires: ['powerbi'],
    steps: [
      rest(
        'put',
        'https://{powerbi}/v1.0/myorg/groups/{workspaceId}/users',
        { identifier: '{objectId}', groupUserAccessRight: '{workspaceRole}', principalType: 'App' },
        '{powerbiResource}',
      ),
    ],
  },
  'add-fabric-workspace-role': {
    title: 'Add the app to the Fabric workspace',
    role: WORKSPACE_ADMINISTRATOR,
    resource: 'fabric',
    requires: ['fabric'],
    steps: [
      rest(
        'post',
        'https://{fabric}/v1/workspaces/{workspaceId}/roleAssignments',
        { principal: PRINCIPAL, role: '{workspaceRole}' },
        'https://{fabric}',
      ),
    ],
  },
  'change-fabric-workspace-role': {
    title: 'Change the role of the app in the Fabric workspace',
    role: 'Admin of the workspace',
    resource: 'fabric',
    requires: ['fabric'],
    steps: [
      rest(
        'patch',
        'https://{fabric}/v1/workspaces/{workspaceId}/roleAssignments/{objectId}',
        { role: '{workspaceRole}' },
        'https://{fabric}',
      ),
    ],
  },
  'add-fabric-connection-role': {
    title: 'Share the Fabric connection with the app',
    role: 'Owner or UserWithReshare of the connection, or an administrator of its gateway',
    requires: ['fabric'],
    steps: [
      rest(
        'post',
        'https://{fabric}/v1/connections/{connectionId}/roleAssignments',
        { principal: PRINCIPAL, role: '{connectionRole}' },
        'https://{fabric}',
      ),
    ],
  },
  'change-fabric-connection-role': {
    title: 'Change the role of the app on the Fabric connection',
    role: 'Owner of the connection, or an administrator of its gateway',
    requires: ['fabric'],
    steps: [
      rest(
        'patch',
        'https://{fabric}/v1/connections/{connectionId}/roleAssignments/{objectId}',
        { role: '{connectionRole}' },
        'https://{fabric}',
      ),
    ],
  },
  'add-to-security-group': {
    title: 'Add the app to the security group that the tenant setting names',
    role: 'Groups Administrator or an owner of the group',
    steps: [{ words: ['az', 'ad', 'group', 'member', 'add', '--group', '{group}', '--member-id', '{objectId}'] }],
  },
  'grant-site': {
    title: 'Grant the app this SharePoint site',
    role: 'SharePoint Administrator, with CLI for Microsoft 365 signed in (the Azure CLI cannot grant a site)',
    steps: [
      {
        words: [
          'm365',
          'spo',
          'site',
          'apppermission',
          'add',
          '--siteUrl',
          '{site}',
          '--permission',
          'read',
          '--appId',
          '{clientId}',
        ],
      },
    ],
  },
  'grant-mailbox': {
    title: 'Grant the app this mailbox in Exchange',
    role: 'Exchange Organization Management, in Exchange Online PowerShell (Connect-ExchangeOnline)',
    powershellOnly: true,
    requires: ['permission'],
    steps: [
      {
        words: [
          'New-ServicePrincipal',
          '-AppId',
          '{clientId}',
          '-ObjectId',
          '{objectId}',
          '-DisplayName',
          '{secretName}',
        ],
      },
      {
        words: [
          'New-ManagementScope',
          '-Name',
          'self-test {mailbox}',
          '-RecipientRestrictionFilter',
          "PrimarySmtpAddress -eq '{mailbox}'",
        ],
      },
      {
        words: [
          'New-ManagementRoleAssignment',
          '-App',
          '{objectId}',
          '-Role',
          'Application {permission}',
          '-CustomResourceScope',
          'self-test {mailbox}',
        ],
        eachPermission: true,
      },
    ],
  },
  'add-azure-devops-user': {
    title: 'Add the app to the Azure DevOps organization with access level Basic',
    role: 'Project Collection Administrator of the organization',
    steps: [
      rest(
        'post',
        'https://vsaex.dev.azure.com/{organization}/_apis/serviceprincipalentitlements?api-version=7.1-preview.1',
        {
          accessLevel: { accountLicenseType: 'express' },
          servicePrincipal: { origin: 'aad', originId: '{objectId}', subjectKind: 'servicePrincipal' },
        },
        '499b84ac-1321-427f-aa17-267ca6975798',
      ),
    ],
  },
  'add-dataverse-user': {
    title: 'Add the app to the Dataverse environment as an application user',
    role: DATAVERSE_ADMINISTRATOR,
    steps: [{ words: [...ASSIGN_DATAVERSE_USER, 'Basic User', '--application-user'] }],
  },
  'add-dataverse-role': {
    title: 'Give the application user a security role of the Dataverse environment',
    role: DATAVERSE_ADMINISTRATOR,
    steps: [{ words: [...ASSIGN_DATAVERSE_USER, '{securityRole}', '--application-user'] }],
  },
  'assign-key-vault-role': {
    title: 'Assign the app a role that reads the secrets of the key vault',
    role: `${ROLE_ADMINISTRATOR} of the vault, with its subscription selected`,
    steps: [{ words: [...ASSIGN_ROLE, 'Key Vault Secrets User', '--scope', '{vaultId}'] }],
  },
  'add-key-vault-policy': {
    title: 'Let the app get and list secrets by an access policy, in place of its secret permissions of today',
    role: 'Contributor of the vault, with its subscription selected',
    steps: [
      {
        words: [
          'az',
          'keyvault',
          'set-policy',
          '--name',
          '{vault}',
          '--object-id',
          '{objectId}',
          '--secret-permissions',
          'get',
          'list',
        ],
      },
    ],
  },
  'allow-key-vault-address': {
    title: 'Let the address that was refused through the firewall of the key vault',
    role: 'Contributor of the vault, with its subscription selected',
    requires: ['address'],
    steps: [{ words: ['az', 'keyvault', 'network-rule', 'add', '--name', '{vault}', '--ip-address', '{address}'] }],
  },
  'assign-azure-role': {
    title: 'Assign the app a role at the scope that refuses it',
    role: `${ROLE_ADMINISTRATOR} of the scope`,
    steps: [{ words: [...ASSIGN_ROLE, '{azureRole}', '--scope', '{azureScope}'] }],
  },
};
