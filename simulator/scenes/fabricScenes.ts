import { CLOUDS } from '../../core/cloud/clouds';
import type { CloudModel, Workspace } from '../cloud/model';
import type { ReportingApp } from './contoso';
import { reportingScene, type Twist } from './reportingScene';
import { failing, type Scene, warning } from './scene';

/** Inputs of a release that deploys to Power BI and Fabric, and needs nothing of Graph. */
const RELEASE = { resources: 'powerbi,fabric', graphPermissions: '', cloud: 'public' };

/** One thing is wrong with a release that deploys with Fabric; `twist` says what. */
function fabricScene(name: string, title: string, twist: (app: ReportingApp, model: CloudModel) => Twist): Scene {
  return {
    name,
    title,
    build: (model) =>
      reportingScene(model, (app) => {
        const { inputs, ...said } = twist(app, model);
        return { ...said, inputs: { ...RELEASE, ...inputs } };
      }),
  };
}

export const fabricRelease = fabricScene(
  'fabricRelease',
  'A release to Fabric: workspace, connection, model and calls are right.',
  ({ tenant, workspace, app }, model) => {
    const connection = model.addConnection(tenant, 'sql-prd', { [app.objectId]: 'User' });
    const sales = model.addModel(tenant, workspace, 'Sales', app.objectId);
    const W = `/workspaces/${workspace.id}`;
    return {
      inputs: {
        fabricWorkspaces: `${workspace.id} Contributor`,
        fabricConnections: connection.id,
        powerbiSemanticModels: `${workspace.id}/${sales.id} owner`,
        fabricRequests: [
          `${W}/items`,
          `POST ${W}/lakehouses`,
          `POST ${W}/semanticModels/${sales.id}/bindConnection`,
        ].join('\n'),
      },
    };
  },
);

export const fabricReleaseMixed = fabricScene(
  'fabricReleaseMixed',
  'Ten calls of one release, to read and to write: some will work, some will not, some cannot be proved.',
  ({ tenant, workspace }, model) => {
    const W = `/workspaces/${workspace.id}`;
    const connection = model.addConnection(tenant, 'sql-prd');
    const mlModel = model.addItem(workspace, 'MLModel', 'churn');
    const request = (call: string) => `fabric.request:${call}`;
    const items = `${W}/items`;
    return {
      inputs: {
        fabricRequests: [
          `GET ${items}`,
          `GET ${W}/git/status`,
          `GET ${W}/dashboards`,
          `POST ${W}/lakehouses`,
          `POST ${W}/eventSchemaSets`,
          `PATCH ${items}/${mlModel.id}`,
          `POST ${W}/roleAssignments`,
          'POST /workspaces',
          `POST /connections/${connection.id}/testConnection`,
          `POST ${W}/unicorns`,
        ].join('\n'),
      },
      expected: failing(
        { check: request(`${W}/dashboards`), status: 'failed', owner: 'pipeline-author' },
        { check: request(`POST ${W}/eventSchemaSets`), status: 'failed', owner: 'pipeline-author' },
        { check: request(`PATCH ${items}/${mlModel.id}`), status: 'warned' },
        { check: request(`POST ${W}/roleAssignments`), status: 'failed', owner: 'workspace-admin' },
        {
          check: request('POST /workspaces'),
          status: 'warned',
          owner: 'powerbi-admin',
          link: 'powerbi-tenant-settings',
        },
        {
          check: request(`POST /connections/${connection.id}/testConnection`),
          status: 'failed',
          owner: 'resource-owner',
          link: 'fabric-connections',
        },
        { check: request(`POST ${W}/unicorns`), status: 'warned', owner: 'pipeline-author' },
      ),
    };
  },
);

export const fabricSettingOff = fabricScene(
  'fabricSettingOff',
  'The tenant setting for public APIs keeps the app out of Fabric.',
  ({ tenant, workspace }) => {
    tenant.powerbi.publicApis = 'off';
    return {
      inputs: { resources: 'fabric', fabricWorkspaces: workspace.id },
      expected: failing({
        check: 'fabric.access',
        status: 'failed',
        owner: 'powerbi-admin',
        link: 'powerbi-tenant-settings',
      }),
      fix: () => {
        tenant.powerbi.publicApis = 'on';
      },
    };
  },
);

export const fabricRoleTooLow = fabricScene(
  'fabricRoleTooLow',
  'The app is a Viewer of the workspace, and the deployment needs a Contributor.',
  ({ workspace, app }) => {
    workspace.members.set(app.objectId, 'Viewer');
    return {
      inputs: { fabricWorkspaces: `${workspace.id} Contributor` },
      expected: failing({
        check: `fabric.workspace:${workspace.id}`,
        status: 'failed',
        owner: 'workspace-admin',
        link: 'workspace-access',
      }),
      fix: () => {
        workspace.members.set(app.objectId, 'Contributor');
      },
    };
  },
);

export const fabricWorkspaceMissing = fabricScene(
  'fabricWorkspaceMissing',
  'The app has no role in the workspace that the release deploys to.',
  ({ tenant, app }, model) => {
    const other = model.addWorkspace(tenant, 'Finance reports');
    return {
      inputs: { fabricWorkspaces: `${other.id} Contributor` },
      expected: failing({
        check: `fabric.workspace:${other.id}`,
        status: 'failed',
        owner: 'workspace-admin',
        link: 'workspace-access',
      }),
      fix: () => {
        other.members.set(app.objectId, 'Contributor');
      },
    };
  },
);

export const noCapacity = fabricScene(
  'noCapacity',
  'The workspace is on no capacity: only items of Power BI can be deployed.',
  ({ workspace }) => {
    workspace.capacityId = undefined;
    return {
      inputs: { fabricWorkspaces: workspace.id },
      expected: warning({ check: `fabric.capacity:${workspace.id}`, status: 'warned', owner: 'powerbi-admin' }),
    };
  },
);

export const capacityPaused = fabricScene(
  'capacityPaused',
  'The capacity of the workspace is paused.',
  ({ tenant, workspace, app }, model) => {
    const capacity = model.capacity(tenant);
    capacity.contributors.add(app.objectId);
    capacity.state = 'Inactive';
    return {
      inputs: { fabricWorkspaces: workspace.id },
      expected: failing({
        check: `fabric.capacity:${workspace.id}`,
        status: 'failed',
        owner: 'powerbi-admin',
        link: 'capacity-settings',
      }),
      fix: () => {
        capacity.state = 'Active';
      },
    };
  },
);

export const connectionNotShared = fabricScene(
  'connectionNotShared',
  'Nobody has shared the connection with the app that the release binds.',
  ({ tenant, app }, model) => {
    const connection = model.addConnection(tenant, 'sql-prd');
    return {
      inputs: { fabricConnections: connection.id },
      expected: failing({
        check: `fabric.connection:${connection.id}`,
        status: 'failed',
        owner: 'resource-owner',
        link: 'fabric-connections',
      }),
      fix: () => {
        connection.roles.set(app.objectId, 'User');
      },
    };
  },
);

export const connectionRoleTooLow = fabricScene(
  'connectionRoleTooLow',
  'The app may use the connection, and the release shares it on.',
  ({ tenant, app }, model) => {
    const connection = model.addConnection(tenant, 'sql-prd', { [app.objectId]: 'User' });
    return {
      inputs: { fabricConnections: `${connection.id} UserWithReshare` },
      expected: failing({
        check: `fabric.connection:${connection.id}`,
        status: 'failed',
        owner: 'resource-owner',
        link: 'fabric-connections',
      }),
      fix: () => {
        connection.roles.set(app.objectId, 'UserWithReshare');
      },
    };
  },
);

export const modelNotOwned = fabricScene(
  'modelNotOwned',
  'A person owns the semantic model that the release binds to a connection.',
  ({ workspace, app }) => {
    const [model] = workspace.datasets;
    if (!model) throw new Error('A workspace has a model');
    return {
      inputs: { resources: 'powerbi', powerbiSemanticModels: `${workspace.id}/${model.id} owner` },
      expected: failing({
        check: `powerbi.model:${workspace.id}/${model.id}`,
        status: 'failed',
        owner: 'workspace-admin',
        link: 'workspace-access',
      }),
      fix: () => {
        model.owner = app.objectId;
      },
    };
  },
);

const IN_SETTINGS = { status: 'warned', owner: 'workspace-admin', link: 'semantic-model-settings' } as const;

export const modelNotRefreshed = fabricScene(
  'modelNotRefreshed',
  'The last refresh of the semantic model failed.',
  ({ workspace }) => {
    const [model] = workspace.datasets;
    if (!model) throw new Error('A workspace has a model');
    model.refresh = { status: 'Failed', errorCode: 'ModelRefreshFailed_CredentialsNotSpecified' };
    const key = `${workspace.id}/${model.id}`;
    return {
      inputs: { resources: 'powerbi', powerbiSemanticModels: key },
      expected: warning({ check: `powerbi.refresh:${key}`, ...IN_SETTINGS }),
    };
  },
);

/** A model whose last refresh ended with that code: the code says what is wrong. */
const refreshed = (workspace: Workspace, errorCode: string) => {
  const [model] = workspace.datasets;
  if (!model) throw new Error('A workspace has a model');
  model.refresh = { status: 'Failed', errorCode };
  return `${workspace.id}/${model.id}`;
};

export const modelOwnerLeft = fabricScene(
  'modelOwnerLeft',
  'The owner of the semantic model left the workspace, and the last refresh failed for that.',
  ({ workspace }) => {
    const key = refreshed(workspace, 'Premium_ASWL_Error');
    return {
      inputs: { resources: 'powerbi', powerbiSemanticModels: key },
      expected: warning({
        check: `powerbi.refresh:${key}`,
        status: 'warned',
        owner: 'workspace-admin',
        link: 'workspace-access',
      }),
    };
  },
);

export const modelConnectionNotShared = fabricScene(
  'modelConnectionNotShared',
  'The last refresh failed, because the connection of the semantic model is not shared with its owner.',
  ({ workspace }) => {
    const key = refreshed(workspace, 'DMTS_EntityNotFoundOrUnauthorizedError');
    return {
      inputs: { resources: 'powerbi', powerbiSemanticModels: key },
      expected: warning({
        check: `powerbi.refresh:${key}`,
        status: 'warned',
        owner: 'resource-owner',
        link: 'fabric-connections',
      }),
    };
  },
);

export const modelSourceUnbound = fabricScene(
  'modelSourceUnbound',
  'A data source of the semantic model is not bound.',
  ({ workspace }) => {
    const [model] = workspace.datasets;
    if (!model) throw new Error('A workspace has a model');
    model.sources.push({ type: 'Web' });
    const key = `${workspace.id}/${model.id}`;
    return {
      inputs: { resources: 'powerbi', powerbiSemanticModels: key },
      expected: warning({ check: `powerbi.datasources:${key}`, ...IN_SETTINGS }),
    };
  },
);

export const workspaceClosed = fabricScene(
  'workspaceClosed',
  'The workspace lets calls in from private networks only.',
  ({ workspace }) => {
    workspace.inboundClosed = true;
    return {
      inputs: { fabricWorkspaces: `${workspace.id} Contributor` },
      expected: {
        result: 'Failed',
        outcome: 'unverified',
        checks: [{ check: `fabric.workspace:${workspace.id}`, status: 'unverified', owner: 'network' }],
      },
    };
  },
);

export const capacityRegionRefused = fabricScene(
  'capacityRegionRefused',
  'The capacity of the workspace is in a region that refuses what the release reads.',
  ({ workspace }) => {
    const message = 'The feature is not supported in the region of the capacity';
    workspace.refusal = { status: 400, errorCode: 'UnsupportedRegion', message };
    const call = `/workspaces/${workspace.id}/items`;
    return {
      inputs: { resources: 'fabric', fabricRequests: call },
      expected: failing({ check: `fabric.request:${call}`, status: 'failed', owner: 'powerbi-admin' }),
    };
  },
);

export const typeTakesNoApp = fabricScene(
  'typeTakesNoApp',
  'The release lists items of a type that takes no app.',
  ({ workspace }) => {
    const call = `/workspaces/${workspace.id}/dashboards`;
    return {
      inputs: { resources: 'fabric', fabricRequests: call },
      expected: failing({ check: `fabric.request:${call}`, status: 'failed', owner: 'pipeline-author' }),
    };
  },
);

export const fabricNeverSignedUp = fabricScene(
  'fabricNeverSignedUp',
  'Nobody ever signed up for Fabric in this tenant.',
  ({ tenant }) => {
    tenant.powerbi.signedUpForFabric = false;
    return {
      inputs: { resources: 'fabric' },
      expected: failing({
        check: 'fabric.access',
        status: 'failed',
        owner: 'powerbi-admin',
        link: 'powerbi-signup',
      }),
      fix: () => {
        tenant.powerbi.signedUpForFabric = true;
      },
    };
  },
);

export const creatingUnproved = fabricScene(
  'creatingUnproved',
  'The release creates a workspace, and no read-only call proves the setting for that.',
  () => ({
    inputs: { resources: 'fabric', fabricRequests: 'POST /workspaces' },
    expected: warning({
      check: 'fabric.request:POST /workspaces',
      status: 'warned',
      owner: 'powerbi-admin',
      link: 'powerbi-tenant-settings',
    }),
  }),
);

export const fabricNotInCloud: Scene = {
  name: 'fabricNotInCloud',
  title: 'The release asks for Fabric in a cloud that has none.',
  build: (model) =>
    reportingScene(
      model,
      () => ({
        inputs: { ...RELEASE, resources: 'fabric', cloud: 'usGovDod' },
        expected: failing({ check: 'fabric.token', status: 'failed' }),
      }),
      { cloud: CLOUDS.usGovDod },
    ),
};
