import { CLOUDS, type Cloud, LOGIN_ALIASES } from '../cloud/clouds';
import { cloudFamilyOf, isMicrosofts, isPortalOf, tokenMayGoTo } from '../cloud/microsoftHosts';
import type { Plan } from '../model/plan';
import { CUSTOM_CLOUD_KEYS } from '../options';
import { knownResource, RESOURCES } from '../resources/registry';
import type { CloudEntry } from '../resources/resource';
import { refusedNamed } from '../util/refusedValue';
import { readHttpsAddress } from './address';
import type { Item, ParsedInput } from './inputError';
import { unexpandedVariable } from './variable';
import { readMap, readYaml } from './yaml';

const ENTRIES: readonly CloudEntry[] = RESOURCES.flatMap(({ customCloud }) => customCloud);

/** `https://host` or `https://host:port`, gives the host; an audience keeps its path. */
function readEntry(key: string, value: unknown): Item<string> {
  if (typeof value !== 'string') return { problem: `${key} is not a text.` };
  const variable = unexpandedVariable(value);
  if (variable) return { problem: `${key}: ${variable}` };
  const address = readHttpsAddress(value);
  if ('problem' in address) return { problem: `${key} ${address.problem}.` };
  if (address.url.search !== '') return { problem: `${key} contains a query.` };
  if (ENTRIES.some((entry) => entry.key === key && entry.isAudience))
    return { value: value.replace(/\/(?:\.default)?$/, '') };
  if (address.url.pathname !== '/') return { problem: `${key} contains a path; write https:// and the host alone.` };
  return { value: address.url.host };
}

/** A known cloud that shares the login host, so that links which were not given still lead into that cloud. */
function kinOf(login: string): Cloud | undefined {
  const alias = Object.values(CLOUDS).find(
    ({ id }) => Object.hasOwn(LOGIN_ALIASES, login) && id === LOGIN_ALIASES[login],
  );
  if (alias) return alias;
  return Object.values(CLOUDS).find((cloud) => cloud.login === login);
}

function cloudFrom(hosts: ReadonlyMap<string, string>): Cloud {
  const login = hosts.get('login') ?? '';
  const portal = hosts.get('portal') ?? kinOf(login)?.portal ?? login.replace(/^login\./, 'portal.');
  const powerbiResource = hosts.get('powerbiResource') ?? '';
  const known = Object.values(CLOUDS).find((cloud) => cloud.powerbiResource === powerbiResource);
  const fabric = hosts.get('fabric');
  const others = [...hosts].filter(([key]) => !(key in CLOUDS.public));
  return {
    id: 'custom',
    title: 'Custom hosts',
    login,
    graph: hosts.get('graph') ?? '',
    powerbi: hosts.get('powerbi') ?? '',
    powerbiResource,
    powerbiAppId: (known ?? CLOUDS.public).powerbiAppId,
    powerbiPortal: hosts.get('powerbiPortal') ?? '',
    ...(fabric && { fabric }),
    portal,
    // The Azure portal shows the Entra pages too, and a custom cloud names no admin center of its own.
    entra: portal,
    ...(others.length > 0 && { others: Object.fromEntries(others) }),
    unsure: hosts.has('portal') ? ['powerbiAppId'] : ['powerbiAppId', 'portal', 'entra'],
  };
}

/** The YAML map of a custom cloud's hosts, which must cover what the chosen resources need. */
export async function readCustomCloud(
  text: string,
  resources: Plan['resources'],
): Promise<ParsedInput<Cloud | undefined>> {
  const refused = (...problems: string[]) => ({ value: undefined, problems });
  const yaml = await readYaml(text);
  if ('problem' in yaml) return refused(yaml.problem);
  const map = readMap(yaml.value, CUSTOM_CLOUD_KEYS);
  if ('problem' in map) return refused(`The YAML ${map.problem}.`);

  const hosts = new Map<string, string>();
  const problems: string[] = [];
  for (const key of CUSTOM_CLOUD_KEYS) {
    if (!map.entries.has(key)) continue;
    const entry = readEntry(key, map.entries.get(key));
    if ('problem' in entry) problems.push(entry.problem);
    else hosts.set(key, entry.value);
  }
  const needed = ['login', ...resources.flatMap((id) => knownResource(id)?.customCloud.map(({ key }) => key) ?? [])];
  const missing = needed.filter((key) => !map.entries.has(key));
  if (missing.length > 0) problems.push(`Missing for the chosen resources: ${missing.join(', ')}.`);
  const audience = hosts.get('powerbiResource');
  const api = hosts.get('powerbi');
  // In a cloud of its own names are the operator's; a token of a known one must not leave it.
  const isKnown = [audience, `https://${hosts.get('login')}`].some((address) => address && isMicrosofts(address));
  if (audience && api && isKnown && !tokenMayGoTo(audience, api.replace(/:\d+$/, ''))) {
    problems.push(
      `${refusedNamed('powerbi', api, 'host')} is not a host of powerbiResource; a token is sent to its own service only.`,
    );
  }
  // Administrators are sent to these pages, and take them for Microsoft's where the sign-in is.
  const family = cloudFamilyOf(`https://${hosts.get('login') ?? ''}`);
  for (const key of ['portal', 'powerbiPortal']) {
    const host = hosts.get(key);
    if (family && host !== undefined && !isPortalOf(family, host)) {
      problems.push(`${refusedNamed(key, host, 'host')} is not the portal of the cloud whose login host is given.`);
    }
  }
  return problems.length > 0 ? refused(...problems) : { value: cloudFrom(hosts), problems: [] };
}
