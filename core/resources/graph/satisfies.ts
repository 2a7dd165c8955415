/**
 * What one application permission of Microsoft Graph covers of another.
 * A permission's name is `Family.Action` or `Family.Action.Constraint`: `User.ReadWrite.All`, `Mail.Read`, `Sites.Selected`.
 */

const STRENGTH: ReadonlyMap<string, number> = new Map([
  ['readbasic', 1],
  ['read', 2],
  ['readwrite', 3],
]);

/** Families whose application permissions have no constraint and mean all mailboxes, but for the basic kind: `Mail.Read`, `Mail.ReadBasic.All`. */
const OF_ALL_MAILBOXES = new Set(['mail', 'calendars']);

/** Constraints that leave out a part of what `All` gives. Others name another part of the API and are not comparable. */
const NARROWER_THAN_ALL = new Set(['ownedby', 'whereinstalled', 'membership']);

/**
 * Supersets across families, as the reference pages of the calls list them ("higher privileged permissions").
 * Directory.ReadWrite.All stands for no write permission here: it can neither delete users nor reset passwords.
 */
const SUPERSETS: Readonly<Record<string, readonly string[]>> = {
  'Directory.Read.All': [
    'User.Read.All',
    'Group.Read.All',
    'GroupMember.Read.All',
    'Organization.Read.All',
    'Application.Read.All',
    'Device.Read.All',
    'AdministrativeUnit.Read.All',
    'Domain.Read.All',
    'OrgContact.Read.All',
  ],
  'Group.Read.All': ['GroupMember.Read.All'],
  'Group.ReadWrite.All': ['GroupMember.ReadWrite.All', 'Group.Create'],
  'Sites.FullControl.All': ['Sites.Manage.All', 'Sites.Selected'],
  'Sites.Manage.All': ['Sites.ReadWrite.All'],
  'RoleManagement.Read.All': ['RoleManagement.Read.Directory'],
  'Policy.Read.All': ['Policy.Read.ConditionalAccess', 'Policy.Read.AuthenticationMethod'],
  'Chat.Read.All': ['ChatMessage.Read.All'],
  'ChannelSettings.Read.All': ['Channel.ReadBasic.All'],
  'TeamSettings.Read.All': ['Team.ReadBasic.All'],
  'AuditLogsQuery.Read.All': [
    'AuditLogsQuery-Entra.Read.All',
    'AuditLogsQuery-Exchange.Read.All',
    'AuditLogsQuery-OneDrive.Read.All',
    'AuditLogsQuery-SharePoint.Read.All',
    'AuditLogsQuery-Endpoint.Read.All',
    'AuditLogsQuery-CRM.Read.All',
  ],
};

/** A permission taken apart, in lower case. */
interface Parts {
  name: string;
  family: string;
  action: string;
  constraint: string;
}

function partsOf(permission: string): Parts {
  const name = permission.toLowerCase();
  const [family = '', action = '', ...rest] = name.split('.');
  return { name, family, action, constraint: rest.join('.') };
}

/** Taken apart once: they are compared for every permission of every app. */
const SUPERSET_PARTS: readonly (readonly [superset: Parts, parts: readonly Parts[]])[] = Object.entries(SUPERSETS).map(
  ([superset, parts]) => [partsOf(superset), parts.map(partsOf)],
);

/** Whether any of the held permissions gives what the required one gives. Upper and lower case do not matter. */
export function satisfies(held: readonly string[], required: string): boolean {
  const wanted = partsOf(required);
  return held.some((permission) => coversParts(partsOf(permission), wanted));
}

/** Whether `held` gives at least what `required` gives. */
export function covers(held: string, required: string): boolean {
  return coversParts(partsOf(held), partsOf(required));
}

function coversParts(held: Parts, required: Parts): boolean {
  if (coversByName(held, required)) return true;
  return SUPERSET_PARTS.some(
    ([superset, parts]) => coversByName(held, superset) && parts.some((part) => coversParts(part, required)),
  );
}

function coversByName(held: Parts, required: Parts): boolean {
  if (held.family !== required.family) return false;
  if (held.name === required.name) return true;
  const strength = STRENGTH.get(held.action);
  const needed = STRENGTH.get(required.action);
  if (strength === undefined || needed === undefined || strength < needed) return false;
  if (held.constraint === required.constraint) return true;
  if (held.constraint === 'all') return NARROWER_THAN_ALL.has(required.constraint);
  const ofAllMailboxes = required.constraint === 'all' && required.action === 'readbasic';
  return held.constraint === '' && ofAllMailboxes && OF_ALL_MAILBOXES.has(held.family);
}

/** What is held beyond the required permissions: everything that none of them covers. */
export function excess(held: readonly string[], required: readonly string[]): string[] {
  return held.filter((permission) => !satisfies(required, permission));
}

/** Whether a permission lets nothing be changed, so that a read-only call can prove it. */
export function isReadOnly(permission: string): boolean {
  return /\.Read(?:Basic)?(?:\.|$)/i.test(permission);
}

/** `wids` of every app-only token: an implicit claim that stands for no directory role. */
const NO_DIRECTORY_ROLE = new Set(['0997a1d0-0d1d-4acb-b408-d5ca73121e90', 'b79fbf4d-3ef9-4689-8143-76b194e85509']);

/** Whether the principal holds a directory role, which may allow what no application permission allows. */
export function holdsDirectoryRole(wids: readonly string[] | undefined): boolean {
  return (wids ?? []).some((role) => !NO_DIRECTORY_ROLE.has(role.toLowerCase()));
}

/**
 * IDs of common permissions: as application permission, and as the delegated one of the same name.
 * An app registration lists IDs only. They are the same in every tenant; whatever is not in here is read from the tenant.
 */
const IDS: Readonly<Record<string, readonly [application: string | undefined, delegated?: string]>> = {
  'Application.Read.All': ['9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30', 'c79f8feb-a9db-4090-85f9-90d820caa0eb'],
  'Application.ReadWrite.All': ['1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9', 'bdfbf15f-ee85-4955-8675-146e8e5296b5'],
  'Application.ReadWrite.OwnedBy': ['18a4783c-866b-4cc7-a460-3d5e5662c884'],
  'AuditLog.Read.All': ['b0afded3-3588-46d8-8b3d-9842eff778da', 'e4c9e354-4dc5-45b8-9e7c-e1393b0b1a20'],
  'Device.Read.All': ['7438b122-aefc-4978-80ed-43db9fcc7715', '951183d1-1a61-466f-a6d1-1fde911bfd95'],
  'Directory.Read.All': ['7ab1d382-f21e-4acd-a863-ba3e13f7da61', '06da0dbc-49e2-44d2-8312-53f166ab848a'],
  'Directory.ReadWrite.All': ['19dbc75e-c2e2-444c-a770-ec69d8559fc7', 'c5366453-9fb0-48a5-a156-24f0c49a4b84'],
  'Group.Read.All': ['5b567255-7703-4780-807c-7be8301ae99b', '5f8c59db-677d-491f-a6b8-5f174b11ec1d'],
  'Group.ReadWrite.All': ['62a82d76-70ea-41e2-9197-370581804d09', '4e46008b-f24c-477d-8fff-7bb4ec7aafe0'],
  'GroupMember.Read.All': ['98830695-27a2-44f7-8c18-0c3ebc9698f6', 'bc024368-1153-4739-b217-4326f2e966d0'],
  'GroupMember.ReadWrite.All': ['dbaae8cf-10b5-4b86-a4a1-f871c94c6695', 'f81125ac-d3b7-4573-a3b2-7099cc39df9e'],
  'Mail.Read': ['810c84a8-4a9e-49e6-bf7d-12d183f40d01', '570282fd-fa5c-430d-a7fd-fc8dc98a9dca'],
  'Mail.Send': ['b633e1c5-b582-4048-a93e-9f11b44c7e96', 'e383f46e-2787-4529-855e-0e479a3ffac0'],
  'Member.Read.Hidden': ['658aa5d8-239f-45c4-aa12-864f4fc7e490', 'f6a3db3e-f7e8-4ed2-a414-557c8c9830be'],
  'Organization.Read.All': ['498476ce-e0fe-48b0-b801-37ba7e2685c6', '4908d5b9-3fb2-4b1e-9336-1888b7937185'],
  'Policy.Read.All': ['246dd0d5-5bd0-4def-940b-0421030a5b68', '572fea84-0151-49b2-9301-11cb16974376'],
  'Reports.Read.All': ['230c1aed-a721-4c5d-9cb4-a90514e508ef', '02e97553-ed7b-43d0-ab3c-f8bace0d040c'],
  'RoleManagement.Read.Directory': ['483bed4a-2ad3-4361-a73b-c83ccdbdc53c', '741c54c3-0c1e-44a1-818b-3f97ab4e8c83'],
  'Sites.Read.All': ['332a536c-c7ef-4017-ab91-336970924f0d', '205e70e5-aba6-4c52-a976-6d2d46c48043'],
  'User.Read': [undefined, 'e1fe6dd8-ba31-4d61-89e7-88639da4683d'],
  'User.Read.All': ['df021288-bdef-4463-88db-98f22de89214', 'a154be20-db9c-4678-8ab7-66f6cc099a59'],
  'User.ReadBasic.All': ['97235f07-e226-4f63-ace3-39588e11d3a1', 'b340eb25-3456-403f-be2f-af7a0d370277'],
  'User.ReadWrite.All': ['741f803b-c850-494e-b5df-cde7c675a1ca', '204e0828-b5ca-4ad8-b9f3-f32a958e7cc4'],
};

const NAMES = new Map<string, string>(
  Object.entries(IDS).flatMap(([name, ids]) => ids.filter((id) => id !== undefined).map((id) => [id, name] as const)),
);

/** The name behind the ID of a Graph permission, delegated or application. */
export function graphPermissionName(id: string): string | undefined {
  return NAMES.get(id.toLowerCase());
}

/** Whether the ID of this application permission is known without asking the tenant. */
export function isKnownPermission(name: string): boolean {
  return Object.keys(IDS).some((known) => known.toLowerCase() === name.toLowerCase() && IDS[known]?.[0] !== undefined);
}
