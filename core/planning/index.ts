export { connectionName, nearest, refused, refusedNamed } from '../util/refusedValue';
export { buildPlan, type Planned, type RawValues } from './buildPlan';
export type { ConnectionDescription, ConnectionFacts, UnusableConnection } from './connection';
export { guidHint, guidIn } from './ids';
export { unexpandedVariable } from './variable';
