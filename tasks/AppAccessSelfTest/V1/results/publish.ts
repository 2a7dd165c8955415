import { BASELINE_INPUT } from '../../../../core/comparison';
import type { Outcome, Report } from '../../../../core/model/results';
import { comparisonWarning } from '../../../../core/report/findings/changes';
import { consentUrlOf } from '../../../../core/report/findings/consentUrl';
import type { ReportContext } from '../../../../core/report/findings/context';
import { findingsIn } from '../../../../core/report/findings/findings';
import { logLines } from '../../../../core/report/log/lines';
import { reportJson } from '../../../../core/report/machine/json';
import { junitXml } from '../../../../core/report/machine/junit';
import { summaryMarkdown } from '../../../../core/report/markdown/summary';
import { CAUGHT, LastNet } from '../../../../core/util/lastNet';
import { type Environment, variable } from '../agent/environment';
import { isClassicRelease } from '../agent/pipelineContext';
import type { Result, Writer } from '../agent/writer';
import { issuesOf } from './issues';
import { attachFiles, publishTests, writeReportFiles } from './outputs';

/** The step's result. `Cancelled` is none: the agent sets that by itself. */
export function resultOf(outcome: Outcome, unverified: 'fail' | 'warn'): Result {
  switch (outcome) {
    case 'passed':
      return 'Succeeded';
    case 'warned':
      return 'SucceededWithIssues';
    case 'unverified':
      return unverified === 'warn' ? 'SucceededWithIssues' : 'Failed';
    case 'failed':
      return 'Failed';
  }
}

/** Brings a report to everybody who waits for it: log, issues, files, output variables, and last the step's result. */
export function publish(
  writer: Writer,
  report: Report,
  context: ReportContext,
  environment: Environment,
  { tests = false, net = new LastNet() }: { tests?: boolean; net?: LastNet } = {},
): void {
  const findings = findingsIn(report);
  const texts = {
    summary: net.pass(summaryMarkdown(findings, context)),
    json: net.pass(reportJson(report)),
    junit: net.pass(junitXml(findings, context)),
  };
  // Written first, because the log may only point to a summary that is there.
  const { files, problem } = writeReportFiles(variable(environment, 'Agent.TempDirectory'), texts);
  const shown = files.summary ? context : { ...context, noSummary: true };

  const lines = logLines(findings, shown);
  const issues = issuesOf(findings, shown);
  // Bad input alone is shown by its issues, which stand in the log as well; a list that the issues cut short is shown in full.
  const shownByIssues = report.apps.length === 0 && issues.length === report.errors.length;
  if (!shownByIssues) for (const line of lines) if (line.kind !== 'verdict') writer.line(line);
  for (const { severity, message } of issues) writer.issue(severity, message);
  const notCompared = comparisonWarning(report);
  if (notCompared) writer.issue('warning', `${BASELINE_INPUT}: ${notCompared}`);
  attachFiles(writer, files, environment);
  const unpublished = tests ? publishTests(writer, files, environment) : undefined;
  if (unpublished) writer.issue('warning', `The results are not in the Tests tab: ${unpublished}.`);
  writer.variable('outcome', report.outcome);
  writer.variable('consentUrl', consentUrlOf(report));
  writer.variable('reportPath', files.json ?? '');
  writer.variable('junitPath', files.junit ?? '');
  writer.variable('changes', report.changes ? String(report.changes.length) : '');
  if (problem) {
    writer.issue(
      'warning',
      `The report could not be written to the agent's temp folder: ${problem}. The result does not depend on it.`,
    );
  }

  for (const line of lines) if (line.kind === 'verdict') writer.line(line);
  const note = writer.takeMaskingNote(files.summary !== undefined);
  if (note) writer.paragraph(note);
  if (files.summary) writer.paragraph(summaryPlace(environment));
  if (net.caught) writer.paragraph(CAUGHT);
  writer.result(resultOf(report.outcome, context.unverified ?? 'fail'), report.outcome);
}

function summaryPlace(environment: Environment): string {
  return isClassicRelease(environment)
    ? 'The summary is attached to this stage of the release.'
    : 'The summary is on the Extensions tab of this run’s page.';
}
