import { printable } from '../util/text';
import type { HttpRequest } from './client';
import { formField } from './form';
import { isOfMachine } from './network';

/** The URL, or why nothing may be sent there. */
export function checkedUrl(request: Pick<HttpRequest, 'url' | 'purpose'>): URL | string {
  let url: URL;
  try {
    url = new URL(request.url);
  } catch {
    return 'The address is not a URL';
  }
  if (url.username || url.password) return 'The address holds a user or a password';
  if (request.purpose === 'identity') {
    // The address comes from variables, which a pipeline can set; a key of the machine may go there.
    if (!isOfMachine(url)) return 'The address of the managed-identity service is not one of this machine';
    if (url.protocol === 'http:') return url;
  }
  return url.protocol === 'https:' ? url : 'The address does not begin with https://';
}

/** Everything secret in a request, so that a server's echo of it does not travel on. */
export function secretsOf({ bearer, body, headers = {} }: HttpRequest): string[] {
  // The managed-identity endpoints of App Service, Machine Learning and Arc want their secret in a header.
  const inHeaders = Object.keys(headers).filter((name) => /^(?:x-identity-header|secret|authorization)$/i.test(name));
  return [
    bearer?.reveal(),
    formField(body, 'client_secret'),
    formField(body, 'client_assertion'),
    ...inHeaders.map((name) => headers[name]?.replace(/^(?:Basic|Bearer) /i, '')),
  ].flatMap((text) => text || []);
}

/** Path and query for the debug log: OData options show as they are; the value of any other parameter could be a key. */
export function shownPath(url: URL): string {
  const shown = [...url.searchParams].map(([name, value]) => `${name}=${name.startsWith('$') ? value : '…'}`);
  return printable(shown.length > 0 ? `${url.pathname}?${shown.join('&')}` : url.pathname, 300);
}
