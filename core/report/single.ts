import type { Diagnosis } from '../model/diagnosis';
import type { AppResult } from '../model/results';
import type { ReportContext } from './findings/context';
import { type Finding, findingsOf } from './findings/findings';
import { findingLines } from './log/findingLines';
import { type Line, textLinesFor } from './log/line';
import { findingBlocks } from './markdown/finding';
import { field } from './text/words';

/** A diagnosis that no run led to, as a person reads it in a log. */
export function diagnosisLines(diagnosis: Diagnosis, context: ReportContext = {}): Line[] {
  const facts = factsWords(diagnosis);
  return [
    ...findingFor(diagnosis).flatMap((finding) => findingLines(finding, context)),
    ...(facts ? textLinesFor(context)(facts, '    ') : []),
  ];
}

/** The same as Markdown. */
export function diagnosisMarkdown(diagnosis: Diagnosis, context: ReportContext = {}): string {
  const blocks = findingFor(diagnosis).flatMap((finding) => findingBlocks(finding, context));
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** No app was tested: the finding stands for what was pasted. */
function findingFor(diagnosis: Diagnosis): Finding[] {
  const { host = '', code = '' } = diagnosis.evidence;
  const app: AppResult = {
    connectionIds: [],
    connectionId: '',
    tenantId: '',
    clientId: '',
    credential: 'secret',
    cloud: 'public',
    grantedRoles: {},
    checks: [
      {
        id: 'explained',
        resource: /graph|login/.test(host) || host === '' ? 'graph' : 'custom',
        title: 'What was explained',
        status: 'failed',
        expected: '',
        found: code,
        durationMs: 0,
        attempts: 0,
        diagnosis,
      },
    ],
  };
  return findingsOf(app);
}

/** What the text reports of the exchange, in one line. */
function factsWords({ confidence, evidence }: Diagnosis): string {
  const { code, httpStatus, host, requestId, correlationId, timestamp } = evidence;
  const facts = [
    code && `code ${field(code, 100)}`,
    httpStatus && `status ${httpStatus}`,
    host && `host ${field(host, 100)}`,
    correlationId && `correlation ID ${field(correlationId, 100)}`,
    requestId && `request ID ${field(requestId, 100)}`,
    timestamp && `at ${field(timestamp, 60)}`,
  ].filter(Boolean);
  const read = facts.length > 0 ? `Read from the text: ${facts.join(', ')}.` : '';
  return [read, confidence === 'unknown' ? 'No cause is known for this.' : ''].filter(Boolean).join(' ');
}
