import assert from 'node:assert/strict';
import { CATALOG, causeById } from '../../../../core/diagnosis/causes';
import { refusal } from '../../../../core/diagnosis/causes/evidenceOf';
import { diagnose } from '../../../../core/diagnosis/diagnose';
import { UNKNOWN_WORDS } from '../../../../core/diagnosis/remedy/fill';
import { type Cause, sentenceOf } from '../../../../core/diagnosis/rules/cause';

/** Codes that Entra's documents name for app-only access, with those around them that pipelines really meet. */
const KNOWN_CODES = [
  7000215, 7000222, 700016, 7000229, 7000112, 70001, 90002, 500011, 650052, 650054, 650056, 650057, 65001, 700027,
  700024, 700030, 70021, 700211, 700212, 700213, 70025, 700223, 700238, 70052, 53003, 900382, 900432, 7000216, 7000218,
  100007, 501051, 500014, 90038, 7002381, 700231, 65004, 65005, 50011, 500113, 900971, 50105, 50194, 900144, 90014,
  90033, 90036, 50076, 50126, 53000, 53001, 530032, 1002012, 70011, 50012, 50013, 700021, 700023, 90094, 90093, 900023,
  50059, 50128, 700025, 650051, 650053,
];

/** All that a cause says, under any circumstances. */
function textsOf(cause: Cause): string[] {
  return [cause, ...(cause.variants ?? [])].flatMap(({ title, explanation, check, steps }) =>
    [title, explanation, check, ...(steps ?? []).map(sentenceOf)].filter((text) => text !== undefined),
  );
}

describe('the catalog of causes', () => {
  it('has an id in kebab case for each cause, and each only once', () => {
    const ids = CATALOG.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z]+(-[a-z]+)*$/);
  });

  it('names only causes that exist as alternatives', () => {
    for (const cause of CATALOG)
      for (const sign of cause.signs) for (const other of sign.also ?? []) assert.ok(causeById(other));
  });

  it('uses only placeholders that can be filled', () => {
    for (const cause of CATALOG) {
      for (const text of textsOf(cause)) {
        for (const [, name] of text.matchAll(/\{(\w+)\}/g))
          assert.ok(
            name !== undefined && name in UNKNOWN_WORDS,
            `${cause.id}: {${name}} is not a placeholder of core/diagnosis/remedy/fill.ts`,
          );
      }
    }
  });

  it('tells each person what to do: a title without a full stop, an explanation, steps and a check', () => {
    for (const cause of CATALOG) {
      assert.doesNotMatch(cause.title, /\.$/, `${cause.id}: the title ends with a full stop`);
      assert.match(cause.explanation, /\.$/, `${cause.id}: the explanation ends without a full stop`);
      assert.ok(cause.steps.length > 0 && cause.check.length > 0, `${cause.id}: steps or check is empty`);
      assert.ok(cause.title.length <= 90, `${cause.id}: the title has more than 90 characters`);
    }
  });

  it('never names an owner other than none for a cause that only waiting fixes', () => {
    for (const cause of CATALOG.filter(({ owner }) => owner === 'none'))
      assert.ok(
        cause.links.every((kind) => kind === 'docs'),
        cause.id,
      );
  });

  for (const code of KNOWN_CODES) {
    it(`knows AADSTS${code}`, () => {
      assert.notEqual(diagnose(refusal(code)).cause, 'unknown');
    });
  }
});
