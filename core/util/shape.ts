import { isRecord } from './json';
import { nearest, refused } from './refusedValue';

/** What a field may hold; a function gives back what is wrong with a value, also with one that is missing. */
export type Rule =
  | 'text'
  | 'flag'
  | 'number'
  | 'list'
  | 'map'
  | 'any'
  | Shape
  | ((value: unknown) => string | undefined);

/** Names that an object may have, with what each may hold. A name may be left out. */
export interface Shape {
  readonly [name: string]: Rule;
}

const KINDS: Readonly<Record<Extract<Rule, string>, readonly [what: string, fits: (value: unknown) => boolean]>> = {
  text: ['not a text', (value) => typeof value === 'string'],
  flag: ['neither true nor false', (value) => typeof value === 'boolean'],
  number: ['not a number', (value) => typeof value === 'number' && !Number.isNaN(value)],
  list: ['not a list', Array.isArray],
  map: ['not an object', isRecord],
  any: ['', () => true],
};

/**
 * What is wrong with an object from a script without types: a name that nobody would look at, or a value of another kind. `what`
 * names the object. No value is repeated.
 */
export function shapeProblem(value: unknown, shape: Shape, what: string): string | undefined {
  if (!isRecord(value)) return `${what} ${what.endsWith('s') ? 'are' : 'is'} not an object.`;
  const known = Object.keys(shape);
  const stranger = Object.keys(value).find((name) => !known.includes(name));
  if (stranger !== undefined) return `${what}: ${strangerWords(stranger, known)}`;
  for (const [name, rule] of Object.entries(shape)) {
    const problem = fieldProblem(value[name], rule, `${what}.${name}`);
    if (problem) return problem;
  }
  return undefined;
}

function fieldProblem(value: unknown, rule: Rule, what: string): string | undefined {
  if (typeof rule === 'function') {
    const problem = rule(value);
    return problem && `${what} ${problem}`;
  }
  if (value === undefined) return undefined;
  if (typeof rule === 'object') return shapeProblem(value, rule, what);
  const problem = required(rule)(value);
  return problem && `${what} ${problem}`;
}

/** The rule for a value of this kind that may not be left out. */
export function required(kind: Extract<Rule, string>): (value: unknown) => string | undefined {
  const [is, fits] = KINDS[kind];
  return (value) => (fits(value) ? undefined : `is ${is}.`);
}

function strangerWords(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  const shown = refused(name, { oneOf: known }, 'A name');
  return `${shown} is not known.${meant ? ` Did you mean ${meant}?` : ` Known are ${known.join(', ')}.`}`;
}
