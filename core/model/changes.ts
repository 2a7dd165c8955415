/** What changed between two reports. Kebab case, stable. */
export type ChangeKind =
  /** It passed or warned, or was not there, and fails now. */
  | 'check-fails'
  /** It failed and passes now. */
  | 'check-fixed'
  /** It passed and warns now. */
  | 'check-warns'
  | 'permission-granted'
  | 'permission-removed'
  /** The end of the credential moved: a new secret or certificate. */
  | 'credential-renewed'
  /** The end has come near enough for a warning. */
  | 'credential-expires-soon'
  /** Something that a check reads and that decides over the release has another value: the owner of a semantic model. */
  | 'fact-changed';

/** One difference of an app's access between an earlier report and this one. */
export interface Change {
  kind: ChangeKind;
  /** First connection, tenant and app that it is about. */
  connectionId: string;
  tenantId: string;
  clientId: string;
  /** The resource or the ID of the check. */
  subject: string;
  /** What the subject is called. */
  title: string;
  /** The earlier value, and the one of now: a status, a permission, a date, an owner. */
  before?: string;
  after?: string;
  /** Whether the change may break a release or widens access: what needs review. */
  attention: boolean;
}
