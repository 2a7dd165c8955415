import { hostOf } from '../util/text';
import { CLOUDS, type CloudId, LOGIN_ALIASES } from './clouds';

/** `environment` of an Azure Resource Manager connection. It cannot tell GCC from public, nor DoD from GCC High. */
const ENVIRONMENTS: Readonly<Record<string, CloudId>> = {
  azurecloud: 'public',
  azureusgovernment: 'usGovGccHigh',
  azurechinacloud: 'china',
};

/**
 * What names a cloud, read: a cloud that is known, or which of the two names none. Clouds that are gone or that only their
 * operator knows (`AzureGermanCloud`, `AzureStack`, AD FS) are unknown: no credential may go to another cloud in their place.
 */
export type NamedCloud = { cloud: CloudId } | { unknown: 'environment' | 'authority'; value: string };

/** The cloud that a login authority belongs to, written as the Azure SDKs take it: a host, with `https://` or without. */
function cloudOfAuthority(authority: string): CloudId | undefined {
  const text = authority.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!/^https:\/\/[^/?#@\\]+(?:\/|$)/i.test(address)) return undefined;
  const host = hostOf(address)?.replace(/\.$/, '');
  if (!host) return undefined;
  if (Object.hasOwn(LOGIN_ALIASES, host)) return LOGIN_ALIASES[host];
  return (['public', 'usGovGccHigh', 'china'] as const).find((cloud) => CLOUDS[cloud].login === host);
}

/**
 * The cloud that an environment and a login authority name. Undefined where neither is given. An authority of another cloud
 * than the environment's counts as unknown.
 */
export function namedCloud(environment: string | undefined, authority: string | undefined): NamedCloud | undefined {
  const name = environment?.trim().toLowerCase() ?? '';
  const byName = Object.hasOwn(ENVIRONMENTS, name) ? ENVIRONMENTS[name] : undefined;
  if (name && !byName) return { unknown: 'environment', value: environment ?? '' };
  if (!authority?.trim()) return byName && { cloud: byName };
  const byHost = cloudOfAuthority(authority);
  if (!byHost || (byName && byName !== byHost)) return { unknown: 'authority', value: authority };
  return { cloud: byHost };
}
