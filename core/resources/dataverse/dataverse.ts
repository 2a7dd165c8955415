import type { Preset } from '../preset';

/** Any table or function of the Web API. */
const DATA = /^\/api\/data\/v\d+(?:\.\d+)?\/\w/;

export const dataverse: Preset = {
  id: 'dataverse',
  name: 'dataverse',
  title: 'Dataverse',
  of: 'an environment, or of one call of its Web API',
  example: 'https://contoso.crm4.dynamics.com',
  needsAppPermissions: false,
  hosts: /^[a-z\d-]+\.crm\d*\.(?:dynamics\.com|microsoftdynamics\.us|appsplatform\.us|dynamics\.cn)$/,
  read(address) {
    const audience = `https://${address.host}`;
    if (DATA.test(address.pathname)) return { audience, url: address.href };
    // It proves the application user, and no privilege of it.
    return address.pathname === '/' ? { audience, url: `${audience}/api/data/v9.2/WhoAmI` } : undefined;
  },
  // The admin center of the public cloud; no page lists the others.
  accessPage: ({ url }) =>
    url.hostname.endsWith('.dynamics.com') ? 'https://admin.powerplatform.microsoft.com/environments' : undefined,
};
