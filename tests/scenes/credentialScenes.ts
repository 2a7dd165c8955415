import { guid } from '../cloud/ids';
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
import { appCertificate, contoso, DAY, GRAPH_PERMISSIONS, grantNeeded, NEEDED, reportingApp } from './contoso';
import { failing, PASSED, type Scene, warning } from './scene';

export const wrongSecret: Scene = {
  name: 'wrongSecret',
  title: 'The connection holds the ID of the secret instead of its value.',
  build(model) {
    const reporting = reportingApp(model, contoso(model));
    grantNeeded(model, reporting.app);
    const connection = secretConnection('contoso-reports', reporting, reporting.registration.secrets[0]?.id ?? '');
    return {
      inputs: { ...connectionInputs([connection]), ...GRAPH_PERMISSIONS },
      connections: [connection],
      expected: failing({ check: 'graph.token', status: 'failed', link: 'app-registration-credentials' }),
      consentMends: false,
      mend: () => {
        connection.parameters.serviceprincipalkey = reporting.secret;
      },
    };
  },
};

export const expiredSecret: Scene = {
  name: 'expiredSecret',
  title: 'The client secret expired two days ago.',
  build(model) {
    const reporting = reportingApp(model, contoso(model));
    grantNeeded(model, reporting.app);
    const [secret] = reporting.registration.secrets;
    if (secret) secret.expires = new Date(Date.now() - 2 * DAY);
    const connection = secretConnection('contoso-reports', reporting, reporting.secret);
    return {
      inputs: { ...connectionInputs([connection]), ...GRAPH_PERMISSIONS },
      connections: [connection],
      expected: failing({ check: 'graph.token', status: 'failed', link: 'app-registration-credentials' }),
      consentMends: false,
      mend: () => {
        connection.parameters.serviceprincipalkey = model.addSecret(reporting.registration).value;
      },
    };
  },
};

export const secretExpiresSoon: Scene = {
  name: 'secretExpiresSoon',
  title: 'Everything works, but the client secret ends in nine days.',
  build(model) {
    const reporting = reportingApp(model, contoso(model));
    grantNeeded(model, reporting.app);
    model.grant(reporting.app, GRAPH_APP_ID, 'Application.Read.All');
    const [secret] = reporting.registration.secrets;
    if (secret) secret.expires = new Date(Date.now() + 9.5 * DAY);
    const connection = secretConnection('contoso-reports', reporting, reporting.secret);
    return {
      inputs: { ...connectionInputs([connection]), ...GRAPH_PERMISSIONS },
      connections: [connection],
      expected: warning({ check: 'credential.expiry', status: 'warned', link: 'app-registration-credentials' }),
      consentMends: false,
      mend: () => {
        if (secret) secret.expires = new Date(Date.now() + 180 * DAY);
      },
    };
  },
};

export const noServicePrincipal: Scene = {
  name: 'noServicePrincipal',
  title: 'The app registration exists, its enterprise app in the tenant does not.',
  build(model) {
    const reporting = reportingApp(model, contoso(model));
    const { tenant, app } = reporting;
    tenant.enterpriseApps.splice(tenant.enterpriseApps.indexOf(app), 1);
    const connection = secretConnection('contoso-reports', reporting, reporting.secret);
    return {
      inputs: { ...connectionInputs([connection]), ...GRAPH_PERMISSIONS },
      connections: [connection],
      expected: failing({
        check: 'graph.token',
        status: 'failed',
        owner: 'tenant-admin',
        link: 'admin-consent',
      }),
      consentMends: true,
    };
  },
};

export const tenantNotFound: Scene = {
  name: 'tenantNotFound',
  title: 'The connection names a tenant that does not exist.',
  build(model) {
    const reporting = reportingApp(model, contoso(model));
    grantNeeded(model, reporting.app);
    const connection = secretConnection('contoso-reports', reporting, reporting.secret);
    connection.parameters.tenantid = guid('tenant that nobody has');
    return {
      inputs: { ...connectionInputs([connection]), ...GRAPH_PERMISSIONS },
      connections: [connection],
      expected: failing({
        check: 'graph.token',
        status: 'failed',
        owner: 'pipeline-author',
        link: 'service-connection',
      }),
      consentMends: false,
      mend: () => {
        connection.parameters.tenantid = reporting.tenant.id;
      },
    };
  },
};

export const appNotInTenant: Scene = {
  name: 'appNotInTenant',
  title: 'The connection names another tenant than the one in which the app lives.',
  build(model) {
    const reporting = reportingApp(model, contoso(model));
    grantNeeded(model, reporting.app);
    const other = model.addTenant('Fabrikam');
    const connection = secretConnection('contoso-reports', reporting, reporting.secret);
    connection.parameters.tenantid = other.id;
    return {
      inputs: { ...connectionInputs([connection]), ...GRAPH_PERMISSIONS },
      connections: [connection],
      expected: failing({ check: 'graph.token', status: 'failed', link: 'service-connection' }),
      consentMends: false,
      mend: () => {
        connection.parameters.tenantid = reporting.tenant.id;
      },
    };
  },
};

export const appDisabled: Scene = {
  name: 'appDisabled',
  title: 'An administrator disabled the enterprise app.',
  build(model) {
    const reporting = reportingApp(model, contoso(model));
    grantNeeded(model, reporting.app);
    reporting.app.enabled = false;
    const connections = [secretConnection('contoso-reports', reporting, reporting.secret)];
    return {
      inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS },
      connections,
      expected: failing({ check: 'graph.token', status: 'failed', owner: 'tenant-admin', link: 'enterprise-app' }),
      consentMends: false,
      mend: () => {
        reporting.app.enabled = true;
      },
    };
  },
};

export const conditionalAccess: Scene = {
  name: 'conditionalAccess',
  title: 'A Conditional Access policy for workload identities blocks the app.',
  build(model) {
    const reporting = reportingApp(model, contoso(model));
    grantNeeded(model, reporting.app);
    reporting.tenant.blockedApps.add(reporting.app.appId);
    const connections = [secretConnection('contoso-reports', reporting, reporting.secret)];
    return {
      inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS },
      connections,
      expected: failing({
        check: 'graph.token',
        status: 'failed',
        owner: 'tenant-admin',
        link: 'conditional-access',
      }),
      consentMends: false,
      mend: () => reporting.tenant.blockedApps.clear(),
    };
  },
};

export const certificate: Scene = {
  name: 'certificate',
  title: 'The app signs in with a certificate, and everything is right.',
  build(model) {
    const reporting = reportingApp(model, contoso(model));
    grantNeeded(model, reporting.app);
    reporting.registration.certificates.push(appCertificate());
    const connections = [certificateConnection('contoso-reports-certificate', reporting, appCertificate())];
    return {
      inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS },
      connections,
      expected: PASSED,
      consentMends: false,
    };
  },
};

export const certificateNotRegistered: Scene = {
  name: 'certificateNotRegistered',
  title: 'The certificate of the connection was never uploaded to the app registration.',
  build(model) {
    const setup = certificate.build(model);
    const [registration] = model.registrations;
    registration?.certificates.splice(0);
    return {
      ...setup,
      expected: failing({
        check: 'graph.token',
        status: 'failed',
        owner: 'app-owner',
        link: 'app-registration-credentials',
      }),
      mend: () => registration?.certificates.push(appCertificate()),
    };
  },
};

export const federated: Scene = {
  name: 'federated',
  title: 'Workload identity federation with the issuer of Entra, and everything is right.',
  build(model) {
    const reporting = reportingApp(model, contoso(model));
    grantNeeded(model, reporting.app);
    const identity = devOpsIdentity(model, 'contoso-reports-federated', reporting.tenant, 'entra');
    reporting.registration.federated.push({ ...identity });
    const connections = [federatedConnection(model, 'contoso-reports-federated', reporting, identity)];
    return {
      inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS },
      connections,
      expected: PASSED,
      consentMends: false,
      jobToken: jobToken(model),
    };
  },
};

export const federatedOldIssuer: Scene = {
  name: 'federatedOldIssuer',
  title: 'Federation works, with the issuer that Azure DevOps retires on 1 July 2027.',
  build(model) {
    const reporting = reportingApp(model, contoso(model));
    grantNeeded(model, reporting.app);
    const identity = devOpsIdentity(model, 'contoso-reports-federated', reporting.tenant, 'azure-devops');
    reporting.registration.federated.push({ ...identity });
    const connections = [federatedConnection(model, 'contoso-reports-federated', reporting, identity)];
    return {
      inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS },
      connections,
      expected: warning({ check: 'credential.issuer', status: 'warned' }),
      consentMends: false,
      jobToken: jobToken(model),
    };
  },
};

export const federatedMismatch: Scene = {
  name: 'federatedMismatch',
  title: 'The connection was renamed, so its subject no longer fits the federated credential.',
  build(model) {
    const reporting = reportingApp(model, contoso(model));
    grantNeeded(model, reporting.app);
    const before = devOpsIdentity(model, 'contoso-reports-before', reporting.tenant, 'azure-devops');
    const now = devOpsIdentity(model, 'contoso-reports-federated', reporting.tenant, 'azure-devops');
    reporting.registration.federated.push({ ...before });
    const connections = [federatedConnection(model, 'contoso-reports-federated', reporting, now)];
    return {
      inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS },
      connections,
      expected: failing(
        { check: 'graph.token', status: 'failed', link: 'federated-credentials' },
        { check: 'credential.issuer', status: 'warned' },
      ),
      consentMends: false,
      jobToken: jobToken(model),
      mend: () => reporting.registration.federated.push({ ...now }),
    };
  },
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
      consentMends: false,
      managedIdentity: true,
      mend: () => model.grant(identity.app, GRAPH_APP_ID, ...NEEDED),
    };
  },
};

export const ownConnectionType: Scene = {
  name: 'ownConnectionType',
  title: 'A connection of the extension’s own type, for an app without any Azure subscription; nobody consented.',
  build(model) {
    const reporting = reportingApp(model, contoso(model));
    const connections = [entraAppConnection('contoso-app', reporting, { clientSecret: reporting.secret })];
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
