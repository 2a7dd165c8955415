import { Secret } from '../model/secret';
import { isRecord } from '../util/json';
import { type Shape, shapeProblem } from '../util/shape';

const secret = (value: unknown) =>
  value instanceof Secret ? undefined : 'is not a Secret. Example: new Secret(process.env.AZURE_CLIENT_SECRET)';

const SOURCES: Readonly<Record<string, Shape>> = {
  service: {
    kind: 'text',
    name: 'text',
    method: 'text',
    url: 'text',
    bearer: secret,
    field: 'text',
    lateBound: (value) => (value === undefined ? undefined : secret(value)),
  },
  given: { kind: 'text', assertion: secret },
  file: { kind: 'text', path: 'text' },
};

const CREDENTIALS: Readonly<Record<string, Shape>> = {
  secret: { kind: 'text', secret },
  certificate: { kind: 'text', pem: secret },
  federated: { kind: 'text', source: (value) => kindProblem(value, SOURCES) },
  'managed-identity': { kind: 'text', clientId: 'text' },
  user: { kind: 'text' },
};

/** The names that belong to its kind, or what is wrong with it. */
function kindProblem(value: unknown, kinds: Readonly<Record<string, Shape>>): string | undefined {
  if (!isRecord(value)) return 'is not an object.';
  const { kind } = value;
  const shape = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!shape) return `is of none of the kinds ${Object.keys(kinds).join(', ')}.`;
  const problem = shapeProblem(value, shape, 'it');
  return problem && `is wrong: ${problem}`;
}

const FACTS: Shape = {
  id: (value) => (typeof value === 'string' && value !== '' ? undefined : 'is missing, or not a text.'),
  url: 'text',
  tenantId: 'text',
  clientId: 'text',
  credential: (value) => kindProblem(value, CREDENTIALS),
  cloudHint: 'text',
  cloud: 'text',
  unknownEnvironment: 'text',
  unknownAuthority: 'text',
};

const UNUSABLE: Shape = { id: 'text', url: 'text', problem: 'text' };

/** What is wrong with one entry of the list of connections. Scripts without types can pass anything; no value is repeated. */
export function connectionProblem(connection: unknown, index: number): string | undefined {
  const what = `Connection ${index + 1} of the list`;
  return shapeProblem(connection, isRecord(connection) && 'problem' in connection ? UNUSABLE : FACTS, what);
}
