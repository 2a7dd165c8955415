import { BlockList, isIP } from 'node:net';
import { Secret } from '../model/secret';
import type { Purpose } from './client';

/** How the machine reaches the network. The task or the terminal command reads it; plain data. */
export interface NetworkSettings {
  proxy?: {
    url: string;
    username?: string;
    password?: Secret;
    /** Regular expressions over the URL, as the agent gives them. One that does not compile is ignored. */
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

/** 4 or 6 for an address, 0 for a name. A look tells names apart: Node's pattern for IPv6 takes 3 ms to be compiled. */
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

/** The one decision about proxies, for MSAL and for probes alike. It looks at scheme, host and port only: a connection serves every path. */
export function createRouter(settings: NetworkSettings): (url: URL, purpose: Purpose) => Route {
  const { proxy, environment = {} } = settings;
  if (proxy) {
    const bypass = proxy.bypass.flatMap(compiled);
    const through = parseProxy(proxy.url, proxy.username, proxy.password);
    return (url, purpose) =>
      staysOnMachine(url, purpose) || bypass.some((pattern) => pattern.test(`${url.origin}/`)) ? {} : through;
  }
  const variable = (name: string) => environment[name] || environment[name.toUpperCase()] || '';
  const address = variable('https_proxy') || variable('all_proxy');
  if (!address) return () => ({});
  const through = parseProxy(address);
  const exceptions = variable('no_proxy')
    .split(/[\s,]+/)
    .filter(Boolean);
  return (url, purpose) =>
    staysOnMachine(url, purpose) || exceptions.some((exception) => isException(url, exception)) ? {} : through;
}

/** As the agent's own library does it: any case, anywhere in the URL. */
function compiled(source: string): RegExp[] {
  try {
    return source ? [new RegExp(source, 'i')] : [];
  } catch {
    return [];
  }
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

function parseProxy(given: string, username?: string, password?: Secret): Route {
  const { address, ...inside } = splitProxy(given);
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return { unusable: 'The address of the proxy is not a URL like http://proxy.example.com:8080' };
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { unusable: `A proxy of kind ${url.protocol}// cannot be used, only http:// and https://` };
  }
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

let machine: BlockList | undefined;

/** The addresses of this machine and of its link. Made when first asked for: hosts seldom come as addresses. */
function machineAddresses(): BlockList {
  if (!machine) {
    machine = new BlockList();
    machine.addSubnet('127.0.0.0', 8, 'ipv4');
    machine.addSubnet('169.254.0.0', 16, 'ipv4');
    machine.addAddress('::1', 'ipv6');
    machine.addSubnet('fe80::', 10, 'ipv6');
  }
  return machine;
}

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

/** One entry of `NO_PROXY`: `*`, `host`, `.domain`, `*.domain`, an address, each with an optional port. A host covers its subdomains, as in curl. */
function isException(url: URL, entry: string): boolean {
  if (entry === '*') return true;
  const parts = /^(?:\[([^\]]+)\]|([^:]+|.*:.*:.*?))(?::(\d+))?$/.exec(entry.toLowerCase());
  const name = parts?.[1] ?? parts?.[2];
  if (!name) return false;
  const port = parts?.[3];
  if (port && port !== (url.port || (url.protocol === 'https:' ? '443' : '80'))) return false;
  const host = bareHost(url).toLowerCase();
  if (ipVersion(host)) return host === name;
  const domain = name.replace(/^\*?\./, '');
  return host === domain || host.endsWith(`.${domain}`);
}
