import { graphPermission } from '../resources/graph/permissions/names';

/** What to take instead, where the name does not say it. */
const INSTEAD: Readonly<Record<string, string>> = {
  'directory.accessasuser.all': 'Directory.Read.All',
  'smtp.send': 'Mail.Send',
  'files.read.selected': 'Files.SelectedOperations.Selected',
  'files.readwrite.selected': 'Files.SelectedOperations.Selected',
  'notes.create': 'Notes.ReadWrite.All',
};

/** The permissions that a sign-in itself asks for; no API has application permissions of these names. */
const SIGN_IN = new Set(['openid', 'profile', 'email', 'offline_access']);

/** Families whose very name says that a user must be signed in: shared mailboxes of a user, access as the user. */
const FAMILIES = [/^[a-z]+\.(?:\w+\.)*shared$/, /\.accessasuser(?:\.all)?$/, /^user_impersonation$/];

/** True for `openid` and its kin, which no API offers as an application permission. */
export function isSignInScope(name: string): boolean {
  return SIGN_IN.has(name.toLowerCase());
}

/** Whether Microsoft Graph has the permission for signed-in users only, and which application permission to take instead. */
export function delegatedOnly(name: string): { instead?: string } | undefined {
  const key = name.toLowerCase();
  const known = graphPermission(name);
  if (known ? known.isApplication : !FAMILIES.some((family) => family.test(key))) return undefined;
  return { instead: applicationPermission(INSTEAD[key] ?? `${name.replace(/\.CreatedByApp$/i, '')}.All`) };
}

/** The name as it is written in the portal, where there is such an application permission. */
function applicationPermission(name: string): string | undefined {
  const permission = graphPermission(name);
  return permission?.isApplication ? permission.name : undefined;
}
