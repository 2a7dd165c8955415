import type { Owner } from '../../model/diagnosis';
import type { AppResult } from '../../model/results';
import { commandsShown } from '../findings/commands';
import { afterAcceptNote, approverNote } from '../findings/consentNotes';
import type { ReportContext } from '../findings/context';
import { assertionFacts, type Fact } from '../findings/facts';
import { type Finding, MOST_SHOWN, principalToEnter } from '../findings/findings';
import { ownerWords } from '../findings/owners';
import { hasCommand, inlineCodeOf, isCommand, withoutMarks } from '../text/inlineCode';
import { webAddress } from '../text/url';
import { field, SENTENCE, sentence } from '../text/words';
import { wrap } from '../text/wrap';

/** Who has never seen the pipeline and gets a note. Everybody else reads the report itself. */
const STRANGERS: readonly Owner[] = ['tenant-admin', 'powerbi-admin', 'workspace-admin', 'resource-owner', 'app-owner'];

const WIDTH = 96;

const plain = (text: string, first = '', rest = first) => wrap(text, first, rest, WIDTH);

/**
 * A note to the person who can fix it, as plain text that can be pasted into a mail or a chat;
 * undefined where it would go to nobody in particular. Addresses stand on lines of their own.
 */
export function noteOf(finding: Finding, context: ReportContext): string[] | undefined {
  const { diagnosis } = finding;
  if (!STRANGERS.includes(diagnosis.owner)) return undefined;
  const [first] = finding.links;
  const address = first && webAddress(first.url);
  const lines = [...plain(`To ${ownerWords(diagnosis)}:`), ''];
  if (first?.kind === 'admin-consent' && address) lines.push(...consentRequest(finding, address, context));
  else lines.push(...otherRequest(finding, context));
  return [...lines, ...commands(finding), ...identity(finding), '', ...askedBy(context)];
}

function consentRequest(finding: Finding, address: string, context: ReportContext): string[] {
  return [
    'Please open this link, check the list of permissions, and press Accept:',
    '',
    address,
    '',
    ...why(finding),
    '',
    ...grants(finding.app),
    '',
    ...consentNotes(finding, context),
    '',
  ];
}

function otherRequest(finding: Finding, context: ReportContext): string[] {
  const { diagnosis } = finding;
  const steps = finding.steps.slice(0, MOST_SHOWN);
  const lines = [...plain(sentence(field(diagnosis.title, 200))), ...why(finding), ''];
  for (const [index, step] of steps.entries()) lines.push(...stepLines(field(step, SENTENCE), `${index + 1}. `));
  if (steps.length > 0) lines.push('');
  for (const { title, url } of finding.links.slice(0, MOST_SHOWN)) {
    const shown = webAddress(url);
    if (shown) lines.push(`${field(title, 90)}:`, shown, '');
  }
  const notes = consentNotes(finding, context);
  return notes.length > 0 ? [...lines, ...notes, ''] : lines;
}

/** The same fix for whoever prefers a shell, each line whole. */
function commands(finding: Finding): string[] {
  return commandsShown(finding).flatMap(({ title, note, line }) => [
    ...plain(`Or as a command: ${title}. ${note}`),
    line,
    '',
  ]);
}

function why(finding: Finding): string[] {
  return finding.explanations
    .slice(0, MOST_SHOWN)
    .flatMap((explanation) => plain(withoutMarks(sentence(field(explanation, SENTENCE)))));
}

/** A step; a command in it stands whole on a line of its own. */
function stepLines(step: string, lead: string): string[] {
  if (!hasCommand(step)) return plain(withoutMarks(step), lead, '   ');
  return inlineCodeOf(step).flatMap((span, index) => {
    const content = span.text.trim();
    return isCommand(span) ? [content] : plain(content, index === 0 ? lead : '   ', '   ');
  });
}

/** Who may approve and what follows, where consent is a part of the remedy. */
function consentNotes(finding: Finding, context: ReportContext): string[] {
  const consent = finding.links.find((link) => link.kind === 'admin-consent');
  return consent ? [...plain(approverNote(finding)), ...plain(afterAcceptNote(consent.url, context))] : [];
}

/** What Accept grants: the list where the registration was read, else that it is not known beforehand. */
function grants({ declared = [] }: Pick<AppResult, 'declared'> = {}): string[] {
  if (declared.length === 0) {
    return plain(
      'The page lists everything that the app registration asks for; this self-test could not read that list ' +
        'beforehand. Accept grants all of it, for the whole tenant.',
    );
  }
  const shown = declared.slice(0, 2 * MOST_SHOWN).map((permission) => `- ${field(permission, 90)}`);
  const rest = declared.length - shown.length;
  return [
    'Accept grants the app what its registration asks for, for the whole tenant:',
    ...shown,
    ...(rest > 0 ? [`- and ${rest} more, which the page lists`] : []),
  ];
}

/** Width of the names before the facts about the app. */
const NAME = 21;

/** Who the app is. Power BI's settings and workspaces want the enterprise app's name or object ID, nothing else. */
function identity(finding: Finding): string[] {
  const { app } = finding;
  const facts: Fact[] = [
    ['App', app?.displayName ? field(app.displayName, 120) : '(not known: there was no token to read it from)'],
  ];
  const principal = principalToEnter(finding) !== undefined;
  if (principal) {
    const unknown = '(not known; look it up under Enterprise apps)';
    facts.push(['Object ID', app?.servicePrincipalId ? field(app.servicePrincipalId, 100) : unknown]);
  }
  if (app?.clientId) facts.push(['Application ID', field(app.clientId, 100)]);
  if (app) facts.push(['Tenant', field(app.tenantId, 100)]);
  facts.push(...assertionFacts(finding.diagnosis.evidence));
  const lines = facts.map(([name, value]) => `${`${name}:`.padEnd(NAME)}${value}`);
  if (!principal) return lines;
  const hint =
    'Enter the name or the object ID. Both are those of the enterprise app; the app registration has another object ID.';
  return [...lines, ...plain(hint)];
}

function askedBy({ pipeline }: ReportContext): string[] {
  const project = pipeline?.project ? `, project "${field(pipeline.project, 120)}"` : '';
  const stage = pipeline?.stage ? `, stage "${field(pipeline.stage, 120)}"` : '';
  const lines = pipeline?.name
    ? plain(`It was asked for by pipeline "${field(pipeline.name, 120)}"${stage}${project}.`)
    : plain('It was asked for by a self-test that runs before a release.');
  const run = pipeline?.runUrl && webAddress(pipeline.runUrl);
  return run ? [...lines, run] : lines;
}
