import { once } from '../../../util/once';
import { packedId } from '../../../util/packedId';
import { isGuid } from '../../../util/text';
import { CATALOG } from './catalog';

/** One permission of Microsoft Graph. */
export interface GraphPermission {
  name: string;
  /** Whether an app without a user can hold it. */
  isApplication: boolean;
  /** Whether its ID as an application permission is known. */
  hasApplicationId: boolean;
}

/** The one place that mentions it: the bundler writes a text wherever it is mentioned. */
const catalog = () => CATALOG;

/** The lines of the catalog by their names in lower case. Taken apart as they are looked up: a run asks for few of them. */
const linesByName = once(
  (): ReadonlyMap<string, string> =>
    new Map(
      catalog()
        .trim()
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf(' ')).toLowerCase(), line]),
    ),
);

const allPermissions = () => [...linesByName().values()].map(readLine);

function readLine(line: string): GraphPermission {
  const [name = '', application = ''] = line.split(' ');
  return { name, isApplication: application !== '-', hasApplicationId: application.length > 1 };
}

/** The permission of this name, in any case. */
export function graphPermission(name: string): GraphPermission | undefined {
  const line = linesByName().get(name.toLowerCase());
  return line === undefined ? undefined : readLine(line);
}

/** The name behind the ID of a Graph permission, delegated or application. */
export function graphPermissionName(id: string): string | undefined {
  if (!isGuid(id)) return undefined;
  const text = catalog();
  // As people write it, and as the build does.
  const at = Math.max(text.indexOf(` ${id.toLowerCase()}`), text.indexOf(` ${packedId(id)}`));
  const start = text.lastIndexOf('\n', at) + 1;
  return at < 0 ? undefined : text.slice(start, text.indexOf(' ', start));
}

/** Whether the ID of this application permission is known without asking the tenant. */
export function isKnownPermission(name: string): boolean {
  return graphPermission(name)?.hasApplicationId === true;
}

/** Every name of an application permission. */
export function applicationPermissions(): string[] {
  return allPermissions()
    .filter(({ isApplication }) => isApplication)
    .map(({ name }) => name);
}
