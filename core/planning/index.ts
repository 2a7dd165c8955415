export { connectionName, nearest, refused, refusedNamed } from '../util/refusedValue';
export { buildPlan, type Planned, type RawValues } from './buildPlan';
export type { ConnectionDescription, ConnectionFacts, UnusableConnection } from './connection';
export { domainIn, guidHint, guidIn, tenantIn } from './ids';
export { FILE_WHO } from './settings/keys';
export { loadSettings } from './settings/loadSettings';
export { planWithSettings, SETTINGS_INPUT, type SettingsFile } from './settings/planWithSettings';
export { unexpandedVariable } from './variable';
