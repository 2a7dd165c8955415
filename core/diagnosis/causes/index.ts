import type { Cause } from '../rules/cause';
import { FEDERATION_CAUSES } from './federation';
import { GRAPH_CAUSES } from './graph';
import { POWER_BI_CAUSES } from './powerbi';
import { TOKEN_CAUSES } from './token';
import { TRANSPORT_CAUSES } from './transport';
import { USER_CAUSES } from './user';

/** Every cause that the self-test can name. A new cause is one entry in one of these lists. */
export const CATALOGUE: readonly Cause[] = [
  ...TOKEN_CAUSES,
  ...FEDERATION_CAUSES,
  ...GRAPH_CAUSES,
  ...POWER_BI_CAUSES,
  ...TRANSPORT_CAUSES,
  ...USER_CAUSES,
];

const BY_ID = new Map(CATALOGUE.map((cause) => [cause.id, cause]));

/** The cause of that id. Throws for an id that is not in the catalogue: a programmer's mistake. */
export function causeById(id: string): Cause {
  const cause = BY_ID.get(id);
  if (!cause) throw new Error(`No cause is called ${id}`);
  return cause;
}
