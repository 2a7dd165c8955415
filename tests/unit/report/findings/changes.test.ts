import assert from 'node:assert/strict';
import type { Change } from '../../../../core/model/changes';
import { changesIn, comparisonWarning } from '../../../../core/report/findings/changes';
import { findingsIn } from '../../../../core/report/findings/findings';
import { logLines } from '../../../../core/report/log/lines';
import { annotationsOf } from '../../../../core/report/machine/github';
import { junitXml } from '../../../../core/report/machine/junit';
import { summaryMarkdown } from '../../../../core/report/markdown/summary';
import { app, change, RUNS, report } from '../fixtures';

const BASELINE = { startedAt: '2026-11-28T02:00:00.000Z', unknownApps: 0 };
const withChanges = (changes: Change[], more: Partial<typeof BASELINE> = {}) =>
  report([app()], { baseline: { ...BASELINE, ...more }, changes });
const wordsOf = (values: Partial<Change>) => changesIn(withChanges([change(values)]))?.lines[0]?.text;

describe('what changed since an earlier report, in words', () => {
  it('is nothing where there was no report to compare with', () => {
    assert.equal(changesIn(report([app()])), undefined);
    assert.doesNotMatch(summaryMarkdown(findingsIn(report([app()]))), /changes/i);
    assert.doesNotMatch(junitXml(findingsIn(report([app()]))), /propert/);
  });

  it('names each kind of change with what it is about', () => {
    assert.equal(wordsOf({ after: 'Mail.Send' }), 'permission granted: Mail.Send (Microsoft Graph)');
    assert.equal(
      wordsOf({ kind: 'permission-removed', before: 'Orders.Read', subject: 'orders' }),
      'permission removed: Orders.Read (orders)',
    );
    assert.equal(wordsOf({ kind: 'check-fails', title: 'T', before: 'passed' }), 'fails now: T (before: passed)');
    assert.equal(wordsOf({ kind: 'check-fails', title: 'T' }), 'fails now: T (before: not tested)');
    assert.equal(wordsOf({ kind: 'check-fixed', title: 'T' }), 'fixed: T');
    assert.equal(wordsOf({ kind: 'check-warns', title: 'T' }), 'warns now: T');
    assert.equal(
      wordsOf({ kind: 'credential-renewed', before: '2027-01-01', after: '2028-01-01' }),
      'credential has another expiry date: 2027-01-01 → 2028-01-01',
    );
    assert.equal(
      wordsOf({ kind: 'credential-expires-soon', after: '2027-01-01' }),
      'credential expires soon: 2027-01-01',
    );
    assert.equal(wordsOf({ kind: 'fact-changed', title: 'M: owner', before: 'a', after: 'b' }), 'M: owner: a → b');
  });

  it('says since when, and that nothing changed', () => {
    assert.equal(changesIn(withChanges([change()]))?.headline, 'Changes since 2026-11-28:');
    assert.equal(changesIn(withChanges([]))?.headline, 'No changes since 2026-11-28.');
    const undated = report([app()], { baseline: { unknownApps: 0 }, changes: [] });
    assert.equal(changesIn(undated)?.headline, 'No changes since the earlier report.');
  });

  it('says which apps could not be compared, and never that they did not change', () => {
    const two = report([app(), app({ clientId: 'other' })], { baseline: { ...BASELINE, unknownApps: 1 }, changes: [] });
    assert.equal(changesIn(two)?.note, 'Not in the earlier report, so not compared: 1 app.');
  });

  it('says why nothing was compared, in one sentence for everybody who reads the report', () => {
    const problem = 'the earlier report is about other apps';
    const findings = findingsIn(report([app()], { baseline: { unknownApps: 1, problem } }));
    const words = `Nothing was compared with an earlier run: ${problem}.`;
    assert.equal(changesIn(findings.report), undefined);
    assert.ok(comparisonWarning(findings.report)?.startsWith(words));
    assert.ok(summaryMarkdown(findings).includes(`⚠️ ${words}`));
    assert.ok(junitXml(findings).includes(`<property name="changes.problem" value="${words}"/>`));
    assert.doesNotMatch(junitXml(findings), /name="changes"/);
    const [annotation] = annotationsOf(findings);
    assert.equal(annotation?.level, 'warning');
    assert.ok(annotation?.message.startsWith(words));
  });

  it('puts first what somebody should look at, and cuts a long list short', () => {
    const many = [
      change({ kind: 'check-fixed' }),
      ...Array.from({ length: 30 }, () => change({ after: 'A', attention: true })),
    ];
    const changes = changesIn(withChanges(many));
    assert.equal(changes?.count, 31);
    assert.equal(changes?.lines.length, 20);
    assert.ok(changes?.lines.every(({ attention }) => attention));
    assert.equal(changes?.more, 'and 11 more changes, in the JSON report');
  });

  it('names the app where there are several', () => {
    const second = app({ clientId: 'other', displayName: 'Second' });
    const both = report([app(), second], {
      baseline: BASELINE,
      changes: [change({ clientId: 'other', after: 'A' })],
    });
    assert.equal(changesIn(both)?.lines[0]?.text, 'Second: permission granted: A (Microsoft Graph)');
    assert.equal(changesIn(both, second)?.lines[0]?.text, 'permission granted: A (Microsoft Graph)');
    assert.equal(changesIn(both, app())?.count, 0);
  });

  it('is in log, summary and JUnit file', () => {
    const findings = findingsIn(RUNS.changed);
    const log = logLines(findings).map(({ text }) => text);
    const at = log.indexOf('Changes since 2026-11-16:');
    assert.deepEqual(log.slice(at + 1, at + 3), [
      '  ! permission granted: Mail.Send (Microsoft Graph)',
      '  - fixed: Microsoft Graph: read users',
    ]);
    assert.match(
      summaryMarkdown(findings),
      /\*\*Changes since 2026-11-16:\*\*\n\n- ⚠️ permission granted: `Mail\.Send`/,
    );
    const xml = junitXml(findings);
    assert.match(xml, /<property name="changes" value="2"\/>\s*<property name="changes.since" value="2026-11-16"\/>/);
    assert.match(xml, /<property name="change" value="permission granted: Mail.Send \(Microsoft Graph\)"\/>/);
  });
});
