import { commandsShown } from '../findings/commands';
import { afterAcceptNote, approverNote } from '../findings/consentNotes';
import type { ReportContext } from '../findings/context';
import { assertionFacts, factsOf } from '../findings/facts';
import { alternativesOf, type Finding, findingTitle, MOST_SHOWN, seenIn } from '../findings/findings';
import { alternativeOwnerWords, ownerWords } from '../findings/owners';
import { webAddress } from '../text/url';
import { MARKS, sentence } from '../text/words';
import { code, codeBlock, md, prose } from './escape';
import { noteOf } from './note';

/** One paragraph, list or code block: its lines. */
export type Block = string[];

/** What is wrong, who can fix it, steps, links one per line, a note to forward, evidence last. */
export function findingBlocks(finding: Finding, context: ReportContext): Block[] {
  const { diagnosis } = finding;
  const seen = seenIn(finding);
  return [
    [`### ${MARKS[finding.status].emoji} ${md(findingTitle(finding))}`],
    ...finding.explanations.slice(0, MOST_SHOWN).map((explanation) => [prose(sentence(explanation))]),
    ...(seen ? [[md(seen, seen.length)]] : []),
    [`**Who can fix it:** ${md(sentence(ownerWords(diagnosis, context)))}`],
    ...titled(
      'Steps',
      finding.steps.slice(0, MOST_SHOWN).map((step, index) => `${index + 1}. ${prose(step)}`),
    ),
    ...links(finding, context),
    ...toCopy(finding),
    ...commands(finding),
    ...titled('Other possible causes', alternatives(finding, context)),
    ...titled('Note to forward', codeBlock(noteOf(finding, context) ?? [])),
    ...titled('Details for a support request', finding.checks.slice(0, MOST_SHOWN).flatMap(evidence)),
  ];
}

function titled(title: string, block: Block): Block[] {
  return block.length > 0 ? [[`**${title}**`], block] : [];
}

function links(finding: Finding, context: ReportContext): Block[] {
  const items = finding.links.slice(0, MOST_SHOWN).flatMap((link) => linkItem(link.title, link.url));
  const rest = finding.links.length - MOST_SHOWN;
  if (rest > 0) items.push(`- and ${rest} more, in the JSON report`);
  const consent = finding.links.find((link) => link.kind === 'admin-consent');
  const notes = consent ? [[`${md(approverNote(finding))} ${md(afterAcceptNote(consent.url, context))}`]] : [];
  return [...titled(finding.links.length > 1 ? 'Links (start with the first)' : 'Link', items), ...notes];
}

function toCopy(finding: Finding): Block[] {
  const all = finding.checks.map((check) => assertionFacts(check.diagnosis?.evidence ?? {}));
  const facts = all.find((one) => one.length > 0) ?? [];
  const lines = facts.map(([name, value]) => `${`${name}:`.padEnd(20)}${value}`);
  return titled('Values sent (copy exactly)', codeBlock(lines));
}

/** Each line alone in its block, so that a page's button copies it whole. */
function commands(finding: Finding): Block[] {
  const shown = commandsShown(finding);
  if (shown.length === 0) return [];
  return [
    ['**Or as a command**'],
    ...shown.flatMap(({ title, note, line }) => [[`${md(title)}: ${md(note, note.length)}`], codeBlock([line])]),
  ];
}

function alternatives(finding: Finding, context: ReportContext): Block {
  return alternativesOf(finding).map((other) => {
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

function evidence(check: Finding['checks'][number]): Block {
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
