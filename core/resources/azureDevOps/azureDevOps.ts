import { type Preset, partsOf } from '../preset';

/** Application ID of Azure DevOps; it is asked for by nothing else (Microsoft's page on service principals in Azure DevOps). */
const AUDIENCE = '499b84ac-1321-427f-aa17-267ca6975798';
const ORGANIZATION = /^[a-z\d](?:[a-z\d-]{0,48}[a-z\d])?$/i;
const QUERY = 'api-version=7.1';

/** `https://dev.azure.com/ORG` or `https://ORG.visualstudio.com`, and a project behind it, where one is given. */
function namesIn(address: URL): { organization?: string; project?: string; more: number } {
  const old = /^([^.]+)\.visualstudio\.com$/i.exec(address.hostname)?.[1];
  const parts = old ? [old, ...partsOf(address)] : partsOf(address);
  const [organization, project, ...more] = parts;
  return { organization, project, more: more.length };
}

export const azureDevOps: Preset = {
  id: 'azureDevOps',
  name: 'azure-devops',
  title: 'Azure DevOps',
  of: 'an organization, or a project in it',
  example: 'https://dev.azure.com/contoso',
  needsAppPermissions: false,
  hosts: /^(?:dev\.azure\.com|[a-z\d-]+\.visualstudio\.com)$/,
  lists: { what: 'project', empty: 'warned' },
  read(address) {
    const { organization, project, more } = namesIn(address);
    if (!organization || !ORGANIZATION.test(organization) || more > 0 || project?.startsWith('_')) return undefined;
    const projects = `https://dev.azure.com/${organization}/_apis/projects`;
    return { audience: AUDIENCE, url: project ? `${projects}/${project}?${QUERY}` : `${projects}?$top=1&${QUERY}` };
  },
  accessPage({ url }) {
    const { organization } = namesIn(url);
    return organization && ORGANIZATION.test(organization)
      ? `https://dev.azure.com/${organization}/_settings/users`
      : undefined;
  },
};
