import { isGuid } from '../../util/text';

/** The ID behind a part of the path: `/workspaces/ID/…`. Undefined where something else than an ID stands there. */
export function idBehind(path: string, part: string): string | undefined {
  const parts = (path.split('?', 1)[0] ?? '').split('/');
  const id = parts[parts.findIndex((one) => one.toLowerCase() === part.toLowerCase()) + 1];
  return parts.length > 1 && id !== undefined && isGuid(id) ? id.toLowerCase() : undefined;
}
