import assert from 'node:assert/strict';
import { alternativesOf, findingsOf, findingTitle, seenIn } from '../../../../core/report/findings/findings';
import { app, check, diagnosis, link } from '../fixtures';

const failed = (id: string, values: Parameters<typeof diagnosis>[0] = {}) =>
  check({ id, title: id, status: 'failed', diagnosis: diagnosis(values) });

describe('the cards of an app', () => {
  it('show a cause once for all of its checks', () => {
    const cards = findingsOf(app({ checks: [failed('graph.permissions'), failed('graph.read')] }));
    assert.equal(cards.length, 1);
    assert.deepEqual(
      cards[0]?.checks.map(({ id }) => id),
      ['graph.permissions', 'graph.read'],
    );
    assert.ok(cards[0] && seenIn(cards[0]) === 'Seen in 2 checks: graph.permissions; graph.read.');
  });

  it('gather the different explanations and links of a cause', () => {
    const [card] = findingsOf(
      app({
        checks: [
          failed('powerbi.workspace:a', { explanation: 'A.', links: [link('workspace-access', 'a')] }),
          failed('powerbi.workspace:b', { explanation: 'B.', links: [link('workspace-access', 'b')] }),
          failed('powerbi.workspace:c', { explanation: 'B.', links: [link('workspace-access', 'b')] }),
        ],
      }),
    );
    assert.deepEqual(card?.explanations, ['A.', 'B.']);
    assert.equal(card?.links.length, 2);
  });

  it('gather the different steps of a cause, each at its place', () => {
    const steps = (name: string) => [`Open the workspace \`${name}\`.`, 'Wait.'];
    const [card] = findingsOf(
      app({ checks: [failed('a', { steps: steps('a') }), failed('b', { steps: steps('b') })] }),
    );
    assert.deepEqual(card?.steps, ['Open the workspace `a`.', 'Open the workspace `b`.', 'Wait.']);
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
    const [card] = findingsOf(app({ checks }));
    assert.deepEqual(card?.explanations, ['The app lacks `A` and `B`.', 'The app lacks `C`.']);
    assert.equal(card?.steps.length, 3);
  });

  it('put the worst first', () => {
    const warned = check({ status: 'warned', diagnosis: diagnosis({ cause: 'w' }) });
    const unverified = check({ status: 'unverified', diagnosis: diagnosis({ cause: 'u' }) });
    const cards = findingsOf(app({ checks: [warned, unverified, failed('f', { cause: 'f' })] }));
    assert.deepEqual(
      cards.map(({ status }) => status),
      ['failed', 'unverified', 'warned'],
    );
  });

  it('leave no bad check without a card, even where nobody diagnosed it', () => {
    const [card] = findingsOf(app({ checks: [check({ status: 'failed', expected: 'a token', found: 'nothing' })] }));
    assert.equal(card?.diagnosis.explanation, 'Expected: a token. Found: nothing.');
    assert.equal(card?.diagnosis.owner, 'none');
  });

  it('say so when a cause is only the most likely one', () => {
    const [card] = findingsOf(app({ checks: [failed('a', { confidence: 'likely', title: 'The setting is off' })] }));
    assert.ok(card);
    assert.equal(findingTitle(card), 'Most likely, the setting is off');
  });

  it('list each alternative once and never the cause itself', () => {
    const other = (cause: string) => ({ cause, title: cause, owner: 'none' as const, links: [], howToTell: 'x' });
    const alternatives = [other('some-cause'), other('lag'), other('lag')];
    const [card] = findingsOf(app({ checks: [failed('a', { alternatives }), failed('b', { alternatives })] }));
    assert.ok(card);
    assert.deepEqual(
      alternativesOf(card).map(({ cause }) => cause),
      ['lag'],
    );
  });
});
