import { audienceWords } from '../../model/audience';
import type { Alternative } from '../../model/diagnosis';
import { commandsShown } from '../findings/commands';
import { afterAcceptNote, approverNote } from '../findings/consentNotes';
import type { ReportContext } from '../findings/context';
import { assertionFacts, factsOf } from '../findings/facts';
import { alternativesOf, type Finding, findingTitle, MOST_SHOWN, principalToEnter, seenIn } from '../findings/findings';
import { alternativeOwnerWords, ownerWords } from '../findings/owners';
import { hasCommand } from '../text/inlineCode';
import { NAMES_ELSEWHERE } from '../text/lists';
import { field, MARKS, outside, SENTENCE, sentence } from '../text/words';
import { type Line, linkLine, textLinesFor } from './line';

const INDENT = '    ';

/** What is wrong, who can fix it, the steps, and the links with what to know about them. */
export function findingLines(finding: Finding, context: ReportContext): Line[] {
  const textLines = textLinesFor(context);
  const { diagnosis, status } = finding;
  const lines = textLines(sentence(findingTitle(finding)), `  ${MARKS[status].log} `, INDENT, { status });
  for (const explanation of finding.explanations.slice(0, MOST_SHOWN)) {
    lines.push(...textLines(sentence(field(explanation, SENTENCE)), INDENT));
  }
  const seen = seenIn(finding);
  if (seen) lines.push(...textLines(seen, INDENT));
  const { owner } = diagnosis;
  lines.push(...textLines(sentence(`Who can fix it: ${ownerWords(diagnosis, context)}`), INDENT, INDENT, { owner }));
  const steps = finding.steps.slice(0, MOST_SHOWN);
  for (const [index, step] of steps.entries()) {
    const lead = `${INDENT}${index + 1}. `;
    lines.push(...textLines(field(step, SENTENCE), lead, ' '.repeat(lead.length)));
  }
  if (finding.lists.length > 0) lines.push(...textLines(NAMES_ELSEWHERE, INDENT));
  if (steps.some(hasCommand)) {
    lines.push(...textLines(audienceWords(context).copyCommand, INDENT));
  }
  lines.push(...toCopy(finding, context), ...links(finding, context), ...commands(finding, context));
  for (const alternative of alternativesOf(finding)) lines.push(...alternativeLines(alternative, finding, context));
  return lines;
}

function links(finding: Finding, context: ReportContext): Line[] {
  const textLines = textLinesFor(context);
  const lines = finding.links.slice(0, MOST_SHOWN).flatMap(({ kind, title, url }) => {
    const address = linkLine(url);
    if (address.length === 0) return [];
    const notes = kind === 'admin-consent' ? [approverNote(finding), afterAcceptNote(url, context)] : [];
    return [
      ...textLines(`${field(title, 110)}:`, INDENT),
      ...address,
      ...notes.flatMap((note) => textLines(note, INDENT)),
    ];
  });
  const rest = finding.links.length - MOST_SHOWN;
  return rest > 0 ? [...lines, ...textLines(`${rest} more links are in the JSON report.`, INDENT)] : lines;
}

/**
 * A terminal shows the lines whole. The log of a pipeline masks the client ID in them, so it says where they stand plain;
 * without a summary they stand nowhere.
 */
function commands(finding: Finding, context: ReportContext): Line[] {
  const textLines = textLinesFor(context);
  const shown = commandsShown(finding);
  if (shown.length === 0) return [];
  if (!context.terminal) return textLines(audienceWords(context).commands, INDENT);
  return shown.flatMap(({ title, note, line }): Line[] => [
    ...textLines(`Or as a command: ${title}. ${note}`, INDENT),
    { kind: 'text', text: line },
  ]);
}

/** What has to be copied exactly, and where it stands unmasked. */
function toCopy(finding: Finding, context: ReportContext): Line[] {
  const textLines = textLinesFor(context);
  const principal = principalToEnter(finding);
  if (principal) {
    return textLines(
      `The app to enter, as an enterprise app: ${principal}. ${audienceWords(context).note}`.trimEnd(),
      INDENT,
    );
  }
  if (!finding.checks.some((check) => assertionFacts(check.diagnosis?.evidence ?? {}).length > 0)) return [];
  return textLines(audienceWords(context).copyFederation, INDENT);
}

function alternativeLines(alternative: Alternative, finding: Finding, context: ReportContext): Line[] {
  const textLines = textLinesFor(context);
  const who = alternativeOwnerWords(alternative.owner, context);
  const parts = [
    `Other possible cause: ${sentence(field(alternative.title, 200))}`,
    `How to tell them apart: ${sentence(field(alternative.howToTell, 300))}`,
    who ? `Who can fix it: ${who}.` : '',
  ];
  const deeper = `${INDENT}  `;
  const lines = textLines(parts.join(' '), INDENT, deeper, { owner: alternative.owner });
  const [first] = alternative.links;
  const address = first && !finding.links.some(({ url }) => url === first.url) ? linkLine(first.url) : [];
  if (first && address.length > 0) lines.push(...textLines(`${field(first.title, 110)}:`, deeper), ...address);
  return lines;
}

/** All that a support case needs of these findings, folded. */
export function evidenceLines(findings: readonly Finding[], context: ReportContext): Line[] {
  const textLines = textLinesFor(context);
  const lines: Line[] = [{ kind: 'group', text: 'Details for a support request' }];
  for (const check of new Set(findings.flatMap((finding) => finding.checks))) {
    lines.push(...textLines(`${outside(check.title, 200)} (${outside(check.id, 200)})`));
    const facts = [...factsOf(check), ...assertionFacts(check.diagnosis?.evidence ?? {})];
    for (const [name, value] of facts) lines.push(...textLines(`${name}: ${value}`, '  ', INDENT));
  }
  lines.push({ kind: 'endgroup', text: '' });
  return lines;
}
