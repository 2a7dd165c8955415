import { guid } from './ids';

export const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

/** Real IDs of the application permissions that scenes use; any other name gets a made-up one. */
const GRAPH_ROLES: Readonly<Record<string, string>> = {
  'Application.Read.All': '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30',
  'Directory.Read.All': '7ab1d382-f21e-4acd-a863-ba3e13f7da61',
  'Group.Read.All': '5b567255-7703-4780-807c-7be8301ae99b',
  'GroupMember.Read.All': '98830695-27a2-44f7-8c18-0c3ebc9698f6',
  'Member.Read.Hidden': '658aa5d8-239f-45c4-aa12-864f4fc7e490',
  'Organization.Read.All': '498476ce-e0fe-48b0-b801-37ba7e2685c6',
  'User.Read.All': 'df021288-bdef-4463-88db-98f22de89214',
  'User.ReadBasic.All': '97235f07-e226-4f63-ace3-39588e11d3a1',
};

const POWER_BI_ROLES: Readonly<Record<string, string>> = {
  'Tenant.Read.All': '654b31ae-d941-4e22-8798-7add8fdf049f',
  'Tenant.ReadWrite.All': '28379fa9-8596-4fd9-869e-cb60a93b5d84',
};

/** ID of an application permission (app role). */
export function roleId(resourceAppId: string, value: string): string {
  return GRAPH_ROLES[value] ?? POWER_BI_ROLES[value] ?? guid(`role ${resourceAppId} ${value}`);
}

/** ID of a delegated permission (scope); never that of the application permission of the same name. */
export function scopeId(resourceAppId: string, value: string): string {
  return guid(`scope ${resourceAppId} ${value}`);
}

/** Names by which Graph answers "which permissions have these IDs": all that the model has ever met. */
export const KNOWN_GRAPH_ROLES: readonly string[] = [
  ...Object.keys(GRAPH_ROLES),
  'Application.ReadWrite.All',
  'Application.ReadWrite.OwnedBy',
  'AuditLog.Read.All',
  'Calendars.Read',
  'Device.Read.All',
  'Directory.ReadWrite.All',
  'Files.Read.All',
  'Group.ReadWrite.All',
  'Mail.Read',
  'Mail.Send',
  'Reports.Read.All',
  'RoleManagement.Read.Directory',
  'Sites.FullControl.All',
  'Sites.Read.All',
  'Sites.ReadWrite.All',
  'Sites.Selected',
  'User.ReadWrite.All',
];

/** Template IDs of directory roles, as they stand in `wids`. */
export const DIRECTORY_ROLES = {
  'Global Administrator': '62e90394-69f5-4237-9190-012177145e10',
  'Privileged Role Administrator': 'e8611ab8-c189-46e8-94e1-60213ab1f814',
  'Cloud Application Administrator': '158c047a-c907-4556-b7ef-446551a6b5f7',
  'Application Administrator': '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  'Global Reader': 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
  'Directory Readers': '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
  'Fabric Administrator': 'a9ea8996-122f-4c74-9520-8edcd192826c',
} as const;

export type DirectoryRole = keyof typeof DIRECTORY_ROLES;

/** The claim that every token of a principal without a directory role carries. */
export const DEFAULT_WID = '0997a1d0-0d1d-4acb-b408-d5ca73121e90';
