import type { Plan } from '../../model/plan';
import type { Check } from '../check';
import { access } from './accessCheck';
import { connection } from './connectionCheck';
import { request } from './requestCheck';
import { capacity, workspace } from './workspaceCheck';

/** What a plan asks of Microsoft Fabric. */
export const fabricChecks = ({ fabricWorkspaces, fabricConnections, fabricRequests }: Plan): Check[] => [
  access(),
  ...fabricWorkspaces.flatMap((one, index) => [workspace(one), capacity(one, index)]),
  ...fabricConnections.map(connection),
  ...fabricRequests.map(request),
];
