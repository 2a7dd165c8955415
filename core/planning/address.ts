import { hasInvisible } from '../util/invisible';
import { looksSecret } from '../util/secretLook';
import type { Item } from './inputError';

/** An address given by hand, taken apart, or why it cannot be used. The problem never repeats it: it may hold a password. */
export function readHttpsAddress(text: string): { url: URL } | { problem: string } {
  if (text.length > 2000) return { problem: 'is longer than 2000 characters' };
  if (/\s/.test(text) || hasInvisible(text)) return { problem: 'contains a space or an invisible character' };
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return { problem: 'is not a web address (https://host/path)' };
  }
  if (url.protocol !== 'https:') return { problem: 'is not an HTTPS address' };
  if (!/^https:\/\/[^/]/i.test(text) || text.includes('\\')) return { problem: 'is not written as https://host/path' };
  if (url.username !== '' || url.password !== '')
    return { problem: 'holds a user name or password, which is never sent' };
  if (url.hash !== '' || text.includes('#')) return { problem: 'contains a fragment (#), which is never sent' };
  // An address that is accepted stands in log and report. Options of OData are long by their nature.
  if ([...url.searchParams].some(([name, value]) => !name.startsWith('$') && looksSecret(value)))
    return { problem: 'holds what looks like a key or a token in its query; an address is shown in log and report' };
  return { url };
}

/** A redirect URI as Entra accepts one for the web: HTTPS, or plain HTTP to this machine only. */
export function readRedirectUri(text: string): Item<string> {
  const local = /^http:\/\/localhost(?=[:/?]|$)/i.test(text);
  const address = readHttpsAddress(local ? `https${text.slice('http'.length)}` : text);
  return 'problem' in address ? { problem: address.problem } : { value: text };
}
