import type { Resource } from '../check';
import { access } from './accessCheck';
import { TITLE } from './ask';
import { connection } from './connectionCheck';
import { request } from './requestCheck';
import { capacity, workspace } from './workspaceCheck';

export const fabric: Resource = {
  id: 'fabric',
  title: TITLE,
  cloudEntry: 'fabric',
  target: (cloud) =>
    cloud.fabric
      ? {
          audience: `https://${cloud.fabric}`,
          // Both names belong to the one service behind Power BI and Fabric.
          alsoKnownAs: [cloud.powerbiResource, cloud.powerbiAppId],
          origin: `https://${cloud.fabric}`,
        }
      : undefined,
  checks: ({ fabricWorkspaces, fabricConnections, fabricRequests }) => [
    access(),
    ...fabricWorkspaces.flatMap((one) => [workspace(one), capacity(one)]),
    ...fabricConnections.map(connection),
    ...fabricRequests.map(request),
  ],
};
