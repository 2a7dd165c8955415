import type { HttpOutcome } from '../../../../core/http/client';
import type { Plan } from '../../../../core/model/plan';
import { answer, good, list, type Outcome, run, WORKSPACE } from '../../selfTestFixtures';

export const API = 'api.fabric.microsoft.com/v1';
export const CAPACITY = 'a1000000-0000-4000-8000-0000000000c1';

/** A workspace as the list shows it. */
export const entry = (more: object = {}) => ({
  id: WORKSPACE,
  displayName: 'Sales',
  type: 'Workspace',
  capacityId: CAPACITY,
  capacityRegion: 'West Europe',
  ...more,
});

/** A refusal in Fabric's envelope. */
export const refusal = (status: number, errorCode: string, message = 'x') =>
  answer(status, { requestId: 'r', errorCode, message }, { 'x-ms-public-api-error-code': errorCode });

/** What Fabric answers, by the path below `/v1`; the most specific one counts. A path that is not named is refused. */
export type Answers = Readonly<Record<string, HttpOutcome>>;

/** Runs the checks of Fabric with these answers. */
export function withFabric(
  values: Partial<Plan>,
  answers: Answers | ((path: string) => HttpOutcome | undefined),
  origin = API,
): Promise<Outcome> {
  const known: Answers = { '/workspaces': list(entry()), ...(typeof answers === 'function' ? {} : answers) };
  const answerTo = typeof answers === 'function' ? answers : (path: string) => known[path];
  const script = (path: string, request: Parameters<typeof good>[1]) => {
    if (!path.startsWith(origin)) return good(path, request);
    const below = path.slice(origin.length);
    return answerTo(below) ?? refusal(403, 'InsufficientPrivileges');
  };
  return run({ resources: ['fabric'], ...values }, () => ({}), script);
}

/** Paths below `/v1` that were asked for, in their order. */
export const askedOf = ({ http }: Outcome, origin = API) =>
  http.asked.filter((path) => path.startsWith(origin)).map((path) => path.slice(origin.length).replace(WORKSPACE, 'W'));
