import { CATALOG } from './catalog';

/** One permission of Microsoft Graph. */
export interface GraphPermission {
  name: string;
  /** Whether an app without a user can hold it. */
  isApplication: boolean;
  /** ID as an application permission, where it is known. */
  applicationId?: string;
  /** ID as a delegated permission, where there is one and it is known. */
  delegatedId?: string;
}

interface Index {
  byName: ReadonlyMap<string, GraphPermission>;
  byId: ReadonlyMap<string, GraphPermission>;
}

let index: Index | undefined;

/** Read on first use, and then kept. */
function catalog(): Index {
  if (index) return index;
  const all = CATALOG.split('\n')
    .filter((line) => line !== '')
    .map(readLine);
  const ids = all.flatMap((permission) =>
    [permission.applicationId, permission.delegatedId].flatMap((id) => (id ? [[id, permission] as const] : [])),
  );
  index = { byName: new Map(all.map((one) => [one.name.toLowerCase(), one])), byId: new Map(ids) };
  return index;
}

function readLine(line: string): GraphPermission {
  const [name = '', application, delegated] = line.split(' ');
  const known = (id: string | undefined) => (id && id.length > 1 ? id : undefined);
  return {
    name,
    isApplication: application !== '-',
    applicationId: known(application),
    delegatedId: known(delegated),
  };
}

/** The permission of this name, in any case. */
export function graphPermission(name: string): GraphPermission | undefined {
  return catalog().byName.get(name.toLowerCase());
}

/** The name behind the ID of a Graph permission, delegated or application. */
export function graphPermissionName(id: string): string | undefined {
  return catalog().byId.get(id.toLowerCase())?.name;
}

/** Whether the ID of this application permission is known without asking the tenant. */
export function isKnownPermission(name: string): boolean {
  return graphPermission(name)?.applicationId !== undefined;
}

/** Every name of an application permission. */
export function applicationPermissions(): string[] {
  return [...catalog().byName.values()].filter(({ isApplication }) => isApplication).map(({ name }) => name);
}
