import { guid } from '../cloud/ids';
import type { CloudModel } from '../cloud/model';
import { connectionInputs, secretConnection } from './connections';
import { contoso, DAY, GRAPH_PERMISSIONS, grantNeeded, publishersApp, reportingApp } from './contoso';
import { failing, PASSED, type Scene, type SceneSetup } from './scene';

export const threeConnections: Scene = {
  name: 'threeConnections',
  title: 'Three connections in one step: one is right, one was never consented, the secret of one expired.',
  build(model) {
    const tenant = contoso(model);
    const right = reportingApp(model, tenant, 'Contoso Sales Deployment');
    const never = reportingApp(model, tenant, 'Contoso Finance Deployment');
    const expired = reportingApp(model, tenant, 'Contoso Legacy Deployment');
    grantNeeded(model, right.app);
    grantNeeded(model, expired.app);
    const [old] = expired.registration.secrets;
    if (old) old.expires = new Date(Date.now() - 2 * DAY);
    const connections = [
      secretConnection('contoso-sales', right, right.secret),
      secretConnection('contoso-finance', never, never.secret),
      secretConnection('contoso-legacy', expired, expired.secret),
    ];
    return {
      inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS },
      connections,
      expected: failing(
        {
          clientId: never.registration.appId,
          check: 'graph.permissions',
          status: 'failed',
          owner: 'tenant-admin',
          link: 'admin-consent',
        },
        {
          clientId: expired.registration.appId,
          check: 'graph.token',
          status: 'failed',
          link: 'app-registration-credentials',
        },
      ),
      consentFixes: false,
      fix: () => {
        grantNeeded(model, never.app);
        if (old) old.expires = new Date(Date.now() + 180 * DAY);
      },
    };
  },
};

export const multiTenant: Scene = {
  name: 'multiTenant',
  title: 'A publisher’s multi-tenant app: one subscriber consented, the other did not.',
  build(model) {
    const { registration, connection } = publishersApp(model);
    const subscriber = contoso(model);
    const other = model.addTenant('Northwind Traders');
    grantNeeded(model, model.enterpriseApp(registration, subscriber));
    const connections = [connection];
    return {
      inputs: {
        ...connectionInputs(connections),
        ...GRAPH_PERMISSIONS,
        resources: 'graph',
        tenantIds: `${subscriber.id}\n${other.id}`,
      },
      connections,
      expected: failing({
        tenantId: other.id,
        check: 'graph.token',
        status: 'failed',
        owner: 'tenant-admin',
        link: 'admin-consent',
      }),
      consentFixes: true,
    };
  },
};

/** An API of their own beside Graph: `roles` are granted on it. */
function withCustomApi(model: CloudModel, roles: readonly string[]): SceneSetup {
  const tenant = contoso(model);
  const reporting = reportingApp(model, tenant);
  grantNeeded(model, reporting.app);
  const api = model.addCustomApi(tenant, 'Contoso Orders', {
    audience: 'api://contoso-orders',
    host: 'orders.contoso.com',
    roles: ['Orders.Read.All'],
  });
  model.declare(reporting.registration, api.appId, 'application', 'Orders.Read.All');
  model.grant(reporting.app, api.appId, ...roles);
  const connections = [secretConnection('contoso-reports', reporting, reporting.secret)];
  const customApis = [
    '- name: orders',
    '  resource: api://contoso-orders',
    '  url: https://orders.contoso.com/health',
    '  permissions: [Orders.Read.All]',
  ];
  return {
    inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS, customApis: customApis.join('\n') },
    connections,
    expected: PASSED,
    consentFixes: false,
  };
}

export const customApi: Scene = {
  name: 'customApi',
  title: 'An API of the company’s own beside Graph and Power BI, and everything is right.',
  build: (model) => withCustomApi(model, ['Orders.Read.All']),
};

export const customApiRefused: Scene = {
  name: 'customApiRefused',
  title: 'The app was never granted its permission on the company’s own API.',
  build: (model) => ({
    ...withCustomApi(model, []),
    expected: failing(
      { check: 'orders.permissions', status: 'failed', owner: 'tenant-admin', link: 'admin-consent' },
      { check: 'orders.request', status: 'failed', owner: 'tenant-admin', link: 'admin-consent' },
    ),
    consentFixes: true,
  }),
};

export const badInput: Scene = {
  name: 'badInput',
  title: 'The step names a permission that exists only as a delegated one, and a workspace ID that is no GUID.',
  build(model) {
    const reporting = reportingApp(model, contoso(model));
    const connections = [secretConnection('contoso-reports', reporting, reporting.secret)];
    const inputs = {
      ...connectionInputs(connections),
      graphPermissions: 'User.Read',
      powerbiWorkspaces: `${guid('x').slice(0, 20)}`,
    };
    return { inputs, connections, expected: failing(), consentFixes: false };
  },
};
