import assert from 'node:assert/strict';
import {
  alternativesOf,
  findingFor,
  findingsIn,
  findingsOf,
  findingTitle,
  seenIn,
} from '../../../../core/report/findings/findings';
import { app, check, diagnosis, link, report } from '../fixtures';

const failed = (id: string, values: Parameters<typeof diagnosis>[0] = {}) =>
  check({ id, title: id, status: 'failed', diagnosis: diagnosis(values) });

describe('the findings of an app', () => {
  it('show a cause once for all of its checks', () => {
    const findings = findingsOf(app({ checks: [failed('graph.permissions'), failed('graph.read')] }));
    assert.equal(findings.length, 1);
    assert.deepEqual(
      findings[0]?.checks.map(({ id }) => id),
      ['graph.permissions', 'graph.read'],
    );
    assert.ok(findings[0] && seenIn(findings[0]) === 'Seen in 2 checks: graph.permissions; graph.read.');
  });

  it('gather the different explanations and links of a cause', () => {
    const [finding] = findingsOf(
      app({
        checks: [
          failed('powerbi.workspace:a', { explanation: 'A.', links: [link('workspace-access', 'a')] }),
          failed('powerbi.workspace:b', { explanation: 'B.', links: [link('workspace-access', 'b')] }),
          failed('powerbi.workspace:c', { explanation: 'B.', links: [link('workspace-access', 'b')] }),
        ],
      }),
    );
    assert.deepEqual(finding?.explanations, ['A.', 'B.']);
    assert.equal(finding?.links.length, 2);
  });

  it('gather the different steps of a cause, each at its place', () => {
    const steps = (name: string) => [`Open the workspace \`${name}\`.`, 'Wait.'];
    const [finding] = findingsOf(
      app({ checks: [failed('a', { steps: steps('a') }), failed('b', { steps: steps('b') })] }),
    );
    assert.deepEqual(finding?.steps, ['Open the workspace `a`.', 'Open the workspace `b`.', 'Wait.']);
  });

  it('leave out what names only permissions that were named already', () => {
    const lacks = (names: string) => ({
      explanation: `The app lacks ${names}.`,
      steps: ['Open.', `If ${names} is not there, add it.`],
    });
    const checks = [
      failed('graph.permissions', lacks('`A` and `B`')),
      failed('graph.read', lacks('`B`')),
      failed('x', lacks('`C`')),
    ];
    const [finding] = findingsOf(app({ checks }));
    assert.deepEqual(finding?.explanations, ['The app lacks `A` and `B`.', 'The app lacks `C`.']);
    assert.equal(finding?.steps.length, 3);
  });

  it('put the worst first', () => {
    const warned = check({ status: 'warned', diagnosis: diagnosis({ cause: 'w' }) });
    const unverified = check({ status: 'unverified', diagnosis: diagnosis({ cause: 'u' }) });
    const findings = findingsOf(app({ checks: [warned, unverified, failed('f', { cause: 'f' })] }));
    assert.deepEqual(
      findings.map(({ status }) => status),
      ['failed', 'unverified', 'warned'],
    );
  });

  it('leave no bad check without a finding, even where nobody diagnosed it', () => {
    const [finding] = findingsOf(app({ checks: [check({ status: 'failed', expected: 'a token', found: 'nothing' })] }));
    assert.equal(finding?.diagnosis.explanation, 'Expected: a token. Found: nothing.');
    assert.equal(finding?.diagnosis.owner, 'none');
  });

  it('say so when a cause is only the most likely one', () => {
    const [finding] = findingsOf(app({ checks: [failed('a', { confidence: 'likely', title: 'The setting is off' })] }));
    assert.ok(finding);
    assert.equal(findingTitle(finding), 'Most likely, the setting is off');
  });

  it('keep the capital of a name behind “Most likely”, and of nothing else', () => {
    const titled = (title: string) => findingTitle(findingFor(diagnosis({ title, confidence: 'likely' }), []));
    assert.equal(titled('Admin consent has not been granted'), 'Most likely, admin consent has not been granted');
    assert.equal(titled('Too many token requests'), 'Most likely, too many token requests');
    for (const title of ['Power BI is off', 'SharePoint is off', 'Azure DevOps is off', 'Conditional Access blocks it'])
      assert.equal(titled(title), `Most likely, ${title}`);
  });

  it('list each alternative once and never the cause itself', () => {
    const other = (cause: string) => ({ cause, title: cause, owner: 'none' as const, links: [], howToTell: 'x' });
    const alternatives = [other('some-cause'), other('lag'), other('lag')];
    const [finding] = findingsOf(app({ checks: [failed('a', { alternatives }), failed('b', { alternatives })] }));
    assert.ok(finding);
    assert.deepEqual(
      alternativesOf(finding).map(({ cause }) => cause),
      ['lag'],
    );
  });
});

describe('the findings of a report', () => {
  const one = app({ connectionId: 'one', checks: [failed('a', { cause: 'a' }), check({ status: 'warned' })] });
  const two = app({ connectionId: 'two', checks: [failed('b', { cause: 'b' })] });
  const { all, of } = findingsIn(report([one, two]));

  it('are made once: those of an app are the same ones that are in the list of all', () => {
    assert.equal(all.length, 3);
    assert.ok([...of(one), ...of(two)].every((finding) => all.includes(finding)));
  });

  it('stand worst first, else in the order of the apps', () => {
    assert.deepEqual(
      all.map((finding) => [finding.app.connectionId, finding.status]),
      [
        ['one', 'failed'],
        ['two', 'failed'],
        ['one', 'warned'],
      ],
    );
  });

  it('need no app for a text that somebody pasted', () => {
    const diagnosis = failed('a', { cause: 'a', steps: ['Do it.'] }).diagnosis;
    assert.ok(diagnosis);
    const finding = findingFor(diagnosis, ['graph']);
    assert.equal(finding.app, undefined);
    assert.deepEqual([finding.checks, finding.steps, finding.resources], [[], ['Do it.'], ['graph']]);
  });
});
