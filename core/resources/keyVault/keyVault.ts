import { accessControlPage, type Preset, partsOf } from '../preset';

export const keyVault: Preset = {
  id: 'keyVault',
  name: 'key-vault',
  title: 'Key Vault',
  of: 'a vault',
  example: 'https://contoso.vault.azure.net',
  needsAppPermissions: false,
  hosts: /^[a-z\d-]+\.vault\.(?:azure\.net|usgovcloudapi\.net|azure\.cn)$/,
  read(address) {
    if (partsOf(address).length > 0) return undefined;
    // The list holds names. The value of a secret is never asked for.
    const url = `https://${address.host}/secrets?api-version=7.4&maxresults=1`;
    return { audience: `https://${address.hostname.replace(/^[^.]+\./, '')}`, url };
  },
  accessPage({ words, portal }) {
    const id = /resource: '(\/subscriptions\/[^']{1,400}?\/vaults\/[\w-]+)/.exec(words)?.[1];
    return accessControlPage(portal, id);
  },
};
