/** One short pattern, or several of which any one will do. */
export type Patterns = RegExp | readonly RegExp[];

/** Several patterns, any one of which will do: each is one way to say the same. */
export const anyOf = (...patterns: readonly RegExp[]): readonly RegExp[] => patterns;

/** Whether any of the patterns is found in any of the texts. */
export function saysAny(patterns: Patterns | undefined, ...texts: readonly string[]): boolean {
  if (patterns === undefined) return false;
  const list = patterns instanceof RegExp ? [patterns] : patterns;
  return list.some((pattern) => texts.some((text) => pattern.test(text)));
}
