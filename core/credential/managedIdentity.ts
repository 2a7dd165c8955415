import { accessSync, constants } from 'node:fs';
import { ManagedIdentityApplication } from '@azure/msal-node';
import { asEvidence } from '../http/asEvidence';
import type { HttpOutcome } from '../http/client';
import type { Observation } from '../model/evidence';
import { Secret } from '../model/secret';
import { printable } from '../util/text';
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
      const stopped = keyFault(error, outcome);
      if (stopped) return { asked, fault: stopped };
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

/**
 * Azure Arc's agent answers 401 and names a file; only its readers get a token. That answer would say nothing of the
 * reason. MSAL has made sure by then that the file is a key in Arc's own folder
 * (https://learn.microsoft.com/azure/azure-arc/servers/managed-identity-authentication).
 */
function keyFault(error: unknown, outcome: HttpOutcome | undefined): Observation['fault'] {
  if (!(error instanceof Error && 'errorCode' in error) || outcome?.kind !== 'answer' || outcome.status !== 401) {
    return undefined;
  }
  // A file elsewhere, or of another kind: the sender is not Azure Arc's agent, and it is not read.
  if (/^(?:invalid_file_|invalid_secret|www_authenticate_|platform_not_supported)/.test(String(error.errorCode))) {
    return msalFault(error);
  }
  if (error.errorCode !== 'unable_to_read_secret_file') return undefined;
  const path = outcome.headers['www-authenticate']?.split('Basic realm=')[1] ?? '';
  const message = `Azure Arc’s key file cannot be read (${whyUnreadable(path)}): ${printable(path, 200)}`;
  return { code: 'IDENTITY_KEY_UNREADABLE', message };
}

function whyUnreadable(path: string): string {
  try {
    accessSync(path, constants.R_OK);
    return 'unknown';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
}
