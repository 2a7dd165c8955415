import type { Method } from '../../../util/method';
import { once } from '../../../util/once';
import { needsWithQuery } from './query';
import { rulesIn } from './rule';
import { RULES } from './rules';
import { type Needs, Table } from './table';

/** Read when the first call asks, not with the module. */
const table = once(() => new Table(RULES.flatMap(rulesIn)));

/**
 * What a call of Microsoft Graph needs; undefined where the table does not know it. The path has no version; a query may
 * ask for properties that need more.
 */
export function needsOfCall(method: Method, path: string, query?: string): Needs | undefined {
  const needs = table().needs(method, path);
  if (needs) return needsWithQuery(method, path, query, needs);
  const [, object, property] = (method === 'GET' && PROPERTY.exec(path)) || [];
  return object ? needsOfCall(method, object, `$select=${property}`) : undefined;
}

/** One property of an object needs what reading the object with this property needs. */
const PROPERTY =
  /^(\/(?:users|groups|applications|servicePrincipals|devices)(?:\/[^/]+|\([^/]+\)))\/(api|app(?:Id|Roles)|assigned(?:Licenses|Plans)|accountEnabled|displayName|id|identifierUris|keyCredentials|mail|membershipRule|oauth2PermissionScopes|onPremisesExtensionAttributes|passwordCredentials|proxyAddresses|requiredResourceAccess|servicePrincipalNames|signInActivity|spa|tags|userPrincipalName|web)(?:\/\$value)?\/?$/i;
