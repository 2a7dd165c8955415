import type { AppResult, CheckResult, Report, ReportError } from '../../model/results';
import { changesIn, notComparedWords } from '../findings/changes';
import type { ReportContext } from '../findings/context';
import { assertionFacts, factsOf } from '../findings/facts';
import { type Finding, findingTitle, type ReportFindings } from '../findings/findings';
import { ownerWords } from '../findings/owners';
import { withoutMarks } from '../text/inlineCode';
import { foldLists, NAMES_ELSEWHERE } from '../text/lists';
import { webAddress } from '../text/url';
import { appName, field, foundWords, outside, SENTENCE, sentence } from '../text/words';
import { attributes, xmlText } from './xml';

/** Suite of what went wrong before, or outside of, any check. */
const THIS_STEP = 'This step';

type Verdict = 'failure' | 'error' | 'skipped' | undefined;

interface TestCase {
  name: string;
  className: string;
  seconds: number;
  verdict: Verdict;
  message: string;
  /** Body of the verdict, or what a pass proved. */
  body: string;
}

interface Suite {
  name: string;
  properties: readonly [name: string, value: string][];
  cases: TestCase[];
}

/**
 * The report as JUnit XML, in the form that Azure DevOps reads into its Tests tab: a suite an app, a case a check.
 * A check that could not be verified is an error, not a failure: it says nothing about the app.
 */
export function junitXml(findings: ReportFindings, context: ReportContext = {}): string {
  const { report } = findings;
  const suites: Suite[] = report.apps.map((app) => ({
    name: suiteName(app),
    properties: properties(app, report),
    cases: cases(app, findings, context),
  }));
  if (report.errors.length > 0)
    suites.unshift({ name: THIS_STEP, properties: [], cases: report.errors.map(errorCase) });
  const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(report.startedAt)?.[0];
  const body = suites.map(({ name, properties: known, cases: all }) => {
    const head = attributes({ name, ...totals(all), timestamp });
    return `  <testsuite${head}>\n${propertiesXml(known)}${all.map(caseXml).join('')}  </testsuite>\n`;
  });
  const total = totals(suites.flatMap((suite) => suite.cases));
  const head = attributes({ name: field(report.tool.name, 100), ...total });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${head}>\n${body.join('')}</testsuites>\n`;
}

function suiteName(app: AppResult): string {
  return `${appName(app)} in tenant ${field(app.tenantId, 100)}`;
}

/** What changed in this app since an earlier report: how many, since when, and each change. */
function properties(app: AppResult, report: Report): Suite['properties'] {
  const problem = notComparedWords(report);
  if (problem) return [['changes.problem', problem]];
  const changes = changesIn(report, app);
  if (!changes) return [];
  return [
    ['changes', String(changes.count)],
    ['changes.since', changes.since],
    ...changes.lines.map(({ text }): [string, string] => ['change', text]),
  ];
}

function propertiesXml(all: Suite['properties']): string {
  if (all.length === 0) return '';
  const lines = all.map(([name, value]) => `      <property${attributes({ name, value })}/>\n`);
  return `    <properties>\n${lines.join('')}    </properties>\n`;
}

function cases(app: AppResult, all: ReportFindings, context: ReportContext): TestCase[] {
  const findings = all.of(app);
  return app.checks.map((check) => {
    const finding = findings.find((one) => one.checks.includes(check));
    const found = foundWords(check, app.checks);
    const verdict = verdictOf(check, context);
    const explained = finding ? findingText(finding, check, context) : found;
    return {
      name: outside(check.title, 300),
      className: `${suiteName(app)}.${field(check.resource, 100)}`,
      seconds: check.durationMs / 1000,
      verdict,
      message: finding ? messageOf(finding, check, found, context) : found,
      body: verdict === undefined && check.status === 'warned' ? `Warning.\n${explained}` : explained,
    };
  });
}

function verdictOf(check: CheckResult, context: ReportContext): Verdict {
  if (check.status === 'failed') return 'failure';
  if (check.status === 'unverified') return context.unverified === 'warn' ? 'skipped' : 'error';
  return check.status === 'skipped' ? 'skipped' : undefined;
}

/** What a list of tests shows of one: cause, what was found, who can fix it, and the page to open. */
function messageOf(finding: Finding, check: CheckResult, found: string, context: ReportContext): string {
  const diagnosis = check.diagnosis ?? finding.diagnosis;
  const owner = sentence(`Who can fix it: ${ownerWords(diagnosis, context)}`);
  const [first] = diagnosis.links;
  const address = first && webAddress(first.url);
  return [sentence(`${findingTitle(finding)}: ${found}`), owner, ...(address ? [`Open: ${address}`] : [])].join(' ');
}

function findingText(finding: Finding, check: CheckResult, context: ReportContext): string {
  const diagnosis = check.diagnosis ?? finding.diagnosis;
  const { texts, lists } = foldLists([diagnosis.explanation, ...diagnosis.steps]);
  const [explanation, ...steps] = texts;
  const lines = [sentence(findingTitle(finding)), withoutMarks(sentence(field(explanation, SENTENCE)))];
  lines.push(sentence(`Who can fix it: ${ownerWords(diagnosis, context)}`));
  for (const [index, step] of steps.entries()) lines.push(`${index + 1}. ${field(step, SENTENCE)}`);
  if (lists.length > 0) lines.push(NAMES_ELSEWHERE);
  for (const { title, url } of diagnosis.links) {
    const address = webAddress(url);
    if (address) lines.push(`${field(title, 120)}:`, address);
  }
  lines.push('');
  for (const [name, value] of [...factsOf(check), ...assertionFacts(diagnosis.evidence)])
    lines.push(`${name}: ${value}`);
  return lines.join('\n');
}

function errorCase(error: ReportError): TestCase {
  const message = field(error.message, 1000);
  const name = error.input ? `Input ${field(error.input, 100)}` : THIS_STEP;
  return { name, className: THIS_STEP, seconds: 0, verdict: 'error', message, body: message };
}

function totals(all: readonly TestCase[]) {
  const of = (verdict: Verdict) => all.filter((one) => one.verdict === verdict).length;
  return {
    tests: all.length,
    failures: of('failure'),
    errors: of('error'),
    skipped: of('skipped'),
    time: decimal(all.reduce((sum, one) => sum + one.seconds, 0)),
  };
}

function caseXml(one: TestCase): string {
  const head = `    <testcase${attributes({ name: one.name, classname: one.className, time: decimal(one.seconds) })}>\n`;
  const body = `\n${xmlText(one.body)}\n`;
  return `${head}      ${caseBody(one, body)}\n    </testcase>\n`;
}

function caseBody(one: TestCase, body: string): string {
  if (one.verdict === undefined) return `<system-out>${body}</system-out>`;
  if (one.verdict === 'skipped') {
    const output = one.body === one.message ? '' : `<system-out>${body}</system-out>`;
    return `<skipped${attributes({ message: one.message })}/>${output}`;
  }
  const type = one.verdict === 'failure' ? 'failed' : 'unverified';
  return `<${one.verdict}${attributes({ message: one.message, type })}>${body}</${one.verdict}>`;
}

/** Seconds as JUnit writes them: a plain decimal, never an exponent. */
function decimal(value: number): string {
  return (Number.isFinite(value) ? Math.max(0, value) : 0).toFixed(3);
}
