import { guid } from './ids';

export const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

/** IDs of the application permissions that scenes use, as they are in every tenant; any other name gets a made-up one. */
const GRAPH_ROLES: Readonly<Record<string, string>> = {
  'Application.Read.All': '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30',
  'Application.ReadWrite.All': '1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9',
  'Application.ReadWrite.OwnedBy': '18a4783c-866b-4cc7-a460-3d5e5662c884',
  'AuditLog.Read.All': 'b0afded3-3588-46d8-8b3d-9842eff778da',
  'Calendars.Read': '798ee544-9d2d-430c-a058-570e29e34338',
  'Device.Read.All': '7438b122-aefc-4978-80ed-43db9fcc7715',
  'Directory.Read.All': '7ab1d382-f21e-4acd-a863-ba3e13f7da61',
  'Directory.ReadWrite.All': '19dbc75e-c2e2-444c-a770-ec69d8559fc7',
  'Files.Read.All': '01d4889c-1287-42c6-ac1f-5d1e02578ef6',
  'Group.Read.All': '5b567255-7703-4780-807c-7be8301ae99b',
  'Group.ReadWrite.All': '62a82d76-70ea-41e2-9197-370581804d09',
  'GroupMember.Read.All': '98830695-27a2-44f7-8c18-0c3ebc9698f6',
  'GroupMember.ReadWrite.All': 'dbaae8cf-10b5-4b86-a4a1-f871c94c6695',
  'Mail.Read': '810c84a8-4a9e-49e6-bf7d-12d183f40d01',
  'Mail.Send': 'b633e1c5-b582-4048-a93e-9f11b44c7e96',
  'Member.Read.Hidden': '658aa5d8-239f-45c4-aa12-864f4fc7e490',
  'Organization.Read.All': '498476ce-e0fe-48b0-b801-37ba7e2685c6',
  'Reports.Read.All': '230c1aed-a721-4c5d-9cb4-a90514e508ef',
  'RoleManagement.Read.Directory': '483bed4a-2ad3-4361-a73b-c83ccdbdc53c',
  'Sites.FullControl.All': 'a82116e5-55eb-4c41-a434-62fe8a61c773',
  'Sites.Read.All': '332a536c-c7ef-4017-ab91-336970924f0d',
  'Sites.ReadWrite.All': '9492366f-7969-46a4-8d15-ed1a20078fff',
  'Sites.Selected': '883ea226-0bf2-4a8f-9f9d-92c9162a727d',
  'User.Read.All': 'df021288-bdef-4463-88db-98f22de89214',
  'User.ReadBasic.All': '97235f07-e226-4f63-ace3-39588e11d3a1',
  'User.ReadWrite.All': '741f803b-c850-494e-b5df-cde7c675a1ca',
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

/** Names by which Graph answers "which permissions have these IDs". */
export const KNOWN_GRAPH_ROLES: readonly string[] = Object.keys(GRAPH_ROLES);

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
