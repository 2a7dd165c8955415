import type { Plan } from '../../../core/model/plan';
import type { ReportError } from '../../../core/model/results';
import { Secret } from '../../../core/model/secret';
import { buildPlan, type ConnectionDescription, type ConnectionFacts, type RawValues } from '../../../core/planning';

export const NOW = Date.UTC(2026, 10, 20);
export const TENANT = '11111111-2222-4333-8444-555555555555';
export const CLIENT = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';

export function connection(changes: Partial<ConnectionFacts> = {}): ConnectionFacts {
  return {
    id: 'c0ffee00-0000-4000-8000-000000000001',
    tenantId: TENANT,
    clientId: CLIENT,
    credential: { kind: 'secret', secret: new Secret('s3cret~value.of-a-client') },
    ...changes,
  };
}

export async function planOf(values: RawValues, connections: ConnectionDescription[] = [connection()]): Promise<Plan> {
  const result = await buildPlan(values, connections, NOW);
  if ('errors' in result) throw new Error(`No plan: ${JSON.stringify(result.errors)}`);
  return result.plan;
}

export async function errorsOf(
  values: RawValues,
  connections: ConnectionDescription[] = [connection()],
): Promise<ReportError[]> {
  const result = await buildPlan(values, connections, NOW);
  return 'errors' in result ? result.errors : result.rejected;
}

/** The one error of a step whose only problem is in that input. */
export async function errorOf(input: string, value: string, others: RawValues = {}): Promise<string> {
  const errors = await errorsOf({ ...others, [input]: value });
  if (errors.length !== 1 || errors[0]?.input !== input) {
    throw new Error(`Expected one error of ${input}, got ${JSON.stringify(errors)}`);
  }
  return errors[0].message;
}
