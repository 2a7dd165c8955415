import { BlockList, isIP } from 'node:net';
import { Secret } from '../model/secret';
import { once } from '../util/once';
import { refused } from '../util/refusedValue';
import { printable } from '../util/text';
import type { Purpose } from './client';
import { bypassException, noProxyEntries, noProxyException } from './exceptions';

/** How the machine reaches the network. The task or the terminal command reads it; plain data. */
export interface NetworkSettings {
  proxy?: {
    url: string;
    username?: string;
    password?: Secret;
    /** Regular expressions over the URL, as the agent gives them. A `*` may lead: `*.example.com`. */
    bypass: string[];
  };
  /** `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY` are read from here, in either case, only where there is no `proxy`. */
  environment?: Record<string, string | undefined>;
  /** PEM texts trusted beside Node's own certificates. */
  ca: string[];
  /** Shown to proxies and hosts that ask for one. PEM texts. */
  clientCertificate?: { cert: string; key: Secret; passphrase?: Secret };
}

export interface ProxyServer {
  host: string;
  port: number;
  /** Whether the connection to the proxy itself is TLS. */
  secure: boolean;
  /** Value of `Proxy-Authorization`. */
  authorization?: Secret;
}

/** The way to one host: direct, through a proxy, or none because the proxy's address is unusable. */
export type Route = { proxy?: ProxyServer } | { unusable: string };

/** `host:port`, without credentials. */
export function proxyName(proxy: ProxyServer): string {
  return `${bracketed(proxy.host)}:${proxy.port}`;
}

// perf: Certificates made ready, and Node's pattern for IPv6 addresses compiled

/** 4 or 6 for an address, 0 for a name. A look finds names: Node's pattern for IPv6 takes 3 ms to be compiled. */
function ipVersion(host: string): number {
  return host.includes(':') || /\d$/.test(host) ? isIP(host) : 0;
}

/** An IPv6 address in brackets, any other host as it is. */
export function bracketed(host: string): string {
  return ipVersion(host) === 6 ? `[${host}]` : host;
}

/** A URL's host without the brackets of an IPv6 address. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** A variable without blanks and quotes around it: a file of variables may keep the quotes of its lines. */
function plain(variable = ''): string {
  const text = variable.trim();
  return /^(["'])(.*)\1$/.exec(text)?.[2]?.trim() ?? text;
}

/** The one decision about proxies, for MSAL and for probes alike. It looks at scheme, host and port only: a connection serves every path. */
export function createRouter(settings: NetworkSettings): (url: URL, purpose: Purpose) => Route {
  const { proxy, environment = {} } = settings;
  if (proxy) {
    const bypass = proxy.bypass.flatMap((entry) => bypassException(entry) ?? []);
    const through = parseProxy(proxy.url, proxy.username, proxy.password);
    return (url, purpose) => (staysOnMachine(url, purpose) || bypass.some((fits) => fits(url)) ? {} : through);
  }
  const variable = (name: string) => plain(environment[name] || environment[name.toUpperCase()]);
  const address = variable('https_proxy') || variable('all_proxy');
  if (!address) return () => ({});
  const through = parseProxy(address);
  const exceptions = noProxyEntries(variable('no_proxy')).flatMap((entry) => noProxyException(entry) ?? []);
  return (url, purpose) => (staysOnMachine(url, purpose) || exceptions.some((fits) => fits(url)) ? {} : through);
}

/**
 * What a log must say of entries in the lists of exceptions that cannot be parsed: their author expects that those
 * hosts are reached without the proxy.
 */
export function unreadExceptions({ proxy, environment = {} }: NetworkSettings): string[] {
  const said = (list: string, entry: string, example: string) =>
    `An entry of ${list} cannot be read, so it has no effect: ${refused(entry, 'host', 'the entry')}. Example: ${example}`;
  if (proxy) {
    const unread = proxy.bypass.filter((entry) => entry !== '' && !bypassException(entry));
    return unread.map((entry) => said('the proxy’s list of exceptions', entry, '.*\\.contoso\\.com'));
  }
  const unread = noProxyEntries(plain(environment.no_proxy || environment.NO_PROXY)).filter(
    (entry) => !noProxyException(entry),
  );
  return unread.map((entry) => said('NO_PROXY', entry, '.contoso.com,10.0.0.0/8'));
}

/**
 * A proxy's address, and the user and password that stood in it. Taken apart by hand: a password may hold any character,
 * and a URL with one of `/?#` or a stray `%` in it would be read as something else.
 */
export function splitProxy(address: string): { address: string; username?: string; password?: string } {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)?([\s\S]*)$/i.exec(address) ?? [];
  const at = rest.lastIndexOf('@');
  if (at < 0) return { address };
  const [, user = '', password] = /^([^:]*)(?::([\s\S]*))?$/.exec(rest.slice(0, at)) ?? [];
  return {
    address: scheme + rest.slice(at + 1),
    ...(user && { username: decoded(user) }),
    ...(password && { password: decoded(password) }),
  };
}

/** Files with rules for a browser (PAC), which is how many networks give their proxy's address. */
const SCRIPT = /\.(?:pac|dat|js)$/i;

/** What an address is that is no proxy's as it can be used here. */
function otherKind({ protocol, pathname }: URL): string | undefined {
  if (SCRIPT.test(pathname) || /^(?:pac\+|file:)/.test(protocol)) {
    return 'The address of the proxy is the address of a configuration script (PAC), and what is needed is the proxy that the script names';
  }
  if (protocol === 'http:' || protocol === 'https:') return undefined;
  return `The proxy is of kind ${printable(protocol, 20).replace(/:$/, '')}, and only HTTP and HTTPS proxies can be used`;
}

function parseProxy(given: string, username?: string, password?: Secret): Route {
  const { address, ...inside } = splitProxy(given);
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return { unusable: 'The address of the proxy is not a web address' };
  }
  const other = otherKind(url);
  if (other) return { unusable: other };
  const secure = url.protocol === 'https:';
  // The agent hands out user and password as they are; in a URL they are percent-encoded. Never one from here and one from there.
  const user = username ?? inside.username ?? '';
  const secret = password?.reveal() ?? (username === undefined ? inside.password : undefined) ?? '';
  const basic = Buffer.from(`${user}:${secret}`).toString('base64');
  return {
    proxy: {
      host: bareHost(url),
      port: Number(url.port) || (secure ? 443 : 80),
      secure,
      authorization: user || secret ? new Secret(`Basic ${basic}`) : undefined,
    },
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The addresses of this machine and of its link. Made when first asked for: hosts seldom come as addresses. */
const machineAddresses = once(() => {
  const addresses = new BlockList();
  addresses.addSubnet('127.0.0.0', 8, 'ipv4');
  addresses.addSubnet('169.254.0.0', 16, 'ipv4');
  addresses.addAddress('::1', 'ipv6');
  addresses.addSubnet('fe80::', 10, 'ipv6');
  return addresses;
});

/** The managed-identity endpoint and the machine's own addresses mean another machine when a proxy is asked for them. */
function staysOnMachine(url: URL, purpose: Purpose): boolean {
  return purpose === 'identity' || isOfMachine(url);
}

/** Whether the address is this machine's own, or one of its link, where a cloud's machines find their own services. */
export function isOfMachine(url: URL): boolean {
  const host = bareHost(url);
  const family = ipVersion(host);
  if (family) return machineAddresses().check(host, family === 6 ? 'ipv6' : 'ipv4');
  return host === 'localhost' || host.endsWith('.localhost');
}
