import type { ReportContext } from '../../core/report/findings/context';
import type { ReportFindings } from '../../core/report/findings/findings';
import {
  annotationCommands,
  annotationsOf,
  fittingSummary,
  githubOutputs,
  outputEntries,
  withoutWorkflowCommands,
} from '../../core/report/machine/github';
import { summaryMarkdown } from '../../core/report/markdown/summary';
import type { Io, TerminalOutput } from '../terminal/io';
import { reasonOf } from '../terminal/reason';

/** The same streams, with nothing in them that the runner of GitHub Actions would obey. It reads both of them. */
export function withoutCommands(io: Io): Io {
  const guarded = (output: TerminalOutput): TerminalOutput => ({
    write: (text) => output.write(withoutWorkflowCommands(text)),
    isTerminal: output.isTerminal,
    columns: output.columns,
  });
  return { ...io, out: guarded(io.out), err: guarded(io.err) };
}

/**
 * What a run's page shows, and what later steps may use. `io` is the one with the streams as they are: annotations are the
 * only commands that this program gives. What cannot be written is said, and the verdict stands.
 */
export function tellGitHub(findings: ReportFindings, context: ReportContext, io: Io, reportPath?: string): void {
  const { out } = io;
  for (const command of annotationCommands(annotationsOf(findings, context))) {
    if (out.command) out.command(command);
    else out.write(`${command}\n`);
  }
  const { GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output } = io.environment;
  const append = (what: string, path: string | undefined, textFor: (path: string) => string) => {
    if (!path) return;
    try {
      io.appendFile(path, textFor(path));
    } catch (error) {
      io.err.write(`${what} could not be written: ${reasonOf(error)}.\n`);
    }
  };
  append('The job summary', summary, (path) => fittingSummary(summaryMarkdown(findings, context), io.sizeOf(path)));
  append('The outputs', output, () => outputEntries(githubOutputs(findings, reportPath), io.randomText()));
}
