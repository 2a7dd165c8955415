export { connectionName, nearest, refused, refusedNamed } from '../util/refusedValue';
export { buildPlan, type Caller, type Planned } from './buildPlan';
export type { ConnectionDescription, ConnectionFacts, UnusableConnection } from './connection';
export { domainIn, guidHint, guidIn, tenantIn } from './ids';
export { inputError } from './inputError';
export { Inputs, type RawValues } from './inputs';
export { readBoolean, readChoice } from './simple';
export { unexpandedVariable } from './variable';
