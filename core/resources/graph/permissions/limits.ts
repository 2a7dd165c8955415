import { BASIC_PROFILE } from './query';

/** Permissions that suffice for a call, and only for a part of the objects or properties that it can name. */
const LIMITS: readonly (readonly [permission: RegExp, limit: string])[] = [
  [/^Application\.ReadWrite\.OwnedBy$/, 'covers only apps that this app owns; for others: Application.ReadWrite.All'],
  [/\.OwnedBy$/, 'covers only objects that this app owns or has created'],
  [/^User\.ReadBasic\.All$/, `shows only ${BASIC_PROFILE.join(', ')}; for more: User.Read.All`],
  [/^Mail\.ReadBasic(?:\.All)?$/, 'shows messages without their body and attachments; for these: Mail.Read'],
  [/SelfFor(?:Team|Chat|User)\.All$/, 'covers only the Teams app that belongs to this app registration'],
  [/\.ManageSelectedFor\w+\.All$/, 'covers only the Teams apps that an administrator has selected for it'],
  [/^TeamMember\.ReadWriteNonOwnerRole\.All$/, 'cannot add or remove owners; for these: TeamMember.ReadWrite.All'],
  [/\.WhereInstalled$/, 'covers only chats in which the Teams app is installed'],
  [
    /^User-(?:Mail|Phone|PasswordProfile)\.|^User\.(?:ManageIdentities|EnableDisableAccount)\./,
    'covers one property only',
  ],
  [/^AgentIdUser\./, 'covers only users that belong to an agent'],
  [/^Teamwork\.Migrate\.All$/, 'covers only messages that are imported, while the team or channel is in migration'],
  [/^FileStorageContainer\.Selected$/, 'covers only containers of a type that is registered for this app'],
];

/** What the permission leaves out, as the end of a sentence that begins with its name; undefined for most. */
export function limitOf(permission: string): string | undefined {
  return LIMITS.find(([one]) => one.test(permission))?.[1];
}
