import { guid } from '../cloud/ids';
import type { CloudModel } from '../cloud/model';
import { GRAPH_APP_ID } from '../cloud/permissions';
import {
  certificateConnection,
  connectionInputs,
  devOpsIdentity,
  entraAppConnection,
  federatedConnection,
  jobToken,
  managedIdentityConnection,
  secretConnection,
} from './connections';
import { appCertificate, contoso, DAY, GRAPH_PERMISSIONS, NEEDED } from './contoso';
import { reportingScene, type Twist } from './reportingScene';
import { CONSENT_MISSING, type Expectation, failing, PASSED, type Scene, type SceneSetup, warning } from './scene';

export const wrongSecret: Scene = {
  name: 'wrongSecret',
  title: 'The connection holds the ID of the secret instead of its value.',
  build: (model) =>
    reportingScene(model, (reporting) => {
      const connection = secretConnection('contoso-reports', reporting, reporting.registration.secrets[0]?.id ?? '');
      return {
        connection,
        expected: failing({ check: 'graph.token', status: 'failed', link: 'app-registration-credentials' }),
        fix: () => {
          connection.parameters.serviceprincipalkey = reporting.secret;
        },
      };
    }),
};

export const expiredSecret: Scene = {
  name: 'expiredSecret',
  title: 'The client secret expired two days ago.',
  build: (model) =>
    reportingScene(model, (reporting) => {
      const [secret] = reporting.registration.secrets;
      if (secret) secret.expires = new Date(Date.now() - 2 * DAY);
      const connection = secretConnection('contoso-reports', reporting, reporting.secret);
      return {
        connection,
        expected: failing({ check: 'graph.token', status: 'failed', link: 'app-registration-credentials' }),
        fix: () => {
          connection.parameters.serviceprincipalkey = model.addSecret(reporting.registration).value;
        },
      };
    }),
};

export const secretExpiresSoon: Scene = {
  name: 'secretExpiresSoon',
  title: 'Everything works, but the client secret ends in nine days.',
  build: (model) =>
    reportingScene(model, ({ app, registration }) => {
      model.grant(app, GRAPH_APP_ID, 'Application.Read.All');
      const [secret] = registration.secrets;
      if (secret) secret.expires = new Date(Date.now() + 9.5 * DAY);
      return {
        expected: warning({ check: 'credential.expiry', status: 'warned', link: 'app-registration-credentials' }),
        fix: () => {
          if (secret) secret.expires = new Date(Date.now() + 180 * DAY);
        },
      };
    }),
};

export const noServicePrincipal: Scene = {
  name: 'noServicePrincipal',
  title: 'The app registration exists, its enterprise app in the tenant does not.',
  build: (model) =>
    reportingScene(
      model,
      ({ tenant, app }) => {
        tenant.enterpriseApps.splice(tenant.enterpriseApps.indexOf(app), 1);
        return {
          expected: failing({ check: 'graph.token', status: 'failed', owner: 'tenant-admin', link: 'admin-consent' }),
          consentFixes: true,
        };
      },
      { granted: false },
    ),
};

/** The connection names another tenant than the app's own. */
function inTenant(model: CloudModel, tenantId: string, expected: Expectation): SceneSetup {
  return reportingScene(model, (reporting) => {
    const connection = secretConnection('contoso-reports', reporting, reporting.secret);
    connection.parameters.tenantid = tenantId;
    return {
      connection,
      expected,
      fix: () => {
        connection.parameters.tenantid = reporting.tenant.id;
      },
    };
  });
}

export const tenantNotFound: Scene = {
  name: 'tenantNotFound',
  title: 'The connection names a tenant that does not exist.',
  build: (model) =>
    inTenant(
      model,
      guid('tenant that nobody has'),
      failing({ check: 'graph.token', status: 'failed', owner: 'pipeline-author', link: 'service-connection' }),
    ),
};

export const appNotInTenant: Scene = {
  name: 'appNotInTenant',
  title: 'The connection names another tenant than the one in which the app lives.',
  build: (model) =>
    inTenant(
      model,
      model.addTenant('Fabrikam').id,
      failing({ check: 'graph.token', status: 'failed', link: 'service-connection' }),
    ),
};

export const appDisabled: Scene = {
  name: 'appDisabled',
  title: 'An administrator disabled the enterprise app.',
  build: (model) =>
    reportingScene(model, ({ app }) => {
      app.enabled = false;
      return {
        expected: failing({ check: 'graph.token', status: 'failed', owner: 'tenant-admin', link: 'enterprise-app' }),
        fix: () => {
          app.enabled = true;
        },
      };
    }),
};

export const conditionalAccess: Scene = {
  name: 'conditionalAccess',
  title: 'A Conditional Access policy for workload identities blocks the app.',
  build: (model) =>
    reportingScene(model, ({ tenant, app }) => {
      tenant.blockedApps.add(app.appId);
      return {
        expected: failing({
          check: 'graph.token',
          status: 'failed',
          owner: 'tenant-admin',
          link: 'conditional-access',
        }),
        fix: () => tenant.blockedApps.clear(),
      };
    }),
};

export const certificate: Scene = {
  name: 'certificate',
  title: 'The app signs in with a certificate, and everything is right.',
  build: (model) => withCertificate(model, true),
};

export const certificateNotRegistered: Scene = {
  name: 'certificateNotRegistered',
  title: 'The certificate of the connection was never uploaded to the app registration.',
  build: (model) => ({
    ...withCertificate(model, false),
    expected: failing({
      check: 'graph.token',
      status: 'failed',
      owner: 'app-owner',
      link: 'app-registration-credentials',
    }),
    fix: () => model.registrations[0]?.certificates.push(appCertificate()),
  }),
};

function withCertificate(model: CloudModel, isRegistered: boolean): SceneSetup {
  return reportingScene(model, (reporting) => {
    if (isRegistered) reporting.registration.certificates.push(appCertificate());
    return { connection: certificateConnection('contoso-reports-certificate', reporting, appCertificate()) };
  });
}

type Issuer = Parameters<typeof devOpsIdentity>[3];

/** A connection with federation; the app trusts it by the name that it had when that was set up. */
function withFederation(model: CloudModel, issuer: Issuer, twist: Twist = {}, trusted = FEDERATED): SceneSetup {
  return reportingScene(model, (reporting) => {
    const { tenant, registration } = reporting;
    const now = devOpsIdentity(model, FEDERATED, tenant, issuer);
    registration.federated.push({ ...devOpsIdentity(model, trusted, tenant, issuer) });
    return {
      connection: federatedConnection(model, FEDERATED, reporting, now),
      jobToken: jobToken(model),
      ...(trusted !== FEDERATED && { fix: () => registration.federated.push({ ...now }) }),
      ...twist,
    };
  });
}

const FEDERATED = 'contoso-reports-federated';

export const federated: Scene = {
  name: 'federated',
  title: 'Workload identity federation with the issuer of Entra, and everything is right.',
  build: (model) => withFederation(model, 'entra'),
};

export const federatedOldIssuer: Scene = {
  name: 'federatedOldIssuer',
  title: 'Federation works, with the issuer that Azure DevOps retires on July 1, 2027.',
  build: (model) =>
    withFederation(model, 'azure-devops', { expected: warning({ check: 'credential.issuer', status: 'warned' }) }),
};

export const federatedMismatch: Scene = {
  name: 'federatedMismatch',
  title: 'The connection was renamed, so its subject no longer fits the federated credential.',
  build: (model) =>
    withFederation(
      model,
      'azure-devops',
      {
        expected: failing(
          { check: 'graph.token', status: 'failed', link: 'federated-credentials' },
          { check: 'credential.issuer', status: 'warned' },
        ),
      },
      'contoso-reports-before',
    ),
};

export const managedIdentity: Scene = {
  name: 'managedIdentity',
  title: 'A user-assigned managed identity without any permission: no consent page exists for it.',
  build(model) {
    const tenant = contoso(model);
    const identity = model.addManagedIdentity(tenant, 'contoso-agent-identity');
    model.addManagedIdentity(tenant, 'contoso-other-identity');
    model.addWorkspace(tenant, 'Sales reports', { [identity.app.objectId]: 'Contributor' });
    const connections = [managedIdentityConnection('contoso-agent', identity)];
    return {
      inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS },
      connections,
      expected: failing({ check: 'graph.permissions', status: 'failed', owner: 'tenant-admin' }),
      consentFixes: false,
      managedIdentity: 'azure',
      fix: () => model.grant(identity.app, GRAPH_APP_ID, ...NEEDED),
    };
  },
};

/** A machine outside of Azure that Azure Arc manages: its own identity is the only one. */
function onArc(model: CloudModel, twist: Partial<SceneSetup>): SceneSetup {
  const tenant = contoso(model);
  const identity = model.addManagedIdentity(tenant, 'contoso-build-07', { systemAssigned: true });
  model.grant(identity.app, GRAPH_APP_ID, ...NEEDED);
  model.addWorkspace(tenant, 'Sales reports', { [identity.app.objectId]: 'Contributor' });
  const connections = [managedIdentityConnection('contoso-arc', identity)];
  return {
    inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS },
    connections,
    expected: PASSED,
    consentFixes: false,
    managedIdentity: 'arc',
    ...twist,
  };
}

export const managedIdentityOnArc: Scene = {
  name: 'managedIdentityOnArc',
  title: 'The managed identity of a machine that Azure Arc manages, and everything is right.',
  build: (model) => onArc(model, {}),
};

export const arcKeyUnreadable: Scene = {
  name: 'arcKeyUnreadable',
  title: 'The account that runs the agent may not read Azure Arc’s key file.',
  build: (model) =>
    onArc(model, {
      managedIdentity: 'arc-unreadable',
      expected: failing({ check: 'graph.token', status: 'failed', owner: 'pipeline-author' }),
    }),
};

export const ownConnectionType: Scene = {
  name: 'ownConnectionType',
  title: 'A connection of the extension’s own type, for an app without any Azure subscription; nobody consented.',
  build: (model) =>
    reportingScene(
      model,
      (reporting) => ({
        connection: entraAppConnection('contoso-app', reporting, { clientSecret: reporting.secret }),
        expected: CONSENT_MISSING,
        consentFixes: true,
      }),
      { granted: false },
    ),
};
