/** Whose calls are asked for: the hosts that count, and where the paths of a tool begin. */
export interface Hosts {
  isKnown(host: string): boolean;
  /** The beginning of an address by API: `https://graph.microsoft.com`. */
  base(api: 'graph' | 'powerbi' | 'fabric'): string;
}

export const isAddress = (text: string) => /^https:\/\//i.test(text);

export const isKnownHost = (address: string, hosts: Hosts) =>
  hosts.isKnown((/^https:\/\/([^/?#\s]+)/i.exec(address)?.[1] ?? '').replace(/:443$/, ''));

/** Whether the address calls one of the APIs: not just its host, a version or a scope. */
export function isCall(address: string, hosts: Hosts): boolean {
  if (!isKnownHost(address, hosts)) return false;
  const path = /^https:\/\/[^/?#]+([^?#]*)/i.exec(address)?.[1] ?? '';
  return !/^\/?$|^\/(?:v1\.0|beta|v1|v1\.0\/myorg)?\/?$|\/\.default$|^\/[A-Z]\w+(?:\.\w+)+$/.test(path);
}
