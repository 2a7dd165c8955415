import type { CloudModel } from '../cloud/model';
import type { PresetService, PresetState } from '../cloud/resources/presets';
import { certificateConnection, connectionInputs, secretConnection } from './connections';
import { appCertificate, contoso, grantNeeded, reportingApp } from './contoso';
import { type ExpectedCheck, failing, PASSED, type Scene, type SceneSetup } from './scene';

const SUBSCRIPTION = '9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f';

interface PresetFacts {
  title: string;
  appId?: string;
  audience: string;
  host: string;
  url: string;
}

/** Contoso's organization, environment, site, vault, subscription and store. */
const FACTS: Readonly<Record<PresetService, PresetFacts>> = {
  azureDevOps: {
    title: 'Azure DevOps',
    appId: '499b84ac-1321-427f-aa17-267ca6975798',
    audience: 'https://app.vssps.visualstudio.com',
    host: 'dev.azure.com',
    url: 'https://dev.azure.com/contoso',
  },
  dataverse: {
    title: 'Dataverse',
    audience: 'https://contoso.crm4.dynamics.com',
    host: 'contoso.crm4.dynamics.com',
    url: 'https://contoso.crm4.dynamics.com',
  },
  sharepoint: {
    title: 'Office 365 SharePoint Online',
    audience: 'https://contoso.sharepoint.com',
    host: 'contoso.sharepoint.com',
    url: 'https://contoso.sharepoint.com/sites/release',
  },
  keyVault: {
    title: 'Azure Key Vault',
    audience: 'https://vault.azure.net',
    host: 'contoso.vault.azure.net',
    url: 'https://contoso.vault.azure.net',
  },
  azureResourceManager: {
    title: 'Azure Resource Manager',
    audience: 'https://management.azure.com',
    host: 'management.azure.com',
    url: `https://management.azure.com/subscriptions/${SUBSCRIPTION}`,
  },
  appConfiguration: {
    title: 'Azure App Configuration',
    audience: 'https://azconfig.io',
    host: 'contoso.azconfig.io',
    url: 'https://contoso.azconfig.io',
  },
};

const ALL = Object.keys(FACTS) as PresetService[];

interface Presets {
  setup: SceneSetup;
  objectId: string;
  state(service: PresetService): PresetState;
}

/** A release that calls these APIs beside Graph; the app signs in with a certificate, and all of them let it in. */
function withPresets(
  model: CloudModel,
  services: readonly PresetService[],
  signsInWith: 'certificate' | 'secret',
): Presets {
  const tenant = contoso(model);
  const reporting = reportingApp(model, tenant);
  grantNeeded(model, reporting.app);
  const states = new Map<PresetService, PresetState>();
  for (const service of services) {
    const { title, ...facts } = FACTS[service];
    const state: PresetState = { service, allowed: new Set([reporting.app.objectId]) };
    const roles = service === 'sharepoint' ? ['Sites.Selected'] : [];
    const api = model.addCustomApi(tenant, title, { ...facts, roles, preset: state });
    if (roles.length > 0) model.grant(reporting.app, api.appId, ...roles);
    states.set(service, state);
  }
  const certificate = appCertificate();
  reporting.registration.certificates.push(certificate);
  const connection =
    signsInWith === 'secret'
      ? secretConnection('contoso-release', reporting, reporting.secret)
      : certificateConnection('contoso-release', reporting, certificate);
  const customApis = services.map((service) => `- preset: ${service}\n  url: ${FACTS[service].url}`).join('\n');
  return {
    setup: {
      inputs: { ...connectionInputs([connection]), resources: 'graph', customApis },
      connections: [connection],
      expected: PASSED,
      consentFixes: false,
    },
    objectId: reporting.app.objectId,
    state(service) {
      const state = states.get(service);
      if (!state) throw new Error(`The scene has no ${service}`);
      return state;
    },
  };
}

const presets: Scene = {
  name: 'presets',
  title:
    'Azure DevOps, Dataverse, SharePoint, Key Vault, Azure Resource Manager and App Configuration beside Graph, and everything is right.',
  build: (model) => withPresets(model, ALL, 'certificate').setup,
};

/** One of them does not know the app; its owner lets it in. */
function unknownTo(service: PresetService, title: string, expected: Omit<ExpectedCheck, 'status'>): Scene {
  return {
    name: `${service}Refused`,
    title,
    build(model) {
      const { setup, state, objectId } = withPresets(model, [service], 'certificate');
      const { allowed } = state(service);
      allowed.clear();
      return {
        ...setup,
        expected: failing({ owner: 'resource-owner', ...expected, status: 'failed' }),
        fix: () => allowed.add(objectId),
      };
    },
  };
}

export const PRESET_SCENES: readonly Scene[] = [
  presets,
  unknownTo('azureDevOps', 'The app was never added to the Azure DevOps organization.', {
    check: 'azure-devops.request',
    link: 'resource-access',
  }),
  unknownTo('dataverse', 'The Dataverse environment has no application user for the app.', {
    check: 'dataverse.request',
    link: 'resource-access',
  }),
  unknownTo('sharepoint', 'The app holds Sites.Selected, and nobody granted it the site.', {
    check: 'sharepoint.request',
  }),
  unknownTo('keyVault', 'The app has no role on the key vault.', {
    check: 'key-vault.request',
    link: 'resource-access',
  }),
  unknownTo('azureResourceManager', 'The app has no role on the subscription.', {
    check: 'azure-resource-manager.request',
    link: 'resource-access',
  }),
  unknownTo('appConfiguration', 'The app may manage the App Configuration store, and has no role on its data.', {
    check: 'app-configuration.request',
  }),
  {
    name: 'sharepointSecret',
    title: 'The app signs in to SharePoint with a secret, which SharePoint does not accept.',
    build: (model) => ({
      ...withPresets(model, ['sharepoint'], 'secret').setup,
      expected: failing({
        check: 'sharepoint.request',
        status: 'failed',
        owner: 'app-owner',
        link: 'app-registration-credentials',
      }),
    }),
  },
  {
    name: 'keyVaultPolicyMissing',
    title: 'The key vault goes by access policies, and none of them names the app.',
    build(model) {
      const { setup, state, objectId } = withPresets(model, ['keyVault'], 'certificate');
      const vault = state('keyVault');
      vault.byPolicies = true;
      vault.allowed.clear();
      return {
        ...setup,
        expected: failing({ check: 'key-vault.request', status: 'failed', owner: 'resource-owner' }),
        fix: () => vault.allowed.add(objectId),
      };
    },
  },
  {
    name: 'keyVaultClosed',
    title: 'The firewall of the key vault keeps the agent out, although the app has its role.',
    build(model) {
      const { setup, state } = withPresets(model, ['keyVault'], 'certificate');
      const vault = state('keyVault');
      vault.closed = true;
      return {
        ...setup,
        expected: failing({ check: 'key-vault.request', status: 'failed', owner: 'resource-owner' }),
        fix: () => {
          vault.closed = false;
        },
      };
    },
  },
];
