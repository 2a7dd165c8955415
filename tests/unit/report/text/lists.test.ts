import assert from 'node:assert/strict';
import { quoted } from '../../../../core/diagnosis/remedy/fill';
import { findingsIn } from '../../../../core/report/findings/findings';
import { logLines } from '../../../../core/report/log/lines';
import { annotationsOf } from '../../../../core/report/machine/github';
import { reportJson } from '../../../../core/report/machine/json';
import { junitXml } from '../../../../core/report/machine/junit';
import { summaryMarkdown } from '../../../../core/report/markdown/summary';
import { foldLists } from '../../../../core/report/text/lists';
import { listed } from '../../../../core/util/words';
import { issuesOf } from '../../../../tasks/AppAccessSelfTest/V1/results/issues';
import { app, CONTEXT, check, diagnosis, link, report } from '../fixtures';

const namesOf = (count: number) => Array.from({ length: count }, (_, index) => `Name${index + 1}.Read.All`);
const NAMES = namesOf(60);
const LIST = listed(quoted(NAMES));

describe('a long list of names', () => {
  it('becomes the first eight of them and a count, wherever it is in a sentence', () => {
    const { texts, lists } = foldLists([`It lacks ${LIST} on Microsoft Graph.`, `Add ${LIST}. Then wait.`]);
    const shown = namesOf(8).map((name) => `\`${name}\``);
    assert.deepEqual(texts, [
      `It lacks ${shown.join(', ')} and 52 more on Microsoft Graph.`,
      `Add ${shown.join(', ')} and 52 more. Then wait.`,
    ]);
    assert.deepEqual(lists, [NAMES], 'whole, and once');
  });

  it('stays as it is up to eight names, and names beside each other are no list', () => {
    const texts = [
      `It lacks ${listed(quoted(namesOf(8)))}.`,
      `Run \`az login\`, then ${listed(quoted(namesOf(8)), 'or')}.`,
    ];
    assert.deepEqual(foldLists(texts), { texts, lists: [] });
  });

  it('keeps its “or”, and counts the ninth', () => {
    const { texts } = foldLists([`One of ${listed(quoted(namesOf(9)), 'or')}.`]);
    assert.match(texts[0] ?? '', /`Name8\.Read\.All` or 1 more\.$/);
  });

  const sentences = (list: string) => ({
    explanation: `The app lacks ${list} on Microsoft Graph.`,
    steps: [`Add ${list}.`, 'Then an administrator opens the consent link.'],
  });
  const { explanation, steps } = sentences(LIST);
  const reportFor = (owner: 'app-owner' | 'tenant-admin' | 'pipeline-author', list = LIST) => {
    const first = owner === 'tenant-admin' ? 'admin-consent' : 'app-registration-permissions';
    const found = diagnosis({ owner, ...sentences(list), links: [link(first)] });
    return report([app({ checks: [check({ status: 'failed', diagnosis: found })] })]);
  };
  const timesIn = (text: string) => text.split('Name60.Read.All').length - 1;

  for (const owner of ['app-owner', 'tenant-admin', 'pipeline-author'] as const) {
    it(`is whole in the summary once, for anyone who has to act on it: ${owner}`, () => {
      const markdown = summaryMarkdown(findingsIn(reportFor(owner)), CONTEXT);
      assert.equal(timesIn(markdown), 1);
      assert.match(markdown, /All 60: `Name1\.Read\.All`,/);
      assert.match(markdown, /`Name8\.Read\.All` and 52 more/);
      const many = summaryMarkdown(findingsIn(reportFor(owner, listed(quoted(namesOf(700))))), CONTEXT);
      assert.equal(many.split('Name700.Read.All').length - 1, 1, 'no list is too long to be whole');
    });
  }

  it('is counted in log, issue, JUnit and annotation, which say where every name is', () => {
    const findings = findingsIn(reportFor('app-owner'));
    const texts = [
      logLines(findings, CONTEXT)
        .map(({ text }) => text)
        .join('\n'),
      issuesOf(findings, CONTEXT)
        .map(({ message }) => message)
        .join('\n'),
      junitXml(findings, CONTEXT),
      annotationsOf(findings, CONTEXT)
        .map(({ message }) => message)
        .join('\n'),
    ];
    for (const text of texts) {
      assert.equal(timesIn(text), 0, text);
      assert.match(text.replace(/\s+/g, ' '), /and 52 more/);
    }
    for (const text of [texts[0], texts[2]]) assert.match(text ?? '', /The JSON report has every name\./);
  });

  it('is whole in the JSON report, in each sentence', () => {
    const { apps } = JSON.parse(reportJson(reportFor('app-owner')));
    assert.equal(apps[0].checks[0].diagnosis.explanation, explanation);
    assert.deepEqual(apps[0].checks[0].diagnosis.steps, steps);
  });
});
