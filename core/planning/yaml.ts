import type { Document } from 'yaml';
import { refused } from '../util/refusedValue';

/** More text than this is no list of a few APIs or hosts. */
const LONGEST = 30_000;
/** Deeper than anything that these inputs hold. The parser calls itself for each level and would end the whole process. */
const DEEPEST = 30;
/** Columns of blanks before a line; each level of a block needs one at least. */
const WIDEST_INDENT = 100;
const TOO_DEEP = 'The YAML is nested too deeply.';

/** One set of rules for every text: YAML 1.2, also below `%YAML 1.1`, and no types of values that no option has. */
const RULES = { schema: 'core', resolveKnownTags: false } as const;
const PARSING = { ...RULES, prettyErrors: false, strict: true, uniqueKeys: true, logLevel: 'silent' } as const;

/** The parser's own messages quote the text, which may hold a secret; these do not. */
const MESSAGES: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'an alias (*name) is used, which is not accepted',
  BAD_INDENT: 'the indentation is wrong, or a bracket before it is not closed',
  BAD_SCALAR_START: 'a value begins with a character that is reserved in YAML: put it in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'the indentation is wrong, or a value spans several lines where it may not',
  DUPLICATE_KEY: 'a key is given twice',
  MISSING_CHAR: 'a quote, a bracket, a comma, a colon or the blank after a colon is missing',
  MULTILINE_IMPLICIT_KEY: 'a key spans several lines; perhaps its colon is missing',
  TAB_AS_INDENT: 'a tab is used for indentation; use spaces',
  TAG_RESOLVE_FAILED: 'a tag (!name) is used, which is not accepted; a text that begins with ! needs quotes',
  UNEXPECTED_TOKEN: 'there is unexpected text; perhaps a quote is missing around a value',
};

/** Whether brackets or blocks are nested too deeply. Brackets in quotes count as well: no value of these inputs holds so many. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return text.split(/[\r\n]/).some((line) => {
    const lead = /^[-?: \t]*/.exec(line)?.[0] ?? '';
    return lead.length > WIDEST_INDENT || lead.replace(/[ \t]/g, '').length > DEEPEST;
  });
}

/** What is wrong with a text as YAML, and where it was seen, counted in characters from the beginning. */
export interface YamlProblem {
  /** The sentence without the place: `Not valid YAML: a quote is missing.` */
  problem: string;
  offset?: number;
}

/**
 * The one YAML document of a text. A second document, which nobody would look at, is refused. The parser is loaded only
 * when there is something to read. No problem repeats what stands in the text.
 */
export async function parseYaml(text: string, longest = LONGEST): Promise<{ document?: Document } | YamlProblem> {
  if (text.length > longest) return { problem: `The text is longer than ${longest} characters.` };
  if (isTooDeep(text)) return { problem: TOO_DEEP };
  // perf: What a good run seldom needs in files of their own
  const { parseAllDocuments } = await import('yaml');
  try {
    const parsed = parseAllDocuments(text, PARSING);
    const documents = Array.isArray(parsed) ? parsed : [];
    const problem = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])[0];
    if (problem) {
      const why = MESSAGES[problem.code] ?? 'it is not YAML';
      return { problem: `Not valid YAML: ${why}.`, offset: problem.pos[0] };
    }
    const [document, second] = documents;
    if (second) {
      return {
        problem: 'The YAML holds a second document (after --- or ...); put everything into one.',
        offset: second.range[0],
      };
    }
    return document ? { document } : {};
  } catch {
    return { problem: TOO_DEEP };
  }
}

/**
 * One YAML document as plain values; maps come as `Map`, so that no key of theirs can be mistaken for a property.
 * Aliases are refused: a few lines of them can unfold to gigabytes.
 */
export async function readYaml(text: string): Promise<{ value: unknown } | { problem: string }> {
  const parsed = await parseYaml(text);
  if ('problem' in parsed) return { problem: withLine(parsed, text) };
  try {
    return { value: parsed.document?.toJS({ mapAsMap: true, maxAliasCount: 0 }) ?? null };
  } catch (error) {
    return {
      problem: error instanceof RangeError ? TOO_DEEP : 'The YAML uses aliases (*name), which are not accepted.',
    };
  }
}

function withLine({ problem, offset }: YamlProblem, text: string): string {
  if (offset === undefined) return problem;
  const line = text.slice(0, offset).split('\n').length;
  return problem
    .replace('Not valid YAML:', `Not valid YAML in line ${line}:`)
    .replace('(after --- or ...)', `(after --- or ... near line ${line})`);
}

/** A map's entries as texts by key, or a problem. Numbers and booleans are not texts unless quoted. */
export function readMap(
  value: unknown,
  keys: readonly string[],
): { entries: Map<string, unknown> } | { problem: string } {
  if (!(value instanceof Map)) return { problem: `is not a map of ${keys.join(', ')}` };
  for (const key of value.keys()) {
    if (typeof key !== 'string' || !keys.includes(key)) {
      const shown = typeof key === 'string' ? refused(key, { oneOf: keys }, 'a key') : 'a key that is not a text';
      return { problem: `has ${shown} that is not known (known: ${keys.join(', ')})` };
    }
  }
  return { entries: value as Map<string, unknown> };
}
