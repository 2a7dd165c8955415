import { CLOUDS } from '../../core/cloud/clouds';
import type { CredentialKind } from '../../core/model/evidence';
import type { CloudModel } from '../cloud/model';
import { GRAPH_APP_ID } from '../cloud/permissions';
import {
  certificateConnection,
  connectionInputs,
  devOpsIdentity,
  environmentData,
  federatedConnection,
  jobToken,
  managedIdentityConnection,
  secretConnection,
} from './connections';
import { appCertificate, contoso, GRAPH_PERMISSIONS, grantNeeded, NEEDED, reportingApp } from './contoso';
import { failing, PASSED, type Scene, type SceneSetup } from './scene';

export type BuiltInCloud = keyof typeof CLOUDS;

/** Everything is right in this cloud, or nobody consented. The connection never says more than Azure DevOps itself would. */
export function inCloud(
  model: CloudModel,
  id: BuiltInCloud,
  options: { credential?: CredentialKind; consented?: boolean } = {},
): SceneSetup {
  const { credential = 'secret', consented = true } = options;
  const tenant = contoso(model, { cloud: CLOUDS[id] });
  const expected = consented
    ? PASSED
    : failing({
        check: 'graph.permissions',
        status: 'failed',
        owner: 'tenant-admin',
        ...(credential === 'managed-identity' ? {} : { link: 'admin-consent' }),
      });
  const fixes = { consentFixes: !consented && credential !== 'managed-identity' };
  if (credential === 'managed-identity') {
    const identity = model.addManagedIdentity(tenant, 'contoso-agent-identity', { systemAssigned: true });
    if (consented) model.grant(identity.app, GRAPH_APP_ID, ...NEEDED);
    model.addWorkspace(tenant, 'Sales reports', { [identity.app.objectId]: 'Contributor' });
    const connections = [managedIdentityConnection(`agent-${id}`, identity)];
    const inputs = { ...connectionInputs(connections), ...GRAPH_PERMISSIONS };
    return { inputs, connections, expected, ...fixes, managedIdentity: 'azure' };
  }
  const reporting = reportingApp(model, tenant);
  if (consented) grantNeeded(model, reporting.app);
  const name = `reports-${id}`;
  if (credential === 'federated') {
    // The Entra issuer serves the public cloud only.
    const issuer = id === 'public' ? 'entra' : 'azure-devops';
    const identity = devOpsIdentity(model, name, tenant, issuer);
    reporting.registration.federated.push({ ...identity });
    const connections = [federatedConnection(model, name, reporting, identity)];
    const inputs = { ...connectionInputs(connections), ...GRAPH_PERMISSIONS };
    return { inputs, connections, expected, ...fixes, jobToken: jobToken(model) };
  }
  if (credential === 'certificate') reporting.registration.certificates.push(appCertificate());
  const connections = [
    credential === 'certificate'
      ? certificateConnection(name, reporting, appCertificate())
      : secretConnection(name, reporting, reporting.secret),
  ];
  return { inputs: { ...connectionInputs(connections), ...GRAPH_PERMISSIONS }, connections, expected, ...fixes };
}

function cloudScene(name: string, id: BuiltInCloud): Scene {
  return { name, title: `${CLOUDS[id].title}: everything is right.`, build: (model) => inCloud(model, id) };
}

export const gcc = cloudScene('gcc', 'usGovGcc');
export const gccHigh = cloudScene('gccHigh', 'usGovGccHigh');
export const dod = cloudScene('dod', 'usGovDod');
export const china = cloudScene('china', 'china');

export const gccHighNeverConsented: Scene = {
  name: 'gccHighNeverConsented',
  title: 'US Government GCC High: nobody ever consented.',
  build: (model) => inCloud(model, 'usGovGccHigh', { consented: false }),
};

export const wrongCloud: Scene = {
  name: 'wrongCloud',
  title: 'The connection says the public cloud, the tenant lives in GCC High.',
  build(model) {
    const setup = inCloud(model, 'usGovGccHigh');
    const data = setup.connections[0]?.data ?? {};
    Object.assign(data, environmentData(CLOUDS.public));
    return {
      ...setup,
      expected: failing({
        check: 'graph.token',
        status: 'failed',
        owner: 'pipeline-author',
        link: 'service-connection',
      }),
      fix: () => {
        Object.assign(data, environmentData(CLOUDS.usGovGccHigh));
      },
    };
  },
};
