import type { Option } from '../options';
import { nearest, refused } from '../util/refusedValue';
import { guidHint, guidIn } from './ids';
import { type Item, type ParsedInput, readEach } from './inputError';
import { words } from './lists';

/** A whole number in plain digits, inside the option's range. */
export function readInteger(text: string, { range }: Pick<Option, 'range'>): ParsedInput<number> {
  const [low, high] = range ?? [0, Number.MAX_SAFE_INTEGER];
  const digits = text.trim();
  const value = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
  if (value >= low && value <= high) return { value, problems: [] };
  return { value: low, problems: [`${refused(text, 'number')} is not a whole number from ${low} to ${high}.`] };
}

export function readBoolean(text: string): ParsedInput<boolean> {
  const word = text.trim().toLowerCase();
  if (word === 'true' || word === 'false') return { value: word === 'true', problems: [] };
  return { value: false, problems: [`${refused(text, { oneOf: ['true', 'false'] })} is neither true nor false.`] };
}

type Choices = Pick<Option, 'choices' | 'default'>;

/** One of the option's choices, whatever its case. */
export function readChoice<T extends string>(text: string, option: Choices, place?: string): ParsedInput<T> {
  const choices = (option.choices ?? []).map(([value]) => value as T);
  const found = choices.find((choice) => choice.toLowerCase() === text.trim().toLowerCase());
  if (found !== undefined) return { value: found, problems: [] };
  const fallback = option.default as T;
  const meant = nearest(text, choices);
  const problem = `${refused(text, { oneOf: choices }, place)} is not one of ${choices.join(', ')}.`;
  return { value: fallback, problems: [meant ? `${problem} Probably ${meant} is meant.` : problem] };
}

/** Several of the option's choices, separated by commas or lines. */
export function readChoices<T extends string>(text: string, option: Choices): ParsedInput<T[]> {
  return readEach(words(text), (word, place): Item<T> => {
    const { value, problems } = readChoice<T>(word, option, place);
    return problems[0] === undefined ? { value } : { problem: problems[0] };
  });
}

/** Tenant IDs. A domain name would do for Entra, but the report, the links and the sections need the one ID. */
export function readTenantIds(text: string): ParsedInput<string[]> {
  return readEach(words(text), (word, place): Item<string> => {
    const value = guidIn(word);
    if (value !== undefined) return { value };
    return { problem: `${refused(word, 'guid', place)} is not a tenant ID (a GUID).${guidHint('tenant ID', word)}` };
  });
}
