import type { CommandId } from '../../../model/command';
import type { CredentialKind } from '../../../model/evidence';

/** A text with `{values}` and with `{$VARIABLES}` that an earlier step has set. */
export type Text = string;

/** JSON whose texts may hold placeholders. */
export type Body = Text | readonly Body[] | { readonly [key: string]: Body };

/** One call of a tool. */
export interface Step {
  /** Keeps what the call prints in a variable of that name. */
  sets?: string;
  words: readonly Text[];
  /** JSON for the option that is named: inline in bash, through a file in PowerShell, where quotes inside of quotes get lost. */
  body?: { option: string; json: Body };
  /** Once for each permission; among `several`, once for all of them. */
  eachPermission?: true;
  /** Once for each line that an earlier step has set, in a variable of its own. */
  forEach?: { name: string; of: string };
  /** The lines that an earlier step has set, as words at the end of the call. */
  spread?: string;
  /** The tool refuses it outside of the public cloud. */
  publicCloudOnly?: true;
}

/** One remedy as data: what to call, with what, and who may. */
export interface CommandTemplate {
  title: string;
  /** The role that it takes, in the words of the portal. */
  role: string;
  steps: readonly Step[];
  /** The steps where more than one permission is missing: a list in place of the same calls for each of them. */
  several?: readonly Step[];
  /** Values without which the line is of no use. What else is not known stands in capitals, to be replaced. */
  requires?: readonly ValueName[];
  /** Only for this resource, where it is known. */
  resource?: string;
  /** It changes the app registration, which a managed identity has not got. */
  registration?: true;
  /** Only for these credentials, where it is known. */
  credential?: readonly CredentialKind[];
  /** A cmdlet: there is no line for bash. */
  powershellOnly?: true;
}

export type CommandTable = Readonly<Record<CommandId, CommandTemplate>>;

/** What stands in a line in place of a value that is not known. */
export const UNKNOWN_VALUES = {
  clientId: 'CLIENT_ID',
  objectId: 'OBJECT_ID_OF_THE_ENTERPRISE_APP',
  graph: 'GRAPH_HOST',
  api: 'API_APPLICATION_ID',
  absentApi: 'API_APPLICATION_ID',
  permission: 'PERMISSION',
  permissions: 'PERMISSION',
  workspaceId: 'WORKSPACE_ID',
  workspaceRole: 'Contributor',
  connectionId: 'CONNECTION_ID',
  connectionRole: 'User',
  group: 'GROUP_NAME_OR_ID',
  powerbi: 'POWER_BI_HOST',
  powerbiResource: 'POWER_BI_AUDIENCE',
  fabric: 'FABRIC_HOST',
  issuer: 'ISSUER',
  subject: 'SUBJECT',
  audience: 'api://AzureADTokenExchange',
  credentialName: 'CREDENTIAL_NAME',
  secretName: 'self-test',
  site: 'SITE_URL',
  mailbox: 'MAILBOX',
  organization: 'ORGANIZATION',
  environment: 'https://ENVIRONMENT.crm.dynamics.com',
  securityRole: 'SECURITY_ROLE',
  vault: 'VAULT_NAME',
  vaultId: 'VAULT_RESOURCE_ID',
  address: 'IP_ADDRESS',
  management: 'MANAGEMENT_HOST',
  identityId: 'IDENTITY_RESOURCE_ID',
  azureScope: 'SCOPE',
  azureRole: 'ROLE_NAME',
} as const;

/** How a value that is not known is found out by a step before the others. */
export interface LookUp extends Step {
  sets: string;
  /** The value that it takes. */
  from: ValueName;
}

export type ValueName = keyof typeof UNKNOWN_VALUES;
export type Values = Readonly<Partial<Record<ValueName, string>>>;
