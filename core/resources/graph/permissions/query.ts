import type { Method } from '../../../util/method';
import type { Needs } from './table';

/**
 * What the query of a call asks for beyond what its path needs. Microsoft's tables speak of paths alone; these are the notes
 * below them on properties with a permission of their own.
 */
interface Asking {
  path: RegExp;
  /** Whether the query asks for it. */
  asks(query: Query): boolean;
  /** What the call needs then. */
  becomes(needs: Needs): Needs;
}

/** A query taken apart, in lower case. */
interface Query {
  has(name: string): boolean;
  /** Properties that are selected, compared or sorted by. */
  properties: ReadonlySet<string>;
}

const without = (name: RegExp) => (needs: Needs) => {
  const rest = needs.filter((combination) => !combination.some((one) => name.test(one)));
  return rest.length > 0 ? rest : needs;
};

const and = (permission: string) => (needs: Needs) =>
  needs.map((combination) => (combination.includes(permission) ? combination : [...combination, permission]));

/** The properties that User.ReadBasic.All shows. Source: Microsoft Graph permissions reference, user permissions. */
export const BASIC_PROFILE = [
  'displayName',
  'givenName',
  'id',
  'mail',
  'photo',
  'securityIdentifier',
  'surname',
  'userPrincipalName',
] as const;

const basic = new Set(BASIC_PROFILE.map((name) => name.toLowerCase()));
const USERS = /^\/users(?:\/[^/]+|\([^/]+\))?\/?$/i;

const ASKINGS: readonly Asking[] = [
  {
    path: USERS,
    asks: ({ has, properties }) => has('$expand') || has('$search') || [...properties].some((one) => !basic.has(one)),
    becomes: without(/^User\.ReadBasic\.All$/),
  },
  // Source: user resource, signInActivity: "Requires AuditLog.Read.All".
  { path: USERS, asks: ({ properties }) => properties.has('signinactivity'), becomes: and('AuditLog.Read.All') },
  // Source: custom security attributes of Microsoft Graph.
  {
    path: /^\/(?:users|servicePrincipals|devices)(?:\/[^/]+|\([^/]+\))?\/?$/i,
    asks: ({ properties }) => properties.has('customsecurityattributes'),
    becomes: and('CustomSecAttributeAssignment.Read.All'),
  },
  // Source: Mail.ReadBasic leaves out the body, its preview, attachments and extended properties.
  {
    path: /^\/users\/[^/]+\/(?:mailFolders\/.+\/)?messages(?:\/[^/]+)?\/?$/i,
    asks: ({ has, properties }) =>
      has('$expand') || has('$search') || ['body', 'bodypreview', 'uniquebody'].some((one) => properties.has(one)),
    becomes: without(/^Mail\.ReadBasic/),
  },
  // Source: bitlockerRecoveryKey, get: the key itself needs BitlockerKey.Read.All.
  {
    path: /^\/informationProtection\/bitlocker\/recoveryKeys\/[^/]+\/?$/i,
    asks: ({ properties }) => properties.has('key'),
    becomes: () => [['BitlockerKey.Read.All']],
  },
];

/** What the call needs with its query; the path has no version. */
export function needsWithQuery(method: Method, path: string, query: string | undefined, needs: Needs): Needs {
  if (method !== 'GET' || !query || needs.length === 0) return needs;
  const asked = readQuery(query);
  return ASKINGS.reduce(
    (now, asking) => (asking.path.test(path) && asking.asks(asked) ? asking.becomes(now) : now),
    needs,
  );
}

const WORDS = new Set(['and', 'or', 'not', 'eq', 'ne', 'gt', 'ge', 'lt', 'le', 'in', 'has', 'asc', 'desc']);
const LITERALS = new Set(['true', 'false', 'null']);

function readQuery(query: string): Query {
  const parameters = new Map<string, string>();
  for (const part of query.split('&')) {
    const [name = '', ...value] = part.split('=');
    parameters.set(decoded(name).trim().toLowerCase(), decoded(value.join('=')));
  }
  const value = (name: string) => parameters.get(`$${name}`) ?? parameters.get(name) ?? '';
  const listed = withoutPlaceholders(value('select'))
    .toLowerCase()
    .split(/[,\s]+/);
  const compared = `${value('filter')} ${value('orderby')}`;
  const properties = [...listed.map((one) => one.split('/')[0] ?? ''), ...namesIn(withoutPlaceholders(compared))];
  return {
    has: (name) => parameters.has(name) || parameters.has(name.replace('$', '')),
    properties: new Set(properties.filter((one) => /^[a-z]\w*$/.test(one))),
  };
}

/** The properties in a comparison: what is no text, number, operator, function, variable or part behind a slash. */
function namesIn(text: string): string[] {
  const variables = new Set([...text.matchAll(/(\w+)\s*:/g)].map(([, name]) => name?.toLowerCase()));
  return [...text.replace(/'[^']*'?/g, ' ').matchAll(/(?<![\w/.-])[A-Za-z]\w*(?!\w|\s*[(:-])/g)]
    .map(([name]) => name.toLowerCase())
    .filter((name) => !WORDS.has(name) && !LITERALS.has(name) && !variables.has(name));
}

/** What stands for a value that only the script knows. */
const withoutPlaceholders = (text: string) => text.replace(/\$?\{[^{}]*\}|\$\([^()]*\)|\$\w[\w.:]*|<[^<>]*>/g, ' ');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}
