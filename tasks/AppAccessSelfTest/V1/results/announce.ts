import type { Report } from '../../../../core/model/results';
import type { ReportContext } from '../../../../core/report/findings/context';
import { findingsIn } from '../../../../core/report/findings/findings';
import { logLines } from '../../../../core/report/log/lines';
import type { Writer } from '../agent/writer';
import { announcementsOf } from './issues';

/**
 * The failure at once, as warnings, while there is still time to fix it: a reader can save the run. Gives back
 * what was said, which the final errors need not say again.
 */
export function announce(
  writer: Writer,
  report: Report,
  waitMinutes: number,
  context: ReportContext,
): ReadonlySet<string> {
  const findings = findingsIn(report);
  for (const line of logLines(findings, context)) if (line.kind !== 'verdict') writer.line(line);
  const { issues, announced } = announcementsOf(findings, context, waitMinutes);
  for (const { severity, message } of issues) writer.issue(severity, message);
  const note = writer.takeMaskingNote();
  if (note) writer.paragraph(note);
  writer.paragraph('Only failed checks are retried, with fresh tokens.');
  return announced;
}
