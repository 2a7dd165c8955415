import { BlockList, isIP } from 'node:net';

type Fits = (url: URL) => boolean;

/**
 * One entry of the agent's list: a regular expression, looked for anywhere in the URL and in any case, as the agent's own
 * library does it. The agent also takes over the machine's `no_proxy` and escapes its dots (azure-pipelines-agent#3790), so
 * a `*` in front, which no expression has, stands for any name, and `10\.0\.0\.0/8` is a range. Undefined where nothing can be
 * made of it.
 */
export function bypassException(entry: string): Fits | undefined {
  const text = entry.trim();
  const range = inRange(text.toLowerCase().replaceAll('\\.', '.'));
  if (text === '' || range) return range;
  const pattern = compiled(text);
  if (pattern) return (url) => pattern.test(`${url.origin}/`);
  return text.startsWith('*') ? byHost(text.toLowerCase().replaceAll('\\.', '.')) : undefined;
}

function compiled(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'i');
  } catch {
    return undefined;
  }
}

/** The entries of `NO_PROXY`: separated by commas, blanks, or the semicolon that Windows uses. */
export function noProxyEntries(text: string): string[] {
  return text.split(/[\s,;|]+/).filter(Boolean);
}

/**
 * One entry of `NO_PROXY`: `*`, `host`, `.domain`, `*.domain`, `10.*`, an address, a range of addresses (`10.0.0.0/8`),
 * `<local>` for names without a dot; each host with an optional port, and whatever scheme stands before it. A host covers its
 * subdomains, as in curl. Undefined where the entry is none of these.
 */
export function noProxyException(entry: string): Fits | undefined {
  const text = entry.toLowerCase();
  if (text === '*') return () => true;
  if (text === '<local>') return (url) => isIP(hostOf(url)) === 0 && !hostOf(url).includes('.');
  // Nothing else holds a number behind a slash.
  if (/^[\da-f.:]+\/\d+$/.test(text)) return inRange(text);
  return byHost(text.replace(/^[a-z][a-z\d+.-]*:\/\//, '').replace(/\/.*$/, ''));
}

const hostOf = (url: URL) =>
  url.hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');

function inRange(text: string): Fits | undefined {
  const [, address = '', bits = ''] = /^([\da-f.:]+)\/(\d{1,3})$/.exec(text) ?? [];
  const family = isIP(address);
  if (family === 0 || Number(bits) > (family === 6 ? 128 : 32)) return undefined;
  const range = new BlockList();
  const type = family === 6 ? 'ipv6' : 'ipv4';
  range.addSubnet(address, Number(bits), type);
  return (url) => isIP(hostOf(url)) === family && range.check(hostOf(url), type);
}

function byHost(text: string): Fits | undefined {
  const [, inBrackets, plain, port] = /^(?:\[([\da-f:.]+)\]|([^:]+|.*:.*:.*?))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const name = (inBrackets ?? plain ?? '').replace(/\.$/, '');
  const fits = isIP(name) ? (host: string) => host === name : byName(name);
  if (!fits) return undefined;
  const portOf = (url: URL) => url.port || (url.protocol === 'https:' ? '443' : '80');
  return (url) => (port === undefined || port === portOf(url)) && fits(hostOf(url));
}

function byName(name: string): ((host: string) => boolean) | undefined {
  if (!/^[\w.*-]*[\w*]$/.test(name)) return undefined;
  const domain = name.replace(/^(?:\*?\.)/, '');
  if (!domain.includes('*')) {
    return (host) => isIP(host) === 0 && (host === domain || host.endsWith(`.${domain}`));
  }
  const parts = domain.split('*').map((part) => part.replaceAll('.', '\\.'));
  const shape = new RegExp(`^${parts.join('[^/]*')}$`);
  return (host) => shape.test(host);
}
