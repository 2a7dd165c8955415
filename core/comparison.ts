import type { Report, ReportError } from './model/results';
import { refused, unexpandedVariable } from './planning';
import { type Baseline, LARGEST_BASELINE, readBaseline } from './report/changes/baseline';
import { compare } from './report/changes/compare';

/** The input that names the earlier report; errors about it carry this name. */
export const BASELINE_INPUT = 'baselineReport';

/** A right value of it. */
export const BASELINE_EXAMPLE = 'baseline/report.json';

/**
 * The earlier report at a path, or what is wrong with it: one error, nothing of the file's content. `read` gives the text of
 * a file of at most so many bytes, or throws with the reason as its message; `shownPath` is the path as people wrote it.
 */
export function loadBaseline(
  path: string,
  read: (path: string, mostBytes: number) => string,
  toolName: string,
  shownPath: string = path,
): { baseline: Baseline } | { error: ReportError } {
  const fault = (message: string) => ({ error: { input: BASELINE_INPUT, message } });
  const variable = unexpandedVariable(shownPath);
  if (variable) return fault(`${variable} Example: ${BASELINE_EXAMPLE}`);
  const hint = `It takes the path of a JSON report that an earlier run wrote. Example: ${BASELINE_EXAMPLE}`;
  let content: string;
  try {
    content = read(path, LARGEST_BASELINE);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown error';
    return fault(`${refused(shownPath, 'path')} cannot be read: ${reason}. ${hint}`);
  }
  const baseline = readBaseline(content, toolName);
  if (!('problem' in baseline)) return { baseline };
  return fault(`${refused(shownPath, 'path')} cannot be compared with: ${baseline.problem}. ${hint}`);
}

/** The report with what changed since the earlier one. The verdict stays what it is. */
export function withChanges(report: Report, baseline: Baseline): Report {
  const { changes, unknownApps } = compare(report, baseline);
  const startedAt = new Date(baseline.startedAt);
  const isDate = !Number.isNaN(startedAt.getTime());
  return {
    ...report,
    baseline: { ...(isDate && { startedAt: startedAt.toISOString() }), unknownApps: unknownApps.length },
    changes,
  };
}
