import assert from 'node:assert/strict';
import { OBJECT, TENANT, WORKSPACE } from '../../../../core/diagnosis/causes/evidenceOf';
import type { Diagnosis } from '../../../../core/model/diagnosis';
import type { ReportContext } from '../../../../core/report/findings/context';
import { findingsIn } from '../../../../core/report/findings/findings';
import { shortOwnerWords } from '../../../../core/report/findings/owners';
import { hasCommand, withoutMarks } from '../../../../core/report/text/inlineCode';
import { issuesOf } from '../../../../tasks/AppAccessSelfTest/V1/results/issues';
import { byCause } from '../../report/everyCause';
import { app, CLIENT, CONTEXT, check, report } from '../../report/fixtures';

/** What a mail and the page of a run show of an issue. */
const SHOWN = 200;
/** So much of the first step says what to do. */
const START = 30;

function issueOf(diagnosis: Diagnosis, context: ReportContext = CONTEXT, clientId = CLIENT): string {
  const checks = [check({ status: 'failed', diagnosis })];
  const [issue, ...more] = issuesOf(findingsIn(report([app({ clientId, checks })])), context);
  assert.ok(issue && more.length === 0);
  return issue.message;
}

/** Texts on one line, as a page shows them. */
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('the issue of every cause', () => {
  for (const [cause, diagnoses] of byCause) {
    it(`says in its first 200 characters what ${cause} is, who can fix it and how`, () => {
      for (const diagnosis of diagnoses) {
        const start = flat(issueOf(diagnosis)).slice(0, SHOWN);
        assert.ok(start.toLowerCase().includes(withoutMarks(diagnosis.title).toLowerCase()), start);
        assert.ok(start.includes(`Who can fix it: ${shortOwnerWords(diagnosis)}.`), start);
        const [step] = diagnosis.steps;
        if (step && !hasCommand(step)) assert.ok(start.includes(withoutMarks(step).slice(0, START).trim()), start);
      }
    });

    it(`leaves out no step and no page of ${cause}, or says where it is`, () => {
      for (const diagnosis of diagnoses) {
        const message = issueOf(diagnosis);
        for (const step of diagnosis.steps) {
          if (hasCommand(step)) assert.match(message, /\(the command is in the summary\)/);
          else assert.ok(message.includes(withoutMarks(step)), `${step}\n\nis not in\n\n${message}`);
        }
        for (const { kind, url } of diagnosis.links) {
          if (kind !== 'docs') assert.ok(message.split('\n').includes(url), `${kind} is not in\n${message}`);
        }
      }
    });

    it(`says where it is plain what is masked in ${cause}`, () => {
      for (const diagnosis of diagnoses) {
        const shown = diagnosis.steps.join(' ').match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
        const clientId = shown.find((id) => id !== TENANT && id !== OBJECT && id !== WORKSPACE) ?? CLIENT;
        const message = issueOf(diagnosis, CONTEXT, clientId);
        const lines = message.split('\n').filter((line) => line.includes(clientId) && !line.startsWith('https://'));
        if (lines.length > 0) assert.match(message, /show these texts plain|Copy issuer, subject and audience from/);
      }
    });

    it(`sends no one to a summary that was not written for ${cause}`, () => {
      for (const diagnosis of diagnoses) {
        assert.doesNotMatch(issueOf(diagnosis, { ...CONTEXT, noSummary: true }), /the summary|JSON report/);
      }
    });
  }
});
