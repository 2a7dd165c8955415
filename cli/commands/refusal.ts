import { BASELINE_INPUT } from '../../core/comparison';
import type { Report, ReportError } from '../../core/model/results';
import { SETTINGS_INPUT } from '../../core/planning/settings';
import { PRODUCT } from '../../core/product';
import { findingsIn } from '../../core/report/findings/findings';
import { reportJson } from '../../core/report/machine/json';
import { junitXml } from '../../core/report/machine/junit';
import { summaryMarkdown } from '../../core/report/markdown/summary';
import { printable } from '../../core/util/text';
import { NAME } from '../arguments/program';
import { flag } from '../arguments/settings';
import { EXIT } from '../exitCodes';
import type { Io } from '../terminal/io';
import { columnsOf } from '../terminal/style';
import { tellGitHub, withoutCommands } from './github';
import { type Delivery, deliverUsageError } from './output';

/** Flags that have another name than the task's input. */
const FLAGS: Readonly<Record<string, string>> = { [SETTINGS_INPUT]: 'config', [BASELINE_INPUT]: 'baseline' };

export const flagOf = (input: string) => flag(FLAGS[input] ?? input);

/** Why nothing was tested. */
export interface Refusal {
  errors: readonly ReportError[];
  /** `unverified` where nothing is wrong with the call, and something could not be found out. */
  outcome: 'failed' | 'unverified';
  /** Milliseconds since the epoch. */
  startedAt: number;
}

/**
 * Says on standard error why nothing was tested; a report for a program, or in a file, says it there, too.
 * Gives back the exit code. Rejects with `UsageError` where the file cannot be written.
 */
export function refuse(
  { errors, outcome, startedAt }: Refusal,
  delivery: Pick<Delivery, 'format' | 'file'>,
  streams: Io,
): number {
  const isForGitHub = delivery.format === 'github';
  const io = isForGitHub ? withoutCommands(streams) : streams;
  const lines = errors.map(
    ({ input, message }) => `error: ${input ? `${flagOf(input)}: ` : ''}${printable(message, 2000)}\n`,
  );
  io.err.write(`${lines.join('')}${outcome === 'failed' ? `See ${NAME} --help.\n` : ''}`);
  const report: Report = {
    schemaVersion: 1,
    tool: { name: PRODUCT.name, version: PRODUCT.version },
    outcome,
    startedAt: new Date(startedAt).toISOString(),
    durationMs: io.clock.now() - startedAt,
    errors: [...errors],
    apps: [],
  };
  const findings = findingsIn(report);
  const texts = {
    text: () => lines.join(''),
    json: () => reportJson(report),
    markdown: () => summaryMarkdown(findings),
    junit: () => junitXml(findings),
    github: () => reportJson(report),
  };
  if (isForGitHub) tellGitHub(findings, { terminal: { columns: columnsOf(io.out) } }, streams);
  deliverUsageError(texts, delivery, io);
  return outcome === 'failed' ? EXIT.usageError : EXIT.unverified;
}
