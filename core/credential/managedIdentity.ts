import { ManagedIdentityApplication } from '@azure/msal-node';
import { asEvidence } from '../http/asEvidence';
import { Secret } from '../model/secret';
import { sharedNetwork, throughNetwork } from './currentNetwork';
import { MsalNetwork } from './msalNetwork';
import { msalFault, type SignIn } from './signIn';

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
      const application = new ManagedIdentityApplication({
        managedIdentityIdParams: clientId ? { userAssignedClientId: clientId } : undefined,
        // MSAL keeps the network module of the first managed identity for the whole process, so every one gets this one.
        system: { networkClient: sharedNetwork, disableInternalRetries: true },
      });
      const result = await throughNetwork(network, () =>
        // MSAL's cache is shared by the whole process; the platform has one of its own anyway.
        application.acquireToken({ resource: audience, forceRefresh: true }),
      );
      if (typeof result.accessToken === 'string' && result.accessToken !== '') {
        const { attempts, exchange } = network;
        return { ok: true, attempts, token: new Secret(result.accessToken), exchange };
      }
      return { ok: false, attempts: network.attempts, evidence: evidence(new Error('No token in the answer')) };
    } catch (error) {
      return { ok: false, attempts: network.attempts, evidence: evidence(error) };
    }
  };
}
