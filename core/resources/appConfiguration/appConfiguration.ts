import { type Preset, partsOf } from '../preset';

export const appConfiguration: Preset = {
  id: 'appConfiguration',
  name: 'app-configuration',
  title: 'App Configuration',
  of: 'a store',
  example: 'https://contoso.azconfig.io',
  needsAppPermissions: false,
  hosts: /^[a-z\d-]+\.azconfig\.(?:io|azure\.us|azure\.cn)$/,
  read(address) {
    if (partsOf(address).length > 0) return undefined;
    // The list holds names. A value is never asked for.
    const url = `https://${address.host}/keys?api-version=1.0`;
    return { audience: `https://${address.hostname.replace(/^[^.]+\./, '')}`, url };
  },
};
