import { CLOUDS } from '../../core/cloud/clouds';
import { reportingScene } from './reportingScene';
import { failing, type Scene, warning } from './scene';

export const powerBiSettingOff: Scene = {
  name: 'powerBiSettingOff',
  title: 'The Power BI tenant setting keeps all service principals out.',
  build: (model) =>
    reportingScene(model, ({ tenant }) => {
      tenant.powerbi.publicApis = 'off';
      return {
        expected: failing({
          check: 'powerbi.access',
          status: 'failed',
          owner: 'powerbi-admin',
          link: 'powerbi-tenant-settings',
        }),
        fix: () => {
          tenant.powerbi.publicApis = 'on';
        },
      };
    }),
};

export const powerBiNotInGroup: Scene = {
  name: 'powerBiNotInGroup',
  title: 'The Power BI tenant setting is limited to a security group, and the app is not in it.',
  build: (model) =>
    reportingScene(model, ({ tenant, allowed, app }) => {
      tenant.powerbi.publicApis = { groups: [allowed.id] };
      allowed.members.delete(app.objectId);
      return {
        expected: failing({
          check: 'powerbi.access',
          status: 'failed',
          owner: 'powerbi-admin',
          link: 'powerbi-tenant-settings',
        }),
        fix: () => {
          allowed.members.add(app.objectId);
        },
      };
    }),
};

export const noWorkspace: Scene = {
  name: 'noWorkspace',
  title: 'Power BI lets the app in, but nobody added it to a workspace.',
  build: (model) =>
    reportingScene(model, ({ workspace, app }) => {
      workspace.members.delete(app.objectId);
      return {
        expected: warning({ check: 'powerbi.access', status: 'warned', owner: 'workspace-admin' }),
        fix: () => {
          workspace.members.set(app.objectId, 'Contributor');
        },
      };
    }),
};

export const workspaceMissing: Scene = {
  name: 'workspaceMissing',
  title: 'The app is in another workspace than the one that the release deploys to.',
  build: (model) =>
    reportingScene(model, ({ tenant, app }) => {
      const other = model.addWorkspace(tenant, 'Finance reports');
      return {
        inputs: { powerbiWorkspaces: other.id },
        expected: failing({
          check: `powerbi.workspace:${other.id}`,
          status: 'failed',
          owner: 'workspace-admin',
          link: 'workspace-access',
        }),
        fix: () => {
          other.members.set(app.objectId, 'Contributor');
        },
      };
    }),
};

export const viewerOnly: Scene = {
  name: 'viewerOnly',
  title: 'The app is a Viewer of the workspace: it reads, and the deployment would fail.',
  build: (model) =>
    reportingScene(model, ({ workspace, app }) => {
      workspace.members.set(app.objectId, 'Viewer');
      return {
        inputs: { powerbiWorkspaces: `${workspace.id} Contributor` },
        expected: failing({
          check: `powerbi.workspace:${workspace.id}`,
          status: 'failed',
          owner: 'workspace-admin',
          link: 'workspace-access',
        }),
        fix: () => {
          workspace.members.set(app.objectId, 'Contributor');
        },
      };
    }),
};

export const roleUnknown: Scene = {
  name: 'roleUnknown',
  title: 'The app reads the workspace but not its list of members, in a cloud without Fabric: its role stays unproved.',
  build: (model) =>
    reportingScene(
      model,
      ({ workspace }) => {
        workspace.usersReadableFrom = 'Admin';
        return {
          inputs: { cloud: 'usGovDod', powerbiWorkspaces: `${workspace.id} Contributor` },
          expected: warning({ check: `powerbi.workspace:${workspace.id}`, status: 'warned' }),
        };
      },
      { cloud: CLOUDS.usGovDod },
    ),
};

export const roleByGroup: Scene = {
  name: 'roleByGroup',
  title: 'The app has its role through a security group, and its members may not be read: read-only calls prove it.',
  build: (model) =>
    reportingScene(model, ({ workspace, app, allowed }) => {
      workspace.usersReadableFrom = 'Admin';
      workspace.members.delete(app.objectId);
      workspace.members.set(allowed.id, 'Contributor');
      return { inputs: { powerbiWorkspaces: `${workspace.id} Contributor` } };
    }),
};

export const powerBiNeverSignedUp: Scene = {
  name: 'powerBiNeverSignedUp',
  title: 'Nobody ever signed up for Power BI in this tenant.',
  build: (model) =>
    reportingScene(
      model,
      () => ({
        expected: failing({ check: 'powerbi.token', status: 'failed', link: 'powerbi-signup' }),
      }),
      { powerBiSignedUp: false },
    ),
};

export const adminApi: Scene = {
  name: 'adminApi',
  title: 'The read-only admin APIs are switched on, and everything is right.',
  build: (model) =>
    reportingScene(model, ({ tenant, allowed }) => {
      tenant.powerbi.adminApis = { groups: [allowed.id] };
      return { inputs: { powerbiAdminApi: 'true' } };
    }),
};

export const adminApiOff: Scene = {
  name: 'adminApiOff',
  title: 'The setting for read-only admin APIs is off.',
  build: (model) =>
    reportingScene(model, ({ tenant }) => ({
      inputs: { powerbiAdminApi: 'true' },
      expected: failing({
        check: 'powerbi.admin',
        status: 'failed',
        owner: 'powerbi-admin',
        link: 'powerbi-tenant-settings',
      }),
      fix: () => {
        tenant.powerbi.adminApis = 'on';
      },
    })),
};

export const adminApiWithTenantRoles: Scene = {
  name: 'adminApiWithTenantRoles',
  title: 'Permissions of Power BI that were granted to the app break the admin APIs.',
  build: (model) =>
    reportingScene(model, ({ tenant, registration, app }) => {
      tenant.powerbi.adminApis = 'on';
      model.declare(registration, tenant.cloud.powerbiAppId, 'application', 'Tenant.Read.All');
      model.grant(app, tenant.cloud.powerbiAppId, 'Tenant.Read.All');
      return {
        inputs: { powerbiAdminApi: 'true' },
        expected: failing({ check: 'powerbi.admin', status: 'failed' }),
        fix: () => {
          app.roles = app.roles.filter((role) => role.resourceAppId !== tenant.cloud.powerbiAppId);
        },
      };
    }),
};

export const fabric: Scene = {
  name: 'fabric',
  title: 'Microsoft Fabric beside Graph and Power BI, and everything is right.',
  build: (model) => reportingScene(model, () => ({ inputs: { resources: 'graph,powerbi,fabric' } })),
};
