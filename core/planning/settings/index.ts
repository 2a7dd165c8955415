export { loadSettings } from './loadSettings';
export { planWithSettings, SETTINGS_INPUT, type SettingsFile } from './planWithSettings';
