import { commandsShown } from '../findings/commands';
import { afterAcceptNote, approverNote } from '../findings/consentNotes';
import type { ReportContext } from '../findings/context';
import { assertionFacts, factsOf } from '../findings/facts';
import { alternativesOf, type Card, findingTitle, MOST_SHOWN, seenIn } from '../findings/findings';
import { alternativeOwnerWords, ownerWords } from '../findings/owners';
import { webAddress } from '../text/url';
import { MARKS, sentence } from '../text/words';
import { code, codeBlock, md, prose } from './escape';
import { noteOf } from './note';

/** One paragraph, list or code block: its lines. */
export type Block = string[];

/** What is wrong, who can fix it, steps, links one per line, a note to forward, evidence last. */
export function cardBlocks(card: Card, context: ReportContext): Block[] {
  const { diagnosis } = card;
  const seen = seenIn(card);
  return [
    [`### ${MARKS[card.status].emoji} ${md(findingTitle(card))}`],
    ...card.explanations.slice(0, MOST_SHOWN).map((explanation) => [prose(sentence(explanation))]),
    ...(seen ? [[md(seen, seen.length)]] : []),
    [`**Who can fix it:** ${md(sentence(ownerWords(diagnosis, context)))}`],
    ...titled(
      'Steps',
      card.steps.slice(0, MOST_SHOWN).map((step, index) => `${index + 1}. ${prose(step)}`),
    ),
    ...links(card, context),
    ...toCopy(card),
    ...commands(card),
    ...titled('Other possible causes', alternatives(card, context)),
    ...titled('Note to forward', codeBlock(noteOf(card, context) ?? [])),
    ...titled('Details for a support request', card.checks.slice(0, MOST_SHOWN).flatMap(evidence)),
  ];
}

function titled(title: string, block: Block): Block[] {
  return block.length > 0 ? [[`**${title}**`], block] : [];
}

function links(card: Card, context: ReportContext): Block[] {
  const items = card.links.slice(0, MOST_SHOWN).flatMap((link) => linkItem(link.title, link.url));
  const rest = card.links.length - MOST_SHOWN;
  if (rest > 0) items.push(`- and ${rest} more, in the JSON report`);
  const consent = card.links.find((link) => link.kind === 'admin-consent');
  const notes = consent ? [[`${md(approverNote(card))} ${md(afterAcceptNote(consent.url, context))}`]] : [];
  return [...titled(card.links.length > 1 ? 'Links (start with the first)' : 'Link', items), ...notes];
}

function toCopy(card: Card): Block[] {
  const all = card.checks.map((check) => assertionFacts(check.diagnosis?.evidence ?? {}));
  const facts = all.find((one) => one.length > 0) ?? [];
  const lines = facts.map(([name, value]) => `${`${name}:`.padEnd(20)}${value}`);
  return titled('Values sent (copy exactly)', codeBlock(lines));
}

/** Each line alone in its block, so that a page's button copies it whole. */
function commands(card: Card): Block[] {
  const shown = commandsShown(card);
  if (shown.length === 0) return [];
  return [
    ['**Or as a command**'],
    ...shown.flatMap(({ title, note, line }) => [[`${md(title)}: ${md(note, note.length)}`], codeBlock([line])]),
  ];
}

function alternatives(card: Card, context: ReportContext): Block {
  return alternativesOf(card).map((other) => {
    const [first] = other.links;
    const who = alternativeOwnerWords(other.owner, context);
    const parts = [
      md(sentence(other.title)),
      `How to tell them apart: ${prose(sentence(other.howToTell))}`,
      who ? `Who can fix it: ${md(sentence(who))}` : '',
      first ? linkTo(first.title, first.url) : '',
    ];
    return `- ${parts.filter(Boolean).join(' ')}`;
  });
}

/** Facts in whole words; the others are identifiers, which a code span keeps exact. */
const PROSE = ['Expected', 'Found', 'Message', 'Took'];

function evidence(check: Card['checks'][number]): Block {
  const facts = factsOf(check).map(([name, value]) => `  - ${name}: ${PROSE.includes(name) ? md(value) : code(value)}`);
  return [`- ${md(check.title, 200)} (${code(check.id, 200)})`, ...facts];
}

/** A link, or its title alone where the address is no web address. */
export function linkTo(title: string, url: string): string {
  const address = webAddress(url);
  return address ? `[${md(title, 120)}](${address})` : md(title, 120);
}

/** The link, and below it the address as text: a page that is printed or pasted keeps it. */
function linkItem(title: string, url: string): Block {
  const address = webAddress(url);
  return address ? [`- [${md(title, 120)}](${address})`, `  ${code(address, address.length)}`] : [];
}
