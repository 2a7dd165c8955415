import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FAMILIES } from '../../../../core/diagnosis/causes';
import type { Example } from '../../../../core/diagnosis/causes/example';
import { EXAMPLES } from '../../../../core/diagnosis/causes/examples';
import { diagnose } from '../../../../core/diagnosis/diagnose';
import { evidenceFromText } from '../../../../core/diagnosis/explain';
import type { Evidence } from '../../../../core/model/evidence';
import { ROOT } from '../../../../scripts/project';

const evidenceOf = ({ evidence }: Example): Evidence =>
  typeof evidence === 'string' ? evidenceFromText(evidence) : evidence;

describe('the examples beside the causes', () => {
  it('stand beside every family, and in one list', () => {
    const files = readdirSync(join(ROOT, 'core/diagnosis/causes'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.examples.ts'))
      .map((name) => basename(name, '.examples.ts'));
    assert.deepEqual(files.sort(), Object.keys(EXAMPLES).sort());
    assert.deepEqual(Object.keys(EXAMPLES).sort(), Object.keys(FAMILIES).sort());
  });

  it('are in the family of their cause', () => {
    for (const [family, examples] of Object.entries(EXAMPLES)) {
      const ids = new Set(FAMILIES[family]?.map(({ id }) => id));
      for (const { cause, says } of examples) {
        assert.ok(ids.has(cause), `${family}.examples.ts, “${says}”: ${family}.ts has no cause ${cause}`);
      }
    }
  });

  it('tell each response once', () => {
    const told = new Map<string, string>();
    for (const { evidence, says } of Object.values(EXAMPLES).flat()) {
      const response = JSON.stringify(evidence);
      assert.equal(told.get(response), undefined, `“${says}” is there already: leave out one of the two`);
      told.set(response, says);
    }
  });

  for (const [family, examples] of Object.entries(EXAMPLES)) {
    for (const example of examples) {
      it(`${family}: ${example.says} is ${example.cause}`, () => {
        const { cause, owner, links, confidence, alternatives } = diagnose(evidenceOf(example));
        const link = links.find(({ kind }) => kind !== 'docs')?.kind ?? 'none';
        assert.deepEqual(
          { cause, owner, link, confidence },
          { cause: example.cause, owner: example.owner, link: example.link, confidence: example.confidence },
        );
        if (example.also)
          assert.deepEqual(
            alternatives.map((other) => other.cause),
            example.also,
          );
        assert.notEqual(cause, example.not);
      });
    }
  }
});
