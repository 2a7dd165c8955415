import { withoutInvisible } from '../util/invisible';
import { looksSecret } from '../util/secretLook';
import { isGuid } from '../util/text';

/**
 * The GUID in a text, in small letters. What a clipboard, a form or an `.env` file adds and nobody sees is no part of it:
 * blanks, line breaks, invisible characters, quotes or braces around it. Undefined for anything else.
 */
export function guidIn(text: string): string | undefined {
  const plain = withoutInvisible(text).replace(/^["'{“‘]|["'}”’]$/g, '');
  return isGuid(plain) ? plain.toLowerCase() : undefined;
}

/** A tenant's ID, or its domain in small letters: Entra's own pages take both. Undefined for anything else. */
export function tenantIn(text: string): string | undefined {
  return guidIn(text) ?? domainIn(text);
}

/** The domain in a text, in small letters. A value that may be a secret is none. */
export function domainIn(text: string): string | undefined {
  const domain = withoutInvisible(text).toLowerCase();
  const isDomain = /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,22}[a-z]$/.test(domain);
  return isDomain && !looksSecret(domain) ? domain : undefined;
}

const DOMAIN = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,24}$/i;

/** What else may help where something else was entered in place of a GUID. Begins with a blank, or is empty. */
export function guidHint(what: string, text: string): string {
  if (what === 'tenant ID' && DOMAIN.test(withoutInvisible(text))) {
    return (
      ' It looks like a domain of the tenant. The overview page of the Microsoft Entra admin center shows the ID; without signing in, ' +
      'it is the GUID in the issuer that login.microsoftonline.com/DOMAIN/v2.0/.well-known/openid-configuration shows.'
    );
  }
  return '';
}
