export { buildPlan, type Planned, type RawValues } from './buildPlan';
export type { ConnectionDescription, ConnectionFacts, UnusableConnection } from './connection';
export { unexpandedVariable } from './variable';
