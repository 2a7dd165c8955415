import { type Preset, partsOf } from '../preset';

export const sharepoint: Preset = {
  id: 'sharepoint',
  name: 'sharepoint',
  title: 'SharePoint',
  of: 'a site',
  example: 'https://contoso.sharepoint.com/sites/release',
  needsAppPermissions: true,
  hosts: /^[a-z\d-]+\.(?:sharepoint\.com|sharepoint\.us|sharepoint-mil\.us|sharepoint\.cn)$/,
  read(address) {
    const parts = partsOf(address);
    const isSite = parts.length === 0 || (parts.length === 2 && /^(?:sites|teams|personal)$/i.test(parts[0] ?? ''));
    if (!isSite) return undefined;
    const audience = `https://${address.host}`;
    return { audience, url: `${[audience, ...parts].join('/')}/_api/web?$select=Title` };
  },
};
