import { isGuid } from '../../util/text';

/** The ID behind a part of the path: `/workspaces/ID/…`. Undefined where something else than an ID stands there. */
export function idBehind(path: string, part: string): string | undefined {
  const parts = (path.split('?', 1)[0] ?? '').split('/');
  const id = parts[parts.findIndex((one) => one.toLowerCase() === part.toLowerCase()) + 1];
  return parts.length > 1 && id !== undefined && isGuid(id) ? id.toLowerCase() : undefined;
}

/** The object that the path begins with, where it is of one of these kinds and named by its ID. */
export function objectIn<Kind extends string>(
  path: string,
  kinds: Readonly<Record<Kind, unknown>>,
): { kind: Kind; id: string } | undefined {
  const names = Object.keys(kinds) as Kind[];
  const kind = names.find((one) => path.toLowerCase().startsWith(`/${one.toLowerCase()}/`));
  const id = kind && idBehind(path, kind);
  return kind && id ? { kind, id } : undefined;
}
