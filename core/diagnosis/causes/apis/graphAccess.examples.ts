import type { OwnFinding } from '../../../model/evidence';
import type { Example } from '../example';

const found = (finding: OwnFinding) => ({ asked: { resource: 'graph' }, finding });

/** What leads to the causes in `graphAccess.ts`, and what nearly does. */
export const GRAPH_ACCESS_EXAMPLES: readonly Example[] = [
  {
    cause: 'call-permissions-unknown',
    says: 'a call that the table does not know',
    evidence: found({ kind: 'call-permissions-unknown', call: 'POST /unicorns' }),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'call-for-users-only',
    says: 'a call that no application permission allows',
    evidence: found({
      kind: 'call-for-users-only',
      call: 'PATCH /identityGovernance/accessReviews/definitions/D/instances/I/decisions/X',
    }),
    owner: 'pipeline-author',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'site-grant-missing',
    says: 'a site that is not granted to an app with Sites.Selected',
    evidence: found({
      kind: 'site-grant-missing',
      call: 'POST /v1.0/sites/{siteId}/permissions',
      what: 'Sites.FullControl.All',
    }),
    owner: 'resource-owner',
    link: 'none',
    confidence: 'certain',
  },
  {
    cause: 'mailbox-grant-missing',
    says: 'somebody who mentions RBAC for Applications',
    evidence: 'The mailbox is out of scope of the RBAC for Applications role of this app',
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'likely',
  },
  {
    cause: 'access-wider-than-intended',
    says: 'a request that must be refused and is answered',
    evidence: found({ kind: 'access-wider-than-intended', call: 'GET /users/x/messages' }),
    owner: 'tenant-admin',
    link: 'enterprise-app',
    confidence: 'certain',
  },
  {
    cause: 'mailbox-grant-missing',
    says: 'an app that may not send mail by SMTP',
    evidence:
      'permanent error (535): 5.7.3 Authentication unsuccessful [PA7P264CA0408.FRAP264.PROD.OUTLOOK.COM 2026-04-09T12:13:06.348Z 08DE95BEBBF63F52]',
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'likely',
    not: 'service-unavailable',
    source: 'https://github.com/rustdesk/rustdesk-server-pro/issues/942',
  },
  {
    cause: 'mailbox-grant-missing',
    says: 'IMAP’s words',
    evidence:
      'B00000001 NO AUTHENTICATE failed.\n[0:] Error:MailKit.Security.AuthenticationException: Authentication failed.',
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'likely',
    source: 'https://github.com/jstedfast/MailKit/issues/690',
  },
  {
    cause: 'mailbox-grant-missing',
    says: 'a library for mail that shows no more',
    evidence:
      'MailKit.Security.AuthenticationException\n  HResult=0x80131500\n  Message=Authentication failed.\n  Source=MailKit',
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'likely',
    source: 'https://github.com/BlueHippoGithub/IMAP-OAuth-2.0-Example/issues/2',
  },
  {
    cause: 'mailbox-grant-missing',
    says: 'IMAP about an app without rights on the mailbox',
    evidence: "IMAP error (EXAMINE command error: BAD [b'User is authenticated but not connected.'])",
    owner: 'tenant-admin',
    link: 'none',
    confidence: 'likely',
    not: 'tool-failed',
    source: 'https://github.com/getmail6/getmail6/issues/214',
  },
];
