import type { Report } from '../../../../core/model/results';
import type { ReportContext } from '../../../../core/report/findings/context';
import { logLines } from '../../../../core/report/log/lines';
import type { Writer } from '../agent/writer';
import { announcementsOf } from './issues';

/** The failure at once, as warnings, while there is still time to fix it: whoever reads it now can save the run. */
export function announce(writer: Writer, report: Report, waitMinutes: number, context: ReportContext): void {
  for (const line of logLines(report, context)) if (line.kind !== 'verdict') writer.line(line);
  const { issues, announced } = announcementsOf(report, context, waitMinutes);
  for (const { severity, message } of issues) writer.issue(severity, message);
  // The final errors need not say it again.
  context.announced = announced;
  const note = writer.takeMaskingNote();
  if (note) writer.paragraph(note);
  writer.paragraph('Only failed checks are retried, with fresh tokens.');
}
