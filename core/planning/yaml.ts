import { printable } from '../util/text';

/** More text than this is no list of a few APIs or hosts. */
const LARGEST = 30_000;

/**
 * One YAML document as plain values; maps come as `Map`, so that no key of theirs can be mistaken for a property.
 * Aliases are refused (a few lines of them can unfold to gigabytes). The parser is loaded only when there is something to read.
 */
export async function readYaml(text: string): Promise<{ value: unknown } | { fault: string }> {
  if (text.length > LARGEST) return { fault: `The text is longer than ${LARGEST} characters.` };
  const { parseDocument } = await import('yaml');
  try {
    const document = parseDocument(text, { prettyErrors: false, strict: true, uniqueKeys: true, logLevel: 'silent' });
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem) {
      const line = text.slice(0, problem.pos[0]).split('\n').length;
      return { fault: `Not valid YAML in line ${line}: ${printable(problem.message, 160)}.` };
    }
    return { value: document.toJS({ mapAsMap: true, maxAliasCount: 0 }) };
  } catch (error) {
    if (error instanceof RangeError) return { fault: 'The YAML is nested too deeply.' };
    return { fault: 'The YAML uses aliases (*name), which are not accepted.' };
  }
}

/** A map's entries as texts by key, or a fault. Numbers and booleans are no texts: whoever meant one must quote it. */
export function readMap(
  value: unknown,
  keys: readonly string[],
): { entries: Map<string, unknown> } | { fault: string } {
  if (!(value instanceof Map)) return { fault: `is not a map of ${keys.join(', ')}` };
  for (const key of value.keys()) {
    if (typeof key !== 'string' || !keys.includes(key)) {
      return {
        fault: `has the unknown key “${printable(typeof key === 'string' ? key : 'that is no text', 40)}” (known: ${keys.join(', ')})`,
      };
    }
  }
  return { entries: value as Map<string, unknown> };
}
