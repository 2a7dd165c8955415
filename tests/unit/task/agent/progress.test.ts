import assert from 'node:assert/strict';
import type { ProgressEvent } from '../../../../core/model/results';
import { oneTurn } from '../../../../core/util/oneTurn';
import { CheckProgress } from '../../../../tasks/AppAccessSelfTest/V1/agent/progress';

type CheckEnded = Extract<ProgressEvent, { type: 'check' }>;

const ended = (done: number) => ({ type: 'check', done, total: 4 }) as CheckEnded;

describe('progress of the checks', () => {
  let shown: number[];
  let progress: CheckProgress;

  beforeEach(() => {
    shown = [];
    progress = new CheckProgress(({ done }) => shown.push(done));
  });

  it('is shown once what follows from a check is on its way', async () => {
    progress.ended(ended(1));
    assert.deepEqual(shown, []);
    await oneTurn();
    assert.deepEqual(shown, [1]);
  });

  it('is shown of each check, also of those that end together', async () => {
    progress.ended(ended(1));
    progress.ended(ended(2));
    await oneTurn();
    assert.deepEqual(shown, [1, 2]);
    progress.ended(ended(3));
    await oneTurn();
    assert.deepEqual(shown, [1, 2, 3]);
  });

  it('is shown at once before something else is written, and not again', async () => {
    progress.ended(ended(4));
    progress.flush();
    assert.deepEqual(shown, [4]);
    await oneTurn();
    progress.flush();
    assert.deepEqual(shown, [4]);
  });
});
