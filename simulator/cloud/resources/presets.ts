import { type Answer, html, json, type Request } from '../exchange';
import { claim } from '../jwt';
import type { ResourceApi } from '../model';
import type { Services } from '../services';
import { type Caller, callerOf } from './bearer';

/** An API of Microsoft's beside Graph and Power BI, as far as a self-test asks it. */
export type PresetService =
  | 'azureDevOps'
  | 'dataverse'
  | 'sharepoint'
  | 'keyVault'
  | 'azureResourceManager'
  | 'appConfiguration';

/** Whom it lets in: object IDs of enterprise apps. What else is needed stands in the token. */
export interface PresetState {
  service: PresetService;
  allowed: Set<string>;
  /** A vault whose firewall keeps everybody out. */
  closed?: boolean;
  /** A vault that goes by access policies instead of roles. */
  byPolicies?: boolean;
}

const devOpsError = (message: string) => ({
  $id: '1',
  innerException: null,
  message,
  typeName: 'Microsoft.TeamFoundation.Framework.Server.UnauthorizedRequestException',
  typeKey: 'UnauthorizedRequestException',
  errorCode: 0,
  eventId: 3000,
});
const coded = (code: string, message: string, more = {}) => ({ error: { code, message, ...more } });

type Service = (caller: Caller, state: PresetState, request: Request) => Answer;

/** What each answers a caller whose token it takes. The texts are those of field reports. */
const SERVICES: Readonly<Record<PresetService, Service>> = {
  azureDevOps({ oid, tenant }, { allowed }) {
    if (allowed.has(oid)) return json(200, { count: 1, value: [{ id: 'web', name: 'web', state: 'wellFormed' }] });
    const sentence = `TF401444: Please sign-in at least once as ${tenant.id}\\${tenant.id}\\${oid} in a web browser to enable access to the service.`;
    return json(401, devOpsError(sentence));
  },
  dataverse({ oid }, { allowed }) {
    if (allowed.has(oid)) return json(200, { BusinessUnitId: 'b', UserId: 'u', OrganizationId: 'o' });
    return json(403, coded('0x80072560', 'The user is not a member of the organization.'));
  },
  sharepoint({ claims, oid }, { allowed }) {
    if (claim(claims, 'appidacr') === '1') return json(401, { error_description: 'Unsupported app only token.' });
    if (allowed.has(oid)) return json(200, { Title: 'Release' });
    return json(403, {
      'odata.error': {
        code: '-2147024891, System.UnauthorizedAccessException',
        message: {
          lang: 'en-US',
          value: 'Access denied. You do not have permission to perform this action or access this resource.',
        },
      },
    });
  },
  keyVault({ appId, oid, tenant }, { allowed, closed, byPolicies }, { host }) {
    const caller = `Caller: appid=${appId};oid=${oid};iss=https://sts.windows.net/${tenant.id}/`;
    const vault = host.split('.')[0];
    if (closed) {
      const text = `Client address is not authorized and caller is not a trusted service.\r\nClient address: 192.0.2.1\r\n${caller}\r\nVault: ${vault};location=westeurope`;
      return json(403, coded('Forbidden', text, { innererror: { code: 'ForbiddenByFirewall' } }));
    }
    if (allowed.has(oid)) return json(200, { value: [], nextLink: null });
    if (byPolicies) {
      const text = `The user, group or application 'appid=${appId};oid=${oid};numgroups=0;iss=https://sts.windows.net/${tenant.id}/' does not have secrets list permission on key vault '${vault};location=westeurope'. For help resolving this issue, please see https://go.microsoft.com/fwlink/?linkid=2125287`;
      return json(403, coded('Forbidden', text, { innererror: { code: 'ForbiddenByPolicy' } }));
    }
    const id = `/subscriptions/9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f/resourcegroups/release/providers/microsoft.keyvault/vaults/${vault}`;
    const text = `Caller is not authorized to perform action on resource.\r\n${caller}\r\nAction: 'Microsoft.KeyVault/vaults/secrets/readMetadata/action'\r\nResource: '${id}'\r\nAssignment: (not found)\r\nVault: ${vault};location=westeurope`;
    return json(403, coded('Forbidden', text, { innererror: { code: 'ForbiddenByRbac' } }));
  },
  azureResourceManager({ oid, appId }, { allowed }, { path }) {
    const isAllowed = allowed.has(oid);
    if (path === '/subscriptions') {
      const one = { id: '/subscriptions/s', subscriptionId: 's', displayName: 'Production', state: 'Enabled' };
      return json(200, { value: isAllowed ? [one] : [], count: { type: 'Total', value: isAllowed ? 1 : 0 } });
    }
    if (isAllowed) return json(200, { id: path, displayName: 'Production', state: 'Enabled' });
    return json(
      403,
      coded(
        'AuthorizationFailed',
        `The client '${appId}' with object id '${oid}' does not have authorization to perform action 'Microsoft.Resources/subscriptions/read' over scope '${path}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
      ),
    );
  },
  appConfiguration({ oid }, { allowed }) {
    if (allowed.has(oid)) return json(200, { items: [{ name: 'Release:Color' }] });
    return { status: 403, headers: { 'content-length': '0' } };
  },
};

/** Another API of Microsoft's: takes its audience, and lets in whom its own lists name. */
export function presetApi(services: Services, request: Request, api: ResourceApi, state: PresetState): Answer {
  const checked = callerOf(services, request, [...api.audiences, api.appId]);
  if ('caller' in checked) return SERVICES[state.service](checked.caller, state, request);
  if (state.service === 'azureDevOps') return html(203, 'Azure DevOps Services | Sign In', 'Sign in');
  return { status: 401, headers: { 'content-length': '0', 'www-authenticate': 'Bearer error="invalid_token"' } };
}
