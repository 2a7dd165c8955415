import { audienceWords } from '../../model/audience';
import { knownResource } from '../../resources/registry';
import { capital } from '../text/words';
import type { ReportContext } from './context';
import type { Finding } from './findings';

/**
 * What the person needs to know who opens an admin-consent link: which role may approve, and what the page shows afterwards.
 *
 * Roles: Microsoft's page on granting tenant-wide admin consent. That the grant is stored although the page ends in
 * AADSTS500113 is in no document: it rests on field reports, and the text says so.
 */
export function approverNote(finding: Finding): string {
  const isPrivileged = (resource: string) =>
    resource === 'credential' || knownResource(resource)?.isPrivileged === true;
  return approverWords(finding.resources.some(isPrivileged));
}

/** The same, where it is only known whether Microsoft Graph is among what is approved. */
export function approverWords(isForGraph: boolean): string {
  const needed = 'Approval requires Privileged Role Administrator or Global Administrator.';
  return isForGraph
    ? `${needed} A Cloud Application Administrator is not enough for application permissions of Microsoft Graph.`
    : `${needed} A Cloud Application Administrator can approve, too, unless the app also asks for application permissions of Microsoft Graph.`;
}

/** What the page shows after Accept, for a consent link with that address, and how to see that it helped. */
export function afterAcceptNote(url: string, context: ReportContext): string {
  return `${pageAfterAccept(url)} ${capital(audienceWords(context).again)} to confirm.`;
}

/** What the page shows after Accept. */
export function pageAfterAccept(url: string): string {
  if (/[?&]redirect_uri=/.test(url)) return 'After Accept, the page redirects to the redirect URI of the app.';
  return (
    'After Accept, the page may end with error AADSTS500113, because the app has no redirect URI. Users report ' +
    'that the grant is stored anyway.'
  );
}
