import { insteadOfAppId, isMicrosoftAppId, tokenMayGoTo } from '../cloud/microsoftHosts';
import type { CustomApi } from '../model/plan';
import { knownResource, PRESETS } from '../resources/registry';
import { nearest, refused, refusedNamed } from '../util/refusedValue';
import { looksSecret } from '../util/secretLook';
import { isGuid } from '../util/text';
import { readHttpsAddress } from './address';
import type { Item, ParsedInput } from './inputError';
import { readAppRole } from './permissions';
import { unexpandedVariable } from './variable';
import { readMap, readYaml } from './yaml';

export const KEYS = ['name', 'preset', 'resource', 'url', 'permissions'] as const;
const PRESET_IDS = PRESETS.map(({ id }) => id);
const NAME = /^[a-z\d](?:[a-z\d-]{0,38}[a-z\d])?$/;
/** Whether check IDs of something else already begin with that name. */
const isTaken = (name: string) => name === 'credential' || knownResource(name) !== undefined;
/** The kinds of application ID URI that say whose they are. Microsoft's services have some of other kinds. */
const RESOURCE_URI = /^(?:api|https?):[\x21-\x7e]{1,250}$/i;
/** The kinds that Entra knows besides. */
const OTHER_URI = /^(?:urn|ms-appx(?:-web)?):/i;
const MOST = 50;

function readName(value: unknown): Item<string> {
  if (typeof value !== 'string') return { problem: 'has no name' };
  if (!NAME.test(value) || looksSecret(value))
    return { problem: `${refusedNamed('name', value, 'none')} is not made of a-z, 0-9 and hyphens (at most 40)` };
  if (isTaken(value)) return { problem: `name “${value}” is taken by a resource of that name` };
  return { value };
}

function readResource(value: unknown): Item<string> {
  if (typeof value !== 'string') return { problem: 'has no resource (application ID URI or GUID)' };
  const resource = value.trim().replace(/\/\.default$/, '');
  if (isMicrosoftAppId(resource)) {
    const instead = insteadOfAppId(resource);
    return {
      problem: `${refusedNamed('resource', resource, 'guid')} is a service of Microsoft's; write its address instead of its ID${instead ? ` (${instead})` : ''}`,
    };
  }
  if (OTHER_URI.test(resource)) {
    return {
      problem: `${refusedNamed('resource', value, 'none')} does not say whose API it is; write the API's application ID (a GUID)`,
    };
  }
  if (isGuid(resource)) return { value: resource.toLowerCase() };
  if (RESOURCE_URI.test(resource)) return { value: resource };
  return {
    problem: `${refusedNamed('resource', value, 'guid')} is neither an application ID URI (api://…) nor a GUID`,
  };
}

function readUrl(value: unknown): Item<URL> {
  if (typeof value !== 'string') return { problem: 'has no url' };
  const variable = unexpandedVariable(value);
  if (variable) return { problem: `url: ${variable}` };
  const address = readHttpsAddress(value);
  return 'problem' in address ? { problem: `url ${address.problem}` } : { value: address.url };
}

function readRoles(value: unknown): Item<string[]> {
  if (value === undefined || value === null) return { value: [] };
  const names: unknown[] = Array.isArray(value) ? value : [value];
  const roles = new Set<string>();
  for (const name of names) {
    if (typeof name !== 'string') return { problem: 'permissions is not a list of texts' };
    const role = readAppRole(name);
    if ('problem' in role) return role;
    roles.add(role.value);
  }
  return { value: [...roles] };
}

/** The preset that an entry names or means: by its ID, by an address that only one has, by a name that is nearly right. */
function presetMeant({ id, url }: { id: unknown; url: unknown }): (typeof PRESETS)[number] | undefined {
  const address = typeof url === 'string' ? readHttpsAddress(url) : undefined;
  const host = address && 'url' in address ? address.url.hostname : '';
  const known = PRESETS.find((one) => one.id === id) ?? PRESETS.find(({ hosts }) => hosts.test(host));
  const near = typeof id === 'string' ? nearest(id, PRESET_IDS) : undefined;
  return known ?? PRESETS.find((one) => one.id === near);
}

/** An entry that names a preset: its address is all that is to be given. */
function readPreset(entries: ReadonlyMap<string, unknown>): Item<CustomApi> & { example?: string } {
  const read = readPresetEntry(entries);
  if (!('problem' in read)) return read;
  const { id, example } = presetMeant({ id: entries.get('preset'), url: entries.get('url') }) ?? PRESETS[0] ?? {};
  return { ...read, ...(id && { example: `- { preset: ${id}, url: ${example} }` }) };
}

function readPresetEntry(entries: ReadonlyMap<string, unknown>): Item<CustomApi> {
  const id = entries.get('preset');
  const preset = PRESETS.find((one) => one.id === id);
  const listed = `(known: ${PRESET_IDS.join(', ')})`;
  if (typeof id !== 'string') return { problem: `preset is not a text ${listed}` };
  if (!preset) return { problem: `${refusedNamed('preset', id, { oneOf: PRESET_IDS })} is not known ${listed}` };
  const { title, of } = preset;
  if (entries.has('resource')) {
    return { problem: `has a preset and a resource; leave resource out, the preset ${preset.id} brings its own` };
  }
  const name = readName(entries.get('name') ?? preset.name);
  if ('problem' in name) return name;
  if (!entries.has('url')) return { problem: `has no url; ${preset.id} takes the address of ${of}` };
  const url = readUrl(entries.get('url'));
  if ('problem' in url) return url;
  const { host, hostname } = url.value;
  if (!preset.hosts.test(hostname) || host !== hostname) {
    const shown = refused(host, 'host', 'a host');
    return {
      problem: `url leads to ${shown}, which is not a host of ${title}; preset ${preset.id} takes the address of ${of}`,
    };
  }
  const target = preset.read(url.value);
  if (!target) return { problem: `url is not the address of ${of}` };
  const permissions = readRoles(entries.get('permissions'));
  if ('problem' in permissions) return permissions;
  if (permissions.value.length > 0 && !preset.needsAppPermissions) {
    return { problem: `has permissions, which do not matter for ${title}; leave them out` };
  }
  const { audience } = target;
  const api = { name: name.value, resource: audience, url: target.url, permissions: permissions.value };
  return { value: { ...api, preset: preset.id } };
}

/** One entry of the list; the first problem of an entry is enough to find it. */
function readApi(value: unknown): Item<CustomApi> & { example?: string } {
  const map = readMap(value, KEYS);
  if ('problem' in map) return map;
  if (map.entries.has('preset')) return readPreset(map.entries);
  const name = readName(map.entries.get('name'));
  if ('problem' in name) return name;
  const resource = readResource(map.entries.get('resource'));
  if ('problem' in resource) return resource;
  const url = readUrl(map.entries.get('url'));
  if ('problem' in url) return url;
  const permissions = readRoles(map.entries.get('permissions'));
  if ('problem' in permissions) return permissions;
  if (!tokenMayGoTo(resource.value, url.value.hostname)) {
    return {
      problem: `url leads to ${refused(url.value.host, 'host', 'a host')}, which is not a host of its resource; a token is sent only to the host that its resource names. An API of yours with another host can be named by its application ID (a GUID)`,
    };
  }
  const api = { name: name.value, resource: resource.value, url: url.value.href, permissions: permissions.value };
  return { value: api };
}

/** An entry of a built plan that came from a preset: its address is the probe's, so only whose it is can be asked again. */
function builtPresetProblem(entries: ReadonlyMap<string, unknown>): string | undefined {
  const id = entries.get('preset');
  const preset = PRESETS.find((one) => one.id === id);
  if (!preset) return `preset is not known (known: ${PRESET_IDS.join(', ')})`;
  for (const part of [readName(entries.get('name')), readRoles(entries.get('permissions'))]) {
    if ('problem' in part) return part.problem;
  }
  const url = readUrl(entries.get('url'));
  if ('problem' in url) return url.problem;
  const { host, hostname } = url.value;
  const resource = entries.get('resource');
  const own = preset.read(new URL(preset.example))?.audience;
  const isItsResource =
    typeof resource === 'string' &&
    // An application ID names no host; the preset's own is good for the preset's hosts.
    (isMicrosoftAppId(resource) ? resource === own : tokenMayGoTo(resource, hostname));
  if (preset.hosts.test(hostname) && host === hostname && isItsResource) return undefined;
  return `url leads to ${refused(host, 'host', 'a host')}, which is not a host of its preset and resource`;
}

/** What is wrong with an API of a plan that was written by hand, by the rules of a built one. */
export function customApiProblem(api: unknown): string | undefined {
  if (typeof api !== 'object' || api === null || Array.isArray(api)) return 'is not an object';
  const map = readMap(new Map(Object.entries(api).filter(([, value]) => value !== undefined)), KEYS);
  if ('problem' in map) return map.problem;
  if (map.entries.has('preset')) return builtPresetProblem(map.entries);
  const read = readApi(map.entries);
  return 'problem' in read ? read.problem : undefined;
}

/** The YAML list of other Entra-protected APIs. */
export async function readCustomApis(text: string): Promise<ParsedInput<CustomApi[]>> {
  const yaml = await readYaml(text);
  if ('problem' in yaml) return { value: [], problems: [yaml.problem] };
  if (yaml.value === null || yaml.value === undefined) return { value: [], problems: [] };
  if (!Array.isArray(yaml.value))
    return { value: [], problems: ['The YAML is not a list (its entries start with “- name:” or “- preset:”).'] };
  if (yaml.value.length > MOST) return { value: [], problems: [`More than ${MOST} APIs are listed.`] };
  const apis: CustomApi[] = [];
  const problems: string[] = [];
  const examples: (string | undefined)[] = [];
  yaml.value.forEach((entry: unknown, index) => {
    const api = readApi(entry);
    if ('problem' in api) {
      problems.push(`Entry ${index + 1} ${api.problem}.`);
      examples.push(api.example);
    } else if (apis.some((known) => known.name === api.value.name)) {
      problems.push(`Entry ${index + 1} has the name “${api.value.name}” of an earlier one.`);
      examples.push(undefined);
    } else apis.push(api.value);
  });
  // A preset's own example says more than the general one, where all is about one preset.
  const [example] = examples;
  const isOne = example !== undefined && examples.every((other) => other === example);
  return { value: apis, problems, ...(isOne && { example }) };
}
