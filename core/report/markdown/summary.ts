import { audienceWords, namesOfRun } from '../../model/audience';
import type { AppResult, Report } from '../../model/results';
import { sanitizeText } from '../../util/sanitize';
import { count } from '../../util/words';
import { changesIn, notComparedWords } from '../findings/changes';
import type { ReportContext } from '../findings/context';
import { type AppFinding, findingTitle, type ReportFindings } from '../findings/findings';
import { ownerWords } from '../findings/owners';
import { notTried, verdictOf } from '../findings/verdict';
import {
  appLabel,
  capital,
  cloudWords,
  countWords,
  credentialWords,
  foundWords,
  MARKS,
  seconds,
  sentence,
} from '../text/words';
import { code, md } from './escape';
import { type Block, findingBlocks } from './finding';
import { linkTo } from './link';

/** Longest list of things to do at the top; the findings below have them all. */
const TO_DO = 10;

/**
 * The report as a Markdown page: verdict and what to do first, then each app with its table and a finding for each failure.
 * Every text from outside is escaped; there is no raw HTML in it.
 */
export function summaryMarkdown(findings: ReportFindings, context: ReportContext = {}): string {
  const { report, all } = findings;
  const { word, emoji, phrase } = verdictOf(findings, context);
  const checks = report.apps.flatMap((app) => app.checks);
  const blocks: Block[] = [
    [`# ${emoji} App access self-test: ${word.toLowerCase()}`],
    [`**${md(sentence(capital(phrase)))}**`],
  ];
  if (report.errors.length > 0) blocks.push(errors(report));
  if (all.length > 0) blocks.push(toDo(findings, context));
  if (report.apps.length > 0) blocks.push([[countWords(checks), notTried(report)].filter(Boolean).join(' ')]);
  blocks.push(...changeBlocks(report));
  for (const app of report.apps) blocks.push(...appBlocks(app, findings, context));
  const hint = context.terminal ? undefined : withoutSecret(report);
  if (hint) blocks.push([hint]);
  blocks.push(['---'], [footer(report, context)]);
  return sanitizeText(`${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`);
}

function errors(report: Report): Block {
  return report.errors.map((error) => {
    const where = error.input ? `${code(error.input, 100)}: ` : '';
    return `- ${MARKS.failed.emoji} ${where}${md(sentence(error.message), 1000)}`;
  });
}

/** Who must act and the link to open; what is wrong as well, where the verdict above does not say it already. */
function toDo({ report, all }: ReportFindings, context: ReportContext): Block {
  const isSaid = all.length === 1 && report.errors.length === 0;
  const items = all.slice(0, TO_DO).flatMap((finding) => {
    const what = `${MARKS[finding.status].emoji} **${md(appLabel(finding.app, report.apps))}**: ${md(sentence(findingTitle(finding)))}`;
    const lead = isSaid ? '' : '  ';
    return [...(isSaid ? [] : [`- ${what}`]), ...actions(finding, context).map((action) => `${lead}- ${action}`)];
  });
  const rest = all.length - TO_DO;
  return [...items, ...(rest > 0 ? [`- and ${rest} more, below`] : [])];
}

function actions({ diagnosis, links: [first] }: AppFinding, context: ReportContext): Block {
  const who = `**Who can fix it:** ${md(sentence(ownerWords(diagnosis, context)))}`;
  return first ? [who, `**Open:** ${linkTo(first.title, first.url)}`] : [who];
}

/** What changed since an earlier report; the report has all of it. */
function changeBlocks(report: Report): Block[] {
  const problem = notComparedWords(report);
  if (problem) return [[`${MARKS.warned.emoji} ${md(problem, problem.length)}`]];
  const changes = changesIn(report);
  if (!changes) return [];
  const { headline, lines, more, note } = changes;
  const items = lines.map(
    ({ text, attention }) => `- ${attention ? `${MARKS.warned.emoji} ` : ''}${md(text, text.length)}`,
  );
  return [
    [`**${md(headline)}**`],
    ...(items.length > 0 ? [[...items, ...(more ? [`- ${more}`] : [])]] : []),
    ...(note ? [[`${MARKS.warned.emoji} ${note}`]] : []),
  ];
}

function appBlocks(app: AppResult, findings: ReportFindings, context: ReportContext): Block[] {
  return [
    [`## ${md(appLabel(app, findings.report.apps))}`],
    identity(app, context),
    table(app),
    ...findings.of(app).flatMap((finding) => findingBlocks(finding, context)),
  ];
}

function identity(app: AppResult, context: ReportContext): Block {
  const items = [`- Tenant ${code(app.tenantId, 100)}, ${md(cloudWords(app))}`];
  if (app.clientId) items.push(`- Application (client) ID ${code(app.clientId, 100)}`);
  if (app.servicePrincipalId) items.push(`- Object ID of the enterprise app ${code(app.servicePrincipalId, 100)}`);
  for (const [index, id] of app.connectionIds.entries()) {
    const page = app.connectionUrls?.[index];
    items.push(
      `- ${audienceWords(context).credentialFrom} ${code(id, 100)}${page ? ` (${linkTo('open', page)})` : ''}`,
    );
  }
  items.push(`- Signs in with: ${md(credentialWords(app))}`);
  return items;
}

function table(app: AppResult): Block {
  if (app.checks.length === 0) return ['No check ran.'];
  const rows = app.checks.map((check) => {
    const found = narrow(foundWords(check, app.checks), WIDEST.found);
    const result = `${MARKS[check.status].emoji} ${check.status}: ${md(found)}`;
    return `| ${md(narrow(check.title, WIDEST.title), 200)} | ${result} |`;
  });
  return ['| What was tested | Result |', '|---|---|', ...rows];
}

/** Longest words of the two columns: together they fit a page of 500 pixels, for a table is never narrower than its words. */
const WIDEST = { title: 22, found: 34 };

/** The text without words that would make a column wide, such as IDs: they lose their middle. The report has them whole. */
function narrow(text: string, most: number): string {
  return text.replace(/\S+/g, (word) => {
    const characters = [...word];
    if (characters.length <= most) return word;
    const end = Math.floor(most / 2) - 1;
    return `${characters.slice(0, most - 1 - end).join('')}…${characters.slice(-end).join('')}`;
  });
}

/** Said once per page, however many apps store a secret. */
function withoutSecret(report: Report): string | undefined {
  const ids = report.apps.filter((app) => app.credential === 'secret').flatMap((app) => app.connectionIds);
  if (ids.length === 0) return undefined;
  const shown = ids.slice(0, 5).map((id) => code(id, 100));
  const rest = ids.length > shown.length ? ` and ${ids.length - shown.length} more` : '';
  return (
    `**Tip:** ${count(ids.length, 'connection')} (${shown.join(', ')}${rest}) ` +
    `${ids.length === 1 ? 'stores' : 'store'} a client secret, which will expire and must be renewed. An Azure ` +
    'Resource Manager connection can use workload identity federation instead, which stores no secret.'
  );
}

function footer(report: Report, { pipeline }: ReportContext): string {
  const parts = [
    `${md(report.tool.name, 100)} ${code(report.tool.version, 50)}`,
    `started ${code(report.startedAt, 50)}`,
    `took ${seconds(report.durationMs)}`,
  ];
  const { name, stage } = pipeline ?? {};
  parts.push(...namesOfRun({ name, stage }).map(([what, one]) => `${what} ${md(one, 200)}`));
  if (pipeline?.runUrl) parts.push(linkTo('this run', pipeline.runUrl));
  return parts.join(', ');
}
