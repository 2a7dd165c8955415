import type { Diagnosis } from '../../model/diagnosis';
import type { Report } from '../../model/results';

/** First links of remedies that end with consent. */
const TOWARDS_CONSENT = ['admin-consent', 'app-registration-permissions'];

/**
 * The admin-consent link of the first app that failed, or '' where consent does not fix it: an app behind it may lack
 * consent, too, but its link alone would not let the release pass. Only failed checks count: a warning never asks for consent.
 */
export function consentUrlOf(report: Report): string {
  const failed = report.apps.map(({ checks }) => checks.filter(({ status }) => status === 'failed'));
  const first = failed.find((checks) => checks.length > 0) ?? [];
  return first.map(({ diagnosis }) => diagnosis && consentIn(diagnosis)).find((url) => url !== undefined) ?? '';
}

/** A consent link may also stand far behind, for the case that all else is right: that is no remedy. */
function consentIn({ owner, links }: Diagnosis): string | undefined {
  if (owner !== 'tenant-admin' && !TOWARDS_CONSENT.includes(links[0]?.kind ?? '')) return undefined;
  return links.find(({ kind }) => kind === 'admin-consent')?.url;
}
