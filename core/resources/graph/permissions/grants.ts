import type { Needs } from './table';

/**
 * Permissions that Exchange can give for single mailboxes instead ("RBAC for Applications"). Such a grant does not stand in
 * the token. Source: Exchange Online, "Role Based Access Control for Applications".
 */
const EXCHANGE = new Set([
  'mail.read',
  'mail.readbasic',
  'mail.readbasic.all',
  'mail.readwrite',
  'mail.send',
  'mailboxsettings.read',
  'mailboxsettings.readwrite',
  'calendars.read',
  'calendars.readwrite',
  'contacts.read',
  'contacts.readwrite',
]);

/** Whether Exchange can give this permission for single mailboxes, which no token shows. */
export function grantedByExchange(permission: string): boolean {
  return EXCHANGE.has(permission.toLowerCase());
}

/** A permission that opens nothing by itself: each object must be granted to the app besides. */
export interface ObjectGrant {
  permission: string;
  /** What is granted. */
  object: string;
  /** The call that grants it. */
  call: string;
  /** What the caller of that call needs. */
  callerNeeds: string;
}

/** Source: Microsoft Graph, "Overview of Selected permissions in OneDrive and SharePoint". */
const OBJECT_GRANTS: readonly ObjectGrant[] = [
  {
    permission: 'Sites.Selected',
    object: 'site',
    call: 'POST /v1.0/sites/{siteId}/permissions',
    callerNeeds: 'Sites.FullControl.All',
  },
  {
    permission: 'Lists.SelectedOperations.Selected',
    object: 'list',
    call: 'POST /beta/sites/{siteId}/lists/{listId}/permissions',
    callerNeeds: 'Sites.FullControl.All, or Sites.Selected with the role owner or fullcontrol on the site',
  },
  {
    permission: 'ListItems.SelectedOperations.Selected',
    object: 'list item',
    call: 'POST /beta/sites/{siteId}/lists/{listId}/items/{itemId}/permissions',
    callerNeeds: 'Sites.FullControl.All, or a Selected permission with the role owner or fullcontrol on the list',
  },
  {
    permission: 'Files.SelectedOperations.Selected',
    object: 'file',
    call: 'POST /beta/drives/{driveId}/items/{itemId}/permissions',
    callerNeeds: 'Sites.FullControl.All, or a Selected permission with the role owner or fullcontrol on the library',
  },
];

/** The grant on the object that this permission needs; undefined for every other permission. */
export function objectGrant(permission: string): ObjectGrant | undefined {
  return OBJECT_GRANTS.find((one) => one.permission.toLowerCase() === permission.toLowerCase());
}

const GUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** The IDs in a path that a grant may name. A site is named by its ID alone, not by its address. */
const IDS: readonly (readonly [placeholder: string, id: RegExp])[] = [
  ['{siteId}', new RegExp(`^/sites/([^/,]+,${GUID},${GUID}|${GUID})(?=[/?]|$)`, 'i')],
  ['{listId}', /\/lists\/([\w-]+)(?=[/?]|$)/i],
  ['{driveId}', /^\/drives\/([\w!-]+)(?=[/?]|$)/i],
  ['{itemId}', /\/items\/([\w!-]+)(?=[/?]|$)/i],
];

/** The call that grants what the path names, with the IDs that the path holds. */
export function grantCall({ call }: ObjectGrant, path: string): string {
  return IDS.reduce((text, [placeholder, id]) => {
    const found = id.exec(path)?.[1];
    return found ? text.replace(placeholder, () => found) : text;
  }, call);
}

/** What the permissions in the token cannot say of a call. */
export function remarkOn(needs: Needs): string | undefined {
  return needs.flat().some(grantedByExchange)
    ? 'Exchange can give it for single mailboxes instead (RBAC for Applications); the token does not show that.'
    : undefined;
}

/** Whether the path leads to one site, or to what is in it: there, a `*.Selected` permission may do, but never grant others the site. */
export function isInsideSite(path: string): boolean {
  if (/^\/sites\/[^/]+\/permissions(?:\/|$)/i.test(path)) return false;
  return /^\/(?:sites|drives|shares)\/[^/]+|^\/sites\(|^\/(?:users|groups)\/[^/]+\/drives?(?:\/|$)/i.test(path);
}

/** A remark for the calls that a `*.Selected` permission may allow as well. */
export function objectGrantOf(path: string, needs: Needs): string | undefined {
  return /^\/sites\/(?!root$|delta|getallsites)[^/]+/i.test(path) &&
    needs.flat().some((one) => /^Sites\.Read/.test(one))
    ? 'Sites.Selected does as well, once the site is granted to the app (POST /sites/{siteId}/permissions).'
    : undefined;
}
