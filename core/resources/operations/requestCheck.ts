import type { ApiRequest } from '../../model/plan';
import { printable } from '../../util/text';
import type { Check } from '../check';
import { keptOut } from './keptOut';

/** Admin APIs have tenant settings of their own, so that the API's access check says nothing of them. */
const isAdminPath = (path: string) => /^\/admin(?:\/|$)/i.test(path);

/**
 * The check of a call that the release makes, to an API with an access check: `GET` is tried, others are evaluated
 * and never sent.
 */
export function requestCheck(resource: string, title: string, { method, path }: ApiRequest, run: Check['run']): Check {
  return {
    id: `${resource}.request:${method === 'GET' ? '' : `${method} `}${path}`,
    resource,
    title: `${title}: ${method} ${printable(path, 200)}`,
    expected: method === 'GET' ? 'an answer with data' : 'nothing speaks against the call, which is not sent',
    requires: isAdminPath(path) ? [`${resource}.token`] : [`${resource}.token`, `${resource}.access`],
    blockedBy: keptOut,
    asks: method === 'GET' ? resource : undefined,
    run,
  };
}
