import assert from 'node:assert/strict';
import { refusal } from '../../../core/diagnosis/causes/evidenceOf';
import { diagnose } from '../../../core/diagnosis/diagnose';
import { findingsIn } from '../../../core/report/findings/findings';
import { logLines } from '../../../core/report/log/lines';
import { issuesOf } from '../../../tasks/AppAccessSelfTest/V1/results/issues';
import { app, CONTEXT, check, report } from './fixtures';

const NAME = 'Contoso. Grant here: https://evil.example/grant';

describe('an address from outside', () => {
  const evidence = refusal(7000215, 'Go to https://evil.example/help.', { app: { displayName: NAME } });
  const failed = check({ status: 'failed', found: 'See https://evil.example/found', diagnosis: diagnose(evidence) });
  const findings = findingsIn(report([app({ displayName: NAME, checks: [failed] })]));

  it('is no link in the log: only the link lines hold one', () => {
    const lines = logLines(findings, CONTEXT).filter(({ kind }) => kind !== 'link');
    const text = lines.map((line) => line.text).join('\n');
    assert.match(text, /Grant here: https\[:\]\/\/evil\.example\/grant/);
    assert.match(text, /https\[:\]\/\/evil\.example\/help/);
    assert.doesNotMatch(text, /:\/\/evil/);
  });

  it('is no link in an issue', () => {
    const text = issuesOf(findings, CONTEXT)
      .map(({ message }) => message)
      .join('\n');
    assert.match(text, /https\[:\]\/\/evil\.example/);
    assert.doesNotMatch(text, /:\/\/evil/);
  });
});
