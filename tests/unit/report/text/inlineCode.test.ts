import assert from 'node:assert/strict';
import { findingsIn } from '../../../../core/report/findings/findings';
import { logLines } from '../../../../core/report/log/lines';
import { summaryMarkdown } from '../../../../core/report/markdown/summary';
import { hasCommand, inlineCodeOf } from '../../../../core/report/text/inlineCode';
import { issuesOf } from '../../../../tasks/AppAccessSelfTest/V1/results/issues';
import { app, check, diagnosis, report } from '../fixtures';

const COMMAND =
  'MI=$(az ad sp show --id 1 --query id -o tsv); az rest --method POST --url "https://graph.microsoft.com/v1.0/servicePrincipals/$MI/appRoleAssignments" --body "{\\"a\\":1} | x"';

const run = report([
  app({
    credential: 'managed-identity',
    checks: [
      check({ status: 'failed', diagnosis: diagnosis({ steps: [`An administrator runs: \`${COMMAND}\``, 'Wait.'] }) }),
    ],
  }),
]);

describe('backticks in a sentence of the catalog', () => {
  it('mark code, and a lone one marks nothing', () => {
    assert.deepEqual(inlineCodeOf('a `b` c'), [
      { text: 'a ', isCode: false },
      { text: 'b', isCode: true },
      { text: ' c', isCode: false },
    ]);
    assert.deepEqual(inlineCodeOf('a ` b'), [{ text: 'a ` b', isCode: false }]);
    assert.deepEqual(inlineCodeOf(''), []);
  });

  it('mark a command where the code is long', () => {
    assert.ok(hasCommand(`run \`${COMMAND}\``));
    assert.ok(!hasCommand('grant `User.Read.All`'));
    assert.ok(!hasCommand(COMMAND));
  });
});

describe('a step with a command', () => {
  it('is whole in the summary, as code and on a line of its own in the note', () => {
    const markdown = summaryMarkdown(findingsIn(run));
    assert.ok(markdown.includes(`1. An administrator runs: \`${COMMAND}\``));
    assert.ok(markdown.split('\n').includes(`> \`${COMMAND}\`\\`), markdown);
  });

  it('is broken in the log, which says where to copy it from', () => {
    const text = logLines(findingsIn(run))
      .map((line) => line.text.trim())
      .join(' ');
    assert.ok(text.includes('az rest --method POST'));
    assert.match(text, /Copy the command from the summary of this step/);
  });

  it('is left out of the issue, which says where it is', () => {
    const [issue] = issuesOf(findingsIn(run));
    assert.doesNotMatch(issue?.message ?? '', /az rest/);
    assert.match(
      issue?.message ?? '',
      /What to do: 1\. An administrator runs: \(the command is in the summary\)\.\n2\. Wait\./,
    );
  });
});
