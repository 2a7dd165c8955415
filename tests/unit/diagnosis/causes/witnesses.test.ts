import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { CATALOG, FAMILIES } from '../../../../core/diagnosis/causes';
import type { Example } from '../../../../core/diagnosis/causes/example';
import { EXAMPLES } from '../../../../core/diagnosis/causes/examples';
import { evidenceFromText } from '../../../../core/diagnosis/explain';
import type { Cause, Sign } from '../../../../core/diagnosis/rules/cause';
import { matches } from '../../../../core/diagnosis/rules/match';
import { readSigns, type Signs } from '../../../../core/diagnosis/signs/signs';
import { verdictOf } from '../../../../core/diagnosis/verdict';
import type { Evidence } from '../../../../core/model/evidence';

/** Longest source of one pattern; several short ones make a list with `anyOf`. */
const LONGEST = 120;

const evidenceOf = ({ evidence }: Example): Evidence =>
  typeof evidence === 'string' ? evidenceFromText(evidence) : evidence;

/** A sign as its source has it, for messages. */
const written = (sign: Sign): string => inspect(sign, { breakLength: Number.POSITIVE_INFINITY, depth: 4 });

/** The file beside a cause that holds its examples. */
const examplesFileOf = ({ id }: Cause): string =>
  `${Object.keys(FAMILIES).find((family) => FAMILIES[family]?.some((one) => one.id === id))}.examples.ts`;

interface Case {
  says: string;
  evidence: Evidence;
  signs: Signs;
  /** Whether the example asks for the other causes, too. */
  hasAlso: boolean;
}

/** What the evidence says is read once: no cause has a part in it. */
const CASES: readonly Case[] = Object.values(EXAMPLES)
  .flat()
  .map((example) => {
    const evidence = evidenceOf(example);
    return { says: example.says, evidence, signs: readSigns(evidence), hasAlso: example.also !== undefined };
  });

/** What an example asks for: owner and links follow from the cause. */
function outcome({ evidence, signs, hasAlso }: Case, catalog: readonly Cause[] = CATALOG): string {
  const { cause, confidence, others } = verdictOf(evidence, signs, catalog);
  return [cause.id, confidence, ...(hasAlso ? others.map(({ id }) => id) : [])].join(' ');
}

/** What each example says with all signs in place, asked once. */
const BEFORE = new Map(CASES.map((one) => [one, outcome(one)]));

/** The sign that wins for each piece of evidence: only its absence can change a diagnosis. */
function winners(): Map<Sign, Case[]> {
  const found = new Map<Sign, Case[]>();
  for (const one of CASES) {
    const [winner] = matches(one.signs, one.evidence, CATALOG);
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
      return isNoticed ? [] : [`${cause.id} (${examplesFileOf(cause)}): ${written(sign)}`];
    });
  });
}

/** What to do about two causes that nothing but their place in the catalog decides between. */
function equallyTelling({ says, signs, evidence }: Case): string {
  const [first, second] = matches(signs, evidence, CATALOG).map(({ cause, sign }) => `${cause.id} ${written(sign)}`);
  return `“${says}” fits two signs that are equally telling: ${first} and ${second}. Give the right one a field more, such as endpoint, or make the other one narrower (core/diagnosis/rules/precedence.ts)`;
}

describe('the rules, held by their examples', () => {
  it('lose no sign without an example that fails', () => {
    assert.deepEqual(
      withoutWitness(),
      [],
      'Every example comes out the same without these signs: write an example that needs the sign, or delete the sign. A sign that had an example has lost it to a more telling one',
    );
  });

  it('have an example for each cause, if only as another one that it could be', () => {
    const shown = new Set(Object.values(EXAMPLES).flatMap((list) => list.map(({ cause }) => cause)));
    const named = new Set(
      CASES.flatMap(({ evidence, signs }) => verdictOf(evidence, signs).others.map(({ id }) => id)),
    );
    const missing = CATALOG.filter(({ id, signs }) => !shown.has(id) && (signs.length > 0 || !named.has(id)));
    assert.deepEqual(
      missing.map((cause) => `${cause.id} (${examplesFileOf(cause)})`),
      [],
      'Write an example for each of these causes: what a service or tool really answered',
    );
  });

  it('give the same diagnoses in any order of the catalog', () => {
    const reversed = CATALOG.toReversed().map((cause) => ({ ...cause, signs: cause.signs.toReversed() }));
    for (const one of CASES) assert.equal(outcome(one, reversed), BEFORE.get(one), equallyTelling(one));
  });

  it('are made of short patterns', () => {
    const long = CATALOG.flatMap(({ id, signs }) =>
      signs
        .flatMap((sign) => Object.values(sign).flat())
        .filter((value) => value instanceof RegExp && value.source.length > LONGEST)
        .map(() => id),
    );
    assert.deepEqual(long, [], `A pattern has at most ${LONGEST} characters: split it, with anyOf`);
  });
});
