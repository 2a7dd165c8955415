import type { CloudId } from '../../core/cloud/clouds';
import { explain, otherErrors } from '../../core/diagnosis/explain';
import { redact } from '../../core/http/redact';
import type { Diagnosis } from '../../core/model/diagnosis';
import { refused } from '../../core/planning';
import { PRODUCT } from '../../core/product';
import type { ReportContext } from '../../core/report/findings/context';
import { diagnosisJson } from '../../core/report/machine/json';
import { diagnosisLines, diagnosisMarkdown } from '../../core/report/pasted';
import type { GivenValues } from '../arguments/configFile';
import { idOf, tenantOf } from '../arguments/ids';
import { OFFLINE_FORMATS } from '../arguments/settings';
import { UsageError } from '../errors';
import { EXIT } from '../exitCodes';
import type { Io } from '../terminal/io';
import { paint } from '../terminal/paint';
import { columnsOf, styleFor } from '../terminal/style';
import { deliver, readDelivery } from './output';

/** More than this is not a log that a person looked at. */
const LONGEST = 16 * 1024 * 1024;

/** One word that no error ends in. */
const FILE_NAME = /^\S+\.(?:log|txt|json|xml|html?|md|out|ya?ml)$/i;

/** Explains a code, a log line or an error body, offline. The exit code says whether the cause is known. */
export async function runExplainCommand(words: readonly string[], given: GivenValues, io: Io): Promise<number> {
  const delivery = readDelivery(given, OFFLINE_FORMATS);
  const text = await textOf(words, io);
  const diagnosis = explained(text, given);
  const context: ReportContext = { terminal: { columns: columnsOf(io.out) } };
  const style = styleFor(io.out, io.environment);
  const others = othersIn(text, diagnosis);
  const texts = {
    text: () => paint(diagnosisLines(diagnosis, context), style) + others + hint(diagnosis),
    json: () => diagnosisJson(diagnosis),
    markdown: () => diagnosisMarkdown(diagnosis, context),
  };
  deliver(texts, delivery, false, io);
  return diagnosis.confidence === 'unknown' ? EXIT.unverified : EXIT.ok;
}

/** What else stands in the text: one fix at a time is shown. */
function othersIn(text: string, diagnosis: Diagnosis): string {
  return otherErrors(text, diagnosis)
    .slice(0, 5)
    .map(
      ({ title, evidence }) =>
        `Another error in the text: ${evidence.code} (${title}). Explain its line alone to see the fix.\n`,
    )
    .join('');
}

/** Said where a link still holds a placeholder. */
function hint({ links }: Diagnosis): string {
  const isIncomplete = links.some(({ url }) => /YOUR-CLIENT-ID|\/organizations\/adminconsent/.test(url));
  return isIncomplete ? 'With --tenant and --client-id, the links are complete.\n' : '';
}

async function textOf(words: readonly string[], { input }: Io): Promise<string> {
  const piped = words.length === 0 || (words.length === 1 && words[0] === '-');
  if (piped && input.isTerminal) {
    throw new UsageError('explain: give a code, a log line or an error body, or pipe it in (explain -).');
  }
  const text = piped ? await input.readAll(LONGEST) : words.join(' ');
  if (text.trim() === '') throw new UsageError('explain: there is no text to explain. Example: explain AADSTS7000215');
  if (!piped && FILE_NAME.test(text.trim())) {
    throw new UsageError(`explain: ${refused(text, 'path')} is the name of a file: pipe its text in (explain -).`);
  }
  return text;
}

/** What is known of the app beyond the text fills links and steps. */
function explained(text: string, { tenant, clientId, workspace, cloud }: GivenValues): Diagnosis {
  const tenantId = typeof tenant === 'string' ? tenantOf('--tenant', tenant) : undefined;
  const id = typeof clientId === 'string' ? idOf('client ID', '--client-id', clientId) : undefined;
  const workspaceId = typeof workspace === 'string' ? idOf('workspace ID', '--workspace', workspace) : undefined;
  const given = { ...(tenantId && { tenantId }), ...(id && { clientId: id }) };
  const diagnosis = explain(text, {
    audience: 'anywhere',
    ...(PRODUCT.documentation && { documentation: PRODUCT.documentation }),
    complete: (evidence) => ({
      ...evidence,
      asked: { ...evidence.asked, ...(workspaceId && { workspaceId }) },
      app: { ...evidence.app, ...given },
      ...(cloud && { cloud: cloud as CloudId }),
    }),
  });
  // Pasted logs hold what they should not; what is printed may be pasted again.
  const { message, ...facts } = diagnosis.evidence;
  return { ...diagnosis, evidence: { ...facts, ...(message && { message: redact(message) }) } };
}
