import type { CloudModel } from '../cloud/model';
import { connectionInputs, secretConnection } from './connections';
import { contoso, GRAPH_PERMISSIONS, grantNeeded, type ReportingApp, reportingApp } from './contoso';
import { type Expectation, failing, PASSED, type Scene, type SceneSetup, warning } from './scene';

/** Graph is right in all of these; what is wrong is said by `spoil`. */
function powerBi(
  model: CloudModel,
  spoil: (app: ReportingApp) => { expected: Expectation; inputs?: Record<string, string>; mend?: () => void },
  options: { powerBiSignedUp?: boolean } = {},
): SceneSetup {
  const reporting = reportingApp(model, contoso(model, options));
  grantNeeded(model, reporting.app);
  const connections = [secretConnection('contoso-reports', reporting, reporting.secret)];
  const { expected, inputs, mend } = spoil(reporting);
  return {
    inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS, ...inputs },
    connections,
    expected,
    consentMends: false,
    mend,
  };
}

export const powerBiSettingOff: Scene = {
  name: 'powerBiSettingOff',
  title: 'The Power BI tenant setting keeps all service principals out.',
  build: (model) =>
    powerBi(model, ({ tenant }) => {
      tenant.powerbi.publicApis = 'off';
      return {
        expected: failing({
          check: 'powerbi.access',
          status: 'failed',
          owner: 'powerbi-admin',
          link: 'powerbi-tenant-settings',
        }),
        mend: () => {
          tenant.powerbi.publicApis = 'on';
        },
      };
    }),
};

export const powerBiNotInGroup: Scene = {
  name: 'powerBiNotInGroup',
  title: 'The Power BI tenant setting is limited to a security group, and the app is not in it.',
  build: (model) =>
    powerBi(model, ({ tenant, allowed, app }) => {
      tenant.powerbi.publicApis = { groups: [allowed.id] };
      allowed.members.delete(app.objectId);
      return {
        expected: failing({
          check: 'powerbi.access',
          status: 'failed',
          owner: 'powerbi-admin',
          link: 'powerbi-tenant-settings',
        }),
        mend: () => {
          allowed.members.add(app.objectId);
        },
      };
    }),
};

export const noWorkspace: Scene = {
  name: 'noWorkspace',
  title: 'Power BI lets the app in, but nobody added it to a workspace.',
  build: (model) =>
    powerBi(model, ({ workspace, app }) => {
      workspace.members.delete(app.objectId);
      return {
        expected: warning({ check: 'powerbi.access', status: 'warned', owner: 'workspace-admin' }),
        mend: () => {
          workspace.members.set(app.objectId, 'Contributor');
        },
      };
    }),
};

export const workspaceMissing: Scene = {
  name: 'workspaceMissing',
  title: 'The app is in another workspace than the one that the release deploys to.',
  build: (model) =>
    powerBi(model, ({ tenant, app }) => {
      const other = model.addWorkspace(tenant, 'Finance reports');
      return {
        inputs: { powerbiWorkspaces: other.id },
        expected: failing({
          check: `powerbi.workspace:${other.id}`,
          status: 'failed',
          owner: 'workspace-admin',
          link: 'workspace-access',
        }),
        mend: () => {
          other.members.set(app.objectId, 'Contributor');
        },
      };
    }),
};

export const viewerOnly: Scene = {
  name: 'viewerOnly',
  title: 'The app is a Viewer of the workspace: it reads, and the deployment would fail.',
  build: (model) =>
    powerBi(model, ({ workspace, app }) => {
      workspace.members.set(app.objectId, 'Viewer');
      return {
        inputs: { powerbiWorkspaces: `${workspace.id} Contributor` },
        expected: failing({
          check: `powerbi.workspace:${workspace.id}`,
          status: 'failed',
          owner: 'workspace-admin',
          link: 'workspace-access',
        }),
        mend: () => {
          workspace.members.set(app.objectId, 'Contributor');
        },
      };
    }),
};

export const roleUnknown: Scene = {
  name: 'roleUnknown',
  title: 'The app reads the workspace but not its list of members, so its role stays unproved.',
  build: (model) =>
    powerBi(model, ({ workspace }) => {
      workspace.usersReadableFrom = 'Admin';
      return {
        inputs: { powerbiWorkspaces: `${workspace.id} Contributor` },
        expected: warning({ check: `powerbi.workspace:${workspace.id}`, status: 'warned' }),
      };
    }),
};

export const powerBiNeverSignedUp: Scene = {
  name: 'powerBiNeverSignedUp',
  title: 'Nobody ever signed up for Power BI in this tenant.',
  build: (model) =>
    powerBi(
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
    powerBi(model, ({ tenant, allowed }) => {
      tenant.powerbi.adminApis = { groups: [allowed.id] };
      return { inputs: { powerbiAdminApi: 'true' }, expected: PASSED };
    }),
};

export const adminApiOff: Scene = {
  name: 'adminApiOff',
  title: 'The setting for read-only admin APIs is off.',
  build: (model) =>
    powerBi(model, ({ tenant }) => ({
      inputs: { powerbiAdminApi: 'true' },
      expected: failing({
        check: 'powerbi.admin',
        status: 'failed',
        owner: 'powerbi-admin',
        link: 'powerbi-tenant-settings',
      }),
      mend: () => {
        tenant.powerbi.adminApis = 'on';
      },
    })),
};

export const adminApiWithTenantRoles: Scene = {
  name: 'adminApiWithTenantRoles',
  title: 'Permissions of Power BI that were granted to the app break the admin APIs.',
  build: (model) =>
    powerBi(model, ({ tenant, registration, app }) => {
      tenant.powerbi.adminApis = 'on';
      model.declare(registration, tenant.cloud.powerbiAppId, 'application', 'Tenant.Read.All');
      model.grant(app, tenant.cloud.powerbiAppId, 'Tenant.Read.All');
      return {
        inputs: { powerbiAdminApi: 'true' },
        expected: failing({ check: 'powerbi.admin', status: 'failed' }),
        mend: () => {
          app.roles = app.roles.filter((role) => role.resourceAppId !== tenant.cloud.powerbiAppId);
        },
      };
    }),
};

export const fabric: Scene = {
  name: 'fabric',
  title: 'Microsoft Fabric beside Graph and Power BI, and everything is right.',
  build: (model) => powerBi(model, () => ({ inputs: { resources: 'graph,powerbi,fabric' }, expected: PASSED })),
};
