import type { CloudModel } from '../cloud/model';
import { GRAPH_APP_ID } from '../cloud/permissions';
import { connectionInputs, secretConnection } from './connections';
import { contoso, GRAPH_PERMISSIONS, grantNeeded, publishersApp, reportingApp } from './contoso';
import { reportingScene, type Twist } from './reportingScene';
import { PASSED, type Scene } from './scene';

const range = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

/** So many apps in one tenant, each with a connection of its own and all of them right, on three resources. */
export function scale(count: number): Scene {
  return {
    name: `scale${count}`,
    title: `${count} connections in one step, three resources each, everything is right.`,
    build(model) {
      const tenant = contoso(model);
      const connections = Array.from({ length: count }, (_, index) => {
        const reporting = reportingApp(model, tenant, `Contoso App ${index + 1}`);
        grantNeeded(model, reporting.app);
        return secretConnection(`contoso-app-${index + 1}`, reporting, reporting.secret);
      });
      return {
        inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS, resources: 'graph,powerbi,fabric' },
        connections,
        expected: PASSED,
        consentFixes: false,
      };
    },
  };
}

/**
 * A publisher's app in so many subscribers' tenants, all of them right. More than a few hundred connections do not fit into
 * the environment in which an agent hands them over; tenants do.
 */
export function tenants(count: number): Scene {
  return {
    name: `tenants${count}`,
    title: `One app in ${count} tenants, everything is right.`,
    build(model) {
      const { registration, connection } = publishersApp(model);
      const subscribers = range(count, (index) => {
        const tenant = model.addTenant(`Subscriber ${index + 1}`);
        model.addUser(tenant, 'Adele Vance');
        grantNeeded(model, model.enterpriseApp(registration, tenant));
        return tenant.id;
      });
      const connections = [connection];
      const inputs = { resources: 'graph', cloud: 'public', tenantIds: subscribers.join('\n') };
      return {
        inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS, ...inputs },
        connections,
        expected: PASSED,
        consentFixes: false,
      };
    },
  };
}

/** One app whose step lists much; `twist` makes so much of it. Everything is right. */
const listing =
  (name: string, title: string, twist: (count: number, ...about: TwistArguments) => Twist) =>
  (count: number): Scene => ({
    name: `${name}${count}`,
    title: `${count} ${title}, everything is right.`,
    build: (model) => reportingScene(model, (app) => twist(count, app, model)),
  });

type TwistArguments = [app: Parameters<Parameters<typeof reportingScene>[1]>[0], model: CloudModel];

export const calls = listing('calls', 'reads of Microsoft Graph in one step', (count) => ({
  inputs: {
    resources: 'graph',
    graphPermissions: '',
    graphRequests: range(count, (index) => `/users?$top=${index + 1}`).join('\n'),
  },
}));

export const workspaces = listing(
  'workspaces',
  'workspaces of Power BI in one step',
  (count, { tenant, app }, model) => ({
    inputs: {
      resources: 'powerbi',
      graphPermissions: '',
      powerbiWorkspaces: range(count, (index) => {
        const workspace = model.addWorkspace(tenant, `Reports ${index + 1}`);
        workspace.members.set(app.objectId, 'Contributor');
        return workspace.id;
      }).join('\n'),
    },
  }),
);

/** What a release of today lists: reads and writes of Graph, and workspaces of Fabric. */
export const release = listing(
  'release',
  'calls of Graph and half as many Fabric workspaces',
  (count, about, model) => {
    const { tenant, app, registration } = about;
    model.declare(registration, GRAPH_APP_ID, 'application', 'GroupMember.ReadWrite.All');
    model.grant(app, GRAPH_APP_ID, 'GroupMember.ReadWrite.All');
    const members = `/groups/${tenant.groups[0]?.id}/members`;
    const half = Math.ceil(count / 2);
    return {
      inputs: {
        resources: 'graph,powerbi,fabric',
        graphRequests: [
          ...range(half, (index) => `${members}?$top=${index + 1}`),
          ...range(
            count - half,
            (index) => `POST /groups/${model.addGroup(tenant, `Team ${index + 1}`, []).id}/members/$ref`,
          ),
        ].join('\n'),
        fabricWorkspaces: range(half, (index) => {
          const workspace = model.addWorkspace(tenant, `Lakehouse ${index + 1}`);
          workspace.members.set(app.objectId, 'Contributor');
          return workspace.id;
        }).join('\n'),
      },
    };
  },
);

/** Scenes of any size by their name's first part: `scale200`, `calls300`. */
export const SIZED: Readonly<Record<string, (count: number) => Scene>> = { scale, tenants, calls, workspaces, release };
