import { audienceWords } from '../../model/audience';
import type { AppResult } from '../../model/results';
import { changesIn } from '../findings/changes';
import type { ReportContext } from '../findings/context';
import type { ReportFindings } from '../findings/findings';
import { notTried, verdictOf } from '../findings/verdict';
import {
  appName,
  capital,
  cloudWords,
  countWords,
  credentialWords,
  field,
  foundWords,
  MARKS,
  outside,
  sentence,
} from '../text/words';
import { wrap } from '../text/wrap';
import { evidenceLines, findingLines } from './findingLines';
import { BLANK, columnsOf, type Line, linkLine, textLinesFor } from './line';

export type { Line } from './line';

/**
 * The report as a person reads it in a log: one section per app with one line a check, then what to fix and how,
 * the evidence folded, at the end the verdict with the count. Only links are longer than 120 columns, or than the terminal.
 */
export function logLines(findings: ReportFindings, context: ReportContext = {}): Line[] {
  const { report } = findings;
  const textLines = textLinesFor(context);
  const lines: Line[] = [];
  for (const error of report.errors) {
    const where = error.input ? `${field(error.input, 100)}: ` : '';
    const content = sentence(`${where}${field(error.message, 1000)}`);
    lines.push(...textLines(content, `${MARKS.failed.log} `, '  ', { status: 'failed' }));
  }
  if (report.errors.length > 0) lines.push(BLANK);
  for (const app of report.apps) lines.push(...section(app, findings, context), BLANK);
  lines.push(...changeLines(findings, context));
  const checks = report.apps.flatMap((app) => app.checks);
  if (context.unverified === 'warn' && checks.some((check) => check.status === 'unverified')) {
    lines.push(
      ...textLines(`Unverified checks are reported as warnings (${audienceWords(context).unverifiedSetting}).`),
    );
  }
  const { word, phrase } = verdictOf(findings, context);
  const verdict = wrap(`${word.toUpperCase()}: ${sentence(phrase)}`, '', '', columnsOf(context));
  const counted = [countWords(checks), notTried(report)].filter((one) => one !== undefined).join(' ');
  if (report.apps.length > 0) verdict.push(...wrap(counted, '', '', columnsOf(context)));
  return [...lines, ...verdict.map((line): Line => ({ kind: 'verdict', text: line }))];
}

/** What changed since an earlier report, where there was one to compare with. */
function changeLines({ report }: ReportFindings, context: ReportContext): Line[] {
  const changes = changesIn(report);
  if (!changes) return [];
  const textLines = textLinesFor(context);
  const { headline, lines, more, note } = changes;
  return [
    ...textLines(headline),
    ...lines.flatMap(({ text, attention }) => textLines(text, attention ? '  ! ' : '  - ', '    ')),
    ...(more ? textLines(more, '  ') : []),
    ...(note ? textLines(note, `${MARKS.warned.log} `, '  ', { status: 'warned' }) : []),
    BLANK,
  ];
}

function section(app: AppResult, all: ReportFindings, context: ReportContext): Line[] {
  const textLines = textLinesFor(context);
  const title = wrap(`${appName(app)} in tenant ${field(app.tenantId, 100)}`, '', '', columnsOf(context));
  const lines = title.map((line): Line => ({ kind: 'heading', text: line }));
  for (const [index, id] of app.connectionIds.entries()) {
    const from = context.terminal ? 'Credential from' : 'Connection';
    lines.push(...textLines(`${from} ${field(id, 100)}`, '  '), ...linkLine(app.connectionUrls?.[index]));
  }
  lines.push(...textLines(capital(`${credentialWords(app)}; ${cloudWords(app)}`), '  '), ...checkLines(app, context));
  const findings = all.of(app);
  for (const finding of findings) lines.push(BLANK, ...findingLines(finding, context));
  return findings.length > 0 ? [...lines, ...evidenceLines(findings, context)] : lines;
}

/** Widest title of a check that what was found may stand beside; below a wider one it starts a line of its own. */
const TITLE_COLUMNS = 52;

/** One line a check, what was found in one column. */
function checkLines(app: AppResult, context: ReportContext): Line[] {
  const width = columnsOf(context);
  const widest = Math.min(TITLE_COLUMNS, Math.floor(width / 2));
  const titles = app.checks.map((check) => outside(check.title, 200));
  const column = Math.max(0, ...titles.map((title) => title.length).filter((length) => length <= widest));
  const indent = ' '.repeat(column + 6);
  return app.checks.flatMap((check, index) => {
    const { status } = check;
    const title = titles[index] ?? '';
    const mark = `  ${MARKS[status].log} `;
    const found = foundWords(check, app.checks);
    const lines =
      title.length <= column
        ? wrap(found, `${mark}${title.padEnd(column)}  `, indent, width)
        : [...wrap(title, mark, '    ', width), ...wrap(found, indent, indent, width)];
    return lines.map((line, row): Line => ({ kind: row === 0 ? 'check' : 'text', text: line, status }));
  });
}
