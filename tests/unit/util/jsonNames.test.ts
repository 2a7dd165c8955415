import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hasDuplicateName } from '../../../core/util/jsonNames';

describe('names in JSON', () => {
  const twice = ['{"a":1,"a":2}', '[{"b":{"a":1, "\\u0061" :{}}}]', '{"a":{"a":1},"b":[],"a":{}}', '{"":1,"":1}'];
  for (const text of twice) it(`are seen twice in ${text}`, () => assert.ok(hasDuplicateName(text)));

  const once = ['{"a":{"a":1}}', '[{"a":1},{"a":1}]', '{"a":"a","b":"x\\":\\"a\\":"}', '{"a":["a","a"]}', '1'];
  for (const text of once) it(`are not seen twice in ${text}`, () => assert.ok(!hasDuplicateName(text)));

  it('are read in a text as large as a report may be', () => {
    assert.ok(!hasDuplicateName(JSON.stringify({ a: 'x'.repeat(20_000_000), b: '"'.repeat(1_000_000) })));
  });

  it('are never seen twice in what was made from values', () => {
    fc.assert(fc.property(fc.json(), (text) => assert.ok(!hasDuplicateName(JSON.stringify(JSON.parse(text))))));
  });
});
