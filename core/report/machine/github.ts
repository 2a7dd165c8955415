import { comparisonWarning } from '../findings/changes';
import { consentUrlOf } from '../findings/consentUrl';
import type { ReportContext } from '../findings/context';
import { findingTitle, type ReportFindings } from '../findings/findings';
import { ownerWords } from '../findings/owners';
import { withoutMarks } from '../text/inlineCode';
import { webAddress } from '../text/url';
import { appLabel, field, SENTENCE, sentence } from '../text/words';

/** The runner keeps ten annotations of each kind for a step; the log has the others. */
const MOST_ANNOTATIONS = 10;
/** Longest message of an annotation, in characters; the runner cuts what is longer. */
const LONGEST_MESSAGE = 4000;
/** A step's summary that is larger is dropped whole by the runner: 1 MiB. */
const LARGEST_SUMMARY = 1024 * 1024;

export type AnnotationLevel = 'error' | 'warning' | 'notice';

export interface Annotation {
  level: AnnotationLevel;
  title: string;
  message: string;
}

/** What a run's page shows: one annotation for each error of the step, and one for each cause in an app. */
export function annotationsOf({ report, all }: ReportFindings, context: ReportContext = {}): Annotation[] {
  const errors = report.errors.map(({ input, message }): Annotation => {
    const title = input ? `Wrong setting: ${field(input, 100)}` : 'App access self-test';
    return { level: 'error', title, message: field(message, 2000) };
  });
  const findings = all.map((finding): Annotation => {
    const isWarning = finding.status === 'warned' || (finding.status === 'unverified' && context.unverified === 'warn');
    const [link] = finding.links;
    const address = link && webAddress(link.url);
    const lines = [
      sentence(field(finding.explanations[0], SENTENCE)),
      sentence(`Who can fix it: ${ownerWords(finding.diagnosis, context)}`),
      ...(link && address ? [`${field(link.title, 120)}: ${address}`] : []),
    ];
    return {
      level: isWarning ? 'warning' : 'error',
      title: `${appLabel(finding.app, report.apps)}: ${findingTitle(finding)}`,
      message: lines.map(withoutMarks).join('\n'),
    };
  });
  const notCompared = comparisonWarning(report);
  const warnings: Annotation[] = notCompared
    ? [{ level: 'warning', title: 'No comparison with an earlier run', message: notCompared }]
    : [];
  return [...errors, ...warnings, ...findings];
}

/**
 * Text of a log in which the runner finds no command: neither `::name::` at the beginning of a line, nor `##[name]` anywhere.
 */
export function withoutWorkflowCommands(text: string): string {
  return text.replace(/(^|[\r\n])([^\S\r\n]*):(?=:)/g, '$1$2: ').replaceAll('##[', '## [');
}

/** Escaping of a workflow command's message, as the runner undoes it. `%` goes first. */
const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** The annotation as a workflow command: one line, whatever stands in the texts. */
export function annotationCommand({ level, title, message }: Annotation): string {
  const [...characters] = message;
  const short = characters.length > LONGEST_MESSAGE ? `${characters.slice(0, LONGEST_MESSAGE - 1).join('')}…` : message;
  return `::${level} title=${property(title)}::${data(short)}`;
}

/** The annotations as commands, at most ten of a kind; the tenth says how many more there are. */
export function annotationCommands(annotations: readonly Annotation[]): string[] {
  return (['error', 'warning', 'notice'] as const).flatMap((level) => {
    const all = annotations.filter((one) => one.level === level);
    const rest = all.length - MOST_ANNOTATIONS;
    if (rest <= 0) return all.map(annotationCommand);
    const shown = all.slice(0, MOST_ANNOTATIONS - 1).map(annotationCommand);
    const more = { level, title: 'App access self-test', message: `${rest + 1} more: see the log and the summary.` };
    return [...shown, annotationCommand(more)];
  });
}

/** What later steps may use. Names are as in the task; `link` is the page that fixes the first finding. */
export function githubOutputs({ report, all }: ReportFindings, reportPath = ''): ReadonlyMap<string, string> {
  const links = all.flatMap(({ links: [first] }) => webAddress(first?.url ?? '') ?? []);
  return new Map([
    ['outcome', report.outcome],
    ['consentUrl', consentUrlOf(report)],
    ['link', links[0] ?? ''],
    ['changes', report.changes ? String(report.changes.length) : ''],
    ['reportPath', reportPath],
  ]);
}

/**
 * Entries for the file that `GITHUB_OUTPUT` names. `delimiter` is random and stands in no value, so that no value can
 * end early and add an output of its own.
 */
export function outputEntries(outputs: ReadonlyMap<string, string>, delimiter: string): string {
  return [...outputs].map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`).join('');
}

/**
 * The Markdown summary within the runner's limit, of which `used` bytes are taken already: cut where a section begins, with
 * a note. A summary above the limit would be dropped whole.
 */
export function fittingSummary(markdown: string, used = 0, limit = LARGEST_SUMMARY): string {
  const size = (text: string) => Buffer.byteLength(text, 'utf8');
  const room = limit - used;
  if (size(markdown) <= room) return markdown;
  const note = '\n\n_The summary is longer than a step may have. The JSON report has everything._\n';
  const sections = markdown.split(/\n(?=#{2,3} )/);
  let kept = '';
  for (const section of sections) {
    const next = kept === '' ? section : `${kept}\n${section}`;
    if (size(next) + size(note) > room) break;
    kept = next;
  }
  return kept === '' ? '' : kept + note;
}
