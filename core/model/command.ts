/** Remedies that one command can carry out. Stable; a cause names those that fix it. */
export type CommandId =
  | 'grant-consent'
  | 'assign-app-role'
  | 'declare-permission'
  | 'create-enterprise-app'
  | 'create-api-enterprise-app'
  | 'add-secret'
  | 'add-federated-credential'
  | 'add-identity-federated-credential'
  | 'add-power-bi-workspace-role'
  | 'change-power-bi-workspace-role'
  | 'add-fabric-workspace-role'
  | 'change-fabric-workspace-role'
  | 'add-fabric-connection-role'
  | 'change-fabric-connection-role'
  | 'add-to-security-group'
  | 'grant-site'
  | 'grant-mailbox'
  | 'add-azure-devops-user'
  | 'add-dataverse-user'
  | 'add-dataverse-role'
  | 'assign-key-vault-role'
  | 'add-key-vault-policy'
  | 'allow-key-vault-address'
  | 'assign-azure-role';

export type Shell = 'bash' | 'powershell';

/**
 * A remedy as one line to be pasted into a shell. The product never runs one. A line for bash without a sibling of the same
 * title for PowerShell is good for both.
 */
export interface Command {
  title: string;
  shell: Shell;
  command: string;
  /** The role that it takes, in the words of the portal. */
  role: string;
  /** Always true: the person who pastes it must know. */
  changesTenant: true;
  /** Names in capitals in the line that have to be replaced, because they are not known here. */
  replace: string[];
}
