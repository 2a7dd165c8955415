import { rows } from '../lists';
import { parseYaml } from '../yaml';

/** Where something stands in a file, counted from 1 as editors do. */
export interface Place {
  line: number;
  column: number;
}

/** A YAML value that knows where it stands. */
export type Tree = { at: Place } & (
  | { kind: 'scalar'; value: unknown /** Of a text below a `|`, where each of its lines stands. */; rows?: Place[] }
  | { kind: 'list'; items: Tree[] }
  | { kind: 'map'; entries: Entry[] }
);

export interface Entry {
  /** Undefined for a key that is not a text. */
  key: string | undefined;
  at: Place;
  value: Tree;
}

/** What is wrong with a file, and where. */
export interface PlacedProblem {
  at: Place;
  problem: string;
}

const START: Place = { line: 1, column: 1 };

/** The document as a tree; undefined where the text holds none. Aliases are refused: they can unfold to gigabytes. */
export async function readTree(text: string, longest: number): Promise<{ tree?: Tree } | PlacedProblem> {
  const place = placesIn(text);
  const parsed = await parseYaml(text, longest);
  if ('problem' in parsed) return { at: place(parsed.offset), problem: parsed.problem };
  const contents = parsed.document?.contents;
  if (!contents) return {};

  // perf: What a good run seldom needs in files of their own
  const { isMap, isScalar, isSeq } = await import('yaml');
  const alias: PlacedProblem[] = [];
  const sourceRows = text.split('\n');
  const treeOf = (node: unknown, from: Place): Tree => {
    const at = placed(node) ? place(node.range?.[0]) : from;
    if (isScalar(node)) {
      const { value, type } = node;
      return { kind: 'scalar', at, value, ...(type === 'BLOCK_LITERAL' && { rows: rowsBelow(at, sourceRows, value) }) };
    }
    if (isSeq(node)) return { kind: 'list', at, items: node.items.map((item) => treeOf(item, at)) };
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }): Entry => {
        const keyAt = placed(key) ? place(key.range?.[0]) : at;
        const name = isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
        return { key: name, at: keyAt, value: treeOf(value, keyAt) };
      });
      return { kind: 'map', at, entries };
    }
    if (node !== null) alias.push({ at, problem: 'An alias (*name) is used, which is not accepted.' });
    return { kind: 'scalar', at, value: null };
  };
  const tree = treeOf(contents, START);
  return alias[0] ?? { tree };
}

/** A text below a `|` has a line for each line of the file. */
function rowsBelow({ line }: Place, sourceRows: readonly string[], value: unknown): Place[] {
  return rows(String(value)).map((_, row) => {
    const indent = /^ */.exec(sourceRows[line + row] ?? '')?.[0].length ?? 0;
    return { line: line + row + 1, column: indent + 1 };
  });
}

const placed = (node: unknown): node is { range?: [number, number, number] | null } =>
  typeof node === 'object' && node !== null && 'range' in node;

/** The same as plain values, to be written out as YAML again. */
export function plain(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plain);
  return new Map(tree.entries.map(({ key, value }) => [key, plain(value)]));
}

/** Offsets to places, by the lines of the text. */
function placesIn(text: string): (offset?: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset = 0) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
