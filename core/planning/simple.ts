import { option } from '../options';
import { nearest, refused } from '../util/refusedValue';
import { guidHint, guidIn } from './ids';
import { type Item, type Reading, readEach } from './inputError';
import { words } from './lists';

/** A whole number in plain digits, inside the option's range. */
export function readInteger(input: string, text: string): Reading<number> {
  const [low, high] = option(input).range ?? [0, Number.MAX_SAFE_INTEGER];
  const digits = text.trim();
  const value = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
  if (value >= low && value <= high) return { value, faults: [] };
  return { value: low, faults: [`${refused(text, 'number')} is not a whole number from ${low} to ${high}.`] };
}

export function readBoolean(text: string): Reading<boolean> {
  const word = text.trim().toLowerCase();
  if (word === 'true' || word === 'false') return { value: word === 'true', faults: [] };
  return { value: false, faults: [`${refused(text, { oneOf: ['true', 'false'] })} is neither true nor false.`] };
}

/** One of the option's choices, whatever its case. */
export function readChoice<T extends string>(input: string, text: string, place?: string): Reading<T> {
  const choices = (option(input).choices ?? []).map(([value]) => value as T);
  const found = choices.find((choice) => choice.toLowerCase() === text.trim().toLowerCase());
  if (found !== undefined) return { value: found, faults: [] };
  const fallback = option(input).default as T;
  const meant = nearest(text, choices);
  const fault = `${refused(text, { oneOf: choices }, place)} is not one of ${choices.join(', ')}.`;
  return { value: fallback, faults: [meant ? `${fault} Probably ${meant} is meant.` : fault] };
}

/** Several of the option's choices, separated by commas or lines. */
export function readChoices<T extends string>(input: string, text: string): Reading<T[]> {
  return readEach(words(text), (word, place): Item<T> => {
    const { value, faults } = readChoice<T>(input, word, place);
    return faults[0] === undefined ? { value } : { fault: faults[0] };
  });
}

/** Tenant IDs. A domain name would do for Entra, but the report, the links and the sections need the one ID. */
export function readTenantIds(text: string): Reading<string[]> {
  return readEach(words(text), (word, place): Item<string> => {
    const value = guidIn(word);
    if (value !== undefined) return { value };
    return { fault: `${refused(word, 'guid', place)} is not a tenant ID (a GUID).${guidHint('tenant ID', word)}` };
  });
}
