import { printable } from '../text';
import type { HttpRequest } from './client';

/** The URL, or why nothing may be sent there. */
export function checkedUrl(request: Pick<HttpRequest, 'url' | 'purpose'>): URL | string {
  let url: URL;
  try {
    url = new URL(request.url);
  } catch {
    return 'The address is not a URL';
  }
  if (url.username || url.password) return 'The address holds a user or a password';
  if (url.protocol === 'https:') return url;
  return url.protocol === 'http:' && request.purpose === 'identity' ? url : 'The address does not begin with https://';
}

/** Everything secret in a request, so that a server's echo of it does not travel on. */
export function secretsOf({ bearer, body, headers = {} }: HttpRequest): string[] {
  const form = new URLSearchParams(body ?? '');
  // The managed-identity endpoints of App Service and Machine Learning want their secret in a header.
  const inHeaders = Object.keys(headers).filter((name) => /^(?:x-identity-header|secret)$/i.test(name));
  return [
    bearer?.reveal(),
    form.get('client_secret'),
    form.get('client_assertion'),
    ...inHeaders.map((name) => headers[name]),
  ].flatMap((text) => text || []);
}

/** Path and query for the debug log: OData options show as they are; the value of any other parameter could be a key. */
export function shownPath(url: URL): string {
  const shown = [...url.searchParams].map(([name, value]) => `${name}=${name.startsWith('$') ? value : '…'}`);
  return printable(shown.length > 0 ? `${url.pathname}?${shown.join('&')}` : url.pathname, 300);
}
