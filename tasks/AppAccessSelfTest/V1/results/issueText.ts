import { audienceWords } from '../../../../core/model/audience';
import type { Link } from '../../../../core/model/diagnosis';
import type { AppResult } from '../../../../core/model/results';
import { afterAcceptNote, approverNote } from '../../../../core/report/findings/consentNotes';
import type { ReportContext } from '../../../../core/report/findings/context';
import { assertionFacts } from '../../../../core/report/findings/facts';
import { type AppFinding, findingTitle } from '../../../../core/report/findings/findings';
import { ownerWords, shortOwnerWords } from '../../../../core/report/findings/owners';
import { hasCommand, inlineCodeOf, withoutMarks } from '../../../../core/report/text/inlineCode';
import { webAddress } from '../../../../core/report/text/url';
import { appLabel, capital, field, firstOf, outside, SENTENCE, sentence } from '../../../../core/report/text/words';
import { isGuid } from '../../../../core/util/text';
import { count } from '../../../../core/util/words';

/** Findings that one issue speaks of: the same cause, fixed on the same page, in one app or in several. */
export type Findings = readonly [AppFinding, ...AppFinding[]];

export interface Paragraph {
  text: string;
  /** True of the whole run, or of an app: another issue need not say it again. */
  isSaidOnce?: true;
}

/** Where one page fixes a cause for several apps, they are named together. */
const MOST_NAMED = 5;
/** A longer finding (a list of permissions) would drown the rest of its line. */
const SHORT = 60;
/**
 * The live console cuts an entry at 1,024 characters, and an issue is one entry (azure-pipelines-agent, JobServerQueue.cs).
 * So the first link ends before, with room for the agent's mark and for a client ID whose hyphens the log writes longer.
 */
const LINK_ENDS = 950;
/** Most steps and links of an issue; no cause of the catalog has as many for one app. */
const MOST_STEPS = 12;
const MOST_LINKS = 6;
/** Longest step. */
const STEP = 600;

/**
 * What an issue says. A mail and the run's page show its first 200 characters: they hold the cause, who can fix it and what
 * to do first. Then come the other steps, the links, and last the app with its connection.
 */
export function paragraphsOf(
  [finding, ...others]: Findings,
  apps: readonly AppResult[],
  isAnnounced: boolean,
  context: ReportContext,
): Paragraph[] {
  const { app, diagnosis } = finding;
  const paragraphs: Paragraph[] = [];
  const say = (...texts: string[]) => paragraphs.push(...texts.map((text) => ({ text: withoutMarks(text) })));
  const sayOnce = (text: string) => paragraphs.push({ text: withoutMarks(text), isSaidOnce: true });
  const [first, ...steps] = stepsOf(finding, context);
  const cause = sentence(findingTitle(finding));
  const who = sentence(`Who can fix it: ${shortOwnerWords(diagnosis)}`);
  const links = linksOf(finding);
  const { before, after } = aroundLink(
    [
      isAnnounced ? `Still failing. ${cause} ${who}` : `${cause} ${who}`,
      first ? `What to do: ${steps.length > 0 ? `1. ${first}` : first}` : '',
      ...steps.map((step, index) => (index + 2 > MOST_STEPS ? step : `${index + 2}. ${step}`)),
    ],
    links[0],
  );
  say(...before);
  for (const [index, { kind, title, url }] of links.entries()) {
    say(linkTitle(title), url);
    if (kind === 'admin-consent') sayOnce(`${approverNote(finding)} ${afterAcceptNote(url, context)}`);
    if (index === 0) say(...after);
  }
  const isMore = finding.links.filter(({ kind }) => kind !== 'docs').length > links.length;
  if (isMore) say(`${capital(rest(context))} lists the other links.`);
  const [explanation = '', ...alike] = finding.explanations;
  const more = alike.length > 0 ? ` And ${alike.length} more like it.` : '';
  const wrong = `${sentence(field(explanation, 1000))}${more}`;
  const owner = sentence(`It takes ${ownerWords(diagnosis, context)}`);
  const isNewOwner = diagnosis.owner !== 'none' && !links.some(({ kind }) => kind === 'admin-consent');
  say(`App: ${appLabel(app, apps)}. ${wrong}${alsoFor(finding, others, apps)}`, checkLine(finding, wrong));
  if (isNewOwner && !owner.includes(`${shortOwnerWords(diagnosis)}.`)) say(owner);
  const plain = whereItStandsPlain(finding, paragraphs, context);
  if (plain) say(plain);
  const ids = [...new Set([finding, ...others].flatMap((one) => one.app.connectionIds))];
  sayOnce(`Tenant ${field(app.tenantId, 100)}, ${connections(ids)}.`);
  return paragraphs;
}

const linkTitle = (title: string) => `${field(title, 110)}:`;

/** Whether a link under its title, after these texts, ends where the live console still shows it. */
export function linkFits(texts: readonly string[], { title, url }: Pick<Link, 'title' | 'url'>): boolean {
  return [...texts, linkTitle(title), url].join('\n').length <= LINK_ENDS;
}

/**
 * What stands before the first link and what behind it: all steps before it, or only the first one, or none, so that the live
 * console shows the link whole. The first step stands in the line of the cause.
 */
function aroundLink([cause = '', first = '', ...steps]: readonly string[], link: Link | undefined) {
  const opening = `${cause} ${first}`.trim();
  if (!link || linkFits([opening, ...steps], link)) return { before: [opening, ...steps], after: [] };
  if (linkFits([opening], link)) return { before: [opening], after: steps };
  return { before: [cause], after: first === '' ? steps : [first, ...steps] };
}

/** Every step, and where the rest of them stands when there are too many. */
function stepsOf(finding: AppFinding, context: ReportContext): string[] {
  const shown = finding.steps.slice(0, MOST_STEPS).map((step) => stepWords(step, context));
  const left = finding.steps.length - shown.length;
  return left > 0 ? [...shown, `${count(left, 'more step')}: see ${rest(context)}.`] : shown;
}

const rest = ({ noSummary }: ReportContext) => (noSummary ? 'the log of this step' : 'the summary of this step');

/** A step without a command in it, which would be cut here: the summary has it whole, and without a summary the log. */
function stepWords(step: string, context: ReportContext): string {
  const place = context.noSummary ? 'log' : 'summary';
  if (hasCommand(step)) {
    const [first] = inlineCodeOf(field(step, SENTENCE));
    return `${first && !first.isCode ? first.text.trim() : ''} (the command is in the ${place}).`;
  }
  return step.length > STEP ? `${field(step, STEP)} (in full in the ${place})` : sentence(field(step, STEP));
}

/**
 * The agent masks the client ID, and what a federated credential consists of may hold it. In an address its hyphens are
 * written otherwise; a text that has to be copied says where it stands plain.
 */
function whereItStandsPlain(
  finding: AppFinding,
  said: readonly Paragraph[],
  context: ReportContext,
): string | undefined {
  if (finding.checks.some((check) => assertionFacts(check.diagnosis?.evidence ?? {}).length > 0))
    return audienceWords(context).copyFederation;
  const { clientId } = finding.app;
  const holdsIt = isGuid(clientId) && said.some(({ text }) => text.includes(clientId) && !webAddress(text));
  return holdsIt ? audienceWords(context).copyClientId : undefined;
}

/** The other apps for which all of it is true as well. */
export function alsoFor(first: AppFinding, others: readonly AppFinding[], apps: readonly AppResult[]): string {
  const labels = new Set(others.map(({ app }) => appLabel(app, apps)));
  labels.delete(appLabel(first.app, apps));
  const names = [...labels].map((label) => `“${label}”`);
  return names.length > 0 ? ` The same holds for ${firstOf(names, MOST_NAMED)}.` : '';
}

/** Names the checks, because two paths of one cause differ in nothing else, and what they found where it is short and new. */
function checkLine(finding: AppFinding, said: string): string {
  const found = finding.checks.map(({ title, found }) => {
    const isNew = found.length <= SHORT && !said.includes(found);
    return `${outside(title, 100)}${isNew ? ` (${outside(found)})` : ''}`;
  });
  const left = found.length > 3 ? `; and ${found.length - 3} more` : '';
  return `Seen in: ${found.slice(0, 3).join('; ')}${left}.`;
}

function connections(ids: readonly string[]): string {
  const shown = ids.slice(0, 6).map((id) => field(id, 100));
  const left = ids.length > shown.length ? ` and ${ids.length - shown.length} more` : '';
  return `${ids.length === 1 ? 'connection' : 'connections'} ${shown.join(', ')}${left}`;
}

/** Every page that the steps speak of, the one that fixes it first; our own pages only where there is no other. */
export function linksOf(finding: AppFinding): Link[] {
  const links = finding.links.flatMap((link) => {
    const url = webAddress(link.url);
    return url ? [{ ...link, url }] : [];
  });
  const pages = links.filter(({ kind }) => kind !== 'docs');
  return (pages.length > 0 ? pages : links).slice(0, MOST_LINKS);
}
