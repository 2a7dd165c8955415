import type { CloudModel } from '../cloud/model';
import { GRAPH_APP_ID } from '../cloud/permissions';
import { consent, NEEDED, type ReportingApp } from './contoso';
import { reportingScene } from './reportingScene';
import { CONSENT_MISSING, failing, type Scene, type SceneSetup, warning } from './scene';

export const neverConsented: Scene = {
  name: 'neverConsented',
  title: 'Nobody ever consented: the app asks for permissions that were never granted.',
  build: (model) =>
    reportingScene(
      model,
      () => ({
        expected: CONSENT_MISSING,
        consentFixes: true,
      }),
      { granted: false },
    ),
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
  build: (model) => reportingScene(model, () => ({})),
};

/** The application permissions are not declared; `instead` may declare something else. */
function undeclared(model: CloudModel, instead: (reporting: ReportingApp) => void = () => {}): SceneSetup {
  return reportingScene(
    model,
    (reporting) => {
      const { registration } = reporting;
      registration.declared.length = 0;
      instead(reporting);
      return {
        expected: failing({
          check: 'graph.permissions',
          status: 'failed',
          owner: 'app-owner',
          link: 'app-registration-permissions',
        }),
        fix: () => {
          model.declare(registration, GRAPH_APP_ID, 'application', ...NEEDED);
          consent(model, reporting);
        },
      };
    },
    { granted: false },
  );
}

export const delegatedOnly: Scene = {
  name: 'delegatedOnly',
  title: 'The permission was added as a delegated one, which never helps an app without a user.',
  build: (model) =>
    undeclared(model, ({ registration, app }) => {
      model.declare(registration, GRAPH_APP_ID, 'delegated', ...NEEDED);
      model.grantDelegated(app, GRAPH_APP_ID, ...NEEDED);
    }),
};

export const notDeclared: Scene = {
  name: 'notDeclared',
  title: 'The app registration does not ask for the permission at all, so consent would grant nothing.',
  build: (model) => undeclared(model),
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

/** Where an administrator's browser goes after a consent. */
export const LANDING = 'https://portal.contoso.com/consented';

/** The registration also lists Power BI, which nobody of this tenant has signed up for. */
function besidePowerBi(model: CloudModel, inputs: Record<string, string>): SceneSetup {
  return reportingScene(
    model,
    (reporting) => {
      const { tenant, registration } = reporting;
      model.declare(registration, tenant.cloud.powerbiAppId, 'delegated', 'Report.Read.All');
      registration.redirectUris.push(LANDING);
      const link = inputs.consentRedirectUri ? 'admin-consent' : 'app-registration-permissions';
      return {
        inputs,
        expected: failing(
          { check: 'graph.permissions', status: 'failed', owner: 'tenant-admin', link },
          { check: 'powerbi.token', status: 'failed', owner: 'tenant-admin', link: 'powerbi-signup' },
        ),
        fix: () => {
          model.signUpForPowerBi(tenant);
          consent(model, reporting);
        },
      };
    },
    { granted: false, powerBiSignedUp: false },
  );
}

export const otherApiMissing: Scene = {
  name: 'otherApiMissing',
  title: 'Nobody consented, and the consent page fails: the registration also lists an API that the tenant lacks.',
  build: (model) => besidePowerBi(model, {}),
};

export const otherApiMissingWithRedirect: Scene = {
  name: 'otherApiMissingWithRedirect',
  title: 'The same with a redirect URI: the consent link asks for the needed API alone.',
  build: (model) => besidePowerBi(model, { consentRedirectUri: LANDING }),
};

export const excessPermissions: Scene = {
  name: 'excessPermissions',
  title: 'The app holds a permission that the release does not need.',
  build: (model) =>
    reportingScene(model, ({ app }) => {
      model.grant(app, GRAPH_APP_ID, 'Mail.Send');
      return {
        inputs: { excessPermissions: 'warn' },
        expected: warning({ check: 'graph.excess', status: 'warned' }),
        fix: () => {
          app.roles = app.roles.filter((role) => role.value !== 'Mail.Send');
        },
      };
    }),
};

export const directoryReader: Scene = {
  name: 'directoryReader',
  title: 'No permission was granted, but a directory role lets the app read the directory.',
  build: (model) =>
    reportingScene(
      model,
      ({ app }) => {
        app.directoryRoles.push('Directory Readers');
        return { inputs: { graphPermissions: '' } };
      },
      { granted: false },
    ),
};

export const namesWithheld: Scene = {
  name: 'namesWithheld',
  title: 'Group memberships come back without names: an answer of 200 that helps nobody.',
  build: (model) =>
    reportingScene(
      model,
      ({ app, tenant }) => {
        model.grant(app, GRAPH_APP_ID, 'User.Read.All');
        const path = `/users/${tenant.users[0]?.id}/transitiveMemberOf?$top=5`;
        return {
          inputs: { graphPermissions: '', graphRequests: path },
          expected: failing({ check: `graph.request:${path}`, status: 'failed', link: 'admin-consent' }),
          consentFixes: true,
        };
      },
      { granted: false },
    ),
};
