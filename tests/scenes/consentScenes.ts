import { GRAPH_APP_ID } from '../cloud/permissions';
import { connectionInputs, secretConnection } from './connections';
import { consent, contoso, GRAPH_PERMISSIONS, grantNeeded, NEEDED, reportingApp } from './contoso';
import { failing, PASSED, type Scene, warning } from './scene';

export const neverConsented: Scene = {
  name: 'neverConsented',
  title: 'Nobody ever consented: the app asks for permissions that were never granted.',
  build(model) {
    const reporting = reportingApp(model, contoso(model));
    const connections = [secretConnection('contoso-reports', reporting, reporting.secret)];
    return {
      inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS },
      connections,
      expected: failing({
        check: 'graph.permissions',
        status: 'failed',
        owner: 'tenant-admin',
        link: 'admin-consent',
      }),
      consentMends: true,
    };
  },
};

export const nothingNamed: Scene = {
  name: 'nothingNamed',
  title: 'Nobody ever consented, and the step names no permissions: the probe decides.',
  build(model) {
    const setup = neverConsented.build(model);
    const { graphPermissions: _, ...inputs } = setup.inputs;
    return {
      ...setup,
      inputs,
      expected: failing({ check: 'graph.read', status: 'failed', owner: 'tenant-admin', link: 'admin-consent' }),
    };
  },
};

export const allPassed: Scene = {
  name: 'allPassed',
  title: 'Everything is right.',
  build(model) {
    const setup = neverConsented.build(model);
    const app = model.tenants[0]?.enterpriseApps.find((entry) => entry.kind === 'application');
    if (app) grantNeeded(model, app);
    return { ...setup, expected: PASSED, consentMends: false };
  },
};

export const delegatedOnly: Scene = {
  name: 'delegatedOnly',
  title: 'The permission was added as a delegated one, which never helps an app without a user.',
  build(model) {
    const reporting = reportingApp(model, contoso(model));
    const { registration, app } = reporting;
    registration.declared.length = 0;
    model.declare(registration, GRAPH_APP_ID, 'delegated', ...NEEDED);
    model.grantDelegated(app, GRAPH_APP_ID, ...NEEDED);
    const connections = [secretConnection('contoso-reports', reporting, reporting.secret)];
    return {
      inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS },
      connections,
      expected: failing({
        check: 'graph.permissions',
        status: 'failed',
        owner: 'app-owner',
        link: 'app-registration-permissions',
      }),
      consentMends: false,
      mend: () => {
        model.declare(registration, GRAPH_APP_ID, 'application', ...NEEDED);
        consent(model, reporting);
      },
    };
  },
};

export const notDeclared: Scene = {
  name: 'notDeclared',
  title: 'The app registration does not ask for the permission at all, so consent would grant nothing.',
  build(model) {
    const reporting = reportingApp(model, contoso(model));
    reporting.registration.declared.length = 0;
    const connections = [secretConnection('contoso-reports', reporting, reporting.secret)];
    return {
      inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS },
      connections,
      expected: failing({
        check: 'graph.permissions',
        status: 'failed',
        owner: 'app-owner',
        link: 'app-registration-permissions',
      }),
      consentMends: false,
      mend: () => {
        model.declare(reporting.registration, GRAPH_APP_ID, 'application', ...NEEDED);
        consent(model, reporting);
      },
    };
  },
};

export const declarationUnknown: Scene = {
  name: 'declarationUnknown',
  title: 'Nobody ever consented, and the app may not read its own registration.',
  build(model) {
    const setup = neverConsented.build(model);
    for (const tenant of model.tenants) tenant.ownObjectsReadable = false;
    return setup;
  },
};

export const excessPermissions: Scene = {
  name: 'excessPermissions',
  title: 'The app holds a permission that the release does not need.',
  build(model) {
    const reporting = reportingApp(model, contoso(model));
    grantNeeded(model, reporting.app);
    model.grant(reporting.app, GRAPH_APP_ID, 'Mail.Send');
    const connections = [secretConnection('contoso-reports', reporting, reporting.secret)];
    return {
      inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS, excessPermissions: 'warn' },
      connections,
      expected: warning({ check: 'graph.excess', status: 'warned' }),
      consentMends: false,
      mend: () => {
        reporting.app.roles = reporting.app.roles.filter((role) => role.value !== 'Mail.Send');
      },
    };
  },
};

export const directoryReader: Scene = {
  name: 'directoryReader',
  title: 'No permission was granted, but a directory role lets the app read the directory.',
  build(model) {
    const reporting = reportingApp(model, contoso(model));
    reporting.app.directoryRoles.push('Directory Readers');
    const connections = [secretConnection('contoso-reports', reporting, reporting.secret)];
    return { inputs: connectionInputs(connections), connections, expected: PASSED, consentMends: false };
  },
};

export const namesWithheld: Scene = {
  name: 'namesWithheld',
  title: 'Group memberships come back without names: an answer of 200 that helps nobody.',
  build(model) {
    const reporting = reportingApp(model, contoso(model));
    reporting.registration.declared = [
      { resourceAppId: GRAPH_APP_ID, value: 'User.Read.All', type: 'application' },
      { resourceAppId: GRAPH_APP_ID, value: 'GroupMember.Read.All', type: 'application' },
    ];
    model.grant(reporting.app, GRAPH_APP_ID, 'User.Read.All');
    const [user] = reporting.tenant.users;
    const path = `/users/${user?.id}/transitiveMemberOf?$top=5`;
    const connections = [secretConnection('contoso-reports', reporting, reporting.secret)];
    return {
      inputs: { ...connectionInputs(connections), graphRequests: path },
      connections,
      expected: failing({ check: `graph.request:${path}`, status: 'failed', link: 'admin-consent' }),
      consentMends: true,
    };
  },
};
