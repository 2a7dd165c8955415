import type { Cause } from '../rules/cause';

/** Other APIs of Microsoft under an app's identity: what opens them stands in no token and on no consent page. */
export const MICROSOFT_API_CAUSES: readonly Cause[] = [
  {
    id: 'azure-devops-user-missing',
    title: 'The app is not a user of the Azure DevOps organization',
    explanation:
      'Azure DevOps knows an app only after it has been added as a user of the organization; API permissions play no part.',
    owner: 'resource-owner',
    steps: [
      'A Project Collection Administrator opens the users page of the organization’s settings, adds the enterprise app {objectId} with access level Basic, and chooses its project and group.',
      'The organization must be connected to the tenant {tenant}; apps of other tenants cannot be added.',
    ],
    links: [],
    commands: ['add-azure-devops-user'],
    retryable: false,
    check: 'The users page of the organization’s settings does not list the app.',
    signs: [{ endpoint: ['custom'], message: /tf400813|tf401444/ }],
  },
  {
    id: 'dataverse-user-missing',
    title: 'The app is not an application user of the Dataverse environment',
    explanation:
      'The token is right, and the environment has no application user for this client ID; a delegated permission does not help.',
    owner: 'resource-owner',
    steps: [
      'In the Power Platform admin center, open the environment, Settings, Users + permissions, Application users, and add the app with a security role.',
    ],
    links: [],
    commands: ['add-dataverse-user'],
    retryable: false,
    check: 'The page Application users of the environment does not list the app.',
    signs: [{ code: ['0x80072560'] }],
  },
  {
    id: 'dataverse-role-missing',
    title: 'The application user lacks a security role in Dataverse',
    explanation:
      'The environment knows the app, and none of its security roles holds the privilege that the call needs.',
    owner: 'resource-owner',
    steps: [
      'In the Power Platform admin center, open the environment’s Application users, select the app, and edit its security roles. The answer names the privilege.',
    ],
    links: [],
    retryable: false,
    check: 'The application user has no security role, or one without the privilege that the answer names.',
    signs: [{ code: ['0x80040220', '0x80042f09'] }],
  },
  {
    id: 'sharepoint-needs-certificate',
    title: 'SharePoint takes no app that signs in with a secret',
    explanation:
      'SharePoint’s own API accepts an app only when it signed in with a certificate or a federated credential. The roles in the token play no part.',
    owner: 'app-owner',
    steps: [
      'Give the app registration a certificate or a federated credential, and let the {connection} use it; or call the site through Microsoft Graph.',
    ],
    links: ['app-registration-credentials', 'service-connection'],
    retryable: false,
    check: 'The token’s claim `appidacr` is 1, which means a secret.',
    signs: [{ endpoint: ['custom'], message: /unsupported app only token/ }],
  },
  {
    id: 'key-vault-network-closed',
    title: 'The firewall of the key vault keeps this machine out',
    explanation: 'The vault refused the network address of {machine}, before it looked at any role or access policy.',
    owner: 'resource-owner',
    steps: [
      'An administrator of the vault adds the address that the answer names on its page Networking, or the release runs on an agent inside the vault’s network.',
    ],
    links: [],
    retryable: false,
    check: 'The page Networking of the vault does not allow the address that the answer names.',
    signs: [
      {
        endpoint: ['custom'],
        message: /client address is not authorized and caller is not a trusted|public network access is disabled/,
      },
    ],
  },
  {
    id: 'key-vault-access-missing',
    title: 'The app has no access to the secrets of the key vault',
    explanation:
      'The network lets the call in, and the vault gives this app nothing: a role for its data, or an entry in its access policies, is missing. Contributor on the vault does not count.',
    owner: 'resource-owner',
    steps: [
      'Someone who can assign roles on the vault gives the enterprise app {objectId} the role Key Vault Secrets User; a vault with access policies gets an entry with Get and List instead.',
      'Compare the object ID in the answer with the app’s: the role may have been given to another identity. A new role takes some minutes.',
    ],
    links: [],
    retryable: false,
    check: 'Access control (IAM), or the page Access policies of the vault, does not list the app.',
    signs: [
      {
        endpoint: ['custom'],
        message:
          /caller is not authorized to perform action on resource|does not have secrets \w+ permission on key vault/,
      },
    ],
  },
];
