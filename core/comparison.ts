import type { Report, ReportError } from './model/results';
import { refused, unexpandedVariable } from './planning';
import { type Baseline, LARGEST_BASELINE, readBaseline } from './report/changes/baseline';
import { compare } from './report/changes/compare';

/** The input that names the earlier report; errors about it carry this name. */
export const BASELINE_INPUT = 'baselineReport';

/** A right value of it. */
export const BASELINE_EXAMPLE = 'baseline/report.json';

/** An earlier report, or why there is nothing to compare with: the run goes on without it. */
export type Earlier = { baseline: Baseline } | { problem: string };

/**
 * The earlier report at a path. Only how the path is written can be an error; a file that is missing or broken is a problem,
 * because the first run has none and the verdict needs none. `read` gives the text of a file of at most so many bytes, or throws
 * with the reason as its message; `shownPath` is the path as people wrote it. Nothing repeats the file's content.
 */
export function loadBaseline(
  path: string,
  read: (path: string, mostBytes: number) => string,
  toolName: string,
  shownPath: string = path,
): Earlier | { error: ReportError } {
  const fault = (message: string) => ({
    error: { input: BASELINE_INPUT, message: `${message} Example: ${BASELINE_EXAMPLE}` },
  });
  if (shownPath.trim() === '')
    return fault('It is empty: it takes the path of a JSON report that an earlier run wrote.');
  const variable = unexpandedVariable(shownPath);
  if (variable) return fault(variable);
  const name = refused(shownPath, 'path');
  let content: string;
  try {
    content = read(path, LARGEST_BASELINE);
  } catch (error) {
    return { problem: `${name} cannot be read: ${error instanceof Error ? error.message : 'unknown error'}` };
  }
  const baseline = readBaseline(content, toolName);
  return 'problem' in baseline ? { problem: `${name} cannot be used: ${baseline.problem}` } : { baseline };
}

/** The report with what changed since the earlier one, or why that is not known. The verdict stays what it is. */
export function withChanges(report: Report, earlier: Earlier): Report {
  // Where nothing was tested, there is nothing to compare.
  if (report.apps.length === 0) return report;
  const notCompared = (problem: string) => ({ ...report, baseline: { unknownApps: report.apps.length, problem } });
  if ('problem' in earlier) return notCompared(earlier.problem);
  const { baseline } = earlier;
  const { changes, unknownApps } = compare(report, baseline);
  if (unknownApps.length === report.apps.length) return notCompared('the earlier report is about other apps');
  const startedAt = new Date(baseline.startedAt);
  const isDate = !Number.isNaN(startedAt.getTime());
  return {
    ...report,
    baseline: { ...(isDate && { startedAt: startedAt.toISOString() }), unknownApps: unknownApps.length },
    changes,
  };
}
