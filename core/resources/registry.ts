import { appConfiguration } from './appConfiguration/appConfiguration';
import { azureDevOps } from './azureDevOps/azureDevOps';
import { azureResourceManager } from './azureResourceManager/azureResourceManager';
import { dataverse } from './dataverse/dataverse';
import { fabric } from './fabric/fabric';
import { graph } from './graph/graph';
import { keyVault } from './keyVault/keyVault';
import { powerbi } from './powerbi/powerbi';
import type { Preset } from './preset';
import type { KnownResource } from './resource';
import { sharepoint } from './sharepoint/sharepoint';

/** Every API that is known by name, in the order in which they are listed. A new one is one line here. */
export const RESOURCES: readonly KnownResource[] = [graph, powerbi, fabric];

/** Every API that an entry of `customApis` can name as its preset. A new one is one line here. */
export const PRESETS: readonly Preset[] = [
  azureDevOps,
  dataverse,
  sharepoint,
  keyVault,
  azureResourceManager,
  appConfiguration,
];

/** The API of that ID; undefined for a custom API, `credential` and the like. */
export function knownResource(id: string | undefined): KnownResource | undefined {
  return RESOURCES.find((resource) => resource.id === id);
}

/** The API whose host that is. */
export function resourceAt(host: string | undefined): KnownResource | undefined {
  return host === undefined ? undefined : RESOURCES.find(({ recognize }) => recognize.address.test(host.toLowerCase()));
}

/** The preset of that ID; undefined for an API that has none. */
export function presetOf(id: string | undefined): Preset | undefined {
  return PRESETS.find((preset) => preset.id === id);
}

/** The preset whose host that is. */
export function presetAt(host: string | undefined): Preset | undefined {
  return host === undefined ? undefined : PRESETS.find(({ hosts }) => hosts.test(host.toLowerCase()));
}

/** Title of the API that checks name so: a known resource, or an entry that goes by its preset's name. */
export function titleOf(id: string | undefined): string | undefined {
  return knownResource(id)?.title ?? PRESETS.find(({ name }) => name === id)?.title;
}
