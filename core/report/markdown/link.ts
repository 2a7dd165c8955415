import { webAddress } from '../text/url';
import { md } from './escape';

/** A link, or its title alone where the address is no web address. */
export function linkTo(title: string, url: string): string {
  const address = webAddress(url);
  return address ? `[${md(title, 120)}](${address})` : md(title, 120);
}

/** A link whose address is what people read: a page that is printed or pasted keeps it. Undefined where it is no web address. */
export function addressLink(url: string): string | undefined {
  const address = webAddress(url);
  return address && `[${md(address, address.length)}](${address})`;
}
