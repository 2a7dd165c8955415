import { type Answer, json, type Request } from '../exchange';
import type { ResourceApi } from '../model';
import type { Services } from '../services';
import { callerOf } from './bearer';

/** A custom API on its own host: wants its audience and one of its app roles. */
export function customApi(services: Services, request: Request, api: ResourceApi): Answer {
  const checked = callerOf(services, request, [...api.audiences, api.appId]);
  if ('fault' in checked) {
    const detail =
      checked.fault === 'audience' ? `The audience '${checked.audience}' is invalid` : `The token is ${checked.fault}`;
    return {
      status: 401,
      headers: {
        'content-length': '0',
        'www-authenticate':
          checked.fault === 'missing' ? 'Bearer' : `Bearer error="invalid_token", error_description="${detail}"`,
      },
    };
  }
  const allowed = checked.caller.roles.some((role) => api.roles?.includes(role));
  if (!allowed) return { status: 403, headers: { 'content-length': '0' } };
  return json(200, { status: 'ok' });
}
