import { audienceWords, namesOfRun, PIPELINE_TERMS, type PipelineRun } from '../../model/audience';
import type { Owner } from '../../model/diagnosis';
import type { AppResult } from '../../model/results';
import { withoutEndSlashes } from '../../util/slashes';
import { commandsShown } from '../findings/commands';
import { approverNote, pageAfterAccept } from '../findings/consentNotes';
import type { ReportContext } from '../findings/context';
import { assertionFacts, type Fact } from '../findings/facts';
import { type Finding, MOST_SHOWN, principalToEnter } from '../findings/findings';
import { ownerWords } from '../findings/owners';
import { hasCommand, inlineCodeOf, isCommand, withoutMarks } from '../text/inlineCode';
import { wholeList } from '../text/lists';
import { webAddress } from '../text/url';
import { capital, field, outside, portalWords, SENTENCE, sentence } from '../text/words';
import { wrap } from '../text/wrap';

/** Who has never seen the pipeline and gets a note. Everybody else reads the report itself. */
const STRANGERS: readonly Owner[] = ['tenant-admin', 'powerbi-admin', 'workspace-admin', 'resource-owner', 'app-owner'];

/** Whom the part for Power BI of the page for administrators is for. */
const POWER_BI: readonly Owner[] = ['powerbi-admin', 'workspace-admin'];

/** One paragraph, one line: the viewer breaks it at the edge of a page, a mail or a chat. */
const plain = (text: string, first = '') => wrap(text, first, '', Number.POSITIVE_INFINITY);

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
  if (first?.kind === 'admin-consent' && address) lines.push(...consentRequest(finding, address));
  else lines.push(...otherRequest(finding, context));
  const parts = [
    identity(finding),
    howToCheck(finding),
    glossary(lines),
    askedBy(context),
    moreAbout(finding, context),
  ];
  return [...lines, ...commands(finding), ...parts.filter((part) => part.length > 0).flatMap(after)];
}

/** Parts of a note with an empty line between them. */
const after = (part: readonly string[], index: number) => (index === 0 ? part : ['', ...part]);

function consentRequest(finding: Finding, address: string): string[] {
  return [
    'Please open this link, check the list of permissions, and press Accept:',
    '',
    address,
    '',
    ...why(finding),
    '',
    ...lists(finding),
    ...grants(finding.app),
    '',
    ...consentNotes(finding),
    '',
  ];
}

function otherRequest(finding: Finding, context: ReportContext): string[] {
  const { diagnosis } = finding;
  const steps = finding.steps
    .filter((step) => !FOR_OTHERS.test(step))
    .slice(0, MOST_SHOWN)
    .map((step) => forReader(step, context));
  const lines = [...plain(sentence(field(diagnosis.title, 200))), ...why(finding), ''];
  for (const [index, step] of steps.entries()) lines.push(...stepLines(field(step, SENTENCE), `${index + 1}. `));
  if (steps.length > 0) lines.push('');
  lines.push(...lists(finding));
  for (const { title, url } of finding.links.slice(0, MOST_SHOWN)) {
    const shown = webAddress(url);
    if (shown) lines.push(`${field(title, 90)}:`, shown, '');
  }
  const notes = consentNotes(finding);
  return notes.length > 0 ? [...lines, ...notes, ''] : lines;
}

/** A step for the people who sent the note. */
const FOR_OTHERS = /^The maintainer of /;

/** The step for a person who cannot run anything again: the sender of the note can. */
function forReader(step: string, context: ReportContext): string {
  const { again } = audienceWords(context);
  return step.replace(capital(again), 'Tell the sender of this note').replace(again, 'tell the sender of this note');
}

/** The words of the note that its reader may not know. */
function glossary(lines: readonly string[]): string[] {
  const text = lines.join(' ');
  return PIPELINE_TERMS.flatMap(([word, meaning]) => (word.test(text) ? plain(meaning) : []));
}

/** The same fix for people who prefer a shell, each line whole. */
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

/** What the sentences above only count. */
const lists = ({ lists: all }: Finding) => all.flatMap((names) => [...plain(wholeList(names)), '']);

/** A step; a command in it stands whole on a line of its own. */
function stepLines(step: string, lead: string): string[] {
  if (!hasCommand(step)) return plain(withoutMarks(step), lead);
  return inlineCodeOf(step).flatMap((span, index) => {
    const content = span.text.trim();
    return isCommand(span) ? [content] : plain(content, index === 0 ? lead : '   ');
  });
}

/** Who may approve and what follows, where consent is a part of the remedy. */
function consentNotes(finding: Finding): string[] {
  const consent = finding.links.find((link) => link.kind === 'admin-consent');
  return consent ? [...plain(approverNote(finding)), ...plain(pageAfterAccept(consent.url))] : [];
}

/** What Accept grants: the list where the registration was read, else that it is not known beforehand. */
function grants({ declared = [] }: Pick<AppResult, 'declared'> = {}): string[] {
  if (declared.length === 0) {
    return plain(
      'The page lists everything that the app registration asks for; the test that asks could not read that list ' +
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
    ['App', app?.displayName ? outside(app.displayName, 120) : '(not known: there was no token to read it from)'],
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

/** For people who open no links in an email: where the tenant and the app stand in the portal. */
function howToCheck({ app }: Finding): string[] {
  if (!app?.clientId) return [];
  const list =
    app.credential === 'managed-identity'
      ? 'Enterprise apps, with the application type Managed Identities'
      : 'Enterprise apps, or App registrations > All applications where it is not listed there yet';
  return plain(
    `To check this without a link: type ${portalWords(app)} into the browser. Microsoft Entra ID > Overview shows the tenant ID. ` +
      `Search for the application ID in Microsoft Entra ID > ${list}. Name and IDs must be those above.`,
  );
}

/** Who asks, and whom to answer. The recipient does not know the pipeline, so it says what that one does. */
function askedBy({ pipeline }: ReportContext): string[] {
  const asks = pipeline?.name
    ? `An automatic release asks for this: ${runWords(pipeline)} in Azure DevOps. It signs in as this app, and tests the access of the app before it changes anything.`
    : 'A test of the access of this app asks for this, before a release uses the app.';
  const lines = plain(`${asks} ${startedBy(pipeline)}`);
  const run = pipeline?.runUrl && webAddress(pipeline.runUrl);
  return run ? [...lines, run] : lines;
}

const runWords = (run: PipelineRun) =>
  namesOfRun(run)
    .map(([what, name]) => `${what} "${outside(name, 120)}"`)
    .join(', ');

function startedBy(pipeline: ReportContext['pipeline']): string {
  if (pipeline?.requestedBy) {
    return `${outside(pipeline.requestedBy, 120)} started it and can answer questions; please reply when this is done.`;
  }
  const who = pipeline?.isScheduled ? 'A schedule started it, not a person. ' : '';
  return `${who}Please reply to the sender of this note when this is done.`;
}

/** The page for administrators; its part for Power BI where that is the reader. */
function moreAbout({ diagnosis }: Finding, { documentation }: ReportContext): string[] {
  const part = POWER_BI.includes(diagnosis.owner) ? '#for-the-power-bi-administrator' : '';
  const page = documentation && webAddress(`${withoutEndSlashes(documentation)}/for-the-administrator.md${part}`);
  return page ? ['What this means, who may do it, and how to undo it:', page] : [];
}
