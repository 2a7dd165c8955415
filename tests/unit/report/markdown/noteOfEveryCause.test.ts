import assert from 'node:assert/strict';
import { OPTIONS } from '../../../../core/options';
import { findingsIn } from '../../../../core/report/findings/findings';
import { noteOf } from '../../../../core/report/markdown/note';
import { byCause } from '../everyCause';
import { app, CONTEXT, check, report } from '../fixtures';

/** Names that nobody but the author of a pipeline has seen: a word of plain English is no such name. */
const INPUTS = OPTIONS.map(({ name }) => name).filter((name) => /[A-Z]/.test(name));

const STRANGERS = ['tenant-admin', 'powerbi-admin', 'workspace-admin', 'resource-owner', 'app-owner'];

describe('the note to forward of every cause', () => {
  for (const [cause, diagnoses] of byCause) {
    const forStrangers = diagnoses.filter(({ owner }) => STRANGERS.includes(owner));
    if (forStrangers.length === 0) continue;
    it(`holds nothing that only the people of the pipeline could follow: ${cause}`, () => {
      for (const diagnosis of forStrangers) {
        const [finding] = findingsIn(report([app({ checks: [check({ status: 'failed', diagnosis })] })])).all;
        assert.ok(finding);
        const note = (noteOf(finding, CONTEXT) ?? []).join(' ').replace(/\s+/g, ' ');
        assert.notEqual(note, '');
        assert.doesNotMatch(note, /run the stage|run (?:this|it) again|\bstage again|this step\b/i);
        for (const input of INPUTS) assert.ok(!new RegExp(`\\b${input}\\b`).test(note), `${input}: ${note}`);
        if (/service connection/i.test(note))
          assert.match(note, /is where Azure DevOps keeps the credential of the app/);
        if (/\bagent/i.test(note)) assert.match(note, /The agent is the machine that runs the release\./);
      }
    });
  }
});
