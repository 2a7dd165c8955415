export type RequestTrait =
  /** An admin API of Power BI or Fabric. */
  | 'admin'
  /** A call of an admin API that changes something. */
  | 'admin-update'
  /** Makes a workspace, a connection or a deployment pipeline: such calls have a tenant setting of their own. */
  | 'creating'
  /** One connection of Fabric. */
  | 'connection'
  /** A token is made with which a report is shown to another person. */
  | 'embed-token'
  /** A query of a semantic model: it has a tenant setting of its own. */
  | 'execute-queries'
  /** Something inside one workspace. */
  | 'workspace'
  /** A list or object outside of any workspace. */
  | 'gateway'
  /** Changes one data source, its credentials above all: those of the cloud belong to the model that uses them. */
  | 'source-update'
  | 'me'
  | 'malformed'
  /** An object of Power BI outside of any workspace: it is looked for in "My workspace", which an app does not have. */
  | 'my-workspace'
  /** Sent to a host of Microsoft's German cloud, which was closed in October 2021. */
  | 'retired-cloud'
  /** The page on which an administrator consents. */
  | 'consent-page'
  /** Sent to the retired Azure AD Graph. */
  | 'aad-graph'
  /** Asked several times, with pauses, and refused each time. */
  | 'asked-again'
  /** Answered in plain words and without the number that the service gives to each of its answers. */
  | 'answered-by-another'
  /** Refused in JSON of another form than the service’s own, and without its number. */
  | 'answered-in-another-form'
  /** Answered with a redirect to a host that is not Microsoft's. */
  | 'sent-away'
  /** Sent over plain HTTP. */
  | 'plain-http'
  /** The token was asked from `common`, `organizations` or `consumers`. */
  | 'shared-authority'
  /** It is known for which API the token was asked. */
  | 'audience-known'
  /** A user signs in (password, device code, authorization code, consent page). */
  | 'user-flow'
  /** Delegated permissions are missing that users may consent to by themselves. */
  | 'user-may-consent'
  /** The app is tested in a subscriber's tenant. */
  | 'subscriber'
  /** The resource asked for is Power BI. */
  | 'for-power-bi'
  /** The resource asked for belongs to Microsoft (Graph excepted), or is named by its application ID. */
  | 'for-installed-api'
  /** The resource asked for belongs to another Microsoft cloud than the login host. */
  | 'resource-of-another-cloud'
  /** Posts a message into a channel or chat of Teams. */
  | 'posts-message'
  /** Mail, calendar, contacts: Exchange answers, with access policies of its own. */
  | 'exchange'
  /** Exchange can grant all that is missing for one mailbox alone. */
  | 'one-mailbox'
  /** The path is the open list that every allowed service principal may read. */
  | 'list';

export type TokenTrait =
  /** The claims were read. */
  | 'known'
  | 'no-roles'
  /** One of the permissions that the call needs is in the token. */
  | 'has-needed'
  | 'lacks-needed'
  /** `Tenant.*` roles of Power BI. */
  | 'power-bi-roles'
  /** No service principal in the tenant. */
  | 'no-oid'
  | 'wrong-audience'
  | 'user';

/** What the app registration declares of the permissions that a finding misses, as far as it could be read. */
export type DeclarationTrait =
  /** All of them, as application permissions: nothing but consent is missing. */
  | 'all'
  /** At least one as an application permission. */
  | 'application'
  /** At least one as a delegated permission only. */
  | 'delegated'
  /** At least one is not declared, or the registration declares nothing whatsoever. */
  | 'absent'
  /** Of at least one it is not known. */
  | 'unknown'
  /** Exchange may grant all of them for single mailboxes, which neither registration nor token shows. */
  | 'exchange';
