/** One part of a path, in lower case. */
export interface Segment {
  name: string;
  /** Whether arguments or a key stood behind the name: `users('x')`, `reports/getX(period='D7')`. */
  hasArguments: boolean;
  /** Whether it is written as a function is (`getAllMessages`, `delta`), which no ID is. */
  isFunction: boolean;
}

/**
 * The parts of a path as the table knows them. Different ways to write one thing come out alike: percent-encoding,
 * upper and lower case, a slash at the end, a drive item or a site addressed by its path (`root:/a/b.txt:/content`).
 */
export function segmentsOf(path: string): Segment[] {
  const parts = splitOutsideParentheses(path)
    .filter((part) => part !== '')
    .map((part) => decoded(part));
  return joinAddresses(parts).map(segment);
}

/** The names that functions of Graph begin with, and a capital behind it. */
const FUNCTION = /^(?:get|list|find|check|validate|filter|search|create|compute|is|export|import)[A-Z]\w*$|^delta$/;

/** `Xs(…)` is a key or a function's arguments; an ID may hold parentheses, but does not end with them behind a name. */
function segment(part: string): Segment {
  const call = /^([a-z$][\w$.-]*)\(.*\)$/i.exec(part);
  const name = call?.[1] ?? part;
  return { name: name.toLowerCase(), hasArguments: call !== null, isFunction: FUNCTION.test(name) };
}

/** A slash between parentheses or quotes belongs to an argument: `getByPath(path='a/b')`. */
function splitOutsideParentheses(path: string): string[] {
  if (!path.includes('(')) return path.split('/');
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (const character of path) {
    if (character === '(') depth++;
    if (character === ')') depth = Math.max(0, depth - 1);
    if (character === '/' && depth === 0) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part];
}

/**
 * `root:/folder/file.txt:/content` and `items/ID:/file.txt:/content` address an item by its path, `sites/HOST:/teams/x:/lists`
 * a site. Both become the plain form: `items/ID/content`, `sites/ID/lists`.
 */
function joinAddresses(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    // A variable may hold the slash: `root:$path:`, `HOST:${path}:`.
    const [, name, within] = /^([^:]+):(.+:|(?<=^root:).+)?$/i.exec(part) ?? [];
    if (name === undefined) {
      joined.push(part);
      continue;
    }
    joined.push(...addressed(name, joined.at(-1)));
    if (within?.endsWith(':')) continue;
    // Everything up to the next colon is the address; without one, all the rest.
    const end = parts.findIndex((one, index) => index > at && one.endsWith(':'));
    at = end === -1 ? parts.length : end;
  }
  return joined;
}

/** `root:` is the root of a drive; behind `sites` it is the site with that name. */
const addressed = (name: string, before: string | undefined): string[] =>
  /^root$/i.test(name) && !/^(?:sites|items)$/i.test(before ?? '') ? ['items', name] : [name];

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * Paths that reach the same objects in another way: the drive of a user, a group, a site or a list, what a list item or a
 * share holds, the team of a group. What Microsoft says of the second path goes for the first, unless the table names it.
 */
const SAME: readonly (readonly [path: string, as: string])[] = [
  ['{users,groups,sites}/*/drive', 'drives/*'],
  ['{users,groups,sites}/*/drives/*', 'drives/*'],
  ['sites/*/lists/*/drive', 'drives/*'],
  ['sites/*/lists/*/items/*/driveitem', 'drives/*/items/*'],
  ['drive', 'drives/*'],
  ['shares/*/driveitem', 'drives/*/items/*'],
  ['drives/*/root', 'drives/*/items/*'],
  ['drives/*/special/*', 'drives/*/items/*'],
  ['groups/*/sites/*', 'sites/*'],
  ['groups/*/team', 'teams/*'],
  ['teams/*/primarychannel', 'teams/*/channels/*'],
  ['users/*/chats/*', 'chats/*'],
  ['directory/devicelocalcredentials', 'devicelocalcredentials'],
  ['bookingbusinesses', 'solutions/bookingbusinesses'],
  ['conditionalaccess', 'identity/conditionalaccess'],
  ['identity/conditionalaccess/authenticationstrength/policies', 'policies/authenticationstrengthpolicies'],
  ['myorganization', ''],
];

const parts = (path: string) =>
  path.split('/').map((part) => new Set(part.startsWith('{') ? part.slice(1, -1).split(',') : [part]));

const SAME_PARTS = SAME.map(
  ([path, as]) =>
    [
      parts(path),
      as
        .split('/')
        .filter(Boolean)
        .map((name) => ({ name, hasArguments: false, isFunction: false })),
    ] as const,
);

/** The path itself, then its other names: a site's drive leads to a drive, the drive's root to an item. */
export function* otherNamesOf(path: readonly Segment[]): Generator<readonly Segment[]> {
  yield path;
  for (const [from, to] of SAME_PARTS) {
    if (from.length > path.length || !from.every((names, at) => names.has('*') || names.has(path[at]?.name ?? '')))
      continue;
    yield* otherNamesOf([...to, ...path.slice(from.length)]);
    return;
  }
}
