import { guidHint, guidIn, refused, tenantIn } from '../../core/planning';
import { UsageError } from '../errors';

/** The tenant's ID or domain in a value; `name` is where it was given, a flag or a variable. Throws a usage error for anything else. */
export function tenantOf(name: string, value: string): string {
  const tenant = tenantIn(value);
  if (tenant) return tenant;
  throw new UsageError(
    `${name}: ${refused(value, 'guid')} is neither a tenant ID (a GUID) nor a domain of a tenant. Example: --tenant contoso.onmicrosoft.com`,
  );
}

/** The ID in a value, such as a `client ID`, in small letters. Throws a usage error for anything else. */
export function idOf(what: string, name: string, value: string): string {
  const id = guidIn(value);
  if (id) return id;
  throw new UsageError(
    `${name}: ${refused(value, 'guid')} is not a ${what} (a GUID).${guidHint(what, value)} Example: d2b7e6f4-91c8-4d35-8f0e-6a5b3c2d1e90`,
  );
}
