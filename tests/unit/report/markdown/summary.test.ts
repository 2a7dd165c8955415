import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import type { Report } from '../../../../core/model/results';
import type { ReportContext } from '../../../../core/report/findings/context';
import { findingsIn } from '../../../../core/report/findings/findings';
import { summaryMarkdown } from '../../../../core/report/markdown/summary';
import { app, CONTEXT, check, diagnosis, link, PRINCIPAL, RUNS, report } from '../fixtures';

const renderer = new MarkdownIt({ html: false, linkify: true });
// As the stricter renderers do: a name of a host becomes a link without any `https://`.
renderer.linkify.set({ fuzzyLink: true, fuzzyEmail: true });
const render = (markdown: string) => renderer.render(markdown);
/** Texts of the quotations, each as people read it. */
const notes = (markdown: string) =>
  [...render(markdown).matchAll(/<blockquote>([\s\S]*?)<\/blockquote>/g)].map(([, html = '']) => textOf(html));
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&gt;/g, '>')
    .replace(/\s+/g, ' ')
    .trim();

describe('the summary page', () => {
  it('begins with the verdict and what to do', () => {
    const [title, , phrase, , who, open, , counts] = summaryMarkdown(findingsIn(RUNS.consentMissing), CONTEXT).split(
      '\n',
    );
    assert.equal(title, '# ❌ App access self-test: failed');
    assert.match(phrase ?? '', /^\*\*Sales report publisher: Application permissions .*\*\*$/);
    assert.match(who ?? '', /^- \*\*Who can fix it:\*\* a tenant administrator/);
    assert.equal(open, `- **Open:** [Grant admin consent](${link('admin-consent').url})`);
    assert.equal(counts, '5 checks: 3 passed, 2 failed.');
  });

  it('begins with each thing to fix, who must act and the link, where there are several', () => {
    const html = render(summaryMarkdown(findingsIn(RUNS.threeConnections), CONTEXT));
    const top = textOf(html.slice(0, html.indexOf('<h2>')));
    assert.equal(top.match(/Who can fix it:/g)?.length, findingsIn(RUNS.threeConnections).all.length);
    assert.match(top, /Sales report publisher: .* Who can fix it: .* Open: .* Who can fix it: /);
  });

  it('has one table an app with a row a check', () => {
    const html = render(summaryMarkdown(findingsIn(RUNS.threeConnections), CONTEXT));
    assert.equal(html.match(/<table>/g)?.length, 3);
    assert.equal(html.match(/<tr>/g)?.length, 3 + 13);
  });

  it('has no word in a table that would make it wider than a narrow page', () => {
    const title = 'Power BI: semantic model 57ab86e2-ccc3-4372-8ee0-c88d941280fe';
    const found = `401 ServicePrincipalIsNotAllowedByTenantAdminSwitch, ${'😀'.repeat(50)}, User.Read.All`;
    const markdown = summaryMarkdown(findingsIn(report([app({ checks: [check({ title, found })] })])));
    const cells = [...render(markdown).matchAll(/<td>(.*?)<\/td>/g)].map(([, html = '']) => textOf(html));
    assert.deepEqual(cells, [
      'Power BI: semantic model 57ab86e2-cc…8d941280fe',
      `✅ passed: 401 ServicePrincipalI…nantAdminSwitch, ${'😀'.repeat(17)}…${'😀'.repeat(15)}, User.Read.All`,
    ]);
  });

  it('shows whole, and breakable, each command that somebody may run', () => {
    const line = `az rest --body '{"a":"${'x'.repeat(300)}"}' | cat \\ \`date\``;
    const command = {
      title: 'Grant',
      shell: 'bash' as const,
      command: line,
      role: 'Owner',
      changesTenant: true as const,
      replace: [],
    };
    for (const owner of ['tenant-admin', 'pipeline-author'] as const) {
      const failed = check({ status: 'failed', diagnosis: diagnosis({ owner, commands: [command] }) });
      const html = render(summaryMarkdown(findingsIn(report([app({ checks: [failed] })])), CONTEXT));
      assert.ok(html.includes(`<code>${renderer.utils.escapeHtml(line)}</code>`), html);
      assert.doesNotMatch(html, /<pre>/);
    }
  });

  it('shows every link as a link and as text', () => {
    const markdown = summaryMarkdown(findingsIn(RUNS.threeConnections), CONTEXT);
    for (const kind of ['admin-consent', 'powerbi-tenant-settings', 'federated-credentials'] as const) {
      const { url } = link(kind);
      assert.ok(markdown.includes(`](${url})`));
      assert.ok(markdown.includes(`\`${url}\``));
    }
  });

  it('puts what is wrong, who can fix it, steps, links, note and details in this order', () => {
    const html = render(summaryMarkdown(findingsIn(RUNS.consentMissing), CONTEXT));
    const card = html.slice(html.indexOf('<h3>'));
    const marks = [
      'not granted',
      'no administrator',
      'Who can fix it',
      'Steps',
      'Links',
      'Note to forward',
      'Details for a support request',
    ];
    const places = marks.map((mark) => card.indexOf(mark));
    assert.ok(places.every((place) => place >= 0));
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
  });

  it('holds a note for the administrator with link, pipeline, stage and run', () => {
    const [note = ''] = notes(summaryMarkdown(findingsIn(RUNS.consentMissing), CONTEXT));
    assert.match(note, /^To a tenant administrator/);
    assert.match(note, /Please open this link/);
    assert.ok(note.includes(link('admin-consent').url));
    assert.match(note, /An automatic release asks for this: pipeline "Sales reports release", stage "Production"/);
    assert.ok(note.includes('buildId=4711'));
  });

  it('says in the note who started the run, or that nobody did', () => {
    const noteWith = (values: Partial<NonNullable<ReportContext['pipeline']>>) => {
      const context = { ...CONTEXT, pipeline: { ...CONTEXT.pipeline, ...values } };
      return notes(summaryMarkdown(findingsIn(RUNS.consentMissing), context))[0] ?? '';
    };
    assert.match(noteWith({ requestedBy: 'Robin Sample' }), /Robin Sample started it and can answer questions/);
    assert.match(noteWith({ isScheduled: true }), /A schedule started it, not a person\. Please reply to the sender/);
    assert.doesNotMatch(noteWith({}), /started it/);
  });

  it('says in the note where tenant and app are in the portal, for anyone who opens no link', () => {
    const [note = ''] = notes(summaryMarkdown(findingsIn(RUNS.consentMissing), CONTEXT));
    assert.match(
      note,
      /type portal\.azure\.com into the browser\. Microsoft Entra ID > Overview shows the tenant ID\./,
    );
    assert.match(note, /Search for the application ID in Microsoft Entra ID > Enterprise apps/);
  });

  it('links in the note the page for administrators wherever there is one', () => {
    const page = 'https://example.com/docs/for-the-administrator.md';
    const noteOn = (run: Report, context: ReportContext) => notes(summaryMarkdown(findingsIn(run), context))[0] ?? '';
    const published = { ...CONTEXT, documentation: 'https://example.com/docs/' };
    assert.ok(noteOn(RUNS.consentMissing, published).endsWith(page));
    assert.ok(noteOn(RUNS.powerBiSettingOff, published).includes(`${page}#for-the-power-bi-administrator`));
    assert.ok(!noteOn(RUNS.consentMissing, CONTEXT).includes('for-the-administrator'));
  });

  it('asks nobody in the note to run a stage or a command of the pipeline', () => {
    for (const context of [CONTEXT, { ...CONTEXT, terminal: { columns: 120 } }]) {
      const [note = ''] = notes(summaryMarkdown(findingsIn(RUNS.consentMissing), context));
      assert.doesNotMatch(note, /run (?:the stage|this) again|self-test/i);
    }
  });

  it('lists in the note what a consent grants, where that was read', () => {
    const [note = ''] = notes(summaryMarkdown(findingsIn(RUNS.threeConnections), CONTEXT));
    assert.match(note, /- Microsoft Graph: User\.Read\.All - Microsoft Graph: GroupMember\.Read\.All/);
    assert.doesNotMatch(note, /could not read that list/);
  });

  it('says in the note that the page lists everything, where nothing was read', () => {
    const [note = ''] = notes(summaryMarkdown(findingsIn(RUNS.consentMissing), CONTEXT));
    assert.match(note, /The page lists everything that the app registration asks for/);
  });

  it('names the enterprise app by name and object ID for the Power BI administrator', () => {
    const [note = ''] = notes(summaryMarkdown(findingsIn(RUNS.powerBiSettingOff), CONTEXT));
    assert.match(note, /^To a Power BI administrator/);
    assert.match(note, new RegExp(`App: +Sales report publisher Object ID: +${PRINCIPAL}`));
  });

  it('writes no note to the people who run the pipeline', () => {
    const failed = check({ status: 'failed', diagnosis: diagnosis({ owner: 'pipeline-author' }) });
    assert.doesNotMatch(summaryMarkdown(findingsIn(report([app({ checks: [failed] })])), CONTEXT), /Note to forward/);
  });

  it('shows issuer, subject and audience exactly, as code', () => {
    const markdown = summaryMarkdown(findingsIn(RUNS.threeConnections), CONTEXT);
    const lines = markdown.slice(markdown.indexOf('Values sent')).split('\n');
    assert.deepEqual(lines.slice(2, 5), [
      '- Issuer: `https://login.microsoftonline.com/5c1f0a52-7d3e-4a86-9a0b-2f6d1e8c4b37/v2.0`',
      '- Subject identifier: `/eid1/c/pub/t/UgofXD59hkqaCy9tHoxLNw/a/xyz/sc/4a1b/7a6b5c4d-3e2f-4110-a9b8-c7d6e5f40312`',
      '- Audience: `fb60f99c-7a34-4190-8149-302f77469936`',
    ]);
  });

  it('says once that federation would spare the secret, and only where one is stored', () => {
    const mixed = summaryMarkdown(findingsIn(RUNS.threeConnections), CONTEXT);
    assert.equal(mixed.match(/workload identity federation instead/g)?.length, 1);
    assert.doesNotMatch(
      summaryMarkdown(findingsIn(RUNS.consentMissing), CONTEXT),
      /workload identity federation instead/,
    );
  });

  it('names the tenant where one app is tested in several', () => {
    const other = '00000000-1111-4222-8333-444444444444';
    const markdown = summaryMarkdown(findingsIn(report([app(), app({ tenantId: other })])), CONTEXT);
    assert.ok(markdown.includes(`## Sales report publisher in tenant ${other}\n`));
    assert.match(summaryMarkdown(findingsIn(RUNS.allPassed)), /^## Sales report publisher$/m);
  });

  it('counts problems of the step beside those of an app', () => {
    const run = { ...RUNS.consentMissing, errors: [{ message: 'One connection cannot be read.' }] };
    assert.match(summaryMarkdown(findingsIn(run)), /are not granted; and 1 problem with this step itself\./);
    const passed = { ...RUNS.allPassed, outcome: 'failed' as const, errors: run.errors };
    assert.match(
      summaryMarkdown(findingsIn(passed)),
      /1 problem with this step itself, so not everything was tested\./,
    );
  });

  it('lists the mistakes in the settings', () => {
    const html = render(summaryMarkdown(findingsIn(RUNS.badInput), CONTEXT));
    assert.match(
      html,
      /<code>graphPermissions<\/code>: &quot;<code>User\.Read<\/code>&quot; exists as a delegated permission only\./,
    );
    assert.match(html, /2 problems with this step itself, so nothing was tested/);
  });

  it('has no raw HTML in it', () => {
    for (const run of Object.values(RUNS)) assert.doesNotMatch(summaryMarkdown(findingsIn(run), CONTEXT), /<[a-z/!]/i);
  });

  it('works without a pipeline', () => {
    assert.match(
      summaryMarkdown(findingsIn(RUNS.consentMissing)),
      /A test of the access of this app asks for this, before a release uses the app\./,
    );
  });
});
