import { AsyncLocalStorage } from 'node:async_hooks';
import type { INetworkModule } from '@azure/msal-node';

const current = new AsyncLocalStorage<INetworkModule>();

/**
 * One network module for an MSAL client that outlives a token: it hands on to the network of the token that is being
 * asked for.
 */
export const sharedNetwork: INetworkModule = {
  sendGetRequestAsync: (url, options) => currentNetwork().sendGetRequestAsync(url, options),
  sendPostRequestAsync: (url, options) => currentNetwork().sendPostRequestAsync(url, options),
};

/** Does the work; whatever it asks through the shared network goes through this one. */
export function throughNetwork<T>(network: INetworkModule, work: () => Promise<T>): Promise<T> {
  return current.run(network, work);
}

function currentNetwork(): INetworkModule {
  const network = current.getStore();
  if (!network) throw new Error('No token is being asked for');
  return network;
}
