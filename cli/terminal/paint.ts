import type { CheckStatus, Outcome } from '../../core/model/results';
import type { Line } from '../../core/report/log/line';
import type { Style } from './style';

/** Lines of a report as a terminal shows them. The lines are printable already; only attributes are added here. */
export function paint(lines: readonly Line[], style: Style, outcome?: Outcome): string {
  let isFolded = false;
  const rows: string[] = [];
  for (const line of lines) {
    if (line.kind === 'endgroup') isFolded = false;
    else rows.push(isFolded ? style.dim(line.text) : painted(line, style, outcome));
    if (line.kind === 'group') isFolded = true;
  }
  return rows.map((row) => `${row}\n`).join('');
}

function painted({ kind, text, status }: Line, style: Style, outcome?: Outcome): string {
  switch (kind) {
    case 'heading':
      return style.bold(text);
    case 'link':
      return style.underline(style.blue(text));
    case 'group':
      return style.dim(text);
    case 'verdict':
      return outcome ? style.bold(colorOf(outcome, style)(text)) : style.bold(text);
    default:
      return status ? marked(text, colorOf(status, style)) : text;
  }
}

/** Only the mark of a check is colored: the words stay readable on every background. */
function marked(text: string, color: (text: string) => string): string {
  return text.replace(/^(\s*)([✓✗!?-])(?= )/, (_all, indent: string, mark: string) => `${indent}${color(mark)}`);
}

function colorOf(status: CheckStatus | Outcome, style: Style): (text: string) => string {
  switch (status) {
    case 'passed':
      return style.green;
    case 'failed':
      return style.red;
    case 'skipped':
      return style.dim;
    case 'warned':
    case 'unverified':
      return style.yellow;
  }
}
