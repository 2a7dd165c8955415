/**
 * The same value with one of its texts or names replaced, once for each of them. Lists and maps are walked, whatever is in
 * them: a field that is added is driven without an edit here.
 */
export function replaced(value: unknown, text: string, path = ''): { path: string; value: unknown }[] {
  if (Array.isArray(value)) {
    const inside = value.flatMap((item: unknown, index) =>
      replaced(item, text, `${path}[${index}]`).map((one) => ({ ...one, value: value.with(index, one.value) })),
    );
    return [...inside, { path: `${path}[+]`, value: [...(value as unknown[]), text] }];
  }
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    const entries = Object.entries(value);
    const inside = entries.flatMap(([key, item]) =>
      replaced(item, text, `${path}.${key}`).map((one) => ({ ...one, value: { ...value, [key]: one.value } })),
    );
    const keys = entries.map(([key]) => ({
      path: `${path}.${key} (its name)`,
      value: Object.fromEntries(entries.map(([name, item]) => [name === key ? text : name, item])),
    }));
    return [...inside, ...keys, { path: `${path}.+ (one more name)`, value: { ...value, [text]: 'x' } }];
  }
  return [{ path, value: text }];
}
