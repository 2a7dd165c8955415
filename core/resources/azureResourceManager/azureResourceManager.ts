import { withoutEndSlashes } from '../../util/slashes';
import { accessControlPage, type Preset } from '../preset';

/** Audiences by host. Those outside of the public cloud are the ones that the Azure CLI asks for; their slash belongs to them. */
const AUDIENCES: ReadonlyMap<string, string> = new Map([
  ['management.azure.com', 'https://management.azure.com'],
  ['management.usgovcloudapi.net', 'https://management.core.usgovcloudapi.net/'],
  ['management.chinacloudapi.cn', 'https://management.core.chinacloudapi.cn/'],
]);
const QUERY = 'api-version=2022-12-01';
const SCOPE = /^\/subscriptions\/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?:\/resourceGroups\/[\w.()-]{1,90})?$/i;

export const azureResourceManager: Preset = {
  id: 'azureResourceManager',
  name: 'azure-resource-manager',
  title: 'Azure Resource Manager',
  of: 'all subscriptions, of one subscription or of one resource group',
  example: 'https://management.azure.com/subscriptions/9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f',
  needsAppPermissions: false,
  hosts: /^management\.(?:azure\.com|usgovcloudapi\.net|chinacloudapi\.cn)$/,
  // Without a role anywhere the list is empty; it is never refused.
  lists: { what: 'subscription', empty: 'failed' },
  read(address) {
    const audience = AUDIENCES.get(address.hostname);
    const path = withoutEndSlashes(address.pathname);
    const isAll = path === '' || /^\/subscriptions$/i.test(path);
    if (!audience || !(isAll || SCOPE.test(path))) return undefined;
    return { audience, url: `https://${address.hostname}${isAll ? '/subscriptions' : path}?${QUERY}` };
  },
  accessPage({ url, words, portal }) {
    const refused = /over scope '(\/subscriptions\/[^']{1,400})'/.exec(words)?.[1];
    const asked = SCOPE.test(url.pathname) ? url.pathname : undefined;
    return accessControlPage(portal, refused ?? asked);
  },
};
