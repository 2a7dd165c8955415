import { withoutShellSigns } from '../../../util/apiPath';
import { ANY_METHOD } from '../../../util/method';
import { withoutEnd } from '../../../util/slashes';
import { type Hosts, isAddress, isKnownHost } from './hosts';
import { methodOf } from './methods';
import { quotedIn, withoutQuoted } from './values';

export interface Target {
  address: string;
  /** Whether something is added to it behind its end. */
  isPart: boolean;
}

/** Addresses and variables with a path behind them, in the order of what names them as the target. */
export function targetsIn(statement: string, hosts: Hosts): Target[] {
  // What the answer is given to is no target.
  const text = statement.replace(/^\s*(?:\[\w+\]\s*)?\$\w+\s*=(?!=)/, (one) => ' '.repeat(one.length));
  const isOfAzure = OF_AZURE.test(text);
  const found: (Target & { rank: number })[] = [];
  const add = (address: string, at: number, isPart: boolean) => {
    const before = text.slice(Math.max(0, at - 40), at);
    // The body of a call names objects by their address.
    if (/odata\.\w+\\?["']?\s*\\?["']?\s*[:=]\s*\\?["']?$|@odata\.\w+/i.test(before)) return;
    const rank = saysTarget(before) ? 0 : /ur[il]|endpoint|^https:/i.test(address) ? 1 : 2;
    found.push({ address: withoutShellSigns(address), isPart, rank });
  };
  for (const { value, at, isPart } of quotedIn(text)) {
    const begins = isOfAzure ? undefined : relativeBase(value, hosts);
    const held = /(?<!\w)([A-Za-z_]\w*)\s*\+\s*$/.exec(text.slice(Math.max(0, at - 60), at))?.[1];
    if (begins) add(`${begins}/${value.replace(/^\//, '')}`, at, isPart);
    else if (held && value.startsWith('/')) add(`{${held}}${value}`, at, isPart);
    else if (/^(?:https:\/\/|\$?\{?\$?\w+\}?\/|\$\{?\w+\}?$|\$\()/i.test(value)) add(value, at, isPart);
  }
  const bare = withoutQuoted(text);
  for (const one of bare.matchAll(
    /https:\/\/[^\s"'`<>|;]+|(?<=\s|=|\()\$\{?\w+\}?(?:\/[^\s"'`|;)]*|\.[\w.'"@]*nextLink)?/gi,
  )) {
    add(withoutEnd(one[0], '),'), one.index, /^\s*\+/.test(bare.slice(one.index + one[0].length)));
  }
  const handed =
    /\b(?:fetch|axios|\w+\.(?:get|post|patch|put|delete)(?:Async)?)\(\s*(?:url\s*=\s*)?([A-Za-z_]\w*)\s*([,)+])/i.exec(
      bare,
    );
  if (handed?.[1]) add(`{${handed[1]}}`, handed.index, handed[2] === '+');
  return found.sort((a, b) => a.rank - b.rank);
}

/** Whether what stands before an address says that it is the one that is called. */
const saysTarget = (before: string) => /(?:^|[^\w])(?:-u|--?ur[il]|ur[il])$/i.test(withoutEnd(before, ' =:"\'`('));

/** Sends a path without a host to Azure Resource Manager (`send_raw_request` of azure-cli-core). */
const OF_AZURE = /\baz(?:\.cmd)?\s+rest\b/i;

/** Begins like a path of these APIs, and like none of Azure Resource Manager. */
const OF_THESE = /^\/(?:v1\.0|beta)\/\w/i;

/** An address of one of the APIs whose beginning is missing: a path alone, or no `https://`. */
export function incompleteIn(
  text: string,
  hosts: Hosts,
): { address: string; lacks: 'azureHost' | 'host' | 'https' } | undefined {
  const all = [...text.matchAll(/(?<![^\s"'`(=])(?:https?:\/\/)?[\w.-]*\/[^\s"'`),;|]+/gi)].map(
    ({ 0: address, index }) => ({
      address,
      isNamed: saysTarget(text.slice(Math.max(0, index - 40), index)),
    }),
  );
  const isOfAzure = OF_AZURE.test(text);
  const isElsewhere = all.some(({ address }) => isAddress(address) && !isKnownHost(address, hosts));
  for (const { address, isNamed } of all) {
    if (isAddress(address) || (isElsewhere && !isNamed)) continue;
    const isPath = OF_THESE.test(address) || (isOfAzure && relativeBase(address, hosts) !== undefined);
    if (isPath) return { address: withoutShellSigns(address), lacks: isOfAzure ? 'azureHost' : 'host' };
    const whole = `https://${address.replace(/^http:\/\//i, '')}`;
    if (isKnownHost(whole, hosts)) return { address: withoutShellSigns(address), lacks: 'https' };
  }
  return undefined;
}

/** Where a path without its host belongs by its beginning: clients of Fabric and Power BI take them so. */
function relativeBase(path: string, hosts: Hosts): string | undefined {
  if (/^\/?v1\.0\/myorg\/\w/i.test(path)) return hosts.base('powerbi');
  return /^\/?v1\/(?:admin|capacities|connections|deploymentPipelines|gateways|operations|workspaces)\b/i.test(path)
    ? hosts.base('fabric')
    : undefined;
}

const METHOD_UNNAMED = new RegExp(String.raw`(\bInvoke-(?:Mg)?GraphRequest)\s+["']?(${ANY_METHOD})["']?(?=\s)`, 'i');

/**
 * Graph's own PowerShell command with the names of its first two parameters, which may be left out: the method, then the
 * address.
 */
export function withNames(text: string): string {
  return text
    .replace(METHOD_UNNAMED, '$1 -Method $2')
    .replace(
      /(\bInvoke-(?:Mg)?GraphRequest(?:\s+-Method[\s:]+\S+)?)\s+(?=["']?(?:\/|https:|(?:v1\.0|beta)\/|\$\w))/i,
      '$1 -Uri ',
    );
}

/** Commands that call Graph and nothing else. */
export const CALLS_GRAPH = /\bInvoke-(?:Mg)?GraphRequest\b|\bm365\s+request\b.*@graph\//i;

const BY_SDK = new RegExp(String.raw`\.api\(\s*["'\x60](\/[^"'\x60]+)["'\x60]\s*\).*?\.(${ANY_METHOD})\s*\(`, 'i');

/** Tools that take a path and know the host themselves. */
export function relativeCall(text: string, hosts: Hosts): string | undefined {
  const fabric = /\bfab\s+api\s(.*)$/i.exec(text);
  if (fabric) {
    const words = (fabric[1] ?? '').match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
    const value = (...names: string[]) => words[words.findIndex((one) => names.includes(one)) + 1];
    const method = names(words, '-X', '--method') ? (value('-X', '--method') ?? 'get') : 'get';
    const audience = names(words, '-A', '--audience') ? (value('-A', '--audience') ?? '') : 'fabric';
    const path = words.find((one, at) => !one.startsWith('-') && !/^-/.test(words[at - 1] ?? ''));
    const begins = { fabric: `${hosts.base('fabric')}/v1`, powerbi: `${hosts.base('powerbi')}/v1.0/myorg` }[audience];
    if (!path || !begins) return undefined;
    return `${method.toUpperCase()} ${begins}/${withoutShellSigns(unquoted(path)).replace(/^\//, '')}`;
  }
  const sdk = BY_SDK.exec(text);
  if (sdk) return `${sdk[2]?.toUpperCase()} ${hosts.base('graph')}${sdk[1]}`;
  const module =
    /\bInvoke-\w*?(Graph|PowerBI|Fabric)\w*\b.*?-(?:Uri|Url|RelativeUri|Resource)[\s:]+(?:(["'])(?!https:)(?:\$[\w{}().$:]+\/(?=v1\.0\/|beta\/))?([\w/{](?:(?!\2).)*)\2|((?:\/|(?:v1\.0|beta)\/)[^\s"']+))/i.exec(
      text,
    );
  if (!module) return undefined;
  const [, kind = '', , quoted, bare = ''] = module;
  const method = methodOf(text);
  if (!method) return undefined;
  const below = withoutShellSigns(quoted ?? bare).replace(/^\//, '');
  if (/^Graph$/i.test(kind)) return `${method} ${hosts.base('graph')}/${below}`;
  if (/^Fabric$/i.test(kind)) return `${method} ${hosts.base('fabric')}/v1/${below.replace(/^v1\//, '')}`;
  return `${method} ${hosts.base('powerbi')}/v1.0/myorg/${below.replace(/^v1\.0\/myorg\//i, '')}`;
}

const names = (words: readonly string[], ...wanted: string[]) => words.some((one) => wanted.includes(one));

const unquoted = (text: string) => text.replace(/^(["'])(.*)\1$/, '$2');
