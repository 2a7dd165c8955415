import type { Method } from '../../../util/method';
import { otherNamesOf, type Segment, segmentsOf } from './path';
import type { Rule } from './rule';

/** Sufficient combinations of permissions, the least privileged first. Empty: no application permission allows the call. */
export type Needs = string[][];

/** `unknown` ends the search: the rules around it do not go for this call. */
type Found = readonly string[] | 'unknown';

type ByMethod = Partial<Record<Method, Found>>;

interface Node {
  /** By the next part of the path. */
  children: Map<string, Node>;
  /** By the beginning of the next part. */
  prefixes: [beginning: string, node: Node][];
  /** Behind an ID. */
  any?: Node;
  /** The path that ends here. */
  here: ByMethod;
  /** Paths that end here or anywhere below. */
  below: ByMethod;
}

const newNode = (): Node => ({ children: new Map(), prefixes: [], here: {}, below: {} });

/** Rules as a tree, so that a call is compared with few of them. */
export class Table {
  readonly #root = newNode();

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) for (const path of alternatives(rule.path)) this.#add(path, rule);
  }

  /** What the call needs; undefined where no rule speaks of it. The path has no version and no query. */
  needs(method: Method, path: string): Needs | undefined {
    for (const segments of otherNamesOf(segmentsOf(path))) {
      const found = find(this.#root, segments, 0, method);
      if (found === 'unknown') return undefined;
      if (found) return found.map((combination) => combination.split('+'));
    }
    return undefined;
  }

  #add(path: string, { methods, needs }: Rule): void {
    const parts = path.toLowerCase().split('/').slice(1);
    const isDeep = parts.at(-1) === '**';
    let node = this.#root;
    for (const part of isDeep ? parts.slice(0, -1) : parts) node = step(node, part);
    for (const method of methods) (isDeep ? node.below : node.here)[method] ??= needs ?? 'unknown';
  }
}

function step(node: Node, part: string): Node {
  if (part === '*') {
    node.any ??= newNode();
    return node.any;
  }
  if (part.endsWith('*')) {
    const beginning = part.slice(0, -1);
    const known = node.prefixes.find(([one]) => one === beginning)?.[1];
    const next = known ?? newNode();
    if (!known) node.prefixes.push([beginning, next]);
    return next;
  }
  const next = node.children.get(part) ?? newNode();
  node.children.set(part, next);
  return next;
}

/** `/users/{events,calendar}` written out. */
function alternatives(path: string): string[] {
  const group = /^([^{]*)\{([^}]*)\}(.*)$/.exec(path);
  if (!group) return [path];
  const [, before = '', names = '', after = ''] = group;
  return names.split(',').flatMap((name) => alternatives(`${before}${name}${after}`));
}

/** What stands behind a path without changing what is needed. */
const SUFFIX = /^\$(?:ref|count|value)$/;

/** A type or an action with its namespace: `microsoft.graph.user`, `graph.user`. */
const NAMESPACE = /^(?:microsoft\.)?graph\.(?:[\w.]+\.)?(\w+)$/;

/**
 * The names of the parts decide before the IDs, the longer rule before the shorter one. Directly behind a collection of the root,
 * a function that no rule names is not taken for an ID.
 */
function find(node: Node, path: readonly Segment[], at: number, method: Method): Found | undefined {
  const segment = path[at];
  if (!segment) return node.here[method] ?? node.below[method];
  return (
    byName(node, path, at, method, segment) ??
    (node.any && !(at === 1 && segment.isFunction) ? find(node.any, path, at + 1, method) : undefined) ??
    (SUFFIX.test(segment.name) && at === path.length - 1 ? find(node, path, at + 1, method) : undefined) ??
    node.below[method]
  );
}

function byName(
  node: Node,
  path: readonly Segment[],
  at: number,
  method: Method,
  { name, hasArguments }: Segment,
): Found | undefined {
  const child = node.children.get(name) ?? node.prefixes.find(([beginning]) => name.startsWith(beginning))?.[1];
  if (child) {
    const key = hasArguments && child.any ? find(child.any, path, at + 1, method) : undefined;
    return key ?? find(child, path, at + 1, method);
  }
  const local = NAMESPACE.exec(name)?.[1];
  if (local === undefined) return undefined;
  const named = node.children.get(local);
  // A cast only says of which type the objects are.
  return (named && find(named, path, at + 1, method)) ?? find(node, path, at + 1, method);
}
