import { type AccountInfo, PublicClientApplication } from '@azure/msal-node';
import type { Cloud } from '../cloud/clouds';
import { adminConsentUrl } from '../cloud/portalLinks';
import { asEvidence } from '../http/asEvidence';
import type { Evidence } from '../model/evidence';
import { Secret } from '../model/secret';
import { whenAborted } from '../util/abort';
import type { Clock } from '../util/clock';
import { sharedNetwork, throughNetwork } from './currentNetwork';
import { DevicePolling } from './devicePolling';
import { authorityMetadata } from './entra';
import { MsalNetwork } from './msalNetwork';
import { msalFault, type SignIn, type SignInOutcome, type SignInRequest } from './signIn';

/** What a person needs to sign in. Page and code come from the server. */
export interface SignInPrompt {
  page: string;
  code: string;
  expiresInSeconds: number;
  /** Where an administrator approves, should the page ask for it. */
  consentUrl: string;
}

export type OnSignIn = (prompt: SignInPrompt) => void;

interface UserApp {
  cloud: Cloud;
  tenantId: string;
  clientId: string;
  /** Left out: nobody can be asked, and every sign-in fails. */
  onSignIn?: OnSignIn;
  clock: Clock;
}

/**
 * A person signs in by device code, once; the tokens of all resources come from that sign-in. Nothing is written anywhere:
 * MSAL's cache lives in memory and goes with this source.
 */
export function userSignIn(app: UserApp): SignIn {
  const session = new UserSession(app);
  let last: Promise<unknown> = Promise.resolve();
  // One after the other: the first one asks the person, and the others profit from it.
  return (request) => {
    const outcome = last.then(() => session.token(request));
    last = outcome;
    return outcome;
  };
}

class UserSession {
  readonly #authority: string;
  #client?: PublicClientApplication;
  #account?: AccountInfo;
  /** Why nobody is signed in. It is not asked again: the answer would be the same, and a person would have to wait for it. */
  #refused?: Evidence;

  constructor(private readonly app: UserApp) {
    this.#authority = `https://${app.cloud.login}/${app.tenantId}`;
  }

  async token(request: SignInRequest): Promise<SignInOutcome> {
    if (this.#refused) return { ok: false, attempts: 0, evidence: this.#refused };
    const network = new MsalNetwork(request.http, 'token', request.signal);
    const work = async (): Promise<SignInOutcome> => {
      const account = this.#account ?? (await this.#signIn(network, request.signal));
      if (!account) return { ok: false, attempts: network.attempts, evidence: this.#refused ?? nobody() };
      return this.#redeem(account, network, request.audience);
    };
    return throughNetwork(network, work);
  }

  /**
   * Asks for nothing but the sign-in itself: a test must not make people grant anything, and what each resource lacks is
   * then seen one by one.
   */
  async #signIn(network: MsalNetwork, signal?: AbortSignal): Promise<AccountInfo | undefined> {
    const { onSignIn } = this.app;
    const refuse = (evidence: Evidence) => {
      this.#refused = evidence;
      return undefined;
    };
    if (!onSignIn) return refuse(nobody());
    const request = {
      scopes: ['openid', 'profile', 'offline_access'],
      cancel: false,
      deviceCodeCallback: (answer: { userCode: string; verificationUri: string; expiresIn: number }) =>
        onSignIn({
          page: String(answer.verificationUri),
          code: String(answer.userCode),
          expiresInSeconds: Number(answer.expiresIn) || 900,
          consentUrl: adminConsentUrl(this.app),
        }),
    };
    try {
      const client = await this.#msal();
      const polling = new DevicePolling(network, this.app.clock, signal);
      const signedIn = throughNetwork(polling, () => client.acquireTokenByDeviceCode(request));
      const result = await untilAborted(signedIn, signal, () => {
        // MSAL looks at this after its next pause.
        request.cancel = true;
      });
      this.#account = result?.account ?? undefined;
      return (
        this.#account ??
        refuse({ asked: this.#asked('device_code'), fault: msalFault(new Error('No account in the answer')) })
      );
    } catch (error) {
      return refuse({ asked: this.#asked('device_code'), ...answerOf(network, error, signal) });
    }
  }

  /** A fresh token by the refresh token of the sign-in: only a new one carries what was granted meanwhile. */
  async #redeem(account: AccountInfo, network: MsalNetwork, audience: string): Promise<SignInOutcome> {
    const asked = this.#asked('refresh_token');
    try {
      const client = await this.#msal();
      const result = await client.acquireTokenSilent({ account, scopes: [`${audience}/.default`], forceRefresh: true });
      const { attempts, exchange } = network;
      if (result.accessToken) return { ok: true, attempts, token: new Secret(result.accessToken), exchange };
      return { ok: false, attempts, evidence: { asked, ...answerOf(network, new Error('No token in the answer')) } };
    } catch (error) {
      return { ok: false, attempts: network.attempts, evidence: { asked, ...answerOf(network, error) } };
    }
  }

  async #msal(): Promise<PublicClientApplication> {
    if (!this.#client) {
      this.#client = new PublicClientApplication({
        auth: {
          clientId: this.app.clientId,
          authority: this.#authority,
          // Without these two MSAL would look up hosts that it does not know, at the public cloud's login host.
          knownAuthorities: [this.app.cloud.login],
          authorityMetadata: authorityMetadata(this.#authority),
        },
        system: { networkClient: sharedNetwork, disableInternalRetries: true },
      });
    }
    return this.#client;
  }

  #asked(grant: string): Evidence['asked'] {
    return { endpoint: 'token', method: 'POST', url: `${this.#authority}/oauth2/v2.0/token`, grant };
  }
}

const nobody = (): Evidence => ({
  asked: { endpoint: 'token', grant: 'device_code' },
  fault: { code: 'NOBODY_TO_ASK', message: 'No interactive user is available' },
});

/** What the server said last, unless that was only that the person has not signed in yet. */
function answerOf({ last }: MsalNetwork, error: unknown, signal?: AbortSignal): Pick<Evidence, 'answer' | 'fault'> {
  if (signal?.aborted) return { fault: { code: 'CANCELLED', message: 'The run was canceled' } };
  return last ? asEvidence(last.outcome) : { fault: msalFault(error) };
}

/** MSAL pauses for seconds between two questions and cannot be woken. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined, stop: () => void): Promise<T> {
  if (!signal) return work;
  let endWait = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    endWait = whenAborted(signal, () => {
      stop();
      reject(new Error('Canceled'));
    });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    endWait();
    work.catch(() => {});
  }
}
