import { sanitizeLine } from '../../../../core/util/sanitize';
import { printable } from '../../../../core/util/text';
import type { Secrets } from '../agent/secrets';
import { AGENT, type Writer } from '../agent/writer';

/** What is said about an error that nobody expected; its stack goes to the debug log, for a run with `System.Debug`. */
export function crashMessage(error: unknown, writer: Writer, secrets: Secrets): string {
  const message = secrets.hide(error instanceof Error ? error.message : String(error));
  for (const line of secrets.hide((error instanceof Error && error.stack) || '').split('\n')) writer.debug(line);
  return `Internal error: ${printable(message, 500)}. Run again with System.Debug set to true and report the output.`;
}

/** Such an error as one issue and the result, where there is no report any more that could tell it. */
export function reportCrash(error: unknown, writer: Writer, secrets: Secrets): void {
  writer.issue('error', crashMessage(error, writer, secrets));
  writer.result('Failed', 'failed');
}

/** The same where the run could not even begin. */
export function reportNoStart(error: unknown): void {
  const message = sanitizeLine(error instanceof Error ? error.message : String(error));
  AGENT.command('task.logissue', { type: 'error' }, `The self-test could not start: ${message}`);
  AGENT.command('task.complete', { result: 'Failed' }, 'failed');
}
