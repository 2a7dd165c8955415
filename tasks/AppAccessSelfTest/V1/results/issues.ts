import type { Link } from '../../../../core/model/diagnosis';
import type { Report } from '../../../../core/model/results';
import type { ReportContext } from '../../../../core/report/findings/context';
import { type AppFinding, findingTitle, type ReportFindings } from '../../../../core/report/findings/findings';
import { alternativeOwnerWords } from '../../../../core/report/findings/owners';
import { withoutMarks } from '../../../../core/report/text/inlineCode';
import { appLabel, field, sentence } from '../../../../core/report/text/words';
import { count } from '../../../../core/util/words';
import { alsoFor, type Findings, linkFits, linksOf, paragraphsOf } from './issueText';

/** What a run's header and the mail show. `message` may hold line breaks; each link stands on a line of its own in it. */
export interface Issue {
  severity: 'error' | 'warning';
  message: string;
  links: Link[];
}

/** The agent keeps the first ten errors and the first ten warnings of a step. */
const MOST = 10;
/**
 * One issue for each app and cause, and one for all apps for which the same page fixes the same cause.
 * At most ten errors and ten warnings, the tenth says how many more there are.
 */
export function issuesOf({ report, all }: ReportFindings, context: ReportContext = {}): Issue[] {
  const issues: Issue[] = report.errors.map((error) => ({
    severity: 'error',
    message: sentence(`${error.input ? `${field(error.input, 100)}: ` : ''}${field(error.message, 1000)}`),
    links: [],
  }));
  const said = new Set<string>();
  const kindOf = (finding: AppFinding) =>
    `${severityOf(finding, report, context)} ${context.announced?.has(keyOf(finding)) ?? false}`;
  const whole = new Set<string>();
  for (const findings of together(all, kindOf)) {
    const severity = severityOf(findings[0], report, context);
    const links = linksOf(findings[0]);
    const isAnnounced = severity === 'error' && context.announced?.has(keyOf(findings[0])) === true;
    const paragraphs = paragraphsOf(findings, report.apps, isAnnounced, context);
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

/** Findings of the same kind, tenant, cause and fixing page. */
function together(findings: readonly AppFinding[], kindOf: (finding: AppFinding) => string): Findings[] {
  const groups = new Map<string, [AppFinding, ...AppFinding[]]>();
  for (const [index, finding] of findings.entries()) {
    const [link] = finding.links;
    const isShared = link && link.kind !== 'docs';
    const key = [kindOf(finding), finding.app.tenantId, finding.diagnosis.cause, isShared ? link.url : index].join(' ');
    const group = groups.get(key);
    if (group && group[0].app !== finding.app) group.push(finding);
    else groups.set(group ? `${key} ${index}` : key, [finding]);
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
  { report, all }: ReportFindings,
  context: ReportContext,
  waitMinutes: number,
): { issues: Issue[]; announced: ReadonlySet<string> } {
  const findings = all.filter((finding) => severityOf(finding, report, context) === 'error');
  const groups = together(findings, () => 'error');
  const shown = groups.length > MOST ? groups.slice(0, MOST - 1) : groups;
  const issues = shown.map(([finding, ...others], index): Issue => {
    const lead = index === 0 ? `Retrying for up to ${waitMinutes} min. ` : '';
    const links = towardsAccess(finding);
    const lines = links.flatMap(({ url }, place) => [
      place === 0 ? openedBy(finding) : 'Then by a tenant administrator:',
      url,
    ]);
    const app = sentence(`App: ${appLabel(finding.app, report.apps)}`);
    const headline = `${lead}${sentence(findingTitle(finding))} ${app}`;
    const also = alsoFor(finding, others, report.apps);
    const [who = neededBy(finding), url = '', ...more] = lines;
    const paragraphs = linkFits([`${headline}${also}`], { title: who, url })
      ? [`${headline}${also}`, who, url, ...more]
      : [headline, who, url, also.trim(), ...more];
    const message = paragraphs
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

/** The link that fixes it; the consent link, too, where another step comes before consent. */
function towardsAccess(finding: AppFinding): Link[] {
  const links = linksOf(finding).filter(({ kind }) => kind !== 'docs');
  const consent = links.find(({ kind }, index) => index > 0 && kind === 'admin-consent');
  return [...links.slice(0, 1), ...(consent ? [consent] : [])];
}

/** Who is to open the first link; the second one, where there is one, is always that of consent. */
function openedBy({ diagnosis }: AppFinding): string {
  const who = alternativeOwnerWords(diagnosis.owner);
  return who ? `To be opened now by ${who}:` : 'To be opened now:';
}

/** The same where no page fixes it. */
function neededBy({ diagnosis }: AppFinding): string {
  const who = alternativeOwnerWords(diagnosis.owner);
  return who ? `It needs ${who}: the steps are above.` : 'This may be temporary.';
}

/** One cause in one app. */
function keyOf({ app, diagnosis }: AppFinding): string {
  return [app.tenantId, app.clientId, app.connectionId, diagnosis.cause].join(' ');
}

/** With the policy `warn`, a run whose only trouble is unverified ends as `warned`: this alone shows the policy. */
function severityOf({ status }: AppFinding, { outcome }: Report, { unverified }: ReportContext): Issue['severity'] {
  const warnOnly = unverified === 'warn' || outcome === 'warned';
  return status === 'failed' || (status === 'unverified' && !warnOnly) ? 'error' : 'warning';
}

function atMostTen(issues: readonly Issue[], severity: Issue['severity']): Issue[] {
  const mine = issues.filter((issue) => issue.severity === severity);
  if (mine.length <= MOST) return mine;
  const rest = mine.length - MOST + 1;
  const message = `${count(rest, `more ${severity}`)}: the log and the summary of this step list them all.`;
  return [...mine.slice(0, MOST - 1), { severity, message, links: [] }];
}
