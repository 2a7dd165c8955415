import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import type { HttpClient, HttpOutcome, Purpose } from '../http/client';
import { jsonObject } from '../json';

/**
 * MSAL's way to the network for one token. It keeps the last exchange as it was, because a failure is diagnosed from the
 * server's own answer and not from what MSAL makes of it.
 */
export class MsalNetwork implements INetworkModule {
  last?: { method: 'GET' | 'POST'; url: string; outcome: HttpOutcome };
  /** Requests sent, retries counted. */
  attempts = 0;

  constructor(
    private readonly http: HttpClient,
    private readonly purpose: Purpose,
    private readonly signal?: AbortSignal,
  ) {}

  sendGetRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    return this.#send('GET', url, options);
  }

  sendPostRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    return this.#send('POST', url, options);
  }

  async #send<T>(method: 'GET' | 'POST', url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    const { headers, body } = options ?? {};
    const outcome = await this.http.send({ method, url, headers, body, purpose: this.purpose, signal: this.signal });
    this.last = { method, url, outcome };
    this.attempts += outcome.attempts;
    // MSAL turns a rejection into an error of its own; whoever asked for the token looks at `last`.
    if (outcome.kind === 'fault') throw new Error(outcome.code);
    const json = jsonObject(outcome.body);
    if (!json) throw new Error('Not a JSON object');
    return { status: outcome.status, headers: { ...outcome.headers }, body: json as T };
  }
}
