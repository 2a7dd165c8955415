import type { Diagnosis } from '../model/diagnosis';
import { sanitizeText } from '../util/sanitize';
import type { ReportContext } from './findings/context';
import { pastedFinding } from './findings/pasted';
import { findingLines } from './log/findingLines';
import { type Line, textLinesFor } from './log/line';
import { findingBlocks } from './markdown/finding';
import { outside } from './text/words';

/** A diagnosis that no run led to, as a person reads it in a log. */
export function diagnosisLines(diagnosis: Diagnosis, context: ReportContext = {}): Line[] {
  const facts = factsWords(diagnosis);
  return [...findingLines(pastedFinding(diagnosis), context), ...(facts ? textLinesFor(context)(facts, '    ') : [])];
}

/** The same as Markdown. */
export function diagnosisMarkdown(diagnosis: Diagnosis, context: ReportContext = {}): string {
  const blocks = findingBlocks(pastedFinding(diagnosis), context);
  return sanitizeText(`${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`);
}

/** What the text reports of the exchange, in one line. */
function factsWords({ confidence, evidence }: Diagnosis): string {
  const { code, httpStatus, host, requestId, correlationId, timestamp } = evidence;
  const facts = [
    code && `code ${outside(code, 100)}`,
    httpStatus && `status ${httpStatus}`,
    host && `host ${outside(host, 100)}`,
    correlationId && `correlation ID ${outside(correlationId, 100)}`,
    requestId && `request ID ${outside(requestId, 100)}`,
    timestamp && `at ${outside(timestamp, 60)}`,
  ].filter(Boolean);
  const read = facts.length > 0 ? `Read from the text: ${facts.join(', ')}.` : '';
  return [read, confidence === 'unknown' ? 'No cause is known for this.' : ''].filter(Boolean).join(' ');
}
