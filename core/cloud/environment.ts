import { hostOf } from '../util/text';
import { CLOUDS, type CloudId, LOGIN_ALIASES } from './clouds';

/** `environment` of an Azure Resource Manager connection. It cannot tell GCC from public, nor DoD from GCC High. */
const ENVIRONMENTS: Readonly<Record<string, CloudId>> = {
  azurecloud: 'public',
  azureusgovernment: 'usGovGccHigh',
  azurechinacloud: 'china',
};

/**
 * The cloud that a connection names by its environment or, where it has none, by its login authority. Undefined for
 * clouds that are gone or that only their operator knows (`AzureGermanCloud`, `AzureStack`).
 */
export function cloudFromEnvironment(environment?: string, authorityUrl?: string): CloudId | undefined {
  const name = environment?.trim().toLowerCase();
  if (name) return Object.hasOwn(ENVIRONMENTS, name) ? ENVIRONMENTS[name] : undefined;
  const host = hostOf(authorityUrl);
  if (!host) return undefined;
  if (Object.hasOwn(LOGIN_ALIASES, host)) return LOGIN_ALIASES[host];
  return (['public', 'usGovGccHigh', 'china'] as const).find((cloud) => CLOUDS[cloud].login === host);
}
