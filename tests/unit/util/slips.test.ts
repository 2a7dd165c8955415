import assert from 'node:assert/strict';
import fc from 'fast-check';
import { slips } from '../../../core/util/slips';

describe('slips between two words', () => {
  const cases: [one: string, other: string, count: number][] = [
    ['', '', 0],
    ['user', 'user', 0],
    ['user', 'users', 1],
    ['users', 'user', 1],
    ['usre', 'user', 1],
    ['uesr', 'user', 1],
    ['used', 'user', 1],
    ['group', 'user', 5],
    ['', 'abc', 3],
  ];
  for (const [one, other, count] of cases) {
    it(`${one || 'nothing'} and ${other || 'nothing'}: ${count}`, () => assert.equal(slips(one, other, 9), count));
  }

  it('are the same in both directions, and stop at the most that is asked for', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 9 }), (one, other, most) => {
        const all = slips(one, other, 20);
        assert.equal(slips(other, one, 20), all);
        assert.equal(slips(one, other, most), Math.min(all, most + 1));
      }),
      { numRuns: 2000 },
    );
  });
});
