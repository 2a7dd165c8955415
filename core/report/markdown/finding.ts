import { commandsShown } from '../findings/commands';
import { afterAcceptNote, approverNote } from '../findings/consentNotes';
import type { ReportContext } from '../findings/context';
import { assertionFacts, factsOf } from '../findings/facts';
import { alternativesOf, type Finding, findingTitle, MOST_SHOWN, seenIn } from '../findings/findings';
import { alternativeOwnerWords, ownerWords } from '../findings/owners';
import { inlineCodeOf, isCommand } from '../text/inlineCode';
import { wholeList } from '../text/lists';
import { webAddress } from '../text/url';
import { MARKS, sentence } from '../text/words';
import { code, codeSpan, md, prose } from './escape';
import { linkTo } from './link';
import { noteOf } from './note';
import { quoted } from './quote';

/** One paragraph, list or code block: its lines. */
export type Block = string[];

/** What is wrong, who can fix it, steps, links one per line, a note to forward, evidence last. */
export function findingBlocks(finding: Finding, context: ReportContext): Block[] {
  const { diagnosis } = finding;
  const seen = seenIn(finding);
  const noteLines = noteOf(finding, context);
  return [
    [`### ${MARKS[finding.status].emoji} ${md(findingTitle(finding))}`],
    ...finding.explanations.slice(0, MOST_SHOWN).map((explanation) => [prose(sentence(explanation))]),
    ...(seen ? [[md(seen, seen.length)]] : []),
    [`**Who can fix it:** ${md(sentence(ownerWords(diagnosis, context)))}`],
    ...titled(
      'Steps',
      finding.steps.slice(0, MOST_SHOWN).map((step, index) => `${index + 1}. ${prose(step)}`),
    ),
    ...(noteLines ? [] : finding.lists.map(wholeList).map((list) => [md(list, list.length)])),
    ...links(finding, noteLines ?? [], context),
    ...toCopy(finding),
    ...titled('Other possible causes', alternatives(finding, context)),
    ...note(finding, noteLines, context),
    ...titled('Details for a support request', finding.checks.slice(0, MOST_SHOWN).flatMap(evidence)),
  ];
}

function titled(title: string, block: Block): Block[] {
  return block.length > 0 ? [[`**${title}**`], block] : [];
}

function links(finding: Finding, noteLines: readonly string[], context: ReportContext): Block[] {
  const items = finding.links.slice(0, MOST_SHOWN).flatMap(({ title, url }) => linkItem(title, url, noteLines));
  const rest = finding.links.length - MOST_SHOWN;
  if (rest > 0) items.push(`- and ${rest} more, in the JSON report`);
  const consent = finding.links.find((link) => link.kind === 'admin-consent');
  const notes = consent ? [[`${md(approverNote(finding))} ${md(afterAcceptNote(consent.url, context))}`]] : [];
  return [...titled(finding.links.length > 1 ? 'Links (start with the first)' : 'Link', items), ...notes];
}

function toCopy(finding: Finding): Block[] {
  const all = finding.checks.map((check) => assertionFacts(check.diagnosis?.evidence ?? {}));
  const facts = all.find((one) => one.length > 0) ?? [];
  return titled(
    'Values sent (copy exactly)',
    facts.map(([name, value]) => `- ${name}: ${codeSpan(value)}`),
  );
}

/** The note to the person who can fix it, with the commands as well; the commands alone where nobody gets a note. */
function note(finding: Finding, lines: readonly string[] | undefined, context: ReportContext): Block[] {
  const commands = commandsShown(finding);
  if (lines) {
    const inSteps = finding.steps.flatMap(inlineCodeOf).filter(isCommand);
    const exact = [...commands.map(({ line }) => line), ...inSteps.map(({ text }) => text.trim())];
    const ours = [...finding.links.map(({ url }) => url), context.pipeline?.runUrl ?? ''].map(webAddress);
    const { documentation } = context;
    const isOurs = (line: string) =>
      ours.includes(line) || (documentation !== undefined && line.startsWith(documentation));
    return [['**Note to forward**'], quoted(lines, { commands: new Set(exact), isOurs })];
  }
  if (commands.length === 0) return [];
  return [
    ['**Or as a command**'],
    ...commands.flatMap(({ title, note, line }) => [[`${md(title)}: ${md(note, note.length)}`], [codeSpan(line)]]),
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

/**
 * The link, and below it the address as text: a page that is printed or pasted keeps it. People read each address once, so that
 * it does not stand there where the note shows it.
 */
function linkItem(title: string, url: string, noteLines: readonly string[]): Block {
  const address = webAddress(url);
  if (!address) return [];
  const link = `- [${md(title, 120)}](${address})`;
  return noteLines.includes(address) ? [link] : [link, `  ${code(address, address.length)}`];
}
