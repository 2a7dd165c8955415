import { withoutEndSlashes } from '../../util/slashes';
import type { Family, Requirement } from './operation';

/** One part of the paths: what may follow it, and what may be called there. */
interface Node {
  parts: Map<string, Node>;
  methods: Map<string, Requirement>;
}

/** Operations by method and path. Upper and lower case of a path do not matter: real calls vary it. */
export interface OperationTable {
  /** What that call asks for, or undefined where nothing is known. The path has no query. */
  find(method: string, path: string): Requirement | undefined;
  /** How many operations it knows. */
  readonly size: number;
}

const ANY = '{}';

const emptyNode = (): Node => ({ parts: new Map(), methods: new Map() });

function split(path: string): string[] {
  return path.toLowerCase().split('/').slice(1);
}

/** A part that names its object in parentheses is written `scorecards({})`; `$(id)` is a variable. */
const KEYED = /^([a-z][^(]*)\((.+)\)$/;

function nodeAt(root: Node, path: string): Node {
  let node = root;
  for (const part of split(path)) {
    const next = node.parts.get(part) ?? emptyNode();
    node.parts.set(part, next);
    node = next;
  }
  return node;
}

/** The first node with that method; a part that is spelled out goes before `{}`. */
function search(node: Node, parts: readonly string[], method: string): Requirement | undefined {
  const [part, ...rest] = parts;
  if (part === undefined) return node.methods.get(method);
  if (part === '') return undefined;
  const keyed = KEYED.exec(part);
  const names = keyed ? [part, `${keyed[1]}(${ANY})`] : [part];
  // What is only a key in parentheses names no object of its own.
  for (const name of keyed ? names : [...names, ANY]) {
    const next = node.parts.get(name);
    const found = next && search(next, rest, method);
    if (found) return found;
  }
  return undefined;
}

/**
 * Builds the table. Throws where two rules speak of the same operation, or one is not written as `METHOD /path`:
 * a programmer's mistake, found by any test.
 */
export function tableOf(families: readonly Family[]): OperationTable {
  const root = emptyNode();
  let size = 0;
  for (const { below, rules, ...common } of families) {
    for (const { calls, ...own } of rules) {
      for (const call of calls) {
        const written = /^([A-Z]+(?:,[A-Z]+)*) (\/\S*)$/.exec(call);
        if (!written) throw new Error(`Not written as METHOD /path: ${call}`);
        const path = `${below}${written[2] === '/' ? '' : written[2]}`;
        const node = nodeAt(root, path);
        for (const method of written[1]?.split(',') ?? []) {
          if (node.methods.has(method)) throw new Error(`Two rules for ${method} ${path}`);
          node.methods.set(method, { ...common, ...own });
          size++;
        }
      }
    }
  }
  return {
    size,
    find(method, path) {
      const bare = withoutEndSlashes(path.replace(/[?#].*$/, '')) || path.slice(0, 1);
      return bare.startsWith('/') ? search(root, split(bare), method.toUpperCase()) : undefined;
    },
  };
}
