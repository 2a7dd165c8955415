import { ConfidentialClientApplication, type NodeAuthOptions } from '@azure/msal-node';
import type { Cloud } from '../cloud/clouds';
import { asEvidence } from '../http/asEvidence';
import type { Evidence } from '../model/evidence';
import { Secret } from '../model/secret';
import { MsalNetwork } from './msalNetwork';
import { type AssertionClaims, msalFault, type SignIn, type SignInRequest } from './signIn';

/** How an app proves who it is. Exactly one field is set. */
export type Proof = Pick<NodeAuthOptions, 'clientSecret' | 'clientAssertion'>;

/** What a proof noted while it was made. */
export interface ProofNotes {
  attempts: number;
  assertion?: AssertionClaims;
  /** Why there is no proof. */
  refused?: Evidence;
}

export interface EntraApp {
  cloud: Cloud;
  tenantId: string;
  clientId: string;
  proof: (request: SignInRequest, notes: ProofNotes) => Proof;
}

/** Client credentials at Entra's token endpoint, through MSAL: one request a token. */
export function entraSignIn(app: EntraApp): SignIn {
  const authority = `https://${app.cloud.login}/${app.tenantId}`;
  const tokenEndpoint = `${authority}/oauth2/v2.0/token`;
  const metadata = authorityMetadata(authority);
  return async (request) => {
    const network = new MsalNetwork(request.http, 'token', request.signal);
    const notes: ProofNotes = { attempts: 0 };
    const outcome = () => ({ attempts: network.attempts + notes.attempts, assertion: notes.assertion });
    const asked = () =>
      ({
        endpoint: 'token',
        method: 'POST',
        url: tokenEndpoint,
        grant: 'client_credentials',
        correlationId: network.last?.correlationId,
      }) as const;
    try {
      // A client of its own for each token: what was answered is then known, and MSAL remembers nothing between two tries.
      const client = new ConfidentialClientApplication({
        auth: {
          clientId: app.clientId,
          authority,
          // Without these two MSAL would look up hosts that it does not know, at the public cloud's login host.
          knownAuthorities: [app.cloud.login],
          authorityMetadata: metadata,
          ...app.proof(request, notes),
        },
        system: { networkClient: network, disableInternalRetries: true },
      });
      const result = await client.acquireTokenByClientCredential({
        scopes: [`${request.audience}/.default`],
        skipCache: true,
        // Otherwise MSAL_FORCE_REGION on the agent would send the request to another host.
        azureRegion: 'DisableMsalForceRegion',
      });
      if (typeof result?.accessToken === 'string' && result.accessToken !== '') {
        return { ...outcome(), ok: true, token: new Secret(result.accessToken), exchange: network.exchange };
      }
      return {
        ...outcome(),
        ok: false,
        evidence: { asked: asked(), ...answerOf(network, new Error('No token in the answer')) },
      };
    } catch (error) {
      return { ...outcome(), ok: false, evidence: notes.refused ?? { asked: asked(), ...answerOf(network, error) } };
    }
  };
}

function answerOf({ last }: MsalNetwork, error: unknown): Pick<Evidence, 'answer' | 'fault'> {
  return last ? asEvidence(last.outcome) : { fault: msalFault(error) };
}

/** The addresses that every Entra login host has; given, they need not be asked for. */
export function authorityMetadata(authority: string): string {
  return JSON.stringify({
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    token_endpoint: `${authority}/oauth2/v2.0/token`,
    end_session_endpoint: `${authority}/oauth2/v2.0/logout`,
    issuer: `${authority}/v2.0`,
    jwks_uri: `${authority}/discovery/v2.0/keys`,
  });
}
