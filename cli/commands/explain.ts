import type { CloudId } from '../../core/cloud/clouds';
import { explain, otherErrors } from '../../core/diagnosis/explain';
import { redact } from '../../core/http/redact';
import type { Diagnosis } from '../../core/model/diagnosis';
import { guidIn, refused, tenantIn } from '../../core/planning';
import { PRODUCT } from '../../core/product';
import type { ReportContext } from '../../core/report/findings/context';
import { diagnosisJson } from '../../core/report/machine/json';
import { diagnosisLines, diagnosisMarkdown } from '../../core/report/pasted';
import type { GivenValues } from '../arguments/configFile';
import { OFFLINE_FORMATS } from '../arguments/settings';
import { UsageError } from '../errors';
import { EXIT } from '../exitCodes';
import type { Io } from '../terminal/io';
import { paint } from '../terminal/paint';
import { columnsOf, styleFor } from '../terminal/style';
import { deliver, readDelivery } from './output';

/** More than this is not a log that a person looked at. */
const LONGEST = 16 * 1024 * 1024;

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
  if (text.trim() === '') throw new UsageError('explain: there is no text to explain.');
  return text;
}

/** What is known of the app beyond the text fills links and steps. */
function explained(text: string, { tenant, clientId, workspace, cloud }: GivenValues): Diagnosis {
  const tenantId = typeof tenant === 'string' ? tenantIn(tenant) : undefined;
  const id = typeof clientId === 'string' ? guidIn(clientId) : undefined;
  if (typeof tenant === 'string' && !tenantId) {
    throw new UsageError(
      `--tenant: ${refused(tenant, 'guid')} is neither a tenant ID (a GUID) nor a domain of a tenant.`,
    );
  }
  if (typeof clientId === 'string' && !id) {
    throw new UsageError(`--client-id: ${refused(clientId, 'guid')} is not a client ID (a GUID).`);
  }
  const workspaceId = typeof workspace === 'string' ? guidIn(workspace) : undefined;
  if (typeof workspace === 'string' && !workspaceId) {
    throw new UsageError(`--workspace: ${refused(workspace, 'guid')} is not a workspace ID (a GUID).`);
  }
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
