import type { ReportContext } from '../../../core/report/context';
import { issuesOf } from '../../../core/report/issues';
import { logLines } from '../../../core/report/lines';
import type { Report } from '../../../core/results';
import type { Writer } from './writer';

/** The failure at once, as warnings, while there is still time to mend it: whoever reads it now can save the run. */
export function showFailing(writer: Writer, report: Report, waitMinutes: number, context: ReportContext): void {
  for (const line of logLines(report, context)) if (line.kind !== 'verdict') writer.line(line);
  const lead = `Trying again for up to ${waitMinutes} min.`;
  for (const { severity, message } of issuesOf(report, context)) {
    if (severity === 'error') writer.issue('warning', `${lead} ${message}`);
  }
  const note = writer.takeMaskingNote();
  if (note) writer.paragraph(note);
  writer.paragraph(`${lead} Only what failed is tried again, with fresh tokens.`);
}
