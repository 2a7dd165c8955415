import assert from 'node:assert/strict';
import { CATALOGUE } from '../../../../core/diagnosis/causes';
import type { Example } from '../../../../core/diagnosis/causes/example';
import { EXAMPLES } from '../../../../core/diagnosis/causes/examples';
import { diagnose } from '../../../../core/diagnosis/diagnose';
import { evidenceFromText } from '../../../../core/diagnosis/explain';
import type { Cause, Sign } from '../../../../core/diagnosis/rules/cause';
import { matches } from '../../../../core/diagnosis/rules/match';
import { readSigns } from '../../../../core/diagnosis/signs/signs';
import type { Evidence } from '../../../../core/model/evidence';

/** What is not yet held by an example. This number may only become smaller: whoever adds a sign adds the example that needs it. */
const WITHOUT_WITNESS = 85;
/** Longest source of one pattern; several short ones make a list with `anyOf`. */
const LONGEST = 120;

const evidenceOf = ({ evidence }: Example): Evidence =>
  typeof evidence === 'string' ? evidenceFromText(evidence) : evidence;

const EVIDENCE = Object.values(EXAMPLES).flat().map(evidenceOf);

/** What an example asks for. */
function outcome(evidence: Evidence): string {
  const { cause, owner, links, confidence } = diagnose(evidence);
  return [cause, owner, links.find(({ kind }) => kind !== 'docs')?.kind, confidence].join(' ');
}

/** The sign that wins for each piece of evidence: only its absence can change a diagnosis. */
function winners(): Map<Sign, Evidence[]> {
  const found = new Map<Sign, Evidence[]>();
  for (const evidence of EVIDENCE) {
    const [winner] = matches(readSigns(evidence), evidence, CATALOGUE);
    if (winner) found.set(winner.sign, [...(found.get(winner.sign) ?? []), evidence]);
  }
  return found;
}

/** Signs whose absence no example would notice. */
function withoutWitness(): string[] {
  const decided = winners();
  return CATALOGUE.flatMap((cause) => {
    const signs = cause.signs as Sign[];
    return [...signs].flatMap((sign, index) => {
      const cases = decided.get(sign) ?? [];
      const before = cases.map(outcome);
      signs.splice(index, 1);
      const isNoticed = cases.some((evidence, at) => outcome(evidence) !== before[at]);
      signs.splice(index, 0, sign);
      return isNoticed ? [] : [`${cause.id}, sign ${index + 1}`];
    });
  });
}

describe('the rules, held by their examples', () => {
  it('lose no sign without an example that fails', () => {
    const free = withoutWitness();
    assert.ok(free.length <= WITHOUT_WITNESS, `${free.length} signs without a witness:\n${free.join('\n')}`);
  });

  it('have an example for each cause, if only as another one that it could be', () => {
    const shown = new Set(Object.values(EXAMPLES).flatMap((list) => list.map(({ cause }) => cause)));
    const named = new Set(EVIDENCE.flatMap((evidence) => diagnose(evidence).alternatives.map(({ cause }) => cause)));
    const missing = CATALOGUE.filter(({ id, signs }) => !shown.has(id) && (signs.length > 0 || !named.has(id)));
    assert.deepEqual(
      missing.map(({ id }) => id),
      [],
    );
  });

  it('give the same diagnoses in any order of the catalogue', () => {
    const before = EVIDENCE.map(outcome);
    const catalogue = CATALOGUE as Cause[];
    catalogue.reverse();
    try {
      EVIDENCE.forEach((evidence, index) => {
        assert.equal(outcome(evidence), before[index], JSON.stringify(evidence).slice(0, 300));
      });
    } finally {
      catalogue.reverse();
    }
  });

  it('are made of short patterns', () => {
    const long = CATALOGUE.flatMap(({ id, signs }) =>
      signs
        .flatMap((sign) => Object.values(sign).flat())
        .filter((value) => value instanceof RegExp && value.source.length > LONGEST)
        .map(() => id),
    );
    assert.deepEqual(long, []);
  });
});
