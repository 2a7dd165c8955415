import { AsyncLocalStorage } from 'node:async_hooks';
import type { INetworkModule } from '@azure/msal-node';
import { asEvidence } from '../http/asEvidence';
import { Secret } from '../secret';
import { MsalNetwork } from './msalNetwork';
import { msalFault, type SignIn } from './signIn';

/**
 * MSAL keeps the network module of the first managed identity for the whole process, so every one gets this same one,
 * which hands on to the network of the token that is being asked for.
 */
const current = new AsyncLocalStorage<MsalNetwork>();
const sharedNetwork: INetworkModule = {
  sendGetRequestAsync: (url, options) => currentNetwork().sendGetRequestAsync(url, options),
  sendPostRequestAsync: (url, options) => currentNetwork().sendPostRequestAsync(url, options),
};

function currentNetwork(): MsalNetwork {
  const network = current.getStore();
  if (!network) throw new Error('No token is being asked for');
  return network;
}

/** The machine's managed identity: the system-assigned one where `clientId` is left out. */
export function managedIdentitySignIn(clientId?: string): SignIn {
  return async ({ audience, http, signal }) => {
    const network = new MsalNetwork(http, 'identity', signal);
    const evidence = (error: unknown) => {
      const { method, url, outcome } = network.last ?? {};
      const asked = { endpoint: 'identity', method, url, grant: 'managed_identity' } as const;
      return { asked, ...(outcome ? asEvidence(outcome) : { fault: msalFault(error) }) };
    };
    try {
      const { ManagedIdentityApplication } = await import('@azure/msal-node');
      const application = new ManagedIdentityApplication({
        managedIdentityIdParams: clientId ? { userAssignedClientId: clientId } : undefined,
        system: { networkClient: sharedNetwork, disableInternalRetries: true },
      });
      const result = await current.run(network, () =>
        // MSAL's cache is shared by the whole process; the platform has one of its own anyway.
        application.acquireToken({ resource: audience, forceRefresh: true }),
      );
      if (typeof result.accessToken === 'string' && result.accessToken !== '') {
        return { ok: true, attempts: network.attempts, token: new Secret(result.accessToken) };
      }
      return { ok: false, attempts: network.attempts, evidence: evidence(new Error('No token in the answer')) };
    } catch (error) {
      return { ok: false, attempts: network.attempts, evidence: evidence(error) };
    }
  };
}
