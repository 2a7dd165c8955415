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
