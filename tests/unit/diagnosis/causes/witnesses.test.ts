import assert from 'node:assert/strict';
import { CATALOG } from '../../../../core/diagnosis/causes';
import type { Example } from '../../../../core/diagnosis/causes/example';
import { EXAMPLES } from '../../../../core/diagnosis/causes/examples';
import { diagnose } from '../../../../core/diagnosis/diagnose';
import { evidenceFromText } from '../../../../core/diagnosis/explain';
import type { Cause, Sign } from '../../../../core/diagnosis/rules/cause';
import { matches } from '../../../../core/diagnosis/rules/match';
import { readSigns } from '../../../../core/diagnosis/signs/signs';
import type { Evidence } from '../../../../core/model/evidence';

/** Longest source of one pattern; several short ones make a list with `anyOf`. */
const LONGEST = 120;

const evidenceOf = ({ evidence }: Example): Evidence =>
  typeof evidence === 'string' ? evidenceFromText(evidence) : evidence;

interface Case {
  evidence: Evidence;
  /** Whether the example asks for the other causes, too. */
  hasAlso: boolean;
}

const CASES: readonly Case[] = Object.values(EXAMPLES)
  .flat()
  .map((example) => ({ evidence: evidenceOf(example), hasAlso: example.also !== undefined }));

/** What an example asks for. */
function outcome({ evidence, hasAlso }: Case): string {
  const { cause, owner, links, confidence, alternatives } = diagnose(evidence);
  const others = hasAlso ? alternatives.map((other) => other.cause) : [];
  return [cause, owner, links.find(({ kind }) => kind !== 'docs')?.kind, confidence, ...others].join(' ');
}

/** What each example says with all signs in place, asked once. */
const BEFORE = new Map(CASES.map((one) => [one, outcome(one)]));

/** The sign that wins for each piece of evidence: only its absence can change a diagnosis. */
function winners(): Map<Sign, Case[]> {
  const found = new Map<Sign, Case[]>();
  for (const one of CASES) {
    const [winner] = matches(readSigns(one.evidence), one.evidence, CATALOG);
    if (winner) found.set(winner.sign, [...(found.get(winner.sign) ?? []), one]);
  }
  return found;
}

/** Signs whose absence no example would notice. */
function withoutWitness(): string[] {
  const decided = winners();
  return CATALOG.flatMap((cause) => {
    const signs = cause.signs as Sign[];
    return [...signs].flatMap((sign, index) => {
      const cases = decided.get(sign) ?? [];
      signs.splice(index, 1);
      const isNoticed = cases.some((one) => outcome(one) !== BEFORE.get(one));
      signs.splice(index, 0, sign);
      return isNoticed ? [] : [`${cause.id}, sign ${index + 1}`];
    });
  });
}

describe('the rules, held by their examples', () => {
  it('lose no sign without an example that fails', () => {
    assert.deepEqual(withoutWitness(), []);
  });

  it('have an example for each cause, if only as another one that it could be', () => {
    const shown = new Set(Object.values(EXAMPLES).flatMap((list) => list.map(({ cause }) => cause)));
    const named = new Set(CASES.flatMap(({ evidence }) => diagnose(evidence).alternatives.map(({ cause }) => cause)));
    const missing = CATALOG.filter(({ id, signs }) => !shown.has(id) && (signs.length > 0 || !named.has(id)));
    assert.deepEqual(
      missing.map(({ id }) => id),
      [],
    );
  });

  it('give the same diagnoses in any order of the catalog', () => {
    const catalog = CATALOG as Cause[];
    catalog.reverse();
    try {
      for (const one of CASES) assert.equal(outcome(one), BEFORE.get(one), JSON.stringify(one.evidence).slice(0, 300));
    } finally {
      catalog.reverse();
    }
  });

  it('are made of short patterns', () => {
    const long = CATALOG.flatMap(({ id, signs }) =>
      signs
        .flatMap((sign) => Object.values(sign).flat())
        .filter((value) => value instanceof RegExp && value.source.length > LONGEST)
        .map(() => id),
    );
    assert.deepEqual(long, []);
  });
});
