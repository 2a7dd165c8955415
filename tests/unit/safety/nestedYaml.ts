import { parse } from 'yaml';
import { CUSTOM_CLOUD_KEYS, OPTIONS } from '../../../core/options';
import { KEYS as API_KEYS } from '../../../core/planning/customApis';
import { replaced } from './nested';

const PLACE = 'PLACE-OF-THE-TEXT';

/** Every key that an entry of a YAML input may have, for those whose example does not show them all. */
const MORE: Readonly<Record<string, object>> = {
  customApis: Object.fromEntries(API_KEYS.map((key) => [key, ''])),
  customCloud: Object.fromEntries(CUSTOM_CLOUD_KEYS.map((key) => [key, `https://${key.toLowerCase()}.example.org`])),
};

/** Every place inside of a YAML input: each value, each entry, each name of a key. */
export function nestedYaml(name: string): { path: string; put(text: string): unknown }[] {
  const example: unknown = parse(OPTIONS.find((option) => option.name === name)?.example ?? '');
  const more = MORE[name] ?? {};
  const whole = Array.isArray(example)
    ? example.map((entry: object) => ({ ...more, ...entry }))
    : { ...more, ...(example as object) };
  return replaced(whole, PLACE).map(({ path, value }) => ({
    path,
    put: (text) => substituted(value, text),
  }));
}

function substituted(value: unknown, text: string): unknown {
  if (value === PLACE) return text;
  if (Array.isArray(value)) return value.map((item) => substituted(item, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key === PLACE ? text : key, substituted(item, text)]),
  );
}
