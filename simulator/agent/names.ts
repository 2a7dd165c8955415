/** The one rule by which the agent turns names into environment names: dots and blanks become `_`, letters upper case. */
export function environmentName(name: string): string {
  return name.replace(/[. ]/g, '_').toUpperCase();
}

/** Finds a value by a name whose case does not matter, as with pipeline variables and inputs. */
export function lookUp<T>(values: Iterable<readonly [string, T]>, name: string): T | undefined {
  const wanted = name.toLowerCase();
  for (const [key, value] of values) if (key.toLowerCase() === wanted) return value;
  return undefined;
}
