import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOG } from '../../../core/diagnosis/causes';
import { EXAMPLES } from '../../../core/diagnosis/causes/examples';
import { diagnose } from '../../../core/diagnosis/diagnose';
import { evidenceFromText } from '../../../core/diagnosis/explain';
import { shownExamples } from '../../../scripts/documents/causeExamples';
import { ROOT } from '../../../scripts/project';

const pageOf = (cause: string) => readFileSync(join(ROOT, 'docs/causes', `${cause}.md`), 'utf8');

describe('the pages of causes', () => {
  it('show the first examples, each of which leads to that cause', () => {
    for (const { id } of CATALOG) {
      const page = pageOf(id);
      for (const { says, evidence } of shownExamples(id)) {
        assert.ok(page.toLowerCase().includes(`\n${says.toLowerCase()}`), `${id}: ${says}`);
        assert.equal(diagnose(typeof evidence === 'string' ? evidenceFromText(evidence) : evidence).cause, id, says);
      }
    }
  });

  it('read as sentences where a placeholder has nothing to stand for', () => {
    for (const { id } of CATALOG) {
      assert.doesNotMatch(pageOf(id), /\b(?:the|a) (?:the|a)\b|\b(\w+) a \1\b|wrong form|\bthan,|\{\w+\}(?!`)/, id);
    }
  });

  it('show an example for each cause that has one', () => {
    const without = CATALOG.filter(({ id }) => shownExamples(id).length === 0).map(({ id }) => id);
    const shown = new Set(Object.values(EXAMPLES).flatMap((list) => list.map(({ cause }) => cause)));
    assert.deepEqual(
      without.filter((id) => shown.has(id)),
      [],
    );
  });
});
