import type { Report } from '../results';

/**
 * The admin-consent link of the first app that failed for want of consent, or '' where consent mends nothing.
 * Only failed checks count: a warning never asks for consent.
 */
export function consentUrlOf(report: Report): string {
  for (const app of report.apps) {
    for (const check of app.checks) {
      if (check.status !== 'failed') continue;
      const consent = check.diagnosis?.links.find((link) => link.kind === 'admin-consent');
      if (consent) return consent.url;
    }
  }
  return '';
}
