import type { Alternative, Command, Diagnosis, Link } from '../../model/diagnosis';
import type { AppResult, CheckResult, CheckStatus, Report } from '../../model/results';
import { different } from '../text/inlineCode';
import { foldLists } from '../text/lists';
import { field, firstOf, outside, sentence } from '../text/words';

/** One thing to fix: a cause with every check that it affects. */
export interface Finding {
  /** The app that was tested; a pasted error has none. */
  app?: AppResult;
  /** At least one where an app was tested, else none. */
  checks: CheckResult[];
  /** Resources that it concerns, by their IDs. */
  resources: readonly string[];
  /** The worst of the checks': failed > unverified > warned. */
  status: Exclude<CheckStatus, 'passed' | 'skipped'>;
  /** The first check's; its texts are outside texts. */
  diagnosis: Diagnosis;
  /** Every different explanation, in the order of the checks; long lists in it are folded. */
  explanations: string[];
  /** Every different step, in order; long lists in it are folded. */
  steps: string[];
  /** The lists that are folded, each whole. */
  lists: string[][];
  /** Every different link, the fix first. */
  links: Link[];
  /** Every different line for a shell, in order. */
  commands: Command[];
}

/** A finding in an app that was tested. */
export interface AppFinding extends Finding {
  app: AppResult;
}

/** A report and what has to be fixed in it: made once a report (`findingsIn`), and handed to every writer. */
export interface ReportFindings {
  readonly report: Report;
  /** Worst first, else in the order of the apps. */
  readonly all: readonly AppFinding[];
  /** Those of one app, worst first. */
  of(app: AppResult): readonly AppFinding[];
}

const RANK: readonly Finding['status'][] = ['failed', 'unverified', 'warned'];

/** A check that ended badly without a diagnosis still gets a finding: nothing that fails a release may go unexplained. */
function diagnosisOf(check: CheckResult): Diagnosis {
  return (
    check.diagnosis ?? {
      cause: `unexplained:${check.id}`,
      title: check.title,
      explanation: `${sentence(`Expected: ${field(check.expected)}`)} ${sentence(`Found: ${outside(check.found)}`)}`,
      confidence: 'unknown',
      owner: 'none',
      steps: [],
      links: [],
      commands: [],
      retryable: false,
      alternatives: [],
      evidence: {},
    }
  );
}

/** What has to be fixed in one app, worst first. All checks that one cause affects share a finding. */
export function findingsOf(app: AppResult): AppFinding[] {
  const byCause = new Map<string, [CheckResult, ...CheckResult[]]>();
  for (const check of app.checks) {
    if (check.status === 'passed' || check.status === 'skipped') continue;
    const { cause } = diagnosisOf(check);
    const checks = byCause.get(cause);
    if (checks) checks.push(check);
    else byCause.set(cause, [check]);
  }
  const findings = [...byCause.values()].map((checks) => findingOf(app, checks));
  return findings.sort((a, b) => RANK.indexOf(a.status) - RANK.indexOf(b.status));
}

function findingOf(app: AppResult, checks: [CheckResult, ...CheckResult[]]): AppFinding {
  const status = RANK.find((one) => checks.some((check) => check.status === one)) ?? 'failed';
  const first = diagnosisOf(checks[0]);
  const more = checks.slice(1).map(diagnosisOf);
  return { app, checks, resources: checks.map(({ resource }) => resource), status, ...merged([first, ...more]) };
}

/** A finding that no run led to: the diagnosis of a pasted text about these resources. */
export function findingFor(diagnosis: Diagnosis, resources: readonly string[]): Finding {
  return { checks: [], resources, status: 'failed', ...merged([diagnosis]) };
}

/** What several diagnoses of one cause say together, each thing once. */
function merged(
  diagnoses: readonly [Diagnosis, ...Diagnosis[]],
): Pick<Finding, 'diagnosis' | 'explanations' | 'steps' | 'lists' | 'links' | 'commands'> {
  const links = new Map<string, Link>();
  for (const link of diagnoses.flatMap((one) => one.links)) if (!links.has(link.url)) links.set(link.url, link);
  const commands = new Map<string, Command>();
  for (const one of diagnoses.flatMap((each) => each.commands))
    if (!commands.has(one.command)) commands.set(one.command, one);
  const explanations = different(diagnoses.map((one) => one.explanation));
  const { texts, lists } = foldLists([...explanations, ...stepsOf(diagnoses)]);
  return {
    diagnosis: diagnoses[0],
    explanations: texts.slice(0, explanations.length),
    steps: texts.slice(explanations.length),
    lists,
    links: [...links.values()],
    commands: [...commands.values()],
  };
}

/** First all first steps, then all second ones: steps of one cause differ in names only, so each place has one meaning. */
function stepsOf(diagnoses: readonly Diagnosis[]): string[] {
  const longest = Math.max(0, ...diagnoses.map(({ steps }) => steps.length));
  const places = Array.from({ length: longest }, (_, place) =>
    diagnoses.flatMap(({ steps }) => steps.slice(place, place + 1)),
  );
  return places.flatMap(different);
}

/** The findings of a report. Every writer gets these, so that all of them say the same. */
export function findingsIn(report: Report): ReportFindings {
  const byApp = new Map(report.apps.map((app) => [app, findingsOf(app)] as const));
  const all = [...byApp.values()].flat().sort((a, b) => RANK.indexOf(a.status) - RANK.indexOf(b.status));
  return { report, all, of: (app) => byApp.get(app) ?? [] };
}

/** The cause in one line, marked where it is only the most likely one of several. */
export function findingTitle(finding: Finding): string {
  const title = field(finding.diagnosis.title, 200);
  if (finding.diagnosis.confidence !== 'likely') return title;
  return `Most likely, ${title.replace(/^[A-Z][a-z]*(?=[\s’])/, (word) => (NAMES.has(word) ? word : word.toLowerCase()))}`;
}

/** First words of titles that keep their capital inside of a sentence. */
const NAMES: ReadonlySet<string> = new Set([
  'Azure',
  'Conditional',
  'Dataverse',
  'Entra',
  'Exchange',
  'Fabric',
  'Graph',
  'Microsoft',
  'Power',
]);

/** Other causes that would look the same, each only once. */
export function alternativesOf(finding: Finding): Alternative[] {
  const seen = new Set([finding.diagnosis.cause]);
  const diagnoses = [finding.diagnosis, ...finding.checks.flatMap(({ diagnosis }) => diagnosis ?? [])];
  return diagnoses
    .flatMap(({ alternatives }) => alternatives)
    .filter((alternative) => !seen.has(alternative.cause) && seen.add(alternative.cause));
}

/** Most of anything that one finding shows; the JSON report has them all. */
export const MOST_SHOWN = 20;

/** `Seen in 2 checks: …`, or undefined where the finding has but one. */
export function seenIn(finding: Finding): string | undefined {
  if (finding.checks.length < 2) return undefined;
  const titles = finding.checks.map((check) => outside(check.title, 100));
  return `Seen in ${finding.checks.length} checks: ${firstOf(titles, 5)}.`;
}

/** What Power BI's administrators have to enter: the enterprise app's name and object ID. Undefined for other owners. */
export function principalToEnter(finding: Finding): string | undefined {
  const { app, diagnosis } = finding;
  // A user is no enterprise app.
  if (!app || app.credential === 'user') return undefined;
  if (diagnosis.owner !== 'powerbi-admin' && diagnosis.owner !== 'workspace-admin') return undefined;
  const name = app.displayName ? outside(app.displayName, 120) : 'name not known';
  const id = app.servicePrincipalId
    ? field(app.servicePrincipalId, 100)
    : 'not known, see Enterprise apps in the tenant';
  return `${name}, object ID ${id}`;
}
