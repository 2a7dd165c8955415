import { type Answer, json } from '../exchange';
import { guid } from '../ids';
import type { CloudModel } from '../model';
import type { PresetState } from './presets';

/** The one subscription, and the resource group of all vaults in it. */
export const SUBSCRIPTION = '9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f';
const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/release/providers/Microsoft.KeyVault/vaults`;

interface Asked {
  model: CloudModel;
  tenantId: string;
  method: string;
  path: string;
  body: Record<string, unknown>;
}

const properties = (body: Record<string, unknown>) => (body.properties ?? {}) as Record<string, unknown>;
const list = (value: unknown) => (Array.isArray(value) ? (value as Record<string, unknown>[]) : []);

/** Azure Resource Manager as far as the Azure CLI needs it to look after key vaults and managed identities. */
export function management({ model, tenantId, method, path, body }: Asked): Answer | undefined {
  const vaults = model.customApis.flatMap(({ host, preset }) =>
    preset?.service === 'keyVault' ? [{ name: host?.split('.')[0] ?? '', state: preset }] : [],
  );
  if (method === 'GET' && path === '/subscriptions') {
    const displayName = 'Production';
    return json(200, {
      value: [
        { id: `/subscriptions/${SUBSCRIPTION}`, subscriptionId: SUBSCRIPTION, tenantId, displayName, state: 'Enabled' },
      ],
    });
  }
  if (method === 'GET' && path === `/subscriptions/${SUBSCRIPTION}/resources`) {
    return json(200, { value: vaults.map(({ name }) => row(name)) });
  }
  const vault = vaults.find(({ name }) => path.toLowerCase() === `${GROUP}/${name}`.toLowerCase());
  if (!vault) return undefined;
  if (method === 'PUT') change(vault.state, properties(body));
  return json(200, { ...row(vault.name), properties: stateOf(vault.state, tenantId) });
}

const row = (name: string) => ({
  id: `${GROUP}/${name}`,
  name,
  type: 'Microsoft.KeyVault/vaults',
  location: 'westeurope',
  tags: {},
});

/** A whole vault comes back as it was read, with something more in it. */
function change(state: PresetState, { accessPolicies, networkAcls }: Record<string, unknown>): void {
  for (const { objectId } of list(accessPolicies)) if (typeof objectId === 'string') state.allowed.add(objectId);
  const { ipRules } = (networkAcls ?? {}) as Record<string, unknown>;
  if (list(ipRules).length > 0) state.closed = false;
}

function stateOf(state: PresetState, tenantId: string) {
  return {
    tenantId,
    sku: { family: 'A', name: 'standard' },
    vaultUri: 'https://contoso.vault.azure.net/',
    enableRbacAuthorization: !state.byPolicies,
    accessPolicies: [...state.allowed].map((objectId) => ({
      tenantId,
      objectId,
      permissions: { secrets: ['get', 'list'], keys: [], certificates: [], storage: [] },
    })),
    networkAcls: {
      bypass: 'AzureServices',
      defaultAction: state.closed ? 'Deny' : 'Allow',
      ipRules: [],
      virtualNetworkRules: [],
    },
    provisioningState: 'Succeeded',
    id: guid('vault'),
  };
}
