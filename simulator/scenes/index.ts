import * as clouds from './cloudScenes';
import * as consents from './consentScenes';
import * as credentials from './credentialScenes';
import * as fabric from './fabricScenes';
import * as graph from './graphScenes';
import * as powerBi from './powerBiScenes';
import { PRESET_SCENES } from './presetScenes';
import type { Scene } from './scene';
import { badInput, customApi, customApiRefused, multiTenant, threeConnections } from './severalScenes';
import { SIZED } from './sizedScenes';

export { inCloud } from './cloudScenes';
export * from './scene';
export { scale } from './sizedScenes';

const isScene = (value: unknown): value is Scene => typeof value === 'object' && value !== null && 'build' in value;

/** All named scenes; the first one is what the demonstration shows. */
export const SCENES: readonly Scene[] = [
  consents.neverConsented,
  ...[consents, graph, credentials, powerBi, fabric, clouds].flatMap((group) => Object.values(group).filter(isScene)),
  threeConnections,
  multiTenant,
  customApi,
  customApiRefused,
  ...PRESET_SCENES,
  badInput,
].filter((scene, index, all) => all.indexOf(scene) === index);

/** The scene of that name; `scale200` and the like are made on demand. */
export function findScene(name: string): Scene | undefined {
  const [, kind = '', count] = /^([a-z]+)([1-9]\d{0,3})$/.exec(name) ?? [];
  const sized = Object.hasOwn(SIZED, kind) ? SIZED[kind] : undefined;
  return sized ? sized(Number(count)) : SCENES.find((scene) => scene.name.toLowerCase() === name.toLowerCase());
}
