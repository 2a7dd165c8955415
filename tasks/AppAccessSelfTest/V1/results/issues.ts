import type { Link } from '../../../../core/model/diagnosis';
import type { AppResult, Report } from '../../../../core/model/results';
import { afterAcceptNote } from '../../../../core/report/findings/consentNotes';
import type { ReportContext } from '../../../../core/report/findings/context';
import { allFindings, type Card, findingTitle } from '../../../../core/report/findings/findings';
import { alternativeOwnerWords, ownerWords } from '../../../../core/report/findings/owners';
import { hasCommand, inlineCodeOf, withoutMarks } from '../../../../core/report/text/inlineCode';
import { webAddress } from '../../../../core/report/text/url';
import { appLabel, field, firstOf, SENTENCE, sentence } from '../../../../core/report/text/words';
import { count } from '../../../../core/util/words';

/** What a run's header and the mail show. `message` may hold line breaks; each link stands on a line of its own in it. */
export interface Issue {
  severity: 'error' | 'warning';
  message: string;
  links: Link[];
}

/** The agent keeps the first ten errors and the first ten warnings of a step. */
const MOST = 10;
/** Steps that say when the link alone will not do: they belong beside it. */
const LIMIT_OF_THE_LINK = /^If the page does not list /;
/** A longer finding (a list of permissions) would drown the sentence that says who can fix it. */
const SHORT = 60;

/**
 * The live console cuts an entry at 1,024 characters, and an issue is one entry (azure-pipelines-agent, JobServerQueue.cs).
 * So the first link ends before, with room for the agent's mark and for a client ID whose hyphens the log writes longer.
 */
const LINK_ENDS = 950;
/** Less of an explanation than this explains nothing. */
const LEAST_EXPLAINED = 80;

/** Where one page fixes a cause for several apps, they are named together. */
const MOST_NAMED = 5;

/**
 * One issue for each app and cause, and one for all apps for which the same page fixes the same cause.
 * At most ten errors and ten warnings, the tenth says how many more there are.
 */
export function issuesOf(report: Report, context: ReportContext = {}): Issue[] {
  const issues: Issue[] = report.errors.map((error) => ({
    severity: 'error',
    message: sentence(`${error.input ? `${field(error.input, 100)}: ` : ''}${field(error.message, 1000)}`),
    links: [],
  }));
  const said = new Set<string>();
  const kindOf = (card: Card) => `${severityOf(card, report, context)} ${context.announced?.has(keyOf(card)) ?? false}`;
  const whole = new Set<string>();
  for (const cards of together(allFindings(report), kindOf)) {
    const severity = severityOf(cards[0], report, context);
    const links = linksOf(cards[0]);
    const paragraphs = paragraphsOf(cards, links, report.apps, severity, context);
    // Two causes may come to the same words; what was said once for the whole run is no difference.
    if (!isFirst(whole, paragraphs.map(({ text }) => text).join('\n'))) continue;
    const message = paragraphs
      .filter(({ text, isSaidOnce }) => !isSaidOnce || isFirst(said, text))
      .map(({ text }) => text)
      .join('\n');
    issues.push({ severity, message, links });
  }
  const unique = different(issues);
  return [...atMostTen(unique, 'error'), ...atMostTen(unique, 'warning')];
}

type Cards = readonly [Card, ...Card[]];

/** Cards of the same kind, tenant, cause and fixing page. */
function together(cards: readonly Card[], kindOf: (card: Card) => string): Cards[] {
  const groups = new Map<string, [Card, ...Card[]]>();
  for (const [index, card] of cards.entries()) {
    const [link] = card.links;
    const isShared = link && link.kind !== 'docs';
    const key = [kindOf(card), card.app.tenantId, card.diagnosis.cause, isShared ? link.url : index].join(' ');
    const group = groups.get(key);
    if (group && group[0].app !== card.app) group.push(card);
    else groups.set(group ? `${key} ${index}` : key, [card]);
  }
  return [...groups.values()];
}

/** Whether it was not seen before; from now on it was. */
function isFirst(seen: Set<string>, text: string): boolean {
  if (seen.has(text)) return false;
  seen.add(text);
  return true;
}

function different(issues: readonly Issue[]): Issue[] {
  const known = new Set<string>();
  return issues.filter(({ message }) => isFirst(known, message));
}

/**
 * The same failures while there is still time to fix them: which app, what is wrong, who is to open which link. The rest is
 * left to the final error, which in turn does not say again what was announced here.
 */
export function announcementsOf(
  report: Report,
  context: ReportContext,
  waitMinutes: number,
): { issues: Issue[]; announced: ReadonlySet<string> } {
  const cards = allFindings(report).filter((card) => severityOf(card, report, context) === 'error');
  const groups = together(cards, () => 'error');
  const shown = groups.length > MOST ? groups.slice(0, MOST - 1) : groups;
  const issues = shown.map(([card, ...others], index): Issue => {
    const lead = index === 0 ? `Retrying for up to ${waitMinutes} min. ` : '';
    const links = linksOf(card).filter(({ kind }) => kind !== 'docs');
    const lines = links.flatMap(({ url }, place) => [
      place === 0 ? openedBy(card) : 'Then by a tenant administrator:',
      url,
    ]);
    const headline = `${lead}${headlineOf(card, report.apps)}`;
    const also = alsoFor(card, others, report.apps);
    const [who = neededBy(card), first = '', ...more] = lines;
    const fits = [headline, also, who, first].join('\n').length <= LINK_ENDS;
    const all = fits ? [[headline, also].join(' ').trim(), who, first, ...more] : [headline, who, first, also, ...more];
    const message = all
      .filter((text) => text !== '')
      .map(withoutMarks)
      .join('\n');
    return { severity: 'warning', message, links };
  });
  if (shown.length < groups.length) {
    const message = `${count(groups.length - shown.length, 'more failure')}: the lines above list them all.`;
    issues.push({ severity: 'warning', message, links: [] });
  }
  return { issues: different(issues), announced: new Set(shown.flat().map(keyOf)) };
}

/** Who is to open the first link; the second one, where there is one, is always that of consent. */
function openedBy({ diagnosis }: Card): string {
  const who = alternativeOwnerWords(diagnosis.owner);
  return who ? `To be opened now by ${who}:` : 'To be opened now:';
}

/** The same where no page fixes it. */
function neededBy({ diagnosis }: Card): string {
  const who = alternativeOwnerWords(diagnosis.owner);
  return who ? `It needs ${who}: the steps stand above.` : 'It may pass by itself.';
}

/** One cause in one app. */
function keyOf({ app, diagnosis }: Card): string {
  return [app.tenantId, app.clientId, app.connectionId, diagnosis.cause].join(' ');
}

/** With the policy `warn`, a run whose only trouble is unverified ends as `warned`: that alone tells the policy, too. */
function severityOf({ status }: Card, { outcome }: Report, { unverified }: ReportContext): Issue['severity'] {
  const warnOnly = unverified === 'warn' || outcome === 'warned';
  return status === 'failed' || (status === 'unverified' && !warnOnly) ? 'error' : 'warning';
}

/** The other apps for which all of it is true as well. */
function alsoFor(first: Card, others: readonly Card[], apps: readonly AppResult[]): string {
  const labels = new Set(others.map(({ app }) => appLabel(app, apps)));
  labels.delete(appLabel(first.app, apps));
  const names = [...labels].map((label) => `“${label}”`);
  return names.length > 0 ? `The same holds for ${firstOf(names, MOST_NAMED)}.` : '';
}

function headlineOf(card: Card, apps: readonly AppResult[]): string {
  return `${appLabel(card.app, apps)}: ${sentence(findingTitle(card))}`;
}

interface Paragraph {
  text: string;
  /** True of the whole run, or of an app: another issue need not say it again. */
  isSaidOnce?: true;
}

function paragraphsOf(
  [card, ...others]: Cards,
  links: readonly Link[],
  apps: readonly AppResult[],
  severity: Issue['severity'],
  context: ReportContext,
): Paragraph[] {
  const { app, diagnosis } = card;
  const isAnnounced = severity === 'error' && context.announced?.has(keyOf(card));
  const lead = isAnnounced ? `${appLabel(app, apps)}: Still failing.` : headlineOf(card, apps);
  const who = sentence(`Who can fix it: ${ownerWords(diagnosis)}`);
  const { before, after } = aroundLink(card, lead, alsoFor(card, others, apps), who, links[0]);
  const paragraphs: Paragraph[] = [];
  const say = (...texts: string[]) => paragraphs.push(...texts.map((text) => ({ text: withoutMarks(text) })));
  const sayOnce = (text: string) => paragraphs.push({ text: withoutMarks(text), isSaidOnce: true });
  say(...before);
  for (const { kind, title, url } of links) {
    say(linkTitle(title), url);
    if (kind === 'admin-consent') sayOnce(afterAcceptNote(url, context));
  }
  say(...after);
  if (links.some(({ kind }) => kind === 'admin-consent'))
    say(...card.steps.filter((step) => LIMIT_OF_THE_LINK.test(step)).map((step) => sentence(field(step, 300))));
  if (links.every((link) => link.kind === 'docs') && card.steps.length > 0) {
    const steps = card.steps.slice(0, 3).map((step) => shortStep(step, context));
    say(`What to do: ${steps.join(' ')}`);
  }
  const ids = [...new Set([card, ...others].flatMap((one) => one.app.connectionIds))];
  sayOnce(`Tenant ${field(app.tenantId, 100)}, ${connections(ids)}.`);
  return paragraphs;
}

const linkTitle = (title: string) => `${field(title, 110)}:`;

/**
 * What stands before the first link and what behind it, so that the live console shows the link whole: what is wrong and who
 * can fix it always come first, the explanation as far as there is room, then the other apps and the checks, if they fit.
 */
function aroundLink(
  card: Card,
  lead: string,
  also: string,
  who: string,
  link: Link | undefined,
): { before: string[]; after: string[] } {
  const [explanation = '', ...alike] = card.explanations.map(withoutMarks);
  const taken = link ? [lead, who, linkTitle(link.title), link.url].join('\n').length : 0;
  let room = link ? LINK_ENDS - taken : Number.POSITIVE_INFINITY;
  const fits = (text: string) => {
    const isBefore = text.length < room;
    if (isBefore) room -= text.length + 1;
    return isBefore;
  };
  const explained = room < LEAST_EXPLAINED ? '' : sentence(field(explanation, Math.min(1000, room - 2)));
  const wrong = [lead, explained, alike.length > 0 ? `And ${alike.length} more like it.` : '', also]
    .filter((text, index) => text !== '' && (index === 0 || fits(text)))
    .join(' ');
  const seen = checkLine(card, wrong);
  const isSeenBefore = fits(seen);
  const isAlsoBehind = also !== '' && !wrong.endsWith(also);
  return {
    before: [wrong, ...(isSeenBefore ? [seen] : []), who],
    after: [...(isAlsoBehind ? [also] : []), ...(isSeenBefore ? [] : [seen])],
  };
}

/** A step without the command in it, which would be cut here: the summary has it whole, and without a summary the log. */
function shortStep(step: string, { noSummary }: ReportContext): string {
  if (!hasCommand(step)) return sentence(field(step, 300));
  const [first] = inlineCodeOf(field(step, SENTENCE));
  return `${first && !first.isCode ? first.text.trim() : ''} (the command stands in the ${noSummary ? 'log' : 'summary'}).`;
}

/** Names the checks, because two paths of one cause differ in nothing else, and what they found where it is short and new. */
function checkLine(card: Card, said: string): string {
  const found = card.checks.map(({ title, found }) => {
    const isNew = found.length <= SHORT && !said.includes(found);
    return `${field(title, 100)}${isNew ? ` (${field(found)})` : ''}`;
  });
  const rest = found.length > 3 ? `; and ${found.length - 3} more` : '';
  return `Seen in: ${found.slice(0, 3).join('; ')}${rest}.`;
}

function connections(ids: readonly string[]): string {
  const shown = ids.slice(0, 6).map((id) => field(id, 100));
  const rest = ids.length > shown.length ? ` and ${ids.length - shown.length} more` : '';
  return `${ids.length === 1 ? 'connection' : 'connections'} ${shown.join(', ')}${rest}`;
}

/** The link that fixes it; the consent link, too, where another step comes before consent. */
function linksOf(card: Card): Link[] {
  const links = card.links.flatMap((link) => {
    const url = webAddress(link.url);
    return url ? [{ ...link, url }] : [];
  });
  const consent = links.find((link, index) => index > 0 && link.kind === 'admin-consent' && link.url !== links[0]?.url);
  return [...links.slice(0, 1), ...(consent ? [consent] : [])];
}

function atMostTen(issues: readonly Issue[], severity: Issue['severity']): Issue[] {
  const mine = issues.filter((issue) => issue.severity === severity);
  if (mine.length <= MOST) return mine;
  const rest = mine.length - MOST + 1;
  const message = `${count(rest, `more ${severity}`)}: the log and the summary of this step list them all.`;
  return [...mine.slice(0, MOST - 1), { severity, message, links: [] }];
}
